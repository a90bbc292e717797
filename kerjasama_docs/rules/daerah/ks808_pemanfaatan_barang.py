"""Pinjam pakai barang milik negara/daerah disepakati dengan PIHAK KEDUA, yang bukan instansi pemerintah.

Pinjam pakai barang milik negara atau daerah hanya antara Pemerintah Pusat dan pemerintah daerah atau antarpemerintah
daerah, paling lama 5 tahun, dan dapat diperpanjang satu kali; sewa pun pada dasarnya paling lama 5 tahun. Pihak lain
memakai barang itu dengan sewa atau kerja sama pemanfaatan. Peraturannya telah diubah sesudah teks yang kami baca,
sehingga ini peringatan dan saran.

Salah: PIHAK KESATU meminjampakaikan gedung kepada PT Karya Utama selama 10 (sepuluh) tahun.
Benar: PIHAK KESATU menyewakan gedung kepada PT Karya Utama selama 5 (lima) tahun.
"""

import re
from collections.abc import Iterator, Sequence

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.model.base import NEGARA
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ujaran import Ujaran, ujaran_about

_WHO, _LENGTH = Basis("pp-27-2014", "Pasal 30 ayat (1)"), Basis("pp-27-2014", "Pasal 30 ayat (2)")
_RENT = Basis("pp-27-2014", "Pasal 29 ayat (2)")
DASAR: tuple[Basis, ...] = (_WHO, _LENGTH, _RENT)

_LOAN = regex(r"\b(?:pinjam[- ]?pakai|(?:dip|mem)injam[- ]?pakai(?:kan)?)\b", re.IGNORECASE)
_RENTED = regex(r"\b(?:di|peny)?(?:sewa|menyewa|ewa)(?:kan|an)?\b", re.IGNORECASE)
_THING = regex(r"\b(?:barang milik|aset|tanah|lahan|gedung|bangunan|BM[ND])\b", re.IGNORECASE)
_OFTEN = regex(
    r"\bdiperpanjang[^.;]{0,40}?\b(?:(?:[2-9]|[1-9][0-9])(?: \([a-z ]+\))? kali|lebih dari (?:1 |satu |1 \(satu\) )"
    r"|berkali-kali|beberapa kali|setiap kali|otomatis)",
    re.IGNORECASE,
)
_MOST = 5
"""Years (Pasal 29 ayat (2), Pasal 30 ayat (2))."""


def _stranger(subject: Subject) -> str | None:
    """What the one pihak that is no body of government is called, where the other is one."""
    places = [place for place, pihak in enumerate(subject.naskah.pihak) if pihak.golongan not in NEGARA]
    if len(places) != 1 or subject.naskah.pihak[places[0]].golongan is None:
        return None
    return subject.called(places[0], subject.naskah.pihak[places[0]].nama)


def _too_long(subject: Subject, said: Ujaran) -> str:
    """A length of more years than are allowed, as it was typed; empty without one."""
    found = subject.index.lama_di(said.unit, said.start, said.end)
    return next((each.typed for each in found if each.satuan == "tahun" and each.n > _MOST), "")


def _often(said: Ujaran) -> str:
    """An extension that comes more than once; empty without one."""
    found = _OFTEN.search(said.text)
    return found[0] if found else ""


def _lent(subject: Subject, stranger: str, loans: Sequence[Ujaran]) -> Finding:
    """A pinjam pakai with one who may not have it: once, with all the places that speak of it."""
    first, *rest = (said.place(subject) for said in loans)
    others = [unit for unit in dict.fromkeys(each.unit for each in rest) if unit and unit != first.unit]
    also = f"; juga pada {daftar(others, 'dan')}" if others else ""
    message = f"Pinjam pakai barang milik negara/daerah disepakati dengan {stranger}, yang bukan instansi pemerintah"
    hint = "Pakai sewa atau kerja sama pemanfaatan, atau periksa barang milik siapa yang dipinjamkan."
    return subject.finding(f"{message}{also}.", first, hint, level=Level.PERINGATAN, basis=_WHO)


def _of_loan(subject: Subject, said: Ujaran) -> Iterator[Finding]:
    """What is wrong with the terms of a pinjam pakai."""
    if long := (_too_long(subject, said) or _often(said)):
        message = f"Pinjam pakai disebut “{long}”, padahal paling lama {_MOST} tahun dan diperpanjang satu kali."
        hint = "Sesuaikan jangka waktu pinjam pakainya, dan periksa perubahan terakhir peraturannya."
        yield subject.finding(message, said.place(subject), hint, level=Level.PERINGATAN, basis=_LENGTH)


def _of_rent(subject: Subject, said: Ujaran) -> Iterator[Finding]:
    """What is wrong with a rent."""
    long = _too_long(subject, said)
    if long and _THING.search(said.whole):
        message = f"Sewa disebut “{long}”; sewa barang milik negara/daerah pada dasarnya paling lama {_MOST} tahun."
        hint = (
            "Periksa barang siapa yang disewakan, dan apakah sewanya boleh lebih lama: kerja sama infrastruktur, usaha "
            "yang menurut sifatnya memerlukannya, atau yang ditentukan undang-undang."
        )
        yield subject.finding(message, said.place(subject), hint, level=Level.SARAN, basis=_RENT)


def _loans(subject: Subject, loans: Sequence[Ujaran]) -> Iterator[Finding]:
    """What is wrong with the sentences about a pinjam pakai."""
    stranger = _stranger(subject)
    if stranger and loans:
        yield _lent(subject, stranger, loans)
    for said in () if stranger else loans:
        yield from _of_loan(subject, said)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a pinjam pakai or a rent of public goods that the rules about them do not allow."""
    if not any(pihak.golongan in NEGARA for pihak in subject.naskah.pihak):
        return
    about = ujaran_about(subject, "injam", "sewa", "menyewa", bahasa="indonesia")
    meant = [said for said in about if not said.negated]
    loans = [said for said in meant if _LOAN.search(said.text)]
    yield from _loans(subject, loans)
    for said in meant:
        if said not in loans and _RENTED.search(said.text):
            yield from _of_rent(subject, said)
