"""Naskah tidak menyebut bahasa mana yang dipakai bila penafsirannya berbeda.

Naskah dengan pihak asing ditulis dalam bahasa Indonesia dan bahasa pihak asing dan/atau bahasa Inggris, yang sama
aslinya; bila penafsiran berbeda, yang dipakai bahasa yang disepakati dalam naskah. Karena itu naskah lazim menyebut
bahasanya dan bahasa yang berlaku. Tanpa kalimat itu, atau bila kedua naskah menyebut bahasa yang berlainan, tidak ada
bahasa yang disepakati.

Salah: testimonium yang hanya menyebut “dibuat dalam dua rangkap”.
Benar: dibuat dalam bahasa Indonesia dan bahasa Inggris; bila penafsiran berbeda, naskah bahasa Inggris yang berlaku.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ujaran import ujaran_about

_BOTH, _PREVAILS = Basis("uu-24-2009", "Pasal 31 ayat (2)"), Basis("perpres-63-2019", "Pasal 26 ayat (4)")
DASAR: tuple[Basis, ...] = (_BOTH, _PREVAILS)

_LANGUAGES = regex(
    r"\bbahasa indonesia\b[^.]{0,60}?\b(?:dan|serta)\b[^.]{0,30}?\bbahasa\b"
    r"|\bbahasa (?!indonesia)\w+,? (?:dan|serta) (?:bahasa )?indonesia\b|\b(?:kedua|dua) bahasa\b"
)
_DIVERGES = regex(
    r"\b(?:perbedaan|berbeda|divergensi|ketidaksesuaian|pertentangan)\b[^.;]{0,40}?\b(?:penafsiran|interpretasi"
    r"|tafsir|bahasa|naskah)"
    r"|\bpenafsiran(?:nya)? (?:yang )?berbeda"
)
_PREVAILING = {
    "indonesia": regex(
        r"(?:naskah|teks|versi)(?: dalam)? bahasa (?P<bahasa>indonesia|inggris|\w+)[^.;]{0,30}?(?:berlaku|digunakan"
        r"|dipakai"
        r"|diberlakukan|mengikat|diutamakan|menjadi (?:acuan|rujukan))",
        re.IGNORECASE,
    ),
    "inggris": regex(
        r"\b(?P<bahasa>English|Indonesian|[A-Z]\w+) (?:language )?(?:text|version)s? (?:shall "
        r"|will )?prevails?",
        re.IGNORECASE,
    ),
}
_ENGLISH = {"english": "inggris", "indonesian": "indonesia"}


class _Missing(NamedTuple):
    """What the text does not say, what to write, and the article."""

    message: str
    hint: str
    basis: Basis


def _missing(text: str) -> Iterator[_Missing]:
    """What a text in small letters does not say about its languages."""
    if not _LANGUAGES.search(text):
        yield _Missing(
            "Naskah tidak menyebut dalam bahasa apa saja ia dibuat.",
            "Tulis pada penutup: masing-masing dalam bahasa Indonesia dan bahasa Inggris, semua naskah sama aslinya.",
            _BOTH,
        )
    if not _DIVERGES.search(text):
        yield _Missing(
            "Naskah tidak menyebut bahasa mana yang dipakai bila penafsirannya berbeda.",
            "Tulis pada bagian penutup bahasa yang disepakati berlaku bila penafsiran berbeda.",
            _PREVAILS,
        )


def _prevailing(subject: Subject) -> dict[str, str]:
    """The language that prevails by each of the two texts."""
    found: dict[str, str] = {}
    for said in ujaran_about(subject, "penafsiran", "interpret", "divergen"):
        match = _PREVAILING[said.unit.bahasa].search(said.text)
        if match:
            name = match["bahasa"].casefold()
            found[said.unit.bahasa] = _ENGLISH.get(name, name)
    return found


def check(subject: Subject) -> Iterator[Finding]:
    """Find a naskah in two languages that does not say which they are and which of them prevails."""
    if subject.pohon.padanan is None or not subject.jenis.is_naskah:
        return
    own = " ".join(unit.text for unit in subject.units if unit.bahasa == "indonesia").casefold()
    for missing in _missing(own):
        yield subject.finding(missing.message, ("klausul",), missing.hint, level=Level.PERINGATAN, basis=missing.basis)
    languages = _prevailing(subject)
    if len({*languages.values()}) > 1:
        first, second = (languages[text].capitalize() for text in ("indonesia", "inggris"))
        message = (
            f"Bila penafsiran berbeda, naskah Indonesia memberlakukan bahasa {first}, naskah Inggris bahasa {second}."
        )
        hint = "Tulis bahasa yang sama dalam kedua naskah."
        yield subject.finding(message, ("klausul",), hint, level=Level.GALAT, basis=_PREVAILS)
