"""Kalimat “PIHAK KEDUA menyusun laporan setiap triwulan” tercetak dua kali, pada Pasal 3 ayat (1) dan Pasal 4 ayat (2).

Satu ketentuan ditulis satu kali. Kalimat yang tersalin dua kali menyulitkan perubahan: bila hanya satu yang diubah,
naskah bertentangan dengan dirinya sendiri.

Salah: kalimat yang sama pada Pasal Pelaksanaan dan pada Pasal tambahan
Benar: kalimat itu pada satu Pasal, dan rujukan kepadanya bila diperlukan
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import dipotong
from kerjasama_docs.naskah.units.record import Author, Sort, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 271"),)
_OWN = regex(r"\b(?:ayat \(\d|huruf [a-z]\b|angka \d)")
"""A rujukan that means another unit in another Pasal."""
_FEW = 5
"""Words of a sentence that may stand in two places by chance."""
_SHOWN = 80
"""Letters of a sentence that a message shows."""
Spoken = tuple[TextUnit, int, int]
"""A sentence: its text, and where it begins and ends in it."""


def _is_ketentuan(unit: TextUnit) -> bool:
    """Whether a text is a sentence of a Pasal of this naskah itself."""
    return unit.sort is Sort.SENTENCE and unit.pasal is not None and not unit.quoted and unit.bahasa == "indonesia"


def _spoken(text: str) -> str:
    """What a sentence is compared by; nothing of one that leads to a list, is short or is still open."""
    open_end = text.endswith(":") or "[" in text or ".." in text
    return "" if open_end or text.count(" ") < _FEW else text.casefold().rstrip(" .;,")


def _sentences(subject: Subject) -> Iterator[tuple[str, Spoken]]:
    """The whole sentences of the Pasal, each by what it is compared by."""
    for unit in filter(_is_ketentuan, subject.units):
        for start, end in unit.sentences:
            spoken = _spoken(unit.text[start:end])
            if spoken:
                yield spoken, (unit, start, end)


def _is_typed(subject: Subject, spoken: Spoken) -> bool:
    return subject.author(*spoken) is not Author.BUNDLED


def _same(first: Spoken, second: Spoken) -> bool:
    """Whether two sentences with the same words say the same where they stand."""
    unit, start, end = first
    return unit.pasal is second[0].pasal or not _OWN.search(unit.text, start, end)


def _twice(subject: Subject) -> Iterator[tuple[Spoken, Spoken]]:
    """Sentences that the naskah has twice, at least one of them typed: the first two of each."""
    seen: dict[str, Spoken] = {}
    told: set[str] = set()
    for said, spoken in _sentences(subject):
        first = seen.setdefault(said, spoken)
        if first is spoken or said in told or not _same(first, spoken):
            continue
        if _is_typed(subject, spoken) or _is_typed(subject, first):
            told.add(said)
            yield first, spoken


def check(subject: Subject) -> Iterator[Finding]:
    """Find sentences that the naskah has twice."""
    hint = "Hapus salah satu; bila keduanya diperlukan, tulis rujukan kepada yang pertama."
    for first, second in _twice(subject):
        unit, start, end = second if _is_typed(subject, second) else first
        text = dipotong(unit.text[start:end].rstrip("."), _SHOWN)
        places = dict.fromkeys((first[0].place, second[0].place))
        message = f"Kalimat “{text}” tercetak dua kali, pada {' dan '.join(places)}."
        yield subject.finding(message, subject.place(unit, start, end), hint, level=Level.PERINGATAN, basis=DASAR[0])
