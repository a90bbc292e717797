"""What is to be said of the header of a table: doubtful words, columns that are missing or there twice."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Row, Sheet
from kerjasama_docs.language import dipotong
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.tables.cells.normalised import column_title
from kerjasama_docs.tables.header.choice import Choice
from kerjasama_docs.tables.header.column_names import ColumnNames
from kerjasama_docs.tables.header.records import UNIT, Match
from kerjasama_docs.tables.header.remedies import by_hand
from kerjasama_docs.tables.header.written import Written

MAX_ROWS = 50
"""Rows in which a header is looked for."""
_SIDEWAYS = 3
"""Columns named in the first column, or in one cell, from which that is taken for the header."""
_SHOWN = 60
"""Characters of a header that are shown."""


def required(names: ColumnNames) -> frozenset[str]:
    """What a table cannot do without; the name of the unit can come from elsewhere."""
    return frozenset(each.kunci for each in names.bentuk.isian if each.wajib and each.kunci != UNIT)


def doubts(written: Written, names: ColumnNames, found: Mapping[str, Choice]) -> Iterator[Finding]:
    """What is doubtful about a header.

    Args:
        written: The header.
        names: The names of the columns.
        found: The columns of the sheet by that of the form that each may be.
    """
    titles = {kolom.kunci: column_title(kolom).rstrip(".") for kolom in names.bentuk.kolom}
    for key, choice in found.items():
        yield from choice.findings(written)
        best = choice.best
        if best and best.recognised.match in _DOUBTS:
            yield _loose(written, titles[key], best.column, match=best.recognised.match)
    yield from _missing(written, names, {key for key, choice in found.items() if choice.best})


class _Doubt(NamedTuple):
    """What is said of a header that is not named as in the form: the code of the finding, and what to do."""

    code: str
    hint: str


_DOUBTS = {
    Match.NEAR: _Doubt("tabel-ejaan", "Tulis {} bila memang itu yang dimaksud."),
    Match.WEAK: _Doubt(
        "tabel-alias",
        "Sebutan itu dapat berarti lain: periksa isinya, lalu tulis {} bila memang itu yang dimaksud.",
    ),
}


def _loose(written: Written, title: str, column: int, *, match: Match) -> Finding:
    """A header that only resembles the name of its column, or may mean something else."""
    doubt = _DOUBTS[match]
    message = f"Kepala kolom “{dipotong(written.texts[column], _SHOWN)}” dibaca sebagai {title}."
    return Finding(doubt.code, Level.SARAN, message, written.where(column), doubt.hint.format(title))


def missing_columns(bentuk: LampiranBentuk, places: Container[str]) -> tuple[Kolom, ...]:
    """The columns that a header lacks; the name of the unit or the group can come from elsewhere.

    Of a form that takes what there is (``seadanya``) those it needs alone.
    """
    elsewhere = {UNIT, bentuk.kelompok}
    wanted = (each for each in bentuk.isian if each.wajib or not bentuk.seadanya)
    return tuple(each for each in wanted if each.kunci not in places and each.kunci not in elsewhere)


def _missing(written: Written, names: ColumnNames, places: Container[str]) -> Iterator[Finding]:
    """Columns that are not there: a warning where the table cannot do without, else a suggestion."""
    needed, missing = required(names), missing_columns(names.bentuk, places)
    where = written.sheet.where(row=written.rows[0] if written.rows else None)
    for level, columns in (
        (Level.PERINGATAN, [each for each in missing if each.kunci in needed]),
        (Level.SARAN, [each for each in missing if each.kunci not in needed]),
    ):
        if columns:
            titles = ", ".join(map(column_title, columns))
            message = f"Kolom {titles} tidak ditemukan; isinya kosong pada semua baris lembar ini."
            hint = f"Tambahkan kolom itu, tulis kepalanya seperti pada formulir, atau {by_hand(columns[0])}."
            yield Finding("tabel-kolom-hilang", level, message, where, hint)


def not_found(sheet: Sheet, names: ColumnNames, *, row: Row | None, found: Sequence[str]) -> Finding:
    """There is no header: what was looked for, and the most that was found, in which row."""
    wanted = ", ".join(map(column_title, names.bentuk.isian))
    seen = "tidak satu pun ditemukan"
    if found:
        seen = f"paling banyak hanya {', '.join(f'“{name}”' for name in found)}"
    message = f"Kepala tabel tidak ditemukan. Yang dicari: {wanted}; {seen}."
    hint = _remedy(sheet, names) or (
        f"Tulis kepala kolom dalam satu baris, paling jauh pada baris ke-{MAX_ROWS}, atau pakai formulir kosong. "
        'Kepala yang lain sama sekali dapat ditunjuk, misalnya --kolom MITRA="Nama Instansi" atau --kolom MITRA=C. '
        "Lembar yang memang bukan tabel boleh dibiarkan."
    )
    return Finding("tabel-kepala", Level.PERINGATAN, message, sheet.where(row=row), hint)


def _remedy(sheet: Sheet, names: ColumnNames) -> str:
    """What to do with a table that lies on its side or has all its columns in one; empty for any other."""
    first = [row.cells[0].value for row in sheet.rows[:MAX_ROWS] if row.cells]
    texts = [value for value in first if isinstance(value, str)]
    if _named(names, texts) >= _SIDEWAYS:
        return "Kepala tampaknya ada di kolom pertama: putar tabelnya (di Excel: Salin › Tempel Khusus › Transpos)."
    if any(_named(names, text.split(sign)) >= _SIDEWAYS for text in texts for sign in ";,|\t"):
        return "Semua kolom tampaknya tertulis dalam satu sel: pisahkan (di Excel: Data › Teks ke Kolom)."
    return ""


def _named(names: ColumnNames, texts: Iterable[str]) -> int:
    """How many columns some texts name."""
    known = (names.recognise(text) for text in texts)
    return len({each.key for each in known if each} & names.typed)
