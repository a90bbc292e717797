"""Singkatan LSP tidak dijelaskan di mana pun dalam naskah.

Singkatan yang hanya dikenal di satu instansi tidak berarti apa-apa bagi pihak lain dan bagi yang membaca lima tahun
kemudian. Pada pemakaian pertama tulis kepanjangannya, diikuti singkatannya. Singkatan yang dikenal umum, seperti PNBP
dan KTP, dan yang menjadi bagian nama dibiarkan.

Salah: sertifikat diterbitkan oleh LSP
Benar: sertifikat diterbitkan oleh Lembaga Sertifikasi Profesi, yang selanjutnya disingkat LSP
"""

import re
from collections.abc import Iterator
from itertools import islice

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import kata_biasa
from kerjasama_docs.language.rapi.singkatan import SINGKATAN
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import TypedWords, is_norm, text_before, typed_words

DASAR: tuple[Basis, ...] = (Basis("uu-13-2022", "Lampiran II angka 98"),)

_SHORT = regex(r"(?<![\w./&@-])(?<!PIHAK )(?!PARA\b|PIHAK\b)[A-Z]{3,8}(?![\w/&@-]|\.\w)")
_BESIDE = regex(r"(?:^|\s)([A-Z]{2,}|[A-Z][a-z]+)\s$")
_AFTER = regex(r"\s(?:[A-Z]{2,}|[A-Z][a-z]+)\b")
_KNOWN = """
    APBN APBD BUMN NPWP WIB WITA WIT KUHP KUHAP PDF SMS GPS CCTV USB LED PIC TOR MOU PKS NIP KTP ASN PNS NOMOR TAHUN
    ANTARA DAN TENTANG PASAL BAB COVID USD IDR EUR AUD SGD HTTP HTTPS URL XLSX CSV API HUT RI ISO SNI
    TBC DBD IGD ICU UGD SKCK STNK BPKB BBM SKS IPK TOEFL UUD RT RW
"""
_COMMON = frozenset(_KNOWN.split())
"""Beside the known ones of titles: money, hours, files, and words of a title."""
_MOST = 40
"""Abbreviations of one naskah that are looked up."""
_ROMAN = regex(r"[IVXLCDM]+")
_CAPITAL = regex(r"\b[A-Z]\w*")


def _may_be_unknown(unit: TextUnit, found: re.Match[str]) -> bool:
    """Whether capitals are an abbreviation that is not known to all, and no part of a name."""
    word = found[0]
    if word in SINGKATAN or word in _COMMON or _ROMAN.fullmatch(word) or kata_biasa(word.capitalize()):
        return False
    return not _BESIDE.search(text_before(unit, found.start())) and not _AFTER.match(unit.text, found.end())


def _is_explained(subject: Subject, word: str) -> bool:
    """Whether the naskah says what it stands for: as a term, in brackets, or by words with these first letters."""
    if any(word in term.sebutan for term in subject.index.definisi.semua):
        return True
    inside = re.compile(rf"[(“\"]{word}[)”\"]|{word} \(|\b(?:disebut|disingkat) {word}\b|{word} (?:adalah|ialah)\b")
    if any(inside.search(unit.text) for unit in subject.index.kata.having(word.lower())):
        return True
    return any(word in "".join(first[0][0] for first in _CAPITAL.finditer(unit.text)) for unit in subject.units)


def _unknown(subject: Subject) -> Iterator[TypedWords]:
    """Abbreviations that may be unknown, each once; those of a naskah that its parent may explain are left."""
    seen: set[str] = set()
    units = filter(is_norm, subject.units) if subject.peran == "pokok" else ()
    for hit in typed_words(subject, units, _SHORT):
        if hit.found[0] not in seen and _may_be_unknown(hit.unit, hit.found):
            seen.add(hit.found[0])
            yield hit


def check(subject: Subject) -> Iterator[Finding]:
    """Find abbreviations that nothing explains, each where it stands first."""
    for _, found, where in islice(_unknown(subject), _MOST):
        word = found[0]
        if not _is_explained(subject, word):
            message = f"Singkatan {word} tidak dijelaskan di mana pun dalam naskah."
            hint = f"Tulis kepanjangannya pada pemakaian pertama, diikuti “yang selanjutnya disingkat {word}”."
            yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[0])
