"""What stands above the text of a draft: the letterhead, the title, the numbers, "Dengan Rahmat …"."""

import re
from collections.abc import Iterator, Sequence

from kerjasama_docs.drafts.recognise.places import line_of
from kerjasama_docs.drafts.records import Block, paragraphs_of
from kerjasama_docs.naskah.tree.kepala import JudulLine
from kerjasama_docs.regex import regex

_NUMBER = regex(r"(?:nomor|no\.?|number|nomer)\b\s*[:.;]?.*", re.IGNORECASE)
_NAMES = regex(
    r"(?:rancangan\s+|konsep\s+|draf[t]?\s+)*(?:nota\s+(?:kesepahaman|kesepakatan)|memorandum|perjanjian|kesepakatan|adendum|addendum"
    r"|amandemen|perpanjangan|pengakhiran|perubahan\b|pernyataan\s+kehendak|letter\s+of\s+intent|kontrak\b|surat\s+perjanjian"
    r"|berita\s+acara|naskah\b|piagam\b|agreement|implementing\b)",
    re.IGNORECASE,
)
_PARTS = regex(r"antara|dan|dengan|tentang|atas|nomor\b.*|between|and|on|concerning|regarding", re.IGNORECASE)
"""Lines that part the names in a title."""
_BETWEEN = regex(r"antara|between|tentang", re.IGNORECASE)
_RAHMAT = regex(r"dengan\s+(?:rahmat|nama)\b.*", re.IGNORECASE)


def judul_of(blocks: Sequence[Block]) -> tuple[JudulLine, ...]:
    """The lines above the opening: those of the letterhead, of a cover with the title, of the title, the numbers."""
    lines = [*_lines(blocks)]
    named = [place for place, line in enumerate(lines) if _NAMES.match(line)]
    first = named[0] if named else 0
    again = next((place for place in named[1:] if lines[place] == lines[first]), first)
    above = [(line, "kop") for line in lines[:first]]
    cover = [(line, "sampul") for line in lines[first:again]]
    title = [(line, _style(line)) for line in _names_joined(lines[again:])]
    return tuple(JudulLine(line_of(line), style) for line, style in (*above, *cover, *title))


def _names_joined(lines: Sequence[str]) -> list[str]:
    """The same; a name that goes over several lines between "ANTARA", "DAN" and "TENTANG" is one."""
    made: list[str] = []
    begun = False
    for line in lines:
        parts = bool(_PARTS.fullmatch(line))
        if begun and not parts and not _PARTS.fullmatch(made[-1]) and not made[-1].endswith(","):
            made[-1] = f"{made[-1]} {line}"
        else:
            made.append(line)
        begun = begun or bool(_BETWEEN.fullmatch(line))
    return made


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    """The lines: one that was broken to stand well in the middle is one, names and "TENTANG" between them part."""
    for paragraph in paragraphs_of(tuple(blocks)):
        lines = [" ".join(line.split()) for line in paragraph.printed.split("\n") if line.strip()]
        if any(map(_PARTS.fullmatch, lines)):
            yield from lines
        else:
            yield " ".join(lines)


def _style(line: str) -> str:
    """What a line of the title is: a number, the invocation, else of the title itself."""
    if _RAHMAT.fullmatch(line):
        return "rahmat"
    return "nomor" if _NUMBER.fullmatch(line) else "judul"
