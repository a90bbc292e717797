"""How wide the columns of a joined table are, and how many lines a cell takes, by the widest mean letter.

All lengths are twips; the size is that of the table styles, 10 pt.
"""

from kerjasama_docs.docx.wml import markup
from kerjasama_docs.tables.printed import PrintedColumn, PrintedTable

MARGINS = 140
"""Left and right margin of a cell together."""
LETTER, CAPITAL = 115, 155
"""Widest mean width of a letter or figure, and of a bold capital."""


def column_widths(table: PrintedTable, total: int) -> tuple[int, ...]:
    """The widths of the columns: as asked, but no word of a header and no number is broken where there is room."""
    least = [_least(table, place, column) for place, column in enumerate(table.columns)]
    fixed: dict[int, int] = {}
    while short := _too_narrow(_shared(table, total, fixed), least):
        fixed |= short
        if sum(fixed.values()) >= total or len(fixed) == len(least):
            return markup.split_width(total, least)
    widths = _shared(table, total, fixed) | fixed
    return tuple(widths[place] for place in range(len(least)))


def _shared(table: PrintedTable, total: int, fixed: dict[int, int]) -> dict[int, int]:
    """The width that is left, shared by the columns that have none yet."""
    free = [place for place in range(len(table.columns)) if place not in fixed]
    asked = [table.columns[place].width for place in free]
    return dict(zip(free, markup.split_width(total - sum(fixed.values()), asked), strict=True))


def _too_narrow(widths: dict[int, int], least: list[int]) -> dict[int, int]:
    """The columns that need more than their share, with what they need."""
    return {place: least[place] for place, width in widths.items() if width < least[place]}


def _least(table: PrintedTable, place: int, column: PrintedColumn) -> int:
    """The width that holds the longest word of a header and, in a column of numbers, the longest number."""
    words = max(map(len, column.title.split()), default=0) * CAPITAL
    if column.kind in {"teks", "tanggal"}:
        return words + MARGINS
    cells = (row.texts[place] for row in table.rows if row.kind != "heading")
    return max(words, max(map(len, cells), default=0) * LETTER) + MARGINS


def lines_in(text: str, width: int) -> int:
    """At most how many lines a text takes in a column."""
    return sum(_wrapped(line, width - MARGINS) for line in text.splitlines() or [""])


def _wrapped(line: str, room: int) -> int:
    """Lines that a line of a cell takes."""
    letters = max(room // (CAPITAL if line.isupper() else LETTER), 1)
    if len(line) <= letters:
        return 1
    lines, used = 1, -1
    for word in line.split(" "):
        used += len(word) + 1
        if used > letters:
            lines += max(1, len(word) // letters)
            used = len(word) % letters
    return lines
