"""docs/isi-wajib.md: every required content, what carries it, and where the sample shows it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from _every import every
from _helpers import ROOT
from _samples import sample, text_of_sample
from test_rules import document_of

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.findings import DocumentFindingsError
from kerjasama_docs.model.isi_wajib import Isi
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.regulations import regulation

PAGE = (ROOT / "docs" / "isi-wajib.md").read_text(encoding="utf-8")
ASSETS = Assets()
KINDS = ASSETS.names(Area.NASKAH)
HEAD = ("Dasar", "Isi yang diwajibkan", "Varian", "Klausul", "Isian", "Contoh", "Terbaca sebagai")


@dataclass(frozen=True)
class Row:
    """One row of the page."""

    jenis: str
    dasar: str
    isi: str
    varian: str
    klausul: str
    isian: str
    contoh: str
    terbaca: str

    def __str__(self) -> str:
        return f"{self.contoh}: {self.dasar}"

    @property
    def demand(self) -> tuple[str, ...]:
        """What it says about a demand of a kind."""
        return (self.jenis, self.varian, self.dasar, self.isi, self.klausul, self.isian)


def rows_of(page: str) -> list[Row]:
    """All rows of all tables, each under the heading of its kind."""
    found: list[Row] = []
    kind = ""
    for line in page.splitlines():
        if match := re.fullmatch(r"## `([a-z-]+)`", line):
            kind = match[1]
        cells = [cell.strip().replace("`", "") for cell in line.strip("| ").split(" | ")] if "|" in line else []
        if cells and tuple(cells) != HEAD and not set(line) <= set("|- "):
            assert len(cells) == len(HEAD), line
            found.append(Row(kind, *cells))
    return found


ROWS = rows_of(PAGE)


def written(names: tuple[str, ...]) -> str:
    """Names as a cell holds them."""
    return ", ".join(names) or "-"


@cache
def demands() -> frozenset[tuple[str, ...]]:
    """The same, read once."""
    return frozenset(demanded())


def demanded() -> Iterator[tuple[str, ...]]:
    """What all kinds and variants demand, as the rows say it."""

    def one(kind: str, varian: str, isi: Isi) -> tuple[str, ...]:
        dasar = f"{regulation(isi.peraturan).singkat} {isi.pasal}"
        return (kind, varian, dasar, isi.isi, written(isi.klausul), written(isi.isian))

    for kind in KINDS:
        jenis = load_jenis(kind, ASSETS)
        yield from (one(kind, "-", isi) for isi in jenis.wajib)
        yield from (one(kind, name, isi) for name, varian in jenis.varian.items() for isi in varian.wajib)


def passages(row: Row) -> list[str]:
    """The texts in which the content has to stand: the Pasal of its klausul that are there, or all before them."""
    built, text = sample(row.contoh).built, text_of_sample(row.contoh)
    head, *pasal = re.split(r"^(?=Pasal \w+\n|[IVX]+\. [A-Z])", text, flags=re.MULTILINE)
    if row.klausul == "-":
        return [text] if built.pohon.bentuk == "laporan" else [head]
    labels = {item.label: place for place, item in enumerate(built.pohon.pasal)}
    assert len(pasal) >= len(labels)
    found = [pasal[labels[name]] for name in row.klausul.split(", ") if name in labels]
    return found or ([text] if not labels else [head] if built.klausul & {*row.klausul.split(", ")} else [])


def shown(row: Row, texts: list[str]) -> bool:
    """Whether one of these texts says what the row says it does."""
    return any(row.terbaca in text for text in texts)


def test_the_page_has_rows() -> None:
    assert len(ROWS) > 40
    assert len({row.demand for row in ROWS}) == len(ROWS)


def test_the_rows_are_the_demands_of_all_kinds() -> None:
    assert {row.demand for row in ROWS} == demands()


@every("row", ROWS)
def test_a_row_less_is_noticed(row: Row) -> None:
    line = next(line for line in PAGE.splitlines() if line.startswith(f"| {row.dasar} | {row.isi} |"))
    rest = {other.demand for other in rows_of(PAGE.replace(line + "\n", ""))}
    assert demands() - rest


@every("row", ROWS)
def test_the_sample_shows_it(row: Row) -> None:
    built, text = sample(row.contoh).built, text_of_sample(row.contoh)
    assert built.naskah.jenis == row.jenis
    assert row.varian in {"-", built.naskah.varian}
    assert len(row.terbaca) > 10 or (row.terbaca, row.klausul) == ("-", "-")
    assert row.terbaca == "-" or shown(row, passages(row))
    if row.isian != "-":
        assert any(attrgetter(name)(built.naskah) for name in row.isian.split(", "))
    rest = text
    for passage in passages(row):
        rest = rest.replace(passage, "")
    assert row.klausul == "-" or not shown(row, [rest]), "its Pasal alone says it"


def text_without(row: Row) -> str:
    """The sample without the klausul of a row; whatever refers to them has another text."""
    off: dict[str, object] = dict.fromkeys(row.klausul.split(", "), "tidak")
    for _ in range(9):
        try:
            return outline(document_of(row.contoh, {"klausul": off, "pasal_tambahan": None}).built.pohon)
        except DocumentFindingsError as error:
            codes = {finding.name for finding in error.findings}
            assert codes == {"rujukan-tak-ada"}
            for ref in load_jenis(row.jenis, ASSETS).klausul:
                text = (ROOT / "templates" / "klausul" / f"{ref.id}.md").read_text(encoding="utf-8")
                if any(f'("{name}' in text for name in row.klausul.split(", ")):
                    off.setdefault(ref.id, {"teks": "Teks."})
    raise AssertionError("still refers to it")


@every("row", [row for row in ROWS if row.klausul != "-"], quick=12)
def test_without_its_klausul_the_sample_does_not_show_it(row: Row) -> None:
    assert row.terbaca in text_of_sample(row.contoh)
    assert row.terbaca not in text_without(row)


LAW = {
    "Permen Imipas 8/2025 Pasal 21": {f"huruf {letter}" for letter in "abcdefg"},
    "Permen Imipas 8/2025 Pasal 36 ayat (2)": {"huruf a", "huruf b"},
    "Permen Imipas 8/2025 Pasal 37": {"ayat (1)", "ayat (2)"},
    "Permen Imipas 8/2025 Pasal 15": {f"huruf {letter}" for letter in "abcd"},
    "Permen Imipas 8/2025 Pasal 28 ayat (2)": {f"huruf {letter}" for letter in "abcd"},
    "Permen Imipas 8/2025 Pasal 28 ayat (3)": {f"huruf {letter}" for letter in "abcdef"},
    "Permen Imipas 8/2025 Pasal 31 ayat (3)": {f"huruf {letter}" for letter in "abcdefg"},
    "PP 28/2018 Pasal 19 ayat (2)": {f"huruf {letter}" for letter in "abcd"},
    "PP 28/2018 Pasal 30 ayat (3)": {f"huruf {letter}" for letter in "abcdefg"},
}
"""The articles whose whole list has to be carried, and the parts of each."""


@every("article", LAW)
def test_every_part_of_an_article_is_carried(article: str) -> None:
    parts = {row.dasar.removeprefix(f"{article} ") for row in ROWS if row.dasar.startswith(f"{article} ")}
    assert LAW[article] <= parts
