"""Patterns of numbers and names: plain text with places in braces, ``M.IP-{urut:02} TAHUN {tahun}``.

Read by a parser of its own: ``str.format`` would let a pattern of a stranger reach into the program.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kerjasama_docs.regex import regex

MAX_POLA = 300
"""Longest pattern, in characters."""
_MAX_WIDTH = 9
"""Most digits to which a number is filled up with zeros."""
_PART = regex(r"\{\{|\}\}|\{(?P<nama>[^{}:]*)(?::(?P<lebar>[^{}]*))?\}|(?P<teks>[^{}]+)|(?P<salah>[{}])")
_WIDTH = regex(r"0([1-9])")
NOMOR_POLA = ("urut", "tahun", "bulan", "bulan_romawi", "tanggal", "kode")
"""The places of a pattern of numbers."""


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place in a pattern: what is written there, and to how many digits a number is filled up with zeros."""

    nama: str
    lebar: int = 0


@dataclass(frozen=True, slots=True)
class Pola:
    """A pattern: texts and places, in their order."""

    bagian: tuple[str | Tempat, ...]

    @property
    def tempat(self) -> tuple[str, ...]:
        """The names of its places, each once."""
        return tuple(dict.fromkeys(part.nama for part in self.bagian if isinstance(part, Tempat)))

    def isi(self, nilai: Mapping[str, str]) -> str:
        """The pattern with something at each of its places; nothing at those that are not given."""
        return "".join(_written(part, nilai) for part in self.bagian)


def _written(part: str | Tempat, nilai: Mapping[str, str]) -> str:
    if isinstance(part, str):
        return part
    text = nilai.get(part.nama, "")
    return text.zfill(part.lebar) if text.isdecimal() else text


def pola(text: str) -> Pola:
    """A pattern from its text; ``{{`` and ``}}`` are braces.

    >>> pola("{urut:03}-{bulan_romawi}").isi({"urut": "7", "bulan_romawi": "XII"})
    '007-XII'

    Raises:
        ValueError: A brace is open, a place has no name or is followed by more than a width, or it is too long.
    """
    if len(text) > MAX_POLA:
        raise ValueError(f"Pola lebih panjang dari {MAX_POLA} karakter; persingkat.")
    parts: list[str | Tempat] = []
    for found in _PART.finditer(text):
        if found["salah"]:
            raise ValueError(
                f"Kurung “{found['salah']}” pada pola tidak berpasangan; tulis {{{{ atau }}}} bila memang teks."
            )
        parts.append(
            _place(found["nama"], found["lebar"]) if found["nama"] is not None else found["teks"] or found[0][0]
        )
    return Pola(tuple(parts))


def _place(nama: str, lebar: str | None) -> Tempat:
    if not nama.strip():
        raise ValueError("Pola memuat {} tanpa nama; tulis misalnya {urut:02}.")
    if lebar is None:
        return Tempat(nama.strip())
    width = _WIDTH.fullmatch(lebar.strip())
    if not width:
        raise ValueError(f"“:{lebar}” pada pola bukan lebar angka; tulis misalnya {{{nama.strip()}:02}}.")
    return Tempat(nama.strip(), int(width[1]))


def pola_nomor(text: str) -> Pola:
    """A pattern of numbers.

    Raises:
        ValueError: It is none, has another place than those of numbers, or does not count.
    """
    found = pola(text)
    strange = [nama for nama in found.tempat if nama not in NOMOR_POLA]
    if strange:
        known = ", ".join(f"{{{nama}}}" for nama in NOMOR_POLA)
        raise ValueError(f"“{{{strange[0]}}}” tidak dikenal dalam pola nomor; yang ada: {known}.")
    if "urut" not in found.tempat:
        raise ValueError(
            "Pola nomor tidak memuat {urut}, sehingga semua nomor akan sama; tambahkan misalnya {urut:02}."
        )
    return found
