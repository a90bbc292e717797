"""The names of a klausul: one record, one list of types, and every sample uses just these."""

import dataclasses
import typing
from collections.abc import Iterator
from pathlib import Path

import pytest
from _helpers import ROOT

from kerjasama_docs.assets import Assets
from kerjasama_docs.inputs import read_source, validate
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.naskah.klausul.inputs import Inputs, load_inputs
from kerjasama_docs.naskah.views.context import names_of
from kerjasama_docs.naskah.views.laporan import NamesLaporan, reports
from kerjasama_docs.naskah.views.names import name_types

SAMPLES = [path for path in sorted((ROOT / "samples").glob("*.yaml")) if "induk:" not in path.read_text("utf-8")]
OF_REPORTS = {item.name for item in dataclasses.fields(NamesLaporan)}


def inputs_of(path: Path) -> Inputs:
    """A sample without a parent, read."""
    source, _ = read_source(str(path))
    return load_inputs(validate(Naskah, source), source, Assets())


def records_in(hint: object) -> Iterator[type]:
    """The records that a type allows, alone or many of them."""
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        yield hint
    for inner in typing.get_args(hint):
        yield from records_in(inner)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_naskah_has_the_names_that_the_linter_knows(path: Path) -> None:
    inputs = inputs_of(path)
    found, known = names_of(inputs).for_templates(), name_types()
    absent = set() if reports(inputs.jenis) else OF_REPORTS
    assert found.keys() == known.keys() - absent
    for name, value in found.items():
        for each in value if isinstance(value, tuple) else (value,):
            if dataclasses.is_dataclass(each):
                assert type(each) in set(records_in(known[name])), name


def test_the_samples_show_naskah_and_reports() -> None:
    kinds = {inputs_of(path).jenis.bentuk for path in SAMPLES}
    assert {"naskah", "laporan"} <= kinds
    assert len(name_types()) > 50
