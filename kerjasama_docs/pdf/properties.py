"""What a PDF says of itself as a whole: title, author, subject, language."""

import html
import re
from dataclasses import dataclass

from kerjasama_docs.ooxml.package import unpacked

LANGUAGE = "id-ID"
_LONGEST = 8_000
"""Characters, each of up to four bytes: PDF/A allows no string above 32,767 bytes (ISO 19005-2, 6.1.13)."""


@dataclass(frozen=True, slots=True)
class Properties:
    """Document properties as a reader of the PDF sees them.

    Attributes:
        title: Title of the naskah.
        author: The institution.
        subject: What it is about.
        language: Language tag, ``id-ID``.
        producer: The program that wrote the PDF; empty where that is not known.
    """

    title: str = ""
    author: str = ""
    subject: str = ""
    language: str = LANGUAGE
    producer: str = ""


def properties(docx: bytes) -> Properties:
    """Core properties (ECMA-376 Part 2, 11) of a DOCX; what is absent stays empty, and what is too long is cut."""
    core = unpacked(docx, only=["docProps/core.xml"]).get("docProps/core.xml", b"").decode("utf-8", "replace")
    found = {name: html.unescape(text) for name, text in re.findall(r"<dc:(\w+)[^>]*>([^<]*)</dc:\1>", core)}
    return Properties(
        title=found.get("title", "").strip()[:_LONGEST],
        author=found.get("creator", "")[:_LONGEST],
        subject=found.get("subject", "")[:_LONGEST],
        language=found.get("language") or LANGUAGE,
    )
