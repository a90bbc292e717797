"""The face of page numbers: a bundled one, embedded whole, as a simple font (ISO 32000-1, 9.6.3)."""

import struct
from functools import cache

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, NumberObject, PdfObject

from kerjasama_docs.letters.fonts import SANS, face_file
from kerjasama_docs.letters.widths import Lettering
from kerjasama_docs.pdf.joined.copying import stream_of

FIRST, LAST = 32, 126
"""The characters that a page number may have: those of ASCII."""
_NAME = "NaskahSans-Regular"
_NONSYMBOLIC = 32
"""Bit 6 of /Flags (table 123)."""
_STEM = 80
"""Width of a stem in thousandths: that of a regular weight."""


def width_of(text: str) -> float:
    """Width of a text in this face, in its sizes."""
    return Lettering(SANS, 1).units(text) / 1000


@cache
def _face() -> bytes:
    return face_file(SANS, "regular").read_bytes()


def _table(tag: bytes) -> int:
    """Where a table of the face begins (OpenType, "Table Directory")."""
    face = _face()
    count = struct.unpack_from(">H", face, 4)[0]
    rows = (struct.unpack_from(">4sIII", face, 12 + 16 * place) for place in range(count))
    return int(next(offset for name, _, offset, _ in rows if name == tag))


def _measures() -> dict[str, PdfObject]:
    """Heights and box of the face in thousandths of its size (9.8.1), from its tables head, hhea and OS/2."""
    face, head = _face(), _table(b"head")
    unit = struct.unpack_from(">H", face, head + 18)[0]
    box = struct.unpack_from(">4h", face, head + 36)
    up, down = struct.unpack_from(">2h", face, _table(b"hhea") + 4)
    capital = struct.unpack_from(">h", face, _table(b"OS/2") + 88)[0]

    def scaled(value: int) -> NumberObject:
        return NumberObject(round(value * 1000 / unit))

    return {
        "/FontBBox": ArrayObject(map(scaled, box)),
        "/Ascent": scaled(up),
        "/Descent": scaled(down),
        "/CapHeight": scaled(capital),
    }


def embedded(writer: PdfWriter) -> IndirectObject:
    """The face in a file."""
    file = stream_of(_face())
    file[NameObject("/Length1")] = NumberObject(len(_face()))
    described: dict[str, PdfObject] = {
        "/Type": NameObject("/FontDescriptor"),
        "/FontName": NameObject(f"/{_NAME}"),
        "/Flags": NumberObject(_NONSYMBOLIC),
        "/ItalicAngle": NumberObject(0),
        "/StemV": NumberObject(_STEM),
        **_measures(),
        "/FontFile2": writer._add_object(file),  # noqa: SLF001 - as pypdf does it
    }
    widths = (Lettering(SANS, 1).units(chr(code)) for code in range(FIRST, LAST + 1))
    font: dict[str, PdfObject] = {
        "/Type": NameObject("/Font"),
        "/Subtype": NameObject("/TrueType"),
        "/BaseFont": NameObject(f"/{_NAME}"),
        "/Encoding": NameObject("/WinAnsiEncoding"),
        "/FirstChar": NumberObject(FIRST),
        "/LastChar": NumberObject(LAST),
        "/Widths": ArrayObject(map(NumberObject, widths)),
        "/FontDescriptor": writer._add_object(_dictionary(described)),  # noqa: SLF001
    }
    return writer._add_object(_dictionary(font))  # noqa: SLF001


def _dictionary(values: dict[str, PdfObject]) -> DictionaryObject:
    return DictionaryObject({NameObject(name): value for name, value in values.items()})
