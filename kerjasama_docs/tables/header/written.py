"""A header as it is written in its sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kerjasama_docs.findings import Where
from kerjasama_docs.inputs.tables.sheet import Row, Sheet
from kerjasama_docs.language import dipotong
from kerjasama_docs.tables.header.texts import own_cell

_SHOWN = 60
"""Characters of a header that are shown."""


@dataclass(frozen=True, slots=True)
class Written:
    """A header as it is written.

    Attributes:
        sheet: Its sheet.
        rows: Its rows; without any, the keys of YAML or JSON.
        texts: Its texts by column in the sheet.
    """

    sheet: Sheet
    rows: Sequence[Row]
    texts: Mapping[int, str]

    def where(self, column: int) -> Where:
        """The place of one of its cells."""
        return self.sheet.where(own_cell(self.rows, column))

    def named(self, column: int) -> str:
        """One of its cells as a message names it: its text and its address."""
        cell = own_cell(self.rows, column)
        text = f"“{dipotong(self.texts.get(column, ''), _SHOWN)}”"
        return f"{text} ({cell.address})" if cell else text
