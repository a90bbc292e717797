"""Two drafts made from one naskah: where both changed the same place, and not in the same way."""

from collections.abc import Iterator
from dataclasses import dataclass

from kerjasama_docs.compare.records import Change, Comparison, Sort


@dataclass(frozen=True, slots=True)
class Clash:
    """The changes of two drafts at one place, which cannot both be taken over as they are."""

    first: Change
    second: Change


def clashes(first: Comparison, second: Comparison) -> tuple[Clash, ...]:
    """Where two comparisons with the same naskah contradict each other, in the order of the first.

    Numbers that only follow contradict nothing.
    """
    return tuple(_clashes(first, second))


def _clashes(first: Comparison, second: Comparison) -> Iterator[Clash]:
    others = [change for change in second.changes if change.sort is not Sort.NOMOR]
    for one in first.changes:
        if one.sort is not Sort.NOMOR:
            yield from (Clash(one, other) for other in others if _contradict(one, other))


def _contradict(one: Change, other: Change) -> bool:
    if Sort.TAMBAH in {one.sort, other.sort}:
        return one.sort is other.sort and one.ke == other.ke and one.sesudah != other.sesudah
    if (one.dari, one.sebelum) == (other.dari, other.sebelum):
        return one.sort is not other.sort or one.sesudah != other.sesudah or _elsewhere(one, other)
    return _within(one, other) or _within(other, one)


def _elsewhere(one: Change, other: Change) -> bool:
    """Whether both moved it, and not to the same place."""
    return one.sort is Sort.PINDAH and one.ke != other.ke


def _within(gone: Change, change: Change) -> bool:
    """Whether one took out the Pasal in which the other changed something."""
    whole = gone.sort is Sort.HAPUS and gone.dari == gone.bagian
    return whole and change.dari.startswith(f"{gone.dari} ") and change.dari != gone.dari
