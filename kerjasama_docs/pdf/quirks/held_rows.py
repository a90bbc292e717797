"""Rows that stay with the next one, for dxpdf 0.8, which ignores keepNext in tables.

Such rows and the one they stay with become a table in one row that does not split, with the same
columns. That is done only with rows none of which may split: of a taller one the rest would be lost.
"""

import copy
from collections.abc import Sequence

from lxml import etree

from kerjasama_docs.ooxml.names import W, qualified
from kerjasama_docs.ooxml.xml import Element

_W = qualified(W, "")
_SIDES = ("top", "left", "bottom", "right")


def hold_rows(root: Element) -> None:
    """Put the rows that stay together into one row each, in every table of the body."""
    for table in root.iterfind(f"{_W}body/{_W}tbl"):
        group: list[Element] = []
        for row in table.findall(f"{_W}tr"):
            group.append(row)
            if not _keeps(row):
                _hold(table, group)
                group = []


def _keeps(row: Element) -> bool:
    """Whether every cell of a row says itself that it stays with the next row (ECMA-376 Part 1, 17.3.1.15)."""
    cells = row.findall(f"{_W}tc")
    return bool(cells) and all(cell.find(f"{_W}p/{_W}pPr/{_W}keepNext") is not None for cell in cells)


def _whole(row: Element) -> bool:
    """Whether a row may not split (17.4.6)."""
    return row.find(f"{_W}trPr/{_W}cantSplit") is not None


def _hold(table: Element, group: Sequence[Element]) -> None:
    grid = table.find(f"{_W}tblGrid")
    if len(group) == 1 or grid is None or not all(map(_whole, group)):
        return
    inner = etree.Element(f"{_W}tbl")
    inner.extend(copy.deepcopy(item) for item in (table.find(f"{_W}tblPr"), grid) if item is not None)
    outer = _outer([int(column.get(f"{_W}w", "0")) for column in grid])
    table.replace(group[0], outer)
    for row in group:
        inner.append(row)
    cell = outer[-1]
    cell.append(inner)
    cell.append(_closing())


def _outer(widths: Sequence[int]) -> Element:
    """A row of one cell without lines and margins, which does not split."""
    row = etree.Element(f"{_W}tr")
    etree.SubElement(etree.SubElement(row, f"{_W}trPr"), f"{_W}cantSplit")
    shape = etree.SubElement(etree.SubElement(row, f"{_W}tc"), f"{_W}tcPr")
    etree.SubElement(shape, f"{_W}tcW", {f"{_W}w": str(sum(widths)), f"{_W}type": "dxa"})
    etree.SubElement(shape, f"{_W}gridSpan", {f"{_W}val": str(len(widths))})
    borders, margins = (etree.SubElement(shape, f"{_W}{name}") for name in ("tcBorders", "tcMar"))
    for side in _SIDES:
        etree.SubElement(borders, f"{_W}{side}", {f"{_W}val": "nil"})
        etree.SubElement(margins, f"{_W}{side}", {f"{_W}w": "0", f"{_W}type": "dxa"})
    return row


def _closing() -> Element:
    """The paragraph that a cell ends with (17.4.65), as low as can be."""
    paragraph = etree.Element(f"{_W}p")
    shape = etree.SubElement(paragraph, f"{_W}pPr")
    etree.SubElement(
        shape,
        f"{_W}spacing",
        {f"{_W}{k}": v for k, v in (("before", "0"), ("after", "0"), ("line", "1"), ("lineRule", "exact"))},
    )
    return paragraph
