"""Headings as a scanner reads them: ``Pasai 5``, ``Pasal T``, ``BAB YII``; read with a mark of doubt, never changed."""

import re

from kerjasama_docs.drafts.recognise.headings import Heading, printed_of
from kerjasama_docs.drafts.recognise.numbers import order_of
from kerjasama_docs.drafts.records import Paragraph
from kerjasama_docs.regex import regex

_PASAL = regex(
    r"(?P<word>[PF]\s?[aeo4]\s?[s5]\s?[aeo4]\s?[il1!|tI](?:\b|(?=[0-9\s]))|paasal|pasall|pssal|pasl|pasel)[\s.:]*"
    r"(?P<number>[0-9OoIlTSBZYVXKiAUJLG|!]{1,5})\.?(?:[ \t]*(?:\n|[-–:])(?P<title>.*)|(?P<upper>[ \t]+[A-Z][A-Z ]+))?",
    re.IGNORECASE,
)
_BAB = regex(r"(?P<word>BA[B8E]|8AB|B\sA\sB)\s+(?P<number>[IVXLYTl1|UHKNi]{1,5})\.?(?:\s*\n(?P<title>.*))?")


def misread_heading(paragraph: Paragraph) -> Heading | None:
    """The heading that a paragraph may be; its number is to be told by its place where it cannot be read."""
    printed = printed_of(paragraph)
    if match := _PASAL.fullmatch(printed):
        title = match["title"] or match["upper"] or ""
        order = order_of(match["number"]) or 0
        title = " ".join(title.split())
        return Heading("pasal", match["word"], match["number"], order, title, paragraph, doubtful=True)
    if match := _BAB.fullmatch(printed):
        order = order_of(match["number"]) or 0
        return Heading("bab", match["word"], match["number"], order, match["title"] or "", paragraph, doubtful=True)
    return None
