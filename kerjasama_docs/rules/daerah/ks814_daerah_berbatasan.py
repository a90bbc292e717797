"""Varian ini bagi kerja sama wajib antardaerah yang berbatasan, sedangkan Provinsi Bali tidak berbatasan.

Kerja sama wajib dilaksanakan oleh dua daerah atau lebih yang berbatasan, karena urusannya berdampak lintas daerah.
Daerah yang tidak berbatasan bekerja sama secara sukarela. Batas provinsi dibaca dari daftar, yang memuat juga batas di
selat; batas kabupaten dan kota tidak diketahui, kecuali naskah sendiri menyatakan bahwa daerahnya tidak berbatasan.

Salah: kerja sama wajib antara Provinsi Banten dan Provinsi Bali.
Benar: kerja sama wajib antara Provinsi Banten dan Provinsi Jawa Barat, atau kerja sama sukarela dengan Provinsi Bali.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language.sections import sections
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ujaran import ujaran_about

_BASIS = Basis("pp-28-2018", "Pasal 3 ayat (2)")
DASAR: tuple[Basis, ...] = (_BASIS, Basis("uu-23-2014", "Pasal 364 ayat (1)"))

_NAME = regex(r"(?:pemerintah |pemprov )?(?:daerah )?(?:provinsi )?(?P<nama>[a-z. ]+?)(?:,? (?:republik )?indonesia)?")
_APART = regex(r"\b(?:tidak|bukan daerah yang|tidak saling) berbatasan\b")


@cache
def _lines() -> tuple[tuple[list[str], frozenset[str]], ...]:
    """The names of each provinsi, and the first names of its neighbours."""
    parts = (line.partition(":") for line in sections(Path(__file__).with_name("provinsi.txt"))[""])
    return tuple((names.split(" / "), frozenset(beside.strip().split(", "))) for names, _, beside in parts)


def provinsi_berbatasan() -> Mapping[str, frozenset[str]]:
    """The neighbours of each provinsi by its first name."""
    return {names[0]: beside for names, beside in _lines()}


def first_names() -> Mapping[str, str]:
    """The first name of each provinsi by every name it has."""
    return {name: names[0] for names, _ in _lines() for name in names}


def _known(name: str | None) -> str | None:
    """The first name of the provinsi that a pihak is; None for another pihak."""
    found = _NAME.fullmatch(" ".join((name or "").split()).casefold())
    return first_names().get(found["nama"].strip()) if found else None


def _alone(subject: Subject) -> Iterator[int]:
    """The places of the provinsi that border on none of the others, where all of them are known."""
    names = [_known(pihak.nama) for pihak in subject.naskah.pihak]
    if all(names):
        beside = provinsi_berbatasan()
        for place, name in enumerate(names):
            if name and beside[name].isdisjoint([*names[:place], *names[place + 1 :]]):
                yield place


def check(subject: Subject) -> Iterator[Finding]:
    """Find regions of a kerja sama wajib that do not border on each other."""
    varian = subject.jenis.varian.get(subject.naskah.varian or "")
    if not (varian and varian.kerja_sama_wajib and subject.binds(_BASIS.regulation)):
        return
    lead = "Varian ini bagi kerja sama wajib antardaerah yang berbatasan, sedangkan"
    hint = "Pakai varian bagi kerja sama sukarela, atau perbaiki nama daerahnya."
    for place in list(_alone(subject))[-1:]:
        name = (subject.naskah.pihak[place].nama or "").removeprefix("Pemerintah ")
        where = ("pihak", place, "nama")
        yield subject.finding(f"{lead} {name} tidak berbatasan.", where, hint, level=Level.PERINGATAN, basis=_BASIS)
    for said in ujaran_about(subject, "tidak berbatasan", "tidak saling berbatasan", bahasa="indonesia"):
        if found := _APART.search(said.text):
            message = f"{lead} naskah menyebut daerahnya “{found[0]}”."
            yield subject.finding(message, said.place(subject, found), hint, level=Level.PERINGATAN, basis=_BASIS)
