"""Perselisihan dengan PIHAK KESATU, sebuah provinsi, diselesaikan Menteri, bukan gubernur.

Gubernur menyelesaikan perselisihan antarkabupaten dan kota dalam provinsinya. Bila provinsi sendiri menjadi pihak,
gubernurnya tidak dapat memutus perkaranya sendiri; perselisihan itu diselesaikan Menteri.

Salah: "satu_provinsi: ya pada kesepakatan bersama antara provinsi dan kabupaten di wilayahnya."
Benar: tanpa satu_provinsi, atau "satu_provinsi: tidak".
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.views.daerah import provinsi
from kerjasama_docs.naskah.views.pihak import pihak_called
from kerjasama_docs.rules.subject import Subject

_PARAMETER = "satu_provinsi"
"""The parameter of a klausul that sends a dispute to the governor."""
_BASIS = Basis("uu-23-2014", "Pasal 370 ayat (2)")


def check(subject: Subject) -> Iterator[Finding]:
    """Find a governor who is to settle the dispute of a provinsi."""
    built = subject.built
    profil = built.profil.profil
    there = provinsi(built.naskah, profil)
    for name in [name for name, head in built.heads.items() if there and _PARAMETER in head.parameter]:
        choice = built.naskah.klausul.get(name)
        said = str(choice.parameter.get(_PARAMETER)).lower() if choice else ""
        if said not in {"ya", "true"}:
            continue
        label = pihak_called(there[0] + 1, profil, built.jenis)
        message = f"Perselisihan dengan {label}, sebuah provinsi, diselesaikan Menteri, bukan gubernur."
        where = built.source.where(("klausul", name, "parameter", _PARAMETER))
        hint = "Hapus satu_provinsi, atau tulis tidak."
        yield Finding("perselisihan-provinsi", Level.GALAT, message, where, hint, _BASIS)
