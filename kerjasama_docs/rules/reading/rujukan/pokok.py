"""What a rujukan is said to be about, "biaya sebagaimana dimaksud dalam Pasal 9", and what stands there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from kerjasama_docs.language.akar import akar
from kerjasama_docs.language.sections import sections
from kerjasama_docs.naskah.tree.inline import Rujukan, plain
from kerjasama_docs.naskah.tree.pohon import Block
from kerjasama_docs.naskah.tree.walk import lines_of, walk
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.reading.rujukan.rujukan import Pengacuan

_WORD = regex(r"[^\W\d_]+")
_BREAK = regex(r"[,.;:()“”]")
_REACH = 90
"""Signs before a rujukan in which the words it is said of stand."""
_MOST = 5
"""Words that name one thing."""
_SHORTEST = 3
"""Letters of the shortest word that names a thing."""


@cache
def _table() -> Mapping[str, tuple[frozenset[str], ...]]:
    """The words of ``pokok.txt``, a set a line."""
    found = sections(Path(__file__).with_name("pokok.txt"))
    return {name: tuple(frozenset(line.split()) for line in lines) for name, lines in found.items()}


@cache
def _words(name: str) -> frozenset[str]:
    """All words of a section: those at which the name of a thing begins, and those that name none by themselves."""
    return frozenset().union(*_table()[name])


def _action(word: str) -> bool:
    """Whether a word says what is done, behind which the name of a thing begins."""
    return word.startswith(("me", "di")) and len(word) > _MOST and not word.endswith("nya")


def _thing(words: Sequence[str]) -> Iterator[str]:
    """The last words of a text that name one thing, the last first."""
    for word in reversed(words[-_MOST:]):
        small = word.lower()
        if small in _words("pembuka") or _action(small):
            return
        yield small


def disebut_sebagai(found: Pengacuan) -> list[str]:
    """The words that a rujukan is said of, without those that name no subject; empty where there are none."""
    before = found.unit.text[max(0, found.mulai - _REACH) : found.mulai]
    clause = _BREAK.split(before)[-1]
    words, generic = [*_thing(_WORD.findall(clause))], _words("tanpa-pokok")
    return [word for word in reversed(words) if len(word) >= _SHORTEST and word not in generic]


def akar_pokok(word: str) -> frozenset[str]:
    """The roots by which a subject may be spoken of: those of its word, and of words for the same."""
    roots = akar(word)
    return roots.union(*(family for family in _table()["keluarga"] if roots & family))


def isi(blocks: Iterable[Block]) -> str:
    """All words of some blocks and of what hangs below them, in small letters.

    The text in force keeps its rujukan by label; they say nothing of a subject.
    """
    lines = (line for block in walk(blocks) for line in lines_of(block))
    return " ".join(plain(piece for piece in line if not isinstance(piece, Rujukan)) for line in lines).lower()
