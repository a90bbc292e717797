"""What rows come to: products of their columns, and the sums that a sheet names itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from kerjasama_docs.inputs.tables.sheet import Cell, Value
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.tables.cells.normalised import column_title
from kerjasama_docs.tables.cells.number import is_negative, missing_factor, product_of
from kerjasama_docs.tables.cells.problem import Problem, warning
from kerjasama_docs.tables.cells.text import is_blank, printed_text
from kerjasama_docs.tables.cells.value import cell_value

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Computed:
    """A computed column of a row: its value, and what is wrong with it."""

    value: Value
    problems: tuple[Problem | None, ...]


def computed(bentuk: LampiranBentuk, kolom: Kolom, *, values: Mapping[str, Value], cell: Cell | None) -> Computed:
    """A computed column; what the unit wrote there is only compared, or taken where a factor is missing.

    Args:
        bentuk: The form.
        kolom: The column.
        values: What the row says in the columns that are typed.
        cell: What the unit wrote itself.
    """
    product, wrong = product_of(kolom, values)
    if not cell or is_blank(cell.value):
        missing = missing_factor(kolom, bentuk, values) if product is None else None
        return Computed(product, (wrong, missing))
    written, unreadable = cell_value(cell.value, kolom)
    if product is None:
        return Computed(written, (wrong, unreadable))
    negative = unreadable if is_negative(cell.value) else None
    return Computed(product, (wrong, negative, _differing(kolom, written, product)))


def _differing(kolom: Kolom, written: Value, product: Value) -> Problem | None:
    """What is said where a unit multiplies otherwise."""
    if not isinstance(written, Decimal) or written == product:
        return None
    said, right = printed_text(kolom.jenis, written), printed_text(kolom.jenis, product)
    message = f"{column_title(kolom)} tertulis {said}, padahal hasil kalinya {right}."
    return warning("tabel-hitung", message, "Yang dipakai hasil hitungan; perbaiki angka yang keliru.")


@dataclass
class RunningSum:
    """The amounts of the rows that were read: all of them, and those since the last row of sums."""

    whole: Decimal = _ZERO
    part: Decimal = _ZERO

    def add(self, amount: Value) -> None:
        """Count a row; one without an amount is none."""
        if isinstance(amount, Decimal):
            self.whole += amount
            self.part += amount

    def compare(self, kolom: Kolom, value: Value) -> Problem | None:
        """What is wrong with the sum that a row names."""
        written, _ = cell_value(value, kolom)
        if not isinstance(written, Decimal) or written in {self.whole, self.part}:
            return None
        part = self.part or self.whole
        said, above, whole = (printed_text(kolom.jenis, each) for each in (written, part, self.whole))
        rest = "" if whole == above else f" (seluruhnya {whole})"
        message = f"{column_title(kolom)} tertulis {said}, padahal baris di atasnya berjumlah {above}{rest}."
        hint = "Yang dicetak hasil penjumlahan; periksa baris yang kurang, berlebih, atau keliru angkanya."
        return warning("tabel-hitung", message, hint)

    def begin_part(self) -> None:
        """Go on behind a row of sums."""
        self.part = _ZERO
