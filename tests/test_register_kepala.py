"""Registers whose headers stand in two rows: whose number it is below NOMOR, from when to when below MASA BERLAKU."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from test_rekapitulasi_register import register, rekap, row_of

_TOP = {
    "A": "No.",
    "B": "Instansi/Lembaga Mitra",
    "C": "Jenis Dokumen",
    "D": "Tentang",
    "E": "Nomor",
    "G": "Masa Berlaku",
    "I": "Status",
    "J": "Unit Pemrakarsa",
}
_LOW = {"E": "Pihak I", "F": "Pihak II", "G": "Mulai", "H": "Berakhir"}


def _workbook(folder: Path, low: Mapping[str, str], *rows: tuple[int | str | date, ...]) -> Path:
    """A folder with a register whose header is merged: NOMOR and MASA BERLAKU over two columns each."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for column, text in _TOP.items():
        sheet[f"{column}3"] = text
    for column, text in low.items():
        sheet[f"{column}4"] = text
    for area in ("E3:F3", "G3:H3", *(f"{column}3:{column}4" for column in "ABCDIJ")):
        sheet.merge_cells(area)
    for row in rows:
        sheet.append(row)
    folder.mkdir()
    book.save(folder / "register.xlsx")
    return folder


_ROW = (1, "Universitas A", "PKS", "Magang", "7/X/2025", "9/UA", date(2025, 3, 1), "3 tahun", "Aktif", "Ditjen A")


@pytest.mark.parametrize(
    ("own", "other", "number"),
    [
        ("Pihak I", "Pihak II", "7/X/2025; 9/UA"),
        ("Unit Kerja", "Pihak Kedua", "7/X/2025; 9/UA"),
        ("Kementerian", "Mitra", "7/X/2025; 9/UA"),
    ],
)
def test_whose_number_it_is_below_a_merged_header_is_no_partner(
    own: str, other: str, number: str, tmp_path: Path
) -> None:
    folder = _workbook(tmp_path / "a", {**_LOW, "E": own, "F": other}, _ROW)
    told, rows = rekap(folder)
    assert told.exit_code == 0, told.output
    assert "berdampingan" not in told.output
    found = row_of(rows, "Magang")
    assert {"Universitas A", "PKS", number, "Ditjen A"} <= {*found}


def test_a_term_in_the_column_of_ends_counts_from_the_beginning(tmp_path: Path) -> None:
    told, rows = rekap(_workbook(tmp_path / "a", _LOW, _ROW))
    assert "tidak terbaca sebagai tanggal" not in told.output
    assert any(cell.startswith("2028-02-29") for cell in row_of(rows, "Magang"))


def test_an_end_that_is_neither_day_nor_term_is_said(tmp_path: Path) -> None:
    told, _ = rekap(_workbook(tmp_path / "a", _LOW, (*_ROW[:7], "sampai selesai", *_ROW[8:])))
    assert "BERAKHIR: “sampai selesai” tidak terbaca sebagai tanggal" in told.output


def test_naskah_of_chains_are_counted_together(tmp_path: Path) -> None:
    """Each of them names another row, and the account of a thousand would be a thousand reasons long."""
    pairs = (
        (
            (f"{n}", f"Bank {n}", "MoU", f"Layanan {n}", f"{n}/A", "2023-01-01", "2026-12-31", "", ""),
            (f"{n}", f"Bank {n}", "Perpanjangan MoU", f"Layanan {n}", f"{n}/B", "2026-11-01", "2031-12-31", "", ""),
        )
        for n in range(1, 4)
    )
    told, _ = rekap(register(tmp_path / "a", *(row for pair in pairs for row in pair)))
    assert "3 disisihkan (bagian dari rantai 3)." in told.output
    assert "baris 3: bagian dari rantai" in told.output


def test_what_many_rows_have_alike_is_told_of_some(tmp_path: Path) -> None:
    """A register of hundreds of unreadable days says it ten times on the screen, and each time to a program."""
    header = ("Nama Instansi", "Jenis", "Tentang", "Nomor", "Tanggal TTD", "Berakhir")
    lines = [(f"Bank {n}", "PKS", f"Layanan {n}", f"{n}", "2025-03-01", "sampai selesai") for n in range(1, 31)]
    folder = register(tmp_path / "a", *lines, header=header)
    told, _ = rekap(folder)
    assert told.output.count("tidak terbaca sebagai tanggal") == 10
    assert "dan 20 temuan lain yang serupa; semuanya dengan --json." in told.output
    told, _ = rekap(folder, "--json")
    assert told.output.count("tidak terbaca sebagai tanggal") == 30


@pytest.mark.parametrize(
    ("written", "number", "day"),
    [
        ("12/PKS/2025 tanggal 3 Maret 2025", "12/PKS/2025", "2025-03-03"),
        ("12/PKS/2025, 3 Maret 2025", "12/PKS/2025", "2025-03-03"),
        ("12/PKS/2025 / 03-04-2025", "12/PKS/2025", "2025-04-03"),
        ("12/PKS/2025\ntgl. 3 Mar 2025", "12/PKS/2025", "2025-03-03"),
        ("PKS-1/01/02/2025", "PKS-1/01/02/2025", ""),
        ("12/PKS/2025 tanggal 31 Februari 2025", "12/PKS/2025 tanggal 31 Februari 2025", ""),
        ("12/PKS/III/2025", "12/PKS/III/2025", ""),
    ],
)
def test_a_day_behind_a_number_is_the_day_of_signing(written: str, number: str, day: str, tmp_path: Path) -> None:
    header = ("Mitra", "Perihal", "Nomor dan Tanggal", "Masa Berlaku")
    _, rows = rekap(register(tmp_path / "a", ("Bank A", "Layanan", written, "3 tahun"), header=header))
    found = row_of(rows, "Layanan")
    assert number in found
    assert any(cell.startswith(day) and cell for cell in found)
    assert any(cell.startswith("2028-") for cell in found) == bool(day)


def test_a_day_of_its_own_goes_before_one_behind_a_number(tmp_path: Path) -> None:
    line = ("Bank A", "Layanan", "12/PKS, 3 Maret 2025", "2026-04-05", "3 tahun")
    folder = register(tmp_path / "a", line, header=("Mitra", "Perihal", "Nomor", "Tanggal TTD", "Masa Berlaku"))
    _, rows = rekap(folder)
    assert any(cell.startswith("2026-04-05") for cell in row_of(rows, "Layanan"))
    assert "12/PKS, 3 Maret 2025" in row_of(rows, "Layanan")
