"""Drafts of joined tables: the wrong cells are coloured in all outputs, and no part is printed as the whole."""

import io
from collections.abc import Iterator
from ctypes import byref, c_uint
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from _sheets import workbook
from test_lampiran_cli import folded, run, text_of

COLOUR = "FFD966"
HEAD: list[object] = [
    *("Satuan Kerja", "Mitra", "Bidang Kerja Sama", "Urgensi", "Batas Waktu", "Renstra", "Data Dukung"),
]
PLANS: list[list[object]] = [
    HEAD,
    ["Lapas A", "Bank Satu", "Kas", "Perlu", "3/15/2027", "Layanan", "Proposal"],
    ["Lapas A", "Bank Dua", "=A1/0", "Perlu", "15/3/2027", "Layanan", "1,98001E+17"],
    ["Lapas A", "Bank Tiga", "Giro", "Perlu", "Maret 2027", "Layanan", "Proposal"],
]
WRONG = {("Bank Satu", "3/15/2027"), ("Bank Dua", ""), ("Bank Dua", "15/3/2027"), ("Bank Dua", "1,98001E+17")}
"""The wrong cells: a formula without a result, days in two orders, a number that Excel shortened."""
COSTS = "Uraian;Volume;Satuan;Harga Satuan\nModul;40;paket;75.000\nJasa;{};jam;150.000\n"


def coloured(path: Path) -> set[tuple[str, str]]:
    """The coloured cells of a table: the partner of their row, and what they say."""
    rows = _in_word(path) if path.suffix == ".docx" else _in_excel(path)
    return {(row[1][0], text) for row in rows for text, colour in row if colour == COLOUR}


def _in_word(path: Path) -> Iterator[list[tuple[str, str]]]:
    for table in docx.Document(str(path)).tables:
        for row in table.rows:
            shades = [cell._tc.xpath("./w:tcPr/w:shd/@w:fill") for cell in row.cells]  # noqa: SLF001 - no name of python-docx
            yield [(cell.text, "".join(shade)) for cell, shade in zip(row.cells, shades, strict=True)]


def _in_excel(path: Path) -> Iterator[list[tuple[str, str]]]:
    for row in openpyxl.load_workbook(path).worksheets[0].iter_rows():
        yield [(str(cell.value or ""), str(cell.fill.fgColor.rgb)[2:] if cell.fill.fill_type else "") for cell in row]


def coloured_areas(path: Path) -> int:
    """Areas of a PDF that are filled with the colour of wrong cells."""
    wanted = tuple(bytes.fromhex(COLOUR))
    with pypdfium2.PdfDocument(path) as pdf:
        return sum(_fill(each.raw) == wanted for page in pdf for each in page.get_objects())


def _fill(item: object) -> tuple[int, ...]:
    parts = [c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetFillColor(item, *map(byref, parts))
    is_path = pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_PATH
    return tuple(part.value for part in parts[:3]) if is_path else ()


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf"])
def test_the_wrong_cells_and_no_others_are_coloured(suffix: str, tmp_path: Path) -> None:
    target = tmp_path / f"hasil{suffix}"
    told = run("perencanaan", workbook(tmp_path, PLANS), "-o", target)
    assert told.exit_code == 1, told.output
    assert folded("Sel berwarna perlu diperbaiki.") in folded(text_of(target))
    if suffix == ".pdf":
        assert coloured_areas(target) == len(WRONG)
    else:
        assert coloured(target) == WRONG


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf"])
def test_a_sound_table_has_no_coloured_cell(suffix: str, tmp_path: Path) -> None:
    target = tmp_path / f"hasil{suffix}"
    assert run("perencanaan", workbook(tmp_path, [HEAD, PLANS[3]]), "-o", target).exit_code == 0
    assert "Sel berwarna" not in " ".join(text_of(target).split())
    assert not (coloured_areas(target) if suffix == ".pdf" else coloured(target))


def test_the_row_of_a_wrong_cell_that_is_not_printed_is_shown(tmp_path: Path) -> None:
    header = ("Instansi Mitra", "Jenis", "Judul", "Nomor", "Tanggal TTD", "Mulai", "Berakhir")
    rows = [header, ("Bank Satu", "PKS", "Kas", "1", "2025-01-01", "=A1/0", "2030-01-01")]
    target = tmp_path / "hasil.xlsx"
    told = run("rekapitulasi", workbook(tmp_path, rows), "-o", target, "--hari-ini", "2026-12-01")
    assert told.exit_code == 1, told.output
    assert coloured(target) == {("Bank Satu", "1")}


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf"])
def test_the_sum_of_a_draft_is_not_printed_as_the_whole(suffix: str, tmp_path: Path) -> None:
    source, target = tmp_path / "biaya.csv", tmp_path / f"hasil{suffix}"
    source.write_text(COSTS.format("banyak"), encoding="utf-8")
    assert run("rincian-biaya", source, "-o", target).exit_code == 1
    assert folded("Jumlah (belum lengkap)") in folded(text_of(target))
    source.write_text(COSTS.format("2"), encoding="utf-8")
    assert run("rincian-biaya", source, "-o", target, "--timpa").exit_code == 0
    assert "belum" not in text_of(target)
    words = text_of(target) if suffix != ".docx" else docx_text(target)
    assert folded("Terbilang: tiga juta tiga ratus ribu rupiah") in folded(words)


def docx_text(path: Path) -> str:
    """All text of a document, nested tables and all."""
    return "".join(docx.Document(io.BytesIO(path.read_bytes())).element.body.itertext())


def test_the_sum_without_a_file_is_said_to_be_a_part(tmp_path: Path) -> None:
    folder = tmp_path / "unit"
    folder.mkdir()
    (folder / "a.csv").write_text(COSTS.format("2"), encoding="utf-8")
    (folder / "rusak.xlsx").write_bytes(b"PK\x03\x04 bukan buku kerja")
    target = tmp_path / "hasil.docx"
    assert run("rincian-biaya", folder, "-o", target).exit_code == 2
    text = docx_text(target)
    assert "Jumlah (belum lengkap)" in text
    assert "Terbilang" not in text
    assert run("rincian-biaya", folder, "-o", tmp_path / "final.docx", "--final").exit_code == 2
    assert not (tmp_path / "final.docx").exists()


LISTS = """\
{"mitra": "Bank A", "bidang": ["Kas", 2, true, null], "urgensi": "Perlu", "batas_waktu": "TW II"}
{"mitra": "Bank B", "bidang": ["Kas", ["Giro"]], "urgensi": {"a": 1}, "batas_waktu": "Maret 2027"}
{"mitra": "Bank C", "bidang": "Valas", "urgensi": [], "batas_waktu": "2027-05-01"}
"""


def test_a_list_in_a_cell_is_its_lines_and_a_nested_one_is_coloured(tmp_path: Path) -> None:
    source, target = tmp_path / "a.jsonl", tmp_path / "hasil.xlsx"
    source.write_text(LISTS, encoding="utf-8")
    told = run("perencanaan", source, "-o", target)
    assert told.exit_code == 1
    assert "a.jsonl:2:" in told.output
    assert "[2].bidang: galat: Isian ini bersusun" in told.output
    assert "[2].urgensi: galat: Isian ini bersusun" in told.output
    assert told.output.count("bersusun; satu sel") == 2
    assert coloured(target) == {("Bank B", "")}
    rows = {row[1][0]: [text for text, _ in row] for row in _in_excel(target)}
    assert rows["Bank A"][2] == "Kas\n2\nya"
    assert [name for name in rows if name.startswith("Bank")] == ["Bank B", "Bank C", "Bank A"]


def test_the_lines_of_a_title_are_words_in_the_outline(tmp_path: Path) -> None:
    source, target = tmp_path / "biaya.csv", tmp_path / "hasil.pdf"
    source.write_text(COSTS.format("banyak"), encoding="utf-8")
    assert run("rincian-biaya", source, "-o", target).exit_code == 1
    with pypdfium2.PdfDocument(target) as pdf:
        [title] = [entry.get_title() for entry in pdf.get_toc()]
    assert title == "RINCIAN BIAYA RANCANGAN – TIDAK LENGKAP: 1 galat harus diperbaiki Sel berwarna perlu diperbaiki."


DAYS = """\
mitra,bidang,batas waktu
Bank A,Kas,31/02/2027
Bank B,Kas,segera
Bank C,Kas,30/04/2027
"""


def test_a_day_that_is_none_is_coloured_and_final_refuses(tmp_path: Path) -> None:
    source, target = tmp_path / "a.csv", tmp_path / "hasil.xlsx"
    source.write_text(DAYS, encoding="utf-8")
    told = run("perencanaan", source, "-o", target)
    assert told.exit_code == 1
    assert "a.csv, baris 2 kolom 3: galat: BATAS WAKTU PEMBAHASAN: Tanggal 31-02-2027 tidak ada" in told.output
    assert "a.csv, baris 3 kolom 3: peringatan: BATAS WAKTU PEMBAHASAN: “segera”" in told.output
    assert "Tulis tanggal yang benar" in told.output
    assert coloured(target) == {("Bank A", "31/02/2027")}
    final = run("perencanaan", source, "-o", tmp_path / "final.xlsx", "--final")
    assert (final.exit_code, (tmp_path / "final.xlsx").exists()) == (1, False)


REGISTER = """\
Mitra,Judul,Nomor,Tanggal,Berakhir
Bank A,Kas,1/A,2025-01-02,31/02/2027
Bank B,Giro,2/A,31/04/2025,2027-05-01
Bank C,Valas,3/A,2025-01-02,2027-05-01
"""


def test_a_day_of_a_register_that_is_none_is_an_error_of_its_cell(tmp_path: Path) -> None:
    source, target = tmp_path / "register.csv", tmp_path / "hasil.xlsx"
    source.write_text(REGISTER, encoding="utf-8")
    told = run("rekapitulasi", source, "-o", target, "--hari-ini", "2026-12-01")
    assert told.exit_code == 1
    assert "register.csv, baris 2 kolom 5: galat: BERAKHIR: Tanggal 31-02-2027 tidak ada dalam kalender." in told.output
    assert "register.csv, baris 3 kolom 4: galat: TANGGAL: Tanggal 31-04-2025 tidak ada dalam kalender." in told.output
    assert coloured(target) == {("Bank A", "31/02/2027"), ("Bank B", "31/04/2025")}
    final = run("rekapitulasi", source, "-o", tmp_path / "final.xlsx", "--hari-ini", "2026-12-01", "--final")
    assert (final.exit_code, (tmp_path / "final.xlsx").exists()) == (1, False)
