"""The example row of the form that units fill in: what stands in it, and how it is known when it comes back."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from kerjasama_docs import language
from kerjasama_docs.errors import UsageError
from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.tables.cells.days import day_of, two_readings

GUIDE_SHEET = "Petunjuk"
"""The sheet of the form that explains it and holds no rows."""
_LEAST = 3
"""Cells as in the example from which a row is doubted; fewer are chance."""


def example_of(kolom: Kolom) -> Value:
    """The example of a column with its type; None when it has none.

    Raises:
        UsageError: The form gives an example that its own column could not hold.
    """
    if kolom.contoh is None:
        return None
    try:
        if kolom.jenis == "tanggal":
            return language.parse_tanggal(kolom.contoh)
        return Decimal(kolom.contoh) if kolom.jenis in {"bilangan", "rupiah"} else kolom.contoh
    except (ValueError, InvalidOperation) as error:
        raise UsageError(
            f"Contoh “{kolom.contoh}” pada kolom {kolom.kunci} bukan {kolom.jenis}.",
            "Perbaiki contoh dalam lampiran.yaml: tanggal seperti 2027-03-31, bilangan seperti 1500.5.",
        ) from error


def _same(kolom: Kolom, value: Value) -> bool:
    if kolom.jenis == "tanggal" and kolom.contoh:
        return _same_day(kolom, value)
    if isinstance(value, str):
        typed = " ".join(value.split()).casefold()
        return typed in {" ".join(str(each).split()).casefold() for each in (kolom.contoh, example_of(kolom))}
    return value == example_of(kolom)


def _same_day(kolom: Kolom, value: Value) -> bool:
    """Whether a day is that of the example, however it is written; what names no day tells nothing."""
    shown = example_of(kolom)
    if not isinstance(value, str | date):
        return value == shown
    if shown in two_readings(value):
        return True
    if isinstance(value, date):
        return value == shown
    try:
        return day_of(value)[0] == shown
    except ValueError:
        return True


def is_example(bentuk: LampiranBentuk, values: Mapping[str, Value]) -> bool:
    """Tell whether a row is the example of the form, left where it was, and no data.

    It is when all that units fill in is what the example says, the columns that must be filled among it;
    without such columns, all that have an example. What is empty or left out otherwise does not matter, nor how
    a day is written.

    Args:
        bentuk: The form.
        values: The row, by the key of the column; dates and numbers with their type or as text.
    """
    shown = [kolom for kolom in bentuk.isian if kolom.contoh]
    needed = [kolom for kolom in shown if kolom.wajib] or shown
    filled = _filled(bentuk.isian, values)
    if not needed or any(kolom not in filled for kolom in needed):
        return False
    return all(_says_example(kolom, values[kolom.kunci]) for kolom in filled)


def _says_example(kolom: Kolom, value: Value) -> bool:
    return kolom.contoh is not None and _same(kolom, value)


def _filled(columns: Iterable[Kolom], values: Mapping[str, Value]) -> list[Kolom]:
    return [kolom for kolom in columns if not _says_nothing(values.get(kolom.kunci))]


def _says_nothing(value: Value) -> bool:
    return value is None or value == ""


def left_of_example(bentuk: LampiranBentuk, values: Mapping[str, Value]) -> tuple[Kolom, ...]:
    """The columns of a row that still say what the example says, where they are most of it; else none.

    Numbers tell nothing: 40 copies at 75,000 are no rarity.

    Args:
        bentuk: The form.
        values: The row, by the key of the column.
    """
    shown = [kolom for kolom in bentuk.isian if kolom.contoh and kolom.jenis in {"teks", "tanggal"}]
    filled = _filled(shown, values)
    same = tuple(kolom for kolom in filled if _same(kolom, values[kolom.kunci]))
    return same if len(same) >= _LEAST and 2 * len(same) > len(filled) else ()
