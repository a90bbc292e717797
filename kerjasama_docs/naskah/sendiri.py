"""What the profil says of its own institution among the pihak."""

from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.profil import Profil


def with_golongan(naskah: Naskah, profil: Profil) -> Naskah:
    """The naskah with the golongan of the own institution, where the drafter leaves it open."""

    def filled(pihak: Pihak) -> Pihak:
        known = pihak.golongan or not profil.is_own(pihak.nama)
        return pihak if known else pihak.model_copy(update={"golongan": profil.golongan})

    return naskah.model_copy(update={"pihak": tuple(map(filled, naskah.pihak))})
