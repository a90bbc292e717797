"""The bounds of tables that come from strangers."""

from kerjasama_docs.inputs.tables.refusals import too_much
from kerjasama_docs.language import bilangan

MAX_FILE = 50 * 1024 * 1024
"""Largest file, in bytes."""
MAX_ROWS = 200_000
"""Last row of a sheet that may hold a value."""
MAX_COLUMNS = 200
"""Last column of a sheet that may hold a value."""
MAX_CELLS = 2_000_000
"""Most cells of a file, the empty ones before a filled one counted."""
MAX_TEXT = 32_767
"""Longest text of a cell, in characters; Excel's own bound."""
MAX_NOTES = 100
"""Most findings of one sheet that are said one by one."""
MAX_SHEETS = 100
"""Most sheets of a workbook."""


class Budget:
    """The cells that a file may still have."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.left = MAX_CELLS

    def take(self, count: int, sheet: str) -> None:
        """Count cells.

        Raises:
            UnreadableInputError: There are too many.
        """
        self.left -= count
        if self.left < 0:
            raise too_much(self.file, f"lebih dari {bilangan(MAX_CELLS)} sel", sheet or None)
