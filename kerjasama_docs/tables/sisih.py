"""Rows of a sheet that are no rows of its table: totals, repeated headers, headings, notes, signatures."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from kerjasama_docs.inputs.tables.sheet import Baris, Nilai
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.contoh import is_example
from kerjasama_docs.tables.isian import isi_sel
from kerjasama_docs.tables.kamus import KETERANGAN, MAX_WORDS
from kerjasama_docs.tables.kepala import Kepala
from kerjasama_docs.tables.ringkas import ringkas

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

Terisi = tuple[tuple[int, Nilai], ...]
"""Column and value of the cells that a row has of its own."""


def terisi(baris: Baris) -> Terisi:
    """The cells that are filled, without what merged cells repeat."""
    return tuple((i, sel.nilai) for i, sel in enumerate(baris.sel) if sel.nilai is not None and not sel.gabung)


def nama_unit(text: str) -> str:
    """A heading without its number and without "Satuan Kerja:"."""
    return " ".join(_LEAD.sub("", text).split())


def mirip_unit(text: str) -> bool:
    """Whether a heading begins as the names of units do."""
    return bool(_UNIT.match(nama_unit(text)))


@dataclass(frozen=True)
class Penyisih:
    """Tells rows of the table from other rows, by its form and its header."""

    bentuk: LampiranBentuk
    kepala: Kepala

    @cached_property
    def _nomor(self) -> int | None:
        """The column of the running number, if there is one."""
        keys = (kolom.kunci for kolom in self.bentuk.kolom if kolom.jenis == "nomor")
        return next((self.kepala.tempat[key] for key in keys if key in self.kepala.tempat), None)

    @cached_property
    def _isian(self) -> frozenset[int]:
        """The columns in which one filled cell can be a row: all that units fill in but their own name."""
        keys = {kolom.kunci for kolom in self.bentuk.isian} - {"satuan_kerja"}
        return frozenset(place for key, place in self.kepala.tempat.items() if key in keys)

    def alasan(self, baris: Baris) -> str | None:
        """Why a row is no row of the table, by itself; None for one that is."""
        if baris.kosong:
            return KOSONG
        cells = terisi(baris)
        tests: tuple[tuple[str, Callable[[], bool]], ...] = (
            (NOMOR, lambda: all(i == self._nomor and _bilangan(nilai) is not None for i, nilai in cells)),
            (BERULANG, lambda: self._berulang(baris, cells) and not self.isi_lain(cells)),
            (BERULANG_ISI, lambda: self._berulang(baris, cells)),
            (NOMOR_KOLOM, lambda: _nomor_kolom(cells)),
            (NIHIL, lambda: self._nihil(cells)),
            (JUMLAH, lambda: self._jumlah(baris, cells)),
            (CATATAN, lambda: self.judul(baris) is not None or _keterangan(cells)),
            (CONTOH, lambda: self._contoh(baris)),
        )
        return next((why for why, holds in tests if holds()), None)

    def _nihil(self, cells: Terisi) -> bool:
        """Whether a unit says that it has nothing: "NIHIL" beside its number and its name, or over all columns."""
        own = {self._nomor, self.kepala.tempat.get("satuan_kerja")}
        words = [(i, ringkas(nilai[:100]) if isinstance(nilai, str) else "?") for i, nilai in cells]
        said = any(word in _NOTHING for _, word in words)
        return said and all(i in own or word in _NOTHING or not word for i, word in words)

    def judul(self, baris: Baris) -> str | None:
        """The only text of a row that stands over the table rather than in it; None for other rows."""
        cells = terisi(baris)
        if len(cells) == 2 and cells[0][0] == self._nomor and _LETTER.fullmatch(str(cells[0][1])):  # noqa: PLR2004 - "A." and a name
            cells, numbered = cells[1:], True
        else:
            numbered = False
        group = self.kepala.tempat.get(self.bentuk.kelompok or "")
        if len(cells) == 2 and cells[1][0] == group and cells[0][1] == cells[1][1]:  # noqa: PLR2004 - a joined table of ours
            cells = cells[:1]
        if len(cells) != 1:
            return None
        place, nilai = cells[0]
        if not isinstance(nilai, str):
            return "" if place not in self._isian else None
        if place not in self._isian or numbered or _lebar(baris, place) > 1 or _NOTE.match(nilai):
            return nilai
        return None

    def kelompok(self, text: str) -> str | None:
        """The name of the group that a heading opens; None for a note, a title or a period."""
        name = nama_unit(text)
        title = ringkas(self.bentuk.judul or self.bentuk.nama)
        if not name or len(name) > _MAX_UNIT or _NOTE.match(text.lstrip()) or title in ringkas(name):
            return None
        if mirip_unit(text):
            return name
        return None if _PERIOD.search(name) or name.endswith((".", ":")) or not name[0].isalpha() else name

    def penutup(self, rows: tuple[Baris, ...]) -> int:
        """Where signatures begin: the first line of a closing behind the last full row; else the end."""
        last = next((i for i in range(len(rows) - 1, -1, -1) if self._penuh(rows[i])), -1)
        for i in range(last + 1, len(rows)):
            texts = [nilai for _, nilai in terisi(rows[i]) if isinstance(nilai, str)]
            if _menutup(rows[i]) or (any(map(_OFFICE.match, texts)) and not self._lengkap(rows[i])):
                return i
        return len(rows)

    def penutup_tengah(self, rows: tuple[Baris, ...]) -> frozenset[int]:
        """The lines of signatures above further rows: from a closing to the next row of the table, two at least."""
        found: set[int] = set()
        for i, row in enumerate(rows):
            if i in found or self._penuh(row) or not _menutup(row):
                continue
            end = next((k for k in range(i, len(rows)) if self._penuh(rows[k]) or self._lengkap(rows[k])), len(rows))
            block = [k for k in range(i, end) if not self._judul_unit(rows[k])]
            if sum(not rows[k].kosong for k in block) > 1:
                found.update(block)
        return frozenset(found)

    def _judul_unit(self, baris: Baris) -> bool:
        """Whether a row is a heading that names a unit."""
        return mirip_unit(self.judul(baris) or "")

    def _lengkap(self, baris: Baris) -> bool:
        """Whether a row has all that it must have, a name of its unit apart."""
        places = [self.kepala.tempat.get(k.kunci, len(baris.sel)) for k in self.bentuk.isian if k.wajib]
        cells = {i for i, _ in terisi(baris)}
        return bool(places) and cells.issuperset(i for i in places if i != self.kepala.tempat.get("satuan_kerja"))

    def _bernomor(self, baris: Baris, cells: Terisi) -> bool:
        """Whether a row has a running number and all that it must have."""
        if not any(i == self._nomor and _bilangan(nilai) is not None for i, nilai in cells):
            return False
        wajib = [k.kunci for k in self.bentuk.isian if k.wajib and k.kunci != "satuan_kerja"]
        places = [self.kepala.tempat.get(key, len(baris.sel)) for key in wajib]
        return bool(places) and all(i < len(baris.sel) and baris.sel[i].nilai is not None for i in places)

    def _penuh(self, baris: Baris) -> bool:
        """Whether a row is surely one of the table: it has a number, or many cells."""
        cells = terisi(baris)
        if any(i == self._nomor and _bilangan(nilai) is not None for i, nilai in cells):
            return True
        return len(cells) >= _FULL and not self._jumlah(baris, cells)

    def _berulang(self, baris: Baris, cells: Terisi) -> bool:
        """Whether a row repeats the header, or a cell of the header is merged down into it."""
        merged = [(i, sel.nilai) for i, sel in enumerate(baris.sel) if sel.gabung]
        if any(self._kepala(i, nilai) for i, nilai in merged):
            return all(any(self._kepala(k, nilai) for k in self.kepala.bunyi) for _, nilai in merged)
        same = [i for i, nilai in cells if self._kepala(i, nilai)]
        return len(same) == len(cells) or (len(same) > 1 and 2 * len(same) >= len(cells))

    def isi_lain(self, cells: Terisi) -> bool:
        """Whether a repeated header holds something besides the header words of its columns."""
        return any(not self._kepala(i, nilai) and not KETERANGAN.fullmatch(str(nilai)) for i, nilai in cells)

    def _kepala(self, place: int, nilai: Nilai) -> bool:
        return (
            isinstance(nilai, str)
            and len(nilai) <= 2 * MAX_WORDS
            and ringkas(nilai) in self.kepala.bunyi.get(place, ())
        )

    @cached_property
    def _tanda(self) -> tuple[int, str] | None:
        """A column of text and its example, by which most rows are seen not to be the example of the form."""
        shown = [kolom for kolom in self.bentuk.isian if kolom.contoh and kolom.kunci in self.kepala.tempat]
        text = next((kolom for kolom in shown if kolom.wajib and kolom.jenis == "teks"), None)
        return (self.kepala.tempat[text.kunci], ringkas(text.contoh or "")) if text else None

    def _contoh(self, baris: Baris) -> bool:
        """Whether a row is the example that the form came with."""
        if self._tanda:
            place, text = self._tanda
            nilai = baris.sel[place].nilai if place < len(baris.sel) else None
            if not isinstance(nilai, str) or len(nilai) > 2 * len(text) or ringkas(nilai) != text:
                return False
        places = ((kolom, self.kepala.tempat.get(kolom.kunci, len(baris.sel))) for kolom in self.bentuk.isian)
        values = {k.kunci: isi_sel(baris.sel[i].nilai, k)[0] if i < len(baris.sel) else None for k, i in places}
        return is_example(self.bentuk, values)

    def _jumlah(self, baris: Baris, cells: Terisi) -> bool:
        """Whether a row sums up: "Jumlah" by itself, or "Total Kanwil …" with nothing but numbers behind it."""
        texts = [(i, nilai) for i, nilai in cells if isinstance(nilai, str)]
        rounded = any(ringkas(text[:100]).startswith("pembulatan") for _, text in texts[:2])
        if self._bernomor(baris, cells) or (rounded and self._lengkap(baris)):
            return False
        if any(_TOTAL_WORDS.fullmatch(ringkas(text[:100])) for _, text in texts[:2]):
            return True
        if not texts or not _TOTAL.match(ringkas(texts[0][1][:100])):
            return False
        rest = [nilai for i, nilai in cells if i != texts[0][0]]
        numbers = all(not isinstance(nilai, str) or _NUMBERLIKE.fullmatch(nilai[:40]) for nilai in rest)
        return (numbers and bool(rest)) or _lebar(baris, texts[0][0]) > 1


def _menutup(baris: Baris) -> bool:
    """Whether a row begins a closing: "Mengetahui,", a place and a day."""
    return any(isinstance(nilai, str) and _CLOSING.match(nilai) for _, nilai in terisi(baris))


def _bilangan(nilai: Nilai) -> int | None:
    """A running number as it is typed: 3, "3.", "(3)"."""
    found = _COUNT.fullmatch(str(nilai).strip()[:12].removesuffix(".0")) if nilai is not None else None
    return int(found[1]) if found else None


def _keterangan(cells: Terisi) -> bool:
    """Whether a row only explains the header above it: (nama lengkap), (tgl/bln/thn)."""
    return all(isinstance(nilai, str) and KETERANGAN.fullmatch(nilai) for _, nilai in cells)


def _nomor_kolom(cells: Terisi) -> bool:
    """Whether a row counts the columns: 1 2 3 4, (1) (2) (3), from 1 or, without the number column, from 2."""
    numbers = [_bilangan(nilai) for _, nilai in cells]
    first = numbers[0]
    return len(cells) >= _FULL and first in {1, 2} and numbers == list(range(first, first + len(numbers)))


def _lebar(baris: Baris, place: int) -> int:
    """Over how many columns a cell is merged."""
    wide = 1
    for sel in baris.sel[place + 1 :]:
        if not sel.gabung or sel.nilai != baris.sel[place].nilai:
            break
        wide += 1
    return wide
