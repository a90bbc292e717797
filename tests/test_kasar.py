"""Rough handling: the same few hundred mutated worlds in every run; ``python -m kasar`` tries more by hand."""

import sys
from random import Random

import pytest

if sys.platform == "win32":
    pytest.skip("a world is a forked process", allow_module_level=True)

from kasar.judge import judged, warm
from kasar.worlds import KINDS

WORLDS = 240
"""How many are tried: about half a minute on two cores."""
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
