"""Kolom “Persen” pada tabel “TAHAP” berjumlah 70, sedangkan baris Jumlah menyebut 90.

Tabel yang diketik sendiri dalam Pasal atau Lampiran tidak dihitung. Bila baris terakhirnya diawali kata Jumlah atau
Total, angkanya harus sama dengan jumlah baris di atasnya. Kolom yang tidak seluruhnya angka dan tabel dengan subjumlah
tidak diperiksa.

Salah: baris 20 dan 50, dengan baris Jumlah 90.
Benar: baris 20 dan 50, dengan baris Jumlah 70.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import bilangan, rupiah
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.tabel import Tabel, angka_sel, pertama, tabel_of

DASAR: tuple[Basis, ...] = ()

_TOTAL = regex(r"(?:jumlah|total|grand total)\b", re.IGNORECASE)
_SUB = regex(r"sub ?-?(?:jumlah|total)\b", re.IGNORECASE)
_MONEY = regex(r"rp", re.IGNORECASE)
_FEWEST = 2
"""Rows that make a sum."""


def _wrong(cells: Sequence[str]) -> tuple[Decimal, Decimal] | None:
    """What the cells of a column come to and what its last one says, where those differ."""
    filled = [cell for cell in cells if cell.strip()]
    numbers = [n for n in map(angka_sel, filled) if n is not None]
    if not cells[-1].strip() or len(numbers) < len(filled) or len(numbers) <= _FEWEST:
        return None
    total, said = sum(numbers[:-1], Decimal(0)), numbers[-1]
    return None if abs(total - said) < 1 else (total, said)


def _columns(table: Tabel) -> Iterator[tuple[str, Sequence[str]]]:
    """The columns of a table that ends with its sum: the head of each, and its cells."""
    first = [pertama(row) for row in table.baris]
    if first and _TOTAL.match(first[-1]) and not any(map(_SUB.match, first)):
        yield from zip(table.kepala, zip(*table.baris, strict=False), strict=False)


def check(subject: Subject) -> Iterator[Finding]:
    """Find typed tables whose last row does not say what the rows above come to."""
    hint = "Perbaiki angkanya; tabel yang diketik sendiri tidak dihitung."
    for table in tabel_of(subject.pohon):
        for head, cells in _columns(table):
            if wrong := _wrong(cells):
                total, said = map(rupiah if _MONEY.match(cells[-1].strip()) else bilangan, wrong)
                message = (
                    f"Kolom “{head}” pada tabel {table.nama} berjumlah {total}, sedangkan baris Jumlah menyebut {said}."
                )
                yield subject.finding(message, table.where, hint, level=Level.PERINGATAN)
