"""The commands that tell what there is: ``daftar``, ``skema``."""

import click

from kerjasama_docs.cli.common import OVERWRITE, TARGET, TEMPLATES, assets_of, write_text
from kerjasama_docs.cli.params import teks
from kerjasama_docs.cli.words import Perintah


@click.command(cls=Perintah)
@click.argument("jenis", type=teks)
@TARGET
@TEMPLATES
@OVERWRITE
def skema(jenis: str, keluaran: str, *, templat: str | None, timpa: bool) -> None:
    """Tulis JSON Schema masukan JENIS, agar penyunting teks melengkapi dan memeriksa.

    Bagi program: temuan, buat, massal, gabung, lampiran, tenggat, dan daftar, yakni yang dicetak sebagai JSON;
    sebaris JSON Lines: temuan-jsonl, buat-jsonl, massal-jsonl, lampiran-jsonl.
    """
    from kerjasama_docs.assets import Area
    from kerjasama_docs.jobs.inputs import templates_of
    from kerjasama_docs.naskah.klausul.names import known_name
    from kerjasama_docs.report import as_json
    from kerjasama_docs.schema.kinds import schema_for
    from kerjasama_docs.schema.printed import PRINTED

    assets = assets_of(templat)
    called = jenis.strip().casefold()
    told = PRINTED.get(called)
    schema = told() if told else schema_for(known_name(Area.NASKAH, jenis, assets), assets)
    write_text(as_json(schema) + "\n", keluaran, templates_of(assets), timpa=timpa)


@click.command(cls=Perintah)
@click.argument("apa", type=teks)
@click.option("--json", "as_json", is_flag=True, help="Cetak sebagai JSON.")
@TEMPLATES
def daftar(apa: str, *, as_json: bool, templat: str | None) -> None:
    """Tampilkan yang tersedia: jenis, klausul, profil, aturan, lampiran, mesin, peraturan, atau tenggat."""
    from kerjasama_docs import report
    from kerjasama_docs.jobs.daftar import in_columns, listed

    items = listed(apa, assets_of(templat))
    if as_json:
        click.echo(report.as_json([item.data for item in items]))
    else:
        click.echo("".join(f"{line}\n" for line in in_columns(items)), nl=False)
