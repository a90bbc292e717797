"""A paragraph in words, each with its look, so that the words of two paragraphs can be laid side by side."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from lxml import etree

from kerjasama_docs.docx.redline.marks import GONE, By, Mark
from kerjasama_docs.ooxml.names import w
from kerjasama_docs.ooxml.xml import Element
from kerjasama_docs.regex import regex

_TOKEN = regex(r"\s+|\w+(?:[.,/-]\w+)*|[^\w\s]")
"""A word with the signs inside of it (1.000.000), a blank, a sign."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True)
class Token:
    """A word, a break, a field with all its runs, or a bookmark.

    Attributes:
        key: What it says and how it looks; two with one key are the same.
        word: Its text, where it is a word.
        look: The properties of its run.
        runs: Its own elements, where it is no word.
    """

    key: tuple[str, bytes]
    word: str = ""
    look: Element | None = None
    runs: tuple[Element, ...] = ()

    @property
    def is_run(self) -> bool:
        """Whether it is a run, and no bookmark."""
        return bool(self.word) or any(run.tag == w("r") for run in self.runs)


def tokens(paragraph: Element) -> list[Token]:
    """The words of a paragraph in their order."""
    return list(_tokens(paragraph))


def _tokens(paragraph: Element) -> Iterator[Token]:
    field: list[Element] = []
    for child in paragraph:
        kind = child.find(w("fldChar"))
        begins = kind is not None and kind.get(w("fldCharType")) == "begin"
        if field or begins:
            field.append(child)
            if kind is not None and kind.get(w("fldCharType")) == "end":
                yield Token((_said(field), b"field"), runs=tuple(field))
                field = []
        elif child.tag == w("r"):
            yield from _of_run(child)
        elif child.tag != w("pPr"):
            yield Token((child.tag, child.get(w("name"), "").encode()), runs=(child,))


def _said(field: Iterable[Element]) -> str:
    texts = (text.text or "" for run in field for text in run.iter(w("instrText"), w("t")))
    return "\0".join(texts)


def _of_run(run: Element) -> Iterator[Token]:
    look = run.find(w("rPr"))
    plain = b"" if look is None else etree.tostring(look)
    for child in run:
        if child.tag == w("t"):
            yield from (Token((word, plain), word, look) for word in _TOKEN.findall(child.text or ""))
        elif child.tag != w("rPr"):
            own = etree.Element(w("r"))
            if look is not None:
                own.append(deepcopy(look))
            own.append(deepcopy(child))
            yield Token((child.tag, plain), runs=(own,))


Marked = tuple[Mark | None, Token]
"""A token with what happened to it; None for one that stayed."""


def laid_side_by_side(old: list[Token], new: list[Token]) -> list[Marked]:
    """The words of two paragraphs as one row; of the bookmarks only those of the new one stay."""
    before, after = _words(old), _words(new)
    matcher = SequenceMatcher(None, [each.key for each in before], [each.key for each in after], autojunk=False)
    row: list[Marked] = []
    for tag, a, b, c, d in _smoothed(matcher.get_opcodes(), after):
        if tag == "equal":
            row += _all(None, after[c:d])
        else:
            row += _all("del", before[a:b])
            row += _all("ins", after[c:d])
    return _with_bookmarks(row, new)


def _all(mark: Mark | None, words: Iterable[Token]) -> list[Marked]:
    return [(mark, token) for token in words]


def _words(every: Iterable[Token]) -> list[Token]:
    return [token for token in every if token.is_run]


Code = tuple[str, int, int, int, int]


def _smoothed(codes: Iterable[Code], after: list[Token]) -> list[Code]:
    """Changes with only a blank between them as one, so that a phrase is read as a phrase."""
    made: list[Code] = []
    every = list(codes)
    for place, (tag, a, b, c, d) in enumerate(every):
        blank = tag == "equal" and 0 < place < len(every) - 1 and all(token.word.isspace() for token in after[c:d])
        this = "replace" if blank or tag != "equal" else "equal"
        if made and this == "replace" == made[-1][0]:
            made[-1] = ("replace", made[-1][1], b, made[-1][3], d)
        else:
            made.append((this, a, b, c, d))
    return made


def _with_bookmarks(row: list[Marked], new: list[Token]) -> list[Marked]:
    """The row with the bookmarks of the new paragraph at their places."""
    made: list[Marked] = []
    coming = iter(row)
    for token in new:
        if not token.is_run:
            made.append((None, token))
            continue
        for marked in coming:
            made.append(marked)
            if marked[1] is token:
                break
    return [*made, *coming]


def as_elements(row: Iterable[Marked], by: By) -> Iterator[Element]:
    """Runs and marks of a row of words; words of one look and one mark are one run."""
    for mark, group in groupby(row, key=lambda each: each[0]):
        words = [token for _, token in group]
        if mark is None:
            yield from _runs(words)
        else:
            yield by.around(_runs(words), mark)


def _runs(words: list[Token]) -> Iterator[Element]:
    for (is_word, _), group in groupby(words, key=_kind):
        alike = list(group)
        if is_word:
            yield _run("".join(token.word for token in alike), alike[0].look)
        else:
            yield from (deepcopy(run) for token in alike for run in token.runs)


def _kind(token: Token) -> tuple[bool, bytes]:
    """What words of one run have in common."""
    return (True, token.key[1]) if token.word else (False, b"")


def _run(text: str, look: Element | None) -> Element:
    run = etree.Element(w("r"))
    if look is not None:
        run.append(deepcopy(look))
    said = etree.Element(w("t"))
    said.text = text
    said.set(_SPACE, "preserve")
    run.append(said)
    return run


def moved_apart(row: Iterable[Marked], side: Mark) -> list[Marked]:
    """What stands at one end of a move: there the old words, here the new ones; what stayed was moved."""
    own: Mark = "del" if side in GONE else "ins"
    kept = (each for each in row if each[0] in {None, own} and (each[1].is_run or side not in GONE))
    return [_at_end_of_move(mark, token, side) for mark, token in kept]


def _at_end_of_move(mark: Mark | None, token: Token, side: Mark) -> Marked:
    return (side, token) if mark is None and token.is_run else (mark, token)
