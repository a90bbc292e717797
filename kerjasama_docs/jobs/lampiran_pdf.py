"""A joined table as PDF: bounded, made in parts where an engine keeps its pages in memory, and compared with it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.language import bilangan
from kerjasama_docs.tables.printed import PrintedRow, PrintedTable

if TYPE_CHECKING:
    from kerjasama_docs.docx.table_document import TableDocument


class Bounds(NamedTuple):
    """Most rows and most characters of a table in a PDF."""

    rows: int
    letters: int


IN_PARTS = Bounds(20_000, 6_000_000)
"""Of an engine in whose memory only a part of a table is at a time; 10,000 rows take 20 seconds and 250 MB."""
AS_A_WHOLE = Bounds(5_000, 1_500_000)
"""Of an engine that lays out all of it at once: 5,000 rows of seven columns take 400 MB."""
_TALL = 1_000
"""From this many characters on, a cell may be taller than a page, and an engine may lose some of it."""
_SHOWN = 5
_HINT = "Buat sebagai .docx (di Word dapat disimpan sebagai PDF) atau .xlsx, atau bagi menjadi beberapa tabel."


def bounds_of(engine: str) -> Bounds:
    """The bounds of an engine, by its name.

    Raises:
        UsageError: No engine has that name.
        EnvironmentLackError: It is not installed.
    """
    from kerjasama_docs import pdf

    return IN_PARTS if pdf.engine(engine).in_process else AS_A_WHOLE


def refuse_large(table: PrintedTable, most: Bounds) -> None:
    """Refuse a table that is too large for a PDF.

    Raises:
        DocumentFindingsError: It has too many rows or characters; with the place of the row that passes the bound.
    """
    rows = [row for row in table.rows if row.kind == "entry"]
    if len(rows) > most.rows:
        raise _too_large(f"{bilangan(len(rows))} baris, paling banyak {bilangan(most.rows)}", rows[most.rows])
    letters = 0
    for row in rows:
        letters += sum(map(len, row.texts))
        if letters > most.letters:
            raise _too_large(f"teksnya lebih dari {bilangan(most.letters)} karakter sampai baris ini", row)


def _too_large(what: str, row: PrintedRow) -> DocumentFindingsError:
    message = f"Tabel ini terlalu besar untuk satu PDF: {what}."
    where = row.origin.where if row.origin else Where()
    return DocumentFindingsError([Finding("tabel-terlalu-besar", Level.GALAT, message, where, _HINT)])


def write_pdf(document: "TableDocument", engine: str) -> tuple[bytes, tuple[Finding, ...]]:
    """The PDF of a table, and what is to be said of it.

    Args:
        document: The table.
        engine: The PDF engine.

    Raises:
        DocumentFindingsError: A cell is too long for its page and does not print.
        InternalError: Other text of the table is not in the PDF.
        EnvironmentLackError: The engine is not there.
    """
    from kerjasama_docs import pdf
    from kerjasama_docs.pdf.verify.archival import lacking
    from kerjasama_docs.pdf.verify.table import lost_texts, verify_table

    table = document.table
    parted = pdf.Parted([sum(map(len, row.texts)) for row in table.rows], document.part)
    title = (" ".join(table.title),)
    result = pdf.convert_table(parted, engine=engine, pdfa=True, accessible=True, headings=title)
    if (tall := [*_tall(table)]) and lost_texts(table, result):
        raise DocumentFindingsError(tall[:_SHOWN])
    return result.pdf, (*verify_table(table, result), *lacking(result, wanted=True))


def _tall(table: PrintedTable) -> Iterator[Finding]:
    """Rows with a cell that may be taller than a page."""
    hint = "Ringkas selnya, pakai --mesin-pdf libreoffice, atau buat sebagai .docx."
    for row in table.rows:
        longest = max(row.texts, key=len)
        if len(longest) >= _TALL:
            message = f"Sel ini terlalu panjang untuk dicetak ({bilangan(len(longest))} karakter): “{longest[:60]}…”."
            where = row.origin.where if row.origin else Where()
            yield Finding("isian-terlalu-panjang", Level.GALAT, message, where, hint)
