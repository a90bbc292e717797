"""What the user is told when a command fails, and the exit code that goes with it."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import click

from kerjasama_docs.cli.common import say, show
from kerjasama_docs.errors import ExitCode, InternalError, KerjasamaError, UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, UnreadableInputError, Where

_LISTS_FINDINGS = "periksa"
"""The command whose JSON is a list of findings."""
_WITH_FORMAT = (_LISTS_FINDINGS, "tenggat")
"""Commands whose --format may be JSON."""
_NOTHING: Mapping[str, Mapping[str, object]] = {
    "buat": {"naskah": []},
    "gabung": {"keluaran": None, "sha256": None, "pages": 0, "pdfa": None, "pdfua": None, "bagian": []},
    "lampiran": {"keluaran": None},
    "massal": {"naskah": []},
    "tenggat": {"tenggat": [], "terbuka": [], "anggapan": None},
}
"""What the others say beside their findings when nothing came of it."""
_BUG = "Galat dalam program ini"
_LOOP = "Symlink loop from"
"""How ``Path.resolve`` begins before Python 3.13."""


def tell(error: Exception) -> ExitCode:
    """Say what went wrong; findings about the document, a failure of the environment, or else a bug."""
    if isinstance(error, DocumentFindingsError):
        show(error.findings)
        return ExitCode.USAGE if isinstance(error, UnreadableInputError) else ExitCode.FINDINGS
    failure = _failure(error)
    say(str(failure) if str(failure).startswith(_BUG) else f"Galat: {failure}")
    return failure.exit_code


def tell_a_program(error: Exception, arguments: Sequence[str]) -> None:
    """Print what went wrong as JSON where that is asked for, in the shape in which the command prints its findings.

    Args:
        error: The failure.
        arguments: What was typed, the command first.
    """
    from kerjasama_docs import report

    command, *others = arguments or [""]
    if not (_wants(others, "json", command in _WITH_FORMAT) or _wants_lines(command, others)):
        return
    found = report.findings_data(findings_of(error))
    told = {**_NOTHING.get(command, {}), "findings": found}
    if _wants_lines(command, others):
        click.echo(report.ending(command, told))
    else:
        click.echo(report.as_json(found if command == _LISTS_FINDINGS else told))


def _wants_lines(command: str, others: Sequence[str]) -> bool:
    """Whether a command that tells of many is to print a record a line."""
    from kerjasama_docs.report import LISTS

    return command in LISTS and _wants(others, "jsonl", command == _LISTS_FINDINGS)


def _wants(others: Sequence[str], form: str, with_format: bool) -> bool:
    """Whether what was typed asks for a form by its own option, or by ``--format`` where there is one."""
    as_format = f"--format={form}" in others or ("--format", form) in pairwise(others)
    return f"--{form}" in others or (with_format and as_format)


def findings_of(error: Exception) -> Sequence[Finding]:
    """What went wrong as findings: a program reads one shape, whatever it is that failed."""
    if isinstance(error, DocumentFindingsError):
        return error.findings
    if isinstance(error, click.ClickException):
        context = error.ctx if isinstance(error, click.UsageError) else None
        hint = f"Petunjuk: {context.command_path} --help" if context else ""
        return [Finding("salah-pakai", Level.GALAT, error.format_message(), Where(), hint)]
    failure = _failure(error)
    code = {ExitCode.USAGE: "salah-pakai", ExitCode.ENVIRONMENT: "komputer"}.get(failure.exit_code, "kesalahan-program")
    return [Finding(code, Level.GALAT, failure.message, Where(), failure.remedy)]


def _failure(error: Exception) -> KerjasamaError:
    """A failure in the user's words; what is none of ours is a bug."""
    if isinstance(error, KerjasamaError):
        return error
    told = f"{_BUG} ({type(error).__name__}: {error})."
    return _lack(error) or InternalError(told, "Laporkan beserta berkas masukannya.")


def _lack(error: Exception) -> KerjasamaError | None:
    """What Python says of the machine without a class of its own."""
    words = str(error)
    if isinstance(error, RuntimeError) and words.startswith(_LOOP):
        name = words.removeprefix(_LOOP).strip("' ")
        return UsageError(f"Tautan {name} menunjuk dirinya sendiri.", "Hapus tautan itu, atau sebut berkas lain.")
    return None
