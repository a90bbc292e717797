"""A long table as PDF, made in parts: every page is that of the whole, to the hundredth of a point."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import cache

import pypdfium2
import pytest
from test_docx_tables import A4, F4, costs, line, planned

from kerjasama_docs import pdf
from kerjasama_docs.assets import Assets
from kerjasama_docs.docx.table_document import TableDocument
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.pdf import parted
from kerjasama_docs.pdf.verify.table import verify_table
from kerjasama_docs.pictures.lock import PDFIUM
from kerjasama_docs.tables.printed import PrintedTable

Letter = tuple[str, tuple[float, ...]]
TALL = replace(
    planned(2),
    rows=tuple(line(f"{n}.", "Mitra", "perlu sekali " * (9 + 40 * (n % 7 == 0)), "1 Mei 2027", "x") for n in range(90)),
)
"""Rows of which some are cut by the end of a page."""
EMPTY_CELLS = replace(planned(2), rows=tuple(line("", "", f"baris {n}", "", "") for n in range(150)))
TABLES = {
    "plan": (planned(150), F4),
    "sum": (costs(200), A4),
    "tall": (TALL, F4),
    "first cells empty": (EMPTY_CELLS, A4),
}


def letters(made: bytes) -> Iterator[list[Letter]]:
    """By page, its letters with the boxes around them, in points."""
    with PDFIUM, closing(pypdfium2.PdfDocument(made)) as document:
        for page in document:
            text = page.get_textpage()
            boxes = (text.get_charbox(place) for place in range(0, text.count_chars(), 7))
            yield [(text.get_text_range(), ()), *(("", tuple(round(side, 1) for side in box)) for box in boxes)]


def documents(table: PrintedTable, profil: Profil) -> tuple[pdf.Parted, pdf.PdfResult]:
    """A table that can be parted, and the PDF of the whole."""
    document = TableDocument.of(table, profil, Assets())
    counts = [sum(map(len, row.texts)) for row in table.rows]
    return pdf.Parted(counts, document.part), pdf.convert(document.whole(), pdfa=True)


@cache
def pair(name: str) -> tuple[pdf.PdfResult, pdf.PdfResult]:
    """A table as PDF in parts of sixty rows, and as a whole."""
    parts, whole = documents(*TABLES[name])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parted, "ROWS", 60)
        assert parts.is_long
        return pdf.convert_table(parts, pdfa=True), whole


@pytest.mark.parametrize("name", TABLES)
def test_every_page_is_that_of_the_whole(name: str) -> None:
    parts, whole = pair(name)
    assert parts.pdf != whole.pdf
    assert parts.pages == whole.pages > 3
    assert [*letters(parts.pdf)] == [*letters(whole.pdf)]


@pytest.mark.parametrize("name", TABLES)
def test_all_else_is_that_of_the_whole(name: str) -> None:
    parts, whole = pair(name)
    assert replace(parts, pdf=b"") == replace(whole, pdf=b"")
    assert verify_table(TABLES[name][0], parts) == ()
    with PDFIUM:
        titles = [[each.get_title() for each in pypdfium2.PdfDocument(each.pdf).get_toc()] for each in (parts, whole)]
        said = [pypdfium2.PdfDocument(each.pdf).get_metadata_dict() for each in (parts, whole)]
    assert titles[0] == titles[1]
    assert said[0] == said[1]


def test_the_same_table_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parted, "ROWS", 60)
    table, profil = TABLES["sum"]
    assert pdf.convert_table(documents(table, profil)[0], pdfa=True).pdf == pair("sum")[0].pdf


def test_a_table_whose_rows_never_begin_a_page_is_made_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = tuple(line(f"{n}.", "a", "kata " * 600, "", "") for n in range(4))
    parts, whole = documents(replace(planned(2), rows=rows), F4)
    monkeypatch.setattr(parted, "ROWS", 1)
    assert pdf.convert_table(parts, pdfa=True).pdf == whole.pdf


def test_long_rows_make_short_parts() -> None:
    parts = pdf.Parted([200_000] * 3, lambda *_: b"")
    assert [parts.end_from(start) for start in range(3)] == [2, 3, 3]
    assert pdf.Parted([parted.LETTERS * 2] * 2, lambda *_: b"").end_from(0) == 1
