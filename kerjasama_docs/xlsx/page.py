"""Columns and paper of a sheet: widths, print set-up, footer."""

from collections.abc import Sequence
from typing import Literal

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from kerjasama_docs.xlsx.heights import INDENT

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
_ROW = 15.0
"""Height of a row that has none of its own, in points."""
_DOUBT = 0.04
"""How wrong the height of a page may be guessed, as a part of it."""


def text_width(kertas: Ukuran, *, lanskap: bool) -> float:
    """Width between the margins in characters."""
    _, width, height = _PAPER[kertas]
    return ((height if lanskap else width) - 2 * _SIDE_MM) / _MM_PER_CHARACTER


def least_width(header: str) -> float:
    """Width at which no word of a header, in bold capitals, is broken."""
    return max((len(word) for word in header.split()), default=1) * 1.3 + 2


def number_width(text: str) -> float:
    """Width at which a number or a day is shown; in a narrower column Excel shows #### instead."""
    return len(text) * 1.1 + 2 + INDENT


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


def keep_together(sheet: Worksheet, kertas: Ukuran, *, lanskap: bool, header: int, rows: range) -> None:
    """Begin a page before some rows at the end of a sheet that may else be torn by the end of one.

    Where pages end depends on fonts and printer; the doubt grows with every page.

    Args:
        sheet: The sheet.
        kertas: Its paper.
        lanskap: Whether it lies on its side.
        header: The row with the headers, which is repeated on every page.
        rows: The rows that stay together.
    """
    _, width, height = _PAPER[kertas]
    wide = sum(dimension.width for dimension in sheet.column_dimensions.values())
    scale = min(1.0, text_width(kertas, lanskap=lanskap) / wide)
    room = ((width if lanskap else height) - 2 * _END_MM) / _INCH * 72 / scale
    repeated, used, pages = _height(sheet, header), 0.0, 1
    for row in range(1, rows.start):
        used += _height(sheet, row)
        if used > room:
            used, pages = repeated + _height(sheet, row), pages + 1
    doubt = _DOUBT * room * pages
    if used + sum(_height(sheet, row) for row in rows) + doubt > room or used < repeated + doubt:
        sheet.row_breaks.append(Break(id=rows.start - 1))


def _height(sheet: Worksheet, row: int) -> float:
    return sheet.row_dimensions[row].height or _ROW
