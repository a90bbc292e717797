"""A PDF with text → what it says."""

from collections import Counter
from collections.abc import Iterator, Sequence

import pypdfium2

from kerjasama_docs.drafts.pages.cells import Row, rows_of
from kerjasama_docs.drafts.pages.lines import PageLine, Sheet, sheets_of
from kerjasama_docs.drafts.pages.paragraphs import Column, column_of, paragraphs_of, words_of
from kerjasama_docs.drafts.pages.running import parted
from kerjasama_docs.drafts.records import Block, Cell, Grid, Paragraph, Region, Said, Spot
from kerjasama_docs.drafts.refusals import broken, protected
from kerjasama_docs.findings import Finding, Level, Where


def read_pdf(raw: bytes, file: str) -> Said:
    """Read a PDF.

    Raises:
        UnreadableInputError: It is damaged, locked, or passes a bound.
    """
    try:
        sheets = sheets_of(raw, file)
    except pypdfium2.PdfiumError as error:
        raise (protected(file) if "assword" in str(error) else broken(file)) from error
    text, running = parted(sheets)
    aside = tuple(Paragraph(line.text, spot=Spot(page=line.page), region=_region(line, sheets)) for line in running)
    blocks = tuple(_blocks(text)) if text else ()
    return Said(file, "pdf", blocks, aside, tuple(_scanned(sheets, file)), len(sheets))


def _region(line: PageLine, sheets: Sequence[Sheet]) -> Region:
    return "kepala-halaman" if line.bottom > sheets[line.page - 1].height / 2 else "kaki-halaman"


def _blocks(lines: Sequence[PageLine]) -> Iterator[Block]:
    """Paragraphs, and tables of rows with several cells."""
    known, rows = words_of(lines), rows_of(lines)
    flow = [line for row in rows if len(row.cells) == 1 for line in row.cells[0].lines]
    column = column_of(flow or lines)
    table: list[Row] = []
    for row in rows:
        if len(row.cells) > 1:
            table.append(row)
            continue
        if table:
            yield _grid(table, known)
            table = []
        yield from paragraphs_of(row.cells[0].lines, column, known)
    if table:
        yield _grid(table, known)


def _grid(rows: Sequence[Row], known: Counter[str]) -> Grid:
    first = rows[0].cells[0].first
    return Grid(tuple(_row(row, known) for row in rows), Spot(page=first.page))


def _row(row: Row, known: Counter[str]) -> tuple[Cell, ...]:
    return tuple(Cell(tuple(paragraphs_of(cell.lines, _narrow(cell.lines), known))) for cell in row.cells)


def _narrow(lines: Sequence[PageLine]) -> Column:
    """The column of a cell; in one of a few lines nothing stands in the middle."""
    column = column_of(lines)
    return Column(column.left, max(line.right for line in lines), column.pitch)


def _scanned(sheets: Sequence[Sheet], file: str) -> Iterator[Finding]:
    """What is said of pages without text."""
    empty = [str(sheet.number) for sheet in sheets if not sheet.lines]
    if not empty:
        return
    hint = "Minta berkas yang teksnya dapat disalin, atau jalankan pengenalan huruf (OCR) lebih dahulu."
    if len(empty) == len(sheets):
        message = "PDF ini tidak memuat teks; mungkin hasil pindai berupa gambar."
        yield Finding("draf-tanpa-teks", Level.GALAT, message, Where(file), hint)
    else:
        message = f"Halaman {', '.join(empty[:20])} tidak memuat teks, sehingga tidak dibaca."
        yield Finding("draf-halaman-gambar", Level.PERINGATAN, message, Where(file), hint)
