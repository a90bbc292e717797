"""From a sheet as a unit sent it to the rows of a table, with a word about every row that is not one."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.sheet import Baris, Lembar, Nilai, Sel
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.tables.cetak import teks
from kerjasama_docs.tables.contoh import LEMBAR_PETUNJUK
from kerjasama_docs.tables.isian import Masalah, hasil_kali, isi_sel, kosong, tulis
from kerjasama_docs.tables.kepala import Kepala, cari_kepala
from kerjasama_docs.tables.ringkas import nama_kolom, ringkas
from kerjasama_docs.tables.rows import Asal, Bacaan, Disisihkan, Entri
from kerjasama_docs.tables.sisih import (
    CATATAN,
    KELOMPOK,
    KOSONG,
    PENUTUP,
    PETUNJUK,
    TANPA_KEPALA,
    Penyisih,
    mirip_unit,
    nama_unit,
    terisi,
)

SATUAN_KERJA = "satuan_kerja"
"""The column that may be filled from a heading, from above the table, or from the name of the file."""
MAX_SAME = 100
"""Findings of one kind that are shown of one sheet; the rest are counted."""
_SHOWN = 80
"""Characters of a row set aside that are shown."""
_NAMED = re.compile(r"(?:nama\s+)?(?:satuan kerja|satker|unit kerja|upt)\s*(?::\s*(?P<nama>.*))?", re.IGNORECASE)


def baca(lembar: Lembar, bentuk: LampiranBentuk, *, unit: str) -> Bacaan:
    """Read the rows of a sheet.

    Args:
        lembar: The sheet.
        bentuk: The form of the table.
        unit: What stands as satuan kerja where neither the row nor the sheet says it.
    """
    kepala = cari_kepala(lembar, bentuk)
    if isinstance(kepala, Finding):
        explains = ringkas(lembar.nama) == ringkas(LEMBAR_PETUNJUK)
        why = PETUNJUK if explains else TANPA_KEPALA
        aside = tuple(_sisih(lembar, row, KOSONG if row.kosong else why) for row in lembar.baris)
        findings = () if explains or all(row.kosong for row in lembar.baris) else (kepala,)
        return Bacaan(lembar.file, lembar.nama, len(aside), (), aside, findings)
    rows = lembar.baris[kepala.akhir :]
    reasons, headings = _alasan(lembar, bentuk, kepala)
    reader = _Pembaca(lembar, bentuk, kepala, _unit_di_atas(lembar.baris[: kepala.akhir]) or unit)
    entri: list[Entri] = []
    for i, row in enumerate(rows):
        if i in headings:
            reader.judul(row, headings[i])
        elif reasons[i] is None:
            entri.append(reader.entri(row))
    aside = tuple(_sisih(lembar, row, why) for row, why in zip(rows, reasons, strict=True) if why)
    found = (*kepala.findings, *reader.temuan())
    return Bacaan(lembar.file, lembar.nama, len(rows), tuple(entri), aside, _terbatas(lembar, found))


def _alasan(lembar: Lembar, bentuk: LampiranBentuk, kepala: Kepala) -> tuple[list[str | None], Mapping[int, str]]:
    """Why each row below the header is set aside, and which of them open a group."""
    rows = lembar.baris[kepala.akhir :]
    if lembar.kunci:
        return [KOSONG if row.kosong else None for row in rows], {}
    judge = Penyisih(bentuk, kepala)
    end = judge.penutup(rows)
    reasons = [judge.alasan(row) for row in rows[:end]]
    reasons += [KOSONG if row.kosong else PENUTUP for row in rows[end:]]
    headings: dict[int, str] = {}
    pending: tuple[int, str] | None = None
    for i, why in enumerate(reasons):
        if why is None and pending:
            headings[pending[0]] = pending[1]
            reasons[pending[0]], pending = KELOMPOK, None
        elif why == CATATAN and (name := judge.kelompok(judge.judul(rows[i]) or "")):
            pending = i, name
    return reasons, headings


def _unit_di_atas(rows: Iterable[Baris]) -> str:
    """The unit that a line above the table names: "Satuan Kerja : Lapas …", in one cell or in several."""
    for row in rows:
        texts = [text for _, nilai in terisi(row) if (text := tulis(nilai).strip())]
        found = _NAMED.fullmatch(texts[0]) if texts else None
        if found and (name := found["nama"] or "".join(texts[1:]).lstrip(": ")) and (found["nama"] or _colon(texts)):
            return nama_unit(name)
    return ""


def _colon(texts: list[str]) -> bool:
    """Whether a name and its value in separate cells are parted by a colon, as above a table."""
    return texts[0].endswith(":") or texts[1].startswith(":")


def _sisih(lembar: Lembar, row: Baris, why: str) -> Disisihkan:
    words = " | ".join(" ".join(tulis(nilai)[: 2 * _SHOWN].split()) for _, nilai in terisi(row)[:10])
    shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
    return Disisihkan(Asal(lembar.file, lembar.nama, row.nomor), why, shown)


def _terbatas(lembar: Lembar, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """At most so many findings of one kind, and how many more there were."""
    shown: list[Finding] = []
    counts: Counter[str] = Counter()
    worst: dict[str, Level] = {}
    for finding in findings:
        counts[finding.code] += 1
        if counts[finding.code] <= MAX_SAME:
            shown.append(finding)
        else:
            worst[finding.code] = min(finding.level, worst.get(finding.code, finding.level), key=list(Level).index)
    for code, level in worst.items():
        message = f"Masih ada {counts[code] - MAX_SAME} temuan serupa ({code}) pada lembar ini."
        shown.append(Finding(code, level, message, lembar.where(), "Perbaiki yang disebut lebih dahulu, lalu ulangi."))
    return tuple(shown)


@dataclass
class _Pembaca:
    """Reads the rows of one sheet one after the other; knows the group they stand in."""

    lembar: Lembar
    bentuk: LampiranBentuk
    kepala: Kepala
    unit: str
    kelompok: str = ""
    findings: list[Finding] = field(default_factory=list)
    tanpa_unit: list[Baris] = field(default_factory=list)
    bersatuan: int = 0
    luar: dict[int, tuple[Sel, int]] = field(default_factory=dict)

    def judul(self, row: Baris, name: str) -> None:
        """Begin a group."""
        self.kelompok = name
        if not mirip_unit(name) and self._unit_kosong:
            message = f"“{name}” di antara baris dibaca sebagai satuan kerja bagi baris di bawahnya."
            hint = "Bila bukan nama satuan kerja, isi kolom SATUAN KERJA pada baris-baris itu."
            self.findings.append(Finding("tabel-kelompok", Level.SARAN, message, self.lembar.where(baris=row), hint))

    @property
    def _unit_kosong(self) -> bool:
        return SATUAN_KERJA in {kolom.kunci for kolom in self.bentuk.isian} and SATUAN_KERJA not in self.kepala.tempat

    def entri(self, row: Baris) -> Entri:
        """A row of the table: its values, and what is wrong with them."""
        values: dict[str, Nilai] = {}
        for kolom in self.bentuk.isian:
            values[kolom.kunci] = self._unit(row, kolom) if kolom.kunci == SATUAN_KERJA else self._nilai(row, kolom)
        for kolom in self.bentuk.kolom:
            if kolom.hitung:
                values[kolom.kunci] = self._hitung(row, kolom, values)
        self._di_luar(row)
        return Entri(values, Asal(self.lembar.file, self.lembar.nama, row.nomor))

    def _sel(self, row: Baris, kolom: Kolom) -> Sel | None:
        place = self.kepala.tempat.get(kolom.kunci)
        return row.sel[place] if place is not None and place < len(row.sel) else None

    def _nilai(self, row: Baris, kolom: Kolom) -> Nilai:
        sel = self._sel(row, kolom)
        nilai, masalah = isi_sel(sel.nilai, kolom) if sel else (None, None)
        self._catat(row, sel, masalah)
        if kolom.wajib and kosong(nilai) and kolom.kunci in self.kepala.tempat:
            hint = "Isi sel itu, atau hapus barisnya bila memang tidak dipakai."
            empty = Masalah("tabel-kosong", Level.PERINGATAN, f"{nama_kolom(kolom)} kosong.", hint)
            self._catat(row, sel, empty)
        return nilai

    def _unit(self, row: Baris, kolom: Kolom) -> Nilai:
        sel = self._sel(row, kolom)
        if sel and not kosong(sel.nilai):
            self.bersatuan += 1
            return tulis(sel.nilai)
        if not self.kelompok:
            self.tanpa_unit.append(row)
        return self.kelompok or self.unit

    def _hitung(self, row: Baris, kolom: Kolom, values: Mapping[str, Nilai]) -> Nilai:
        """A computed column; what the unit wrote there is only compared, or taken where a factor is missing."""
        product, masalah = hasil_kali(kolom, values)
        self._catat(row, self._sel(row, kolom), masalah)
        sel = self._sel(row, kolom)
        if not sel or sel.nilai is None:
            return product
        written, wrong = isi_sel(sel.nilai, kolom)
        if product is None:
            self._catat(row, sel, wrong)
            return written
        if isinstance(written, Decimal) and written != product:
            shown = teks(kolom.jenis, written), teks(kolom.jenis, product)
            message = f"{nama_kolom(kolom)} tertulis {shown[0]}, padahal hasil kalinya {shown[1]}."
            hint = "Yang dipakai hasil hitungan; perbaiki angka yang keliru."
            self._catat(row, sel, Masalah("tabel-hitung", Level.PERINGATAN, message, hint))
        return product

    def _di_luar(self, row: Baris) -> None:
        """Remember cells of a row in columns that have no header at all."""
        for place, sel in enumerate(row.sel):
            if sel.nilai is not None and not sel.gabung and place not in self.kepala.bunyi:
                first, count = self.luar.get(place, (sel, 0))
                self.luar[place] = first, count + 1

    def _catat(self, row: Baris, sel: Sel | None, masalah: Masalah | None) -> None:
        if masalah:
            where = self.lembar.where(sel) if sel else self.lembar.where(baris=row)
            self.findings.append(Finding(masalah.code, masalah.level, masalah.message, where, masalah.hint))

    def temuan(self) -> tuple[Finding, ...]:
        """What is wrong with the rows, and what only shows when all are read."""
        more = []
        for first, count in self.luar.values():
            message = f"{count} sel di kolom tanpa kepala tidak dibaca."
            hint = "Beri kolom itu kepala seperti pada formulir, atau hapus isinya."
            more.append(Finding("tabel-kolom-lain", Level.SARAN, message, self.lembar.where(first), hint))
        if self.bersatuan and self.tanpa_unit:
            rows = ", ".join(str(row.nomor) for row in self.tanpa_unit[:10])
            rest = f", dan {len(self.tanpa_unit) - 10} lainnya" if len(self.tanpa_unit) > 10 else ""  # noqa: PLR2004 - shown rows
            message = f"Satuan kerja kosong pada baris {rows}{rest}; dipakai “{self.unit}”."
            where = self.lembar.where(baris=self.tanpa_unit[0])
            hint = "Tulis satuan kerja pada setiap baris."
            more.append(Finding("tabel-kosong", Level.PERINGATAN, message, where, hint))
        return (*self.findings, *more)
