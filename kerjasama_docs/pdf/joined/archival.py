"""What keeps a part from PDF/A-2u (ISO 19005-2), as far as its objects tell.

A joined file is marked as PDF/A only when nothing is found. The widths and shapes of a stranger's letters cannot be
told from its objects: such a part is trusted only where it declares itself as PDF/A, or was made by our own engine.
"""

import re
from collections.abc import Iterator

from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject

from kerjasama_docs.pdf.archival.glyphs import shows_no_glyph
from kerjasama_docs.pdf.joined.objects import as_dictionary, drawn_with, resolved, text_of
from kerjasama_docs.pdf.joined.part import Opened
from kerjasama_docs.pdf.joined.streams import contents_on
from kerjasama_docs.regex import regex

_OUR_ENGINE = "Skia/PDF"
"""How the producer of dxpdf begins; veraPDF passes what it makes (tests)."""
_CLAIM = regex(rb"pdfaid:part(?:>|\s*=\s*[\"'])\s*[123]\b")
_MAX_XMP = 1_000_000
_MAX_OBJECTS = 200_000
_INKS = regex(rb"(?:^|\s)(?:[kK]|/DeviceCMYK\s+(?:cs|CS)|/CMYK)(?=\s|$)")
_LZW = regex(rb"/LZW(?:Decode)?\b")
_NO_FILTERS = {"/LZWDecode": "LZW", "/Crypt": "Crypt", "/JPXDecode": "JPEG 2000"}
_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_ENCODINGS = {"/WinAnsiEncoding", "/MacRomanEncoding"}
_SYMBOLIC = 4


def obstacles(part: Opened) -> tuple[str, ...]:
    """Why a file with this part is no PDF/A-2u, each reason once; empty when it can be one."""
    return tuple(dict.fromkeys(_obstacles(part)))


def _obstacles(part: Opened) -> Iterator[str]:
    fonts, ours = False, part.part.own or _is_of_our_engine(part)
    for content in contents_on(part.pages):
        yield from _of_content(content, ours=ours)
    for count, found in enumerate(drawn_with(part.pages)):
        if count == _MAX_OBJECTS:
            yield "susunannya terlalu besar untuk diperiksa"
            return
        fonts |= _is_font(found)
        yield from _of_object(found)
    if fonts and not (ours or _is_declared(part)):
        yield "huruf di dalamnya tidak dapat dipastikan memenuhi PDF/A"


def _of_content(content: bytes, *, ours: bool) -> Iterator[str]:
    if _INKS.search(content):
        yield "warna cetak (CMYK)"
    if _LZW.search(content):
        yield "pemampatan LZW"
    if ours and shows_no_glyph(content):
        yield "ada karakter yang tidak dimiliki huruf cetak"


def _is_of_our_engine(part: Opened) -> bool:
    return text_of(as_dictionary(part.reader.metadata).get("/Producer")).startswith(_OUR_ENGINE)


def _is_declared(part: Opened) -> bool:
    """Whether a part declares itself as PDF/A."""
    metadata = resolved(part.reader.root_object.get("/Metadata"))
    if not isinstance(metadata, StreamObject):
        return False
    return _CLAIM.search(metadata.get_data()[:_MAX_XMP]) is not None


def _is_font(found: DictionaryObject) -> bool:
    return found.get("/Type") == "/Font"


def _of_object(found: DictionaryObject) -> Iterator[str]:
    if _is_font(found):
        yield from _of_font(found)
    if isinstance(found, StreamObject):
        yield from _of_stream(found)
    for value in found.values():
        if _is_inks(value):
            yield "warna cetak (CMYK)"
    if found.get("/Type") in {"/OCG", "/OCMD"}:
        yield "lapisan"
    if "/TR" in found or found.get("/TR2", "/Default") != "/Default" or "/HTP" in found:
        yield "keadaan cetak yang tidak diizinkan"


def _is_inks(value: object) -> bool:
    """Whether a value names the inks of a printer as a space of colours (ISO 32000-1, 8.6.4.4)."""
    found = resolved(value)
    if isinstance(found, ArrayObject):
        return any(isinstance(each, NameObject) and each == "/DeviceCMYK" for each in found)
    return isinstance(found, NameObject) and found == "/DeviceCMYK"


def _of_font(font: DictionaryObject) -> Iterator[str]:
    """What of a font is missing (ISO 19005-2, 6.2.11)."""
    name = re.sub(r"^[A-Z]{6}\+", "", str(font.get("/BaseFont", "/tanpa nama")).lstrip("/"))
    kind = font.get("/Subtype")
    if kind in {"/CIDFontType0", "/CIDFontType2", "/TrueType", "/Type1", "/MMType1"}:
        descriptor = as_dictionary(font.get("/FontDescriptor"))
        if not any(isinstance(resolved(descriptor.get(file)), StreamObject) for file in _FILES):
            yield f"huruf {text_of(name)} tidak tertanam"
    if kind in {"/CIDFontType0", "/CIDFontType2"} or isinstance(resolved(font.get("/ToUnicode")), StreamObject):
        return
    flags = as_dictionary(font.get("/FontDescriptor")).get("/Flags", _SYMBOLIC)
    symbolic = not isinstance(flags, int) or bool(flags & _SYMBOLIC)
    if symbolic or font.get("/Encoding") not in _ENCODINGS:
        yield f"huruf {text_of(name)} tanpa padanan Unicode"


def _of_stream(stream: StreamObject) -> Iterator[str]:
    filters = resolved(stream.get("/Filter"))
    for each in filters if isinstance(filters, ArrayObject) else [filters]:
        if (name := _NO_FILTERS.get(str(each))) is not None:
            yield f"pemampatan {name}"
    if stream.get("/Subtype") == "/Image" and "true" in str(resolved(stream.get("/Interpolate"))).lower():
        yield "gambar yang diperhalus (Interpolate)"
    if {"/OPI", "/Alternates", "/Ref", "/PS"} & stream.keys() or stream.get("/Subtype") == "/PS":
        yield "gambar dengan isi lain di luarnya"
