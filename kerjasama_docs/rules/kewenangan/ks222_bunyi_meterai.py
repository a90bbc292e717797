"""Meterai Rp6.000 tidak berlaku lagi; tarif bea meterai Rp10.000.

Surat perjanjian beserta rangkapnya dikenai bea meterai dengan tarif tetap Rp10.000 untuk setiap dokumen, dan setiap
pihak terutang atas rangkap yang diterimanya. Meterai dengan nilai lama, atau satu rangkap saja yang bermeterai,
tidak memenuhinya: rangkap yang lain pun terutang.

Salah: “dibuat dalam rangkap 2 (dua), salah satunya bermeterai Rp6.000”.
Benar: “dibuat dalam rangkap 2 (dua), masing-masing bermeterai cukup”.
"""

import re
from collections.abc import Iterator
from datetime import date

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import rupiah
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

_RATE = Basis("uu-10-2020", "Pasal 5")
_COPIES = Basis("uu-10-2020", "Pasal 3 ayat (2) huruf a")
DASAR = (_RATE, _COPIES)
_SINCE = date(2022, 1, 1)
"""The first day on which no old stamp is left: a year after the law came into force (its Pasal 28 and Pasal 32)."""
_VALUE, _HIGHEST = 10_000, 50_000
"""The rate in rupiah, and the highest amount that can be meant as one."""
_WORDS = {"tiga": 3_000, "enam": 6_000, "sembilan": 9_000, "dua belas": 12_000}
_AMOUNT = regex(
    r"m[ae]terai[^.;:(]{0,40}?(?P<nilai>\bRp\.?\s?\d{1,2}\.?\d{3}\b(?!\.\d)|\b\d{1,2}\.\d{3}\b(?!\.\d)"
    r"|\b(?:3000|6000|9000|12000)\b|\b(?P<kata>tiga|enam|sembilan|dua belas) ribu\b)",
    re.IGNORECASE,
)
_ONE_ONLY = regex(
    r"hanya\s+(?:pada\s+)?(?:1 \(satu\)\s+)?(?:salah satu|satu|(?:rangkap|lembar)\s+(?:ke-?satu|pertama|PIHAK))"
    r"[^.;]{0,60}?m[ae]terai"
    r"|salah satu(?:nya|\s+(?:rangkap|di\s?antaranya))?[^.;]{0,20}?\bberm[ae]terai"
    r"|(?:kedua|lainnya|yang lain|sisanya|selebihnya)\s+"
    r"(?:tidak\s+(?:perlu\s+|dibubuhi\s+)?(?:ber)?m[ae]terai|tanpa\s+m[ae]terai)",
    re.IGNORECASE,
)


def _value(found: re.Match[str]) -> int:
    """The value of a meterai in rupiah."""
    if found["kata"]:
        return _WORDS[found["kata"].casefold()]
    return int("".join(filter(str.isdigit, found["nilai"])))


def _amounts(subject: Subject, unit: TextUnit) -> Iterator[Finding]:
    """A value of a meterai that is not the rate."""
    if subject.tanggal and subject.tanggal < _SINCE:
        return
    for found in _AMOUNT.finditer(unit.text):
        value = _value(found)
        if value != _VALUE and value <= _HIGHEST:
            message = f"Meterai {rupiah(value).removesuffix(',00')} tidak berlaku lagi; tarif bea meterai Rp10.000."
            hint = "Tulis bermeterai cukup, tanpa menyebut nilainya."
            where = subject.place(unit, *found.span("nilai"))
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=_RATE)


def _copies(subject: Subject, unit: TextUnit) -> Iterator[Finding]:
    """A meterai on one of several copies only."""
    found = _ONE_ONLY.search(unit.text) if "rangkap" in unit.text or "lembar" in unit.text else None
    if found:
        message = f"Dengan bunyi “{found[0]}” tidak setiap rangkap bermeterai, padahal setiap rangkap terutang."

        hint = "Tulis bahwa masing-masing rangkap bermeterai cukup."
        where = subject.place(unit, *found.span())
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=_COPIES)


def check(subject: Subject) -> Iterator[Finding]:
    """Find words about the meterai that fall short of what the law asks."""
    for unit in subject.units:
        if "eterai" in unit.text or "aterai" in unit.text:
            yield from _amounts(subject, unit)
            yield from _copies(subject, unit)
