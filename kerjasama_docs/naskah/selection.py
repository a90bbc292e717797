"""Which Pasal a naskah has, in which order: kind, drafter's choices, drafter's own Pasal."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kerjasama_docs.assets import Assets, nearest
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs import Source
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.naskah import KlausulPilihan, Naskah, PasalTambahan
from kerjasama_docs.model.template import Jenis, KlausulHead
from kerjasama_docs.naskah.engine import evaluate
from kerjasama_docs.naskah.klausul import Klausul, load_klausul, replaced

_NO_CHOICE = KlausulPilihan()


@dataclass(frozen=True)
class Chosen:
    """A klausul that stands in the naskah, with the parameters the drafter gave."""

    klausul: Klausul
    given: dict[str, object]


def text_where(source: Source, key: Key, text: str) -> Where:
    """Where the lines of a text in the input begin: below its key when it has several."""
    where = source.where(key)
    block = text.count("\n") > 0
    return replace(where, line=where.line + 1, column=None) if where.line and block else where


def _own(pasal: PasalTambahan, place: int, source: Source) -> Klausul:
    label = pasal.label or re.sub(r"[^a-z0-9]+", "-", pasal.judul.lower()).strip("-") or f"pasal-tambahan-{place + 1}"
    head = KlausulHead(judul=pasal.judul, arti="Pasal tambahan.")
    return Klausul(label, head, pasal.teks, text_where(source, ("pasal_tambahan", place, "teks"), pasal.teks))


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
        where = text_where(self.source, ("klausul", name, "teks"), choice.teks or "")
        return replaced(load_klausul(name, self.assets), choice.judul, choice.teks, where)

    def part(self, names: tuple[str, ...], values: Mapping[str, object]) -> list[Chosen]:
        """The klausul of the opening or the closing that apply."""
        return [Chosen(item, self._given(item.id)) for item in map(self.klausul, names) if self._applies(item, values)]

    def pasal(self, values: Mapping[str, object]) -> list[Chosen]:
        """The klausul that become Pasal, in order, the drafter's own among them."""
        self._check_names()
        chosen: list[Chosen] = []
        order = [ref.id for ref in self.jenis.klausul]
        for ref in self.jenis.klausul:
            item = self.klausul(ref.id)
            wanted = self.naskah.klausul.get(ref.id, _NO_CHOICE).pakai
            taken = wanted if wanted is not None else not ref.pilihan and self._applies(item, values)
            if taken:
                chosen.append(Chosen(item, self._given(ref.id)))
        for place, own in enumerate(self.naskah.pasal_tambahan):
            self._insert(chosen, own, place, order)
        return chosen

    def _given(self, name: str) -> dict[str, object]:
        return self.naskah.klausul.get(name, _NO_CHOICE).parameter

    @staticmethod
    def _applies(klausul: Klausul, values: Mapping[str, object]) -> bool:
        return klausul.head.bila is None or evaluate(klausul.head.bila, dict(values), klausul.where)

    def _check_names(self) -> None:
        known = {*self.jenis.pembuka, *self.jenis.penutup, *(ref.id for ref in self.jenis.klausul)}
        for name in self.naskah.klausul:
            if name not in known:
                message = f"Klausul “{name}” bukan bagian dari {self.jenis.nama}."
                where = self.source.where(("klausul", name))
                hint = f"{nearest(name, known)} Untuk Pasal lain pakai pasal_tambahan."
                self.findings.append(Finding("nama-tak-dikenal", Level.GALAT, message, where, hint))

    def _insert(self, chosen: list[Chosen], own: PasalTambahan, place: int, order: list[str]) -> None:
        """Put a Pasal of the drafter at its place; without one, before the last Pasal."""
        item = Chosen(_own(own, place, self.source), {})
        anchor = own.sesudah or own.sebelum
        labels = [each.klausul.id for each in chosen]
        if anchor is None:
            chosen.insert(max(len(chosen) - 1, 0), item)
        elif anchor in labels:
            chosen.insert(labels.index(anchor) + (1 if own.sesudah else 0), item)
        else:
            key: Key = ("pasal_tambahan", place, "sesudah" if own.sesudah else "sebelum")
            off = "tidak dipakai dalam naskah ini" if anchor in order else "tidak dikenal"
            message = f"Klausul “{anchor}”, tempat Pasal “{own.judul}”, {off}."
            self.findings.append(Finding("nama-tak-dikenal", Level.GALAT, message, self.source.where(key), nearest(anchor, labels)))  # fmt: skip


def unknown_as_finding(error: UsageError) -> Finding:
    """A klausul that a kind names and nobody has: a fault of the template folder."""
    return Finding("klausul-tak-ada", Level.GALAT, error.message, Where(), error.remedy)
