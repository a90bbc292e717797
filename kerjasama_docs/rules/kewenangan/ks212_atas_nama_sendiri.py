"""PIHAK KESATU ditandatangani Kepala Badan Contoh atas nama jabatannya sendiri.

Mandat dan kuasa diberikan oleh pejabat lain; yang bertindak atas nama dirinya tidak memerlukannya, dan yang mewakili
lembaga tidak bertindak bagi dirinya. Keterangan seperti itu membuat pihak lain tidak tahu apakah lembaganya terikat.
Orang yang menjadi pihak untuk dirinya sendiri memang bertindak atas nama diri sendiri.

Salah: atas_nama berisi jabatan yang sama dengan jabatan; komparisi “bertindak untuk dan atas nama diri sendiri”.
Benar: komparisi “bertindak untuk dan atas nama Badan Contoh”.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

_BASIS = Basis("uu-30-2014", "Pasal 14 ayat (4)")
DASAR = (_BASIS,)
_COUNTRY = regex(r"(?<!\s)\s+republik indonesia$", re.IGNORECASE)
_HIMSELF = regex(
    r"(?<!bukan )(?<!tidak )\b(?:bertindak|mewakili|menandatangani)\b[^.;]{0,80}?"
    r"\b(?P<words>(?:atas nama|mewakili|selaku|untuk) (?:diri(?:nya)?(?: sendiri| pribadi)"
    r"|pribadi(?:nya)?(?: sendiri)?|jabatannya sendiri))\b",
    re.IGNORECASE,
)
_PERSON = "perseorangan"
_FIELDS = ("atas_nama", "kuasa")


def _same(one: str, other: str) -> bool:
    return _COUNTRY.sub("", one).casefold() == _COUNTRY.sub("", other).casefold()


def _by_fields(subject: Subject) -> Iterator[Finding]:
    for by in subject.index.penanda:
        if not (by.pemberi and by.jabatan and _same(by.pemberi, by.jabatan)):
            continue
        mandated = bool(by.by.penandatangan.atas_nama)
        label = huruf_awal_besar(subject.called(by.by.place, by.pihak.nama))
        how = "atas nama" if mandated else "dengan kuasa dari"
        message = f"{label} ditandatangani {by.jabatan} {how} jabatannya sendiri."
        field = _FIELDS[0] if mandated else _FIELDS[1]
        hint = f"Hapus {field}, atau sebut pejabat yang memberi mandat atau kuasa itu."
        basis = _BASIS if by.negara and mandated else None
        yield subject.finding(message, by.key(field), hint, level=Level.PERINGATAN, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find those who sign in the name of themselves, by the input or by the words of the komparisi."""
    yield from _by_fields(subject)
    if any(pihak.golongan == _PERSON for pihak in subject.naskah.pihak):
        return
    for unit in subject.index.memuat("diri", "pribadi"):
        found = _HIMSELF.search(unit.text) if unit.part == "pembukaan" else None
        if found:
            message = f"Komparisi menyebut “{found['words']}”, sedangkan pihaknya lembaga."
            hint = "Tulis untuk dan atas nama lembaga mana ia bertindak, dan dasar kewenangannya."
            where = subject.place(unit, *found.span("words"))
            yield subject.finding(message, where, hint, level=Level.PERINGATAN)
