"""The number of an official, as EYD V (II.A.9) writes it: without marks and blanks between its figures."""

from kerjasama_docs.regex import regex

_GROUPED = regex(r"(?P<lahir>\d{8})[ .-]?(?P<diangkat>\d{6})[ .-]?(?P<kelamin>\d)[ .-]?(?P<urut>\d{3})")
"""Day of birth, month of appointment, sex and place, as they are often typed apart."""


def nip(text: str) -> str:
    """The eighteen figures together, ``199701112015041002``; any other text stays as it is."""
    found = _GROUPED.fullmatch(text.strip())
    return "".join(found.groups()) if found else text
