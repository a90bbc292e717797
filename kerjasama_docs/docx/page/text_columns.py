"""How wide the columns of a table of running text are, by the letters of their styles; all lengths are twips."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kerjasama_docs.docx.wml import markup
from kerjasama_docs.letters.columns import Fitted, Needs, Room, fitted, needs
from kerjasama_docs.letters.widths import Lettering
from kerjasama_docs.naskah.tree.inline import Line, plain
from kerjasama_docs.naskah.tree.pohon import Row, Table

MARGINS = 140
"""Left and right margin of a cell together, in a table with lines."""
STYLES: Mapping[str, str] = {"kiri": "TabelKiri", "tengah": "TabelTengah", "kanan": "TabelKanan"}
"""Style of a cell by its side."""
HEADER, PLAIN = "TabelKepala", "SelKiri"
"""Style of the cells of a header, and of those of a table without lines."""
_PLAIN_MARGINS = 108
_LEAST, _MOST = 6, 40
"""Letters between which the text of a column decides how wide it is beside others."""
_SOME = Lettering("", 12)


def fitted_columns(table: Table, total: int, letters: Mapping[str, Lettering]) -> Fitted:
    """The widths of a table of running text; one without lines keeps the size of the text."""
    asked = table.widths or _by_content(table)
    if not letters:
        return Fitted(markup.split_width(total, asked), 0)
    if not table.header:
        lettering = letters_in(letters, PLAIN)
        room = Room(total, lettering.size, _PLAIN_MARGINS, least_size=lettering.size)
        return fitted(asked, _columns(table.rows, lettering), room)
    lettering = letters_in(letters, STYLES["kiri"] if table.align else PLAIN)
    header = _columns(table.rows[:1], letters_in(letters, HEADER))
    columns = map(Needs.with_, header, _columns(table.rows[1:], lettering) or header)
    return fitted(asked, tuple(columns), Room(total, lettering.size, MARGINS))


def _by_content(table: Table) -> tuple[int, ...]:
    """Relative widths by the longest text of each column, within bounds."""
    longest = (max(len(plain(cell)) for cell in column) for column in zip(*_cells_of(table), strict=True))
    return tuple(min(max(length, _LEAST), _MOST) for length in longest)


def _cells_of(table: Table) -> Iterator[tuple[Line, ...]]:
    return (row.cells for row in table.rows)


def _columns(rows: Sequence[Row], lettering: Lettering) -> list[Needs]:
    """What the columns of some rows need."""
    return [_cells(cells, lettering) for cells in zip(*(row.cells for row in rows), strict=True)]


def _cells(cells: Iterable[Line], lettering: Lettering) -> Needs:
    """What some cells need."""
    said = [(plain(cell), any(getattr(piece, "bold", False) for piece in cell)) for cell in cells]
    light = needs((text for text, bold in said if not bold), lettering)
    return light.with_(needs((text for text, bold in said if bold), in_bold(lettering)))


def letters_in(letters: Mapping[str, Lettering], style: str) -> Lettering:
    """How a style sets its text; a frame may lack it."""
    return letters.get(style, _SOME)


def in_bold(lettering: Lettering) -> Lettering:
    """The same in bold."""
    return Lettering(lettering.family, lettering.size, bold=True)
