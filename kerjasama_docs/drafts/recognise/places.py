"""Words and places of a draft as the tree has them."""

from kerjasama_docs.drafts.records import Paragraph
from kerjasama_docs.findings import Where
from kerjasama_docs.naskah.tree.inline import Line, Text


def line_of(text: str) -> Line:
    """Words as a line of the tree; no words are none."""
    return (Text(text),) if text else ()


def where_of(paragraph: Paragraph, file: str) -> Where:
    """The place of a paragraph as its reader finds it."""
    spot = paragraph.spot
    page = f"halaman {spot.page}" if spot.page else ""
    number = f"paragraf {spot.paragraph}" if spot.paragraph else ""
    named = spot.cell or ", ".join(filter(None, (page, number)))
    return Where(file, spot.line or None, cell=named or None)
