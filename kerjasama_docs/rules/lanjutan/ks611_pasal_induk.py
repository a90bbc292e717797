"""Pasal 25 Perjanjian Kerja Sama tidak ada; Pasal terakhirnya Pasal 20.

Adendum, perpanjangan, dan pengakhiran menunjuk Pasal naskah induk menurut nomor yang kini berlaku. Nomor yang tidak ada
di sana biasanya berasal dari rancangan lama, atau dari naskah sebelum disisipi; pembaca tidak tahu ketentuan mana yang
dimaksud. Naskah induk yang hanya dicatat, tanpa berkasnya, tidak diperiksa.

Salah: sebagaimana dimaksud dalam Pasal 25 Perjanjian Kerja Sama, yang hanya berisi 20 Pasal.
Benar: sebagaimana dimaksud dalam Pasal 8 ayat (2) Perjanjian Kerja Sama.
"""

import re
from collections.abc import Iterator, Mapping

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.rantai.records import Rantai
from kerjasama_docs.naskah.tree.pohon import Pasal
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.rujukan.rujukan import Acuan, Pengacuan
from kerjasama_docs.rules.reading.rujukan.sasaran import bernomor, dalam_pasal

DASAR: tuple[Basis, ...] = ()

_BEHIND = r"\s+(?:(?:dalam|pada|dari|of the|of)\s+)?(?:{})\b(?!\s+(?:ini|this)\b)"


def _names(induk: Rantai) -> re.Pattern[str]:
    """How a text calls the parent, behind a Pasal of it."""
    first = induk.mata[0]
    second = first.jenis.padanan
    names = [first.nama, *([second.nama] if second else []), "naskah induk", "perjanjian induk"]
    return re.compile(_BEHIND.format("|".join(map(re.escape, names))), re.IGNORECASE)


def _known(subject: Subject, induk: Rantai) -> Mapping[str, Pasal]:
    """The Pasal of the parent by their numbers, those that this naskah inserts among them."""
    after = subject.rantai.berlaku.pohon if subject.peran != "pokok" else None
    return {**bernomor(induk.berlaku.pohon), **bernomor(after)}


def _missing(known: Mapping[str, Pasal], acuan: Acuan, nama: str) -> str:
    """What is said of a unit that the parent does not have; empty where it has it."""
    if acuan.pasal is None:
        return ""
    pasal = known.get(acuan.pasal)
    if pasal is None:
        return f"Pasal {acuan.pasal} {nama} tidak ada; Pasal terakhirnya Pasal {list(known)[-1]}."
    gone = dalam_pasal(pasal, acuan).hilang
    return gone.replace(acuan.nama, f"{acuan.nama} {nama}", 1) if gone else ""


def _of_parent(subject: Subject, names: re.Pattern[str]) -> Iterator[Pengacuan]:
    """The rujukan to the parent that were typed."""
    for found in subject.index.rujukan:
        if found.luar and not found.unit.quoted and names.match(found.unit.text, found.acuan[-1].end):
            yield found


def check(subject: Subject) -> Iterator[Finding]:
    """Find Pasal of the parent that it does not have."""
    induk = subject.induk
    if induk is None or induk.berlaku.akar.recorded or "pasal" not in subject.index.teks:
        return
    known, names = _known(subject, induk), _names(induk)
    for found in _of_parent(subject, names) if known else ():
        for acuan in found.acuan:
            if message := _missing(known, acuan, induk.mata[0].nama):
                where = subject.place(found.unit, acuan.start, acuan.end)
                hint = "Betulkan nomornya menurut naskah induk yang berlaku sekarang."
                yield subject.finding(message, where, hint, level=Level.GALAT)
