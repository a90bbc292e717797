"""Comments on the cells of a sheet: notes of old (ECMA-376 Part 1, 18.7.3), and threads ([MS-XLSX] 2.1.36)."""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Finding
from kerjasama_docs.inputs.packed.package import Package
from kerjasama_docs.inputs.packed.relations import relations
from kerjasama_docs.inputs.packed.xml_stream import Attributes, Listener, parse
from kerjasama_docs.inputs.tables.bounds import MAX_NOTES
from kerjasama_docs.inputs.tables.sheet import Sheet
from kerjasama_docs.inputs.tables.told import commented, more_comments
from kerjasama_docs.inputs.xlsx.workbook import unescaped
from kerjasama_docs.regex import regex

_KINDS = {"comments": "comment", "threadedComment": "threadedComment"}
"""Kind of the relationship, and the element of one comment."""
_LONGEST = 2000
"""Characters of a comment that are kept; a thread says in its first lines that old programs do not show it."""
_ADDRESS = regex(r"\$?[A-Z]{1,3}\$?\d{1,7}", re.ASCII)
_OF_THREAD = regex(r"^\s*\[[^\]]{1,60}\].{0,600}?(?:Comment|Komentar):\s*", re.DOTALL)


class _Comments(Listener):
    """Collects the texts of comments by the address of their cell."""

    def __init__(self, element: str) -> None:
        self.element = element
        self.found: dict[str, list[str]] = {}
        self.more = 0
        self._pieces: list[str] | None = None
        self._length = 0

    def start(self, name: str, attributes: Attributes) -> None:
        if name != self.element:
            return
        address, self._length, self._pieces = attributes.get("ref", ""), 0, None
        if address in self.found or (len(self.found) < MAX_NOTES and _ADDRESS.fullmatch(address)):
            self._pieces = self.found.setdefault(address, [])
        else:
            self.more += 1

    def end(self, name: str) -> None:
        if name == self.element:
            self._pieces = None

    def text(self, text: str) -> None:
        if self._pieces is not None and self._length <= _LONGEST:
            self._pieces.append(text)
            self._length += len(text)


def comments(package: Package, part: str, sheet: Sheet) -> Iterator[Finding]:
    """What is said of the comments of a sheet: none of them is read, and one that calls a row off is a warning.

    Args:
        package: The workbook.
        part: The part of the sheet.
        sheet: The sheet; one without rows has nothing that a comment could call off.

    Raises:
        XmlError: A part is not well formed.
    """
    found: dict[str, str] = {}
    more = 0
    for kind, target in relations(package, part).values():
        if kind in _KINDS and sheet.rows and package.has(target):
            told = _Comments(_KINDS[kind])
            parse(package.chunks(target), told)
            found |= {
                address: "".join(pieces) for address, pieces in told.found.items() if _is_new(kind, address, found)
            }
            more += told.more
    for address, text in found.items():
        if (said := _OF_THREAD.sub("", unescaped(text))).strip():
            yield commented(sheet, address.replace("$", ""), said)
    if more:
        yield more_comments(sheet, more)


def _is_new(kind: str, address: str, found: dict[str, str]) -> bool:
    """Whether a comment says more than what is known of its cell: a thread stands in a note of old, too."""
    return kind == "threadedComment" or address not in found
