"""Naskah → Pohon: choose, render, parse, punctuate, number, resolve."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from kerjasama_docs.assets import Assets, nearest
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs import Source
from kerjasama_docs.model.naskah import LampiranIsi, Naskah
from kerjasama_docs.model.template import Jenis, KlausulHead
from kerjasama_docs.naskah import lampiran, parts
from kerjasama_docs.naskah.context import lampiran_labels, names_of
from kerjasama_docs.naskah.engine import Rich, for_templates, render_text
from kerjasama_docs.naskah.finishing import finish
from kerjasama_docs.naskah.klausul import Klausul, parameters
from kerjasama_docs.naskah.markup import isian_tag, rujuk_tag
from kerjasama_docs.naskah.numbering import number_pohon
from kerjasama_docs.naskah.parse import parse_outline
from kerjasama_docs.naskah.punctuation import punctuate
from kerjasama_docs.naskah.rujukan import resolve_pohon
from kerjasama_docs.naskah.sandbox import RefusedError
from kerjasama_docs.naskah.selection import Chosen, Selected, Selection
from kerjasama_docs.naskah.templates import ProfilFolder, as_finding, load_bentuk, load_jenis, load_profil
from kerjasama_docs.naskah.tree import Block, LampiranPart, Pasal, Pohon, Rujukan
from kerjasama_docs.regulations import regulation_keys

_KEY = re.compile(r"(?=.*[-0-9])\S+")
"""What a drafter means as the key of a regulation: no blank, but a hyphen or a digit."""
_LAMPIRAN_HEAD = KlausulHead(arti="Isi lampiran.")


@dataclass(frozen=True)
class Built:
    """A naskah with everything that was looked up for it.

    Attributes:
        naskah: What the drafter gave.
        source: Where he gave it.
        jenis: Its kind.
        profil: Its profil, and the folder of that.
        pohon: Its tree, numbered and resolved.
        findings: What was found on the way.
        templates: The template files it was made from, by name: ``klausul/ruang-lingkup``.
    """

    naskah: Naskah
    source: Source
    jenis: Jenis
    profil: ProfilFolder
    pohon: Pohon
    findings: tuple[Finding, ...]
    templates: Mapping[str, Path]


def _number(value: object, name: str) -> int | None:
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    if str(value).isdecimal():
        return int(str(value))
    raise RefusedError(f"Nilai {name} pada rujukan harus bilangan, misalnya {name}=2.")


def _functions(origin: str, present: frozenset[str]) -> dict[str, Callable[..., Markup | bool]]:
    """What a klausul may call: references by label, an isian, the question whether a klausul is there."""

    def target_of(target: object) -> str:
        if not isinstance(target, str) or not target:
            raise RefusedError('Sebut tujuan rujukan dengan namanya, misalnya rujuk("ruang-lingkup").')
        return f"{origin}{target}" if target.startswith("#") else str(target)

    def refer(*, dimaksud: bool) -> Callable[..., Markup | bool]:
        def call(target: object, ayat: object = None, huruf: object = None, angka: object = None) -> Markup:
            letter = None if huruf is None else str(huruf)
            numbers = _number(ayat, "ayat"), letter, _number(angka, "angka")
            return rujuk_tag(Rujukan(target_of(target), *numbers, dimaksud, origin))

        return for_templates(call)

    return {
        "rujuk": refer(dimaksud=False),
        "dimaksud": refer(dimaksud=True),
        "isian": for_templates(lambda text, path="": isian_tag(str(text), str(path))),
        "ada": for_templates(lambda label: str(label) in present),
    }


class _Builder:
    """Builds one tree; findings of all klausul are collected before any stops the work."""

    def __init__(
        self, source: Source, assets: Assets, names: Mapping[str, object], present: frozenset[str] = frozenset()
    ) -> None:
        self.source = source
        self.assets = assets
        self.names = names
        self.present = present
        self.findings: list[Finding] = []

    def blocks(self, klausul: Klausul, given: dict[str, object], *, opening: bool) -> tuple[Block, ...]:
        """The text of a klausul as punctuated units; empty when it has findings."""
        try:
            values = parameters(klausul, given, self.source)
            names = {**self.names, **_functions(klausul.id, self.present), "param": values}
            rendered = render_text(klausul.text, names, klausul.where)
            return punctuate(parse_outline(rendered, klausul.where, klausul.head.tabel), opening=opening)
        except DocumentFindingsError as error:
            self.findings += error.findings
            return ()

    def part(self, chosen: Iterable[Chosen], *, opening: bool) -> tuple[Block, ...]:
        return tuple(block for each in chosen for block in self.blocks(each.klausul, each.given, opening=opening))

    def pasal(self, chosen: Chosen) -> Pasal:
        klausul = chosen.klausul
        judul = parts.inline(Rich(klausul.head.judul or klausul.id), upper=True)
        return Pasal(klausul.id, judul, self.blocks(klausul, chosen.given, opening=False), where=klausul.where)

    def lampiran(self, place: int, item: LampiranIsi, label: str) -> LampiranPart:
        key = ("lampiran", place)
        content: list[Block] = []
        landscape = False
        if item.teks:
            where = self.source.text_where((*key, "teks"))
            head = Klausul(f"lampiran-{place + 1}", _LAMPIRAN_HEAD, item.teks, where)
            content += self.blocks(head, {}, opening=False)
        if item.tabel:
            try:
                bentuk = load_bentuk(item.tabel, self.assets)
                content += lampiran.table(bentuk, item, key, self.source)
                landscape = bentuk.lanskap
            except UsageError as error:
                self.findings += as_finding(error, self.source, (*key, "tabel")).findings
            except DocumentFindingsError as error:
                self.findings += error.findings
        return lampiran.lampiran_part(item, label, self.names, tuple(content), landscape=landscape)


def _templates(naskah: Naskah, source: Source, assets: Assets) -> tuple[Jenis, ProfilFolder, str]:
    """Kind, profil, and the name of the kind of the parent; all unknown names at once."""
    findings: list[Finding] = []
    jenis: Jenis | None = None
    profil: ProfilFolder | None = None
    induk = ""
    try:
        jenis = load_jenis(naskah.jenis, assets)
    except UsageError as error:
        findings += as_finding(error, source, ("jenis",)).findings
    try:
        profil = load_profil(naskah.profil, assets)
    except UsageError as error:
        findings += as_finding(error, source, ("profil",)).findings
    if naskah.induk:
        try:
            induk = load_jenis(naskah.induk.jenis, assets).nama
        except UsageError as error:
            findings += as_finding(error, source, ("induk", "jenis")).findings
    if jenis is None or profil is None or findings:
        raise DocumentFindingsError(findings)
    return jenis, profil, induk


def _unknown_keys(naskah: Naskah, profil: ProfilFolder, source: Source) -> list[Finding]:
    """What is written like the key of a regulation in the dasar hukum, without being one; a citation has blanks."""
    findings = []
    for place, entry in enumerate(naskah.dasar_hukum or profil.profil.dasar_hukum):
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


def _files(naskah: Naskah, klausul: Collection[str], assets: Assets) -> dict[str, Path]:
    """The template files of a naskah by name, the klausul given."""
    files = {f"naskah/{naskah.jenis}": assets.find("naskah", naskah.jenis, "*/jenis.yaml")}
    if naskah.induk:
        files[f"naskah/{naskah.induk.jenis}"] = assets.find("naskah", naskah.induk.jenis, "*/jenis.yaml")
    files[f"profil/{naskah.profil}"] = assets.find("profil", naskah.profil, "*/profil.yaml")
    files |= {f"klausul/{name}": assets.find("klausul", name, "*.md") for name in sorted(klausul)}
    forms = (item.tabel for item in naskah.lampiran if item.tabel)
    return files | {f"lampiran/{name}": assets.find("lampiran", name, "*/lampiran.yaml") for name in forms}


def _switched_off(name: str, naskah: Naskah, source: Source) -> Where:
    """Where the drafter switched a klausul off; nowhere when he did not."""
    return source.where(("klausul", name)) if name in naskah.klausul else Where()


def _pohon(builder: _Builder, chosen: Selected, naskah: Naskah, folder: ProfilFolder, base: Path | None) -> Pohon:
    """The tree as it is before numbers."""
    labels = lampiran_labels(len(naskah.lampiran)) if naskah.lampiran else ()
    return Pohon(
        judul=parts.judul_lines(builder.names, folder),
        logos=parts.logos(naskah, folder, base),
        opening=builder.part(chosen.opening, opening=True),
        pasal=tuple(builder.pasal(each) for each in chosen.pasal),
        closing=builder.part(chosen.closing, opening=False),
        signatures=parts.signatures(builder.names),
        witnesses=parts.witnesses(naskah),
        lampiran=tuple(builder.lampiran(n, item, labels[n]) for n, item in enumerate(naskah.lampiran)),
    )


def build(naskah: Naskah, source: Source, assets: Assets, base: Path | None = None) -> Built:
    """Build the tree of a naskah.

    Args:
        naskah: What the drafter gave.
        source: Where he gave it, for the place of findings.
        assets: Where templates are looked for.
        base: Folder against which logo files are named.

    Raises:
        DocumentFindingsError: The tree cannot be built: an unknown name, a klausul that cannot be read,
            a rujukan to something absent; all of them at once.
    """
    jenis, profil, induk = _templates(naskah, source, assets)
    names = names_of(naskah, jenis, profil.profil, induk)
    selection = Selection(naskah, jenis, source, assets)
    chosen = selection.selected(names)
    present = frozenset(each.klausul.id for each in chosen.pasal)
    builder = _Builder(source, assets, names, present)
    pohon = _pohon(builder, chosen, naskah, profil, base)
    left_out = {ref.id: _switched_off(ref.id, naskah, source) for ref in jenis.klausul if ref.id not in present}
    pohon, unresolved = resolve_pohon(number_pohon(pohon), left_out)
    unsure = builder.findings or any(finding.code == "label-ganda" for finding in selection.findings)
    unknown = _unknown_keys(naskah, profil, source)
    findings = (*unknown, *selection.findings, *builder.findings, *(() if unsure else unresolved))
    if findings:
        raise DocumentFindingsError(findings)
    files = _files(naskah, chosen.names & {ref.id for ref in jenis.refs}, assets)
    return Built(naskah, source, jenis, profil, finish(pohon, profil.profil), source.findings, files)
