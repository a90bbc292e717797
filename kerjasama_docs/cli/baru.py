"""The command ``baru``, which starts an input."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kerjasama_docs.cli.common import OVERWRITE, TARGET, TEMPLATES, assets_of, exit_on_errors, show, write_text
from kerjasama_docs.cli.params import jalur, teks
from kerjasama_docs.cli.words import Perintah

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kerjasama_docs.assets import Assets


@click.command(cls=Perintah)
@click.argument("jenis", type=teks)
@click.option(
    "--induk",
    type=jalur,
    metavar="BERKAS",
    help="Berkas masukan naskah induk; yang sudah tertulis di sana tidak diketik lagi.",
)
@click.option(
    "--dari",
    type=jalur,
    metavar="BERKAS",
    help="Tabel hasil penjajakan atau perencanaan (XLSX, CSV, YAML, JSON); dengan --baris.",
)
@click.option(
    "--baris",
    type=int,
    metavar="N",
    help="Nomor baris seperti tampak di Excel; pada CSV kepala ikut dihitung; pada YAML dan JSON urutan butirnya.",
)
@click.option("--lembar", type=teks, metavar="NAMA", help="Lembar tempat baris itu, bila buku kerja punya beberapa.")
@click.option(
    "--tabel", type=int, metavar="N", help="Urutan tabel dari kiri, bila lembar itu memuat beberapa tabel berdampingan."
)
@click.option("--profil", type=teks, help="Profil instansi; bila tidak disebut: profil naskah induk, atau umum.")
@TARGET
@TEMPLATES
@OVERWRITE
def baru(  # noqa: PLR0913 - one parameter for each option
    jenis: str,
    *,
    induk: str | None,
    profil: str | None,
    keluaran: str,
    dari: str | None,
    baris: int | None,
    lembar: str | None,
    tabel: int | None,
    templat: str | None,
    timpa: bool,
) -> None:
    """Tulis berkas masukan baru untuk JENIS, dengan penjelasan setiap isian.

    Perpanjangan, adendum, dan pengakhiran cukup dengan naskah induknya: baru adendum --induk naskah.yaml

    Surat, telaahan, laporan, dan berita acara dimulai dari naskahnya, dan naskah dari salah satunya, dengan isi yang
    sama: baru nota-kesepahaman --induk usulan.yaml

    Nota kesepahaman, perjanjian kerja sama, dan usulan dapat dimulai dari satu baris tabel:
    baru usulan --dari perencanaan.xlsx --baris 7
    """
    from kerjasama_docs.assets import Area
    from kerjasama_docs.naskah.klausul.names import known_name
    from kerjasama_docs.starter import RowPlace, Wish, begin

    _fitting(induk, dari, baris=baris, place=lembar or tabel)
    assets = assets_of(templat, Path(keluaran).parent if induk else Path())
    row = RowPlace(dari, baris, lembar, tabel) if dari is not None and baris is not None else None
    jenis = known_name(Area.NASKAH, jenis, assets)
    profil = known_name(Area.PROFIL, profil, assets) if profil else None
    begun = begin(Wish(jenis, assets, profil=profil, row=row, induk=induk, target=keluaran))
    write_text(begun.text, keluaran, _inputs(assets, dari, induk=induk, templates=templat), timpa=timpa)
    show(begun.findings)
    exit_on_errors(begun.findings)


def _inputs(assets: "Assets", dari: str | None, *, induk: str | None, templates: str | None) -> "Iterator[Path | str]":
    """The files that a new input is made from."""
    from kerjasama_docs.jobs.inputs import chain_of, templates_of

    if dari is not None:
        yield dari
    yield from templates_of(assets)
    if induk is not None:
        yield from chain_of(induk, templates)


def _fitting(induk: str | None, dari: str | None, *, baris: int | None, place: str | int | None) -> None:
    """Refuse options that do not go together."""
    from kerjasama_docs.errors import UsageError

    if induk is not None and dari is not None:
        raise UsageError("--induk dan --dari tidak dapat dipakai bersama.", "Pilih salah satu.")
    if dari is not None and baris is None:
        raise UsageError("Baris yang dipakai belum disebut.", "Tambahkan --baris dan nomor barisnya.")
    if dari is None and (baris is not None or place is not None):
        raise UsageError("Berkas tabelnya belum disebut.", "Tambahkan --dari dan nama berkasnya.")
