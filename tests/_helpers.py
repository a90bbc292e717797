"""Short ways from text to what is made of it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import settings

from kerjasama_docs.findings import DocumentFindingsError, Finding, Where
from kerjasama_docs.naskah.jinja.engine import render_text
from kerjasama_docs.naskah.tree.numbering import number_blocks
from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.naskah.tree.parse import parse_outline
from kerjasama_docs.naskah.tree.pohon import Block, Pohon
from kerjasama_docs.naskah.tree.punctuation import punctuate
from kerjasama_docs.pipeline import Document, load

ROOT = Path(__file__).parent.parent
SAMPLES = tuple(sorted((ROOT / "samples").glob("*.yaml")))
FILE = Where("uji.md", 1)

MINIMUM: Mapping[str, object] = {"jenis": "nota-kesepahaman", "pihak": [{}, {}]}
"""The least that is a naskah."""


def blocks_of(text: str, names: Mapping[str, object] | None = None, *, opening: bool = False) -> tuple[Block, ...]:
    """Outline text as punctuated and numbered units."""
    rendered = render_text(dedent(text), dict(names or {}), FILE)
    return number_blocks(punctuate(parse_outline(rendered, FILE), opening=opening))


def printed(blocks: tuple[Block, ...]) -> str:
    """Units as the outline prints them."""
    return outline(Pohon((), (), blocks, (), (), ())).strip("\n")


def outline_of(text: str, names: Mapping[str, object] | None = None, *, opening: bool = False) -> str:
    """Outline text as it is printed."""
    return printed(blocks_of(text, names, opening=opening))


def findings_of(action: Callable[[], object]) -> tuple[Finding, ...]:
    """What an action that has to fail says about the document."""
    with pytest.raises(DocumentFindingsError) as caught:
        action()
    assert caught.value.findings
    return caught.value.findings


def document(**fields: object) -> Document:
    """The least naskah with some fields of its own."""
    return load({**MINIMUM, **fields})


def text_of(**fields: object) -> str:
    """The outline of the least naskah with some fields of its own."""
    return outline(document(**fields).built.pohon)


def examples(usual: int) -> int:
    """How many examples hypothesis tries: so many, or the share of them that the profile of the run wants."""
    return max(1, usual * settings().max_examples // 100)


def saved(folder: Path, text: str, name: str = "naskah.yaml") -> str:
    """Write an input file; gives its name."""
    path = folder / name
    path.write_text(dedent(text), encoding="utf-8")
    return str(path)
