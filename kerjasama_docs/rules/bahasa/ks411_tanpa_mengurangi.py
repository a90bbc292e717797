"""“tanpa mengurangi” di depan rujukan ke Pasal 5 tidak memberi tahu mana yang berlaku.

Frasa tanpa mengurangi, dengan tidak mengurangi, dan tanpa menyimpang dari tidak dipakai untuk mengacu ke Pasal atau
ayat lain: pembaca tidak tahu ketentuan mana yang didahulukan. Tanpa rujukan, misalnya “tanpa mengurangi hak PIHAK
lain”, frasa itu dibiarkan.

Salah: Tanpa mengurangi ketentuan Pasal 5, PIHAK KEDUA dapat menghentikan kegiatan
Benar: Dalam hal … sebagaimana dimaksud dalam Pasal 5, PIHAK KEDUA dapat menghentikan kegiatan
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import typed_words
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 251"),)

_PHRASE = regex(
    r"\b((?:tanpa|(?:dengan )?tidak) (?:mengurangi|menyimpang(?:i| dari)|mengesampingkan))\b"
    r"[^.;:,]{0,90}?\b(Pasal \d+\w?|ayat \(?\d+\w?\)?|huruf [a-z]\b|Pasal ini|Lampiran(?: [IVX]+)?\b)",
    re.IGNORECASE,
)
_FORBIDDEN = regex(
    r"(?:(?:tanpa|dengan tidak) mengurangi|tanpa menyimpang dari)\b.*\b(?:Pasal \d|ayat|huruf)",
    re.IGNORECASE | re.DOTALL,
)
"""What angka 251 names: these three, before a Pasal or an ayat; others are as unclear without being named."""


def _found(subject: Subject) -> Iterator[Finding]:
    units = subject.index.kata.having_any("mengurangi", "menyimpang", "menyimpangi", "mengesampingkan")
    for _, found, where in typed_words(subject, units, _PHRASE):
        message = f"“{found[1]}” di depan rujukan ke {found[2]} tidak memberi tahu mana yang berlaku."
        hint = "Tulis kapan ketentuan itu dikecualikan, misalnya “kecuali …” atau “dalam hal …”."
        basis = DASAR[0] if _FORBIDDEN.match(found[0]) else None
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find "tanpa mengurangi" before a reference."""
    yield from each_word_once(_found(subject))
