"""The bounds of tables that come from strangers, and what is noticed while reading them."""

import unicodedata

from kerjasama_docs.findings import Finding, Level, UnreadableInputError, Where
from kerjasama_docs.inputs.source import forbidden_characters, is_forbidden
from kerjasama_docs.inputs.tables.faults import CellFinding, Fault, SheetFinding, Spot
from kerjasama_docs.inputs.tables.sheet import Cell, Sheet
from kerjasama_docs.language import bilangan
from kerjasama_docs.language.rapi import bersih

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

_LONG = 200
_TOO_LONG = Fault(
    "tabel-teks",
    f"Teks sel ini lebih panjang daripada {bilangan(MAX_TEXT)} karakter.",
    "Ringkas teksnya, atau bagi atas beberapa baris tabel.",
)
_SMALLER = "Pecah menjadi beberapa berkas, atau hapus baris dan kolom yang tidak dipakai."


def refused(file: str, code: str, *, message: str, hint: str, path: str | None = None) -> UnreadableInputError:
    """A file that cannot be read as a table.

    Args:
        file: The file as the user named it.
        code: Name of the check.
        message: What is wrong.
        hint: What to do.
        path: The sheet or cell, where one is to blame.
    """
    return UnreadableInputError([Finding(code, Level.GALAT, message, Where(file, path=path), hint)])


def too_much(file: str, what: str, path: str | None = None) -> UnreadableInputError:
    """A file that passes one of the bounds."""
    message = f"Tabel ini terlalu besar: {what}."
    return refused(file, "tabel-terlalu-besar", message=message, hint=_SMALLER, path=path)


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


def _cleaned(raw: str) -> tuple[str, bool]:
    """A text with single blanks and its line breaks, and whether forbidden characters were taken out of it.

    Characters without a shape of their own (U+200B, U+200E) come with text copied from a browser or a
    messenger; nothing is lost with them, and no engine prints them.
    """
    raw = bersih(raw)
    kept = raw if raw.isprintable() else "".join(char for char in raw if not is_forbidden(char))
    seen = kept if kept.isprintable() else "".join(char for char in kept if unicodedata.category(char) != "Cf")
    lines = (" ".join(line.split()) for line in seen.splitlines())
    return "\n".join(line for line in lines if line), len(kept) < len(raw)


class Notes:
    """The findings about the cells of one sheet; from the bound on they are only counted.

    Args:
        file: The file.
        sheet: Its sheet.
        cleaned: Long texts that were cleaned before: a million cells may share one.
    """

    def __init__(self, file: str, sheet: str = "", cleaned: dict[str, tuple[str, bool]] | None = None) -> None:
        self.sheet = Sheet(file, sheet, ())
        self._cleaned = {} if cleaned is None else cleaned
        self._said: list[Finding] = []
        self._more = 0

    def add(self, finding: Finding) -> None:
        """Note a finding."""
        if len(self._said) < MAX_NOTES:
            self._said.append(finding)
        else:
            self._more += 1

    def cell(self, fault: Fault, spot: Spot) -> None:
        """Note why the value of a cell is lost."""
        where = self.sheet.where(Cell(None, spot.address))
        if not spot.row:
            self.add(Finding(fault.code, Level.GALAT, fault.message, where, fault.hint))
            return
        self.add(
            CellFinding(
                fault.code,
                Level.GALAT,
                fault.message,
                where,
                fault.hint,
                sheet=self.sheet.name,
                row=spot.row,
                column=spot.column,
                without_result=fault.without_result,
            )
        )

    def text(self, raw: str, spot: Spot) -> str | None:
        """The text of a cell with its line breaks and single blanks, of what can be printed; None when empty."""
        if len(raw) > MAX_TEXT:
            self.cell(_TOO_LONG, spot)
            return None
        text, altered = self._clean(raw)
        if altered and len(self._said) < MAX_NOTES:
            self._said += forbidden_characters(raw, "Sel ini", self.sheet.where(Cell(None, spot.address)))
        elif altered:
            self._more += 1
        return text or None

    def _clean(self, raw: str) -> tuple[str, bool]:
        """A text cleaned; a long one only the first time that it is met."""
        if len(raw) <= _LONG:
            return _cleaned(raw)
        if raw not in self._cleaned:
            self._cleaned[raw] = _cleaned(raw)
        return self._cleaned[raw]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was noted, and how much more there is."""
        if not self._more:
            return tuple(self._said)
        message = f"Masih ada {self._more} temuan lain pada lembar ini."
        hint = "Perbaiki yang sudah disebut, lalu jalankan sekali lagi."
        counted = SheetFinding("tabel-temuan", Level.GALAT, message, self.sheet.where(), hint, sheet=self.sheet.name)
        return (*self._said, counted)
