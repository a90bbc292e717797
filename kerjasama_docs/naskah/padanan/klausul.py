"""The klausul of a naskah in the second language: the text of its file, unless the drafter wrote his own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kerjasama_docs.assets import nearest
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs import spell
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.padanan import PadananPasal
from kerjasama_docs.model.pilihan import KlausulPilihan
from kerjasama_docs.naskah.klausul.chosen import Chosen, JudulBab, Selected
from kerjasama_docs.naskah.padanan.words import Asked, Padan


def unknown_klausul(padan: Padan) -> Iterator[Finding]:
    """Klausul that the second language words and the kind does not have."""
    known = {ref.id for ref in padan.jenis.refs}
    for name in padan.given.klausul:
        if name not in known:
            message = f"Klausul “{name}” bukan bagian dari {padan.jenis.nama}."
            where = padan.source.where(("padanan", "klausul", name))
            yield Finding("nama-tak-dikenal", Level.GALAT, message, where, nearest(name, known))


def chosen_again(padan: Padan, selected: Selected) -> Selected:
    """The same klausul in the same order, with their titles and texts in the second language."""

    def again(part: tuple[Chosen, ...]) -> tuple[Chosen, ...]:
        return tuple(_second(padan, chosen) for chosen in part)

    return Selected(again(selected.opening), again(selected.pasal), again(selected.closing))


@dataclass(frozen=True, slots=True)
class _Said:
    """What the drafter says about a klausul in the second language, where, and the text its file has."""

    given: PadananPasal
    path: Key
    text: tuple[str, Where] | None

    def place(self, field: str) -> str:
        """The path of a field as the drafter writes it."""
        return spell((*self.path, field))


def _said(padan: Padan, chosen: Chosen) -> _Said:
    name, place = chosen.klausul.id, chosen.own
    if place is not None:
        tambahan = padan.given.pasal_tambahan
        given = tambahan[place] if place < len(tambahan) else PadananPasal()
        return _Said(given, ("padanan", "pasal_tambahan", place), None)
    given = padan.given.klausul.get(name, PadananPasal())
    replaced = padan.naskah.klausul.get(name, KlausulPilihan()).teks
    return _Said(given, ("padanan", "klausul", name), None if replaced else chosen.klausul.inggris)


def _merged(padan: Padan, chosen: Chosen) -> Chosen:
    """A merged Pasal with its title, which stands among those of the order, and the klausul in it."""
    given = padan.given.urutan[chosen.urutan : chosen.urutan + 1]
    title = (
        given[0]
        if given
        else padan.open(Asked(f"judul Pasal {chosen.klausul.head.judul}", f"urutan[{chosen.urutan + 1}]"))
    )
    head = chosen.klausul.head.model_copy(update={"judul": title})
    gabung = tuple(_second(padan, each) for each in chosen.gabung)
    bab = tuple(_heading(padan, judul) for judul in chosen.bab)
    return replace(chosen, klausul=replace(chosen.klausul, head=head), gabung=gabung, bab=bab)


def _second(padan: Padan, chosen: Chosen) -> Chosen:
    if chosen.gabung:
        return _merged(padan, chosen)
    klausul, said = chosen.klausul, _said(padan, chosen)
    if said.given.teks:
        text, where = said.given.teks, padan.source.text_where((*said.path, "teks"))
    elif said.text:
        text, where = said.text
    else:
        what = padan.within(f"bunyi {klausul.id}")
        text, where = f'{{{{ isian("{what}", "{said.place("teks")}") }}}}', klausul.where
    head = klausul.head.model_copy(update={"judul": _title(padan, chosen, said)})
    bab = tuple(_heading(padan, judul) for judul in chosen.bab)
    return replace(chosen, klausul=replace(klausul, head=head, text=text, where=where), bab=bab)


def _heading(padan: Padan, judul: JudulBab) -> JudulBab:
    """The heading of a group in the second language, an isian without one."""
    given = padan.given.urutan[judul.place : judul.place + 1]
    asked = Asked(f"judul {judul.sebutan} {judul.judul}", f"urutan[{judul.place + 1}]")
    return replace(judul, judul=given[0] if given else padan.open(asked))


def _title(padan: Padan, chosen: Chosen, said: _Said) -> str | None:
    """The title in the second language, an isian without one; None for what has none in Indonesian either."""
    head, choice = chosen.klausul.head, padan.naskah.klausul.get(chosen.klausul.id, KlausulPilihan())
    if said.given.judul or not head.judul:
        return said.given.judul or None
    usual = head.judul_inggris_ragam.get(padan.ragam, head.judul_inggris)
    known = None if choice.judul or chosen.own is not None else usual
    place = said.place("judul").removeprefix("padanan.")
    return known or padan.open(Asked(f"judul Pasal {head.judul}", place))
