"""What a cell of a column of days says: a day, a length of time that is kept as it is written, or neither.

A day that the calendar does not have is an error of its cell: somebody meant a day, and the table says none. A word in
its place ("segera") may be meant, and is a warning.
"""

from dataclasses import dataclass
from datetime import date

from pydantic import ValidationError

from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.language.baca_tanggal import NoTanggalError
from kerjasama_docs.model.lampiran import Kolom
from kerjasama_docs.model.waktu import JangkaWaktu
from kerjasama_docs.tables.cells.days import MAX_TEXT, Note, Order, day_of, two_readings
from kerjasama_docs.tables.cells.normalised import SortKey, column_title, sort_key
from kerjasama_docs.tables.cells.periods import period_of
from kerjasama_docs.tables.cells.problem import Problem, error, parted, warning
from kerjasama_docs.tables.cells.text import plain_text

_HINT = "Tulis tanggal yang benar, misalnya 31-03-2027 atau 31 Maret 2027; sementara ini dicetak seperti tertulis."


@dataclass(frozen=True, slots=True)
class DayCell:
    """What a cell says.

    Attributes:
        value: The day; the text as it is written where it names a length of time, or nothing that is known.
        note: What was assumed to get a day.
        is_period: Whether it names a length of time.
        wrong: What is wrong with it.
    """

    value: Value
    note: Note = Note.NONE
    is_period: bool = False
    wrong: Problem | None = None


def day_in(value: Value, kolom: Kolom, *, order: Order = Order.DAY_FIRST) -> DayCell:
    """What a cell of a column of days says.

    Args:
        value: The cell.
        kolom: Its column.
        order: In which order the column writes days in figures.
    """
    if isinstance(value, date) or value is None:
        return DayCell(value)
    if order is Order.BOTH and isinstance(value, str) and any(two_readings(value)):
        return DayCell(value)
    month_first = order is Order.MONTH_FIRST
    try:
        return DayCell(*day_of(value, month_first=month_first))
    except ValueError as wrong:
        text = plain_text(value)
        if period_of(text, month_first=month_first):
            return DayCell(text, is_period=True)
        if kolom.lama and _is_length(text):
            return DayCell(text)
        return DayCell(text, wrong=_problem(wrong, kolom))


def _problem(wrong: ValueError, kolom: Kolom) -> Problem:
    """What is said of a text that names no day."""
    weigh = error if isinstance(wrong, NoTanggalError) else warning
    return weigh("tabel-tanggal", f"{column_title(kolom)}: {parted(wrong)[0]}", _HINT)


def _is_length(text: str) -> bool:
    """Whether a text says how long something lasts: 3 tahun."""
    try:
        return JangkaWaktu.model_validate({"lama": text[:MAX_TEXT]}).lama is not None
    except ValidationError:
        return False


def day_sort_key(value: Value) -> SortKey:
    """The place of a cell of a column of days among others: a length of time stands behind its last day."""
    found = period_of(value) if isinstance(value, str) else None
    return found.sort_key if found else sort_key(value)
