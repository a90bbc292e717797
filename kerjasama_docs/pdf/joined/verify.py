"""A look at the joined file: every page says what it said in its part, and is as large."""

from collections import Counter
from collections.abc import Sequence

from kerjasama_docs.errors import InternalError
from kerjasama_docs.pdf.joined.part import Opened
from kerjasama_docs.pdf.verify.check import page_texts, squeeze


def verify(pdf: bytes, parts: Sequence[Opened]) -> None:
    """Compare the text of all pages; what is written over a page may add to it.

    Letters are counted and not read in order: what was over a page is now part of it, and comes elsewhere.

    Raises:
        InternalError: A page is missing, or lacks some of its text.
    """
    texts = page_texts(pdf)
    if len(texts) != sum(len(part.pages) for part in parts):
        raise _incomplete("ada halaman yang hilang")
    page = 0
    for part in parts:
        for place, before in enumerate(page_texts(part.part.pdf)):
            if Counter(squeeze(before)) - Counter(squeeze(texts[page])):
                raise _incomplete(f"teks halaman {place + 1} dari {part.part.name} tidak utuh")
            page += 1


def _incomplete(why: str) -> InternalError:
    return InternalError(f"Berkas gabungan tidak lengkap: {why}.", "Laporkan beserta berkas masukannya.")
