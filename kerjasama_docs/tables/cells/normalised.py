"""Texts of many hands made comparable: for header words, possible doubles and the order of rows."""

import unicodedata
from datetime import date
from decimal import Decimal

from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.model.lampiran import Kolom
from kerjasama_docs.regex import regex

SortKey = tuple[int, Decimal, tuple[tuple[int, int, str], ...]]
"""What rows are sorted by: days, then numbers, then texts, then what is empty."""

INSTANSI = "{{ instansi }}"
"""What stands in a header for the name of the institution."""
_MAX_SORT = 500
"""Characters of a text that rows are sorted by."""
_NO_WORD = regex(r"[\W_]+")
_DIGITS = regex(r"([0-9]+)")


def normalised(text: str) -> str:
    """A text without case, accents, punctuation and double blanks; "kerjasama" is "kerja sama"."""
    plain = text.casefold() if text.isascii() else _without_marks(text)
    return _NO_WORD.sub(" ", plain).strip().replace("kerjasama", "kerja sama")


def _without_marks(text: str) -> str:
    """A text in small letters without the marks over and under them."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


def column_title(kolom: Kolom) -> str:
    """The header of a column as messages name it."""
    return kolom.judul.replace(INSTANSI, "KEMENTERIAN/LEMBAGA")


def sort_key(value: Value) -> SortKey:
    """The place of a value among others: numbers inside texts count as numbers, None stands last."""
    match value:
        case date():
            return 0, Decimal(value.toordinal()), ()
        case Decimal():
            return (1, value, ()) if value.is_finite() else (2, Decimal(0), ())
        case str():
            return 2, Decimal(0), tuple(map(_part, filter(None, _DIGITS.split(normalised(value[:_MAX_SORT])))))
    return 3, Decimal(0), ()


def _part(part: str) -> tuple[int, int, str]:
    """A piece of a text; digits compare by length first, so that none has to become an int of any size."""
    if not part.isascii() or not part.isdecimal():
        return 1, 0, part
    digits = part.lstrip("0")
    return 0, len(digits), digits
