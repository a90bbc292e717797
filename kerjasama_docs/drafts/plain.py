"""A text without any format → what it says: lines that were broken to fit are one paragraph again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kerjasama_docs.drafts.recognise.headings import heading_of
from kerjasama_docs.drafts.recognise.marks import names_a_number, typed_mark
from kerjasama_docs.drafts.records import Block, Paragraph, Said, Spot
from kerjasama_docs.drafts.refusals import broken, too_much
from kerjasama_docs.regex import regex

MAX_LETTERS = 20_000_000
_MAX_LINES = 400_000
_BLANK = 5.0
"""Points that a blank at the begin of a line stands for."""
_WRAPPED = 200
"""Length of a line from which on nobody broke lines to fit."""
_FULL = 0.72
"""Share of the width from which on a line was broken, and did not end."""
_MOST = 0.95
"""Share of lines that are no wider than the text is set."""
_CENTRED = 6
"""Blanks by which the middle of a line may be beside the middle of the page."""
_PAGE = regex(
    r"\s*(?:[-–—]\s*[0-9]{1,4}\s*[-–—]|[0-9]{1,3}"
    r"|(?:halaman|hal\.?|page)\s+[0-9]{1,4}(?:\s+(?:dari|of)\s+[0-9]{1,4})?)\s*",
    re.IGNORECASE,
)
_PIHAK = regex(r"(?:PARA\s+)?PIHAK\b[^.;:]{0,30}[,]?")
_ENDED = (".", ";", ":", "?", "!")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line: its text, how many blanks stand before it, its number, its page, whether a blank line stands above."""

    text: str
    blanks: int
    number: int
    page: int
    spaced: bool


def decoded(raw: bytes, file: str) -> str:
    """A text in the encoding that it seems to have.

    Raises:
        UnreadableInputError: It is no text.
    """
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"", "utf-8-sig")):
        if raw.startswith(mark):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError:
                continue
    if b"\0" in raw:
        raise broken(file)
    return raw.decode("cp1252", errors="replace")


def read_text(raw: bytes, file: str) -> Said:
    """Read a plain text.

    Raises:
        UnreadableInputError: It is no text, or passes a bound.
    """
    text = decoded(raw, file)
    lines = [*_lines(text)]
    if len(text) > MAX_LETTERS or len(lines) > _MAX_LINES:
        raise too_much(file, "terlalu banyak baris")
    kept = [line for line in lines if not _PAGE.fullmatch(line.text)]
    aside = tuple(_paragraph([line], 0) for line in lines if _PAGE.fullmatch(line.text))
    aside = tuple(replace(each, region="kaki-halaman") for each in aside)
    return Said(file, "teks", tuple(_paragraphs(kept)), aside, pages=lines[-1].page if lines else 0)


def _lines(text: str) -> Iterator[_Line]:
    """The lines that say something."""
    page, spaced = 1, False
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        page += line.count("\f")
        clean = line.replace("\f", "").expandtabs(8)
        if not clean.strip():
            spaced = True
            continue
        yield _Line(clean.strip(), len(clean) - len(clean.lstrip()), number, page, spaced)
        spaced = False


def _paragraphs(lines: list[_Line]) -> Iterator[Block]:
    width = _width(lines)
    together: list[_Line] = []
    for line in lines:
        if together and not _goes_on(together[-1], line, width):
            yield _paragraph(together, width)
            together = []
        together.append(line)
    if together:
        yield _paragraph(together, width)


def _width(lines: list[_Line]) -> int:
    """How wide the text is set: most of its full lines are no wider; that of a table may be."""
    lengths = sorted(line.blanks + len(line.text) for line in lines)
    return lengths[int(len(lengths) * _MOST)] if lengths else 0


def _goes_on(before: _Line, line: _Line, width: int) -> bool:
    """Whether a line goes on with the one above it."""
    if line.spaced or width > _WRAPPED or _begins_alone(before) or _begins_alone(line):
        return False
    if typed_mark(line.text) and not names_a_number(before.text):
        return False
    if _is_centred(before, width) or _is_centred(line, width):
        return False
    return before.blanks + len(before.text) >= _FULL * width or line.text[:1].islower()


def _begins_alone(line: _Line) -> bool:
    return heading_of(Paragraph(line.text)) is not None or bool(_PIHAK.fullmatch(line.text))


def _is_centred(line: _Line, width: int) -> bool:
    """Whether a line stands in the middle of the page."""
    middle = line.blanks + len(line.text) / 2
    return line.blanks > _CENTRED and abs(middle - width / 2) <= _CENTRED


def _paragraph(lines: list[_Line], width: int) -> Paragraph:
    first = lines[0]
    words = first.text
    for line in lines[1:]:
        words = f"{words} {line.text}"
    return Paragraph(
        words,
        spot=Spot(line=first.number),
        indent=first.blanks * _BLANK,
        align="tengah" if _is_centred(first, width) else "kiri",
        spaced=first.spaced,
    )
