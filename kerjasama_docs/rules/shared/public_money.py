"""Whose money is that of the state or of a region."""

from kerjasama_docs.naskah.views.pendanaan import penanggung
from kerjasama_docs.rules.base.subject import Subject

_SUMBER = ("apbn", "apbd")


def public_payers(subject: Subject, *sumber: str) -> tuple[int, ...]:
    """The places of the pihak that are known to spend the money of the state or of a region, or that of one source."""
    able = penanggung(subject.naskah, sumber or _SUMBER)
    return tuple(place for place in able if subject.naskah.pihak[place].golongan is not None)
