"""How a paper is cited, as far as it is known: ``Berita Acara Nomor 12 tanggal 3 Maret 2027``."""

from datetime import date

from kerjasama_docs.language.tanggal import tanggal_panjang


def gabung(*words: str | None) -> str:
    """Words behind each other; what is not known is left out.

    >>> gabung("Surat Kuasa", None, "dari Gubernur Banten")
    'Surat Kuasa dari Gubernur Banten'
    """
    return " ".join(word for word in words if word)


def nomor_tanggal(nomor: str | None, tanggal: date | None) -> str:
    """Number and day of a paper, ``Nomor 12 tanggal 3 Maret 2027``; what is not known is left out."""
    day = f"tanggal {tanggal_panjang(tanggal)}" if tanggal else None
    return gabung(nomor and f"Nomor {nomor}", day)
