"""The words of a paragraph: runs, fields, breaks, changes, text boxes (ECMA-376 Part 1, 17.3.2, 17.13.5, 17.16)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from kerjasama_docs.drafts.files import Changes
from kerjasama_docs.drafts.word.numbering import SIGNS
from kerjasama_docs.drafts.word.styles import VAL, Styles, number, on
from kerjasama_docs.ooxml.names import MC, qualified, w
from kerjasama_docs.ooxml.xml import Element
from kerjasama_docs.regex import regex

_GONE: Mapping[Changes, frozenset[str]] = {
    "terima": frozenset({w("del"), w("moveFrom")}),
    "tolak": frozenset({w("ins"), w("moveTo")}),
}
_CHANGES = ("del", "ins", "moveFrom", "moveTo")
CHANGED = frozenset(map(w, _CHANGES))
_INSIDE = frozenset(
    {
        w("hyperlink"),
        w("smartTag"),
        w("sdt"),
        w("sdtContent"),
        w("customXml"),
        w("fldSimple"),
        w("dir"),
        w("bdo"),
        *CHANGED,
    }
)
"""What holds runs of a paragraph."""
_PLAIN = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("ptab"): "\t"}
_TEXTS = frozenset({w("t"), w("delText")})
_CHOICE, _FALLBACK, _ALTERNATE = qualified(MC, "Choice"), qualified(MC, "Fallback"), qualified(MC, "AlternateContent")
_BOX = w("txbxContent")
_HEX = regex(r"[0-9A-Fa-f]{4}")
_DEPTH = 40
"""How deep runs may stand in what holds them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one run with its looks."""

    text: str
    bold: bool
    italic: bool
    hidden: bool
    size: float


@dataclass
class Words:
    """What a paragraph says while it is read.

    Attributes:
        pieces: Its words.
        boxes: Contents of its text boxes.
        bookmarks: Names of those that begin in it.
        notes: Ids of footnotes (``f``) and endnotes (``e``) that it names.
        page: Whether it holds a page break.
    """

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    page: bool = False

    @property
    def text(self) -> str:
        """Its words that are shown."""
        return "".join(piece.text for piece in self.pieces if not piece.hidden)

    @property
    def size(self) -> float:
        """The size of its largest letters, in points."""
        return max((piece.size for piece in self.pieces if not piece.hidden), default=0.0)

    def all(self, holds: Callable[[Piece], bool]) -> bool:
        """Whether something holds of all its words."""
        said = [piece for piece in self.pieces if piece.text.strip() and not piece.hidden]
        return bool(said) and all(map(holds, said))


class Reader:
    """Reads the words of paragraphs.

    Attributes:
        changed: How many changes were met that nobody has accepted.
        hidden: How many pieces of text were met that nobody sees.
    """

    def __init__(self, styles: Styles, changes: Changes) -> None:
        self.styles, self.gone = styles, _GONE[changes]
        self.changed = self.hidden = 0
        self._fields: list[bool] = []
        """For each field that is open, whether its result is being read; one may go over several paragraphs."""

    def read(self, paragraph: Element, style: str) -> Words:
        """The words of a paragraph with a style."""
        words = Words()
        for child in self._children(paragraph, _DEPTH):
            if child.tag == w("r"):
                self._run(child, style, words)
            else:
                words.bookmarks += [name for name in (child.get(w("name")),) if name and name != "_GoBack"]
        return words

    def _children(self, parent: Element, depth: int) -> Iterator[Element]:
        """Runs and bookmarks of a paragraph, those inside of what holds some; those that were taken out left out."""
        for child in parent:
            if child.tag in CHANGED:
                self.changed += 1
            if child.tag in self.gone:
                continue
            if child.tag in {w("r"), w("bookmarkStart")}:
                yield child
            elif child.tag in _INSIDE and depth:
                yield from self._children(child, depth - 1)

    def _run(self, run: Element, style: str, words: Words) -> None:
        look = self._look(run, style)
        for child in run:
            if child.tag == w("fldChar"):
                self._field(child.get(w("fldCharType")) or "")
            elif not all(self._fields):
                continue
            elif child.tag in _TEXTS:
                self._say(child.text or "", look, words)
            elif child.tag == w("br") and child.get(w("type")) in {"page", "column"}:
                words.page = True
            elif child.tag in _PLAIN:
                self._say(_PLAIN[child.tag], look, words)
            else:
                self._rest(child, look, words)

    def _rest(self, child: Element, look: Piece, words: Words) -> None:
        """What stands seldom in a run: a symbol, a note, a drawing with a text box."""
        if child.tag == w("sym"):
            self._say(_symbol(child), look, words)
        elif child.tag in {w("footnoteReference"), w("endnoteReference")}:
            words.notes.append(("f" if child.tag == w("footnoteReference") else "e", child.get(w("id")) or ""))
        elif child.tag in {_ALTERNATE, w("drawing"), w("pict"), w("object")}:
            words.boxes += boxes_of(child)

    def _say(self, text: str, look: Piece, words: Words) -> None:
        self.hidden += bool(look.hidden and text.strip())
        words.pieces.append(Piece(text, look.bold, look.italic, look.hidden, look.size))

    def _field(self, kind: str) -> None:
        """A field begins, comes to its result, or ends: of it only the kept result is printed (17.16.18)."""
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _look(self, run: Element, style: str) -> Piece:
        """The looks of a run: its own, those of its style, those of the style of its paragraph."""
        own = run.find(w("rPr"))
        named = own.find(w("rStyle")) if own is not None else None
        own_style = (named.get(VAL) or "") if named is not None else ""

        def found(name: str) -> Element | None:
            direct = own.find(w(name)) if own is not None else None
            if direct is not None:
                return direct
            of_own = self.styles.of_run(own_style, name) if own_style else None
            return of_own if of_own is not None else self.styles.of_run(style, name)

        size = found("sz")
        return Piece(
            "",
            bold=bool(on(found("b"))),
            italic=bool(on(found("i"))),
            hidden=bool(on(found("vanish"))),
            size=(number(size.get(VAL)) or 0.0) / 2 if size is not None else 0.0,
        )


def _symbol(child: Element) -> str:
    """The sign of a symbol font (17.3.3.30)."""
    char = child.get(w("char")) or ""
    sign = chr(int(char, 16)) if _HEX.fullmatch(char) else ""
    return SIGNS.get(sign, sign)


def boxes_of(parent: Element, depth: int = _DEPTH) -> Iterator[Element]:
    """The contents of text boxes: of what programs show in two ways the first (ECMA-376 Part 3, 9.3)."""
    if parent.tag == _BOX:
        yield parent
        return
    if not depth:
        return
    children = list(parent)
    if parent.tag == _ALTERNATE:
        children = [child for child in children if child.tag == _CHOICE] or children
    for child in children:
        if isinstance(child.tag, str):
            yield from boxes_of(child, depth - 1)
