"""The PDF that LibreOffice makes of a DOCX: most of them in one call, and each once in a run for all its workers.

A call for one document takes 0.6 seconds, each further document of the call 0.09.
"""

import hashlib
import os
import time
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from kerjasama_docs.pdf.engines import libreoffice
from kerjasama_docs.pdf.faces import embed

SHARED = "KERJASAMA_DOCS_UJI"
"""Names the variable with the folder that all workers of a run share; tests/conftest.py sets it."""
Wanted = Callable[[], Iterable[bytes]]

_SECONDS = 300
"""How long a worker waits for what another one makes."""
_wanted: list[Wanted] = []


def together(documents: Wanted) -> Wanted:
    """Let some DOCX be converted in the call that a run makes for the first of them that a test asks for.

    One that a test asks for and that was not named so, be it another one at every run, is converted by itself.
    """
    _wanted.append(documents)
    return documents


def pdf_of(content: bytes) -> bytes:
    """The PDF that LibreOffice makes of a DOCX."""
    made = _made_together() / _name(content)
    if not made.exists():
        made = once(shared() / made.stem, lambda folder: _convert([content], folder)) / made.name
    return made.read_bytes()


@cache
def _made_together() -> Path:
    return once(shared() / "bersama", lambda folder: _convert([d for some in _wanted for d in some()], folder))


def shared() -> Path:
    """The folder that all workers of a run share."""
    return Path(os.environ[SHARED])


def _name(content: bytes) -> str:
    return f"{hashlib.sha256(content).hexdigest()}.pdf"


def _convert(documents: list[bytes], folder: Path) -> None:
    made = libreoffice.convert_many([embed.prepare(content).docx for content in documents])
    for content, pdf in zip(documents, made, strict=True):
        assert isinstance(pdf, bytes), pdf
        (folder / _name(content)).write_bytes(pdf)


def once(folder: Path, fill: Callable[[Path], None]) -> Path:
    """A folder that the first worker fills who wants it, while the others wait.

    Raises:
        AssertionError: Another worker could not fill it.
    """
    mine, part = folder.with_suffix(".kunci"), folder.with_suffix(".part")
    try:
        mine.mkdir(parents=True)  # stays, so that nobody who comes late takes the folder for unmade
    except FileExistsError:
        return _waited_for(folder, mine / "gagal")
    try:
        part.mkdir()
        fill(part)
    except BaseException:
        (mine / "gagal").touch()
        raise
    return part.rename(folder)


def _waited_for(folder: Path, failed: Path) -> Path:
    for _ in range(_SECONDS * 10):
        if folder.exists():
            return folder
        assert not failed.exists(), f"{folder.name} could not be made; see the test that tried"
        time.sleep(0.1)
    raise AssertionError(f"{folder.name} is not there after {_SECONDS} seconds")
