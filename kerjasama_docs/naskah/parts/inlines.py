"""Values as inline pieces: what every part of a naskah is made of."""

from dataclasses import replace

from markupsafe import Markup

from kerjasama_docs import language
from kerjasama_docs.model.penyebutan import LetakJudul
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.tree.inline import Inline, Line, Text
from kerjasama_docs.naskah.tree.markup import escape_value, parse_inline


def inline(value: str, *, upper: bool = False) -> Line:
    """A value as inline pieces; Markup (an isian, a dotted blank) stays what it is."""
    if isinstance(value, Markup):
        return parse_inline(str(value))
    text = language.huruf_besar(value) if upper else value
    return parse_inline(escape_value(text, rich=isinstance(value, Rich)))


def title_line(title: str, letak: LetakJudul) -> Line:
    """The title of a Pasal: in capitals, but as it is typed in one line with its number."""
    return inline(title if isinstance(title, Markup) else Rich(title), upper=letak != "samping")


def _bold(piece: Inline) -> Inline:
    return Text(piece.text, piece.italic, bold=True) if isinstance(piece, Text) else piece


def bold(content: Line) -> Line:
    """The same pieces in bold."""
    return tuple(_bold(piece) for piece in content)


def _capital(piece: Inline) -> Inline:
    return replace(piece, text=language.huruf_besar(piece.text)) if isinstance(piece, Text) else piece


def capitals(content: Line) -> Line:
    """The same pieces in capitals; what is open stays as it is."""
    return tuple(_capital(piece) for piece in content)
