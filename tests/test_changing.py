"""What stays the same object when a tree is changed."""

from dataclasses import replace

from _helpers import blocks_of

from kerjasama_docs.naskah.tree.changing import each, table_lines, with_content, with_text
from kerjasama_docs.naskah.tree.inline import Line, Text
from kerjasama_docs.naskah.tree.pohon import Pasal, Pohon, Table, Unit
from kerjasama_docs.naskah.tree.rujukan import resolve_pohon


def louder(line: Line) -> Line:
    return tuple(replace(piece, bold=True) if isinstance(piece, Text) else piece for piece in line)


def test_items_that_stay_are_the_same_tuple() -> None:
    items = ("satu", "dua")
    assert each(lambda item: item, items) is items
    assert each(str.upper, items) == ("SATU", "DUA")
    assert each(str.upper, ()) == ()


def test_a_unit_and_a_pasal_are_made_anew_only_when_they_change() -> None:
    (unit,) = blocks_of("a. Satu")
    assert isinstance(unit, Unit)
    assert with_text(unit, unit.content, unit.children) is unit
    assert with_text(unit, louder(unit.content), unit.children) == replace(unit, content=louder(unit.content))
    pasal = Pasal("kegiatan", (), (unit,), "1")
    assert with_content(pasal, pasal.content) is pasal
    assert with_content(pasal, ()) == replace(pasal, content=())


def test_a_table_is_made_anew_only_when_a_cell_changes() -> None:
    (table,) = blocks_of("| Nama | Jumlah |\n|---|---|\n| Satu | 1 |")
    assert isinstance(table, Table)
    assert table_lines(table, lambda cell: cell) is table
    loud = table_lines(table, louder)
    cells = [louder(cell) for row in table.rows for cell in row.cells]
    assert [cell for row in loud.rows for cell in row.cells] == cells
    assert replace(loud, rows=table.rows) == table


def test_a_pasal_without_rujukan_is_the_same_after_rujukan_are_resolved() -> None:
    without = Pasal("maksud", (), blocks_of("(1) Satu.\n(2) Dua."), "1")
    pohon = Pohon((), (), (), (without,), (), ())
    resolved, findings = resolve_pohon(pohon)
    assert not findings
    assert resolved.pasal is pohon.pasal
