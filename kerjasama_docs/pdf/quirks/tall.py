"""What must stay whole and is higher than a page, for dxpdf 0.8, which prints its end below the page.

Word and LibreOffice split such a row or paragraph all the same; dxpdf does so when nothing forbids it.
Heights are guessed from the number of characters.
"""

import math
from itertools import chain, islice

from kerjasama_docs.ooxml.names import W, qualified
from kerjasama_docs.ooxml.xml import Element

_W = qualified(W, "")
_CHARACTER, _LINE = 125, 330
"""Width of a character and height of a line of text of 12 points, with its part of the spaces around it, in twips."""
_MOST = 0.8
"""Part of a page from which on a thing counts as higher than it, since heights are only guessed."""
_PAPER, _MARGIN = (11_906, 16_838), 1_440
"""A4 and its usual margin in twips, for a document that does not say."""


def release(root: Element) -> None:
    """Let rows (ECMA-376 Part 1, 17.4.6) and paragraphs (17.3.1.14) that are too high for a page split."""
    width, height = _room(root)
    most = height * _MOST
    for row in root.iter(f"{_W}tr"):
        whole = row.find(f"{_W}trPr/{_W}cantSplit")
        if whole is not None and max((_height(cell, width) for cell in row.iterfind(f"{_W}tc")), default=0) > most:
            _drop(whole)
    for keep in [*root.iter(f"{_W}keepLines")]:
        paragraph, holder = _holders(keep)
        if holder is not None and _lines(paragraph, _width(holder, width)) * _LINE > most:
            _drop(keep)


def _holders(keep: Element) -> tuple[Element, Element | None]:
    """The paragraph that a mark keeps whole, and the body or the cell it stands in; none for a mark of another kind."""
    properties, paragraph, holder = islice(chain(keep.iterancestors(), (keep,) * 3), 3)
    tags = (properties.tag, paragraph.tag, holder.tag)
    known = tags[:2] == (f"{_W}pPr", f"{_W}p") and tags[2] in {f"{_W}body", f"{_W}tc"}
    return paragraph, holder if known else None


def _drop(mark: Element) -> None:
    parent = mark.getparent()
    if parent is not None:
        parent.remove(mark)


def _number(holder: Element | None, name: str, otherwise: int) -> int:
    return int(holder.get(f"{_W}{name}", otherwise)) if holder is not None else otherwise


def _room(root: Element) -> tuple[int, int]:
    """Width and height between the margins of the last section."""
    size, margins = (root.find(f"{_W}body/{_W}sectPr/{_W}{name}") for name in ("pgSz", "pgMar"))
    across = (_number(margins, side, _MARGIN) for side in ("left", "right"))
    down = (_number(margins, side, _MARGIN) for side in ("top", "bottom"))
    return _number(size, "w", _PAPER[0]) - sum(across), _number(size, "h", _PAPER[1]) - sum(down)


def _lines(paragraph: Element, width: int) -> int:
    characters = sum(len(text.text or "") for text in paragraph.iter(f"{_W}t"))
    return max(math.ceil(characters * _CHARACTER / max(width, _CHARACTER)), 1)


def _width(holder: Element, otherwise: int) -> int:
    """Width of the cell that holds a paragraph."""
    return _number(holder.find(f"{_W}tcPr/{_W}tcW"), "w", otherwise) or otherwise


def _height(cell: Element, otherwise: int) -> int:
    width = _width(cell, otherwise)
    return sum(_lines(paragraph, width) for paragraph in cell.iter(f"{_W}p")) * _LINE
