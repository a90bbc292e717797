"""UU 39/2008 terletak di bawah PP 28/2018 dalam dasar hukum.

Dasar hukum disusun dari peraturan yang tertinggi: Undang-Undang Dasar, Undang-Undang, Peraturan Pemerintah, Peraturan
Presiden, lalu peraturan menteri dan yang lain. Yang setingkat disusun dari yang tertua. Peraturan menteri beberapa
lembaga boleh dikelompokkan, sehingga urutan tahunnya tidak dilihat; kesepakatan dan surat boleh di mana pun.

Salah: 1. Peraturan Pemerintah Nomor 28 Tahun 2018 …; 2. Undang-Undang Nomor 39 Tahun 2008 …;
Benar: 1. Undang-Undang Nomor 39 Tahun 2008 …; 2. Peraturan Pemerintah Nomor 28 Tahun 2018 …;
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regulations import Urutan, level_of, regulation, urutan
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.peraturan import Dasar

_BASIS = Basis("uu-12-2011", "Lampiran II angka 43")
DASAR: tuple[Basis, ...] = (_BASIS,)

_REGULATIONS = ("Undang-", "Peraturan ")
"""How the kinds of regulations begin; a decree or a naskah that was agreed may stand anywhere."""
_LOWEST = level_of("")
"""The level of what ministers and others make."""


def _place(entry: Dasar, day: date | None) -> Urutan | None:
    """The place of an entry; None for what is no regulation, one of a kind that is not known, or one that is to go."""
    if entry.key:
        return None if regulation(entry.key).sudah_dicabut(day) else urutan(entry.key)
    if entry.sebutan is None or not entry.sebutan.nama.ditulis:
        return None
    nama = entry.sebutan.nama
    if not nama.jenis.startswith(_REGULATIONS):
        return None
    return Urutan(level_of(nama.jenis), int(nama.tahun), int("".join(filter(str.isdigit, nama.nomor))))


def _name(entry: Dasar) -> str:
    if entry.key:
        return regulation(entry.key).singkat
    return entry.sebutan.teks if entry.sebutan else entry.entry


def _placed(subject: Subject) -> Iterator[tuple[Urutan, Dasar]]:
    """The entries of the drafter that have a place."""
    for entry in subject.index.dasar_hukum:
        place = _place(entry, subject.tanggal) if entry.sendiri else None
        if place:
            yield place, entry


def check(subject: Subject) -> Iterator[Finding]:
    """Find the first regulation of the dasar hukum of the drafter that stands below one that it belongs above."""
    entries = list(_placed(subject))
    if "dasar_hukum" not in subject.index.worded:
        return
    for (before, upper), (behind, lower) in pairwise(entries):
        if behind >= before or (behind.level == before.level == _LOWEST):
            continue
        ordered = ", ".join(_name(entry) for _, entry in sorted(entries, key=lambda each: each[0]))
        message = f"{_name(lower)} terletak di bawah {_name(upper)} dalam dasar hukum."
        level = Level.PERINGATAN if behind.level < before.level else Level.SARAN
        yield subject.finding(message, lower.where, f"Urutkan: {ordered}.", level=level, basis=_BASIS)
        return
