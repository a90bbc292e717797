"""Findings as comments of Word, at the words they are about (ECMA-376 Part 1, 17.13.4).

The comments are put into a finished file: a paragraph is known by its text, the second of two with the same text by
coming second. What is said of no text of the page hangs at the first paragraph.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from kerjasama_docs.docx.wml import markup
from kerjasama_docs.ooxml import names
from kerjasama_docs.ooxml.content_types import declared
from kerjasama_docs.ooxml.names import w
from kerjasama_docs.ooxml.package import TYPES, packed, relations_of, unpacked, zipped
from kerjasama_docs.ooxml.relations import sole

_DOCUMENT, _COMMENTS = "word/document.xml", "word/comments.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_AUTHOR, _INITIALS = "kerjasama-docs", "KS"
_NO_BREAK = "\u00a0"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment.

    Attributes:
        lines: What it says, a paragraph each.
        text: The text of the paragraph it is about; empty for the whole document.
        turn: Which of the paragraphs with that text, from 0.
        words: The words of it that are meant; empty for all of them.
        before: How often the same words stand before them in it.
    """

    lines: tuple[str, ...]
    text: str = ""
    turn: int = 0
    words: str = ""
    before: int = 0


def with_comments(docx: bytes, comments: Sequence[Comment]) -> bytes:
    """A finished DOCX with comments; without any, as it is."""
    if not comments:
        return docx
    parts = unpacked(docx)
    root, there = _read(parts[_DOCUMENT]), _there(parts)
    page, first = _Page.of(root), _next(there)
    for number, comment in enumerate(comments, first):
        _mark(page.paragraph(comment), comment, number)
    parts[_DOCUMENT] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    parts[_COMMENTS] = _part(comments, first, there)
    relations = relations_of(_DOCUMENT)
    parts[relations] = sole(parts.get(relations), names.kind_of("comments"), "comments.xml")
    parts[TYPES] = declared(parts[TYPES], defaults={}, overrides={_COMMENTS: _TYPE})
    return zipped(packed(parts))


def can_take(docx: bytes) -> bool:
    """Whether comments can be put into a document of a stranger: its text lies where Word writes it."""
    return _DOCUMENT in unpacked(docx, {_DOCUMENT})


def _read(part: bytes) -> etree._Element:
    """The root of a part; no entity is resolved and nothing fetched."""
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))


def _there(parts: Mapping[str, bytes]) -> list[etree._Element]:
    """The comments that a document holds already."""
    return _read(parts[_COMMENTS]).findall(w("comment")) if _COMMENTS in parts else []


def _next(there: Sequence[etree._Element]) -> int:
    """The first number that no comment bears."""
    numbers = [int(number) for each in there if (number := each.get(w("id")) or "").isdecimal()]
    return max(numbers, default=-1) + 1


def _part(comments: Iterable[Comment], first: int, there: Sequence[etree._Element]) -> bytes:
    """The part that holds what the comments say; no clock, so that the same naskah gives the same bytes.

    Args:
        comments: The comments.
        first: The number of the first of them.
        there: Those that the document holds already, which stay before them.
    """
    kept = b"".join(etree.tostring(each, encoding="UTF-8", with_tail=False) for each in there).decode()
    said = "".join(
        f'<w:comment w:id="{number}" w:author="{_AUTHOR}" w:initials="{_INITIALS}">'
        + "".join(f"<w:p>{markup.run(line)}</w:p>" for line in comment.lines)
        + "</w:comment>"
        for number, comment in enumerate(comments, first)
    )
    return f'{names.HEAD}<w:comments xmlns:w="{names.W}">{kept}{said}</w:comments>'.encode()


@dataclass(frozen=True)
class _Page:
    """The paragraphs of a document, and those with a text."""

    paragraphs: Sequence[etree._Element]
    by_text: Mapping[str, Sequence[etree._Element]]

    @classmethod
    def of(cls, root: etree._Element) -> "_Page":
        """The paragraphs in the order of reading; an empty one is none."""
        by_text = defaultdict(list)
        paragraphs = []
        for paragraph in root.iter(w("p")):
            if text := _plain(_text(paragraph)):
                paragraphs.append(paragraph)
                by_text[text].append(paragraph)
        return cls(paragraphs or [next(root.iter(w("p")))], by_text)

    def paragraph(self, comment: Comment) -> etree._Element:
        """The paragraph a comment is about."""
        wanted = _plain(comment.text)
        same = self.by_text.get(wanted) or self._behind_a_number(wanted)
        return same[min(comment.turn, len(same) - 1)] if same else self.paragraphs[0]

    def _behind_a_number(self, text: str) -> list[etree._Element]:
        """The paragraphs that say a text behind a number or a name that is typed before it."""
        found = (group for said, group in self.by_text.items() if text and said.endswith(text))
        return [paragraph for group in found for paragraph in group]


def _text(paragraph: etree._Element) -> Iterator[str]:
    """The pieces of what a paragraph shows."""
    for node in paragraph.iter(w("t"), w("noBreakHyphen"), w("br"), w("tab")):
        if node.tag == w("t"):
            yield node.text or ""
        else:
            yield "-" if node.tag == w("noBreakHyphen") else " "


def _plain(pieces: Iterable[str]) -> str:
    """A text by which a paragraph is known: blanks do not count."""
    return " ".join("".join(pieces).split())


def _mark(paragraph: etree._Element, comment: Comment, number: int) -> None:
    """Put the two ends of a comment and its mark into a paragraph (17.13.4.3 to 17.13.4.5)."""
    first, last = _runs(paragraph, comment)
    begin, end = (_node("commentRangeStart", number), _node("commentRangeEnd", number))
    if first is None or last is None:
        paragraph.extend((begin, end))
    else:
        first.addprevious(begin)
        last.addnext(end)
    reference = etree.Element(w("r"))
    reference.append(_node("commentReference", number))
    end.addnext(reference)


def _node(name: str, number: int) -> etree._Element:
    return etree.Element(w(name), {w("id"): str(number)})


def _runs(paragraph: etree._Element, comment: Comment) -> tuple[etree._Element | None, etree._Element | None]:
    """The first and the last run that are meant; None in a paragraph without any."""
    every = list(paragraph.iterchildren(w("r")))
    if comment.words and (found := _found(every, comment.words, comment.before)):
        run, text, at = found
        _cut_out(run, text, (at, at + len(comment.words)))
        return run, run
    return (every[0], every[-1]) if every else (None, None)


def _found(
    runs: Sequence[etree._Element], words: str, before: int
) -> tuple[etree._Element, etree._Element, int] | None:
    """The run that holds some words, its text and their place in it; the last of them where they stand less often."""
    found = None
    for run in runs:
        texts = run.findall(w("t"))
        said = (texts[0].text or "").replace(_NO_BREAK, " ") if len(texts) == 1 else ""
        at = said.find(words)
        while at >= 0:
            found = run, texts[0], at
            if before == 0:
                return found
            before -= 1
            at = said.find(words, at + len(words))
    return found


def _cut_out(run: etree._Element, text: etree._Element, span: tuple[int, int]) -> None:
    """Leave some words to a run; what stands before and behind them gets a run of its own."""
    said = text.text or ""
    before, words, behind = said[: span[0]], said[span[0] : span[1]], said[span[1] :]
    if before:
        run.addprevious(_like(run, before))
    if behind:
        run.addnext(_like(run, behind))
    _say(text, words)


def _like(run: etree._Element, said: str) -> etree._Element:
    """A run that looks like another and says something else."""
    made = deepcopy(run)
    made.tail = None
    text = made.find(w("t"))
    if text is not None:
        _say(text, said)
    return made


def _say(text: etree._Element, said: str) -> None:
    text.text = said
    text.set(_SPACE, "preserve")
