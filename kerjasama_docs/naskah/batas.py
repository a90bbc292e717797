"""Until when a letter about a signed naskah has to be sent, as its kind says."""

from datetime import date
from typing import NamedTuple

from kerjasama_docs import language
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.inputs import Source
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.model.tingkat import Tujuan
from kerjasama_docs.naskah.rantai import Rantai
from kerjasama_docs.naskah.tujuan import tujuan_of


class Batas(NamedTuple):
    """The last day for a letter.

    Attributes:
        hari_terakhir: The day itself.
        hari_kerja: Working days of the term.
        perkiraan: Whether the term runs through a year whose calendar is provisional.
        dasar: What the kind says about it.
    """

    hari_terakhir: date
    hari_kerja: int
    perkiraan: bool
    dasar: Tujuan


def batas_penyampaian(naskah: Naskah, jenis: Jenis, signing: date | None) -> Batas | None:
    """The last day for the letter; None where its kind sets no term, or the naskah is not yet signed.

    Args:
        naskah: The letter.
        jenis: Its kind.
        signing: When the naskah it is about was signed.

    Raises:
        ValueError: The term ends beyond the calendar.
    """
    dasar = tujuan_of(naskah, jenis)
    if not (signing and dasar and dasar.hari_kerja):
        return None
    last = language.tenggat(signing, dasar.hari_kerja)
    return Batas(last.hari_terakhir, dasar.hari_kerja, last.perkiraan, dasar)


def batas_within(naskah: Naskah, jenis: Jenis, induk: Rantai | None, source: Source) -> Batas | None:
    """The last day for the letter about its parent.

    Raises:
        DocumentFindingsError: It lies beyond the calendar.
    """
    try:
        return batas_penyampaian(naskah, jenis, induk.akhir.tanggal if induk else None)
    except ValueError as error:
        message = f"Batas waktu {jenis.nama} melewati akhir kalender."
        where, hint = source.where(("induk", "tanggal")), "Perbaiki tanggal penandatanganan naskah induk."
        raise DocumentFindingsError([Finding("nilai", Level.GALAT, message, where, hint)]) from error
