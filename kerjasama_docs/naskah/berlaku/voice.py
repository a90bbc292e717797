"""The voice of the first naskah of a chain: words Pasal with its kind, its profil and its klausul."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kerjasama_docs.findings import Finding
from kerjasama_docs.inputs import Source
from kerjasama_docs.model.klausul import KlausulHead
from kerjasama_docs.model.riwayat import Perubahan
from kerjasama_docs.naskah.klausul.chosen import Chosen
from kerjasama_docs.naskah.klausul.file import Klausul
from kerjasama_docs.naskah.klausul.selection import Selection
from kerjasama_docs.naskah.parts.builder import Builder, Wording
from kerjasama_docs.naskah.parts.inlines import title_line
from kerjasama_docs.naskah.rantai.perubahan import Baru
from kerjasama_docs.naskah.rantai.records import Berlaku
from kerjasama_docs.naskah.tree.inline import Line, plain
from kerjasama_docs.naskah.tree.pohon import Pasal
from kerjasama_docs.naskah.tree.targets import Targets
from kerjasama_docs.naskah.views.context import names_of
from kerjasama_docs.naskah.views.riwayat import Step

_HEAD = KlausulHead.model_construct(arti="Ketentuan yang diubah.")


def _merged(old: Pasal, chosen: tuple[Chosen, ...]) -> Chosen:
    """The klausul of a merged Pasal as they are chosen now, under the title it has."""
    head = _HEAD.model_copy(update={"judul": plain(old.judul)})
    return Chosen(Klausul(old.label, head, "", old.where), {}, gabung=chosen)


@dataclass(frozen=True)
class Voice:
    """Words the changes of a later naskah as the first one would.

    Attributes:
        berlaku: What is in force before the changes, with what the later naskah writes over.
        source: The input of the later naskah.
        typed: Builds what that input types.
        drawn: Builds what the klausul of the first naskah say.
        titles: Titles of the Pasal by label.
    """

    berlaku: Berlaku
    source: Source
    typed: Builder
    drawn: Builder
    titles: Mapping[str, Line]

    @classmethod
    def of(cls, berlaku: Berlaku, source: Source) -> "Voice":
        """The voice for the changes of one input."""
        akar = berlaku.akar
        names = names_of(berlaku.inputs, Step(akar.induk) if akar.induk else None)
        present = frozenset(label for pasal in berlaku.pohon.pasal if not pasal.dihapus for label in pasal.labels)
        parent = Targets.of(akar.induk.berlaku.pohon) if akar.induk else None
        wording = Wording(berlaku.inputs, names, present=present, parent=parent)
        drawn = Builder(wording)
        typed = Builder(replace(wording, inputs=replace(berlaku.inputs, source=source)))
        return cls(berlaku, source, typed, drawn, {pasal.label: pasal.judul for pasal in berlaku.pohon.pasal})

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the texts that were worded so far."""
        return (*self.typed.findings, *self.drawn.findings)

    def again(self, label: str) -> Pasal | None:
        """A Pasal worded anew from its klausul; None when it is the drafter's own."""
        akar = self.berlaku.akar
        old = self.berlaku.pasal_of(label)
        names = (old.gabung if old else ()) or (label,)
        if akar.recorded or not {*names} <= {ref.id for ref in akar.jenis.klausul}:
            return None
        selection = Selection(self.berlaku.inputs)
        chosen = tuple(Chosen(selection.klausul(name), selection.given(name)) for name in names)
        return self.drawn.pasal(_merged(old, chosen) if old and old.gabung else chosen[0])

    def new(self, place: int, change: Perubahan) -> Baru | None:
        """The new text of one change; None when there is none, or when it cannot be worded anew."""
        if change.teks:
            return self._typed(place, change, change.teks)
        if change.hapus:
            return None
        title = title_line(change.judul, self.berlaku.pohon.letak_judul) if change.judul else ()
        made = None if change.target in self.berlaku.tangan else self.again(change.target)
        if made:
            return Baru(title or made.judul, made.content)
        return Baru(title, (), tetap=True) if title else None

    def _typed(self, place: int, change: Perubahan, text: str) -> Baru | None:
        """The text that the drafter gives; None when it has findings."""
        where = self.source.text_where(("perubahan", place, "teks"))
        label = change.label or change.target
        blocks = self.typed.blocks(Klausul(label, _HEAD, text, where), {}, opening=False)
        if not blocks:
            return None
        if change.ayat:
            return Baru((), blocks)
        if change.judul:
            return Baru(title_line(change.judul, self.berlaku.pohon.letak_judul), blocks)
        return Baru(self.titles.get(change.target, ()), blocks)
