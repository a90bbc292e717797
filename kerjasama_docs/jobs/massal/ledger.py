"""What a folder holds that ``massal`` has made: a line of JSON for each naskah, behind its files.

A line is written when the files of a row have come to their places, so that a run that ends at any moment leaves
files with a line, or files of which the next run finds that they are what it would write. One run at a time has it.
While rows are made, their lines come as they are done; a run that ends leaves them in the order of the rows.
"""

import contextlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from kerjasama_docs.errors import EnvironmentLackError, UsageError
from kerjasama_docs.jobs.massal.hashes import hash_of
from kerjasama_docs.jobs.massal.settling import settle
from kerjasama_docs.output import Content, hold, lack, shown

NAME = "laporan.jsonl"
"""The file; a program may read it while rows are made."""


@dataclass(frozen=True)
class Line:
    """One naskah that was made, or the reports about all of them.

    Attributes:
        name: Stem of its files.
        given: Hash of what it was made from, and how.
        behind: Hashes of other files that it was made from, by their path from the folder of the shared input.
        facts: The naskah as the report tells of it.
    """

    name: str
    given: str
    behind: Mapping[str, str]
    facts: Mapping[str, object]

    @property
    def outputs(self) -> dict[str, str]:
        """Hashes of its files by name."""
        found = self.facts.get("outputs")
        items = found if isinstance(found, list) else []
        return {str(each["path"]): str(each["sha256"]) for each in items}

    def written(self) -> bytes:
        """The line itself."""
        data = {"nama": self.name, "dasar": self.given, "berkas": dict(self.behind), "isi": dict(self.facts)}
        return json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def _line_of(raw: bytes) -> Line | None:
    """A line that was read; None for one that is not whole, or none of ours."""
    try:
        data = json.loads(raw)
        line = Line(data["nama"], data["dasar"], dict(data["berkas"]), dict(data["isi"]))
        return line if all(map(_is_plain, line.outputs)) else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _foretold_of(raw: bytes) -> tuple[str, dict[str, str]] | None:
    """The name of a row and the hashes of its files that a line foretells; None for a line that is none of these."""
    try:
        data = json.loads(raw)
        return str(data["nama"]), {str(file): str(known) for file, known in data["akan"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _is_plain(name: str) -> bool:
    """Whether a name stays in its folder."""
    return name not in {"", ".", ".."} and not {"/", "\\", "\0"} & {*name}


class Ledger:
    """The lines of a folder, held for a run that adds to them; a context.

    Args:
        folder: The folder, which is made when it is not there.

    Raises:
        UsageError: Another run has it.
        EnvironmentLackError: It cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self._made = _made_folders(folder)
        try:
            self._file = self._taken()
        except BaseException:
            self._remove_folders()
            raise
        self._foretold: dict[str, list[Mapping[str, str]]] = {}
        self.lines = self._read()

    def _taken(self) -> BinaryIO:
        """The file, kept to this run; whoever removes one that is empty may just have taken it from us."""
        while True:
            file = _opened(self.path)
            if not hold(file):
                file.close()
                message = f"Folder {shown(self.path.parent)} sedang diisi oleh perintah massal lain."
                raise UsageError(message, "Tunggu sampai selesai, atau pakai folder lain dengan -o.")
            if _is_at(file, self.path):
                return file
            file.close()

    def _read(self) -> dict[str, Line]:
        """The last whole line of each name; what a killed run wrote of one more is cut off."""
        self._file.seek(0)
        found: dict[str, Line] = {}
        end = 0
        for raw in self._file:
            if not raw.endswith(b"\n"):
                break
            end += len(raw)
            if line := _line_of(raw):
                found[line.name] = line
                self._foretold.pop(line.name, None)
            elif foretold := _foretold_of(raw):
                name, files = foretold
                self._foretold.setdefault(name, []).append(files)
        self._end = end
        return found

    def begin(self, *, anew: bool) -> None:
        """Set the place of the next line: behind those that are whole, or at the beginning.

        Args:
            anew: Whether all that was there is forgotten.
        """
        with self._told():
            if anew:
                self.lines, self._foretold, self._end = {}, {}, 0
            self._file.truncate(self._end)
            self._file.seek(self._end)

    def add(self, line: Line) -> None:
        """Write a line, and see it on the disk.

        Raises:
            EnvironmentLackError: There is no room, or the folder is gone.
        """
        self._write(line.written())
        self._foretold.pop(line.name, None)
        self.lines[line.name] = replace(line, facts={"outputs": line.facts["outputs"]})  # the rest is on the disk

    def foretell(self, name: str, files: Mapping[str, Content]) -> None:
        """Write what the files of a row are about to be, where another run would give other bytes for the same row.

        A run that is killed between its files and their line leaves files that the next one knows by this.

        Raises:
            EnvironmentLackError: There is no room, or the folder is gone.
        """
        wanted = {file: hash_of(content) for file, content in files.items()}
        self._foretold.setdefault(name, []).append(wanted)
        self._write(json.dumps({"nama": name, "akan": wanted}, ensure_ascii=False).encode() + b"\n")

    def was_cut_off(self, name: str) -> bool:
        """Whether a run ended between what it foretold of a row and its line."""
        return name in self._foretold

    def ours(self, name: str) -> dict[str, set[str]]:
        """By file, the hashes of what runs have made of a row, or were about to."""
        line = self.lines.get(name)
        known = [line.outputs if line else {}, *self._foretold.get(name, ())]
        return {file: {each[file] for each in known if file in each} for files in known for file in files}

    def settle(self, names: Sequence[str]) -> None:
        """Bring the lines into an order, when nothing is added any more.

        Args:
            names: The names of the rows in their order, then that of the reports.

        Raises:
            EnvironmentLackError: There is no room, or the folder is gone; the lines are what they were.
        """
        self.refuse_gone()
        if os.name == "nt":
            self._file.close()  # Windows replaces no file that is open
        try:
            settle(self.path, names)
        finally:
            self._file.close()
            self._file = _opened(self.path)

    def _write(self, line: bytes) -> None:
        """Write a line, and see it on the disk."""
        self.refuse_gone()
        with self._told():
            self._file.write(line)
            self._file.flush()
            os.fsync(self._file.fileno())

    def refuse_gone(self) -> None:
        """Stop when the folder is no longer where it was: what is written would come into a new one.

        Raises:
            EnvironmentLackError: It is gone.
        """
        if not _is_at(self._file, self.path):
            message = f"Folder {shown(self.path.parent)} dihapus atau dipindahkan selagi diisi."
            raise EnvironmentLackError(message, "Kembalikan foldernya, lalu jalankan lagi dengan --lanjutkan.")

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise lack(self.path, error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let go of the folder, and leave nothing where nothing was made."""
        with contextlib.suppress(OSError):
            if not os.fstat(self._file.fileno()).st_size and _is_at(self._file, self.path):
                self.path.unlink()
        with contextlib.suppress(OSError):
            self._file.close()
        self._remove_folders()

    def _remove_folders(self) -> None:
        with contextlib.suppress(OSError):
            for folder in reversed(self._made):
                folder.rmdir()


def _made_folders(folder: Path) -> list[Path]:
    """Make a folder and what is missing above it; gives what was made."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()][::-1]
    try:
        for each in missing:
            each.mkdir(exist_ok=True)
    except OSError as error:
        raise lack(folder / NAME, error) from error
    return missing


def _opened(path: Path) -> BinaryIO:
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
    except OSError as error:
        raise lack(path, error) from error
    return os.fdopen(handle, "r+b")


def _is_at(file: BinaryIO, path: Path) -> bool:
    """Whether an open file still stands at its place."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except OSError:
        return False
