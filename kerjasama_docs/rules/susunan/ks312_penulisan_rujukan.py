"""Rujukan “pasal 5 Ayat 2” ditulis “Pasal 5 ayat (2)”.

Kata Pasal yang diacu berhuruf awal kapital dengan angka Arab, kata ayat berhuruf kecil dengan nomor di dalam tanda
kurung, dan huruf tanpa tanda kurung; satuan yang lebih besar disebut lebih dahulu. Bentuk yang sama membuat rujukan
mudah dicari dan tidak keliru dibaca.

Salah: Pelaksanaan tugas menurut ayat (2) Pasal 5.
Benar: Pelaksanaan tugas menurut Pasal 5 ayat (2).
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.rujukan.rujukan import Acuan, Pengacuan
from kerjasama_docs.rules.shared.typed_rujukan import typed_rujukan

DASAR = (
    Basis("uu-12-2011", "Lampiran II angka 79"),
    Basis("uu-12-2011", "Lampiran II angka 80"),
    Basis("uu-12-2011", "Lampiran II angka 82"),
    Basis("uu-12-2011", "Lampiran II angka 84"),
    Basis("uu-12-2011", "Lampiran II angka 92"),
    Basis("uu-12-2011", "Lampiran II angka 276"),
)
_ANGKA_ARAB, _KAPITAL, _KURUNG, _KECIL, _HURUF, _URUTAN = DASAR
_CAPITAL_AYAT = regex(r"\bA(?:yat|YAT)\b")
_BARE_AYAT = regex(r"(?i:ayat)(?! \(\d{1,3}[a-z]?\))")
_ITEM = regex(r"(?i:huruf|butir|poin|angka)")
_SMALL_PASAL = regex(r"\bpasal\b|\bPASAL\b|(?i:\bps[l.])")
_PASAL_IN_WORDS = regex(r"(?i:pasal) [^\W\d]")
_KINDS = (
    (_SMALL_PASAL, _KAPITAL),
    (_PASAL_IN_WORDS, _ANGKA_ARAB),
    (_CAPITAL_AYAT, _KECIL),
    (_BARE_AYAT, _KURUNG),
    (_ITEM, _HURUF),
)
"""What is written otherwise, and the article that says how; what is left is the order of the units."""


_AMENDS = regex(r"[^.;:]{0,60}\b(?:diubah|dihapus|diganti|disisipkan|ditambahkan|berbunyi)\b")
"""How a unit is named that changes: "Ketentuan ayat (2) Pasal 8 diubah" (angka 233), "Di antara ayat (1) …"."""


def _basis(text: str, acuan: Acuan) -> Basis:
    """The article that a rujukan departs from first."""
    if acuan.terbalik:
        return _URUTAN
    return next((basis for pattern, basis in _KINDS if pattern.search(text)), _URUTAN)


def _right(subject: Subject, unit: TextUnit, acuan: Acuan) -> str:
    """How a rujukan is written: with the figure that the Pasal bears."""
    form = acuan.bentuk
    if not acuan.pasal or not form.startswith("Pasal"):
        return form
    known = next(subject.index.dikenal.pasal(unit, acuan.pasal), None)
    return form.replace(f"Pasal {acuan.pasal}", known.nama) if known else form


def _is_right(unit: TextUnit, acuan: Acuan) -> bool:
    """Whether a rujukan goes on without its word, or has the order in which an amendment names what it changes."""
    return _AMENDS.match(unit.text, acuan.end) is not None if acuan.terbalik else acuan.telanjang


def _faults(subject: Subject, found: Pengacuan) -> Iterator[tuple[Acuan, str]]:
    """The rujukan that are written otherwise, each with its right form; one without its word apart."""
    unit = found.unit
    begins = {start for start, _ in unit.sentences}
    for acuan in found.acuan:
        if acuan.hidup or _is_right(unit, acuan):
            continue
        said, right = unit.text[acuan.start : acuan.end], _right(subject, unit, acuan)
        if said[:1].isupper() and acuan.start in begins:
            right = right[:1].upper() + right[1:]
        if said != right:
            yield acuan, right


def check(subject: Subject) -> Iterator[Finding]:
    """Find rujukan to the naskah itself that are not written as the law writes them."""
    for found in typed_rujukan(subject):
        unit = found.unit
        for acuan, right in _faults(subject, found):
            if subject.author(unit, acuan.start, acuan.end) is Author.BUNDLED:
                continue
            said = unit.text[acuan.start : acuan.end]
            message, hint = f"Rujukan “{said}” ditulis “{right}”.", f"Ganti dengan “{right}”."
            where = subject.place(unit, acuan.start, acuan.end)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=_basis(said, acuan))
