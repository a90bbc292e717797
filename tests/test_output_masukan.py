"""An output is never one of the inputs, by whatever name; and of many runs at once one writes."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from _helpers import ROOT
from click.testing import CliRunner, Result

from kerjasama_docs.cli.main import main
from kerjasama_docs.inputs.folders import Why

SAMPLES = ROOT / "samples"
ROWS = "Mitra;Bidang Kerja Sama;Urgensi\nBank;Kas;Perlu\n"


def run(*words: object) -> Result:
    """One call of the command."""
    return CliRunner().invoke(main, [*map(str, words)])


def refused(*words: object) -> str:
    """What is said of an output that is an input."""
    told = run(*words)
    assert told.exit_code == 2, told.output
    assert "masukan" in told.output or "naskah induk itu sendiri" in told.output
    assert "Traceback" not in told.output
    return told.output


def contents(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def unit(folder: Path, name: str = "unit.xlsx") -> Path:
    """The table of a unit."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["Mitra", "Bidang Kerja Sama", "Urgensi"], ["Bank", "Kas", "Perlu"]):
        sheet.append(row)
    book.save(folder / name)
    return folder / name


LINKS: dict[str, Callable[[Path, Path], object]] = {
    "itself": lambda _path, _name: None,
    "hard link": os.link,
    "symbolic link": lambda path, name: name.symlink_to(path),
}


@pytest.mark.parametrize("link", LINKS)
def test_baru_never_writes_over_the_table_it_begins_with(tmp_path: Path, link: str) -> None:
    table = tmp_path / "t.yaml"
    table.write_text("baris:\n  - mitra: Bank Contoh\n    bidang: Kas\n    urgensi: Perlu\n", encoding="utf-8")
    target = table if link == "itself" else tmp_path / "lain.yaml"
    LINKS[link](table, target)
    before = contents(tmp_path)
    said = refused("baru", "usulan", "--dari", table, "--baris", 1, "-o", target, "--timpa")
    assert str(target) in said
    assert contents(tmp_path) == before


def test_baru_never_writes_over_the_parents_of_its_parent(tmp_path: Path) -> None:
    for name in ("nota-kesepahaman", "adendum", "perpanjangan"):
        (tmp_path / f"{name}.yaml").write_bytes((SAMPLES / f"{name}.yaml").read_bytes())
    before = contents(tmp_path)
    for target in ("perpanjangan", "nota-kesepahaman"):
        refused(
            "baru", "adendum", "--induk", tmp_path / "perpanjangan.yaml", "-o", tmp_path / f"{target}.yaml", "--timpa"
        )
    assert contents(tmp_path) == before


@pytest.mark.parametrize("link", LINKS)
def test_lampiran_never_writes_over_the_table_of_a_unit(tmp_path: Path, link: str) -> None:
    table = unit(tmp_path)
    target = table if link == "itself" else tmp_path / "hasil.xlsx"
    LINKS[link](table, target)
    before = contents(tmp_path)
    for given in (tmp_path, table):
        refused("lampiran", "perencanaan", given, "-o", target, "--timpa")
    assert contents(tmp_path) == before


def test_a_joined_table_in_the_folder_may_be_made_again(tmp_path: Path) -> None:
    unit(tmp_path)
    target = tmp_path / "hasil.xlsx"
    assert run("lampiran", "perencanaan", tmp_path, "-o", target).exit_code == 0
    again = run("lampiran", "perencanaan", tmp_path, "-o", target, "--timpa")
    assert again.exit_code == 0, again.output
    assert "1 baris dibaca, 1 diambil" in again.output


def test_buat_never_writes_over_an_input(tmp_path: Path) -> None:
    source = tmp_path / "naskah.yaml"
    source.write_bytes((SAMPLES / "nota-kesepahaman.yaml").read_bytes())
    os.link(source, tmp_path / "naskah.docx")
    before = contents(tmp_path)
    said = refused("buat", source, "-o", tmp_path, "--format", "docx", "--timpa")
    assert "naskah.docx sekaligus masukan dan hasil" in said
    assert contents(tmp_path) == before


def test_buat_never_writes_over_a_frame(tmp_path: Path) -> None:
    templates = tmp_path / "templat"
    assert run("templat", "salin", "kerangka/naskah", "-o", templates).exit_code == 0
    source = tmp_path / "naskah.yaml"
    source.write_bytes((SAMPLES / "nota-kesepahaman.yaml").read_bytes())
    before = contents(tmp_path)
    refused("buat", source, "-o", templates / "kerangka", "--timpa")
    refused(
        "lampiran",
        "rekapitulasi",
        source,
        "-o",
        templates / "kerangka" / "naskah.docx",
        "--templat",
        templates,
        "--timpa",
    )
    assert contents(tmp_path) == before


def test_skema_and_salin_never_write_over_a_template(tmp_path: Path) -> None:
    templates = tmp_path / "templat"
    assert run("templat", "salin", "jenis/nota-kesepahaman", "-o", templates).exit_code == 0
    kind = templates / "naskah" / "nota-kesepahaman" / "jenis.yaml"
    before = contents(tmp_path)
    refused("skema", "nota-kesepahaman", "--templat", templates, "-o", kind, "--timpa")
    assert contents(tmp_path) == before
    assert run("templat", "salin", "jenis/nota-kesepahaman", "-o", ROOT / "templates", "--timpa").exit_code == 2


def test_a_recapitulation_never_writes_over_a_naskah(tmp_path: Path) -> None:
    source = tmp_path / "naskah.yaml"
    source.write_bytes((SAMPLES / "nota-kesepahaman.yaml").read_bytes())
    os.link(source, tmp_path / "rekap.docx")
    before = contents(tmp_path)
    refused("lampiran", "rekapitulasi", tmp_path, "-o", tmp_path / "rekap.docx", "--timpa")
    refused("lampiran", "rekapitulasi", source, "-o", tmp_path / "rekap.docx", "--timpa")
    assert contents(tmp_path) == before


def test_what_a_folder_holds_beside_naskah_is_said(tmp_path: Path) -> None:
    (tmp_path / "nk.yaml").write_bytes((SAMPLES / "nota-kesepahaman.yaml").read_bytes())
    (tmp_path / "surat.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / ".rahasia").mkdir()
    (tmp_path / ".rahasia" / "lama.yaml").write_bytes(b"jenis: x")
    (tmp_path / "Thumbs.db").write_bytes(b"x")
    (tmp_path / "putar.yaml").symlink_to("putar.yaml")
    os.mkfifo(tmp_path / "pipa.yaml")
    told = run("lampiran", "rekapitulasi", tmp_path, "-o", tmp_path / "hasil.docx", "--hari-ini", "2027-01-01")
    assert told.exit_code == 0, told.output
    assert f"Tidak dibaca: surat.pdf ({Why.OTHER})." in told.output
    assert f"Tidak dibaca: .rahasia ({Why.HIDDEN})." in told.output
    assert f"Tidak dibaca: pipa.yaml ({Why.SPECIAL})." in told.output
    assert f"Tidak dibaca: putar.yaml ({Why.BROKEN})." in told.output
    assert "Thumbs.db" not in told.output
    again = run(
        "lampiran", "rekapitulasi", tmp_path, "-o", tmp_path / "hasil.docx", "--hari-ini", "2027-01-01", "--timpa"
    )
    assert again.exit_code == 0, again.output
    assert again.output.count("hasil.docx") == 1


@pytest.mark.parametrize(("platform", "code"), [("linux", 0), ("darwin", 2), ("win32", 2)])
def test_names_that_a_file_system_does_not_tell_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, code: int
) -> None:
    files = [tmp_path / "Naskah.yaml", tmp_path / "naskah.yaml"]
    for path in files:
        path.write_bytes((SAMPLES / "nota-kesepahaman.yaml").read_bytes())
    monkeypatch.setattr(sys, "platform", platform)
    told = run("buat", *files, "-o", tmp_path / "hasil", "--format", "teks", "--timpa")
    assert told.exit_code == code, told.output
    assert ("Dua berkas masukan sama-sama menghasilkan" in told.output) is (code == 2)


@pytest.mark.usefixtures("proses")
@pytest.mark.parametrize("links", [True, False])
def test_of_many_runs_at_once_one_writes(tmp_path: Path, *, links: bool) -> None:
    broken = "" if links else "import errno, os\ndef link(*a, **k): raise OSError(errno.EPERM, 'x')\nos.link = link\n"
    code = f"""{broken}
import sys
from pathlib import Path
from kerjasama_docs.errors import UsageError
from kerjasama_docs.output import write_all
folder, number = Path(sys.argv[1]), sys.argv[2].encode()
sys.stdin.read()
try:
    write_all({{folder / 'a' / 'x.docx': number * 5000, folder / 'a' / 'x.pdf': number * 5000}}, overwrite=False)
except UsageError as error:
    sys.exit(2 if 'Sudah ada' in error.message else 1)
"""
    command = [sys.executable, "-c", code, str(tmp_path)]
    running = [subprocess.Popen([*command, chr(65 + number)], stdin=subprocess.PIPE) for number in range(12)]
    for each in running:
        assert each.stdin
        each.stdin.close()
    codes = [each.wait() for each in running]
    assert sorted(codes) == [0, *[2] * 11]
    winner = chr(65 + codes.index(0)).encode()
    assert contents(tmp_path) == {"a/x.docx": winner * 5000, "a/x.pdf": winner * 5000}
