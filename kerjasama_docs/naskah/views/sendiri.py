"""What the profil says of its own institution among the pihak."""

from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.views.pengirim import pengirim


def with_golongan(naskah: Naskah, jenis: Jenis, profil: Profil) -> Naskah:
    """The naskah with the golongan of the own institution, where the drafter leaves it open.

    Who proposes a kerja sama is a unit of the institution, whatever its name; without one nothing is known of it.
    """
    proposer = pengirim(naskah, jenis).place if "usulan" in jenis.isian and naskah.pihak else None

    def filled(place: int, pihak: Pihak) -> Pihak:
        own = (place == proposer and pihak.nama) or profil.is_own(pihak.nama)
        return pihak.model_copy(update={"golongan": profil.golongan}) if own and not pihak.golongan else pihak

    return naskah.model_copy(update={"pihak": tuple(filled(*each) for each in enumerate(naskah.pihak))})
