"""Click speaks Indonesian: no English word of its own reaches the user."""

import ast
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click
import pytest
from _every import every
from click.testing import CliRunner

from kerjasama_docs.cli.params import Bilangan
from kerjasama_docs.cli.words import KATA, Kelompok, speak_indonesian

FOR_PROGRAMMERS = {
    # wrong declarations of a command, met while it is written
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Choice({choices})",
    "Could not determine name for option with declarations {decls!r}",
    "Invalid start character for option ({option})",
    "Name '{name}' defined twice",
    (
        "No options defined but a name was passed ({name})."
        " Did you mean to declare an argument instead? Did you mean to pass '--{name}'?"
    ),
    "Unknown color {colour!r}",
    "Unknown standard stream '{name}'",
    # parts of click that this tool does not use: shell completion, editor, progress bar, old consoles
    "Couldn't detect Bash version, shell completion is not supported.",
    "Shell completion is not supported for Bash versions older than 4.4.",
    "Windows error: {error}",
    "d",
    "{editor}: Editing failed",
    "{editor}: Editing failed: {e}",
}
UNTRANSLATED = "text integer float boolean range filename choice uuid options command args argument option"
"""Words that click writes without gettext."""


def words_of_click() -> Iterator[str]:
    """Every message that the installed click hands to gettext, read from its source."""
    for path in Path(click.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "ngettext"}:
                for item in node.args:
                    if isinstance(item, ast.Constant) and isinstance(item.value, str):
                        yield item.value


def plain_words(text: str) -> set[str]:
    """Words of three letters and more, in small letters, without placeholders and names of options."""
    bare = re.sub(r"\{[^}]*\}|%\(\w+\)s|--[\w-]+", " ", text)
    return {word for word in re.findall(r"[a-z]+", bare.lower()) if len(word) > 2}


@cache
def english_words() -> frozenset[str]:
    """Words of click that are no Indonesian words of ours."""
    english = plain_words(" ".join([*words_of_click(), UNTRANSLATED]))
    return frozenset(english - plain_words(" ".join(KATA.values())))


@pytest.fixture(scope="module")
def app() -> click.Group:
    """A small app with every kind of parameter."""
    speak_indonesian()

    @click.group(cls=Kelompok)
    @click.version_option("1.0", prog_name="kecil")
    def kecil() -> None:
        """Aplikasi kecil."""

    @kecil.command()
    @click.argument("berkas", type=click.Path(exists=True, dir_okay=False))
    @click.option("--pekerja", type=int, default=2, show_default=True, help="Banyaknya pekerja.")
    @click.option("--bagian", type=Bilangan(1, 5), help="Bagian.")
    @click.option("--mesin", type=click.Choice(["dxpdf", "libreoffice"]), help="Mesin.")
    @click.option("--lunas/--hutang", help="Lunas.")
    @click.option("--benar", type=bool, help="Benar.")
    @click.option("--nilai", type=float, required=True, help="Nilai.")
    @click.option("--nama", nargs=2, help="Nama.")
    @click.option("--isi", type=click.File(), help="Isi.")
    @click.option("--folder", type=click.Path(file_okay=False), help="Folder.")
    def buat(**_: object) -> None:
        """Buat naskah."""

    @kecil.command()
    @click.option("--lama", prompt=True, type=int)
    def tanya(**_: object) -> None:
        """Tanya lamanya."""

    @kecil.command()
    def batal() -> None:
        """Batalkan."""
        raise click.Abort

    return kecil


RUNS = [
    ("--help", "Pemakaian: kecil [PILIHAN] PERINTAH [ISIAN]..."),
    ("--version", "kecil, versi 1.0"),
    ("buat --help", "Pemakaian: kecil buat [PILIHAN] BERKAS"),
    ("buat --help", "[bawaan: 2]"),
    ("buat --help", "[wajib]"),
    ("buat --help", "--pekerja BILANGAN BULAT"),
    ("buat --help", "Tampilkan petunjuk ini."),
    ("bua", "Galat: Perintah 'bua' tidak ada."),
    ("buat --pekrja 3", "Mungkin maksudnya"),
    ("buat --xyz", "tidak ada"),
    ("buat", "Galat: Belum ada isian 'BERKAS'"),
    ("buat .", "Galat: Nilai untuk 'BERKAS' tidak dapat dipakai: Berkas '.' ternyata folder."),
    ("buat tiada.yaml", "Berkas 'tiada.yaml' tidak ada."),
    ("buat {ada}", "Galat: Belum ada pilihan '--nilai'"),
    ("buat {ada} --nilai x", "'x' bukan bilangan."),
    ("buat {ada} --pekerja x", "Nilai untuk '--pekerja' tidak dapat dipakai: 'x' bukan bilangan bulat."),
    ("buat {ada} --bagian 9", "9 di luar batas 1 sampai 5."),
    ("buat {ada} --benar x", "'x' bukan ya atau tidak"),
    ("buat {ada} --mesin word", "'word' tidak termasuk 'dxpdf', 'libreoffice'."),
    ("buat {ada} --nama satu", "Pilihan '--nama' memerlukan 2 nilai."),
    ("buat {ada} --pekerja", "Pilihan '--pekerja' memerlukan nilai."),
    ("buat {ada} --lunas=1", "Pilihan '--lunas' tidak memakai nilai."),
    ("buat {ada} --nilai 1 lagi", "Isian (lagi) berlebih"),
    ("buat {ada} --folder {ada}", "ternyata berkas"),
    ("tanya", "Galat: 'x' bukan bilangan bulat."),
    ("batal", "Dibatalkan."),
]


@every(("line", "expected"), RUNS)
def test_no_english_word_remains(app: click.Group, line: str, expected: str, tmp_path: Path) -> None:
    there = tmp_path / "ada.yaml"
    there.write_text("jenis: nota-kesepahaman\n", encoding="utf-8")
    args = [there.name if part == "{ada}" else part for part in line.split()]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        result = CliRunner().invoke(app, args, prog_name="kecil", input="x\n3\n")
    unfolded = " ".join(result.output.split())
    assert expected in unfolded
    # the true and false that a yes-or-no option takes are values, not words
    said = unfolded.partition("; yang dikenal:")[0]
    assert plain_words(said) & english_words() == set(), unfolded


def test_the_list_of_english_words_looks_at_something() -> None:
    assert {"usage", "error", "missing", "such", "options", "show"} <= english_words()


def test_every_word_of_the_installed_click_is_known() -> None:
    assert set(words_of_click()) - set(KATA) - FOR_PROGRAMMERS == set()


def _fields(text: str) -> list[str]:
    """Placeholders of a message, ``{name!r}`` and ``%(prog)s``."""
    named = [f"{name}!{how}" for _, name, _, how in string.Formatter().parse(text) if name]
    return sorted(named + re.findall(r"%\(\w+\)s", text))


@every("message", KATA)
def test_translation_uses_known_placeholders(message: str) -> None:
    assert set(_fields(KATA[message])) <= set(_fields(message))


def test_speaking_twice_changes_nothing(app: click.Group) -> None:
    first = CliRunner().invoke(app, ["--help"]).output
    speak_indonesian()
    assert CliRunner().invoke(app, ["--help"]).output == first
