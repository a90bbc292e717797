"""Two drafts beside the naskah they were made from, as a person reads them, and as a program does."""

from collections.abc import Iterator, Sequence

from kerjasama_docs.compare.clashing import Clash
from kerjasama_docs.compare.records import Change, Comparison, Sort
from kerjasama_docs.report.comparison import comparison_data, comparison_text, shown, told_as


def three_way_text(comparisons: Sequence[Comparison], clashing: Sequence[Clash]) -> str:
    """What contradicts first, then the differences of each draft."""
    names = [comparison.second for comparison in comparisons]
    return "\n\n".join(("\n".join(_clashes(clashing, names)), *map(comparison_text, comparisons)))


def _clashes(clashing: Sequence[Clash], names: Sequence[str]) -> Iterator[str]:
    both = " dan ".join(names)
    if not clashing:
        yield f"Perubahan {both} tidak bertentangan."
        return
    yield f"Bertentangan antara {both}: {len(clashing)} tempat."
    for clash in clashing:
        yield f"  {clash.first.dari or clash.first.ke}"
        for name, change in zip(names, (clash.first, clash.second), strict=True):
            yield f"      {name}: {told_as(change)}{_words(change)}"


def _words(change: Change) -> str:
    if change.sort is Sort.UBAH:
        return f": {shown(change.pieces, 'tambah')}"
    return f": {' '.join(change.sesudah.split())}" if change.sort is Sort.TAMBAH else ""


def three_way_data(comparisons: Sequence[Comparison], clashing: Sequence[Clash]) -> dict[str, object]:
    """The same as data; a clash is the places, from 0, of both changes in their lists."""
    lists = [[*comparison.changes] for comparison in comparisons]
    pairs = [[lists[0].index(clash.first), lists[1].index(clash.second)] for clash in clashing]
    return {"perbandingan": [comparison_data(each) for each in comparisons], "bertentangan": pairs}
