"""How wide the columns of a table are, by the letters of their styles, and how many lines a cell takes.

All lengths are twips; the size of joined tables is that of the table styles, 10 pt.
"""

from collections.abc import Iterator, Mapping

from kerjasama_docs.docx.page.text_columns import HEADER, MARGINS, STYLES, in_bold, letters_in
from kerjasama_docs.letters.columns import Fitted, Room, fitted, needs
from kerjasama_docs.letters.widths import Lettering
from kerjasama_docs.tables.printed import PrintedTable, RowKind

LETTER, CAPITAL = 115, 155
"""Widest mean width of a letter or figure, and of a bold capital."""


def printed_columns(table: PrintedTable, total: int, letters: Mapping[str, Lettering]) -> Fitted:
    """The widths of a joined table: no word and no number is broken where there is room."""
    header, plain = letters_in(letters, HEADER), letters_in(letters, STYLES["kiri"])
    columns = []
    for place, column in enumerate(table.columns):
        own = needs(_cells(table, place, "entry"), letters_in(letters, STYLES[column.side]))
        total_row = needs(_cells(table, place, "total"), in_bold(plain))
        columns.append(own.with_(total_row).with_(needs([column.title], header)))
    return fitted([column.width for column in table.columns], columns, Room(total, plain.size, MARGINS))


def _cells(table: PrintedTable, place: int, kind: RowKind) -> Iterator[str]:
    """The texts of a column in the rows of a kind."""
    return (row.texts[place] for row in table.rows if row.kind == kind)


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
