"""The klausul of a naskah in the second language: the text of its file, unless the drafter wrote his own."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kerjasama_docs.assets import Assets, nearest
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs import spell
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.padanan import PadananKlausul
from kerjasama_docs.model.pilihan import KlausulPilihan
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.klausul.chosen import Chosen, JudulBab, Selected
from kerjasama_docs.naskah.klausul.kedua import TeksKedua, load_kedua
from kerjasama_docs.naskah.padanan.words import Asked, Padan
from kerjasama_docs.naskah.tree.markup import Value
from kerjasama_docs.regex import regex

_LABEL = regex(r"^(\([0-9]+\)|[a-z]\.) \[#([a-z][a-z0-9-]*)\]", re.MULTILINE)
"""An ayat or a huruf with a label."""


def unknown_klausul(padan: Padan) -> Iterator[Finding]:
    """Klausul that the second language words and the kind does not have."""
    known = {ref.id for ref in padan.jenis.refs}
    for name in padan.given.klausul:
        if name not in known:
            message = f"Klausul “{name}” bukan bagian dari {padan.jenis.nama}."
            where = padan.source.where(("padanan", "klausul", name))
            yield Finding("nama-tak-dikenal", Level.GALAT, message, where, nearest(name, known))


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the words of the drafter: the templates, and what the pihak are called in both languages."""

    assets: Assets
    labels: Mapping[str, Value]


def chosen_again(padan: Padan, selected: Selected, beside: Beside) -> Selected:
    """The same klausul in the same order, with their titles and texts in the second language."""

    def again(part: tuple[Chosen, ...]) -> tuple[Chosen, ...]:
        return tuple(_second(padan, chosen, beside) for chosen in part)

    return Selected(again(selected.opening), again(selected.pasal), again(selected.closing))


@dataclass(frozen=True, slots=True)
class _Said:
    """What the drafter says about a klausul in the second language, where, and what its file says."""

    given: PadananKlausul
    path: Key
    file: TeksKedua | None
    replaced: bool = False

    def place(self, field: str) -> str:
        """The path of a field as the drafter writes it."""
        return spell((*self.path, field))


def _said(padan: Padan, chosen: Chosen, beside: Beside) -> _Said:
    name, place = chosen.klausul.id, chosen.own
    if place is not None:
        tambahan = padan.given.pasal_tambahan
        own = tambahan[place] if place < len(tambahan) else PadananKlausul()
        given = PadananKlausul(judul=own.judul, teks=own.teks)
        return _Said(given, ("padanan", "pasal_tambahan", place), None)
    given = padan.given.klausul.get(name, PadananKlausul())
    replaced = padan.naskah.klausul.get(name, KlausulPilihan()).teks
    file = load_kedua(chosen.klausul, padan.given.bahasa, beside.assets)
    return _Said(given, ("padanan", "klausul", name), file, replaced is not None)


def _merged(padan: Padan, chosen: Chosen, beside: Beside) -> Chosen:
    """A merged Pasal with its title, which stands among those of the order, and the klausul in it."""
    given = padan.given.urutan[chosen.urutan : chosen.urutan + 1]
    title = (
        given[0]
        if given
        else padan.open(Asked(f"judul Pasal {chosen.klausul.head.judul}", f"urutan[{chosen.urutan + 1}]"))
    )
    head = chosen.klausul.head.model_copy(update={"judul": title})
    gabung = tuple(_second(padan, each, beside) for each in chosen.gabung)
    bab = tuple(_heading(padan, judul) for judul in chosen.bab)
    return replace(chosen, klausul=replace(chosen.klausul, head=head), gabung=gabung, bab=bab)


def _second(padan: Padan, chosen: Chosen, beside: Beside) -> Chosen:
    if chosen.gabung:
        return _merged(padan, chosen, beside)
    klausul, said = chosen.klausul, _said(padan, chosen, beside)
    if said.given.teks:
        text, where = said.given.teks, padan.source.text_where((*said.path, "teks"))
    elif said.file and not said.replaced:
        text, where = said.file.text, said.file.where
    else:
        asked = f'{{{{ isian("{padan.within(f"bunyi {klausul.id}")}", "{said.place("teks")}") }}}}'
        text, where = _with_labels(klausul.text, asked), klausul.where
    head = klausul.head.model_copy(update={"judul": _title(padan, chosen, said)})
    bab = tuple(_heading(padan, judul) for judul in chosen.bab)
    given = {**chosen.given, **dict(_parameters(chosen, said, beside))}
    return replace(chosen, klausul=replace(klausul, head=head, text=text, where=where), given=given, bab=bab)


def _parameters(chosen: Chosen, said: _Said, beside: Beside) -> Iterator[tuple[str, object]]:
    """The parameters that hold words, as they are said in the second language; the others are typed once."""
    for name, parameter in chosen.klausul.head.parameter.items():
        if parameter.jenis not in {"teks", "daftar"}:
            continue
        own, words = chosen.given.get(name), _words(said, name, chosen.given.get(name))
        if words:
            yield name, tuple(map(Rich, words)) if parameter.jenis == "daftar" else Rich(", ".join(words))
        elif isinstance(own, str) and own.strip() in beside.labels:
            yield name, Rich(beside.labels[own.strip()])


def _words(said: _Said, name: str, own: object) -> tuple[str, ...]:
    """What a parameter says in the second language: as the drafter words it, else as usual where he fills nothing."""
    usual = said.file.head.bawaan.get(name) if said.file and own is None else None
    return said.given.parameter.get(name, ()) or ((usual,) if usual else ())


def _with_labels(text: str, asked: str) -> str:
    """What is asked for in the place of a text, once for each label in it that another klausul may name."""
    labels = dict.fromkeys(_LABEL.findall(text))
    if not any(sign.startswith("(") for sign, _ in labels):
        return asked
    marks = {True: "(1)", False: "a."}  # counted when the outline is numbered
    return "\n".join(f"{marks[sign.startswith('(')]} [#{label}] {asked}" for sign, label in labels)


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
    usual = said.file.head.judul_ragam.get(padan.ragam, said.file.head.judul) if said.file else None
    known = None if choice.judul or chosen.own is not None else usual
    place = said.place("judul").removeprefix("padanan.")
    return known or padan.open(Asked(f"judul Pasal {head.judul}", place))
