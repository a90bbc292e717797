"""The commands that make naskah: ``buat``, ``contoh``."""

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from kerjasama_docs.cli.common import (
    ENGINE,
    FILES,
    FINAL,
    FORMATS,
    LINES,
    OVERWRITE,
    PARTNERS,
    PDFA,
    TEMPLATES,
    TIDY,
    announce,
    exit_on_errors,
    refuse_two_results,
    show,
)
from kerjasama_docs.cli.params import Bilangan, jalur
from kerjasama_docs.cli.words import Perintah

if TYPE_CHECKING:
    from kerjasama_docs.jobs.buat import MadeNaskah, NaskahOrder


class _Pilihan(TypedDict):
    """The options of ``buat`` that say how a naskah is made."""

    formats: str
    final: bool
    konsolidasi: bool
    bahasa: str
    alternat: int
    pdfa: bool
    mesin_pdf: str
    catatan: bool
    lengkap: bool
    lembar_paraf: bool
    rapikan: str
    mitra: str | None
    templat: str | None
    timpa: bool


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
    "--alternat", type=Bilangan(1, 8), default=1, metavar="N", help="Dahulukan pihak ke-N (rangkap bagi mitra)."
)
@PDFA
@ENGINE
@click.option("--catatan", is_flag=True, help="Muat temuan sebagai komentar Word di tempatnya masing-masing.")
@click.option("--lengkap", is_flag=True, help="Buat juga NAMA-lengkap.pdf: naskah beserta berkas lampirannya.")
@click.option(
    "--lembar-paraf", is_flag=True, help="Buat juga NAMA-lembar-paraf-N: lembar internal bagi pemaraf pihak N."
)
@click.option("--json", "as_json", is_flag=True, help="Cetak hasil sebagai JSON.")
@LINES
@TIDY
@PARTNERS
@TEMPLATES
@OVERWRITE
def buat(berkas: tuple[str, ...], keluaran: str, *, as_json: bool, as_lines: bool, **pilihan: Unpack[_Pilihan]) -> None:
    """Buat naskah dari BERKAS (YAML, JSON, TOML, atau - untuk masukan baku)."""
    _make(berkas, _order(Path(keluaran), pilihan), as_json=as_json, as_lines=as_lines)


def _order(folder: Path, pilihan: _Pilihan) -> "NaskahOrder":
    """What is wanted, from the options."""
    from kerjasama_docs.jobs.buat import NaskahOrder, formats_of, language_of

    return NaskahOrder(
        folder,
        formats_of(pilihan["formats"]),
        templates=pilihan["templat"],
        final=pilihan["final"],
        pdfa=pilihan["pdfa"],
        engine=pilihan["mesin_pdf"],
        overwrite=pilihan["timpa"],
        konsolidasi=pilihan["konsolidasi"],
        bahasa=language_of(pilihan["bahasa"]),
        alternat=pilihan["alternat"],
        tidy=pilihan["rapikan"] == "ya",
        notes=pilihan["catatan"],
        complete=pilihan["lengkap"],
        mitra=pilihan["mitra"],
        sheets=pilihan["lembar_paraf"],
    )


def _make(files: tuple[str, ...], order: "NaskahOrder", *, as_json: bool, as_lines: bool) -> None:
    """Make naskah, and tell of them in the way that is wanted."""
    from kerjasama_docs.jobs.buat import make

    refuse_two_results(str(order.folder), as_json=as_json or as_lines)
    if order.folder == Path("-"):
        _to_stdout(files, order)
    else:
        watch = _tell_a_line if as_lines else _announce
        _tell(make(files, order, _say_nothing if as_json else watch), as_json=as_json, as_lines=as_lines)


def _to_stdout(files: tuple[str, ...], order: "NaskahOrder") -> None:
    from kerjasama_docs.jobs.buat import make_one
    from kerjasama_docs.output import write_stdout

    content, findings = make_one(files, order)
    show(findings)
    write_stdout(content)
    exit_on_errors(findings)


def _say_nothing(_made: "MadeNaskah") -> None:
    """JSON tells of the files at its end."""


def _announce(made: "MadeNaskah") -> None:
    """Name the files of a naskah."""
    for path in made.paths:
        announce(path)


def _tell_a_line(made: "MadeNaskah") -> None:
    """Print what came of a naskah; what could not be printed is told of at the end."""
    from kerjasama_docs import report as reports

    for record in made.manifests:
        click.echo(reports.as_line("naskah", record))


def _tell(made: "MadeNaskah", *, as_json: bool = False, as_lines: bool = False) -> None:
    from kerjasama_docs import report as reports

    if as_json or as_lines:
        data = {"naskah": list(made.manifests), "findings": reports.findings_data(made.findings)}
        click.echo(reports.ending("buat", data) if as_lines else reports.as_json(data))
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
