"""The samples are one world: an office has one holder at a time, and a person one office."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import groupby, pairwise
from typing import NamedTuple

from _helpers import ROOT

from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.pipeline import load

SAMPLES = sorted((ROOT / "samples").glob("*.yaml"))
_DEGREE = re.compile(r"(?:Prof|Drs|Dra|Dr|Ir|H|Hj)\.\s+")
_OF = re.compile(r" (?:Kementerian|Republik|Sekretariat) .*")


class Holder(NamedTuple):
    """Who holds an office on the day of a sample; ``office`` is the jabatan with whose it is."""

    day: date
    person: str
    jabatan: str
    office: str


def _plain(name: str) -> str:
    """A name without its degrees."""
    return _DEGREE.sub("", name).partition(",")[0].strip()


def _signers(naskah: Naskah) -> Iterator[tuple[str | None, str | None, str | None]]:
    for pihak in naskah.pihak:
        if pihak.penandatangan.status in {None, "definitif"}:
            yield pihak.penandatangan.nama, pihak.penandatangan.jabatan, pihak.nama
    for paper in (naskah.surat, naskah.laporan):
        signer = paper.penandatangan if paper else None
        if paper and signer:
            yield signer.nama, signer.jabatan, naskah.pihak[0].nama


@cache
def holders() -> tuple[Holder, ...]:
    """All who sign, by the day on which they do."""
    found = set()
    for path in SAMPLES:
        naskah = load(path).built.naskah
        day = naskah.penandatanganan.tanggal
        for nama, jabatan, institution in _signers(naskah):
            if day and nama and jabatan:
                whose = "" if _OF.search(jabatan) else (institution or "").partition(",")[0]
                office = f"{_OF.sub('', jabatan)} {_OF.sub('', whose)}".strip()
                found.add(Holder(day, _plain(nama), _OF.sub("", jabatan), office))
    return tuple(sorted(found))


def test_an_office_goes_from_one_holder_to_the_next_and_never_back() -> None:
    offices = defaultdict(list)
    for each in holders():
        offices[each.office].append(each)
    back = []
    for office, held in offices.items():
        row = [person for person, _ in groupby(each.person for each in held)]
        back += [(office, row)] if len(row) != len({*row}) else []
    assert back == []
    assert len(offices) > 30


def test_a_person_holds_one_office_in_all_samples() -> None:
    people = defaultdict(list)
    for each in holders():
        people[each.person].append(each)
    moved = [
        (person, one.jabatan, other.jabatan)
        for person, held in people.items()
        for one, other in pairwise(held)
        if one.jabatan != other.jabatan
    ]
    assert moved == []
