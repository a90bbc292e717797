"""What a pihak is called in a naskah in one language: always in capitals, the place in words."""

import re

from kerjasama_docs.language.nomor import ordinal, romawi
from kerjasama_docs.regex import regex

_MOST = 40
"""Most pihak of a naskah."""
_PLACES = tuple(romawi(place).lower() for place in range(1, _MOST + 1))
_COUNTED = regex(
    rf"pihak (?:(?P<roman>{'|'.join(_PLACES)})|(?:ke-?)?(?P<figure>[1-9]|[1-3][0-9]|{_MOST}))", re.IGNORECASE
)
_WORDS = ("pertama", *(ordinal(place).lower() for place in range(1, _MOST + 1)))
_NAMED = regex(rf"para pihak|pihak (?:{'|'.join(_WORDS)})", re.IGNORECASE)


def sebutan_pihak(text: str) -> str:
    """A text that names a pihak and nothing else, as a naskah names it; any other one as it is.

    >>> sebutan_pihak("Pihak Kedua"), sebutan_pihak("pihak II"), sebutan_pihak("Pihak lain")
    ('PIHAK KEDUA', 'PIHAK KEDUA', 'Pihak lain')
    """
    if _NAMED.fullmatch(text):
        return text.upper()
    found = _COUNTED.fullmatch(text)
    if not found:
        return text
    place = _PLACES.index(found["roman"].lower()) + 1 if found["roman"] else int(found["figure"])
    return f"PIHAK {ordinal(place)}"
