"""Sumber dana hanya apbd, sedangkan PIHAK KEDUA bukan pemerintah daerah.

Anggaran daerah hanya dipakai pemerintah daerah, anggaran negara hanya lembaga negara dan lembaga pemerintah. Bila
keduanya satu-satunya sumber, pihak lain tidak ikut membiayai, dan tidak dapat pula membayar. Sering sumber lain yang
sah terlupa. Pihak yang golongannya belum diisi tidak diperiksa.

Salah: "pendanaan: {sumber: [apbd]} antara pemerintah provinsi dan perseroan terbatas yang ikut membiayai."
Benar: "pendanaan: {sumber: [apbd, lain]}"
"""

from collections.abc import Iterator
from typing import NamedTuple

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import daftar
from kerjasama_docs.model.klausul import KlausulHead
from kerjasama_docs.naskah.views.pendanaan import SHORT, penanggung, sumber
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_EACH = "biaya-masing-masing"
"""In such a klausul every pihak pays for itself (PP 28/2018 Pasal 46 ayat (3))."""


class _Money(NamedTuple):
    """Public money, the traits of the klausul about it, and the places of the pihak who can and who cannot spend it."""

    sumber: str
    ciri: frozenset[str]
    able: tuple[int, ...]
    others: tuple[int, ...]


def _funding(subject: Subject) -> list[KlausulHead]:
    """The klausul about money."""
    return [head for head in subject.built.heads.values() if "pendanaan" in head.isian]


def _money(subject: Subject) -> _Money:
    given = sumber(subject.naskah, subject.profil)
    able = penanggung(subject.naskah, given)
    others = tuple(place for place in range(len(subject.naskah.pihak)) if place not in able)
    ciri = frozenset(trait for head in _funding(subject) for trait in head.ciri)
    return _Money(daftar([SHORT[each] for each in given], "dan"), ciri, able, others)


def _mispaid(subject: Subject, money: _Money) -> bool:
    """Whether the one who is said to pay cannot spend it."""
    pays = subject.naskah.pendanaan.pembayar
    return pays is not None and pays - 1 in money.others


def _firm(subject: Subject, money: _Money) -> bool:
    """Whether it is surely wrong, and not only when the others pay too."""
    return _mispaid(subject, money) or not money.able or _EACH in money.ciri


def _silent(subject: Subject, money: _Money) -> bool:
    """Whether nothing printed says that the others pay: the drafter names who does, or no klausul says who."""
    return subject.naskah.pendanaan.pembayar is not None or "penanggung-biaya" not in money.ciri


def _finding(subject: Subject, money: _Money, *, firm: bool) -> Finding:
    pays, key = subject.naskah.pendanaan.pembayar, "sumber"
    names = daftar([subject.called(place) for place in money.others], "dan")
    message = f"Sumber dana hanya {money.sumber}, yang bukan anggaran {names}."
    if pays is not None and _mispaid(subject, money):
        key, payer = "pembayar", subject.called(pays - 1)
        message = f"Yang membayar {payer}, sedangkan sumber dana hanya {money.sumber}."
    hint = "Tambahkan lain pada pendanaan.sumber bila pihak itu ikut membiayai"
    hint += ", atau perbaiki sumber, pembayar, atau golongannya." if firm else "; bila tidak, abaikan saran ini."
    where: Key = ("pendanaan", key)
    return subject.finding(message, where, hint, level=Level.PERINGATAN if firm else Level.SARAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find public money as the only source beside pihak who cannot spend it."""
    money = _money(subject)
    if not money.others or not _funding(subject):
        return
    firm = _firm(subject, money)
    if firm or not _silent(subject, money):
        yield _finding(subject, money, firm=firm)
