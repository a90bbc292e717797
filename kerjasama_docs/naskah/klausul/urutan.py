"""The order of the Pasal as the drafter wants it, and the headings of BAB, Bagian and Paragraf among them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs import Source
from kerjasama_docs.language import daftar
from kerjasama_docs.model.klausul import KlausulHead
from kerjasama_docs.model.penyebutan import tanpa_judul
from kerjasama_docs.model.susunan import TINGKAT_BAB, ButirUrutan
from kerjasama_docs.naskah.klausul.chosen import Chosen, JudulBab
from kerjasama_docs.naskah.klausul.file import Klausul
from kerjasama_docs.naskah.tree.sisipan import slug

Absent = Callable[[str, Sequence[str]], tuple[str, str]]
"""Tells why no Pasal of a name is there, beside the labels that are, and what to do."""


@dataclass
class _Order:
    """What an order makes of the Pasal, while it is read line by line.

    Attributes:
        left: The Pasal that it has not named yet, by label.
        labels: Those of all Pasal.
        absent: Why there is no Pasal of a name.
        placed: Those that it has, in its order.
        waiting: The headings that no Pasal stands under yet.
        heads: How many headings were read.
        findings: What is wrong with it.
    """

    left: dict[str, Chosen]
    labels: tuple[str, ...]
    absent: Absent
    placed: list[Chosen] = field(default_factory=list)
    waiting: list[JudulBab] = field(default_factory=list)
    heads: int = 0
    findings: list[Finding] = field(default_factory=list)


def arranged(
    chosen: Sequence[Chosen], urutan: Sequence[ButirUrutan], source: Source, *, absent: Absent
) -> tuple[list[Chosen], list[Finding]]:
    """The Pasal in the order of the drafter, and what is wrong with it.

    A Pasal that the order does not name stays behind all that it follows without it.

    Args:
        chosen: The Pasal in the order of the kind.
        urutan: The order.
        source: Where it was typed.
        absent: Why there is no Pasal of a name.
    """
    left = {each.klausul.id: each for each in chosen}
    order = _Order(left, tuple(left), absent)
    for place, butir in enumerate(urutan):
        where = source.where(("urutan", place))
        if butir.kepala:
            _begin(order, JudulBab(*butir.kepala, where, order.heads))
            continue
        named = [*butir.gabung] or [butir.pasal or ""]
        taken = [found for name in named if (found := _taken(order, name, where))]
        if len(taken) == len(named):
            _place(order, _merged(taken, butir, order, where=where) if butir.gabung else taken[0])
    order.findings += map(_empty, order.waiting)
    return [*_whole(order, chosen)], [*order.findings, *_unnamed(order, source)]


def _taken(order: _Order, name: str, where: Where) -> Chosen | None:
    """The Pasal of a name that the order places; None for one that is not there, or no longer, which is said."""
    if name in order.left:
        return order.left.pop(name)
    twice = ("disebut dua kali", "Hapus salah satunya.")
    off, hint = twice if name in order.labels else order.absent(name, order.labels)
    order.findings.append(Finding("urutan", Level.GALAT, f"Pasal “{name}” pada urutan {off}.", where, hint))
    return None


def _begin(order: _Order, judul: JudulBab) -> None:
    """Begin a group; one of its level or below that is still empty has no Pasal at all."""
    level = TINGKAT_BAB.index(judul.tingkat)
    empty = [each for each in order.waiting if TINGKAT_BAB.index(each.tingkat) >= level]
    order.findings += map(_empty, empty)
    order.waiting = [each for each in order.waiting if each not in empty] + [judul]
    order.heads += 1


def _empty(judul: JudulBab) -> Finding:
    message = f"{judul.sebutan} “{judul.judul}” tidak memuat Pasal."
    hint = "Sebut Pasalnya di bawah judul itu, atau hapus judul itu."
    return Finding("urutan", Level.GALAT, message, judul.where, hint)


def _place(order: _Order, chosen: Chosen) -> None:
    order.placed.append(replace(chosen, bab=tuple(order.waiting)))
    order.waiting = []


def _merged(taken: Sequence[Chosen], butir: ButirUrutan, order: _Order, *, where: Where) -> Chosen:
    """Several klausul as one Pasal under a title of its own."""
    bare = tanpa_judul(butir.judul)
    names = [each.klausul.head.judul or each.klausul.id for each in taken]
    title = daftar(names, "dan") if bare or not butir.judul else butir.judul
    label = butir.label or slug(title, order.labels)
    head = KlausulHead(judul=title, arti="Pasal gabungan.")
    order.heads += 1
    return Chosen(Klausul(label, head, "", where), {}, gabung=tuple(taken), urutan=order.heads - 1, tanpa_judul=bare)


def _whole(order: _Order, chosen: Sequence[Chosen]) -> Iterator[Chosen]:
    """All Pasal: one that the order does not name behind all that comes before it without that order."""
    if not order.placed:
        yield from chosen
        return
    places = {label: place for place, each in enumerate(order.placed) for label in each.labels}
    early: list[Chosen] = []
    behind: list[list[Chosen]] = [[] for _ in order.placed]
    last = -1
    for each in chosen:
        if each.klausul.id in places:
            last = max(last, places[each.klausul.id])
        else:
            (behind[last] if last >= 0 else early).append(each)
    first, *placed = order.placed
    for each in (*_under(early, first), *placed):
        yield each
        yield from behind[places[each.klausul.id]] if each.klausul.id in places else ()


def _under(early: Sequence[Chosen], first: Chosen) -> list[Chosen]:
    """What stands before the first Pasal of the order comes under its headings."""
    if not early:
        return [first]
    head, *rest = early
    return [replace(head, bab=first.bab), *rest, replace(first, bab=())]


def _unnamed(order: _Order, source: Source) -> Iterator[Finding]:
    """The Pasal that the order leaves out, so that the drafter sees where they stand."""
    if order.left and not order.findings:
        names = daftar([f"“{label}”" for label in order.left], "dan")
        message = f"Urutan tidak menyebut Pasal {names}, yang tetap sesudah semua Pasal yang lazim mendahuluinya."
        hint = "Sebut Pasal itu pada urutan, atau tiadakan melalui klausul."
        yield Finding("urutan", Level.SARAN, message, source.where(("urutan",)), hint)
