"""Searches that try every case there is: some cases always, the rest where there is time (marker ``menyeluruh``)."""

import random
from collections.abc import Sequence
from typing import TypeVar

import pytest

SOME, REST = "sebagian", "selebihnya"
HALVES = (SOME, pytest.param(REST, marks=pytest.mark.menyeluruh))
"""For the argument of a test that says which of its cases it tries."""


_SEED = 16
"""The same cases in every run, spread over all of them."""
_Case = TypeVar("_Case")


def sizes(usual: object, whole: object) -> tuple[object, ...]:
    """A size that is always tried, and the one that is promised or that costs seconds."""
    return usual, pytest.param(whole, marks=pytest.mark.menyeluruh)


def half_of(cases: Sequence[_Case], quick: int, half: object) -> list[_Case]:
    """So many cases that are always tried, or all others."""
    always = _chosen(len(cases), quick)
    return [case for place, case in enumerate(cases) if (place in always) is (half == SOME)]


def parted(cases: Sequence[str], *, quick: int) -> list[object]:
    """Cases for ``pytest.mark.parametrize``; all but so many of them are marked ``menyeluruh``."""
    always = half_of(cases, quick, SOME)
    return [case if case in always else pytest.param(case, marks=pytest.mark.menyeluruh) for case in cases]


def _chosen(count: int, quick: int) -> frozenset[int]:
    return frozenset(random.Random(_SEED).sample(range(count), min(quick, count)))
