"""Correct text in the wording of many institutions: nothing may be said about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml
from test_rules import document_of

from kerjasama_docs.findings import DocumentFindingsError, Finding
from kerjasama_docs.pipeline import check
from mutasi.faults import HERE, with_numbers
from mutasi.judge import appended, before, pasal_of, said, with_pasal, with_pihak

NO_LIST = {"dasar_hukum": None}
"""The list of a sample names what its own text rests on; correct text of others brings other regulations."""


@dataclass(frozen=True)
class Right:
    """Text that is right, and the sample it is put into.

    Attributes:
        sample: The sample.
        name: The title of a Pasal, the field that takes a sentence, or what is changed.
        changes: What is laid over the sample.
    """

    sample: str
    name: str
    changes: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.sample} | {self.name}"


@cache
def right() -> tuple[Right, ...]:
    """All of them."""
    return tuple(_right())


def _right() -> Iterator[Right]:
    for path in sorted(HERE.glob("benar*.yaml")):
        for entry in yaml.load(path.read_text("utf-8"), yaml.CSafeLoader):
            yield from _of(entry["contoh"], entry)


def _of(sample: str, entry: Mapping[str, Any]) -> Iterator[Right]:
    for pasal in entry.get("pasal", ()):
        text = with_numbers(pasal["teks"], pasal_of(sample))
        yield Right(sample, pasal["judul"], with_pasal(sample, pasal["judul"], text))
    for place, text in enumerate(entry.get("teks", ()), start=1):
        yield Right(sample, f"{entry['isian']} {place}", appended(sample, entry["isian"], text))
    for change in entry.get("ubah", ()):
        yield Right(sample, change["nama"], with_pihak(sample, change["naskah"]))


@cache
def usual(sample: str) -> frozenset[tuple[str, str]]:
    """What is said of a sample without its list."""
    return frozenset(map(said, check(document_of(sample, NO_LIST), final=True)))


def alarms(text: Right) -> tuple[Finding, ...]:
    """What is said about text that is right."""
    try:
        now: tuple[Finding, ...] = check(document_of(text.sample, {**NO_LIST, **text.changes}), final=True)
    except DocumentFindingsError as error:
        now = error.findings
    known = before(text.sample, final=True) | usual(text.sample)
    return tuple(each for each in now if said(each) not in known and not each.waived)
