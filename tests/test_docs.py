"""The guide and the README do what they say: every example is run, and nothing there is left out."""

import ast
import dataclasses
import importlib
import inspect
import os
import pkgutil
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

import acuan
import aturan
import click
import padanan
import pytest
from _every import every
from _modules import MODULES, nodes_of, text_of
from click.testing import CliRunner

from kerjasama_docs import check, load, model, render
from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.cli.later import Later
from kerjasama_docs.cli.main import main
from kerjasama_docs.docx.frame.names import ANCHORS
from kerjasama_docs.findings import has_errors
from kerjasama_docs.inputs import read_yaml
from kerjasama_docs.model.base import Durasi, Record
from kerjasama_docs.naskah.jinja import engine
from kerjasama_docs.naskah.klausul.folders import load_bentuk, load_jenis
from kerjasama_docs.naskah.klausul.kind import KlausulEntry, klausul_of
from kerjasama_docs.naskah.lint.jinja import FUNCTIONS, known_names
from kerjasama_docs.naskah.views import records as views
from kerjasama_docs.naskah.views import records_riwayat as views_riwayat
from kerjasama_docs.naskah.views import records_tahapan as views_tahapan
from kerjasama_docs.regulations import regulation
from kerjasama_docs.rules import rules

ROOT = Path(__file__).resolve().parent.parent
PANDUAN = ROOT / "docs" / "panduan.md"
ACUAN = ROOT / "docs" / "acuan.md"
ATURAN = ROOT / "docs" / "aturan.md"
PADANAN = ROOT / "docs" / "padanan.md"
README = ROOT / "README.md"
KINDS = Assets().names(Area.NASKAH)

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"(?:# |<!-- )berkas: (\S+)(?: -->)?\n")
_EXPECTED = re.compile(r"\s+# keluar: (\d+)$")


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, its text, and the line on which it opens."""

    language: str
    text: str
    line: int

    @property
    def end(self) -> int:
        """The line of its closing fence."""
        return self.line + self.text.count("\n") + 1

    def __str__(self) -> str:
        """How a test names it."""
        return f"{self.language}-{self.line}"


@cache
def blocks(path: Path) -> tuple[Block, ...]:
    """All fenced blocks of a page, in order."""
    page = path.read_text(encoding="utf-8")
    return tuple(Block(m[1], m[2], page.count("\n", 0, m.start()) + 1) for m in _FENCE.finditer(page))


@cache
def files() -> dict[str, str]:
    """The files that the guide tells its reader to write, by name."""
    found = {m[1]: block.text for block in blocks(PANDUAN) if (m := _FILE.match(block.text))}
    return {name: text.split("\n", 1)[1] if text.startswith("<!--") else text for name, text in found.items()}


NASKAH = tuple(name for name, text in files().items() if "/" not in name and "jenis:" in text)
FRAGMENTS = tuple(place for place, block in enumerate(blocks(PANDUAN)) if block.text.startswith("# potongan\n"))


def of(path: Path, language: str) -> tuple[Block, ...]:
    """The blocks of one language; never none, so that no test passes on nothing."""
    found = tuple(block for block in blocks(path) if block.language == language)
    assert found, f"{path.name} has no {language} block"
    return found


def put_files(folder: Path) -> None:
    """Make a folder what the reader of the guide has: his files, and logos."""
    for name, text in files().items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "samples" / "logo", folder / "logo")


def merged(base: object, more: object, *, key: str = "") -> object:
    """A fragment laid over the base: records go together, pihak one by one, anything else is replaced."""
    if isinstance(base, Mapping) and isinstance(more, Mapping):
        return {**base, **{name: merged(base.get(name), value, key=name) for name, value in more.items()}}
    if key == "pihak" and isinstance(base, list) and isinstance(more, list):
        common = [merged(old, new) for old, new in zip(base, more, strict=False)]
        return [*common, *base[len(more) :], *more[len(base) :]]
    return more


# The examples of the guide


def results_of(place: int, *, near: bool = False) -> Iterator[Block]:
    """The printed results that stand behind a block; with ``near`` those with no word between."""
    before = blocks(PANDUAN)[place]
    for block in blocks(PANDUAN)[place + 1 :]:
        if block.language != "text" or (near and block.line > before.end + 2):
            return
        yield block
        before = block


@every("name", NASKAH, quick=6)
def test_a_file_of_the_guide_is_drafted_without_galat(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_files(tmp_path)
    monkeypatch.chdir(tmp_path)
    document = load(tmp_path / name)
    assert not has_errors(check(document))
    rendered = render(document, formats=["teks", "docx"])
    printed = rendered.files["teks"].decode()
    assert rendered.files["docx"]
    (place,) = [n for n, block in enumerate(blocks(PANDUAN)) if block.text.startswith(f"# berkas: {name}\n")]
    for result in results_of(place, near=True):
        assert result.text.rstrip("\n") in printed


@every("place", FRAGMENTS, quick=10)
def test_a_fragment_of_the_guide_prints_what_stands_behind_it(
    place: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_files(tmp_path)
    monkeypatch.chdir(tmp_path)
    source = read_yaml(blocks(PANDUAN)[place].text, None)
    base = read_yaml(files()["naskah.yaml"], None)
    entry = cast("Mapping[str, object]", merged(base.data, source.data))
    document = load(entry, templates=tmp_path / "templat")
    assert not source.findings, blocks(PANDUAN)[place]
    assert not has_errors(check(document)), blocks(PANDUAN)[place]
    rendered = render(document, formats=["teks", "docx"])
    printed = rendered.files["teks"].decode()
    for result in results_of(place):
        assert result.text.rstrip("\n") in printed


def test_fragments_have_results() -> None:
    assert sum(len(list(results_of(place))) for place in FRAGMENTS) >= 15


def commands(block: Block) -> Iterator[tuple[str, int]]:
    """The commands of a block, each with its exit code."""
    for line in block.text.splitlines():
        expected = _EXPECTED.search(line)
        command = re.sub(r"\s+#.*$", "", line).strip()
        if command and not command.startswith(("#", "make ")):
            yield command, int(expected[1]) if expected else 0


Run = Callable[[str], tuple[int, str]]
"""Runs a command in the current folder; gives its exit code and what it said."""


def run_in_a_shell(command: str) -> tuple[int, str]:
    """As the reader does."""
    binaries = Path(sys.executable).parent
    environment = os.environ | {"PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}"}
    assert (binaries / "kerjasama-docs").exists(), "kerjasama-docs is not installed in this environment"
    done = subprocess.run(["sh", "-c", command], env=environment, capture_output=True, check=False, timeout=300)
    return done.returncode, done.stdout.decode(errors="replace") + done.stderr.decode(errors="replace")


def run_here(command: str) -> tuple[int, str]:
    """Without a shell and a process of its own, whose start takes most of the time."""
    called, *arguments = shlex.split(command)
    assert called == "kerjasama-docs"
    *arguments, given = arguments if "<" in arguments else [*arguments, ""]
    done = CliRunner().invoke(main, [each for each in arguments if each != "<"], given and Path(given).read_bytes())
    assert done.exception is None or isinstance(done.exception, SystemExit), command
    return done.exit_code, done.stdout + done.stderr


def run_block(block: Block, run: Run) -> str:
    """Run the commands of a block one after the other; gives back all that they said."""
    lines = list(commands(block))
    assert lines or "make " in block.text, "this block runs nothing"
    told = ""
    for command, expected in lines:
        if "libreoffice" in command and not shutil.which("soffice"):
            assert not os.environ.get("CI"), "LibreOffice is missing"
            continue
        code, said = run(command)
        assert code == expected, f"{command}\n{said}"
        told += said
    return told


def marks_of(block: Block) -> list[pytest.MarkDecorator]:
    """Whether its commands start a program, or make every sample."""
    words = {"libreoffice": pytest.mark.luar, "kerjasama-docs contoh": pytest.mark.menyeluruh}
    return [mark for word, mark in words.items() if word in block.text]


COMMANDS = [pytest.param(block, marks=marks_of(block), id=str(block)) for block in of(PANDUAN, "sh")]


@pytest.mark.parametrize("block", COMMANDS)
def test_the_commands_of_the_guide_run_and_say_what_stands_behind_them(
    block: Block, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_files(tmp_path)
    monkeypatch.chdir(tmp_path)
    told = run_block(block, run_here)
    for result in results_of(blocks(PANDUAN).index(block), near=True):
        assert result.text.rstrip("\n") in told


# The examples of the README


@pytest.fixture
def readme_folder(tmp_path: Path) -> Path:
    """A folder with the input files that README.md shows."""
    for example in of(README, "yaml"):
        named = re.match(r"# (\S+\.yaml)\n", example.text)
        assert named, example
        (tmp_path / named[1]).write_text(example.text, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("proses")
@pytest.mark.parametrize("block", of(README, "sh"), ids=str)
def test_the_commands_of_the_readme_run(block: Block, readme_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(readme_folder)
    run_block(block, run_in_a_shell)


@pytest.mark.usefixtures("proses")
@pytest.mark.parametrize("block", of(README, "python"), ids=str)
def test_the_python_of_the_readme_runs(block: Block, readme_folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", block.text], cwd=readme_folder, capture_output=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr.decode()
    assert (readme_folder / "contoh.pdf").read_bytes().startswith(b"%PDF")


@cache
def anchors(path: Path) -> frozenset[str]:
    """What a link to a heading of a page may end with; no two headings share one."""
    headings = re.findall(r"^#+ (.+)$", re.sub(_FENCE, "", path.read_text(encoding="utf-8")), re.MULTILINE)
    found = [re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings]
    assert len(found) == len(set(found)), sorted(found)
    return frozenset(found)


@every("path", [PANDUAN, ACUAN, README])
def test_links_lead_somewhere(path: Path) -> None:
    page = re.sub(_FENCE, "", path.read_text(encoding="utf-8"))
    targets = [target for target in re.findall(r"\]\(([^)\s]+)\)", page) if "://" not in target]
    assert targets
    for target in targets:
        name, _, heading = target.partition("#")
        other = path.parent / name if name else path
        assert other.exists(), target
        assert not heading or heading in anchors(other.resolve()), target


# Nothing is left out of the guide


def test_the_reference_is_what_templates_and_records_say(update_golden: bool) -> None:
    if update_golden:
        ACUAN.write_text(acuan.page(), encoding="utf-8")
    assert ACUAN.read_text(encoding="utf-8") == acuan.page(), "run make acuan"


def test_the_catalogue_of_the_rules_is_that_of_the_rules() -> None:
    page = ATURAN.read_text(encoding="utf-8")
    assert page == aturan.page(), "run make acuan"
    assert [rule.code for rule in rules()] == re.findall(r"^### (KS\d{3}) ", page, re.MULTILINE)


def test_the_pairs_of_both_languages_are_those_of_the_klausul() -> None:
    page = PADANAN.read_text(encoding="utf-8")
    assert page == padanan.page(), "run make acuan"
    kinds = [load_jenis(kind, Assets()) for kind in KINDS]
    foreign = [ref.id for jenis in kinds for ref in jenis.klausul if jenis.asing]
    assert len(foreign) > 15
    assert {*foreign} <= {*re.findall(r"^### (.+)$", page, re.MULTILINE)}
    assert not re.search(r"^\| *\|.|^\|[^|]+\| *\|$", page, re.MULTILINE), "a text in one language only"


def test_no_pair_speaks_in_the_other_register() -> None:
    page = PADANAN.read_text(encoding="utf-8")
    loose = [part for part in page.split("\n## ") if part.split("\n")[0].endswith("ragam tidak mengikat")]
    firm = [part for part in page.split("\n## ") if part.split("\n")[0].endswith("ragam mengikat")]
    assert min(len(loose), len(firm)) >= 3, "a letter of intent never binds, an Agreement always does"
    assert not [word for word in (" shall ", " wajib ", "Article", "enter into force", " agree ") if word in str(loose)]
    assert not [
        word for word in (" will be ", "the Participants", "come into effect", "Para Pihak akan") if word in str(firm)
    ]


@cache
def guide() -> str:
    """The guide and its reference, without examples."""
    return "\n".join(re.sub(_FENCE, "", page.read_text(encoding="utf-8")) for page in (PANDUAN, ACUAN))


@cache
def tables() -> tuple[tuple[tuple[str, ...], ...], ...]:
    """The tables of the guide and its reference: rows of cells, without the head."""
    found = []
    for match in re.finditer(r"(?:^\|.*\|$\n?)+", guide(), re.MULTILINE):
        rows = match[0].strip().split("\n")[2:]
        found.append(tuple(tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]) for row in rows))
    return tuple(found)


def rows() -> Iterator[tuple[str, ...]]:
    """All rows of all tables."""
    for table in tables():
        yield from table


def records() -> list[type[Record]]:
    """Every record a drafter or a keeper of templates writes."""
    names = [f"{model.__name__}.{module.name}" for module in pkgutil.iter_modules(model.__path__)]
    found = [
        item
        for name in names
        for _, item in inspect.getmembers(importlib.import_module(name), inspect.isclass)
        if issubclass(item, Record) and item not in {Record, Durasi} and item.__module__ == name
    ]
    assert len(found) > 35
    return found


@every("record", records)
def test_every_field_of_a_record_stands_in_one_table_in_order(record: type[Record]) -> None:
    fields = [f"`{name}`" for name in record.model_fields]
    printed = [[row[0] for row in table] for table in tables()]
    # What a record hands on to another one begins the table of that.
    begun = [names[: len(fields)] for names in printed] if record.__subclasses__() else []
    assert fields in [*printed, *begun]


def test_the_guide_teaches_only_fields_that_are_there() -> None:
    known = [set(record.model_fields) for record in records()]
    page = re.sub(_FENCE, "", PANDUAN.read_text(encoding="utf-8"))
    taught = re.findall(r"^\| isian \|.*\n\|-.*\n((?:\|.*\n)+)", page, re.MULTILINE)
    assert len(taught) > 15
    for rows_of in taught:
        names = set(re.findall(r"^\| `(\w+)` \|", rows_of, re.MULTILINE))
        assert any(names <= fields for fields in known), names


@every("kind", KINDS)
def test_every_kind_is_named(kind: str) -> None:
    assert f"`{kind}`" in guide()
    assert f"`{kind}`" in README.read_text(encoding="utf-8")


def usage_of(entry: KlausulEntry) -> str:
    """The word for how a kind uses a klausul."""
    return "wajib" if entry.ref.wajib else "pilihan" if entry.ref.pilihan else "dipakai"


@every("kind", KINDS)
def test_every_klausul_of_a_kind_is_listed_in_order_with_its_use(kind: str) -> None:
    jenis = load_jenis(kind, Assets())
    listed = [
        [(row[0], row[1].split()[0].strip(";")) for row in table if len(row) == 3 and row[1]] for table in tables()
    ]
    wanted = [(f"`{entry.id}`", usage_of(entry)) for entry in klausul_of(jenis, Assets())]
    assert wanted in listed
    for isi in (*jenis.wajib, *(isi for varian in jenis.varian.values() for isi in varian.wajib)):
        assert (isi.isi, f"{regulation(isi.peraturan).singkat} {isi.pasal}") in set(rows())


@every("kind", KINDS)
def test_every_variant_of_a_kind_is_listed(kind: str) -> None:
    for name, varian in load_jenis(kind, Assets()).varian.items():
        assert (f"`{name}`", varian.arti) in set(rows())


@every("kind", KINDS)
def test_every_parameter_and_label_is_listed(kind: str) -> None:
    for entry in klausul_of(load_jenis(kind, Assets()), Assets()):
        for name, parameter in entry.head.parameter.items():
            (row,) = [row for row in rows() if row[:2] == (f"`{entry.id}`", f"`{name}`")]
            assert row[2] == parameter.jenis
            assert row[3].startswith(parameter.bawaan or "kosong")
        text = Assets().find(Area.KLAUSUL, entry.id).read_text(encoding="utf-8")
        labels = list(dict.fromkeys(re.findall(r"\[(#[a-z0-9-]+)\]", text)))
        if labels:
            assert (f"`{entry.id}`", ", ".join(f"`{label}`" for label in labels)) in set(rows())


@every("form", Assets().names(Area.LAMPIRAN))
def test_every_column_of_a_form_is_listed_in_order(form: str) -> None:
    columns = [(f"`{kolom.kunci}`", kolom.judul, kolom.jenis) for kolom in load_bentuk(form, Assets()).kolom]
    assert columns in [[row[:3] for row in table] for table in tables()]


def place_of_code(node: ast.AST) -> int | None:
    """Where a function or a record takes the code of a finding; None for one that takes none."""
    if isinstance(node, ast.FunctionDef):
        names = [each.arg for each in node.args.args if each.arg != "self"]
    elif isinstance(node, ast.ClassDef):
        fields = (each.target for each in node.body if isinstance(each, ast.AnnAssign))
        names = [each.id for each in fields if isinstance(each, ast.Name)]
    else:
        return None
    return names.index("code") if "code" in names else None


def speaks(path: Path) -> bool:
    """Whether a module has to do with findings."""
    return path.name == "findings.py" or "kerjasama_docs.findings" in text_of(path)


@cache
def makers() -> Mapping[str, int]:
    """What makes a finding or hands its code on, by name, with the place of the code among its arguments."""
    nodes = (node for path in MODULES if speaks(path) for node in nodes_of(path))
    found = {getattr(node, "name", ""): place for node in nodes if (place := place_of_code(node)) is not None}
    found |= dict.fromkeys(("CellFinding", "SheetFinding"), found["Finding"])
    assert {"Finding", "warning", "Fault", "complain", "refused"} <= found.keys()
    return found


def code_parts(node: ast.AST, prefix: str) -> Iterator[tuple[str, ast.expr]]:
    """The expressions in a node that hold the code of a finding, each with what is put before it."""
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        place = makers().get(name)
        lead = "" if name in {"Finding", "replace"} else prefix
        if place is not None and len(node.args) > place:
            yield lead, node.args[place]
        yield from ((lead, item.value) for item in node.keywords if item.arg == "code")
    elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "code":
        yield prefix, node.value
    elif prefix and isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
        yield prefix, node.value.elts[0]


def prefix_of(path: Path) -> str:
    """What the linters put before the codes of what they find."""
    if path.parent.name == "frame" and path.name.startswith("lint"):
        return "kerangka-"
    return "klausul-" if path.parent.name == "lint" else ""


@cache
def finding_codes() -> set[str]:
    """The codes of all findings but those of the rules, read from the source."""
    found: set[str] = set()
    for path in MODULES:
        for node in nodes_of(path):
            for lead, part in code_parts(node, prefix_of(path)):
                texts = (str(item.value) for item in ast.walk(part) if isinstance(item, ast.Constant))
                found |= {lead + text for text in texts if re.fullmatch(r"[a-z]+(-[a-z]+)*", text)}
    assert {"yaml", "isian-wajib", "kerangka-urutan", "json", "kerangka-syarat"} <= found
    assert {"induk-melingkar", "perubahan-ganda", "konsolidasi"} <= found
    return found - {"missing", "type"}  # words of pydantic beside the codes


def test_every_code_of_a_finding_is_explained() -> None:
    page = PANDUAN.read_text(encoding="utf-8")
    section = page[page.index("### 6.2 ") : page.index("### 6.6 ")]
    assert set(re.findall(r"^\| `([a-z-]+)` \|", section, re.MULTILINE)) == finding_codes()


def command_tree(group: click.Group, name: str) -> Iterator[tuple[str, click.Command]]:
    """All commands with their full names."""
    for word, listed in group.commands.items():
        command = listed.load() if isinstance(listed, Later) else listed
        if isinstance(command, click.Group):
            yield from command_tree(command, f"{name} {word}")
        else:
            yield f"{name} {word}", command


@every(("name", "command"), lambda: command_tree(main, "kerjasama-docs"))
def test_every_command_and_option_is_explained(name: str, command: click.Command) -> None:
    page = PANDUAN.read_text(encoding="utf-8")
    section = re.search(rf"^### `{name}`\n(.*?)(?=^###? |^---$)", page, re.MULTILINE | re.DOTALL)
    assert section, name
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert all(re.search(rf"`{option}[ `]", section[1]) for option in parameter.opts), parameter.opts
    assert name in section[1]


def test_every_name_function_and_filter_of_a_klausul_is_explained() -> None:
    guide_page = PANDUAN.read_text(encoding="utf-8")
    page = guide_page[guide_page.index("### 8.5 ") : guide_page.index("### 8.6 ")]
    members = (pair for module in (views, views_riwayat, views_tahapan) for pair in vars(module).items())
    records = [item for name, item in members if name.endswith("View")]
    fields = {field.name for record in records for field in dataclasses.fields(record)}
    filters = set(engine.environment().filters) - {"dihitung"}  # bounds loops, is put in by the engine itself
    wanted = {*known_names(), *fields, "param", *filters}
    assert len(records) > 15
    for name in FUNCTIONS:
        assert re.search(rf'`{name}\((?:"…"|1)\)`', page), name
    missing = {name for name in wanted if not re.search(rf"`(?:[a-z_]+\.)?{name}[`(]", page)}
    assert missing == set()


def test_every_anchor_of_a_frame_is_explained() -> None:
    page = PANDUAN.read_text(encoding="utf-8")
    section = page[page.index("### 8.6 ") : page.index("## 9. ")]
    assert [name for name in ANCHORS if f"`{{{{p {name} }}}}`" not in section] == []


@every("frame", Assets().names(Area.KERANGKA))
def test_every_style_of_a_frame_is_explained(frame: str) -> None:
    page = PANDUAN.read_text(encoding="utf-8")
    with zipfile.ZipFile(Assets().find(Area.KERANGKA, frame)) as package:
        styles = package.read("word/styles.xml").decode()
    names = re.findall(r'<w:style [^>]*w:customStyle="1"[^>]*><w:name w:val="([^"]+)"', styles)
    assert len(names) > 20
    assert [name for name in names if f"`{name}`" not in page] == []
