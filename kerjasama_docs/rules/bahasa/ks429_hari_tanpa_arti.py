"""Tenggat “paling lama 7 (tujuh) hari” tidak menyebut hari kerja atau hari kalender.

Tujuh hari kerja dan tujuh hari kalender berselisih sampai dua pekan bila ada libur panjang, dan tenggat menentukan
siapa yang lalai. Sebut pada setiap tenggat, atau beri arti kata Hari dalam ketentuan umum. Lamanya suatu acara, seperti
pelatihan selama 3 (tiga) hari, bukan tenggat.

Salah: laporan disampaikan paling lama 7 (tujuh) hari setelah kegiatan
Benar: laporan disampaikan paling lama 7 (tujuh) hari kerja setelah kegiatan
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import is_norm, typed_words
from kerjasama_docs.rules.shared.kegagalan import BATAS_JAM, memberitahukan
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (Basis("uu-13-2022", "Lampiran II angka 104"),)

_BOUND = (
    r"paling (?:lama|lambat|cepat|singkat)|selambat-lambatnya|maksimal|maksimum|sekurang-kurangnya|tidak lebih dari"
    r"|dalam (?:jangka )?waktu(?: paling lama)?|tenggang waktu"
)
_DAYS = regex(
    rf"\b(?P<batas>(?:{_BOUND})(?: dalam(?: waktu)?)? )?(?P<hari>\d{{1,3}}(?: ?\([a-z ]{{3,40}}\))? hari)\b"
    r"(?! ?(?:kerja|kalender|libur|takwim|raya|pertama|yang sama))"
    r"(?P<sejak>(?: \w+){0,2} (?:sejak|setelah|sesudah|sebelum|terhitung))?",
    re.IGNORECASE,
)
_DEFINED = frozenset({"hari", "hari kerja", "hari kalender"})


def _is_defined(subject: Subject) -> bool:
    """Whether the naskah, or the one that it changes, says what a day is."""
    own = {name for term in subject.index.definisi.semua for name in term.sebutan}
    before = {each.istilah for each in subject.rantai.berlaku.naskah.definisi}
    return any(name.casefold() in _DEFINED for name in own | before)


def _too_long(text: str, found: re.Match[str]) -> bool:
    """Whether it is the time for telling of a failure and too long by itself: data-pribadi-kegagalan says so."""
    hours = 24 * int(re.sub(r"\D.*", "", found["hari"]))
    return hours >= BATAS_JAM and memberitahukan(text.casefold())


def _found(subject: Subject) -> Iterator[Finding]:
    if _is_defined(subject):
        return
    for unit, found, where in typed_words(subject, filter(is_norm, subject.index.kata.having("hari")), _DAYS):
        if (found["batas"] or found["sejak"]) and not _too_long(unit.text, found):
            shown = f"{found['batas'] or ''}{found['hari']}"
            message = f"Tenggat “{shown}” tidak menyebut hari kerja atau hari kalender."
            hint = f"Tulis “{found['hari']} kerja” atau “{found['hari']} kalender”, atau beri arti kata Hari."
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])


def check(subject: Subject) -> Iterator[Finding]:
    """Find deadlines in days that are of no kind, where nothing says what a day is."""
    yield from each_word_once(_found(subject))
