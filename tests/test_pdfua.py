"""The tags of a PDF, read by pypdf: what a screen reader would say, in which order, and what it would leave out."""

import io
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pypdf
import pypdfium2
import pytest
from _pdf_docx import docx, paragraph, part, two_pages
from _samples import NAMES, docx_of_sample, sample
from lxml import etree
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject
from test_pdfa import MISSING, PICTURE, related, signed

from kerjasama_docs import pdf
from kerjasama_docs.docx.wml.markup import in_language, run, table_begun
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.pdf.tagging.plan import plan
from kerjasama_docs.pdf.tagging.structure import fold
from kerjasama_docs.pdf.verify.check import page_texts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LONG, TABLE = "nota-kesepahaman", "perjanjian-kerja-sama"
FOREIGN = tuple(name for name in NAMES if sample(name).printed.pohon.padanan)
"""Samples in two languages."""
PIECE = re.compile(
    r"/(\w+) <</MCID (\d+)>>BDC|/Artifact (?:BMC|<<.*?>> BDC)|EMC|/(\w+) [\d.]+ Tf|<(\w*)> Tj|\(.*?\) Tj"
)


Path = tuple[tuple[str, ...], Any]
"""An element with the kinds above it and its own."""


class Read:
    """A PDF as a screen reader sees it."""

    def __init__(self, content: bytes) -> None:
        self.reader = pypdf.PdfReader(io.BytesIO(content), strict=True)
        self.root: Any = self.reader.root_object["/StructTreeRoot"].get_object()
        self.texts: dict[Any, str] = {
            (page.indirect_reference.idnum, mark): text
            for page in self.reader.pages
            if page.indirect_reference
            for mark, text in marks(page)
        }

    def elements(self) -> Iterator[Path]:
        """Every element in the order of reading, with the kinds above it and its own."""
        document: Any = self.root["/K"]
        yield from self._below(document, ())

    def _below(self, element: DictionaryObject, above: tuple[str, ...]) -> Iterator[Path]:
        path = (*above, str(element["/S"])[1:])
        yield path, element
        for kid in kids(element):
            if isinstance(kid, IndirectObject):
                below: Any = kid.get_object()
                yield from self._below(below, path)

    def said(self, element: DictionaryObject) -> list[str]:
        """The text of each mark of an element."""
        found = []
        for kid in kids(element):
            if isinstance(kid, DictionaryObject):
                found.append(self.texts[kid.raw_get("/Pg").idnum, kid["/MCID"]])
            elif not isinstance(kid, IndirectObject):
                found.append(self.texts[element.raw_get("/Pg").idnum, kid])
        return found


def kids(element: DictionaryObject) -> list[Any]:
    """What is in an element: elements, and marks on its page or on another one."""
    inside = element.raw_get("/K")
    return [*inside] if isinstance(inside, ArrayObject) else [inside]


def marks(page: pypdf.PageObject) -> Iterator[tuple[int, str]]:
    """The marks of a page with their text; that all shown text is in a mark or an artifact is asserted on the way."""
    resources: Any = page["/Resources"]
    named = {name[1:]: font.get_object() for name, font in resources["/Font"].items()}
    fonts = {name: letters(font) for name, font in named.items() if "/ToUnicode" in font}
    contents = page.get_contents()
    assert contents is not None
    inside, text = "", ""
    face: dict[str, str] = {}
    for found in PIECE.finditer(contents.get_data().decode("latin-1")):
        if found[0].endswith(("BDC", "BMC")):
            assert not inside
            inside, text = found[2] or "artifact", ""
        elif found[0] == "EMC":
            if inside != "artifact":
                yield int(inside), text
            inside = ""
        elif found[3]:
            face = fonts.get(found[3], {})
        else:
            assert inside, "a text is neither tagged nor an artifact"
            assert face or inside == "artifact"
            text += "".join(face[(found[4] or "")[at : at + 4]] for at in range(0, len(found[4] or ""), 4))


def letters(font: DictionaryObject) -> dict[str, str]:
    """The text of each code of a font, as its table gives it."""
    stream: Any = font["/ToUnicode"].get_object()
    table, found = stream.get_data().decode("latin-1"), {}
    for block in re.findall("beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(r"<(\w+)> <(\w+)>", block):
            found[code] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall("beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in re.findall(r"<(\w+)> <(\w+)> <(\w+)>", block):
            for step in range(int(last, 16) - int(first, 16) + 1):
                found[f"{int(first, 16) + step:04X}"] = chr(int(text, 16) + step)
    return found


@cache
def read(name: str) -> Read:
    return Read(signed(name)["pdf"])


def words(content: bytes) -> list[str]:
    """The text of every paragraph of a DOCX that has some, with single blanks."""
    root = etree.fromstring(part(content, "word/document.xml").encode())
    signs = {f"{W}noBreakHyphen": "-", f"{W}br": " ", f"{W}tab": " "}
    texts = [
        "".join(signs.get(str(one.tag), one.text or "") for one in each.iter(f"{W}t", *signs))
        for each in root.iter(f"{W}p")
    ]
    return [" ".join(text.replace("\u2011", "-").split()) for text in texts if text.strip()]


@pytest.mark.parametrize("name", [LONG, TABLE, "laporan-pemantauan", "surat-daerah", "berita-acara", *FOREIGN])
def test_every_paragraph_is_said_once_whole_and_in_order(name: str) -> None:
    seen = read(name)
    told = [fold("".join(seen.said(element))) for path, element in seen.elements() if path[-1][0] in "PH"]
    expected = [fold(text) for text in words(signed(name)["docx"])]
    assert len(told) == len(expected) > 20
    wrong = [(one, other) for one, other in zip(told, expected, strict=True) if not one.endswith(other)]
    assert wrong == []


def test_words_are_parted_where_a_line_or_a_number_ends() -> None:
    seen = read(LONG)
    told = ["".join(seen.said(element)) for path, element in seen.elements() if path[-1][0] in "PH"]
    expected = words(signed(LONG)["docx"])
    assert len(told) == len(expected)
    for one, other in zip(told, expected, strict=True):
        assert " ".join(one.replace("\u2011", "-").split()).endswith(other)
    assert [text[:20] for text in told if text.startswith("(1) ")][:1] == ["(1) Nota Kesepahaman"]


def test_a_paragraph_that_goes_on_upon_the_next_page_is_one() -> None:
    seen = read(TABLE)
    parted = [element for path, element in seen.elements() if path[-1] == "P" and len(seen.said(element)) > 1]
    assert parted
    for element in parted:
        assert len({kid.raw_get("/Pg").idnum for kid in kids(element) if isinstance(kid, DictionaryObject)}) == 2


def test_headings_lists_tables_and_pictures_are_what_they_are() -> None:
    paths = {path[1:] for path, _ in read(TABLE).elements()}
    assert ("H1",) in paths
    assert ("L", "LI", "LBody", "P") in paths
    assert ("L", "LI", "LBody", "L", "LI", "LBody", "P") in paths
    assert {("Table", "TR", "TH", "P"), ("Table", "TR", "TD", "P")} <= paths
    pictures = [element for path, element in read(TABLE).elements() if path[-1] == "Figure"]
    assert [str(each["/Alt"]).split()[0] for each in pictures] == ["logo", "logo"]
    left, bottom, right, top = map(float, pictures[0]["/A"]["/BBox"])
    assert 0 < left < right < 609
    assert 700 < bottom < top < 935


def test_the_header_of_a_table_is_said_once_though_it_stands_on_each_page() -> None:
    header = "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("Mitra", 1500) + cell("Bidang", 1500) + "</w:tr>"
    long = "".join(f"kata ke {number} " for number in range(120))
    rows = "".join(f"<w:tr>{cell(f'Mitra {number}', 1500)}{cell(long, 1500)}</w:tr>" for number in range(9))
    made = pdf.convert(docx(f"<w:tbl>{header}{rows}</w:tbl>"), pdfa=True, accessible=True)
    assert (made.accessible, made.pages > 2) == (True, True)
    seen = Read(made.pdf)
    heads = [seen.said(element) for path, element in seen.elements() if path[-2:] == ("TH", "P")]
    assert heads == [["Mitra"], ["Bidang"]]
    cells = [seen.said(element) for path, element in seen.elements() if path[-2:] == ("TD", "P")]
    assert {fold("".join(said)) for said in cells[1::2]} == {fold(long)}
    assert max(len(said) for said in cells) > 1


def cell(text: str, width: int = 1500, language: str = "") -> str:
    """A cell of a table, so many twips wide."""
    said = in_language(paragraph(text), language) if language else paragraph(text)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{said}</w:tc>'


@pytest.mark.parametrize("name", FOREIGN)
def test_a_naskah_in_two_languages_says_each_unit_in_one_and_then_in_the_other(name: str) -> None:
    """All that is said in a language of its own is in the second text, and nothing else is."""
    seen, pohon = read(name), sample(name).printed.pohon
    assert str(seen.reader.root_object["/Lang"]) == "id-ID"
    assert pohon.padanan is not None
    rows = [kids(element) for path, element in seen.elements() if path == ("Document", "Table", "TR")]
    assert len(rows) > 5
    assert {len(row) for row in rows} == {2}
    own, others = ({language for row in rows for language in languages_in(row[place])} for place in range(2))
    assert (own, others) == ({""}, {pohon.padanan.bahasa.kode})
    headings = [
        [fold(f"{pasal.kepala}{plain(pasal.judul)}") for pasal in each.pasal] for each in (pohon, pohon.padanan)
    ]
    found = [fold("".join(seen.said(element))) for path, element in seen.elements() if path[-1] == "H1"]
    assert found[: 2 * len(headings[0])] == [text for pair in zip(*headings, strict=True) for text in pair]


@pytest.mark.parametrize("name", FOREIGN)
def test_two_columns_are_copied_unit_by_unit(name: str) -> None:
    """Text that is taken out of the pages without their tags stands in the order of reading, too."""
    text = fold("".join(page_texts(signed(name)["pdf"])))
    place, beginnings = 0, [fold(each)[:12] for each in words(signed(name)["docx"])]
    assert len(beginnings) > 20
    for each in beginnings:
        place = text.find(each, place)
        assert place >= 0, each


def languages_in(reference: IndirectObject) -> set[str]:
    """The languages of the paragraphs in an element; empty text stands for that of the document."""
    element: Any = reference.get_object()
    below = [each.get_object() for each in kids(element) if isinstance(each, IndirectObject)]
    own = {str(element.get("/Lang", ""))} if len(below) < len(kids(element)) else set()
    return own.union(*(languages_in(each) for each in kids(element) if isinstance(each, IndirectObject)))


def test_a_naskah_looks_the_same_with_its_tags() -> None:
    made = docx_of_sample(TABLE)
    pages = []
    for accessible in (False, True):
        result = pdf.convert(made, pdfa=True, accessible=accessible)
        assert result.accessible is accessible
        document = pypdfium2.PdfDocument(result.pdf)
        pages.append([bytes(page.render(scale=0.5).buffer) for page in document])
    assert len(pages[0]) > 5
    assert pages[0] == pages[1]


def test_the_outline_holds_the_headings_alone() -> None:
    outline = [str(item["/Title"]) for item in read(LONG).reader.outline if not isinstance(item, list)]
    assert outline == [f"{pasal.kepala} {plain(pasal.judul)}" for pasal in sample(LONG).printed.pohon.pasal]


DOUBTFUL = {
    "a link": (
        '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>tautan</w:t></w:r></w:hyperlink></w:p>',
        related("hyperlink", "https://contoh.go.id", "External"),
    ),
    "a picture without words": (PICTURE, {}),
    "merged cells": ("<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>", {}),
    "a character without a glyph": (paragraph(MISSING[0]), {}),
    "two languages in one paragraph": (f"<w:p>{run('Kata')}{in_language(run('word'), 'en-GB')}</w:p>", {}),
}


@pytest.mark.parametrize("what", DOUBTFUL)
def test_what_is_not_certain_is_not_called_accessible(what: str) -> None:
    body, parts = DOUBTFUL[what]
    made = pdf.convert(docx(paragraph("Isi.") + body, parts=parts), pdfa=True, accessible=True)
    assert not made.accessible
    assert b"pdfuaid" not in made.pdf
    assert pdf.convert(docx(paragraph("Isi.")), pdfa=True, accessible=True).accessible


def kinds_of(body: str) -> list[str]:
    """The kinds of all elements of a document, but for the outermost."""
    made = pdf.convert(docx(paragraph("Isi.") + body), pdfa=True, accessible=True)
    assert made.accessible
    return [path[-1] for path, _ in Read(made.pdf).elements()][2:]


@pytest.mark.parametrize(
    ("languages", "headed", "table"),
    [
        (("", "en-GB"), True, True),
        (("", "en-GB"), False, False),
        (("", ""), True, False),
        (("en-GB", "en-GB"), True, False),
    ],
)
def test_columns_are_a_table_where_each_is_in_a_language_of_its_own(
    languages: tuple[str, str], headed: bool, table: bool
) -> None:
    """Word says of nearly every table that its first row is one of its own, so that alone says nothing."""
    rows = "".join(
        f"<w:tr>{''.join(cell(f'Kata {place}', language=each) for each in languages)}</w:tr>" for place in range(2)
    )
    made = kinds_of(f"{table_begun((1500, 1500), 'TabelRapat', headed=headed)}{rows}</w:tbl>")
    assert made == (["Table", *["TR", *["TH", "P"] * 2], *["TR", *["TD", "P"] * 2]] if table else ["P"] * 4)


def test_a_document_without_a_title_is_not_called_accessible() -> None:
    bare = docx(paragraph("Isi."), parts={"docProps/core.xml": ""})
    assert not pdf.convert(bare, pdfa=True, accessible=True).accessible


def test_levels_of_headings_skip_none_and_end_with_the_sixth() -> None:
    levels = (0, 4, 1, 2, 3, 4, 5, 6, 7, 8)
    body = "".join(
        f'<w:p><w:pPr><w:outlineLvl w:val="{level}"/></w:pPr><w:r><w:t>Judul {number}</w:t></w:r></w:p>'
        for number, level in enumerate(levels)
    )
    seen = Read(pdf.convert(docx(body), pdfa=True, accessible=True).pdf)
    assert [path[-1] for path, _ in seen.elements()][1:] == ["H1", "H2", "H2", "H3", "H4", "H5", "H6", "H6", "H6", "H6"]
    assert [str(item["/Title"]) for item in seen.reader.outline if not isinstance(item, list)] == ["Judul 0"]


def test_tags_are_the_same_from_run_to_run() -> None:
    first, again = (pdf.convert(two_pages(), pdfa=True, accessible=True) for _ in range(2))
    assert first.accessible
    assert first == again


def test_a_document_that_cannot_be_read_has_no_plan() -> None:
    assert plan(docx("", parts={"word/document.xml": "<w:document>"})) is None


@pytest.mark.parametrize("value", ["satu", "", "-1", "９"])
def test_a_level_that_is_no_number_is_none(value: str) -> None:
    """In a frame of a stranger; it stands for what is without one."""
    level = f'<w:p><w:pPr><w:outlineLvl w:val="{value}"/></w:pPr><w:r><w:t>Judul</w:t></w:r></w:p>'
    row = f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="{value}"/></w:tcPr>{paragraph("Sel")}</w:tc></w:tr>'
    made = plan(docx(f"{level}<w:tbl>{row}</w:tbl>"))
    assert made is not None
    assert dict(made.headings) == {}
    assert [block.kind for block in made.blocks] == ["P", "P"]
