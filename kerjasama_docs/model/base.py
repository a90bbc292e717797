"""The base of all records and the types of their fields.

Input comes from YAML, JSON, TOML or Python, so every type takes the text a
drafter types ("3 tahun", "22 Mei 2025", "ya") as well as the Python value.
The messages are Indonesian: they reach the drafter as findings.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from typing_extensions import TypeAliasType

from kerjasama_docs import language
from kerjasama_docs.language import NamaRagam
from kerjasama_docs.model import reading, sebutan

MAX_TEXT = 20_000
"""Longest text of one field, in characters; a page holds about 2,500."""
MAX_JUDUL = 1_000
"""Longest title of a naskah, in characters; it stands in headings, letters and file properties."""
MAX_ITEMS = 500
"""Most items of one list."""


class Record(BaseModel):
    """A frozen record that refuses unknown keys."""

    model_config = ConfigDict(
        frozen=True,
        defer_build=True,
        extra="forbid",
        str_strip_whitespace=True,
        use_attribute_docstrings=False,
        hide_input_in_errors=True,
    )

    @model_validator(mode="before")
    @classmethod
    def _open_is_missing(cls, data: object) -> object:
        """Leave out known fields that are empty; an unknown one stays, to be refused."""
        if not isinstance(data, Mapping):
            return data
        return {name: value for name, value in data.items() if value is not None or name not in cls.model_fields}


# Named, so that pydantic builds the schema of such a type once and not for each of the hundreds of fields that have it.
Line = TypeAliasType(
    "Line",
    Annotated[
        str,
        BeforeValidator(reading.as_line),
        StringConstraints(min_length=1, max_length=MAX_TEXT),
    ],
)
"""One line of text, as typed; numbers such as ``012`` keep their zeros."""

Judul = TypeAliasType(
    "Judul",
    Annotated[
        str,
        BeforeValidator(reading.as_line),
        StringConstraints(min_length=1, max_length=MAX_JUDUL),
    ],
)
"""The title of a naskah, on one line."""

Waktu = TypeAliasType(
    "Waktu",
    Annotated[
        str,
        BeforeValidator(reading.as_time),
        StringConstraints(min_length=1, max_length=MAX_TEXT),
    ],
)
"""A time in words, ``Maret 2027``; a day in figures, ``2027-04-20``, is written out."""

Outline = TypeAliasType(
    "Outline",
    Annotated[
        str,
        BeforeValidator(reading.as_text),
        StringConstraints(min_length=1, max_length=MAX_TEXT, strip_whitespace=False),
    ],
)
"""A text in outline syntax: its line breaks and indentation matter."""

Tanggal = TypeAliasType("Tanggal", Annotated[date, BeforeValidator(reading.as_date)])
HariTerakhir = TypeAliasType("HariTerakhir", Annotated[date, BeforeValidator(reading.as_last_day)])
"""A date: ISO, dd-mm-yyyy, or "22 Mei 2025"."""

YesNo = TypeAliasType("YesNo", Annotated[bool, BeforeValidator(reading.as_bool)])
"""ya or tidak."""

Rupiah = Annotated[Decimal, BeforeValidator(reading.as_rupiah)]
"""An amount of rupiah, with at most two decimals."""

Persen = Annotated[Decimal, BeforeValidator(reading.as_persen), Field(ge=0, le=100)]
"""A share in per cent, from 0 to 100, with at most two decimals."""

Count = Annotated[int, BeforeValidator(reading.as_int)]
"""A whole number from 0."""

UrutanPihak = Annotated[int, BeforeValidator(reading.as_place)]
"""Which of the pihak is meant, by its place from 1: "2", "PIHAK KEDUA"."""


class Durasi(Record):
    """A length of time as a naskah states it: a number and its unit, and months beside years.

    Attributes:
        jumlah: How many.
        satuan: ``hari``, ``hari kerja``, ``hari kalender``, ``minggu``, ``bulan``, ``tahun``.
        bulan: Months beyond the years: 6 of "1 tahun 6 bulan"; 0 for none.
    """

    jumlah: int
    satuan: str
    bulan: int = 0

    @property
    def bagian(self) -> tuple[tuple[int, str], ...]:
        """Its parts as they are written: ``((1, "tahun"), (6, "bulan"))``."""
        first = (self.jumlah, self.satuan)
        return (first, (self.bulan, "bulan")) if self.bulan else (first,)

    @property
    def dihitung(self) -> tuple[int, str]:
        """The length as one number with its unit, to count with: ``(18, "bulan")``."""
        return (self.jumlah * 12 + self.bulan, "bulan") if self.bulan else (self.jumlah, self.satuan)

    @property
    def diketik(self) -> str:
        """The length as a drafter types it: ``1 tahun 6 bulan``."""
        return " ".join(f"{jumlah} {satuan}" for jumlah, satuan in self.bagian)

    def __str__(self) -> str:
        """The length as it is written: ``3 (tiga) tahun``."""
        return language.lama(self.bagian)


def _as_durasi(value: object) -> object:
    if isinstance(value, str):
        (jumlah, satuan), *more = language.lama_dari(value)
        return {"jumlah": jumlah, "satuan": satuan, "bulan": sum(bulan for bulan, _ in more)}
    if isinstance(value, Durasi):
        return value
    raise ValueError("Nilai ini bukan lama waktu; tulis dengan satuannya, misalnya 3 tahun.")


Lama = Annotated[Durasi, BeforeValidator(_as_durasi)]
"""A length of time typed as text, ``3 tahun`` or ``1 tahun 6 bulan``."""


def one_as_list() -> BeforeValidator:
    """Let a single text stand for a list of one record, where the record itself may be one text."""
    return BeforeValidator(reading.as_tuple)


Lines = TypeAliasType(
    "Lines", Annotated[tuple[Line, ...], BeforeValidator(reading.as_tuple), Field(max_length=MAX_ITEMS)]
)
"""A text or a list of texts."""

GolonganAsing = Literal[
    "pemerintah-asing",
    "organisasi-internasional",
    "organisasi-internasional-nonpemerintah",
    "subjek-hukum-internasional",
    "lembaga-asing",
]
"""The foreign kinds of partner (Permen Imipas 8/2025 Pasal 9), and any other body abroad (PP 28/2018 Pasal 36)."""
ASING: frozenset[str] = frozenset(get_args(GolonganAsing))
"""The foreign ones."""
PUSAT: frozenset[str] = frozenset({"lembaga-negara", "lembaga-pemerintah"})
"""Public bodies of the state itself, whose money is the APBN."""
NEGARA: frozenset[str] = PUSAT | {"pemerintah-daerah"}
"""All public bodies of Indonesia, those of a region too."""
GolonganNama = Literal[
    "lembaga-negara",
    "lembaga-pemerintah",
    "lembaga-nonpemerintah",
    "pemerintah-daerah",
    "pemerintah-desa",
    "perseorangan",
    "badan-usaha",
    "organisasi-kemasyarakatan",
    GolonganAsing,
]
Golongan = Annotated[GolonganNama, sebutan.GOLONGAN]
"""The kinds of partner: domestic (Permen Imipas 8/2025 Pasal 3 ayat (4); PP 28/2018 Pasal 14), and foreign.

A village is no region and no body of the state itself; it has its powers by the law of villages (UU 23/2014 Pasal 371).
"""

Ragam = Annotated[NamaRagam, sebutan.RAGAM]
"""The register of a naskah with a foreign pihak."""

TingkatNama = Literal[
    "menteri",
    "pimpinan-lembaga",
    "eselon-i",
    "kantor-wilayah",
    "upt",
    "kepala-daerah",
    "perangkat-daerah",
    "lainnya",
]
Tingkat = Annotated[TingkatNama, sebutan.TINGKAT]
"""The level of the official who signs (Permen Imipas 8/2025 Pasal 4 and Pasal 23; PP 28/2018 Pasal 2)."""


@dataclass(frozen=True)
class TextAs:
    """Lets a single text stand for a record.

    Attributes:
        key: The field of the record that the text is.
    """

    key: str

    def __call__(self, value: object) -> object:
        """The record that a value stands for."""
        if value is None:
            return {}
        return {self.key: value} if isinstance(value, str | bool | int | date) else value


def text_as(key: str) -> BeforeValidator:
    """Let a single text stand for a record whose main field is ``key``."""
    return BeforeValidator(TextAs(key))
