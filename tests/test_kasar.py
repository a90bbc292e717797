"""Rough handling: the same few hundred mutated worlds in every run; ``python -m kasar`` tries more by hand."""

import sys
from pathlib import Path
from random import Random

import pytest

if sys.platform == "win32":
    pytest.skip("a world is a forked process", allow_module_level=True)

from kasar.judge import ABOVE, Ran, changed, ended, hashes, judged, warm
from kasar.worlds import KINDS

WORLDS = 48
"""How many are tried, in ten seconds of one processor; ``make kasar`` tries more."""
PARTS = 8


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.usefixtures("proses")
def test_nothing_that_is_sent_breaks_the_program(part: int) -> None:
    """No bug, no hang, no flood of memory, no input lost, whatever comes."""
    warm()
    faults = [fault for seed in range(part, WORLDS, PARTS) for fault in judged(seed)]
    assert not faults, "\n".join(map(str, faults))


def test_every_kind_of_mutation_is_tried() -> None:
    """The numbers lead to all of them."""
    assert {Random(seed).choice(sorted(KINDS)) for seed in range(WORLDS)} == {*KINDS}


def test_what_must_not_happen_is_seen(tmp_path: Path) -> None:
    """A bug, a hang, a traceback, a flood, a lost input, a hidden file."""
    bad = (Ran(70, 0, ""), Ran(-24, 0, ""), Ran(1, 0, "Traceback (most recent call last)"), Ran(0, ABOVE + 41, ""))
    assert [len(list(ended(("buat",), ran, 2))) for ran in bad] == [1, 1, 1, 1]
    assert not list(ended(("buat",), Ran(1, ABOVE, "galat"), 2))
    (tmp_path / "a.yaml").write_text("a", encoding="utf-8")
    before = hashes(tmp_path)
    assert not list(changed(before, tmp_path))
    (tmp_path / "a.yaml").write_text("b", encoding="utf-8")
    (tmp_path / ".sisa").write_text("", encoding="utf-8")
    assert len(list(changed(before, tmp_path))) == 2
