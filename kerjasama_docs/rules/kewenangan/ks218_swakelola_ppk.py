"""Naskah ini dilaksanakan dengan Swakelola tipe III, sedangkan PPK tidak disebut.

Dalam Swakelola, PPK menandatangani Kontrak: pada tipe II dengan Ketua Tim Pelaksana sesuai dengan kesepakatan kerja
sama PA/KPA, pada tipe III dengan pimpinan organisasi kemasyarakatan, dan pada tipe IV dengan pimpinan kelompok
masyarakat. Naskah yang tidak menyebut PPK tampak seperti kontraknya sendiri yang ditandatangani pejabat lain. Yang
dibaca ialah naskah aslinya tahun 2018, sehingga ini hanya saran.

Salah: pekerjaan dilaksanakan melalui Swakelola tipe III, tanpa menyebut PPK.
Benar: “Kontrak Swakelola tipe III ditandatangani Pejabat Pembuat Komitmen dengan pimpinan PIHAK KEDUA.”
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

_LAW = "perpres-16-2018"
_ARTICLES = {
    "II": Basis(_LAW, "Pasal 47 ayat (2)"),
    "III": Basis(_LAW, "Pasal 47 ayat (3)"),
    "IV": Basis(_LAW, "Pasal 47 ayat (4)"),
}
DASAR = (Basis(_LAW, "Pasal 18 ayat (6)"), *_ARTICLES.values())
_WITH = {
    "II": "Ketua Tim Pelaksana Swakelola, sesuai dengan kesepakatan kerja sama PA/KPA",
    "III": "pimpinan organisasi kemasyarakatan pelaksana",
    "IV": "pimpinan kelompok masyarakat pelaksana",
}
_ROMAN = {"2": "II", "3": "III", "4": "IV"}
_SORT = regex(
    r"\bswakelola[\s,(]+(?:dengan |dalam |secara |melalui )?tipe[\s-]+(?P<tipe>IV|I{1,3}|[1-4])\b", re.IGNORECASE
)
_PPK = regex(r"pejabat pembuat komitmen|\bPPK\b", re.IGNORECASE)
_PA = regex(r"(?i:pengguna anggaran)|\b(?:PA|KPA|PA/KPA)\b")


def _spoken(subject: Subject) -> tuple[TextUnit, re.Match[str]] | None:
    """The first words that speak of a sort of swakelola."""
    for unit in subject.units:
        found = _SORT.search(unit.text) if "wakelola" in unit.text or "WAKELOLA" in unit.text else None
        if found:
            return unit, found
    return None


def check(subject: Subject) -> Iterator[Finding]:
    """Find a naskah of swakelola that does not say who signs its contract."""
    spoken = _spoken(subject) if subject.jenis.is_naskah else None
    if spoken is None:
        return
    unit, found = spoken
    sort = _ROMAN.get(found["tipe"], found["tipe"].upper())
    named = any(_PPK.search(each.text) or (sort == "II" and _PA.search(each.text)) for each in subject.units)
    if sort in _ARTICLES and not named:
        message = f"Naskah ini dilaksanakan dengan Swakelola tipe {sort}, sedangkan PPK tidak disebut."
        hint = f"Sebut bahwa PPK menandatangani Kontrak dengan {_WITH[sort]}; periksa juga perubahan peraturannya."
        where = subject.place(unit, *found.span())
        yield subject.finding(message, where, hint, level=Level.SARAN, basis=_ARTICLES[sort])
