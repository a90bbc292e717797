"""Butir rincian dihubungkan dengan “dan” dan dengan “atau”.

Satu rincian bersifat kumulatif, alternatif, atau keduanya, dan menyebutnya dengan satu kata penghubung di belakang
butir kedua dari akhir. Kata yang berbeda membuat tidak jelas apakah semua butir atau salah satunya yang berlaku.

Salah: a. ketua; dan b. sekretaris; atau c. anggota.
Benar: a. ketua; b. sekretaris; dan c. anggota.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import kata_akhir
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.baris import daftar_terketik
from kerjasama_docs.rules.reading.tanda_butir import DeretTanda, TandaButir

DASAR = (
    Basis("uu-12-2011", "Lampiran II angka 88"),
    Basis("uu-12-2011", "Lampiran II angka 89"),
    Basis("uu-12-2011", "Lampiran II angka 91"),
)
_LIST = 3
"""Letters in a sentence that are sure to mark a list."""
_HINT = "Pilih satu: “dan” bila semua butir berlaku, “atau” bila salah satu, “dan/atau” bila keduanya mungkin."


def _joining(items: Sequence[str]) -> list[str]:
    """The different words that join items, in the order of the text; that behind the last one joins another list."""
    return [*dict.fromkeys(word for word in map(kata_akhir, items[:-1]) if word)]


def _message(words: Sequence[str]) -> str:
    return f"Butir rincian dihubungkan dengan “{words[0]}” dan dengan “{words[1]}”."


def _typed(subject: Subject) -> Iterator[Finding]:
    """Lists that were typed on lines of their own."""
    for found in daftar_terketik(subject.source):
        words = _joining(found.butir)
        if len(words) > 1:
            yield subject.finding(_message(words), found.where, _HINT, level=Level.PERINGATAN, basis=DASAR[0])


def _is_list(marks: Sequence[TandaButir]) -> bool:
    """Whether marks are letters that run on, at least three."""
    orders = [mark.urutan for mark in marks]
    return len(marks) >= _LIST and not marks[0].berangka and orders == [*range(1, len(orders) + 1)]


def _inline(subject: Subject, row: DeretTanda) -> Iterator[Finding]:
    """A list inside a sentence, which nobody joins but the drafter: one word too many is a remark too."""
    unit, marks = row.unit, row.tanda
    if subject.author(unit, marks[0].start, marks[-1].end) is Author.BUNDLED:
        return
    words = [kata_akhir(unit.text[mark.end : after.start]) for mark, after in pairwise(marks)]
    where, named = subject.place(unit, marks[0].start, marks[-1].end), [*dict.fromkeys(filter(None, words))]
    if len(named) > 1:
        yield subject.finding(_message(named), where, _HINT, level=Level.PERINGATAN, basis=DASAR[0])
    elif any(words[:-1]):
        message = f"Kata “{named[0]}” diulang pada butir rincian; cukup sebelum butir terakhir."
        hint = f"Hapus “{named[0]}” yang lain, dan akhiri butirnya dengan titik koma."
        yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[2])
    elif not named and _is_list(marks):
        message = f"Butir rincian “{marks[0].teks}” sampai “{marks[-1].teks}” tidak dihubungkan dengan kata apa pun."
        hint = "Tulis “dan”, “atau”, atau “dan/atau” di depan butir terakhir."
        yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[0])


def check(subject: Subject) -> Iterator[Finding]:
    """Find lists whose items are joined in different ways."""
    yield from _typed(subject)
    for row in subject.index.tanda:
        yield from _inline(subject, row)
