"""Bundled files as the user's own: what ``templat salin`` does."""

from pathlib import Path

from kerjasama_docs.assets import Area, Assets, nearest, read_asset
from kerjasama_docs.errors import UsageError
from kerjasama_docs.output import refuse_existing, refuse_inputs, refuse_no_folder, write_all

_ALSO = {"jenis": Area.NASKAH.folder}
"""What a drafter calls an area whose folder has another name."""
_Asset = tuple[Area, str]
"""An asset: its area and its plain name."""


def copy(name: str, folder: Path, *, overwrite: bool) -> tuple[Path, ...]:
    """Give the user the bundled files of an asset as his own.

    Args:
        name: What is meant, as :func:`copy_plan` takes it.
        folder: The user's template folder.
        overwrite: Whether files that exist may be replaced.

    Returns:
        The files that were written.

    Raises:
        UsageError: As :func:`copy_plan`; or a file is there already, or is the bundled one itself.
        EnvironmentLackError: No room, no right, no folder.
    """
    refuse_no_folder(folder)
    sources = {folder / path: source for path, source in _sources(name, Assets()).items()}
    if not overwrite:
        refuse_existing(list(sources))
    refuse_inputs(list(sources), sources.values())
    write_all({path: read_asset(source) for path, source in sources.items()}, overwrite=overwrite)
    return tuple(sources)


def copy_plan(name: str, assets: Assets) -> dict[str, bytes]:
    """The files of an asset by their path in the user's template folder.

    Args:
        name: ``kerahasiaan``, or with its area ``klausul/kerahasiaan``.
        assets: Where it is looked for; the user's own goes before the bundled one.

    Raises:
        UsageError: There is no such asset, several areas have it, or a file cannot be read.
    """
    return {path: read_asset(source) for path, source in _sources(name, assets).items()}


def _sources(name: str, assets: Assets) -> dict[str, Path]:
    """The same without their content."""
    area, plain = _chosen(name, assets)
    path = assets.find(area, plain)
    if not area.of_folders:
        return {f"{area.folder}/{path.name}": path}
    inside = sorted(each for each in path.parent.rglob("*") if each.is_file() and not each.name.startswith("."))
    return {f"{area.folder}/{plain}/{each.relative_to(path.parent).as_posix()}": each for each in inside}


def _chosen(name: str, assets: Assets) -> _Asset:
    """The one asset that a name means.

    Raises:
        UsageError: None or several are meant.
    """
    folder, _, plain = name.rpartition("/")
    near = _near(_ALSO.get(folder, folder), assets)
    meant = [(area, own) for area, own in near if own == plain]
    if not meant:
        raise UsageError(f"Templat “{name}” tidak dikenal.", nearest(plain, {own for _, own in near}))
    if len(meant) > 1:
        choices = ", ".join(f"{area.folder}/{own}" for area, own in meant)
        raise UsageError(f"“{name}” ada di beberapa tempat.", f"Pilih salah satu: {choices}.")
    return meant[0]


def _near(folder: str, assets: Assets) -> list[_Asset]:
    """The assets of an area; those of all areas when none or an unknown one is named."""
    known = [(area, own) for area in Area for own in assets.names(area)]
    return [(area, own) for area, own in known if area.folder == folder] or known
