"""XML of a stranger, read as a stream: no document type, no depth without end, nothing kept in memory."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple
from xml.parsers import expat

MAX_DEPTH = 64
"""Deepest nesting; a workbook needs ten."""
_MAX_TOKEN = 4 * 1024 * 1024
"""Longest tag, in bytes: expat before 2.6 reads a tag that is not closed again with every chunk (CVE-2023-52425)."""
_TAIL = 64
"""Longest tag name that is looked for, in bytes, so that one cut in two by a chunk is seen."""
_PREFIX = rb"(?:[A-Za-z_][\w.-]{0,30}:)?"
_OPEN = re.compile(rb"<" + _PREFIX + rb"sheetData(?:\s[^<>]*)?(?<!/)>")
_CLOSE = re.compile(rb"</" + _PREFIX + rb"sheetData\s*>")
_ROW = re.compile(rb"</" + _PREFIX + rb"row\s*>")
_VALUES = (b"<v", b":v", b"<is", b":is", b"<f", b":f")

Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]
End = Callable[[str], None]


class XmlError(Exception):
    """The XML is not well formed, or of a kind that is not read."""


class Span(NamedTuple):
    """Bytes of a sheet that hold nothing: from, to."""

    start: int
    end: int


class _Reader:
    """Calls back with local names."""

    def __init__(self, start: Start, end: End, text: End) -> None:
        self.start, self.end = start, end
        self.depth = 0
        self.fed = 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = text

    @staticmethod
    def _doctype(*_: object) -> None:
        raise XmlError

    def _start(self, name: str, attributes: Attributes) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise XmlError
        self.start(name.rpartition(":")[2], attributes)

    def _end(self, name: str) -> None:
        self.depth -= 1
        self.end(name.rpartition(":")[2])

    def feed(self, chunk: bytes) -> None:
        self.fed += len(chunk)
        self.parser.Parse(chunk, False)
        if self.fed - self.parser.CurrentByteIndex > _MAX_TOKEN:
            raise XmlError


def parse(chunks: Iterable[bytes], start: Start, end: End, text: End) -> None:
    """Read XML, calling back for every tag with its name without prefix, and for every text.

    Raises:
        XmlError: It is not well formed, has a document type, or is nested too deep.
    """
    reader = _Reader(start, end, text)
    try:
        for chunk in chunks:
            reader.feed(chunk)
        reader.parser.Parse(b"", True)
    except (expat.ExpatError, UnicodeError, ValueError, LookupError) as error:
        raise XmlError from error


def empty_end(chunks: Iterable[bytes]) -> Span | None:
    """The rows behind the last value of a sheet, which can be a million, found without parsing them.

    Raises:
        XmlError: The sheet is not in UTF-8 or a relative of it.
    """
    cut: int | None = None
    waiting = False
    tail, offset = b"", 0
    for chunk in chunks:
        if not offset and b"\0" in chunk[:4]:
            raise XmlError
        window, begin = tail + chunk, offset - len(tail)
        close = _CLOSE.search(window)
        stop = close.start() if close else len(window)
        floor = 0
        if cut is None:
            opening = _OPEN.search(window, 0, stop)
            floor = opening.end() if opening else stop
            cut = begin + floor if opening else None
        after = max(window.rfind(sign, floor, stop) for sign in _VALUES)
        if after >= 0 or waiting:
            row = _ROW.search(window, max(after, 0), stop)
            cut, waiting = (begin + row.end(), False) if row else (cut, True)
        if close:
            return Span(cut, begin + stop) if cut is not None and not waiting and cut < begin + stop else None
        offset += len(chunk)
        tail = window[-_TAIL:]
    return None


def without(chunks: Iterable[bytes], span: Span | None) -> Iterator[bytes]:
    """The chunks without the bytes of a span."""
    offset = 0
    for chunk in chunks:
        begin, offset = offset, offset + len(chunk)
        if span is None:
            yield chunk
            continue
        yield chunk[: max(span.start - begin, 0)]
        yield chunk[max(span.end - begin, 0) :]
