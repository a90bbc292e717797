"""Messy tables as units send them, and the one table that comes of them."""

from functools import cache
from pathlib import Path

from _every import every
from _tabel import Kasus, kasus, tabel, teks_tabel

from kerjasama_docs.tables.reading.rows import JoinedTable

FOLDER = Path(__file__).parent / "tables"
CASES = tuple(sorted(FOLDER.glob("*.txt")))


@cache
def joined_of(path: Path) -> tuple[Kasus, JoinedTable]:
    """A case, and the table that comes of it."""
    case = kasus(path)
    return case, tabel(*case.lembar, bentuk=case.bentuk)


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 12


@every("path", CASES)
def test_case(path: Path, update_golden: bool) -> None:
    case, joined = joined_of(path)
    text = teks_tabel(joined)
    if update_golden:
        path.write_text(case.pengantar + text, encoding="utf-8")
    assert case.pengantar + text == path.read_text(encoding="utf-8")


@every("path", CASES)
def test_every_row_is_taken_or_set_aside(path: Path) -> None:
    _, joined = joined_of(path)
    for part in joined.readings:
        places = sorted([*(each.origin.row for each in part.entries), *(each.origin.row for each in part.set_aside)])
        assert part.read == len(places)
        assert places == list(range(places[0], places[0] + len(places))) if places else True
    assert len(joined.entries) == sum(len(part.entries) for part in joined.readings)
