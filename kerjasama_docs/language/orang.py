"""A person: his name without degrees, and the number by which the register of residents knows him (NIK)."""

from datetime import date

from kerjasama_docs.regex import regex

_APART = regex(r"[ .\-–]")
"""What people type between groups of figures."""
_NIK = regex(r"(?P<wilayah>[0-9]{6})(?P<hari>[0-9]{2})(?P<bulan>[0-9]{2})(?P<tahun>[0-9]{2})(?P<urut>[0-9]{4})")
"""Where he was registered, his day of birth (40 more for a woman), and his place among those born that day there."""
PANJANG_NIK = 16
"""Figures of a NIK."""
_WOMAN = 40
_FIRST_PROVINCE = "11"
_LEAP = 2000
"""A year with a 29 February: which century is meant, two figures do not tell."""


def nama_polos(nama: str) -> str:
    """A name without degrees: what stands before the first comma, without words that end with a point."""
    return " ".join(word for word in nama.partition(",")[0].split() if not word.endswith("."))


def nik(text: str) -> str:
    """The sixteen figures together, ``3171014107900001``; any other text stays as it is."""
    figures = _APART.sub("", text)
    return figures if _NIK.fullmatch(figures) else text


def nik_janggal(figures: str) -> str:
    """What in a NIK cannot be right, as a sentence goes on behind its place; empty for nothing.

    Args:
        figures: Sixteen figures.
    """
    found = _NIK.fullmatch(figures)
    if found is None:
        return f"bukan {PANJANG_NIK} angka"
    if found["wilayah"] < _FIRST_PROVINCE:
        return "angka ke-1 dan ke-2 bukan kode provinsi"
    if not _born(int(found["tahun"]), int(found["bulan"]), int(found["hari"])):
        return "angka ke-7 sampai dengan ke-12 bukan tanggal lahir"
    return "" if int(found["urut"]) else "angka ke-13 sampai dengan ke-16 bukan nomor urut"


def _born(year: int, month: int, day: int) -> bool:
    """Whether two figures each of a day, month and year are a day of birth."""
    try:
        date(_LEAP + year, month, day - _WOMAN if day > _WOMAN else day)
    except ValueError:
        return False
    return True
