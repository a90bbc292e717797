"""The command ``lampiran``: joins the tables of many units, and writes the forms they fill in."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kerjasama_docs.assets import PROFIL_BAWAAN
from kerjasama_docs.cli.common import (
    ENGINE,
    FILES,
    LINES,
    OVERWRITE,
    TEMPLATES,
    announce,
    announce_form,
    assets_of,
    exit_on_errors,
    say,
    show,
)
from kerjasama_docs.cli.params import Bilangan, jalur, teks
from kerjasama_docs.cli.words import Perintah
from kerjasama_docs.errors import UsageError

if TYPE_CHECKING:
    from kerjasama_docs.assets import Assets
    from kerjasama_docs.jobs.lampiran import MadeTable, TableOrder
    from kerjasama_docs.tables.printed import Pengesahan

_HEAD = ("LAMPIRAN", "NOMOR: ............................", "TANGGAL: .........................")
_ALIKE = 10
"""Warnings of one kind about one file that are told; the others are counted."""
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
@click.option("--tanggal", type=teks, metavar="TANGGAL", help="Tanggal pengesahan, misalnya 2027-01-10.")
@click.option("--jabatan", type=teks, help="Jabatan yang mengesahkan.")
@click.option("--nama-pejabat", type=teks, help="Nama yang mengesahkan.")
@click.option("--nip", type=teks, help="NIP yang mengesahkan.")
@click.option(
    "--hari-ini", type=teks, metavar="TANGGAL", help="Hari untuk menilai rekapitulasi; bila kosong, hari ini."
)
@click.option(
    "--bulan",
    type=Bilangan(0, 600),
    multiple=True,
    default=(3, 6, 12),
    metavar="N",
    help="Rekapitulasi: berakhir dalam sekian bulan (3, 6, dan 12 bila kosong); boleh berulang.",
)
@click.option("--final", is_flag=True, help="Tolak bila masih ada galat; tanpa --final dibuat rancangan.")
@ENGINE
@click.option("--json", "as_json", is_flag=True, help="Cetak laporan pembacaan sebagai JSON.")
@LINES
@TEMPLATES
@OVERWRITE
def lampiran(  # noqa: PLR0913 - one parameter for each option
    nama: str,
    berkas: tuple[str, ...],
    *,
    keluaran: str,
    profil: str,
    as_json: bool,
    as_lines: bool,
    templat: str | None,
    timpa: bool,
    **how: Any,
) -> None:
    """Gabungkan tabel dari BERKAS (XLSX, ODS, XLS, CSV, YAML, DOCX, PDF, atau folder) menjadi satu Lampiran NAMA.

    NAMA: lihat kerjasama-docs daftar lampiran. Formulirnya: lampiran templat NAMA -o formulir.xlsx
    """
    from kerjasama_docs.jobs.lampiran import make_table

    target, assets = Path(keluaran), assets_of(templat)
    if nama == _FORM:
        _write_form(_meant(_only(berkas), profil, assets), target, assets, overwrite=timpa)
        announce_form(target, {}, as_json=as_json, as_lines=as_lines)
        return
    order = _order(_meant(nama, profil, assets), assets, templates=templat, **how)
    _tell(make_table(berkas, order, target, overwrite=timpa), target, as_json=as_json, as_lines=as_lines)


def _order(  # noqa: PLR0913 - one parameter for each option
    meant: tuple[str, str],
    assets: "Assets",
    *,
    templates: str | None,
    sumber: bool,
    kolom: tuple[str, ...],
    kepala: tuple[str, ...],
    bulan: tuple[int, ...],
    final: bool,
    hari_ini: str | None,
    mesin_pdf: str,
    **named: str | None,
) -> "TableOrder":
    from kerjasama_docs.jobs.lampiran import TableOrder

    return TableOrder(
        *meant,
        assets,
        hari_ini=_day(hari_ini, "--hari-ini") or date.today(),  # noqa: DTZ011 - the day on the user's wall
        engine=mesin_pdf,
        templates=templates,
        kolom=kolom,
        kepala=kepala,
        pengesahan=_pengesahan(**named),
        sumber=sumber,
        bulan=bulan,
        final=final,
    )


def _pengesahan(
    *, tempat: str | None, tanggal: str | None, jabatan: str | None, nama_pejabat: str | None, nip: str | None
) -> "Pengesahan":
    from kerjasama_docs.tables.printed import Pengesahan

    return Pengesahan(tempat, _day(tanggal, "--tanggal"), jabatan, nama_pejabat, nip)


def _write_form(meant: tuple[str, str], target: Path, assets: "Assets", *, overwrite: bool) -> None:
    from kerjasama_docs.jobs.lampiran import write_form

    form, profil = meant
    write_form(form, target, profil=profil, assets=assets, overwrite=overwrite)


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


def _tell(made: "MadeTable", target: Path, *, as_json: bool, as_lines: bool) -> None:
    """Say what was read and what was not, and where the table is."""
    if as_json or as_lines:
        _tell_a_program(made, target, as_lines=as_lines)
    else:
        _tell_a_person(made, target)
    exit_on_errors(made.findings, unreadable=made.unreadable)


def _tell_a_program(made: "MadeTable", target: Path, *, as_lines: bool) -> None:
    from kerjasama_docs import report
    from kerjasama_docs.tables.account import account_data, rows_data

    rows = rows_data(made.tabel)
    if as_lines:
        for row in rows:
            click.echo(report.as_line("baris", row))
    data = {
        **account_data(made.tabel),
        "baris": list(rows),
        "keluaran": str(target) if made.written else None,
        "findings": report.findings_data(made.findings),
    }
    click.echo(report.ending("lampiran", data) if as_lines else report.as_json(data))


def _tell_a_person(made: "MadeTable", target: Path) -> None:
    from kerjasama_docs.tables.account import account

    show(made.findings, alike=_ALIKE)
    say(account(made.tabel))
    if made.written:
        announce(target)
