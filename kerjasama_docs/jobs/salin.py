"""Bundled files as the user's own: what ``templat salin`` does."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kerjasama_docs.assets import Area, Assets, nearest, read_asset
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError
from kerjasama_docs.language import daftar
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.naskah.klausul.names import known_name
from kerjasama_docs.output import refuse_existing, refuse_inputs, refuse_no_folder, write_all
from kerjasama_docs.regex import regex

_FOLDER = "templat"
"""The folder of templates that is used by itself."""
_ALSO = {"jenis": Area.NASKAH.folder}
"""What a drafter calls an area whose folder has another name."""
_NAME = regex(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What a template may be called: its name is one of a file, and is typed in a naskah."""
_LISTS = "Lihat: kerjasama-docs daftar jenis, daftar klausul, daftar profil, atau daftar lampiran."
"""Instead of the names of all templates, of which there are some hundreds."""
_OTHER_NAMES = regex(r"^nama_lain:.*\n(?:[ -].*\n)*", re.MULTILINE)
"""What a kind or a profil is also called, which would mean two of them."""
_USE = {
    Area.KLAUSUL: "Sebut “{own}” pada klausul dalam jenis.yaml agar dipakai.",
    Area.NASKAH: "Jenis “{own}” berpangkal pada “{name}”: ubah nama, arti, dan klausulnya, lalu kerjasama-docs baru "
    "{own}{where}.",
    Area.PROFIL: "Ubah isinya, lalu tulis profil: {own} dalam naskah.",
    Area.LAMPIRAN: "Tulis tabel: {own} pada lampiran naskah.",
    Area.KERANGKA: "Sebut kerangka: {own} dalam jenis.yaml agar dipakai.",
    Area.BAHASA: "Tulis bahasa: {own} pada padanan naskah.",
}
"""How a copy of a new name is used."""
_NAMA = regex(r"^nama:.*\n", re.MULTILINE)
_SERUPA = regex(r"^serupa:", re.MULTILINE)


class Asal(NamedTuple):
    """What is copied: an asset, and what it is called in the user's folder."""

    area: Area
    name: str
    own: str

    @property
    def renamed(self) -> bool:
        """Whether it stands beside the bundled one, and does not replace it."""
        return self.own != self.name

    def path(self, source: Path, whole: Path) -> str:
        """The place of one of its files in the user's folder; ``whole`` is the file that makes it one."""
        if not self.area.of_folders:
            return f"{self.area.folder}/{self.own}{source.suffix}"
        return f"{self.area.folder}/{self.own}/{source.relative_to(whole.parent).as_posix()}"

    def content(self, source: Path) -> bytes:
        """One of its files; one of a new name is called nothing else, and a kind says which one it is like."""
        content = read_asset(source)
        if not self.renamed or source.name != self.area.single or self.area not in {Area.NASKAH, Area.PROFIL}:
            return content
        text = _OTHER_NAMES.sub("", content.decode("utf-8"))
        if self.area is Area.NASKAH and not _SERUPA.search(text):
            text = _NAMA.sub(lambda found: f"{found[0]}serupa: {self.name}\n", text, count=1)
        return text.encode("utf-8")


class Salinan(NamedTuple):
    """What was copied, and the files that were written."""

    asal: Asal
    berkas: tuple[Path, ...]


def copy(name: str, folder: Path, *, own: str | None = None, overwrite: bool) -> Salinan:
    """Give the user the bundled files of an asset as his own.

    Args:
        name: What is meant, as :func:`copy_plan` takes it.
        folder: The user's template folder.
        own: What it is called there; the same when None.
        overwrite: Whether files that exist may be replaced.

    Raises:
        UsageError: As :func:`copy_plan`; or a file is there already, or is the bundled one itself.
        EnvironmentLackError: No room, no right, no folder.
    """
    refuse_no_folder(folder)
    asal, sources = _sources(name, own, Assets())
    targets = {folder / path: source for path, source in sources.items()}
    if not overwrite:
        refuse_existing(list(targets))
    refuse_inputs(list(targets), targets.values())
    write_all({path: asal.content(source) for path, source in targets.items()}, overwrite=overwrite)
    return Salinan(asal, tuple(targets))


def next_steps(asal: Asal, folder: str) -> str:
    """What a user does with a copy: how it is used, and how it is looked over."""
    where = "" if folder == _FOLDER else f" --templat {_typed(folder)}"
    said = f"{asal.area.noun} ini menggantikan “{asal.name}” yang bawaan; dengan --sebagai NAMA keduanya ada."
    if asal.renamed:
        said = _USE[asal.area].format(own=asal.own, name=asal.name, where=where)
    looked = asal.path(Path("x.docx"), Path()) if asal.area is Area.KERANGKA else ""
    return f"{said}\nSesudah diubah: kerjasama-docs templat periksa {_typed(Path(folder) / looked)}"


def _typed(path: str | Path) -> str:
    """A path as it is typed: in the quotation marks that every shell takes where it holds a blank."""
    return f'"{path}"' if " " in str(path) else str(path)


def copy_plan(name: str, assets: Assets, own: str | None = None) -> dict[str, bytes]:
    """The files of an asset by their path in the user's template folder.

    Args:
        name: ``kerahasiaan``, or with its area ``klausul/kerahasiaan``; a kind or profil also as it is called else.
        assets: Where it is looked for; the user's own goes before the bundled one.
        own: Another name for it.

    Raises:
        UsageError: There is no such asset, several areas have it, a file cannot be read, or the other name is none.
    """
    asal, sources = _sources(name, own, assets)
    return {path: asal.content(source) for path, source in sources.items()}


def _sources(name: str, own: str | None, assets: Assets) -> tuple[Asal, dict[str, Path]]:
    """The same without their content."""
    area, plain = _chosen(name, assets)
    asal = Asal(area, plain, _own_name(own, area, assets) if own else plain)
    whole = assets.find(area, plain)
    inside = [whole]
    if area.of_folders:
        inside = sorted(each for each in whole.parent.rglob("*") if each.is_file() and not each.name.startswith("."))
    return asal, {asal.path(each, whole): each for each in inside}


def _own_name(name: str, area: Area, assets: Assets) -> str:
    """The other name of a copy.

    Raises:
        UsageError: It cannot be one, or is that of a template already.
    """
    if not _NAME.fullmatch(name):
        hint = "Pakai huruf kecil, angka, dan tanda hubung, misalnya kesepakatan-desa."
        raise UsageError(f"“{name}” bukan nama templat.", hint)
    if assets.has(area, name):
        raise UsageError(f"{area.noun} “{name}” sudah ada.", "Pakai nama lain, atau salin tanpa --sebagai.")
    return name


def _chosen(name: str, assets: Assets) -> tuple[Area, str]:
    """The one asset that a name means.

    Raises:
        UsageError: None or several are meant.
    """
    folder, _, plain = name.rpartition("/")
    near = _near(_ALSO.get(folder, folder), assets)
    meant = [(area, own) for area, own in near if own == plain] or _called(plain, near, assets)
    if not meant:
        raise UsageError(f"Templat “{name}” tidak dikenal.", _hint(plain, near, assets))
    if len(meant) > 1:
        choices = ", ".join(f"{area.folder}/{own}" for area, own in meant)
        raise UsageError(f"“{name}” ada di beberapa tempat.", f"Pilih salah satu: {choices}.")
    return meant[0]


def _called(name: str, near: list[tuple[Area, str]], assets: Assets) -> list[tuple[Area, str]]:
    """The kind or profil that is called so in its own file; raises when several are."""
    areas = [area for area in (Area.NASKAH, Area.PROFIL) if any(each is area for each, _ in near)]
    known = ((area, known_name(area, name, assets)) for area in areas if name)
    return [each for each in known if each in near]


def _hint(name: str, near: list[tuple[Area, str]], assets: Assets) -> str:
    """What to do about an unknown name: of a variant its kind is copied."""
    if kinds := [kind for kind, varian in _variants(assets) if varian == name]:
        kind = daftar(kinds, "atau")
        return f"Itu varian jenis {kind}: salin jenisnya dengan --sebagai NAMA, lalu tulis varian: {name} dalam naskah."
    whole = len({area for area, _ in near}) > 1
    return nearest(name, {own for _, own in near}, others=_LISTS if whole else "")


def _variants(assets: Assets) -> Iterator[tuple[str, str]]:
    """The kinds with each of their variants; a broken kind has none."""
    for kind in assets.names(Area.NASKAH):
        with suppress(DocumentFindingsError):
            yield from ((kind, varian) for varian in load_jenis(kind, assets).varian)


def _near(folder: str, assets: Assets) -> list[tuple[Area, str]]:
    """The assets of an area; those of all areas when none or an unknown one is named."""
    known = [(area, own) for area in Area for own in assets.names(area)]
    return [(area, own) for area, own in known if area.folder == folder] or known
