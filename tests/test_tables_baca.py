"""Reading one sheet: its header, its rows, and what a cell means."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from _every import every
from _tabel import lembar_dari, tabel
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from kerjasama_docs.assets import Assets
from kerjasama_docs.findings import Level
from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet, Value
from kerjasama_docs.inputs.xlsx.formats import shown_number
from kerjasama_docs.inputs.xlsx.reader import read_xlsx
from kerjasama_docs.model.lampiran import Kolom, KolomJenis
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.tables.cells.text import plain_text
from kerjasama_docs.tables.cells.value import cell_value
from kerjasama_docs.tables.header.column_names import ColumnNames
from kerjasama_docs.tables.header.find import find_header
from kerjasama_docs.tables.header.records import Header
from kerjasama_docs.tables.reading.read import MAX_SAME, read_sheet
from kerjasama_docs.tables.reading.rows import Reading

FORM = load_bentuk("perencanaan", Assets())
HEADER = ("No", "Mitra", "Bidang", "Urgensi", "Batas Waktu", "Renstra", "Data Dukung")
ROW = ("1", "Universitas A", "Pendidikan", "Perlu", "31-03-2027", "SDM", "KAK")


def read(*rows: Sequence[str], header: Sequence[str] = HEADER) -> Reading:
    """Read rows below a header."""
    return read_sheet(lembar_dari([header, *rows]), FORM, unit="Unit A")


def reasons(*rows: Sequence[str]) -> list[str]:
    """Why rows were set aside."""
    return [str(each.why) for each in read(*rows).set_aside]


@every(
    ("text", "kunci"),
    [
        ("MITRA", "mitra"),
        ("  mitra :", "mitra"),
        ("Mitra *)", "mitra"),
        ("(2) Mitra", "mitra"),
        ("2. MITRA", "mitra"),
        ("Mitra¹", "mitra"),
        ("BIDANG\nKERJASAMA", "bidang"),
        ("Batas Waktu Pembahasan (tgl/bln/thn)", "batas_waktu"),
        ("batas_waktu", "batas_waktu"),
        ("Rencana Strategis Badan Contoh", "renstra"),
        ("RENCANA  STRATEGIS", "renstra"),
        ("Urgnsi", "urgensi"),
        ("No.", "no"),
        ("Nomor Urut", "no"),
        ("Nomor HP", None),
        ("Rencanangan", None),
        ("ALASAN/URGENSI", "urgensi"),
        ("Jenis / Bidang Kerjasama", "bidang"),
        ("Mitra/Bidang", None),
        ("", None),
        ("***", None),
        ("Mitra " * 50, None),
    ],
)
def test_header_words(text: str, kunci: str | None) -> None:
    found = ColumnNames(FORM).recognise(text)
    assert (found and found.key) == kunci


def test_a_spelling_near_to_two_columns_is_none() -> None:
    two = FORM.model_copy(
        update={"kolom": (Kolom(kunci="mitra_1", judul="Nama Mitra 1"), Kolom(kunci="mitra_2", judul="Nama Mitra 2"))}
    )
    assert ColumnNames(two).recognise("Nama Mitra 3") is None


def test_a_header_below_many_rows_is_found_to_a_bound() -> None:
    above = [("Surat pengantar",)]
    assert isinstance(find_header(lembar_dari([*above * 49, HEADER, ROW]), FORM), Header)
    assert not isinstance(find_header(lembar_dari([*above * 50, HEADER, ROW]), FORM), Header)


def test_a_row_of_the_table_is_no_second_row_of_the_header() -> None:
    header = ("No", "Mitra", "Bidang", "Urgensi", "Batas Waktu", "Renstra", "Berkas")
    row = ("1", "Universitas A", "Pendidikan", "Perlu", "31-03-2027", "SDM", "Lampiran")
    assert len(read(row, header=header).entries) == 1


def test_a_header_merged_over_two_columns_counts_once() -> None:
    header = ("No", "Mitra", "<", "Bidang", "Batas Waktu")
    part = read(
        ("1", "Universitas A", "<", "Pendidikan", "31-03-2027"), ("2", "Bank", "Jalan 1", "Kas", ""), header=header
    )
    assert [entri.values["mitra"] for entri in part.entries] == ["Universitas A", "Bank"]
    assert [(each.name, str(each.where)) for each in part.findings if each.name != "tabel-kolom-hilang"] == [
        ("tabel-kolom-lain", "Unit A.xlsx, C3"),
        ("tabel-unit", "Unit A.xlsx, baris 2"),
    ]


@every(
    ("row", "reason"),
    [
        (("", "", "", "", "", "", ""), "baris kosong"),
        (("2.", "", "", "", "", "", ""), "hanya nomor urut"),
        (HEADER, "kepala tabel berulang"),
        (("", "MITRA", "BIDANG KERJA SAMA", "", "", "", ""), None),
        (("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"), "baris nomor kolom"),
        (("", "(nama lengkap)", "", "", "(tgl/bln/thn)", "", ""), "judul atau catatan"),
        (("", "Jumlah", "", "", "", "", "[2]"), "baris jumlah"),
        (("Total Kanwil Contoh", "", "", "", "", "", "2 usulan"), "baris jumlah"),
        (("Jumlah : 12 kegiatan", "<", "<", "<", "<", "<", "<"), "baris jumlah"),
        (("2", "Total Sarana Indonesia", "", "", "", "", ""), None),
        (("Catatan: segera", "<", "<", "<", "<", "<", "<"), "judul atau catatan"),
        (("", "*) menunggu surat", "", "", "", "", ""), "judul atau catatan"),
        (("", "Yayasan Contoh", "", "", "", "", ""), None),
        (("", "Yayasan Contoh", "Hukum", "", "", "", ""), None),
        (("", "", "", "", "", "", "", "catatan tepi"), "judul atau catatan"),
    ],
)
def test_rows_that_are_none(row: tuple[str, ...], reason: str | None) -> None:
    part = read(ROW, row, ROW)
    assert [str(each.why) for each in part.set_aside] == ([reason] if reason else [])
    assert len(part.entries) == (2 if reason else 3)


def test_a_heading_with_nothing_below_it_is_a_note() -> None:
    heading = ("Lapas Contoh", "<", "<", "<", "<", "<", "<")
    assert reasons(heading, ROW) == ["judul kelompok"]
    assert reasons(ROW, heading) == ["judul atau catatan"]


def test_a_row_set_aside_shows_what_stands_in_it() -> None:
    (aside,) = read(ROW, ("Catatan: " + "panjang " * 30, "<", "<", "<", "<", "<", "<")).set_aside
    assert aside.excerpt.startswith("Catatan: panjang")
    assert len(aside.excerpt) == 80
    assert str(aside.origin) == "Unit A.xlsx, baris 3"


def test_an_ordinary_row_after_a_signature_is_not_lost() -> None:
    part = read(ROW, ("", "Mengetahui,", "", "", "", "", ""), ("2", *ROW[1:]))
    assert [entri.origin.row for entri in part.entries] == [2, 3, 4]
    assert any(finding.name == "tabel-kosong" for finding in part.findings)


def test_findings_of_one_kind_are_bounded() -> None:
    part = read(*[("1", "", "Pendidikan", "", "", "", "")] * 3 * MAX_SAME)
    empty = [finding for finding in part.findings if finding.name == "tabel-kosong"]
    assert len(empty) == MAX_SAME + 1
    assert "200 temuan serupa" in empty[-1].message
    assert empty[-1].level is Level.PERINGATAN


@every(
    ("jenis", "nilai", "expected"),
    [
        ("teks", Decimal(2027), "2027"),
        ("teks", Decimal("2.50"), "2,5"),
        ("teks", Decimal("1E+3"), "1000"),
        ("teks", date(2027, 3, 31), "31 Maret 2027"),
        ("teks", "=1+1", "=1+1"),
        ("teks", "-", "-"),
        ("tanggal", "-", None),
        ("bilangan", "1.500", Decimal(1500)),
        ("bilangan", "1500,5", Decimal("1500.5")),
        ("bilangan", "1.500,125", Decimal("1500.125")),
        ("bilangan", Decimal("0.30000000000000004"), Decimal("0.3")),
        ("bilangan", "–", None),
        ("rupiah", "Rp 1.500.000,-", Decimal(1500000)),
        ("rupiah", "Rp1.500.000,00 (satu juta lima ratus ribu rupiah)", Decimal(1500000)),
        ("rupiah", Decimal("1500000.1"), Decimal("1500000.1")),
    ],
)
def test_values(jenis: KolomJenis, nilai: Value, expected: Value) -> None:
    assert cell_value(nilai, Kolom(kunci="x", judul="X", jenis=jenis)) == (expected, None)


@every(
    ("jenis", "nilai"),
    [
        ("bilangan", "1,500"),
        ("bilangan", "1,500.00"),
        ("bilangan", "1.5"),
        ("bilangan", "12 orang"),
        ("bilangan", date(2027, 3, 31)),
        ("bilangan", Decimal("1E+30")),
        ("bilangan", "1" * 500),
        ("bilangan", "-2,5"),
        ("bilangan", Decimal(-2)),
        ("rupiah", "-1000"),
        ("rupiah", "Rp -1.000"),
        ("rupiah", "1,500.00"),
        ("rupiah", Decimal("0.001")),
        ("rupiah", Decimal(-5)),
        ("rupiah", Decimal("NaN")),
    ],
)
def test_numbers_that_are_not_guessed(jenis: KolomJenis, nilai: Value) -> None:
    value, wrong = cell_value(nilai, Kolom(kunci="x", judul="X", jenis=jenis))
    assert value == plain_text(nilai)
    assert wrong
    assert wrong.level is Level.GALAT
    assert wrong.hint.endswith("Sementara ini tidak ikut dihitung.")
    assert len(wrong.message) < 400


@pytest.mark.parametrize("text", ["1,98001E+17", "1.98E+17", "NIP 1,98001E+17", "2E+15"])
def test_a_number_that_lost_its_digits_is_an_error(text: str) -> None:
    value, wrong = cell_value(text, Kolom(kunci="x", judul="X"))
    assert value == text
    assert wrong
    assert (wrong.code, wrong.level) == ("tabel-angka", Level.GALAT)


@pytest.mark.parametrize("text", ["Blok 1E10", "Tipe E+17", "v1.5E+17a", "12,5 persen", "NIP 198001012005011001"])
def test_a_code_has_lost_no_digits(text: str) -> None:
    assert cell_value(text, Kolom(kunci="x", judul="X")) == (text, None)


@pytest.mark.parametrize(
    ("nilai", "warned"), [(Decimal(2), True), ("3 (tiga)", True), ("3 tahun", False), ("-", False)]
)
def test_a_duration_needs_its_unit(nilai: Value, warned: bool) -> None:
    kolom = next(each for each in load_bentuk("hasil-penjajakan", Assets()).kolom if each.kunci == "jangka_waktu")
    value, wrong = cell_value(nilai, kolom)
    assert value == plain_text(nilai)
    assert (wrong and (wrong.code, wrong.level)) == (("tabel-satuan", Level.PERINGATAN) if warned else None)


CELLS = st.one_of(
    st.none(),
    st.sampled_from(
        [
            *(*HEADER, "Jumlah", "Total", "Mengetahui,", "*) catatan", "1", "2.", "A.", "Lapas Contoh", "Maret 2027"),
            *("Calon Mitra", "Ruang Lingkup", "Jangka Waktu", "Keterangan", "sda", "NIHIL"),
        ]
    ),
    st.text(max_size=8),
    st.dates(),
    st.decimals(),
)
SHEETS = st.lists(st.lists(st.tuples(CELLS, st.booleans()), max_size=9), max_size=12)


@given(SHEETS, st.booleans(), st.sampled_from(["perencanaan", "hasil-penjajakan", "rincian-biaya"]))
def test_no_row_is_lost_whatever_a_sheet_holds(
    rows: list[list[tuple[Value, bool]]], with_header: bool, name: str
) -> None:
    form = load_bentuk(name, Assets())
    header: list[list[tuple[Value, bool]]] = [[(kolom.judul, False) for kolom in form.kolom]] if with_header else []
    baris = tuple(
        Row(number, tuple(Cell(nilai, f"R{number}C{i}", merged) for i, (nilai, merged) in enumerate(cells)))
        for number, cells in enumerate([*header, *rows], 1)
    )
    lain = {each: load_bentuk(each, Assets()) for each in ("perencanaan", "hasil-penjajakan") if each != name}
    part = read_sheet(Sheet("A.xlsx", "Sheet1", baris), form, unit="A", others=lain)
    places = [*(each.origin.row for each in part.entries), *(each.origin.row for each in part.set_aside)]
    assert part.read == len(places) == len(set(places))
    assert set(places) <= {row.number for row in baris}
    if with_header and not rows:
        assert not part.findings


@given(st.text(max_size=200))
def test_any_text_is_a_header_or_none(text: str) -> None:
    found = ColumnNames(FORM).recognise(text)
    assert found is None or found.key in {kolom.kunci for kolom in FORM.kolom}


def test_a_workbook_with_merged_cells_reads_as_its_cells_show() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["RENCANA KERJA SAMA TAHUN 2027"])
    sheet.append([])
    sheet.append(["No", "Satuan Kerja", "Mitra", "Kerja Sama", None, "Batas Waktu", "Renstra", "Data Dukung"])
    sheet.append([None, None, None, "Bidang", "Urgensi", "Pembahasan"])
    sheet.append([1, "Lapas Contoh", "Bank Contoh", "Perbankan", "Perlu", date(2027, 3, 31), "Layanan", 2027])
    sheet.append([2, None, "Universitas Contoh", "Pendidikan", "Perlu", "30 April 2027", "SDM", "KAK"])
    sheet.append(["Jumlah", None, None, None, None, None, None, 2])
    for merged in ("A1:H1", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "G3:G4", "H3:H4", "B5:B6", "A7:G7"):
        sheet.merge_cells(merged)
    raw = BytesIO()
    book.save(raw)
    lembar, notes = read_xlsx(raw.getvalue(), "Kanwil.xlsx")
    assert not [note for note in notes if note.level is not Level.SARAN]
    joined = tabel(*lembar)
    assert [dict(entri.values) for entri in joined.entries] == [
        {
            "satuan_kerja": "Lapas Contoh", "mitra": "Bank Contoh", "bidang": "Perbankan", "urgensi": "Perlu",
            "batas_waktu": date(2027, 3, 31), "renstra": "Layanan", "data_dukung": "2027",
        },
        {
            "satuan_kerja": "Lapas Contoh", "mitra": "Universitas Contoh", "bidang": "Pendidikan", "urgensi": "Perlu",
            "batas_waktu": date(2027, 4, 30), "renstra": "SDM", "data_dukung": "KAK",
        },
    ]  # fmt: skip
    assert [str(each.why) for part in joined.readings for each in part.set_aside] == ["baris jumlah"]
    assert not joined.findings


@every(
    ("value", "code", "shown"),
    [
        ("0.15", "0%", "15%"),
        ("0.125", "0.00%", "12,50%"),
        ("0.125", "0.#%", "12,5%"),
        ("7", "000", "007"),
        ("1500000", "#,##0", "1.500.000"),
        ("1500000.5", "#,##0.00", "1.500.000,50"),
        ("-1500", "#,##0", "-1.500"),
        ("1500", '_("Rp"* #,##0_);_("Rp"* (#,##0);_("Rp"* "-"_)', "Rp1.500"),
        ("-5", "0;(0)", "(5)"),
        ("1500", "[$Rp-421]#,##0;[Red]-[$Rp-421]#,##0", "Rp1.500"),
        ("812345", "0#########", "0000812345"),
        ("12", '0" bulan"', "12 bulan"),
        ("0.5", "# ?/?", ""),
        ("5", "0.00E+00", ""),
        ("5", "General", ""),
        ("5", '[>3]"banyak";0', ""),
        ("1500", "#,##0,", ""),
        ("1E+20", "#,##0", ""),
        ("0", "#,###.0", ",0"),
    ],
)
def test_a_number_is_shown_as_its_cell_shows_it(value: str, code: str, shown: str) -> None:
    assert shown_number(Decimal(value), code) == shown


@given(st.decimals(allow_nan=False, allow_infinity=False), st.text(alphabet='#0?.,%;"Rp \\_*[]$-()E/', max_size=20))
def test_any_format_shows_a_number_or_nothing(value: Decimal, code: str) -> None:
    assert len(shown_number(value, code)) < 100


def test_text_columns_print_what_the_sheet_shows() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADER)
    sheet.append([1, 7, "Bidang", 0.15, 46447 + 8.5 / 24, 1500000, 46452 + 8.5 / 24])
    formats = {"B2": "000", "D2": "0%", "E2": "dd/mm/yyyy hh:mm", "F2": "#,##0", "G2": "dd/mm/yyyy hh:mm"}
    for address, code in formats.items():
        sheet[address].number_format = code
    raw = BytesIO()
    book.save(raw)
    (lembar,), _ = read_xlsx(raw.getvalue(), "Unit A.xlsx")
    (entri,) = read_sheet(lembar, FORM, unit="Unit A").entries
    assert dict(entri.values) == {
        "satuan_kerja": "Unit A", "mitra": "007", "bidang": "Bidang", "urgensi": "15%",
        "batas_waktu": date(2027, 3, 1), "renstra": "1.500.000", "data_dukung": "6 Maret 2027 pukul 08.30",
    }  # fmt: skip


def test_words_below_a_merged_header_are_no_row() -> None:
    header = ("No", "Mitra", "Bidang", "Urgensi", "Batas Waktu", "Renstra", "Data Dukung")
    part = read(("^", "^", "^", "^", "^", "^", "berkas"), ROW, header=header)
    assert [str(each.why) for each in part.set_aside] == ["kepala tabel berulang yang memuat isi lain"]
    assert len(part.entries) == 1


def test_a_title_above_the_header_is_no_part_of_it() -> None:
    title = ("Rencana", "", "", "", "", "", "")
    part = read_sheet(lembar_dari([title, HEADER, ROW, title, ROW]), FORM, unit="Unit A")
    assert [str(each.why) for each in part.set_aside] == ["judul atau catatan"]
    assert [entri.values["satuan_kerja"] for entri in part.entries] == ["Unit A", "Unit A"]


def test_a_partner_that_is_an_official_is_no_signature() -> None:
    last = ("", "Kepala Desa Contoh", "Pertanian", "", "", "", "")
    assert len(read(ROW, last).entries) == 2
    assert reasons(ROW, ("", "", "", "", "", "Kepala Lapas Contoh,", ""), ("", "", "", "", "", "Siti", "")) == [
        "tanda tangan atau penutup",
        "tanda tangan atau penutup",
    ]


@pytest.mark.parametrize(
    "above",
    [
        ("Satuan Kerja : Lapas Contoh", "<", "<"),
        ("SATKER", ":", "Lapas Contoh"),
        ("Nama Unit Kerja:", "Lapas Contoh", ""),
        ("UPT: Lapas Contoh", "", ""),
    ],
)
def test_a_unit_named_above_the_table(above: tuple[str, ...]) -> None:
    part = read_sheet(lembar_dari([above, HEADER, ROW]), FORM, unit="berkas (1)")
    assert [entri.values["satuan_kerja"] for entri in part.entries] == ["Lapas Contoh"]


def test_the_name_of_the_file_stands_for_a_unit_that_is_not_named() -> None:
    part = read_sheet(lembar_dari([("Satuan Kerja", "", ""), HEADER, ROW]), FORM, unit="Lapas Contoh")
    assert [entri.values["satuan_kerja"] for entri in part.entries] == ["Lapas Contoh"]


def units(*rows: Sequence[str], nama: str = "") -> list[tuple[Value, Value]]:
    """Unit and partner of the rows of a whole sheet."""
    part = read_sheet(lembar_dari(rows, nama=nama), FORM, unit="berkas")
    return [(entri.values["satuan_kerja"], entri.values["mitra"]) for entri in part.entries]


@pytest.mark.parametrize("line", ["A. Lapas Bekasi", "LAPAS BEKASI TAHUN 2027", "II. Satuan Kerja: Rutan Depok"])
def test_a_line_above_the_header_that_reads_as_a_unit(line: str) -> None:
    ((unit, _),) = units(("Kementerian Contoh Republik",), ("Kantor Wilayah Contoh",), (line,), HEADER, ROW)
    assert str(unit).casefold() in {"lapas bekasi", "rutan depok"}


@pytest.mark.parametrize(
    ("nama", "unit"),
    [("Rutan Depok", "Rutan Depok"), ("Sheet1", "berkas"), ("Satuan Kerja", "berkas"), ("Bagian 1", "berkas")],
)
def test_the_name_of_a_sheet_that_reads_as_a_unit(nama: str, unit: str) -> None:
    assert units(HEADER, ROW, nama=nama) == [(unit, "Universitas A")]


U = ("No", "Satker", "Mitra", "Bidang")
INHERITED = {
    "the first row of each unit names it": (("1", "A"), ("2", ""), ("3", "B"), ("4", "")),
    "a number for each unit": (("1", "A"), ("", ""), ("2", "A"), ("", "")),
    "an empty row between units": (("1", "A"), ("2", ""), (), ("3", "B"), ("4", "")),
    "numbers typed in advance": (("1", "A"), ("2",), ("3", "")),
    "as above": (("1", "A"), ("2", "sda"), ("3", "A"), ("4", "A"), ("5", '"')),
}
DOUBTFUL = {
    "a writer who repeats the unit": (("1", "A"), ("2", "A"), ("3", "")),
    "rows of the titled unit come first": (("1", ""), ("2", "A"), ("3", "")),
    "an empty row before": (("1", "A"), (), ("2", "")),
    "a sum before": (("1", "A"), ("Jumlah", "1"), ("2", "")),
}


def with_partner(rows: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """Rows of number and unit, filled up to rows of a plan."""
    return [(*row, f"PT {i}", "x") if len(row) == 2 and row[0] != "Jumlah" else row for i, row in enumerate(rows)]


@pytest.mark.parametrize("title", ["", "Kantor Wilayah Contoh"])
@pytest.mark.parametrize("name", INHERITED)
def test_a_unit_that_holds_for_the_rows_below(name: str, title: str) -> None:
    part = read_sheet(lembar_dari([(title,), U, *with_partner(INHERITED[name])]), FORM, unit="berkas")
    found = {entri.origin.row: entri.values["satuan_kerja"] for entri in part.entries}
    assert {*found.values()} <= {"A", "B"}
    typed = {place: row[1] for place, row in enumerate(INHERITED[name], 3) if len(row) == 2 and row[1] in {"A", "B"}}
    assert part.from_above == tuple(place for place in found if place not in typed)
    assert all(found[place] == max((p, unit) for p, unit in typed.items() if p <= place)[1] for place in found)
    assert not [each for each in part.findings if each.name == "tabel-unit"]


@pytest.mark.parametrize("title", ["", "Kantor Wilayah Contoh"])
@pytest.mark.parametrize("name", DOUBTFUL)
def test_a_unit_that_may_not_hold_for_the_rows_below(name: str, title: str) -> None:
    part = read_sheet(lembar_dari([(title,), U, *with_partner(DOUBTFUL[name])]), FORM, unit="berkas")
    found = [each for each in part.findings if each.name == "tabel-unit"]
    assert part.from_above == ()
    assert found
    assert {each.level for each in found} == {Level.PERINGATAN}
    last = part.entries[-1]
    assert last.values["satuan_kerja"] == (title or "A")
    assert any(str(last.origin.row) in each.message for each in found)


def test_as_above_is_what_stands_there_and_not_the_row_it_is_sorted_under() -> None:
    part = read(ROW, ("2", "sda", "Hukum", "idem", '"', "SDM", "KAK"), header=HEADER)
    second = part.entries[1].values
    assert (second["mitra"], second["urgensi"], second["batas_waktu"]) == ("Universitas A", "Perlu", date(2027, 3, 31))
    assert [str(each.where) for each in part.findings if each.name == "tabel-sda"] == [
        "Unit A.xlsx, B3",
        "Unit A.xlsx, D3",
        "Unit A.xlsx, E3",
    ]
    (lost,) = (each for each in read(("1", "sda", *ROW[2:])).findings if each.name == "tabel-sda")
    assert lost.level is Level.PERINGATAN


def test_a_second_header_in_the_same_order_is_a_repeat() -> None:
    again = ("Nomor", "MITRA", "Bidang Kerja Sama", "Alasan", "Tenggat", "Renstra", "Keterangan")
    part = read(ROW, HEADER, ROW, again, ROW)
    assert len(part.entries) == 3
    assert not [each for each in part.findings if each.name == "tabel-kepala-beda"]


@pytest.mark.parametrize(
    ("row", "aside"),
    [
        (("3", "Jumlah", "Energi", "Perlu", "1-1-2027", "R", "D"), False),
        (("3", "PT Contoh", "Total", "Perlu", "1-1-2027", "R", "D"), False),
        (("", "Jumlah", "3", "", "", "", ""), True),
        (("3", "Jumlah", "", "", "", "", "9"), True),
    ],
)
def test_a_numbered_row_with_all_it_must_have_is_no_total(row: tuple[str, ...], aside: bool) -> None:
    assert reasons(ROW, row) == (["baris jumlah"] if aside else [])


@pytest.mark.parametrize("day", ["2027-03-31", "31 Maret 2027", "3/31/2027", "31.3.27", "Maret 2027", "", "segera"])
def test_the_example_is_known_however_its_day_is_written(day: str) -> None:
    example = {kolom.kunci: kolom.contoh or "" for kolom in FORM.isian} | {"batas_waktu": day}
    header = tuple(kolom.judul for kolom in FORM.isian)
    part = read_sheet(lembar_dari([header, tuple(example.values())]), FORM, unit="A")
    assert [str(each.why) for each in part.set_aside] == ["baris contoh"]
    for change in ({"mitra": "Universitas Asli"}, {"batas_waktu": "[2026-01-01]"}):
        own = read_sheet(lembar_dari([header, tuple((example | change).values())]), FORM, unit="A")
        assert len(own.entries) == 1


@pytest.mark.parametrize("below", [("", "", "", "", "Penandatanganan", "Pembahasan", "", ""), ("^",) * 4])
def test_the_lower_header_tells_which_of_two_days_is_meant(below: tuple[str, ...]) -> None:
    header = ("No", "Mitra", "Bidang", "Urgensi", "Batas Waktu", "<", "Renstra", "Data Dukung")
    lower = below if len(below) > 4 else (*below, "Penandatanganan", "Pembahasan", "^", "^")
    part = read(lower, ("1", "PT A", "x", "x", "30-06-2027", "31-03-2027", "R", "D"), header=header)
    assert [entri.values["batas_waktu"] for entri in part.entries] == [date(2027, 3, 31)]
    assert any("“Batas Waktu Penandatanganan”" in each.message for each in part.findings)


def test_a_lower_header_that_tells_nothing_is_no_row() -> None:
    header = ("No", "Mitra", "Bidang", "Urgensi", "Batas Waktu", "<", "Renstra", "Data Dukung")
    part = read(
        ("", "", "", "", "Mulai", "Akhir", "", ""),
        ("1", "PT A", "x", "x", "30-06-2027", "31-03-2027", "R", "D"),
        header=header,
    )
    assert [entri.values["mitra"] for entri in part.entries] == ["PT A"]


def test_a_doubled_number_column_is_told_with_one_full_stop() -> None:
    part = read(("1", *ROW), header=("Nomor", *HEADER))
    assert [each.message for each in part.findings if each.name == "tabel-kolom-ganda"] == [
        "“Nomor” (A1) dan “No” (B1) sama-sama berarti No; dibaca “No” (B1) karena kepalanya sama dengan nama kolomnya."
    ]


def test_what_is_said_of_many_headers_and_rows_is_bounded() -> None:
    bentuk = load_bentuk("perencanaan", Assets())
    titles = [kolom.judul for kolom in bentuk.tercetak[:-1]]
    texts = [row for n in range(400) for row in ((*titles, f"KOLOM {n}"), ("1", "", "x", "#REF!", "entah", "y", "z"))]
    rows = (tuple(Cell(text or None, "A1") for text in row) for row in texts)
    part = read_sheet(Sheet("a.csv", "", tuple(Row(place, row) for place, row in enumerate(rows, 1))), bentuk, unit="x")
    counts = Counter(each.name for each in part.findings)
    assert (len(part.entries), part.read) == (400, len(texts) - 1)
    assert {"tabel-kolom-lain", "tabel-kolom-hilang", "tabel-tanggal"} <= counts.keys()
    assert max(counts.values()) == MAX_SAME + 1
    last = [each.message for each in part.findings if each.name == "tabel-kolom-lain"][-1]
    assert last == "Masih ada 300 temuan serupa (tabel-kolom-lain) pada lembar ini."
