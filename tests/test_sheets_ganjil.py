"""What people do to the rows of a workbook instead of deleting them: strike out, comment, hide; and odd writers."""

import io
import zipfile
from pathlib import Path

from _sheets import grid, package, read_one, repacked, said, sheet_xml, workbook, written
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from kerjasama_docs.assets import Assets
from kerjasama_docs.findings import Finding
from kerjasama_docs.inputs.table_files import read_tables
from kerjasama_docs.inputs.tables.sheet import Sheet, Struck
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.tables.reading.broken_cells import broken_cells
from kerjasama_docs.tables.reading.read import read_sheet

HEAD = ("No", "Satuan Kerja", "Mitra", "Bidang Kerja Sama", "Urgensi", "Catatan Kurir")
ROWS = (
    HEAD,
    (1, "Lapas A", "Universitas A", "riset", "perlu", "x"),
    (2, "Lapas A", "Universitas B", "seni", "perlu", "y"),
)
STRUCK = Font(strike=True)


def form() -> LampiranBentuk:
    """The form that the rows are of."""
    return load_bentuk("perencanaan", Assets())


def struck_places(sheet: Sheet) -> list[str]:
    """The addresses of the cells that are struck out."""
    return [cell.address for row in sheet.rows for cell in row.cells if isinstance(cell, Struck)]


def left(sheet: Sheet, findings: tuple[Finding, ...]) -> list[Finding]:
    """What is said of the cells of a workbook that its table uses."""
    return list(broken_cells(findings, {sheet.name: (sheet,)}, bentuk=form(), others={}))


def test_cells_whose_font_strikes_them_out(tmp_path: Path) -> None:
    def strike(sheet: Worksheet) -> None:
        for column in "ABCDEF":
            sheet[f"{column}3"].font = STRUCK
        sheet.merge_cells("E2:E3")

    sheet, _ = read_one(workbook(tmp_path, ROWS, strike))
    assert struck_places(sheet) == ["A3", "B3", "C3", "D3", "F3"]
    reading = read_sheet(sheet, form(), unit="Unit")
    assert [entry.origin.row for entry in reading.entries] == [2]
    assert [str(each.why) for each in reading.set_aside] == ["baris yang dicoret"]


def test_a_struck_cell_that_is_merged_is_struck_in_all_its_rows(tmp_path: Path) -> None:
    def strike(sheet: Worksheet) -> None:
        sheet["C2"].font = STRUCK
        sheet["C3"].value = None
        sheet.merge_cells("C2:C3")

    sheet, _ = read_one(workbook(tmp_path, ROWS, strike))
    assert struck_places(sheet) == ["C2", "C3"]


def test_a_text_of_which_a_part_is_struck_out(tmp_path: Path) -> None:
    def strike(sheet: Worksheet) -> None:
        block = TextBlock(InlineFont(strike=True), "pelatihan ")
        sheet["D2"].value = CellRichText(block, TextBlock(InlineFont(b=True), "magang"))
        sheet["D3"].value = CellRichText(
            TextBlock(InlineFont(strike=True), "riset "), TextBlock(InlineFont(strike=True), "x")
        )
        sheet["E3"].value = CellRichText("penting ", TextBlock(InlineFont(), "sekali"))
        sheet["E3"].font = STRUCK

    sheet, findings = read_one(workbook(tmp_path, ROWS, strike))
    assert grid(sheet)[1][3:5] == ["magang", "perlu"]
    assert grid(sheet)[2][3:5] == ["riset x", "sekali"], "a run with looks of its own is not struck by its cell"
    assert struck_places(sheet) == ["D3"]
    assert said(findings) == [
        ("tabel-coretan", "peringatan", "Sheet1!D2"),
        ("tabel-coretan", "peringatan", "Sheet1!E3"),
    ]
    assert "“pelatihan”" in findings[0].message


def test_what_is_struck_out_in_shared_texts(tmp_path: Path) -> None:
    texts = (
        b"<sst><si><r><rPr><strike/></rPr><t>lama </t></r><r><t>baru</t></r></si>"
        b'<si><r><rPr><strike val="0"/></rPr><t>tetap</t></r></si></sst>'
    )
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    sheet, findings = read_one(written(tmp_path, package(sheet_xml(rows), sharedStrings=texts), "a.xlsx"))
    assert grid(sheet) == [["baru", "tetap"]]
    assert said(findings) == [("tabel-coretan", "peringatan", "Sheet1!A1")]


def test_nothing_is_said_of_struck_cells_that_are_not_read(tmp_path: Path) -> None:
    def strike(sheet: Worksheet) -> None:
        sheet["F2"].font = STRUCK
        sheet["F3"].value = CellRichText(TextBlock(InlineFont(strike=True), "a "), "b")

    sheet, findings = read_one(workbook(tmp_path, ROWS, strike))
    assert left(sheet, findings) == []
    assert [f for f in read_sheet(sheet, form(), unit="Unit").findings if f.name == "tabel-coretan"] == []


def test_comments(tmp_path: Path) -> None:
    def comment(sheet: Worksheet) -> None:
        sheet["C2"].comment = Comment("Ini BATAL ya", "x")
        sheet["C3"].comment = Comment("sudah dicek\nPak Budi", "x")

    sheet, findings = read_one(workbook(tmp_path, ROWS, comment))
    told = left(sheet, findings)
    assert said(told) == [("tabel-komentar", "peringatan", "Sheet1!C2"), ("tabel-komentar", "saran", "Sheet1!C3")]
    assert "“sudah dicek Pak Budi”" in told[1].message


def test_a_thread_of_comments_is_said_once(tmp_path: Path) -> None:
    def comment(sheet: Worksheet) -> None:
        sheet["C2"].comment = Comment(
            "[Threaded comment]\n\nYour version of Excel allows …\n\nComment:\n    batal", "x"
        )

    path = workbook(tmp_path, ROWS, comment)
    with zipfile.ZipFile(path) as archive:
        relations = archive.read("xl/worksheets/_rels/sheet1.xml.rels").decode()
    kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    more = f'<Relationship Id="t" Type="{kind}" Target="/xl/threadedComments/t1.xml"/></Relationships>'
    thread = '<ThreadedComments><threadedComment ref="C2"><text>batal</text></threadedComment></ThreadedComments>'
    parts: dict[str, bytes | None] = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations.replace("</Relationships>", more).encode(),
        "xl/threadedComments/t1.xml": thread.encode(),
    }
    _, findings = read_one(repacked(path, parts))
    assert [each.message for each in findings] == ["Sel ini berkomentar “batal”; isinya tetap dibaca."]


def test_many_comments_are_counted(tmp_path: Path) -> None:
    def comment(sheet: Worksheet) -> None:
        for row in range(2, 152):
            sheet[f"A{row}"].comment = Comment("cek", "x")

    _, findings = read_one(workbook(tmp_path, ROWS, comment))
    assert len(findings) == 101
    assert findings[-1].message == "Masih ada 50 komentar lain pada lembar ini."


def test_hidden_columns_are_read_and_said(tmp_path: Path) -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.column_dimensions["D"].hidden = True
        sheet.column_dimensions["E"].hidden = True
        sheet.column_dimensions["Z"].hidden = True

    sheet, findings = read_one(workbook(tmp_path, ROWS, hide))
    assert grid(sheet)[1][3] == "riset"
    assert [each.message for each in findings] == ["Kolom tersembunyi ikut dibaca (kolom D, E)."]


def test_a_row_without_height_is_hidden(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="0" customHeight="1"><c r="A2"><v>2</v></c></row>'
    _, findings = read_one(written(tmp_path, package(sheet_xml(rows)), "a.xlsx"))
    assert [each.message for each in findings] == ["1 baris tersembunyi ikut dibaca (baris 2)."]


def test_a_workbook_whose_zip_parts_folders_by_backslashes(tmp_path: Path) -> None:
    path = workbook(tmp_path, ROWS)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("/", "\\"), content)
    sheet, findings = read_one(written(tmp_path, buffer.getvalue(), "b.xlsx"))
    assert grid(sheet)[2][2] == "Universitas B"
    assert findings == ()


def test_macros_are_ignored_and_said(tmp_path: Path) -> None:
    path = workbook(tmp_path, ROWS, name="Unit A.xlsm")
    (sheet,), findings = read_tables(repacked(path, {"xl/vbaProject.bin": b"\0" * 99}))
    assert grid(sheet)[1][2] == "Universitas A"
    assert said(findings) == [("tabel-makro", "saran", None)]


def test_signs_of_word_and_of_direction_in_a_column_that_is_read(tmp_path: Path) -> None:
    rows = (
        HEAD,
        (1, "Lapas A", "\u202aUniversitas A\u202c", "\uf0b7 riset\uf0b7 seni", "perlu", "\u202a081\u202c\ue000"),
    )
    sheet, findings = read_one(workbook(tmp_path, rows))
    assert grid(sheet)[1][2:4] == ["Universitas A", "• riset • seni"]
    told = left(sheet, findings)
    assert said(told) == [("tabel-tanda", "saran", "Sheet1!C2"), ("tabel-tanda", "saran", "Sheet1!D2")]
    assert "(U+202A, U+202C) pada 1 sel" in told[0].message


def test_a_sign_without_a_meaning_in_a_column_that_is_read(tmp_path: Path) -> None:
    sheet, findings = read_one(workbook(tmp_path, (HEAD, (1, "Lapas A", "Uni\ue000A", "riset", "perlu", ""))))
    assert said(left(sheet, findings)) == [("karakter-terlarang", "galat", "Sheet1!C2")]


def test_ten_thousand_bad_cells_of_a_column_that_is_not_read_block_nothing(tmp_path: Path) -> None:
    rows = (HEAD, *((place, "Lapas A", f"Universitas {place}", "riset", "perlu", "\ue000") for place in range(300)))
    lines = "\n".join(";".join(map(str, row)) for row in rows)
    (sheet,), findings = read_tables(written(tmp_path, lines.encode(), "unit.csv"))
    assert len(findings) == 101
    assert left(sheet, findings) == []
