"""Which of some texts hold a word: asked once for all, so that a rule reads closely only where it may object."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate


@dataclass(frozen=True)
class Teks:
    """Some texts in small letters, in their order."""

    baris: tuple[str, ...]

    @cached_property
    def semua(self) -> str:
        """All of them, one a line."""
        return "\n".join(self.baris)

    @cached_property
    def _kata(self) -> str:
        """Each of their words once: a quarter of the text, and less in a long one."""
        return "\n".join(dict.fromkeys(self.semua.split()))

    @cached_property
    def _mulai(self) -> tuple[int, ...]:
        """Where each text begins in all of them, and behind the last."""
        return tuple(accumulate((len(line) + 1 for line in self.baris), initial=0))

    def ada(self, word: str) -> bool:
        """Whether a word, a part of one or some words stand in one of them; small letters."""
        parts = word.split()
        return all(part in self._kata for part in parts) and (parts == [word] or word in self.semua)

    def salah_satu(self, *words: str) -> bool:
        """Whether one of some words stands in one of them."""
        return any(map(self.ada, words))

    def memuat(self, *words: str) -> list[int]:
        """The numbers of the texts that hold one of some words, rising."""
        return sorted({number for word in words if self.ada(word) for number in self._di(word)})

    def _di(self, word: str) -> Iterator[int]:
        place = self.semua.find(word)
        while place >= 0:
            number = bisect_right(self._mulai, place) - 1
            yield number
            place = self.semua.find(word, self._mulai[number + 1])
