"""A look at the finished PDF: it opens, and it says what the naskah says.

An exit code proves nothing; only the file does. Text is read with pypdfium2, at
about 1 millisecond a page, in one thread at a time.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from kerjasama_docs.errors import InternalError
from kerjasama_docs.language import dipotong
from kerjasama_docs.pictures.lock import PDFIUM
from kerjasama_docs.regex import regex

if TYPE_CHECKING:
    import pypdfium2

GAP = 600
"""Characters without spaces that header and footer may put between the two halves of a paragraph."""

_SPLIT_SURE = 12
"""From this many characters on, the first half of a split paragraph is no coincidence."""

_PAGE_HOLDS = 100
"""Fewest characters of a long cell that a page takes, spaces apart: one line a page never happens."""

_SHOWN = 120
"""Letters that are shown of a text that is missing."""
_NOT_COMPARED = regex(r"[\s\-‐‑\u00ad\u200b\u2060\ufeff\ufffe\x00-\x1f]+")
_BROKEN = regex(
    r"(?:error|kesalahan|galat)[:!](?:referencesourcenotfound|bookmarknotdefined"
    r"|sumber(?:referensi|rujukan|acuan)(?:tidak|tak)ditemukan|(?:penanda|markahbuku)tidakditetapkan)",
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a PDF lacks of the text it should have.

    Attributes:
        missing: Expected paragraphs that stand nowhere in the PDF.
        displaced: Expected paragraphs that stand in it, but before the one they should follow.
        broken: Messages of an engine about a rujukan without a target.
    """

    missing: tuple[str, ...]
    displaced: tuple[str, ...]
    broken: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Nothing is missing and no rujukan is broken."""
        return not self.missing and not self.broken


def pages(pdf: bytes) -> int:
    """Number of pages.

    Raises:
        InternalError: The PDF cannot be opened or has no page.
    """
    return len(page_texts(pdf, read=False))


def page_texts(pdf: bytes, *, read: bool = True) -> tuple[str, ...]:
    """Text of every page in the order of its content stream.

    Args:
        pdf: The file.
        read: False only opens and counts; the texts are empty then.

    Raises:
        InternalError: The PDF cannot be opened or has no page.
    """
    import pypdfium2  # 30 milliseconds that `--help` does not need

    try:
        with PDFIUM, closing(pypdfium2.PdfDocument(pdf)) as document:
            texts = tuple(_texts(document)) if read else ("",) * len(document)
    except pypdfium2.PdfiumError as error:
        raise _unreadable(str(error)) from error
    if not texts:
        raise _unreadable("tanpa halaman")
    return texts


def _texts(document: "pypdfium2.PdfDocument") -> Iterator[str]:
    """Text of every page; all is closed at once, since a finaliser would run without :data:`PDFIUM`."""
    for index in range(len(document)):
        with closing(document[index]) as page, closing(page.get_textpage()) as text:
            yield text.get_text_range()


def page_words(pdf: bytes) -> list[list[str]]:
    """Words of every page; a word broken at a line end counts as one.

    The measure by which the tests compare engines; nothing else needs it.
    """
    return [_joined(text).split() for text in page_texts(pdf)]


def compare(pdf: bytes, expected: Sequence[str], ignored: Collection[str] = ()) -> Comparison:
    """Look for every expected paragraph in the PDF, in order.

    Spaces, hyphens, ligatures and capitals do not count, since engines break
    and join lines in their own ways. A paragraph may be cut by the end of a
    page, with footer and header between the halves (:data:`GAP`); one in a cell
    has its neighbours between them, too (:func:`torn_end`).

    Args:
        pdf: The file.
        expected: Paragraphs as they should be read, in the order of the naskah.
        ignored: Characters that may stand anywhere: an engine takes them from another
            face, and LibreOffice writes such ones behind the rest of their line.

    Returns:
        What is missing; ``complete`` tells whether the PDF may be given out.

    Raises:
        ValueError: Nothing is expected, so that the comparison would prove nothing.
        InternalError: The PDF cannot be opened.
    """
    chunks = [(text, squeezed) for text in expected if (squeezed := squeeze(text, ignored))]
    if not chunks:
        raise ValueError("no expected text to compare the PDF with")
    texts = [squeeze(text, ignored) for text in page_texts(pdf)]
    text, ends = "".join(texts), tuple(accumulate(map(len, texts)))
    missing, displaced, cursor = [], [], 0
    for original, chunk in chunks:
        end = _find(text, ends, chunk=chunk, start=cursor)
        if end is not None:
            cursor = end
        elif _find(text, ends, chunk=chunk, start=0) is not None:
            displaced.append(original)
        elif torn_end(texts, chunk, 0) is None:
            missing.append(original)
    return Comparison(tuple(missing), tuple(displaced), tuple(_BROKEN.findall(text)))


def squeeze(text: str, ignored: Collection[str] = ()) -> str:
    """A text without what engines may change: spaces, hyphens, ligatures, capitals; and without ignored characters."""
    left = text.translate({ord(char): None for char in ignored})
    return _NOT_COMPARED.sub("", unicodedata.normalize("NFKC", left).casefold())


def torn_end(pages: Sequence[str], chunk: str, first: int) -> int | None:
    """The page on which the text of a cell ends, whole or in parts on pages one behind the other.

    Args:
        pages: Squeezed text of every page.
        chunk: Squeezed text of the cell.
        first: The first page on which it may begin.

    Returns:
        None when it is not there.
    """
    for place in range(first, len(pages)):
        if chunk in pages[place]:
            return place
        if (end := _parts_end(pages, chunk, place)) is not None:
            return end
    return None


def _parts_end(pages: Sequence[str], chunk: str, first: int) -> int | None:
    for place in range(first, min(first + 2 + len(chunk) // _PAGE_HOLDS, len(pages))):
        if chunk in pages[place]:
            return place
        chunk = chunk[_longest_prefix(pages[place], chunk) :]
    return None


def _find(text: str, ends: Sequence[int], *, chunk: str, start: int) -> int | None:
    """End of the first place of a chunk, whole or cut by the ends of pages."""
    whole = text.find(chunk, start)
    for index, end in enumerate(ends[:-1]):
        if start < end and (whole < 0 or end < whole):
            least = _SPLIT_SURE if whole >= 0 else 1
            split = _find_split(text, ends[index:], chunk=chunk, start=start, least=least)
            if split is not None:
                return split
    return whole + len(chunk) if whole >= 0 else None


def _find_split(text: str, ends: Sequence[int], *, chunk: str, start: int, least: int) -> int | None:
    """End of a chunk that begins before the first of the page ends and goes on after it."""
    end = ends[0]
    half = _longest_prefix(text[max(start, end - len(chunk) - GAP) : end], chunk)
    if half < least or len(ends) == 1:
        return None
    rest = chunk[half:]
    place = text.find(rest, end, end + len(rest) + GAP)
    return place + len(rest) if place >= 0 else _find_split(text, ends[1:], chunk=rest, start=end, least=least)


def _longest_prefix(text: str, chunk: str) -> int:
    """Length of the longest beginning of a chunk, short of the whole, that stands in a text."""
    low, high = 0, len(chunk) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if chunk[:middle] in text else (low, middle - 1)
    return low


def _joined(text: str) -> str:
    """Text with the words that a line end broke put together; pdfium marks such a hyphen."""
    text = re.sub(r"[\x02\ufffe\u00ad]\s*", "", text)
    return unicodedata.normalize("NFKC", text)


def without(whole: str, lost: Sequence[str], parts: str) -> InternalError:
    """The failure of an engine that lost some text.

    Args:
        whole: What was to be printed, ``naskah``.
        lost: The texts that are not there.
        parts: What each of them is, ``bagian``.
    """
    message = f"PDF tidak memuat seluruh {whole}: “{dipotong(lost[0], _SHOWN)}” ({len(lost)} {parts})."
    return InternalError(message, "Pakai --mesin-pdf lain, dan laporkan hal ini kepada pengelola.")


def _unreadable(reason: str) -> InternalError:
    return InternalError(
        f"PDF yang dihasilkan tidak dapat dibuka ({reason}).",
        "Coba mesin lain dengan `--mesin-pdf`, lalu laporkan dokumen ini kepada pengelola.",
    )
