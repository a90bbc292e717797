"""Title, author, language and outline names for a PDF whose engine leaves them out.

dxpdf writes tags and an outline, but no document information and no language,
and its outline leaves out automatic numbers (``TUJUAN`` for ``Pasal 1 TUJUAN``).
They are added as an incremental update (ISO 32000-1, 7.5.6), which leaves every
byte that is there, tags included, as it is. Why not pypdf: it takes 70 milliseconds
to load, where the whole conversion takes 15, and it writes the file anew; the tests read the
result with its strict reader instead.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kerjasama_docs.errors import InternalError
from kerjasama_docs.pdf.properties import Properties
from kerjasama_docs.regex import regex

_TRAILER = regex(rb"trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$", re.DOTALL)
_STRING = rb"\((?:\\.|[^\\)])*\)"
"""A literal string (7.3.4.2) with its parentheses escaped, as dxpdf writes them."""
_OBJECT = regex(rb"\d+\s+0\s+obj\s*<<((?:" + _STRING + rb"|[^(])*?)>>\s*endobj", re.DOTALL)
"""A dictionary object; a title may contain ``endobj``, so strings are passed over as a whole."""
_TITLE = regex(rb"/Title\s*(" + _STRING + rb"|<[0-9A-Fa-f\s]*>)", re.DOTALL)
_ENTRY = 20
"""Bytes of one entry of a cross-reference table (7.5.4)."""


def finish(pdf: bytes, properties: Properties, headings: Sequence[str] = ()) -> bytes:
    """Add properties, language and numbered outline names; the same input gives the same bytes.

    Never after PDF/A, whose own metadata would contradict them.

    Args:
        pdf: A PDF with a classic cross-reference table, as dxpdf writes it.
        properties: What to write.
        headings: Numbered headings in order, ``Pasal 1 TUJUAN``; an entry of the outline takes
            the name of the next one that ends with its own words.

    Returns:
        The PDF with an update at its end.

    Raises:
        InternalError: The PDF is built in another way.
    """
    source = _Source.read(pdf)
    catalog = source.body(source.root)
    language = _string(properties.language)
    changed = {
        source.info: _information(source.body(source.info), properties),
        source.root: catalog + b"\n/Lang %s\n/ViewerPreferences <</DisplayDocTitle true>>" % language,
        **_outline(source, catalog, headings),
    }
    return _update(source, changed)


@dataclass(frozen=True, slots=True)
class _Source:
    """A PDF and where its objects stand."""

    pdf: bytes
    size: int
    root: int
    info: int
    table: int
    offsets: Mapping[int, int]

    @classmethod
    def read(cls, pdf: bytes) -> "_Source":
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
        """What stands between the outer ``<<`` and ``>>`` of a dictionary object."""
        found = _OBJECT.match(self.pdf, self.offsets.get(number, 0))
        if found is None:
            raise _otherwise()
        return found[1]


def _otherwise() -> InternalError:
    return InternalError(
        "PDF dari mesin ini tersusun lain dari yang dikenal, sehingga judulnya tidak dapat diisi.",
        "Gunakan `--mesin-pdf libreoffice`, lalu laporkan dokumen ini kepada pengelola.",
    )


def _information(old: bytes, given: Properties) -> bytes:
    texts = {b"Title": given.title, b"Author": given.author, b"Subject": given.subject}
    return old + b"".join(b"\n/%s %s" % (key, _string(text)) for key, text in texts.items() if text)


def _outline(source: _Source, catalog: bytes, headings: Sequence[str]) -> dict[int, bytes]:
    """Outline items (12.3.3) with a new title, by object number."""
    if not headings:
        return {}
    waiting, changed = list(headings), {}
    for number in _items(source, _link(catalog, b"Outlines")):
        body = source.body(number)
        title = _TITLE.search(body)
        place = _place(_decode(title[1]), waiting) if title else None
        if title and place is not None:
            name = b"/Title " + _string(" ".join(waiting[place].split()))
            changed[number] = body[: title.start()] + name + body[title.end() :]
            del waiting[: place + 1]
    return changed


def _place(title: str, waiting: Sequence[str]) -> int | None:
    """Which of the headings that are left ends with the words of a title; spaces do not count."""
    words = "".join(title.split())
    if not words:
        return None
    return next((place for place, text in enumerate(waiting) if "".join(text.split()).endswith(words)), None)


def _items(source: _Source, parent: int | None) -> Iterator[int]:
    number = _link(source.body(parent), b"First") if parent else None
    while number:
        yield number
        yield from _items(source, number)
        number = _link(source.body(number), b"Next")


def _link(body: bytes, key: bytes) -> int | None:
    found = re.search(rb"/%s\s+(\d+)\s+\d+\s+R" % key, re.sub(_STRING, b"()", body, flags=re.DOTALL))
    return int(found[1]) if found else None


def _update(source: _Source, changed: Mapping[int, bytes]) -> bytes:
    """Append objects, a cross-reference section for them and a trailer (7.5.6)."""
    result = bytearray(source.pdf if source.pdf.endswith(b"\n") else source.pdf + b"\n")
    sections = [b"0 1\n0000000000 65535 f \n"]
    for number, body in sorted(changed.items()):
        sections.append(b"%d 1\n%010d 00000 n \n" % (number, len(result)))
        result += b"%d 0 obj\n<<%s>>\nendobj\n" % (number, body)
    identity = hashlib.sha256(result).hexdigest()[:32].encode()
    start = len(result)
    result += b"xref\n" + b"".join(sections)
    result += b"trailer\n<</Size %d\n/Root %d 0 R\n/Info %d 0 R\n/Prev %d\n/ID [<%s> <%s>]>>\n" % (
        *(source.size, source.root, source.info, source.table),
        *(identity, identity),
    )
    return bytes(result + b"startxref\n%d\n%%%%EOF\n" % start)


def _string(text: str) -> bytes:
    """A text string (7.9.2.2) as hexadecimal UTF-16 with its byte order mark."""
    return b"<%s>" % ("\ufeff" + text).encode("utf-16-be").hex().encode()


def _decode(string: bytes) -> str:
    """Text of a string object (7.3.4) in UTF-16 or, near enough for comparing, Latin-1."""
    if string.startswith(b"<"):
        raw = bytes.fromhex(re.sub(rb"\s", b"", string[1:-1]).decode())
    else:
        raw = re.sub(rb"\\([0-7]{3}|.)", _unescape, string[1:-1], flags=re.DOTALL)
    return raw[2:].decode("utf-16-be", "replace") if raw.startswith(b"\xfe\xff") else raw.decode("latin-1")


def _unescape(found: re.Match[bytes]) -> bytes:
    octal = 3
    return bytes([int(found[1], 8) & 0xFF]) if len(found[1]) == octal else found[1]
