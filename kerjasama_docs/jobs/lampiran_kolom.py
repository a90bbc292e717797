"""Columns that the user names himself: ``--kolom MITRA="Nama Instansi"``, ``--kolom MITRA=C``."""

from collections.abc import Iterable, Iterator, Sequence

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.language import dipotong
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.tables.cells.normalised import column_title
from kerjasama_docs.tables.header.column_names import ColumnNames
from kerjasama_docs.tables.header.records import Match
from kerjasama_docs.tables.reading.rows import Reading

_EXAMPLE = 'Tulis kolom bentuk, lalu kepala atau huruf kolom tabel: --kolom MITRA="Nama Instansi", --kolom MITRA=C.'
_LONGEST = 200
"""Longest header that can be named, in characters."""
_SHOWN = 30
"""Headers of a table that are listed."""


def with_columns(bentuk: LampiranBentuk, given: Sequence[str]) -> LampiranBentuk:
    """A form that knows the columns which the user names.

    Args:
        bentuk: The form.
        given: The columns, each as ``KOLOM=KEPALA`` or ``KOLOM=HURUF``.

    Raises:
        UsageError: One of them has no "=", names no column of the form, or a header that is named for two columns.
    """
    names, told = ColumnNames(bentuk), dict[str, str]()
    columns: dict[str, tuple[str, ...]] = {}
    for text in given:
        key, header = _parted(text, names)
        if told.setdefault(header.casefold(), key) != key:
            message = f"--kolom menunjuk “{header}” untuk dua kolom, {told[header.casefold()]} dan {key}."
            raise UsageError(message, "Sebut setiap kolom tabel sekali saja.")
        columns[key] = (*columns.get(key, ()), header)
    return bentuk.model_copy(update={"kolom": tuple(_with(kolom, columns) for kolom in bentuk.kolom)})


def _with(kolom: Kolom, columns: dict[str, tuple[str, ...]]) -> Kolom:
    return kolom.model_copy(update={"tunjuk": (*columns.get(kolom.kunci, ()), *kolom.tunjuk)})


def _parted(text: str, names: ColumnNames) -> tuple[str, str]:
    """The key of the column of the form, and the header that the user names."""
    title, sign, header = text.partition("=")
    header = header.strip().strip("“”\"'").strip()
    if not sign or not header or len(text) > _LONGEST:
        raise UsageError(f"--kolom “{dipotong(text, _LONGEST)}” tidak menunjuk kolom.", _EXAMPLE)
    found = names.recognise(title.strip())
    if found is None or found.match > Match.ALIAS:
        known = ", ".join(column_title(kolom) for kolom in names.bentuk.kolom)
        message = f"--kolom: “{title.strip()}” bukan kolom {names.bentuk.nama}."
        raise UsageError(message, f"Kolomnya: {known}.")
    return found.key, header


def unused_columns(bentuk: LampiranBentuk, readings: Iterable[Reading]) -> Iterator[Finding]:
    """What is said of columns that the user named and that no table has."""
    seen = tuple(readings)
    used = {given for reading in seen for given in reading.given}
    for kolom in bentuk.kolom:
        if kolom.tunjuk and not any((kolom.kunci, name) in used for name in kolom.tunjuk):
            yield _unused(kolom, seen)


def _unused(kolom: Kolom, readings: Sequence[Reading]) -> Finding:
    named = " atau ".join(f"“{name}”" for name in kolom.tunjuk)
    message = f"Kolom {column_title(kolom)} ditunjuk sebagai {named}, tetapi kolom itu tidak ada pada satu tabel pun."
    first = next((reading for reading in readings if reading.headers), None)
    if first is None:
        hint = "Periksa ejaannya, atau sebut huruf kolomnya."
        return Finding("tabel-kolom-tunjuk", Level.GALAT, message, Where(), hint)
    headers = ", ".join(f"“{dipotong(text, _SHOWN)}”" for text in first.headers[:_SHOWN])
    hint = f"Kepala kolom di sini: {headers}. Sebut salah satunya, atau huruf kolomnya."
    where = Where(first.file, path=first.sheet or None)
    return Finding("tabel-kolom-tunjuk", Level.GALAT, message, where, hint)
