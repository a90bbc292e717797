"""A piece of a printed text that some rules have read, with what stands around it in its sentence."""

from dataclasses import dataclass

from kerjasama_docs.language import kalimat
from kerjasama_docs.naskah.units.record import TextUnit

_REACH = 400
"""Signs of a sentence before and behind a piece that are looked at; a hostile text has sentences without end."""


@dataclass(frozen=True, slots=True)
class Potongan:
    """A piece of a text.

    Attributes:
        unit: The text.
        start: Its first sign.
        end: The place behind it.
    """

    unit: TextUnit
    start: int
    end: int

    @property
    def typed(self) -> str:
        """How it was typed."""
        return self.unit.text[self.start : self.end]

    @property
    def sentence(self) -> tuple[int, int]:
        """Begin and end of the sentence it stands in, as far as it reaches to either side."""
        low = max(0, self.start - _REACH)
        near = self.unit.text[low : self.end + _REACH]
        whole = next((span for span in kalimat(near) if span[0] <= self.start - low < span[1]), (0, len(near)))
        return low + whole[0], low + whole[1]

    @property
    def before(self) -> str:
        """What stands before it in its sentence."""
        return self.unit.text[self.sentence[0] : self.start]

    @property
    def after(self) -> str:
        """What stands behind it in its sentence."""
        return self.unit.text[self.end : self.sentence[1]]

    @property
    def whole(self) -> str:
        """Its sentence."""
        return self.unit.text[slice(*self.sentence)]
