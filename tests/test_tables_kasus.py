"""Messy tables as units send them, and the one table that comes of them."""

from pathlib import Path

from _every import every
from _tabel import kasus, tabel, teks_tabel

FOLDER = Path(__file__).parent / "tables"
CASES = tuple(sorted(FOLDER.glob("*.txt")))


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 12


@every("path", CASES)
def test_case(path: Path, update_golden: bool) -> None:
    case = kasus(path)
    text = teks_tabel(tabel(*case.lembar, bentuk=case.bentuk))
    if update_golden:
        path.write_text(case.pengantar + text, encoding="utf-8")
    assert case.pengantar + text == path.read_text(encoding="utf-8")


@every("path", CASES)
def test_every_row_is_taken_or_set_aside(path: Path) -> None:
    case = kasus(path)
    joined = tabel(*case.lembar, bentuk=case.bentuk)
    for part in joined.readings:
        places = sorted([*(each.origin.row for each in part.entries), *(each.origin.row for each in part.set_aside)])
        assert part.read == len(places)
        assert places == list(range(places[0], places[0] + len(places))) if places else True
    assert len(joined.entries) == sum(len(part.entries) for part in joined.readings)
