"""The command that checks naskah: ``periksa``."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from kerjasama_docs.assets import PROFIL_BAWAAN
from kerjasama_docs.cli.common import (
    CHANGES,
    FINAL,
    OVERWRITE,
    PARTNERS,
    TARGET,
    TEMPLATES,
    TIDY,
    exit_on_errors,
    read_once,
    report,
    write_bytes,
)
from kerjasama_docs.cli.params import jalur, teks
from kerjasama_docs.cli.words import Perintah
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Where

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerjasama_docs.drafts.files import Changes
    from kerjasama_docs.jobs.periksa import Checked

    Check = Callable[[Sequence[str]], Checked]

FORMS = ("teks", "json", "jsonl", "sarif", "docx", "komentar")
"""How the findings may be written."""
_ENDINGS = {
    ".txt": ("teks",),
    ".json": ("json", "sarif"),
    ".jsonl": ("jsonl",),
    ".sarif": ("sarif",),
    ".docx": ("docx", "komentar"),
}
"""What the ending of a file promises, the first where no form is named."""


@click.command(cls=Perintah)
@click.argument("berkas", nargs=-1, type=jalur, callback=read_once)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    help="Bentuk laporan; docx: catatan untuk berkas; komentar: draf Word itu sendiri dengan komentar. Bila kosong, "
    "menurut akhiran berkas pada -o, atau teks.",
)
@click.option(
    "--jelaskan",
    "explained",
    type=teks,
    multiple=True,
    metavar="ATURAN",
    help="Jelaskan sebuah aturan menurut kode atau namanya (KS104); boleh berulang, tanpa BERKAS dan pilihan lain.",
)
@CHANGES
@click.option(
    "--profil",
    type=teks,
    default=PROFIL_BAWAAN,
    metavar="PROFIL",
    help="Profil pembaca draf (DOCX, PDF, TXT), yang mengikatnya.",
)
@FINAL
@TIDY
@TARGET
@PARTNERS
@TEMPLATES
@OVERWRITE
@click.pass_context
def periksa(  # noqa: PLR0913 - one parameter for each option
    context: click.Context,
    berkas: tuple[str, ...],
    form: str | None,
    *,
    explained: tuple[str, ...],
    perubahan: "Changes",
    profil: str,
    final: bool,
    rapikan: str,
    keluaran: str,
    mitra: str | None,
    templat: str | None,
    timpa: bool,
) -> None:
    """Periksa BERKAS: apa yang kurang atau salah, dan dasar hukumnya.

    BERKAS ialah masukan naskah (YAML, JSON, TOML), atau draf mitra (.docx, .pdf, .txt), yang diperiksa bunyinya.
    """
    if explained:
        _explain(explained, context)
        return
    if not berkas:
        raise click.MissingParameter(ctx=context, param=context.command.params[0], param_hint="'BERKAS...'")
    from kerjasama_docs.jobs.periksa import Asked, check_all
    from kerjasama_docs.jobs.sides import Reading

    form = _form(form, keluaran)
    reading = Reading(templat, mitra, perubahan, profil)
    check = partial(check_all, asked=Asked(reading, final, tidy=rapikan == "ya"))
    if form == "jsonl":
        _write_lines(berkas, keluaran, check, timpa=timpa)
        return
    checked = check(berkas)
    if form == "teks" and keluaran == "-":
        report(checked.findings, ", ".join(berkas))
    else:
        sources = [] if keluaran == "-" else _sources(checked, berkas)
        write_bytes(_written(checked, form, templates=templat, files=berkas), keluaran, sources, timpa=timpa)
    exit_on_errors(checked.findings, unreadable=checked.unreadable)


def _form(form: str | None, target: str) -> str:
    """The form that is wanted: the one named, or what the ending of the file promises.

    Raises:
        UsageError: They contradict each other.
    """
    promised = _ENDINGS.get(Path(target).suffix.lower(), ())
    if form and promised and form not in promised:
        raise UsageError(f"Akhiran {target} tidak cocok dengan --format {form}.", "Ubah salah satunya.")
    return form or next(iter(promised), "teks")


def _explain(names: Sequence[str], context: click.Context) -> None:
    """Print what some rules look at, why, and what the law behind them says.

    Raises:
        UsageError: Something else is asked for beside it, which would be left undone.
    """
    from kerjasama_docs.jobs.aturan import explained, rule_of

    given = (name for name in context.params if context.get_parameter_source(name) is ParameterSource.COMMANDLINE)
    if {*given} - {"explained"}:
        raise UsageError("Pilihan --jelaskan berdiri sendiri.", "Tulis tanpa berkas dan tanpa pilihan lain.")
    click.echo("\n\n".join(explained(rule_of(name)) for name in names))


def _written(checked: "Checked", form: str, *, templates: str | None, files: Sequence[str]) -> bytes:
    """The findings in one of the forms."""
    from kerjasama_docs import report as reports

    if form == "docx":
        from kerjasama_docs.jobs.catatan import note

        return note(checked, templates)
    if form == "komentar":
        from kerjasama_docs.jobs.catatan_draf import commented

        return commented(files, checked)
    if form == "sarif":
        from kerjasama_docs.report.sarif import sarif

        text = reports.as_json(sarif(checked.findings))
    elif form == "json":
        text = reports.as_json(reports.findings_data(checked.findings))
    else:
        text = f"{reports.findings_text(checked.findings)}\n\n{reports.summary(checked.findings)}."
    return f"{text}\n".encode()


def _write_lines(files: Sequence[str], target: str, check: "Check", *, timpa: bool) -> None:
    """Tell of each file when it is checked, or of all in a file; one that cannot be read does not stop the others."""
    from kerjasama_docs import report as reports

    kept, all_checked = list[str](), list["Checked"]()
    tell = click.echo if target == "-" else kept.append
    for name in files:
        all_checked.append(checked := _checked(name, check))
        data = {"path": name, "terbaca": not checked.unreadable, "findings": reports.findings_data(checked.findings)}
        tell(reports.as_line("berkas", data))
    tell(reports.ending("periksa", {"findings": []}))
    if kept:
        sources = [source for name, each in zip(files, all_checked, strict=True) for source in _sources(each, [name])]
        write_bytes("".join(f"{line}\n" for line in kept).encode(), target, sources, timpa=timpa)
    found = [finding for each in all_checked for finding in each.findings]
    exit_on_errors(found, unreadable=any(each.unreadable for each in all_checked))


def _checked(name: str, check: "Check") -> "Checked":
    """What came of one file."""
    from kerjasama_docs.cli.failures import findings_of
    from kerjasama_docs.jobs.periksa import Checked

    try:
        return check([name])
    except UsageError as error:
        found = (replace(each, where=Where(name)) for each in findings_of(error))
        return Checked(tuple(found), unreadable=True)


def _sources(checked: "Checked", files: Sequence[str]) -> list[Path | str]:
    """What the report is made from."""
    from kerjasama_docs.jobs.inputs import files_of

    return [*files, *(file for document in checked.documents for file in files_of(document))]
