"""The pieces of a line: text, open values, dots, rujukan; they stay what they are until a writer prints them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text with its emphasis; ``bahasa`` is its language tag where that is not the one of its surroundings."""

    text: str
    italic: bool = False
    bold: bool = False
    bahasa: str = ""


@dataclass(frozen=True, slots=True)
class Isian:
    """An open value, printed ``[alamat PIHAK KEDUA]``; ``path`` is its path in the input, empty if it has none.

    ``bahasa`` is that of the text around it where that is not the language of its surroundings.
    """

    text: str
    path: str = ""
    bold: bool = False
    bahasa: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """Dots that are filled in by hand at the signing; ``width`` in characters."""

    width: int = 20


@dataclass(frozen=True, slots=True)
class Rujukan:
    """A reference to another unit, still by label.

    Attributes:
        target: ``klausul-id``, or ``klausul-id#label`` of a unit.
        ayat: Number of the ayat in the text of the target, ``2`` or ``2a``.
        huruf: Letter of the huruf.
        angka: Number of the angka.
        dimaksud: Whether "sebagaimana dimaksud dalam/pada" is put before it.
        origin: The klausul in which it stands.
    """

    target: str
    ayat: str | None = None
    huruf: str | None = None
    angka: int | None = None
    dimaksud: bool = False
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    r"""The number of a unit, alive in Word: ``Pasal 4``, ``(2)``, ``a``.

    Attributes:
        text: The number as it stands now.
        bookmark: Name of the bookmark on the unit.
        relative: False asks for the number alone (``REF … \n``), True for the Pasal (``REF … \r``).
    """

    text: str
    bookmark: str
    relative: bool = False


Inline = Text | Isian | Blank | Rujukan | Link
Line = tuple[Inline, ...]
"""One line of text with all its pieces."""


def plain(content: Iterable[Inline]) -> str:
    """The text of an inline sequence as a reader sees it.

    Raises:
        TypeError: A rujukan is still unresolved; it is never printed.
    """
    parts = []
    for piece in content:
        match piece:
            case Text(text=text) | Link(text=text):
                parts.append(text)
            case Isian(text=text):
                parts.append(f"[{text}]")
            case Blank(width=width):
                parts.append("." * width)
            case Rujukan():
                raise TypeError(f"rujukan to {piece.target} is not resolved")
    return "".join(parts)


def words_alone(line: Line) -> str:
    """The words of a line whose rujukan may still be labels: these and what is open left out."""
    return "".join(piece.text for piece in line if isinstance(piece, Text))


def spoken(content: Line, bahasa: str) -> Line:
    """A line in another language than its surroundings, by its tag (RFC 5646)."""
    return tuple(_spoken(piece, bahasa) for piece in content)


def _spoken(piece: Inline, bahasa: str) -> Inline:
    return replace(piece, bahasa=bahasa) if isinstance(piece, Text | Isian) else piece
