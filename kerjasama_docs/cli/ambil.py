"""The command ``ambil``: a draft as an input."""

from typing import TYPE_CHECKING

import click

from kerjasama_docs.assets import PROFIL_BAWAAN
from kerjasama_docs.cli.common import CHANGES, OVERWRITE, TARGET, TEMPLATES, show, write_text
from kerjasama_docs.cli.params import jalur, teks
from kerjasama_docs.cli.words import Perintah

if TYPE_CHECKING:
    from kerjasama_docs.drafts.files import Changes


@click.command(cls=Perintah)
@click.argument("berkas", type=jalur)
@CHANGES
@click.option("--profil", type=teks, default=PROFIL_BAWAAN, metavar="PROFIL", help="Profil yang memakai masukannya.")
@TARGET
@TEMPLATES
@OVERWRITE
def ambil(  # noqa: PLR0913 - one parameter for each option
    berkas: str,
    *,
    perubahan: "Changes",
    profil: str,
    keluaran: str,
    templat: str | None,
    timpa: bool,
) -> None:
    """Ambil alih draf BERKAS (Word, PDF, teks) menjadi berkas masukan: isian yang dikenali, dan bunyi setiap Pasal."""
    from kerjasama_docs.starter.taking import take

    taken = take(berkas, changes=perubahan, profil=profil, templates=templat)
    show(taken.findings)
    write_text(taken.text, keluaran, [berkas], timpa=timpa)
