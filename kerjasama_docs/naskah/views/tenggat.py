"""Until when a letter about a signed naskah has to be sent or a report has to be made, as the regulations say."""

from datetime import date
from typing import NamedTuple

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.paths import value_at
from kerjasama_docs.model.tenggat import TAHUN_ANGGARAN, BatasWaktu, Peristiwa, jatuh
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.rantai.records import Rantai
from kerjasama_docs.naskah.views.tujuan import asing
from kerjasama_docs.regulations.tenggat import tenggat_terikat

PROVISIONAL = "Kalender libur tahun itu masih perkiraan; cocokkan dengan keputusan bersama tentang hari libur."
"""What to do about a term that runs through a year whose calendar is provisional."""
_INDUK = "induk."
"""What the path of a day of the parent begins with: it may be recorded, or stand in a file of its own."""


class Batas(NamedTuple):
    """The last day for a letter or a report.

    Attributes:
        hari_terakhir: The day itself.
        perkiraan: Whether the term runs through a year whose calendar is provisional.
        dasar: The deadline.
    """

    hari_terakhir: date
    perkiraan: bool
    dasar: BatasWaktu


def fits(batas: BatasWaktu, naskah: Naskah) -> bool:
    """Whether a deadline is one for a naskah with such partners."""
    return batas.mitra in {None, "luar-negeri" if asing(naskah) else "dalam-negeri"}


def tanggal_peristiwa(peristiwa: Peristiwa, naskah: Naskah, induk: Rantai | None) -> date | None:
    """The day of an event; None while it is open."""
    path = peristiwa.isian
    if induk and path.startswith(_INDUK):
        found: object = getattr(induk.akhir, path.removeprefix(_INDUK), None)
    else:
        found = value_at(naskah, path)
    return found if isinstance(found, date) else None


def tutup_tahun(batas: BatasWaktu, naskah: Naskah) -> date | None:
    """The last day of the budget year that a yearly report is about, for a deadline that runs from there."""
    return naskah.tahunan.tutup if naskah.tahunan and batas.sejak == TAHUN_ANGGARAN else None


def batas_of(inputs: Inputs, induk: Rantai | None = None) -> Batas | None:
    """The last day for the naskah itself, where its kind says which deadline it keeps.

    None too where no regulation that binds sets that deadline, or the day from which it runs is not known.

    Args:
        inputs: What the letter or the report is built from.
        induk: The chain of its parent.

    Raises:
        ValueError: It lies beyond the calendar.
    """
    jenis, naskah = inputs.jenis, inputs.naskah
    dasar = tenggat_terikat(inputs.profil.profil, jenis.peraturan).get(jenis.batas) if jenis.batas else None
    if dasar is None or not fits(dasar, naskah):
        return None
    event = jenis.peristiwa.get(dasar.sejak)
    since = tanggal_peristiwa(event, naskah, induk) if event else tutup_tahun(dasar, naskah)
    return Batas(*jatuh(dasar.lama, since), dasar) if since else None


def batas_within(inputs: Inputs, induk: Rantai | None) -> Batas | None:
    """The last day for the letter about its parent; None without a parent, and as :func:`batas_of`.

    Raises:
        DocumentFindingsError: It lies beyond the calendar.
    """
    try:
        return batas_of(inputs, induk) if induk else None
    except ValueError as error:
        message = f"Batas waktu {inputs.jenis.nama} melewati akhir kalender."
        where, hint = inputs.source.where(("induk", "tanggal")), "Perbaiki tanggal penandatanganan naskah induk."
        raise DocumentFindingsError([Finding("nilai", Level.GALAT, message, where, hint)]) from error
