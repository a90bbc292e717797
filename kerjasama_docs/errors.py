"""What can go wrong outside the user's document, and the exit codes.

Three kinds of trouble are never mixed: what is wrong in the user's document is
data (:mod:`kerjasama_docs.findings`); what is wrong with the use of the tool
or with its surroundings is an exception of this module; anything else is a bug.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the command line; programs that call us rely on them."""

    DONE = 0
    FINDINGS = 1
    """The document has findings of level galat."""
    USAGE = 2
    """Wrong use, or an input that cannot be read."""
    ENVIRONMENT = 3
    """The machine lacks something: an engine, space, rights."""
    BUG = 70
    """A fault of the tool itself (EX_SOFTWARE of sysexits.h)."""


class KerjasamaError(Exception):
    """A failure that is not about the text of the document.

    Args:
        message: What is wrong, in the user's words (Indonesian).
        remedy: What the user can do about it; every error ends with it.
    """

    exit_code = ExitCode.BUG

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message} {remedy}")
        self.message = message
        self.remedy = remedy


class UsageError(KerjasamaError):
    """The call cannot be carried out as given: a wrong name, a missing file, an unreadable frame."""

    exit_code = ExitCode.USAGE


class EnvironmentLackError(KerjasamaError):
    """The machine lacks something: an engine, a right, space on the disk."""

    exit_code = ExitCode.ENVIRONMENT


class InternalError(KerjasamaError):
    """The tool contradicts itself; a bug that should be reported."""

    exit_code = ExitCode.BUG
