"""Kalimat “Dalam hal terjadi perselisihan.” tidak mempunyai induk kalimat.

Anak kalimat saja (dalam hal, apabila, karena) tidak mengatur apa-apa, dan pokok kalimat tidak didahului kata depan:
“Bagi PIHAK yang terlambat wajib membayar” tidak mempunyai pelaku.

Salah: Dalam hal terjadi perselisihan. Bagi PIHAK yang lalai wajib mengganti kerugian.
Benar: Dalam hal terjadi perselisihan, PARA PIHAK bermusyawarah. PIHAK yang lalai wajib mengganti kerugian.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author, Sort
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import is_norm, place_to_mend

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 246"),)

_CLAUSE = regex(r"(?:Dalam hal|Apabila|Jika|Bilamana|Karena|Dalam rangka|Sehubungan dengan|Meskipun|Agar|Sepanjang)\b")
_VERB = regex(
    r"\b(?:(?:me[mn]?|meng|meny|di|ber|ter)[a-z]{3,}|wajib|dapat|berhak|harus|dilarang|akan|ada|tunduk|sepakat|lalai)\b"
)
_FEW = 2
"""Verbs that a clause and its main clause have at least."""
_SHOWN = 7
"""Words of a sentence that are shown."""
_LED = regex(
    r"(?:Bagi|Kepada) (?!itu\b|yang\b)(?:PARA PIHAK|PIHAK|[a-z]+|[A-Z][a-z]+)\b(?:(?! PIHAK)[^,.;:]){0,120}?"
    r" (?:wajib|berhak|harus|dilarang|berkewajiban|diwajibkan)\b"
    r"|Untuk (?:PARA PIHAK|PIHAK KE\w+) (?:wajib|berhak|harus|dilarang|berkewajiban)\b"
    r"|(?:Dalam|Pada|Di dalam) (?:Pasal|ayat|naskah|perjanjian|nota|kesepakatan|laporan|lampiran)\b[^,.;:]{0,60}?"
    r" (?:mengatur|memuat|menjelaskan|menyatakan|menyebutkan)\b",
    re.IGNORECASE,
)


_NOUNS_ONLY = regex(r"(?:PARA PIHAK|PIHAK(?: [A-Z]{2,}){0,5}|Setiap|Seluruh|Semua|Segala)\b(?!,)")
"""A pihak as the subject, from whom a verb has to follow."""
_ACT = regex(
    r"\b(?:(?:me[mn]?|meng|meny|di|ber|ter)[a-z]{3,}|[a-z]{4,}(?:kan|i|nya)|wajib|dapat|berhak|harus|dilarang|akan|ada"
    r"|tunduk|sepakat|setuju|lalai|tidak|bukan|telah|sudah|masih|tetap|boleh|mulai|turut|ikut|saling|hadir|tahu|adalah|beban|milik|hak)\b"
)
_SHORTEST = 4
"""Words of a sentence that may lack its verb."""


def _fault(text: str) -> str | None:
    """What is wrong with the build of a sentence; None for one that has a main clause and a subject."""
    if _CLAUSE.match(text):
        alone = not {",", ":"} & set(text) and " maka " not in text and len(_VERB.findall(text)) < _FEW
        return "tidak mempunyai induk kalimat" if alone else None
    if found := _LED.match(text):
        return f"tidak mempunyai pokok kalimat, karena didahului “{found[0].split()[0]}”"
    bare = _NOUNS_ONLY.match(text) and ":" not in text and len(text.split()) >= _SHORTEST and not _ACT.search(text)
    return "tidak mempunyai kata kerja" if bare else None


def check(subject: Subject) -> Iterator[Finding]:
    """Find sentences that are only a clause, whose subject stands behind a preposition, or that have no verb."""
    for unit in filter(is_norm, subject.units):
        if unit.sort is not Sort.SENTENCE or unit.author is Author.BUNDLED:
            continue
        for start, end in unit.sentences:
            text = unit.text[start:end]
            fault = _fault(text)
            where = place_to_mend(subject, unit, (start, end)) if fault else None
            if where is not None:
                shown = text if len(text.split()) <= _SHOWN else f"{' '.join(text.split()[:_SHOWN])} …"
                hint = "Lengkapi kalimatnya: siapa melakukan apa."
                yield subject.finding(f"Kalimat “{shown}” {fault}.", where, hint, level=Level.SARAN, basis=DASAR[0])
