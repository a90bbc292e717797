"""What became of every row that was read: for people as text, for programs as data."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kerjasama_docs.tables.reading.reasons import HARMLESS, Reason
from kerjasama_docs.tables.reading.rows import Entry, JoinedTable, Reading, SetAside
from kerjasama_docs.tables.summary import spans

_SHOWN = 20
"""Rows set aside that are listed, and groups of rows that are named."""


@dataclass(frozen=True, slots=True)
class _Count:
    """How many rows were read and taken, and how many were set aside for which reason, the most usual first."""

    read: int
    taken: int
    reasons: Counter[str]

    def __str__(self) -> str:
        text = f"{self.read} baris dibaca, {self.taken} diambil, {self.reasons.total()} disisihkan"
        reasons = ", ".join(f"{reason} {count}" for reason, count in self.reasons.most_common())
        return f"{text} ({reasons})." if reasons else f"{text}."

    def data(self) -> dict[str, object]:
        return {
            "dibaca": self.read,
            "diambil": self.taken,
            "disisihkan": self.reasons.total(),
            "alasan": dict(self.reasons.most_common()),
        }


def _count(readings: Sequence[Reading]) -> _Count:
    reasons = Counter(each.why.counted for reading in readings for each in reading.set_aside)
    taken = sum(len(reading.entries) for reading in readings)
    return _Count(sum(reading.read for reading in readings), taken, reasons)


def _files(joined: JoinedTable) -> int:
    return len({reading.file for reading in joined.readings})


def account(joined: JoinedTable) -> str:
    """Per sheet how many rows were read, taken and set aside, and why; what was set aside; the sum in the last line."""
    lines = [line for reading in joined.readings for line in _of_sheet(reading)]
    lines += _to_check(joined)
    sheets = len(joined.readings)
    lines.append(f"Seluruhnya {_files(joined)} berkas, {sheets} lembar: {_count(joined.readings)}")
    return "\n".join(lines)


def _of_sheet(reading: Reading) -> Iterator[str]:
    name = f"{reading.file} › {reading.sheet}" if reading.sheet else reading.file
    yield f"{name}: {_count([reading])}"
    yield from (f"  {choice}" for choice in reading.choices)
    if reading.from_above:
        yield f"  satuan kerja baris {spans(reading.from_above)} diambil dari baris di atasnya."


def _to_check(joined: JoinedTable) -> Iterator[str]:
    """The rows set aside in which something may be lost; whole sheets without a table last."""
    aside = [each for reading in joined.readings for each in reading.set_aside if each.why.reason not in HARMLESS]
    if not aside:
        return
    yield "Periksa baris yang disisihkan:"
    aside.sort(key=lambda each: each.why.reason is Reason.WITHOUT_HEADER)
    for each in aside[:_SHOWN]:
        yield f"  {each.origin}: {each.why}: {each.excerpt}"
    if len(aside) > _SHOWN:
        yield f"  dan {len(aside) - _SHOWN} lainnya"


def account_data(joined: JoinedTable) -> dict[str, object]:
    """The same for JSON, with the place of every row that was taken or set aside."""
    return {
        "lembar": [_sheet_data(reading) for reading in joined.readings],
        "berkas": _files(joined),
        **_count(joined.readings).data(),
    }


def rows_data(joined: JoinedTable) -> Iterator[dict[str, object]]:
    """The rows of a table in the order of printing: their group, their place, and their values by key of the column.

    All values are texts: a day as ISO 8601, a number by its digits; what is empty is None.
    """
    for group in joined.groups:
        for entry in group.entries:
            yield {"kelompok": group.title or None, "sumber": str(entry.origin), "isi": _plain(entry)}


def _plain(entry: Entry) -> dict[str, str | None]:
    said = {key: str(value) for key, value in entry.values.items() if value is not None}
    return {**dict.fromkeys(entry.values), **said}


def _sheet_data(reading: Reading) -> dict[str, object]:
    return {
        "file": reading.file,
        "lembar": reading.sheet or None,
        **_count([reading]).data(),
        "bentuk_lain": list(reading.other_forms),
        "kolom": list(reading.choices),
        "unit_dari_atas": list(reading.from_above),
        "baris_diambil": [each.origin.row for each in reading.entries],
        "baris_disisihkan": [_aside_data(each) for each in reading.set_aside],
    }


def _aside_data(aside: SetAside) -> dict[str, object]:
    place = {"tempat": str(aside.origin), "baris": aside.origin.row}
    return {**place, "alasan": str(aside.why), "isi": aside.excerpt}
