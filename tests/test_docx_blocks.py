"""The parts of the tree on the page: nothing of a closing is lost, titles follow logos, witnesses keep company."""

import math
import re
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, get_args

import pytest
from _docx_naskah import docx_of, flat, many, pages, part
from _soffice import together
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_docs.docx.frame.names import NEEDED_BY
from kerjasama_docs.docx.page import signatures
from kerjasama_docs.docx.page.blocks import TextSetting, Writer
from kerjasama_docs.docx.write import PRINTERS
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.parts.pohon import PARTS
from kerjasama_docs.naskah.tree.inline import Text, plain
from kerjasama_docs.naskah.tree.numbering import number_blocks
from kerjasama_docs.naskah.tree.pohon import Block, Kind, LampiranPart, Row, Table, Unit
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn
from kerjasama_docs.naskah.tree.walk import walk
from kerjasama_docs.pipeline import Document, load

ENGINES = ("dxpdf", "libreoffice")
WITNESSED = (2, 4, 6)
"""Numbers of pihak that sign beside witnesses."""


def unit(kind: Kind, text: str, *children: Block) -> Unit:
    """A unit of plain text."""
    return Unit(kind, (Text(text),), children)


CLOSING = number_blocks(
    (
        unit(Kind.PARAGRAF, "Rangkap penutup:"),
        unit(Kind.HURUF, "satu rangkap,", unit(Kind.ANGKA, "bermeterai, dan"), unit(Kind.ANGKA, "bercap;")),
        unit(Kind.HURUF, "dua rangkap."),
        Table("daftar", (Row(((Text("Rangkap"),), (Text("Tabelpenutup"),))),)),
        unit(Kind.PARAGRAF, "Demikian naskah ini."),
    )
)
AYAT = number_blocks((unit(Kind.AYAT, "Ayat satu.", unit(Kind.HURUF, "rincian.")), unit(Kind.AYAT, "Ayat dua.")))
LAMPIRAN = number_blocks((unit(Kind.AYAT, "Ayat lampiran.", unit(Kind.HURUF, "huruf lampiran.")),))


def with_closing(closing: tuple[Block, ...] = CLOSING) -> Document:
    """A naskah whose closing has every form, and a lampiran that counts anew behind it."""
    document = load(many(2))
    part = LampiranPart(((Text("LAMPIRAN"),),), (Text("Uji"),), LAMPIRAN)
    pohon = replace(document.built.pohon, closing=closing, lampiran=(part,))
    return replace(document, built=replace(document.built, pohon=pohon))


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("closing", "numbers"),
    [(CLOSING, ["", "a.", "1.", "2.", "b.", "", "(1)", "a."]), (AYAT, ["(1)", "a.", "(2)", "(1)", "a."])],
)
def test_a_closing_is_printed_whole_with_the_numbers_of_the_tree(
    closing: tuple[Block, ...], numbers: list[str], engine: str
) -> None:
    text = flat(" ".join(pages(docx_of(with_closing(closing)), engine)))
    units = [block for block in walk((*closing, *LAMPIRAN)) if isinstance(block, Unit)]
    assert [block.number for block in units] == numbers
    place = 0
    for block in units:
        line = f"{block.number} {plain(block.content)}".strip()
        place = text.find(line, place)
        assert place >= 0, line
    assert ("Tabelpenutup" in text) is (closing is CLOSING)


@together
def documents() -> Iterator[bytes]:
    """What LibreOffice has to print for the tests below."""
    yield from (docx_of(with_closing(closing)) for closing in (CLOSING, AYAT))
    yield from (docx_of(load(many(count, crowded=True))) for count in WITNESSED)
    yield docx_of(load(many_logos()))


def kept_in(closing: tuple[Block, ...]) -> dict[str, bool]:
    """Whether each paragraph of a naskah stays with the next one."""
    document = part(docx_of(with_closing(closing)), "word/document.xml")
    return {text: "<w:keepNext/>" in properties for properties, text in PARAGRAPHS.findall(document)}


def test_what_stands_before_a_list_of_the_closing_does_not_stay_with_the_signatures() -> None:
    kept = kept_in(CLOSING)
    assert kept["Demikian naskah ini."]
    assert not kept["dua rangkap."]
    assert not kept["bercap;"]


@pytest.mark.parametrize(("letters", "together"), [(300, True), (900, False)])
def test_short_paragraphs_of_a_closing_stay_with_the_signatures_together(letters: int, *, together: bool) -> None:
    texts = ("Sebagai bukti naskah ini ditandatangani.", "a" * letters + ".", "Dibuat di Jakarta.")
    kept = kept_in(tuple(unit(Kind.PARAGRAF, text) for text in texts))
    assert [kept[text] for text in texts] == [together, together, True]


PARAGRAPHS = re.compile(r"<w:p><w:pPr>((?:(?!</w:pPr>).)*)</w:pPr><w:r><w:t[^>]*>([^<]*)</w:t></w:r></w:p>")


def test_what_hangs_below_a_paragraph_is_printed_everywhere() -> None:
    block = unit(Kind.PARAGRAF, "atas", unit(Kind.HURUF, "bawah"))
    writer = Writer(TextSetting(9000, {"Premis": 2, "DasarHukum": 3, "JudulLampiran": 4}))
    for write in (writer.main, writer.opening, writer.lampiran):
        assert "bawah" in write(block)
    assert "bawah" in writer.closing([block])


def many_logos() -> dict[str, Any]:
    """A naskah of many pihak with long names, each with a logo."""
    data = many(8, crowded=True, judul="Penyelenggaraan Layanan Literasi Digital " * 6)
    for pihak in data["pihak"]:
        del pihak["logo"]
        pihak["nama"] = f"{pihak['nama']} dan Lembaga Pengembangan Masyarakat Pesisir Nusantara Timur Raya"
    return data


@pytest.mark.parametrize("engine", ENGINES)
def test_the_title_of_many_pihak_follows_their_logos(engine: str) -> None:
    texts = pages(docx_of(load(many_logos())), engine)
    assert "[" in texts[0]
    assert "NOTA KESEPAHAMAN" in texts[0]
    assert "DAN" in texts[0]


def column(name: str, group: str) -> SignatureColumn:
    """A place to sign."""
    return SignatureColumn((Text(group.upper()),), (), (Text(name),), group=group)  # type: ignore[arg-type]


def rows_of(xml: str) -> list[list[str]]:
    """The names of each outer row, whose table follows no cell."""
    flat_rows = xml.split("<w:trPr><w:cantSplit/></w:trPr>")[1:]
    return [re.findall(r">(\w\d)<", row) for row in flat_rows]


def test_witnesses_pair_within_their_group_and_share_a_row_with_a_pihak() -> None:
    pihak = [column(name, "pihak") for name in ("P1", "P2", "P3", "P4")]
    others = [column("S1", "saksi"), column("M1", "mengetahui"), column("M2", "mengetahui")]
    made = signatures.signatures(pihak, others, 9000, first_left=True)
    assert rows_of(made) == [["P1", "P2"], ["P3", "P4", "S1"], ["M1", "M2"]]
    alone = made[made.index("SAKSI") - 500 : made.index("SAKSI")]
    assert '<w:tcW w:w="9000"' in alone


def test_two_pairs_stay_in_one_row() -> None:
    made = signatures.signatures(
        [column(n, "pihak") for n in ("P1", "P2")], [column("S1", "saksi")], 9000, first_left=True
    )
    assert rows_of(made) == [["P1", "P2", "S1"]]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("count", WITNESSED)
def test_no_page_holds_witnesses_alone(count: int, engine: str) -> None:
    texts = [text.replace("\u00a0", " ") for text in pages(docx_of(load(many(count, crowded=True))), engine)]
    first = next(text for text in texts if "Saksi Nomor 1" in text or "SAKSI NOMOR 1" in text)
    assert f"Ke{count}" in first or f"KE{count}" in first


@given(st.lists(st.text("aBc\u00a0-", max_size=11).map("a{}".format), min_size=1, max_size=12), st.integers(1, 40))
def test_a_title_is_wrapped_as_textwrap_would(words: list[str], limit: int) -> None:
    text = " ".join(words)
    count = max(1, math.ceil(len(text) / limit))
    tried = (
        textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
        for width in range(math.ceil(len(text) / count), limit)
    )
    assert signatures.balanced(text, limit) == next((lines for lines in tried if len(lines) <= count), [text])


def test_every_bentuk_has_a_module_that_prints_it() -> None:
    wanted = get_args(Jenis.model_fields["bentuk"].annotation)
    assert {*wanted} == {*PARTS} == {*PRINTERS} == {*NEEDED_BY} - {"tabel"}
