"""What of a table does not fit into the tallest row of Excel, and so is not printed."""

from collections.abc import Iterator

from openpyxl.utils import get_column_letter

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.tables.printed import PrintedRow, PrintedTable
from kerjasama_docs.xlsx.heights import overflows
from kerjasama_docs.xlsx.page import Ukuran
from kerjasama_docs.xlsx.widths import widths_of
from kerjasama_docs.xlsx.write import first_row

_MAX_SHOWN = 20
"""Cells that are named one by one; further ones are counted."""
_HINT = "Singkatkan isinya di sumbernya, atau cetak dari tabel .docx atau .pdf."


def verify_table(table: PrintedTable, *, kertas: Ukuran = "A4") -> tuple[Finding, ...]:
    """The cells of which the end is not printed, since a row of Excel is at most 409 points tall.

    Args:
        table: The table.
        kertas: The paper it is printed on.
    """
    found = list(_cut(table, kertas))
    if len(found) <= _MAX_SHOWN:
        return tuple(found)
    message = f"Masih ada {len(found) - _MAX_SHOWN} sel lain yang lebih tinggi daripada baris Excel yang tertinggi."
    return (*found[:_MAX_SHOWN], Finding("tabel-baris-tinggi", Level.PERINGATAN, message, Where(), _HINT))


def _cut(table: PrintedTable, kertas: Ukuran) -> Iterator[Finding]:
    widths = widths_of(table, kertas)
    for row, line in enumerate(table.rows, first_row(table)):
        rooms = (sum(widths),) if line.kind == "heading" else widths
        for column, (text, width) in enumerate(zip(line.texts, rooms, strict=True)):
            if overflows(text, width):
                yield _finding(table, line, row=row, column=column)


def _finding(table: PrintedTable, line: PrintedRow, *, row: int, column: int) -> Finding:
    cell = f"{get_column_letter(column + 1)}{row}"
    name = "judul kelompok" if line.kind == "heading" else table.columns[column].title
    message = (
        f"Sel {cell} tabel Excel ({name}, “{line.texts[column][:40]}…”) lebih tinggi daripada baris Excel yang "
        "tertinggi (409 pt); isinya utuh dalam sel, tetapi akhirnya tidak tercetak."
    )
    where = line.origin.where if line.origin else Where()
    return Finding("tabel-baris-tinggi", Level.PERINGATAN, message, where, _HINT)
