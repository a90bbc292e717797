"""Numbers that count or name: Roman numerals, letters of a rincian, KESATU, KEDUA."""

from itertools import pairwise
from typing import Literal

from kerjasama_docs.language.digits import bilangan
from kerjasama_docs.language.terbilang import terbilang

__all__ = ["bilangan", "dari_huruf", "dari_romawi", "huruf", "ordinal", "romawi", "urutan"]

_ROMAWI = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_MAX_ROMAWI = 3999
_ALPHABET = 26
_ROMAWI_SISIPAN = 90


def romawi(n: int) -> str:
    """Write a Roman numeral, as BAB and Lampiran carry it: ``4`` → "IV".

    Raises:
        ValueError: Below 1 or above 3999, where Roman numerals end.
    """
    if not 1 <= n <= _MAX_ROMAWI:
        raise ValueError(f"Angka Romawi hanya ada untuk 1 sampai dengan {_MAX_ROMAWI}, bukan {n}.")
    text = ""
    for value, sign in _ROMAWI:
        count, n = divmod(n, value)
        text += sign * count
    return text


def dari_romawi(text: str) -> int | None:
    """Read a Roman numeral in capital or small letters: "IV" → 4; None for what is none, "IIX"."""
    values = [value for sign in text.upper() for value, known in _ROMAWI if sign == known]
    n = 0
    for value, following in pairwise((*values, 0)):
        n += -value if value < following else value
    return n if 0 < n <= _MAX_ROMAWI and romawi(n) == text.upper() else None


def romawi_sisipan(text: str) -> tuple[int, str] | None:
    """Read a Roman number of a Pasal and the letters of what is inserted behind it: "VIIA" → 7 and "A".

    From 90 on Roman figures have a C, which behind a smaller one is the letter of an insertion: "XC" is the third
    behind X.
    """
    for end in range(len(text), 0, -1):
        n = dari_romawi(text[:end])
        if n and n < _ROMAWI_SISIPAN and text.isalpha():
            return n, text[end:]
    return None


def huruf(n: int) -> str:
    """Give the letter of the n-th item of a rincian: ``1`` → "a", ``26`` → "z", ``27`` → "aa", ``28`` → "bb".

    UU 12/2011 Lampiran II angka 87 marks items with small letters; after z it says nothing, so the
    letters are those that Word's own numbering prints (``lowerLetter``, ECMA-376 Part 1, 17.18.59).

    Raises:
        ValueError: Below 1.
    """
    if n < 1:
        raise ValueError(f"Huruf rincian dihitung mulai dari 1, bukan {n}.")
    rounds, rest = divmod(n - 1, _ALPHABET)
    return chr(ord("a") + rest) * (rounds + 1)


def dari_huruf(letters: str) -> int:
    """Give the place that the letter of an item names, the other way of :func:`huruf`: "a" → 1, "AA" → 27."""
    return (len(letters) - 1) * _ALPHABET + ord(letters[0].lower()) - ord("a") + 1


def ordinal(n: int, bentuk: Literal["KESATU", "PERTAMA"] = "KESATU") -> str:
    """Give the ordinal that names a PIHAK or a diktum: "KESATU", "KEDUA", "KETIGA".

    Args:
        n: From 1.
        bentuk: How the first one is called; "PIHAK KESATU" and "PIHAK PERTAMA"
            are both in use, and the rest is the same in either.

    Raises:
        ValueError: Below 1, or another bentuk.
    """
    if bentuk not in {"KESATU", "PERTAMA"}:
        raise ValueError(f'Bentuk urutan "{bentuk}" tidak dikenal; pakai KESATU atau PERTAMA.')
    if n < 1:
        raise ValueError(f"Urutan dihitung mulai dari 1, bukan {n}.")
    return bentuk if n == 1 else f"KE{terbilang(n).upper()}"


def urutan(n: int) -> str:
    """Name a place in a row as a title has it: "Kesatu", "Kedua Puluh".

    Raises:
        ValueError: Below 1.
    """
    return " ".join(word.capitalize() for word in ordinal(n).split())
