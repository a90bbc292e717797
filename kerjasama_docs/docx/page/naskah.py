"""The parts of a page that only a naskah of several pihak has: logos side by side, signatures, paraf."""

from kerjasama_docs.docx.page import signatures
from kerjasama_docs.docx.page.logos import again, header, room_of
from kerjasama_docs.docx.page.sampul import cover
from kerjasama_docs.docx.page.sheet import Blocks, Sheet, said, text
from kerjasama_docs.docx.wml import markup
from kerjasama_docs.model.reading import BANYAK_PIHAK
from kerjasama_docs.naskah.tree.kepala import JudulLine
from kerjasama_docs.naskah.tree.pohon import Logo, Pohon

_CODE = 1134
"""Room of a QR code and of a gap beside it, in twips (2 cm)."""


def logos(pohon: Pohon) -> tuple[Logo, ...]:
    """All of them, above the title."""
    return pohon.logos


def room(_pohon: Pohon, count: int, width: int) -> int:
    """They share the line."""
    return room_of(count, width)


def blocks(sheet: Sheet) -> Blocks:
    """Head, text and foot."""
    return {**text(sheet), **ends(sheet)}


def ends(sheet: Sheet) -> Blocks:
    """Cover, head and foot."""
    pohon = sheet.pohon
    labels = [column.label for column in pohon.signatures if not column.lanjut]
    signed = signatures.signatures(pohon.signatures, pohon.witnesses, sheet.width, first_left=sheet.first_left)
    paraf = (
        signatures.paraf(labels, said(pohon, "Paraf"), sheet.width - _beside_code(pohon))
        if sheet.profil.paraf and 0 < len(labels) <= BANYAK_PIHAK
        else ""
    )
    kepala = header(sheet.logos, sheet.drawings, sheet.width)
    return {"sampul_naskah": _sampul(sheet), "kepala": kepala, "tanda_tangan": signed, "paraf": paraf}


def _beside_code(pohon: Pohon) -> int:
    """What the boxes for initials leave to a QR code at the foot of the first page, in twips; a cover has no boxes."""
    return _CODE if pohon.kepala_halaman.kode_qr and not pohon.sampul else 0


def _sampul(sheet: Sheet) -> str:
    """The cover: logos and title, those of both languages; the text behind it begins with them again."""
    pohon = sheet.pohon
    if not pohon.sampul:
        return ""
    head = header(sheet.logos, again(sheet.drawings), sheet.width) + _title(pohon, sheet.limit)
    if second := pohon.padanan:
        title = _title(second, sheet.limit)
        head += markup.paragraph("", "JarakTandaTangan") + markup.in_language(title, second.bahasa.kode)
    return cover(head, signatures.judul(map(JudulLine, pohon.sampul), sheet.limit), sheet)


def _title(pohon: Pohon, limit: int) -> str:
    """The title as the cover has it."""
    return signatures.judul([line for line in pohon.judul if line.style != "rahmat"], limit)
