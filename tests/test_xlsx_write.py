"""The printed table as a workbook: typed cells, paper, and no formula whatever is typed."""

import hashlib
import importlib.util
import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from _calc import csv_of, pdf_of, together
from _helpers import ROOT
from _menyeluruh import sizes
from _pdf_docx import need
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from kerjasama_docs.assets import Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.inputs.table_files import read_tables
from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.tables.printed import Pengesahan, PrintedColumn, PrintedRow, PrintedTable, printed_table
from kerjasama_docs.tables.reading.read import read_sheet
from kerjasama_docs.tables.reading.rows import Entry, Group, JoinedTable, Origin
from kerjasama_docs.xlsx import heights, page, verify_table, write_table
from kerjasama_docs.xlsx.widths import widths_of

INSTANSI = "Kementerian Imigrasi dan Pemasyarakatan Republik Indonesia"
HEADERS = [
    "No.",
    "MITRA",
    "BIDANG KERJA SAMA",
    "URGENSI",
    "BATAS WAKTU PEMBAHASAN",
    "RENCANA STRATEGIS KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN",
    "DATA DUKUNG",
]
FORMULAS = ("=1+1", "+1", "-1", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1+1", "=cmd|'/c calc'!A0", '=HYPERLINK("http://x")')


def sheet_of(content: bytes) -> Worksheet:
    """The only sheet of a workbook."""
    (sheet,) = load_workbook(io.BytesIO(content)).worksheets
    return sheet


def row_of(sheet: Worksheet, text: object) -> int:
    """The row of the first cell that holds a value."""
    return next(place for place, row in enumerate(sheet.values, 1) if text in row)


def entri(place: int, **nilai: Value) -> Entry:
    """A row of the table."""
    return Entry(nilai, Origin("Unit A.xlsx", "Sheet1", place))


def rencana(*, rows: int = 3, pengesahan: Pengesahan | None = None) -> PrintedTable:
    """Two groups of perencanaan with the LAMPIRAN block."""
    made = [
        entri(place, mitra=f"Universitas {place}", bidang="Pelatihan", batas_waktu=date(2027, 3, place % 28 + 1))
        for place in range(1, rows + 1)
    ]
    groups = (Group("Kantor Wilayah A", tuple(made[:1])), Group("Kantor Wilayah B", tuple(made[1:])))
    kepala = ("LAMPIRAN", "KEPUTUSAN MENTERI", "NOMOR 1 TAHUN 2026")
    tabel = JoinedTable(load_bentuk("perencanaan", Assets()), groups, (), ())
    return printed_table(tabel, instansi=INSTANSI, head=kepala, pengesahan=pengesahan)


def biaya(*rows: tuple[str, str, str]) -> PrintedTable:
    """Rincian biaya of uraian, volume, harga satuan."""
    made = tuple(
        entri(
            place,
            uraian=uraian,
            volume=Decimal(volume),
            satuan="paket",
            harga_satuan=Decimal(harga),
            jumlah=(Decimal(volume) * Decimal(harga)).quantize(Decimal("0.01")),
        )
        for place, (uraian, volume, harga) in enumerate(rows, 1)
    )
    return printed_table(JoinedTable(load_bentuk("rincian-biaya", Assets()), (Group("", made),), (), ()))


def texts_table(texts: Sequence[str]) -> PrintedTable:
    """A table of one column of texts."""
    rows = tuple(PrintedRow("entry", (text,), (text,)) for text in texts)
    return PrintedTable((), ("UJI",), (PrintedColumn("ISI", 1, "kiri", "teks"),), rows)


def test_the_sheet_stands_as_on_paper() -> None:
    sheet = sheet_of(write_table(rencana(), kertas="F4"))
    header = row_of(sheet, "No.")
    assert [cell.value for cell in sheet[header]][: len(HEADERS)] == HEADERS
    assert [sheet.cell(row, 5).value or sheet.cell(row, 6).value for row in (1, 2, 3)] == [
        "LAMPIRAN", "KEPUTUSAN MENTERI", "NOMOR 1 TAHUN 2026",
    ]  # fmt: skip
    title = sheet.cell(row_of(sheet, "PERENCANAAN KERJA SAMA"), 1)
    assert (title.font.b, title.alignment.horizontal) == (True, "center")
    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert f"A{title.row}:G{title.row}" in merged
    assert sheet.cell(header + 1, 1).value == "Kantor Wilayah A"
    assert sheet.cell(header + 1, 1).font.b
    cell = sheet.cell(header, 2)
    assert cell.font.b
    assert cell.alignment.wrap_text
    assert all(side.style == "thin" for side in (cell.border.left, cell.border.right, cell.border.top))


def test_cells_have_their_types() -> None:
    sheet = sheet_of(write_table(rencana()))
    row = row_of(sheet, "Universitas 2")
    number, mitra, day = (sheet.cell(row, column) for column in (1, 2, 5))
    assert (number.value, number.data_type, number.number_format) == (2, "n", '0"."')
    assert (mitra.data_type, mitra.number_format) == ("s", "@")
    assert day.value == datetime(2027, 3, 3)  # noqa: DTZ001 - a day in Excel has no zone
    assert (day.data_type, day.number_format) == ("d", "[$-421]d mmmm yyyy")
    assert (mitra.alignment.vertical, mitra.alignment.wrap_text) == ("top", True)
    assert sheet.cell(row, 4).value is None


def test_money_is_a_number_with_a_sum_and_its_words() -> None:
    sheet = sheet_of(write_table(biaya(("Pelatihan", "2.125", "9.95"), ("Sewa", "1500", "1000000"))))
    row = row_of(sheet, "Pelatihan")
    shown = [(sheet.cell(row, column).value, sheet.cell(row, column).number_format) for column in (3, 5, 6)]
    rupiah = '[$-421]"Rp"#,##0.00_)'
    assert shown == [(2.125, "[$-421]#,##0.000_)"), (9.95, rupiah), (21.14, rupiah)]
    assert sheet.cell(row + 1, 3).number_format == "[$-421]#,##0_)"
    assert (sheet.cell(row + 2, 2).value, sheet.cell(row + 2, 6).value) == ("Jumlah", 1_500_000_021.14)
    assert sheet.cell(row + 2, 6).font.b
    assert str(sheet.cell(row + 3, 1).value).startswith("Terbilang: satu miliar lima ratus juta dua puluh satu rupiah")
    assert sheet.auto_filter.ref == f"A{row - 1}:F{row + 1}"


def test_a_number_is_written_as_it_is_and_not_as_a_float() -> None:
    content = write_table(biaya(("Pelatihan", "1", "9.95")))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"<v>9.95</v>" in archive.read("xl/worksheets/sheet1.xml")


def test_what_excel_cannot_hold_is_the_text_of_the_paper() -> None:
    sheet = sheet_of(write_table(biaya(("Besar", "1", "123456789012345.67"))))
    cell = sheet.cell(row_of(sheet, "Besar"), 5)
    assert (cell.value, cell.data_type) == ("Rp123.456.789.012.345,67", "s")
    columns = (PrintedColumn("TANGGAL", 1, "kiri", "tanggal"),)
    rows = (PrintedRow("entry", ("17 Agustus 1845",), (date(1845, 8, 17),)),)
    assert sheet_of(write_table(PrintedTable((), ("UJI",), columns, rows))).cell(4, 1).value == "17 Agustus 1845"


def test_the_print_is_set_up() -> None:
    sheet = sheet_of(write_table(rencana(), kertas="F4"))
    header = row_of(sheet, "No.")
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (14, "landscape")
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == f"${header}:${header}"
    assert sheet.freeze_panes == f"A{header + 1}"
    assert sheet.auto_filter.ref == f"A{header}:H{header + 5}"
    assert sheet.oddFooter is not None
    assert sheet.oddFooter.center.text == "Halaman &P dari &N"
    upright = sheet_of(write_table(biaya(("A", "1", "1"))))
    assert (upright.page_setup.paperSize, upright.page_setup.orientation) == (9, "portrait")


def test_who_signs_stands_at_the_right() -> None:
    signed = Pengesahan("Jakarta", date(2026, 11, 22), "Kepala Biro", "Nama Contoh", "198001012005011001")
    sheet = sheet_of(write_table(rencana(pengesahan=signed)))
    row = row_of(sheet, "Jakarta, 22 November 2026")
    column = next(cell.column for cell in sheet[row] if cell.value)
    below = [sheet.cell(place, column) for place in range(row, row + 7)]
    assert [cell.value for cell in below] == [
        "Jakarta, 22 November 2026", "Kepala Biro,", None, None, None, "Nama Contoh", "NIP 198001012005011001",
    ]  # fmt: skip
    assert below[-1].data_type == "s"
    assert column > 3


def test_a_table_without_rows_says_so() -> None:
    empty = printed_table(JoinedTable(load_bentuk("hasil-penjajakan", Assets()), (), (), ()))
    sheet = sheet_of(write_table(empty))
    assert sheet.cell(row_of(sheet, "No.") + 1, 1).value == "Nihil"


@pytest.mark.parametrize("text", FORMULAS)
def test_foreign_text_is_never_a_formula(text: str) -> None:
    content = write_table(texts_table([text]))
    cell = sheet_of(content).cell(4, 1)
    assert (cell.value, cell.data_type, cell.number_format) == (text.replace("\r", "\n"), "s", "@")
    assert cell.quotePrefix
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_no_place_of_the_sheet_takes_a_formula() -> None:
    danger = "=1+1"
    columns = (PrintedColumn(danger, 1, "kiri", "teks"),)
    rows = (PrintedRow("heading", (danger,), (danger,)), PrintedRow("total", (danger,), (danger,)))
    signed = Pengesahan(danger, None, danger, danger, danger)
    content = write_table(PrintedTable((danger,), (danger,), columns, rows, danger, pengesahan=signed))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    assert sheet.count(b"=1+1") >= 9
    assert b"<f>" not in sheet


@pytest.mark.usefixtures("calc")
def test_libreoffice_takes_no_text_for_a_formula() -> None:
    shown = ["".join(row).strip() for row in csv_of(write_table(texts_table(FORMULAS)))]
    assert shown[3 : 3 + len(FORMULAS)] == [text.strip() for text in FORMULAS]


@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"), include_characters="\t\n\r"))))
def test_any_text_comes_back(texts: list[str]) -> None:
    sheet = sheet_of(write_table(texts_table(texts)))
    # openpyxl leaves escaped what Excel and our own reading undo (ECMA-376 Part 1, 22.9.2.19).
    cells = (str(sheet.cell(place, 1).value or "") for place in range(4, 4 + len(texts)))
    back = [text.replace("_x005F_", "_") for text in cells]
    assert back == [text.replace("\r\n", "\n").replace("\r", "\n") for text in texts]


def test_our_own_reading_gives_the_same_cells(tmp_path: Path) -> None:
    texts = ["_x0041_", "a _x000D_ b", "=1+1", "R&D <b>"]
    path = tmp_path / "a.xlsx"
    path.write_bytes(write_table(texts_table(texts)))
    (sheet,), findings = read_tables(str(path))
    assert [row.cells[0].value for row in sheet.rows[3:]] == texts
    assert not findings


def test_a_text_longer_than_a_cell_is_refused_and_not_cut() -> None:
    whole = "a" * 32_767
    assert sheet_of(write_table(texts_table([whole]))).cell(4, 1).value == whole
    with pytest.raises(UsageError, match=r"sel A4 .* batas satu sel XLSX\. .*\.docx atau \.pdf"):
        write_table(texts_table([whole + "a"]))


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\ud800", "\ufffe"])
def test_what_no_xml_holds_is_spelled_out(char: str) -> None:
    assert sheet_of(write_table(texts_table([f"a{char}b"]))).cell(4, 1).value == f"a<U+{ord(char):04X}>b"


@pytest.mark.usefixtures("proses")
def test_the_same_table_gives_the_same_bytes() -> None:
    script = (
        "import hashlib; from test_xlsx_write import rencana, write_table;"
        "print(hashlib.sha256(write_table(rencana(rows=40))).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert runs == {hashlib.sha256(write_table(rencana(rows=40))).hexdigest()}


def test_the_file_says_nothing_of_clock_and_user() -> None:
    with zipfile.ZipFile(io.BytesIO(write_table(rencana()))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
        app = archive.read("docProps/app.xml").decode()
    assert "<dc:creator>kerjasama-docs</dc:creator>" in core
    assert "<dc:title>PERENCANAAN KERJA SAMA</dc:title>" in core
    assert "dcterms" not in core
    assert "Microsoft" not in app


def test_an_independent_validator_has_nothing_against_it(tmp_path: Path) -> None:
    need(present=importlib.util.find_spec("openxml_audit") is not None, what="openxml-audit")
    from openxml_audit import OpenXmlValidator

    path = tmp_path / "a.xlsx"
    path.write_bytes(write_table(rencana(pengesahan=Pengesahan())))
    errors = OpenXmlValidator().validate(str(path)).errors
    # openpyxl writes strings in their cells, and the parts of a font in an order of its own; Excel takes both.
    assert [e for e in errors if "/fonts" not in str(e.path) and "inline-string" not in e.description] == []


def test_heights_follow_the_wrapped_lines() -> None:
    assert heights.line_count("kata", 20) == 1
    assert heights.line_count("satu\ndua\ntiga", 20) == 3
    assert 4 <= heights.line_count("Jumlah petugas bersertifikat " * 4, 26) <= 5
    assert heights.line_count("m" * 100, 20) >= 8
    sheet = sheet_of(write_table(texts_table(["kata", "kata " * 60])))
    assert sheet.row_dimensions[4].height is None
    assert 30 < sheet.row_dimensions[5].height < 100


def test_a_row_may_grow_with_what_is_typed_into_it() -> None:
    with zipfile.ZipFile(io.BytesIO(write_table(texts_table(["kata " * 60, ' customHeight="1"'])))) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert 'ht="' in sheet
    assert sheet.count("customHeight") == 1


def panjang(words: int) -> PrintedTable:
    """A plan of which one row has an URGENSI of so many words, the last of them ``penghabisan``."""
    made = rencana()
    urgensi = " ".join(["pengamanan"] * (words - 1) + ["penghabisan"])
    tall = replace(made.rows[1], texts=(*made.rows[1].texts[:3], urgensi, *made.rows[1].texts[4:]))
    return replace(made, rows=(made.rows[0], replace(tall, values=(*tall.texts,)), *made.rows[2:]))


def with_long_heading() -> PrintedTable:
    """A plan of which the first group has a name of several lines."""
    name = " ".join(["Wilayah"] * 40 + ["penghabisan"])
    return replace(rencana(), rows=(PrintedRow("heading", (name,), (name,)), *rencana().rows[1:]))


def over_pages() -> PrintedTable:
    """A plan of several pages that is signed."""
    signed = Pengesahan("Jakarta", date(2026, 11, 22), "Kepala Biro", "Nama Contoh")
    return rencana(rows=60, pengesahan=signed)


def with_numbers() -> PrintedTable:
    """Costs with numbers of every form."""
    return biaya(("Pelatihan", "2.125", "9.95"), ("Sewa", "1500", "1000000"))


SIGNED = (11, 17, 30)
"""Rows above a signature."""


def signed_below(rows: int) -> bytes:
    """A plan of so many rows that is signed."""
    return write_table(rencana(rows=rows, pengesahan=Pengesahan("Jakarta", date(2027, 1, 11), "Kepala Biro Hukum")))


@together("pdf")
def printed() -> Iterator[bytes]:
    """What LibreOffice has to print for the tests below."""
    tables = (panjang(130), panjang(2_000), rencana(), with_long_heading(), over_pages())
    yield from (write_table(table, kertas="F4") for table in tables)
    yield from (signed_below(rows) for rows in SIGNED)


@together("csv")
def shown_cells() -> Iterator[bytes]:
    """What LibreOffice has to show for the tests of this module."""
    yield from (write_table(table) for table in (texts_table(FORMULAS), rencana(), with_numbers()))


@pytest.mark.usefixtures("calc")
def test_columns_lean_to_a_text_that_no_row_could_show() -> None:
    made = panjang(130)
    content = write_table(made, kertas="F4")
    assert verify_table(made, kertas="F4") == ()
    widths = [sheet_of(content).column_dimensions[letter].width for letter in "ABCDEFG"]
    usual = [sheet_of(write_table(rencana(), kertas="F4")).column_dimensions[letter].width for letter in "ABCDEFG"]
    assert (widths[3] > usual[3], widths[1] < usual[1]) == (True, True)
    assert "penghabisan" in pdf_of(content)[0][0]


@pytest.mark.usefixtures("calc")
def test_a_text_that_no_page_could_show_is_told() -> None:
    made = panjang(2_000)
    (found,) = verify_table(made, kertas="F4")
    content = write_table(made, kertas="F4")
    assert found.name == "tabel-baris-tinggi"
    assert "Sel D9 tabel Excel (URGENSI, “pengamanan" in found.message
    assert str(found.where) == "Unit A.xlsx, Sheet1 baris 1"
    assert sheet_of(content)["D9"].value == made.rows[1].texts[3]
    assert "penghabisan" not in " ".join(pdf_of(content)[0])
    usual = write_table(rencana(), kertas="F4")
    assert sheet_of(content).column_dimensions["D"].width == sheet_of(usual).column_dimensions["D"].width


def test_texts_that_are_too_tall_are_counted() -> None:
    found = verify_table(texts_table(["baris\n" * 40] * 30))
    assert len(found) == 21
    assert "10 sel lain" in found[-1].message
    heading = PrintedRow("heading", ("kata " * 2_000,), ("kata",))
    (told,) = verify_table(replace(rencana(), rows=(heading,)))
    assert "(judul kelompok" in told.message


def test_a_table_that_is_sorted_or_filtered_keeps_its_groups() -> None:
    made = rencana()
    sheet = sheet_of(write_table(made, kertas="F4"))
    header = row_of(sheet, "No.")
    rows = range(header + 1, header + 1 + len(made.rows))
    assert not [area for area in sheet.merged_cells.ranges if area.min_row in rows]
    assert sheet.cell(header, 8).value == "SATUAN KERJA"
    assert [sheet.cell(row, 8).value for row in rows] == [f"Kantor Wilayah {name}" for name in "AABBB"]
    headings = [row for row in rows if sheet.cell(row, 1).value == sheet.cell(row, 8).value]
    assert headings == [header + 1, header + 3]
    assert [[cell.value for cell in sheet[row][1:7]] for row in headings] == [[None] * 6] * 2
    assert sheet.print_area == f"'Lampiran'!$A$1:$G${sheet.max_row}"


@pytest.mark.usefixtures("calc")
def test_the_column_of_groups_is_not_printed() -> None:
    pages, _ = pdf_of(write_table(rencana(), kertas="F4"))
    assert "SATUAN KERJA" not in pages[0]
    assert pages[0].count("Kantor Wilayah B") == 1
    shown = csv_of(write_table(rencana()))
    assert shown[-1][-1] == "Kantor Wilayah B"


@pytest.mark.usefixtures("calc")
def test_a_heading_longer_than_a_line_is_still_whole() -> None:
    assert "penghabisan" in pdf_of(write_table(with_long_heading(), kertas="F4"))[0][0]


def test_a_joined_table_is_read_as_it_was_joined(tmp_path: Path) -> None:
    path = tmp_path / "gabungan.xlsx"
    path.write_bytes(write_table(rencana(rows=4)))
    (lembar,) = read_tables(str(path))[0]
    again = read_sheet(lembar, load_bentuk("perencanaan", Assets()), unit="x")
    units = [entri.values["satuan_kerja"] for entri in again.entries]
    assert units == [f"Kantor Wilayah {name}" for name in "ABBB"]
    assert [str(each.why) for each in again.set_aside if str(each.why) != "baris kosong"] == ["judul kelompok"] * 2


@pytest.mark.parametrize("count", sizes(500, 10_000))
def test_many_rows_are_written(count: int) -> None:
    sheet = sheet_of(write_table(rencana(rows=count)))
    assert sheet.cell(row_of(sheet, "No.") + count + 2, 1).value == count


@pytest.mark.usefixtures("calc")
def test_libreoffice_prints_the_same_cells_on_one_width() -> None:
    made = over_pages()
    pages, sizes = pdf_of(write_table(made, kertas="F4"))
    assert len(pages) > 1
    assert {(round(width), round(height)) for width, height in sizes} == {(936, 612)}
    assert all("BATAS WAKTU PEMBAHASAN" in page and "DATA DUKUNG" in page for page in pages)
    assert all(f"Halaman {place} dari {len(pages)}" in page for place, page in enumerate(pages, 1))
    text = " ".join(pages)
    for baris in made.rows:
        assert " ".join(cell for cell in baris.texts if cell) in text
    assert "Jakarta, 22 November 2026" in pages[-1]


@pytest.mark.usefixtures("calc")
def test_libreoffice_shows_numbers_as_on_paper() -> None:
    made = with_numbers()
    shown = [[cell.rstrip(" ") for cell in row] for row in csv_of(write_table(made))]
    start = next(place for place, row in enumerate(shown) if row[0] == "No.") + 1
    assert shown[start : start + 3] == [list(baris.texts) for baris in made.rows]


@pytest.mark.parametrize("rows", SIGNED)
@pytest.mark.usefixtures("calc")
def test_who_signs_stays_on_the_page_of_the_last_row(rows: int) -> None:
    pages, _ = pdf_of(signed_below(rows))
    assert [f"Universitas {rows} " in page for page in pages] == ["Jakarta, 11" in page for page in pages]
    assert ["Jakarta, 11" in page for page in pages] == ["NIP" in page for page in pages]


WIDE = ("MITRA PENYELENGGARA", "JENIS", "JUDUL", "NOMOR", "UNIT", "POS-EL", "BIDANG", "STATUS", "KOTA", "PIC", "DATA")
LONG = (
    *("Universitas Pendidikan Ketatanegaraan", "Perjanjian Kerja Sama", "Penyelenggaraan pertanggungjawaban"),
    *("01/HH/2027", "Direktorat Pemasyarakatan", "a@contoh.go.id", "Ketatalaksanaan", "Diperpanjang"),
    *("Tanjungpinang", "Kusumawardhani", "Terlampir"),
)


def test_no_usual_word_of_twelve_columns_is_broken() -> None:
    columns = (PrintedColumn("NO", 1, "tengah", "nomor"), *(PrintedColumn(each, 4, "kiri", "teks") for each in WIDE))
    row = PrintedRow("entry", ("1.", *LONG), (Decimal(1), *LONG))
    table = PrintedTable((), ("UJI",), columns, (row,), landscape=True)
    widths = widths_of(table, "A4")
    for text, width in zip(LONG, widths[1:], strict=True):
        assert all(heights.line_count(word, width - heights.INDENT) == 1 for word in text.split()), text
    assert sum(widths) <= page.text_width("A4", lanskap=True) * 1.5
