"""From a sheet as a unit sent it to the rows of a table, with a word about every row that is not one."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.sheet import Baris, Lembar, Nilai, Sel
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.tables.cetak import teks
from kerjasama_docs.tables.contoh import LEMBAR_PETUNJUK
from kerjasama_docs.tables.isian import Masalah, faktor_kosong, hasil_kali, isi_sel, kosong, tulis
from kerjasama_docs.tables.kepala import Kepala, cari_kepala, kepala_lain
from kerjasama_docs.tables.ringkas import nama_kolom, ringkas
from kerjasama_docs.tables.rows import Asal, Bacaan, Disisihkan, Entri
from kerjasama_docs.tables.sisih import (
    BERULANG,
    CATATAN,
    KELOMPOK,
    KEPALA_LAIN,
    KOSONG,
    PENUTUP,
    PETUNJUK,
    TANPA_KEPALA,
    Penyisih,
    mirip_unit,
    terisi,
)
from kerjasama_docs.tables.tanggal_angka import TanggalAngka
from kerjasama_docs.tables.unit import tanpa_unit, unit_dari, unit_di_atas

SATUAN_KERJA = "satuan_kerja"
"""The column that may be filled from a heading, from above the table, or from the name of the file."""
MAX_SAME = 100
"""Findings of one kind that are shown of one sheet; the rest are counted."""
_SHOWN = 80
"""Characters of a row set aside that are shown."""


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
    parts = (kepala, *kepala_lain(lembar, bentuk, kepala))
    rows = lembar.baris[kepala.akhir :]
    reasons, headings = _alasan(lembar, bentuk, parts)
    named = unit_di_atas(lembar.baris[: kepala.awal]) or unit_dari(lembar.nama)
    reader = _Pembaca(lembar, bentuk, kepala, named or unit, "lembar" if named else "berkas")
    below = {part.akhir - kepala.akhir: part for part in parts}
    entri: list[Entri] = []
    for i, row in enumerate(rows):
        reader.kepala = below.get(i, reader.kepala)
        if i in headings:
            reader.judul(row, headings[i])
        elif reasons[i] is None:
            entri.append(reader.entri(row))
    aside = tuple(_sisih(lembar, row, why) for row, why in zip(rows, reasons, strict=True) if why)
    found = (*(finding for part in parts for finding in part.findings), *reader.temuan())
    return Bacaan(lembar.file, lembar.nama, len(rows), tuple(entri), aside, _terbatas(lembar, found))


def _alasan(
    lembar: Lembar, bentuk: LampiranBentuk, parts: Sequence[Kepala]
) -> tuple[list[str | None], Mapping[int, str]]:
    """Why each row below the first header is set aside, and which of them open a group."""
    rows = lembar.baris[parts[0].akhir :]
    if lembar.kunci:
        return [KOSONG if row.kosong else None for row in rows], {}
    judges = [Penyisih(bentuk, part) for part in parts]
    reasons: list[str | None] = []
    ends = (*(part.awal for part in parts[1:]), len(lembar.baris))
    for judge, end in zip(judges, ends, strict=True):
        if judge is not judges[0]:
            reasons += [KEPALA_LAIN if judge.kepala.lain else BERULANG] * (judge.kepala.akhir - judge.kepala.awal)
        reasons += _bagian(judge, lembar.baris[judge.kepala.akhir : end], lanjut=end < len(lembar.baris))
    headings: dict[int, str] = {}
    pending: tuple[int, str] | None = None
    for i, why in enumerate(reasons):
        if why is None and pending:
            headings[pending[0]] = pending[1]
            reasons[pending[0]], pending = KELOMPOK, None
        elif why == CATATAN and (name := judges[0].kelompok(_satu(rows[i]))):
            pending = i, name
    return reasons, headings


def _bagian(judge: Penyisih, rows: tuple[Baris, ...], *, lanjut: bool) -> list[str | None]:
    """Why each row below one header is set aside; a heading right above the next header belongs to that one."""
    last = next((i for i in range(len(rows) - 1, -1, -1) if not rows[i].kosong), 0) if lanjut else 0
    if lanjut and rows and _satu(rows[last]) and (judge.judul(rows[last]) or mirip_unit(_satu(rows[last]))):
        return [*_bagian(judge, rows[:last], lanjut=False), CATATAN, *[KOSONG] * (len(rows) - last - 1)]
    end = judge.penutup(rows)
    return [*map(judge.alasan, rows[:end]), *(KOSONG if row.kosong else PENUTUP for row in rows[end:])]


def _satu(row: Baris) -> str:
    """The text of a row that has but one, the letter or number before it apart."""
    texts = [nilai for _, nilai in terisi(row)]
    return texts[-1] if texts and len(texts) <= 2 and isinstance(texts[-1], str) else ""  # noqa: PLR2004 - "A." and a name


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
    asal: str
    kelompok: str = ""
    atas: str = ""
    findings: list[Finding] = field(default_factory=list)
    tanpa_unit: dict[str, list[Baris]] = field(default_factory=dict)
    bersatuan: int = 0
    tanggal: dict[str, TanggalAngka] = field(default_factory=dict)
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
        if sel and kolom.jenis == "tanggal" and isinstance(sel.nilai, str | date):
            self.tanggal.setdefault(kolom.kunci, TanggalAngka(nama_kolom(kolom))).lihat(sel)
        if kolom.wajib and kosong(nilai) and kolom.kunci in self.kepala.tempat:
            hint = "Isi sel itu, atau hapus barisnya bila memang tidak dipakai."
            empty = Masalah("tabel-kosong", Level.PERINGATAN, f"{nama_kolom(kolom)} kosong.", hint)
            self._catat(row, sel, empty)
        return nilai

    def _unit(self, row: Baris, kolom: Kolom) -> Nilai:
        sel = self._sel(row, kolom)
        if sel and not kosong(sel.nilai):
            self.bersatuan += 1
            self.atas = tulis(sel.nilai)
            return self.atas
        if self.kelompok:
            return self.kelompok
        above = bool(self.atas) and self.asal == "berkas"
        self.tanpa_unit.setdefault("atas" if above else self.asal, []).append(row)
        return self.atas if above else self.unit

    def _hitung(self, row: Baris, kolom: Kolom, values: Mapping[str, Nilai]) -> Nilai:
        """A computed column; what the unit wrote there is only compared, or taken where a factor is missing."""
        product, masalah = hasil_kali(kolom, values)
        self._catat(row, self._sel(row, kolom), masalah)
        sel = self._sel(row, kolom)
        if not sel or kosong(sel.nilai):
            self._catat(row, sel, faktor_kosong(kolom, self.bentuk, values) if product is None else None)
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
        for asal, rows in self.tanpa_unit.items():
            found = tanpa_unit(self.lembar, rows, self.unit, asal, sebagian=self.bersatuan > 0)
            more += [found] if found else []
        more += [each for column in self.tanggal.values() for each in column.temuan(self.lembar)]
        return (*self.findings, *more)
