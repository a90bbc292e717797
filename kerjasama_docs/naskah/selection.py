"""Which Pasal a naskah has, in which order: kind, drafter's choices, drafter's own Pasal."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import count

from kerjasama_docs.assets import Assets, nearest
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs import Source
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.naskah import KlausulPilihan, Naskah, PasalTambahan
from kerjasama_docs.model.template import Jenis, KlausulHead, KlausulRef
from kerjasama_docs.naskah.engine import evaluate
from kerjasama_docs.naskah.klausul import Klausul, load_klausul, replaced

_NO_CHOICE = KlausulPilihan()


@dataclass(frozen=True)
class Chosen:
    """A klausul that stands in the naskah, with the parameters the drafter gave."""

    klausul: Klausul
    given: dict[str, object]


def _own(pasal: PasalTambahan, place: int, source: Source, taken: Collection[str]) -> Klausul:
    """The klausul of a Pasal of the drafter; a label made from its title is made to differ from those taken."""
    label = pasal.label
    if label is None:
        stem = re.sub(r"[^a-z0-9]+", "-", pasal.judul.lower()).strip("-") or "pasal-tambahan"
        label = next(name for n in count(1) if (name := f"{stem}-{n}" if n > 1 else stem) not in taken)
    head = KlausulHead(judul=pasal.judul, arti="Pasal tambahan.")
    return Klausul(label, head, pasal.teks, source.text_where(("pasal_tambahan", place, "teks")))


class Selection:
    """Chooses the klausul of a naskah and collects what is wrong with the choices."""

    def __init__(self, naskah: Naskah, jenis: Jenis, source: Source, assets: Assets) -> None:
        self.naskah = naskah
        self.jenis = jenis
        self.source = source
        self.assets = assets
        self.findings: list[Finding] = []

    def klausul(self, name: str) -> Klausul:
        """A klausul with the drafter's own title and text."""
        choice = self.naskah.klausul.get(name, _NO_CHOICE)
        where = self.source.text_where(("klausul", name, "teks"))
        return replaced(load_klausul(name, self.assets), choice.judul, choice.teks, where)

    def part(self, refs: tuple[KlausulRef, ...], values: Mapping[str, object]) -> list[Chosen]:
        """The klausul of the opening or the closing that are taken."""
        return [Chosen(self.klausul(ref.id), self._given(ref.id)) for ref in refs if self._taken(ref, values)]

    def pasal(self, values: Mapping[str, object]) -> list[Chosen]:
        """The klausul that become Pasal, in order, the drafter's own among them."""
        self._check_names()
        refs = self.jenis.klausul
        chosen = [Chosen(self.klausul(ref.id), self._given(ref.id)) for ref in refs if self._taken(ref, values)]
        self._insert_own(chosen, [ref.id for ref in refs])
        return chosen

    def _taken(self, ref: KlausulRef, values: Mapping[str, object]) -> bool:
        """What the drafter decides; else an optional klausul is left out and any other follows its condition."""
        wanted = self.naskah.klausul.get(ref.id, _NO_CHOICE).pakai
        if wanted is not None:
            return wanted
        return not ref.pilihan and self._applies(self.klausul(ref.id), values)

    def _given(self, name: str) -> dict[str, object]:
        return self.naskah.klausul.get(name, _NO_CHOICE).parameter

    @staticmethod
    def _applies(klausul: Klausul, values: Mapping[str, object]) -> bool:
        return klausul.head.bila is None or evaluate(klausul.head.bila, dict(values), klausul.where)

    def _check_names(self) -> None:
        known = {ref.id for ref in self.jenis.refs}
        for name in self.naskah.klausul:
            if name not in known:
                message = f"Klausul “{name}” bukan bagian dari {self.jenis.nama}."
                where = self.source.where(("klausul", name))
                hint = f"{nearest(name, known)} Untuk Pasal lain pakai pasal_tambahan."
                self.findings.append(Finding("nama-tak-dikenal", Level.GALAT, message, where, hint))

    def _insert_own(self, chosen: list[Chosen], order: list[str]) -> None:
        """Put the Pasal of the drafter at their places, in the order of his file; one may stand beside another."""
        self._check_labels(order)
        taken = [*order, *(own.label for own in self.naskah.pasal_tambahan if own.label)]
        waiting: list[tuple[int, PasalTambahan, Chosen]] = []
        for place, own in enumerate(self.naskah.pasal_tambahan):
            item = Chosen(_own(own, place, self.source, taken), {})
            taken.append(item.klausul.id)
            waiting.append((place, own, item))
        behind: dict[str, int] = {}
        while waiting:
            left = [each for each in waiting if not _insert(chosen, each[1], each[2], behind)]
            if len(left) == len(waiting):
                self._complain(left, chosen, order)
                return
            waiting = left

    def _check_labels(self, order: list[str]) -> None:
        """Refuse the name of a klausul as label of another Pasal: rujukan in the klausul would go astray."""
        for place, own in enumerate(self.naskah.pasal_tambahan):
            if own.label in order:
                message = f"Label “{own.label}” sudah menjadi nama klausul."
                where = self.source.where(("pasal_tambahan", place, "label"))
                hint = "Beri label lain, atau ganti bunyi klausul itu pada klausul: … teks."
                self.findings.append(Finding("label-ganda", Level.GALAT, message, where, hint))

    def _complain(self, left: list[tuple[int, PasalTambahan, Chosen]], chosen: list[Chosen], order: list[str]) -> None:
        labels = [each.klausul.id for each in chosen]
        for place, own, _ in left:
            anchor = own.sesudah or own.sebelum or ""
            key: Key = ("pasal_tambahan", place, "sesudah" if own.sesudah else "sebelum")
            off = "tidak dipakai dalam naskah ini" if anchor in order else "tidak dikenal"
            message = f"Klausul “{anchor}”, tempat Pasal “{own.judul}”, {off}."
            where = self.source.where(key)
            self.findings.append(Finding("nama-tak-dikenal", Level.GALAT, message, where, nearest(anchor, labels)))


def _insert(chosen: list[Chosen], own: PasalTambahan, item: Chosen, behind: dict[str, int]) -> bool:
    """Put a Pasal at its place, without one before the last Pasal; False while its place is not there yet.

    Args:
        chosen: The klausul so far.
        own: What the drafter says about its place.
        item: The Pasal.
        behind: How many Pasal of the drafter already follow each klausul.
    """
    labels = [each.klausul.id for each in chosen]
    anchor = own.sesudah or own.sebelum
    if anchor is None:
        chosen.insert(max(len(chosen) - 1, 0), item)
    elif anchor not in labels:
        return False
    elif own.sebelum:
        chosen.insert(labels.index(anchor), item)
    else:
        behind[anchor] = behind.get(anchor, 0) + 1
        chosen.insert(labels.index(anchor) + behind[anchor], item)
    return True
