"""Whether a PDF shows characters for which its faces have no glyph, which PDF/A does not allow."""

import re
import zlib
from collections.abc import Iterator

from kerjasama_docs.pdf.update import Source
from kerjasama_docs.regex import regex

_MISSING = regex(rb"<(?:00|(?:[0-9A-Fa-f]{4})*?0000(?:[0-9A-Fa-f]{4})*)>\s*(?:Tj|\])")
"""The glyph 0, ``.notdef``, shown from a composite font with codes of two bytes, or from a Type 3 font with one."""
_FACE = b" Tf"
"""What chooses a font: a stream without it shows no text."""
_PASSED = regex(rb"/Subtype /Image|/Length1 |/N \d")
"""Pictures, font files, colour profiles."""


def lacks_glyphs(pdf: bytes) -> bool:
    """Whether some text of a PDF as dxpdf writes it is shown with no glyph of its own (ISO 19005-2, 6.2.11.8).

    Raises:
        InternalError: The PDF is built in another way.
    """
    return any(map(shows_no_glyph, _contents(Source.read(pdf))))


def shows_no_glyph(content: bytes) -> bool:
    """The same of a content stream of such a PDF."""
    return _FACE in content and _MISSING.search(content) is not None


def _contents(source: Source) -> Iterator[bytes]:
    """The streams of a file that may show text, as they are before they are compressed."""
    starts = sorted(offset for number, offset in source.offsets.items() if number)
    for start, end in zip(starts, [*starts[1:], source.table], strict=True):
        head = re.compile(rb">>\s*stream\r?\n").search(source.pdf, start, end)
        if head is not None and not _PASSED.search(source.pdf, start, head.start()):
            content = source.pdf[head.end() : end]
            yield zlib.decompressobj().decompress(content) if _packed(source.pdf[start : head.start()]) else content


def _packed(dictionary: bytes) -> bool:
    return b"/FlateDecode" in dictionary
