"""The tree of one naskah before its numbers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from kerjasama_docs.model.template import NamaBentuk
from kerjasama_docs.naskah.klausul.chosen import Chosen, Selected
from kerjasama_docs.naskah.parts import laporan, naskah, surat
from kerjasama_docs.naskah.parts.builder import Builder
from kerjasama_docs.naskah.parts.inlines import inline
from kerjasama_docs.naskah.parts.lampiran import overfull
from kerjasama_docs.naskah.parts.signatures import witnesses
from kerjasama_docs.naskah.parts.work import Work
from kerjasama_docs.naskah.tree.kepala import JudulLine, KepalaHalaman, KepalaLaporan, KepalaNaskah, KepalaSurat
from kerjasama_docs.naskah.tree.lampiran import lampiran_labels
from kerjasama_docs.naskah.tree.pohon import LampiranPart, Logo, Pohon, Sebutan
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn


class Parts(Protocol):
    """What a bentuk puts around the text: one module each."""

    def judul(self, work: Work, /) -> tuple[JudulLine, ...]:
        """The title block."""
        ...

    def logos(self, work: Work, /) -> tuple[Logo, ...]:
        """The pictures above it."""
        ...

    def signatures(self, work: Work, /) -> tuple[SignatureColumn, ...]:
        """Where it is signed."""
        ...

    def kepala(self, work: Work, /) -> KepalaSurat | KepalaLaporan | KepalaNaskah | None:
        """What stands above and below all this: head and foot of a letter, a cover."""
        ...

    def satuan(self, work: Work, /) -> Sebutan:
        """What its text is divided into."""
        ...


PARTS: Mapping[NamaBentuk, Parts] = MappingProxyType({"naskah": naskah, "surat": surat, "laporan": laporan})
"""What puts them around the text, by the bentuk of the kind."""


def pohon_of(work: Work, builder: Builder, chosen: Selected) -> Pohon:
    """The tree as it is before numbers.

    Args:
        work: What it is made of.
        builder: Who words its klausul.
        chosen: The klausul that stand in it.
    """
    jenis = work.inputs.jenis
    parts = PARTS[jenis.bentuk]
    satuan = parts.satuan(work)
    return Pohon(
        judul=parts.judul(work),
        logos=parts.logos(work),
        opening=builder.part(chosen.opening, opening=bool(jenis.klausul)),
        pasal=tuple(builder.pasal(each, satuan) for each in chosen.pasal),
        closing=builder.part(chosen.closing, opening=False),
        signatures=parts.signatures(work),
        witnesses=witnesses(work.inputs.naskah, work.bahasa, foreign=work.foreign),
        lampiran=_lampiran(work, builder, chosen.lembar),
        kepala=parts.kepala(work),
        kepala_halaman=_kepala_halaman(work),
        nomor_pasal=jenis.nomor_pasal,
        bahasa=work.bahasa,
    )


def _kepala_halaman(work: Work) -> KepalaHalaman:
    """What stands at the head of each page: the words of the naskah or of its profil, and its number in the archive."""
    halaman = work.inputs.naskah.halaman
    teks = halaman.kepala_pada(work.inputs.profil.profil.kepala_halaman)
    return KepalaHalaman(inline(teks) if teks else (), inline(halaman.nomor_arsip or ""), halaman.kode_qr or "")


def _lampiran(work: Work, builder: Builder, lembar: tuple[Chosen, ...]) -> tuple[LampiranPart, ...]:
    """The lampiran of a naskah; those that a letter always has stand before those of the drafter."""
    items = work.inputs.naskah.lampiran
    if found := overfull(items, work.inputs.source):
        builder.findings.append(found)
        return ()
    labels = lampiran_labels(len(lembar) + len(items), work.bahasa)
    own, given = labels[: len(lembar)], labels[len(lembar) :]
    return (
        *(builder.lembar(each, label) for each, label in zip(lembar, own, strict=True)),
        *(builder.lampiran(n, item, given[n], foreign=work.foreign) for n, item in enumerate(items)),
    )
