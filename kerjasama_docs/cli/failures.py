"""What the user is told when a command fails, and the exit code that goes with it."""

from kerjasama_docs.cli.common import say, show
from kerjasama_docs.errors import EnvironmentLackError, ExitCode, KerjasamaError, UsageError
from kerjasama_docs.findings import DocumentFindingsError, UnreadableInputError

_LOOP = "Symlink loop from"
"""How ``Path.resolve`` begins before Python 3.13."""
_NO_ROOM = "failed to map segment"
"""What glibc says of a library for which there is no memory."""


def tell(error: Exception) -> ExitCode:
    """Say what went wrong; findings about the document, a failure of the environment, or else a bug."""
    if isinstance(error, DocumentFindingsError):
        show(error.findings)
        return ExitCode.USAGE if isinstance(error, UnreadableInputError) else ExitCode.FINDINGS
    if isinstance(error, KerjasamaError):
        say(f"Galat: {error}")
        return error.exit_code
    if lack := _lack(error):
        say(f"Galat: {lack}")
        return lack.exit_code
    say(f"Galat dalam program ini ({type(error).__name__}: {error}). Laporkan beserta berkas masukannya.")
    return ExitCode.BUG


def _lack(error: Exception) -> KerjasamaError | None:
    """What Python says of the machine without a class of its own."""
    words = str(error)
    if isinstance(error, RuntimeError) and words.startswith(_LOOP):
        name = words.removeprefix(_LOOP).strip("' ")
        return UsageError(f"Tautan {name} menunjuk dirinya sendiri.", "Hapus tautan itu, atau sebut berkas lain.")
    if isinstance(error, ImportError) and _NO_ROOM in words:
        return EnvironmentLackError("Memori komputer ini tidak cukup.", "Tutup program lain, lalu ulangi.")
    return None
