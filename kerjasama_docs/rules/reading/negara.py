"""States by their names in Indonesian and English, and places in states with which Indonesia has no relations."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kerjasama_docs.language.sections import sections
from kerjasama_docs.regex import regex

_STATE = regex(
    r"\b(?:republik|kerajaan|negara|federasi|persemakmuran|kesultanan|emirat|uni|konfederasi|keharyapatihan|kepangeranan"
    r"|republic|kingdom|state|federation|commonwealth|sultanate|emirates?|union|confederation|principality|duchy)\b"
    r"(?! (?:bagian|bahagian|part)\b)"
)
"""What a state calls itself; "negara bagian" is a part of one."""
_WORD = regex(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_MOST = 4
"""Words of the longest name."""


@cache
def _sections() -> Mapping[str, frozenset[str]]:
    found = sections(Path(__file__).with_name("negara.txt"))
    return {name: frozenset(", ".join(lines).replace(",,", ",").split(", ")) for name, lines in found.items()}


def _named(text: str, names: frozenset[str]) -> str | None:
    """The first of some names that stands in a text, as words of their own."""
    words = _WORD.findall(text.casefold())
    runs = (" ".join(words[i : i + n]) for i in range(len(words)) for n in range(1, _MOST + 1))
    return next((run for run in runs if run in names), None)


def names_state(text: str) -> bool:
    """Whether a text names a state: "Republik …", or one of those that are known."""
    return bool(_STATE.search(text.casefold()) or _named(text, _sections()["negara"]))


def place_without_relations(text: str) -> str | None:
    """A place in a text that lies in a state with which Indonesia has no diplomatic relations."""
    return _named(text, _sections()["tanpa-hubungan"])
