"""Rows of a sheet that are no rows of its table: totals, repeated headers, headings, notes, signatures."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from kerjasama_docs.inputs.tables.sheet import Row, Value
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.cells.example import is_example
from kerjasama_docs.tables.cells.normalised import normalised
from kerjasama_docs.tables.cells.value import cell_value
from kerjasama_docs.tables.header.column_names import KETERANGAN, MAX_WORDS
from kerjasama_docs.tables.header.find import Header

KOSONG = "baris kosong"
NOMOR = "hanya nomor urut"
BERULANG = "kepala tabel berulang"
BERULANG_ISI = "kepala tabel berulang yang memuat isi lain"
KEPALA_LAIN = "kepala tabel lain"
NOMOR_KOLOM = "baris nomor kolom"
NIHIL = "nihil"
JUMLAH = "baris jumlah"
KELOMPOK = "judul kelompok"
CATATAN = "judul atau catatan"
PENUTUP = "tanda tangan atau penutup"
TANPA_KEPALA = "kepala tabel tidak ditemukan"
PETUNJUK = "lembar petunjuk"
CONTOH = "baris contoh"
LANJUTAN = "sambungan baris di atas"
BENTUK_LAIN = "tabel berbentuk"
"""Followed by the name of the form."""

_NOTHING = frozenset(
    {"nihil", "n i h i l", "tidak ada", "belum ada", "tidak ada usulan", "belum ada usulan", "tidak ada data"}
)
_FULL = 3
"""Cells of its own from which a row without number is taken for a row of the table."""
_TOTAL = re.compile(r"(?:(?:sub|grand) ?)?(?:jumlah|total|jml)\b")
_TOTAL_WORDS = re.compile(
    r"(?:(?:(?:sub|grand) ?)?(?:jumlah|total|jml)|pembulatan|dibulatkan)"
    r"(?: (?:keseluruhan|seluruh(?:nya)?|akhir|umum|besar|semua(?:nya)?|total|biaya|anggaran|setelah|dibulatkan"
    r"|nilai|rencana|kegiatan|kerja sama|mitra|usulan|naskah|data|baris|rp|pembulatan|[ivx]{1,4}|[a-z]|[0-9]+))*"
)
_NUMBERLIKE = re.compile(r"(?:rp\.?)?[\s0-9.,()%–-]+(?:[a-z]+\.?)?", re.IGNORECASE)
_COUNT = re.compile(r"\(?([0-9]{1,6})\s*[.)]{0,2}")
_LETTER = re.compile(r"(?:[A-Za-z]|[IVXLC]{1,6}|[ivxlc]{1,6})[.)]?")
_NOTE = re.compile(
    r"\*|[0-9]{1,2}\)\s|\([^()]*\)$|(?:catatan|note|nb|terbilang)\b|(?:keterangan|ket|sumber)\.?\s*:|\(lanjutan\)|halaman\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:mengetahui|menyetujui|mengesahkan|(?:dibuat|disusun|diperiksa|disetujui) oleh|hormat kami|ttd|nip|a\.?n"
    r"|plt|plh)\b"
    r"|[^\W\d][^,:;]{1,40},\s*(?:tanggal\s*)?(?:[0-9.…_ ]{1,20}\s*)?"
    r"(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)?"
    r"\s*[0-9.…_]{2,}\s*$",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"(?:kepala|direktur|sekretaris|pejabat|ketua)\b", re.IGNORECASE)
_LEAD = re.compile(
    r"^\s*(?:(?:[A-Z]|[IVXLC]{1,6}|[0-9]{1,3})[.)]\s+)?"
    r"(?:(?:nama )?(?:satuan kerja|satker|unit kerja|unit|upt)\s*:\s*)?",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:kantor|kanwil|kanim|direktorat|ditjen|dit|subdit|subdirektorat|biro|bagian|lembaga|lapas|lpka|lpp|rutan|rumah"
    r"|rupbasan|rudenim|bapas|balai|pusat|badan|dinas|sekretariat|setjen|inspektorat|itjen|unit|upt|satuan|satker|divisi"
    r"|politeknik|akademi|kementerian|pemerintah)\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(?:19|20)[0-9]{2}\b|\b(?:tabel|lampiran|daftar|rekapitulasi|rencana|perencanaan|laporan|hasil|lanjutan)\b",
    re.IGNORECASE,
)
_MAX_UNIT = 150
"""Longest name of a unit, in characters."""

Filled = tuple[tuple[int, Value], ...]
"""Column and value of the cells that a row has of its own."""


def filled(row: Row) -> Filled:
    """The cells that are filled, without what merged cells repeat."""
    return tuple((i, cell.value) for i, cell in enumerate(row.cells) if cell.value is not None and not cell.merged)


def unit_name(text: str) -> str:
    """A heading without its number and without "Satuan Kerja:"."""
    return " ".join(_LEAD.sub("", text).split())


def reads_as_unit(text: str) -> bool:
    """Whether a heading begins as the names of units do."""
    return bool(_UNIT.match(unit_name(text)))


@dataclass(frozen=True)
class RowJudge:
    """Tells rows of the table from other rows, by its form and its header."""

    bentuk: LampiranBentuk
    header: Header

    @cached_property
    def _nomor(self) -> int | None:
        """The column of the running number, if there is one."""
        keys = (kolom.kunci for kolom in self.bentuk.kolom if kolom.jenis == "nomor")
        return next((self.header.places[key] for key in keys if key in self.header.places), None)

    @cached_property
    def _isian(self) -> frozenset[int]:
        """The columns in which one filled cell can be a row: all that units fill in but their own name."""
        keys = {kolom.kunci for kolom in self.bentuk.isian} - {"satuan_kerja"}
        return frozenset(place for key, place in self.header.places.items() if key in keys)

    def reason(self, row: Row) -> str | None:
        """Why a row is no row of the table, by itself; None for one that is."""
        if row.is_empty:
            return KOSONG
        cells = filled(row)
        tests: tuple[tuple[str, Callable[[], bool]], ...] = (
            (NOMOR, lambda: all(i == self._nomor and _bilangan(value) is not None for i, value in cells)),
            (BERULANG, lambda: self._berulang(row, cells) and not self.holds_more(cells)),
            (BERULANG_ISI, lambda: self._berulang(row, cells)),
            (NOMOR_KOLOM, lambda: _nomor_kolom(cells)),
            (NIHIL, lambda: self._nihil(cells)),
            (JUMLAH, lambda: self._jumlah(row, cells)),
            (CATATAN, lambda: self.judul(row) is not None or _keterangan(cells)),
            (CONTOH, lambda: self._contoh(row)),
        )
        return next((why for why, holds in tests if holds()), None)

    def _nihil(self, cells: Filled) -> bool:
        """Whether a unit says that it has nothing: "NIHIL" beside its number and its name, or over all columns."""
        own = {self._nomor, self.header.places.get("satuan_kerja")}
        words = [(i, normalised(value[:100]) if isinstance(value, str) else "?") for i, value in cells]
        said = any(word in _NOTHING for _, word in words)
        return said and all(i in own or word in _NOTHING or not word for i, word in words)

    def judul(self, row: Row) -> str | None:
        """The only text of a row that stands over the table rather than in it; None for other rows."""
        cells = filled(row)
        if len(cells) == 2 and cells[0][0] == self._nomor and _LETTER.fullmatch(str(cells[0][1])):  # noqa: PLR2004 - "A." and a name
            cells, numbered = cells[1:], True
        else:
            numbered = False
        group = self.header.places.get(self.bentuk.kelompok or "")
        if len(cells) == 2 and cells[1][0] == group and cells[0][1] == cells[1][1]:  # noqa: PLR2004 - a joined table of ours
            cells = cells[:1]
        if len(cells) != 1:
            return None
        place, value = cells[0]
        if not isinstance(value, str):
            return "" if place not in self._isian else None
        if place not in self._isian or numbered or _lebar(row, place) > 1 or _NOTE.match(value):
            return value
        return None

    def kelompok(self, text: str) -> str | None:
        """The name of the group that a heading opens; None for a note, a title or a period."""
        name = unit_name(text)
        title = normalised(self.bentuk.judul or self.bentuk.nama)
        if not name or len(name) > _MAX_UNIT or _NOTE.match(text.lstrip()) or title in normalised(name):
            return None
        if reads_as_unit(text):
            return name
        return None if _PERIOD.search(name) or name.endswith((".", ":")) or not name[0].isalpha() else name

    def penutup(self, rows: tuple[Row, ...]) -> int:
        """Where signatures begin: the first line of a closing behind the last full row; else the end."""
        last = next((i for i in range(len(rows) - 1, -1, -1) if self._penuh(rows[i])), -1)
        for i in range(last + 1, len(rows)):
            texts = [value for _, value in filled(rows[i]) if isinstance(value, str)]
            if _menutup(rows[i]) or (any(map(_OFFICE.match, texts)) and not self._lengkap(rows[i])):
                return i
        return len(rows)

    def penutup_tengah(self, rows: tuple[Row, ...]) -> frozenset[int]:
        """The lines of signatures above further rows: from a closing to the next row of the table, two at least."""
        found: set[int] = set()
        for i, row in enumerate(rows):
            if i in found or self._penuh(row) or not _menutup(row):
                continue
            end = next((k for k in range(i, len(rows)) if self._penuh(rows[k]) or self._lengkap(rows[k])), len(rows))
            block = [k for k in range(i, end) if not self._judul_unit(rows[k])]
            if sum(not rows[k].is_empty for k in block) > 1:
                found.update(block)
        return frozenset(found)

    def _judul_unit(self, row: Row) -> bool:
        """Whether a row is a heading that names a unit."""
        return reads_as_unit(self.judul(row) or "")

    def _lengkap(self, row: Row) -> bool:
        """Whether a row has all that it must have, a name of its unit apart."""
        places = [self.header.places.get(k.kunci, len(row.cells)) for k in self.bentuk.isian if k.wajib]
        cells = {i for i, _ in filled(row)}
        return bool(places) and cells.issuperset(i for i in places if i != self.header.places.get("satuan_kerja"))

    def _bernomor(self, row: Row, cells: Filled) -> bool:
        """Whether a row has a running number and all that it must have."""
        if not any(i == self._nomor and _bilangan(value) is not None for i, value in cells):
            return False
        required = [k.kunci for k in self.bentuk.isian if k.wajib and k.kunci != "satuan_kerja"]
        places = [self.header.places.get(key, len(row.cells)) for key in required]
        return bool(places) and all(i < len(row.cells) and row.cells[i].value is not None for i in places)

    def _penuh(self, row: Row) -> bool:
        """Whether a row is surely one of the table: it has a number, or many cells."""
        cells = filled(row)
        if any(i == self._nomor and _bilangan(value) is not None for i, value in cells):
            return True
        return len(cells) >= _FULL and not self._jumlah(row, cells)

    def _berulang(self, row: Row, cells: Filled) -> bool:
        """Whether a row repeats the header, or a cell of the header is merged down into it."""
        merged = [(i, cell.value) for i, cell in enumerate(row.cells) if cell.merged]
        if any(self._kepala(i, value) for i, value in merged):
            return all(any(self._kepala(k, value) for k in self.header.texts) for _, value in merged)
        same = [i for i, value in cells if self._kepala(i, value)]
        return len(same) == len(cells) or (len(same) > 1 and 2 * len(same) >= len(cells))

    def holds_more(self, cells: Filled) -> bool:
        """Whether a repeated header holds something besides the header words of its columns."""
        return any(not self._kepala(i, value) and not KETERANGAN.fullmatch(str(value)) for i, value in cells)

    def _kepala(self, place: int, value: Value) -> bool:
        return (
            isinstance(value, str)
            and len(value) <= 2 * MAX_WORDS
            and normalised(value) in self.header.texts.get(place, ())
        )

    @cached_property
    def _tanda(self) -> tuple[int, str] | None:
        """A column of text and its example, by which most rows are seen not to be the example of the form."""
        shown = [kolom for kolom in self.bentuk.isian if kolom.contoh and kolom.kunci in self.header.places]
        text = next((kolom for kolom in shown if kolom.wajib and kolom.jenis == "teks"), None)
        return (self.header.places[text.kunci], normalised(text.contoh or "")) if text else None

    def _contoh(self, row: Row) -> bool:
        """Whether a row is the example that the form came with."""
        if self._tanda:
            place, text = self._tanda
            value = row.cells[place].value if place < len(row.cells) else None
            if not isinstance(value, str) or len(value) > 2 * len(text) or normalised(value) != text:
                return False
        places = ((kolom, self.header.places.get(kolom.kunci, len(row.cells))) for kolom in self.bentuk.isian)
        values = {k.kunci: cell_value(row.cells[i].value, k)[0] if i < len(row.cells) else None for k, i in places}
        return is_example(self.bentuk, values)

    def _jumlah(self, row: Row, cells: Filled) -> bool:
        """Whether a row sums up: "Jumlah" by itself, or "Total Kanwil …" with nothing but numbers behind it."""
        texts = [(i, value) for i, value in cells if isinstance(value, str)]
        rounded = any(normalised(text[:100]).startswith("pembulatan") for _, text in texts[:2])
        if self._bernomor(row, cells) or (rounded and self._lengkap(row)):
            return False
        if any(_TOTAL_WORDS.fullmatch(normalised(text[:100])) for _, text in texts[:2]):
            return True
        if not texts or not _TOTAL.match(normalised(texts[0][1][:100])):
            return False
        rest = [value for i, value in cells if i != texts[0][0]]
        numbers = all(not isinstance(value, str) or _NUMBERLIKE.fullmatch(value[:40]) for value in rest)
        return (numbers and bool(rest)) or _lebar(row, texts[0][0]) > 1


def _menutup(row: Row) -> bool:
    """Whether a row begins a closing: "Mengetahui,", a place and a day."""
    return any(isinstance(value, str) and _CLOSING.match(value) for _, value in filled(row))


def _bilangan(value: Value) -> int | None:
    """A running number as it is typed: 3, "3.", "(3)"."""
    found = _COUNT.fullmatch(str(value).strip()[:12].removesuffix(".0")) if value is not None else None
    return int(found[1]) if found else None


def _keterangan(cells: Filled) -> bool:
    """Whether a row only explains the header above it: (nama lengkap), (tgl/bln/thn)."""
    return all(isinstance(value, str) and KETERANGAN.fullmatch(value) for _, value in cells)


def _nomor_kolom(cells: Filled) -> bool:
    """Whether a row counts the columns: 1 2 3 4, (1) (2) (3), from 1 or, without the number column, from 2."""
    numbers = [_bilangan(value) for _, value in cells]
    first = numbers[0]
    return len(cells) >= _FULL and first in {1, 2} and numbers == list(range(first, first + len(numbers)))


def _lebar(row: Row, place: int) -> int:
    """Over how many columns a cell is merged."""
    wide = 1
    for cell in row.cells[place + 1 :]:
        if not cell.merged or cell.value != row.cells[place].value:
            break
        wide += 1
    return wide
