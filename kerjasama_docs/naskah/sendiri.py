"""The own institution of a profil among the pihak, and what the profil knows of it."""

import re

from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.profil import Profil

_COUNTRY = " Republik Indonesia"


def is_own(pihak: Pihak, profil: Profil) -> bool:
    """Whether a pihak is the institution of the profil, or one of its units named behind a comma or c.q.

    Republik Indonesia may be there or not; "Kementerian Hukum dan HAM" is not "Kementerian Hukum".
    """
    if not (pihak.nama and profil.instansi):
        return False
    name, own = pihak.nama.removesuffix(_COUNTRY), profil.instansi.removesuffix(_COUNTRY)
    return re.fullmatch(rf"{re.escape(own)}(?:(?:,| c\.?q\.?) .*)?", name, re.DOTALL) is not None


def with_golongan(naskah: Naskah, profil: Profil) -> Naskah:
    """The naskah with the golongan of the own institution, where the drafter leaves it open."""
    pihak = tuple(
        item.model_copy(update={"golongan": profil.golongan})
        if item.golongan is None and is_own(item, profil)
        else item
        for item in naskah.pihak
    )
    return naskah.model_copy(update={"pihak": pihak})
