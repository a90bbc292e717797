"""The order of rujukan that stand one after the other (UU 12/2011 Lampiran II angka 273 and angka 276)."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kerjasama_docs.language import dari_huruf
from kerjasama_docs.naskah.tree.sisipan import Nomor
from kerjasama_docs.rules.reading.rujukan.kata_rujukan import Tingkat
from kerjasama_docs.rules.reading.rujukan.rujukan import Acuan, Pengacuan

_RUN = 3
"""Units that follow each other and are named as a range: more than two."""
Urutan = tuple[tuple[int, int], ...]
"""What tells which of two units stands first: a figure and a letter for each level."""
_ADD = frozenset({",", "dan", "serta"})


def letak(level: Tingkat, number: str | None) -> tuple[int, int]:
    """The place of a number among those of its level; none named stands first."""
    if not number:
        return (0, 0)
    if level is Tingkat.HURUF:
        return (dari_huruf(number), 0)
    if not number[0].isdigit():
        return (0, 1)
    nomor = Nomor.dari(number)
    return (nomor.angka, nomor.sisipan)


def urutan(acuan: Acuan) -> Urutan:
    """The place of a unit in the naskah; one of the Pasal that the text stands in comes before all others."""
    return tuple(letak(level, number) for level, number in zip(Tingkat, acuan.bagian, strict=True))


def berikutnya(before: Acuan, after: Acuan) -> bool:
    """Whether a unit is the next one behind another, in the same unit above."""
    level = before.tingkat
    if after.tingkat is not level or before.bagian[:level] != after.bagian[:level]:
        return False
    return urutan(after)[level] == (urutan(before)[level][0] + 1, 0)


def berurutan(found: Pengacuan) -> Iterator[Sequence[Acuan]]:
    """Runs of at least three units that follow each other and are all named: "ayat (1), ayat (2), dan ayat (3)"."""
    run = [found.acuan[0]]
    for before, after in pairwise(found.acuan):
        if after.penghubung in _ADD and berikutnya(before, after):
            run.append(after)
            continue
        if len(run) >= _RUN:
            yield run
        run = [after]
    if len(run) >= _RUN:
        yield run
