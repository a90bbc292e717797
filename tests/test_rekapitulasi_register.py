"""Registers of naskah that exist already, as spreadsheets, among the inputs of a rekapitulasi."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
from _berkas_pdf import with_text
from click.testing import Result
from pypdf import PdfWriter
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


@pytest.fixture
def kas(tmp_path: Path) -> Path:
    """A folder with a register of one kerja sama that runs."""
    return register(tmp_path / "a", ("1", "Bank A", "PKS", "Kas", "1", "2025-01-01", "2029-01-01", "", ""))


@pytest.fixture
def beside_input(tmp_path: Path) -> Callable[..., Path]:
    """Makes a folder with the input of a naskah, and a register with some rows beside it."""

    def made(*row: str) -> Path:
        folder = register(tmp_path / "a", row)
        (folder / "nk.yaml").write_text(INPUT, encoding="utf-8")
        return folder

    return made


def row_of(rows: list[list[str]], word: str) -> list[str]:
    [found] = [row for row in rows if word in row]
    return found


def test_inputs_and_registers_are_one_table(beside_input: Callable[..., Path]) -> None:
    folder = beside_input("1", "Universitas A", "PKS", "Magang", "7/PKS/2025", "2025-03-01", "2028-02-28", "", "Rina")
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


def test_a_row_and_an_input_of_the_same_number_and_day_are_one(beside_input: Callable[..., Path]) -> None:
    folder = beside_input("1", "Bank Contoh", "MoU", "Sinergi", "bc.1 / 2026", "28/02/2026", "", "3 tahun", "Sari")
    told, rows = rekap(folder)
    assert "register.csv, baris 2: naskah yang sama dengan" in told.output
    assert "Sari" in row_of(rows, "Sinergi Layanan")
    assert not [row for row in rows if "Sinergi" in row]


def test_another_day_is_another_naskah(beside_input: Callable[..., Path]) -> None:
    folder = beside_input("1", "Bank Contoh", "MoU", "Sinergi", "BC.1/2026", "01/03/2026", "", "3 tahun", "Sari")
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


def test_a_perpanjangan_of_an_input(beside_input: Callable[..., Path]) -> None:
    folder = beside_input(
        "1", "Bank Contoh", "Perpanjangan", "Sinergi Layanan", "9", "2026-11-01", "2035-12-31", "", ""
    )
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


def test_days_that_cannot_be_read_are_printed_as_they_are_written(tmp_path: Path) -> None:
    folder = register(
        tmp_path / "a",
        ("1", "Bank A", "PKS", "Kas", "1", "kemarin", "", "", ""),
        ("2", "Bank B", "PKS", "Giro", "2", "2023-01-01", "sampai selesai", "", ""),
        ("3", "Bank C", "PKS", "Kliring", "3", "2023-01-01", "Desember 2027", "", ""),
    )
    _, rows = rekap(folder)
    assert "kemarin" in row_of(rows, "Kas")
    assert "sampai selesai" in row_of(rows, "Giro")
    assert any(cell.startswith("2027-12-31") for cell in row_of(rows, "Kliring"))


def test_a_row_without_a_day_of_signing_is_judged_by_its_end(tmp_path: Path) -> None:
    folder = register(
        tmp_path / "a",
        ("1", "Bank A", "PKS", "Kas", "1", "", "2027-01-15", "", ""),
        ("2", "Bank B", "PKS", "Giro", "2", "", "2026-01-15", "", ""),
    )
    told, rows = rekap(folder)
    assert told.output.count("sementara ini dinilai menurut hari berakhirnya") == 2
    assert [row[0] for row in rows if row[0] in {"Berakhir dalam 3 bulan", "Telah berakhir", "Belum bertanggal"}] == [
        "Berakhir dalam 3 bulan",
        "Telah berakhir",
    ]


def test_columns_are_named_by_hand(tmp_path: Path) -> None:
    header = ("No", "Rekanan kita", "Jenis", "Judul", "Nomor", "Tanggal", "Habis")
    folder = register(tmp_path / "a", ("1", "Bank A", "PKS", "Kas", "1", "2025-01-01", "2029-01-01"), header=header)
    told, rows = rekap(folder, "--kolom", "PARA PIHAK=Rekanan kita", "--kolom", "BERAKHIR=Habis")
    assert told.exit_code == 0, told.output
    assert "Bank A" in row_of(rows, "Kas")
    assert any(cell.startswith("2029-01-01") for cell in row_of(rows, "Kas"))


def test_the_table_that_we_made_is_no_register(kas: Path) -> None:
    assert run("rekapitulasi", kas, "-o", kas / "lama.xlsx", "--hari-ini", "2026-12-01").exit_code == 0
    told, rows = rekap(kas)
    assert "hasil gabungan kerjasama-docs" in told.output
    assert row_of(rows, "Kas")


def test_the_rows_of_each_file_are_counted_for_programs(kas: Path) -> None:
    (kas / "nk.yaml").write_text(INPUT, encoding="utf-8")
    told, _ = rekap(kas, "--json")
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


def test_a_register_without_reports_asks_for_none(kas: Path) -> None:
    told, table = rekap(kas)
    assert told.exit_code == 0
    assert "laporan" not in " ".join(row_of(table, "Kas")).casefold()


def test_what_a_register_says_is_to_be_done_is_kept(tmp_path: Path) -> None:
    header = (*HEADER, "Tindak Lanjut", "Keterangan")
    row = ("1", "Bank A", "PKS", "Kas", "1", "2025-01-01", "2029-01-01", "", "", "Rapat Maret", "asli di Biro")
    _, table = rekap(register(tmp_path / "a", row, header=header))
    assert "Rapat Maret; asli di Biro" in row_of(table, "Kas")


def test_each_row_stands_in_its_most_urgent_group_and_the_others_are_told_above(tmp_path: Path) -> None:
    header = (*HEADER, "Laporan")
    rows = (
        ("1", "Bank A", "PKS", "Kas", "1", "2025-01-01", "2029-01-01", "", "", "ada"),
        ("2", "Bank B", "MoU", "Giro", "2", "2025-01-01", "2029-01-01", "", "", "ada"),
        ("3", "Bank C", "MoU", "Kliring", "3", "2025-01-01", "2029-01-01", "", "", ""),
        ("4", "Bank D", "MoU", "Valas", "4", "2025-01-01", "2027-01-15", "", "", "belum ada"),
        ("5", "Bank E", "PKS", "Kredit", "5", "2020-01-01", "2025-01-15", "", "", "ada"),
        ("6", "Bank F", "MoU", "Emas", "6", "2027-01-01", "2029-01-15", "", "", ""),
    )
    _, table = rekap(register(tmp_path / "a", *rows, header=header))
    groups = ["Berakhir dalam 3 bulan", "Telah berakhir", "Berjalan, belum ada laporan"]
    groups += ["Berjalan, belum ada Perjanjian Kerja Sama", "Berjalan", "Belum berlaku"]
    assert [row[0] for row in table if row[0] in groups] == groups
    said = [row[0] for row in table]
    assert f"Seluruhnya 6 baris. {'; '.join(f'{group}: 1' for group in groups)}." in said
    assert "Belum ada laporan: 2, yaitu nomor 1, 3." in said
    assert "Belum ada Perjanjian Kerja Sama: 3, yaitu nomor 1, 3-4." in said
    for title, number in (("Valas", "1"), ("Kliring", "3"), ("Giro", "4")):
        assert row_of(table, title)[0] == number


def test_the_groups_are_told_to_programs(tmp_path: Path) -> None:
    folder = register(tmp_path / "a", ("1", "Bank A", "MoU", "Kas", "1", "2025-01-01", "2029-01-01", "", ""))
    told, _ = rekap(folder, "--json")
    [row] = json.loads(told.stdout)["baris"]
    assert (row["isi"]["tanpa_pks"], row["isi"]["tanpa_laporan"]) == ("ya", None)
    assert row["kelompok"] == "Berjalan, belum ada Perjanjian Kerja Sama"


def test_a_register_is_not_blamed_for_columns_that_it_need_not_have(kas: Path) -> None:
    told, _ = rekap(kas, "--json")
    assert json.loads(told.stdout)["findings"] == []


def test_what_no_row_says_is_told_once(tmp_path: Path) -> None:
    header = ("No", "Nama Instansi", "Jenis", "Tentang", "Tanggal TTD")
    rows = [(str(place), f"Bank {place}", "PKS", f"Kas {place}", "2025-01-01") for place in range(1, 31)]
    told, table = rekap(register(tmp_path / "a", *rows, header=header), "--json")
    [found] = json.loads(told.stdout)["findings"]
    assert found["message"] == "Semua 30 baris register ini: hari berakhir tidak diketahui."
    assert len(table) > 30


def test_many_rows_that_say_nothing_are_named_and_counted(tmp_path: Path) -> None:
    rows = [(str(place), f"Bank {place}", "PKS", "Kas", "", "2025-01-01", "", "", "") for place in range(1, 31)]
    rows.append(("31", "Bank 31", "PKS", "Kas", "", "2025-01-01", "2029-01-01", "", ""))
    told, _ = rekap(register(tmp_path / "a", *rows), "--json")
    messages = [each["message"] for each in json.loads(told.stdout)["findings"]]
    assert len(messages) == 21
    assert "Masih ada 10 baris lain seperti itu pada lembar ini." in messages


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("terpotong.xlsx", None),
        ("utf-16-tanpa-tanda.csv", "No,Nama Instansi\n1,Bank é\n".encode("utf-16-le")),
        ("nol.csv", b"No,Nama\x00Instansi\n1,Bank\n"),
        ("rusak.yaml", b"jenis: nota-kesepahaman\njudul: ["),
        ("rusak.ods", b"PK\x03\x04bukan"),
        ("rusak.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 bukan"),
        ("kosong.csv", b""),
        ("rusak.pdf", b"%PDF-1.7 bukan"),
        ("tanpa-tabel.pdf", b"pdf"),
        ("rusak.docx", b"PK\x03\x04bukan"),
    ],
)
def test_a_register_that_cannot_be_read_sets_itself_aside(name: str, raw: bytes | None, kas: Path) -> None:
    if raw is None:
        book = openpyxl.Workbook()
        book.save(kas / name)
        raw = (kas / name).read_bytes()[:-200]
    (kas / name).write_bytes(_textual_pdf() if raw == b"pdf" else raw)
    named = (kas / "register.csv", kas / name)
    target = kas.parent / "x.docx"
    told = run("rekapitulasi", *named, "-o", target, "--hari-ini", "2026-12-01")
    assert told.exit_code in {1, 2}, told.output
    assert [line for line in told.output.splitlines() if name in line and "galat" in line], told.output
    text = "".join(docx.Document(str(target)).element.body.itertext())
    assert f"TIDAK LENGKAP: 1 berkas tidak terbaca ({name})" in text
    assert "Kas" in text
    refused = run("rekapitulasi", *named, "-o", kas.parent / "final.docx", "--hari-ini", "2026-12-01", "--final")
    assert refused.exit_code == told.exit_code
    assert not (kas.parent / "final.docx").exists()


def _textual_pdf() -> bytes:
    """A PDF with text and without any table."""
    writer, buffer = PdfWriter(), io.BytesIO()
    with_text(writer, "Surat tanpa tabel apa pun.")
    writer.write(buffer)
    return buffer.getvalue()


def test_a_word_in_the_place_of_a_number_makes_no_two_naskah_one(tmp_path: Path) -> None:
    folder = register(
        tmp_path / "a",
        ("1", "Bank A", "PKS", "Kas", "proses", "2026-01-01", "2029-01-01", "", ""),
        ("2", "Bank B", "PKS", "Giro", "proses", "2026-01-01", "2029-01-01", "", ""),
    )
    _, rows = rekap(folder)
    assert row_of(rows, "Bank A")
    assert row_of(rows, "Bank B")


def test_a_figure_of_a_year_is_no_number_of_a_naskah(tmp_path: Path) -> None:
    folder = register(
        tmp_path / "a",
        ("1", "Bank A", "MoU", "Kas", "2", "2023-01-01", "2027-12-31", "", ""),
        ("2", "Bank A", "PKS", "Giro", "7", "2023-01-01", "2027-12-31", "", ""),
        ("3", "Bank A", "Adendum", "Adendum Tahun 2026", "9", "2026-01-01", "", "", ""),
        ("4", "Bank A", "Perpanjangan", "Perpanjangan atas PKS Nomor 7.", "10", "2026-01-01", "2031-12-31", "", ""),
    )
    told, rows = rekap(folder)
    assert told.output.count("naskah yang dilanjutkannya tidak jelas") == 1
    assert row_of(rows, "Adendum Tahun 2026")
    assert any(cell.startswith("2031-12-31") for cell in row_of(rows, "Giro"))


def test_a_term_beyond_the_calendar_is_not_known(tmp_path: Path) -> None:
    row = ("1", "Bank A", "PKS", "Kas", "1", "2026-01-01", "", "9000 tahun", "")
    told, rows = rekap(register(tmp_path / "a", row))
    assert told.exit_code == 0, told.output
    assert "Bank A: hari berakhir tidak diketahui (tertulis “9000 tahun”)" in told.output
    assert row_of(rows, "Kas")


def test_a_file_that_is_not_read_sets_itself_aside(tmp_path: Path) -> None:
    folder = register(tmp_path / "a", ("1", "Bank A", "PKS", "Kas", "1", "2025-01-01", "2029-01-01", "", ""))
    (tmp_path / "surat.doc").write_bytes(b"x")
    (tmp_path / "besar.yaml").write_bytes(b"a" * 11_000_000)
    target = tmp_path / "rekap.docx"
    told = run("rekapitulasi", folder, tmp_path / "surat.doc", tmp_path / "besar.yaml", "-o", target)
    assert told.exit_code == 2
    assert "surat.doc tidak dibaca. Buka di Word, lalu simpan sebagai .docx" in " ".join(told.output.split())
    assert target.exists()
    again = run("rekapitulasi", folder, tmp_path / "tidak-ada.yaml", "-o", tmp_path / "lain.docx")
    assert again.exit_code == 2
    assert not (tmp_path / "lain.docx").exists()


TWO = ("No", "Nama Instansi", "Tentang", "Nomor", "Nomor", "Tanggal TTD", "Berakhir")


def numbers(table: list[list[str]]) -> dict[str, str]:
    """The numbers of each partner."""
    return {row[1]: row[4] for row in table if row[1].startswith("Bank")}


@pytest.mark.parametrize("named", [("Nomor", "Nomor"), ("Nomor Pihak I", "Nomor Pihak II"), ("No PKS", "Nomor Mitra")])
def test_the_numbers_of_both_pihak_are_read(tmp_path: Path, named: tuple[str, str]) -> None:
    rows = (
        ("1", "Bank A", "Kas", "1/A/2025", "X-1", "2025-01-02", "2029-05-01"),
        ("2", "Bank B", "Giro", "2/A/2025", "", "2025-01-02", "2029-05-01"),
        ("3", "Bank C", "Valas", "", "X-3", "2025-01-02", "2029-05-01"),
        ("4", "Bank D", "Emas", "4/A/2025", "4/A/2025", "2025-01-02", "2029-05-01"),
    )
    told, table = rekap(register(tmp_path / "a", *rows, header=(*TWO[:3], *named, *TWO[5:])))
    assert told.exit_code == 0, told.output
    expected = {"Bank A": "1/A/2025; X-1", "Bank B": "2/A/2025", "Bank C": "X-3", "Bank D": "4/A/2025"}
    assert numbers(table) == expected
    assert "sama-sama berarti" not in told.output
    assert "tidak dibaca" not in told.output


def test_numbers_below_a_merged_header_are_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["No", "Mitra", "Tentang", "NOMOR", None, "Tanggal", "Berakhir"])
    sheet.append([None, None, None, "Pihak I", "Pihak II", None, None])
    sheet.append([1, "Bank A", "Kas", "1/A/2025", "X-1", "2025-01-02", "2029-05-01"])
    sheet.append([2, "Bank B", "Giro", "2/A/2025", "X-2", "2025-01-02", "2029-05-01"])
    sheet.merge_cells("D1:E1")
    for letter in "ABCFG":
        sheet.merge_cells(f"{letter}1:{letter}2")
    (tmp_path / "a").mkdir()
    book.save(tmp_path / "a" / "register.xlsx")
    told, table = rekap(tmp_path / "a")
    assert told.exit_code == 0, told.output
    assert numbers(table) == {"Bank A": "1/A/2025; X-1", "Bank B": "2/A/2025; X-2"}


def test_a_row_is_the_naskah_of_an_input_by_its_second_number_too(tmp_path: Path) -> None:
    row = ("1", "Bank Contoh", "Sinergi Layanan", "lain", "BC.1/2026", "2026-02-28", "")
    folder = register(tmp_path / "a", row, header=TWO)
    (folder / "naskah.yaml").write_text(INPUT, encoding="utf-8")
    _, table = rekap(folder)
    assert [row[4] for row in table if "Bank Contoh" in row[1]] == ["001/NK/2026; BC.1/2026"]


def test_the_longest_text_of_the_table_has_the_widest_column(kas: Path) -> None:
    target = kas.parent / "r.docx"
    assert run("rekapitulasi", kas, "-o", target, "--hari-ini", "2028-12-01").exit_code == 0
    tables = docx.Document(str(target)).tables
    header = next(row for table in tables for row in table.rows if "TINDAK LANJUT" in row.cells[-1].text)
    widths = [cell.width or 0 for cell in header.cells]
    assert widths[-1] == max(widths) > sorted(widths)[-2]


def test_a_state_that_is_not_what_the_days_say_is_told(tmp_path: Path) -> None:
    """The day of the table is 1 December 2026."""
    states = {
        "Berakhir": "2029-05-01",
        "Tidak Aktif": "2029-05-02",
        "Aktif": "2026-05-01",
        "Masih berlaku": "2026-05-02",
        "AKTIF": "2029-05-03",
        "Selesai": "2026-05-03",
        "Segera berakhir": "2027-01-01",
        "Proses perpanjangan": "2026-05-04",
        "Belum aktif": "2029-05-05",
        "": "2026-05-06",
    }
    rows = (
        (str(place), f"Bank {place}", "PKS", f"Judul {place}", f"{place}/A", "2025-01-02", last, state, "")
        for place, (state, last) in enumerate(states.items(), 1)
    )
    header = ("No", "Mitra", "Jenis", "Judul", "Nomor", "Tanggal", "Berakhir", "Status", "Keterangan")
    told, table = rekap(register(tmp_path / "a", *rows, header=header))
    assert told.exit_code == 0, told.output
    found = [line for line in told.output.splitlines() if "register menyebut" in line]
    assert len(found) == 4
    assert (
        "register.csv, baris 2: peringatan: Bank 1: register menyebut “Berakhir”, padahal baru berakhir 1 Mei"
        in (found[0])
    )
    assert [line.split("peringatan: ")[1].partition(":")[0] for line in found[1:]] == ["Bank 2", "Bank 3", "Bank 4"]
    assert "“Aktif”, padahal telah berakhir 1 Mei 2026." in found[2]
    assert len([row for row in table if row[1].startswith("Bank")]) == len(states)
