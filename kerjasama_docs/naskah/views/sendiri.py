"""What the profil says of its own institution among the pihak."""

from dataclasses import replace

from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.views.pengirim import pengirim


def with_golongan(inputs: Inputs) -> Inputs:
    """The same with the golongan of the own institution, where the drafter leaves it open.

    Who proposes a kerja sama is a unit of the institution, whatever its name; without one nothing is known of it.
    """
    naskah, jenis, profil = inputs.naskah, inputs.jenis, inputs.profil.profil
    proposer = pengirim(naskah, jenis).place if "usulan" in jenis.isian and naskah.pihak else None

    def filled(place: int, pihak: Pihak) -> Pihak:
        own = (place == proposer and pihak.nama) or profil.is_own(pihak.nama)
        return pihak.model_copy(update={"golongan": profil.golongan}) if own and not pihak.golongan else pihak

    pihak = tuple(filled(*each) for each in enumerate(naskah.pihak))
    return replace(inputs, naskah=naskah.model_copy(update={"pihak": pihak}))


def with_hitungan(inputs: Inputs) -> Inputs:
    """The same with its jangka waktu counted as the profil counts, where neither it nor its days say how.

    One that follows another is counted as that is, and a span that is open stays so.
    """
    naskah, usual = inputs.naskah, inputs.profil.profil.hitungan
    span = naskah.jangka_waktu
    if inputs.jenis.peran != "pokok" or not span.lama:
        return inputs
    way = span.cara(naskah.penandatanganan.tanggal) or usual
    counted = span.model_copy(update={"hitungan": way})
    return replace(inputs, naskah=naskah.model_copy(update={"jangka_waktu": counted}))
