"""The command ``lampiran``: joins the tables of many units, and writes the forms they fill in."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kerjasama_docs.assets import PROFIL_BAWAAN
from kerjasama_docs.cli.common import OVERWRITE, TEMPLATES, assets_of, exit_on_errors, say, show
from kerjasama_docs.cli.words import Perintah, speak_indonesian
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import has_errors

if TYPE_CHECKING:
    from kerjasama_docs.assets import Assets
    from kerjasama_docs.jobs.lampiran import Made, TableOrder
    from kerjasama_docs.tables.printed import Pengesahan

speak_indonesian()

_HEAD = ("LAMPIRAN", "NOMOR: ............................", "TANGGAL: .........................")
_FORM = "templat"
"""The word in the place of a form that asks for the form itself."""


@click.command(cls=Perintah)
@click.argument("nama")
@click.argument("berkas", nargs=-1, required=True)
@click.option("-o", "--keluaran", required=True, metavar="BERKAS", help="Hasil: .docx, .pdf, atau .xlsx.")
@click.option("--profil", default=PROFIL_BAWAAN, show_default=True, help="Profil instansi.")
@click.option("--sumber", is_flag=True, help="Tambahkan kolom berkas, lembar, dan baris asal.")
@click.option("--kepala", multiple=True, metavar="TEKS", help="Baris di kanan atas; boleh berulang.")
@click.option("--tempat", help="Tempat pengesahan.")
@click.option("--tanggal", help="Tanggal pengesahan, misalnya 2027-01-10.")
@click.option("--jabatan", help="Jabatan yang mengesahkan.")
@click.option("--nama-pejabat", help="Nama yang mengesahkan.")
@click.option("--nip", help="NIP yang mengesahkan.")
@click.option("--hari-ini", help="Hari untuk menilai rekapitulasi; bila kosong, hari ini.")
@click.option(
    "--bulan",
    type=click.IntRange(0, 600),
    default=6,
    show_default=True,
    help="Rekapitulasi: berakhir dalam sekian bulan.",
)
@click.option("--mesin-pdf", default="auto", metavar="MESIN", help="auto, dxpdf, atau libreoffice.")
@click.option("--json", "as_json", is_flag=True, help="Cetak laporan pembacaan sebagai JSON.")
@TEMPLATES
@OVERWRITE
def lampiran(  # noqa: PLR0913, PLR0917 - one parameter for each option
    nama: str,
    berkas: tuple[str, ...],
    keluaran: str,
    profil: str,
    kepala: tuple[str, ...],
    tempat: str | None,
    tanggal: str | None,
    jabatan: str | None,
    nama_pejabat: str | None,
    nip: str | None,
    hari_ini: str | None,
    bulan: int,
    mesin_pdf: str,
    *,
    sumber: bool,
    as_json: bool,
    templat: str | None,
    timpa: bool,
) -> None:
    """Gabungkan tabel dari BERKAS (XLSX, CSV, YAML, JSON, atau folder) menjadi satu Lampiran NAMA.

    NAMA ialah perencanaan, hasil-penjajakan, rincian-biaya, atau rekapitulasi (dari berkas naskah).
    Formulir untuk diisi satuan kerja: lampiran templat NAMA -o formulir.xlsx
    """
    from kerjasama_docs.jobs.lampiran import TableOrder

    target, assets = _free(keluaran, timpa=timpa), assets_of(templat)
    if nama == _FORM:
        _write_form(_only(berkas), profil, assets, target)
        return
    signed = _pengesahan(tempat, tanggal, jabatan, nama_pejabat, nip)
    today = _day(hari_ini, "--hari-ini") or date.today()  # noqa: DTZ011 - the day on the user's wall
    order = TableOrder(nama, profil, assets, today, templat, kepala or _HEAD, signed, sumber, bulan, mesin_pdf, target)
    _join(berkas, order, target, as_json=as_json)


def _free(name: str, *, timpa: bool) -> Path:
    """The file to write, when nothing is in its way or that may be replaced."""
    from kerjasama_docs.output import refuse_existing

    if not timpa:
        refuse_existing([Path(name)])
    return Path(name)


def _write_form(name: str, profil: str, assets: "Assets", target: Path) -> None:
    from kerjasama_docs.jobs.lampiran import form
    from kerjasama_docs.output import write_all

    if target.suffix.lower() != ".xlsx":
        raise UsageError(f"Formulir ditulis sebagai .xlsx, bukan {target.name}.", f"Misalnya: -o {name}.xlsx")
    write_all({target: form(name, profil, assets)}, overwrite=True)
    click.echo(str(target))


def _join(files: tuple[str, ...], order: "TableOrder", target: Path, *, as_json: bool) -> None:
    """Join the files, write the table when nothing is wrong, and tell what was read."""
    from kerjasama_docs.jobs.lampiran import check, join, printed
    from kerjasama_docs.output import write_all

    check(order)
    made = join(files, order)
    if not has_errors(made.findings):
        content, more = printed(made.tabel, order, target.suffix.lower())
        write_all({target: content}, overwrite=True)
        made = replace(made, findings=(*made.findings, *more))
    _tell(made, str(target), as_json=as_json)


def _only(names: tuple[str, ...]) -> str:
    if len(names) != 1:
        raise UsageError(
            "Sebut satu bentuk saja.", "Misalnya: kerjasama-docs lampiran templat perencanaan -o form.xlsx"
        )
    return names[0]


def _day(text: str | None, option: str) -> date | None:
    from kerjasama_docs.language import parse_tanggal

    try:
        return parse_tanggal(text) if text else None
    except ValueError as error:
        raise UsageError(f"{option}: {error}", "Tulis tanggal, misalnya 2027-01-10.") from error


def _pengesahan(
    tempat: str | None, tanggal: str | None, jabatan: str | None, nama: str | None, nip: str | None
) -> "Pengesahan":
    from kerjasama_docs.tables.printed import Pengesahan

    return Pengesahan(tempat, _day(tanggal, "--tanggal"), jabatan, nama, nip)


def _tell(made: "Made", target: str, *, as_json: bool) -> None:
    """Say what was read and what was not, and where the table is."""
    from kerjasama_docs.report import as_json as json_text
    from kerjasama_docs.report import finding_data
    from kerjasama_docs.tables.account import account, account_data

    written = not has_errors(made.findings)
    if as_json:
        data = {**account_data(made.tabel), "keluaran": target if written else None}
        click.echo(json_text({**data, "findings": [finding_data(finding) for finding in made.findings]}))
    else:
        show(made.findings)
        say(account(made.tabel))
        if written:
            click.echo(target)
    exit_on_errors(made.findings, unreadable=made.unreadable)
