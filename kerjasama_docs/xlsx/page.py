"""Columns and paper of a sheet: widths, print set-up, footer."""

from collections.abc import Sequence
from typing import Literal

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

Ukuran = Literal["A4", "F4"]
"""The papers of a profil."""

_PAPER = {"A4": (9, 210, 297), "F4": (14, 215, 330)}
"""Number of the paper in Excel (F4 is what it calls Folio), width and height in millimetres."""
_SIDE_MM, _END_MM = 20, 20
_MM_PER_CHARACTER = 7 / 96 * 25.4
"""A digit of Arial 10, the unit of column widths, is 7 pixels wide."""
_MAX_WIDTH = 255.0
"""Widest column of Excel in characters."""
_INCH = 25.4


def text_width(kertas: Ukuran, *, lanskap: bool) -> float:
    """Width between the margins in characters."""
    _, width, height = _PAPER[kertas]
    return ((height if lanskap else width) - 2 * _SIDE_MM) / _MM_PER_CHARACTER


def least_width(header: str) -> float:
    """Width at which no word of a header, in bold capitals, is broken."""
    return max((len(word) for word in header.split()), default=1) * 1.3 + 2


def number_width(text: str) -> float:
    """Width at which a number or a day is shown; in a narrower column Excel shows #### instead."""
    return len(text) * 1.1 + 2


def shared(total: float, parts: Sequence[int], least: Sequence[float]) -> tuple[float, ...]:
    """Share a width among columns by their parts, none below its least width.

    Where the least widths together are wider than the total they stand, and the print is made smaller.
    """
    fixed: dict[int, float] = {}
    while free := [place for place in range(len(parts)) if place not in fixed]:
        each = max(total - sum(fixed.values()), 0) / sum(parts[place] for place in free)
        short = {place: least[place] for place in free if parts[place] * each < least[place]}
        if not short:
            return tuple(fixed.get(place, parts[place] * each) for place in range(len(parts)))
        fixed |= short
    return tuple(least)


def set_widths(sheet: Worksheet, widths: Sequence[float]) -> None:
    """Set the widths of the columns from the first on."""
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = min(round(width, 2), _MAX_WIDTH)


def set_page(sheet: Worksheet, kertas: Ukuran, *, lanskap: bool, header: int) -> None:
    """Paper, margins and footer; one page wide, the header row on every page, all above it always in sight.

    Args:
        sheet: The sheet.
        kertas: Its paper.
        lanskap: Whether it lies on its side.
        header: The row with the headers of the columns.
    """
    sheet.page_setup.paperSize = str(_PAPER[kertas][0])
    sheet.page_setup.orientation = "landscape" if lanskap else "portrait"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    margins = sheet.page_margins
    margins.left = margins.right = round(_SIDE_MM / _INCH, 3)
    margins.top = margins.bottom = round(_END_MM / _INCH, 3)
    margins.header = margins.footer = round(_END_MM / _INCH / 2, 3)
    sheet.print_options.horizontalCentered = True
    if (footer := sheet.oddFooter) is not None:
        footer.center.text = "Halaman &P dari &N"
    sheet.print_title_rows = f"{header}:{header}"
    sheet.freeze_panes = f"A{header + 1}"
