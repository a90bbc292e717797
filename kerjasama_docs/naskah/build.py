"""Naskah → Pohon: choose, render, parse, punctuate, number, resolve."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kerjasama_docs.assets import Area, Assets, nearest
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs import Source
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.berlaku.parentage import chain_of, mata_within
from kerjasama_docs.naskah.berlaku.text import Sesudah, after, quoted, with_own
from kerjasama_docs.naskah.klausul.folders import ProfilFolder, as_finding, load_jenis, load_profil
from kerjasama_docs.naskah.klausul.selection import Selected, Selection
from kerjasama_docs.naskah.padanan import isi as padanan_isi
from kerjasama_docs.naskah.padanan.names import Padan
from kerjasama_docs.naskah.padanan.riwayat import life_of, titles
from kerjasama_docs.naskah.parts.builder import Builder
from kerjasama_docs.naskah.parts.work import Work
from kerjasama_docs.naskah.rantai.built import Built
from kerjasama_docs.naskah.rantai.records import Akar, Berlaku, Mata, Rantai
from kerjasama_docs.naskah.rantai.warisan import heritage
from kerjasama_docs.naskah.tree.finishing import finish
from kerjasama_docs.naskah.tree.numbering import number_pohon
from kerjasama_docs.naskah.tree.pohon import Pohon
from kerjasama_docs.naskah.tree.rujukan import Index, resolve_pohon
from kerjasama_docs.naskah.views.context import lampiran_views, names_of
from kerjasama_docs.naskah.views.dasar_hukum import peraturan_of
from kerjasama_docs.naskah.views.riwayat import Step, names_of_life
from kerjasama_docs.naskah.views.sendiri import with_golongan
from kerjasama_docs.naskah.views.tenggat import batas_within
from kerjasama_docs.regulations import regulation_keys

_KEY = re.compile(r"(?=.*[-0-9])\S+")
"""What a drafter means as the key of a regulation: no blank, but a hyphen or a digit."""


def _templates(naskah: Naskah, source: Source, assets: Assets) -> tuple[Jenis, ProfilFolder]:
    """Kind and profil; all unknown names at once."""
    findings: list[Finding] = []
    jenis: Jenis | None = None
    profil: ProfilFolder | None = None
    try:
        jenis = load_jenis(naskah.jenis, assets)
        findings += _unknown_varian(naskah, jenis, source)
        jenis = jenis.dengan(naskah.varian)
    except UsageError as error:
        findings += as_finding(error, source, ("jenis",)).findings
    try:
        profil = load_profil(naskah.profil, assets)
    except UsageError as error:
        findings += as_finding(error, source, ("profil",)).findings
    if jenis is None or profil is None or findings:
        raise DocumentFindingsError(findings)
    return jenis, profil


def _unknown_varian(naskah: Naskah, jenis: Jenis, source: Source) -> Iterator[Finding]:
    """A variant that the kind does not have."""
    if naskah.varian is None or naskah.varian in jenis.varian:
        return
    message = f"Varian “{naskah.varian}” tidak dikenal oleh {jenis.nama}."
    hint = nearest(naskah.varian, jenis.varian) if jenis.varian else "Jenis ini tidak punya varian; hapus isian itu."
    yield Finding("nama-tak-dikenal", Level.GALAT, message, source.where(("varian",)), hint)


def _unknown_keys(naskah: Naskah, entries: tuple[str, ...], profil: ProfilFolder, source: Source) -> list[Finding]:
    """What is written like the key of a regulation in the dasar hukum, without being one; a citation has blanks."""
    findings = []
    for place, entry in enumerate(entries):
        if not _KEY.fullmatch(entry) or entry in regulation_keys():
            continue
        where = source.where(("dasar_hukum", place))
        origin = ""
        if not naskah.dasar_hukum:
            where, origin = Where(str(profil.folder / "profil.yaml")), f" pada dasar_hukum profil {naskah.profil}"
        message = f"Kunci peraturan “{entry}”{origin} tidak dikenal."
        hint = f"{nearest(entry, regulation_keys())} Peraturan lain ditulis dengan kutipan lengkap."
        findings.append(Finding("nama-tak-dikenal", Level.GALAT, message, where, hint))
    return findings


def _files(naskah: Naskah, klausul: Collection[str], assets: Assets, parent: Built | None) -> dict[str, Path]:
    """The template files of a naskah and of its parents by name, the klausul given."""
    files = dict(parent.templates) if parent else {}
    files[f"naskah/{naskah.jenis}"] = assets.find(Area.NASKAH, naskah.jenis)
    if naskah.induk and naskah.induk.jenis:
        files[f"naskah/{naskah.induk.jenis}"] = assets.find(Area.NASKAH, naskah.induk.jenis)
    files[f"profil/{naskah.profil}"] = assets.find(Area.PROFIL, naskah.profil)
    files |= {f"klausul/{name}": assets.find(Area.KLAUSUL, name) for name in sorted(klausul)}
    forms = (item.tabel for item in naskah.lampiran if item.tabel)
    return files | {f"lampiran/{name}": assets.find(Area.LAMPIRAN, name) for name in forms}


def _switched_off(name: str, naskah: Naskah, source: Source) -> Where:
    """Where the drafter switched a klausul off; nowhere when he did not."""
    return source.where(("klausul", name)) if name in naskah.klausul else Where()


def _placed(work: Work, induk: Rantai | None, mata: Mata, changes: Sesudah | None) -> Work:
    """The work with its place in the chain and all names a klausul may use, the functions apart."""
    profil = work.profil.profil
    terikat = {*profil.peraturan, *work.jenis.peraturan}
    batas = batas_within(work.naskah, work.jenis, induk, work.source, terikat)
    step = Step(induk, mata, changes.butir if changes else (), batas) if induk else None
    life = names_of_life(work.naskah, work.jenis, profil, step)
    return replace(work, names=names_of(work.naskah, work.jenis, profil, life), step=step)


@dataclass(frozen=True)
class _Drawn:
    """A tree before and after its rujukan are resolved, what is wrong with it, and the klausul it was drawn from."""

    draft: Pohon
    pohon: Pohon
    findings: tuple[Finding, ...]
    klausul: frozenset[str]


def _drawn(work: Work, induk: Rantai | None) -> _Drawn:
    """Choose, render, parse, punctuate, number, resolve."""
    selection = Selection(work.naskah, work.jenis, work.source, work.assets)
    chosen = selection.selected(work.names)
    present = frozenset(each.klausul.id for each in chosen.pasal)
    parent = Index.of(induk.berlaku.pohon) if induk else None
    builder = Builder(work.source, work.assets, work.names, present, parent)
    draft = number_pohon(work.pohon(builder, chosen))
    absent = (ref.id for ref in work.jenis.klausul if ref.id not in present)
    left_out = {name: _switched_off(name, work.naskah, work.source) for name in absent}
    pohon, unresolved = resolve_pohon(draft, left_out)
    unsure = builder.findings or any(finding.code == "label-ganda" for finding in selection.findings)
    findings = [*selection.findings, *builder.findings, *(() if unsure else unresolved)]
    if work.jenis.padanan:
        second, more = _second(work, chosen, builder, left_out)
        pohon, findings = replace(pohon, padanan=second), [*findings, *more]
    return _Drawn(draft, pohon, tuple(findings), chosen.names & {ref.id for ref in work.jenis.refs})


def _second(
    work: Work, chosen: Selected, builder: Builder, left_out: Mapping[str, Where]
) -> tuple[Pohon, tuple[Finding, ...]]:
    """The tree in the second language, from the klausul that were chosen for the first."""
    sound = work.naskah.model_copy(update={"lampiran": ()}) if builder.findings else work.naskah
    padan = Padan(sound, work.jenis, work.source)
    forms = padanan_isi.forms_of(sound, work.assets, str(work.names["instansi"]))
    again = padanan_isi.again(padan, forms)
    life = names_of_life(sound, work.jenis, work.profil.profil, work.step, padan.bahasa)
    told = {**padan.names(work.names), **life_of(padan, life, work.step)}
    names = {**told, "lampiran": lampiran_views(again, padan.bahasa)}
    own = replace(work, naskah=again, names=names, bahasa=padan.bahasa)
    writer = builder.second(own.names, padan.bahasa, padanan_isi.forms_again(padan, forms))
    draft = number_pohon(own.pohon(writer, padan.chosen(chosen)))
    pohon, unresolved = resolve_pohon(draft, left_out)
    strange = (*padan.unknown(), *padanan_isi.unknown(padan, forms))
    return pohon, (*strange, *writer.findings, *(() if writer.findings else unresolved))


def build(
    naskah: Naskah, source: Source, assets: Assets, base: Path | None = None, parent: Built | None = None
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
    jenis, profil = _templates(naskah, source, assets)
    naskah = with_golongan(naskah, jenis, profil.profil)
    work = Work(naskah, source, assets, jenis, profil, {}, base)
    induk = chain_of(work, parent)
    mata = mata_within(naskah, jenis, induk, source)
    changes = after(induk, naskah, jenis, source, mata) if induk and jenis.peran != "pokok" else None
    work = _placed(work, induk, mata, changes)
    drawn = _drawn(work, induk)
    changed = changes.findings if changes else ()
    entries = peraturan_of(naskah, jenis, profil.profil, induk)
    if findings := (*_unknown_keys(naskah, entries, profil, source), *changed, *drawn.findings):
        raise DocumentFindingsError(findings)
    files = _files(naskah, drawn.klausul, assets, parent)
    if induk and changes:
        left = with_own(changes.berlaku, drawn.pohon, jenis, mata)
        printed, rantai = finish(quoted(drawn.pohon, changes), profil.profil), Rantai((*induk.mata, mata), left)
    else:
        akar = Akar(jenis, profil, source, assets, induk, inggris=titles(drawn.pohon.padanan))
        printed, rantai = finish(drawn.pohon, profil.profil), Rantai((mata,), Berlaku(akar, naskah, drawn.draft))
    first = (parent.awal if parent else None) if changes else printed
    left_on = heritage(source, naskah, jenis.peran, (parent.warisan or parent.source) if parent else None)
    found = source.findings
    return Built(naskah, source, jenis, profil, printed, found, files, rantai, induk, first, left_on, drawn.klausul)
