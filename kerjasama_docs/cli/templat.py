"""The commands about templates: ``templat salin``, ``templat periksa``, ``templat teks``."""
# ruff: noqa: PLC0415 - heavy modules are imported inside the commands, so that --help answers at once

from pathlib import Path

import click

from kerjasama_docs.cli.words import Kelompok, speak_indonesian
from kerjasama_docs.errors import ExitCode
from kerjasama_docs.findings import has_errors

speak_indonesian()


@click.group(cls=Kelompok)
def templat() -> None:
    """Salin, periksa, atau tampilkan templat."""


@templat.command("salin")
@click.argument("nama")
@click.option("-o", "--keluaran", default="templat", metavar="FOLDER", help="Folder templat sendiri.")
@click.option("--timpa", is_flag=True, help="Timpa berkas yang sudah ada.")
def salin(nama: str, keluaran: str, *, timpa: bool) -> None:
    """Salin templat bawaan NAMA.

    NAMA ialah klausul, profil, jenis, kerangka, atau lampiran; bila ada dua yang bernama sama, sebut
    macamnya: klausul/pendanaan.
    """
    from kerjasama_docs.assets import Assets
    from kerjasama_docs.jobs.salin import copy_plan
    from kerjasama_docs.output import write_all

    files = {Path(keluaran) / name: content for name, content in copy_plan(nama, Assets()).items()}
    write_all(files, overwrite=timpa)
    for path in files:
        click.echo(str(path))


@templat.command("periksa")
@click.argument("berkas")
def periksa_templat(berkas: str) -> None:
    """Periksa templat sendiri.

    BERKAS ialah kerangka Word (.docx), klausul (.md), atau folder templat.
    """
    from kerjasama_docs.jobs.daftar import lint
    from kerjasama_docs.report import findings_text, summary

    findings = lint(Path(berkas))
    if findings:
        click.echo(findings_text(findings) + "\n")
    click.echo(f"{berkas}: {summary(findings)}.")
    if has_errors(findings):
        click.get_current_context().exit(ExitCode.FINDINGS)


@templat.command("teks")
@click.argument("berkas")
def teks(berkas: str) -> None:
    """Tampilkan kerangka sebagai teks.

    BERKAS ialah kerangka Word (.docx); perubahannya dapat ditinjau dari teks ini.
    """
    from kerjasama_docs.assets import Area, Assets
    from kerjasama_docs.docx.frame.view import view_frame

    path = Path(berkas)
    click.echo(view_frame(path if path.suffix else Assets().find(Area.KERANGKA, berkas)), nl=False)
