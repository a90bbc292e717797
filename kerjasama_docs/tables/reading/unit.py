"""The unit whose rows a sheet holds, where a line above its table or its name says so."""

import re
from collections.abc import Iterable, Sequence

from kerjasama_docs.inputs.tables.sheet import Cell, Row
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.text import plain_text
from kerjasama_docs.tables.reading.columns import filled
from kerjasama_docs.tables.reading.headings import reads_as_unit, unit_name

_MAX = 150
"""Longest name of a unit, in characters."""
_LEAST_WORDS = 2
"""A kind of unit and its name."""
_LABEL = regex(r"(?:nama\s+)?(?:satuan kerja|satker|unit kerja|upt)\s*(?::\s*(?P<nama>.*))?", re.IGNORECASE)
_YEAR = regex(r"[\s,(]*\b(?:tahun(?: anggaran)?|t\.?a\.?)\s*(?:19|20)[0-9]{2}\)?$", re.IGNORECASE)
_STATE = regex(r"(?:kementerian|pemerintah)\b", re.IGNORECASE)
"""Letterheads begin so; they name no unit."""


def unit_above(rows: Iterable[Row]) -> str:
    """The unit that a line above the table names: "Satuan Kerja : Lapas …", else the last line that reads as one."""
    last = ""
    for row in rows:
        written = (plain_text(value).strip() for _, value in filled(row))
        texts = [text for text in written if text]
        if labelled := _labelled(texts):
            return unit_name(labelled)
        if len(texts) == 1 and (name := unit_named(texts[0])) and not _STATE.match(name):
            last = name
    return last


def unit_in(texts: Iterable[str]) -> str:
    """The unit that the paragraphs above the table of a document name."""
    return unit_above(Row(0, (Cell(text, ""),)) for text in texts)


def unit_named(text: str) -> str:
    """A line or the name of a sheet as the name of a unit; empty when it reads as anything else."""
    name = _YEAR.sub("", unit_name(text[: 2 * _MAX]))
    if len(name) > _MAX or name.endswith((".", ":", ";")) or _LABEL.fullmatch(name):
        return ""
    words = [word for word in name.split() if word[:1].isalpha()]
    return name if len(words) >= _LEAST_WORDS and reads_as_unit(name) else ""


def _labelled(texts: Sequence[str]) -> str:
    """What stands behind "Satuan Kerja:", in the same cell or in the next ones; empty without that."""
    found = _LABEL.fullmatch(texts[0]) if texts else None
    if not found:
        return ""
    if found["nama"]:
        return found["nama"]
    name = "".join(texts[1:]).lstrip(": ")
    parted = bool(name) and (texts[0].endswith(":") or texts[1].startswith(":"))
    return name if parted else ""
