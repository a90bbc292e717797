"""Who sends a letter or makes a report, and who signs it."""

from dataclasses import dataclass
from typing import NamedTuple

from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.penandatangan import Penandatangan
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.inputs import Inputs


@dataclass(frozen=True, slots=True)
class Pengirim:
    """The pihak that sends a letter or makes a report; of a naskah that all sign, the first.

    Attributes:
        place: Its place among the pihak, from 0.
        penandatangan: Who signs for it here.
        key: Where the input says so.
    """

    place: int
    penandatangan: Penandatangan
    key: Key


def _of_pihak(naskah: Naskah, place: int) -> Pengirim:
    return Pengirim(place, naskah.pihak[place].penandatangan, ("pihak", place, "penandatangan"))


def _of_paper(naskah: Naskah, place: int, signer: Penandatangan | None, *, key: str) -> Pengirim:
    """The pihak that a letter or a report names, with the official named there in the place of its own."""
    if signer and signer != Penandatangan():
        return Pengirim(place, signer, (key, "penandatangan"))
    return _of_pihak(naskah, place)


def pengirim(naskah: Naskah, jenis: Jenis) -> Pengirim:
    """Who sends; letter and report may name an official of their own, who signs in the place of that of the pihak."""
    last = len(naskah.pihak)
    if jenis.is_surat and (surat := naskah.surat):
        return _of_paper(naskah, min(surat.pengirim, last) - 1, surat.penandatangan, key="surat")
    if jenis.is_laporan and (laporan := naskah.laporan):
        return _of_paper(naskah, min(laporan.penyusun, last) - 1, laporan.penandatangan, key="laporan")
    return _of_pihak(naskah, 0)


def signers(naskah: Naskah, jenis: Jenis) -> tuple[Pengirim, ...]:
    """Who signs for each pihak; the one who signs a report speaks for his pihak in that report alone."""
    found = [_of_pihak(naskah, place) for place in range(len(naskah.pihak))]
    if not jenis.is_laporan:
        by = pengirim(naskah, jenis)
        found[by.place] = by
    return tuple(found)


class Official(NamedTuple):
    """Name and office of one who signs; None while they are open."""

    nama: str | None
    jabatan: str | None


def official(pihak: Pihak, signer: Penandatangan, profil: Profil) -> Official:
    """The one who signs, as typed or as the profil knows him of its own institution."""
    if pihak.pribadi:
        return Official(signer.bergelar(signer.nama or pihak.nama), signer.jabatan)
    known = profil.pejabat.get(signer.tingkat or "")
    if known is None or not profil.is_own(pihak.nama):
        return Official(signer.nama_lengkap, signer.jabatan)
    return Official(signer.nama_lengkap or known.nama, signer.jabatan or known.jabatan)


def office(inputs: Inputs) -> str | None:
    """The office of the one who signs for the sender, as typed or as the profil knows it."""
    by = pengirim(inputs.naskah, inputs.jenis)
    return official(inputs.naskah.pihak[by.place], by.penandatangan, inputs.profil.profil).jabatan
