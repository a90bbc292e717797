"""Numbers that only follow: the rujukan of a text, read with the numbers that Pasal have in the other naskah."""

import re
from collections.abc import Mapping

from kerjasama_docs.regex import regex

_PASAL = regex(r"\b(?P<word>Pasal|Article)(?P<gap>[ \u00a0])(?P<number>[0-9]{1,3}[A-Z]?|[IVXLC]+)\b")


def renumbered(text: str, numbers: Mapping[str, str]) -> str:
    """A text with the numbers of the Pasal that it names as they are in the other naskah.

    Args:
        text: Words of the first naskah.
        numbers: The number of each of its Pasal in the second, by its number in the first.
    """

    def other(match: re.Match[str]) -> str:
        return f"{match['word']}{match['gap']}{numbers.get(match['number'], match['number'])}"

    return _PASAL.sub(other, text)
