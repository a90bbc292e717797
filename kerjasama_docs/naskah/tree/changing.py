"""Change a frozen tree: what nothing changes in stays the same object, with all below it.

Most of a naskah passes most steps as it is, and a copy of each unit and of all that holds it was a third of the time
that a tree takes.
"""

from collections.abc import Callable
from dataclasses import replace
from operator import is_
from typing import TypeVar

from kerjasama_docs.naskah.tree.inline import Line
from kerjasama_docs.naskah.tree.pohon import Block, LampiranPart, Pasal, Row, Table, Unit

T = TypeVar("T")
Holder = TypeVar("Holder", Pasal, LampiranPart)


def each(change: Callable[[T], T], items: tuple[T, ...]) -> tuple[T, ...]:
    """The items as a change makes them; the same tuple where it changes none of them."""
    changed = tuple(map(change, items))
    return items if all(map(is_, changed, items)) else changed


def with_content(holder: Holder, content: tuple[Block, ...]) -> Holder:
    """A Pasal or a lampiran with other blocks; itself where they are its own."""
    return holder if content is holder.content else replace(holder, content=content)


def with_text(unit: Unit, content: Line, children: tuple[Block, ...]) -> Unit:
    """A unit with another text, or other units below it; itself where both are its own."""
    if content is unit.content and children is unit.children:
        return unit
    return replace(unit, content=content, children=children)


def table_lines(table: Table, change: Callable[[Line], Line]) -> Table:
    """A table whose cells a change has made; itself where it changes none."""

    def row(old: Row) -> Row:
        cells = each(change, old.cells)
        return old if cells is old.cells else replace(old, cells=cells)

    rows = each(row, table.rows)
    return table if rows is table.rows else replace(table, rows=rows)
