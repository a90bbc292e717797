"""The naskah of one kerja sama, found among many: each chain from its first naskah to the newest."""

import os.path
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from kerjasama_docs.tables.cells.normalised import normalised
from kerjasama_docs.tables.rekapitulasi.summary import FirstNaskah, NaskahSummary, Numbers

Chain = Sequence[NaskahSummary]
"""The naskah of one kerja sama, oldest first, one at least."""


def chains_of(items: Iterable[NaskahSummary]) -> list[Chain]:
    """The naskah by chain, each chain where its first naskah stood.

    Naskah belong together when one names the file of the other as its parent, or when both know the same first
    naskah beyond doubt.
    """
    ordered = sorted(items, key=lambda item: item.urutan)
    parents = {item.kunci: _key(item.induk) for item in ordered if item.induk}
    known: dict[FirstNaskah, str] = {}
    chains: dict[str, list[NaskahSummary]] = {}
    for item in ordered:
        root = _root(item.kunci, parents)
        if item.awal.pasti:
            root = known.setdefault(item.awal, root)
        chains.setdefault(root, []).append(item)
    return [sorted(chain, key=_age) for chain in chains.values()]


def _key(parent: str) -> str:
    """The key of a parent: that of a row of a register already, or of a file."""
    return parent if "\n" in parent else os.path.normpath(parent)


def _root(file: str, parents: Mapping[str, str]) -> str:
    """The oldest file that the parents lead to; it need not be among the files read."""
    seen = {file}
    while file in parents and parents[file] not in seen:
        file = parents[file]
        seen.add(file)
    return file


def _age(item: NaskahSummary) -> tuple[int, date]:
    return item.urutan, item.tanggal or date.max


def is_copy(item: NaskahSummary, first: NaskahSummary) -> bool:
    """Whether a naskah is the first of the chain once more: the same file, or a copy of it."""
    return item.urutan == first.urutan and (item.nomor, item.tanggal) == (first.nomor, first.tanggal)


def signed_on(chain: Chain) -> date | None:
    """The day of the first naskah; later ones may know it when it was filled in by hand."""
    first = chain[0]
    later = (item.awal.tanggal for item in chain if first.urutan == 1)
    return first.tanggal or next((day for day in later if day), None)


def numbers_of(chain: Chain) -> Numbers:
    """The numbers of the first naskah; as :func:`signed_on`."""
    first = chain[0]
    if any(first.nomor):
        return first.nomor
    later = (item.awal.nomor for item in chain if first.urutan == 1)
    return next((numbers for numbers in later if any(numbers)), ())


def identity(chain: Chain, signed: date | None) -> str:
    """What tells a kerja sama from all others: numbers and day of its first naskah; without numbers, who and what.

    A later naskah that is listed alone knows them of its first one.
    """
    awal = chain[0].awal
    numbers, day = (awal.nomor, awal.tanggal) if awal.pasti else (numbers_of(chain), signed)
    told = sorted(normalised(number) for number in numbers if number) or [*chain[0].pihak, chain[0].judul or ""]
    return "\n".join((*told, str(day)))


def newest(chain: Chain, hari_ini: date) -> NaskahSummary:
    """The newest naskah of a chain that is signed on a day; the first when none is."""
    signed = [item for item in chain if item.tanggal and item.tanggal <= hari_ini]
    return max(signed, key=lambda item: (item.tanggal or date.min, item.urutan), default=chain[0])
