"""The text of a document in the order of reading: paragraphs and tables, with what Word prints before them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from kerjasama_docs.drafts.records import Align, Block, Cell, Grid, Paragraph, Region, Spot
from kerjasama_docs.drafts.refusals import too_much
from kerjasama_docs.drafts.word.numbering import Lists
from kerjasama_docs.drafts.word.runs import CHANGED, Reader, Words
from kerjasama_docs.drafts.word.styles import VAL, Styles, number, on, value, whole
from kerjasama_docs.ooxml.names import w
from kerjasama_docs.ooxml.xml import Element

MAX_PARAGRAPHS = 200_000
_DEPTH = 30
"""How deep tables and frames may stand in each other."""
_TWIPS = 20.0
_GAP = 6.0
"""Points above a paragraph that are seen as an empty line."""
_ALIGN: Mapping[str, Align] = {
    "center": "tengah",
    "right": "kanan",
    "end": "kanan",
    "both": "rata",
    "distribute": "rata",
    "thaiDistribute": "rata",
}
_HOLDS = frozenset({w("sdt"), w("sdtContent"), w("customXml"), w("smartTag"), *CHANGED})
_NO_LINE = {"nil", "none"}


@dataclass(frozen=True, slots=True)
class Inside:
    """What blocks stand in: the region of the file, the cell of a table, and how many tables more may be nested."""

    region: Region = "isi"
    cell: str = ""
    depth: int = _DEPTH


@dataclass(frozen=True, slots=True)
class Own:
    """What a paragraph says of itself: its properties and its style."""

    properties: Element | None
    style: str

    def find(self, name: str) -> Element | None:
        """A property that it says itself."""
        return self.properties.find(w(name)) if self.properties is not None else None


@dataclass
class Place:
    """How far a text has been read.

    Attributes:
        count: Paragraphs so far.
        tables: Tables so far.
        empty: Whether the paragraph before was empty.
        breaks: Whether a new page begins.
        joined: What a paragraph whose end somebody deleted says, which goes on in the next one.
    """

    count: int = 0
    tables: int = 0
    empty: bool = False
    breaks: bool = False
    joined: list[Words] = field(default_factory=list)


class Body:
    """Reads the blocks of a part.

    Attributes:
        notes: Ids of the notes that its text names, in the order of reading.
    """

    def __init__(self, file: str, *, styles: Styles, lists: Lists, reader: Reader) -> None:
        self.file, self.styles, self.lists, self.reader = file, styles, lists, reader
        self.notes: list[tuple[str, str]] = []
        self._place = Place()

    def blocks(self, parent: Element, region: Region = "isi") -> tuple[Block, ...]:
        """The paragraphs and tables of a part, empty ones left out."""
        return tuple(self._blocks(parent, Inside(region)))

    def _blocks(self, parent: Element, inside: Inside) -> Iterator[Block]:
        if not inside.depth:
            raise too_much(self.file, f"tabel di dalam tabel lebih dari {_DEPTH} tingkat")
        for child in parent:
            if child.tag == w("p"):
                yield from self._paragraph(child, inside)
            elif child.tag == w("tbl"):
                yield self._table(child, inside)
            elif child.tag in self.reader.gone:
                continue
            elif child.tag in _HOLDS:
                yield from self._blocks(child, replace(inside, depth=inside.depth - 1))

    def _paragraph(self, element: Element, inside: Inside) -> Iterator[Block]:
        place = self._place
        place.count += 1
        if place.count > MAX_PARAGRAPHS:
            raise too_much(self.file, f"lebih dari {MAX_PARAGRAPHS} paragraf")
        properties = element.find(w("pPr"))
        own = Own(properties, _named(properties, "pStyle"))
        words = self.reader.read(element, own.style)
        self.notes += words.notes
        if self._goes_on(own):
            place.joined.append(words)
            return
        words = _joined([*place.joined, words])
        place.joined = []
        made = self._made(words, own, Spot(place.count, cell=inside.cell))
        place.breaks = words.page or own.find("sectPr") is not None
        place.empty = not made.text.strip() and not made.label
        if not place.empty:
            yield replace(made, region=inside.region)
        for box in words.boxes:
            yield from self._blocks(box, Inside("kotak-teks", inside.cell, inside.depth - 1))

    def _goes_on(self, own: Own) -> bool:
        """Whether the end of a paragraph is deleted, so that it goes on in the next one (17.13.5.13)."""
        mark = own.find("rPr")
        return mark is not None and any(mark.find(tag) is not None for tag in self.reader.gone)

    def _made(self, words: Words, own: Own, spot: Spot) -> Paragraph:
        text = words.text.strip("\t\u00a0 ")
        label, level, indent = self._label(own)
        said = text if text.strip() else ""
        known = self.styles.known.get(own.style)
        return Paragraph(
            text=said,
            label=label if said else "",
            spot=spot,
            indent=indent,
            align=_ALIGN.get(self._said(own, "jc") or "", "kiri"),
            bold=words.all(lambda piece: piece.bold),
            italic=words.all(lambda piece: piece.italic),
            size=words.size,
            style=known.name if known else "",
            level=level,
            outline=whole(self._said(own, "outlineLvl"), -1),
            bookmarks=tuple(words.bookmarks),
            spaced=self._place.empty or self._gap(own) >= _GAP,
            breaks=self._place.breaks or bool(on(self._property(own, "pageBreakBefore"))),
        )

    def _said(self, own: Own, name: str) -> str | None:
        """What a property says, the paragraph's own or that of its style."""
        found = self._property(own, name)
        return found.get(VAL) if found is not None else None

    def _gap(self, own: Own) -> float:
        """The room above a paragraph, in points."""
        spacing = self._property(own, "spacing")
        return (number(spacing.get(w("before"))) or 0.0) / _TWIPS if spacing is not None else 0.0

    def _property(self, own: Own, name: str) -> Element | None:
        direct = own.find(name)
        return direct if direct is not None else self.styles.of_paragraph(own.style, name)

    def _label(self, own: Own) -> tuple[str, int, float]:
        """What is printed before a paragraph, its level in its list, and how far in it begins, in points.

        Word counts an empty paragraph of a list too, and prints its number; nobody means it as an item.
        """
        direct, of_style = own.find("numPr"), self.styles.of_paragraph(own.style, "numPr")
        key = value(direct, "numId") or value(of_style, "numId")
        if not key or key == "0":
            return "", -1, self._indent(own, None)
        found = None if direct is not None else self.lists.level_of_style(key, own.style or self.styles.default)
        level = whole(value(direct, "ilvl") or value(of_style, "ilvl")) if found is None else found
        return self.lists.label(key, level), level, self._indent(own, self._listed(key, level))

    def _listed(self, key: str, level: int) -> Element | None:
        """How far in a level of a list stands."""
        made = self.lists.list_of(key)
        properties = made.levels[level].indent if made and level in made.levels else None
        return properties.find(w("ind")) if properties is not None else None

    def _indent(self, own: Own, listed: Element | None) -> float:
        """How far the first line begins, in points: what the paragraph says itself, its list, its style (17.3.1.12)."""
        sources = (own.find("ind"), listed, self.styles.of_paragraph(own.style, "ind"))
        left = _first(sources, ("left", "start"))
        hanging, first = _first(sources, ("hanging",)), _first(sources, ("firstLine",))
        return (left - hanging + (first if not hanging else 0.0)) / _TWIPS

    def _table(self, element: Element, inside: Inside) -> Grid:
        place = self._place
        place.tables += 1
        name, spot = f"tabel {place.tables}", Spot(place.count + 1)
        rows: list[tuple[Cell, ...]] = []
        for row in _rows(element, self.reader.gone):
            where = f"{name} baris {len(rows) + 1} kolom"
            around = replace(inside, depth=inside.depth - 1)
            cells = enumerate(_cells(row), 1)
            rows.append(tuple(self._cell(cell, replace(around, cell=f"{where} {at}")) for at, cell in cells))
        place.empty = False
        return Grid(tuple(rows), spot, ruled=self._ruled(element))

    def _cell(self, cell: Element, inside: Inside) -> Cell:
        properties = cell.find(w("tcPr"))
        span = number(value(properties, "gridSpan")) or 1
        blocks = tuple(self._blocks(cell, inside))
        return Cell(blocks, columns=int(min(max(span, 1), 100)))

    def _ruled(self, element: Element) -> bool:
        """Whether lines are drawn around its cells."""
        properties = element.find(w("tblPr"))
        borders = properties.find(w("tblBorders")) if properties is not None else None
        if borders is None:
            borders = self.styles.of_paragraph(_named(properties, "tblStyle"), "tblBorders")
        drawn = [item for item in borders if (item.get(VAL) or "nil") not in _NO_LINE] if borders is not None else []
        return bool(drawn) or "grid" in _named(properties, "tblStyle").lower()


def _named(properties: Element | None, name: str) -> str:
    return value(properties, name) or ""


def _first(sources: tuple[Element | None, ...], names: tuple[str, ...]) -> float:
    """The first measure that says something, in twips."""
    for source in sources:
        for name in names:
            if source is not None and (found := number(source.get(w(name)))) is not None:
                return found
    return 0.0


def _rows(table: Element, gone: frozenset[str]) -> Iterator[Element]:
    """The rows of a table that nobody has taken out."""
    for child in table:
        if child.tag in _HOLDS and child.tag not in gone:
            yield from _rows(child, gone)
        elif child.tag == w("tr"):
            properties = child.find(w("trPr"))
            if properties is None or not any(properties.find(tag) is not None for tag in gone):
                yield child


def _cells(row: Element) -> Iterator[Element]:
    """The cells of a row, those left out that only go on with the one above (17.4.84)."""
    for child in row:
        if child.tag in _HOLDS:
            yield from _cells(child)
        elif child.tag == w("tc"):
            properties = child.find(w("tcPr"))
            merged = properties.find(w("vMerge")) if properties is not None else None
            if merged is None or merged.get(VAL) == "restart" or "".join(map(str, child.itertext())).strip():
                yield child


def _joined(parts: list[Words]) -> Words:
    """The words of paragraphs that are one."""
    if len(parts) == 1:
        return parts[0]
    whole = Words()
    for part in parts:
        whole.pieces += part.pieces
        whole.boxes += part.boxes
        whole.bookmarks += part.bookmarks
        whole.page = whole.page or part.page
    return whole
