"""The command ``banding``: what two naskah differ in."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kerjasama_docs.cli.common import CHANGES, ENGINE, OVERWRITE, PARTNERS, TARGET, TEMPLATES, write_bytes
from kerjasama_docs.cli.params import jalur, teks
from kerjasama_docs.cli.words import Perintah
from kerjasama_docs.errors import UsageError

if TYPE_CHECKING:
    from kerjasama_docs.drafts.files import Changes
    from kerjasama_docs.jobs.sides import Reading

PENULIS = "kerjasama-docs"
"""Who is named for tracked changes unless somebody is."""


@click.command(cls=Perintah)
@click.argument("pertama", type=jalur, metavar="A")
@click.argument("kedua", type=jalur, metavar="B")
@click.argument("ketiga", type=jalur, metavar="[C]", required=False)
@CHANGES
@click.option(
    "--lacak",
    is_flag=True,
    help="Hasil .docx ialah naskah B dengan semua perubahan terhadap A sebagai perubahan terlacak.",
)
@click.option(
    "--penulis", type=teks, default=PENULIS, show_default=True, metavar="NAMA", help="Penulis perubahan terlacak."
)
@click.option(
    "--waktu",
    type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M"]),
    metavar="WAKTU",
    help="Waktu perubahan terlacak, misalnya 2026-05-11 atau 2026-05-11T09:30; bila kosong, tanpa waktu.",
)
@click.option("--json", "as_json", is_flag=True, help="Cetak perbedaan sebagai JSON.")
@TARGET
@ENGINE
@PARTNERS
@TEMPLATES
@OVERWRITE
def banding(  # noqa: PLR0913 - one parameter for each option
    pertama: str,
    kedua: str,
    ketiga: str | None,
    *,
    perubahan: "Changes",
    lacak: bool,
    penulis: str,
    waktu: datetime | None,
    as_json: bool,
    keluaran: str,
    mesin_pdf: str,
    mitra: str | None,
    templat: str | None,
    timpa: bool,
) -> None:
    """Bandingkan naskah A dengan B: masukan, Word, PDF, atau teks; yang penting lebih dahulu.

    Dengan -o hasil.docx, .pdf, atau .xlsx ditulis tabel semula dan menjadi; dengan --lacak -o hasil.docx ditulis
    naskah B yang memuat perubahannya terhadap A sebagai perubahan terlacak Word.

    Dengan tiga berkas, A ialah naskah asal, B dan C draf yang dibuat darinya; perubahan yang bertentangan disebut.
    """
    from kerjasama_docs.jobs.sides import Reading

    reading, as_data = Reading(templat, mitra, perubahan), as_json or Path(keluaran).suffix.lower() == ".json"
    if ketiga is not None:
        _refuse_three_ways(keluaran, lacak=lacak)
        content = _three_ways((pertama, kedua, ketiga), reading, as_data=as_data)
    elif lacak:
        _refuse_tracking(keluaran, as_json=as_json)
        content = _tracked((pertama, kedua), reading, penulis=penulis, waktu=waktu)
    else:
        content = _compared((pertama, kedua), reading, keluaran, as_data=as_data, engine=mesin_pdf)
    write_bytes(content, keluaran, filter(None, (pertama, kedua, ketiga)), timpa=timpa)


def _compared(names: tuple[str, str], reading: "Reading", target: str, *, as_data: bool, engine: str) -> bytes:
    """The differences of two naskah as text, as data, or as a table."""
    from kerjasama_docs import report
    from kerjasama_docs.jobs.banding import compare_files, table_of
    from kerjasama_docs.report.comparison import comparison_data, comparison_text

    compared, ending = compare_files(*names, reading), Path(target).suffix.lower()
    if as_data:
        return f"{report.as_json(comparison_data(compared.comparison))}\n".encode()
    if target == "-" or ending == ".txt":
        return f"{comparison_text(compared.comparison)}\n".encode()
    return table_of(compared, ending, engine)


def _tracked(names: tuple[str, str], reading: "Reading", *, penulis: str, waktu: datetime | None) -> bytes:
    """The second naskah with its changes tracked."""
    from kerjasama_docs.jobs.banding import compare_files
    from kerjasama_docs.jobs.lacak import tracked_of  # the writer of Word files, for whoever asks for one

    return tracked_of(compare_files(*names, reading).documents, penulis=penulis, waktu=waktu)


def _refuse_tracking(target: str, *, as_json: bool) -> None:
    """Refuse tracked changes where no Word file is written.

    Raises:
        UsageError: The result is no Word file.
    """
    if as_json or Path(target).suffix.lower() != ".docx":
        raise UsageError("Perubahan terlacak hanya dapat dimuat dalam berkas Word.", "Tambahkan -o NAMA.docx.")


def _refuse_three_ways(target: str, *, lacak: bool) -> None:
    """Refuse what is made of two naskah alone.

    Raises:
        UsageError: Tracked changes or a table are asked for.
    """
    if lacak or (target != "-" and Path(target).suffix.lower() not in {".txt", ".json"}):
        message = "Perbandingan tiga naskah ditulis sebagai teks atau JSON."
        raise UsageError(message, "Akhiri nama berkasnya dengan .txt atau .json, atau bandingkan dua naskah.")


def _three_ways(names: tuple[str, str, str], reading: "Reading", *, as_data: bool) -> bytes:
    """Two drafts beside the naskah they were made from."""
    from kerjasama_docs import report
    from kerjasama_docs.jobs.banding import compare_three
    from kerjasama_docs.report.three_way import three_way_data, three_way_text

    found = compare_three(names, reading)
    if as_data:
        return f"{report.as_json(three_way_data(found.comparisons, found.clashes))}\n".encode()
    return f"{three_way_text(found.comparisons, found.clashes)}\n".encode()
