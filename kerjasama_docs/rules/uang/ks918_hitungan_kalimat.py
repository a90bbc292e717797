"""Hitungan “10 × Rp500.000,00” menghasilkan Rp5.000.000,00, bukan Rp6.000.000,00.

Kalimat yang menyebut banyaknya, biaya satuannya, dan jumlahnya harus cocok ketiganya; yang dibayar kelak mengikuti
salah satu, dan pemeriksa menemukan yang lain. Yang dihitung hanya kalimat dengan satu biaya satuan dan satu jumlah;
bila banyaknya ada beberapa, setiap hasil kali yang cocok diterima.

Salah: 10 (sepuluh) narasumber masing-masing Rp500.000,00, seluruhnya Rp6.000.000,00
Benar: 10 (sepuluh) narasumber masing-masing Rp500.000,00, seluruhnya Rp5.000.000,00
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from math import prod

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import bilangan, rupiah
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.rupiah_teks import Rupiah

DASAR: tuple[Basis, ...] = ()

_EACH_BEFORE = regex(
    r"(?i:\b(?:masing-masing|@|per [a-z]+|setiap [a-z]+|tiap [a-z]+|(?:harga|biaya|tarif) satuan(?:nya)?)"
    r"(?: mendapat| memperoleh| menerima| dibayar)?(?: sebesar| senilai| adalah)? ?$)"
)
_EACH_BEHIND = regex(r"(?:,\d\d)?(?: ?\([^()]{4,120}\))? ?(?:(?i:per|setiap|tiap|se|untuk setiap|/) ?[a-z]+)")
_TOTAL = regex(
    r"(?i:\b(?:seluruhnya|keseluruhan(?:nya)?|sejumlah|berjumlah|jumlah(?:nya)?|total(?:nya)?|sehingga(?: menjadi)?)"
    r"(?: seluruhnya| biaya(?:nya)?| dana| menjadi| sebesar| adalah| Rp)* ?$)"
)
_COUNT = regex(
    r"(?<![\w.,/:–-])([1-9][0-9]{0,2}(?:\.[0-9]{3})*|[1-9][0-9]{3,5})(?: ?\([a-z ]{3,60}\))? (?!persen|%)[A-Za-z]{3,}"
)
_TAX = regex(
    r"(?i:\b(?:pajak|ppn|pph|potongan|persen|dikurangi|ditambah|belum termasuk|sisa|tahap|termin|uang muka)\b|%)"
)
"""Words of an amount that is more or less than the product."""
_MOST = 6
"""Counts of one sentence that are tried."""


def _pair(amounts: list[Rupiah]) -> tuple[Decimal, Decimal] | None:
    """The price of one and the sum of a sentence; None where it says anything else."""
    if len(amounts) != 2:  # noqa: PLR2004 - one price and one sum
        return None
    price, total = amounts
    each = _EACH_BEFORE.search(price.before) or _EACH_BEHIND.match(price.after)
    if not each or not _TOTAL.search(total.before) or price.nilai is None or total.nilai is None:
        return None
    return price.nilai, total.nilai


def _counts(sentence: str) -> list[int]:
    """What a sentence counts."""
    return [int(found[1].replace(".", "")) for found in _COUNT.finditer(sentence)][:_MOST]


def _fits(price: Decimal, total: Decimal, counts: list[int]) -> bool:
    """Whether the sum is the price times one or more of the counts."""
    products = (prod(some) for size in range(1, len(counts) + 1) for some in combinations(counts, size))
    return any(price * product == total for product in products)


def check(subject: Subject) -> Iterator[Finding]:
    """Find sentences whose sum is not the price times the count."""
    groups: dict[tuple[int, int], list[Rupiah]] = {}
    for amount in subject.index.rupiah:
        groups.setdefault((amount.unit.order, amount.sentence[0]), []).append(amount)
    for amounts in groups.values():
        pair, whole = _pair(amounts), amounts[0].whole
        counts = _counts(whole) if pair and not _TAX.search(whole) else []
        if pair and counts and not _fits(*pair, counts):
            price, total = pair
            product = f"{' × '.join(bilangan(Decimal(n)) for n in counts)} × {rupiah(price)}"
            message = f"Hitungan “{product}” menghasilkan {rupiah(price * prod(counts))}, bukan {rupiah(total)}."
            where = subject.place(amounts[1].unit, amounts[1].start, amounts[1].end)
            hint = "Perbaiki banyaknya, biaya satuannya, atau jumlahnya."
            yield subject.finding(message, where, hint, level=Level.PERINGATAN)
