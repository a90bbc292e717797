"""The columns of days of a sheet, with the cells of all rows of the table seen before any of them is read."""

from collections.abc import Mapping

from kerjasama_docs.inputs.tables.sheet import Cell
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.cells.day_column import DayColumn
from kerjasama_docs.tables.cells.text import is_blank
from kerjasama_docs.tables.reading.carried_down import says_as_above
from kerjasama_docs.tables.reading.columns import Columns
from kerjasama_docs.tables.reading.layout import Layout


def day_columns(layout: Layout, bentuk: LampiranBentuk) -> Mapping[str, DayColumn]:
    """The columns of days by key.

    Args:
        layout: The rows of the sheet.
        bentuk: The form that is read.
    """
    days = {kolom.kunci: DayColumn(kolom) for kolom in bentuk.isian if kolom.jenis == "tanggal"}
    taken = ((row, header) for place, row, header in layout.by_header() if layout.reasons[place] is None)
    for row, header in taken:
        for column in days.values():
            cell = Columns(bentuk, header).cell(row, column.kolom)
            if cell and _says_something(cell):
                column.see(cell)
    return days


def _says_something(cell: Cell) -> bool:
    return not is_blank(cell.value) and not says_as_above(cell.value)
