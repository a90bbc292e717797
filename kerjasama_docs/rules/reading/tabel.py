"""Tables that somebody typed, in a Pasal or a Lampiran, as rows of text: nothing in them was computed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from kerjasama_docs.findings import Where
from kerjasama_docs.language import parse_angka
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Block, Pohon, Row, Table
from kerjasama_docs.naskah.tree.walk import walk
from kerjasama_docs.regex import regex

_RUPIAH = regex(r"rp", re.IGNORECASE)
_FIGURES = regex(r"(?P<n>(?:[Rr][Pp]\.? ?)?[0-9][0-9.,]*(?:,?-)?) ?(?:%|[A-Za-z/]{1,20})?")
_LONGEST = 60
"""Longest text of a cell that can be a number, in characters."""
TOTAL = regex(r"(?:sub ?-?(?:jumlah|total)|jumlah|total|grand total)\b", re.IGNORECASE)
"""How the first cell of a row begins that sums others."""


class Tabel(NamedTuple):
    """A typed table with a header.

    Attributes:
        nama: What it is called in a message: “BIAYA” by its lampiran, or by the Pasal it stands in.
        kepala: Its header.
        baris: Its rows below that.
        tempat: Where each of these rows was typed.
        where: Where the table was typed.
    """

    nama: str
    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    tempat: tuple[Where, ...]
    where: Where

    def kolom(self, pattern: re.Pattern[str]) -> int | None:
        """The place of the one column whose head begins like this; None without one, or with several."""
        found = [place for place, head in enumerate(self.kepala) if pattern.match(head.strip())]
        return found[0] if len(found) == 1 else None

    @property
    def isi(self) -> tuple[tuple[Where, tuple[str, ...]], ...]:
        """The rows that sum no others, each with its place."""
        rows = zip(self.tempat, self.baris, strict=True)
        return tuple((place, row) for place, row in rows if not TOTAL.match(pertama(row)))


def pertama(row: Iterable[str]) -> str:
    """The first cell of a row in which something stands."""
    return next((cell.strip() for cell in row if cell.strip()), "")


def tabel_of(pohon: Pohon) -> Iterator[Tabel]:
    """The typed tables of a naskah, in the order of reading."""
    for pasal in pohon.pasal:
        yield from _tables(pasal.content, f"dalam {pasal.nama}", unit=pasal.nama)
    for part in pohon.lampiran:
        yield from _tables(part.content, f"“{plain(part.judul)}”")


def _tables(blocks: Iterable[Block], name: str, *, unit: str | None = None) -> Iterator[Tabel]:
    for block in walk(blocks):
        if isinstance(block, Table) and block.header and len(block.rows) > 1 and block.rows[0].where.path:
            head, *rows = block.rows
            places = tuple(replace(row.where, unit=unit) for row in rows)
            yield Tabel(name, _cells(head), tuple(map(_cells, rows)), places, replace(head.where, unit=unit))


def _cells(row: Row) -> tuple[str, ...]:
    return tuple(plain(cell).replace("\u00a0", " ") for cell in row.cells)


def angka_sel(text: str) -> Decimal | None:
    """What a cell says in figures, "Rp 50.000.000,-", "20%", "4 modul"; None for words, and for what can be doubted."""
    clean = text.strip()
    found = _FIGURES.fullmatch(clean) if len(clean) <= _LONGEST else None
    if found is None:
        return None
    try:
        return parse_angka(found["n"], uang=bool(_RUPIAH.match(found["n"])) or found["n"].endswith("-"))
    except ValueError:
        return None
