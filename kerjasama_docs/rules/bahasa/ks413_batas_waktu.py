"""“maksimal 30 (tiga puluh) hari” sebaiknya “paling lama 30 (tiga puluh) hari”.

Batas ditulis dengan kata paling: paling singkat dan paling lama bagi jangka waktu, paling lambat dan paling cepat bagi
tanggal, paling sedikit dan paling banyak bagi uang. Minimal tetap bagi kriteria (pengalaman minimal 2 tahun), dan
paling lambat 30 hari sebelum suatu tanggal memang batas waktu, sehingga keduanya dibiarkan.

Salah: dibayar maksimal 30 (tiga puluh) hari; diserahkan paling lama tanggal 5 Mei 2026
Benar: dibayar paling lama 30 (tiga puluh) hari; diserahkan paling lambat tanggal 5 Mei 2026
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import place_to_mend, text_before
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (
    Basis("uu-12-2011", "Lampiran II angka 255"),
    Basis("uu-12-2011", "Lampiran II angka 256"),
    Basis("uu-13-2022", "Lampiran II angka 256a"),
)

_WORDS = """
    paling maksimal maksimum minimal minimum selambat-lambatnya selama-lamanya sesingkat-singkatnya sebanyak-banyaknya
    sekurang-kurangnya setinggi-tingginya
"""
_LENGTH = r"(?P<n>\d+(?: ?\([^)]{1,60}\))? (?:hari|minggu|bulan|tahun|jam|menit|semester|triwulan)\b)(?! sekali)"
_DAY = r"(?P<n>(?:pada )?(?:tanggal \d+(?: [A-Z][a-z]+(?: \d{4})?)?|pukul [\d.]+))"
_MONEY = r"(?P<n>Rp ?\.? ?[\d.,]*\d)"


_SAID = {
    _LENGTH: ("hari", "minggu", "bulan", "tahun", "jam", "menit", "semester", "triwulan"),
    _DAY: ("tanggal ", "pukul "),
    _MONEY: ("rp",),
}
"""What stands in each bound, in small letters."""


class _Batas(NamedTuple):
    """A bound in other words: how it is said, how to say it, and one of which words it has."""

    pola: re.Pattern[str]
    benar: str
    kata: tuple[str, ...]


def _batas(words: str, bound: str, benar: str) -> _Batas:
    said = rf"\b(?:{words})(?: selama| sebesar| sejumlah| senilai)? {bound}"
    return _Batas(regex(said, re.IGNORECASE), benar, _SAID[bound])


_BOUNDS = (
    _batas("maksimal|maksimum|selama-lamanya|sebanyak-banyaknya|paling (?:banyak|tinggi)", _LENGTH, "paling lama"),
    _batas("sekurang-kurangnya|sesingkat-singkatnya|paling (?:sedikit|rendah)", _LENGTH, "paling singkat"),
    _batas(r"(?:dalam )?(?:jangka )?waktu (?:paling lambat|selambat-lambatnya)", _LENGTH, "dalam waktu paling lama"),
    _batas("paling lambat selama|selama paling lambat", _LENGTH, "paling lama"),
    _batas("(?<!waktu )selambat-lambatnya", _LENGTH, "paling lambat"),
    _batas("paling (?:lama|singkat|banyak)|selama-lamanya|selambat-lambatnya|maksimal|maksimum", _DAY, "paling lambat"),
    _batas("maksimal|maksimum|setinggi-tingginya|sebanyak-banyaknya|paling (?:lama|tinggi)", _MONEY, "paling banyak"),
    _batas("minimal|minimum|sekurang-kurangnya|paling (?:singkat|rendah)", _MONEY, "paling sedikit"),
)
_FIGURE = regex(r"\d")
"""Every bound has one."""
_BEFORE = regex(r"\s*(?:kalender |kerja )?sebelum\b")
_CRITERION = regex(r"(?:usia|umur|pengalaman(?: kerja)?|masa kerja|berusia|berumur|berpengalaman)\s*$", re.IGNORECASE)
_HINT = "Pakai paling lama bagi lamanya, paling lambat bagi tanggal, dan paling banyak bagi uang."


def _said(unit: TextUnit) -> Iterator[tuple[re.Match[str], str]]:
    """Bounds in a text, each with what is meant."""
    small = unit.text.lower()
    for each in _BOUNDS:
        for found in each.pola.finditer(unit.text) if any(map(small.__contains__, each.kata)) else ():
            if _CRITERION.search(text_before(unit, found.start())):
                continue
            before = each.benar == "paling singkat" and _BEFORE.match(unit.text, found.end())
            yield found, f"{'paling lambat' if before else each.benar} {found['n']}"


def _found(subject: Subject) -> Iterator[Finding]:
    for unit in subject.index.kata.having_any(*_WORDS.split()):
        if unit.bahasa != "indonesia" or unit.part not in {"batang-tubuh", "lampiran"} or not _FIGURE.search(unit.text):
            continue
        for found, right in _said(unit):
            where = place_to_mend(subject, unit, found.span())
            if where is not None:
                message = f"“{found[0]}” sebaiknya “{right}”."
                yield subject.finding(message, where, _HINT, level=Level.SARAN, basis=DASAR[1])


def check(subject: Subject) -> Iterator[Finding]:
    """Find bounds of time and money in other words than "paling"."""
    yield from each_word_once(_found(subject))
