"""“…” dalam “Jalan … Nomor 5” menunjukkan teks yang belum selesai.

Titik-titik, garis, xxx, dan [nama jalan] di tengah teks adalah tempat yang hendak diisi kemudian. Dalam rancangan hanya
diperingatkan; untuk naskah final (--final) menjadi galat. Titik-titik yang dicetak sendiri bagi nomor dan tanggal
penandatanganan tidak dihitung, dan dalam lampiran, yang dapat berupa formulir, titik-titik hanya diperingatkan.

Salah: tujuan: meningkatkan layanan di … dan sekitarnya
Benar: tujuan: meningkatkan layanan di Kota Semarang dan sekitarnya
"""

from collections.abc import Iterator
from dataclasses import replace

from kerjasama_docs.findings import Basis, Finding, Level, Where
from kerjasama_docs.inputs.source import Key, Source, texts_of
from kerjasama_docs.language.rapi import belum_selesai, terbuka
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.base.waivers import FIELD as WAIVERS

DASAR: tuple[Basis, ...] = ()
WAIVABLE = False

_AROUND = 24
"""Letters that are shown on either side."""
_FORMS = "lampiran"
"""Where dots may be those of a form."""


def _where(source: Source, key: Key, before: str) -> Where:
    """The line of a place in a text, by what stands before it."""
    first = source.text_where(key)
    if first.line is None or key not in source.texts:
        return first
    return replace(first, line=first.line + before.count("\n"))


def _unfinished(text: str) -> tuple[int, int] | None:
    """Where a text is not finished: the whole of one that says nothing, as it may be typed where nothing is tidied."""
    return (0, len(text)) if terbuka(text) else belum_selesai(text)


def check(subject: Subject) -> Iterator[Finding]:
    """Find what is unfinished in the words of the drafter, once in each value."""
    for key, text in texts_of(subject.source):
        span = _unfinished(text)
        if span is None or key[0] == WAIVERS or subject.source.is_inherited(key):
            continue
        start, end = span
        shown = " ".join(text[max(0, start - _AROUND) : end + _AROUND].split())
        message = f"“{text[start:end].strip()}” dalam “{shown}” menunjukkan teks yang belum selesai."
        level = Level.PERINGATAN if key[0] == _FORMS and text[start] in ".…_" else None
        yield subject.finding(message, _where(subject.source, key, text[:start]), "Tulis isinya.", level=level)
