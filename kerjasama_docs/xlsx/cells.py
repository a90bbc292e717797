"""Writing one cell: text stays text, numbers keep every digit, nothing is ever a formula.

A workbook is opened with trust, and much of what stands in it was typed by strangers: a text that begins
with ``=`` is written as a string, never as a formula. openpyxl guesses the type of a cell from its text and
cuts a long one without a word; both are set right here.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from kerjasama_docs.errors import InternalError, UsageError
from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.model.lampiran import KolomJenis
from kerjasama_docs.regex import regex
from kerjasama_docs.xlsx import styles

MAX_TEXT = 32_767
"""Longest text of a cell in UTF-16 units, a limit of Excel."""
_MAX_DIGITS = 15
"""Digits that Excel keeps of a number."""
_FIRST_DAY = date(1900, 3, 1)
"""Days before it have other numbers in Excel, which knows a 29 February 1900, than elsewhere, or none."""
_ILLEGAL = regex("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""
_ESCAPED = regex("_(?=x[0-9A-Fa-f]{4}_)")
"""The begin of what a reader of XLSX takes for an escaped character (ECMA-376 Part 1, 22.9.2.19)."""
_FORMULA = ("=", "+", "-", "@")


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """A cell that can be written; rows and columns count from 1.

    Raises:
        InternalError: It lies inside a merged one.
    """
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        raise InternalError(f"Sel {cell.coordinate} tertutup sel gabungan.", "Laporkan kesalahan ini.")
    return cell


def _spelled(match: re.Match[str]) -> str:
    return f"<U+{ord(match[0]):04X}>"


def _checked(text: str, place: str) -> str:
    """A text as a cell can hold it: what XML cannot is spelled out, a text that is too long refused."""
    text = _ILLEGAL.sub(_spelled, text)
    if len(text.encode("utf-16-le")) // 2 > MAX_TEXT:
        raise UsageError(
            f"Isi sel {place} (“{text[:30]}…”) lebih dari 32.767 huruf, batas satu sel XLSX.",
            "Persingkat isinya, atau buat tabel sebagai .docx atau .pdf.",
        )
    return text


def put_text(cell: Cell, text: str, look: str) -> None:
    """Write a text as text, whatever it looks like; line breaks become those of a cell.

    Raises:
        UsageError: It is longer than a cell can hold.
    """
    cell.style = look
    if not text:
        return
    clean = text.replace("\r\n", "\n").replace("\r", "\n")
    cell.value = _checked(_ESCAPED.sub("_x005F_", clean), cell.coordinate)
    cell.data_type = "s"
    if clean.lstrip().startswith(_FORMULA):
        cell.quotePrefix = True


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in a cell.

    Attributes:
        value: The value.
        text: The same as it is read on paper.
        kind: What its column holds.
    """

    value: Value
    text: str
    kind: KolomJenis


def _put_day(cell: Cell, day: date, look: str) -> None:
    cell.style = look
    cell.value = day
    cell.data_type = "d"
    cell.number_format = styles.TANGGAL


def _put_number(cell: Cell, number: Decimal, look: str, *, number_format: str) -> None:
    """Write a number as its digits; openpyxl writes %.16g of a float: 9.95 would become 9.949999999999999."""
    cell.style = look
    cell.value = f"{number:f}"
    cell.data_type = "n"
    cell.number_format = number_format


def _keeps_digits(number: Decimal) -> bool:
    digits = number.normalize().as_tuple()
    return isinstance(digits.exponent, int) and len(digits.digits) + max(digits.exponent, 0) <= _MAX_DIGITS


def _format_of(text: str) -> str:
    if text.startswith("Rp"):
        return styles.RUPIAH
    places = len(text.partition(",")[2])
    return styles.BILANGAN.format("." + "0" * places if places else "")


def put(cell: Cell, content: Content, look: str) -> None:
    """Write a value with its type, shown as on paper.

    A number of more digits than Excel keeps, and a day that its calendar does not have, are written as the
    text that stands on paper: rather no number than another one.

    Args:
        cell: Where to.
        content: What stands in it.
        look: Name of its look.

    Raises:
        UsageError: See :func:`put_text`.
    """
    match content.value:
        case date() as day if day >= _FIRST_DAY:
            _put_day(cell, day, look)
        case Decimal() as number if content.kind == "nomor":
            _put_number(cell, number, look, number_format=styles.NOMOR)
        case Decimal() as number if _keeps_digits(number):
            _put_number(cell, number, look, number_format=_format_of(content.text))
        case _:
            put_text(cell, content.text, look)


def put_across(sheet: Worksheet, row: int, columns: tuple[int, int], *, text: str, look: str) -> None:
    """Write a text over several columns, with the border of its look around all of them."""
    first, last = columns
    for column in range(first, last + 1):
        sheet.cell(row, column).style = look
    put_text(cell_at(sheet, row, first), text, look)
    if last > first:
        sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)
