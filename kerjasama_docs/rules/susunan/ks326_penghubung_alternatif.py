"""Rincian sesudah “salah satu keadaan:” dihubungkan dengan “dan”; untuk pilihan dipakai “atau”.

Kata dan berarti semua butir berlaku bersama, kata atau berarti salah satunya cukup. Kalimat pembuka dan kata
penghubung yang berlainan membuat syarat atau akibatnya dapat diperdebatkan.

Salah: Dalam hal terjadi salah satu keadaan: a. bencana alam; dan b. wabah penyakit
Benar: Dalam hal terjadi salah satu keadaan: a. bencana alam; atau b. wabah penyakit
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import kata_akhir
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.daftar_butir import Rincian

DASAR = (Basis("uu-12-2011", "Lampiran II angka 88"), Basis("uu-12-2011", "Lampiran II angka 89"))
_ONE = regex(r"\b(?P<frasa>(?i:salah) satu(?! (?:PIHAK|pihak|atau)\b)(?: [a-z]+){0,4})\s*(?::\s*)?$")
_ALL = regex(r"\b(?P<frasa>(?i:seluruh|semua|secara kumulatif)(?! PIHAK)(?: [a-z]+){0,4})\s*(?::\s*)?$")
_OR, _AND = "atau", "dan"


def _fault(found: Rincian) -> tuple[str, Basis] | None:
    """What is wrong with the word that joins the items, by what leads to them."""
    if found.pengantar is None or len(found.butir) == 1:
        return None
    word, text = kata_akhir(found.butir[-2].text), found.pengantar.text
    one, every = _ONE.search(text), _ALL.search(text)
    if one and word == _AND:
        said = f"Rincian sesudah “{_shown(one['frasa'])}” dihubungkan dengan “dan”; untuk pilihan dipakai “atau”."
        return said, DASAR[1]
    if every and word == _OR:
        said = f"Rincian sesudah “{_shown(every['frasa'])}” dihubungkan dengan “atau”; untuk keseluruhan dipakai “dan”."
        return said, DASAR[0]
    return None


def _shown(phrase: str) -> str:
    return f"{phrase}:"


def check(subject: Subject) -> Iterator[Finding]:
    """Find lists whose items are joined otherwise than the sentence above says."""
    for found in subject.index.rincian:
        fault = _fault(found) if found.butir[0].bahasa == "indonesia" else None
        if fault and subject.author(found.butir[0]) is not Author.BUNDLED:
            hint = "Ketik kata penghubungnya di belakang butir kedua dari akhir, misalnya “a. bencana alam; atau”."
            where = subject.place(found.butir[0], 0, 1)
            yield subject.finding(fault[0], where, hint, level=Level.PERINGATAN, basis=fault[1])
