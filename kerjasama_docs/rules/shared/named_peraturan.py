"""What the rules about regulations ask of one that is named: where it is, who typed it, whether it is the first."""

from collections.abc import Iterator

from kerjasama_docs.findings import Where
from kerjasama_docs.inputs.source import Key, unspell
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.peraturan import Disebut


def place_of_peraturan(subject: Subject, item: Disebut) -> Where | Key:
    """Its place in the input: of the entry of the dasar hukum where we print it by its key, else of its words."""
    if item.dasar and not item.dasar.diketik:
        return item.dasar.where
    return subject.place(item.unit, item.sebutan.start, item.sebutan.end)


def is_typed_peraturan(subject: Subject, item: Disebut) -> bool:
    """Whether its words are not ours: a drafter or a template of the user has them."""
    if item.dasar:
        return item.dasar.diketik
    return subject.author(item.unit, item.sebutan.start, item.sebutan.end) is not Author.BUNDLED


def _dikutip(subject: Subject, item: Disebut) -> bool:
    """Whether an adendum quotes it from its parent: what it words anew is its own."""
    if not item.unit.quoted:
        return False
    where = subject.place(item.unit, item.sebutan.start, item.sebutan.end)
    return not where.path or subject.source.is_inherited(unspell(where.path))


def typed_peraturan(subject: Subject) -> Iterator[Disebut]:
    """The regulations in words that are not ours, those apart that an adendum quotes from its parent."""
    for item in subject.index.peraturan:
        if not _dikutip(subject, item) and is_typed_peraturan(subject, item):
            yield item


def known_peraturan(subject: Subject) -> Iterator[tuple[str, Disebut]]:
    """The regulations that are known, each where it is named first; none that is named only as an amendment."""
    seen: set[str] = set()
    for item in subject.index.peraturan:
        key = item.sebutan.key
        if key and key not in seen and not (item.sebutan.mengubah or _dikutip(subject, item)):
            seen.add(key)
            yield key, item
