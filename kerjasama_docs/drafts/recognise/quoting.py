"""Where an adendum quotes the Pasal of its parent: "Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:"."""

import re

from kerjasama_docs.drafts.recognise.headings import Heading
from kerjasama_docs.drafts.recognise.marks import mark_of
from kerjasama_docs.drafts.records import Block, Paragraph
from kerjasama_docs.regex import regex

_LEADS = regex(
    r".*\b(?:diubah|berbunyi|disisipkan|ditambah(?:kan)?|dibaca|menjadi|diganti|amended|inserted|replaced)\b.*"
    r"\b(?:berikut(?:\s+ini)?|berbunyi|menjadi|follows|read|reads)\s*:?|(?:semula|menjadi|berbunyi|dibaca)\s*:?",
    re.IGNORECASE | re.DOTALL,
)
_CHANGES = regex(
    r"(?:ketentuan|di\s?antara|setelah|sesudah|menambah\w*|menghapus|mengubah|judul|lampiran|ayat|huruf|frasa|kata|bab"
    r"|pasal\s+\S+\s+(?:ayat\s+\S+\s+)?(?:dihapus|diubah|ditambah\w*)|paragraph|article|the\s+provisions?)\b",
    re.IGNORECASE,
)


def leads_to_quotation(block: Block) -> bool:
    """Whether a paragraph leads to a Pasal as it will read."""
    return isinstance(block, Paragraph) and bool(_LEADS.fullmatch(block.text.strip()))


def ends_quotation(block: Block) -> bool:
    """Whether a paragraph is the next change of an adendum, and no more of the Pasal quoted before it."""
    mark = mark_of(block) if isinstance(block, Paragraph) else None
    return mark is not None and bool(_CHANGES.match(mark.text))


def is_outer(heading: Heading, open_heading: Heading, before: Block) -> bool:
    """Whether a heading is the next one of the adendum itself, behind the Pasal that stands open."""
    if leads_to_quotation(before):
        return False
    same_figures = heading.number.isdecimal() == open_heading.number.isdecimal()
    return same_figures and heading.order == open_heading.order + 1
