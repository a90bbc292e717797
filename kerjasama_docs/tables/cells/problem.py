"""What is wrong with a cell or a row, before its place is known."""

from dataclasses import dataclass

from kerjasama_docs import language
from kerjasama_docs.findings import Level


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong: stable code, weight, what, and what to do."""

    code: str
    level: Level
    message: str
    hint: str


def error(code: str, message: str, hint: str) -> Problem:
    """Something that is lost, or that makes the table wrong."""
    return Problem(code, Level.GALAT, message, hint)


def warning(code: str, message: str, hint: str) -> Problem:
    """Something that has to be looked at."""
    return Problem(code, Level.PERINGATAN, message, hint)


def suggestion(code: str, message: str, hint: str) -> Problem:
    """Something that was understood, and may have been meant otherwise."""
    return Problem(code, Level.SARAN, message, hint)


def parted(wrong: ValueError) -> tuple[str, str]:
    """A message of the form "what is wrong; what to do" as its two sentences."""
    what, _, todo = str(wrong).rpartition("; ")
    if not what:
        return str(wrong), ""
    return f"{what}.", f"{language.huruf_awal_besar(todo).rstrip('.')}."
