"""Deadlines as a regulation or an institution sets them, and the events from which they run."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, field_validator, model_validator

from kerjasama_docs import language
from kerjasama_docs.findings import Basis
from kerjasama_docs.language import KALENDER, Kalender, Tenggat
from kerjasama_docs.language.hari_kerja import MAX_HARI
from kerjasama_docs.model.base import Durasi, Lama, Line, Record, text_as
from kerjasama_docs.model.paths import shape_at

TAHUN_ANGGARAN = "tahun-anggaran-berakhir"
"""The event that a kerja sama meets at the end of each year while it runs; every other is a day that a kind names."""
BERAKHIR = "kerja-sama-berakhir"
"""The event at the end of a kerja sama: its last day, after every naskah of its chain."""


class BatasWaktu(Record):
    """Until when something has to be done.

    Of a regulation it stands in the regulation's own file, which then is its source; a profil may bring others.
    """

    arti: Line = Field(description="Yang harus dilakukan, misalnya Menyampaikan naskah asli.")
    lama: Lama = Field(description="Lamanya, misalnya 10 hari kerja.")
    sejak: Line = Field(
        description=f"Nama peristiwa yang mengawalinya, seperti yang disebut jenis; atau {TAHUN_ANGGARAN}, {BERAKHIR}."
    )
    peristiwa: Line = Field(description="Yang terjadi pada hari itu, misalnya usulan diterima.")
    mitra: Literal["dalam-negeri", "luar-negeri"] | None = Field(
        None, description="Hanya bagi mitra dalam negeri, atau hanya bagi mitra luar negeri."
    )
    peraturan: Line | None = Field(None, description="Kunci peraturannya, bila tenggat ini dicatat dalam profil.")
    pasal: Line | None = Field(None, description="Tempatnya dalam peraturan.")
    sumber: Line | None = Field(None, description="Dokumen yang menetapkannya, bila bukan peraturan yang dikenal.")

    @field_validator("lama")
    @classmethod
    def _countable(cls, lama: Durasi) -> Durasi:
        jumlah, satuan = lama.dihitung
        if not 0 < jumlah <= MAX_HARI:
            raise ValueError(f"Tenggat {jumlah} {satuan} tidak dapat dihitung; tulis 1 sampai dengan {MAX_HARI}.")
        return lama

    @model_validator(mode="after")
    def _in_a_regulation(self) -> "BatasWaktu":
        if self.peraturan and not self.pasal:
            raise ValueError("Tenggat ini menyebut peraturan tanpa tempatnya; isi pasal.")
        if bool(self.sumber) is bool(self.pasal):
            raise ValueError("Sebut yang menetapkan tenggat ini; isi pasal dalam suatu peraturan, atau sumber.")
        return self

    @property
    def basis(self) -> Basis | None:
        """The article that sets it; None where a document of the institution does."""
        return Basis(self.peraturan, self.pasal) if self.peraturan and self.pasal else None


HARI_KERJA = "hari kerja"
"""The unit that is counted with the calendar of holidays."""


def jatuh(lama: Durasi, sejak: date, *, kalender: Kalender = KALENDER, mundur: bool = False) -> Tenggat:
    """The last day of a length of time; the day of the event itself does not count.

    Args:
        lama: The length.
        sejak: The day of the event.
        kalender: The working days, for a length in hari kerja.
        mundur: Whether it lies before the event.

    Raises:
        ValueError: It ends beyond the calendar, or is too long to be counted.
    """
    jumlah, satuan = lama.dihitung
    if satuan == HARI_KERJA:
        return kalender.tenggat(sejak, jumlah, mundur=mundur)
    return Tenggat(language.tambah(sejak, -jumlah if mundur else jumlah, satuan), perkiraan=False)


class Peristiwa(Record):
    """A day in the life of a naskah from which a deadline may run."""

    isian: Line = Field(description="Isian tanggalnya, misalnya analisis.diterima; induk.tanggal bagi naskah induk.")
    arti: Line | None = Field(
        None,
        description="Yang terjadi pada hari itu, bila laporan ini tidak boleh mendahuluinya.",
    )
    anggapan: Line | None = Field(
        None, description="Yang dianggap bila isian itu bukan tanggal peristiwanya sendiri, satu kalimat."
    )


def _on_a_day(peristiwa: dict[str, Peristiwa]) -> dict[str, Peristiwa]:
    for each in peristiwa.values():
        if shape_at(each.isian).base is not date:
            raise ValueError(f"“{each.isian}” bukan isian tanggal; sebut isian yang berisi tanggal.")
    return peristiwa


PeristiwaMenurutNama = Annotated[dict[str, Annotated[Peristiwa, text_as("isian")]], AfterValidator(_on_a_day)]
"""The events that a kind or a variant dates, by their names."""
