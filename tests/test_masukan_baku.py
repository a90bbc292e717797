"""Standard input: every command that reads a naskah or a table takes ``-``, once, and tells a program what is wrong."""

import io
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import jsonschema
import openpyxl
import pytest
from _helpers import ROOT
from _massal import write_inputs
from click.testing import CliRunner, Result

from kerjasama_docs.cli.main import main
from kerjasama_docs.errors import ExitCode
from kerjasama_docs.schema.printed import PRINTED

NASKAH = "nota-kesepahaman.yaml"
UNIT = "kanwil-contoh.csv"
OF_NASKAH: Mapping[str, str] = {
    "buat": "buat {} -o hasil --format docx --json",
    "periksa": "periksa {} --format json",
    "gabung": "gabung {} -o berkas.pdf --json",
    "tenggat": "tenggat {} --format json",
    "rekapitulasi": "lampiran rekapitulasi {} -o rekap.xlsx --hari-ini 2027-01-05 --json",
    "massal": "massal {} mitra.csv -o hasil --nama {{urut:03}} --format docx --json",
    "massal templat": "massal templat {} -o mitra.xlsx --json",
}
"""Commands that read a naskah; the input of the last two is that of many."""
OF_TABLES: Mapping[str, str] = {
    "massal": "massal induk.yaml {} -o hasil --nama {{urut:03}} --format docx --json",
    "lampiran": "lampiran perencanaan {} -o tabel.docx --json",
}
ROWS = (
    {"Nama mitra": "PT Satu", "jangka_waktu.lama": "3 tahun"},
    {"Nama mitra": "PT Dua", "jangka_waktu.lama": "2 tahun"},
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a naskah, an input of many with its table, and the table of a unit."""
    write_inputs(tmp_path, 2)
    shutil.copy(ROOT / "samples" / NASKAH, tmp_path)
    shutil.copytree(ROOT / "samples" / "logo", tmp_path / "logo")
    shutil.copy(ROOT / "samples" / "lampiran" / "perencanaan" / UNIT, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(words: str, given: bytes) -> Result:
    """A command with something on standard input."""
    return CliRunner().invoke(main, words.split(), given)


def told(words: str, given: bytes, code: ExitCode) -> str:
    """What a command says to a program; it keeps its schema."""
    done = run(words, given)
    assert done.exit_code == code, done.output
    command = words.split(maxsplit=1)[0]
    jsonschema.validate(json.loads(done.stdout), PRINTED["temuan" if command == "periksa" else command]())
    return done.stdout


@pytest.mark.parametrize("name", OF_NASKAH)
def test_a_naskah_is_read_from_standard_input_as_from_its_file(folder: Path, name: str) -> None:
    file = "induk.yaml" if name.startswith("massal") else NASKAH
    from_file = run(OF_NASKAH[name].format(file), b"")
    shutil.rmtree(folder / "hasil", ignore_errors=True)
    for made in ("berkas.pdf", "rekap.xlsx", "mitra.xlsx"):
        (folder / made).unlink(missing_ok=True)
    from_stream = told(OF_NASKAH[name].format("-"), (folder / file).read_bytes(), ExitCode(from_file.exit_code))
    assert from_file.exit_code == ExitCode.DONE
    said, read = (len(json.loads(each)) for each in (from_stream, from_file.stdout))
    assert said == read > 0


@pytest.mark.parametrize("name", OF_TABLES)
def test_a_table_is_read_from_standard_input_as_from_its_file(folder: Path, name: str) -> None:
    file = "mitra.csv" if name == "massal" else UNIT
    found = json.loads(told(OF_TABLES[name].format("-"), (folder / file).read_bytes(), ExitCode.DONE))
    assert found["jadi" if name == "massal" else "diambil"] > 1


def workbook() -> bytes:
    """The rows as a workbook."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append([*ROWS[0]])
    for row in ROWS:
        sheet.append([*row.values()])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


KINDS: Mapping[str, bytes] = {
    "JSON Lines": "\n".join(map(json.dumps, ROWS)).encode(),
    "satu baris JSON Lines": json.dumps(ROWS[0]).encode(),
    "dengan BOM": b"\xef\xbb\xbf" + "\r\n".join(map(json.dumps, ROWS)).encode(),
    "JSON": json.dumps(ROWS, indent=1).encode(),
    "JSON bernama": json.dumps({"mitra": ROWS}, indent=1).encode(),
    "YAML": "".join(f"- {json.dumps(row)}\n" for row in ROWS).encode(),
    "CSV": b"Nama mitra;jangka_waktu.lama\nPT Satu;3 tahun\nPT Dua;2 tahun\n",
    "buku kerja": workbook(),
}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("kind", KINDS)
def test_what_a_table_from_standard_input_is_shows_in_its_beginning(kind: str) -> None:
    found = json.loads(told(OF_TABLES["massal"].format("-"), KINDS[kind], ExitCode.DONE))
    partners = [each["mitra"][0]["nama"] for each in found["naskah"]]
    assert partners == (["PT Satu"] if kind.startswith("satu") else ["PT Satu", "PT Dua"])


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("given", [b"", b"   \n", b'{"jenis": ', b"\xff\xfe\x00\xd8", b"jenis: [", b"\x00" * 40])
@pytest.mark.parametrize("words", [*OF_NASKAH.values(), *OF_TABLES.values()])
def test_what_is_wrong_with_it_is_told_as_json_with_the_exit_code(words: str, given: bytes) -> None:
    header_missing = words in OF_TABLES.values() and given.startswith(b"jenis")
    found = json.loads(told(words.format("-"), given, ExitCode.FINDINGS if header_missing else ExitCode.USAGE))
    findings = found if isinstance(found, list) else found["findings"]
    assert any(each["level"] == "galat" and each["hint"] for each in findings)
    assert not Path("hasil").exists()
    assert not [*Path().glob("*.pdf"), *Path().glob("*.docx")]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "words",
    [
        "buat - - -o hasil --json",
        "periksa - - --format json",
        "gabung - nota-kesepahaman.yaml - -o berkas.pdf --json",
        "tenggat - - --format json",
        "massal - - -o hasil --json",
        "massal induk.yaml - - -o hasil --json",
        "lampiran perencanaan - - -o tabel.docx --json",
    ],
)
def test_standard_input_is_read_once(words: str) -> None:
    assert "hanya dapat dibaca sekali" in told(words, b"jenis: nota-kesepahaman\n", ExitCode.USAGE)
    assert not Path("hasil").exists()


@pytest.mark.usefixtures("folder")
def test_an_input_begins_with_a_row_from_standard_input() -> None:
    rows = Path(UNIT).read_bytes()
    from_file = run(f"baru usulan --dari {UNIT} --baris 5", b"")
    from_stream = run("baru usulan --dari - --baris 5", rows)
    assert (from_file.exit_code, from_stream.exit_code) == (ExitCode.DONE, ExitCode.DONE)
    typed = [
        [line for line in each.stdout.splitlines() if not line.startswith("##")] for each in (from_file, from_stream)
    ]
    assert typed[0] == typed[1]
    assert "Universitas Samudra Nusantara" in from_stream.stdout
