"""What the command modules share: options, messages, the writing of a text, exit codes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kerjasama_docs.cli.params import jalur, teks
from kerjasama_docs.errors import ExitCode, UsageError
from kerjasama_docs.findings import Finding, has_errors

if TYPE_CHECKING:
    from kerjasama_docs.assets import Assets


def once(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of files; standard input is not read twice, for the second time nothing is there.

    Raises:
        UsageError: It is named twice.
    """
    if names.count("-") > 1:
        raise UsageError("Masukan baku (-) hanya dapat dibaca sekali.", "Simpan salah satunya ke berkas.")
    return names


def read_once(_context: click.Context, _parameter: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """The same for the argument of a command."""
    return once(names)


FILES = click.argument("berkas", nargs=-1, required=True, type=jalur, callback=read_once)
TEMPLATES = click.option(
    "--templat", type=jalur, metavar="FOLDER", help="Folder templat sendiri; didahulukan dari yang bawaan."
)
PARTNERS = click.option(
    "--mitra", type=jalur, metavar="BERKAS", help="Berkas mitra; bila kosong, mitra.yaml di folder berkas masukan."
)
OVERWRITE = click.option("--timpa", is_flag=True, help="Timpa berkas yang sudah ada.")
FINAL = click.option("--final", is_flag=True, help="Naskah final: tanpa RANCANGAN; ditolak bila masih ada galat.")
FORMATS = click.option(
    "--format",
    "formats",
    type=teks,
    default="docx,pdf",
    metavar="BENTUK",
    help="docx, pdf, teks; pisahkan dengan koma.",
)
ENGINE = click.option("--mesin-pdf", type=teks, default="auto", metavar="MESIN", help="auto, dxpdf, atau libreoffice.")
PDFA = click.option("--pdfa", is_flag=True, help="Buat PDF rancangan pun sebagai PDF/A; naskah --final selalu PDF/A.")
TIDY = click.option(
    "--rapikan",
    type=click.Choice(["ya", "tidak"]),
    default="ya",
    help="Rapikan ketikan saat dicetak (ya), atau cetak apa adanya (tidak); berkas masukan tidak diubah.",
)
LINES = click.option(
    "--jsonl", "as_lines", is_flag=True, help="Cetak JSON Lines: satu catatan sebaris, segera setelah diketahui."
)
CHANGES = click.option(
    "--perubahan",
    type=click.Choice(["terima", "tolak"]),
    default="terima",
    help="Perubahan Word yang belum diterima dibaca seperti sudah diterima, atau seperti sebelum diubah.",
)
TARGET = click.option(
    "-o", "--keluaran", default="-", type=jalur, metavar="BERKAS", help="Berkas yang ditulis; - untuk keluaran baku."
)


def say(text: str) -> None:
    """Print a message to standard error."""
    click.echo(text, err=True)


def announce(path: Path) -> None:
    """Name a file that was written, as a result."""
    click.echo(str(path))


def announce_form(path: Path, nothing: Mapping[str, object], *, as_json: bool, as_lines: bool = False) -> None:
    """Name a form that was written; a program reads what the command says when it made none of its own results."""
    from kerjasama_docs import report as reports

    told = {**nothing, "keluaran": str(path), "findings": []}
    if as_lines:
        click.echo(reports.ending(str(click.get_current_context().info_name), told))
    elif as_json:
        click.echo(reports.as_json(told))
    else:
        announce(path)


def refuse_two_results(target: str, *, as_json: bool) -> None:
    """Refuse to print a file and JSON on one standard output.

    Raises:
        UsageError: Both are asked for.
    """
    if target == "-" and as_json:
        raise UsageError("Keluaran baku tidak dapat memuat berkas dan JSON sekaligus.", "Hapus --json atau -o -.")


def show(findings: Iterable[Finding], *, alike: int | None = None) -> None:
    """Print findings and how many there are to standard error; nothing without any.

    Args:
        findings: The findings.
        alike: How many of one kind and one file are told that are no errors; None tells all.
    """
    from kerjasama_docs.report import findings_text, summary

    findings = tuple(findings)
    told = findings if alike is None else tuple(_few_of_each(findings, alike))
    if findings:
        say(findings_text(told))
        if len(told) < len(findings):
            say(f"dan {len(findings) - len(told)} temuan lain yang serupa; semuanya dengan --json.")
        say(f"\n{summary(findings)}.")


def _few_of_each(findings: Iterable[Finding], most: int) -> Iterator[Finding]:
    """All errors, and of what many rows of one file have alike the first ones."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for each in findings:
        kind = (each.code, str(each.level), each.where.file or "")
        seen[kind] += 1
        if each.counts_as_error or seen[kind] <= most:
            yield each


def report(findings: Iterable[Finding], about: str) -> None:
    """Print findings as the result of a check, and how many there are of what was checked."""
    from kerjasama_docs.report import findings_text, summary

    findings = tuple(findings)
    if findings:
        click.echo(findings_text(findings) + "\n")
    click.echo(f"{about}: {summary(findings)}.")


def exit_on_errors(findings: Iterable[Finding], *, unreadable: bool = False) -> None:
    """End with the exit code that the findings call for; come back when there are no errors."""
    if unreadable:
        click.get_current_context().exit(ExitCode.USAGE)
    if has_errors(findings):
        click.get_current_context().exit(ExitCode.FINDINGS)


def assets_of(templat: str | None, folder: Path = Path()) -> "Assets":
    """Where templates are looked for: the folder that was named, or ``templat`` beside the files."""
    from kerjasama_docs.assets import Assets
    from kerjasama_docs.pipeline import own_folder

    return Assets(own_folder(templat, folder))


def write_text(text: str, target: str, inputs: Iterable[Path | str], *, timpa: bool) -> None:
    """Write a text to a file, which is none of those it was made from, and say so; or to standard output for ``-``."""
    write_bytes(text.encode(), target, inputs, timpa=timpa)


def write_bytes(content: bytes, target: str, inputs: Iterable[Path | str], *, timpa: bool) -> None:
    """Write bytes as :func:`write_text` does a text."""
    from kerjasama_docs.output import refuse_existing, refuse_folder, refuse_inputs, write_all, write_stdout

    if target == "-":
        write_stdout(content)
    else:
        refuse_folder(Path(target))
        refuse_inputs([Path(target)], inputs)
        if not timpa:
            refuse_existing([Path(target)], single=True)
        write_all({Path(target): content}, overwrite=timpa)
        announce(Path(target))
