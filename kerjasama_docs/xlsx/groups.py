"""Group headings that outlive the arrows of the header: sorted or filtered, every row still says its group.

Excel sorts no range with merged cells, and a heading between rows is lost among them. So a heading is written
in its first cell and runs over the empty ones, and behind the printed columns stands one with the group of
every row, headings among them: sorted or filtered by it, the rows of a group stand together with their heading.
"""

from openpyxl.styles import Alignment, Border
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kerjasama_docs.tables.printed import PrintedTable
from kerjasama_docs.xlsx.cells import cell_at, put_across, put_text
from kerjasama_docs.xlsx.heights import INDENT, fit, line_count

_LOOK = "Kelompok"
_WIDEST = 60.0
"""Widest column of groups, in characters; longer names are wrapped."""


def put_heading(sheet: Worksheet, row: int, text: str, *, widths: tuple[float, ...]) -> None:
    """Write a heading over all columns; only one that is longer than a line merges them."""
    if line_count(text, sum(widths) - INDENT, bold=True) > 1:
        put_across(sheet, row, (1, len(widths)), text=text, look=_LOOK)
        fit(sheet, row, [(text, sum(widths))], bold=True)
        return
    for column in range(1, len(widths) + 1):
        cell = cell_at(sheet, row, column)
        put_text(cell, text if column == 1 else "", _LOOK)
        box = cell.border
        left, right = box.left if column == 1 else None, box.right if column == len(widths) else None
        cell.border = Border(left=left, right=right, top=box.top, bottom=box.bottom)
        cell.alignment = Alignment(horizontal="left", vertical="top", indent=1)


def add_groups(sheet: Worksheet, table: PrintedTable, *, header: int, first: int) -> bool:
    """Add the column of groups behind the others, out of print; tells whether there are groups.

    Args:
        sheet: The sheet, finished but for this column.
        table: Its table.
        header: The row of the headers.
        first: The first row below them.
    """
    if not table.group_title or not any(line.kind == "heading" for line in table.rows):
        return False
    column = len(table.columns) + 1
    sheet.print_area = f"A1:{get_column_letter(column - 1)}{sheet.max_row}"
    put_text(cell_at(sheet, header, column), table.group_title, "Kepala kolom")
    group, longest = "", len(table.group_title)
    for row, line in enumerate(table.rows, first):
        if line.kind == "heading":
            group = line.texts[0]
            longest = max(longest, len(group))
        if line.kind != "total":
            put_text(cell_at(sheet, row, column), group, "Keterangan")
    sheet.column_dimensions[get_column_letter(column)].width = min(longest * 1.1 + 4, _WIDEST)
    return True
