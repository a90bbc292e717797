"""What is read from the tables that units send, and what is said about those that cannot be used."""

import csv
import io
import struct
import tempfile
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from _every import every
from _helpers import findings_of
from _menyeluruh import sizes
from _sheets import crafted, grid, package, read_one, repacked, said, sheet_xml, workbook, written, zipped
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding, Level, UnreadableInputError
from kerjasama_docs.inputs.packed.package import MAX_UNPACKED
from kerjasama_docs.inputs.table_files import read_tables, table_files
from kerjasama_docs.inputs.tables.bounds import MAX_NOTES, MAX_ROWS
from kerjasama_docs.inputs.tables.csv_reader import delimiter_of
from kerjasama_docs.inputs.tables.faults import CellFinding
from kerjasama_docs.inputs.tables.numbers import number
from kerjasama_docs.inputs.tables.sheet import Value, letters_of
from kerjasama_docs.inputs.xlsx.empty_end import empty_end, without
from kerjasama_docs.language.rapi import bersih


def refusal(path: str) -> Finding:
    """Why a file cannot be read at all; its name is said, and what to do."""
    with pytest.raises(UnreadableInputError) as caught:
        read_tables(path)
    finding = caught.value.findings[0]
    assert finding.level is Level.GALAT
    assert finding.where.file == path
    assert finding.hint.endswith(".")
    return finding


def outcome(path: str) -> tuple[object, ...]:
    """The sheets of a file, or why it cannot be read."""
    try:
        return read_tables(path)[0]
    except UnreadableInputError as error:
        return error.findings


# Values of XLSX

VALUES: list[tuple[object, Value]] = [
    ("  Mitra \n Satu\u00a0 ", "Mitra\nSatu"),
    ("   ", None),
    (12, Decimal(12)),
    (0.1 + 0.2, Decimal("0.3")),
    (1500000.5, Decimal("1500000.5")),
    (1e-7, Decimal("0.0000001")),
    (999_999_999_999_999, Decimal(999_999_999_999_999)),
    (True, "ya"),
    (False, "tidak"),
    (date(2027, 3, 31), date(2027, 3, 31)),
    (datetime(2027, 3, 31, 14, 30), date(2027, 3, 31)),  # noqa: DTZ001 - Excel knows no zones
    (time(10, 5), "10:05"),
    (timedelta(hours=30), "30:00"),
    ("198001012005011001", "198001012005011001"),
    ("-5 orang", "-5 orang"),
    ("@mitra", "@mitra"),
    ("+62 21", "+62 21"),
]


def folded(text: str) -> str:
    """A text as a cell keeps it: single blanks, and the line breaks that part its words."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def test_values_of_a_workbook(tmp_path: Path) -> None:
    lembar, findings = read_one(workbook(tmp_path, [["x", value, "x"] for value, _ in VALUES]))
    assert [row[1] for row in grid(lembar)] == [expected for _, expected in VALUES]
    assert [type(row[1]) for row in grid(lembar)] == [type(expected) for _, expected in VALUES]
    assert findings == ()
    assert (lembar.name, lembar.keys) == ("Sheet1", ())
    assert [sel.address for sel in lembar.rows[4].cells] == ["A5", "B5", "C5"]


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://x")', "-1", "+1", "@A1"])
def test_text_that_looks_like_a_formula_is_text(tmp_path: Path, text: str) -> None:
    path = workbook(tmp_path, [["a"]], lambda sheet: sheet.cell(2, 1, text).__setattr__("data_type", "s"))
    lembar, findings = read_one(path)
    assert (grid(lembar), findings) == ([["a"], [text]], ())


@pytest.mark.parametrize(
    ("format_code", "value", "expected"),
    [
        ("dd mmmm yyyy", 46477, date(2027, 3, 31)),
        ("[$-421]dd mmmm yyyy;@", 46477, date(2027, 3, 31)),
        ('"Rp"#,##0', 46477, Decimal(46477)),
        ('0" hari"', 30, Decimal(30)),
        ("0%", 0.5, Decimal("0.5")),
        ("hh:mm", 0.5, "12:00"),
    ],
)
def test_the_format_says_what_a_number_is(tmp_path: Path, format_code: str, value: float, expected: Value) -> None:
    def form(sheet: Worksheet) -> None:
        sheet.cell(1, 1, value).number_format = format_code

    lembar, findings = read_one(workbook(tmp_path, (), form))
    assert (grid(lembar), findings) == ([[expected]], ())


@given(st.one_of(st.integers(-(10**15) + 1, 10**15 - 1), st.floats(-1e14, 1e14).map(lambda x: round(x, 3))))
def test_a_number_is_what_excel_shows(value: float) -> None:
    found = number(repr(value))
    assert found is not None
    assert found == Decimal(f"{value:.15g}")
    assert "E" not in str(found) or found == 0


@pytest.mark.parametrize("raw", ["", "1_0", "nan", "inf", "1e999", "0x1", "satu", "١"])
def test_what_is_no_number(raw: str) -> None:
    assert number(raw) is None


CELLS = [
    ('<c r="E1"><v>1.9800101200501101E+17</v></c>', "tabel-angka", "ubah format sel menjadi teks"),
    ('<c r="E1"><v>1000000000000000</v></c>', "tabel-angka", "ketik ulang"),
    ('<c r="E1"><v>1e999</v></c>', "tabel-angka", "ketik ulang"),
    ('<c r="E1" t="e"><v>#N/A</v></c>', "tabel-sel-galat", "rumus"),
    ('<c r="E1" t="e"><f>A9</f><v>#REF!</v></c>', "tabel-sel-galat", "rumus"),
    ('<c r="E1"><f>SUM(A1:A2)</f></c>', "tabel-rumus", "tempel khusus"),
    ('<c r="E1"><f>SUM(A1:A2)</f><v></v></c>', "tabel-rumus", "tempel khusus"),
    ('<c r="E1"><f t="shared" si="0"/></c>', "tabel-rumus", "tempel khusus"),
    ('<c r="E1" s="1"><v>0</v></c>', "tabel-tanggal", "tanggal"),
    ('<c r="E1" s="1"><v>-3</v></c>', "tabel-tanggal", "tanggal"),
    ('<c r="E1" s="1"><v>2958466</v></c>', "tabel-tanggal", "tanggal"),
    ('<c r="E1" t="d"><v>2027-02-31</v></c>', "tabel-tanggal", "tanggal"),
    ('<c r="E1" t="inlineStr"><is><t>a_x0007_b</t></is></c>', "karakter-terlarang", "hapus"),
    (f'<c r="E1" t="inlineStr"><is><t>{"a" * 32_768}</t></is></c>', "tabel-teks", "ringkas"),
]
STYLES = b'<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'


@every(("cell", "code", "remedy"), CELLS)
def test_a_bad_cell_is_named(tmp_path: Path, cell: str, code: str, remedy: str) -> None:
    _, (finding,) = read_one(crafted(tmp_path, f"<row>{cell}</row>", styles=STYLES))
    assert (finding.name, finding.level, finding.where.path) == (code, Level.GALAT, "Sheet1!E1")
    assert remedy in finding.hint.lower()


def test_a_lost_cell_is_handed_over_with_its_place(tmp_path: Path) -> None:
    lost = {
        '<c r="E3"><v>1e999</v></c>': False,
        '<c r="E3" t="e"><v>#N/A</v></c>': True,
        '<c r="E3"><f>SUM(A1:A2)</f></c>': True,
    }
    for cell, without_result in lost.items():
        _, (finding,) = read_one(crafted(tmp_path, f'<row r="3">{cell}</row>'))
        assert isinstance(finding, CellFinding)
        assert (finding.sheet, finding.row, finding.column) == ("Sheet1", 3, 5)
        assert finding.without_result is without_result


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("<c><f>A1</f><v>3</v></c>", Decimal(3)),
        ('<c t="str"><f>A1</f><v>tiga</v></c>', "tiga"),
        ('<c t="inlineStr"><is><r><t>dua </t></r><r><t>warna</t></r><rPh><t>x</t></rPh></is></c>', "dua warna"),
        ('<c t="inlineStr"><is><t>baris_x000D_\nbaru &amp; _x005F_x000D_</t></is></c>', "baris\nbaru & _x000D_"),
        ('<c t="d"><v>2027-03-31T00:00:00</v></c>', date(2027, 3, 31)),
        ('<c s="1"><v>46477</v></c>', date(2027, 3, 31)),
        ('<c s="99"><v>46477</v></c>', Decimal(46477)),
        ('<c t="s"><v>1</v></c>', "dua"),
    ],
)
def test_cells_of_other_programs(tmp_path: Path, cell: str, expected: Value) -> None:
    texts = b"<sst><si><t>satu</t></si><si><t>du</t><t>a</t><rPh><t>x</t></rPh></si></sst>"
    lembar, findings = read_one(crafted(tmp_path, f"<row>{cell}</row>", styles=STYLES, sharedStrings=texts))
    assert (grid(lembar), findings) == ([[expected]], ())


def test_a_formula_as_text_without_result_is_empty_text(tmp_path: Path) -> None:
    lembar, findings = read_one(crafted(tmp_path, '<row><c t="str"><f>A1&amp;""</f><v></v></c></row>'))
    assert (lembar.rows, findings) == ((), ())


def test_tags_may_have_a_prefix(tmp_path: Path) -> None:
    raw = package(
        b'<x:worksheet xmlns:x="u"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>7</x:v></x:c></x:row>'
        b'<x:row r="3"><x:c r="A3"/></x:row></x:sheetData></x:worksheet>'
    )
    lembar, _ = read_one(written(tmp_path, raw, "a.xlsx"))
    assert grid(lembar) == [[], [None, Decimal(7)]]


def test_dates_that_count_from_1904(tmp_path: Path) -> None:
    path = workbook(tmp_path)
    book = Workbook()
    book.epoch = datetime(1904, 1, 1)  # noqa: DTZ001 - Excel knows no zones
    book.worksheets[0]["A1"] = date(2027, 3, 31)
    book.save(path)
    assert grid(read_one(path)[0]) == [[date(2027, 3, 31)]]


def test_many_bad_cells_are_counted(tmp_path: Path) -> None:
    rows = '<row><c t="e"><v>#N/A</v></c></row>' * 130
    _, findings = read_one(crafted(tmp_path, rows))
    assert len(findings) == MAX_NOTES + 1
    assert "30 temuan lain" in findings[-1].message


CELL = st.one_of(
    st.none(),
    st.integers(-(10**14), 10**14),
    st.booleans(),
    st.dates(date(1901, 1, 1), date(2999, 1, 1)),
    st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=9).filter(
        lambda text: not text.startswith("=")
    ),
)


def plain(value: object) -> object:
    """A value of openpyxl as we read it: a day without its hour, a text without what nobody sees."""
    if isinstance(value, str):
        return bersih(value)
    return value.date() if isinstance(value, datetime) else value


@given(st.lists(st.lists(CELL, max_size=5), max_size=6))
def test_the_same_values_as_openpyxl_reads(rows: list[list[object]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = workbook(Path(folder), rows)
        sheet = load_workbook(path, data_only=True).worksheets[0]
        lembar, _ = read_one(path)
    for baris in lembar.rows:
        for place, sel in enumerate(baris.cells, 1):
            value: object = sheet.cell(baris.number, place).value
            if isinstance(value, bool):
                value = "ya" if value else "tidak"
            assert sel.value == plain(value)
    filled = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert sum(sel.value is not None for baris in lembar.rows for sel in baris.cells) == len(filled)


# The shape of a sheet


def test_merged_cells_repeat_their_value(tmp_path: Path) -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("A2:A4")
        sheet.merge_cells("B2:C2")
        sheet.merge_cells("A1:XFD1")

    rows: list[list[object]] = [["Judul"], ["Unit", "dua", None], [None, "x", 1], [None, "y", 2], ["lain", "z", 3]]
    lembar, findings = read_one(workbook(tmp_path, rows, merge))
    assert findings == ()
    assert grid(lembar)[1:] == [
        ["Unit", "dua", "dua"],
        ["Unit", "x", Decimal(1)],
        ["Unit", "y", Decimal(2)],
        ["lain", "z", Decimal(3)],
    ]
    assert [[sel.merged for sel in baris.cells] for baris in lembar.rows] == [
        [False, True, True],
        [False, False, True],
        [True, False, False],
        [True, False, False],
        [False, False, False],
    ]


def test_a_row_of_repeated_cells_only_is_empty(tmp_path: Path) -> None:
    lembar, _ = read_one(
        workbook(tmp_path, [["Unit", 1], [None, None], ["lain", 2]], lambda sheet: sheet.merge_cells("A1:A2"))
    )
    assert [baris.is_empty for baris in lembar.rows] == [False, True, False]


def test_merged_areas_without_end_are_bounded(tmp_path: Path) -> None:
    merges = '<mergeCell ref="A1:XFD1048576"/>' * 1000
    lembar, _ = read_one(crafted(tmp_path, "<row><c><v>1</v></c></row>", f"<mergeCells>{merges}</mergeCells>"))
    assert grid(lembar) == [[Decimal(1)]]
    rows = "<row><c><v>1</v></c></row>" + f'<row r="{MAX_ROWS}"><c r="GR1"><v>1</v></c></row>'
    finding = refusal(crafted(tmp_path, rows, f"<mergeCells>{merges}</mergeCells>"))
    assert finding.name == "tabel-terlalu-besar"


def test_empty_rows_at_the_end_are_dropped_and_others_kept(tmp_path: Path) -> None:
    def form(sheet: Worksheet) -> None:
        for row in (1, 2, 3, 4, 5, 6):
            sheet.cell(row, 9).fill = PatternFill("solid", fgColor="FFFF00")
        sheet["A6"] = " "

    lembar, _ = read_one(workbook(tmp_path, [["a"], [], ["b"]], form))
    assert [(baris.number, len(baris.cells)) for baris in lembar.rows] == [(1, 1), (2, 0), (3, 1)]


@pytest.mark.parametrize("last", sizes(20_000, 1_048_576))
def test_a_million_formatted_empty_rows(tmp_path: Path, last: int) -> None:
    rows = "".join(
        f'<row r="{row}" s="1" customFormat="1"><c r="A{row}" s="1"/><c r="B{row}" s="1"/></row>'
        for row in range(3, last + 1)
    )
    sheet = sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>' + rows)
    span = empty_end([sheet])
    assert span is not None
    assert len(b"".join(without([sheet], span))) < 300
    lembar, findings = read_one(written(tmp_path, package(sheet, styles=STYLES), "Unit A.xlsx"))
    assert [baris.number for baris in lembar.rows] == [1, 2]
    assert findings == ()


SHEET = sheet_xml(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/></row><row r="2"/><row r="3"><c r="A3" t="inlineStr">'
    '<is><t>dua</t></is></c></row><row r="4"><c r="A4" s="1"/></row><row r="5"/>',
    "<conditionalFormatting><formula>1</formula></conditionalFormatting>",
    '<cols><col hidden="1"/></cols>',
)


@given(st.lists(st.integers(1, 90), max_size=30))
def test_the_end_of_a_sheet_is_found_however_it_is_cut(sizes: list[int]) -> None:
    chunks, rest = [], SHEET
    for size in sizes:
        chunks.append(rest[:size])
        rest = rest[size:]
    chunks.append(rest)
    left = b"".join(without(chunks, empty_end(chunks)))
    assert b"dua</t></is></c></row></sheetData>" in left
    assert left.endswith(b"</conditionalFormatting></worksheet>")
    assert left.startswith(b"<worksheet")


@pytest.mark.parametrize("sheet", [b"<worksheet/>", b"<worksheet><sheetData/></worksheet>", sheet_xml("")])
def test_an_empty_sheet(tmp_path: Path, sheet: bytes) -> None:
    lembar, findings = read_one(written(tmp_path, package(sheet), "kosong.xlsx"))
    assert (lembar.rows, findings) == ((), ())


def test_hidden_rows_and_sheets_are_read_and_named(tmp_path: Path) -> None:
    book = Workbook()
    first = book.worksheets[0]
    first.title = "Satu"
    for row in range(1, 8):
        first.cell(row, 1, row)
    for row in (2, 4, 5, 6, 9):
        first.row_dimensions[row].hidden = True
    book.create_sheet("Dua").sheet_state = "hidden"
    book.worksheets[1]["A1"] = "isi"
    book.create_sheet("Tiga").sheet_state = "veryHidden"
    book.create_chartsheet("Grafik")
    path = str(tmp_path / "Unit A.xlsx")
    book.save(path)
    sheets, findings = read_tables(path)
    assert [(lembar.name, len(lembar.rows)) for lembar in sheets] == [("Satu", 7), ("Dua", 1)]
    assert said(findings) == [
        ("tabel-tersembunyi", "saran", "Satu"),
        ("tabel-tersembunyi", "saran", "Dua"),
        ("tabel-lembar-dilewati", "saran", "Tiga"),
        ("tabel-lembar-dilewati", "saran", "Grafik"),
    ]
    assert "4 baris tersembunyi ikut dibaca (baris 2, 4–6)" in findings[0].message


# Files that are refused

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
DOCUMENT = zipped(
    {
        "[Content_Types].xml": b"<Types/>",
        "_rels/.rels": b'<Relationships><Relationship Id="a" Type="u/officeDocument" Target="word/document.xml"/>'
        b"</Relationships>",
        "word/document.xml": b"<document/>",
    }
)
WHOLE = package(sheet_xml("<row><c><v>1</v></c></row>" * 50))
REFUSED = {
    "xls": (OLE, "tabel-rusak", ".xlsx"),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), "tabel-sandi", "kata sandi"),
    "html": (b"\xef\xbb\xbf\n<HTML><table><tr><td>1</td></tr></table>", "tabel-html", ".xlsx"),
    "table": (b"<table border=1>", "tabel-html", ".xlsx"),
    "spreadsheetml": (b'<?xml version="1.0"?><Workbook/>', "tabel-html", ".xlsx"),
    "csv": (b"No;Mitra\n1;Satu\n", "tabel-bukan-xlsx", ".csv"),
    "empty": (b"", "tabel-kosong", "pengirim"),
    "binary": (b"\x00\x01\x02\x03" * 99, "tabel-rusak", "pengirim"),
    "cut off": (WHOLE[:-300], "tabel-rusak", "pengirim"),
    "docx": (DOCUMENT, "tabel-bukan-xlsx", "Excel"),
    "zip": (zipped({"a.txt": b"a"}), "tabel-bukan-xlsx", ".xlsx"),
    "ods": (zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "tabel-bukan-xlsx", ".xlsx"),
    "doctype": (package(b"<!DOCTYPE worksheet><worksheet/>"), "tabel-rusak", "pengirim"),
    "entity": (
        package(b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'),
        "tabel-rusak",
        "pengirim",
    ),
    "malformed": (package(b"<worksheet><sheetData>"), "tabel-rusak", "pengirim"),
    "deep": (package(b"<a>" * 100_000), "tabel-rusak", "pengirim"),
    "long tag": (package(b'<a b="' + bytes(range(48, 123)).replace(b"<", b"") * 120_000), "tabel-rusak", "pengirim"),
    "utf-16": (package("<worksheet/>".encode("utf-16")), "tabel-rusak", "pengirim"),
    "bad address": (package(sheet_xml('<row><c r="1A"><v>1</v></c></row>')), "tabel-rusak", "pengirim"),
    "bad row": (package(sheet_xml('<row r="x"><c><v>1</v></c></row>')), "tabel-rusak", "pengirim"),
    "no shared text": (package(sheet_xml('<row><c t="s"><v>5</v></c></row>')), "tabel-rusak", "pengirim"),
    "bomb": (package(sheet_xml(" " * 20_000_000)), "tabel-terlalu-besar", "Salin"),
    "rows": (package(sheet_xml('<row r="200001"><c><v>1</v></c></row>')), "tabel-terlalu-besar", "Pecah"),
    "columns": (package(sheet_xml('<row><c r="GS1"><v>1</v></c></row>')), "tabel-terlalu-besar", "Pecah"),
    "cells": (package(sheet_xml('<row><c r="GR1"><v>1</v></c></row>' * 10_001)), "tabel-terlalu-besar", "Pecah"),
    "texts": (
        package(sheet_xml(""), sharedStrings=b"<sst>" + b"<si/>" * 2_000_001 + b"</sst>"),
        "tabel-terlalu-besar",
        "Pecah",
    ),
}
SLOW = {"texts"}
"""Files that it takes a second to look into."""


@pytest.mark.parametrize("names", sizes({*REFUSED} - SLOW, SLOW), ids=["small", "large"])
def test_a_file_that_cannot_be_read(tmp_path: Path, names: set[str]) -> None:
    every("name", sorted(names))(_assert_refused)(tmp_path=tmp_path)


def _assert_refused(tmp_path: Path, name: str) -> None:
    raw, code, remedy = REFUSED[name]
    finding = refusal(written(tmp_path, raw, "Unit A.xlsx"))
    assert finding.name == code
    assert remedy in finding.message + finding.hint


@pytest.mark.parametrize(
    ("name", "raw", "code"),
    [
        ("a.xls", OLE, "tabel-rusak"),
        ("a.xls", b"<html><table>", "tabel-html"),
        ("a.xlsb", zipped({"xl/workbook.bin": b"x"}), "tabel-rusak"),
        ("a.ods", zipped({"mimetype": b"x"}), "tabel-bukan-xlsx"),
        ("a.csv", WHOLE, "tabel-bukan-teks"),
        ("a.csv", OLE, "tabel-bukan-teks"),
        ("a.csv", b"<!DOCTYPE html><p>", "tabel-html"),
    ],
)
def test_a_file_of_another_type(tmp_path: Path, name: str, raw: bytes, code: str) -> None:
    assert refusal(written(tmp_path, raw, name)).name == code


@every("cut", range(0, len(WHOLE), 61))
def test_a_damaged_file_never_falls_through(tmp_path: Path, cut: int) -> None:
    raw = WHOLE[:cut] + bytes([WHOLE[cut] ^ 0x55]) + WHOLE[cut + 1 :]
    assert outcome(written(tmp_path, raw, "Unit A.xlsx"))


def test_a_file_beyond_50_mb_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "besar.xlsx"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert "50 MB" in refusal(str(path)).message


def test_a_directory_that_lies_about_sizes(tmp_path: Path) -> None:
    sheet = sheet_xml("<row><c><v>1</v></c></row>" * 90_000)
    raw = package(sheet)
    lie = raw.replace(struct.pack("<L", len(sheet)), struct.pack("<L", 100))
    assert lie != raw
    assert refusal(written(tmp_path, lie, "a.xlsx")).name == "tabel-rusak"


def test_all_parts_together_are_bounded(tmp_path: Path) -> None:
    big = bytes(range(256)) * 4 * 1024
    raw = package(sheet_xml(""), **{f"p{place}": big for place in range(301)})
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        assert sum(entry.file_size for entry in archive.infolist()) > MAX_UNPACKED
    assert refusal(written(tmp_path, raw, "a.xlsx")).name == "tabel-terlalu-besar"


def test_a_directory_of_countless_entries_is_not_read(tmp_path: Path) -> None:
    raw = zipped({f"xl/{place:050}": b"" for place in range(25_000)})
    assert refusal(written(tmp_path, raw, "a.xlsx")).name == "tabel-terlalu-besar"


def test_a_long_text_shared_by_many_cells_is_kept_once(tmp_path: Path) -> None:
    texts = f"<sst><si><t>{'a  b ' * 6000}</t></si><si><t>{'a _x0007_ ' * 3000}</t></si></sst>".encode()
    rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>' * 1000
    lembar, findings = read_one(crafted(tmp_path, rows, sharedStrings=texts))
    assert len({id(baris.cells[0].value) for baris in lembar.rows}) == 1
    assert len({id(baris.cells[1].value) for baris in lembar.rows}) == 1
    assert str(lembar.rows[0].cells[1].value).startswith("a a a")
    assert len(findings) == MAX_NOTES + 1
    assert "900 temuan lain" in findings[-1].message


@given(st.binary(max_size=60), st.sampled_from(["a.csv", "a.tsv", "a.yaml", "a.json", "a.xlsx", "a.xls"]))
def test_any_bytes_are_read_or_refused(raw: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert outcome(written(Path(folder), raw, name))


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=5))
def test_any_damage_is_read_or_refused(damage: list[tuple[int, int]]) -> None:
    raw = bytearray(WHOLE)
    for place, value in damage:
        raw[place] = value
    with tempfile.TemporaryDirectory() as folder:
        assert outcome(written(Path(folder), bytes(raw), "a.xlsx"))


def test_an_encrypted_entry(tmp_path: Path) -> None:
    raw = bytearray(WHOLE)
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.find(sign) + place] |= 1
    assert refusal(written(tmp_path, bytes(raw), "a.xlsx")).name == "tabel-sandi"


def test_sheets_are_bounded(tmp_path: Path) -> None:
    book = Workbook()
    for _ in range(100):
        book.create_sheet()
    book.save(tmp_path / "a.xlsx")
    assert "100 lembar" in refusal(str(tmp_path / "a.xlsx")).message


def test_sheets_do_not_share_a_part(tmp_path: Path) -> None:
    shared = b'<workbook><sheets><sheet name="A" id="s"/><sheet name="B" id="s"/></sheets></workbook>'
    path = crafted(tmp_path, "<row><c><v>1</v></c></row>")
    assert refusal(repacked(path, {"xl/workbook.xml": shared})).name == "tabel-rusak"
    assert refusal(repacked(path, {"xl/workbook.xml": b"<workbook/>"})).name == "tabel-rusak"


def test_a_missing_part_is_a_damaged_file(tmp_path: Path) -> None:
    for name in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"):
        assert refusal(repacked(workbook(tmp_path), {name: None})).name == "tabel-rusak"


# CSV


@every(
    ("text", "expected"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2\n", ";"),
        ("a\tb, c\n1\t2, 3\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ("No;Mitra;Nilai\n1;PT A, Tbk;1.500,00\n2;PT B;2.000,00\n", ";"),
        ("Rekap, 2027\n\nNo;Mitra\n1;A\n2;B\n", ";"),
        ('a,b,"c; d; e"\n1,2,"x; y\n; z"\n', ","),
        ("satu\ndua\n", ","),
        ("", ","),
        ('"a";"b"\n"";""\n', ";"),
        ('a;b\n1;"belum ditutup\n2;3\n', ";"),
        ("a;b\r1;2\r", ";"),
    ],
)
def test_the_delimiter_is_found(text: str, expected: str) -> None:
    assert delimiter_of(text) == expected


TABLE = [["No", "Mitra", "Catatan"], ["1", "Café Désiré", "a, b"]]


@every(("encoding", "note"), [("utf-8", ()), ("utf-8-sig", ()), ("utf-16", ()), ("cp1252", ("tabel-pengodean",))])
@every("delimiter", [",", ";", "\t", "|"])
def test_encodings_of_csv(tmp_path: Path, encoding: str, note: tuple[str, ...], delimiter: str) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter).writerows(TABLE)
    lembar, findings = read_one(written(tmp_path, buffer.getvalue().encode(encoding), "a.csv"))
    assert grid(lembar) == TABLE
    assert tuple(finding.name for finding in findings) == note
    assert all(finding.level is Level.SARAN for finding in findings)


def test_rows_of_csv_are_records(tmp_path: Path) -> None:
    raw = b'sep=;\r\nNo;Mitra\r\n1;"Nama\r\npanjang; ""A"""\r\n;\r\n\r\n2; 0012 ;31/12/2027;;\r\n;;\r\n\r\n'
    lembar, findings = read_one(written(tmp_path, raw, "a.csv"))
    assert grid(lembar) == [["No", "Mitra"], ["1", 'Nama\npanjang; "A"'], [], [], ["2", "0012", "31/12/2027"]]
    assert lembar.rows[4].cells[1].address == "baris 5 kolom 2"
    assert str(lembar.where(lembar.rows[4].cells[1])) == f"{tmp_path / 'a.csv'}, baris 5 kolom 2"
    assert findings == ()


def test_csv_cells_are_looked_at(tmp_path: Path) -> None:
    raw = ("a;b\n1;x\u0007y\n2;" + "a" * 32_768 + "\n").encode()
    lembar, findings = read_one(written(tmp_path, raw, "a.csv"))
    assert said(findings) == [
        ("karakter-terlarang", "galat", "baris 2 kolom 2"),
        ("tabel-teks", "galat", "baris 3 kolom 2"),
    ]
    assert grid(lembar) == [["a", "b"], ["1", "xy"], ["2"]]


@pytest.mark.parametrize(
    ("raw", "code", "path"),
    [
        (b'a;b\n1;"buka\n2;3\n', "tabel-petik", "baris 2"),
        (b'a;b\n1;"' + b"x" * 200_000, "tabel-petik", "baris 2"),
        (b"a\0b", "tabel-bukan-teks", None),
        (b"a;\x81\n", "tabel-pengodean", None),
        (b"a;b\n" + b";" * 200 + b"x\n", "tabel-terlalu-besar", "baris 2"),
        pytest.param(b"a\n" * 200_001, "tabel-terlalu-besar", None, marks=pytest.mark.menyeluruh),
        pytest.param(b"a" + b"\n" * 250_000 + b"b", "tabel-terlalu-besar", None, marks=pytest.mark.menyeluruh),
        pytest.param((b"a;" * 150 + b"b\n") * 13_400, "tabel-terlalu-besar", None, marks=pytest.mark.menyeluruh),
    ],
    ids=["quote", "long quote", "binary", "encoding", "columns", "rows", "gap", "cells"],
)
def test_csv_that_cannot_be_read(tmp_path: Path, raw: bytes, code: str, path: str | None) -> None:
    finding = refusal(written(tmp_path, raw, "a.csv"))
    assert (finding.name, finding.where.path) == (code, path)


@pytest.mark.parametrize(
    "line", ['sep="\n', "sep=\r\n", "sep=\r", "SEP=;;\n", "sep=x\n", "sep=;\n", '"sep=;"\n', "sep=\U0001f600;\n"]
)
def test_the_first_line_that_names_a_delimiter_is_no_row(tmp_path: Path, line: str) -> None:
    lembar, findings = read_one(written(tmp_path, f"{line}No;Mitra\n1;PT A\n".encode(), "a.csv"))
    assert (grid(lembar), findings) == ([["No", "Mitra"], ["1", "PT A"]], ())


def test_a_delimiter_that_is_named_is_taken(tmp_path: Path) -> None:
    assert grid(read_one(written(tmp_path, b"sep=^\na^b;c\n", "a.csv"))[0]) == [["a", "b;c"]]


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n", b";", b";;;;\n", b" ", b" \t\n"])
def test_an_end_that_says_nothing_costs_nothing(tmp_path: Path, end: bytes) -> None:
    raw = b"No;Mitra\n1;PT A\n" + end * (2_000_000 // len(end))
    assert grid(read_one(written(tmp_path, raw, "a.csv"))[0]) == [["No", "Mitra"], ["1", "PT A"]]


@pytest.mark.parametrize("count", sizes(20_000, 1_000_000))
def test_countless_empty_lines_are_no_rows(tmp_path: Path, count: int) -> None:
    lembar, _ = read_one(written(tmp_path, b"a;b\n1;2\n" + b"\n" * count, "a.csv"))
    assert grid(lembar) == [["a", "b"], ["1", "2"]]


def test_tsv_is_split_at_tabs(tmp_path: Path) -> None:
    assert grid(read_one(written(tmp_path, b"a\tb\n1,2\t3\n", "a.tsv"))[0]) == [["a", "b"], ["1,2", "3"]]


LETTERS = st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters=",;|\t\"'")
TEXT = st.text(LETTERS, min_size=1, max_size=8)
ANY = st.text(st.one_of(LETTERS, st.sampled_from([",", ";", "|", '"', "\n", " "])), max_size=12)


def round_trip(rows: list[list[str]], delimiter: str, quoting: int) -> None:
    """Write with the csv module, read, compare; blanks are folded."""
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter, quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    with tempfile.TemporaryDirectory() as folder:
        lembar, findings = read_one(written(Path(folder), buffer.getvalue().encode(), "a.csv"))
    width = len(rows[0])
    found = [[*row, *[None] * (width - len(row))] for row in grid(lembar)]
    expected = [[folded(bersih(cell)) or None for cell in row] for row in rows]
    while expected and not any(expected[-1]):
        expected.pop()
    assert found == expected
    assert findings == ()


@given(st.data(), st.sampled_from(",;\t|"), st.integers(2, 5))
def test_plain_csv_comes_back(data: st.DataObject, delimiter: str, width: int) -> None:
    head = data.draw(st.lists(TEXT, min_size=width, max_size=width))
    rows = data.draw(st.lists(st.lists(TEXT, min_size=width, max_size=width), max_size=5))
    round_trip([head, *rows], delimiter, csv.QUOTE_MINIMAL)


@given(st.data(), st.sampled_from(",;\t|"), st.integers(2, 5))
def test_quoted_csv_comes_back(data: st.DataObject, delimiter: str, width: int) -> None:
    head = data.draw(st.lists(TEXT, min_size=width, max_size=width))
    rows = data.draw(st.lists(st.lists(ANY, min_size=width, max_size=width), max_size=5))
    round_trip([head, *rows], delimiter, csv.QUOTE_ALL)


# YAML and JSON

YAML_LIST = "# rencana\n---\n- mitra: Satu\n  nilai: 0012\n- bidang: |\n    a\n    b\n  mitra: Dua\n"
YAML_NAMED = "satuan_kerja: Lapas A\nbaris:\n- {mitra: Satu, nilai: 0012}\n- {mitra: Dua, satuan_kerja: Lapas B}\n"
JSON_LIST = '[{"mitra": "Satu", "nilai": 12.50}, {"mitra": "Dua", "aktif": true}]'


def test_a_bare_list_of_yaml(tmp_path: Path) -> None:
    lembar, findings = read_one(written(tmp_path, YAML_LIST.encode(), "a.yaml"))
    assert lembar.keys == ("mitra", "nilai", "bidang")
    assert grid(lembar) == [["Satu", "0012", None], ["Dua", None, "a\nb"]]
    assert lembar.rows[1].cells[0].address == "[2].mitra"
    assert (lembar.rows[1].number, findings) == (2, ())


def test_a_named_list_of_yaml(tmp_path: Path) -> None:
    lembar, _ = read_one(written(tmp_path, YAML_NAMED.encode(), "a.yml"))
    assert lembar.keys == ("satuan_kerja", "mitra", "nilai")
    assert grid(lembar) == [["Lapas A", "Satu", "0012"], ["Lapas B", "Dua", None]]
    assert [sel.address for sel in lembar.rows[0].cells] == ["satuan_kerja", "baris[1].mitra", "baris[1].nilai"]
    assert [baris.cells[0].merged for baris in lembar.rows] == [True, False]


def test_lists_of_json(tmp_path: Path) -> None:
    bare, _ = read_one(written(tmp_path, JSON_LIST.encode("utf-8-sig"), "a.json"))
    assert bare.keys == ("mitra", "nilai", "aktif")
    assert grid(bare) == [["Satu", "12.50", None], ["Dua", None, "ya"]]
    named, _ = read_one(written(tmp_path, f'{{"x": "y", "isi": {JSON_LIST}}}'.encode(), "b.json"))
    assert grid(named)[0] == ["y", "Satu", "12.50", None]


def test_flow_list_of_yaml(tmp_path: Path) -> None:
    assert grid(read_one(written(tmp_path, b"[{a: 1},\n{a: 2}]\n", "a.yaml"))[0]) == [["1"], ["2"]]


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("a.yaml", "- a: 1\n- a: [x, [y]]\n", "a.yaml:2:3, [2].a"),
        ("a.yaml", "isi:\n- a: 1\n- teks\n", "a.yaml:3:3, isi[2]"),
        ("a.json", '[{"a": 1},\n {"a": {}}]', "a.json:2:3, [2].a"),
        ("a.yaml", "b: {c: 1}\nisi:\n- a: 1\n", "a.yaml:1:1, b"),
    ],
)
def test_a_value_that_is_no_cell_is_named(tmp_path: Path, name: str, text: str, place: str) -> None:
    _, (finding,) = read_one(written(tmp_path, text.encode(), name))
    assert (finding.name, finding.level) == ("tabel-susunan", Level.GALAT)
    assert str(finding.where).replace(f"{tmp_path}/", "") == place


@every(
    ("name", "text", "code", "line"),
    [
        ("a.yaml", "- a: 1\n  a: 2\n", "yaml", 2),
        ("a.yaml", "- a: 1\n   b: 2\n", "yaml", 2),
        ("a.yaml", "isi: teks\n", "tabel-susunan", None),
        ("a.yaml", "hanya teks\n", "yaml", 1),
        ("a.yaml", "a: [{b: 1}]\nc: [{b: 1}]\n", "tabel-susunan", None),
        ("a.json", '[{"a": 1,\n "a": 2}]', "json", 2),
        ("a.json", '[{"a": 1}\n', "json", 2),
        ("a.json", "[" * 50_000, "terlalu-besar", 1),
        ("a.yaml", "[" * 50_000, "terlalu-besar", 1),
        ("a.yaml", "\n" * 100_000 + "a: 1", "tabel-susunan", None),
        ("a.yaml", "- {" + ", ".join(f"k{place}: 1" for place in range(201)) + "}", "tabel-terlalu-besar", None),
        ("a.yaml", "".join(f"- {{a{place}: 1}}\n" for place in range(15_000)), "tabel-terlalu-besar", None),
        ("a.json", " " * (11 * 1024 * 1024) + "[]", "tabel-terlalu-besar", None),
    ],
)
def test_data_that_cannot_be_read(tmp_path: Path, name: str, text: str, code: str, line: int | None) -> None:
    finding = refusal(written(tmp_path, text.encode(), name))
    assert (finding.name, finding.where.line) == (code, line)
    assert "nota-kesepahaman" not in finding.hint


def test_data_in_another_encoding(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, "- a: é\n".encode("cp1252"), "a.yaml")).name == "tabel-pengodean"


# Files and folders


def test_folders_are_opened(tmp_path: Path) -> None:
    for name in ("b.csv", "a.XLSX", "dalam/c.json", "dalam/lama.xls", "~$a.xlsx", ".b.csv", "x.docx", ".git/d.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    found = table_files([str(tmp_path / "b.csv"), str(tmp_path), "tidak-ada.csv"])
    names = [Path(name).relative_to(tmp_path).as_posix() for name in found[:-1]]
    assert names == ["b.csv", "a.XLSX", "dalam/c.json", "dalam/lama.xls"]
    assert found[-1] == "tidak-ada.csv"


def test_a_folder_without_tables(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(b"x")
    with pytest.raises(UsageError, match=r"tidak berisi tabel.*\.xlsx"):
        table_files([str(tmp_path)])


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda folder: str(folder / "tidak-ada.csv"), "tidak ada"),
        (lambda folder: str(folder / "a.xyz"), "tidak dikenal"),
        (lambda folder: (folder / "folder.csv").mkdir() or str(folder / "folder.csv"), "folder"),
        (lambda _: "a\0.csv", "tidak dapat dibaca"),
    ],
)
def test_wrong_use(tmp_path: Path, make: Callable[[Path], str], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        read_tables(make(tmp_path))


def test_all_findings_name_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, b"- a: [[1]]\n", "Unit A.yaml")
    assert [finding.where.file for finding in read_tables(path)[1]] == [path]
    assert findings_of(lambda: read_tables(written(tmp_path, b"", "kosong.csv")))[0].where.file


@every("column", range(1, 800))
def test_the_letters_of_a_column(column: int) -> None:
    assert letters_of(column) == get_column_letter(column)
