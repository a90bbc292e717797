"""Correct text in the wording of many institutions: nothing may be said about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ruamel.yaml import YAML
from test_rules import document_of

from kerjasama_docs.findings import Finding
from kerjasama_docs.pipeline import check
from mutasi.faults import HERE
from mutasi.judge import before, pasal_of, said


@dataclass(frozen=True)
class Right:
    """A Pasal that is right, and the sample it is put into."""

    sample: str
    judul: str
    teks: str

    def __str__(self) -> str:
        return f"{self.sample} | {self.judul}"


@cache
def right() -> tuple[Right, ...]:
    """All of them."""
    return tuple(_right())


def _right() -> Iterator[Right]:
    for path in sorted(HERE.glob("benar*.yaml")):
        for entry in YAML(typ="safe", pure=True).load(path.read_text("utf-8")):
            for pasal in entry["pasal"]:
                yield Right(entry["contoh"], pasal["judul"], pasal["teks"])


def alarms(text: Right) -> tuple[Finding, ...]:
    """What is said about a Pasal that is right."""
    added = [{"judul": text.judul, "sesudah": [*pasal_of(text.sample)][-2], "teks": text.teks}]
    now = check(document_of(text.sample, {"pasal_tambahan": added}), final=True)
    known = before(text.sample, final=True)
    return tuple(each for each in now if said(each) not in known)
