"""Kegiatan 3 dijadwalkan triwulan I tahun 2028, sesudah kerja sama berakhir pada tanggal 31 Desember 2027.

Kegiatan hanya punya dasar selama naskahnya berlaku. Waktu yang seluruhnya di luar jangka waktu adalah galat; yang
sebagian di luarnya, atau yang tidak menyebut tahun, tidak diperiksa. Kegiatan dan tahap pembayaran disebut menurut
waktunya; yang lebih dahulu tetapi disebut kemudian sering salah ketik tahun atau bulan.

Salah: jangka waktu sampai 31 Desember 2027, kegiatan pada “triwulan I tahun 2028”.
Benar: kegiatan pada “triwulan IV tahun 2027”, atau jangka waktu sampai 31 Maret 2028.
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import Kurun, kurun, tanggal_panjang
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.uang import uang_of

DASAR: tuple[Basis, ...] = ()

_WHOLE_YEAR = 364
"""Days between the first and the last of a year: the year in the name of a regulation is no time of a payment."""


class _Waktu(NamedTuple):
    """Something that is to be done at a time: what, when in the drafter's words, and where he says so."""

    nama: str
    teks: str
    kurun: Kurun
    key: Key


def _kegiatan(subject: Subject) -> Iterator[_Waktu]:
    """The kegiatan whose time says a year."""
    for place, item in enumerate(subject.naskah.kegiatan):
        if item.waktu and (when := kurun(item.waktu)):
            yield _Waktu(f"Kegiatan {place + 1}", item.waktu, when, ("kegiatan", place, "waktu"))


def _tahap(subject: Subject) -> Iterator[_Waktu]:
    """The instalments whose text names a time within a year."""
    for place, item in enumerate(subject.naskah.pendanaan.tahap):
        when = kurun(item.uraian)
        spans = [span for span in (when or ()) if span]
        if when and all((span.akhir - span.awal).days < _WHOLE_YEAR for span in spans):
            yield _Waktu(f"Tahap {place + 1}", item.uraian, when, ("pendanaan", "tahap", place, "uraian"))


def _term(subject: Subject) -> tuple[date | None, date | None]:
    """The first and the last day of the kerja sama; of a paper around it only what it says itself."""
    mata, span = subject.rantai.akhir, subject.naskah.jangka_waktu
    if not subject.index.fields["jangka_waktu"].printed:
        return None, None
    if subject.jenis.bentuk == "naskah":
        return mata.mulai, mata.berakhir
    return span.mulai, span.berakhir(None)


def _outside(subject: Subject, item: _Waktu) -> Iterator[Finding]:
    """What is to be done wholly before the first day or behind the last one."""
    first, last = _term(subject)
    begins, ends = item.kurun.mulai, item.kurun.selesai
    when = f"{item.nama} dijadwalkan {item.teks}"
    if first and begins and begins.akhir < first:
        message = f"{when}, sebelum kerja sama dimulai pada tanggal {tanggal_panjang(first)}."
        hint = "Perbaiki waktunya, atau hari pertama pada jangka_waktu.mulai."
        yield subject.finding(message, item.key, hint, level=Level.GALAT)
    behind = ends or begins
    if last and behind and behind.awal > last:
        message = f"{when}, sesudah kerja sama berakhir pada tanggal {tanggal_panjang(last)}."
        yield subject.finding(message, item.key, "Perbaiki waktunya, atau jangka waktunya.", level=Level.GALAT)


def _disorder(subject: Subject, items: tuple[_Waktu, ...]) -> Iterator[Finding]:
    """What is done before that which is named before it."""
    for before, item in pairwise(items):
        ends, begins = item.kurun.selesai or item.kurun.mulai, before.kurun.mulai or before.kurun.selesai
        if ends and begins and ends.akhir < begins.awal:
            message = f"{item.nama} ({item.teks}) lebih dahulu daripada {before.nama} ({before.teks})."
            hint = "Perbaiki waktunya, atau urutkan menurut waktu."
            yield subject.finding(message, item.key, hint, level=Level.PERINGATAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find kegiatan outside the jangka waktu, and times in the wrong order."""
    if subject.peran == "pengakhiran":
        return
    known = subject.index.fields["kegiatan"]
    if known.printed and known.filled and _said_here(subject, "kegiatan"):
        items = tuple(_kegiatan(subject))
        for item in items:
            yield from _outside(subject, item)
        yield from _disorder(subject, items)
    if uang_of(subject, "tahap") and _said_here(subject, "pendanaan"):
        yield from _disorder(subject, tuple(_tahap(subject)))


def _said_here(subject: Subject, field: str) -> bool:
    """Whether a naskah says it itself, and does not take it over."""
    induk = subject.induk
    if induk is None or subject.peran == "pokok":
        return True
    return bool(getattr(subject.naskah, field) != getattr(induk.berlaku.naskah, field))
