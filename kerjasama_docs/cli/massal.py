"""The command ``massal``: one naskah for the many partners of a table, and the table to fill in."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kerjasama_docs.cli.common import (
    ENGINE,
    FINAL,
    FORMATS,
    LINES,
    OVERWRITE,
    PARTNERS,
    PDFA,
    TEMPLATES,
    TIDY,
    announce,
    announce_form,
    exit_on_errors,
    once,
    say,
)
from kerjasama_docs.cli.params import Bilangan, jalur, teks
from kerjasama_docs.cli.words import Perintah
from kerjasama_docs.errors import EnvironmentLackError, ExitCode, UsageError

if TYPE_CHECKING:
    from kerjasama_docs.findings import Finding
    from kerjasama_docs.jobs.massal.order import Deed, MadeMassal, MassalOrder, Outcome
    from kerjasama_docs.massal import RowsOrder

_FORM = "templat"
"""The word in the place of the input that asks for the table to fill in."""
_MOST_WORKERS = 256
_SHOWN, _ALIKE = 40, 3
"""Of so many errors, and of so many other findings that are alike, all are told; the report has the others too."""
_NAMED = 10
"""Naskah that are named by one thing that was done for them."""


@click.command(cls=Perintah)
@click.argument("induk", type=jalur)
@click.argument("data", nargs=-1, required=True, type=jalur)
@click.option(
    "-o", "--keluaran", required=True, type=jalur, metavar="FOLDER", help="Folder hasil; bagi templat, berkas .xlsx."
)
@FORMATS
@FINAL
@PDFA
@ENGINE
@click.option("--nama", type=teks, metavar="POLA", help="Pola nama berkas, misalnya {urut:03}-{pihak[2].nama}.")
@click.option("--mulai-nomor", type=Bilangan(1), metavar="N", help="Nomor urut pertama (pola_nomor profil).")
@click.option(
    "--kolom",
    multiple=True,
    type=teks,
    metavar="ISIAN=KEPALA",
    help='Tunjuk kolom tabel, misalnya pihak[2].nama="Nama Instansi"; boleh berulang.',
)
@click.option(
    "--abaikan", multiple=True, type=teks, metavar="KEPALA", help="Kepala kolom yang tidak dibaca; boleh berulang."
)
@click.option(
    "--isian",
    multiple=True,
    type=teks,
    metavar="ISIAN",
    help="Isian bagi kolom massal templat; boleh berulang.",
)
@click.option("--lanjutkan", is_flag=True, help="Teruskan yang terhenti: buat yang belum ada atau berubah.")
@click.option(
    "--pekerja",
    type=Bilangan(1, _MOST_WORKERS),
    metavar="N",
    help="Banyaknya proses yang bekerja; bila kosong, menurut jumlah inti prosesor.",
)
@click.option(
    "--penjadwal", type=teks, metavar="ALAMAT", help="Kerjakan pada klaster Dask, misalnya tcp://10.0.0.5:8786."
)
@click.option("--zip", "zipped", is_flag=True, help="Satukan juga semua hasil dalam satu berkas ZIP.")
@click.option("--json", "as_json", is_flag=True, help="Cetak hasil sebagai JSON.")
@LINES
@TIDY
@PARTNERS
@TEMPLATES
@OVERWRITE
def massal(induk: str, data: tuple[str, ...], *, as_json: bool, as_lines: bool, **how: Any) -> None:
    """Buat satu naskah untuk setiap baris DATA (XLSX, CSV, YAML, JSON, atau folder), berdasarkan INDUK.

    Tabel untuk diisi: massal templat INDUK -o mitra.xlsx
    """
    columns = how.pop("isian")
    once((induk, *data))
    if induk == _FORM:
        _write_form(data, columns, how)
        announce_form(Path(how["keluaran"]), {"naskah": []}, as_json=as_json, as_lines=as_lines)
        return
    if columns:
        raise UsageError("Pilihan --isian memilih kolom massal templat.", "Hapus --isian.")
    from kerjasama_docs.cli.meter import metered
    from kerjasama_docs.jobs.massal.make import make_many

    named = {name: how.pop(name) for name in ("nama", "mulai_nomor", "kolom", "abaikan", "rapikan")}
    with _to_go_on_with(Path(how["keluaran"])), metered() as watch:
        told = _tell_a_row if as_lines else _say_nothing
        made = make_many(induk, data, _order(**how), rows=_rows(**named), watch=watch, told=told)
    _tell(made, as_json=as_json, as_lines=as_lines)


def _say_nothing(_outcome: "Outcome") -> None:
    """Rows are told of at the end."""


def _tell_a_row(outcome: "Outcome") -> None:
    """Print what came of a row, in the order in which they are done."""
    from kerjasama_docs import report
    from kerjasama_docs.jobs.massal.report import row_data

    click.echo(report.as_line("naskah", row_data(outcome)))


def _write_form(names: tuple[str, ...], columns: tuple[str, ...], how: dict[str, Any]) -> None:
    """Write the table to fill in.

    Raises:
        UsageError: Several inputs are named.
    """
    from kerjasama_docs.jobs.massal.form import write_massal_form

    if len(names) > 1:
        raise UsageError("Sebut satu INDUK saja.", "Misalnya: kerjasama-docs massal templat induk.yaml -o mitra.xlsx")
    target = Path(how["keluaran"])
    write_massal_form(
        names[0], target, wanted=columns, templates=how["templat"], mitra=how["mitra"], overwrite=how["timpa"]
    )


def _rows(
    *, nama: str | None, mulai_nomor: int | None, kolom: tuple[str, ...], abaikan: tuple[str, ...], rapikan: str
) -> "RowsOrder":
    from kerjasama_docs.massal import RowsOrder

    columns: dict[str, str] = {}
    for header, field in map(_column, kolom):
        if columns.setdefault(header, field) != field:
            message = f"--kolom menunjuk “{header}” untuk dua isian, {columns[header]} dan {field}."
            raise UsageError(message, "Sebut setiap kolom tabel sekali saja.")
    return RowsOrder(nama=nama or "", mulai_nomor=mulai_nomor, tidy=rapikan == "ya", kolom=columns, abaikan=abaikan)


def _column(said: str) -> tuple[str, str]:
    """The header of a column, and the field that it fills.

    Raises:
        UsageError: One of them is missing.
    """
    field, _, header = said.partition("=")
    if not (field.strip() and header.strip()):
        hint = 'Tulis isian, tanda sama dengan, lalu kepala kolomnya: --kolom pihak[2].nama="Nama Instansi"'
        raise UsageError(f"--kolom {said} tidak menyebut isian dan kepala kolomnya.", hint)
    return header.strip(), field.strip()


def _order(  # noqa: PLR0913 - one parameter for each option
    *,
    keluaran: str,
    formats: str,
    final: bool,
    pdfa: bool,
    mesin_pdf: str,
    lanjutkan: bool,
    pekerja: int | None,
    penjadwal: str | None,
    zipped: bool,
    mitra: str | None,
    templat: str | None,
    timpa: bool,
) -> "MassalOrder":
    from kerjasama_docs.jobs.buat import formats_of
    from kerjasama_docs.jobs.massal.order import MassalOrder

    return MassalOrder(
        Path(keluaran),
        formats_of(formats),
        final=final,
        templates=templat,
        mitra=mitra,
        overwrite=timpa,
        resume=lanjutkan,
        workers=pekerja,
        scheduler=penjadwal,
        zipped=zipped,
        pdfa=pdfa,
        engine=mesin_pdf,
    )


@contextmanager
def _to_go_on_with(folder: Path) -> Iterator[None]:
    """Say how a run goes on that somebody ends, or that finds no room, when some of it is done."""
    from kerjasama_docs.jobs.massal.ledger import NAME

    try:
        yield
    except (SystemExit, EnvironmentLackError):
        if (folder / NAME).exists():
            say("Yang sudah jadi tetap ada; jalankan lagi dengan --lanjutkan untuk meneruskan.")
        raise


def _tell(made: "MadeMassal", *, as_json: bool, as_lines: bool) -> None:
    from kerjasama_docs import report
    from kerjasama_docs.jobs.massal.report import massal_data, massal_end

    if as_lines:
        click.echo(report.ending("massal", massal_end(made)))
    elif as_json:
        click.echo(report.as_json(massal_data(made)))
    else:
        _tell_a_person(made)
    if made.bug:
        click.get_current_context().exit(ExitCode.BUG)
    exit_on_errors(made.all_findings, unreadable=made.unreadable)


def _tell_a_person(made: "MadeMassal") -> None:
    _show(made.all_findings)
    for line in _deeds(made):
        say(line)
    for path in made.reports:
        announce(path)


def _show(findings: Sequence["Finding"]) -> None:
    """Tell findings; of what hundreds of rows have alike a few are told; errors before all."""
    from kerjasama_docs.findings import in_order
    from kerjasama_docs.report import findings_text, summary

    findings, told, alike = in_order(findings), list["Finding"](), Counter[tuple[str, ...]]()
    for each in findings:
        kind = (each.code, str(each.level), each.where.path or "")
        alike[kind] += 1
        if alike[kind] <= (_SHOWN if each.counts_as_error else _ALIKE):
            told.append(each)
    if not findings:
        return
    say(findings_text(sorted(told, key=lambda each: not each.counts_as_error)))
    if len(findings) > len(told):
        say(f"dan {len(findings) - len(told)} temuan lain yang serupa; semuanya ada dalam laporan.")
    say(f"\n{summary(findings)}.")


def _deeds(made: "MadeMassal") -> Iterator[str]:
    """What this run did; naskah that were made again are named, since a reader may have printed the old ones."""
    from kerjasama_docs.language import sebagian

    done = sum(each.done for each in made.outcomes)
    none = "Tidak ada naskah yang dibuat; perbaiki tabelnya lebih dahulu."
    yield f"{done} dari {len(made.outcomes)} naskah jadi." if made.outcomes else none
    again: tuple[tuple[Deed, str], ...] = (
        ("berubah", "Dibuat lagi karena isian atau pilihannya berubah"),
        ("hilang", "Dibuat lagi karena berkasnya tidak ada atau diubah"),
        ("gagal", "Tidak jadi"),
    )
    for deed, said in again:
        if names := [each.row.name for each in made.did(deed)]:
            yield f"{said}: {sebagian(names, _NAMED)}."
    if kept := len(made.did("tetap")):
        yield f"Sudah ada sejak sebelumnya: {kept} naskah."
