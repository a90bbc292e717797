"""What the user is told when a command fails, and the exit code that goes with it."""

from kerjasama_docs.cli.common import say, show
from kerjasama_docs.errors import ExitCode, KerjasamaError
from kerjasama_docs.findings import DocumentFindingsError, UnreadableInputError


def tell(error: Exception) -> ExitCode:
    """Say what went wrong; findings about the document, a failure of the environment, or else a bug."""
    if isinstance(error, DocumentFindingsError):
        show(error.findings)
        return ExitCode.USAGE if isinstance(error, UnreadableInputError) else ExitCode.FINDINGS
    if isinstance(error, KerjasamaError):
        say(f"Galat: {error}")
        return error.exit_code
    say(f"Galat dalam program ini ({type(error).__name__}: {error}). Laporkan beserta berkas masukannya.")
    return ExitCode.BUG
