"""The unit whose rows a sheet holds: where its name stands when it stands in no cell of the row."""

import re
from collections.abc import Iterable

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Row, Sheet
from kerjasama_docs.tables.cells.text import plain_text
from kerjasama_docs.tables.reading.set_aside import filled, reads_as_unit, unit_name

_SHOWN = 10
"""Rows without a unit that are named."""
_MAX = 150
"""Longest name of a unit, in characters."""
_NAMED = re.compile(r"(?:nama\s+)?(?:satuan kerja|satker|unit kerja|upt)\s*(?::\s*(?P<nama>.*))?", re.IGNORECASE)
_YEAR = re.compile(r"[\s,(]*\b(?:tahun(?: anggaran)?|t\.?a\.?)\s*(?:19|20)[0-9]{2}\)?$", re.IGNORECASE)
_STATE = re.compile(r"(?:kementerian|pemerintah)\b", re.IGNORECASE)
"""Letterheads begin so; they name no unit."""


def unit_above(rows: Iterable[Row]) -> str:
    """The unit that a line above the table names: "Satuan Kerja : Lapas …", else the last line that reads as one."""
    last = ""
    for row in rows:
        texts = [text for _, value in filled(row) if (text := plain_text(value).strip())]
        found = _NAMED.fullmatch(texts[0]) if texts else None
        if found and (name := found["nama"] or "".join(texts[1:]).lstrip(": ")) and (found["nama"] or _colon(texts)):
            return unit_name(name)
        if len(texts) == 1 and (name := unit_named(texts[0])) and not _STATE.match(name):
            last = name
    return last


def unit_named(text: str) -> str:
    """A line or the name of a sheet as the name of a unit; empty when it reads as anything else."""
    name = _YEAR.sub("", unit_name(text[: 2 * _MAX]))
    words = [word for word in name.split() if word[:1].isalpha()]
    if len(name) > _MAX or len(words) < 2 or name.endswith((".", ":", ";")) or _NAMED.fullmatch(name):  # noqa: PLR2004 - a kind of unit and its name
        return ""
    return name if reads_as_unit(name) else ""


def _colon(texts: list[str]) -> bool:
    """Whether a name and its value in separate cells are parted by a colon, as above a table."""
    return texts[0].endswith(":") or texts[1].startswith(":")


def without_unit(sheet: Sheet, rows: list[Row], nama: str, origin: str, *, sebagian: bool) -> Finding | None:
    """What is to be said of rows that do not name their unit.

    Args:
        sheet: The sheet.
        rows: The rows.
        nama: The unit they were given.
        origin: Where it is from: ``berkas``, ``kelompok`` for a heading, ``atas`` for the rows above, else the sheet.
        sebagian: Whether other rows name their unit.
    """
    if not rows or not (sebagian or origin == "berkas"):
        return None
    place = f"Satuan kerja kosong pada baris {_nomor(rows)}" if sebagian else "Satuan kerja tidak disebut"
    names = {
        "berkas": f"nama berkas “{nama}”",
        "kelompok": f"judul kelompok “{nama}”",
        "atas": "satuan kerja pada baris di atasnya",
    }
    used = names.get(origin, f"“{nama}”")
    hint = "Tulis satuan kerja pada setiap baris" + ("." if sebagian else ", atau di atas tabel: Satuan Kerja: ….")
    return Finding("tabel-unit", Level.PERINGATAN, f"{place}; dipakai {used}.", sheet.where(row=rows[0]), hint)


def without_group(sheet: Sheet, rows: list[Row], judul: str) -> Finding:
    """What is to be said of rows that do not name their group and are put in that of the rows above."""
    message = f"{judul} kosong pada baris {_nomor(rows)}; dipakai {judul.lower()} pada baris di atasnya."
    hint = f"Tulis {judul} pada setiap baris; baris di luar kelompok letakkan di atas baris yang berkelompok."
    return Finding("tabel-kelompok", Level.PERINGATAN, message, sheet.where(row=rows[0]), hint)


def _nomor(rows: list[Row]) -> str:
    rest = f", dan {len(rows) - _SHOWN} lainnya" if len(rows) > _SHOWN else ""
    return f"{', '.join(str(row.number) for row in rows[:_SHOWN])}{rest}"
