"""Seeded faults are caught, correct text is left alone: the figures of the legal checks (see ``mutasi/``)."""

from functools import cache

from _every import every
from mutasi.benar import Right, right
from mutasi.faults import HERE, Fault, faults
from mutasi.sekaligus import complaints, named

CAUGHT = 0.97
"""The part of the seeded faults that has to be named."""
MISSED = HERE / "luput.txt"
"""The faults that are known to be missed, each with its reason."""


@cache
def missed() -> dict[str, str]:
    """The reasons by fault."""
    lines = MISSED.read_text("utf-8").splitlines()
    pairs = (line.rpartition(" -- ") for line in lines if line and not line.startswith("#"))
    return {fault: reason for fault, _, reason in pairs}


def test_there_are_faults_of_many_kinds_in_many_samples() -> None:
    assert len(faults()) >= 300
    assert len({fault.kind for fault in faults()}) >= 60
    assert len({fault.sample for fault in faults()}) >= 25
    assert len(faults()) == len({str(fault) for fault in faults()})


def test_few_faults_are_missed_and_each_of_them_is_known() -> None:
    assert len(missed()) <= (1 - CAUGHT) * len(faults())
    assert {*missed()} <= {str(fault) for fault in faults()}
    assert all(missed().values())


@every("fault", faults, quick=40)
def test_a_seeded_fault_is_named(fault: Fault) -> None:
    assert named(fault) is (str(fault) not in missed())


def test_there_is_correct_text_in_the_wording_of_many() -> None:
    assert len(right()) >= 60


@every("text", right, quick=8)
def test_nothing_is_said_about_correct_text(text: Right) -> None:
    assert [(each.code, each.message) for each in complaints(text)] == []
