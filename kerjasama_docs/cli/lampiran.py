"""The command ``lampiran``: joins the tables of many units, and writes the forms they fill in."""

from datetime import date
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
    announce_form,
    assets_of,
    exit_on_errors,
    say,
    show,
)
from kerjasama_docs.cli.params import jalur, teks
from kerjasama_docs.cli.words import Perintah
from kerjasama_docs.errors import UsageError

if TYPE_CHECKING:
    from kerjasama_docs.assets import Assets
    from kerjasama_docs.jobs.lampiran import MadeTable
    from kerjasama_docs.tables.printed import Pengesahan

_HEAD = ("LAMPIRAN", "NOMOR: ............................", "TANGGAL: .........................")
_FORM = "templat"
"""The word in the place of a form that asks for the form itself."""


@click.command(cls=Perintah)
@click.argument("nama", type=teks)
@FILES
@click.option(
    "-o",
    "--keluaran",
    required=True,
    type=jalur,
    metavar="BERKAS",
    help="Hasil: .docx, .pdf, atau .xlsx; rekapitulasi juga .ics.",
)
@click.option("--profil", type=teks, default=PROFIL_BAWAAN, show_default=True, help="Profil instansi.")
@click.option("--sumber", is_flag=True, help="Tambahkan kolom berkas, lembar, dan baris asal.")
@click.option(
    "--kolom",
    multiple=True,
    type=teks,
    metavar="KOLOM=KEPALA",
    help='Tunjuk kolom tabel, misalnya MITRA="Nama Instansi" atau MITRA=C; boleh berulang.',
)
@click.option(
    "--kepala", multiple=True, type=teks, default=_HEAD, metavar="TEKS", help="Baris di kanan atas; boleh berulang."
)
@click.option("--tempat", type=teks, help="Tempat pengesahan.")
@click.option("--tanggal", type=teks, help="Tanggal pengesahan, misalnya 2027-01-10.")
@click.option("--jabatan", type=teks, help="Jabatan yang mengesahkan.")
@click.option("--nama-pejabat", type=teks, help="Nama yang mengesahkan.")
@click.option("--nip", type=teks, help="NIP yang mengesahkan.")
@click.option("--hari-ini", type=teks, help="Hari untuk menilai rekapitulasi; bila kosong, hari ini.")
@click.option(
    "--bulan",
    type=click.IntRange(0, 600),
    multiple=True,
    default=(3, 6, 12),
    show_default="3, 6, dan 12",
    help="Rekapitulasi: berakhir dalam sekian bulan; boleh berulang.",
)
@click.option("--final", is_flag=True, help="Tolak bila masih ada galat; tanpa ini dibuat rancangan.")
@ENGINE
@click.option("--json", "as_json", is_flag=True, help="Cetak laporan pembacaan sebagai JSON.")
@TEMPLATES
@OVERWRITE
def lampiran(  # noqa: PLR0913 - one parameter for each option
    nama: str,
    berkas: tuple[str, ...],
    *,
    keluaran: str,
    profil: str,
    sumber: bool,
    kolom: tuple[str, ...],
    kepala: tuple[str, ...],
    bulan: tuple[int, ...],
    final: bool,
    as_json: bool,
    templat: str | None,
    timpa: bool,
    **named: str | None,
) -> None:
    """Gabungkan tabel dari BERKAS (XLSX, ODS, XLS, CSV, YAML, DOCX, PDF, atau folder) menjadi satu Lampiran NAMA.

    NAMA: lihat kerjasama-docs daftar lampiran. Formulirnya: lampiran templat NAMA -o formulir.xlsx
    """
    from kerjasama_docs.jobs.lampiran import TableOrder, make_table

    target, assets = Path(keluaran), assets_of(templat)
    if nama == _FORM:
        _write_form(_meant(_only(berkas), profil, assets), target, assets, overwrite=timpa, as_json=as_json)
        return
    order = TableOrder(
        *_meant(nama, profil, assets),
        assets,
        hari_ini=_day(named.pop("hari_ini"), "--hari-ini") or date.today(),  # noqa: DTZ011 - the day on the user's wall
        engine=named.pop("mesin_pdf") or "auto",
        templates=templat,
        kolom=kolom,
        kepala=kepala,
        pengesahan=_pengesahan(**named),
        sumber=sumber,
        bulan=bulan,
        final=final,
    )
    _tell(make_table(berkas, order, target, overwrite=timpa), target, as_json=as_json)


def _pengesahan(
    *, tempat: str | None, tanggal: str | None, jabatan: str | None, nama_pejabat: str | None, nip: str | None
) -> "Pengesahan":
    from kerjasama_docs.tables.printed import Pengesahan

    return Pengesahan(tempat, _day(tanggal, "--tanggal"), jabatan, nama_pejabat, nip)


def _write_form(meant: tuple[str, str], target: Path, assets: "Assets", *, overwrite: bool, as_json: bool) -> None:
    from kerjasama_docs.jobs.lampiran import write_form

    form, profil = meant
    write_form(form, target, profil=profil, assets=assets, overwrite=overwrite)
    announce_form(target, {}, as_json=as_json)


def _meant(form: str, profil: str, assets: "Assets") -> tuple[str, str]:
    """A form and a profil by what the user calls them."""
    from kerjasama_docs.assets import Area
    from kerjasama_docs.naskah.klausul.names import known_name

    return known_name(Area.LAMPIRAN, form, assets), known_name(Area.PROFIL, profil, assets)


def _only(names: tuple[str, ...]) -> str:
    if len(names) != 1:
        raise UsageError(
            "Sebut satu bentuk saja.", "Misalnya: kerjasama-docs lampiran templat perencanaan -o form.xlsx"
        )
    return names[0]


def _day(text: str | None, option: str) -> date | None:
    """The day that an option names.

    Raises:
        UsageError: It is no day.
    """
    from kerjasama_docs.language import parse_tanggal

    try:
        return parse_tanggal(text) if text else None
    except ValueError as error:
        raise UsageError(f"{option}: {error}", "Tulis tanggal, misalnya 2027-01-10.") from error


def _tell(made: "MadeTable", target: Path, *, as_json: bool) -> None:
    """Say what was read and what was not, and where the table is."""
    if as_json:
        _tell_a_program(made, target)
    else:
        _tell_a_person(made, target)
    exit_on_errors(made.findings, unreadable=made.unreadable)


def _tell_a_program(made: "MadeTable", target: Path) -> None:
    from kerjasama_docs import report
    from kerjasama_docs.tables.account import account_data, rows_data

    data = {
        **account_data(made.tabel),
        "baris": rows_data(made.tabel),
        "keluaran": str(target) if made.written else None,
    }
    click.echo(report.as_json({**data, "findings": report.findings_data(made.findings)}))


def _tell_a_person(made: "MadeTable", target: Path) -> None:
    from kerjasama_docs.tables.account import account

    show(made.findings)
    say(account(made.tabel))
    if made.written:
        announce(target)
