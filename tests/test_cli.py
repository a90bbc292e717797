"""The command line as a user and a program meet it: output, messages, exit codes."""

import json
import shutil
import subprocess
import sys
from contextlib import chdir
from pathlib import Path
from typing import NamedTuple

import pytest
from _every import every
from click.testing import CliRunner

from kerjasama_docs.cli.later import Later
from kerjasama_docs.cli.main import main
from kerjasama_docs.errors import UsageError
from kerjasama_docs.jobs.buat import formats_of

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
NOTA = SAMPLES / "nota-kesepahaman.yaml"
DRAFT = SAMPLES / "perjanjian-kerja-sama-rancangan.yaml"


class Done(NamedTuple):
    """How a command ended: its exit code, output and messages."""

    returncode: int
    stdout: bytes
    stderr: bytes


def kerjasama(*arguments: object, cwd: Path | None = None) -> Done:
    """Run the command in this process, which is a tenth of the work of one of its own."""
    with chdir(cwd or Path.cwd()):
        done = CliRunner().invoke(main, [*map(str, arguments)], catch_exceptions=False)
    return Done(done.exit_code, done.stdout_bytes, done.stderr_bytes)


def in_its_own_process(*arguments: object, stdin: bytes = b"", cwd: Path | None = None) -> Done:
    """Run the command as a user starts it; asked of a test that is about how the program begins and ends."""
    command = [sys.executable, "-m", "kerjasama_docs", *map(str, arguments)]
    done = subprocess.run(command, input=stdin, capture_output=True, cwd=cwd, check=False, timeout=120)
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.mark.usefixtures("proses")
def test_a_process_ends_as_the_command_does_here(tmp_path: Path) -> None:
    for words in (("buat", NOTA, "-o", "{}", "--json"), ("buat", DRAFT, "-o", "{}", "--final"), ("daftar", "semua")):
        ends = []
        for run in (kerjasama, in_its_own_process):
            ends.append(run(*(str(word).format(tmp_path / "hasil") for word in words)))
            shutil.rmtree(tmp_path / "hasil", ignore_errors=True)
        assert ends[0] == ends[1]


def test_buat_writes_word_and_pdf_and_names_them(tmp_path: Path) -> None:
    done = kerjasama("buat", NOTA, "-o", tmp_path / "hasil")
    assert done.returncode == 0
    assert {path.name for path in (tmp_path / "hasil").iterdir()} == {"nota-kesepahaman.docx", "nota-kesepahaman.pdf"}
    assert done.stdout.decode().split() == [str(path) for path in sorted((tmp_path / "hasil").iterdir())]


def test_forms_are_made_in_the_order_in_which_they_are_named() -> None:
    assert formats_of("pdf, docx,pdf") == ("pdf", "docx")
    for wrong in ("", " , ", "docx,word"):
        with pytest.raises(UsageError):
            formats_of(wrong)


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    (tmp_path / "nota-kesepahaman.pdf").write_bytes(b"lama")
    refused = kerjasama("buat", NOTA, "-o", tmp_path)
    assert refused.returncode == 2
    assert "--timpa" in refused.stderr.decode()
    assert (tmp_path / "nota-kesepahaman.pdf").read_bytes() == b"lama"
    assert not (tmp_path / "nota-kesepahaman.docx").exists()
    assert kerjasama("buat", NOTA, "-o", tmp_path, "--timpa").returncode == 0
    assert (tmp_path / "nota-kesepahaman.pdf").read_bytes().startswith(b"%PDF")


def test_final_is_refused_while_values_are_open(tmp_path: Path) -> None:
    draft = kerjasama("buat", DRAFT, "-o", tmp_path / "rancangan", "--format", "docx")
    final = kerjasama("buat", DRAFT, "-o", tmp_path / "final", "--final")
    assert draft.returncode == 0
    assert "peringatan" in draft.stderr.decode()
    assert final.returncode == 1
    assert "galat" in final.stderr.decode()
    assert not (tmp_path / "final").exists()


def test_final_of_a_complete_naskah_carries_no_rancangan(tmp_path: Path) -> None:
    done = kerjasama("buat", NOTA, "-o", tmp_path, "--final", "--format", "teks,docx")
    assert done.returncode == 0
    assert "[" not in (tmp_path / "nota-kesepahaman.txt").read_text(encoding="utf-8")


@pytest.mark.usefixtures("proses")
def test_standard_input_to_standard_output() -> None:
    from_file = in_its_own_process("buat", NOTA, "--format", "teks", "-o", "-")
    piped = in_its_own_process("buat", "-", "--format", "teks", "-o", "-", stdin=NOTA.read_bytes())
    assert piped.returncode == from_file.returncode == 0
    assert piped.stdout == from_file.stdout
    assert "Pasal 1" in piped.stdout.decode()


def test_json_has_hashes_and_findings(tmp_path: Path) -> None:
    import hashlib

    done = kerjasama("buat", NOTA, "-o", tmp_path, "--json")
    said = json.loads(done.stdout)
    (made,) = said["naskah"]
    assert made["input"]["sha256"] == hashlib.sha256(NOTA.read_bytes()).hexdigest()
    for output in made["outputs"]:
        assert output["sha256"] == hashlib.sha256(Path(output["path"]).read_bytes()).hexdigest()
    assert {output["format"] for output in made["outputs"]} == {"docx", "pdf"}
    assert made["templates"]["klausul/ruang-lingkup"]
    assert [finding["code"] for finding in said["findings"]] == [finding["code"] for finding in made["findings"]]


def test_json_of_a_naskah_that_cannot_be_built(tmp_path: Path) -> None:
    bad = tmp_path / "salah.yaml"
    bad.write_text("jenis: nota-kesepahaman\njudull: X\npihak: [{nama: A}, {nama: B}]\n", encoding="utf-8")
    done = kerjasama("buat", bad, "-o", tmp_path, "--json")
    (finding,) = json.loads(done.stdout)["findings"]
    assert done.returncode == 1
    assert (finding["code"], finding["where"]["line"]) == ("kunci-tak-dikenal", 2)
    assert "judul" in finding["hint"]


@every(
    ("arguments", "code", "said"),
    [
        (["buat", "tidak-ada.yaml"], 2, "tidak ada"),
        (["buat", NOTA, "--format", "odt"], 2, "odt"),
        (["buat", NOTA, "--mesin-pdf", "worde", "-o", "x"], 2, "worde"),
        (["buat"], 2, "BERKAS"),
        (["baru", "nota-kesepahamann"], 2, "nota-kesepahaman"),
        (["daftar", "semua"], 2, "semua"),
        (["buat", NOTA, "-o", "/dev/null/x"], 3, "/dev/null"),
        (["buat", NOTA, "-o", "naskah.docx"], 2, "Sebut foldernya"),
        (["buat", Path(NOTA).parent], 2, "Sebut nama berkasnya"),
        (["lampiran", "perencanaan", "tidak-ada.csv", "-o", "x.docx"], 2, "tidak ada"),
        (["templat", "periksa", "tidak-ada.docx"], 2, "tidak ada"),
    ],
)
def test_wrong_use(arguments: list[object], code: int, said: str, tmp_path: Path) -> None:
    done = kerjasama(*arguments, cwd=tmp_path)
    assert done.returncode == code, done.stderr.decode()
    assert said in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert list(tmp_path.iterdir()) == []


def test_unreadable_yaml_is_wrong_use_not_a_finding(tmp_path: Path) -> None:
    bad = tmp_path / "rusak.yaml"
    bad.write_text("jenis: nota-kesepahaman\n\tjudul: X\n", encoding="utf-8")
    done = kerjasama("periksa", bad)
    assert done.returncode == 2
    assert "rusak.yaml:2" in done.stdout.decode()
    assert "tab" in done.stdout.decode()


def test_several_files_are_reported_together(tmp_path: Path) -> None:
    for name in ("satu", "dua"):
        (tmp_path / f"{name}.yaml").write_text("jenis: nota\npihak: [{}, {}]\n", encoding="utf-8")
    done = kerjasama("buat", tmp_path / "satu.yaml", tmp_path / "dua.yaml", "-o", tmp_path / "hasil")
    assert done.returncode == 1
    assert "satu.yaml" in done.stderr.decode()
    assert "dua.yaml" in done.stderr.decode()
    assert not (tmp_path / "hasil").exists()


def test_what_baru_writes_can_be_checked_and_made(tmp_path: Path) -> None:
    for jenis in ("nota-kesepahaman", "perjanjian-kerja-sama"):
        file = tmp_path / f"{jenis}.yaml"
        assert kerjasama("baru", jenis, "-o", file).returncode == 0
        assert kerjasama("periksa", file).returncode == 0
        assert kerjasama("buat", file, "-o", tmp_path / "hasil").returncode == 0
        assert (tmp_path / "hasil" / f"{jenis}.pdf").stat().st_size > 10_000


@pytest.mark.parametrize(
    "what",
    ["jenis", "klausul", "profil", "aturan", "lampiran", pytest.param("mesin", marks=pytest.mark.luar), "peraturan"],
)
def test_daftar_for_people_and_programs(what: str) -> None:
    text, data = kerjasama("daftar", what), kerjasama("daftar", what, "--json")
    names = [entry["nama"] for entry in json.loads(data.stdout)]
    assert names
    lines = text.stdout.decode().splitlines()
    assert [line.split("  ")[0] for line in lines if not line.startswith("  varian ")] == names


def test_own_templates_go_before_the_bundled_ones(tmp_path: Path) -> None:
    assert kerjasama("templat", "salin", "maksud-dan-tujuan", cwd=tmp_path).returncode == 0
    own = tmp_path / "templat" / "klausul" / "maksud-dan-tujuan.md"
    own.write_text(own.read_text(encoding="utf-8") + "\n(3) Ayat milik sendiri.\n", encoding="utf-8")
    (tmp_path / "naskah.yaml").write_bytes(NOTA.read_bytes())
    done = kerjasama("buat", "naskah.yaml", "--format", "teks", "-o", "-", cwd=tmp_path)
    assert "(3) Ayat milik sendiri." in done.stdout.decode()
    named = kerjasama("buat", NOTA, "--templat", tmp_path / "templat", "--format", "teks", "-o", "-")
    assert "(3) Ayat milik sendiri." in named.stdout.decode()


def test_the_page_of_help_says_of_a_command_what_the_command_says_itself() -> None:
    listed = [each for each in main.commands.values() if isinstance(each, Later)]
    assert len(listed) == len(main.commands) > 5
    for each in listed:
        assert each.get_short_help_str(200) == each.load().get_short_help_str(200)
        assert each.help == each.get_short_help_str(200)


@pytest.mark.usefixtures("proses")
def test_the_page_of_help_imports_no_command() -> None:
    code = "import sys; from kerjasama_docs.cli.main import main; main(['--help'], standalone_mode=False)"
    done = subprocess.run([sys.executable, "-c", f"{code}; print(*sys.modules)"], capture_output=True, check=True)
    *page, modules = done.stdout.decode().splitlines()
    assert any(line.startswith("  periksa ") for line in page)
    own = {name for name in modules.split() if name.startswith("kerjasama_docs.")}
    assert own == {
        f"kerjasama_docs.{name}"
        for name in ("cli", "cli.later", "cli.main", "cli.signals", "cli.streams", "cli.words", "errors", "version")
    }


def test_help_is_indonesian_on_every_command() -> None:
    for command in ([], ["buat"], ["periksa"], ["baru"], ["templat"], ["templat", "salin"]):
        page = kerjasama(*command, "--help").stdout.decode()
        assert page.startswith("Pemakaian:"), command
        assert not {"Usage", "Options", "Show", "Commands", "[OPTIONS]"} & set(page.replace(":", " ").split()), command
