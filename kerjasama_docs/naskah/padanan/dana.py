"""The money of a domestic naskah in the second language: amounts are typed once and said anew."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kerjasama_docs.model.padanan_dalam_negeri import PadananPendanaan
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.padanan.kata import filled
from kerjasama_docs.naskah.padanan.words import Asked, Padan
from kerjasama_docs.naskah.tree.markup import Value, isian_tag
from kerjasama_docs.naskah.views.pendanaan import SHORT, sumber
from kerjasama_docs.naskah.views.records import BagianDanaView, PendanaanView, TahapView


def pendanaan_again(padan: Padan, view: PendanaanView, profil: Profil, *, labels: Mapping[str, Value]) -> PendanaanView:
    """The money with the words of the second language.

    Args:
        padan: The second language of the naskah.
        view: The money in Indonesian.
        profil: Its profil, which tells whose money it is where nobody says so.
        labels: What the pihak are called, by what they are called in Indonesian.
    """
    given, pendanaan = padan.given.pendanaan, padan.naskah.pendanaan
    asked = Asked("keterangan pendanaan", "pendanaan.keterangan")
    return replace(
        view,
        sumber=tuple(_source(padan, name) for name in sumber(padan.naskah, profil)),
        penghubung=padan.bahasa.kata[view.penghubung],
        per_sumber=tuple(_per_sumber(padan)),
        per_tahun=tuple(_per_tahun(padan)),
        nilai=padan.bahasa.rupiah(pendanaan.besarnya) if pendanaan.besarnya is not None else None,
        pembayar=labels.get(view.pembayar or ""),
        penerima=labels.get(view.penerima or ""),
        tahap=tuple(_tahap(padan, view, given)),
        keterangan=padan.text(view.keterangan, given.keterangan, asked),
        penanggung=tuple(labels[label] for label in view.penanggung),
    )


def _source(padan: Padan, name: str) -> Value:
    """A source as the second language names it."""
    return str(getattr(padan.kata.dana, name))


def _part(padan: Padan, uraian: Value, nilai: Value) -> BagianDanaView:
    return BagianDanaView(uraian, nilai, filled(padan.kata.dana.sebesar, uraian=uraian, nilai=nilai))


def _per_sumber(padan: Padan) -> Iterator[BagianDanaView]:
    for name, amount in padan.naskah.pendanaan.per_sumber.items():
        asked = isian_tag(f"besarnya dana {SHORT[name]}", f"pendanaan.sumber.{name}")
        yield _part(padan, _source(padan, name), padan.bahasa.rupiah(amount) if amount is not None else asked)


def _per_tahun(padan: Padan) -> Iterator[BagianDanaView]:
    for year, amount in sorted(padan.naskah.pendanaan.tahun.items()):
        yield _part(padan, filled(padan.kata.dana.tahun, tahun=str(year)), padan.bahasa.rupiah(amount))


def _tahap(padan: Padan, view: PendanaanView, given: PadananPendanaan) -> Iterator[TahapView]:
    """The instalments; the share and the amount are said wherever the Indonesian text says them apart."""
    pendanaan = padan.naskah.pendanaan
    for n, (own, part, amount) in enumerate(zip(view.tahap, pendanaan.tahap, pendanaan.nilai_tahap, strict=True)):
        said = given.tahap[n] if n < len(given.tahap) else None
        asked = Asked(f"tahap pembayaran {n + 1}", f"pendanaan.tahap[{n + 1}]")
        share = None
        if own.persen and part.persen is not None:
            words = padan.bahasa.angka(part.persen) if part.persen == int(part.persen) else ""
            share = filled(padan.kata.dana.persen, angka=padan.bahasa.bilangan(part.persen), kata=_in_words(words))
        yield TahapView(
            padan.needed(own.uraian, said, asked),
            share,
            padan.bahasa.rupiah(amount) if own.nilai and amount is not None else None,
            disebut=own.disebut,
        )


def _in_words(number: str) -> str:
    """What stands in the brackets of ``30 (thirty)``."""
    return number.partition("(")[2].removesuffix(")")
