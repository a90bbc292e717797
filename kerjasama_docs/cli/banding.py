"""The command ``banding``: what two naskah differ in."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kerjasama_docs.cli.common import ENGINE, OVERWRITE, PARTNERS, TARGET, TEMPLATES, write_bytes
from kerjasama_docs.cli.params import jalur
from kerjasama_docs.cli.words import Perintah

if TYPE_CHECKING:
    from kerjasama_docs.drafts.files import Changes


@click.command(cls=Perintah)
@click.argument("pertama", type=jalur, metavar="A")
@click.argument("kedua", type=jalur, metavar="B")
@click.option(
    "--perubahan",
    type=click.Choice(["terima", "tolak"]),
    default="terima",
    help="Perubahan Word yang belum diterima dibaca seperti sudah diterima, atau seperti sebelum diubah.",
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
    as_json: bool,
    keluaran: str,
    mesin_pdf: str,
    mitra: str | None,
    templat: str | None,
    timpa: bool,
) -> None:
    """Bandingkan naskah A dengan B: masukan, Word, PDF, atau teks; yang penting lebih dahulu.

    Dengan -o hasil.docx, .pdf, atau .xlsx ditulis tabel semula dan menjadi.
    """
    from kerjasama_docs import report
    from kerjasama_docs.jobs.banding import compare_files, table_of
    from kerjasama_docs.jobs.sides import Reading
    from kerjasama_docs.report.comparison import comparison_data, comparison_text

    compared = compare_files(pertama, kedua, Reading(templat, mitra, perubahan))
    ending = Path(keluaran).suffix.lower()
    if as_json or ending == ".json":
        content = f"{report.as_json(comparison_data(compared.comparison))}\n".encode()
    elif keluaran == "-" or ending == ".txt":
        content = f"{comparison_text(compared.comparison)}\n".encode()
    else:
        content = table_of(compared, ending, mesin_pdf)
    write_bytes(content, keluaran, [pertama, kedua], timpa=timpa)
