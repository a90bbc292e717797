"""What a naskah says of its own name, its pihak and its numbers, laid over its kind and its profil."""

from collections.abc import Iterator
from dataclasses import replace

from kerjasama_docs import language
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs import Source
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import ProfilFolder


def label_of(place: int, profil: Profil, sebutan: str | None = None) -> str:
    """PIHAK KESATU (or PERTAMA), PIHAK KEDUA …, or the word of its own; ``place`` counts from 1."""
    return sebutan or f"PIHAK {language.ordinal(place, profil.sebutan)}"


def labels_of(pihak: tuple[Pihak, ...], profil: Profil) -> tuple[str, ...]:
    """What the pihak of a naskah are called in its text."""
    return tuple(label_of(place, profil, each.sebutan) for place, each in enumerate(pihak, 1))


def own_labels(pihak: tuple[Pihak, ...]) -> tuple[str, ...]:
    """What pihak are called otherwise than by their number."""
    return tuple(each.sebutan for each in pihak if each.sebutan)


def named(jenis: Jenis, naskah: Naskah, profil: Profil) -> Jenis:
    """A kind as one naskah names it and numbers its Pasal."""
    nama_kedua = naskah.padanan.nama_naskah if naskah.padanan else None
    usual = "romawi" if profil.nomor_pasal == "romawi" and jenis.is_naskah else jenis.nomor_pasal
    own = jenis.bernama(naskah.nama_naskah, nama_kedua)
    return own.model_copy(update={"nomor_pasal": naskah.nomor_pasal or usual})


_OVER = ("sebutan", "penghubung", "nomor_pihak", "judul_pasal", "konsiderans", "dengan_rahmat")
"""What a naskah may say otherwise than its profil."""


def over(profil: ProfilFolder, naskah: Naskah) -> ProfilFolder:
    """A profil with what one naskah says otherwise."""
    given = {name: getattr(naskah, name) for name in _OVER}
    update = {name: value for name, value in given.items() if value is not None}
    return replace(profil, profil=profil.profil.model_copy(update=update)) if update else profil


def same_labels(naskah: Naskah, source: Source, *, profil: Profil) -> Iterator[Finding]:
    """Pihak that are called the same, so that nobody could tell them apart."""
    labels = labels_of(naskah.pihak, profil)
    for place, label in enumerate(labels):
        if label in labels[:place]:
            message = f"Pihak ke-{labels.index(label) + 1} dan pihak ke-{place + 1} sama-sama disebut {label}."
            own = place if naskah.pihak[place].sebutan else labels.index(label)
            where = source.where(("pihak", own, "sebutan"))
            yield Finding("sebutan-ganda", Level.GALAT, message, where, "Beri setiap pihak sebutan sendiri.")
