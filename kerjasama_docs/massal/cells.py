"""A cell as the value of a field, as a drafter would type it."""

from datetime import date
from decimal import Decimal

from kerjasama_docs.findings import Where
from kerjasama_docs.inputs.tables.sheet import Cell
from kerjasama_docs.massal.fields import Isian
from kerjasama_docs.massal.laying import Laid
from kerjasama_docs.model.shape import Shape
from kerjasama_docs.tables.cells.items import butir
from kerjasama_docs.tables.cells.text import is_blank, plain_text


def laid_of(cell: Cell, isian: Isian, where: Where) -> Laid:
    """What a cell says of a field: nothing when it is empty; a dash says that there is none.

    Args:
        cell: The cell.
        isian: The field of its column.
        where: Its place.
    """
    if cell.value is None:
        return Laid(isian.key, None, where, says=False)
    if is_blank(cell.value):
        return Laid(isian.key, None, where)
    text = text_of(cell, isian.shape)
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
