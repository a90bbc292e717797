"""The cover of a report or of a naskah: logos and title, and at its foot who made it, where and when."""

from kerjasama_docs.docx.page.sheet import Sheet
from kerjasama_docs.docx.wml import markup
from kerjasama_docs.docx.wml.geometry import lines_on
from kerjasama_docs.regex import regex

_SHARES = (62, 34)
"""Height of the two parts of a cover, in hundredths of the page between its margins; the rest is left to them."""
_LOGO_LINES = 5
"""Lines that a row of logos takes."""
_FOOTER = regex(r"<w:footerReference\b[^>]*/>")
_PARAGRAPH = 1.25
"""Lines that a paragraph of one line takes with the gap below it."""


_STYLED = regex(r"<w:pStyle [^>]*/>")
_SMALLEST, _PITCH = 8, 24
"""Least size of letters on a full cover in points, and the least height of its lines in twips a point."""


def cover(head: str, foot: str, sheet: Sheet) -> str:
    """The cover: logo and title, the institution at its foot; a section of its own without a page number.

    The foot stands right below a title that takes more than its part, that of a naskah with many pihak; what would not
    fit one page is set smaller. The text begins with a low paragraph, since dxpdf 0.8 drops the space above the first
    one of a section.

    Args:
        head: Logo and title.
        foot: What stands at the foot of the page.
        sheet: What it is printed on.
    """
    page, width = sheet.frame.page, sheet.width
    holds = lines_on(page, sheet.profil.huruf)
    crowded = _lines(head, sheet) > holds * _SHARES[0] // 100
    if crowded:
        foot = markup.paragraph("", "JarakTandaTangan") + foot
        head, foot = (_fitting(part, holds / _lines(head + foot, sheet), sheet) for part in (head, foot))
    height = 0 if crowded else page.height - page.top - page.bottom
    rows = (
        markup.row([markup.cell(part, width, align=align)], height=height * share // 100, keep=crowded and part == foot)
        for part, share, align in zip((head, foot), _SHARES, ("center", "bottom"), strict=True)
    )
    section = _FOOTER.sub("", sheet.frame.section.with_page(page))
    made = markup.table(rows, (width,), "TabelRapat") + markup.section_break(section)
    return made + markup.paragraph("", "JarakTabel")


def _lines(part: str, sheet: Sheet) -> float:
    """About how many lines a part takes."""
    logos = _LOGO_LINES if sheet.logos else 0
    return part.count("</w:p>") * _PARAGRAPH + part.count(markup.BREAK) + logos


def _fitting(part: str, room: float, sheet: Sheet) -> str:
    """A part in letters as large as the page allows; ``room`` says how much of it the page holds at their own size."""
    if room >= 1:
        return part
    size = max(_SMALLEST, sheet.profil.huruf.ukuran * room)
    spacing = f'<w:spacing w:before="0" w:after="0" w:line="{round(size * _PITCH)}" w:lineRule="atLeast"/>'
    return _STYLED.sub(lambda found: found[0] + spacing, markup.in_size(part, size))
