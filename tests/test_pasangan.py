"""Fifteen naskah typed as badly as people type, and the same ones typed with care: the same pages of both.

A pair of ``tests/pasangan`` is ``NN-name.kotor.*`` (YAML, JSON or TOML, in any encoding) and ``NN-name.rapi.yaml``.
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pypdfium2
import pytest
from _every import every
from _helpers import SAMPLES
from _kotor import HABITS, typed_badly
from _samples import text_of_sample

from kerjasama_docs.findings import Level
from kerjasama_docs.inputs import read_source
from kerjasama_docs.language.rapi import bersih, terbuka, tiada
from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.pipeline import check, load, render

FOLDER = Path(__file__).parent / "pasangan"
PAIRS = {path.name.partition(".")[0]: path for path in sorted(FOLDER.glob("*.kotor.*"))}
PRINTED = ("02-lapas-rumah-sakit-pks", "09-yayasan-adendum-nilai", "14-asing-memorandum")
"""Pairs whose DOCX and PDF are compared too: with money and tables, with changes, in two languages."""
LEVELS = (Level.GALAT, Level.PERINGATAN)


def _clean(name: str) -> Path:
    return FOLDER / f"{name}.rapi.yaml"


def _texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """All texts of an input with their places, those of a list under the list."""
    if isinstance(value, Mapping):
        for name, item in value.items():
            yield from _texts(item, f"{path}.{name}" if path else str(name))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item, path)
    elif isinstance(value, str):
        yield path, value


def _by_place(path: Path, *, tidy: bool) -> Mapping[str, tuple[str, ...]]:
    """The texts of an input, those of one place together."""
    found: dict[str, tuple[str, ...]] = {}
    for place, text in _texts(read_source(str(path), tidy=tidy)[0].data):
        found[place] = (*found.get(place, ()), text)
    return found


def test_there_are_fifteen() -> None:
    """Each with its other half, in several formats and encodings."""
    assert len(PAIRS) == 15
    assert {path.name for path in FOLDER.iterdir()} == {
        name for pair, rough in PAIRS.items() for name in (rough.name, f"{pair}.rapi.yaml")
    }
    assert {path.suffix for path in PAIRS.values()} == {".yaml", ".json", ".toml"}
    read = [path.read_bytes() for path in PAIRS.values()]
    assert any(raw.startswith(b"\xff\xfe") for raw in read)
    assert any(b"\r\n" in raw for raw in read)


@pytest.mark.parametrize("name", PAIRS)
def test_what_is_typed_badly_prints_like_what_is_typed_with_care(name: str) -> None:
    """Word by word and number by number."""
    rough, clean = load(PAIRS[name]), load(_clean(name))
    assert outline(rough.built.pohon) == outline(clean.built.pohon)


@pytest.mark.parametrize("name", PAIRS)
def test_what_is_typed_with_care_raises_no_alarm(name: str) -> None:
    """Nothing above a saran is said of it, but of isian that are still open."""
    found = [each for each in check(load(_clean(name))) if not each.waived and each.name != "isian-terbuka"]
    assert [each.message for each in found if each.level in LEVELS] == []


@pytest.mark.parametrize("name", PAIRS)
def test_nothing_worse_is_found_in_it(name: str) -> None:
    """What blocks the one blocks the other; what was typed badly is a saran, or an isian that is still open."""
    rough, clean = check(load(PAIRS[name])), check(load(_clean(name)))
    more = [each for each in rough if each.level in LEVELS and each.name != "isian-terbuka"]
    less = [each for each in clean if each.level in LEVELS and each.name != "isian-terbuka"]
    assert Counter((each.name, each.level) for each in more) == Counter((each.name, each.level) for each in less)
    assert not [each for each in clean if each.name in {"dirapikan", "ketikan-meragukan", "yaml-ketikan"}]


def _printable(path: Path, folder: Path) -> Path:
    """An input that can be read untidied: no face has the bullet of Word."""
    copy = folder / path.name
    copy.write_bytes(path.read_bytes().replace("\uf0b7".encode(), "•".encode()))
    return copy


def _unsaid(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether the texts of a place differ by more than what cannot be seen, and what stands for nothing."""
    seen = tuple(map(bersih, before))
    return tuple(each for each in seen if not (terbuka(each) or tiada(each))) != after


@pytest.mark.parametrize("name", PAIRS)
def test_each_habit_is_said_once(name: str, tmp_path: Path) -> None:
    """Every text that is printed otherwise than it was typed has its saran, in its line, and none has it twice."""
    said = [each for each in check(load(PAIRS[name])) if each.name == "dirapikan"]
    assert said
    assert all(each.level is Level.SARAN and each.where.line for each in said)
    assert max(Counter((each.where, each.message) for each in said).values()) == 1
    before, after = _by_place(_printable(PAIRS[name], tmp_path), tidy=False), _by_place(PAIRS[name], tidy=True)
    changed = {place for place, texts in before.items() if _unsaid(texts, after.get(place, ()))}
    assert changed
    assert changed <= {re.sub(r"\[\d+\]", "", each.where.path or "") for each in said}


def _body(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read("word/document.xml")


def _pages(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.parametrize("name", PRINTED)
def test_its_documents_are_the_same(name: str) -> None:
    """The body of the DOCX and the text of the PDF."""
    rough, clean = (render(load(path), formats=("docx", "pdf")) for path in (PAIRS[name], _clean(name)))
    assert _body(rough.files["docx"]) == _body(clean.files["docx"])
    assert rough.pages == clean.pages
    assert _pages(rough.files["pdf"]) == _pages(clean.files["pdf"])


@every("path", SAMPLES, quick=8)
def test_a_sample_typed_badly_prints_like_the_sample(path: Path) -> None:
    """With three of the habits in turn, each in all its phrases."""
    source, _ = read_source(str(path), tidy=False)
    right = text_of_sample(path.stem)
    names = sorted(HABITS)
    for step in range(3):
        name = names[(SAMPLES.index(path) + step * 4) % len(names)]
        rough = load(typed_badly(source.data, HABITS[name]), folder=path.parent)
        assert outline(rough.built.pohon) == right, name
