"""Where the money of a kerja sama comes from and, in a PKS, how it is paid."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Discriminator,
    Field,
    Tag,
    ValidationInfo,
    field_validator,
    model_validator,
)

from kerjasama_docs.model import sebutan
from kerjasama_docs.model.base import MAX_ITEMS, Line, Persen, Record, Rupiah, UrutanPihak, one_as_list, text_as
from kerjasama_docs.model.phrases import Butir, Kelompok, NamaRekening, NomorRekening
from kerjasama_docs.model.pihak_disebut import refuse_unknown, with_places
from kerjasama_docs.model.sumber_dana import as_instalment, as_sources, as_years

Sumber = Literal["apbn", "apbd", "apbdes", "lain"]
"""Whose money it is: of the state, of a region, other lawful money (Permen Imipas 8/2025 Pasal 41)."""
_Nama = Annotated[Sumber, BeforeValidator(sebutan.SUMBER)]
_LIST, _AMOUNTS = "function-daftar", "function-catatan"
"""The two ways to write the sources; the places of findings leave out a name that begins like this."""


_WHOLE = Decimal(100)
"""All of it, in per cent."""


def _way(value: object) -> str:
    """How the sources are written: as names with their amounts, or as names alone."""
    return _AMOUNTS if isinstance(value, Mapping) else _LIST


class Tahap(Record):
    """One instalment of a payment."""

    uraian: Butir = Field(title="Syarat atau saat pembayaran", description="Syarat atau saat pembayaran tahap ini.")
    persen: Persen | None = Field(
        None, title="Bagian dalam persen", description="Bagian dari nilai, dalam persen, misalnya 30 atau 33,5."
    )
    nilai: Rupiah | None = Field(None, title="Besarnya dalam rupiah", description="Besarnya, dalam rupiah.")

    @model_validator(mode="before")
    @classmethod
    def _share_in_text(cls, given: object) -> object:
        return as_instalment(given)

    @property
    def pembulatan(self) -> Decimal:
        """How much its share may be off, in per cent: half of its last digit, nothing for a whole number."""
        digits = -int(self.persen.normalize().as_tuple().exponent) if self.persen else 0
        return Decimal(1).scaleb(-digits) / 2 if digits > 0 else Decimal(0)

    def dari(self, value: Decimal) -> Decimal | None:
        """What its share of a value comes to, unrounded; None without a share."""
        return value * self.persen / _WHOLE if self.persen is not None else None


class Rekening(Record):
    """The account that receives a payment."""

    bank: Kelompok | None = Field(None, title="Nama bank", description="Nama bank.")
    nomor: NomorRekening | None = Field(None, title="Nomor rekening", description="Nomor rekening.")
    atas_nama: NamaRekening | None = Field(None, title="Nama pemilik rekening", description="Nama pemilik rekening.")


class Pendanaan(Record):
    """Where the money comes from (Permen Imipas 8/2025 Pasal 41) and, in a PKS, where it goes."""

    sumber: Annotated[
        Annotated[tuple[_Nama, ...], one_as_list(), Field(min_length=1, max_length=4), Tag(_LIST)]
        | Annotated[dict[_Nama, Rupiah | None], Field(min_length=1), Tag(_AMOUNTS)],
        Discriminator(_way),
    ] = Field(
        ("apbn", "lain"),
        title="Sumber dana",
        description="Sumber dana: apbn, apbd, apbdes, dan/atau lain (sumber lain yang sah); bila diketahui beserta "
        "besarnya, misalnya {apbn: 500.000.000, apbd: 250.000.000}.",
    )
    nilai: Rupiah | None = Field(None, title="Nilai kerja sama", description="Nilai kerja sama dalam rupiah.")
    tahun: dict[str, Rupiah] = Field(
        default_factory=dict,
        max_length=MAX_ITEMS,
        title="Nilai setiap tahun anggaran",
        description="Bagian nilai kerja sama untuk setiap tahun anggaran, misalnya {2027: 300.000.000}.",
    )
    pembayar: UrutanPihak | None = Field(
        None, title="Pihak yang membayar", description="Nomor urut pihak yang membayar."
    )
    penerima: UrutanPihak | None = Field(
        None, title="Pihak yang menerima", description="Nomor urut pihak yang menerima."
    )
    tahap: tuple[Annotated[Tahap, text_as("uraian")], ...] = Field(
        (), max_length=MAX_ITEMS, title="Tahap pembayaran", description="Tahap pembayaran."
    )
    rekening: Rekening | None = Field(None, title="Rekening penerima", description="Rekening penerima.")
    keterangan: Line | None = Field(
        None, title="Ketentuan tambahan", description="Ketentuan tambahan, satu kalimat lengkap."
    )

    @field_validator("sumber", mode="before")
    @classmethod
    def _written_out(cls, given: object) -> object:
        return as_sources(given)

    @field_validator("tahun", mode="before")
    @classmethod
    def _years(cls, given: object) -> object:
        return as_years(given)

    @property
    def nama_sumber(self) -> tuple[Sumber, ...]:
        """The names of the sources, as written."""
        return tuple(self.sumber)

    @property
    def bersama(self) -> bool:
        """Whether all sources pay, and not one or the other: they are written as names with amounts."""
        return isinstance(self.sumber, Mapping)

    @property
    def per_sumber(self) -> Mapping[Sumber, Decimal | None]:
        """What each source pays, None where that is open; empty where no source has an amount."""
        given = self.sumber if isinstance(self.sumber, Mapping) else {}
        return given if any(amount is not None for amount in given.values()) else {}

    @property
    def jumlah_sumber(self) -> Decimal | None:
        """What all sources pay together; None while the amount of one is open."""
        amounts = self.per_sumber.values()
        known = [amount for amount in amounts if amount is not None]
        return sum(known, Decimal(0)) if known and len(known) == len(amounts) else None

    @property
    def besarnya(self) -> Decimal | None:
        """The value of the kerja sama: as given, or what its sources or its years come to."""
        if self.nilai is not None:
            return self.nilai
        return self.jumlah_sumber if self.jumlah_sumber is not None else self.jumlah_tahun

    @property
    def jumlah_tahun(self) -> Decimal | None:
        """What all years come to; None without any."""
        return sum(self.tahun.values(), Decimal(0)) if self.tahun else None

    @property
    def selisih_persen(self) -> Decimal:
        """What the shares of all instalments are short of the whole, in per cent; below zero for too much."""
        return _WHOLE - sum((tahap.persen or Decimal(0) for tahap in self.tahap), Decimal(0))

    @property
    def persen_dibulatkan(self) -> bool:
        """Whether the shares miss the whole only because each is rounded: 33,33 % three times."""
        if any(tahap.persen is None for tahap in self.tahap):
            return False
        room = sum((tahap.pembulatan for tahap in self.tahap), Decimal(0))
        return Decimal(0) < abs(self.selisih_persen) <= room

    @property
    def nilai_tahap(self) -> tuple[Decimal | None, ...]:
        """What each instalment is said to come to.

        Rounded shares alone would leave a rest that nobody pays: then amounts to the rupiah stand beside them, of which
        the last one takes the rest.
        """
        given, value = tuple(tahap.nilai for tahap in self.tahap), self.besarnya
        if value is None or not self.persen_dibulatkan or any(amount is not None for amount in given):
            return given
        shares = [tahap.dari(value) or Decimal(0) for tahap in self.tahap[:-1]]
        whole = [share.quantize(Decimal(1), ROUND_HALF_UP) for share in shares]
        return (*whole, value - sum(whole, Decimal(0)))


def _named(given: object, info: ValidationInfo) -> object:
    """The record with the places of the pihak that it names."""
    return with_places(given, ("pembayar", "penerima"), info.data.get("pihak", ()))


def _known(pendanaan: Pendanaan, info: ValidationInfo) -> Pendanaan:
    """Refuse places that no pihak has."""
    places = (("pembayar", pendanaan.pembayar), ("penerima", pendanaan.penerima))
    refuse_unknown(places, info.data.get("pihak", ()))
    return pendanaan


PendanaanNaskah = Annotated[Pendanaan, BeforeValidator(_named), AfterValidator(_known)]
"""The money of a naskah, whose pihak are known by then."""
