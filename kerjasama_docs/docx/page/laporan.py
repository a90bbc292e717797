"""The parts of a page that only a laporan has: its cover, and the one signature behind its last heading."""

from kerjasama_docs.docx.page import signatures
from kerjasama_docs.docx.page.logos import again, header, pieces, room_of
from kerjasama_docs.docx.page.sampul import cover
from kerjasama_docs.docx.page.sheet import Blocks, Sheet, text
from kerjasama_docs.docx.page.surat import LOGO_ROOM, kop, signature
from kerjasama_docs.docx.wml import markup
from kerjasama_docs.naskah.tree.kepala import JudulLine, KepalaLaporan
from kerjasama_docs.naskah.tree.pohon import Logo, Pohon

_SIGNATURE = 60
"""Width of the signature, in hundredths of the text: names with degrees are long."""


def logos(pohon: Pohon) -> tuple[Logo, ...]:
    """All of them, on the cover or above the title."""
    return pohon.logos


def room(pohon: Pohon, count: int, width: int) -> int:
    """They share the line; that of a letterhead has the place that it has there."""
    return LOGO_ROOM if pohon.kop else room_of(count, width)


def blocks(sheet: Sheet) -> Blocks:
    """Head, text and foot; with a cover its logo and its title stand there, a letterhead on the page behind it."""
    own, pohon = text(sheet), sheet.pohon
    signed = signature(pohon.signatures, sheet.width, share=_SIGNATURE)
    kepala = header(sheet.logos, sheet.drawings, sheet.width)
    berkop = _kop(sheet)
    if pohon.sampul:
        foot = signatures.judul(map(JudulLine, pohon.sampul), sheet.limit)
        sampul = cover(kepala + own["judul"], foot, sheet)
        return {**own, "kepala": berkop, "judul": "", "sampul": sampul, "tanda_tangan": signed}
    judul = own["judul"] + markup.paragraph("", "JarakTandaTangan")
    return {**own, "sampul": "", "kepala": berkop or kepala, "judul": judul, "tanda_tangan": signed}


def _kop(sheet: Sheet) -> str:
    """The letterhead of who made it, with the picture that a cover bears as well."""
    head = sheet.pohon.kepala
    if not (isinstance(head, KepalaLaporan) and head.kop):
        return ""
    drawings = again(sheet.drawings) if head.sampul else sheet.drawings
    return kop(head.kop, "".join(pieces(sheet.logos, drawings, narrow=True)), sheet.width)
