"""LibreOffice without a window: the highest fidelity, 0.6 seconds a document, 0.1 for each further one of a call.

Its exit code says nothing (a corrupt file gives 0 and no PDF), two calls with
one profile disturb each other, it hangs on some files and dies after some
hundred; so every call has a fresh profile, a bounded number of documents, a
time limit and one second try, and the file is what counts.
"""

import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from kerjasama_docs.errors import EnvironmentLackError, UsageError
from kerjasama_docs.output import FULL, no_temporary, undisturbed
from kerjasama_docs.pdf import process
from kerjasama_docs.pdf.engines import Engine

REMEDY = (
    "Pasang LibreOffice (https://www.libreoffice.org; Debian/Ubuntu: `apt install "
    "libreoffice-writer-nogui`), atau gunakan `--mesin-pdf dxpdf`."
)

SECONDS = 120
"""Time limit of one call."""

SECONDS_EACH = 10
"""Further time for each further file of one call."""

_AT_LEAST = 4 * 1024 * 1024
"""Bytes for the profile of one call and its PDF."""
_LEFT = 256 * 1024
"""With fewer bytes left soffice hangs until its time is up."""

_USUAL_PLACES = {
    "win32": (
        r"C:\Program Files\LibreOffice\program\soffice.com",
        r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    ),
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
}
_PDF = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}%s}'
_TAGGED = ',"UseTaggedPDF":{"type":"boolean","value":"true"}'
_PDFA_2B = ',"SelectPdfVersion":{"type":"long","value":"2"}'


def available() -> bool:
    """Tell whether soffice is on PATH or in its usual place."""
    return _program() is not None


@cache
def version() -> str:
    """Version of LibreOffice, ``7.4.7.2``; empty when it does not say.

    Raises:
        EnvironmentLackError: LibreOffice is missing or does not start.
    """
    outcome = _start([_required(), "--version"], seconds=SECONDS)
    words = outcome.output.split()
    return next((word for word in words if word[:1].isdigit()), "")


def convert(docx: bytes, *, pdfa: bool = False) -> bytes:
    """Convert one DOCX.

    Args:
        docx: The document.
        pdfa: Make PDF/A-2b.

    Returns:
        The PDF; its bytes differ from run to run: a clock, and the order of its faces.

    Raises:
        UsageError: LibreOffice makes no PDF of it, twice.
        EnvironmentLackError: LibreOffice is missing or does not start, or no temporary folder can be written.
    """
    made = convert_many([docx], pdfa=pdfa)[0]
    if isinstance(made, UsageError):
        raise made
    return made


def convert_many(docxs: Sequence[bytes], *, pdfa: bool = False) -> list[bytes | UsageError]:
    """Convert many DOCX in one call; arguments and errors as of :func:`convert`.

    Those without a PDF after that call are tried once more, each by itself, so that one on which LibreOffice stops
    takes no other with it.

    Returns:
        The PDFs in the order of the documents; why there is none in the place of one that gives none.
    """
    done = _run(dict(enumerate(docxs)), pdfa=pdfa)
    for place in [place for place in range(len(docxs)) if place not in done]:
        done |= _run({place: docxs[place]}, pdfa=pdfa)
    return [done.get(place) or _without_pdf() for place in range(len(docxs))]


def _without_pdf() -> UsageError:
    """A document that gave no PDF, twice."""
    return UsageError(
        "LibreOffice tidak menghasilkan PDF dari dokumen ini, juga pada percobaan kedua.",
        "Buka dan simpan kembali dokumen itu di Word, atau gunakan `--mesin-pdf dxpdf`.",
    )


def _run(docxs: dict[int, bytes], *, pdfa: bool) -> dict[int, bytes]:
    try:
        return _call(docxs, pdfa=pdfa)
    except OSError as error:
        why = "penuh" if error.errno in FULL else "tidak dapat ditulis"
        raise no_temporary("LibreOffice", why) from error


def _call(docxs: dict[int, bytes], *, pdfa: bool) -> dict[int, bytes]:
    """One run of soffice; the PDFs it made, by the key of their DOCX.

    Raises:
        OSError: There is no room, or none is left while it runs; soffice itself would say nothing and hang.
    """
    from kerjasama_docs.pdf.quirks.settle import settle_columns  # lxml, which a list of the engines does not need

    with undisturbed():
        temporary = tempfile.TemporaryDirectory(prefix="kerjasama-docs-", ignore_cleanup_errors=True)
    with temporary as name:
        room = _Room(Path(name))
        inputs = {place: room.folder / f"{place}.docx" for place in docxs}
        for place, path in inputs.items():
            path.write_bytes(settle_columns(docxs[place]))
        room.reserve()
        command = _command(room.folder, inputs.values(), pdfa=pdfa)
        _start(command, seconds=SECONDS + SECONDS_EACH * (len(docxs) - 1), room=room)
        made = {place: path.with_suffix(".pdf") for place, path in inputs.items()}
        pdfs = {place: path.read_bytes() for place, path in made.items() if path.exists()}
    sound = {place: pdf for place, pdf in pdfs.items() if pdf.startswith(b"%PDF-")}
    if room.ran_out and len(sound) < len(docxs):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    return sound


class _Room:
    """The room in a temporary folder while soffice works there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ran_out = False

    def reserve(self) -> None:
        """Make sure that there is as much as soffice needs at least.

        Raises:
            OSError: There is not, or the user may not have so much.
        """
        probe = self.folder / "ruang"
        probe.write_bytes(bytes(_AT_LEAST))
        probe.unlink()

    def is_left(self) -> bool:
        """Whether soffice can still write."""
        if shutil.disk_usage(self.folder).free < _LEFT:
            self.ran_out = True
        return not self.ran_out


def _command(folder: Path, inputs: Iterable[Path], *, pdfa: bool) -> list[str]:
    """Soffice with a profile of its own in the folder, where the PDFs go too."""
    return [
        _required(),
        f"-env:UserInstallation={(folder / 'profil').as_uri()}",
        *("--headless", "--norestore", "--convert-to"),
        _PDF % (_PDFA_2B if pdfa else _TAGGED),
        *("--outdir", str(folder)),
        *map(str, inputs),
    ]


def _start(command: Sequence[str], *, seconds: float, room: _Room | None = None) -> process.Outcome:
    try:
        if room is None:
            return process.run(command, seconds=seconds)
        return process.run(command, seconds=seconds, folder=room.folder, hopeful=room.is_left)
    except OSError as error:
        raise EnvironmentLackError("LibreOffice tidak dapat dijalankan.", REMEDY) from error


def _program() -> str | None:
    usual = (place for place in _USUAL_PLACES.get(sys.platform, ()) if os.access(place, os.X_OK))
    return shutil.which("soffice") or shutil.which("libreoffice") or next(usual, None)


def _required() -> str:
    if (program := _program()) is None:
        raise EnvironmentLackError("LibreOffice tidak ditemukan di komputer ini.", REMEDY)
    return program


ENGINE = Engine(
    name="libreoffice",
    writes_metadata=True,
    pdfa="2b",
    available=available,
    version=version,
    remedy=REMEDY,
    convert=convert,
    convert_many=convert_many,
)
