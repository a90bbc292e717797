"""What is to be said of the header of a table: doubtful words, columns that are missing or there twice."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.tables.cells.normalised import column_title
from kerjasama_docs.tables.header.column_names import DEKAT, LEMAH, ColumnNames, Recognised

MAX_ROWS = 50
"""Rows in which a header is looked for."""
_SIDEWAYS = 3
"""Columns named in the first column, or in one cell, from which that is taken for the header."""
_SHOWN = 60
"""Characters of a header that are shown."""

Tempat = Mapping[str, Sequence[tuple[int, Recognised]]]
"""By key of the column, where in the sheet it was recognised and how, the best first."""


def required(names: ColumnNames) -> frozenset[str]:
    """What a table cannot do without; the name of the unit can come from elsewhere."""
    return frozenset(each.kunci for each in names.bentuk.isian if each.wajib and each.kunci != "satuan_kerja")


def doubts(
    sheet: Sheet, names: ColumnNames, rows: Sequence[Row], spelled: Mapping[int, str], tempat: Tempat
) -> Iterator[Finding]:
    """What is doubtful about a header.

    Args:
        sheet: The sheet.
        names: The names of the columns.
        rows: The rows of the header; without any, the keys of YAML or JSON.
        spelled: Its texts by column in the sheet.
        tempat: What was recognised.
    """
    for key, places in tempat.items():
        judul = next(column_title(kolom).rstrip(".") for kolom in names.bentuk.kolom if kolom.kunci == key)
        where = sheet.where(cell_of(rows, places[-1][0]))
        if len(places) > 1:
            named = " dan ".join(f"“{spelled[column]}”" for column, _ in places)
            hint = f"Yang dibaca hanya “{spelled[places[0][0]]}”; gabungkan isinya atau ganti kepala kolom lainnya."
            message = f"{named} sama-sama berarti {judul}."
            yield Finding("tabel-kolom-ganda", Level.PERINGATAN, message, where, hint)
        column, first = places[0]
        if first.match in {DEKAT, LEMAH}:
            code = "tabel-ejaan" if first.match == DEKAT else "tabel-alias"
            message = f"Kepala kolom “{spelled[column][:_SHOWN]}” dibaca sebagai {judul}."
            hint = _HINTS[code].format(judul=judul)
            yield Finding(code, Level.SARAN, message, sheet.where(cell_of(rows, column)), hint)
    yield from _hilang(sheet, names, rows, tempat)


_HINTS = {
    "tabel-ejaan": "Tulis {judul} bila memang itu yang dimaksud.",
    "tabel-alias": "Sebutan itu dapat berarti lain: periksa isinya, lalu tulis {judul} bila memang itu yang dimaksud.",
}


def cell_of(rows: Sequence[Row], column: int) -> Cell | None:
    """The lowest cell of a header that has a text of its own."""
    cells = [row.cells[column] for row in rows if column < len(row.cells)]
    return next((cell for cell in reversed(cells) if cell.value and not cell.merged), cells[-1] if cells else None)


def missing_columns(bentuk: LampiranBentuk, tempat: Container[str]) -> tuple[Kolom, ...]:
    """The columns that a header lacks; the name of the unit or the group can come from elsewhere."""
    elsewhere = {"satuan_kerja", bentuk.kelompok}
    return tuple(each for each in bentuk.isian if each.kunci not in tempat and each.kunci not in elsewhere)


def _hilang(sheet: Sheet, names: ColumnNames, rows: Sequence[Row], tempat: Tempat) -> Iterator[Finding]:
    """Columns that are not there: a warning where the table cannot do without, else a suggestion."""
    needed, missing = required(names), missing_columns(names.bentuk, tempat)
    where = sheet.where(row=rows[0] if rows else None)
    for level, columns in (
        (Level.PERINGATAN, [column_title(each) for each in missing if each.kunci in needed]),
        (Level.SARAN, [column_title(each) for each in missing if each.kunci not in needed]),
    ):
        if columns:
            message = f"Kolom {', '.join(columns)} tidak ditemukan; isinya kosong pada semua baris lembar ini."
            hint = "Tambahkan kolom itu atau tulis kepalanya seperti pada formulir."
            yield Finding("tabel-kolom-hilang", level, message, where, hint)


def _sebab(sheet: Sheet, names: ColumnNames) -> str:
    """What to do with a table that lies on its side or has all its columns in one; empty for any other."""
    first = [row.cells[0].value for row in sheet.rows[:MAX_ROWS] if row.cells and isinstance(row.cells[0].value, str)]
    if _kolom(names, first) >= _SIDEWAYS:
        return "Kepala tampaknya ada di kolom pertama: putar tabelnya (di Excel: Salin › Tempel Khusus › Transpos)."
    if any(_kolom(names, text.split(sign)) >= _SIDEWAYS for text in first if isinstance(text, str) for sign in ";,|\t"):
        return "Semua kolom tampaknya tertulis dalam satu sel: pisahkan (di Excel: Data › Teks ke Kolom)."
    return ""


def _kolom(names: ColumnNames, texts: Iterable[object]) -> int:
    """How many columns some texts name."""
    known = (names.recognise(text) for text in texts if isinstance(text, str))
    return len({each.key for each in known if each} & names.isian)


def not_found(sheet: Sheet, names: ColumnNames, row: Row | None, found: Sequence[str]) -> Finding:
    """There is no header: what was looked for, and the most that was found, in which row."""
    wanted = ", ".join(map(column_title, names.bentuk.isian))
    named = ", ".join(f"“{name}”" for name in found)
    seen = f"paling banyak hanya {named}" if found else "tidak satu pun ditemukan"
    message = f"Kepala tabel tidak ditemukan. Yang dicari: {wanted}; {seen}."
    hint = _sebab(sheet, names) or (
        f"Tulis kepala kolom dalam satu baris, paling jauh pada baris ke-{MAX_ROWS}, atau pakai formulir kosong. "
        "Lembar yang memang bukan tabel boleh dibiarkan."
    )
    return Finding("tabel-kepala", Level.PERINGATAN, message, sheet.where(row=row), hint)
