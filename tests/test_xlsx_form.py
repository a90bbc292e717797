"""The form that units fill in: what it asks, what it refuses, and that it comes back without a finding."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from _calc import csv_of, pdf_of, together
from openpyxl import load_workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from kerjasama_docs.assets import Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.inputs.table_files import read_tables
from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.tables.cells.example import GUIDE_SHEET, example_of, is_example
from kerjasama_docs.tables.reading.read import read_sheet
from kerjasama_docs.xlsx import write_form

INSTANSI = "Kementerian Imigrasi dan Pemasyarakatan Republik Indonesia"
FILLED = ("perencanaan", "hasil-penjajakan", "rincian-biaya")
HEADER, EXAMPLE, FIRST = 3, 4, 5


def bentuk_of(name: str) -> LampiranBentuk:
    """A bundled Lampiran."""
    return load_bentuk(name, Assets())


def own(**fields: object) -> LampiranBentuk:
    """A Lampiran of one column of ours and one of text."""
    kolom = Kolom.model_validate({"kunci": "isi", "judul": "ISI", **fields})
    lain = Kolom(kunci="lain", judul="LAIN")
    return LampiranBentuk(nama="Uji", arti="Untuk uji.", kolom=(kolom, lain))


def sheets_of(content: bytes) -> tuple[Worksheet, Worksheet]:
    """The sheet of entries and the one that explains it."""
    isian, petunjuk = load_workbook(io.BytesIO(content)).worksheets
    return isian, petunjuk


def checks_of(content: bytes) -> list[DataValidation]:
    """The checks of the entries, by column."""
    return list(sheets_of(content)[0].data_validations.dataValidation)


def test_the_headers_are_those_of_the_print() -> None:
    isian, _ = sheets_of(write_form(bentuk_of("perencanaan"), instansi=INSTANSI, kertas="F4"))
    assert [cell.value for cell in isian[HEADER]] == [
        "SATUAN KERJA",
        "MITRA",
        "BIDANG KERJA SAMA",
        "URGENSI",
        "BATAS WAKTU PEMBAHASAN",
        "RENCANA STRATEGIS KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN",
        "DATA DUKUNG",
    ]
    assert isian["A1"].value == "FORMULIR PERENCANAAN KERJA SAMA"
    assert "lembar Petunjuk" in str(isian["A2"].value)
    assert (isian.freeze_panes, isian.print_title_rows) == ("A4", "$3:$3")
    assert (isian.page_setup.paperSize, isian.page_setup.orientation) == (14, "landscape")
    assert not isian.protection.sheet
    fills = {str(cell.value): cell.fill.fgColor.rgb for cell in isian[HEADER]}
    assert fills["MITRA"] != fills["URGENSI"]


def test_what_is_counted_or_computed_is_not_asked() -> None:
    isian, _ = sheets_of(write_form(bentuk_of("rincian-biaya")))
    assert [cell.value for cell in isian[HEADER]] == ["Kelompok", "Uraian", "Volume", "Satuan", "Harga Satuan"]


def test_the_example_row_is_grey_and_typed() -> None:
    isian, _ = sheets_of(write_form(bentuk_of("perencanaan")))
    mitra, day = isian.cell(EXAMPLE, 2), isian.cell(EXAMPLE, 5)
    assert mitra.value == "Universitas Contoh"
    assert mitra.font.i
    assert mitra.font.color.rgb == "FF7F7F7F"
    assert (day.value, day.number_format) == (datetime(2027, 3, 31), "dd-mm-yyyy")  # noqa: DTZ001 - a day has no zone


def test_a_form_without_examples_has_no_example_row() -> None:
    bare = bentuk_of("rincian-biaya")
    bare = bare.model_copy(update={"kolom": tuple(k.model_copy(update={"contoh": None}) for k in bare.kolom)})
    isian, _ = sheets_of(write_form(bare))
    assert isian.max_row == HEADER + 200
    assert "contoh" not in str(isian["A2"].value)


def test_the_rows_are_ready_for_entries() -> None:
    isian, _ = sheets_of(write_form(bentuk_of("perencanaan")))
    assert isian.max_row == EXAMPLE + 200
    for row in (FIRST, EXAMPLE + 200):
        cells = [isian.cell(row, column) for column in range(1, 8)]
        assert [cell.value for cell in cells] == [None] * 7
        assert [cell.number_format for cell in cells] == ["@", "@", "@", "@", "dd-mm-yyyy", "@", "@"]
        assert all(cell.border.bottom.style == "thin" for cell in cells)
    assert isian.column_dimensions["A"].number_format == "@"


def test_every_column_is_checked_and_explained() -> None:
    checks = checks_of(write_form(bentuk_of("perencanaan"), instansi=INSTANSI))
    assert [str(check.sqref) for check in checks] == [f"{letter}4:{letter}204" for letter in "ABCDEFG"]
    assert [check.type for check in checks] == [*["textLength"] * 4, "date", *["textLength"] * 2]
    day = checks[4]
    assert (day.operator, day.formula1, day.errorStyle) == ("greaterThanOrEqual", "36526", "warning")
    assert "31-03-2027" in str(day.error)
    assert checks[1].prompt == "Nama lengkap instansi mitra. Wajib diisi."
    assert all(check.showErrorMessage and check.showInputMessage for check in checks)


@pytest.mark.parametrize("name", FILLED)
def test_the_words_of_the_checks_are_as_short_as_excel_asks(name: str) -> None:
    checks = checks_of(write_form(bentuk_of(name), instansi=INSTANSI))
    assert checks
    for check in checks:
        assert len(check.promptTitle or "") <= 32
        assert len(check.prompt or "") <= 255
        assert len(str(check.error)) <= 225


def test_long_explanations_are_cut_between_words() -> None:
    check = checks_of(write_form(own(arti="kata " * 100, judul="Kepala kolom yang sangat panjang sekali")))[0]
    assert check.prompt is not None
    assert check.promptTitle is not None
    assert (len(check.prompt), check.prompt[-10:]) == (250, "kata kata…")
    assert check.promptTitle == "Kepala kolom yang sangat…"


def test_choices_are_a_list_of_cells() -> None:
    choices = ("berjalan, baik", "=1+1", "selesai")
    content = write_form(own(pilihan=choices))
    check = checks_of(content)[0]
    assert (check.type, check.errorStyle) == ("list", "stop")
    place = str(check.formula1)
    assert place.startswith(f"{GUIDE_SHEET}!$F$")
    area = place.split("!")[1].replace("$", "")
    cells = [row[0] for row in sheets_of(content)[1][area]]
    assert tuple(cell.value for cell in cells) == choices
    assert {cell.data_type for cell in cells} == {"s"}


@pytest.mark.parametrize(
    ("name", "judul", "one"),
    [
        ("hasil-penjajakan", "JANGKA WAKTU", "5 tahun"),
        ("rincian-biaya", "Satuan", "paket"),
        ("rencana-aksi", "Sumber Dana", "APBN dan APBD"),
    ],
)
def test_a_form_offers_what_is_usual_and_takes_other_text(name: str, judul: str, one: str) -> None:
    content = write_form(bentuk_of(name))
    (check,) = (each for each in checks_of(content) if each.type == "list")
    assert (check.errorStyle, check.promptTitle, check.allow_blank) == ("warning", judul, True)
    assert "Pilih dari daftar, atau tulis sendiri." in str(check.prompt)
    petunjuk = sheets_of(content)[1]
    offered = [str(row[0].value) for row in petunjuk[str(check.formula1).split("!")[1].replace("$", "")]]
    assert one in offered
    kolom = next(each for each in bentuk_of(name).kolom if each.judul == judul)
    assert kolom.contoh in offered


def test_numbers_are_numbers() -> None:
    content = write_form(bentuk_of("rincian-biaya"))
    check = checks_of(content)[4]
    assert (check.type, check.operator, check.formula1) == ("decimal", "greaterThanOrEqual", "0")
    isian, _ = sheets_of(content)
    assert [isian.cell(FIRST, column).number_format for column in (3, 5)] == ["General", '[$-421]"Rp"#,##0.00_)']


def test_the_second_sheet_explains_every_column() -> None:
    _, petunjuk = sheets_of(write_form(bentuk_of("perencanaan")))
    rows = {row[0]: row[1:5] for row in petunjuk.iter_rows(values_only=True)}
    assert petunjuk.title == GUIDE_SHEET
    assert rows["MITRA"] == ("ya", "teks", "Nama lengkap instansi mitra.", "Universitas Contoh")
    assert rows["BATAS WAKTU PEMBAHASAN"][3] == "31 Maret 2027"
    text = " ".join(str(cell) for cell in rows)
    assert "31/03/2027" in text
    assert "tanpa sandi" in text


def test_nothing_in_a_form_is_a_formula() -> None:
    danger = "=1+1"
    content = write_form(own(judul=danger, arti=danger, contoh=danger, pilihan=(danger,)), instansi=danger)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [archive.read(name) for name in archive.namelist() if "worksheets/sheet" in name]
    assert sum(part.count(b"=1+1") for part in parts) >= 5
    assert not any(b"<f>" in part for part in parts)


def test_the_same_form_gives_the_same_bytes() -> None:
    assert write_form(bentuk_of("perencanaan")) == write_form(bentuk_of("perencanaan"))


def test_a_table_of_naskah_has_no_form() -> None:
    with pytest.raises(UsageError, match="dibuat dari berkas masukan naskah"):
        write_form(bentuk_of("rekapitulasi"))


def test_an_example_that_its_column_cannot_hold_is_named() -> None:
    with pytest.raises(UsageError, match="Contoh “besok” pada kolom isi bukan tanggal"):
        write_form(own(jenis="tanggal", contoh="besok"))


@pytest.mark.parametrize("name", FILLED)
def test_what_comes_back_reads_without_a_finding(name: str, tmp_path: Path) -> None:
    bentuk = bentuk_of(name)
    book = load_workbook(io.BytesIO(write_form(bentuk, instansi=INSTANSI)))
    isian = book.worksheets[0]
    first = FIRST if any(kolom.contoh for kolom in bentuk.isian) else EXAMPLE
    values: Mapping[str, tuple[str | float | datetime, Value]] = {
        "teks": ("Isi nomor", "Isi nomor"),
        "tanggal": (datetime(2027, 5, 2), date(2027, 5, 2)),  # noqa: DTZ001 - a day in Excel has no zone
        "bilangan": (2.5, Decimal("2.5")),
        "rupiah": (1_500_000, Decimal(1_500_000)),
    }
    for place in range(3):
        for column, kolom in enumerate(bentuk.isian, 1):
            isian.cell(first + place, column).value = values[kolom.jenis][0]
    path = tmp_path / "Unit A.xlsx"
    book.save(path)
    lembar, findings = read_tables(str(path))
    isi, petunjuk = (read_sheet(each, bentuk, unit="Unit A") for each in lembar)
    assert not findings
    assert not isi.findings
    assert (petunjuk.entries, petunjuk.findings) == ((), ())
    expected = {kolom.kunci: values[kolom.jenis][1] for kolom in bentuk.isian}
    assert [{key: each.values[key] for key in expected} for each in isi.entries] == [expected] * 3
    examples = first - EXAMPLE
    assert (isi.read, len(isi.set_aside)) == (3 + examples, examples)


@pytest.mark.parametrize("name", FILLED)
def test_a_form_that_comes_back_empty_gives_no_rows(name: str, tmp_path: Path) -> None:
    path = tmp_path / "Unit A.xlsx"
    path.write_bytes(write_form(bentuk_of(name), instansi=INSTANSI))
    lembar, findings = read_tables(str(path))
    assert not findings
    assert len(lembar) == 2
    assert [part.entries for part in (read_sheet(each, bentuk_of(name), unit="Unit A") for each in lembar)] == [(), ()]


def example() -> dict[str, Value]:
    """The example row of perencanaan as it is read."""
    return {kolom.kunci: example_of(kolom) for kolom in bentuk_of("perencanaan").isian}


def test_the_example_is_known_when_it_comes_back() -> None:
    bentuk = bentuk_of("perencanaan")
    assert example()["batas_waktu"] == date(2027, 3, 31)
    for changed in (
        {},
        {"mitra": "  UNIVERSITAS  contoh"},
        {"batas_waktu": "2027-03-31"},
        {"satuan_kerja": None},
        {"no": Decimal(1)},
    ):
        assert is_example(bentuk, example() | changed)


def test_data_is_not_taken_for_the_example() -> None:
    bentuk = bentuk_of("perencanaan")
    for changed in (
        {"mitra": "Universitas Negeri"},
        {"mitra": None},
        {"satuan_kerja": "Kanwil A"},
        {"batas_waktu": date(2027, 4, 1)},
    ):
        assert not is_example(bentuk, example() | changed)
    assert not is_example(bentuk, {})
    assert not is_example(bentuk_of("rincian-biaya"), {"uraian": "Pelatihan"})


def test_without_required_columns_the_whole_example_is_needed() -> None:
    bentuk = LampiranBentuk(
        nama="Uji",
        arti="Untuk uji.",
        kolom=(
            Kolom(kunci="a", judul="A", contoh="satu"),
            Kolom(kunci="b", judul="B", jenis="rupiah", contoh="1500.5"),
            Kolom(kunci="c", judul="C"),
        ),
    )
    assert is_example(bentuk, {"a": "Satu", "b": Decimal("1500.50")})
    assert not is_example(bentuk, {"a": "satu"})
    assert not is_example(bentuk, {"a": "satu", "b": Decimal("1500.5"), "c": "isi"})


@together("csv")
@together("pdf")
def forms() -> Iterator[bytes]:
    """What LibreOffice has to open for the test below."""
    yield from (write_form(bentuk_of(name), instansi=INSTANSI) for name in FILLED)


@pytest.mark.parametrize("name", FILLED)
@pytest.mark.usefixtures("calc")
def test_libreoffice_opens_and_prints_the_form(name: str) -> None:
    content = write_form(bentuk_of(name), instansi=INSTANSI)
    headers = [str(cell.value) for cell in sheets_of(content)[0][HEADER]]
    assert headers in csv_of(content)
    pages, _ = pdf_of(content)
    assert all(header in pages[0] for header in headers)
    assert "PETUNJUK PENGISIAN" in " ".join(pages)
