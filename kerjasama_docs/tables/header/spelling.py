"""Spellings that are much alike: "Ugensi" and "Urgensi"."""

from difflib import SequenceMatcher

_ALIKE = 0.85
"""How much alike two spellings are, from 0 to 1: twice the letters they share, in order, by the letters of both."""
_SHORTEST = 4
"""Letters of a word from which a near spelling is one: "ket" and "ked" are different words."""
_BITS = 64


class Spelling:
    """A text to be compared with many others.

    Args:
        text: The text, without case and marks.
    """

    __slots__ = ("letters", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.letters = _letters(text)

    def is_like(self, other: "Spelling") -> bool:
        """Whether two spellings may be of one word; the cheap tests refuse only what the last one would."""
        one, two = len(self.text), len(other.text)
        unlike = (1 - _ALIKE) * (one + two)
        if min(one, two) < _SHORTEST or abs(one - two) > unlike or (self.letters ^ other.letters).bit_count() > unlike:
            return False
        matcher = SequenceMatcher(None, self.text, other.text)
        return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _letters(text: str) -> int:
    """Which letters stand in a text, as bits; two letters may share one, so that texts never differ less than these."""
    found = 0
    for letter in text:
        found |= 1 << ord(letter) % _BITS
    return found
