"""Tables in Word documents: layout, lists, merged cells, tables in cells, tables that were cut in two."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from _sheets import grid, repacked, said, written, zipped
from _tabel import teks_tabel
from docx import Document
from docx.document import Document as Word
from docx.table import Table, _Row

from kerjasama_docs.assets import Assets
from kerjasama_docs.findings import UnreadableInputError
from kerjasama_docs.inputs.table_files import folder_of_tables, read_tables
from kerjasama_docs.inputs.tables.sheet import Struck
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.tables.join import join_readings
from kerjasama_docs.tables.reading.read import read_sheet

HEAD = ("No", "Mitra", "Bidang Kerja Sama", "Urgensi", "Batas Waktu Pembahasan", "Rencana Strategis", "Data Dukung")


def document(folder: Path, make: Callable[[Word], object]) -> str:
    """Write a Word document; gives its name."""
    made = Document()
    make(made)
    made.save(str(folder / "Unit A.docx"))
    return str(folder / "Unit A.docx")


def table(word: Word, *rows: tuple[str, ...]) -> Table:
    """Add a table of some rows."""
    made: Table = word.add_table(rows=0, cols=len(rows[0]))
    for texts in rows:
        fill(_new_row(made), texts)
    return made


def _new_row(made: Table) -> _Row:
    row = made.add_row()  # type: ignore[no-untyped-call]
    assert isinstance(row, _Row)
    return row


def fill(row: _Row, texts: tuple[str, ...]) -> None:
    """Write the cells of a row."""
    for cell, text in zip(row.cells, texts, strict=True):
        cell.text = text


def joined(path: str) -> str:
    """The joined table that comes of a document, as text."""
    form = load_bentuk("perencanaan", Assets())
    sheets, _ = read_tables(path)
    return teks_tabel(join_readings([read_sheet(each, form, unit="Unit A") for each in sheets], form))


def test_tables_of_several_units_with_merged_cells_and_repeated_headers(tmp_path: Path) -> None:
    def make(word: Word) -> None:
        word.add_paragraph("Satuan Kerja\t: Lapas Kelas IIA Contoh")
        first = table(word, HEAD, ("1", "Universitas A", "a. pelatihan", "perlu", "31 Maret 2027", "SDM", "KAK"))
        fill(_new_row(first), ("", "", "b. magang", "", "", "", ""))
        first.cell(1, 1).merge(first.cell(2, 1))
        fill(_new_row(first), HEAD)
        fill(_new_row(first), ("2", "Universitas B", "riset", "perlu", "30 April 2027", "SDM", "TOR"))
        word.add_paragraph("Rutan Kelas I Contoh")
        table(word, HEAD, ("1", "Universitas D", "seni", "segera", "30 Juni 2027", "SDM", ""))

    text = joined(document(tmp_path, make))
    assert "== Lapas Kelas IIA Contoh\n1. | Universitas A | a. pelatihan⏎b. magang | perlu | 31 Maret 2027" in text
    assert "\n2. | Universitas B | riset" in text
    assert "== Rutan Kelas I Contoh\n3. | Universitas D | seni | segera | 30 Juni 2027" in text


def test_a_table_that_was_cut_in_two_is_one(tmp_path: Path) -> None:
    def make(word: Word) -> None:
        table(word, HEAD, ("1", "Universitas A", "riset", "perlu", "31 Maret 2027", "SDM", "KAK"))
        word.add_paragraph("")
        table(word, ("2", "Universitas B", "seni", "perlu", "30 April 2027", "SDM", "TOR"))

    path = document(tmp_path, make)
    (sheet,), _ = read_tables(path)
    assert [row.number for row in sheet.rows] == [1, 2, 3]
    assert "2. | Universitas B | seni" in joined(path)


def test_a_table_of_another_shape_is_another_sheet(tmp_path: Path) -> None:
    def make(word: Word) -> None:
        table(word, ("Nama", "Jabatan"), ("Rina", "Kepala"))
        table(word, ("No", "Mitra", "Bidang"), ("1", "Universitas A", "riset"))

    sheets, _ = read_tables(document(tmp_path, make))
    assert [(sheet.name, len(sheet.rows)) for sheet in sheets] == [("Tabel 1", 2), ("Tabel 2", 2)]
    assert sheets[1].rows[1].cells[1].address == "baris 2 kolom 2"


def test_a_table_in_a_cell_is_a_table_of_its_own(tmp_path: Path) -> None:
    def make(word: Word) -> None:
        outer = table(word, ("a", "b"))
        inner = outer.cell(0, 1).add_table(1, 1)
        inner.cell(0, 0).text = "dalam"

    sheets, _ = read_tables(document(tmp_path, make))
    assert [grid(sheet) for sheet in sheets] == [[["a", "b"]], [["dalam"]]]


def test_what_is_struck_out(tmp_path: Path) -> None:
    def make(word: Word) -> None:
        made = table(word, ("a", "b", "c"))
        made.cell(0, 0).paragraphs[0].runs[0].font.strike = True
        made.cell(0, 1).paragraphs[0].add_run(" lama").font.strike = True

    (sheet,), findings = read_tables(document(tmp_path, make))
    assert [isinstance(cell, Struck) for cell in sheet.rows[0].cells] == [True, False, False]
    assert grid(sheet) == [["a", "b", "c"]]
    assert said(findings) == [("tabel-coretan", "peringatan", "Tabel 1!baris 1 kolom 2")]


def test_merged_cells_over_columns_and_rows(tmp_path: Path) -> None:
    def make(word: Word) -> None:
        made = table(word, ("a", "", "c"), ("", "", "f"), ("g", "h", "i"))
        made.cell(0, 0).merge(made.cell(1, 1))

    (sheet,), _ = read_tables(document(tmp_path, make))
    assert grid(sheet) == [["a", "a", "c"], ["a", "a", "f"], ["g", "h", "i"]]
    assert [cell.merged for cell in sheet.rows[1].cells] == [True, True, False]


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def body(folder: Path, xml: str) -> str:
    """Write a document with a table of one cell that holds some XML; gives its name."""
    path = document(folder, lambda word: word.add_paragraph("x"))
    text = f"<w:document {W}><w:body><w:tbl><w:tr><w:tc>{xml}</w:tc></w:tr></w:tbl></w:body></w:document>"
    return repacked(path, {"word/document.xml": text.encode()})


ONE_CELL = "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"
BOX = "<w:txbxContent><w:p><w:r><w:t>kotak</w:t></w:r></w:p>{}</w:txbxContent>"
BOTH = (
    '<mc:AlternateContent xmlns:mc="urn:x"><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>'
)
CELLS = {
    "text box, which is said twice": (
        f"<w:p><w:r>{BOTH.format(BOX.format(''), BOX.format('<w:tbl><w:tr><w:tc/></w:tr></w:tbl>'))}</w:r></w:p>",
        "kotak",
    ),
    "items": (
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>",
        "• a\nb",
    ),
    "breaks": ("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>", "a\nb c"),
    "symbol": ('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:t>a</w:t></w:r></w:p>', "• a"),
    "hyphen": ("<w:p><w:r><w:t>pos</w:t><w:noBreakHyphen/><w:t>el</w:t></w:r></w:p>", "pos-el"),
    "code": ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>1</w:t></w:r></w:p>", "1"),
}


@pytest.mark.parametrize("name", CELLS)
def test_the_text_of_a_cell(tmp_path: Path, name: str) -> None:
    xml, text = CELLS[name]
    (sheet,), _ = read_tables(body(tmp_path, xml))
    assert grid(sheet) == [[text]]


def test_a_cell_that_goes_on_over_many_rows(tmp_path: Path) -> None:
    rows = "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>"
    begin = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p>'
    (sheet,), _ = read_tables(body(tmp_path, f"{begin}</w:tc></w:tr>{rows * 2500}<w:tr><w:tc><w:p/>"))
    assert grid(sheet)[-1] == ["a", "b"]
    assert len(sheet.rows) == 2501


def test_a_row_that_begins_before_the_table_loses_no_cell(tmp_path: Path) -> None:
    rows = f"<w:p/></w:tc></w:tr><w:tr><w:trPr><w:gridBefore w:val='-5'/></w:trPr>{ONE_CELL}<w:tc><w:p/>"
    (sheet,), _ = read_tables(body(tmp_path, rows))
    assert grid(sheet)[-1] == ["a"]


def test_changes_that_nobody_accepted(tmp_path: Path) -> None:
    xml = (
        "<w:p><w:del><w:r><w:delText>lama</w:delText></w:r></w:del><w:ins><w:r><w:t>baru</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>pindah</w:t></w:r></w:moveFrom></w:p>"
    )
    (sheet,), findings = read_tables(body(tmp_path, xml))
    assert grid(sheet) == [["baru"]]
    assert said(findings) == [("tabel-perubahan", "saran", None)]


def test_a_row_that_was_taken_out(tmp_path: Path) -> None:
    path = document(tmp_path, lambda word: word.add_paragraph("x"))
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    rows = f"<w:tr>{cell.format('a')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>{cell.format('b')}</w:tr>"
    text = f"<w:document {W}><w:body><w:tbl>{rows}</w:tbl></w:body></w:document>"
    (sheet,), _ = read_tables(repacked(path, {"word/document.xml": text.encode()}))
    assert grid(sheet) == [["a"]]


WIDE = f'<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999"/></w:trPr>{ONE_CELL}</w:tr></w:tbl>'
BAD = {
    "no table": ("<w:p/>", "tabel-kosong"),
    "malformed": ("<w:tbl>", "tabel-rusak"),
    "too many": ("<w:tbl><w:tr><w:tc/></w:tr></w:tbl><w:p><w:r><w:t>a</w:t></w:r></w:p>" * 101, "tabel-terlalu-besar"),
    "too deep": ("<w:tbl><w:tr><w:tc>" * 40, "tabel-rusak"),
    "too wide": (WIDE, "tabel-terlalu-besar"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_document_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    xml, code = BAD[name]
    path = document(tmp_path, lambda word: word.add_paragraph("x"))
    text = f"<w:document {W}><w:body>{xml}</w:body></w:document>"
    with pytest.raises(UnreadableInputError) as caught:
        read_tables(repacked(path, {"word/document.xml": text.encode()}))
    assert [each.name for each in caught.value.findings] == [code]


def test_a_zip_that_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError) as caught:
        read_tables(written(tmp_path, zipped({"a.txt": b"a"}), "a.docx"))
    assert [each.name for each in caught.value.findings] == ["tabel-bukan-docx"]


def test_documents_in_a_folder_are_named_and_not_read(tmp_path: Path) -> None:
    document(tmp_path, lambda word: word.add_paragraph("Surat pengantar"))
    found = folder_of_tables(str(tmp_path))
    assert found.files == ()
    assert [re.sub(r".*/", "", name) for _, name in found.aside] == ["Unit A.docx"]
