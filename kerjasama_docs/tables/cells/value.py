"""What a cell means in its column: a text, a day, a number; and what is wrong with it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal

from kerjasama_docs import language
from kerjasama_docs.findings import Level
from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.model.lampiran import Kolom, KolomJenis, LampiranBentuk
from kerjasama_docs.tables.cells.days import day_of
from kerjasama_docs.tables.cells.normalised import column_title
from kerjasama_docs.tables.cells.text import is_blank, plain_text

_EXCEL = Context(prec=15)
"""Digits that Excel keeps of a number; what stands behind them is binary dust."""
_POWER = re.compile(r"(?<![\w.,])[0-9](?:[.,][0-9]+)?E\+[0-9]{2}(?!\w)", re.IGNORECASE | re.ASCII)
"""A long number as Excel shows it in a narrow cell, and writes it to CSV: 1,98001E+17."""
_DURATION = "jangka_waktu"
"""The field of a naskah that a column of durations begins."""
_BARE = re.compile(r"[0-9]+(?:[.,][0-9]+)?(?:\s*\([a-z ]+\))?", re.IGNORECASE | re.ASCII)
_MINUS = re.compile(r"(?:rp\.?\s*)?[-−–]\s*(?:rp\.?\s*)?[0-9]", re.IGNORECASE | re.ASCII)
"""A number below zero; of nothing in these tables there is less than none."""
_MAX_NUMBER = 200
"""Longest text that can be a number, in characters."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a cell: stable code, weight, what, and what to do."""

    code: str
    level: Level
    message: str
    hint: str


def cell_value(value: Value, kolom: Kolom) -> tuple[Value, Problem | None]:
    """The value of a cell in its column; what cannot be read stays as the text it was, with what is wrong."""
    if kolom.jenis != "teks" and is_blank(value):
        return None, None
    return _READERS[kolom.jenis](value, kolom)


def _teks(value: Value, kolom: Kolom) -> tuple[Value, Problem | None]:
    found = _POWER.search(value) if isinstance(value, str) else None
    if not found:
        text = plain_text(value)
        return text or None, _tanpa_satuan(text, kolom)
    message = f"{column_title(kolom)}: angka “{found[0]}” telah dipersingkat Excel; angka-angka di belakangnya hilang."
    hint = "Ubah format sel menjadi Teks, lalu ketik ulang seluruh angkanya (misalnya NIP atau NIK)."
    return value, Problem("tabel-angka", Level.GALAT, message, hint)


def _tanpa_satuan(text: str, kolom: Kolom) -> Problem | None:
    """What is said of a duration that is a bare number: two days, months or years."""
    if _DURATION not in kolom.ke or not _BARE.fullmatch(text[:_MAX_NUMBER]):
        return None
    message = f"{column_title(kolom)}: “{text}” tanpa satuan waktu."
    return Problem("tabel-satuan", Level.PERINGATAN, message, f"Tulis satuannya, misalnya {kolom.contoh or '3 tahun'}.")


def _tanggal(value: Value, kolom: Kolom) -> tuple[Value, Problem | None]:
    if isinstance(value, date) or value is None:
        return value, None
    try:
        day, note = day_of(value)
    except ValueError as error:
        message, _ = _parted(error)
        hint = (
            "Tulis tanggal yang benar, misalnya 31-03-2027 atau 31 Maret 2027; sementara ini dicetak seperti tertulis."
        )
        return plain_text(value), Problem("tabel-tanggal", Level.PERINGATAN, f"{column_title(kolom)}: {message}", hint)
    if not note:
        return day, None
    long = language.tanggal_panjang(day)
    hint = f"Periksa; bila keliru, tulis tanggalnya seperti {language.tanggal_pendek(day)}."
    return day, Problem("tabel-tanggal", Level.SARAN, f"{column_title(kolom)}: {note}, {long}.", hint)


def _parted(error: ValueError) -> tuple[str, str]:
    """A message of the form "what is wrong; what to do" as its two sentences."""
    what, _, todo = str(error).rpartition("; ")
    return (f"{what}." if what else str(error)), (f"{language.huruf_awal_besar(todo).rstrip('.')}." if what else "")


def _negatif(value: Value) -> bool:
    if isinstance(value, Decimal):
        return value < 0 if value.is_finite() else False
    return isinstance(value, str) and bool(_MINUS.match(value.strip()))


def _angka(value: Value, kolom: Kolom) -> tuple[Value, Problem | None]:
    if _negatif(value):
        message = f"{column_title(kolom)}: “{plain_text(value)[:_MAX_NUMBER]}” kurang dari nol."
        hint = "Tulis tanpa tanda minus, atau hapus barisnya. Sementara ini tidak ikut dihitung."
        return plain_text(value), Problem("tabel-negatif", Level.GALAT, message, hint)
    try:
        return _number(value, uang=kolom.uang), None
    except ValueError as error:
        message, hint = _parted(error)
        hint = f"{hint} Sementara ini tidak ikut dihitung."
        return plain_text(value), Problem("tabel-bilangan", Level.GALAT, f"{column_title(kolom)}: {message}", hint)


def _number(value: Value, *, uang: bool) -> Decimal:
    if isinstance(value, Decimal):
        number = _EXCEL.plus(value) if value.is_finite() else value
        language.angka(number, uang=uang)
        return number
    text = plain_text(value)
    if isinstance(value, str) and len(text) <= _MAX_NUMBER:
        return language.parse_angka(text, uang=uang)
    shown = text if len(text) <= _MAX_NUMBER else f"{text[:_MAX_NUMBER]}…"
    raise ValueError(f"“{shown}” tidak terbaca sebagai bilangan; tulis angka saja, misalnya 1.500 atau 2,5.")


_READERS: Mapping[KolomJenis, Callable[[Value, Kolom], tuple[Value, Problem | None]]] = {
    "teks": _teks,
    "tanggal": _tanggal,
    "bilangan": _angka,
    "rupiah": _angka,
    "nomor": _teks,
}


def computed(kolom: Kolom, value: Mapping[str, Value]) -> tuple[Value, Problem | None]:
    """What a computed column comes to in a row; None while a factor is missing."""
    factors = [factor for name in kolom.faktor if isinstance(factor := value.get(name), Decimal)]
    if len(factors) < len(kolom.faktor):
        return None, None
    return _angka_hasil(language.hasil_kali(factors, uang=kolom.uang), kolom)


def missing_factor(kolom: Kolom, bentuk: LampiranBentuk, value: Mapping[str, Value]) -> Problem | None:
    """What is to be said of a row whose product is neither computed nor written; None when a factor is unreadable."""
    factors = (each for each in bentuk.kolom if each.kunci in kolom.faktor)
    missing = [column_title(each) for each in factors if value.get(each.kunci) is None]
    if not missing:
        return None
    message = f"{column_title(kolom)} tidak terhitung karena {' dan '.join(missing)} kosong."
    total = " Sementara ini baris itu tidak ikut dijumlahkan." if bentuk.jumlah == kolom.kunci else ""
    hint = f"Isi {' dan '.join(missing)}, atau tulis {column_title(kolom)}.{total}"
    return Problem("tabel-hitung", Level.PERINGATAN, message, hint)


def _angka_hasil(product: Decimal, kolom: Kolom) -> tuple[Value, Problem | None]:
    try:
        language.angka(product, uang=kolom.uang)
    except ValueError as error:
        message, hint = _parted(error)
        return None, Problem("tabel-bilangan", Level.GALAT, f"{column_title(kolom)}: {message}", hint)
    return product, None
