"""Personal data that a kerja sama processes: whose, which, why, and in what role each pihak does (UU 27/2022)."""

import re
from collections.abc import Collection, Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo

from kerjasama_docs.model.base import MAX_ITEMS, Lama, Record, UrutanPihak, YesNo, one_as_list
from kerjasama_docs.model.disebut import sebutan
from kerjasama_docs.model.phrases import DaftarButir, DaftarNama, Untuk
from kerjasama_docs.model.pihak_disebut import refuse_unknown, with_places
from kerjasama_docs.model.reading import MAX_PIHAK
from kerjasama_docs.regex import regex

SpesifikNama = Literal["kesehatan", "biometrik", "genetika", "catatan-kejahatan", "anak", "keuangan", "lainnya"]
Spesifik = Annotated[
    SpesifikNama,
    sebutan(
        {
            "kesehatan": "data kesehatan;data dan informasi kesehatan;medis;rekam medis",
            "biometrik": "data biometrik;sidik jari;wajah",
            "genetika": "data genetika;genetik;dna",
            "catatan-kejahatan": "catatan kriminal;catatan kepolisian;pidana;kejahatan",
            "anak": "data anak;anak-anak",
            "keuangan": "data keuangan;data keuangan pribadi;keuangan pribadi",
            "lainnya": "lain;lain-lain",
        }
    ),
]
"""The sorts of specific data (UU 27/2022 Pasal 4 ayat (2))."""
_SPECIFIC: Mapping[SpesifikNama, re.Pattern[str]] = {
    "kesehatan": regex(r"kesehatan|medi[sk]|penyakit|disabilitas|kehamilan|obat|hiv|narkotika"),
    "biometrik": regex(r"biometri|sidik jari|daktiloskopi|wajah|iris mata|retina"),
    "genetika": regex(r"geneti[ks]|\bdna\b"),
    "catatan-kejahatan": regex(
        r"kejahatan|kriminal|pidana|perkara|warga binaan|narapidana|\btahanan\b|klien pemasyarakatan"
    ),
    "anak": regex(r"\banak\b|\bbalita\b|\bsiswa"),
    "keuangan": regex(r"rekening|keuangan|\bgaji\b|penghasilan|tabungan"),
}
"""Words by which the data, or whose data they are, are known to be specific."""
Dasar = Annotated[
    Literal["persetujuan", "perjanjian", "kewajiban-hukum", "kepentingan-vital", "kepentingan-umum", "kepentingan-sah"],
    sebutan(
        {
            "persetujuan": "consent;persetujuan subjek data;persetujuan pemilik data;persetujuan eksplisit",
            "perjanjian": "kontrak;pemenuhan perjanjian",
            "kewajiban-hukum": "kewajiban menurut hukum;pemenuhan kewajiban hukum",
            "kepentingan-vital": "vital",
            "kepentingan-umum": "pelayanan publik;layanan publik;tugas;kewenangan;pelaksanaan kewenangan;umum",
            "kepentingan-sah": "kepentingan yang sah;kepentingan sah lainnya;legitimate interest",
        }
    ),
]
"""The grounds of processing (UU 27/2022 Pasal 20 ayat (2))."""
LuarNegeri = Annotated[
    Literal["tidak", "setara", "mengikat", "persetujuan"],
    sebutan({"setara": "pelindungan setara", "mengikat": "memadai;memadai dan mengikat", "tidak": "dilarang"}),
]
"""On what data may leave the country (UU 27/2022 Pasal 56), or that they may not."""


def spesifik_dalam(kecil: str) -> tuple[SpesifikNama, ...]:
    """The sorts of specific data that a text in small letters names."""
    return tuple(name for name, words in _SPECIFIC.items() if words.search(kecil))


class DataPribadi(Record):
    """The personal data of a kerja sama; what is open is said in general words."""

    subjek: DaftarButir = Field(
        (), title="Orang yang datanya diproses", description="Orang yang datanya diproses, misalnya peserta pelatihan."
    )
    data: DaftarButir = Field(
        (), title="Jenis data pribadi", description="Jenis datanya, misalnya nama lengkap, nomor induk kependudukan."
    )
    spesifik: Annotated[tuple[Spesifik, ...], one_as_list(), Field(max_length=MAX_ITEMS)] = Field(
        (),
        title="Data yang bersifat spesifik",
        description="Data yang bersifat spesifik di antaranya; bila kosong dibaca dari subjek dan data.",
    )
    tujuan: Untuk | None = Field(
        None, title="Tujuan pemrosesan", description="Tujuan pemrosesan setelah kata “untuk”; bila kosong, kerja sama."
    )
    dasar: Annotated[tuple[Dasar, ...], one_as_list(), Field(max_length=MAX_ITEMS)] = Field(
        (), title="Dasar pemrosesan", description="Dasar pemrosesan menurut UU 27/2022 Pasal 20 ayat (2)."
    )
    prosesor: Annotated[tuple[UrutanPihak, ...], one_as_list(), Field(max_length=MAX_PIHAK)] = Field(
        (),
        title="Pihak yang menjadi prosesor",
        description="Nomor urut pihak yang memproses data atas nama pihak lain; pihak yang tidak disebut pengendali.",
    )
    prosesor_lain: DaftarNama = Field(
        (), title="Prosesor lain yang dilibatkan", description="Prosesor di luar para pihak yang sudah diketahui."
    )
    bersama: YesNo = Field(
        default=False,
        title="Pengendali bersama",
        description="ya: para pengendali menentukan tujuan dan cara pemrosesan bersama (UU 27/2022 Pasal 18).",
    )
    pembagian: DaftarButir = Field(
        (),
        title="Bagian setiap pengendali bersama",
        description="Bagi pengendali bersama: bagian pemrosesan yang ditanggung setiap pihak, dalam urutan pihak.",
    )
    narahubung: UrutanPihak | None = Field(
        None,
        title="Pihak narahubung bersama",
        description="Bagi pengendali bersama: nomor urut pihak yang narahubungnya ditunjuk bersama; bila kosong, "
        "pengendali yang pertama.",
    )
    luar_negeri: LuarNegeri | None = Field(
        None,
        title="Transfer ke luar negeri",
        description="tidak, atau dasarnya: setara, mengikat (memadai dan mengikat), persetujuan; bila kosong, hanya "
        "sesuai dengan syarat undang-undang.",
    )
    masa_simpan: Lama | None = Field(
        None,
        title="Masa penyimpanan",
        description="Masa penyimpanan sejak data diterima, misalnya 2 tahun; bila kosong, selama diperlukan.",
    )

    @property
    def bersifat_spesifik(self) -> tuple[SpesifikNama, ...]:
        """The sorts of specific data: as given, else as the words show that name the data and their owners."""
        if self.spesifik:
            return tuple(dict.fromkeys(self.spesifik))
        return spesifik_dalam("; ".join((*self.subjek, *self.data)).casefold())

    def pengendali(self, count: int) -> tuple[int, ...]:
        """The places from 1 of the pihak that are controllers, of so many pihak; all while nobody else is left."""
        places = range(1, count + 1)
        return tuple(place for place in places if place not in self.prosesor) or tuple(places)

    def tanpa(self, names: Collection[str]) -> "DataPribadi":
        """The same without some fields."""
        kept = {name: getattr(self, name) for name in DataPribadi.model_fields if name not in names}
        return DataPribadi.model_construct(**kept)


def _named(given: object, info: ValidationInfo) -> object:
    """The record with the places of the pihak that it names; one prosesor may stand without a list."""
    if isinstance(given, Mapping) and isinstance(given.get("prosesor"), str | int):
        given = {**given, "prosesor": [given["prosesor"]]}
    return with_places(given, ("prosesor", "narahubung"), info.data.get("pihak", ()))


def _known(data: DataPribadi | None, info: ValidationInfo) -> DataPribadi | None:
    """Refuse places that no pihak has."""
    if data:
        places = (*(("prosesor", place) for place in data.prosesor), ("narahubung", data.narahubung))
        refuse_unknown(places, info.data.get("pihak", ()))
    return data


DataPribadiNaskah = Annotated[DataPribadi | None, BeforeValidator(_named), AfterValidator(_known)]
"""The personal data of a naskah, whose pihak are known by then."""
