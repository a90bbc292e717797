"""Registers of naskah that exist already, as spreadsheets, among the inputs of a rekapitulasi."""

import csv
import json
from pathlib import Path

import openpyxl
import pytest
from click.testing import Result
from test_lampiran_cli import run

from kerjasama_docs.assets import Assets
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.tables.rekapitulasi import register_form

INPUT = """\
jenis: nota-kesepahaman
judul: Sinergi Layanan
penandatanganan: {tanggal: 2026-02-28, tempat: Jakarta}
pihak: [{nama: Badan Contoh, nomor: 001/NK/2026}, {nama: Bank Contoh, nomor: BC.1/2026}]
ruang_lingkup: [pelatihan]
jangka_waktu: 3 tahun
"""
HEADER = ("No", "Nama Instansi", "Jenis", "Tentang", "Nomor", "Tanggal TTD", "Berakhir", "Jangka Waktu", "PIC")


def rekap(folder: Path, *options: str, today: str = "2026-12-01") -> tuple[Result, list[list[str]]]:
    """What is said of the naskah in a folder, and the rows of the table: their texts, headings alone."""
    target = folder.parent / "rekap.xlsx"
    target.unlink(missing_ok=True)
    told = run("rekapitulasi", folder, "-o", target, "--hari-ini", today, *options)
    if not target.exists():
        return told, []
    rows = openpyxl.load_workbook(target).worksheets[0].iter_rows(values_only=True)
    return told, [[str(cell or "") for cell in row] for row in rows if any(row)]


def register(
    folder: Path, *rows: tuple[str, ...], name: str = "register.csv", header: tuple[str, ...] = HEADER
) -> Path:
    """A folder with a register in it."""
    folder.mkdir(exist_ok=True)
    with (folder / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return folder


def row_of(rows: list[list[str]], word: str) -> list[str]:
    [found] = [row for row in rows if word in row]
    return found


def test_inputs_and_registers_are_one_table(tmp_path: Path) -> None:
    folder = register(
        tmp_path / "a", ("1", "Universitas A", "PKS", "Magang", "7/PKS/2025", "2025-03-01", "2028-02-28", "", "Rina")
    )
    (folder / "nk.yaml").write_text(INPUT, encoding="utf-8")
    told, rows = rekap(folder)
    assert told.exit_code == 0, told.output
    assert "Seluruhnya 2 berkas, 2 lembar: 2 baris dibaca, 2 diambil" in told.output
    assert "Badan Contoh; Bank Contoh" in row_of(rows, "Sinergi Layanan")
    assert {"PKS", "7/PKS/2025", "Rina", "Universitas A"} <= {*row_of(rows, "Magang")}


@pytest.mark.parametrize(
    ("term", "end"),
    [
        ("3 tahun", "2028-02-29"),
        ("3 (tiga) tahun", "2028-02-29"),
        ("36 bulan", "2028-02-29"),
        ("s.d. 31 Desember 2027", "2027-12-31"),
        ("Maret 2025 - Juni 2027", "2027-06-30"),
    ],
)
def test_a_term_counts_from_the_day_of_signing(term: str, end: str, tmp_path: Path) -> None:
    folder = register(tmp_path / "a", ("1", "Universitas A", "PKS", "Magang", "7", "2025-03-01", "", term, ""))
    told, rows = rekap(folder)
    assert told.exit_code == 0, told.output
    assert any(cell.startswith(end) for cell in row_of(rows, "Magang"))


def test_a_row_and_an_input_of_the_same_number_and_day_are_one(tmp_path: Path) -> None:
    folder = register(
        tmp_path / "a", ("1", "Bank Contoh", "MoU", "Sinergi", "bc.1 / 2026", "28/02/2026", "", "3 tahun", "Sari")
    )
    (folder / "nk.yaml").write_text(INPUT, encoding="utf-8")
    told, rows = rekap(folder)
    assert "register.csv, baris 2: naskah yang sama dengan" in told.output
    assert "Sari" in row_of(rows, "Sinergi Layanan")
    assert not [row for row in rows if "Sinergi" in row]


def test_another_day_is_another_naskah(tmp_path: Path) -> None:
    folder = register(
        tmp_path / "a", ("1", "Bank Contoh", "MoU", "Sinergi", "BC.1/2026", "01/03/2026", "", "3 tahun", "Sari")
    )
    (folder / "nk.yaml").write_text(INPUT, encoding="utf-8")
    _, rows = rekap(folder)
    assert row_of(rows, "Sinergi Layanan") != row_of(rows, "Sinergi")


def test_an_adendum_and_a_perpanjangan_go_on_with_the_naskah_of_their_partner(tmp_path: Path) -> None:
    folder = register(
        tmp_path / "a",
        ("1", "Bank A", "Perpanjangan PKS", "Kas", "9", "2026-01-01", "2031-12-31", "", ""),
        ("2", "Bank A", "PKS", "Kas", "1", "2023-01-01", "2025-12-31", "", ""),
        ("3", "Bank A", "Adendum PKS", "Kas", "5", "2024-01-01", "", "", ""),
        ("4", "Bank B", "PKS", "Giro", "2", "2023-01-01", "2025-12-31", "", ""),
        ("5", "Bank B", "Pengakhiran PKS", "Giro", "3", "2024-05-01", "", "", ""),
    )
    told, rows = rekap(folder)
    assert "5 baris dibaca, 2 diambil, 3 disisihkan" in told.output
    kas = row_of(rows, "Kas")
    assert "PKS dengan Adendum PKS dan Perpanjangan PKS" in kas
    assert any(cell.startswith("2031-12-31") for cell in kas)
    assert any(cell.startswith("2024-05-01") for cell in row_of(rows, "Giro"))


def test_a_perpanjangan_of_nothing_known_stands_alone_and_is_told(tmp_path: Path) -> None:
    folder = register(
        tmp_path / "a",
        ("1", "Bank A", "PKS", "Kas", "1", "2023-01-01", "2025-12-31", "", ""),
        ("2", "Bank A", "PKS", "Giro", "2", "2023-01-01", "2025-12-31", "", ""),
        ("3", "Bank A", "Perpanjangan PKS", "Layanan", "3", "2026-01-01", "2031-12-31", "", ""),
    )
    told, rows = rekap(folder)
    assert "naskah yang dilanjutkannya tidak jelas" in told.output
    assert "Perpanjangan PKS" in row_of(rows, "Layanan")


def test_a_perpanjangan_of_an_input(tmp_path: Path) -> None:
    folder = register(
        tmp_path / "a", ("1", "Bank Contoh", "Perpanjangan", "Sinergi Layanan", "9", "2026-11-01", "2035-12-31", "", "")
    )
    (folder / "nk.yaml").write_text(INPUT, encoding="utf-8")
    told, rows = rekap(folder)
    assert "bagian dari rantai" in told.output
    assert any(cell.startswith("2035-12-31") for cell in row_of(rows, "Sinergi Layanan"))


def test_what_is_not_known_of_a_row_is_told(tmp_path: Path) -> None:
    folder = register(
        tmp_path / "a",
        ("1", "Bank A", "PKS", "Kas", "1", "", "", "", ""),
        ("2", "Bank B", "PKS", "Giro", "2", "2023-01-01", "", "lama sekali", ""),
        ("3", "Bank C", "PKS", "Kliring", "3", "2023-01-01", "2022-01-01", "", ""),
    )
    told, rows = rekap(folder)
    assert told.exit_code == 0
    assert "register.csv, baris 2: peringatan: Bank A: tanggal tidak diketahui" in told.output
    assert "Bank B: hari berakhir tidak diketahui (tertulis “lama sekali”)" in told.output
    assert "Bank C: berakhir 1 Januari 2022, sebelum ditandatangani 1 Januari 2023" in told.output
    assert row_of(rows, "Kas")
    assert row_of(rows, "Giro")


def test_columns_are_named_by_hand(tmp_path: Path) -> None:
    header = ("No", "Rekanan kita", "Jenis", "Judul", "Nomor", "Tanggal", "Habis")
    folder = register(tmp_path / "a", ("1", "Bank A", "PKS", "Kas", "1", "2025-01-01", "2029-01-01"), header=header)
    told, rows = rekap(folder, "--kolom", "PARA PIHAK=Rekanan kita", "--kolom", "BERAKHIR=Habis")
    assert told.exit_code == 0, told.output
    assert "Bank A" in row_of(rows, "Kas")
    assert any(cell.startswith("2029-01-01") for cell in row_of(rows, "Kas"))


def test_the_table_that_we_made_is_no_register(tmp_path: Path) -> None:
    folder = register(tmp_path / "a", ("1", "Bank A", "PKS", "Kas", "1", "2025-01-01", "2029-01-01", "", ""))
    assert run("rekapitulasi", folder, "-o", folder / "lama.xlsx", "--hari-ini", "2026-12-01").exit_code == 0
    told, rows = rekap(folder)
    assert "hasil gabungan kerjasama-docs" in told.output
    assert row_of(rows, "Kas")


def test_the_rows_of_each_file_are_counted_for_programs(tmp_path: Path) -> None:
    folder = register(tmp_path / "a", ("1", "Bank A", "PKS", "Kas", "1", "2025-01-01", "2029-01-01", "", ""))
    (folder / "nk.yaml").write_text(INPUT, encoding="utf-8")
    told, _ = rekap(folder, "--json")
    data = json.loads(told.stdout)
    assert [(sheet["dibaca"], sheet["diambil"]) for sheet in data["lembar"]] == [(1, 1), (1, 1)]


def test_a_register_is_read_by_what_its_columns_hold() -> None:
    form = register_form(load_bentuk("rekapitulasi", Assets()))
    assert form.sumber == "baris"
    assert {"mitra", "berakhir", "jangka_waktu", "narahubung"} <= {kolom.kunci for kolom in form.kolom}
    assert "status" not in {kolom.kunci for kolom in form.kolom}


def test_what_is_to_be_done_stands_in_the_row(tmp_path: Path) -> None:
    header = (*HEADER, "Laporan", "Keterangan")
    rows = (
        ("1", "Bank A", "MoU", "Kas", "1", "2025-01-01", "2029-01-01", "", "", "ada", "Rapat"),
        ("2", "Bank B", "MoU", "Giro", "2", "2025-01-01", "2029-01-01", "", "", "", ""),
        ("3", "Bank B", "PKS", "Kliring", "3", "2025-01-01", "2027-01-15", "", "", "ada", ""),
        ("4", "Bank C", "PKS", "Valas", "4", "2020-01-01", "2026-11-01", "", "", "ada", ""),
        ("5", "Bank D", "PKS", "Kredit", "5", "", "", "", "", "ada", ""),
    )
    _, table = rekap(register(tmp_path / "a", *rows, header=header))
    assert "Belum ada Perjanjian Kerja Sama. Rapat" in row_of(table, "Kas")
    assert {"2 tahun 1 bulan", "Belum ada laporan."} <= {*row_of(table, "Giro")}
    assert {"1 bulan", "Putuskan diperpanjang atau diakhiri."} <= {*row_of(table, "Kliring")}
    assert {"lewat 1 bulan", "Telah berakhir: perpanjang, atau catat sebagai selesai."} <= {*row_of(table, "Valas")}
    assert "Lengkapi tanggalnya." in row_of(table, "Kredit")


def test_a_register_without_reports_asks_for_none(tmp_path: Path) -> None:
    folder = register(tmp_path / "a", ("1", "Bank A", "PKS", "Kas", "1", "2025-01-01", "2029-01-01", "", ""))
    told, table = rekap(folder)
    assert told.exit_code == 0
    assert "laporan" not in " ".join(row_of(table, "Kas")).casefold()


def test_what_a_register_says_is_to_be_done_is_kept(tmp_path: Path) -> None:
    header = (*HEADER, "Tindak Lanjut", "Keterangan")
    row = ("1", "Bank A", "PKS", "Kas", "1", "2025-01-01", "2029-01-01", "", "", "Rapat Maret", "asli di Biro")
    _, table = rekap(register(tmp_path / "a", row, header=header))
    assert "Rapat Maret; asli di Biro" in row_of(table, "Kas")
