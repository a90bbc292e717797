"""What a pihak is called in a naskah in one language: always in capitals, the place in words."""

import re

from kerjasama_docs.language.nomor import ordinal
from kerjasama_docs.regex import regex

_PLACES = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
_COUNTED = regex(rf"pihak (?:(?P<roman>{'|'.join(_PLACES)})|(?:ke-?)?(?P<figure>[1-8]))", re.IGNORECASE)
_NAMED = regex(
    r"para pihak|pihak (?:pertama|kesatu|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan)", re.IGNORECASE
)


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
