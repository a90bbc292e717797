"""Rujukan “Pasal 9 dan Pasal 5” tidak urut: Pasal 5 disebut lebih dahulu.

Beberapa rujukan diurutkan dari ayat dalam Pasal yang bersangkutan, lalu dari nomor yang lebih kecil. Rentang yang
terbalik dan satuan yang disebut dua kali biasanya salah ketik: salah satu nomornya dimaksudkan lain.

Salah: Biaya sebagaimana dimaksud dalam Pasal 9 dan Pasal 5 ditanggung bersama.
Benar: Biaya sebagaimana dimaksud dalam Pasal 5 dan Pasal 9 ditanggung bersama.
"""

from collections.abc import Iterator
from itertools import pairwise

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.rujukan.deret import urutan
from kerjasama_docs.rules.reading.rujukan.rujukan import Acuan, Pengacuan
from kerjasama_docs.rules.shared.typed_rujukan import typed_rujukan

DASAR = (Basis("uu-12-2011", "Lampiran II angka 276"),)


def _fault(found: Pengacuan, before: Acuan, after: Acuan) -> tuple[str, Level] | None:
    """What is wrong with two rujukan that follow each other, and how much it weighs."""
    first, second = urutan(before), urutan(after)
    said = found.unit.text[before.start : after.end]
    if after.penghubung == "kecuali" or first < second:
        return None
    if first == second:
        return f"Rujukan “{said}” menyebut {after.bentuk} dua kali.", Level.PERINGATAN
    if after.sampai:
        return f"Rentang “{said}” terbalik: {after.bentuk} berada di depan {before.bentuk}.", Level.PERINGATAN
    return f"Rujukan “{said}” tidak urut: {after.bentuk} disebut lebih dahulu.", Level.SARAN


def check(subject: Subject) -> Iterator[Finding]:
    """Find rujukan that follow each other out of order, ranges that run backwards, and units named twice."""
    hint = "Urutkan dari ayat dalam Pasal yang sama, lalu dari nomor yang lebih kecil; periksa pula nomornya."
    for found in typed_rujukan(subject):
        for before, after in pairwise(found.acuan):
            fault = _fault(found, before, after)
            if fault:
                where = subject.place(found.unit, before.start, after.end)
                basis = None if urutan(before) == urutan(after) else DASAR[0]
                yield subject.finding(fault[0], where, hint, level=fault[1], basis=basis)
