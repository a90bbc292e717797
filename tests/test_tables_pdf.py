"""Ruled tables in PDF: read back as they were printed, over page ends too; what cannot be read is refused."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from _sheets import grid, said, written
from docx import Document
from docx.document import Document as Word
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject
from test_docx_tables import F4, costs, line, planned
from test_pdf_parts import TALL

from kerjasama_docs import pdf
from kerjasama_docs.assets import Assets
from kerjasama_docs.docx.table_document import write_table
from kerjasama_docs.findings import UnreadableInputError
from kerjasama_docs.inputs.pdf import pages
from kerjasama_docs.inputs.pdf.ruling import Box, Lines, ruled_tables
from kerjasama_docs.inputs.table_files import read_tables
from kerjasama_docs.tables.printed import PrintedTable


def printed(table: PrintedTable) -> bytes:
    """A table as PDF."""
    return pdf.convert(write_table(table, F4, Assets())).pdf


def word(make: Callable[[Word], object]) -> bytes:
    """A Word document as PDF."""
    made, buffer = Document(), io.BytesIO()
    make(made)
    made.save(buffer)
    return pdf.convert(buffer.getvalue()).pdf


def squeezed(text: object) -> str:
    """A text without its blanks."""
    return "".join(str(text or "").split())


TABLES = {
    "plan": planned(40),
    "sum": costs(90),
    "rows cut by pages": TALL,
    "upright": planned(30, lanskap=False),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_read_as_it_was_printed(tmp_path: Path, name: str) -> None:
    table = TABLES[name]
    (sheet, *_), _ = read_tables(written(tmp_path, printed(table), "a.pdf"))
    numbered = [row for row in sheet.rows if row.cells and str(row.cells[0].value or "").rstrip(".").isdecimal()]
    entries = [row.texts for row in table.rows if row.kind == "entry"]
    assert [[squeezed(cell.value) for cell in row.cells] for row in numbered] == [
        [squeezed(text) for text in texts] for texts in entries
    ]


def test_what_stands_above_a_table_is_known(tmp_path: Path) -> None:
    (sheet,), findings = read_tables(written(tmp_path, printed(replace(planned(3), pengesahan=None)), "a.pdf"))
    assert sheet.above[-1] == "PERENCANAAN KERJA SAMA"
    assert sheet.rows[0].cells[1].address == "baris 1 kolom 2"
    assert said(findings) == [("tabel-pdf", "saran", None)]


def test_merged_cells(tmp_path: Path) -> None:
    def make(made: Word) -> None:
        table = made.add_table(rows=3, cols=3)
        table.style = "Table Grid"
        texts = (("No", "Mitra", "Bidang"), ("1", "Universitas", "a. riset"), ("", "", "b. seni"))
        for row, own in zip(table.rows, texts, strict=True):
            for cell, text in zip(row.cells, own, strict=True):
                cell.text = text
        table.cell(1, 1).merge(table.cell(2, 1))

    (sheet,), _ = read_tables(written(tmp_path, word(make), "a.pdf"))
    values = [["No", "Mitra", "Bidang"], ["1", "Universitas", "a. riset"], [None, "Universitas", "b. seni"]]
    assert grid(sheet) == values
    assert [cell.merged for cell in sheet.rows[2].cells] == [False, True, False]


def drawn(content: str) -> bytes:
    """A PDF of one page from its content stream."""
    writer, made = PdfWriter(), io.BytesIO()
    page = writer.add_blank_page(300, 300)
    face = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    font = DictionaryObject({NameObject(key): NameObject(value) for key, value in face.items()})
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
    )
    stream = DecodedStreamObject()
    stream.set_data(content.encode())
    page[NameObject("/Contents")] = writer._add_object(stream)  # noqa: SLF001 - pypdf has no other way
    writer.write(made)
    return made.getvalue()


def test_text_with_a_line_through_it_is_said(tmp_path: Path) -> None:
    cells = "10 100 80 20 re S 90 100 80 20 re S"
    texts = "BT /F1 10 Tf 20 106 Td (lama) Tj ET BT /F1 10 Tf 100 106 Td (baru) Tj ET"
    (sheet,), findings = read_tables(written(tmp_path, drawn(f"{cells} {texts} 19 109 m 45 109 l S"), "a.pdf"))
    assert grid(sheet) == [["lama", "baru"]]
    assert said(findings)[1:] == [("tabel-coretan", "peringatan", "Tabel 1!baris 1 kolom 1")]


def test_a_row_cut_by_the_end_of_a_page_is_said(tmp_path: Path) -> None:
    _, findings = read_tables(written(tmp_path, printed(TALL), "a.pdf"))
    assert [each for each in findings if each.name == "tabel-sambungan"]


def test_a_page_with_text_and_no_table_is_said(tmp_path: Path) -> None:
    def make(made: Word) -> None:
        made.add_paragraph("Surat pengantar")
        made.add_page_break()  # type: ignore[no-untyped-call]
        table = made.add_table(rows=1, cols=2)
        table.style = "Table Grid"
        table.cell(0, 0).text = "a"

    _, findings = read_tables(written(tmp_path, word(make), "a.pdf"))
    assert findings[1].message.startswith("Halaman 1 memuat teks tanpa tabel bergaris")


def empty_page(password: str = "") -> bytes:
    """A PDF of one empty page, with a password or without."""
    writer, made = PdfWriter(), io.BytesIO()
    writer.add_blank_page(300, 300)
    if password:
        writer.encrypt(password)
    writer.write(made)
    return made.getvalue()


BAD = {
    "scan": (empty_page(), "tabel-pdf", "pindaian"),
    "locked": (empty_page("rahasia"), "tabel-sandi", "sandi"),
    "damaged": (b"%PDF-1.7\n" + b"x" * 99, "tabel-rusak", "rusak"),
    "no lines": (word(lambda made: made.add_paragraph("No Mitra Bidang")), "tabel-pdf", "bergaris"),
    "no pdf": (b"PK\x03\x04", "tabel-rusak", "rusak"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_pdf_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    raw, code, words = BAD[name]
    with pytest.raises(UnreadableInputError) as caught:
        read_tables(written(tmp_path, raw, "a.pdf"))
    (found,) = caught.value.findings
    assert found.name == code
    assert words in found.message


@pytest.mark.parametrize("bound", ["MAX_PAGES", "_MAX_SHAPES", "_MAX_ROWS"])
def test_a_pdf_beyond_the_bounds(tmp_path: Path, bound: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, printed(planned(40)), "a.pdf")
    assert len(PdfReader(path).pages) > 1
    monkeypatch.setattr(pages, bound, 1)
    with pytest.raises(UnreadableInputError) as caught:
        read_tables(path)
    assert [each.name for each in caught.value.findings] == ["tabel-terlalu-besar"]


def framed(*boxes: tuple[float, float, float, float]) -> Lines:
    """The lines of cells that are drawn as frames."""
    return Lines.of((Box(*box), True) for box in boxes)


def test_cells_that_are_drawn_as_frames() -> None:
    lines = framed((0, 20, 50, 40), (50, 20, 100, 40), (0, 0, 50, 20), (50, 0, 100, 20))
    (table,) = ruled_tables(lines)
    assert (table.columns, table.rows) == ((0, 50, 100), (40, 20, 0))
    assert len(table.areas) == 4


def test_tables_with_a_gap_between_them_are_two() -> None:
    lines = framed((0, 200, 50, 240), (50, 200, 100, 240), (0, 0, 50, 20), (50, 0, 100, 20))
    assert [table.rows for table in ruled_tables(lines)] == [(240, 200), (20, 0)]


def test_a_filled_shape_without_a_frame_is_no_cell() -> None:
    assert [*ruled_tables(Lines.of([(Box(0, 0, 50, 50), False)]))] == []


def test_text_in_a_column_of_its_own_stays_there(tmp_path: Path) -> None:
    table = replace(planned(1), rows=(line("1.", "a", "b", "", "c"), line("2.", "", "d", "e", "")))
    (sheet,), _ = read_tables(written(tmp_path, printed(replace(table, pengesahan=None)), "a.pdf"))
    assert grid(sheet)[1:] == [["1.", "a", "b", None, "c"], ["2.", None, "d", "e"]]
