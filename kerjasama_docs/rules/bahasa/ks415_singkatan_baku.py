"""Singkatan “a/n” seharusnya ditulis “a.n.”.

Singkatan dua huruf dalam surat bertitik pada setiap hurufnya (a.n., u.p., s.d.), lambang mata uang melekat pada
angkanya tanpa titik (Rp5.000,00), dan NIP ditulis tanpa titik dan titik dua. Singkatan catatan, seperti yg dan tgl,
tidak dipakai dalam naskah.

Salah: Rp. 5.000.000,- kepada PIHAK KEDUA U.p. Kepala Biro
Benar: Rp5.000.000,00 kepada PIHAK KEDUA u.p. Kepala Biro
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.kata_salah import kata_salah
from kerjasama_docs.rules.base.milik import dikutip, milik_perancang
from kerjasama_docs.rules.base.sekali import sekali
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (
    Basis("eyd-v", "Bab II huruf F angka 3"),
    Basis("eyd-v", "Bab II huruf F angka 4"),
    Basis("eyd-v", "Bab II huruf F angka 5"),
    Basis("eyd-v", "Bab II huruf G angka 3"),
    Basis("eyd-v", "Bab III huruf A angka 9"),
)

_RUPIAH = regex(r"\b(?:Rp(?:\.\s?|\s)|RP\.?\s?|rp\.?\s?|IDR\.?\s?)(\d[\d.]*)(,\d\d(?!\d))?(,-|\.-|,--)?")
"""An amount behind a wrong sign: "Rp. 5.000,-"."""
_MONEY = regex(r"Rp|RP|rp[. \d]|IDR")
_DASH = regex(r"\bRp(\d[\d.]*?)(?:,-+|\.-+|,00-)(?!\d)")
_NIP = regex(r"\bNIP(?:\.\s?:?|\s?:)\s*(?=\d)")


def _amounts(unit: TextUnit) -> Iterator[tuple[int, int, str]]:
    """Amounts that are written otherwise than ``Rp5.000,00``: begin, end, and how to write them."""
    for found in _RUPIAH.finditer(unit.text):
        digits = found[1].rstrip(".")
        end = found.end() if found[2] or found[3] else found.start(1) + len(digits)
        yield found.start(), end, f"Rp{digits}{found[2] or ',00'}"
    for found in _DASH.finditer(unit.text):
        yield *found.span(), f"Rp{found[1]},00"


def _forms(subject: Subject) -> Iterator[tuple[TextUnit, tuple[int, int, str], Basis]]:
    for unit in subject.units:
        if unit.bahasa == "indonesia" and _MONEY.search(unit.text):
            yield from ((unit, found, DASAR[3]) for found in _amounts(unit))
    for unit in subject.index.kata.having("nip"):
        yield from ((unit, (*hit.span(), "NIP"), DASAR[4]) for hit in _NIP.finditer(unit.text))


def _found(subject: Subject) -> Iterator[Finding]:
    for salah in kata_salah(subject, "singkatan", exact=True):
        message = f"Singkatan “{salah.tertulis}” seharusnya ditulis “{salah.benar}”."
        yield subject.finding(message, salah.where, f"Tulis “{salah.benar}”.", level=Level.SARAN, basis=salah.dasar)
    for unit, (start, end, right), basis in _forms(subject):
        where = None if dikutip(unit, start) else milik_perancang(subject, unit, (start, end))
        if where is not None:
            message = f"“{unit.text[start:end].strip()}” seharusnya ditulis “{right}”."
            yield subject.finding(message, where, f"Tulis “{right}”.", level=Level.SARAN, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find abbreviations, amounts and NIP that are written otherwise than the rule has them."""
    yield from sekali(_found(subject))
