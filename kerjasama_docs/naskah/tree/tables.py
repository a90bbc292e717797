"""The lines of a table in an outline → the table: what is wrong with them is noted, and the sides of its columns told.

``| a | b |`` is a row; a second line of hyphens makes the first one the header, and its colons say on which side a
column stands. A column of figures without a colon stands on the right, so that they can be compared.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kerjasama_docs.model.klausul import GayaTabel
from kerjasama_docs.naskah.tree.faults import Faults
from kerjasama_docs.naskah.tree.inline import Line, Text, words_alone
from kerjasama_docs.naskah.tree.markup import VALUE, cells, is_blank, parse_inline
from kerjasama_docs.naskah.tree.pohon import Row, Table
from kerjasama_docs.regex import regex

MOST_COLUMNS = 20
"""Columns that no paper holds."""
MOST_ROWS = 1_000
_RULE = regex(r"\|(?:\s*:?-{2,}:?\s*\|)+\s*$")
_FIGURES = regex(r"(?:Rp|USD|IDR|[$€£¥])?\s?[-+(]?\d[\d.,]*[)%]?(?:,-)?")
"""An amount, a quantity, a share."""
_COUNTING = regex(r"(?i:no\.?|nomor|nomor urut)")
"""The head of a column that numbers the rows."""
_NOTHING = frozenset({"", "-", "–"})
"""What stands in a cell without an amount."""


@dataclass
class OpenTable:
    """The lines of a table, each with its number."""

    rows: list[tuple[int, str]]


@dataclass(frozen=True)
class Tables:
    """Makes tables of what was read.

    Attributes:
        faults: Where faults are noted.
        style: How they are set.
        lebar: Relative widths of the columns of a table with as many.
    """

    faults: Faults
    style: GayaTabel
    lebar: tuple[int, ...]

    def table(self, table: OpenTable) -> Table:
        """One table."""
        self._check(table)
        texts = [text for _, text in table.rows]
        header = len(texts) > 1 and bool(_RULE.match(texts[1]))
        lines = [table.rows[0], *table.rows[2:]] if header else table.rows
        rows = tuple(self._row(*line) for line in lines)
        align = _sides(cells(texts[1]), rows) if header else ()
        widths = self.lebar if len(rows[0].cells) == len(self.lebar) else ()
        return Table(self.style, rows, header, align, widths)

    def _row(self, number: int, text: str) -> Row:
        return Row(tuple(parse_inline(cell) for cell in cells(text)), replace(self.faults.where, line=number))

    def _check(self, table: OpenTable) -> None:
        """Every line of a table, its rule included, is closed by a bar."""
        torn = [line for line, text in table.rows if not cells(text) or not is_blank(text.rpartition("|")[2])]
        for line in torn:
            message, hint = "Baris tabel ini tidak ditutup.", "Akhiri baris dengan tanda |, misalnya | a | b |."
            self.faults.complain("kerangka-tabel", line, message, hint=hint)
        if not torn:
            self._check_cells(table)

    def _check_cells(self, table: OpenTable) -> None:
        """A table says something, is not without bounds, and has as many cells in each of its lines."""
        first = table.rows[0][0]
        if not any(says(parse_inline(cell), cell) for _, text in table.rows for cell in cells(text)):
            message, hint = "Tabel ini tidak berisi teks.", "Isi tabel itu, atau hapus barisnya."
            self.faults.complain("kerangka-kosong", first, message, hint=hint)
        counts = [len(cells(text)) for _, text in table.rows]
        if ragged := next((place for place, count in enumerate(counts) if count != counts[0]), 0):
            message = f"Baris tabel ini berisi {counts[ragged]} sel, sedangkan baris pertamanya {counts[0]}."
            self.faults.complain("kerangka-tabel", table.rows[ragged][0], message, hint="Samakan tanda |.")
        if counts[0] > MOST_COLUMNS or len(counts) > MOST_ROWS:
            message = f"Tabel ini terlalu besar: {counts[0]} kolom, {len(counts)} baris."
            hint = f"Paling banyak {MOST_COLUMNS} kolom dan {MOST_ROWS} baris; bagi tabelnya."
            self.faults.complain("kerangka-tabel", first, message, hint=hint)


def says(content: Line, source: str) -> bool:
    """Whether a text has a word in it, or something that stands for one; a value may be signs only."""
    wordless = all(isinstance(piece, Text) and not any(map(str.isalnum, piece.text)) for piece in content)
    return bool(content) and (VALUE in source or not wordless)


def _sides(rule: Sequence[str], rows: Sequence[Row]) -> tuple[str, ...]:
    """The side of each column of a table with a header."""
    body = zip(*(row.cells for row in rows), strict=False)
    return tuple(_typed(cell) or _usual(column) for cell, column in zip(rule, body, strict=False))


def _typed(rule: str) -> str:
    """The side that a rule asks for; empty where it asks for none."""
    match (rule.startswith(":"), rule.endswith(":")):
        case (True, True):
            return "tengah"
        case (False, True):
            return "kanan"
        case (True, False):
            return "kiri"
    return ""


def _usual(column: Sequence[Line]) -> str:
    """The side of a column by what it says."""
    head, *body = (words_alone(cell).strip() for cell in column)
    if _COUNTING.fullmatch(head):
        return "tengah"
    said = [text for text in body if text not in _NOTHING]
    return "kanan" if said and all(map(_FIGURES.fullmatch, said)) else "kiri"
