"""Naskah tidak menyebut Adendum Kesatu yang mengubah naskah induknya.

Naskah lanjutan menyebut seluruh rantai dengan nomor dan tanggalnya: naskah pertama, setiap adendum, setiap
perpanjangan. Yang terlewat membuat tidak jelas bunyi mana yang diperpanjang atau diakhiri. Perpanjangan menyebut pula
rekomendasi biro, dan pengakhiran keikutsertaannya. Pembukaan bawaan memuat semuanya; pembukaan yang ditulis sendiri
mudah kehilangan sebagian.

Salah: premis yang ditulis sendiri dan hanya menyebut Nota Kesepahaman.
Benar: premis yang menyebut Nota Kesepahaman, Adendum Kesatu, nomor dan tanggalnya, serta rekomendasi biro.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.rantai.records import Mata
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

_LAW = "permen-imipas-8-2025"
_ADVICE, _TAKES_PART = "Pasal 36 ayat (2) huruf b", "Pasal 37 ayat (2)"
DASAR: tuple[Basis, ...] = (Basis(_LAW, _ADVICE), Basis(_LAW, _TAKES_PART))

_OFFICE = {
    "perpanjangan": (regex(r"\brekomendasi\b"), "rekomendasi biro atas perpanjangannya", _ADVICE),
    "pengakhiran": (regex(r"\b(?:biro|mengikutsertakan|keikutsertaan)\b"), "keikutsertaan biro", _TAKES_PART),
}
"""What of the biro is said, by what a naskah does to its parent."""


def _named(subject: Subject, mata: Mata) -> bool:
    """Whether the text names a naskah of the chain, by a number or by its day; without both nothing is missed."""
    numbers = [number.casefold() for number in mata.nomor if number]
    if any(number in subject.index.teks for number in numbers):
        return True
    days = {day.tanggal for day in subject.index.hari}
    return mata.tanggal in days if mata.tanggal else not numbers


def _of_biro(subject: Subject) -> Iterator[Finding]:
    """What a naskah in one language says of the biro; one with a foreign pihak keeps it to itself."""
    asked = _OFFICE.get(subject.peran)
    if asked is None or subject.pohon.padanan is not None or not subject.binds(_LAW):
        return
    pattern, what, article = asked
    if subject.naskah.biro is not None and not pattern.search(subject.index.teks):
        message = f"Naskah tidak menyebut {what}, yang tercatat pada isian biro."
        hint = "Sebut dokumennya dalam pertimbangan: nama, nomor, dan tanggalnya."
        yield subject.finding(message, ("biro",), hint, level=Level.PERINGATAN, basis=Basis(_LAW, article))


def check(subject: Subject) -> Iterator[Finding]:
    """Find a naskah about its parent that passes over one of the chain, or over the biro."""
    if subject.induk is None or subject.peran == "pokok":
        return
    for mata in subject.induk.mata:
        if not _named(subject, mata):
            does = "mengubah naskah induknya" if mata.peran == "perubahan" else "mendahuluinya"
            message = f"Naskah tidak menyebut {mata.nama} yang {does}."
            hint = "Sebut nomor dan tanggalnya dalam pembukaan."
            yield subject.finding(message, ("induk",), hint, level=Level.PERINGATAN)
    yield from _of_biro(subject)
