"""Many texts in one naskah: what is seen of them so is not looked for in a naskah of each, at ten times the cost.

What is not seen so is looked for in its own naskah; there alone a text is judged to be missed, or to be complained of.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from test_rules import document_of, typed

from kerjasama_docs.findings import DocumentFindingsError, Finding
from kerjasama_docs.pipeline import check
from mutasi.benar import NO_LIST, Right, alarms, right, usual
from mutasi.faults import Fault, faults
from mutasi.judge import before, changes_of, found, is_named, said

_FIELD = "pasal_tambahan"
_MANY = 12
"""So many Pasal are put into one naskah."""
_Places = tuple[int, ...]


def named(fault: Fault) -> bool:
    """Whether a remark names the sign of a fault."""
    place = faults().index(fault)
    return place in _named(_groups_of_faults().get(place, ())) or is_named(fault, found(fault))


def complaints(text: Right) -> tuple[Finding, ...]:
    """What is said about text that is right."""
    group = _groups_of_right().get(right().index(text), ())
    return () if group and _is_silent(group) else alarms(text)


def _groups(pasal: Sequence[tuple[int, str]]) -> Mapping[int, _Places]:
    """Pasal that go into one naskah together, by the place of each: so many of one sample."""
    by_sample = defaultdict(list)
    for place, sample in pasal:
        by_sample[sample].append(place)
    cut = [tuple(alike[at : at + _MANY]) for alike in by_sample.values() for at in range(0, len(alike), _MANY)]
    return {place: group for group in cut for place in group}


@cache
def _groups_of_faults() -> Mapping[int, _Places]:
    return _groups([(at, fault.sample) for at, fault in enumerate(faults()) if fault.path in {"pasal", "ayat"}])


@cache
def _groups_of_right() -> Mapping[int, _Places]:
    return _groups([(at, text.sample) for at, text in enumerate(right()) if [*text.changes] == [_FIELD]])


def _laid(sample: str, changes: Sequence[Mapping[str, Any]], **more: object) -> Iterator[Finding]:
    """What is said of a sample with the Pasal of several changes."""
    new = _told_apart([change[_FIELD][-1] for change in changes])
    document = document_of(sample, {**more, _FIELD: [*_own(sample), *new]})
    yield from check(document, final=bool(more))


def _told_apart(pasal: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Pasal of which no two have one title."""
    used: set[str] = set()
    for place, each in enumerate(pasal):
        judul = each["judul"] if each["judul"] not in used else f"{each['judul']} {chr(65 + place)}"
        used.add(judul)
        yield {**each, "judul": judul}


def _own(sample: str) -> list[Any]:
    given = typed(sample).get(_FIELD)
    return [*given] if isinstance(given, list | tuple) else []


@cache
def _named(group: _Places) -> frozenset[int]:
    """The faults that a new remark at their own Pasal names."""
    if not group:
        return frozenset()
    sample, first = faults()[group[0]].sample, len(_own(faults()[group[0]].sample)) + 1
    try:
        now = [*_laid(sample, [changes_of(faults()[place]) for place in group])]
    except DocumentFindingsError:
        return frozenset()
    known = before(sample, final=False)
    new = [each for each in now if said(each) not in known and not each.waived]
    at_own = {
        place: [each for each in new if each.where.path == f"{_FIELD}[{at}].teks"]
        for at, place in enumerate(group, start=first)
    }
    return frozenset(place for place in group if is_named(faults()[place], at_own[place]))


@cache
def _is_silent(group: _Places) -> bool:
    """Whether nothing is said about any text of a group."""
    sample = right()[group[0]].sample
    try:
        now = [*_laid(sample, [right()[place].changes for place in group], **NO_LIST)]
    except DocumentFindingsError:
        return False
    known = before(sample, final=True) | usual(sample)
    return all(said(each) in known or each.waived for each in now)
