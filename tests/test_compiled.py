"""What is compiled into the wheel gives what its sources give, and nothing else is ever taken for it."""

import importlib.util
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from py_compile import compile as write_bytecode
from types import ModuleType
from typing import Any

import pytest
from _helpers import ROOT
from _menyeluruh import HALVES, half_of, parted
from _samples import FOLDER, NAMES, docx_of_sample, sample, text_of_sample
from jinja2 import Environment

from kerjasama_docs import compiled
from kerjasama_docs.assets import Area, Assets, bundled
from kerjasama_docs.docx.frame import compile as frame
from kerjasama_docs.docx.frame.environment import environment
from kerjasama_docs.docx.frame.prepare import prepare
from kerjasama_docs.docx.frame.prepared import Prepared
from kerjasama_docs.findings import DocumentFindingsError, Finding, Where
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.jinja import engine
from kerjasama_docs.naskah.klausul import file, folders
from kerjasama_docs.pipeline import Document, check, load, render
from kerjasama_docs.regulations import load as regulations

pytestmark = pytest.mark.menyeluruh
ONE = bundled("samples") / "nota-kesepahaman.yaml"


def script() -> ModuleType:
    """The hook that makes the parts."""
    spec = importlib.util.spec_from_file_location("wheel", ROOT / ".ci" / "wheel.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def forget() -> None:
    """Forget every template that was read."""
    caches = (
        *((compiled, "_there _makers"), (file, "_parsed"), (folders, "_record")),
        *((engine, "compile_text _condition"), (frame, "_prepared _compiled")),
    )
    for module, names in caches:
        for name in names.split():
            getattr(module, name).cache_clear()
    regulations.regulation.cache_clear()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The parts as a wheel has them."""
    forget()
    folder = tmp_path_factory.mktemp("compiled")
    script().write(folder)
    return folder


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], None]]:
    """Has the parts of a folder used, as if they lay in the package."""

    def used(folder: Path) -> None:
        monkeypatch.setattr(compiled, "_FOLDER", folder)
        forget()

    yield used
    monkeypatch.undo()
    forget()


@dataclass
class Seen:
    """What was asked for: how many parts were found, what had none, and how often Jinja compiled."""

    found: int = 0
    absent: list[tuple[object, ...]] = field(default_factory=list)
    programs: int = 0


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Seen:
    """Counts, without changing what is given."""
    seen = Seen()

    def counted(ask: Callable[..., object]) -> Callable[..., object]:
        def asked(*args: object, **named: object) -> object:
            given = ask(*args, **named)
            if given is None:
                seen.absent.append(args[:2])
            seen.found += given is not None
            return given

        return asked

    def compile_counted(*args: Any, **named: Any) -> object:
        seen.programs += 1
        return made_by_jinja(*args, **named)

    made_by_jinja: Callable[..., object] = Environment.compile
    monkeypatch.setattr(Environment, "compile", compile_counted)
    for name in ("record", "large", "program"):
        monkeypatch.setattr(compiled, name, counted(getattr(compiled, name)))
    return seen


def said(path: Path) -> tuple[str, bytes, tuple[Finding, ...]]:
    """Text, Word file and findings of a naskah."""
    return said_of(load(path))


def said_of(document: Document) -> tuple[str, bytes, tuple[Finding, ...]]:
    """The same of one that was loaded."""
    return outline(document.built.pohon), render(document, formats=["docx"]).files["docx"], check(document, final=True)


def is_bundled(source: str) -> bool:
    """Whether a text for Jinja stands in a bundled template: as it is, or as a condition of a klausul."""
    said = source.removeprefix("{% if ").removesuffix(" %}ya{% endif %}")
    files = [path for path in bundled("templates").rglob("*") if path.suffix in {".md", ".yaml"}]
    assert len(files) > 100
    return any(said in path.read_text("utf-8") for path in files)


@pytest.mark.parametrize("half", HALVES)
def test_all_samples_are_the_same_and_nothing_bundled_is_compiled(
    made: Path, use: Callable[[Path], None], seen: Seen, half: str
) -> None:
    names = half_of(NAMES, 6, half)
    plain = {name: (text_of_sample(name), docx_of_sample(name), check(sample(name), final=True)) for name in names}
    use(made)
    seen.found, seen.absent, seen.programs = 0, [], 0
    assert {name: said(FOLDER / f"{name}.yaml") for name in names} == plain
    assert seen.found > len(names)
    assert not [said for _, said in seen.absent if is_bundled(str(said))]
    assert seen.programs == len(seen.absent)


def test_records_are_those_that_were_validated(made: Path, use: Callable[[Path], None]) -> None:
    heads = list(script().heads())
    use(made)
    for text, record in heads:
        found = compiled.record(type(record), text)
        assert found == record, text
        assert found is not record
        assert found.model_dump() == record.model_dump()
    assert {type(record).__name__ for _, record in heads} == {
        "Jenis", "Profil", "LampiranBentuk", "SebutanKolom", "KlausulHead", "Regulation", "BahasaKedua", "KlausulKedua",
    }  # fmt: skip


def test_frames_are_those_that_were_prepared(made: Path, use: Callable[[Path], None]) -> None:
    use(made)
    frames = [Assets().find(Area.KERANGKA, name) for name in Assets().names(Area.KERANGKA)]
    for path in frames:
        kept = compiled.large(Prepared, path.read_bytes(), by=frame.FRAME)
        assert kept
        assert replace(kept, path=path) == prepare(path)
        assert all(compiled.program(frame.FRAME, each, environment()) for each in kept.programs.values())
    assert frames


def test_a_frame_of_the_user_is_prepared(made: Path, use: Callable[[Path], None], seen: Seen, tmp_path: Path) -> None:
    use(made)
    bundled_one, own = Assets().find(Area.KERANGKA, "surat"), tmp_path / "surat.docx"
    own.write_bytes(bundled_one.read_bytes() + b" ")
    profil = folders.load_profil("umum", Assets()).profil
    kept = frame.load_frame(bundled_one, profil)
    assert not seen.absent
    prepared = frame.load_frame(own, profil)
    assert seen.absent[0] == (Prepared, own.read_bytes())
    assert (prepared.names, prepared.lists, prepared.bentuk) == (kept.names, kept.lists, kept.bentuk)
    assert prepared.templates.keys() == kept.templates.keys()


def test_what_another_jinja_wrote_is_left_alone(
    use: Callable[[Path], None], seen: Seen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = said_of(sample(ONE.stem))
    with monkeypatch.context() as other:
        other.setattr(engine, "JINJA", "jinja 3.0")
        other.setattr(frame, "FRAME", "frame, jinja 3.0")
        forget()
        script().write(tmp_path)
    use(tmp_path)
    seen.found, seen.absent, seen.programs = 0, [], 0
    assert said(ONE) == plain
    assert seen.programs
    asked = {each[0] for each in seen.absent}
    assert asked == {engine.JINJA, frame.FRAME, Prepared}


def test_what_another_release_wrote_is_left_alone(
    made: Path, use: Callable[[Path], None], seen: Seen, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = said_of(sample(ONE.stem))
    monkeypatch.setattr(compiled, "__version__", "0.0.0")
    use(made)
    seen.found = 0
    assert said(ONE) == plain
    assert not seen.found


def test_every_program_is_there_and_alone(made: Path, use: Callable[[Path], None]) -> None:
    sources = list(script().sources())
    use(made)
    for source in sources:
        first, second = (compiled.program(engine.JINJA, source, engine.environment()) for _ in range(2))
        assert first
        assert second
        assert first["root"] is not second["root"]
    assert len(sources) > 100


def test_an_error_has_its_line(made: Path, use: Callable[[Path], None]) -> None:
    source = file.load_klausul("jangka-waktu", Assets()).text
    where = Where("jangka-waktu.md", 7)
    found = []
    for folder in (made.parent, made):
        use(folder)
        with pytest.raises(DocumentFindingsError) as caught:
            engine.render_text(source, {"ada": 1}, where)
        found.append(caught.value.findings)
    assert found[0] == found[1]


def one_byte(text: bytes) -> bytes:
    """Change a letter in the middle, so that the code still runs and says another word."""
    middle = len(text) // 2
    place = next(place for place in range(middle, len(text)) if text[place : place + 1].isalpha())
    return text[:place] + (b"x" if text[place : place + 1] != b"x" else b"y") + text[place + 1 :]


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut off": lambda text: text[: len(text) * 2 // 3],
    "cut off at a line": lambda text: b"\n".join(text.split(b"\n")[:-2]) + b"\n",
    "no Python": lambda text: b"\x00\xff" + text,
    "one byte": one_byte,
    "another seal": lambda text: text[:-1] + b"g",
    "more behind the seal": lambda text: text + b"\nraise RuntimeError\n",
    "raises": lambda text: b"raise RuntimeError\n" + text,
    "without what it should define": lambda _: b"complete = 1\n",
}


@pytest.mark.parametrize("name", parted([*DAMAGES], quick=3))
def test_damaged_parts_are_left_alone(
    made: Path, use: Callable[[Path], None], seen: Seen, tmp_path: Path, name: str
) -> None:
    plain = said_of(sample(ONE.stem))
    for path in made.glob("*.py"):
        (tmp_path / path.name).write_bytes(DAMAGES[name](path.read_bytes()))
    use(tmp_path)
    seen.found = 0
    assert said(ONE) == plain
    assert not seen.found


def test_a_changed_word_in_a_record_is_not_printed(
    made: Path, use: Callable[[Path], None], seen: Seen, tmp_path: Path
) -> None:
    text = (made / "records.py").read_bytes()
    assert b"Jangka Waktu" in text
    (tmp_path / "records.py").write_bytes(text.replace(b"Jangka Waktu", b"Jangka Wajtu"))
    use(tmp_path)
    assert file.load_klausul("jangka-waktu", Assets()).head.judul == "Jangka Waktu"
    assert not seen.found


def test_a_part_under_the_name_of_another_is_left_alone(
    made: Path, use: Callable[[Path], None], seen: Seen, tmp_path: Path
) -> None:
    plain = said_of(sample(ONE.stem))
    names = sorted(path.name for path in made.glob("*.py"))
    for name, other in zip(names, (*names[1:], names[0]), strict=True):
        (tmp_path / other).write_bytes((made / name).read_bytes())
    use(tmp_path)
    seen.found = 0
    assert said(ONE) == plain
    assert not seen.found


BODIES = {
    "no Python": "\x00",
    "raises": "raise RuntimeError",
    "defines nothing": "",
    "defines something else": "MAKERS = make = root = 1",
}


@pytest.mark.parametrize("name", BODIES)
def test_a_record_that_a_whole_part_does_not_make_comes_from_its_source(
    use: Callable[[Path], None], seen: Seen, tmp_path: Path, name: str
) -> None:
    plain = file.load_klausul("jangka-waktu", Assets())
    (tmp_path / "records.py").write_bytes(compiled.sealed("records", BODIES[name]))
    use(tmp_path)
    assert file.load_klausul("jangka-waktu", Assets()) == plain
    assert seen.absent
    assert not seen.found


@pytest.mark.parametrize("name", ["cut off", "empty"])
def test_damaged_bytecode_is_left_alone(made: Path, use: Callable[[Path], None], tmp_path: Path, name: str) -> None:
    plain = said_of(sample(ONE.stem))
    for path in made.glob("*.py"):
        copy = tmp_path / path.name
        copy.write_bytes(path.read_bytes())
        kept = write_bytecode(str(copy), doraise=True)
        assert kept
        Path(kept).write_bytes(DAMAGES[name](Path(kept).read_bytes()))
    use(tmp_path)
    assert said(ONE) == plain


@pytest.mark.parametrize("place", [0, 1])
def test_parts_that_are_missing(
    made: Path, use: Callable[[Path], None], seen: Seen, tmp_path: Path, place: int
) -> None:
    plain = said_of(sample(ONE.stem))
    for path in sorted(made.glob("*.py"))[place::2]:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    use(tmp_path)
    seen.found, seen.absent = 0, []
    assert said(ONE) == plain
    assert seen.found
    assert seen.absent


def edited(folder: Path, path: Path, old: str, new: str) -> Assets:
    """A template folder of the user's own with one template in it that he changed."""
    own = folder / path.relative_to(bundled("templates"))
    own.parent.mkdir(parents=True)
    text = path.read_text("utf-8")
    assert old in text
    own.write_text(text.replace(old, new), encoding="utf-8")
    return Assets(folder)


def test_an_edited_klausul_wins(made: Path, use: Callable[[Path], None], tmp_path: Path) -> None:
    use(made)
    own = edited(tmp_path, Assets().find(Area.KLAUSUL, "jangka-waktu"), "judul: Jangka Waktu", "judul: Masa Berlaku")
    assert file.load_klausul("jangka-waktu", own).head.judul == "Masa Berlaku"
    assert file.load_klausul("jangka-waktu", Assets()).head.judul == "Jangka Waktu"


def test_an_edited_kind_wins(made: Path, use: Callable[[Path], None], tmp_path: Path) -> None:
    use(made)
    path = Assets().find(Area.NASKAH, "nota-kesepahaman")
    own = edited(tmp_path, path, "nama: Nota Kesepahaman", "nama: Nota Kesepakatan")
    assert folders.load_jenis("nota-kesepahaman", own).nama == "Nota Kesepakatan"


def test_no_other_folder_is_looked_into(made: Path, use: Callable[[Path], None], tmp_path: Path) -> None:
    """A name that leads out of the folder finds nothing: the keys are hashes, and only what is listed is loaded."""
    use(tmp_path)
    for path in made.glob("*.py"):
        (tmp_path.parent / path.name).write_bytes(path.read_bytes())
    assert compiled.program(engine.JINJA, next(iter(script().sources())), engine.environment()) is None
