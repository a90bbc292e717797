"""Which bordered tables stay on one page, so that no header row ends a page alone.

Mengapa: dxpdf 0.8 sets a repeated header at the foot of a page when the row below does not fit there; Word and
LibreOffice move both. A table that stays whole needs no repeating; a longer one goes on over the pages.
"""

import math
from collections.abc import Sequence

from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Table

_MOST_LINES = 26
"""Lines of text in a table that stays whole; about half a page."""
_LETTER = 140
"""Width that a letter of a table takes at most on average, in twips: 10 pt, 0.7 of the size."""


def stays_whole(table: Table, widths: Sequence[int]) -> bool:
    """Whether a table is so short that it moves to the next page as a whole."""
    if table.style != "utuh" or not table.header:
        return False
    lines = (
        max(math.ceil(len(plain(cell)) * _LETTER / width) for cell, width in zip(row.cells, widths, strict=True))
        for row in table.rows
    )
    return sum(max(count, 1) for count in lines) <= _MOST_LINES
