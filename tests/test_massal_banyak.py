"""Thousands of rows: what the rows of a table hold, and that finds all of them made already."""

import tracemalloc
from pathlib import Path

from _massal import make, write_inputs

from kerjasama_docs.massal import RowsOrder, rows_of

ROWS = 3_000
A_ROW = 4_096
"""Bytes for which a row of three cells has room; its name and its places are among them."""


def held(given: tuple[str, str]) -> tuple[int, int]:
    """How many rows a table has, and the bytes that are held with them."""
    tracemalloc.start()
    try:
        table = rows_of(given[0], [given[1]], RowsOrder())
        return len({row.name for row in table.rows}), tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()


def test_thousands_of_rows_are_read_in_little_memory(tmp_path: Path) -> None:
    held(write_inputs(tmp_path, 10))  # what is read once for all
    few, many = held(write_inputs(tmp_path, 10)), held(write_inputs(tmp_path, ROWS))
    assert (few[0], many[0]) == (10, ROWS)
    assert 0 < many[1] - few[1] < ROWS * A_ROW


def test_going_on_over_many_rows_makes_none_of_them_again(tmp_path: Path) -> None:
    given = write_inputs(tmp_path, 120)
    made = make(tmp_path, given, formats=("teks",))
    folder = tmp_path / "hasil"
    before = {path.name: path.stat().st_mtime_ns for path in folder.glob("*.txt")}
    (folder / "007.txt").unlink()
    again = make(tmp_path, given, formats=("teks",), resume=True)
    after = {path.name: path.stat().st_mtime_ns for path in folder.glob("*.txt")}
    assert len(made.did("dibuat")) == len(before) == len(after) == 120
    assert (len(again.did("tetap")), [each.row.name for each in again.did("hilang")]) == (119, ["007"])
    assert {name for name in before if before[name] != after[name]} == {"007.txt"}
