"""Who signs and may not, by what the kind says of its pihak; several rules must not say it twice."""

from collections.abc import Iterator
from typing import NamedTuple

from kerjasama_docs.model.syarat import SyaratPenandatangan
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import Penanda


class Putusan(NamedTuple):
    """One who signs and may not, or of whom it is doubtful.

    Attributes:
        penanda: Who signs.
        syarat: What the kind says.
        ragu: Why it is doubtful; empty where he may not sign.
    """

    penanda: Penanda
    syarat: SyaratPenandatangan
    ragu: str = ""

    @property
    def terbuka(self) -> bool:
        """Whether his level is open and he may be one who may sign."""
        return not self.penanda.tingkat and not self.penanda.pemberi


def _of_parent(subject: Subject) -> tuple[SyaratPenandatangan, ...]:
    """What the kind of the first naskah says, for one that changes, prolongs or ends it."""
    if subject.peran == "pokok" or not subject.jenis.is_naskah:
        return ()
    return tuple(each for each in subject.rantai.berlaku.akar.jenis.penandatangan if each.sendiri)


def _asked(subject: Subject) -> Iterator[SyaratPenandatangan]:
    for each in subject.jenis.penandatangan or _of_parent(subject):
        if subject.binds(each.peraturan):
            yield each


def _own(by: Penanda, syarat: SyaratPenandatangan) -> Putusan | None:
    """What is to be said of one who signs for the institution of the profil; an open office is told elsewhere."""
    level = by.bertindak
    if level in syarat.tingkat or (not level and (by.pemberi or not by.jabatan)):
        return None
    return Putusan(by, syarat, next((why for each, why in syarat.ragu.items() if each == level), ""))


def _any(by: Penanda, syarat: SyaratPenandatangan) -> Putusan | None:
    """What is to be said of one who signs for a pihak; a letter of authority that says nothing counts for none."""
    kuasa = by.by.penandatangan.kuasa
    if by.tingkat in syarat.tingkat or (by.tingkat in syarat.kuasa and kuasa is not None and str(kuasa)):
        return None
    return Putusan(by, syarat)


def putusan_of(subject: Subject) -> Iterator[Putusan]:
    """Those who sign and may not, or of whom it is doubtful, as far as a regulation that binds says so."""
    for syarat in _asked(subject):
        for by in subject.index.penanda:
            if syarat.sendiri:
                found = _own(by, syarat) if by.sendiri else None
            else:
                found = _any(by, syarat) if by.pihak.golongan in syarat.golongan else None
            if found:
                yield found


def places_judged(subject: Subject) -> frozenset[int]:
    """The pihak of which the judgement above already says that the wrong official signs, by their places from 0."""
    return frozenset(each.penanda.by.place for each in putusan_of(subject))
