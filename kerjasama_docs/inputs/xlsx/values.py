"""From what an XLSX stores in a cell to the value that its author sees."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from openpyxl.styles.numbers import is_timedelta_format
from openpyxl.utils.datetime import from_excel

from kerjasama_docs import language
from kerjasama_docs.inputs.source import visible
from kerjasama_docs.inputs.tables.bounds import MAX_TEXT
from kerjasama_docs.inputs.tables.faults import Fault, Spot
from kerjasama_docs.inputs.tables.notes import Notes
from kerjasama_docs.inputs.tables.numbers import EXACT, number
from kerjasama_docs.inputs.tables.runs import Runs, parted
from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.inputs.tables.told import CUT, NO_RESULT, error_in, partly_struck
from kerjasama_docs.inputs.xlsx.formats import shown_month, shown_number, shown_time
from kerjasama_docs.inputs.xlsx.workbook import Workbook, unescaped
from kerjasama_docs.regex import regex

_LAST_DAY = 2_957_004
"""1-1-9996; behind it the calendar that begins in 1904 leaves what Python can count."""
_DAY = regex(r"[dDyY]")
_SECONDS = 86_400


class Stored(NamedTuple):
    """What the XML says of a cell (ECMA-376 Part 1, 18.3.1.4).

    Attributes:
        kind: Its attribute ``t``.
        style: Its attribute ``s``.
        raw: Its text.
    """

    kind: str
    style: str
    raw: str


class Values:
    """Turns the cells of one sheet into values, noting what is wrong with them."""

    def __init__(self, workbook: Workbook, notes: Notes) -> None:
        self.workbook = workbook
        self.notes = notes
        self.kinds: Mapping[str, Callable[[str, Spot], Value]] = {
            "s": self._shared,
            "str": self._text,
            "inlineStr": self._text,
            "b": _yes_or_no,
            "e": self._error,
            "d": self._iso,
        }

    def value(self, stored: Stored, spot: Spot) -> Value:
        """The value of a cell."""
        known = self.kinds.get(stored.kind)
        if known:
            return known(stored.raw, spot)
        raw = stored.raw.strip()
        if not raw:
            return None
        found = number(raw)
        if found is None:
            message = f"Isi sel ini bukan angka: “{visible(raw[:40])}”."
            self.notes.cell(Fault("tabel-angka", message, "Ketik ulang isinya."), spot)
            return None
        place = self._style(stored)
        code = None if place is None else self.workbook.formats[place]
        return self._time(found, code, spot) if code else self._number(found, spot)

    def unstruck(self, stored: Stored, spot: Spot, runs: Runs) -> tuple[Value, bool]:
        """The value of a cell without what is struck out in it, and whether all of it is; then it is all of it.

        Args:
            stored: What the XML says of it.
            spot: Where it stands.
            runs: The runs of a text that stands in the cell itself.
        """
        value, place = self.value(stored, spot), self._style(stored)
        cell_is_struck = place is not None and self.workbook.struck[place]
        own = self.workbook.rich.get(int(stored.raw), ()) if stored.kind == "s" else runs
        if not own or not isinstance(value, str):
            return value, cell_is_struck
        kept, struck = map(unescaped, parted(own, cell_is_struck=cell_is_struck))
        if not kept.strip() or not struck.strip():
            return value, bool(struck.strip())
        self.notes.cell(partly_struck(struck), spot)
        return self.notes.text(kept, spot), False

    def _style(self, stored: Stored) -> int | None:
        """The number of the style of a cell; None for the usual one, and for one that the workbook lacks."""
        place = int(stored.style) if stored.style else len(self.workbook.formats)
        return place if place < len(self.workbook.formats) else None

    def shown(self, stored: Stored, value: Value) -> str:
        """What the sheet shows of a number or a day where that is more than its value; else empty."""
        place = self._style(stored) if stored.kind == "n" else None
        if place is None:
            return ""
        if isinstance(value, Decimal):
            code = self.workbook.number_formats[place]
            return shown_number(value, code) if code else ""
        code = self.workbook.formats[place] or ""
        month = shown_month(value, code) if isinstance(value, date) and value.day == 1 else ""
        return month or self._shown_hour(stored, value, code)

    def _shown_hour(self, stored: Stored, value: Value, code: str) -> str:
        """A day with its hour, where its cell shows one."""
        found = number(stored.raw.strip())
        if not isinstance(value, date) or found is None or found == found.to_integral_value():
            return ""
        moment = from_excel(float(found), self.workbook.epoch)
        hour = shown_time(moment, code) if isinstance(moment, datetime) else ""
        return f"{language.tanggal_panjang(value)} pukul {hour}" if hour else ""

    def missing(self, spot: Spot) -> None:
        """Note a formula without a result."""
        self.notes.cell(NO_RESULT, spot)

    def _shared(self, raw: str, spot: Spot) -> str | None:
        place = int(raw)
        if not 0 <= place < len(self.workbook.texts):
            raise ValueError(raw)
        return self.notes.text(self.workbook.texts[place], spot)

    def _text(self, raw: str, spot: Spot) -> str | None:
        return self.notes.text(unescaped(raw) if len(raw) <= MAX_TEXT else raw, spot)

    def _error(self, raw: str, spot: Spot) -> None:
        self.notes.cell(error_in(raw), spot)

    def _iso(self, raw: str, spot: Spot) -> date | None:
        try:
            return date.fromisoformat(raw.strip()[:10])
        except ValueError:
            self._no_day(raw, spot)
            return None

    def _no_day(self, raw: object, spot: Spot) -> None:
        message = f"Sel ini berformat tanggal, tetapi isinya ({visible(str(raw)[:20])}) bukan tanggal."
        self.notes.cell(Fault("tabel-tanggal", message, "Ketik ulang tanggalnya, atau kosongkan selnya."), spot)

    def _number(self, found: Decimal, spot: Spot) -> Decimal:
        if abs(found) >= EXACT:
            self.notes.cell(CUT, spot)
        return found

    def _time(self, found: Decimal, code: str, spot: Spot) -> date | str | None:
        plain = re.sub(r'"[^"]*"|\[[^\]]*\]', "", code)
        if found >= 0 and (is_timedelta_format(code) or (found < 1 and not _DAY.search(plain))):
            minutes = round(min(found, Decimal(EXACT)) * _SECONDS / 60)
            return f"{minutes // 60:02}:{minutes % 60:02}"
        day = from_excel(float(found), self.workbook.epoch) if 1 <= found < _LAST_DAY else None
        if isinstance(day, datetime):
            return day.date()
        self._no_day(found, spot)
        return None


def _yes_or_no(raw: str, _: Spot) -> str:
    return "ya" if raw.strip().lower() in {"1", "true"} else "tidak"
