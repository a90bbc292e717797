"""The command line: reads arguments, calls the pipeline, prints; no logic of its own.

Results go to standard output, messages to standard error. Heavy modules are
imported inside the commands, so that ``--help`` answers at once.
"""
# ruff: noqa: PLC0415 - the reason stands above

import gc
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from kerjasama_docs.cli_templat import templat
from kerjasama_docs.errors import ExitCode, KerjasamaError, UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, UnreadableInputError, has_errors
from kerjasama_docs.terminal import Kelompok, speak_indonesian
from kerjasama_docs.version import __version__

if TYPE_CHECKING:
    from kerjasama_docs.making import Order
    from kerjasama_docs.pipeline import Format

speak_indonesian()

_FILES = click.argument("berkas", nargs=-1, required=True)
_TEMPLATES = click.option("--templat", metavar="FOLDER", help="Folder templat sendiri; didahulukan dari yang bawaan.")
_OVERWRITE = click.option("--timpa", is_flag=True, help="Timpa berkas yang sudah ada.")
_FINAL = click.option("--final", is_flag=True, help="Naskah final: tanpa RANCANGAN; ditolak bila masih ada galat.")


def _say(text: str) -> None:
    click.echo(text, err=True)


def _show(findings: Iterable[Finding]) -> None:
    from kerjasama_docs.report import findings_text, summary

    findings = tuple(findings)
    if findings:
        _say(findings_text(findings))
        _say(f"\n{summary(findings)}.")


class _Group(Kelompok):
    """Turns every failure into one message and its exit code."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """Run a command; findings and errors become messages and exit codes, anything else is a bug."""
        try:
            return super().invoke(ctx)
        except UnreadableInputError as error:
            _show(error.findings)
            ctx.exit(ExitCode.USAGE)
        except DocumentFindingsError as error:
            _show(error.findings)
            ctx.exit(ExitCode.FINDINGS)
        except KerjasamaError as error:
            _say(f"Galat: {error}")
            ctx.exit(error.exit_code)
        except (click.ClickException, click.exceptions.Exit, click.Abort, OSError):
            raise
        except Exception as error:  # noqa: BLE001 - the last door: whatever comes here is a bug
            _say(f"Galat dalam program ini ({type(error).__name__}: {error}). Laporkan beserta berkas masukannya.")
            ctx.exit(ExitCode.BUG)


_WELCOME = """Menyusun naskah kerja sama (Nota Kesepahaman, Perjanjian Kerja Sama) dari satu berkas masukan.

\b
Mulai dari:
  kerjasama-docs baru nota-kesepahaman -o naskah.yaml
  kerjasama-docs periksa naskah.yaml
  kerjasama-docs buat naskah.yaml
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


@main.command()
@_FILES
@click.option("-o", "--keluaran", default=".", metavar="FOLDER", help="Folder keluaran; - untuk keluaran baku.")
@click.option(
    "--format", "formats", default="docx,pdf", metavar="BENTUK", help="docx, pdf, teks; pisahkan dengan koma."
)
@_FINAL
@click.option("--konsolidasi", is_flag=True, help="Cetak naskah pertama dengan semua perubahan sampai BERKAS.")
@click.option("--pdfa", is_flag=True, help="Buat PDF/A-2b untuk arsip (dengan mesin libreoffice).")
@click.option("--mesin-pdf", default="auto", metavar="MESIN", help="auto, dxpdf, atau libreoffice.")
@click.option("--json", "as_json", is_flag=True, help="Cetak hasil sebagai JSON.")
@_TEMPLATES
@_OVERWRITE
def buat(  # noqa: PLR0913 - one parameter for each option
    berkas: tuple[str, ...],
    keluaran: str,
    formats: str,
    *,
    final: bool,
    konsolidasi: bool,
    pdfa: bool,
    mesin_pdf: str,
    as_json: bool,
    templat: str | None,
    timpa: bool,
) -> None:
    """Buat naskah dari BERKAS (YAML, JSON, TOML, atau - untuk masukan baku)."""
    from kerjasama_docs.making import Order

    order = Order(Path(keluaran), _formats(formats), templat, final, pdfa, mesin_pdf, timpa, konsolidasi)
    if keluaran == "-":
        _to_stdout(berkas, order)
    else:
        _make(berkas, order, as_json=as_json)


def _to_stdout(files: tuple[str, ...], order: "Order") -> None:
    from kerjasama_docs.making import make_one
    from kerjasama_docs.output import write_stdout

    content, findings = make_one(files, order)
    _show(findings)
    write_stdout(content)
    exit_on_errors(findings)


def exit_on_errors(findings: Iterable[Finding], *, unreadable: bool = False) -> None:
    """End with the exit code that the findings call for; come back when there are no errors."""
    if unreadable:
        click.get_current_context().exit(ExitCode.USAGE)
    if has_errors(findings):
        click.get_current_context().exit(ExitCode.FINDINGS)


def _make(files: tuple[str, ...], order: "Order", *, as_json: bool = False) -> None:
    from kerjasama_docs.making import make
    from kerjasama_docs.report import as_json as json_text
    from kerjasama_docs.report import finding_data

    made = make(files, order, lambda path: None if as_json else click.echo(str(path)))
    if as_json:
        findings = [finding_data(finding) for finding in made.findings]
        click.echo(json_text({"naskah": list(made.manifests), "findings": findings}))
    else:
        _show(made.findings)
    exit_on_errors(made.findings, unreadable=made.unreadable)


@main.command()
@click.option("-o", "--keluaran", default="keluaran", metavar="FOLDER", help="Folder keluaran.")
@_OVERWRITE
def contoh(keluaran: str, *, timpa: bool) -> None:
    """Buat semua naskah contoh sebagai Word dan PDF."""
    from kerjasama_docs.assets import bundled
    from kerjasama_docs.making import Order

    files = tuple(str(path) for path in sorted(bundled("samples").glob("*.yaml")))
    _make(files, Order(Path(keluaran), overwrite=timpa))


@main.command()
@_FILES
@click.option("--format", "form", type=click.Choice(["teks", "json"]), default="teks", help="Bentuk laporan.")
@_FINAL
@_TEMPLATES
def periksa(berkas: tuple[str, ...], form: str, *, final: bool, templat: str | None) -> None:
    """Periksa BERKAS: apa yang kurang atau salah, dan dasar hukumnya."""
    from kerjasama_docs.making import check_all
    from kerjasama_docs.report import as_json, finding_data, findings_text, summary

    findings, unreadable = check_all(berkas, templat, final=final)
    if form == "json":
        click.echo(as_json([finding_data(finding) for finding in findings]))
    else:
        if findings:
            click.echo(findings_text(findings) + "\n")
        click.echo(f"{', '.join(berkas)}: {summary(findings)}.")
    exit_on_errors(findings, unreadable=unreadable)


@main.command()
@click.argument("jenis")
@click.option(
    "--induk", metavar="BERKAS", help="Berkas masukan naskah induk; yang sudah tertulis di sana tidak diketik lagi."
)
@click.option("--profil", help="Profil instansi; bila tidak disebut: profil naskah induk, atau umum.")
@click.option("-o", "--keluaran", default="-", metavar="BERKAS", help="Berkas yang ditulis; - untuk keluaran baku.")
@_TEMPLATES
@_OVERWRITE
def baru(  # noqa: PLR0913 - one parameter for each option
    jenis: str, induk: str | None, profil: str | None, keluaran: str, *, templat: str | None, timpa: bool
) -> None:
    """Tulis berkas masukan baru untuk JENIS, dengan penjelasan setiap isian.

    Perpanjangan, adendum, dan pengakhiran cukup dengan naskah induknya: baru adendum --induk naskah.yaml
    """
    from kerjasama_docs.starter import starter, starter_from

    if induk is None:
        text = starter(jenis, profil or "umum", _assets(templat))
    else:
        text = starter_from(jenis, induk, keluaran, _assets(templat, Path(keluaran).parent), profil)
    _write_text(text, keluaran, timpa=timpa)


def _assets(templat: str | None, folder: Path = Path()) -> Any:  # noqa: ANN401 - Assets is imported late
    from kerjasama_docs.assets import Assets
    from kerjasama_docs.pipeline import own_folder

    return Assets(own_folder(templat, folder))


def _write_text(text: str, target: str, *, timpa: bool) -> None:
    from kerjasama_docs.output import write_all, write_stdout

    if target == "-":
        write_stdout(text.encode())
    else:
        write_all({Path(target): text.encode()}, overwrite=timpa)
        click.echo(target)


@main.command()
@click.argument("jenis")
@click.option("-o", "--keluaran", default="-", metavar="BERKAS", help="Berkas yang ditulis; - untuk keluaran baku.")
@_TEMPLATES
@_OVERWRITE
def skema(jenis: str, keluaran: str, *, templat: str | None, timpa: bool) -> None:
    """Tulis JSON Schema masukan JENIS, agar penyunting teks dapat melengkapi dan memeriksa."""
    from kerjasama_docs.report import as_json
    from kerjasama_docs.schema import schema_for

    _write_text(as_json(schema_for(jenis, _assets(templat))) + "\n", keluaran, timpa=timpa)


@main.command()
@click.argument("apa")
@click.option("--json", "as_json", is_flag=True, help="Cetak sebagai JSON.")
@_TEMPLATES
def daftar(apa: str, *, as_json: bool, templat: str | None) -> None:
    """Tampilkan yang tersedia: jenis, klausul, profil, aturan, lampiran, mesin, atau peraturan."""
    from kerjasama_docs import report
    from kerjasama_docs.catalogue import entries

    found = entries(apa, _assets(templat))
    if as_json:
        click.echo(report.as_json([{"nama": name, "arti": text} for name, text in found]))
        return
    width = max((len(name) for name, _ in found), default=0)
    for name, text in found:
        click.echo(f"{name.ljust(width)}  {text}")


main.add_command(templat)


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
        _say(f"Galat: Hasil tidak dapat ditulis ke keluaran baku (kesalahan sistem {error.errno}).")
        _say("Kosongkan ruang simpan, atau tulis ke berkas dengan -o.")
        _leave(ExitCode.ENVIRONMENT)


def _leave(code: ExitCode) -> NoReturn:
    """End without flushing standard output again, which could not take what it was given."""
    os._exit(code)
