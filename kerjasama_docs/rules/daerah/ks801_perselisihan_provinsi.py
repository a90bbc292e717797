"""Perselisihan dengan PIHAK KESATU, sebuah provinsi, diselesaikan Menteri Dalam Negeri, bukan gubernur.

Gubernur menyelesaikan perselisihan antarkabupaten dan kota dalam provinsinya. Bila provinsi sendiri menjadi pihak,
gubernurnya tidak dapat memutus perkaranya sendiri; perselisihan itu diselesaikan Menteri Dalam Negeri.

Salah: "satu_provinsi: ya pada kesepakatan bersama antara provinsi dan kabupaten di wilayahnya."
Benar: tanpa satu_provinsi, atau "satu_provinsi: tidak".
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.views.daerah import provinsi
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (Basis("uu-23-2014", "Pasal 370 ayat (2)"),)

_PARAMETER = "satu_provinsi"
"""The parameter of a klausul that sends a dispute to the governor."""
_BASIS = Basis("uu-23-2014", "Pasal 370 ayat (2)")


def _in_one_provinsi(subject: Subject) -> Iterator[str]:
    """The klausul of which the drafter says that the regions belong to one provinsi, so that its governor decides."""
    for name, head in subject.built.heads.items():
        choice = subject.naskah.klausul.get(name) if _PARAMETER in head.parameter else None
        if choice and str(choice.parameter.get(_PARAMETER)).lower() in {"ya", "true"}:
            yield name


def check(subject: Subject) -> Iterator[Finding]:
    """Find a governor who is to settle the dispute of a provinsi."""
    there = provinsi(subject.naskah, subject.profil)
    for name in _in_one_provinsi(subject) if there else ():
        label = subject.called(there[0])
        message = f"Perselisihan dengan {label}, sebuah provinsi, diselesaikan Menteri Dalam Negeri, bukan gubernur."
        where, hint = ("klausul", name, "parameter", _PARAMETER), "Hapus satu_provinsi, atau tulis tidak."
        yield subject.finding(message, where, hint, level=Level.GALAT, basis=_BASIS)
