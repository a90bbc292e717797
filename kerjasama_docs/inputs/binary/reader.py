"""XLS and XLSB through calamine, within our bounds: values, days and merged cells, without what it does not show."""

import io
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from kerjasama_docs.findings import Finding, Level, UnreadableInputError, Where
from kerjasama_docs.inputs.binary.bounds import DamagedError, refuse_wide, sheet_of_xlsb, sheets_of_xls
from kerjasama_docs.inputs.binary.compound import workbook_stream
from kerjasama_docs.inputs.packed.package import opened_zip
from kerjasama_docs.inputs.source import visible
from kerjasama_docs.inputs.tables.bounds import MAX_SHEETS, Budget
from kerjasama_docs.inputs.tables.faults import Spot
from kerjasama_docs.inputs.tables.grid import Grid
from kerjasama_docs.inputs.tables.notes import Notes
from kerjasama_docs.inputs.tables.numbers import EXACT, number
from kerjasama_docs.inputs.tables.refusals import broken, protected, too_much
from kerjasama_docs.inputs.tables.sheet import Row, Sheet, Tables, Value
from kerjasama_docs.inputs.tables.told import CUT, concealed

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

Stored = int | float | str | bool | date | time | datetime | timedelta
"""What calamine gives of a cell."""
_MAX_NAME = 100
_MINUTE = 60
_UNSEEN = "coretan, komentar, baris dan kolom tersembunyi, galat seperti #N/A, dan bentuk angka seperti 15%"
"""What calamine does not show; a cell with an error is empty."""
_ENCRYPTED = 0x2F
"""FilePass ([MS-XLS] 2.4.117): what follows is encrypted."""


def read_xls(raw: bytes, file: str) -> Tables:
    """Read the sheets of an XLS: a :data:`Reader`."""
    try:
        stream = workbook_stream(raw)
        if _is_encrypted(stream):
            raise protected(file)
        refuse_wide(sheets_of_xls(stream), file)
    except DamagedError as error:
        raise broken(file) from error
    return _read(raw, file, unseen=_UNSEEN)


def _is_encrypted(stream: bytes) -> bool:
    """Whether the record behind the first says that all others are encrypted."""
    behind = 4 + int.from_bytes(stream[2:4], "little")
    return int.from_bytes(stream[behind : behind + 2], "little") == _ENCRYPTED


def read_xlsb(raw: bytes, file: str) -> Tables:
    """Read the sheets of an XLSB.

    Args:
        raw: The file.
        file: Its name.

    Returns:
        Its sheets, and what is wrong with their cells.

    Raises:
        UnreadableInputError: The file cannot be read, or passes a bound.
    """
    package = opened_zip(raw, file)
    parts = [name for name in package.parts if name.startswith("xl/worksheets/") and name.endswith(".bin")]
    try:
        refuse_wide((sheet_of_xlsb(b"".join(package.chunks(name))) for name in parts), file)
    except DamagedError as error:
        raise broken(file) from error
    return _read(raw, file, unseen=f"sel gabungan, {_UNSEEN}")


def _read(raw: bytes, file: str, *, unseen: str) -> Tables:
    """The sheets of a workbook, and what is said of it.

    Why all exceptions: a damaged file can make calamine panic, which is none of ``Exception``.
    """
    try:
        book = _opened(raw)
        made = [*_sheets(book, file)]
    except (UnreadableInputError, ImportError, MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        raise broken(file) from error
    message = f"Jenis berkas ini dibaca nilainya saja; yang tidak terlihat: {unseen}."
    hint = "Bila ada yang demikian dalam berkas, simpan ulang sebagai .xlsx, lalu jalankan lagi."
    said = Finding("tabel-nilai-saja", Level.SARAN, message, Where(file), hint)
    return tuple(sheet for sheet, _ in made), (said, *(found for _, more in made for found in more))


def _opened(raw: bytes) -> "CalamineWorkbook":
    from python_calamine import CalamineWorkbook  # only when such a file comes

    return CalamineWorkbook.from_filelike(io.BytesIO(raw))


def _sheets(book: "CalamineWorkbook", file: str) -> Iterator[tuple[Sheet, list[Finding]]]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    if len(book.sheets_metadata) > MAX_SHEETS:
        raise too_much(file, f"lebih dari {MAX_SHEETS} lembar")
    budget = Budget(file)
    for place, entry in enumerate(book.sheets_metadata):
        name = visible(entry.name)[:_MAX_NAME]
        if entry.typ != SheetTypeEnum.WorkSheet or entry.visible == SheetVisibleEnum.VeryHidden:
            yield Sheet(file, name, ()), [_skipped(file, name)]
            continue
        notes = Notes(file, name)
        sheet = Sheet(file, name, _rows(book.get_sheet_by_index(place), Grid(name, budget), notes))
        hidden = entry.visible == SheetVisibleEnum.Hidden
        yield sheet, [*notes.findings, *concealed(sheet, whole=hidden, rows=(), columns=())]


def _skipped(file: str, name: str) -> Finding:
    message = "Lembar ini tidak dibaca: berisi grafik atau makro, atau disembunyikan dalam-dalam."
    hint = "Bila isinya diperlukan, pindahkan ke lembar biasa."
    return Finding("tabel-lembar-dilewati", Level.SARAN, message, Sheet(file, name, ()).where(), hint)


def _rows(sheet: "CalamineSheet", grid: Grid, notes: Notes) -> tuple[Row, ...]:
    if sheet.start is None:
        return ()
    for row, cells in enumerate(sheet.to_python(skip_empty_area=False), 1):
        for column, stored in enumerate(cells, 1):
            spot = Spot(grid.address((row, column)), row, column)
            value = None if stored == "" else _value(stored, spot, notes)
            if value is not None:
                grid.put((row, column), value)
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        grid.merge((top + 1, left + 1, bottom + 1, right + 1))
    return grid.rows()


def _value(stored: Stored, spot: Spot, notes: Notes) -> Value:
    """The value of a cell as our own readers give it."""
    if isinstance(stored, str):
        return notes.text(stored, spot)
    if isinstance(stored, bool):
        return "ya" if stored else "tidak"
    if isinstance(stored, date):
        return stored.date() if isinstance(stored, datetime) else stored
    return _hour(stored) if isinstance(stored, time | timedelta) else _number(stored, spot, notes)


def _hour(stored: time | timedelta) -> str:
    """Read the sheets of an XLSB: a :data:`Reader`."""
    if isinstance(stored, time):
        return f"{stored:%H:%M}"
    minutes = round(stored.total_seconds() / _MINUTE)
    return f"{minutes // _MINUTE:02}:{minutes % _MINUTE:02}"


def _number(stored: float, spot: Spot, notes: Notes) -> Value:
    found = number(repr(stored))
    if found is not None and abs(found) >= EXACT:
        notes.cell(CUT, spot)
    return found
