"""XML of a stranger, read as a stream: no document type, no depth without end, nothing kept in memory."""

from collections.abc import Iterable
from xml.parsers import expat

MAX_DEPTH = 64
"""Deepest nesting; a workbook needs ten."""
_MAX_TOKEN = 4 * 1024 * 1024
"""Longest tag, in bytes: expat before 2.6 reads a tag that is not closed again with every chunk (CVE-2023-52425)."""

Attributes = dict[str, str]


class Listener:
    """What is called while XML goes by; names come without their prefix."""

    def start(self, name: str, attributes: Attributes) -> None:
        """A tag begins."""

    def end(self, name: str) -> None:
        """A tag ends."""

    def text(self, text: str) -> None:
        """A piece of text."""


class XmlError(Exception):
    """The XML is not well formed, or of a kind that is not read."""


class _Reader:
    """Calls back with local names."""

    def __init__(self, listener: Listener) -> None:
        self.start, self.end = listener.start, listener.end
        self.depth = 0
        self.fed = 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = listener.text

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


def parse(chunks: Iterable[bytes], listener: Listener) -> None:
    """Read XML, calling back for every tag and for every text.

    Raises:
        XmlError: It is not well formed, has a document type, or is nested too deep.
    """
    reader = _Reader(listener)
    try:
        for chunk in chunks:
            reader.feed(chunk)
        reader.parser.Parse(b"", True)
    except (expat.ExpatError, UnicodeError, ValueError, LookupError) as error:
        raise XmlError from error
