"""The command line: reads arguments, calls the pipeline, prints; no logic of its own.

Results go to standard output, messages to standard error. Heavy modules are
imported inside the commands, so that ``--help`` answers at once.
"""
# ruff: noqa: PLC0415 - the reason stands above

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, cast

import click

from kerjasama_docs.cli.baru import baru, daftar, skema
from kerjasama_docs.cli.common import FILES, FINAL, OVERWRITE, TEMPLATES, exit_on_errors, say, show
from kerjasama_docs.cli.lampiran import lampiran
from kerjasama_docs.cli.templat import templat
from kerjasama_docs.cli.words import Kelompok, speak_indonesian
from kerjasama_docs.errors import ExitCode, KerjasamaError, UsageError
from kerjasama_docs.findings import DocumentFindingsError, UnreadableInputError
from kerjasama_docs.version import __version__

if TYPE_CHECKING:
    from kerjasama_docs.jobs.buat import Order
    from kerjasama_docs.language import NamaBahasa
    from kerjasama_docs.pipeline import Format

speak_indonesian()


class _Group(Kelompok):
    """Turns every failure into one message and its exit code."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """Run a command; findings and errors become messages and exit codes, anything else is a bug."""
        try:
            return super().invoke(ctx)
        except UnreadableInputError as error:
            show(error.findings)
            ctx.exit(ExitCode.USAGE)
        except DocumentFindingsError as error:
            show(error.findings)
            ctx.exit(ExitCode.FINDINGS)
        except KerjasamaError as error:
            say(f"Galat: {error}")
            ctx.exit(error.exit_code)
        except (click.ClickException, click.exceptions.Exit, click.Abort, OSError):
            raise
        except Exception as error:  # noqa: BLE001 - the last door: whatever comes here is a bug
            say(f"Galat dalam program ini ({type(error).__name__}: {error}). Laporkan beserta berkas masukannya.")
            ctx.exit(ExitCode.BUG)


_WELCOME = """Menyusun naskah kerja sama dan tabel lampirannya.

Nota Kesepahaman, Perjanjian Kerja Sama, perpanjangan, adendum, dan pengakhiran masing-masing dari satu
berkas masukan; tabel Lampiran dari berkas unit-unit.

\b
Mulai dari:
  kerjasama-docs baru nota-kesepahaman -o naskah.yaml
  kerjasama-docs periksa naskah.yaml
  kerjasama-docs buat naskah.yaml
  kerjasama-docs baru perpanjangan --induk naskah.yaml -o perpanjangan.yaml
  kerjasama-docs lampiran perencanaan FOLDER-TABEL -o rencana.docx
"""


@click.group(cls=_Group, help=_WELCOME, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--versi", message="kerjasama-docs %(version)s", help="Tampilkan versi.")
def main() -> None:
    """The command line; its help is :data:`_WELCOME`."""


def _formats(value: str) -> "tuple[Format, ...]":
    from kerjasama_docs.assets import nearest
    from kerjasama_docs.pipeline import FORMATS

    wanted = tuple(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))
    for name in wanted:
        if name not in FORMATS:
            raise UsageError(f"Bentuk keluaran “{name}” tidak dikenal.", nearest(name, FORMATS))
    if not wanted:
        raise UsageError("Bentuk keluaran belum disebut.", f"Pilih dari {', '.join(FORMATS)}.")
    return wanted  # type: ignore[return-value]


def _refuse_file_name(folder: Path) -> None:
    """Refuse what is meant as a file, as ``lampiran -o`` takes it; a folder named ``x.docx`` helps nobody."""
    if folder.suffix.lower() in {".docx", ".pdf"} and not folder.is_dir():
        message = f"{folder} nama berkas, sedangkan -o di sini menyebut folder."
        raise UsageError(message, "Sebut foldernya saja; nama hasil mengikuti nama berkas masukan.")


@main.command()
@FILES
@click.option("-o", "--keluaran", default=".", metavar="FOLDER", help="Folder keluaran; - untuk keluaran baku.")
@click.option(
    "--format", "formats", default="docx,pdf", metavar="BENTUK", help="docx, pdf, teks; pisahkan dengan koma."
)
@FINAL
@click.option("--konsolidasi", is_flag=True, help="Cetak naskah pertama dengan semua perubahan sampai BERKAS.")
@click.option(
    "--bahasa",
    type=click.Choice(["dua", "indonesia", "inggris"]),
    default="dua",
    help="Bahasa naskah dwibahasa: keduanya, atau satu saja.",
)
@click.option(
    "--alternat", type=click.IntRange(1, 8), default=1, metavar="N", help="Dahulukan pihak ke-N (rangkap bagi mitra)."
)
@click.option("--pdfa", is_flag=True, help="Buat PDF/A-2b untuk arsip (dengan mesin libreoffice).")
@click.option("--mesin-pdf", default="auto", metavar="MESIN", help="auto, dxpdf, atau libreoffice.")
@click.option("--json", "as_json", is_flag=True, help="Cetak hasil sebagai JSON.")
@TEMPLATES
@OVERWRITE
def buat(  # noqa: PLR0913 - one parameter for each option
    berkas: tuple[str, ...],
    keluaran: str,
    formats: str,
    *,
    final: bool,
    konsolidasi: bool,
    bahasa: str,
    alternat: int,
    pdfa: bool,
    mesin_pdf: str,
    as_json: bool,
    templat: str | None,
    timpa: bool,
) -> None:
    """Buat naskah dari BERKAS (YAML, JSON, TOML, atau - untuk masukan baku)."""
    from kerjasama_docs.jobs.buat import Order

    _refuse_file_name(Path(keluaran))
    one = None if bahasa == "dua" else cast("NamaBahasa", bahasa)
    order = Order(Path(keluaran), _formats(formats), templat, final, pdfa, mesin_pdf, timpa, konsolidasi, one, alternat)
    if keluaran == "-":
        _to_stdout(berkas, order)
    else:
        _make(berkas, order, as_json=as_json)


def _to_stdout(files: tuple[str, ...], order: "Order") -> None:
    from kerjasama_docs.jobs.buat import make_one
    from kerjasama_docs.output import write_stdout

    content, findings = make_one(files, order)
    show(findings)
    write_stdout(content)
    exit_on_errors(findings)


def _make(files: tuple[str, ...], order: "Order", *, as_json: bool = False) -> None:
    from kerjasama_docs.jobs.buat import make
    from kerjasama_docs.report import as_json as json_text
    from kerjasama_docs.report import finding_data

    made = make(files, order, lambda path: None if as_json else click.echo(str(path)))
    if as_json:
        findings = [finding_data(finding) for finding in made.findings]
        click.echo(json_text({"naskah": list(made.manifests), "findings": findings}))
    else:
        show(made.findings)
    exit_on_errors(made.findings, unreadable=made.unreadable)


@main.command()
@click.option("-o", "--keluaran", default="keluaran", metavar="FOLDER", help="Folder keluaran.")
@OVERWRITE
def contoh(keluaran: str, *, timpa: bool) -> None:
    """Buat semua naskah contoh sebagai Word dan PDF, dan tabel contoh sebagai Word, PDF, dan Excel."""
    from kerjasama_docs.assets import bundled
    from kerjasama_docs.jobs.buat import Order
    from kerjasama_docs.jobs.lampiran import sample_tables
    from kerjasama_docs.output import write_all

    files = tuple(str(path) for path in sorted(bundled("samples").glob("*.yaml")))
    tables = {Path(keluaran) / name: content for name, content in sample_tables().items()}
    _make(files, Order(Path(keluaran), overwrite=timpa))
    write_all(tables, overwrite=timpa)
    for path in tables:
        click.echo(str(path))


@main.command()
@FILES
@click.option("--format", "form", type=click.Choice(["teks", "json"]), default="teks", help="Bentuk laporan.")
@FINAL
@TEMPLATES
def periksa(berkas: tuple[str, ...], form: str, *, final: bool, templat: str | None) -> None:
    """Periksa BERKAS: apa yang kurang atau salah, dan dasar hukumnya."""
    from kerjasama_docs.jobs.buat import check_all
    from kerjasama_docs.report import as_json, finding_data, findings_text, summary

    findings, unreadable = check_all(berkas, templat, final=final)
    if form == "json":
        click.echo(as_json([finding_data(finding) for finding in findings]))
    else:
        if findings:
            click.echo(findings_text(findings) + "\n")
        click.echo(f"{', '.join(berkas)}: {summary(findings)}.")
    exit_on_errors(findings, unreadable=unreadable)


for _command in (baru, skema, daftar, lampiran, templat):
    main.add_command(_command)


def run() -> None:
    """Start the command line; the console script and ``python -m`` come here."""
    gc.set_threshold(100_000, 50, 50)  # a command lives half a second, of which collecting took a twelfth
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        main(prog_name="kerjasama-docs")
    except BrokenPipeError:
        _leave(ExitCode.DONE)
    except OSError as error:
        say(f"Galat: Hasil tidak dapat ditulis ke keluaran baku (kesalahan sistem {error.errno}).")
        say("Kosongkan ruang simpan, atau tulis ke berkas dengan -o.")
        _leave(ExitCode.ENVIRONMENT)


def _leave(code: ExitCode) -> NoReturn:
    """End without flushing standard output again, which could not take what it was given."""
    os._exit(code)
