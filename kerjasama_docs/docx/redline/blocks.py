"""Paragraphs and tables of two documents laid side by side: what is alike is one that was changed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from difflib import SequenceMatcher

from lxml import etree

from kerjasama_docs.docx.redline.marks import By, whole, with_bookmarks
from kerjasama_docs.docx.redline.tokens import as_elements, laid_side_by_side, tokens
from kerjasama_docs.ooxml.names import w
from kerjasama_docs.ooxml.xml import Element
from kerjasama_docs.regex import regex

_WORD = regex(r"\w+")
_LIKE, _LIKE_TABLE = 0.4, 0.2
"""Share of words from which on two paragraphs, or two tables, are one."""
_FAR = 40
"""Paragraphs on the other side that are looked at."""
_TEXTS = tuple(map(w, ("t", "instrText", "br", "tab", "noBreakHyphen", "bookmarkStart")))
Both = tuple[Element | None, Element | None]


@dataclass(frozen=True)
class Said:
    """A paragraph, table or row with what it says."""

    element: Element
    key: str
    words: Counter[str]

    @classmethod
    def of(cls, element: Element) -> "Said":
        """Read its words once."""
        parts = [each.text or each.tag.rpartition("}")[2] for each in element.iter(*_TEXTS[:-1])]
        text = "".join(parts)
        return cls(element, f"{element.tag} {style_of(element)} {text}", Counter(_WORD.findall(text.lower())))

    def like(self, other: "Said") -> float:
        """Share of the words in common; nothing for what is not of one kind."""
        if self.element.tag != other.element.tag or not _may_be_one(self.element, other.element):
            return 0.0
        total = self.words.total() + other.words.total()
        if not total:
            return 1.0 if style_of(self.element) == style_of(other.element) else 0.0
        return 2 * (self.words & other.words).total() / total


def style_of(paragraph: Element) -> str:
    """The style of a paragraph."""
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else str(style.get(w("val"), ""))


def _may_be_one(old: Element, new: Element) -> bool:
    """Whether one may become the other: a number of a list is no text, and a section stays a section."""
    if old.tag == w("tbl"):
        return len(old.findall(f"{w('tblGrid')}/{w('gridCol')}")) == len(new.findall(f"{w('tblGrid')}/{w('gridCol')}"))
    if old.tag == w("tr"):
        return [*_spans(old)] == [*_spans(new)] and [*_lasts(old)] == [*_lasts(new)]
    path = f"{w('pPr')}/{w('sectPr')}"
    return style_of(old) == style_of(new) and (old.find(path) is None) == (new.find(path) is None)


def _spans(row: Element) -> Iterator[str]:
    for cell in row.findall(w("tc")):
        span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
        yield "1" if span is None else str(span.get(w("val")))


def _lasts(row: Element) -> Iterator[str]:
    """The style of the last paragraph of each cell, which stays what it is."""
    yield from (style_of(cell.findall(w("p"))[-1]) for cell in row.findall(w("tc")))


def paired(old: Sequence[Element], new: Sequence[Element]) -> list[Both]:
    """Two sequences as pairs, in the order of reading; what is gone stands before what is new."""
    before, after = [Said.of(each) for each in old], [Said.of(each) for each in new]
    matcher = SequenceMatcher(None, [each.key for each in before], [each.key for each in after], autojunk=False)
    pairs: list[Both] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            pairs += zip(old[a:b], new[c:d], strict=True)
        else:
            pairs += _changed(before[a:b], after[c:d])
    return pairs


def _changed(old: Sequence[Said], new: Sequence[Said]) -> list[Both]:
    """Those of a changed stretch that are alike, in their order."""
    pairs: list[Both] = []
    done = 0
    for one in old:
        near = range(done, min(len(new), done + _FAR))
        best = max(near, key=lambda at: one.like(new[at]), default=None)
        least = _LIKE if one.element.tag == w("p") else _LIKE_TABLE
        if best is None or one.like(new[best]) < least:
            pairs.append((one.element, None))
            continue
        pairs += [(None, each.element) for each in new[done:best]]
        pairs.append((one.element, new[best].element))
        done = best + 1
    return pairs + [(None, each.element) for each in new[done:]]


def merged(old: Sequence[Element], new: Sequence[Element], by: By) -> list[Element]:
    """Two sequences of paragraphs and tables as one with tracked changes."""
    return [_merged(before, after, by) for before, after in _held_by_tables(paired(old, new))]


def _held_by_tables(pairs: Sequence[Both]) -> list[Both]:
    """The same; one that is gone and one that is new right above a table are one.

    Why: the end of a paragraph above a table cannot be taken out by itself, LibreOffice leaves an empty one there.
    """
    made: list[Both] = []
    for pair in pairs:
        if any(each is not None and each.tag == w("tbl") for each in pair) and _are_one(made[-2:]):
            made[-2:] = [(made[-2][0], made[-1][1])]
        made.append(pair)
    return made


def _are_one(last: Sequence[Both]) -> bool:
    """Whether two pairs are one that is gone and one that is new of the same style."""
    match last:
        case [(gone, None), (None, come)] if gone is not None and come is not None:
            return gone.tag == come.tag == w("p") and _may_be_one(gone, come)
    return False


def _merged(old: Element | None, new: Element | None, by: By) -> Element:
    """What became of one that stands in both, or is gone, or is new."""
    if old is None or new is None:
        return _alone(old, new, by)
    if Said.of(old).key == Said.of(new).key and old.tag == w("p"):
        return with_bookmarks(deepcopy(new), old, by)
    return _paragraph(old, new, by) if old.tag == w("p") else _table(old, new, by)


def _alone(old: Element | None, new: Element | None, by: By) -> Element:
    if old is not None:
        return whole(old, by, "del")
    if new is not None:
        return whole(new, by, "ins")
    raise ValueError("neither of a pair is there")


def _paragraph(old: Element, new: Element, by: By) -> Element:
    row = laid_side_by_side(tokens(old), tokens(new))
    return with_bookmarks(with_content(new, as_elements(row, by)), old, by)


def with_content(paragraph: Element, content: Iterator[Element]) -> Element:
    """A paragraph with the properties of another and a content of its own."""
    made = etree.Element(w("p"))
    properties = paragraph.find(w("pPr"))
    if properties is not None:
        made.append(deepcopy(properties))
    made.extend(content)
    return made


def _table(old: Element, new: Element, by: By) -> Element:
    made = etree.Element(w("tbl"))
    made.extend(deepcopy(each) for each in new if each.tag != w("tr"))
    for before, after in paired(old.findall(w("tr")), new.findall(w("tr"))):
        if before is not None and after is not None:
            made.append(_row(before, after, by))
        else:
            made.append(_merged(before, after, by))
    return made


def _row(old: Element, new: Element, by: By) -> Element:
    made = deepcopy(new)
    cells = zip(old.findall(w("tc")), made.findall(w("tc")), strict=True)
    for before, after in cells:
        mine, theirs = _content(before), _content(after)
        for each in theirs:
            after.remove(each)
        after.extend(_in_cell(mine, theirs, by))
    return made


def _content(cell: Element) -> list[Element]:
    return [each for each in cell if each.tag in {w("p"), w("tbl")}]


def _in_cell(old: Sequence[Element], new: Sequence[Element], by: By) -> list[Element]:
    """The content of a cell; its last paragraph, whose end can neither come nor go, is one in both."""
    body = merged(old[:-1], new[:-1], by)
    return [*body, _merged(old[-1], new[-1], by)]
