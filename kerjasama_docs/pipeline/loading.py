"""The first step: from an input to a naskah whose tree is built."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kerjasama_docs.assets import Assets
from kerjasama_docs.inputs import Source, read_source, source_of, validate
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.naskah import build, swapped, turned
from kerjasama_docs.naskah.ancestry import with_parents
from kerjasama_docs.pipeline.document import Document


def own_folder(templates: str | Path | None, base: Path | None) -> Path | None:
    """The user's template folder: the one named, or ``templat`` beside the input."""
    if templates is not None:
        return Path(templates)
    beside = base / "templat" if base else None
    return beside if beside and beside.is_dir() else None


def load(  # noqa: PLR0913 - what can be said of an input, each by its name
    entry: str | Path | Mapping[str, object],
    *,
    templates: str | Path | None = None,
    folder: str | Path | None = None,
    alternat: int = 1,
    tidy: bool = True,
    mitra: str | Path | None = None,
) -> Document:
    """Read a naskah and its parents, and build its tree.

    Args:
        entry: A file (YAML, JSON, TOML), ``-`` for standard input, or the same as a mapping.
        templates: The user's own template folder; without it ``templat`` beside the file, if there is one.
        folder: Where the logos and the parents of a mapping are looked for; the current folder without it.
        tidy: Whether what is typed is printed as it is meant, without what its sentence brings itself.
        alternat: Which pihak comes first; 2 for the copy of the second, in a naskah whose pihak bear no numbers.
        mitra: The file of partners; without it ``mitra.yaml`` beside each file and in the folder of its profil.

    Raises:
        UsageError: The file is missing, unreadable or too large.
        UnreadableInputError: The text of the file is not well formed.
        DocumentFindingsError: The naskah cannot be built; all findings at once.
    """
    given = _given(entry, folder, tidy=tidy)
    assets = Assets(own_folder(templates, given.folder))
    return _loaded(given, assets, alternat=alternat, tidy=tidy, mitra=mitra)


def load_source(  # noqa: PLR0913 - what can be said of an input, each by its name
    source: Source,
    *,
    raw: bytes = b"",
    name: str = "",
    folder: Path | None = None,
    templates: str | Path | None = None,
    tidy: bool = True,
    mitra: str | Path | None = None,
) -> Document:
    """Read the parents of an input that is a source already, and build its tree.

    Args:
        source: The input as :func:`kerjasama_docs.inputs.read_source` gives it.
        raw: What it was read from, for its hash.
        name: Stem for the names of its files; the kind of the naskah without one.
        folder: Where its logos and its parents are looked for; the current folder without it.
        templates: The user's own template folder; without it ``templat`` in that folder, if there is one.
        tidy: Whether what is typed is tidied, in the parents too.
        mitra: The file of partners; without it ``mitra.yaml`` in that folder and in that of its profil.

    Raises:
        DocumentFindingsError: The naskah cannot be built; all findings at once.
    """
    return _loaded(_Given(source, raw, folder, name), Assets(own_folder(templates, folder)), tidy=tidy, mitra=mitra)


@dataclass(frozen=True)
class _Given:
    """An input: what it says, its bytes, its folder, and the stem of its name where it has one."""

    source: Source
    raw: bytes = b""
    folder: Path | None = None
    name: str = ""


def _given(entry: str | Path | Mapping[str, object], folder: str | Path | None, *, tidy: bool) -> _Given:
    if isinstance(entry, Mapping):
        return _Given(source_of(entry, tidy=tidy), folder=Path(folder) if folder else None)
    source, raw = read_source(str(entry), tidy=tidy)
    if str(entry) == "-":
        return _Given(source, raw, Path())
    return _Given(source, raw, Path(entry).parent, Path(entry).stem)


def _loaded(
    given: _Given, assets: Assets, *, alternat: int = 1, tidy: bool = True, mitra: str | Path | None = None
) -> Document:
    base = given.folder
    named = Path(mitra) if mitra is not None else None
    source, parent = with_parents(given.source, base or Path(), assets, tidy=tidy, mitra=named)
    known = parent.built if parent else None
    naskah = validate(Naskah, source)
    built = build(naskah, source, assets, base=base, parent=known)
    sha256 = hashlib.sha256(given.raw).hexdigest() if given.raw else ""
    document = Document(given.name or naskah.jenis, built, sha256, assets, parent)
    if alternat == 1:
        return document
    other = turned(naskah, source, assets, first=alternat)
    version = swapped(build(validate(Naskah, other), other, assets, base=base, parent=known))
    return replace(document, name=f"{given.name}-alternat" if given.name else naskah.jenis, version=version)
