"""Which bundled files ``templat salin NAMA`` gives the user as his own."""

from pathlib import Path, PurePosixPath

from kerjasama_docs.assets import MAX_ASSET, Area, Assets, nearest
from kerjasama_docs.errors import UsageError

_ALSO = {"jenis": Area.NASKAH.folder}
"""What a drafter calls an area whose folder has another name."""


def copy_plan(name: str, assets: Assets) -> dict[str, bytes]:
    """The files of an asset by their path in the user's template folder.

    Args:
        name: ``kerahasiaan``, or with its area ``klausul/kerahasiaan``.
        assets: Where it is looked for; the user's own goes before the bundled one.

    Raises:
        UsageError: There is no such asset, several areas have it, or a file cannot be read.
    """
    area, plain = _chosen(name, assets)
    path = assets.find(area, plain)
    if not area.of_folders:
        return {str(PurePosixPath(area.folder, path.name)): _read(path)}
    files = sorted(each for each in path.parent.rglob("*") if each.is_file() and not each.name.startswith("."))
    return {str(PurePosixPath(area.folder, plain, *each.relative_to(path.parent).parts)): _read(each) for each in files}


def _chosen(name: str, assets: Assets) -> tuple[Area, str]:
    """Area and plain name of the one asset that a name means.

    Raises:
        UsageError: None or several are meant.
    """
    folder, _, plain = name.rpartition("/")
    folder = _ALSO.get(folder, folder)
    known = [(each, own) for each in Area for own in assets.names(each)]
    near = [(each, own) for each, own in known if folder in {"", each.folder}] or known
    meant = [(each, own) for each, own in near if own == plain]
    if len(meant) == 1:
        return meant[0]
    if meant:
        choices = ", ".join(f"{each.folder}/{own}" for each, own in meant)
        raise UsageError(f"“{name}” ada di beberapa tempat.", f"Pilih salah satu: {choices}.")
    raise UsageError(f"Templat “{name}” tidak dikenal.", nearest(plain, {own for _, own in near}))


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_ASSET:
            raise UsageError(f"Berkas {path} lebih besar dari 10 MB.", "Pakai berkas yang lebih kecil.")
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"Berkas {path} tidak dapat dibaca.", "Periksa nama dan haknya.") from error
