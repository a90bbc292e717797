"""Naskah → Pohon: load, find its place in the chain, name, choose, word, number, resolve, finish."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kerjasama_docs.assets import Assets
from kerjasama_docs.findings import DocumentFindingsError, Finding, Where
from kerjasama_docs.inputs import Source
from kerjasama_docs.model.klausul import KlausulHead
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.naskah.berlaku.place import Place, place_of
from kerjasama_docs.naskah.berlaku.sumber import with_lampiran, with_own
from kerjasama_docs.naskah.klausul.inputs import Inputs, load_inputs, template_files
from kerjasama_docs.naskah.klausul.penyebutan import own_labels
from kerjasama_docs.naskah.klausul.selection import Selection
from kerjasama_docs.naskah.padanan.riwayat import titles
from kerjasama_docs.naskah.padanan.second import second_pohon
from kerjasama_docs.naskah.parts.builder import Builder, Wording
from kerjasama_docs.naskah.parts.pohon import pohon_of
from kerjasama_docs.naskah.parts.work import Work
from kerjasama_docs.naskah.rantai.built import Built
from kerjasama_docs.naskah.rantai.records import Akar, Berlaku, Rantai
from kerjasama_docs.naskah.rantai.warisan import Warisan
from kerjasama_docs.naskah.tree.finishing import finish
from kerjasama_docs.naskah.tree.numbering import number_pohon
from kerjasama_docs.naskah.tree.pohon import Pohon
from kerjasama_docs.naskah.tree.rujukan import resolve_pohon
from kerjasama_docs.naskah.tree.targets import Targets
from kerjasama_docs.naskah.views.context import names_of
from kerjasama_docs.naskah.views.dasar_hukum import unknown_keys
from kerjasama_docs.naskah.views.names import Names
from kerjasama_docs.naskah.views.sendiri import with_golongan, with_hitungan


def build(
    naskah: Naskah, source: Source, assets: Assets, *, base: Path | None = None, parent: Built | None = None
) -> Built:
    """Build the tree of a naskah.

    Args:
        naskah: What the drafter gave.
        source: Where he gave it, for the place of findings.
        assets: Where templates are looked for.
        base: Folder against which logo files are named.
        parent: The naskah that ``induk`` names by its file.

    Raises:
        DocumentFindingsError: The tree cannot be built: an unknown name, a klausul that cannot be read,
            a rujukan to something absent, a parent that does not fit; all of them at once.
    """
    inputs = with_hitungan(with_golongan(load_inputs(naskah, source, assets, base=base)))
    place = place_of(inputs, parent)
    names = names_of(inputs, place.step)
    drawn = _drawn(inputs, place, names)
    if findings := (*unknown_keys(inputs, place.induk), *place.findings, *drawn.findings):
        raise DocumentFindingsError(findings)
    return _finished(inputs, place, drawn, parent=parent)


@dataclass(frozen=True)
class _Drawn:
    """A tree before and after its rujukan are resolved, what is wrong with it, and the klausul it was drawn from.

    Attributes:
        draft: The tree with its rujukan as labels.
        pohon: The tree with its rujukan resolved.
        findings: What is wrong with it.
        heads: The klausul of the kind that it was drawn from.
        notes: What is worth a look in its texts.
    """

    draft: Pohon
    pohon: Pohon
    findings: tuple[Finding, ...]
    heads: Mapping[str, KlausulHead]
    notes: tuple[Finding, ...] = ()


def _drawn(inputs: Inputs, place: Place, names: Names) -> _Drawn:
    """Choose, word (render, parse, punctuate), number, resolve; in both languages of a kind that has two."""
    selection = Selection(inputs)
    chosen = selection.selected(names.for_templates())
    present = frozenset(label for each in chosen.pasal for label in each.labels)
    parent = Targets.of(place.induk.berlaku.pohon) if place.induk else None
    beside = frozenset(each.klausul.id for each in (*chosen.opening, *chosen.closing))
    builder = Builder(Wording(inputs, names, present=present, parent=parent, beside=beside))
    draft = number_pohon(pohon_of(Work(inputs, names), builder, chosen))
    left_out = _left_out(inputs, present)
    pohon, unresolved = resolve_pohon(draft, left_out)
    findings = [*selection.findings, *builder.findings, *(unresolved if _sure(selection, builder) else ())]
    if inputs.dua_bahasa:
        second, more = second_pohon(inputs, chosen, builder, step=place.step, left_out=left_out)
        pohon, findings = replace(pohon, padanan=second), [*findings, *more]
    own = {ref.id for ref in inputs.jenis.refs}
    heads = {name: head for name, head in chosen.heads.items() if name in own}
    return _Drawn(draft, pohon, tuple(findings), heads, (*selection.notes, *builder.notes))


def _left_out(inputs: Inputs, present: Collection[str]) -> Mapping[str, Where]:
    """The klausul of the kind that are not used, and where the drafter switched them off; nowhere when he did not."""
    absent = [ref.id for ref in inputs.jenis.klausul if ref.id not in present]
    switched = {name: inputs.source.where(("klausul", name)) for name in absent if name in inputs.naskah.klausul}
    return dict.fromkeys(absent, Where()) | switched


def _sure(selection: Selection, builder: Builder) -> bool:
    """Whether a rujukan without a target is a fault of its own: all was worded, and no label stands twice."""
    return not builder.findings and not selection.ambiguous


def _finished(inputs: Inputs, place: Place, drawn: _Drawn, *, parent: Built | None) -> Built:
    """The naskah as it is printed, and what it hands on to the next one of its chain."""
    printed = finish(place.shown(drawn.pohon), inputs.profil.profil, own_labels(inputs.naskah.pihak))
    files = dict(parent.templates) if parent else {}
    first: Pohon | None = printed
    if place.sesudah:
        first = parent.awal if parent else None
    return Built(
        inputs=inputs,
        pohon=printed,
        templates=files | template_files(inputs, drawn.heads),
        rantai=_rantai(inputs, place, drawn),
        induk=place.induk,
        awal=first,
        warisan=_handed_on(inputs, parent),
        heads=drawn.heads,
        notes=(*(place.sesudah.notes if place.sesudah else ()), *drawn.notes),
    )


def _handed_on(inputs: Inputs, parent: Built | None) -> Source:
    """What a later naskah takes over: the input, without what it writes over its parent's and words nowhere."""
    peran = inputs.jenis.peran
    if parent is None or peran == "pokok":
        return inputs.source
    warisan = Warisan.of(parent.rantai.berlaku, inputs.naskah, peran)
    return warisan.source(inputs.source, parent.warisan or parent.source)


def _rantai(inputs: Inputs, place: Place, drawn: _Drawn) -> Rantai:
    """The chain that ends with the naskah; one that changes no other begins its own."""
    if place.induk and place.sesudah:
        left = with_own(place.sesudah.berlaku, drawn.pohon, place.mata)
        left = with_lampiran(left, drawn.pohon, place.mata, lampiran=place.sesudah.lampiran)
        return Rantai((*place.induk.mata, place.mata), left)
    english = titles(drawn.pohon.padanan)
    akar = Akar(inputs.jenis, inputs.profil, inputs.source, inputs.assets, place.induk, inggris=english)
    return Rantai((place.mata,), Berlaku(akar, inputs.naskah, drawn.draft))
