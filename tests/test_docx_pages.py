"""The pages: LibreOffice counts as we do, both engines break alike, signatures are never torn."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product

import pytest
from _docx_naskah import docx_of, flat, many, pages, part
from _every import every
from _samples import NAMES, docx_of_sample, sample
from _soffice import together

from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.tree.inline import Link, plain
from kerjasama_docs.naskah.tree.pohon import Block, Kutipan, Pohon, Unit
from kerjasama_docs.naskah.tree.walk import lines_of
from kerjasama_docs.pipeline import load

ENGINES = ("dxpdf", "libreoffice")
PEOPLE = tuple(product((2, 3, 4, 5, 8), (False, True)))
"""Number of pihak, and whether they crowd the page."""


def numbered(pohon: Pohon) -> list[str]:
    """Every numbered line of the outline, a Pasal with its title, be it quoted."""
    text = re.sub(r"(?m)^( *(?:Pasal|Article|Paragraph) \w+)\n *", r"\1 ", outline(pohon))
    return re.findall(
        r"(?m)^ *((?:(?:Pasal|Article|Paragraph) \w+|[IVX]+\.|\(\d+[a-z]*\)|\d+[a-z]*[.)]|[a-z]{1,2}[.)]) .+)$", text
    )


def stands_alone(name: str) -> bool:
    """Whether a sample is a naskah with Pasal and without a parent; it is then long and has every form."""
    kind = sample(name).built.jenis
    return kind.peran == "pokok" and bool(kind.klausul) and kind.bentuk == "naskah"


def trees(name: str) -> list[Pohon]:
    """The tree of a sample, and that of its second language."""
    pohon = sample(name).built.pohon
    return [replace(pohon, padanan=None), *([pohon.padanan] if pohon.padanan else [])]


def live(blocks: Iterable[Block]) -> Iterator[Link]:
    """The links below, without those in a quotation: what is quoted is no part of the naskah."""
    for block in blocks:
        if isinstance(block, Kutipan):
            continue
        yield from (piece for line in lines_of(block) for piece in line if isinstance(piece, Link))
        yield from live(block.children if isinstance(block, Unit) else ())


def words(text: str) -> str:
    """Text without what the end of a line changes: spaces, and the hyphen of a word that is broken there."""
    return "".join(re.sub(r"[-\u2011\ufffe\x02]", "", flat(text)).split())


def body_of(page: str) -> str:
    """A page without its paraf boxes and its number, also where a hyphen at its end joins the two."""
    lines = [line for line in page.splitlines() if not line.startswith("Halaman ")]
    return re.sub(r"(?:Paraf PIHAK [A-Z]+\s*)+", "", "\n".join(lines))


@together
def documents() -> Iterator[bytes]:
    """What LibreOffice has to print for the tests below."""
    yield from (docx_of_sample(name) for name in NAMES)
    yield from (docx_of(load(many(count, crowded=crowded))) for count, crowded in PEOPLE)


BEGUN = 60
"""So many letters of a unit stand together where a page breaks inside the row of two languages."""


@pytest.mark.parametrize("engine", ENGINES)
@every("name", NAMES, quick=10)
def test_numbers_of_word_are_those_of_the_outline(name: str, engine: str) -> None:
    text = words(" ".join(body_of(page) for page in pages(docx_of_sample(name), engine)))
    for pohon in trees(name):
        units = numbered(pohon)
        least = {pohon.bahasa.pasal, "(1)", "(2)", "a."} if stands_alone(name) else set()
        least = {"I.", "II."} if pohon.bentuk == "laporan" else least
        assert units or pohon.surat
        assert len(units) > 25 or not stands_alone(name)
        assert least <= {unit.split(" ")[0] for unit in units}
        place = 0
        for unit in units:
            place = text.find(words(unit)[: BEGUN if len(trees(name)) > 1 else None], place)
            assert place >= 0, unit


def word_counts(content: bytes, engine: str) -> list[Counter[str]]:
    """The words of every page; one broken at a hyphen or a slash counts as its pieces."""
    split = str.maketrans({"-": " ", "\u2011": " ", "/": " ", "\ufffe": " ", "\x02": " "})
    return [Counter(page.translate(split).split()) for page in pages(content, engine)]


def likeness(content: bytes) -> float:
    """Share of words that both engines put on the same page."""
    ours, theirs = (word_counts(content, engine) for engine in ENGINES)
    assert len(ours) == len(theirs)
    same = sum((a & b).total() for a, b in zip(ours, theirs, strict=True))
    whole = sum(max(a.total(), b.total()) for a, b in zip(ours, theirs, strict=True))
    assert whole > 200
    return same / whole


@pytest.mark.usefixtures("soffice")
@every("name", NAMES)
def test_libreoffice_resolves_every_reference_to_what_we_wrote(name: str) -> None:
    content = docx_of_sample(name)
    texts = [blocks for pohon in trees(name) for blocks in (pohon.opening, pohon.closing)]
    texts += [each.content for pohon in trees(name) for each in pohon.pasal]
    texts += [each.content for pohon in trees(name) for each in pohon.lampiran]
    links = [link for blocks in texts for link in live(blocks)]
    assert part(content, "word/document.xml").count(" REF ") == len(links)
    assert len(links) > 10 or not stands_alone(name)
    shown, computed = (sum(word_counts(content, engine), Counter()) for engine in ENGINES)
    assert shown == computed
    assert not {"Error:", "Kesalahan:"} & set(computed)


@pytest.mark.usefixtures("soffice")
@every("name", NAMES)
def test_both_engines_put_the_same_words_on_the_same_page(name: str) -> None:
    assert likeness(docx_of_sample(name)) == 1


@pytest.mark.parametrize("engine", ENGINES)
@every(("count", "crowded"), PEOPLE, quick=3)
def test_signatures_stay_together_with_the_last_ayat(count: int, crowded: bool, engine: str) -> None:
    document = load(many(count, crowded=crowded))
    columns = document.built.pohon.signatures
    texts = [words(body_of(page)) for page in pages(docx_of(document), engine)]
    last = document.built.pohon.pasal[-1].content[-1]
    assert isinstance(last, Unit)
    ends = [next(n for n, text in enumerate(texts) if words(plain(last.content))[-40:] in text)]
    names = [max(n for n, text in enumerate(texts) if words(plain(column.name)) in text) for column in columns]
    heads = [max(n for n, text in enumerate(texts) if words(plain(c.heading)) in text) for c in columns]
    assert heads[:2] == names[:2] == ends * 2, "the first pair stands with the last sentence"
    for place in range(0, count - 1, 2):
        assert names[place] == names[place + 1], "a pair is never torn"
    if count + 3 * crowded <= 4:
        assert names == ends * count
