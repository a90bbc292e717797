"""Klausul → blocks: renders, parses and punctuates every text of a naskah, and collects what is wrong with them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.model.klausul import KlausulHead
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.model.pilihan import LampiranIsi
from kerjasama_docs.naskah.jinja.engine import Rich, as_rich, render_text
from kerjasama_docs.naskah.klausul.file import Klausul, parameters
from kerjasama_docs.naskah.klausul.folders import as_finding, load_bentuk
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.klausul.selection import Chosen
from kerjasama_docs.naskah.parts import lampiran
from kerjasama_docs.naskah.parts.functions import Functions
from kerjasama_docs.naskah.parts.inlines import inline
from kerjasama_docs.naskah.tree.parse import parse_outline
from kerjasama_docs.naskah.tree.pohon import Block, LampiranPart, Pasal, Sebutan
from kerjasama_docs.naskah.tree.punctuation import punctuate
from kerjasama_docs.naskah.tree.targets import Targets
from kerjasama_docs.naskah.views.names import Names

_LAMPIRAN_HEAD = KlausulHead.model_construct(arti="Isi lampiran.")


@dataclass(frozen=True)
class Builder:
    """Builds one tree; findings of all klausul are collected before any stops the work.

    Attributes:
        inputs: What the naskah is built from; its texts stand in the source of it.
        names: What a klausul may use.
        present: Labels of the Pasal that are there.
        parent: The Pasal of the parent; None without one.
        bahasa: The language it writes.
        forms: The forms of the lampiran by their place, where they are not those of the templates.
        findings: What is wrong with the texts so far.
    """

    inputs: Inputs
    names: Names
    present: frozenset[str] = frozenset()
    parent: Targets | None = None
    bahasa: Bahasa = INDONESIA
    forms: Mapping[int, LampiranBentuk] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list, init=False)

    @cached_property
    def _flat(self) -> dict[str, object]:
        return self.names.for_templates()

    def blocks(self, klausul: Klausul, given: dict[str, object], *, opening: bool) -> tuple[Block, ...]:
        """The text of a klausul as punctuated units; empty when it has findings."""
        try:
            values = parameters(klausul, given, self.inputs.source, bahasa=self.bahasa)
            points = len(self.names.riwayat.perubahan)
            functions = Functions(klausul.id, self.present, self.parent, points, self.bahasa).by_name()
            names = {**self._flat, **functions, "param": values}
            rendered = render_text(klausul.text, names, klausul.where)
            blocks = parse_outline(rendered, klausul.where, style=klausul.head.tabel, lebar=klausul.head.lebar)
            return punctuate(blocks, opening=opening, bahasa=self.bahasa)
        except DocumentFindingsError as error:
            self.findings.extend(error.findings)
            return ()

    def part(self, chosen: Iterable[Chosen], *, opening: bool) -> tuple[Block, ...]:
        """The text of all klausul of the opening or of the closing."""
        return tuple(block for each in chosen for block in self.blocks(each.klausul, each.given, opening=opening))

    def pasal(self, chosen: Chosen, sebutan: Sebutan = "Pasal") -> Pasal:
        """A klausul as a Pasal, or as a Bagian of a report."""
        klausul = chosen.klausul
        title = klausul.head.judul or klausul.id
        judul = inline(title if isinstance(title, Markup) else Rich(title), upper=True)
        content = self.blocks(klausul, chosen.given, opening=False)
        return Pasal(klausul.id, judul, content, where=klausul.where, sebutan=sebutan)

    def lampiran(self, place: int, item: LampiranIsi, label: str, *, foreign: bool) -> LampiranPart:
        """A lampiran with its text and its table; ``foreign`` as in :func:`.lampiran.heading`."""
        key: Key = ("lampiran", place)
        content: list[Block] = []
        landscape = False
        if item.teks:
            second: Key = () if self.bahasa is INDONESIA else ("padanan",)
            where = self.inputs.source.text_where((*second, *key, "teks"))
            head = Klausul(f"lampiran-{place + 1}", _LAMPIRAN_HEAD, item.teks, where)
            content += self.blocks(head, {}, opening=False)
        if item.tabel:
            try:
                bentuk = self.forms.get(place) or load_bentuk(item.tabel, self.inputs.assets).bagi(self.names.instansi)
                content += lampiran.table(bentuk, item, lampiran.TablePlace(key, self.inputs.source, self.bahasa))
                landscape = bentuk.lanskap
            except UsageError as error:
                self.findings.extend(as_finding(error, self.inputs.source, (*key, "tabel")).findings)
            except DocumentFindingsError as error:
                self.findings.extend(error.findings)
        heading = lampiran.heading(label, self.names, self.bahasa, foreign=foreign)
        return LampiranPart(heading, inline(as_rich(item.judul), upper=True), tuple(content), landscape)
