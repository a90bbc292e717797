"""The commands about templates: ``templat salin``, ``templat periksa``, ``templat teks``."""

from pathlib import Path

import click

from kerjasama_docs.cli import params
from kerjasama_docs.cli.common import OVERWRITE, announce, exit_on_errors, report, say
from kerjasama_docs.cli.words import Kelompok


@click.group(cls=Kelompok)
def templat() -> None:
    """Salin, periksa, atau tampilkan templat."""


@templat.command("salin")
@click.argument("nama", type=params.teks)
@click.option(
    "-o", "--keluaran", default="templat", type=params.jalur, metavar="FOLDER", help="Folder templat sendiri."
)
@click.option("--sebagai", type=params.teks, metavar="NAMA", help="Nama baru, di samping yang bawaan.")
@OVERWRITE
def salin(nama: str, keluaran: str, sebagai: str | None, *, timpa: bool) -> None:
    """Salin templat bawaan NAMA.

    NAMA ialah klausul, profil, jenis, kerangka, atau lampiran; bila ada dua yang bernama sama, sebut
    macamnya: klausul/pendanaan. Jenis atau profil baru dimulai dari yang terdekat dengan --sebagai.
    """
    from kerjasama_docs.jobs.salin import copy, next_steps

    salinan = copy(nama, Path(keluaran), own=sebagai, overwrite=timpa)
    for path in salinan.berkas:
        announce(path)
    say(next_steps(salinan.asal, keluaran))


@templat.command("periksa")
@click.argument("berkas", type=params.jalur)
def periksa_templat(berkas: str) -> None:
    """Periksa templat sendiri.

    BERKAS ialah kerangka Word (.docx), klausul (.md), atau folder templat.
    """
    from kerjasama_docs.jobs.lint import lint

    findings = lint(Path(berkas))
    report(findings, berkas)
    exit_on_errors(findings)


@templat.command("teks")
@click.argument("berkas", type=params.jalur)
def teks(berkas: str) -> None:
    """Tampilkan kerangka sebagai teks.

    BERKAS ialah kerangka Word (.docx); perubahannya dapat ditinjau dari teks ini.
    """
    from kerjasama_docs.assets import Area, Assets
    from kerjasama_docs.docx.frame.view import view_frame

    path = Path(berkas)
    click.echo(view_frame(path if path.suffix else Assets().find(Area.KERANGKA, berkas)), nl=False)
