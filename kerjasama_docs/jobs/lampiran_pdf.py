"""A joined table as PDF: bounded, since an engine holds all of its pages at once, and compared with the table."""

from collections.abc import Iterator

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.jobs.lampiran_order import TableOrder
from kerjasama_docs.language import bilangan
from kerjasama_docs.tables.printed import PrintedRow, PrintedTable

MAX_ROWS = 5_000
"""Most rows of a table in a PDF; of seven columns each, they take 400 MB to be laid out."""
MAX_LETTERS = 1_500_000
"""Most characters of a table in a PDF; a thousand of them take about 120 KB."""
_TALL = 1_000
"""From this many characters on, a cell may be taller than a page, and an engine may lose some of it."""
_SHOWN = 5
_HINT = "Buat sebagai .docx (di Word dapat disimpan sebagai PDF) atau .xlsx, atau bagi menjadi beberapa tabel."


def refuse_large(table: PrintedTable) -> None:
    """Refuse a table that is too large for a PDF.

    Raises:
        DocumentFindingsError: It has too many rows or characters; with the place of the row that passes the bound.
    """
    rows = [row for row in table.rows if row.kind == "entry"]
    if len(rows) > MAX_ROWS:
        raise _too_large(f"{bilangan(len(rows))} baris, paling banyak {bilangan(MAX_ROWS)}", rows[MAX_ROWS])
    letters = 0
    for row in rows:
        letters += sum(map(len, row.texts))
        if letters > MAX_LETTERS:
            raise _too_large(f"teksnya lebih dari {bilangan(MAX_LETTERS)} karakter sampai baris ini", row)


def _too_large(what: str, row: PrintedRow) -> DocumentFindingsError:
    message = f"Tabel ini terlalu besar untuk satu PDF: {what}."
    where = row.origin.where if row.origin else Where()
    return DocumentFindingsError([Finding("tabel-terlalu-besar", Level.GALAT, message, where, _HINT)])


def write_pdf(made: bytes, table: PrintedTable, order: TableOrder) -> tuple[bytes, tuple[Finding, ...]]:
    """The PDF of a table, and what is to be said of it.

    Args:
        made: The table as DOCX.
        table: The table.
        order: What is wanted.

    Raises:
        DocumentFindingsError: A cell is too long for its page and does not print.
        InternalError: Other text of the table is not in the PDF.
        EnvironmentLackError: The engine is not there.
    """
    from kerjasama_docs import pdf
    from kerjasama_docs.pdf.verify.archival import lacking
    from kerjasama_docs.pdf.verify.table import lost_texts, verify_table

    result = pdf.convert(made, engine=order.engine, pdfa=True)
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
