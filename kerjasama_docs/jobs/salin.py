"""Which bundled files ``templat salin NAMA`` gives the user as his own."""

from pathlib import Path, PurePosixPath

from kerjasama_docs.assets import MAX_ASSET, Assets, nearest
from kerjasama_docs.errors import UsageError

_PATTERNS = {
    "naskah": "*/jenis.yaml",
    "klausul": "*.md",
    "profil": "*/profil.yaml",
    "kerangka": "*.docx",
    "lampiran": "*/lampiran.yaml",
}
"""The areas of a template folder and what an asset of each is."""
_ALSO = {"jenis": "naskah"}
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
    pattern = _PATTERNS[area]
    path = assets.find(area, plain, pattern)
    if "/" not in pattern:
        return {str(PurePosixPath(area, path.name)): _read(path)}
    files = sorted(each for each in path.parent.rglob("*") if each.is_file() and not each.name.startswith("."))
    return {str(PurePosixPath(area, plain, *each.relative_to(path.parent).parts)): _read(each) for each in files}


def _chosen(name: str, assets: Assets) -> tuple[str, str]:
    """Area and plain name of the one asset that a name means.

    Raises:
        UsageError: None or several are meant.
    """
    area, _, plain = name.rpartition("/")
    area = _ALSO.get(area, area)
    known = [(each, own) for each, pattern in _PATTERNS.items() for own in assets.names(each, pattern)]
    near = [(each, own) for each, own in known if area in {"", each}] or known
    meant = [(each, own) for each, own in near if own == plain]
    if len(meant) == 1:
        return meant[0]
    if meant:
        choices = ", ".join(f"{each}/{own}" for each, own in meant)
        raise UsageError(f"“{name}” ada di beberapa tempat.", f"Pilih salah satu: {choices}.")
    raise UsageError(f"Templat “{name}” tidak dikenal.", nearest(plain, {own for _, own in near}))


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_ASSET:
            raise UsageError(f"Berkas {path} lebih besar dari 10 MB.", "Pakai berkas yang lebih kecil.")
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"Berkas {path} tidak dapat dibaca.", "Periksa nama dan haknya.") from error
