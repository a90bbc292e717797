"""What a klausul may use about the life of a naskah: its parent, its place in the chain, what it changes or ends."""

from dataclasses import dataclass, replace

from kerjasama_docs import language
from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.model.persyaratan import Persyaratan
from kerjasama_docs.model.riwayat import Dokumen, Pengakhiran
from kerjasama_docs.model.tenggat import HARI_KERJA
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.rantai.mata import named, urutan
from kerjasama_docs.naskah.rantai.perubahan import Butir
from kerjasama_docs.naskah.rantai.records import Mata, Rantai
from kerjasama_docs.naskah.tree.markup import isian_tag
from kerjasama_docs.naskah.views.induk import ParentWords
from kerjasama_docs.naskah.views.names import NamesRiwayat
from kerjasama_docs.naskah.views.pendanaan import anggaran
from kerjasama_docs.naskah.views.pengakhiran import pengakhiran_view
from kerjasama_docs.naskah.views.records_riwayat import (
    DokumenView,
    PerpanjanganView,
    PersyaratanView,
    PerubahanView,
)
from kerjasama_docs.naskah.views.records_tahapan import BatasView
from kerjasama_docs.naskah.views.tenggat import Batas
from kerjasama_docs.naskah.views.waktu import perpanjangan_view, tahun_anggaran


@dataclass(frozen=True)
class Step:
    """A naskah as a step from the chain of its parent.

    Attributes:
        induk: The chain of its parent.
        mata: The naskah itself as the next one of that chain.
        butir: What it changes.
        batas: Until when it has to be sent.
    """

    induk: Rantai
    mata: Mata | None = None
    butir: tuple[Butir, ...] = ()
    batas: Batas | None = None


def _dokumen(dokumen: Dokumen | None, path: str) -> DokumenView | None:
    if dokumen is None or dokumen == Dokumen():
        return None
    return DokumenView(str(dokumen) or isian_tag("nomor dan tanggal dokumen", path), dokumen.unit)


def _koordinasi(papers: tuple[Dokumen, ...]) -> tuple[DokumenView, ...]:
    """The papers of a coordination, each with the unit it was done with."""
    found = (_dokumen(paper, f"koordinasi_teknis[{place}].nomor") for place, paper in enumerate(papers, 1))
    return tuple(paper for paper in found if paper)


def _persyaratan(papers: Persyaratan | None) -> PersyaratanView:
    """The papers that go before a naskah with a foreign partner."""
    found = {name: getattr(papers, name, None) for name in Persyaratan.model_fields}
    return PersyaratanView(**{name: _dokumen(paper, f"persyaratan.{name}.nomor") for name, paper in found.items()})


def _batas(batas: Batas | None) -> BatasView | None:
    if batas is None:
        return None
    jumlah, satuan = batas.dasar.lama.dihitung
    hari_kerja = language.urutan_terbilang(jumlah) if satuan == HARI_KERJA else ""
    return BatasView(language.tanggal_panjang(batas.hari_terakhir), hari_kerja, str(batas.dasar.lama))


def names_of_riwayat(inputs: Inputs, step: Step | None = None, bahasa: Bahasa = INDONESIA) -> NamesRiwayat:
    """The names about the life of a naskah.

    Args:
        inputs: What it is built from.
        step: Its parent and its place in the chain; None without a parent.
        bahasa: The language of dates, durations, places and the names of kinds; what the drafter typed stays as it is.
    """
    naskah, jenis = inputs.naskah, inputs.jenis
    before = step.induk.mata if step and step.mata else ()
    alone = NamesRiwayat(
        nama_lengkap=named(jenis, naskah.jenis, before, bahasa=bahasa),
        kesepakatan=_dokumen(naskah.kesepakatan, "kesepakatan.nomor"),
        usul=_dokumen(naskah.usul, "usul.nomor"),
        biro=_dokumen(naskah.biro, "biro.nomor"),
        koordinasi_teknis=_koordinasi(naskah.koordinasi_teknis),
        terikat=inputs.profil.profil.peraturan,
        persetujuan_dprd=_dokumen(naskah.persetujuan_dprd, "persetujuan_dprd.nomor"),
        persyaratan=_persyaratan(naskah.persyaratan),
    )
    return _within(alone, inputs, step, bahasa=bahasa) if step else alone


def _longer(inputs: Inputs, before: Mata, mata: Mata, *, bahasa: Bahasa) -> PerpanjanganView:
    """A perpanjangan, with the public budgets it needs in another budget year."""
    naskah = inputs.naskah
    view = perpanjangan_view(naskah, before, mata, bahasa=bahasa)
    years = tahun_anggaran(naskah, before.berakhir, mata.berakhir)
    budgets = anggaran(naskah, inputs.profil.profil) if years else ()
    return replace(view, anggaran=budgets, tahun_anggaran=years)


def _joining(inputs: Inputs, last: Mata) -> int:
    """How many pihak join with a naskah that changes its parent."""
    if inputs.jenis.peran != "perubahan" or not last.pihak:
        return 0
    return max(0, len(inputs.naskah.pihak) - last.pihak)


def _within(alone: NamesRiwayat, inputs: Inputs, step: Step, *, bahasa: Bahasa) -> NamesRiwayat:
    """The names of a naskah that has a parent."""
    naskah, peran, parent = inputs.naskah, inputs.jenis.peran, ParentWords(step.induk, bahasa)
    longer = ended = None
    if step.mata and peran == "perpanjangan":
        longer = _longer(inputs, step.induk.akhir, step.mata, bahasa=bahasa)
    if peran == "pengakhiran" or naskah.pengakhiran:
        ended = pengakhiran_view(naskah.pengakhiran or Pengakhiran(), parent, inputs.jenis)
    return replace(
        alone,
        batas_penyampaian=_batas(step.batas),
        urutan=urutan(naskah.jenis, step.induk.mata, bahasa),
        pihak_awal=step.induk.mata[0].pihak,
        bergabung=_joining(inputs, step.induk.akhir),
        induk=parent.view(),
        perubahan=tuple(PerubahanView(item.bunyi, bool(item.dikutip), item.lanjutan) for item in step.butir),
        pokok=tuple(parent.pokok()),
        perpanjangan=longer,
        pengakhiran=ended,
    )
