"""A PDF that is added to by bytes: an incremental update (ISO 32000-1, 7.5.6) leaves all that is there as it is.

Why not pypdf: it takes 70 milliseconds to load, where the whole conversion takes 15, and it writes the file anew,
tags and all; the tests read the result with its strict reader instead.
"""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from kerjasama_docs.errors import InternalError
from kerjasama_docs.regex import regex

STRING = rb"\((?:\\.|[^\\)])*\)"
"""A literal string (7.3.4.2) with its parentheses escaped, as dxpdf writes them."""

_TRAILER = regex(rb"trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$", re.DOTALL)
_OBJECT = regex(rb"\d+\s+0\s+obj\s*<<((?:" + STRING + rb"|[^(])*?)>>\s*endobj", re.DOTALL)
"""A dictionary object; a title may contain ``endobj``, so strings are passed over as a whole."""
_STREAM = regex(rb"\d+\s+0\s+obj\s*<<[^>]*?/Length (\d+)>>\s*stream\r?\n", re.DOTALL)
_ENTRY = 20
"""Bytes of one entry of a cross-reference table (7.5.4)."""


@dataclass(frozen=True, slots=True)
class Source:
    """A PDF and where its objects stand.

    Attributes:
        pdf: The file, with a classic cross-reference table, as dxpdf writes it.
        size: The number of the first object that it does not have.
        root: The number of its catalog.
        info: The number of its document information.
        table: Where its cross-reference table begins.
        offsets: Where each object begins.
    """

    pdf: bytes
    size: int
    root: int
    info: int
    table: int
    offsets: Mapping[int, int]

    @classmethod
    def read(cls, pdf: bytes) -> "Source":
        """Find the objects of a file.

        Raises:
            InternalError: It is built in another way.
        """
        trailer = _TRAILER.search(pdf, max(0, len(pdf) - 1024))
        if trailer is None:
            raise _otherwise()
        start = int(trailer[2])
        keys = dict(re.findall(rb"/(Size|Root|Info)\s+(\d+)", trailer[1]))
        head = re.compile(rb"xref\s+0\s+(\d+)\s*?\r?\n").match(pdf, start)
        if head is None or keys.keys() != {b"Size", b"Root", b"Info"}:
            raise _otherwise()
        first = head.end()
        offsets = {number: int(pdf[first + number * _ENTRY :][:10]) for number in range(int(head[1]))}
        return cls(pdf, int(keys[b"Size"]), int(keys[b"Root"]), int(keys[b"Info"]), start, offsets)

    def body(self, number: int) -> bytes:
        """What stands between the outer ``<<`` and ``>>`` of a dictionary object.

        Raises:
            InternalError: There is none of that number.
        """
        found = _OBJECT.match(self.pdf, self.offsets.get(number, 0))
        if found is None:
            raise _otherwise()
        return found[1]


def dictionary(body: bytes) -> bytes:
    """A dictionary as an object, from what stands in it."""
    return b"<<%s>>" % body


def stream(body: bytes, content: bytes) -> bytes:
    """A stream as an object (7.3.8), from what its dictionary says beside the length."""
    return b"<<%s\n/Length %d>>\nstream\n%s\nendstream" % (body, len(content), content)


def content(source: Source, number: int) -> bytes:
    """A stream as it is before it is compressed (7.3.8).

    Raises:
        InternalError: There is none of that number.
    """
    start = source.offsets.get(number, 0)
    head = _STREAM.match(source.pdf, start)
    if head is None:
        raise _otherwise()
    packed = b"/FlateDecode" in head[0]
    rest = source.pdf[head.end() : head.end() + int(head[1])]
    return zlib.decompress(rest) if packed else rest


def link(body: bytes, key: bytes) -> int | None:
    """The object that an entry of a dictionary leads to; None where it leads to none."""
    plain = re.sub(STRING, b"()", body, flags=re.DOTALL) if b"(" in body else body
    found = re.search(rb"/%s\s+(\d+)\s+\d+\s+R" % key, plain)
    return int(found[1]) if found else None


def text_of(string: bytes) -> str:
    """Text of a string object (7.3.4) in UTF-16 or, near enough for comparing, Latin-1."""
    if string.startswith(b"<"):
        raw = bytes.fromhex(re.sub(rb"\s", b"", string[1:-1]).decode())
    else:
        raw = re.sub(rb"\\([0-7]{3}|.)", _unescape, string[1:-1], flags=re.DOTALL)
    return raw[2:].decode("utf-16-be", "replace") if raw.startswith(b"\xfe\xff") else raw.decode("latin-1")


def _unescape(found: re.Match[bytes]) -> bytes:
    octal = 3
    return bytes([int(found[1], 8) & 0xFF]) if len(found[1]) == octal else found[1]


def text_string(text: str) -> bytes:
    """A text string (7.9.2.2) as hexadecimal UTF-16 with its byte order mark."""
    return b"<%s>" % ("\ufeff" + text).encode("utf-16-be", "replace").hex().encode()


def updated(source: Source, objects: Mapping[int, bytes], identity: str) -> bytes:
    """The file with some objects changed or added, a cross-reference section for them and a trailer.

    Args:
        source: The file.
        objects: Each by its number; those from ``source.size`` on are new, and none is left out.
        identity: 32 hexadecimal digits by which the file is told from others (14.4).
    """
    result = bytearray(source.pdf if source.pdf.endswith(b"\n") else source.pdf + b"\n")
    sections = [b"0 1\n0000000000 65535 f \n"]
    for number, content in sorted(objects.items()):
        sections.append(b"%d 1\n%010d 00000 n \n" % (number, len(result)))
        result += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(result)
    result += b"xref\n" + b"".join(sections)
    result += b"trailer\n<</Size %d\n/Root %d 0 R\n/Info %d 0 R\n/Prev %d\n/ID [<%s> <%s>]>>\n" % (
        *(max(source.size, *(number + 1 for number in objects)), source.root, source.info, source.table),
        *(identity.encode(), identity.encode()),
    )
    return bytes(result + b"startxref\n%d\n%%%%EOF\n" % start)


def rewritten(source: Source, objects: Mapping[int, bytes], gone: frozenset[int]) -> bytes:
    """The file written anew, with some objects changed or added, and others left out.

    Args:
        source: The file.
        objects: Each by its number.
        gone: Numbers of those that nothing leads to any more.
    """
    starts = sorted((offset, number) for number, offset in source.offsets.items() if number)
    ends = [*(offset for offset, _ in starts[1:]), source.table]
    kept = {number: source.pdf[start:end] for (start, number), end in zip(starts, ends, strict=True)}
    written = kept | {number: b"%d 0 obj\n%s\nendobj\n" % (number, each) for number, each in objects.items()}
    result, offsets = bytearray(source.pdf[: starts[0][0]]), {}
    for number in sorted(written.keys() - gone):
        offsets[number] = len(result)
        result += written[number]
    size, table = max(offsets) + 1, len(result)
    entries = dict.fromkeys(range(size), b"0000000000 65535 f \n")
    entries |= {number: b"%010d 00000 n \n" % offset for number, offset in offsets.items()}
    result += b"xref\n0 %d\n" % size + b"".join(entries.values())
    result += b"trailer\n<</Size %d\n/Root %d 0 R\n/Info %d 0 R>>\n" % (size, source.root, source.info)
    return bytes(result + b"startxref\n%d\n%%%%EOF\n" % table)


def _otherwise() -> InternalError:
    return InternalError(
        "PDF dari mesin ini tersusun lain dari yang dikenal, sehingga judulnya tidak dapat diisi.",
        "Gunakan `--mesin-pdf libreoffice`, lalu laporkan dokumen ini kepada pengelola.",
    )
