"""A cell as the value of a field, as a drafter would type it."""

from datetime import date
from decimal import Decimal

from kerjasama_docs.findings import Where
from kerjasama_docs.inputs.tables.sheet import Cell, CellOfList
from kerjasama_docs.massal.fields import Isian
from kerjasama_docs.massal.laying import Laid
from kerjasama_docs.model.shape import Shape
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.items import butir
from kerjasama_docs.tables.cells.text import is_blank, plain_text

_PHONE = "telepon"
_MOBILE, _NATIONAL = regex(r"8[0-9]{8,11}"), regex(r"(?!62)[2-9][0-9]{7,10}")
"""A number without the zero that it begins with: of a telephone by its figures, of any as a number that Excel keeps."""


def laid_of(cell: Cell, isian: Isian, where: Where) -> Laid:
    """What a cell says of a field: nothing when it is empty; a dash says that there is none.

    Args:
        cell: The cell.
        isian: The field of its column.
        where: Its place.
    """
    if isinstance(cell, CellOfList):
        return Laid(isian.key, cell.items, where)
    if cell.value is None:
        return Laid(isian.key, None, where, says=False)
    if is_blank(cell.value):
        return Laid(isian.key, None, where)
    text = with_zero(cell, isian) or text_of(cell, isian.shape)
    if isian.shape.many:
        return Laid(isian.key, butir(text) or (text,), where)
    return Laid(isian.key, text, where)


def text_of(cell: Cell, shape: Shape) -> str:
    """What a drafter types for a cell: a day of a field of days as 2027-03-31, a code with the zeros it shows."""
    if isinstance(cell.value, date):
        return cell.value.isoformat() if shape.base is date else plain_text(cell.value)
    if isinstance(cell.value, Decimal):
        return cell.shown or plain_text(cell.value)
    return plain_text(cell.value)


def with_zero(cell: Cell, isian: Isian) -> str | None:
    """A telephone number with the zero that Excel took from it; None where it lacks none."""
    text = plain_text(cell.value) if isian.key[-1] == _PHONE and cell.value is not None else ""
    lacks = _MOBILE.fullmatch(text) or (isinstance(cell.value, Decimal) and _NATIONAL.fullmatch(text))
    return f"0{text}" if lacks else None
