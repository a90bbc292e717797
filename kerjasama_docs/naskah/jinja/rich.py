"""Texts of the drafter as a klausul prints them: with his emphasis, and with the items that belong below them."""

from collections.abc import Iterable, Sequence
from typing import Self

from markupsafe import Markup

from kerjasama_docs.naskah.tree.markup import butir_tag, escape_value


class Rich(str):
    """A text of the drafter in which ``*miring*`` and ``**tebal**`` count."""

    __slots__ = ()


class Rinci(Rich):
    """An item with a rincian of its own: as a text it is its own words, printed the items follow below it.

    Attributes:
        rincian: The items, texts or again items with a rincian; an isian stays an isian.
    """

    rincian: tuple[str, ...]

    def __new__(cls, text: str, rincian: Iterable[str] = ()) -> Self:
        """An item of its words and what belongs below them."""
        item = super().__new__(cls, text)
        item.rincian = tuple(rincian)
        return item


def as_rich(value: str) -> str:
    """A text of the drafter; what is open stays what it is."""
    return value if isinstance(value, Markup) else Rich(value)


def reworded(value: str, text: str) -> str:
    """A text of the same sort with other words, and the items that it had."""
    return Rinci(text, value.rincian) if isinstance(value, Rinci) else type(value)(text)


def as_tag(value: str) -> Markup:
    """A value as it stands in rendered text, the items below it on lines of their own; what is open stays it."""
    if isinstance(value, Markup):
        return value
    own = Markup(escape_value(value, rich=isinstance(value, Rich)))  # noqa: S704 - escaped by escape_value
    return own + as_lines(value.rincian) if isinstance(value, Rinci) else own


def as_lines(items: Sequence[str], depth: int = 1) -> Markup:
    """Items as lines behind the one that they belong to, whatever its level is.

    Args:
        items: The items of one level.
        depth: How many levels below that line they stand.
    """
    lines = Markup("")
    for item in items:
        lines += Markup("\n") + butir_tag(depth)
        if isinstance(item, Rinci):
            lines += as_tag(Rich(item)) + as_lines(item.rincian, depth + 1)
        else:
            lines += as_tag(item)
    return lines
