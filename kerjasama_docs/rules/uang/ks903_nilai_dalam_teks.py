"""Teks Pasal pendanaan menyebut nilai Rp45.000.000,00, sedangkan rincian biaya dalam Lampiran Rp35.000.000,00.

Adendum dapat menulis sendiri bunyi Pasal pendanaan. Nilai di dalamnya tetap harus sama dengan Lampiran, tahap
pembayaran, dan isian nilai yang berlaku sesudahnya. Yang dibaca hanya satu nilai rupiah yang disebut nilai, total, atau
biaya seluruhnya; teks dapat berarti lain, sehingga ini peringatan.

Salah: "- ubah: pendanaan" dengan teks “Nilai kerja sama menjadi Rp45.000.000,00.”, tanpa Lampiran yang baru.
Benar: teks itu, dan “- lampiran: 1” dengan rincian biaya yang berjumlah Rp45.000.000,00.
"""

from collections.abc import Iterator
from decimal import Decimal

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import daftar, nilai_disebut, rupiah
from kerjasama_docs.naskah.tree.inline import plain, words_alone
from kerjasama_docs.naskah.tree.pohon import Pasal
from kerjasama_docs.naskah.tree.walk import lines_of, walk
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.uang import biaya_of, own_value, rounded
from kerjasama_docs.rules.shared.uang_lama import biaya_total, tahap_total

DASAR: tuple[Basis, ...] = ()

_FIELD = "pendanaan"
_NILAI: Key = (_FIELD, "nilai")


def _texts(pasal: Pasal) -> list[str]:
    """All that a Pasal says, in the order of reading; its rujukan, which are still labels, left out."""
    return [words_alone(line) for block in walk(pasal.content) for line in lines_of(block)]


def _worded(subject: Subject) -> Iterator[Pasal]:
    """The Pasal about money in force that an adendum has worded itself."""
    berlaku = subject.rantai.berlaku
    for label in subject.index.wording.by(_FIELD):
        pasal = subject.index.after.get(label)
        if pasal and label in berlaku.tangan and not pasal.dihapus:
            yield pasal


def _place(subject: Subject, label: str) -> Key | None:
    """Where this naskah changes the Pasal or a lampiran; None where it leaves both."""
    for place, change in enumerate(subject.naskah.perubahan):
        if change.ubah == label and change.teks:
            return ("perubahan", place, "teks")
    for place, change in enumerate(subject.naskah.perubahan):
        if change.lampiran:
            return ("perubahan", place)
    return None


def _others(subject: Subject, texts: list[str], value: Decimal) -> Iterator[tuple[str, Decimal | None]]:
    """What else is in force that has to come to the value, with what it comes to."""
    naskah = subject.rantai.berlaku.naskah
    if own_value(subject, _NILAI):
        yield "isian pendanaan.nilai", subject.naskah.pendanaan.nilai
        return
    yield "rincian biaya dalam Lampiran", biaya_total(biaya_of(naskah, subject.built.inputs.assets), value)
    amounts = [rupiah(step.nilai) for step in naskah.pendanaan.tahap if step.nilai is not None]
    printed = "\n".join(texts)
    if all(amount in printed for amount in amounts):
        yield "tahap pembayaran", tahap_total(naskah.pendanaan, value)


def _said(subject: Subject, pasal: Pasal) -> Iterator[str]:
    """What is wrong with the value that a Pasal names, in words; nothing where it names none, or all agrees."""
    texts = _texts(pasal)
    value = next((said for text in texts if (said := nilai_disebut(text)) is not None), None)
    if value is None:
        return
    others = [(apa, n) for apa, n in _others(subject, texts, value) if n is not None and not rounded(n, value)]
    if others:
        wrong = daftar([f"{apa} {rupiah(n)}" for apa, n in others], "dan")
        title = plain(pasal.judul).lower()
        yield f"Teks Pasal {title} menyebut nilai {rupiah(value)}, sedangkan {wrong}."


def check(subject: Subject) -> Iterator[Finding]:
    """Find a value in the own words of an adendum beside amounts that no longer come to it."""
    if subject.induk is None or subject.peran != "perubahan":
        return
    hint = "Samakan: ubah Lampirannya dengan “- lampiran: 1” pada perubahan, tahapnya, atau teks itu."
    for pasal in _worded(subject):
        if where := _place(subject, pasal.label):
            for message in _said(subject, pasal):
                yield subject.finding(message, where, hint, level=Level.PERINGATAN)
