"""The faults: read from their files, each with the sample it is put into."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml
from _helpers import ROOT
from test_rules import typed

HERE = Path(__file__).parent
_PASAL = re.compile(r"\{pasal ([a-z-]+)\}")
"""The number of the Pasal of a klausul, as the sample has it."""


@dataclass(frozen=True)
class Slot:
    """A place of a sample that takes a sentence.

    Attributes:
        sample: The sample.
        path: The field, ``laporan.simpulan``; ``pasal`` and ``ayat`` for a Pasal of its own.
    """

    sample: str
    path: str


@dataclass(frozen=True)
class Fault:
    """One fault.

    Attributes:
        kind: What sort of fault it is.
        sample: The sample it is put into.
        tanda: A pattern that the message or the quoted words of a new remark match.
        text: The sentence with the fault; empty for a change.
        path: Where the sentence goes.
        changes: Changes laid over the sample.
        final: Whether the naskah is to be final.
    """

    kind: str
    sample: str
    tanda: str
    text: str = ""
    path: str = ""
    changes: Mapping[str, Any] | None = None
    final: bool = False

    def __str__(self) -> str:
        return f"{self.kind} | {self.sample} {self.path} | {self.text or self.changes}"


PASAL = (
    *("nota-kesepahaman", "perjanjian-kerja-sama", "nota-kesepahaman-tiga-pihak", "kesepakatan-bersama"),
    *(
        "perjanjian-kerja-sama-ksdd",
        "perjanjian-kerja-sama-ksdpk",
        "nota-kesepakatan",
        "perjanjian-kerja-sama-rancangan",
    ),
    *("kesepakatan-bersama-ksdd-sukarela", "kesepakatan-bersama-ksdpk", "perjanjian-kerja-sama-ksdd-sukarela"),
    *("perpanjangan", "pengakhiran", "perpanjangan-perjanjian", "pengakhiran-perjanjian"),
)
"""Samples with Pasal in Indonesian."""
PARAGRAPHS = (
    Slot("laporan-pemantauan", "laporan.simpulan"),
    Slot("telaahan", "telaahan.fakta"),
    Slot("laporan-analisis", "laporan.simpulan"),
    Slot("telaahan", "laporan.simpulan"),
    Slot("laporan-pemantauan", "laporan.rekomendasi"),
    Slot("permohonan-surat-kuasa", "surat_kuasa.alasan"),
)
"""Fields of letters and reports that hold whole sentences."""


def slots(of: str) -> Iterator[Slot]:
    """The places that sentences go to, one after the other and again from the first.

    Args:
        of: ``pasal`` for sentences that need Pasal, ``semua`` for those that may stand anywhere, or one sample.
    """
    if of not in {"pasal", "semua"}:
        return cycle((Slot(of, "pasal"), Slot(of, "ayat")))
    found = [Slot(sample, path) for sample, path in zip(PASAL, cycle(("pasal", "ayat")))]
    return cycle(found if of == "pasal" else [*found, *PARAGRAPHS])


def _texts(kind: str, entry: Mapping[str, Any], place: int) -> Iterator[Fault]:
    where = slots(entry.get("di", "semua"))
    for _ in range(place):
        next(where)
    for text, tanda in entry["teks"].items():
        slot = next(where)
        yield Fault(kind, slot.sample, str(tanda), text, slot.path)


def _changes(kind: str, entries: Sequence[Mapping[str, Any]]) -> Iterator[Fault]:
    for entry in entries:
        final = entry.get("final") == "ya"
        yield Fault(kind, entry["contoh"], str(entry["tanda"]), changes=entry["naskah"], final=final)


def _everywhere(kind: str, entry: Mapping[str, str]) -> Iterator[Fault]:
    """A text behind those of a list field, in every sample that fills it."""
    for path in sorted((ROOT / "samples").glob("*.yaml")):
        if isinstance(typed(path.stem).get(entry["isian"]), list | tuple):
            yield Fault(kind, path.stem, entry["tanda"], entry["teks"], entry["isian"])


@cache
def faults() -> tuple[Fault, ...]:
    """All faults."""
    return tuple(_faults())


def _faults() -> Iterator[Fault]:
    place = 0
    for path in sorted(HERE.glob("kesalahan*.yaml")):
        for entry in yaml.load(path.read_text("utf-8"), yaml.CSafeLoader):
            kind = entry["macam"]
            if "teks" in entry:
                yield from _texts(kind, entry, place % 7)
            yield from _changes(kind, entry.get("ubah", ()))
            if "sisip" in entry:
                yield from _everywhere(kind, entry["sisip"])
            place += 1


def with_numbers(text: str, numbers: Mapping[str, str]) -> str:
    """A sentence with the numbers of the Pasal it names by klausul."""
    return _PASAL.sub(lambda found: numbers.get(found[1], "8"), text)
