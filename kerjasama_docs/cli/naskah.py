"""The commands that make naskah: ``buat``, ``contoh``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kerjasama_docs.cli.common import (
    ENGINE,
    FILES,
    FINAL,
    FORMATS,
    OVERWRITE,
    TEMPLATES,
    TIDY,
    announce,
    exit_on_errors,
    refuse_two_results,
    show,
)
from kerjasama_docs.cli.params import jalur
from kerjasama_docs.cli.words import Perintah

if TYPE_CHECKING:
    from kerjasama_docs.jobs.buat import MadeNaskah, NaskahOrder


@click.command(cls=Perintah)
@FILES
@click.option(
    "-o", "--keluaran", default=".", type=jalur, metavar="FOLDER", help="Folder keluaran; - untuk keluaran baku."
)
@FORMATS
@FINAL
@click.option("--konsolidasi", is_flag=True, help="Cetak naskah pertama dengan semua perubahan sampai BERKAS.")
@click.option(
    "--bahasa",
    type=click.Choice(["dua", "indonesia", "inggris"]),
    default="dua",
    help="Bahasa naskah dwibahasa: keduanya, atau satu saja.",
)
@click.option(
    "--alternat", type=click.IntRange(1, 8), default=1, metavar="N", help="Dahulukan pihak ke-N (rangkap bagi mitra)."
)
@click.option("--pdfa", is_flag=True, help="Buat PDF rancangan pun sebagai PDF/A; naskah --final selalu PDF/A.")
@ENGINE
@click.option("--catatan", is_flag=True, help="Muat temuan sebagai komentar Word di tempatnya masing-masing.")
@click.option("--lengkap", is_flag=True, help="Buat juga NAMA-lengkap.pdf: naskah beserta berkas lampirannya.")
@click.option("--json", "as_json", is_flag=True, help="Cetak hasil sebagai JSON.")
@TIDY
@TEMPLATES
@OVERWRITE
def buat(  # noqa: PLR0913 - one parameter for each option
    berkas: tuple[str, ...],
    keluaran: str,
    formats: str,
    *,
    final: bool,
    konsolidasi: bool,
    bahasa: str,
    alternat: int,
    pdfa: bool,
    mesin_pdf: str,
    catatan: bool,
    lengkap: bool,
    as_json: bool,
    rapikan: str,
    templat: str | None,
    timpa: bool,
) -> None:
    """Buat naskah dari BERKAS (YAML, JSON, TOML, atau - untuk masukan baku)."""
    from kerjasama_docs.jobs.buat import NaskahOrder, formats_of, language_of, make

    order = NaskahOrder(
        Path(keluaran),
        formats_of(formats),
        templates=templat,
        final=final,
        pdfa=pdfa,
        engine=mesin_pdf,
        overwrite=timpa,
        konsolidasi=konsolidasi,
        bahasa=language_of(bahasa),
        alternat=alternat,
        tidy=rapikan == "ya",
        notes=catatan,
        complete=lengkap,
    )
    if keluaran == "-":
        _to_stdout(berkas, order, as_json=as_json)
    else:
        _tell(make(berkas, order, _quiet if as_json else announce), as_json=as_json)


def _to_stdout(files: tuple[str, ...], order: "NaskahOrder", *, as_json: bool) -> None:
    from kerjasama_docs.jobs.buat import make_one
    from kerjasama_docs.output import write_stdout

    refuse_two_results("-", as_json=as_json)
    content, findings = make_one(files, order)
    show(findings)
    write_stdout(content)
    exit_on_errors(findings)


def _quiet(_path: Path) -> None:
    """JSON tells of the files at its end."""


def _tell(made: "MadeNaskah", *, as_json: bool = False) -> None:
    from kerjasama_docs import report as reports

    if as_json:
        data = {"naskah": list(made.manifests), "findings": reports.findings_data(made.findings)}
        click.echo(reports.as_json(data))
    else:
        show(made.findings)
    exit_on_errors(made.findings, unreadable=made.unreadable)


@click.command(cls=Perintah)
@click.option("-o", "--keluaran", default="keluaran", type=jalur, metavar="FOLDER", help="Folder keluaran.")
@OVERWRITE
def contoh(keluaran: str, *, timpa: bool) -> None:
    """Buat semua naskah contoh sebagai Word dan PDF, dan tabel contoh sebagai Word, PDF, dan Excel."""
    from kerjasama_docs.jobs.contoh import make_samples

    _tell(make_samples(Path(keluaran), announce, overwrite=timpa))
