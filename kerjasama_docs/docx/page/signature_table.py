"""Where many pihak sign: one table over as many pages as it takes, a row for each who signs."""

from collections.abc import Iterable, Sequence

from kerjasama_docs.docx.wml import markup
from kerjasama_docs.naskah.tree.inline import Inline, Line, Text
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn

_SHARES = (7, 35, 33, 25)
_HEADS = ("No.", "Pihak dan jabatan", "Nama", "Tanda tangan")
_COMMA = Text(",")
_ROOM = 1106
"""Least height of a row, room for a signature, in twips (1.95 cm).

With 2 cm a page of A4 ends within a hair of a row, and the two PDF engines break at different ones.
"""
_STYLE, _HEAD = "TabelKiri", "TabelKepala"


def signature_table(columns: Sequence[SignatureColumn], width: int) -> str:
    """The signatures of many pihak; the head of the table stands on each of its pages, and no row is parted.

    Args:
        columns: Who signs.
        width: Width of the text in twips.
    """
    widths = markup.split_width(width, _SHARES)
    heads = (_cell(((Text(name),),), own, _HEAD) for name, own in zip(_HEADS, widths, strict=True))
    rows = [markup.row(heads, header=True)]
    number = 0
    for column in columns:
        number += 0 if column.lanjut else 1
        rows.append(_row(column, "" if column.lanjut else f"{number}.", widths))
    return markup.paragraph("", "JarakTandaTangan") + markup.table(rows, widths, "TabelBergaris")


def _row(column: SignatureColumn, number: str, widths: Sequence[int]) -> str:
    said = (
        ((Text(number),),),
        (column.heading, *map(_alone, column.office), *column.below),
        (column.name, column.pangkat, column.nip),
        ((Text("meterai"),),) if column.meterai else (),
    )
    cells = (_cell(lines, own, _STYLE) for lines, own in zip(said, widths, strict=True))
    return markup.row(cells, keep=True, height=_ROOM)


def _alone(office: Line) -> Line:
    """An office without the comma that leads to a name below it."""
    return office[:-1] if office and office[-1] == _COMMA else office


def _cell(lines: Iterable[Sequence[Inline]], width: int, style: str) -> str:
    made = "".join(markup.paragraph(markup.runs(line), style) for line in lines if line)
    return markup.cell(made or markup.paragraph("", style), width)
