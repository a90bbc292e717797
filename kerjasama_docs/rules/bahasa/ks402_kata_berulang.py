"""Kata “bahwa” tercetak dua kali berturut-turut: “bahwa bahwa”.

Kata atau tanda baca ganda lazim terjadi bila yang diketik memuat kata yang sudah ada pada kalimat naskah.
Bentuk ulang yang bertanda hubung, seperti “masing-masing”, tidak termasuk.

Salah: bahwa bahwa pelayanan hukum memerlukan data
Benar: bahwa pelayanan hukum memerlukan data
"""

import re
from collections.abc import Iterator, Sequence
from operator import eq

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import kata_biasa
from kerjasama_docs.naskah.units.record import Sort, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import is_typed
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = ()
READ_HINT = "Hapus salah satunya."

_WORD = r"[^\W\d_]{2,40}"
_TWICE = regex(rf"(?<![\w/-])({_WORD}(?: {_WORD}){{0,3}}) \1(?![\w/-])", re.IGNORECASE)
"""One to four words, and the same again."""
_SPANS = (1, 2, 3, 4)
"""From a word to the same again: most words that are looked for twice."""
_BESIDE = regex(r"[.,;:] ?[.,;:]")
_MARKS = regex(r"(?<![.…])\.\.(?![.…])|;[ ]?[;.,]|,[ ]?[,;.](?![.…])|(?<=[a-z]{5})\.[ ]?[;,](?!\w)|:[ ]?[:;]")
_REPEATED = """
anak apa baik benar buku cita hak hal hati kadang kira kisi laki lain lama langkah mana masing mata orang pihak rata
sama satu sendiri sewaktu sia sungguh surat tiap tiba undang undangan
"""
_HYPHEN = frozenset(_REPEATED.split())
"""Words that are doubled with a hyphen; without it the hyphen is what is missing."""
_HEADS = frozenset(
    {"Badan", "Daerah", "Dinas", "Kabupaten", "Kepala", "Kota", "Menteri", "Pasal", "Pemerintah", "Provinsi", "Yayasan"}
)
"""Words that stand before a name and are none themselves."""
_NEAR = 3
"""Words that are shown with a doubled mark."""
_LEADING = frozenset(
    {"untuk", "bahwa", "karena", "agar", "wajib", "berhak", "meliputi", "dengan", "pada", "di", "dari", "oleh"}
)
"""Words that lead to an item and do not begin one."""
_ENGLISH = frozenset({"that", "had"})
"""Words that an English sentence may rightly have twice."""
_NUMBERS = regex(
    r"(?:(?:se)?(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|ratus|ribu|juta) ?)+", re.IGNORECASE
)
"""Words of a number, which follow their own rule."""


def _is_name(words: str, again: str) -> bool:
    """Whether a doubled word may be a name: "Bau Bau", "Siti Siti"."""
    if " " in words or words != again or words in _HEADS or not words[:1].isupper() or words.isupper():
        return False
    return not kata_biasa(words)


def _hint(words: str) -> str:
    if words.lower() in _HYPHEN:
        return f"Tulis “{words}-{words.lower()}” bila bentuk ulang yang dimaksud, atau hapus salah satu."
    return "Hapus salah satu; kata itu mungkin sudah ada pada kalimat naskah di depan isian."


def _may_repeat(words: Sequence[str]) -> bool:
    """Whether a word is one of the next few words too, without which nothing is said twice."""
    return len(set(words)) < len(words) and any(any(map(eq, words, words[span:])) for span in _SPANS)


def _words(subject: Subject, unit: TextUnit) -> Iterator[Finding]:
    """Words that stand twice in a text."""
    if not is_typed(subject, unit) or not _may_repeat(subject.index.kata_nilai[unit.order]):
        return
    for found in _TWICE.finditer(unit.text):
        words = found[1]
        again = found[0][len(words) + 1 :]
        allowed = unit.bahasa != "indonesia" and words.lower() in _ENGLISH
        if allowed or _is_name(words, again) or _NUMBERS.fullmatch(words):
            continue
        message = f"Kata “{words}” tercetak dua kali berturut-turut: “{found[0]}”."
        yield subject.finding(message, subject.place(unit, *found.span()), _hint(words), level=Level.PERINGATAN)


def _led(subject: Subject, unit: TextUnit, sentence: TextUnit | None) -> Iterator[Finding]:
    """A word that the sentence before an item ends with, and the item begins with."""
    above = unit.above or sentence
    if above is None or not above.text.endswith(":"):
        return
    first, last = unit.text.partition(" ")[0], above.text.rstrip(" :").rpartition(" ")[2]
    if first.lower() in _LEADING and first.lower() == last.lower():
        message = f"Kata “{first}” sudah tercetak pada kalimat pengantarnya: “… {last}:”."
        hint = "Hapus kata itu dari butirnya; kalimat pengantar sudah memuatnya."
        yield subject.finding(message, subject.place(unit, 0, len(first)), hint, level=Level.PERINGATAN)


def _marks(subject: Subject, unit: TextUnit) -> Iterator[Finding]:
    """Marks that stand twice in a text, dots that are filled in by hand apart."""
    if not _BESIDE.search(unit.text):
        return
    for found in _MARKS.finditer(unit.text):
        near = " ".join(unit.text[: found.end()].split()[-_NEAR:])
        message = f"Tanda baca “{found[0]}” tercetak ganda: “{near}”."
        hint = "Hapus salah satu; tanda akhir butir dan kalimat diberikan sendiri."
        yield subject.finding(message, subject.place(unit, found.start(), found.end()), hint, level=Level.PERINGATAN)


def _found(subject: Subject) -> Iterator[Finding]:
    sentence: TextUnit | None = None
    for unit in subject.units:
        yield from _words(subject, unit)
        if unit.sort is Sort.ITEM:
            yield from _led(subject, unit, sentence)
        else:
            sentence = unit
        if unit.sort is not Sort.LINE:
            yield from _marks(subject, unit)


def check(subject: Subject) -> Iterator[Finding]:
    """Find words and marks that are printed twice in a row."""
    yield from each_word_once(_found(subject))
