"""What is typed as an option is taken or refused; a program reads a failure as JSON."""

import json
from collections.abc import Collection, Iterator
from pathlib import Path

import click
import pytest
from _helpers import ROOT
from click.testing import CliRunner, Result

from kerjasama_docs.cli import params
from kerjasama_docs.cli.later import Later
from kerjasama_docs.cli.main import main
from kerjasama_docs.errors import UsageError
from kerjasama_docs.pipeline import Format, load, render
from kerjasama_docs.version import __version__

NOTA = ROOT / "samples" / "nota-kesepahaman.yaml"
PLANS = ROOT / "samples" / "lampiran" / "perencanaan"


def run(*words: object) -> Result:
    """One call of the command."""
    return CliRunner().invoke(main, [*map(str, words)])


def commands(group: click.Group) -> Iterator[click.Command]:
    """All commands, those of groups too."""
    for each in group.commands.values():
        found = each.load() if isinstance(each, Later) else each
        if isinstance(found, click.Group):
            yield from commands(found)
        else:
            yield found


def test_every_text_and_every_name_is_looked_at() -> None:
    looked = 0
    for command in commands(main):
        for each in command.params:
            assert each.type is not click.STRING, (command.name, each.name)
            looked += getattr(each.type, "func", None) in {params.teks, params.jalur}
    assert looked > 25


LONG = "x" * 501
BAD_TEXTS = [
    "a\x01b",
    "a\nb",
    "a\tb",
    "a\x7fb",
    "a\x85b",
    "a\u2028b",
    "a\u202eb",
    "a\ufffeb",
    "a\ue000b",
    LONG,
    "x" * 100_000,
]
TEXTS = [
    "--tempat",
    "--tanggal",
    "--jabatan",
    "--nama-pejabat",
    "--nip",
    "--kepala",
    "--hari-ini",
    "--profil",
    "--mesin-pdf",
]


@pytest.mark.parametrize("option", TEXTS)
def test_a_text_that_cannot_be_printed_is_wrong_use(option: str, tmp_path: Path) -> None:
    for text in BAD_TEXTS:
        told = run("lampiran", "perencanaan", PLANS, "-o", tmp_path / "x.xlsx", option, text)
        assert told.exit_code == 2, (option, text[:10], told.output)
        assert f"Nilai untuk '{option}' tidak dapat dipakai" in told.output
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".xlsx"])
def test_the_longest_texts_are_printed(suffix: str, tmp_path: Path) -> None:
    signed = [word for option in ("--tempat", "--jabatan", "--nama-pejabat", "--nip") for word in (option, "W" * 150)]
    for words in ([*signed, *["--kepala", "W" * 100] * 20], ["--jabatan", "W" * 500, *["--kepala", "W" * 500] * 4]):
        told = run("lampiran", "perencanaan", PLANS, "-o", tmp_path / f"x{suffix}", *words, "--timpa")
        assert told.exit_code == 0, told.output


def test_blocks_that_fit_on_no_page_are_wrong_use(tmp_path: Path) -> None:
    for words in (["--kepala", "x"] * 21, ["--kepala", "x" * 500] * 5, ["--nip", "9" * 500, "--tempat", "x" * 101]):
        told = run("lampiran", "perencanaan", PLANS, "-o", tmp_path / "x.pdf", *words)
        assert told.exit_code == 2, told.output
        assert "paling banyak" in told.output
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["Jakarta\u00a0Pusat", "Ma’had “Aly”", "Sao Tomé", "Kota – Kabupaten"])
def test_a_text_as_people_paste_it_is_taken(text: str, tmp_path: Path) -> None:
    told = run("lampiran", "perencanaan", PLANS, "-o", tmp_path / "x.docx", "--tempat", text)
    assert told.exit_code == 0, told.output


OTHER_TEXTS = [
    ("buat", NOTA, "--format"),
    ("buat", NOTA, "--mesin-pdf"),
    ("baru", "nota-kesepahaman", "--profil"),
    ("baru", "usulan", "--dari", PLANS / "kanwil-contoh.csv", "--baris", 5, "--lembar"),
    ("baru",),
    ("skema",),
    ("daftar",),
    ("templat", "salin"),
]


@pytest.mark.parametrize("words", OTHER_TEXTS, ids=str)
def test_the_texts_of_the_other_commands(
    words: tuple[object, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for text in BAD_TEXTS:
        told = run(*words, text)
        assert told.exit_code == 2, (words, text[:10], told.output)
        assert len(told.output) < 1000
    assert not list(tmp_path.iterdir())


NAMES = [
    ("buat", NOTA, "-o"),
    ("contoh", "-o"),
    ("baru", "nota-kesepahaman", "-o"),
    ("skema", "nota-kesepahaman", "-o"),
    ("lampiran", "perencanaan", PLANS, "-o"),
    ("templat", "salin", "klausul/pendanaan", "-o"),
    ("buat", NOTA, "--templat"),
    ("baru", "adendum", "--induk"),
    ("baru", "usulan", "--baris", 1, "--dari"),
    ("buat",),
    ("periksa",),
    ("templat", "periksa"),
    ("templat", "teks"),
    ("lampiran", "perencanaan", "-o", "x.docx"),
]


@pytest.mark.parametrize("words", NAMES, ids=str)
def test_an_empty_name_is_wrong_use(words: tuple[object, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("", " "):
        told = run(*words, name)
        assert told.exit_code == 2, told.output
        assert "namanya kosong" in told.output
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("words", NAMES[:6], ids=str)
def test_a_name_too_long_is_called_so(
    words: tuple[object, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("x" * 300, f"{'x' * 100}/" * 60, "x" * 5000):
        told = run(*words, f"{name}.pdf" if "lampiran" in words else name)
        assert told.exit_code == 3, told.output
        assert "terlalu panjang" in told.output
        assert "keluaran baku" not in told.output
        assert len(told.output) < 1000
    assert run(*words, "x" * 40_000).exit_code == 2
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("words", [NAMES[0], NAMES[1], NAMES[5]], ids=str)
def test_a_file_in_the_place_of_a_folder_is_wrong_use(words: tuple[object, ...], tmp_path: Path) -> None:
    file = tmp_path / "ada.yaml"
    file.write_bytes(b"x")
    loop = tmp_path / "putar"
    loop.symlink_to("putar")
    for name, said in (
        (file, "berkas, bukan folder"),
        (tmp_path / "x.docx", "nama berkas"),
        (loop, "tautannya berputar"),
    ):
        told = run(*words, name)
        assert told.exit_code == 2, told.output
        assert said in told.output
        assert str(name) in told.output
    assert {path.name for path in tmp_path.iterdir()} == {"ada.yaml", "putar"}


@pytest.mark.parametrize("timpa", [[], ["--timpa"]])
@pytest.mark.parametrize("name", [".", "..", "/", "x.pdf", "x.pdf/", "./"])
def test_a_folder_in_the_place_of_a_file_is_wrong_use(
    name: str, timpa: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.pdf").mkdir()
    commands = [("baru", "nota-kesepahaman"), ("skema", "nota-kesepahaman"), ("lampiran", "perencanaan", PLANS)]
    for words in (*commands, ("lampiran", "templat", "perencanaan")):
        told = run(*words, "-o", name, *timpa)
        assert told.exit_code == 2, told.output
        assert "adalah folder, bukan berkas. Sebut nama berkasnya" in told.output
    assert [path.name for path in tmp_path.iterdir()] == ["x.pdf"]


@pytest.mark.parametrize("name", ["putar.yaml", "putar.pdf"])
def test_links_in_a_circle_are_no_place_to_write(name: str, tmp_path: Path) -> None:
    (tmp_path / name).symlink_to(name)
    words = ("lampiran", "perencanaan", PLANS) if name.endswith("pdf") else ("baru", "nota-kesepahaman")
    told = run(*words, "-o", tmp_path / name, "--timpa")
    assert told.exit_code == 2, told.output
    assert name in told.output
    assert (tmp_path / name).is_symlink()


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="devices are Unix's")
def test_a_device_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").symlink_to("/dev/null")
    told = run("lampiran", "perencanaan", PLANS, "-o", tmp_path / "x.pdf", "--timpa")
    assert (told.exit_code, "bukan berkas biasa" in told.output) == (2, True)
    assert (tmp_path / "x.pdf").is_symlink()


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--hari-ini", "9999-12-31", "--bulan", 600], 2),
        (["--hari-ini", "9999-12-31"], 2),
        (["--hari-ini", "9960-01-01", "--bulan", 600], 2),
        (["--hari-ini", "10000-01-01"], 2),
        (["--hari-ini", "0000-01-01"], 2),
        (["--hari-ini", "2027-02-30"], 2),
        (["--hari-ini", "9999-12-31", "--bulan", 0], 0),
        (["--hari-ini", "0001-01-01", "--bulan", 600], 0),
        (["--hari-ini", "2027-02-28", "--bulan", 600], 0),
        (["--bulan", 601], 2),
        (["--tanggal", "99999-01-01"], 2),
        (["--tanggal", "9999-12-31"], 0),
    ],
)
def test_days_at_the_ends_of_the_calendar(options: list[object], code: int, tmp_path: Path) -> None:
    told = run("lampiran", "rekapitulasi", NOTA, "-o", tmp_path / "x.docx", *options)
    assert told.exit_code == code, told.output
    assert (tmp_path / "x.docx").exists() is (code == 0)


def test_version_in_both_languages() -> None:
    assert run("--versi").output == run("--version").output == f"kerjasama-docs {__version__}\n"


AS_JSON: list[tuple[list[object], int, str]] = [
    (["buat", "tidak-ada.yaml", "--json"], 2, "tidak-ada.yaml"),
    (["buat", "--json"], 2, "BERKAS"),
    (["buat", NOTA, "--json", "--alternat", 99], 2, "--alternat"),
    (["buat", NOTA, "--json", "--tidak-ada"], 2, "--tidak-ada"),
    (["buat", NOTA, "--json", "--mesin-pdf", "wps"], 2, "wps"),
    (["buat", NOTA, "--json", "-o", "/dev/null/x"], 3, "/dev/null"),
    (["buat", "n\udcff.yaml", "--json"], 2, "n\\xff.yaml"),
    (["lampiran", "perencanaan", "tidak-ada.csv", "-o", "x.docx", "--json"], 2, "tidak-ada.csv"),
    (["lampiran", "perencanaan", PLANS, "-o", "x.odt", "--json"], 2, ".odt"),
    (["daftar", "semua", "--json"], 2, "semua"),
    (["daftar", "--json"], 2, "APA"),
]


@pytest.mark.parametrize(("words", "code", "said"), AS_JSON, ids=str)
def test_a_program_reads_what_was_wrong(
    words: list[object], code: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = run(*words)
    assert told.exit_code == code, told.output
    (finding,) = json.loads(told.stdout)["findings"]
    assert finding["code"] == {2: "salah-pakai", 3: "komputer"}[code]
    assert said in finding["message"]
    assert said in told.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("words", [["--format", "json", "tidak-ada.yaml"], ["tidak-ada.yaml", "--format=json"]])
def test_periksa_lists_a_failure_among_its_findings(words: list[str]) -> None:
    told = run("periksa", *words)
    assert told.exit_code == 2
    (finding,) = json.loads(told.stdout)
    assert (finding["code"], finding["level"]) == ("salah-pakai", "galat")
    assert "tidak-ada.yaml" in finding["message"]


def test_who_does_not_ask_for_json_gets_none() -> None:
    assert run("buat", "tidak-ada.yaml").stdout == ""
    assert run("buat", NOTA, "--format", "json").stdout == ""


@pytest.mark.parametrize("formats", ["pdf", "docx,pdf", "", ["docx", "odt"], [], ("PDF",), {"word"}])
def test_a_program_that_asks_for_no_known_format_is_told(formats: Collection[Format]) -> None:
    with pytest.raises(UsageError, match="Bentuk keluaran"):
        render(load(NOTA), formats=formats)
