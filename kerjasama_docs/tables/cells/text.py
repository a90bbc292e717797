"""A value as text: plain, as it is read on paper, or nothing at all."""

from datetime import date
from decimal import Decimal

from kerjasama_docs import language
from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.model.lampiran import KolomJenis

_PLAIN = 30
"""Most digits of a number in a text column that is written out in full."""
_DASHES = "-–—−."


def is_blank(value: Value) -> bool:
    """Whether a cell says nothing: empty, or only a dash in place of a value."""
    return value is None or (isinstance(value, str) and not value.strip().strip(_DASHES))


def printed_text(jenis: KolomJenis, value: Value) -> str:
    """A value as it is read on paper: ``31 Maret 2027``, ``1.500``, ``Rp500.000,00``; empty for None."""
    match value:
        case None:
            return ""
        case date():
            return language.tanggal_panjang(value)
        case Decimal():
            if jenis == "nomor":
                return f"{value}."
            return language.angka(value, uang=jenis == "rupiah")
    return value


def plain_text(value: Value) -> str:
    """A value as plain text: ``2027`` for a whole number, ``2,5``, ``31 Maret 2027``."""
    match value:
        case None:
            return ""
        case date():
            return language.tanggal_panjang(value)
        case Decimal():
            return _digits(value)
    return value


def _digits(number: Decimal) -> str:
    """A whole number without dots: it may be a year, a code, a NIP."""
    if not number.is_finite() or abs(number.adjusted()) > _PLAIN:
        return str(number)
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")
