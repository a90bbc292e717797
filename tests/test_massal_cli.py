"""The command ``massal``: what it prints, how it ends, what it says when it cannot."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import jsonschema
import openpyxl
import pytest
from _helpers import ROOT
from _massal import command, write_inputs
from click.testing import CliRunner, Result

from kerjasama_docs.cli.main import main
from kerjasama_docs.cli.meter import line_of
from kerjasama_docs.errors import ExitCode
from kerjasama_docs.jobs.massal.order import Progress
from kerjasama_docs.report import as_json
from kerjasama_docs.schema.massal import massal_schema


def run(*words: str) -> Result:
    """The command in this process."""
    return CliRunner().invoke(main, ["massal", *words])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an input and a table of two rows, the second of them bad."""
    write_inputs(tmp_path, 2, changed={2: "Universitas Mitra 2,Rektor Ke 2,tiga kali"})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_person_reads_what_came_of_it(folder: Path) -> None:
    done = run("induk.yaml", "mitra.csv", "-o", "hasil", "--format", "docx")
    assert done.exit_code == ExitCode.FINDINGS
    assert "baris 3 kolom 3, jangka_waktu.lama: galat: Lama waktu" in done.stderr.splitlines()[0]
    assert "1 dari 2 naskah jadi.\nTidak jadi: 002-Universitas Mitra 2." in done.stderr
    assert done.stdout.splitlines()[0] == "hasil/laporan.json"
    assert (folder / "hasil" / "001-Universitas Mitra 1.docx").exists()


def test_a_program_is_told_by_the_schema(folder: Path) -> None:
    done = run("induk.yaml", "mitra.csv", "-o", "hasil", "--format", "docx,teks", "--json")
    told = json.loads(done.stdout)
    jsonschema.validate(told, massal_schema())
    assert (told["pekerjaan"]["dibuat"], told["pekerjaan"]["gagal"], told["keluaran"]) == (1, 1, "hasil")
    report = json.loads((folder / "hasil" / "laporan.json").read_text(encoding="utf-8"))
    jsonschema.validate(report, massal_schema())
    assert report == {name: value for name, value in told.items() if name in report}
    failed = json.loads(run("induk.yaml", "mitra.csv", "-o", "hasil", "--json").stdout)
    jsonschema.validate(failed, massal_schema())
    assert (failed["naskah"], failed["findings"][0]["code"]) == ([], "salah-pakai")


def test_the_schema_stands_beside_the_guide() -> None:
    assert (ROOT / "docs" / "skema" / "massal.schema.json").read_text("utf-8") == as_json(massal_schema()) + "\n"
    jsonschema.Draft7Validator.check_schema(massal_schema())


def test_going_on_names_what_was_made_again(folder: Path) -> None:
    words = ("induk.yaml", "mitra.csv", "-o", "hasil", "--format", "docx", "--nama", "{urut}")
    write_inputs(folder, 3)
    assert run(*words).exit_code == ExitCode.DONE
    write_inputs(folder, 3, changed={2: "Universitas Lain,Rektor Ke 2,3 tahun"})
    (folder / "hasil" / "3.docx").unlink()
    again = run(*words, "--lanjutkan")
    assert again.exit_code == ExitCode.DONE
    assert "Dibuat lagi karena isian atau pilihannya berubah: 2.\n" in again.stderr
    assert "Dibuat lagi karena berkasnya tidak ada atau diubah: 3.\n" in again.stderr
    assert "Sudah ada sejak sebelumnya: 1 naskah.\n" in again.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--penjadwal", "10.0.0.5"), "bukan alamat penjadwal"),
        (("--penjadwal", "tcp://a:1", "--pekerja", "2"), "Hapus --pekerja"),
        (("--pekerja", "0"), "--pekerja"),
        (("--format", "odt"), "odt"),
        (("--nama", "{ngawur}"), "ngawur"),
        (("-o", "induk.yaml"), "bukan folder"),
        (("--templat", "tidak-ada"), "tidak-ada"),
        (("--kolom", "Nama Instansi"), "tidak menyebut isian"),
        (("--isian", "pihak[2].nama"), "Hapus --isian"),
        (("--kolom", "ngawur=Nama Instansi"), "ngawur"),
    ],
)
def test_wrong_use_is_refused_before_anything_is_made(folder: Path, words: tuple[str, ...], says: str) -> None:
    before = sorted(folder.rglob("*"))
    done = run("induk.yaml", "mitra.csv", "-o", "hasil", *words)
    assert done.exit_code == ExitCode.USAGE
    assert says in done.stderr
    assert sorted(folder.rglob("*")) == before


def test_columns_are_named_by_hand(folder: Path) -> None:
    table = "Nama Instansi;Rahasia\nUniversitas Mitra 1;x\n"
    (folder / "mitra.csv").write_text(table, encoding="utf-8")
    words = ("induk.yaml", "mitra.csv", "-o", "hasil", "--format", "docx", "--nama", "{pihak[2].nama}")
    refused = run(*words, "--kolom", "pihak[2].nama=Nama Instansi")
    assert (refused.exit_code, "Tidak ada naskah yang dibuat" in refused.stderr) == (ExitCode.FINDINGS, True)
    assert not (folder / "hasil").exists()
    done = run(*words, "--kolom", "pihak[2].nama=Nama Instansi", "--abaikan", "rahasia")
    assert done.exit_code == ExitCode.DONE, done.stderr
    assert (folder / "hasil" / "Universitas Mitra 1.docx").exists()


def test_the_table_to_fill_in_is_written_and_read_back(folder: Path) -> None:
    done = run("templat", "induk.yaml", "-o", "mitra.xlsx")
    assert (done.exit_code, done.stdout) == (ExitCode.DONE, "mitra.xlsx\n"), done.stderr
    again = run("templat", "induk.yaml", "-o", "mitra.xlsx")
    assert (again.exit_code, "Sudah ada" in again.stderr) == (ExitCode.USAGE, True)
    words = ("--isian", "pihak[2].nama", "--isian", "pihak[2].penandatangan.nama")
    assert run("templat", "induk.yaml", *words, "-o", "mitra.xlsx", "--timpa").exit_code == ExitCode.DONE
    book = openpyxl.load_workbook("mitra.xlsx")
    sheet = book.worksheets[0]
    names = [cell.row for row in sheet.iter_rows() for cell in row if "penanda tangan mitra" in str(cell.value)]
    sheet.cell((names[0] or 0) + 2, 1).value = "Universitas Mitra 1"
    book.save("mitra.xlsx")
    made = run("induk.yaml", "mitra.xlsx", "-o", "hasil", "--format", "docx", "--nama", "{pihak[2].nama}")
    assert made.exit_code == ExitCode.DONE, made.stderr
    assert [path.name for path in (folder / "hasil").glob("Univ*")] == ["Universitas Mitra 1.docx"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("induk.yaml", "-o", "mitra.docx"), "bukan mitra.docx"),
        (("induk.yaml", "-o", "."), "folder"),
        (("induk.yaml", "--isian", "ngawur", "-o", "mitra.xlsx"), "ngawur"),
        (("induk.yaml", "mitra.csv", "-o", "mitra.xlsx"), "Sebut satu INDUK"),
        (("tidak-ada.yaml", "-o", "mitra.xlsx"), "tidak-ada.yaml"),
    ],
)
def test_a_table_to_fill_in_that_cannot_be_written(folder: Path, words: tuple[str, ...], says: str) -> None:
    done = run("templat", *words)
    assert (done.exit_code, says in done.stderr) == (ExitCode.USAGE, True), done.stderr
    assert not (folder / "mitra.xlsx").exists()


def test_no_cell_of_a_report_is_a_formula(folder: Path) -> None:
    (folder / "mitra.csv").write_text("pihak[2].nama\n@Mitra\n+1+2\n", encoding="utf-8")
    run("induk.yaml", "mitra.csv", "-o", "hasil", "--format", "docx", "--nama", "{pihak[2].nama}")
    seen = []
    for name in ("laporan.xlsx", "daftar-penandatanganan.xlsx"):
        book = openpyxl.load_workbook(folder / "hasil" / name)
        cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
        assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
        seen += [cell.value for cell in cells if str(cell.value).startswith(("@", "+"))]
    assert {"@Mitra", "+1+2"} <= {*seen}


def test_what_is_alike_is_told_a_few_times_and_counted(folder: Path) -> None:
    write_inputs(folder, 9)
    done = run("induk.yaml", "mitra.csv", "-o", "hasil", "--format", "docx")
    assert done.stderr.count("KS227") == 3
    assert "temuan lain yang serupa; semuanya ada dalam laporan." in done.stderr


def test_a_line_of_progress() -> None:
    assert line_of(Progress(0, 29), 0.0) == "0 dari 29 naskah"
    assert line_of(Progress(120, 1000), 4.0) == "120 dari 1000 naskah, 30 per detik, sisa 29 detik"
    assert line_of(Progress(1, 500, 1), 4.0) == "1 dari 500 naskah, 1 gagal, 15 per menit, sisa 33 menit 16 detik"
    assert line_of(Progress(1, 9001), 1.0) == "1 dari 9001 naskah, 1 per detik, sisa 2 jam 30 menit"


@pytest.mark.usefixtures("proses")
def test_a_terminal_sees_how_far_it_is_and_a_program_nothing(folder: Path) -> None:
    call = command("induk.yaml", "mitra.csv", "-o", "hasil", "--format", "docx", "--json")
    outer, inner = pty.openpty()
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(call, stdout=subprocess.PIPE, stderr=inner, cwd=folder, env=surroundings, check=False)
    os.close(inner)
    seen = os.read(outer, 100_000).decode()
    os.close(outer)
    assert done.returncode == ExitCode.FINDINGS, seen
    assert "0 dari 2 naskah" in seen
    assert seen.endswith("\r\x1b[K")
    again = subprocess.run([*call, "--timpa"], capture_output=True, cwd=folder, env=surroundings, check=False)
    assert (again.stdout, again.stderr) == (done.stdout, b"")
    assert sys.stderr is not None
