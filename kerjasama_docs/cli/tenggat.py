"""The command ``tenggat``: deadlines of the law and of a naskah, in working days."""

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict, Unpack

import click

from kerjasama_docs.cli.common import (
    OVERWRITE,
    TARGET,
    TEMPLATES,
    assets_of,
    exit_on_errors,
    read_once,
    show,
    write_bytes,
)
from kerjasama_docs.cli.params import Bilangan, jalur, teks
from kerjasama_docs.cli.words import Perintah
from kerjasama_docs.errors import UsageError
from kerjasama_docs.regex import regex

if TYPE_CHECKING:
    from kerjasama_docs.jobs.tenggat import FoundDeadlines, TenggatOrder

Form = Literal["teks", "json", "ics"]
_FORMS: dict[str, Form] = {".ics": "ics", ".json": "json", ".txt": "teks"}
"""What the ending of a file promises."""
_MOST_ALARMS = 10
_ALARM = regex(r"[0-9]{1,3}", re.ASCII)
"""Days before a deadline."""


class _Hitungan(TypedDict):
    """The options that say what is counted."""

    dari: str | None
    hari: int | None
    kalender: bool
    sebelum: bool
    hari_itu: bool
    libur: str | None
    profil: str | None


@click.command(cls=Perintah)
@click.argument("isian", nargs=-1, type=jalur, callback=read_once)
@click.option("--dari", type=teks, metavar="TANGGAL", help="Tanggal peristiwanya.")
@click.option("--hari", type=Bilangan(1, 1000), metavar="N", help="Banyaknya hari kerja sejak --dari.")
@click.option("--kalender", is_flag=True, help="Hitung --hari sebagai hari kalender, bukan hari kerja.")
@click.option("--sebelum", is_flag=True, help="Hitung --hari mundur dari --dari.")
@click.option("--hari-itu", is_flag=True, help="Hitung hari peristiwanya sebagai hari pertama; bawaan hari sesudahnya.")
@click.option(
    "--libur", type=jalur, metavar="BERKAS", help="Hari libur dan hari masuk sendiri (YAML, JSON, TOML, CSV)."
)
@click.option("--profil", type=teks, help="Hanya tenggat yang mengikat profil instansi ini.")
@click.option("--rinci", is_flag=True, help="Sebut setiap hari yang tidak dihitung dan sebabnya.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["teks", "json", "ics"]),
    help="Bentuk hasil; bila kosong, menurut akhiran berkas pada -o, atau teks.",
)
@click.option(
    "--ingatkan",
    type=teks,
    default="7,1",
    show_default=True,
    metavar="HARI",
    help="Kalender: alarm sekian hari sebelumnya, dipisah koma; 0 hari itu juga.",
)
@click.option("--dibuat", type=teks, metavar="TANGGAL", help="Kalender: tanggal pembuatan yang dicatat (DTSTAMP).")
@TARGET
@TEMPLATES
@OVERWRITE
def tenggat(  # noqa: PLR0913 - one parameter for each option
    isian: tuple[str, ...],
    *,
    rinci: bool,
    form: Form | None,
    ingatkan: str,
    dibuat: str | None,
    keluaran: str,
    templat: str | None,
    timpa: bool,
    **hitungan: Unpack[_Hitungan],
) -> None:
    """Hitung tenggat menurut peraturan dan naskah, dalam hari kerja.

    ISIAN ialah nama tenggat dan tanggal peristiwanya (penyelarasan 2026-05-11; lihat daftar tenggat), atau berkas
    masukan naskah (- untuk masukan baku). Tanpa ISIAN: --dari TANGGAL --hari N.
    """
    from kerjasama_docs.jobs.tenggat import find_deadlines

    wanted = _form(form, keluaran)
    order = _order(isian, templat, hitungan)
    alarms, made = _alarms(ingatkan), _day(dibuat, "--dibuat")
    found = find_deadlines(order)
    if wanted != "json":
        show(found.findings)
        exit_on_errors(found.findings, unreadable=found.unreadable)
    content = _ics(found, alarms, made) if wanted == "ics" else _words(found, order, json=wanted == "json", rinci=rinci)
    write_bytes(content, keluaran, found.read(order), timpa=timpa)
    exit_on_errors(found.findings, unreadable=found.unreadable)


def _order(isian: tuple[str, ...], templat: str | None, given: _Hitungan) -> "TenggatOrder":
    """What is asked.

    Raises:
        UsageError: A day is none, or what counts days is said without their number.
    """
    from kerjasama_docs.jobs.tenggat import TenggatOrder
    from kerjasama_docs.model.base import Durasi

    hari, unit = given["hari"], "hari kalender" if given["kalender"] else "hari kerja"
    if hari is None and (given["kalender"] or given["sebelum"]):
        raise UsageError("Pilihan --kalender dan --sebelum menerangkan --hari.", "Sebut --hari N.")
    return TenggatOrder(
        isian,
        assets_of(templat),
        dari=_day(given["dari"], "--dari"),
        lama=Durasi(jumlah=hari, satuan=unit) if hari else None,
        mundur=given["sebelum"],
        libur=given["libur"],
        hari_itu=given["hari_itu"],
        profil=given["profil"],
        templates=templat,
    )


def _form(form: Form | None, target: str) -> Form:
    """The form that is wanted: the one named, or what the ending of the file promises.

    Raises:
        UsageError: They contradict each other, or the ending is none of ours.
    """
    if target == "-":
        return form or "teks"
    promised = _FORMS.get(Path(target).suffix.lower())
    if promised is None and form is None:
        raise UsageError(f"Bentuk berkas {target} tidak dikenal.", "Beri akhiran .ics, .json, atau .txt.")
    if form and promised and form != promised:
        raise UsageError(f"Akhiran {target} tidak cocok dengan --format {form}.", "Ubah salah satunya.")
    return form or promised or "teks"


def _day(text: str | None, option: str) -> date | None:
    """The day that an option names; raises UsageError when it is none."""
    from kerjasama_docs.language import parse_tanggal

    try:
        return parse_tanggal(text) if text else None
    except ValueError as error:
        raise UsageError(f"{option}: {error}", "Tulis tanggal, misalnya 2026-05-11.") from error


def _alarms(text: str) -> tuple[int, ...]:
    """The days before a deadline on which an alarm sounds.

    Raises:
        UsageError: They are no numbers, too many or too far.
    """
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) > _MOST_ALARMS or not all(map(_ALARM.fullmatch, parts)):
        raise UsageError(
            f"--ingatkan {text} tidak dapat dipakai.", f"Tulis paling banyak {_MOST_ALARMS} bilangan: 7,1."
        )
    return tuple(map(int, parts))


def _ics(found: "FoundDeadlines", alarms: tuple[int, ...], made: date | None) -> bytes:
    from kerjasama_docs.tenggat.ics import as_ics

    return as_ics(found.tenggat, ingatkan=alarms, dibuat=made)


def _words(found: "FoundDeadlines", order: "TenggatOrder", *, json: bool, rinci: bool) -> bytes:
    from kerjasama_docs import report
    from kerjasama_docs.tenggat.tampil import as_data, as_text

    if not json:
        return as_text(found.tenggat, rinci=rinci, hari_itu=order.hari_itu).encode()
    data = {**as_data(found.tenggat, hari_itu=order.hari_itu), "findings": report.findings_data(found.findings)}
    return f"{report.as_json(data)}\n".encode()
