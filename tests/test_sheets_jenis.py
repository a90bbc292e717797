"""Workbooks of other kinds: ODS by our own reader, XLS and XLSB through calamine, all within the bounds of tables."""

import contextlib
import io
import tracemalloc
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from _every import every
from _lembar_lain import biff_numbers, circling, compound, ods, ods_cell, ods_row, xls_stream, xlsb
from _sheets import grid, read_one, said, workbook, written

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import UnreadableInputError
from kerjasama_docs.inputs.table_files import TYPES, read_tables
from kerjasama_docs.inputs.tables.sheet import Struck

ROWS: tuple[tuple[str | float, ...], ...] = (
    ("No", "Mitra", "Bidang"),
    (1.0, "Universitas A", "a. pelatihan"),
    (2.5, "Yayasan \u202aB\u202c", "12345"),
)
VALUES = [
    ["No", "Mitra", "Bidang"],
    [Decimal(1), "Universitas A", "a. pelatihan"],
    [Decimal("2.5"), "Yayasan B", "12345"],
]
KINDS = {"a.xls": compound(xls_stream(ROWS)), "a.xlsb": xlsb(ROWS)}
STRUCK = '<style:style style:name="x"><style:text-properties style:text-line-through-style="solid"/></style:style>'


@pytest.mark.parametrize("name", KINDS)
def test_a_binary_workbook(tmp_path: Path, name: str) -> None:
    sheet, findings = read_one(written(tmp_path, KINDS[name], name))
    assert grid(sheet) == VALUES
    assert (sheet.name, sheet.rows[1].cells[1].address) == ("Lembar1", "B2")
    assert said(findings) == [("tabel-nilai-saja", "saran", None), ("tabel-tanda", "saran", "Lembar1!B3")]


@pytest.mark.parametrize("name", ["a.xlsx", "a.xls", "a.xlsb", "a.ods", "a.xlsm"])
@pytest.mark.parametrize("raw", [*KINDS.values(), ods(ods_row("No", "Mitra"))], ids=["xls", "xlsb", "ods"])
def test_a_workbook_is_read_as_what_it_is(tmp_path: Path, name: str, raw: bytes) -> None:
    sheet, _ = read_one(written(tmp_path, raw, name))
    assert grid(sheet)[0][:2] == ["No", "Mitra"]


FAR = {
    "xls rows": compound(xls_stream([["a"]]) + xls_stream([["a"]], (65_000, 0)) + xls_stream([["a"]], (0, 250))),
    "xls rectangle": compound(xls_stream([["a"], *[[]] * 59_999, ["b"] * 200])),
    "xls numbers beside each other": compound(xls_stream([["a"]])[:-4] + biff_numbers(1, 201) + b"\x0a\0\0\0"),
    "xlsb lone cell": xlsb([["a"]], (199_999, 199)),
    "xlsb rows": xlsb([["a"]], (200_000, 0)),
    "xlsb columns": xlsb([["a"]], (0, 200)),
    "xlsb last cell": xlsb([["a"]], (1_048_575, 16_383)),
    "ods rows": ods(ods_row("a", more=' table:number-rows-repeated="200001"')),
    "ods columns": ods(ods_row(ods_cell("a", ' table:number-columns-repeated="201"'))),
    "ods last cell": ods(ods_row("", more=' table:number-rows-repeated="1048575"') + ods_row("a")),
    "ods rectangle": ods(
        ods_row(ods_cell("a", ' table:number-columns-repeated="200"'), more=' table:number-rows-repeated="20000"')
    ),
    "ods endless": ods(ods_row("a", more=f' table:number-rows-repeated="{"9" * 400}"')),
}


@every("name", FAR)
def test_cells_that_stand_too_far_out(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableInputError) as caught:
        read_tables(written(tmp_path, FAR[name], "a.xls"))
    assert [each.name for each in caught.value.findings] == ["tabel-terlalu-besar"], name


def test_empty_rows_without_end_are_no_rows(tmp_path: Path) -> None:
    rows = ods_row("a") + ods_row("", more=' table:number-rows-repeated="1048575"')
    sheet, _ = read_one(written(tmp_path, ods(rows), "a.ods"))
    assert grid(sheet) == [["a"]]


def test_values_of_an_ods(tmp_path: Path) -> None:
    cells = (
        ods_cell("1.500", ' office:value="1500"', "float"),
        ods_cell("15%", ' office:value="0.15"', "percentage"),
        ods_cell("31/03/27", ' office:date-value="2027-03-31"', "date"),
        ods_cell("31/03/27 08:30", ' office:date-value="2027-03-31T08:30:00"', "date"),
        ods_cell("WAHR", ' office:boolean-value="true"', "boolean"),
        ods_cell("08:30", ' office:time-value="PT08H30M00S"', "time"),
        ods_cell('a<text:s text:c="3"/>b</text:p><text:p>c'),
    )
    sheet, findings = read_one(written(tmp_path, ods(ods_row(*cells)), "a.ods"))
    (row,) = sheet.rows
    day = date(2027, 3, 31)
    assert [cell.value for cell in row.cells] == [Decimal(1500), Decimal("0.15"), day, day, "ya", "08:30", "a b\nc"]
    assert [cell.shown for cell in row.cells] == ["", "15%", "", "31 Maret 2027 pukul 08.30", "", "", ""]
    assert findings == ()


def test_cells_of_an_ods_that_have_no_value(tmp_path: Path) -> None:
    cells = (
        ods_cell("#N/A", ' calcext:value-type="error"'),
        '<table:table-cell table:formula="of:=A1"/>',
        ods_cell("1E+16", ' office:value="1E+16"', "float"),
        ods_cell("x", ' office:date-value="x"', "date"),
    )
    _, findings = read_one(written(tmp_path, ods(ods_row(*cells)), "a.ods"))
    assert [each[0] for each in said(findings)] == ["tabel-sel-galat", "tabel-rumus", "tabel-angka", "tabel-tanggal"]


def test_merged_cells_of_an_ods(tmp_path: Path) -> None:
    merged = ods_cell("Lapas A", ' table:number-rows-spanned="2" table:number-columns-spanned="2"')
    rows = ods_row(merged, "<table:covered-table-cell/>", "x") + ods_row(
        '<table:covered-table-cell table:number-columns-repeated="2"/>', "y"
    )
    sheet, _ = read_one(written(tmp_path, ods(rows), "a.ods"))
    assert grid(sheet) == [["Lapas A", "Lapas A", "x"], ["Lapas A", "Lapas A", "y"]]
    assert [cell.merged for row in sheet.rows for cell in row.cells] == [False, True, False, True, True, False]


def test_what_is_struck_out_in_an_ods(tmp_path: Path) -> None:
    text = '<text:p><text:span text:style-name="x">lama</text:span> baru</text:p>'
    part = f'<table:table-cell office:value-type="string">{text}</table:table-cell>'
    rows = ods_row(ods_cell("a", ' table:style-name="x"'), part, "c")
    sheet, findings = read_one(written(tmp_path, ods(rows, STRUCK), "a.ods"))
    assert [isinstance(cell, Struck) for cell in sheet.rows[0].cells] == [True, False, False]
    assert grid(sheet) == [["a", "baru", "c"]]
    assert said(findings) == [("tabel-coretan", "peringatan", "Lembar1!B1")]


def test_cells_of_an_ods_look_like_their_column_and_their_row(tmp_path: Path) -> None:
    columns = '<table:table-column/><table:table-column table:default-cell-style-name="x"/>'
    rows = ods_row("a", "b", ods_cell("c", ' table:style-name="y"')) + ods_row(
        "d", ods_cell("e", ' table:style-name="y"'), more=' table:default-cell-style-name="x"'
    )
    sheet, _ = read_one(written(tmp_path, ods(columns + rows, STRUCK), "a.ods"))
    struck = [[isinstance(cell, Struck) for cell in row.cells] for row in sheet.rows]
    assert struck == [[False, True, False], [True, False]]


def test_what_is_hidden_and_commented_in_an_ods(tmp_path: Path) -> None:
    hidden = '<style:style style:name="t"><style:table-properties table:display="false"/></style:style>'
    note = "<office:annotation><text:p>BATAL</text:p></office:annotation><text:p>a</text:p>"
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    rows = columns + ods_row(f'<table:table-cell office:value-type="string">{note}</table:table-cell>', "b")
    rows += ods_row("c", "d", more=' table:visibility="filter"')
    sheet, findings = read_one(written(tmp_path, ods(rows, hidden, ' table:style-name="t"'), "a.ods"))
    assert grid(sheet) == [["a", "b"], ["c", "d"]]
    assert [each.message for each in findings] == [
        "Sel ini berkomentar “BATAL”; isinya tetap dibaca.",
        "Lembar ini tersembunyi, tetapi ikut dibaca.",
        "1 baris tersembunyi ikut dibaca (baris 2).",
        "Kolom tersembunyi ikut dibaca (kolom B).",
    ]


DAMAGED = {
    "ods no xml": (ods("<"), "tabel-rusak"),
    "ods number": (ods(ods_row(ods_cell("a", ' table:number-columns-repeated="x"'))), "tabel-rusak"),
    "ods locked": (ods("", parts={"META-INF/manifest.xml": b"<m:encryption-data/>"}), "tabel-sandi"),
    "xls cut off": (KINDS["a.xls"][:700], "tabel-rusak"),
    "xls locked": (compound(xls_stream(ROWS)[:20] + b"\x2f\0\x36\0" + bytes(54) + xls_stream(ROWS)), "tabel-sandi"),
    "xls circle": (KINDS["a.xls"][:48] + b"\1\0\0\0" + KINDS["a.xls"][52:], "tabel-rusak"),
    "xls of another stream": (compound(xls_stream(ROWS), "WordDocument"), "tabel-rusak"),
    "xlsb cut off": (xlsb(ROWS)[:-200], "tabel-rusak"),
}


@every("name", DAMAGED)
def test_a_damaged_workbook(tmp_path: Path, name: str) -> None:
    raw, code = DAMAGED[name]
    with pytest.raises(UnreadableInputError) as caught:
        read_tables(written(tmp_path, raw, "a.xls"))
    assert [each.name for each in caught.value.findings] == [code], name


def test_a_chain_without_end_takes_no_room(tmp_path: Path) -> None:
    path = written(tmp_path, circling(10_000), "a.xls")
    tracemalloc.start()
    with pytest.raises(UnreadableInputError) as caught:
        read_tables(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [each.name for each in caught.value.findings] == ["tabel-rusak"]
    assert peak < 100_000_000  # the file is 5 MB; followed as far as its table goes, it was 700


@every("cut", range(0, len(KINDS["a.xls"]), 97))
def test_a_damaged_byte_never_falls_through(tmp_path: Path, cut: int) -> None:
    raw = KINDS["a.xls"]
    path = written(tmp_path, raw[:cut] + bytes([raw[cut] ^ 0x55]) + raw[cut + 1 :], "a.xls")
    with contextlib.suppress(UnreadableInputError):
        assert read_tables(path)[0]


def test_a_zip_with_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", b" " * 20_000_000)
    with pytest.raises(UnreadableInputError) as caught:
        read_tables(written(tmp_path, made.getvalue(), "a.ods"))
    assert [each.name for each in caught.value.findings] == ["tabel-terlalu-besar"]


@pytest.mark.parametrize(
    ("name", "remedy"), [("a.xlam", "makro"), ("a.numbers", "Export"), ("a.jpg", "ketik ulang"), ("a.qqq", ".xlsx")]
)
def test_another_kind_is_refused_with_the_remedy(tmp_path: Path, name: str, remedy: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_tables(workbook(tmp_path, [["a"]], name="b.xlsx").replace("b.xlsx", name))
    assert remedy in str(caught.value) + caught.value.remedy


def test_the_kinds_that_are_read() -> None:
    assert {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv"} <= {*TYPES}


@pytest.mark.parametrize(("raw", "remedy"), [(b"{\\rtf1 tabel}", "Dokumen Word"), (b"No;Mitra", ".csv")])
def test_a_text_under_the_name_of_a_document(tmp_path: Path, raw: bytes, remedy: str) -> None:
    with pytest.raises(UnreadableInputError) as caught:
        read_tables(written(tmp_path, raw, "a.docx"))
    (finding,) = caught.value.findings
    assert remedy in finding.hint
