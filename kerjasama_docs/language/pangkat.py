"""The rank of an official with the grade behind it: "Pembina Utama Muda (IV/c)"."""

import re

from kerjasama_docs.regex import regex

_GRADED = regex(
    r"(?P<pangkat>.*?[^\s,;(/–-])[\s,;/–-]*\(?\s*(?:gol(?:ongan)?\b\.?(?:\s*ruang\b)?)?\s*[:,]?\s*"
    r"(?P<golongan>I{1,3}|IV)\s*[/.]\s*(?P<ruang>[a-e])\s*\)?",
    re.IGNORECASE,
)
"""A rank with its grade, however they are parted."""


def pangkat(text: str) -> str:
    """A rank as a signature writes it; one without a grade, as of the police, stays as it is."""
    found = _GRADED.fullmatch(text.strip())
    if not found:
        return text
    return f"{found['pangkat']} ({found['golongan'].upper()}/{found['ruang'].lower()})"
