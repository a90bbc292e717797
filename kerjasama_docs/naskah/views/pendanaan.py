"""Whose money a kerja sama is paid with, and how a klausul says it."""

from collections.abc import Mapping

from kerjasama_docs import language
from kerjasama_docs.model.base import Golongan
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pendanaan import Tahap
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.tree.markup import Value, isian_tag
from kerjasama_docs.naskah.views.records import PendanaanView, RekeningView, TahapView
from kerjasama_docs.naskah.views.texts import rich_or_none

_SUMBER = {
    "apbn": "Anggaran Pendapatan dan Belanja Negara",
    "apbd": "Anggaran Pendapatan dan Belanja Daerah",
    "lain": "sumber pendanaan lain yang sah sesuai dengan ketentuan peraturan perundang-undangan",
}
_OWNERS: Mapping[str, tuple[Golongan, ...]] = {
    "apbn": ("lembaga-negara", "lembaga-pemerintah"),
    "apbd": ("pemerintah-daerah",),
}
"""The pihak whose own budget a source is; every pihak may have other money."""


def _tahap(tahap: Tahap) -> TahapView:
    persen = None
    if tahap.persen is not None:
        persen = f"{language.bilangan(tahap.persen)}% ({language.terbilang(tahap.persen)} persen)"
    nilai = language.rupiah_terbilang(tahap.nilai) if tahap.nilai is not None else None
    return TahapView(Rich(tahap.uraian), persen, nilai)


def sumber(naskah: Naskah, profil: Profil) -> tuple[str, ...]:
    """The sources the drafter names; without any those of the pihak, the state's own or a region's, and others.

    While no golongan is known, the profil says whose money it is.
    """
    given = naskah.pendanaan
    if given.sumber and "sumber" in given.model_fields_set:
        return given.sumber
    kinds = {pihak.golongan for pihak in naskah.pihak} - {None} or {profil.golongan} - {None}
    found = ("apbn",) if not kinds or kinds & {"lembaga-negara", "lembaga-pemerintah"} else ()
    return (*found, *(("apbd",) if "pemerintah-daerah" in kinds else ()), "lain")


def penanggung(naskah: Naskah, given: tuple[str, ...]) -> tuple[int, ...]:
    """The places of the pihak that these sources can be the money of; an open golongan may be any."""
    if set(given) - _OWNERS.keys():
        return tuple(range(len(naskah.pihak)))
    owners = {golongan for name in given for golongan in _OWNERS[name]}
    return tuple(n for n, item in enumerate(naskah.pihak) if item.golongan is None or item.golongan in owners)


def pendanaan_view(naskah: Naskah, profil: Profil, labels: tuple[str, ...]) -> PendanaanView:
    """The money as a klausul prints it; ``labels`` are the names of the pihak."""
    pendanaan = naskah.pendanaan
    given = sumber(naskah, profil)
    account = pendanaan.rekening

    def label(place: int | None) -> str | None:
        return labels[place - 1] if place and place <= len(labels) else None

    def open_(value: str | None, what: str, key: str) -> Value:
        return value or isian_tag(what, f"pendanaan.rekening.{key}")

    return PendanaanView(
        sumber=tuple(_SUMBER[name] for name in given),
        nilai=language.rupiah_terbilang(pendanaan.nilai) if pendanaan.nilai is not None else None,
        pembayar=label(pendanaan.pembayar),
        penerima=label(pendanaan.penerima),
        tahap=tuple(_tahap(tahap) for tahap in pendanaan.tahap),
        rekening=RekeningView(
            open_(account.bank, "nama bank", "bank"),
            open_(account.nomor, "nomor rekening", "nomor"),
            open_(account.atas_nama, "nama pemilik rekening", "atas_nama"),
        )
        if account
        else None,
        keterangan=rich_or_none(pendanaan.keterangan),
        penanggung=tuple(labels[place] for place in penanggung(naskah, given)),
    )
