"""Daftar hadir pembahasan tingkat kementerian tidak memuat Unit Eselon I terkait.

Perumusan naskah mengikutsertakan unsur yang disebut peraturan menurut tingkatnya, dan berita acara dengan daftar
hadirnya adalah buktinya. Unsur dikenal dari kata pada jabatan dan instansi peserta; yang hadir dengan sebutan lain
tidak dikenal, sehingga ini hanya saran.

Salah: daftar hadir yang memuat wakil direktorat jenderal saja.
Benar: daftar hadir yang memuat juga Analis Kerja Sama, Biro Hukum dan Kerja Sama.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.model.tingkat import PesertaWajib
from kerjasama_docs.naskah.units.record import Sort
from kerjasama_docs.rules.base.subject import Subject

DASAR = (
    Basis("permen-imipas-8-2025", "Pasal 20 ayat (2)"),
    Basis("permen-imipas-8-2025", "Pasal 20 ayat (3)"),
)
_LEVELS = {"menteri": "kementerian"}
"""The level of a kerja sama by that of who heads its own pihak, where it is called otherwise."""


def _present(subject: Subject) -> str:
    """The words of those who were present: of the tables of the lampiran, and of the offices of those who sign."""
    cells = [unit.text for unit in subject.units if unit.part == "lampiran" and unit.sort is Sort.CELL]
    return f" {' '.join((*cells, *(by.jabatan for by in subject.index.penanda)))} ".casefold() if cells else ""


def _absent(rule: PesertaWajib, present: str) -> list[str]:
    """Those whom none of the words of the present names."""
    known = ((rule.unsur[key], words) for key, words in rule.kata.items())
    return [name for name, words in known if not any(word.casefold() in present for word in words)]


def _levels(subject: Subject) -> frozenset[str]:
    """The levels of the kerja sama, by those who head its own pihak."""
    return frozenset(_LEVELS.get(by.kepala, by.kepala) for by in subject.index.penanda if by.sendiri)


def check(subject: Subject) -> Iterator[Finding]:
    """Find minutes whose list of the present lacks someone who has to take part in the drafting."""
    if not subject.index.fields["pembahasan"].printed or not subject.naskah.lampiran:
        return
    levels, present = _levels(subject), _present(subject)
    for rule in subject.jenis.peserta if present else ():
        level = next((each for each in rule.tingkat if each in levels), None)
        absent = _absent(rule, present) if level and subject.binds(rule.peraturan) else []
        if absent:
            message = f"Daftar hadir pembahasan tingkat {level} tidak memuat {daftar(absent, 'dan')}."
            hint = "Lengkapi daftar hadirnya, atau catat pada berita acara kapan mereka diikutsertakan."
            basis = Basis(rule.peraturan, rule.pasal)
            yield subject.finding(message, ("lampiran",), hint, level=Level.SARAN, basis=basis)
