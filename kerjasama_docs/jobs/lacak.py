"""The new naskah in Word with all that was changed since the old one as tracked changes: ``banding --lacak``."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from kerjasama_docs.compare.comparing import pasal_of_both
from kerjasama_docs.docx.redline import By, Order, redline
from kerjasama_docs.docx.redline.merge import Place
from kerjasama_docs.docx.write import write
from kerjasama_docs.errors import UsageError
from kerjasama_docs.naskah.tree.kepala import JudulLine
from kerjasama_docs.naskah.tree.pohon import Pohon
from kerjasama_docs.pipeline import Document


def tracked(old: Document, new: Document, *, penulis: str, waktu: datetime | None = None) -> bytes:
    """Both naskah in one frame, that of the new one unless it is a draft; no file that was read is changed.

    Args:
        old: The old naskah.
        new: The new one.
        penulis: Who is named for the changes.
        waktu: When they are said to be made; None for no time.

    Raises:
        UsageError: The two are not of one shape, or a frame cannot be used.
        DocumentFindingsError: A logo cannot be used.
    """
    before, after = _printable(old, new), _printable(new, old)
    _refuse_other_shape(before, after)
    frame = old if new.built.dibaca else new
    one, other = (write(replace(frame.printed, pohon=pohon), frame.assets, draft=True) for pohon in (before, after))
    return redline(one, other, order=_order(before, after), by=By(penulis, waktu))


def _printable(document: Document, other: Document) -> Pohon:
    """The tree of a naskah; beside a draft without its pictures, and what stood above a title as lines of it."""
    pohon = document.printed.pohon
    if not (document.built.dibaca or other.built.dibaca):
        return pohon
    return replace(pohon, judul=tuple(map(_in_title, pohon.judul)), logos=())


def _in_title(line: JudulLine) -> JudulLine:
    return replace(line, style="judul") if line.style == "kop" else line


def _refuse_other_shape(old: Pohon, new: Pohon) -> None:
    same = (old.bentuk, old.padanan is None, old.konsolidasi) == (new.bentuk, new.padanan is None, new.konsolidasi)
    if not same:
        message = "Perubahan terlacak memerlukan dua naskah yang sebentuk dan sama bahasanya."
        raise UsageError(message, "Bandingkan tanpa --lacak, atau pilih naskah yang sebentuk.")


def _order(old: Pohon, new: Pohon) -> Order:
    mine, theirs = ({id(pasal): at for at, pasal in enumerate(pohon.pasal)} for pohon in (old, new))
    places = [
        Place(mine.get(id(pair.first)), theirs.get(id(pair.second)), pair.moved) for pair in pasal_of_both(old, new)
    ]
    return Order(places, len(old.pasal), len(new.pasal))


def tracked_of(documents: Iterable[Document], *, penulis: str, waktu: datetime | None) -> bytes:
    """The same of both naskah of a comparison."""
    old, new = documents
    return tracked(old, new, penulis=penulis, waktu=waktu)
