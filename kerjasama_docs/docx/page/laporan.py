"""The parts of a page that only a laporan has: its cover, and the one signature behind its last heading."""

from kerjasama_docs.docx.frame.compile import Frame
from kerjasama_docs.docx.page import signatures
from kerjasama_docs.docx.page.logos import header, room_of
from kerjasama_docs.docx.page.sheet import Blocks, Sheet, text
from kerjasama_docs.docx.page.surat import signature
from kerjasama_docs.docx.wml import markup
from kerjasama_docs.naskah.tree.kepala import JudulLine
from kerjasama_docs.naskah.tree.pohon import Logo, Pohon
from kerjasama_docs.regex import regex

_SHARES = (62, 34)
"""Height of the two parts of a cover, in hundredths of the page between its margins; the rest is left to them."""
_SIGNATURE = 60
"""Width of the signature, in hundredths of the text: names with degrees are long."""
_FOOTER = regex(r"<w:footerReference\b[^>]*/>")


def logos(pohon: Pohon) -> tuple[Logo, ...]:
    """All of them, on the cover or above the title."""
    return pohon.logos


def room(count: int, width: int) -> int:
    """They share the line."""
    return room_of(count, width)


def blocks(sheet: Sheet) -> Blocks:
    """Head, text and foot; with a cover its logo and its title stand there and nowhere else."""
    own, pohon = text(sheet), sheet.pohon
    signed = signature(pohon.signatures, sheet.width, share=_SIGNATURE)
    kepala = header(sheet.logos, sheet.drawings, sheet.width)
    if pohon.sampul:
        foot = signatures.judul(map(JudulLine, pohon.sampul), sheet.limit)
        sampul = cover(kepala + own["judul"], foot, sheet.frame)
        return {**own, "kepala": "", "judul": "", "sampul": sampul, "tanda_tangan": signed}
    judul = own["judul"] + markup.paragraph("", "JarakTandaTangan")
    return {**own, "sampul": "", "kepala": kepala, "judul": judul, "tanda_tangan": signed}


def cover(head: str, foot: str, frame: Frame) -> str:
    """The cover: logo and title, the institution at its foot; a section of its own without a page number.

    The text begins with a low paragraph, since dxpdf 0.8 drops the space above the first one of a section.

    Args:
        head: Logo and title.
        foot: What stands at the foot of the page.
        frame: The frame.
    """
    page, width = frame.page, frame.page.text_width
    height = page.height - page.top - page.bottom
    rows = (
        markup.row([markup.cell(part, width, align=align)], height=height * share // 100)
        for part, share, align in zip((head, foot), _SHARES, ("center", "bottom"), strict=True)
    )
    section = _FOOTER.sub("", frame.section.with_page(page))
    made = markup.table(rows, (width,), "TabelRapat") + markup.section_break(section)
    return made + markup.paragraph("", "JarakTabel")
