"""The provinsi and their neighbours, which a rule reads from a list."""

from importlib import import_module

RULE = import_module("kerjasama_docs.rules.daerah.ks814_daerah_berbatasan")
BESIDE = RULE.provinsi_berbatasan()


def test_all_provinsi_are_there() -> None:
    assert len(BESIDE) == 38


def test_neighbours_know_each_other() -> None:
    one_way = [(name, other) for name, beside in BESIDE.items() for other in beside if name not in BESIDE[other]]
    assert one_way == []


def test_other_names_lead_to_the_first() -> None:
    names = RULE.first_names()
    assert {names[name] for name in names} == {*BESIDE}
    assert names["dki jakarta"] == names["daerah khusus jakarta"] == "jakarta"
