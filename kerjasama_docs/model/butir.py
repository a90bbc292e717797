"""Items of a rincian that may have a rincian of their own, to four levels below an ayat.

The levels are a., 1., a), 1) (UU 12/2011 Lampiran II angka 95). An item is one text, or a record of its text and what
belongs below it; the record of the last level is a text alone.
"""

from collections.abc import Mapping, Sequence
from typing import Annotated, Protocol

from pydantic import BeforeValidator, Field
from typing_extensions import TypeAliasType

from kerjasama_docs.model import reading
from kerjasama_docs.model.base import MAX_ITEMS, Record, text_as
from kerjasama_docs.model.phrases import Butir, ButirInggris
from kerjasama_docs.model.phrases_kalimat import Hak, Kewajiban, Kewenangan, TanggungJawab, Tujuan

_MANY = BeforeValidator(reading.as_tuple)
_MOST = Field(max_length=MAX_ITEMS)
_ITEM = text_as("uraian")


class ButirBerincian:
    """A record of an item: a text, ``uraian``, that may have items of its own, ``rincian``."""


def _last(value: object) -> object:
    """Refuse what would stand below the last level."""
    if isinstance(value, Mapping):
        raise reading.NotReadError(
            "Rincian terlalu dalam: di bawah ayat ada paling banyak empat tingkat (a., 1., a), 1)). Tulis butir ini "
            "sebagai satu teks, atau jadikan rinciannya butir tersendiri."
        )
    return value


_LAST = BeforeValidator(_last)
_TEXT = "Butir rincian"
_BELOW = "Rincian butir ini"
_ABOUT = "Rincian butir ini, ditulis seperti butirnya sendiri."


class RincianKetiga(ButirBerincian, Record):
    """An item of the third level, with those of the last one."""

    uraian: Butir = Field(title=_TEXT, description="Bunyi butir.")
    rincian: Annotated[tuple[Annotated[Butir, _LAST], ...], _MANY, _MOST] = Field(
        (), title=_BELOW, description="Rincian butir ini; tingkat yang terakhir."
    )


class RincianKedua(ButirBerincian, Record):
    """An item of the second level."""

    uraian: Butir = Field(title=_TEXT, description="Bunyi butir.")
    rincian: Annotated[tuple[Annotated[RincianKetiga, _ITEM], ...], _MANY, _MOST] = Field(
        (), title=_BELOW, description=_ABOUT
    )


DaftarRincian = TypeAliasType("DaftarRincian", Annotated[tuple[Annotated[RincianKedua, _ITEM], ...], _MANY, _MOST])
"""The items below an item of the first level."""


class ButirTujuan(ButirBerincian, Record):
    """An aim."""

    uraian: Tujuan = Field(title="Tujuan", description="Satu tujuan kerja sama.")
    rincian: DaftarRincian = Field((), title=_BELOW, description=_ABOUT)


class ButirHak(ButirBerincian, Record):
    """A right."""

    uraian: Hak = Field(title="Hak", description="Satu hak.")
    rincian: DaftarRincian = Field((), title=_BELOW, description=_ABOUT)


class ButirKewajiban(ButirBerincian, Record):
    """A duty."""

    uraian: Kewajiban = Field(title="Kewajiban", description="Satu kewajiban.")
    rincian: DaftarRincian = Field((), title=_BELOW, description=_ABOUT)


class ButirKewenangan(ButirBerincian, Record):
    """A power."""

    uraian: Kewenangan = Field(title="Kewenangan", description="Satu kewenangan.")
    rincian: DaftarRincian = Field((), title=_BELOW, description=_ABOUT)


class ButirTanggungJawab(ButirBerincian, Record):
    """A responsibility."""

    uraian: TanggungJawab = Field(title="Tanggung jawab", description="Satu tanggung jawab.")
    rincian: DaftarRincian = Field((), title=_BELOW, description=_ABOUT)


DaftarTujuan = TypeAliasType("DaftarTujuan", Annotated[tuple[Annotated[ButirTujuan, _ITEM], ...], _MANY, _MOST])
"""Aims."""
DaftarHak = TypeAliasType("DaftarHak", Annotated[tuple[Annotated[ButirHak, _ITEM], ...], _MANY, _MOST])
"""Rights."""
DaftarKewajiban = TypeAliasType(
    "DaftarKewajiban", Annotated[tuple[Annotated[ButirKewajiban, _ITEM], ...], _MANY, _MOST]
)
"""Duties."""
DaftarKewenangan = TypeAliasType(
    "DaftarKewenangan", Annotated[tuple[Annotated[ButirKewenangan, _ITEM], ...], _MANY, _MOST]
)
"""Powers."""
DaftarTanggungJawab = TypeAliasType(
    "DaftarTanggungJawab", Annotated[tuple[Annotated[ButirTanggungJawab, _ITEM], ...], _MANY, _MOST]
)
"""Responsibilities."""


class RincianKetigaInggris(ButirBerincian, Record):
    """An item of the third level in the second language."""

    uraian: ButirInggris = Field(title=_TEXT, description="Bunyi butir dalam bahasa kedua.")
    rincian: Annotated[tuple[Annotated[ButirInggris, _LAST], ...], _MANY, _MOST] = Field(
        (), title=_BELOW, description="Rincian butir ini dalam bahasa kedua; tingkat yang terakhir."
    )


class RincianKeduaInggris(ButirBerincian, Record):
    """An item of the second level in the second language."""

    uraian: ButirInggris = Field(title=_TEXT, description="Bunyi butir dalam bahasa kedua.")
    rincian: Annotated[tuple[Annotated[RincianKetigaInggris, _ITEM], ...], _MANY, _MOST] = Field(
        (), title=_BELOW, description="Rincian butir ini dalam bahasa kedua."
    )


DaftarRincianInggris = TypeAliasType(
    "DaftarRincianInggris", Annotated[tuple[Annotated[RincianKeduaInggris, _ITEM], ...], _MANY, _MOST]
)
"""The items below an item of the first level in the second language."""


class ButirTujuanInggris(ButirBerincian, Record):
    """An aim in the second language."""

    uraian: ButirInggris = Field(title="Tujuan", description="Satu tujuan dalam bahasa kedua.")
    rincian: DaftarRincianInggris = Field((), title=_BELOW, description="Rincian butir ini dalam bahasa kedua.")


DaftarTujuanInggris = TypeAliasType(
    "DaftarTujuanInggris", Annotated[tuple[Annotated[ButirTujuanInggris, _ITEM], ...], _MANY, _MOST]
)
"""Aims in the second language."""


class Berincian(Protocol):
    """An item of any level but the last."""

    @property
    def uraian(self) -> str:
        """Its own text."""

    @property
    def rincian(self) -> "Sequence[Berincian | str]":
        """The items below it."""


def texts_of(item: Berincian | str) -> tuple[str, ...]:
    """All texts of an item, its own first."""
    if isinstance(item, str):
        return (item,)
    return (item.uraian, *(text for below in item.rincian for text in texts_of(below)))
