"""How much of a file stands in the tree: nothing is dropped, and what found no place is told."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kerjasama_docs.drafts.records import Paragraph, Said
from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.naskah.tree.pohon import Pohon
from kerjasama_docs.regex import regex

_WORD = regex(r"\S+")


@dataclass(frozen=True, slots=True)
class Account:
    """What was understood of a file.

    Attributes:
        characters: Characters of the words of its text.
        placed: How many of them stand in the tree.
        left: The paragraphs of which some words do not.
    """

    characters: int
    placed: int
    left: tuple[Paragraph, ...] = ()

    @property
    def share(self) -> float:
        """How much stands in the tree, from 0 to 1; all of a file that says nothing."""
        return self.placed / self.characters if self.characters else 1.0


def account_of(said: Said, pohon: Pohon) -> Account:
    """Compare a file with the tree that was recognised in it, word by word."""
    there = Counter(_words(outline(pohon)))
    total = placed = 0
    left = []
    for paragraph in said.paragraphs:
        words = list(_words(paragraph.printed))
        found = sum(len(word) for word in _taken(words, there))
        whole = sum(map(len, words))
        total, placed = total + whole, placed + found
        if found < whole:
            left.append(paragraph)
    return Account(total, placed, tuple(left))


def _words(text: str) -> Iterator[str]:
    """Words as they are compared; the lines of tables are none."""
    return (match.group() for match in _WORD.finditer(text.replace("\u00a0", " ").casefold()) if match.group() != "|")


def _taken(words: Iterable[str], there: Counter[str]) -> Iterator[str]:
    """The words that are there, each taken away."""
    for word in words:
        if there[word]:
            there[word] -= 1
            yield word
