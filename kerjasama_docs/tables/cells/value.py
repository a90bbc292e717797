"""What a cell means in its column: a text, a day, a number; and what is wrong with it."""

import re
from collections.abc import Callable, Mapping

from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.model.lampiran import Kolom, KolomJenis
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.day_cell import day_in
from kerjasama_docs.tables.cells.normalised import column_title
from kerjasama_docs.tables.cells.number import number_in
from kerjasama_docs.tables.cells.problem import Problem, error, warning
from kerjasama_docs.tables.cells.text import is_blank, plain_text

_POWER = regex(r"(?<![\w.,])[0-9](?:[.,][0-9]+)?E\+[0-9]{2}(?!\w)", re.IGNORECASE | re.ASCII)
"""A long number as Excel shows it in a narrow cell, and writes it to CSV: 1,98001E+17."""
_DURATION = "jangka_waktu"
"""The field of a naskah that a column of durations begins."""
_BARE = regex(r"[0-9]+(?:[.,][0-9]+)?(?:\s*\([a-z ]+\))?", re.IGNORECASE | re.ASCII)
_MAX_BARE = 200
"""Characters of a text that are looked at."""


def cell_value(value: Value, kolom: Kolom) -> tuple[Value, Problem | None]:
    """The value of a cell in its column; what cannot be read stays as the text it was, with what is wrong."""
    if kolom.jenis != "teks" and is_blank(value):
        return None, None
    return _READERS[kolom.jenis](value, kolom)


def _text(value: Value, kolom: Kolom) -> tuple[Value, Problem | None]:
    shortened = _POWER.search(value) if isinstance(value, str) else None
    if not shortened:
        text = plain_text(value)
        return text or None, _without_unit_of_time(text, kolom)
    message = (
        f"{column_title(kolom)}: angka “{shortened[0]}” telah dipersingkat Excel; angka-angka di belakangnya hilang."
    )
    hint = "Ubah format sel menjadi Teks, lalu ketik ulang seluruh angkanya (misalnya NIP atau NIK)."
    return value, error("tabel-angka", message, hint)


def _without_unit_of_time(text: str, kolom: Kolom) -> Problem | None:
    """What is said of a duration that is a bare number: two days, months or years."""
    if _DURATION not in kolom.ke or not _BARE.fullmatch(text[:_MAX_BARE]):
        return None
    message = f"{column_title(kolom)}: “{text}” tanpa satuan waktu."
    return warning("tabel-satuan", message, f"Tulis satuannya, misalnya {kolom.contoh or '3 tahun'}.")


def _day(value: Value, kolom: Kolom) -> tuple[Value, Problem | None]:
    """A day by itself; what was assumed is said of the whole column (:mod:`.day_column`)."""
    found = day_in(value, kolom)
    return found.value, found.wrong


_READERS: Mapping[KolomJenis, Callable[[Value, Kolom], tuple[Value, Problem | None]]] = {
    "teks": _text,
    "tanggal": _day,
    "bilangan": number_in,
    "rupiah": number_in,
    "nomor": _text,
}
