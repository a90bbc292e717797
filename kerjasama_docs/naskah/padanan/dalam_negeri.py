"""What only a domestic naskah says by itself, in the second language: its opening, its terms, its papers."""

from dataclasses import replace
from itertools import repeat

from kerjasama_docs.language import tanggal_pendek
from kerjasama_docs.model.padanan_dalam_negeri import PadananDefinisi, PadananDokumen
from kerjasama_docs.naskah.padanan.kata import filled, spaced
from kerjasama_docs.naskah.padanan.words import Asked, Padan
from kerjasama_docs.naskah.tree.markup import Value, blank_tag
from kerjasama_docs.naskah.views.names import NamesPenandatanganan
from kerjasama_docs.naskah.views.records import DefinisiView, TanpaIndukView
from kerjasama_docs.naskah.views.records_riwayat import DokumenView


def penandatanganan_again(padan: Padan, signing: NamesPenandatanganan) -> NamesPenandatanganan:
    """How the naskah is signed, as the opening and the closing of a domestic naskah say it."""
    day = padan.naskah.penandatanganan.tanggal
    opening = filled(
        padan.kata.pembuka,
        hari=padan.bahasa.hari(day) if day else blank_tag(12),
        tanggal=padan.bahasa.tanggal_kata(day) if day else blank_tag(40),
        angka=tanggal_pendek(day) if day else blank_tag(14),
    )
    day_or_blank = padan.bahasa.tanggal(day) if day else signing.tanggal
    return replace(signing, pembuka_tanggal=opening, tanggal=day_or_blank, frasa_meterai=padan.kata.dokumen.meterai)


def definisi_again(padan: Padan, own: tuple[DefinisiView, ...]) -> tuple[DefinisiView, ...]:
    """The definitions, each with its term."""
    silent = repeat(PadananDefinisi(), len(own))
    return tuple(
        _definisi(padan, view, given, asked=Asked("definisi", "definisi").item(n))
        for n, (view, given) in enumerate(zip(own, (*padan.given.definisi, *silent), strict=False), 1)
    )


def _definisi(padan: Padan, view: DefinisiView, given: PadananDefinisi, *, asked: Asked) -> DefinisiView:
    return DefinisiView(
        padan.needed(view.istilah, given.istilah, asked.part("istilah", "istilah")),
        padan.text(view.singkatan, given.singkatan, asked.part("singkatan", "singkatan")),
        padan.needed(view.arti, given.arti, asked.part("arti", "arti")),
        padan.items(view.rincian, given.rincian, asked.part("rincian", "rincian")),
    )


def tanpa_induk_again(padan: Padan, view: TanpaIndukView | None) -> TanpaIndukView | None:
    """The ground for having no parent; only who looked into it is a word to be said again."""
    if view is None:
        return None
    return replace(
        view, telaahan=padan.text(view.telaahan, padan.given.telaahan, Asked("pembuat telaahan", "telaahan"))
    )


def koordinasi_again(padan: Padan) -> tuple[DokumenView, ...]:
    """The papers of a coordination, each with the unit it was done with."""
    papers, given = padan.naskah.koordinasi_teknis, padan.given.koordinasi_teknis
    words, made = padan.kata.dokumen, []
    for n, paper in enumerate(papers):
        said, asked = given[n] if n < len(given) else PadananDokumen(), Asked("koordinasi teknis", "koordinasi_teknis")
        text: Value = spaced(
            padan.text(paper.jenis, said.jenis, asked.item(n + 1).part("nama dokumen", "jenis")),
            filled(words.nomor, nomor=paper.nomor) if paper.nomor else None,
            filled(words.tanggal, tanggal=padan.bahasa.tanggal(paper.tanggal)) if paper.tanggal else None,
        )
        made.append(DokumenView(text, padan.text(paper.unit, said.unit, asked.item(n + 1).part("unit", "unit"))))
    return tuple(made)
