"""What only pihak with numbers are said to be, in the second language: labels, duties, appointments."""

from collections.abc import Iterator
from dataclasses import replace

from kerjasama_docs.model.padanan import PadananPihak
from kerjasama_docs.model.padanan_dalam_negeri import PadananKeputusan
from kerjasama_docs.model.penandatangan import DasarPengangkatan, Penandatangan
from kerjasama_docs.naskah.padanan.kata import filled, spaced
from kerjasama_docs.naskah.padanan.words import Asked, Padan
from kerjasama_docs.naskah.tree.markup import Value
from kerjasama_docs.naskah.views.records import PenandatanganView, PihakView


def label_again(padan: Padan, place: int, view: PihakView, *, given: PadananPihak) -> Value:
    """What a pihak is called: by its number, ``the FIRST PARTY``, or by the word of its own."""
    asked = Asked(f"sebutan pihak {place + 1}", f"pihak[{place + 1}].sebutan")
    if padan.naskah.pihak[place].sebutan:
        return padan.needed(view.label, given.sebutan, asked)
    return filled(padan.kata.bernomor.pihak, urutan=padan.bahasa.urutan(place + 1).upper())


def bernomor_again(padan: Padan, place: int, view: PihakView, *, given: PadananPihak) -> PihakView:
    """A pihak of a domestic naskah, whose office, name and contact were said before."""
    asked = Asked(f"pihak {place + 1}", f"pihak[{place + 1}]")
    wakil = tuple(_wakil(padan, place, view.wakil, given=given))
    return replace(
        view,
        penandatangan=wakil[0],
        label=label_again(padan, place, view, given=given),
        uraian=padan.text(view.uraian, given.uraian, asked.part("kedudukan", "uraian")),
        identitas=_identitas(padan, place),
        pekerjaan=padan.text(view.pekerjaan, given.pekerjaan, asked.part("pekerjaan", "pekerjaan")),
        bentuk=padan.text(view.bentuk, given.bentuk_badan, asked.part("bentuk badan", "bentuk_badan")),
        pendirian=padan.text(view.pendirian, given.akta, asked.part("akta pendirian", "akta")),
        kewenangan=padan.items(view.kewenangan, given.kewenangan, asked.part("kewenangan", "kewenangan")),
        tanggung_jawab=padan.items(
            view.tanggung_jawab, given.tanggung_jawab, asked.part("tanggung jawab", "tanggung_jawab")
        ),
        hak=padan.items(view.hak, given.hak, asked.part("hak", "hak")),
        kewajiban=padan.items(view.kewajiban, given.kewajiban, asked.part("kewajiban", "kewajiban")),
        wakil=wakil,
    )


def _identitas(padan: Padan, place: int) -> Value | None:
    """The number by which a person is known."""
    pihak, words = padan.naskah.pihak[place], padan.kata.dokumen
    if not pihak.orang or not (pihak.nik or pihak.paspor):
        return None
    return filled(words.nik, nomor=pihak.nik) if pihak.nik else filled(words.paspor, nomor=pihak.paspor or "")


def _wakil(
    padan: Padan, place: int, views: tuple[PenandatanganView, ...], *, given: PadananPihak
) -> Iterator[PenandatanganView]:
    """Those who sign for a pihak, each with the papers by which he may."""
    pihak = padan.naskah.pihak[place]
    papers = [given.dasar_pengangkatan, *given.dasar_bersama]
    asked = Asked(f"pihak {place + 1}", f"pihak[{place + 1}]")
    for n, (view, signer) in enumerate(zip(views, (pihak.penandatangan, *pihak.penandatangan_bersama), strict=False)):
        field = f"dasar_bersama[{n}]" if n else "dasar_pengangkatan"
        paper = papers[n] if n < len(papers) else None
        yield replace(
            view,
            status_teks=padan.bahasa.status.get(view.status),
            dasar=keputusan_again(padan, signer.dasar_pengangkatan, paper, asked=asked.part("", field)),
            mandat=_mandat(padan, signer, given, asked=asked),
        )


def keputusan_again(
    padan: Padan, paper: DasarPengangkatan | None, given: PadananKeputusan | None, *, asked: Asked
) -> Value | None:
    """The decision by which somebody holds his office, cited as a sentence goes on with it."""
    if paper is None or not str(paper):
        return None
    said, words = given or PadananKeputusan(), padan.kata.dokumen
    if paper.teks or said.teks:
        return padan.text(paper.teks or str(paper), said.teks, asked.part("keputusan pengangkatan", "teks"))
    tentang = padan.text(paper.tentang, said.tentang, asked.part("judul keputusan pengangkatan", "tentang"))
    return spaced(
        padan.text(paper.jenis, said.jenis, asked.part("nama keputusan pengangkatan", "jenis")),
        filled(words.nomor, nomor=paper.nomor) if paper.nomor else None,
        filled(words.tanggal, tanggal=padan.bahasa.tanggal(paper.tanggal)) if paper.tanggal else None,
        filled(words.tentang, tentang=tentang) if tentang else None,
    )


def _mandat(padan: Padan, signer: Penandatangan, given: PadananPihak, *, asked: Asked) -> Value | None:
    """The letter by which an official signs in the name of his superior."""
    paper, words = signer.mandat, padan.kata.dokumen
    if paper is None or not str(paper):
        return None
    return spaced(
        padan.text(paper.jenis, given.mandat, asked.part("nama surat mandat", "mandat")),
        filled(words.nomor, nomor=paper.nomor) if paper.nomor else None,
        filled(words.tanggal, tanggal=padan.bahasa.tanggal(paper.tanggal)) if paper.tanggal else None,
    )
