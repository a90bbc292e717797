"""What a text says of data of persons, and what it arranges for them (UU 27/2022)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from kerjasama_docs.regex import regex
from kerjasama_docs.rules.reading.bacaan import Alinea, Bacaan

_PERSONS = (
    r"(?:warga binaan|narapidana|tahanan|anak binaan|anak didik|klien pemasyarakatan|pasien|penduduk|pemohon|penumpang"
    r"|pelintas|orang asing|warga negara asing|peserta|pegawai|karyawan|petugas|keluarga|korban|saksi|nasabah|siswa"
    r"|mahasiswa|pekerja migran|pengguna layanan|penerima (?:manfaat|bantuan|layanan)|pengungsi|deteni|pelanggan)"
)
_HEALTH = (
    rf"rekam medi[sk]\w*|(?:data|informasi|hasil pemeriksaan|riwayat|catatan|kondisi|status)(?: dan \w+)? kesehatan"
    rf"(?: \w+){{0,2}} {_PERSONS}|riwayat (?:kesehatan|penyakit|medis)|hasil (?:tes|uji|pemeriksaan) (?:hiv|narkotika"
    rf"|urine|urin)"
)
_SPECIFIC = regex(
    rf"\b(?:biometri\w+|sidik jari|daktiloskopi|pengenalan wajah|(?:foto|pindai\w*|citra) wajah|iris mata|retina|dna"
    rf"|(?<!sumber daya )(?<!rekayasa )(?<!keragaman )(?<!keanekaragaman )genetika?"
    r"(?! (?:tanaman|tumbuhan|hewan|ternak|ikan|satwa))"
    rf"|{_HEALTH}|catatan (?:kejahatan|kriminal|kepolisian|pidana)|riwayat (?:pidana|kejahatan|hukuman)"
    rf"|data(?: pribadi)? anak"
    r"|data keuangan pribadi|nomor rekening (?:warga|narapidana|tahanan|pegawai|peserta|penerima))\b"
)
_SURE = regex(
    r"\b(?:data pribadi|nomor induk kependudukan|nomor kartu keluarga|data kependudukan|nama,? (?:dan )?alamat"
    r"|data diri"
    r"|data perseorangan|identitas (?:pribadi|diri)|tempat(?: dan|,) tanggal lahir|data perlintasan"
    r"|(?:nomor|data|salinan|fotokopi|pindaian) (?:paspor|ktp|kartu tanda penduduk|kartu keluarga))\b"
)
_NIK = regex(r"\bNIK\b")
_MAYBE = regex(
    rf"\b(?:data|informasi|daftar nama|identitas|profil|biodata|berkas|alamat(?! (?:surat|kantor))|nomor telepon"
    rf"|tanggal lahir|foto)(?: (?!dari\b|oleh\b|kepada\b|bagi\b"
    rf"|untuk\b)\w+){{0,3}}? {_PERSONS}\b"
)
_NOBODY = regex(
    r"\b(?:agregat|statistik|anonim\w*|tidak (?:memuat|mengandung|termasuk|mencakup)|tanpa (?:memuat|menyebut"
    r"|identitas)"
    r"|jumlah|rekapitulasi|dianonimkan|geospasial)\b"
)
"""Words that leave no person in the data."""
_GUARD = regex(r"\b(?:pe|per)lindungan data pribadi\b|\b27 tahun 2022\b|\buu pdp\b|\bmelindungi data pribadi\b")
_TITLE = regex(r"\bdata pribadi\b|\b(?:pe|per)lindungan data\b")
"""Titles of a Pasal that protects them."""
_ABROAD = regex(
    r"\b(?P<arah>di|ke|dari) luar (?:negeri|wilayah (?:hukum )?(?:negara )?(?:kesatuan )?(?:republik )?indonesia"
    r"|indonesia)\b"
)
_DATA = regex(r"\b(?:data|informasi|salinan|berkas|daftar|rekaman)\b")
_MOVED = regex(r"\b(?:(?:men|di)?transfer|mengirim\w*|dikirim\w*|diserahkan|dipindahkan|ditransfer)\b")
_KEPT = regex(
    r"\b(?:server|peladen|komputasi awan|penyimpanan|pusat data|(?:di|mem)proses|disimpan|menyimpan|diakses|mengakses"
    r"|ditempatkan|dicadangkan|dikelola)\b"
)
"""What is done with data at a place; people abroad of whom there are data are none of it."""


class Sebutan(NamedTuple):
    """Words that speak of data of persons.

    Attributes:
        alinea: Where they stand.
        span: The words.
        spesifik: Whether the data are specific ones (UU 27/2022 Pasal 4 ayat (2)).
        pasti: Whether they surely are data of persons.
    """

    alinea: Alinea
    span: tuple[int, int]
    spesifik: bool = False
    pasti: bool = True


@dataclass(frozen=True)
class DataPribadi:
    """The data of persons in the Pasal of a naskah.

    Attributes:
        bacaan: Its text.
    """

    bacaan: Bacaan

    @cached_property
    def sebutan(self) -> tuple[Sebutan, ...]:
        """Where its Pasal and lampiran speak of them, apart from the Pasal that protects them."""
        apart = {id(alinea) for alinea in self.penjaga}
        said = (alinea for alinea in self.bacaan.ketentuan_memuat(*_WORDS) if id(alinea) not in apart)
        return tuple(each for alinea in said for each in _spoken(alinea))

    @cached_property
    def penjaga(self) -> tuple[Alinea, ...]:
        """What protects them: the Pasal that bear them in their title or name their law, else the ayat that do."""
        titled = [each for each in self.bacaan.bagian if "data" in each.kepala and _TITLE.search(each.kepala)]
        if titled:
            return tuple(alinea for bagian in titled for alinea in bagian.alinea)
        said = self.bacaan.memuat("data pribadi", "27 tahun 2022", "uu pdp")
        return tuple(each for each in said if each.part == "batang-tubuh" and _GUARD.search(each.kecil))

    @cached_property
    def aturan(self) -> str:
        """All that is said to protect them, in small letters."""
        return "\n".join(alinea.kecil for alinea in self.penjaga)

    def aturan_bagi(self, alinea: Alinea) -> str:
        """All that is said to protect them, with the words of an alinea and of the Pasal it stands in."""
        beside = (bagian.kecil for bagian in self.bacaan.bagian if bagian.pasal is alinea.pasal)
        return "\n".join((self.aturan, alinea.kecil, *beside))

    @property
    def utama(self) -> Alinea:
        """The first of it."""
        return self.penjaga[0]

    @cached_property
    def semua_ke_luar(self) -> tuple[tuple[Alinea, tuple[int, int]], ...]:
        """Where a text speaks of data that leave the country."""
        said = (
            (each, found) for each in self.bacaan.ketentuan_memuat(" luar ") for found in _ABROAD.finditer(each.kecil)
        )
        return tuple((alinea, found.span()) for alinea, found in said if self._leaves(alinea, found))

    @property
    def ke_luar(self) -> tuple[Alinea, tuple[int, int]] | None:
        """Where it does so first."""
        return next(iter(self.semua_ke_luar), None)

    def _leaves(self, alinea: Alinea, found: re.Match[str]) -> bool:
        """Whether it is data that a sentence sends, keeps or reads abroad, and not people or goods."""
        sentence = alinea.sentence(found.start())
        does = _MOVED if found["arah"] == "ke" else _KEPT
        own = any(each is alinea for each in self.penjaga) or bool(_DATA.search(alinea.kecil, *sentence))
        return own and bool(does.search(alinea.kecil, *sentence) or _KEPT.search(alinea.kecil, *sentence))


_WORDS = (
    *(
        "data",
        "informasi",
        "nama",
        "identitas",
        "profil",
        "berkas",
        "biometri",
        "jari",
        "wajah",
        "iris",
        "retina",
        "dna",
        "alamat",
        "lahir",
        "foto",
    ),
    *("geneti", "medi", "riwayat", "catatan", "hasil", "nomor", "nik", "kondisi", "status"),
)
"""One of these stands in whatever speaks of data of persons."""


def _spoken(alinea: Alinea) -> Iterator[Sebutan]:
    nobody: dict[tuple[int, int], bool] = {}
    for found, spesifik, pasti in _matches(alinea):
        sentence = alinea.sentence(found.start())
        if sentence not in nobody:
            nobody[sentence] = _NOBODY.search(alinea.kecil, *sentence) is not None
        if not nobody[sentence]:
            yield Sebutan(alinea, found.span(), spesifik, pasti)


def _matches(alinea: Alinea) -> Iterator[tuple[re.Match[str], bool, bool]]:
    yield from ((found, True, True) for found in _SPECIFIC.finditer(alinea.kecil))
    yield from ((found, False, True) for found in _SURE.finditer(alinea.kecil))
    yield from ((found, False, True) for found in _NIK.finditer(alinea.text))
    yield from ((found, False, False) for found in _MAYBE.finditer(alinea.kecil))
