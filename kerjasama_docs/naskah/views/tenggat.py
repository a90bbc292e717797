"""Until when a letter about a signed naskah has to be sent or a report has to be made, as its kind says."""

from datetime import date
from typing import NamedTuple

from kerjasama_docs import language
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.paths import value_at
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.model.tingkat import BatasWaktu, Tujuan
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.rantai.records import Rantai
from kerjasama_docs.naskah.views.tujuan import tujuan_of

PROVISIONAL = "Kalender libur tahun itu masih perkiraan; cocokkan dengan keputusan bersama tentang hari libur."
"""What to do about a term that runs through a year whose calendar is provisional."""


class Batas(NamedTuple):
    """The last day for a letter or a report.

    Attributes:
        hari_terakhir: The day itself.
        hari_kerja: Working days of the term.
        perkiraan: Whether the term runs through a year whose calendar is provisional.
        dasar: What the kind says about it.
    """

    hari_terakhir: date
    hari_kerja: int
    perkiraan: bool
    dasar: Tujuan | BatasWaktu


def batas_penyampaian(dasar: Tujuan, signing: date | None) -> Batas | None:
    """The last day for the letter; None where its kind sets no term, or the naskah is not yet signed.

    Args:
        dasar: What its kind says about it.
        signing: When the naskah it is about was signed.

    Raises:
        ValueError: The term ends beyond the calendar.
    """
    if not (signing and dasar.hari_kerja):
        return None
    last = language.tenggat(signing, dasar.hari_kerja)
    return Batas(last.hari_terakhir, dasar.hari_kerja, last.perkiraan, dasar)


def batas_laporan(naskah: Naskah, jenis: Jenis) -> Batas | None:
    """The last day for a report; None where its kind sets no term, or the day from which it runs is not known.

    None also where the term would end beyond the calendar: no report can be later than that.
    """
    dasar = jenis.batas
    since = value_at(naskah, dasar.sejak) if dasar else None
    if dasar is None or not isinstance(since, date):
        return None
    try:
        last = language.tenggat(since, dasar.hari_kerja)
    except ValueError:
        return None
    return Batas(last.hari_terakhir, dasar.hari_kerja, last.perkiraan, dasar)


def batas_within(inputs: Inputs, induk: Rantai | None) -> Batas | None:
    """The last day for the letter about its parent; None where the regulation that sets the term does not bind.

    Args:
        inputs: What the letter is built from.
        induk: The chain of its parent.

    Raises:
        DocumentFindingsError: It lies beyond the calendar.
    """
    jenis = inputs.jenis
    dasar = tujuan_of(inputs.naskah, jenis)
    if dasar is None or dasar.peraturan not in inputs.profil.profil.terikat(jenis.peraturan):
        return None
    try:
        return batas_penyampaian(dasar, induk.akhir.tanggal if induk else None)
    except ValueError as error:
        message = f"Batas waktu {jenis.nama} melewati akhir kalender."
        where, hint = inputs.source.where(("induk", "tanggal")), "Perbaiki tanggal penandatanganan naskah induk."
        raise DocumentFindingsError([Finding("nilai", Level.GALAT, message, where, hint)]) from error
