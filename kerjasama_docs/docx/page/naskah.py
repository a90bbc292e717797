"""The parts of a page that only a naskah of several pihak has: logos side by side, signatures, paraf."""

from kerjasama_docs.docx.page import signatures
from kerjasama_docs.docx.page.logos import header, room_of
from kerjasama_docs.docx.page.sheet import Blocks, Sheet, said, text
from kerjasama_docs.naskah.tree.pohon import Logo, Pohon


def logos(pohon: Pohon) -> tuple[Logo, ...]:
    """All of them, above the title."""
    return pohon.logos


def room(count: int, width: int) -> int:
    """They share the line."""
    return room_of(count, width)


def blocks(sheet: Sheet) -> Blocks:
    """Head, text and foot."""
    return {**text(sheet), **ends(sheet)}


def ends(sheet: Sheet) -> Blocks:
    """Head and foot."""
    pohon = sheet.pohon
    labels = [column.label for column in pohon.signatures]
    signed = signatures.signatures(pohon.signatures, pohon.witnesses, sheet.width, first_left=sheet.first_left)
    paraf = signatures.paraf(labels, said(pohon, "Paraf"), sheet.width) if sheet.profil.paraf and labels else ""
    kepala = header(sheet.logos, sheet.drawings, sheet.width)
    return {"kepala": kepala, "tanda_tangan": signed, "paraf": paraf}
