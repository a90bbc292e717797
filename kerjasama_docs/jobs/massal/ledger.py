"""What a folder holds that ``massal`` has made: a line of JSON for each naskah, behind its files.

A line is written when the files of a row have come to their places, so that a run that ends at any moment leaves
files with a line, or files of which the next run finds that they are what it would write. One run at a time has it.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from kerjasama_docs.errors import EnvironmentLackError, UsageError
from kerjasama_docs.output import hold, lack, shown

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


def sha256_of(path: Path) -> str | None:
    """The hash of a file; None where there is none that can be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _line_of(raw: bytes) -> Line | None:
    """A line that was read; None for one that is not whole, or none of ours."""
    try:
        data = json.loads(raw)
        line = Line(data["nama"], data["dasar"], dict(data["berkas"]), dict(data["isi"]))
        return line if all(map(_is_plain, line.outputs)) else None
    except (ValueError, KeyError, TypeError, RecursionError):
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
        self._end = end
        return found

    def begin(self, *, anew: bool) -> None:
        """Set the place of the next line: behind those that are whole, or at the beginning.

        Args:
            anew: Whether all that was there is forgotten.
        """
        with self._told():
            if anew:
                self.lines, self._end = {}, 0
            self._file.truncate(self._end)
            self._file.seek(self._end)

    def add(self, line: Line) -> None:
        """Write a line, and see it on the disk.

        Raises:
            EnvironmentLackError: There is no room, or the folder is gone.
        """
        self.refuse_gone()
        with self._told():
            self._file.write(line.written())
            self._file.flush()
            os.fsync(self._file.fileno())
        self.lines[line.name] = replace(line, facts={"outputs": line.facts["outputs"]})  # the rest is on the disk

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
