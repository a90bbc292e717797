"""A user's own days: libur that the calendar does not know yet, days that are worked after all, years that are sure."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import Field

from kerjasama_docs.assets import nearest
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs import Source, validate
from kerjasama_docs.inputs.bounds import printable
from kerjasama_docs.inputs.read import read_plain
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.inputs.tables.sheet import Row, Sheet
from kerjasama_docs.language import KALENDER, Kalender, tanggal_hari
from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.model.base import Count, Line, Record, Tanggal, one_as_list, text_as

MAX_DAYS = 5_000
"""Most days of one file."""
_TABLES = (".csv", ".tsv")
_TEXTS = (".yaml", ".yml", ".json", ".toml")
_COLUMNS = ("tanggal", "keterangan", "status")
"""The columns of a table, in this order where it has no header."""
_STATUS = ("libur", "masuk")
"""What a day may be; the first where nothing is said."""


class Hari(Record):
    """A day, and what it is called."""

    tanggal: Tanggal
    keterangan: Line | None = None


Days = Annotated[tuple[Annotated[Hari, text_as("tanggal")], ...], one_as_list(), Field(max_length=MAX_DAYS)]
"""Days, each with what it is called or alone."""


class HariSendiri(Record):
    """The days that a user knows beside the calendar.

    Attributes:
        libur: Days without work.
        masuk: Days of work that would be none.
        tahun_pasti: Years whose calendar was compared with the SKB.
    """

    libur: Days = ()
    masuk: Days = ()
    tahun_pasti: Annotated[
        tuple[Annotated[Count, Field(ge=1945, le=9999)], ...], one_as_list(), Field(max_length=100)
    ] = ()


def kalender_with(name: str) -> tuple[Kalender, tuple[Finding, ...]]:
    """The calendar with the days of a file (YAML, JSON, TOML, CSV), and what is odd about them.

    Raises:
        UsageError: The file is missing, too large or of an unknown type.
        UnreadableInputError: It is not well formed.
        DocumentFindingsError: A day in it is none, or is said to be both libur and a day of work.
    """
    found: list[Finding] = []
    suffix = Path(name).suffix.lower()
    if name != "-" and suffix not in (*_TABLES, *_TEXTS):
        raise UsageError(
            f"Jenis berkas {name} tidak dikenal.", f"Pakai salah satu dari {', '.join((*_TEXTS, *_TABLES))}."
        )
    if suffix in _TABLES:
        source, found = _from_table(name)
    else:
        source = read_plain(name)
        found += source.findings
    own = validate(HariSendiri, source)
    _refuse_both(own, source)
    kalender = Kalender(
        libur={day.tanggal: day.keterangan or "menurut berkas sendiri" for day in own.libur},
        masuk={day.tanggal: day.keterangan or "" for day in own.masuk},
        pasti=frozenset(own.tahun_pasti),
    )
    return kalender, (*found, *_odd(own, source))


def _refuse_both(own: HariSendiri, source: Source) -> None:
    """Refuse a day that is said to be libur and a day of work."""
    libur = {day.tanggal for day in own.libur}
    found = []
    for place, day in enumerate(own.masuk):
        if day.tanggal in libur:
            message = f"{tanggal_hari(day.tanggal)} disebut libur dan juga masuk."
            where = source.where(("masuk", place))
            found.append(Finding("hari-sendiri", Level.GALAT, message, where, "Hapus salah satunya."))
    if found:
        raise DocumentFindingsError(found)


def _odd(own: HariSendiri, source: Source) -> Iterator[Finding]:
    """Days of work that are such already: most often the date is mistyped."""
    for place, day in enumerate(own.masuk):
        if KALENDER.hari_kerja(day.tanggal):
            message = f"{tanggal_hari(day.tanggal)} sudah hari kerja, sehingga masuk tidak mengubah apa pun."
            where = source.where(("masuk", place))
            yield Finding("hari-sendiri", Level.PERINGATAN, message, where, "Periksa tanggalnya.")


def _from_table(name: str) -> tuple[Source, list[Finding]]:
    """The days of a CSV as the same in YAML would give them, each with its line."""
    from kerjasama_docs.inputs.table_files import read_tables  # reads workbooks too, which takes time to load

    sheets, findings = read_tables(name)
    data: dict[str, list[object]] = {status: [] for status in _STATUS}
    places: dict[Key, tuple[int, int]] = {}
    for sheet in sheets:
        for row, columns in _rows(sheet):
            day = {column: cell.value for column, cell in zip(columns, row.cells, strict=False) if column}
            status = _status(day.pop("status", None), Where(name, row.number))
            if any(value is not None for value in day.values()):
                places[status, len(data[status])] = (row.number, 1)
                data[status].append(day)
    return printable(Source(name, data, places)), list(findings)


def _rows(sheet: Sheet) -> Iterator[tuple[Row, tuple[str, ...]]]:
    """The rows of a table below its header, if it has one, and what its columns hold."""
    rows = [row for row in sheet.rows if not row.is_empty]
    columns = _header(rows[0]) if rows else ()
    body = rows[1:] if columns else rows
    yield from ((row, columns or _COLUMNS) for row in body)


def _header(row: Row) -> tuple[str, ...]:
    """What the columns hold, by the first row; nothing where that is no header."""
    names = [lipat(str(cell.value or "")) for cell in row.cells]
    if _COLUMNS[0] not in names:
        return ()
    known = {name: name for name in _COLUMNS}
    return tuple(known.get(name, "") for name in names)


def _status(value: object, where: Where) -> str:
    """Whether a day of a table is libur or one of work.

    Raises:
        DocumentFindingsError: It is said to be something else.
    """
    if value is None:
        return _STATUS[0]
    said = lipat(str(value))
    if said not in _STATUS:
        message = f"Status “{value}” tidak dikenal."
        raise DocumentFindingsError([Finding("hari-sendiri", Level.GALAT, message, where, nearest(said, _STATUS))])
    return said
