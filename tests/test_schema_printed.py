"""What commands print for programs is what ``skema`` says of it, whether they succeed or fail."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import jsonschema
import pytest
from _helpers import ROOT
from _massal import write_inputs
from click.testing import CliRunner
from test_lengkap import given

from kerjasama_docs.cli.main import main
from kerjasama_docs.errors import ExitCode
from kerjasama_docs.report import LISTS as REPORT_LISTS
from kerjasama_docs.report import as_json, as_line
from kerjasama_docs.schema.printed import PRINTED

NOTA, PKS = "nota-kesepahaman.yaml", "pks.yaml"
MADE: Mapping[str, str] = {
    "buat": f"buat {NOTA} {PKS} -o hasil --lengkap --json",
    "massal": "massal templat induk.yaml -o mitra.xlsx --json",
    "gabung": f"gabung {NOTA} lampiran/peta.pdf lampiran/foto.jpg -o berkas.pdf --sampul --json",
    "banding": f"banding {NOTA} {PKS} --json",
    "banding tiga naskah": f"banding {NOTA} {PKS} {NOTA} --json",
    "lampiran": "lampiran perencanaan usulan -o tabel.docx --json",
    "lampiran templat": "lampiran templat perencanaan -o formulir.xlsx --json",
    "lampiran rekapitulasi": f"lampiran rekapitulasi {NOTA} {PKS} -o rekap.xlsx --hari-ini 2027-01-05 --json",
    "tenggat": f"tenggat {NOTA} {PKS} --format json",
    "tenggat penyelarasan": "tenggat penyelarasan 2026-05-11 --format json",
    "daftar jenis": "daftar jenis --json",
    "daftar aturan": "daftar aturan --json",
    "periksa": f"periksa {NOTA} {PKS} --format json",
}
FAILED: Mapping[str, str] = {
    "buat": "buat tidak-ada.yaml -o hasil --json",
    "massal": "massal tidak-ada.yaml tidak-ada.csv -o hasil --json",
    "gabung": "gabung lampiran/peta.pdf tidak-ada.pdf -o berkas.pdf --json",
    "banding": f"banding {NOTA} tidak-ada.docx --json",
    "lampiran": "lampiran perencanaan tidak-ada.csv -o tabel.docx --json",
    "tenggat": "tenggat tidak-ada.yaml --format json",
    "daftar": "daftar tidak-ada --json",
    "periksa": "periksa tidak-ada.yaml --format json",
    "buat keluaran baku": f"buat {NOTA} -o - --format teks --json",
    "gabung keluaran baku": f"gabung {NOTA} -o - --json",
}
LINES: Mapping[str, tuple[str, int, ExitCode]] = {
    "buat": (f"buat {NOTA} {PKS} -o hasil --format teks --jsonl", 2, ExitCode.DONE),
    "massal": ("massal induk.yaml mitra.csv -o hasil --format docx --jsonl", 3, ExitCode.FINDINGS),
    "massal templat": ("massal templat induk.yaml -o mitra.xlsx --jsonl", 0, ExitCode.DONE),
    "lampiran": ("lampiran perencanaan usulan -o tabel.docx --jsonl", 5, ExitCode.DONE),
    "lampiran rekapitulasi": (
        f"lampiran rekapitulasi {NOTA} {PKS} -o r.xlsx --hari-ini 2027-01-05 --jsonl",
        2,
        ExitCode.DONE,
    ),
    "periksa": (f"periksa {NOTA} tidak-ada.yaml {PKS} --format jsonl", 3, ExitCode.USAGE),
    "buat gagal": ("buat tidak-ada.yaml -o hasil --jsonl", 0, ExitCode.USAGE),
    "massal gagal": ("massal tidak-ada.yaml mitra.csv -o hasil --jsonl", 0, ExitCode.USAGE),
    "lampiran gagal": ("lampiran perencanaan tidak-ada.csv -o tabel.docx --jsonl", 0, ExitCode.USAGE),
    "dua bentuk": (f"buat {NOTA} -o hasil --json --jsonl", 0, ExitCode.USAGE),
    "keluaran baku": (f"buat {NOTA} -o - --format teks --jsonl", 0, ExitCode.USAGE),
    "pilihan lain": ("periksa --format=jsonl --tidak-ada", 0, ExitCode.USAGE),
}
"""Calls, how many lines come before the last, and the exit code."""


def lines_told(words: str, code: ExitCode) -> list[dict[str, object]]:
    """The lines that a command prints; each keeps its schema."""
    done = CliRunner().invoke(main, words.split())
    assert done.exit_code == code, done.output
    command = words.split(maxsplit=1)[0]
    schema = PRINTED[f"{'temuan' if command == 'periksa' else command}-jsonl"]()
    found = [json.loads(line) for line in done.stdout.splitlines()]
    for each in found:
        jsonschema.validate(each, schema)
    return found


def told(words: str, code: ExitCode) -> object:
    """What a command prints; it is all of its standard output, and keeps its schema."""
    done = CliRunner().invoke(main, words.split())
    assert done.exit_code == code, done.output
    found: object = json.loads(done.stdout)
    command = words.split(maxsplit=1)[0]
    jsonschema.validate(found, PRINTED["temuan" if command == "periksa" else command]())
    return found


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with naskah, files to attach, an input of many, and tables of units."""
    given(tmp_path, "lampiran/peta.pdf")
    write_inputs(tmp_path, 1)
    shutil.copytree(ROOT / "samples" / "lampiran" / "perencanaan", tmp_path / "usulan")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("words", MADE.values(), ids=MADE)
def test_what_a_command_prints_keeps_its_schema(words: str) -> None:
    found = told(words, ExitCode.DONE)
    assert found
    if isinstance(found, dict) and "-o" in words:
        assert Path(words.split("-o ")[1].split(maxsplit=1)[0]).exists()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("words", FAILED.values(), ids=FAILED)
def test_what_a_failed_command_prints_keeps_its_schema(words: str) -> None:
    found = told(words, ExitCode.USAGE)
    findings = found["findings"] if isinstance(found, dict) else found
    assert isinstance(findings, list)
    assert any(each["level"] == "galat" and each["hint"] for each in findings)


@pytest.mark.parametrize("name", LINES)
def test_lines_keep_their_schema_and_the_last_says_how_it_ended(folder: Path, name: str) -> None:
    words, count, code = LINES[name]
    if code == ExitCode.FINDINGS:
        write_inputs(folder, 3, changed={2: "Mitra,Rektor,tiga kali"})
    found = lines_told(words, code)
    assert [*found[-1]] == ["selesai"]
    assert len(found) == count + 1
    assert all([*each] == [REPORT_LISTS[words.split()[0]]] for each in found[:-1])


@pytest.mark.usefixtures("folder")
def test_lines_say_what_the_document_says(folder: Path) -> None:
    write_inputs(folder, 3)
    words = "massal induk.yaml mitra.csv -o hasil --format docx --pekerja 1 --lanjutkan"
    made = lines_told(f"{words} --jsonl", ExitCode.DONE)
    kept = lines_told(f"{words} --jsonl", ExitCode.DONE)
    document = told(f"{words} --json", ExitCode.DONE)
    assert isinstance(document, dict)
    for lines in (made, kept):
        assert [each["naskah"] for each in lines[:-1]] == document["naskah"]
    assert kept[-1]["selesai"] == {key: each for key, each in document.items() if key != "naskah"}
    checked = told(f"periksa {NOTA} {PKS} --format json", ExitCode.DONE)
    lines = lines_told(f"periksa {NOTA} {PKS} --format jsonl", ExitCode.DONE)
    by_file = [finding for each in lines[:-1] for finding in each["berkas"]["findings"]]  # type: ignore[index]
    assert isinstance(checked, list)
    assert sorted(by_file, key=str) == sorted(checked, key=str) != []


def test_lines_of_a_check_may_go_to_a_file(folder: Path) -> None:
    done = CliRunner().invoke(main, f"periksa {NOTA} tidak-ada.yaml -o temuan.jsonl".split())
    assert (done.exit_code, done.stdout) == (ExitCode.USAGE, "temuan.jsonl\n")
    found = [json.loads(line) for line in (folder / "temuan.jsonl").read_text("utf-8").splitlines()]
    assert [each["berkas"]["terbaca"] for each in found[:-1]] == [True, False]
    assert found[1]["berkas"]["findings"][0]["where"]["file"] == "tidak-ada.yaml"
    refused = CliRunner().invoke(main, f"periksa {NOTA} -o {NOTA} --format jsonl --timpa".split())
    assert refused.exit_code == ExitCode.USAGE


def test_a_line_has_no_break_that_a_reader_could_end_it_at() -> None:
    line = as_line("naskah", {"judul": "a\u2028b\u0085c\u2029\nd"})
    assert len(line.splitlines()) == 1
    assert json.loads(line) == {"naskah": {"judul": "a\u2028b\u0085c\u2029\nd"}}


@pytest.mark.parametrize("name", PRINTED)
def test_the_schema_stands_beside_the_guide_and_is_printed(name: str) -> None:
    kept = (ROOT / "docs" / "skema" / f"{name}.schema.json").read_text("utf-8")
    jsonschema.Draft7Validator.check_schema(PRINTED[name]())
    assert kept == as_json(PRINTED[name]()) + "\n"
    assert CliRunner().invoke(main, ["skema", name]).stdout == kept


@pytest.mark.parametrize("name", PRINTED)
def test_a_schema_refuses_what_is_not_told(name: str) -> None:
    wrongs: tuple[object, ...] = ({}, {"findings": [], "keluaran": None, "lain": 1}, [{"nama": 1}], "teks")
    for wrong in wrongs:
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, PRINTED[name]())


def test_nothing_but_schemas_of_what_is_printed_stands_beside_the_guide() -> None:
    assert {path.name for path in (ROOT / "docs" / "skema").iterdir()} == {f"{name}.schema.json" for name in PRINTED}
