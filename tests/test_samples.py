"""The samples as text a lawyer can read, and what every naskah must fulfil."""

import re
from pathlib import Path

import pytest
from _helpers import ROOT, SAMPLES

from kerjasama_docs.findings import Level
from kerjasama_docs.naskah import outline
from kerjasama_docs.pipeline import check, load

GOLDEN = ROOT / "tests" / "golden"
NAMES = [path.stem for path in SAMPLES]


def text_of_sample(name: str) -> str:
    """The outline of a sample."""
    return outline(load(ROOT / "samples" / f"{name}.yaml").built.pohon)


def test_there_are_samples() -> None:
    assert len(NAMES) >= 4


@pytest.mark.parametrize("name", NAMES)
def test_golden_outline(name: str, update_golden: bool) -> None:
    golden, text = GOLDEN / f"{name}.txt", text_of_sample(name)
    if update_golden:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert golden.is_file(), "no golden outline; run pytest --update-golden and read it"
    assert text == golden.read_text(encoding="utf-8")


def test_no_orphans_among_the_golden_outlines(update_golden: bool) -> None:
    orphans = sorted(path for path in GOLDEN.iterdir() if path.stem not in NAMES or path.suffix != ".txt")
    if update_golden:
        for path in orphans:
            path.unlink()
    assert not [path.name for path in orphans if path.exists()]


@pytest.mark.parametrize("name", NAMES)
def test_no_sample_has_errors(name: str) -> None:
    found = check(load(ROOT / "samples" / f"{name}.yaml"))
    assert not [finding for finding in found if finding.level is Level.GALAT]


@pytest.mark.parametrize("name", [name for name in NAMES if "rancangan" not in name])
def test_finished_samples_could_be_final(name: str) -> None:
    found = check(load(ROOT / "samples" / f"{name}.yaml"), final=True)
    assert not [finding for finding in found if finding.level is not Level.SARAN]


def test_the_draft_sample_has_open_values() -> None:
    drafts = [name for name in NAMES if "rancangan" in name]
    assert drafts
    for name in drafts:
        assert "[" in text_of_sample(name)


UGLY = [
    "  ",
    " ;",
    " ,",
    " :\n",
    " .\n",
    "..\n",
    ";;",
    ",,",
    ".;",
    ":;",
    ";.",
    ":.",
    "[[",
    "]]",
    "{{",
    "}}",
    "{%",
    "<l",
    "<nilai",
    "()",
    "dan dan",
    "&amp;",
    "None",
    "**",
]


def pieces(text: str) -> list[str]:
    """The printed lines and cells, dots to fill in shortened; without the places for pictures."""
    found = []
    for line in text.split("\n"):
        if not line.startswith("<"):
            cells = line.strip("| ").split(" | ") if line.startswith("| ") else [line]
            found += [re.sub(r"\.{10,}", "…", cell).strip() for cell in cells]
    return found


@pytest.mark.parametrize("name", NAMES)
def test_text_is_clean(name: str) -> None:
    found = pieces(text_of_sample(name))
    assert len(found) > 100
    assert not [(ugly, piece) for ugly in UGLY for piece in found if ugly in f"{piece}\n"]
    for piece in found:
        bare = re.sub(r"^\w{1,2}\) ", "", piece)
        assert all(bare.count(a) == bare.count(b) for a, b in ("()", "[]", "“”")), piece


def structure(text: str) -> dict[int, list[tuple[str, ...]]]:
    """Which units each Pasal has, read from the printed outline alone: ("(1)", "a.")."""
    found: dict[int, list[tuple[str, ...]]] = {}
    pasal, path = 0, list[str]()
    for line in text.split("\n"):
        if match := re.fullmatch(r"Pasal (\d+)", line):
            pasal, path = int(match[1]), []
            found[pasal] = []
        elif pasal and (match := re.match(r"( *)(\(\d+\)|[a-z]{1,2}\.|\d+\.|[a-z]{1,2}\)|\d+\)) ", line)):
            depth = len(match[1]) // 4
            path = [*path[:depth], match[2]]
            found[pasal].append(tuple(path))
    return found


MENTION = re.compile(r"(?:Pasal (\d+)(?: (?=ayat|huruf))?)?(?:ayat \((\d+)\)(?: (?=huruf))?)?(?:huruf ([a-z]))?")
FOREIGN = re.compile(r"Pasal 126[67]|Undang-Undang.*")


def mentions(text: str) -> list[tuple[int, int, str | None, str | None]]:
    """Where in the text (Pasal) which unit is mentioned: Pasal, ayat, huruf."""
    found, here = list[tuple[int, int, str | None, str | None]](), 0
    for line in text.split("\n"):
        if match := re.fullmatch(r"Pasal (\d+)", line):
            here = int(match[1])
            continue
        named = (match for match in MENTION.finditer(FOREIGN.sub("", line)) if match[1] or match[2])
        found += [(here, int(match[1] or here), match[2], match[3]) for match in named]
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_mention_exists(name: str) -> None:
    text = text_of_sample(name)
    units, seen = structure(text), mentions(text)
    assert len(seen) > 15
    for _, pasal, ayat, huruf in seen:
        assert pasal in units, pasal
        path = tuple(part for part in (ayat and f"({ayat})", huruf and f"{huruf}.") if part)
        assert not path or path in units[pasal], (pasal, path)


@pytest.mark.parametrize("name", NAMES)
def test_numbers_run_without_a_gap(name: str) -> None:
    units = structure(text_of_sample(name))
    assert list(units) == list(range(1, len(units) + 1))
    for pasal, paths in units.items():
        ayat = [path[0] for path in paths if path[0].startswith("(") and len(path) == 1]
        assert ayat == [f"({n})" for n in range(1, len(ayat) + 1)], pasal
        assert len(ayat) != 1, f"Pasal {pasal} has a single ayat"


@pytest.mark.parametrize("name", NAMES)
def test_a_mention_inside_its_own_pasal_says_pada_ayat(name: str) -> None:
    text = text_of_sample(name)
    assert "dimaksud pada Pasal" not in text
    assert "dimaksud dalam ayat" not in text
    assert not [(here, pasal) for here, pasal, ayat, _ in mentions(text) if here == pasal and not ayat]


def test_two_loads_give_the_same_text(tmp_path: Path) -> None:
    assert tmp_path.is_dir()
    assert [text_of_sample(name) for name in NAMES] == [text_of_sample(name) for name in NAMES]
