"""Whose money a kerja sama is paid with, and how a klausul says it."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from markupsafe import Markup

from kerjasama_docs import language
from kerjasama_docs.model.base import PUSAT, Golongan
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pendanaan import Pendanaan, Rekening, Tahap
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.tree.markup import Value, isian_tag
from kerjasama_docs.naskah.views.records import BagianDanaView, PendanaanView, RekeningView, TahapView
from kerjasama_docs.naskah.views.texts import rich_or_none

SUMBER = {
    "apbn": "Anggaran Pendapatan dan Belanja Negara",
    "apbd": "Anggaran Pendapatan dan Belanja Daerah",
    "apbdes": "Anggaran Pendapatan dan Belanja Desa",
    "lain": "sumber pendanaan lain yang sah sesuai dengan ketentuan peraturan perundang-undangan",
}
"""The sources as a klausul names them."""
SHORT = {"apbn": "APBN", "apbd": "APBD", "apbdes": "APB Desa", "lain": "dari sumber lain"}
"""The sources as a drafter calls them."""
_OWNERS: Mapping[str, tuple[Golongan, ...]] = {
    "apbn": ("lembaga-negara", "lembaga-pemerintah"),
    "apbd": ("pemerintah-daerah",),
    "apbdes": ("pemerintah-desa",),
}
"""The pihak whose own budget a source is; every pihak may have other money."""


def _amount(amount: Decimal | None) -> str | None:
    """An amount in figures and words; None for one that is not given."""
    return language.rupiah_terbilang(amount) if amount is not None else None


def _tahap(tahap: Tahap, amount: Decimal | None) -> TahapView:
    """An instalment; what its text already says is not said again behind it."""
    persen, text = None, tahap.uraian
    share_said = tahap.persen is not None and language.persen_disebut(text) == tahap.persen
    amount_said = amount is not None and language.rupiah_disebut(text) == amount
    if tahap.persen is not None and not share_said:
        persen = f"{language.bilangan(tahap.persen)}% ({language.terbilang(tahap.persen)} persen)"
    return TahapView(Rich(text), persen, None if amount_said else _amount(amount), disebut=share_said or amount_said)


def _bagian(uraian: str, amount: Value) -> BagianDanaView:
    lead = f"{uraian} sebesar "
    return BagianDanaView(
        uraian, amount, Markup("").join((lead, amount)) if isinstance(amount, Markup) else lead + amount
    )


def _per_sumber(pendanaan: Pendanaan) -> Iterator[BagianDanaView]:
    """What each source pays; an isian for one of which that is open."""
    for name, amount in pendanaan.per_sumber.items():
        asked = isian_tag(f"besarnya dana {SHORT[name]}", f"pendanaan.sumber.{name}")
        yield _bagian(SUMBER[name], _amount(amount) or asked)


def _per_tahun(pendanaan: Pendanaan) -> Iterator[BagianDanaView]:
    """What is paid in each budget year, in the order of the years."""
    for year, amount in sorted(pendanaan.tahun.items()):
        yield _bagian(f"tahun anggaran {year}", language.rupiah_terbilang(amount))


def sumber(naskah: Naskah, profil: Profil) -> tuple[str, ...]:
    """The sources the drafter names; without any those of the pihak, of the state, a region or a village, and others.

    While no golongan is known, the profil says whose money it is.
    """
    given = naskah.pendanaan
    if given.sumber and "sumber" in given.model_fields_set:
        return given.nama_sumber
    kinds = {pihak.golongan for pihak in naskah.pihak} - {None} or {profil.golongan} - {None}
    found = {"apbn": not kinds or bool(kinds & PUSAT)}
    found |= {name: bool(kinds.intersection(_OWNERS[name])) for name in ("apbd", "apbdes")}
    return (*(name for name, spent in found.items() if spent), "lain")


def penanggung(naskah: Naskah, given: tuple[str, ...]) -> tuple[int, ...]:
    """The places of the pihak that these sources can be the money of; an open golongan may be any."""
    if set(given) - _OWNERS.keys():
        return tuple(range(len(naskah.pihak)))
    owners = {golongan for name in given for golongan in _OWNERS[name]}
    return tuple(n for n, item in enumerate(naskah.pihak) if item.golongan is None or item.golongan in owners)


def anggaran(naskah: Naskah, profil: Profil) -> tuple[str, ...]:
    """The public budgets among the sources: those that are granted for one year (UU 17/2003 Pasal 4)."""
    return tuple(SUMBER[name] for name in sumber(naskah, profil) if name in _OWNERS)


def _rekening(account: Rekening | None) -> RekeningView | None:
    """The account that receives; what is open of it is an isian."""

    def open_(value: str | None, what: str, key: str) -> Value:
        return value or isian_tag(what, f"pendanaan.rekening.{key}")

    if account is None:
        return None
    return RekeningView(
        open_(account.bank, "nama bank", "bank"),
        open_(account.nomor, "nomor rekening", "nomor"),
        open_(account.atas_nama, "nama pemilik rekening", "atas_nama"),
    )


def pendanaan_view(naskah: Naskah, profil: Profil, labels: tuple[str, ...]) -> PendanaanView:
    """The money as a klausul prints it; ``labels`` are the names of the pihak."""
    pendanaan = naskah.pendanaan
    given = sumber(naskah, profil)

    def label(place: int | None) -> str | None:
        return labels[place - 1] if place and place <= len(labels) else None

    return PendanaanView(
        sumber=tuple(SUMBER[name] for name in given),
        penghubung="dan" if pendanaan.bersama else "dan/atau",
        per_sumber=tuple(_per_sumber(pendanaan)),
        per_tahun=tuple(_per_tahun(pendanaan)),
        nilai=_amount(pendanaan.besarnya),
        pembayar=label(pendanaan.pembayar),
        penerima=label(pendanaan.penerima),
        tahap=tuple(_tahap(*each) for each in zip(pendanaan.tahap, pendanaan.nilai_tahap, strict=True)),
        rekening=_rekening(pendanaan.rekening),
        keterangan=rich_or_none(pendanaan.keterangan),
        penanggung=tuple(labels[place] for place in penanggung(naskah, given)),
    )
