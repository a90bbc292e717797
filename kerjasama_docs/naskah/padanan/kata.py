"""The words of a second language with values put into them: ``Number {nomor}``."""

from markupsafe import Markup

from kerjasama_docs.naskah.jinja.engine import Rich, as_tag
from kerjasama_docs.naskah.tree.markup import Value
from kerjasama_docs.regex import regex

_SLOT = regex(r"\{([a-z_]+)\}")


def filled(words: str, **values: Value) -> Value:
    """Words with values in the place of their names; a name that is not known stays as it is typed.

    Why not ``str.format``: a template is no place from which Python can be reached.
    """
    pieces = _SLOT.split(words)
    for place in range(1, len(pieces), 2):
        pieces[place] = values.get(pieces[place], f"{{{pieces[place]}}}")
    if any(isinstance(piece, Markup | Rich) for piece in pieces):
        return Markup("").join(map(as_tag, pieces))
    return "".join(pieces)


def spaced(*parts: Value | None) -> Value:
    """Parts that are there, with blanks between them."""
    there = [part for part in parts if part]
    if any(isinstance(part, Markup | Rich) for part in there):
        return Markup(" ").join(map(as_tag, there))
    return " ".join(there)
