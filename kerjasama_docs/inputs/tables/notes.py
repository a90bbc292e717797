"""What is noticed while the cells of a sheet are read: each text cleaned, and findings without end counted."""

import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.source import forbidden_characters, is_forbidden
from kerjasama_docs.inputs.tables.bounds import MAX_NOTES, MAX_TEXT
from kerjasama_docs.inputs.tables.faults import CellFinding, Fault, SheetFinding, Spot
from kerjasama_docs.inputs.tables.sheet import Cell, Sheet
from kerjasama_docs.language import bilangan, sebagian
from kerjasama_docs.language.rapi import bersih
from kerjasama_docs.language.rapi.karakter import BULLET
from kerjasama_docs.regex import regex

_LONG = 200
_SIGNS = 5
_MOST_SAME = 4096
_CHECK = "Periksa hasilnya bila ragu; pada berkas asal tidak ada yang diubah."
_TOO_LONG = Fault(
    "tabel-teks",
    f"Teks sel ini lebih panjang daripada {bilangan(MAX_TEXT)} karakter.",
    "Ringkas teksnya, atau bagi atas beberapa baris tabel.",
)
_TURNING = regex("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of text; they come with names and telephone numbers out of a messenger."""
_BULLET = regex("[\uf000-\uf0ff]")
"""Bullets in the faces Symbol and Wingdings (private use)."""
_BULLET_INSIDE = regex(
    "[\uf02d\uf06c\uf06e\uf06f\uf071\uf076\uf09f\uf0a7\uf0a8\uf0b2\uf0b7\uf0d8\uf0e0\uf0f0\uf0fc\uf0fe]"
)
"""Those that can be nothing else, wherever they stand in a line."""
_DROPPED = (
    (_TURNING, "Tanda arah teks ({}) pada {} sel kolom ini dibuang; tandanya tidak tampak dan tidak dicetak."),
    (_BULLET, "Butir Word ({}) pada {} sel kolom ini dibaca sebagai butir “•”."),
)
"""What is taken for what it stands for, and how that is said."""


def _with_bullets(raw: str) -> str:
    """A text with a bullet of its own for each of Word's."""
    return raw if raw.isascii() else _BULLET_INSIDE.sub(f" {BULLET} ", raw)


def _cleaned(raw: str) -> tuple[str, bool]:
    """A text with single blanks and its line breaks, and whether forbidden characters were taken out of it.

    Characters without a shape of their own (U+200B, U+200E) come with text copied from a browser or a
    messenger; nothing is lost with them, and no engine prints them.
    """
    raw = bersih(_with_bullets(raw))
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
        self._same: dict[str, str] = {}
        self._more: dict[int, _Counted] = {}
        self._dropped: dict[tuple[int, str], _Counted] = {}

    def add(self, finding: Finding) -> None:
        """Note a finding."""
        if len(self._said) < MAX_NOTES:
            self._said.append(finding)
            return
        column = finding.column if isinstance(finding, CellFinding) else 0
        self._more.setdefault(column, _Counted(finding)).see(finding.level)

    def cell(self, fault: Fault, spot: Spot) -> None:
        """Note why the value of a cell is lost."""
        self.add(self._found(fault, spot))

    def _found(self, fault: Fault, spot: Spot) -> Finding:
        where = self.sheet.where(Cell(None, spot.address))
        if not spot.row:
            return Finding(fault.code, fault.level, fault.message, where, fault.hint)
        return CellFinding(
            fault.code,
            fault.level,
            fault.message,
            where,
            fault.hint,
            sheet=self.sheet.name,
            row=spot.row,
            column=spot.column,
            without_result=fault.without_result,
        )

    def text(self, raw: str, spot: Spot) -> str | None:
        """The text of a cell with its line breaks and single blanks, of what can be printed; None when empty."""
        if len(raw) > MAX_TEXT:
            self.cell(_TOO_LONG, spot)
            return None
        text, altered = self._clean(raw)
        if altered:
            for each in forbidden_characters(raw, "Sel ini", self.sheet.where()):
                self.cell(Fault(each.code, each.message, each.hint), spot)
        if not raw.isascii():
            self._note_dropped(raw, spot)
        return self._kept(text) if text else None

    def _kept(self, text: str) -> str:
        """The same text once for all cells that say it; of long tables the first so many texts."""
        if len(self._same) < _MOST_SAME:
            return self._same.setdefault(text, text)
        return self._same.get(text, text)

    def _note_dropped(self, raw: str, spot: Spot) -> None:
        """Count the cells in which something is taken for what it stands for; a word for each column."""
        for pattern, words in _DROPPED:
            if signs := set(pattern.findall(raw)):
                key = spot.column, words
                if key not in self._dropped:
                    self._dropped[key] = _Counted(
                        self._found(Fault("tabel-tanda", "", _CHECK, level=Level.SARAN), spot)
                    )
                self._dropped[key].see(Level.SARAN, signs)

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
        dropped = (each.told(words) for (_, words), each in self._dropped.items())
        return (*self._said, *dropped, *(self._counted(column, each) for column, each in self._more.items()))

    def _counted(self, column: int, more: "_Counted") -> Finding:
        """What is said of findings that are only counted: of those in one column, and of others."""
        hint = "Perbaiki yang sudah disebut, lalu jalankan sekali lagi."
        what = f"Masih ada {more.count} temuan lain pada"
        if column:
            return replace(more.first, code="tabel-temuan", level=more.level, message=f"{what} kolom ini.", hint=hint)
        message, name = f"{what} lembar ini.", self.sheet.name
        return SheetFinding("tabel-temuan", more.level, message, self.sheet.where(), hint, sheet=name)


class _Counted:
    """Findings that are counted: the first, how many, how much the gravest weighs, the signs they are about."""

    def __init__(self, first: Finding) -> None:
        self.first, self.level, self.count = first, first.level, 0
        self.signs: set[str] = set()

    def see(self, level: Level, signs: Iterable[str] = ()) -> None:
        """Count one more."""
        self.count += 1
        self.level = min(self.level, level, key=list(Level).index)
        self.signs.update(signs)

    def told(self, words: str) -> Finding:
        """The first, in words about all of them."""
        signs = sebagian([f"U+{ord(sign):04X}" for sign in sorted(self.signs)], _SIGNS, lain="tanda lain")
        return replace(self.first, message=words.format(signs, self.count))
