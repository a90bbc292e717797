"""Baris “modul” pada tabel “BIAYA”: 4 × Rp1.500.000,00 adalah Rp6.000.000,00, bukan Rp60.000.000,00.

Tabel yang diketik sendiri tidak dihitung. Jumlah setiap baris harus sama dengan volume dikalikan harga satuannya; bila
tidak, pembayaran dan pemeriksaan memakai angka yang berbeda. Tabel dengan beberapa kolom volume dihitung semuanya.

Salah: volume 4, harga satuan Rp1.500.000,00, jumlah Rp60.000.000,00.
Benar: volume 4, harga satuan Rp1.500.000,00, jumlah Rp6.000.000,00.
"""

from collections.abc import Iterator
from decimal import Decimal

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import bilangan, hasil_kali, rupiah
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.tabel import Tabel, angka_sel, pertama, tabel_of

DASAR: tuple[Basis, ...] = ()

_VOLUME = regex(
    r"(?i:vol(?:ume)?\b|kuantitas|qty|banyaknya|frekuensi|jumlah (?:unit|satuan|orang|peserta|barang|volume))"
)
_PRICE = regex(
    r"(?i:(?:harga|biaya|tarif|nilai|honor(?:arium)?)(?: per)? satuan|tarif|harga \(?rp|satuan harga|harga$)"
)
_AMOUNT = regex(
    r"(?i:jumlah(?: (?:harga|biaya|dana|total))?(?: \(.*\))?$|total(?: (?:harga|biaya))?(?: \(.*\))?$|sub ?total)"
)
_NAME = regex(r"(?i:uraian|rincian|kegiatan|nama|komponen|jenis|barang|item|keterangan)")
_FACTOR = regex(r"(?i:orang|hari|jam|kali|bulan|org|oh|oj|keg|paket|freq)")
"""Other columns that a row may be multiplied by."""


def _factors(table: Tabel, row: tuple[str, ...]) -> list[Decimal]:
    """The numbers of a row in the other columns that it may be multiplied by."""
    heads = zip(table.kepala, row, strict=False)
    numbers = [angka_sel(cell) for head, cell in heads if _FACTOR.match(head.strip())]
    return [number for number in numbers if number is not None]


def _wrong(table: Tabel, row: tuple[str, ...]) -> tuple[Decimal, Decimal, Decimal] | None:
    """Volume, price and amount of a row, where the amount is not what they come to."""
    places = [table.kolom(pattern) for pattern in (_VOLUME, _PRICE, _AMOUNT)]
    numbers = [angka_sel(row[place]) for place in places if place is not None]
    if len(numbers) < len(places) or None in numbers:
        return None
    volume, price, amount = [number or Decimal(0) for number in numbers]
    whole = hasil_kali([volume, price, *_factors(table, row)], uang=True)
    fits = any(abs(amount - each) < 1 for each in (hasil_kali([volume, price], uang=True), whole))
    return None if fits else (volume, price, amount)


def check(subject: Subject) -> Iterator[Finding]:
    """Find rows of typed tables whose amounts are not those of their volumes and prices."""
    for table in tabel_of(subject.pohon):
        name = table.kolom(_NAME)
        for place, row in table.isi:
            if wrong := _wrong(table, row):
                volume, price, amount = wrong
                right = rupiah(hasil_kali([volume, price], uang=True))
                called = row[name] if name is not None else pertama(row)
                message = (
                    f"Baris “{called}” pada tabel {table.nama}: {bilangan(volume)} × {rupiah(price)} adalah {right}, "
                    f"bukan {rupiah(amount)}."
                )
                hint = "Perbaiki jumlahnya, volumenya, atau harga satuannya."
                yield subject.finding(message, place, hint, level=Level.PERINGATAN)
