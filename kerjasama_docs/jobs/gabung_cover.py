"""The cover of a joined file: its parts, where each begins, and the hash by which it is known again."""

from collections.abc import Sequence
from pathlib import Path

from kerjasama_docs import language
from kerjasama_docs.docx.table_document import write_table
from kerjasama_docs.inputs.source import in_one_line
from kerjasama_docs.jobs.gabung_order import JoinOrder
from kerjasama_docs.jobs.gabung_parts import Given
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.pdf.joined.part import Part
from kerjasama_docs.tables.printed import PrintedColumn, PrintedRow, PrintedTable

TITLE = "Daftar berkas"
_GROUP = 16
"""Figures of a hash that stand together, so that two people can compare them aloud."""
_COLUMNS = (
    PrintedColumn("No.", 7, "tengah", "nomor"),
    PrintedColumn("Bagian", 32, "kiri", "teks"),
    PrintedColumn("Berkas", 24, "kiri", "teks"),
    PrintedColumn("Halaman", 13, "tengah", "teks"),
    PrintedColumn("SHA-256", 30, "kiri", "teks"),
)


def cover(given: Sequence[Given], order: JoinOrder, profil: Profil, *, title: str) -> Part:
    """The list of parts as a part of its own.

    Raises:
        UsageError: The frame cannot be used.
        InternalError: The PDF lacks some of it.
        EnvironmentLackError: The PDF engine is not there.
    """
    from kerjasama_docs import pdf
    from kerjasama_docs.pdf.verify.table import verify_table

    table = PrintedTable((), (language.huruf_besar(TITLE), language.huruf_besar(title)), _COLUMNS, _rows(given))
    heading = " ".join(table.title)
    made = write_table(table, profil, order.assets)
    result = pdf.convert(made, engine=order.engine, pdfa=True, accessible=True, headings=[heading])
    verify_table(table, result)
    return Part("sampul", TITLE, result.pdf, own=True)


def _rows(given: Sequence[Given]) -> tuple[PrintedRow, ...]:
    rows, first = [], 1
    for number, each in enumerate(given, 1):
        last = first + each.pages - 1
        texts = (f"{number}.", *_said(each), span(first, last), _grouped(each.sha256))
        rows.append(PrintedRow("entry", texts, texts))
        first = last + 1
    return tuple(rows)


def _said(each: Given) -> tuple[str, str]:
    """What a part is called, and the name of its file without its folders."""
    name = each.opened.part.name
    return in_one_line(each.opened.title), in_one_line("masukan baku" if name == "-" else Path(name).name)


def span(first: int, last: int) -> str:
    """Pages as they are said: ``3–7``, or ``3`` alone."""
    return str(first) if first == last else f"{first}–{last}"


def _grouped(sha256: str) -> str:
    return " ".join(sha256[start : start + _GROUP] for start in range(0, len(sha256), _GROUP))
