"""The commands that start an input and that tell what there is: ``baru``, ``skema``, ``daftar``."""
# ruff: noqa: PLC0415 - heavy modules are imported inside the commands, so that --help answers at once

from collections.abc import Iterable
from pathlib import Path

import click

from kerjasama_docs.cli.common import OVERWRITE, TEMPLATES, assets_of, exit_on_errors, show, write_text
from kerjasama_docs.cli.words import Perintah, speak_indonesian

speak_indonesian()


@click.command(cls=Perintah)
@click.argument("jenis")
@click.option(
    "--induk", metavar="BERKAS", help="Berkas masukan naskah induk; yang sudah tertulis di sana tidak diketik lagi."
)
@click.option(
    "--dari", metavar="BERKAS", help="Tabel hasil penjajakan atau perencanaan (XLSX, CSV, YAML, JSON); dengan --baris."
)
@click.option(
    "--baris",
    type=int,
    metavar="N",
    help="Nomor baris seperti tampak di Excel; pada CSV kepala ikut dihitung; pada YAML dan JSON urutan butirnya.",
)
@click.option("--lembar", metavar="NAMA", help="Lembar tempat baris itu, bila buku kerja punya beberapa.")
@click.option(
    "--tabel", type=int, metavar="N", help="Urutan tabel dari kiri, bila lembar itu memuat beberapa tabel berdampingan."
)
@click.option("--profil", help="Profil instansi; bila tidak disebut: profil naskah induk, atau umum.")
@click.option("-o", "--keluaran", default="-", metavar="BERKAS", help="Berkas yang ditulis; - untuk keluaran baku.")
@TEMPLATES
@OVERWRITE
def baru(  # noqa: PLR0913 - one parameter for each option
    jenis: str,
    induk: str | None,
    profil: str | None,
    keluaran: str,
    *,
    dari: str | None,
    baris: int | None,
    lembar: str | None,
    tabel: int | None,
    templat: str | None,
    timpa: bool,
) -> None:
    """Tulis berkas masukan baru untuk JENIS, dengan penjelasan setiap isian.

    Perpanjangan, adendum, dan pengakhiran cukup dengan naskah induknya: baru adendum --induk naskah.yaml

    Nota kesepahaman, perjanjian kerja sama, dan usulan dapat dimulai dari satu baris tabel:
    baru usulan --dari perencanaan.xlsx --baris 7
    """
    from kerjasama_docs.starter import Dari, Dimulai, starter, starter_dari, starter_from

    _fitting(induk, dari, baris, lembar or tabel)
    assets = assets_of(templat, Path(keluaran).parent if induk else Path())
    if dari is not None and baris is not None:
        begun = starter_dari(jenis, Dari(dari, baris, lembar, tabel), assets, profil or "umum")
    elif induk is not None:
        begun = Dimulai(starter_from(jenis, induk, keluaran, assets, profil), ())
    else:
        begun = Dimulai(starter(jenis, profil or "umum", assets), ())
    write_text(begun.text, keluaran, timpa=timpa)
    show(begun.findings)
    exit_on_errors(begun.findings)


def _fitting(induk: str | None, dari: str | None, baris: int | None, tempat: str | int | None) -> None:
    """Refuse options that do not go together."""
    from kerjasama_docs.errors import UsageError

    if induk is not None and dari is not None:
        raise UsageError("--induk dan --dari tidak dapat dipakai bersama.", "Pilih salah satu.")
    if dari is not None and baris is None:
        raise UsageError("Baris yang dipakai belum disebut.", "Tambahkan --baris dan nomor barisnya.")
    if dari is None and (baris is not None or tempat is not None):
        raise UsageError("Berkas tabelnya belum disebut.", "Tambahkan --dari dan nama berkasnya.")


@click.command(cls=Perintah)
@click.argument("jenis")
@click.option("-o", "--keluaran", default="-", metavar="BERKAS", help="Berkas yang ditulis; - untuk keluaran baku.")
@TEMPLATES
@OVERWRITE
def skema(jenis: str, keluaran: str, *, templat: str | None, timpa: bool) -> None:
    """Tulis JSON Schema masukan JENIS, agar penyunting teks dapat melengkapi dan memeriksa."""
    from kerjasama_docs.report import as_json
    from kerjasama_docs.schema.kinds import schema_for

    write_text(as_json(schema_for(jenis, assets_of(templat))) + "\n", keluaran, timpa=timpa)


@click.command(cls=Perintah)
@click.argument("apa")
@click.option("--json", "as_json", is_flag=True, help="Cetak sebagai JSON.")
@TEMPLATES
def daftar(apa: str, *, as_json: bool, templat: str | None) -> None:
    """Tampilkan yang tersedia: jenis, klausul, profil, aturan, lampiran, mesin, atau peraturan."""
    from kerjasama_docs import report
    from kerjasama_docs.jobs.daftar import entries, variants

    assets = assets_of(templat)
    found = entries(apa, assets)
    inner = {name: variants(name, assets) for name, _ in found} if apa == "jenis" else {}
    if as_json:
        more = {name: {"varian": [{"nama": n, "arti": text} for n, text in own]} for name, own in inner.items()}
        click.echo(report.as_json([{"nama": name, "arti": text, **more.get(name, {})} for name, text in found]))
        return
    lines = [(at, text) for name, told in found for at, text in ((name, told), *_below(inner.get(name, ())))]
    width = max((len(name) for name, _ in lines), default=0)
    for name, text in lines:
        click.echo(f"{name.ljust(width)}  {text}")


def _below(variants: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The variants of a kind as they stand below it."""
    return [(f"  varian {name}", text) for name, text in variants]
