"""“antara lain” membuat ketentuan ini terbuka bagi hal yang tidak disebut.

Pihak terikat pada apa yang tertulis. Rincian yang dibuka dengan antara lain, namun tidak terbatas pada, atau dan
lain-lain tidak memberi tahu apa yang harus dilakukan, sehingga teknik perundang-undangan melarangnya dalam rumusan
norma. Dalam premis dan lampiran frasa itu dibiarkan.

Salah: PIHAK KEDUA menyediakan sarana, antara lain ruang dan listrik
Benar: PIHAK KEDUA menyediakan sarana yang meliputi ruang dan listrik
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import TypedWords, is_norm, typed_words
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (
    Basis("uu-13-2022", "Lampiran II angka 270b"),
    Basis("uu-12-2011", "Lampiran II angka 243"),
)

_OPEN = regex(
    r"\b(?P<angka>antara lain(?:nya)?"
    r"|(?:namun |tetapi |akan tetapi |tapi |dan )?tidak (?:hanya )?terbatas (?:pada|hanya pada|kepada))\b"
    r"|\b(?P<ekor>(?:dan|serta) (?:lain[- ]lain|(?:yang )?lainnya(?=[.,;])|lain sebagainya|sebagainya"
    r"|seterusnya|sejenisnya)\b"
    r"|(?:dll|dsb|dst|etc)\b\.?)",
    re.IGNORECASE,
)
_WORDS = ("lain", "lainnya", "lain-lain", "terbatas", "sebagainya", "seterusnya", "sejenisnya")
_SHORT = ("dll", "dsb", "dst", "etc")


def _told(hit: TypedWords) -> bool:
    """Whether the reading has told of it already: of words at the end of an item of the input."""
    behind = hit.unit.text[hit.found.end() :].removesuffix("dan").removesuffix("atau").strip(" .;,")
    return bool(hit.found["ekor"]) and not behind and not (hit.where.path or "").endswith("teks")


def _found(subject: Subject) -> Iterator[Finding]:
    units = filter(is_norm, subject.index.kata.having_any(*_WORDS, *_SHORT))
    for hit in typed_words(subject, units, _OPEN):
        if not _told(hit):
            forbidden = bool(hit.found["angka"])
            level, basis = (Level.PERINGATAN, DASAR[0]) if forbidden else (Level.SARAN, DASAR[1])
            hint = "Sebut semuanya, misalnya dengan “meliputi”, atau tutup dengan hal yang disepakati tertulis."
            message = f"“{hit.found[0]}” membuat ketentuan ini terbuka bagi hal yang tidak disebut."
            yield subject.finding(message, hit.where, hint, level=level, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find norms that end nowhere."""
    yield from each_word_once(_found(subject))
