"""A piece of a printed text that some rules have read, with what stands around it in its sentence."""

from dataclasses import dataclass

from kerjasama_docs.naskah.units.record import TextUnit


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
        """Begin and end of the sentence it stands in."""
        spans = self.unit.sentences
        return next((span for span in spans if span[0] <= self.start < span[1]), (0, len(self.unit.text)))

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
