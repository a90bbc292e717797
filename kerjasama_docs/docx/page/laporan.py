"""The parts of a page that only a report has: its cover, and the one signature behind its last heading."""

import re
from collections.abc import Mapping

from kerjasama_docs.docx.frame.compile import Frame
from kerjasama_docs.docx.page import signatures
from kerjasama_docs.docx.page import surat as letter
from kerjasama_docs.docx.wml import markup
from kerjasama_docs.naskah.tree.kepala import JudulLine
from kerjasama_docs.naskah.tree.pohon import Pohon

_SHARES = (62, 34)
"""Height of the two parts of a cover, in hundredths of the page between its margins; the rest is left to them."""
_SIGNATURE = 60
"""Width of the signature, in hundredths of the text: names with degrees are long."""
_FOOTER = re.compile(r"<w:footerReference\b[^>]*/>")


def ends(pohon: Pohon, frame: Frame, kepala: str, limit: int) -> Mapping[str, str]:
    """Head and foot of a report; with a cover its logo and its title stand there and nowhere else.

    Args:
        pohon: The report.
        frame: Its frame.
        kepala: The logo.
        limit: Letters that a line of the title holds.
    """
    foot = pohon.laporan.sampul if pohon.laporan else ()
    judul = signatures.judul(pohon.judul, limit)
    return {
        "kop": "",
        "kepala_surat": "",
        "tembusan": "",
        "paraf": "",
        "sampul": cover(kepala + judul, signatures.judul(map(JudulLine, foot), limit), frame) if foot else "",
        "kepala": "" if foot else kepala,
        "judul": "" if foot else judul + markup.paragraph("", "JarakTandaTangan"),
        "tanda_tangan": letter.signature(pohon.signatures, frame.page.text_width, share=_SIGNATURE),
    }


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
