"""What one naskah is built from: its input, and the templates that it names."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.assets import Area, Assets, nearest
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.inputs import Source
from kerjasama_docs.language import daftar
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.padanan import Padanan
from kerjasama_docs.model.reading import MIN_PIHAK
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import ProfilFolder, as_finding, load_jenis, load_profil
from kerjasama_docs.naskah.klausul.penyebutan import named, over, same_labels


@dataclass(frozen=True, slots=True)
class Inputs:
    """What one naskah is built from.

    Attributes:
        naskah: What the drafter gave.
        source: Where he gave it, for the place of findings.
        jenis: Its kind, in its variant.
        profil: Its profil, and the folder of that.
        assets: Where templates are looked for.
        base: Folder against which logo files are named; None where nothing is drawn.
    """

    naskah: Naskah
    source: Source
    jenis: Jenis
    profil: ProfilFolder
    assets: Assets
    base: Path | None = None

    @property
    def dua_bahasa(self) -> bool:
        """Whether the naskah is in two languages: always with a foreign pihak, else when the drafter writes both."""
        return self.jenis.asing or (self.jenis.padanan is not None and self.naskah.padanan is not None)

    @property
    def bahasa_kedua(self) -> str:
        """The name of its second language, English unless the drafter says otherwise."""
        return (self.naskah.padanan or Padanan()).bahasa


def load_inputs(naskah: Naskah, source: Source, assets: Assets, *, base: Path | None = None) -> Inputs:
    """A naskah with its kind and its profil.

    Args:
        naskah: What the drafter gave.
        source: Where he gave it.
        assets: Where templates are looked for.
        base: Folder against which logo files are named.

    Raises:
        DocumentFindingsError: One of them is unknown, or the variant of the kind, or a pihak is missing; all at once.
    """
    findings: list[Finding] = []
    jenis: Jenis | None = None
    profil: ProfilFolder | None = None
    try:
        jenis = load_jenis(naskah.jenis, assets)
        findings += [*_unknown_varian(naskah, jenis, source), *_too_few(naskah, jenis, source)]
    except UsageError as error:
        findings += as_finding(error, source, ("jenis",)).findings
    try:
        profil = load_profil(naskah.profil, assets)
    except UsageError as error:
        findings += as_finding(error, source, ("profil",)).findings
    if jenis is None or profil is None or findings:
        raise DocumentFindingsError(findings)
    own = over(profil, naskah)
    kind = named(jenis.dengan(naskah.varian), naskah, own.profil)
    made = Inputs(naskah, source, kind, own, assets, base)
    if found := (*_no_language(made),):
        raise DocumentFindingsError(found)
    if found := (*(same_labels(naskah, source, profil=own.profil) if kind.bernomor else ()),):
        raise DocumentFindingsError(found)
    return made


def _no_language(inputs: Inputs) -> Iterator[Finding]:
    """A second language that no folder of templates has."""
    name, assets = inputs.bahasa_kedua, inputs.assets
    if not inputs.dua_bahasa or assets.has(Area.BAHASA, name):
        return
    message = f"Bahasa kedua “{name}” belum mempunyai teks: bahasa/{name}/bahasa.yaml tidak ada dalam folder templat."
    known = daftar(assets.names(Area.BAHASA), "atau")
    hint = f"Tulis {known}, yang cukup menurut UU 24/2009 Pasal 31 ayat (2), atau susun folder bahasa/{name} "
    hint += "menurut docs/bahasa.md dan panggil dengan --templat."
    where = inputs.source.where(("padanan", "bahasa"))
    yield Finding("bahasa", Level.GALAT, message, where, hint)


def _in_language(inputs: Inputs, klausul: Collection[str]) -> dict[str, Path]:
    """The files of the second language, and of the klausul in it: ``bahasa-inggris/ruang-lingkup``."""
    assets, name = inputs.assets, inputs.bahasa_kedua
    found = {each: assets.in_language(name, assets.find(Area.KLAUSUL, each)) for each in sorted(klausul)}
    own = {f"bahasa/{name}": assets.find(Area.BAHASA, name)}
    return own | {f"bahasa-{name}/{each}": path for each, path in found.items() if path}


def _unknown_varian(naskah: Naskah, jenis: Jenis, source: Source) -> Iterator[Finding]:
    """A variant that the kind does not have."""
    if naskah.varian is None or naskah.varian in jenis.varian:
        return
    message = f"Varian “{naskah.varian}” tidak dikenal oleh {jenis.nama}."
    hint = nearest(naskah.varian, jenis.varian) if jenis.varian else "Jenis ini tidak punya varian; hapus isian itu."
    yield Finding("nama-tak-dikenal", Level.GALAT, message, source.where(("varian",)), hint)


def _too_few(naskah: Naskah, jenis: Jenis, source: Source) -> Iterator[Finding]:
    """One pihak alone, where the kind is about a kerja sama of at least two."""
    if len(naskah.pihak) > 1 or jenis.pihak_tunggal:
        return
    message = f"Isian pihak paling sedikit memuat {MIN_PIHAK} butir, baru ada {len(naskah.pihak)}."
    yield Finding("nilai", Level.GALAT, message, source.where(("pihak",)), "Tambahkan butirnya.")


def template_files(inputs: Inputs, klausul: Collection[str]) -> dict[str, Path]:
    """The template files of a naskah by name, ``klausul/ruang-lingkup``; of its klausul those given."""
    naskah, assets = inputs.naskah, inputs.assets
    kinds = [naskah.jenis]
    if naskah.induk and naskah.induk.jenis:
        kinds.append(naskah.induk.jenis)
    files = {f"naskah/{name}": assets.find(Area.NASKAH, name) for name in kinds}
    files[f"profil/{naskah.profil}"] = assets.find(Area.PROFIL, naskah.profil)
    files |= {f"klausul/{name}": assets.find(Area.KLAUSUL, name) for name in sorted(klausul)}
    if inputs.dua_bahasa:
        files |= _in_language(inputs, klausul)
    forms = (item.tabel for item in naskah.lampiran if item.tabel)
    return files | {f"lampiran/{name}": assets.find(Area.LAMPIRAN, name) for name in forms}
