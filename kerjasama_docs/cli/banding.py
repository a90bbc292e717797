"""The command ``banding``: what two naskah differ in."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kerjasama_docs.cli.common import ENGINE, OVERWRITE, PARTNERS, TARGET, TEMPLATES, write_bytes
from kerjasama_docs.cli.params import jalur, teks
from kerjasama_docs.cli.words import Perintah
from kerjasama_docs.errors import UsageError

if TYPE_CHECKING:
    from kerjasama_docs.drafts.files import Changes

PENULIS = "kerjasama-docs"
"""Who is named for tracked changes unless somebody is."""


@click.command(cls=Perintah)
@click.argument("pertama", type=jalur, metavar="A")
@click.argument("kedua", type=jalur, metavar="B")
@click.option(
    "--perubahan",
    type=click.Choice(["terima", "tolak"]),
    default="terima",
    help="Perubahan Word yang belum diterima dibaca seperti sudah diterima, atau seperti sebelum diubah.",
)
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
    """
    from kerjasama_docs import report
    from kerjasama_docs.jobs.banding import compare_files, table_of
    from kerjasama_docs.jobs.sides import Reading
    from kerjasama_docs.report.comparison import comparison_data, comparison_text

    if lacak:
        _refuse_tracking(keluaran, as_json=as_json)
    compared = compare_files(pertama, kedua, Reading(templat, mitra, perubahan))
    ending = Path(keluaran).suffix.lower()
    if lacak:
        from kerjasama_docs.jobs.lacak import tracked_of  # the writer of Word files, for whoever asks for one

        content = tracked_of(compared.documents, penulis=penulis, waktu=waktu)
    elif as_json or ending == ".json":
        content = f"{report.as_json(comparison_data(compared.comparison))}\n".encode()
    elif keluaran == "-" or ending == ".txt":
        content = f"{comparison_text(compared.comparison)}\n".encode()
    else:
        content = table_of(compared, ending, mesin_pdf)
    write_bytes(content, keluaran, [pertama, kedua], timpa=timpa)


def _refuse_tracking(target: str, *, as_json: bool) -> None:
    """Refuse tracked changes where no Word file is written.

    Raises:
        UsageError: The result is no Word file.
    """
    if as_json or Path(target).suffix.lower() != ".docx":
        raise UsageError("Perubahan terlacak hanya dapat dimuat dalam berkas Word.", "Tambahkan -o NAMA.docx.")
