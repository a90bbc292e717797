"""Looks over template folders (``templat periksa``): the files in them, and what would never be read."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from kerjasama_docs.assets import SEBUTAN, Area, Assets, nearest
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding, Level, Where, in_order
from kerjasama_docs.naskah.lint.bahasa import lint_bahasa, lint_kedua
from kerjasama_docs.naskah.lint.klausul import lint_klausul
from kerjasama_docs.naskah.lint.records import lint_jenis, lint_lampiran, lint_profil, lint_sebutan

_AREAS = {area.folder: area for area in Area}
"""The folders of a template folder, and what each holds."""
_PICTURES = {".png", ".jpg", ".jpeg"}
_HEAD = b"---"
"""How a klausul begins, and no README."""
_NOTES = {".md", ".txt"}
"""Beside the folders, a README is nobody's mistake."""


def lint_folder(folder: Path) -> tuple[Finding, ...]:
    """Everything that is wrong in a user's template folder; frames are looked over by docx/lint.py.

    Raises:
        UsageError: It is no folder.
    """
    if not folder.is_dir():
        raise UsageError(f"Folder templat {folder} tidak ada.", "Buat dengan: kerjasama-docs templat salin NAMA.")
    assets = Assets(folder)
    found = [*_strangers(folder)]
    looks: Mapping[Area, Callable[[Path], Iterable[Finding]]] = {
        Area.KLAUSUL: lint_klausul,
        Area.NASKAH: lambda path: lint_jenis(path, assets),
        Area.PROFIL: lint_profil,
        Area.LAMPIRAN: lint_lampiran,
        Area.BAHASA: lint_bahasa,
    }
    for area, look in looks.items():
        for path in _files(folder, area):
            found += looked_over(path, look)
    for path in sorted((folder / Area.BAHASA.folder).glob(f"*/{Area.KLAUSUL.folder}/{Area.KLAUSUL.pattern}")):
        found += looked_over(path, lambda path: lint_kedua(path, assets))
    if (words := folder / Area.LAMPIRAN.folder / SEBUTAN).is_file():
        found += looked_over(words, lint_sebutan)
    return in_order(found)


def looked_over(path: Path, look: Callable[[Path], Iterable[Finding]]) -> Iterable[Finding]:
    """The findings about a file; one that cannot be read at all is one, and the others are looked over all the same."""
    try:
        return look(path)
    except UsageError as error:
        return [Finding("templat-baca", Level.GALAT, error.message, Where(str(path)), error.remedy)]


def _files(folder: Path, area: Area) -> list[Path]:
    return sorted(path for path in (folder / area.folder).glob(area.pattern) if not _hidden(path))


def _hidden(path: Path) -> bool:
    """Files of the system and of an open Word."""
    return path.name.startswith((".", "~$"))


def _shown(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if not _hidden(path))


def _strangers(folder: Path) -> Iterator[Finding]:
    """Files and folders that nothing would ever read, mostly for a slip in their names."""
    for path in _shown(folder):
        if not path.is_dir():
            if not _is_note(path):
                yield _stranger(path, f"Folder templat berisi folder {', '.join(_AREAS)}; pindahkan berkas ini.")
        elif path.name not in _AREAS:
            yield _stranger(path, nearest(path.name, _AREAS))
        else:
            yield from _inside(path, _AREAS[path.name])


def _inside(folder: Path, area: Area) -> Iterator[Finding]:
    """Strangers in one of the folders: ``klausul/x.txt``, ``profil/x/profile.yaml``."""
    for path in _shown(folder):
        if not area.of_folders:
            if not path.match(area.pattern):
                yield _stranger(path, f"Berkas di sini bernama {area.pattern}.")
        elif area is Area.LAMPIRAN and path.name == SEBUTAN:
            continue
        elif not path.is_dir():
            yield _stranger(path, f"Taruh di dalam folder sendiri: {area.folder}/NAMA/{area.single}.")
        elif area is Area.BAHASA:
            yield from _of_language(path)
        else:
            yield from _beside(path, area.single)


def _of_language(folder: Path) -> Iterator[Finding]:
    """Strangers in the folder of a language, which may hold klausul alone."""
    for path in _shown(folder):
        if path.name == Area.KLAUSUL.folder and path.is_dir():
            yield from _inside(path, Area.KLAUSUL)
        elif path.name != Area.BAHASA.single and not _is_note(path):
            yield _stranger(path, nearest(path.name, [Area.BAHASA.single, Area.KLAUSUL.folder]))


def _beside(folder: Path, single: str) -> Iterator[Finding]:
    """Strangers beside the one file of a folder; pictures and notes may stand there."""
    shown = _shown(folder)
    if all(path.name != single for path in shown):
        yield _stranger(folder, f"Folder ini harus berisi {single}.")
    for path in shown:
        if path.name != single and not _may_stand_beside(path):
            yield _stranger(path, nearest(path.name, [single]))


def _may_stand_beside(path: Path) -> bool:
    """Whether a file is a picture or a note, or a folder of such."""
    if path.is_dir():
        below = _shown(path)
        return bool(below) and all(map(_may_stand_beside, below))
    return path.suffix.lower() in _PICTURES or _is_note(path)


def _is_note(path: Path) -> bool:
    """Whether a file is a README, and no klausul that lies in the wrong folder."""
    if path.suffix.lower() not in _NOTES or not path.is_file():
        return False
    with path.open("rb") as file:
        return not file.read(len(_HEAD) + 3).removeprefix(b"\xef\xbb\xbf").startswith(_HEAD)


def _stranger(path: Path, hint: str) -> Finding:
    kind = "Folder" if path.is_dir() else "Berkas"
    message = f"{kind} “{path.name}” tidak dikenal dan tidak akan dipakai."
    return Finding("templat-asing", Level.PERINGATAN, message, Where(str(path)), hint)
