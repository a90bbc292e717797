"""The rows of one sheet, read one after the other: their values, and what is wrong with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Baris, Lembar, Nilai, Sel
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.tables.cetak import teks
from kerjasama_docs.tables.contoh import sisa_contoh
from kerjasama_docs.tables.isian import Masalah, faktor_kosong, hasil_kali, isi_sel, kosong, tulis
from kerjasama_docs.tables.kepala import Kepala
from kerjasama_docs.tables.kolom_lain import KolomLain
from kerjasama_docs.tables.ringkas import nama_kolom
from kerjasama_docs.tables.rows import Asal, Entri
from kerjasama_docs.tables.sambungan import tanpa_kunci
from kerjasama_docs.tables.sisih import mirip_unit
from kerjasama_docs.tables.tanggal_angka import TanggalAngka
from kerjasama_docs.tables.unit import tanpa_kelompok, tanpa_unit
from kerjasama_docs.tables.warisan import SATUAN_KERJA, sama_dengan_atas

_SHOWN = 80
"""Characters of a value that are shown."""


@dataclass
class Pembaca:
    """Reads the rows of one sheet one after the other; knows the group they stand in.

    Its ``kelompok`` is the heading above, ``golongan`` the group that a row above names in its column.
    """

    lembar: Lembar
    bentuk: LampiranBentuk
    kepala: Kepala
    unit: str
    asal: str
    warisan: Mapping[int, str] = field(default_factory=dict)
    dari_atas: list[int] = field(default_factory=list)
    tunggal: bool = True
    kelompok: str = ""
    golongan: Nilai = None
    diteruskan: list[Baris] = field(default_factory=list)
    atas: str = ""
    findings: list[Finding] = field(default_factory=list)
    tanpa_unit: dict[tuple[str, str], list[Baris]] = field(default_factory=dict)
    bersatuan: int = 0
    sejak_jumlah: tuple[Decimal, Decimal] = (Decimal(0), Decimal(0))
    terakhir: dict[str, Nilai] = field(default_factory=dict)
    tanggal: dict[str, TanggalAngka] = field(default_factory=dict)
    luar: KolomLain = field(default_factory=KolomLain)

    def judul(self, row: Baris, name: str) -> None:
        """Begin a group."""
        self.kelompok, self.golongan, self.atas = name, None, ""
        self.terakhir.clear()
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
        self.tunggal = not self._tanpa_kunci(row)
        for kolom in self.bentuk.isian:
            values[kolom.kunci] = self._unit(row, kolom) if kolom.kunci == SATUAN_KERJA else self._nilai(row, kolom)
            if kolom.kunci == self.bentuk.kelompok:
                values[kolom.kunci] = self._golongan(row, kolom, values[kolom.kunci])
        for kolom in self.bentuk.kolom:
            if kolom.hitung:
                values[kolom.kunci] = self._hitung(row, kolom, values)
        self.luar.lihat(row, self.kepala)
        self._contoh(row, values)
        amount = values.get(self.bentuk.jumlah or "")
        if isinstance(amount, Decimal):
            self.sejak_jumlah = (self.sejak_jumlah[0] + amount, self.sejak_jumlah[1] + amount)
        return Entri(values, Asal(self.lembar.file, self.lembar.nama, row.nomor))

    def _golongan(self, row: Baris, kolom: Kolom, nilai: Nilai) -> Nilai:
        """The group of a row; one that names none is in that of the row above, up to the next heading or sum."""
        if not kosong(nilai):
            self.golongan = nilai
            return nilai
        if kolom.kunci == SATUAN_KERJA or self.lembar.kunci or not self.golongan:
            return self.kelompok or None
        self.diteruskan.append(row)
        return self.golongan

    def _contoh(self, row: Baris, values: Mapping[str, Nilai]) -> None:
        """Tell of the example of the form that was overwritten only in part."""
        if left := sisa_contoh(self.bentuk, values):
            names = ", ".join(map(nama_kolom, left))
            message = f"Baris ini masih memuat contoh formulir pada {names}."
            hint = "Ganti isi contoh itu dengan isi yang sebenarnya, atau hapus barisnya."
            self._catat(row, None, Masalah("tabel-contoh", Level.PERINGATAN, message, hint))

    def sambung(self, entri: Entri, row: Baris) -> Entri:
        """A row with what the next one adds to its texts; both are told."""
        values = dict(entri.nilai)
        for kolom in self.bentuk.isian:
            if more := self._nilai_teks(row, kolom):
                values[kolom.kunci] = f"{tulis(values.get(kolom.kunci))}\n{more}"
        message = f"Baris ini hanya menyambung isi baris {entri.asal.baris}; isinya digabungkan ke baris itu."
        hint = "Bila sebenarnya baris tersendiri, isi kolom yang wajib."
        found = Finding("tabel-sambungan", Level.SARAN, message, self.lembar.where(baris=row), hint)
        self.findings.append(found)
        return Entri(values, entri.asal)

    def _nilai_teks(self, row: Baris, kolom: Kolom) -> str:
        sel = self._sel(row, kolom)
        if kolom.jenis != "teks" or sel is None or sel.gabung or kosong(sel.nilai):
            return ""
        nilai, masalah = isi_sel(sel.tampil or sel.nilai, kolom)
        self._catat(row, sel, masalah)
        return tulis(nilai)

    def _tanpa_kunci(self, row: Baris) -> bool:
        """Tell of a row that has nothing of what tells rows apart, and goes on with none."""
        if self.lembar.kunci or not tanpa_kunci(self.bentuk, self.kepala, row):
            return False
        names = " dan ".join(nama_kolom(k) for k in self.bentuk.isian if k.wajib and k.kunci != SATUAN_KERJA)
        message = f"{names} kosong; tidak jelas baris mana yang disambung baris ini."
        hint = "Pindahkan isinya ke baris yang dimaksud, isi kolom itu, atau hapus barisnya."
        self._catat(row, None, Masalah("tabel-sambungan", Level.GALAT, message, hint))
        return True

    def jumlah(self, row: Baris) -> None:
        """Compare the amount that a row of sums names with the rows above it, all or those since the last one."""
        kolom = next((each for each in self.bentuk.kolom if each.kunci == self.bentuk.jumlah), None)
        sel = self._sel(row, kolom) if kolom else None
        written = isi_sel(sel.nilai, kolom)[0] if sel and kolom else None
        if kolom and isinstance(written, Decimal) and written not in self.sejak_jumlah:
            above = self.sejak_jumlah[0], self.sejak_jumlah[1] or self.sejak_jumlah[0]
            said, whole, part = (teks(kolom.jenis, each) for each in (written, *above))
            rest = f" (seluruhnya {whole})" if whole != part else ""
            message = f"{nama_kolom(kolom)} tertulis {said}, padahal baris di atasnya berjumlah {part}{rest}."
            hint = "Yang dicetak hasil penjumlahan; periksa baris yang kurang, berlebih, atau keliru angkanya."
            self._catat(row, sel, Masalah("tabel-hitung", Level.PERINGATAN, message, hint))
        self.sejak_jumlah, self.golongan = (self.sejak_jumlah[0], Decimal(0)), None

    def _sel(self, row: Baris, kolom: Kolom) -> Sel | None:
        place = self.kepala.tempat.get(kolom.kunci)
        return row.sel[place] if place is not None and place < len(row.sel) else None

    def _nilai(self, row: Baris, kolom: Kolom) -> Nilai:
        sel = self._sel(row, kolom)
        if sel and sama_dengan_atas(sel.nilai):
            return self._sama(row, sel, kolom)
        shown = sel.tampil if sel and kolom.jenis == "teks" else ""
        nilai, masalah = isi_sel(shown or sel.nilai, kolom) if sel else (None, None)
        self._catat(row, sel, masalah)
        self.terakhir[kolom.kunci] = nilai
        if sel and kolom.jenis == "tanggal" and isinstance(sel.nilai, str | date):
            self.tanggal.setdefault(kolom.kunci, TanggalAngka(nama_kolom(kolom))).lihat(sel)
        if self.tunggal and kolom.wajib and kosong(nilai) and kolom.kunci in self.kepala.tempat:
            hint = "Isi sel itu, atau hapus barisnya bila memang tidak dipakai."
            empty = Masalah("tabel-kosong", Level.PERINGATAN, f"{nama_kolom(kolom)} kosong.", hint)
            self._catat(row, sel, empty)
        return nilai

    def _sama(self, row: Baris, sel: Sel, kolom: Kolom) -> Nilai:
        """A cell that says "as above": what that is, since the row will not stay below the one it means."""
        above, said = self.terakhir.get(kolom.kunci), tulis(sel.nilai)
        if kosong(above):
            hint = "Tulis isinya; baris diurutkan lagi, sehingga “di atas” dapat menjadi baris lain."
            message = f"{nama_kolom(kolom)}: “{said}” tidak jelas merujuk ke mana."
            self._catat(row, sel, Masalah("tabel-sda", Level.PERINGATAN, message, hint))
            return said if kolom.jenis == "teks" else None
        message = f"{nama_kolom(kolom)}: “{said}” dibaca sama dengan baris di atasnya, “{tulis(above)[:_SHOWN]}”."
        self._catat(row, sel, Masalah("tabel-sda", Level.SARAN, message, "Bila keliru, tulis isinya."))
        return above

    def _unit(self, row: Baris, kolom: Kolom) -> Nilai:
        sel = self._sel(row, kolom)
        if inherited := self.warisan.get(row.nomor):
            self.dari_atas.append(row.nomor)
            self.atas = inherited
            return inherited
        if sel and not kosong(sel.nilai) and not sama_dengan_atas(sel.nilai):
            self.bersatuan += 1
            self.atas = tulis(sel.nilai)
            return self.atas
        asal, used = self._pengganti()
        if asal:
            self.tanpa_unit.setdefault((asal, "" if asal == "atas" else used), []).append(row)
        return used

    def _pengganti(self) -> tuple[str, str]:
        """Where the unit of a row that names none comes from, empty where that is no question, and the unit."""
        if self.kelompok:
            return ("kelompok" if self.atas else ""), self.kelompok
        if self.atas and self.asal == "berkas":
            return "atas", self.atas
        return self.asal, self.unit

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
        self._catat(row, sel, wrong if wrong and wrong.code == "tabel-negatif" else None)
        if isinstance(written, Decimal) and written != product:
            shown = teks(kolom.jenis, written), teks(kolom.jenis, product)
            message = f"{nama_kolom(kolom)} tertulis {shown[0]}, padahal hasil kalinya {shown[1]}."
            hint = "Yang dipakai hasil hitungan; perbaiki angka yang keliru."
            self._catat(row, sel, Masalah("tabel-hitung", Level.PERINGATAN, message, hint))
        return product

    def _catat(self, row: Baris, sel: Sel | None, masalah: Masalah | None) -> None:
        if masalah:
            where = self.lembar.where(sel) if sel else self.lembar.where(baris=row)
            self.findings.append(Finding(masalah.code, masalah.level, masalah.message, where, masalah.hint))

    def temuan(self) -> tuple[Finding, ...]:
        """What is wrong with the rows, and what only shows when all are read."""
        more: list[Finding] = []
        for (asal, used), rows in self.tanpa_unit.items():
            found = tanpa_unit(self.lembar, rows, used, asal, sebagian=self.bersatuan > 0)
            more += [found] if found else []
        if self.diteruskan and self.bentuk.kelompok:
            kolom = next(each for each in self.bentuk.kolom if each.kunci == self.bentuk.kelompok)
            more.append(tanpa_kelompok(self.lembar, self.diteruskan, nama_kolom(kolom)))
        more += [each for column in self.tanggal.values() for each in column.temuan(self.lembar)]
        return (*self.findings, *more)
