"""Kolom “Persen” pada tabel “TAHAP” berjumlah 70, sedangkan baris Jumlah menyebut 90.

Tabel yang diketik sendiri dalam teks Lampiran tidak dihitung. Bila baris terakhirnya diawali kata Jumlah atau Total,
angkanya harus sama dengan jumlah baris di atasnya. Kolom yang tidak seluruhnya angka dan tabel dengan subjumlah tidak
diperiksa.

Salah: baris 20 dan 50, dengan baris Jumlah 90.
Benar: baris 20 dan 50, dengan baris Jumlah 70.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import bilangan, parse_angka, rupiah
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Table
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_TOTAL = regex(r"(?:jumlah|total|grand total)\b", re.IGNORECASE)
_SUB = regex(r"sub ?-?(?:jumlah|total)\b", re.IGNORECASE)
_MONEY = regex(r"rp", re.IGNORECASE)
_FEWEST = 2
"""Rows that make a sum."""


def _number(text: str) -> Decimal | None:
    """What a cell says in figures; None for words."""
    bare = text.strip().removesuffix("%").strip()
    try:
        return parse_angka(bare, uang=bool(_MONEY.match(bare))) if bare else None
    except ValueError:
        return None


def _wrong(cells: Sequence[str]) -> tuple[Decimal, Decimal] | None:
    """What the cells of a column come to and what its last one says, where those differ."""
    filled = [cell for cell in cells if cell.strip()]
    numbers = [n for n in map(_number, filled) if n is not None]
    if not cells[-1].strip() or len(numbers) < len(filled) or len(numbers) <= _FEWEST:
        return None
    total, said = sum(numbers[:-1], Decimal(0)), numbers[-1]
    return None if abs(total - said) < 1 else (total, said)


def _first(row: Sequence[str]) -> str:
    """The first cell of a row in which something stands."""
    return next((cell.strip() for cell in row if cell.strip()), "")


def _columns(table: Table) -> Iterator[tuple[str, list[str]]]:
    """The columns of a table that ends with its sum: the head of each, and its cells."""
    rows = [[plain(cell) for cell in row.cells] for row in table.rows]
    first = [_first(row) for row in rows]
    if table.header and first and _TOTAL.match(first[-1]) and not any(map(_SUB.match, first)):
        yield from ((cells[0], list(cells[1:])) for cells in zip(*rows, strict=False))


def _tables(subject: Subject) -> Iterator[tuple[int, str, Table]]:
    """The typed tables of the lampiran: the place of each from 0, and its title."""
    typed = (place for place, part in enumerate(subject.naskah.lampiran) if not part.tabel)
    for place in typed:
        for part in subject.pohon.lampiran[place : place + 1]:
            yield from ((place, plain(part.judul), block) for block in part.content if isinstance(block, Table))


def check(subject: Subject) -> Iterator[Finding]:
    """Find typed tables whose last row does not say what the rows above come to."""
    hint = "Perbaiki angkanya; tabel yang diketik sendiri tidak dihitung."
    for place, title, table in _tables(subject):
        for head, cells in _columns(table):
            if wrong := _wrong(cells):
                total, said = map(rupiah if _MONEY.match(cells[-1].strip()) else bilangan, wrong)
                message = (
                    f"Kolom “{head}” pada tabel “{title}” berjumlah {total}, sedangkan baris Jumlah menyebut {said}."
                )
                yield subject.finding(message, ("lampiran", place, "teks"), hint, level=Level.PERINGATAN)
