"""The empty rows at the end of a sheet, which can be a million, left out before its XML is read."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kerjasama_docs.inputs.packed.xml_stream import XmlError
from kerjasama_docs.regex import regex

_TAIL = 64
"""Longest tag name that is looked for, in bytes, so that one cut in two by a chunk is seen."""
_PREFIX = rb"(?:[A-Za-z_][\w.-]{0,30}:)?"
_OPEN = regex(rb"<" + _PREFIX + rb"sheetData(?:\s[^<>]*)?(?<!/)>")
_CLOSE = regex(rb"</" + _PREFIX + rb"sheetData\s*>")
_ROW = regex(rb"</" + _PREFIX + rb"row\s*>")
_VALUES = (b"<v", b":v", b"<is", b":is", b"<f", b":f")


class Span(NamedTuple):
    """Bytes of a sheet that hold nothing: from, to."""

    start: int
    end: int


def empty_end(chunks: Iterable[bytes]) -> Span | None:
    """The rows behind the last value of a sheet, which can be a million, found without parsing them.

    Raises:
        XmlError: The sheet is not in UTF-8 or a relative of it.
    """
    search = _LastValue()
    tail, offset = b"", 0
    for chunk in chunks:
        if not offset and b"\0" in chunk[:4]:
            raise XmlError
        window, begin = tail + chunk, offset - len(tail)
        close = _CLOSE.search(window)
        stop = close.start() if close else len(window)
        search.see(window, begin, stop)
        if close:
            return search.up_to(begin + stop)
        offset += len(chunk)
        tail = window[-_TAIL:]
    return None


class _LastValue:
    """Where the row with the last value of a sheet ends, as far as its bytes have gone by."""

    def __init__(self) -> None:
        self.end: int | None = None
        """The end of that row; of the tag before the first row where none has a value; None before that tag."""
        self.waiting = False
        """Whether a value was seen of which the row has not ended yet."""

    def see(self, window: bytes, begin: int, stop: int) -> None:
        """Look at some bytes.

        Args:
            window: The bytes, of which the first may have been seen before.
            begin: Where they begin in the sheet.
            stop: Where in them the rows end.
        """
        floor = 0
        if self.end is None:
            opening = _OPEN.search(window, 0, stop)
            floor = opening.end() if opening else stop
            self.end = begin + floor if opening else None
        after = max(window.rfind(sign, floor, stop) for sign in _VALUES)
        if after < 0 and not self.waiting:
            return
        row = _ROW.search(window, max(after, 0), stop)
        self.waiting = row is None
        if row:
            self.end = begin + row.end()

    def up_to(self, stop: int) -> Span | None:
        """The bytes from there to the end of all rows; None where there are none, or a row does not end."""
        if self.end is None or self.waiting or self.end >= stop:
            return None
        return Span(self.end, stop)


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
