"""What a cell means in its column: a text, a day, a number; and what is wrong with it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal

from kerjasama_docs import language
from kerjasama_docs.findings import Level
from kerjasama_docs.inputs.tables.sheet import Nilai
from kerjasama_docs.model.lampiran import Kolom, KolomJenis, LampiranBentuk
from kerjasama_docs.tables.ringkas import nama_kolom
from kerjasama_docs.tables.tanggal import tanggal_dari

_EXCEL = Context(prec=15)
"""Digits that Excel keeps of a number; what stands behind them is binary dust."""
_PLAIN = 30
"""Most digits of a number in a text column that is written out in full."""
_POWER = re.compile(r"(?<![\w.,])[0-9](?:[.,][0-9]+)?E\+[0-9]{2}(?!\w)", re.IGNORECASE | re.ASCII)
"""A long number as Excel shows it in a narrow cell, and writes it to CSV: 1,98001E+17."""
_DURATION = "jangka_waktu"
"""The field of a naskah that a column of durations begins."""
_BARE = re.compile(r"[0-9]+(?:[.,][0-9]+)?(?:\s*\([a-z ]+\))?", re.IGNORECASE | re.ASCII)
_MINUS = re.compile(r"(?:rp\.?\s*)?[-−–]\s*(?:rp\.?\s*)?[0-9]", re.IGNORECASE | re.ASCII)
"""A number below zero; of nothing in these tables there is less than none."""
_DASHES = frozenset("-–—−.")
_MAX_NUMBER = 200
"""Longest text that can be a number, in characters."""


@dataclass(frozen=True, slots=True)
class Masalah:
    """What is wrong with a cell: stable code, weight, what, and what to do."""

    code: str
    level: Level
    message: str
    hint: str


def kosong(nilai: Nilai) -> bool:
    """Whether a cell says nothing: empty, or only a dash in place of a value."""
    return nilai is None or (isinstance(nilai, str) and not nilai.strip().strip("".join(_DASHES)))


def isi_sel(nilai: Nilai, kolom: Kolom) -> tuple[Nilai, Masalah | None]:
    """The value of a cell in its column; what cannot be read stays as the text it was, with what is wrong."""
    if kolom.jenis != "teks" and kosong(nilai):
        return None, None
    return _READERS[kolom.jenis](nilai, kolom)


def tulis(nilai: Nilai) -> str:
    """A value as plain text: ``2027`` for a whole number, ``2,5``, ``31 Maret 2027``."""
    match nilai:
        case None:
            return ""
        case date():
            return language.tanggal_panjang(nilai)
        case Decimal():
            return _digits(nilai)
    return nilai


def _digits(number: Decimal) -> str:
    """A whole number without dots: it may be a year, a code, a NIP."""
    if not number.is_finite() or abs(number.adjusted()) > _PLAIN:
        return str(number)
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def _teks(nilai: Nilai, kolom: Kolom) -> tuple[Nilai, Masalah | None]:
    found = _POWER.search(nilai) if isinstance(nilai, str) else None
    if not found:
        text = tulis(nilai)
        return text or None, _tanpa_satuan(text, kolom)
    message = f"{nama_kolom(kolom)}: angka “{found[0]}” telah dipersingkat Excel; angka-angka di belakangnya hilang."
    hint = "Ubah format sel menjadi Teks, lalu ketik ulang seluruh angkanya (misalnya NIP atau NIK)."
    return nilai, Masalah("tabel-angka", Level.GALAT, message, hint)


def _tanpa_satuan(text: str, kolom: Kolom) -> Masalah | None:
    """What is said of a duration that is a bare number: two days, months or years."""
    if _DURATION not in kolom.ke or not _BARE.fullmatch(text[:_MAX_NUMBER]):
        return None
    message = f"{nama_kolom(kolom)}: “{text}” tanpa satuan waktu."
    return Masalah("tabel-satuan", Level.PERINGATAN, message, f"Tulis satuannya, misalnya {kolom.contoh or '3 tahun'}.")


def _tanggal(nilai: Nilai, kolom: Kolom) -> tuple[Nilai, Masalah | None]:
    if isinstance(nilai, date) or nilai is None:
        return nilai, None
    try:
        day, note = tanggal_dari(nilai)
    except ValueError as error:
        message, _ = _parted(error)
        hint = (
            "Tulis tanggal yang benar, misalnya 31-03-2027 atau 31 Maret 2027; sementara ini dicetak seperti tertulis."
        )
        return tulis(nilai), Masalah("tabel-tanggal", Level.PERINGATAN, f"{nama_kolom(kolom)}: {message}", hint)
    if not note:
        return day, None
    long = language.tanggal_panjang(day)
    hint = f"Periksa; bila keliru, tulis tanggalnya seperti {language.tanggal_pendek(day)}."
    return day, Masalah("tabel-tanggal", Level.SARAN, f"{nama_kolom(kolom)}: {note}, {long}.", hint)


def _parted(error: ValueError) -> tuple[str, str]:
    """A message of the form "what is wrong; what to do" as its two sentences."""
    what, _, todo = str(error).rpartition("; ")
    return (f"{what}." if what else str(error)), (f"{language.huruf_awal_besar(todo).rstrip('.')}." if what else "")


def _negatif(nilai: Nilai) -> bool:
    if isinstance(nilai, Decimal):
        return nilai < 0 if nilai.is_finite() else False
    return isinstance(nilai, str) and bool(_MINUS.match(nilai.strip()))


def _angka(nilai: Nilai, kolom: Kolom) -> tuple[Nilai, Masalah | None]:
    if _negatif(nilai):
        message = f"{nama_kolom(kolom)}: “{tulis(nilai)[:_MAX_NUMBER]}” kurang dari nol."
        hint = "Tulis tanpa tanda minus, atau hapus barisnya. Sementara ini tidak ikut dihitung."
        return tulis(nilai), Masalah("tabel-negatif", Level.GALAT, message, hint)
    try:
        return _number(nilai, uang=kolom.uang), None
    except ValueError as error:
        message, hint = _parted(error)
        hint = f"{hint} Sementara ini tidak ikut dihitung."
        return tulis(nilai), Masalah("tabel-bilangan", Level.GALAT, f"{nama_kolom(kolom)}: {message}", hint)


def _number(nilai: Nilai, *, uang: bool) -> Decimal:
    if isinstance(nilai, Decimal):
        number = _EXCEL.plus(nilai) if nilai.is_finite() else nilai
        language.angka(number, uang=uang)
        return number
    text = tulis(nilai)
    if isinstance(nilai, str) and len(text) <= _MAX_NUMBER:
        return language.parse_angka(text, uang=uang)
    shown = text if len(text) <= _MAX_NUMBER else f"{text[:_MAX_NUMBER]}…"
    raise ValueError(f"“{shown}” tidak terbaca sebagai bilangan; tulis angka saja, misalnya 1.500 atau 2,5.")


_READERS: Mapping[KolomJenis, Callable[[Nilai, Kolom], tuple[Nilai, Masalah | None]]] = {
    "teks": _teks,
    "tanggal": _tanggal,
    "bilangan": _angka,
    "rupiah": _angka,
    "nomor": _teks,
}


def hasil_kali(kolom: Kolom, nilai: Mapping[str, Nilai]) -> tuple[Nilai, Masalah | None]:
    """What a computed column comes to in a row; None while a factor is missing."""
    factors = [factor for name in kolom.faktor if isinstance(factor := nilai.get(name), Decimal)]
    if len(factors) < len(kolom.faktor):
        return None, None
    return _angka_hasil(language.hasil_kali(factors, uang=kolom.uang), kolom)


def faktor_kosong(kolom: Kolom, bentuk: LampiranBentuk, nilai: Mapping[str, Nilai]) -> Masalah | None:
    """What is to be said of a row whose product is neither computed nor written; None when a factor is unreadable."""
    factors = (each for each in bentuk.kolom if each.kunci in kolom.faktor)
    missing = [nama_kolom(each) for each in factors if nilai.get(each.kunci) is None]
    if not missing:
        return None
    message = f"{nama_kolom(kolom)} tidak terhitung karena {' dan '.join(missing)} kosong."
    total = " Sementara ini baris itu tidak ikut dijumlahkan." if bentuk.jumlah == kolom.kunci else ""
    hint = f"Isi {' dan '.join(missing)}, atau tulis {nama_kolom(kolom)}.{total}"
    return Masalah("tabel-hitung", Level.PERINGATAN, message, hint)


def _angka_hasil(product: Decimal, kolom: Kolom) -> tuple[Nilai, Masalah | None]:
    try:
        language.angka(product, uang=kolom.uang)
    except ValueError as error:
        message, hint = _parted(error)
        return None, Masalah("tabel-bilangan", Level.GALAT, f"{nama_kolom(kolom)}: {message}", hint)
    return product, None
