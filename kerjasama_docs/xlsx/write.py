"""A printed table as a workbook: one sheet as on paper, with typed cells."""

from dataclasses import dataclass

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kerjasama_docs import language
from kerjasama_docs.tables.printed import Pengesahan, PrintedRow, PrintedTable
from kerjasama_docs.xlsx import heights, page
from kerjasama_docs.xlsx.book import file_of, new_book
from kerjasama_docs.xlsx.cells import Content, cell_at, put, put_across, put_text
from kerjasama_docs.xlsx.groups import add_groups, put_heading
from kerjasama_docs.xlsx.styles import WRONG, look_of
from kerjasama_docs.xlsx.widths import widths_of

SHEET = "Lampiran"
_BLOCK = 0.4
"""Least part of the width that the LAMPIRAN block and the block of the official take at the right."""
_SIGNATURE_ROWS = 3
_DOTS = "............................"
EMPTY = "Nihil"
"""What stands in a table without rows."""


def write_table(table: PrintedTable, *, kertas: page.Ukuran = "A4") -> bytes:
    """Write a table as XLSX; the same table gives the same bytes.

    Args:
        table: The table.
        kertas: The paper it is printed on.

    Raises:
        UsageError: A text is longer than a cell can hold.
    """
    book, sheet = new_book(SHEET)
    writer = _Writer(sheet, table, widths_of(table, kertas))
    page.set_widths(sheet, writer.widths)
    writer.above()
    writer.header()
    end = writer.rows()
    writer.below(end + 1)
    _set_up(sheet, table, kertas, last=end - sum(line.kind == "total" for line in table.rows))
    return file_of(book, " ".join(table.title))


def _set_up(sheet: Worksheet, table: PrintedTable, kertas: page.Ukuran, *, last: int) -> None:
    """Paper, groups and filter of a sheet that is written to the end, of which the last row is given, sums apart."""
    header = header_row(table)
    page.set_page(sheet, kertas, lanskap=table.landscape, header=header)
    if table.pengesahan and last > header + 1:
        headed = last > header + 2 and table.rows[last - header - 2].kind == "heading"
        below = range(last - headed, sheet.max_row + 1)
        page.keep_together(sheet, kertas, lanskap=table.landscape, header=header, rows=below)
    columns = len(table.columns) + add_groups(sheet, table, header=header, first=first_row(table))
    sheet.auto_filter.ref = f"A{header}:{get_column_letter(columns)}{last}"


def _block(widths: tuple[float, ...]) -> tuple[int, int]:
    """First and last column of the block at the right."""
    first = len(widths)
    while first > 1 and sum(widths[first - 1 :]) < _BLOCK * sum(widths):
        first -= 1
    return first, len(widths)


def header_row(table: PrintedTable) -> int:
    """The row of the headers, below the LAMPIRAN block, the title and the summary, each with a blank row after it."""
    return 1 + sum(len(lines) + bool(lines) for lines in (table.head, table.title, table.summary))


def first_row(table: PrintedTable) -> int:
    """The row of the first line of a table; a table that is empty says so above it."""
    return header_row(table) + 1 + (not any(line.kind == "entry" for line in table.rows))


@dataclass(frozen=True)
class _Writer:
    """Writes one table into one sheet, of which the columns are so many characters wide."""

    sheet: Worksheet
    table: PrintedTable
    widths: tuple[float, ...]

    @property
    def _whole(self) -> tuple[int, int]:
        return 1, len(self.widths)

    def above(self) -> None:
        """Write the LAMPIRAN block and the title."""
        row = 1
        for line in self.table.head:
            self._across(row, _block(self.widths), text=line)
            row += 1
        row += bool(self.table.head)
        for line in self.table.title:
            self._across(row, self._whole, text=line, look="Judul tabel")
            row += 1
        for place, line in enumerate(self.table.summary, row + 1):
            self._across(place, self._whole, text=line)

    def _across(self, row: int, columns: tuple[int, int], *, text: str, look: str = "Keterangan") -> None:
        """Write a line over several columns, as tall as it needs."""
        put_across(self.sheet, row, columns, text=text, look=look)
        width = sum(self.widths[columns[0] - 1 : columns[1]])
        heights.fit(self.sheet, row, [(text, width)], bold=look == "Judul tabel")

    def header(self) -> None:
        """Write the headers of the columns."""
        row, titles = header_row(self.table), [column.title for column in self.table.columns]
        for place, title in enumerate(titles, 1):
            put_text(cell_at(self.sheet, row, place), title, "Kepala kolom")
        heights.fit(self.sheet, row, zip(titles, self.widths, strict=True), bold=True)

    def rows(self) -> int:
        """Write all rows; gives the last."""
        row = first_row(self.table)
        if row > header_row(self.table) + 1:
            put_across(self.sheet, row - 1, self._whole, text=EMPTY, look=look_of("entry", "tengah"))
        for place, line in enumerate(self.table.rows, row):
            self._row(place, line)
        return row + len(self.table.rows) - 1

    def _row(self, row: int, line: PrintedRow) -> None:
        if line.kind == "heading":
            put_heading(self.sheet, row, line.texts[0], widths=self.widths)
            return
        cells = zip(self.table.columns, line.values, line.texts, strict=True)
        for place, (column, value, text) in enumerate(cells, 1):
            content = Content(value, text, column.kind)
            put(cell_at(self.sheet, row, place), content, look_of(line.kind, column.side))
        for place in sorted(line.wrong):
            cell_at(self.sheet, row, place + 1).fill = WRONG
        heights.fit(self.sheet, row, zip(line.texts, self.widths, strict=True), bold=line.kind == "total")

    def below(self, row: int) -> None:
        """Write the sum in words and the block of the official."""
        if self.table.terbilang:
            self._across(row, self._whole, text=f"Terbilang: {self.table.terbilang}.")
            row += 1
        if self.table.pengesahan:
            for place, line in enumerate(_lines_of(self.table.pengesahan), row + 1):
                self._across(place, _block(self.widths), text=line)


def _lines_of(pengesahan: Pengesahan) -> tuple[str, ...]:
    day = language.tanggal_panjang(pengesahan.tanggal) if pengesahan.tanggal else _DOTS
    number = language.nip(pengesahan.nip) if pengesahan.nip else _DOTS
    named = (f"NIP {number}",) if pengesahan.nip or not pengesahan.nama else ()
    return (
        f"{pengesahan.tempat or _DOTS}, {day}",
        f"{pengesahan.jabatan or _DOTS},",
        *("" for _ in range(_SIGNATURE_ROWS)),
        pengesahan.nama or _DOTS,
        *named,
    )
