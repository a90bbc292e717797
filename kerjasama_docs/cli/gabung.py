"""The command ``gabung``: naskah, tables, scans and pictures as one PDF."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kerjasama_docs.assets import PROFIL_BAWAAN
from kerjasama_docs.cli.common import (
    ENGINE,
    FILES,
    OVERWRITE,
    TEMPLATES,
    announce,
    assets_of,
    exit_on_errors,
    refuse_two_results,
    say,
    show,
)
from kerjasama_docs.cli.params import jalur, teks
from kerjasama_docs.cli.words import Perintah

if TYPE_CHECKING:
    from kerjasama_docs.jobs.gabung import MadeJoin


@click.command(cls=Perintah)
@FILES
@click.option(
    "-o", "--keluaran", required=True, type=jalur, metavar="BERKAS", help="Hasil: .pdf; - untuk keluaran baku."
)
@click.option("--judul", type=teks, default="", metavar="TEKS", help="Judul berkas; bila kosong, judul bagian pertama.")
@click.option("--sampul", is_flag=True, help="Awali dengan daftar bagian, halaman, dan sidik SHA-256 berkasnya.")
@click.option("--nomor-halaman", is_flag=True, help="Cetak “Halaman n dari N” di kaki setiap halaman.")
@click.option(
    "--kertas-gambar",
    type=click.Choice(["profil", "pertama"]),
    default="profil",
    help="Kertas bagi gambar: menurut profil, atau seukuran halaman pertama.",
)
@click.option("--profil", type=teks, default=PROFIL_BAWAAN, show_default=True, help="Instansi, huruf, dan kertas.")
@click.option(
    "--lepas-tanda-tangan", is_flag=True, help="Gabungkan juga PDF bertanda tangan elektronik, tanpa TTE-nya."
)
@click.option("--final", is_flag=True, help="Naskah dari berkas masukan dibuat final; ditolak bila masih ada galat.")
@ENGINE
@click.option("--json", "as_json", is_flag=True, help="Cetak hasil sebagai JSON.")
@TEMPLATES
@OVERWRITE
def gabung(  # noqa: PLR0913 - one parameter for each option
    berkas: tuple[str, ...],
    *,
    keluaran: str,
    judul: str,
    sampul: bool,
    nomor_halaman: bool,
    kertas_gambar: str,
    profil: str,
    lepas_tanda_tangan: bool,
    final: bool,
    mesin_pdf: str,
    as_json: bool,
    templat: str | None,
    timpa: bool,
) -> None:
    """Gabungkan BERKAS (masukan naskah, Word buatan kerjasama-docs, PDF, PNG, JPEG) menjadi satu PDF."""
    from kerjasama_docs.assets import Area
    from kerjasama_docs.jobs.gabung import JoinOrder, join
    from kerjasama_docs.naskah.klausul.names import known_name

    refuse_two_results(keluaran, as_json=as_json)
    assets = assets_of(templat)
    order = JoinOrder(
        None if keluaran == "-" else Path(keluaran),
        known_name(Area.PROFIL, profil, assets),
        assets,
        templates=templat,
        title=judul.strip(),
        cover=sampul,
        numbered=nomor_halaman,
        paper_of_first=kertas_gambar == "pertama",
        signed=lepas_tanda_tangan,
        final=final,
        engine=mesin_pdf,
        overwrite=timpa,
    )
    _tell(join(berkas, order), order.target, as_json=as_json)


def _tell(made: "MadeJoin", target: Path | None, *, as_json: bool) -> None:
    """Say what was joined, and where it is."""
    from kerjasama_docs import report

    if as_json:
        click.echo(report.as_json({**made.data(target), "findings": report.findings_data(made.findings)}))
    else:
        show(made.findings)
        for line in made.lines() if made.made else ():
            say(line)
        if made.made and target:
            announce(target)
    exit_on_errors(made.findings, unreadable=made.unreadable)
