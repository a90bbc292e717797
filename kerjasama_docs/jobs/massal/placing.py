"""What of a row is there already, and its files put to their places without a loss."""

import hashlib
import json
import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from kerjasama_docs.assets import Assets
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.jobs.massal.hashes import hash_of, sha256_of
from kerjasama_docs.jobs.massal.ledger import Line
from kerjasama_docs.jobs.massal.order import MassalOrder
from kerjasama_docs.massal import MassalRow
from kerjasama_docs.output import Content, write_all
from kerjasama_docs.pdf import engine
from kerjasama_docs.pipeline import own_folder
from kerjasama_docs.report import findings_data
from kerjasama_docs.version import __version__


class Basis:
    """What rows are made from, as hashes: a row whose hash is another has to be made again.

    Args:
        order: What is wanted.
        folder: The folder of the shared input.
    """

    def __init__(self, order: MassalOrder, folder: Path) -> None:
        self.folder = folder
        self._known: dict[str, str | None] = {}
        own = own_folder(order.templates, folder)
        templates = {path.as_posix(): sha256_of(path) for path in _files_in(Assets(own).own)}
        pages = [order.pdfa, engine(order.engine).name] if "pdf" in order.formats else []
        self._common = _hash([__version__, sorted(order.formats), order.final, templates, pages])

    def given(self, row: MassalRow) -> str:
        """The hash of all that a row is made from but the files that its naskah names."""
        place = findings_data([Finding("", Level.SARAN, "", row.place)])
        raw, findings = hashlib.sha256(row.raw).hexdigest(), findings_data(row.findings)
        return _hash([self._common, row.name, place, raw, row.induk.tidy, findings])

    def behind(self, files: Iterable[str]) -> dict[str, str]:
        """The hashes of files that a naskah names; a file that is gone has none."""
        return {file: self._sha256(file) or "" for file in files}

    def is_unchanged(self, behind: Mapping[str, str]) -> bool:
        """Whether the files that a naskah names are what they were."""
        return all(self._sha256(file) == known for file, known in behind.items())

    def _sha256(self, file: str) -> str | None:
        if file not in self._known:
            self._known[file] = sha256_of(self.folder / file)
        return self._known[file]

    def paths(self, files: Iterable[str]) -> list[Path]:
        """Where files are that a naskah names."""
        return [self.folder / file for file in files]


def _files_in(folder: Path | None) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file()) if folder else []


def _hash(parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def missing(line: Line, folder: Path) -> list[str]:
    """The files of a naskah that was made that are not there any more."""
    return [name for name in line.outputs if not os.path.lexists(folder / name)]


def there(line: Line, folder: Path) -> list[str]:
    """The files of a naskah that was made that are there."""
    return [name for name in line.outputs if os.path.lexists(folder / name)]


def changed(line: Line, folder: Path) -> list[str]:
    """Those that somebody has changed since, as one does who goes on with a draft in Word."""
    return [name for name in there(line, folder) if sha256_of(folder / name) != line.outputs[name]]


def place(
    files: Mapping[str, Content], folder: Path, ours: Mapping[str, Collection[str]], *, overwrite: bool
) -> list[str]:
    """Write the files of a row, all or none.

    What lies there already is replaced when it is what an earlier run has made, and when it may be; a killed run may
    have written what is to be written now.

    Args:
        files: Content by name.
        folder: Where they go.
        ours: By name, the hashes of what earlier runs have made of this row, or were about to.
        overwrite: Whether anything may be replaced.

    Returns:
        The files that stand in the way; then nothing was written.

    Raises:
        KerjasamaError: They cannot be written.
    """
    found = {name: sha256_of(folder / name) for name in files if os.path.lexists(folder / name)}
    wanted = {name: hash_of(content) for name, content in files.items()}
    strange = [name for name, hashed in found.items() if hashed not in {wanted[name], *ours.get(name, ())}]
    if not strange or overwrite:
        _write(files, folder, there=found, wanted=wanted)
        return []
    return strange


def _write(
    files: Mapping[str, Content], folder: Path, *, there: Mapping[str, str | None], wanted: Mapping[str, str]
) -> None:
    """Write files, unless all of them are there already, into the folder that the run holds and has mended."""
    if there != wanted:
        places = {folder / name: content for name, content in files.items()}
        write_all(places, overwrite=bool(there), mended=True)


def in_the_way(names: Iterable[str], where: Where) -> Finding:
    """What is said of files that are not overwritten."""
    message = f"Sudah ada berkas lain, atau sudah diubah sesudah dibuat: {', '.join(names)}."
    hint = "Pindahkan berkas itu, atau pakai --timpa untuk menimpanya."
    return Finding("massal-berkas-ada", Level.GALAT, message, where, hint)


def kept_as_changed(names: Iterable[str], where: Where) -> Finding:
    """What is said of files that were changed since, and that nobody asked to make again."""
    message = f"Diubah sesudah dibuat, dan dibiarkan: {', '.join(names)}."
    hint = "Untuk membuatnya lagi, pindahkan berkas itu atau pakai --timpa."
    return Finding("massal-berkas-diubah", Level.SARAN, message, where, hint)
