"""What a klausul may use about the life of a naskah: its parent, its place in the chain, what it changes or ends."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from markupsafe import Markup

from kerjasama_docs import language
from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.model.base import Durasi
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.riwayat import Dokumen, Pengakhiran, Penyelesaian
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.klausul.file import load_klausul
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.klausul.isian import surviving
from kerjasama_docs.naskah.rantai.perubahan import Butir
from kerjasama_docs.naskah.rantai.records import Mata, Rantai, ended_on, named, start_of, urutan
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.markup import Value, isian_tag
from kerjasama_docs.naskah.tree.rujukan import Index
from kerjasama_docs.naskah.views.names import NamesRiwayat
from kerjasama_docs.naskah.views.records_riwayat import (
    DokumenView,
    IndukView,
    IsiPasalView,
    MataView,
    PengakhiranView,
    PenyelesaianView,
    PerpanjanganView,
    PerubahanView,
)
from kerjasama_docs.naskah.views.records_tahapan import BatasView
from kerjasama_docs.naskah.views.tenggat import Batas

_SEBAB = {
    "tujuan-tercapai": "tujuan kerja sama telah tercapai",
    "kebijakan-berubah": "kebijakan berubah berdasarkan ketentuan peraturan perundang-undangan sehingga kerja sama "
    "tidak dapat dilaksanakan",
    "objek-hilang": "objek kerja sama hilang atau musnah",
    "putusan-pengadilan": "terdapat putusan pengadilan yang telah memperoleh kekuatan hukum tetap",
    "pailit": "pihak ketiga dinyatakan pailit sesuai dengan ketentuan peraturan perundang-undangan",
}
"""What ends the kerja sama of regions (PP 28/2018 Pasal 9 ayat (1), Pasal 22 ayat (2))."""
_SEBAB_INGGRIS = {
    "tujuan-tercapai": "the objective of the cooperation has been achieved",
    "kebijakan-berubah": "a change of policy under the laws and regulations prevents the cooperation from being "
    "carried out",
    "objek-hilang": "the object of the cooperation has been lost or destroyed",
    "putusan-pengadilan": "a court decision has become final and binding",
    "pailit": "a third party has been declared bankrupt in accordance with the laws and regulations",
}
"""The same in English."""


def _day(day: date | None, bahasa: Bahasa) -> str | None:
    return bahasa.tanggal(day) if day else None


def _span(lama: Durasi, bahasa: Bahasa) -> str:
    return bahasa.durasi(lama.jumlah, lama.satuan)


def _numbers(mata: Mata, what: str, path: str) -> tuple[Value, ...]:
    """The numbers of a naskah; one isian stands for all that are open, unless its pihak need not number it."""
    known = tuple(number for number in mata.nomor if number)
    if mata.kind.sebutan == "bersama" or len(known) == len(mata.nomor):
        return known
    return (*known, isian_tag(f"nomor {what}", path))


def _called(induk: Rantai, place: int, bahasa: Bahasa) -> str:
    """What a naskah of the chain is called in a language."""
    mata = induk.mata[place]
    return mata.nama if bahasa is INDONESIA else named(mata.kind, mata.jenis, induk.mata[:place], bahasa)


def _mata(induk: Rantai, place: int, bahasa: Bahasa) -> MataView:
    """A naskah of the chain behind the first."""
    mata = induk.mata[place]
    path = "induk" if mata is induk.akhir else "induk.induk"
    return MataView(
        nama=_called(induk, place, bahasa),
        peran=mata.peran,
        nomor=_numbers(mata, mata.nama, f"{path}.nomor"),
        tanggal=_day(mata.tanggal, bahasa) or isian_tag(f"tanggal {mata.nama}", f"{path}.tanggal"),
        berakhir=_day(mata.berakhir, bahasa),
    )


def induk_view(induk: Rantai, bahasa: Bahasa = INDONESIA) -> IndukView:
    """The parent as a klausul names it: the first naskah of the chain, and what happened since."""
    first, akar = induk.mata[0], induk.berlaku.akar
    later = tuple(_mata(induk, place, bahasa) for place in range(1, len(induk.mata)))
    path = "induk.induk" if later else "induk"
    jenis, last = _called(induk, 0, bahasa), _called(induk, len(induk.mata) - 1, bahasa)
    return IndukView(
        jenis=jenis,
        sebutan=f"{last} {'atas' if bahasa is INDONESIA else 'of the'} {jenis}" if later else jenis,
        judul=Rich(first.judul) if first.judul else isian_tag("judul naskah induk", "induk.judul"),
        nomor=_numbers(first, "naskah induk", f"{path}.nomor"),
        tanggal=_day(first.tanggal, bahasa) or isian_tag("tanggal naskah induk", f"{path}.tanggal"),
        tempat=None if akar.recorded else induk.berlaku.naskah.penandatanganan.tempat,
        berakhir=_day(induk.akhir.berakhir, bahasa),
        riwayat=later,
        menimbulkan_hak="pihak.hak" in akar.wording.fields,
    )


def _dokumen(dokumen: Dokumen | None, path: str) -> DokumenView | None:
    if dokumen is None or dokumen == Dokumen():
        return None
    return DokumenView(str(dokumen) or isian_tag("nomor dan tanggal dokumen", path), dokumen.unit)


def _batas(batas: Batas | None) -> BatasView | None:
    if batas is None:
        return None
    return BatasView(language.tanggal_panjang(batas.hari_terakhir), language.angka_terbilang(batas.hari_kerja))


def gap(naskah: Naskah, old: date | None) -> int:
    """Days without a naskah in force: from the old last day to the signing of the perpanjangan, or to its first day."""
    starts = [day for day in (naskah.penandatanganan.tanggal, naskah.jangka_waktu.mulai) if day]
    return max((max(starts) - old).days - 1, 0) if starts and old else 0


def _perpanjangan(naskah: Naskah, induk: Rantai, mata: Mata, bahasa: Bahasa) -> PerpanjanganView:
    span, old = naskah.jangka_waktu, induk.akhir.berakhir
    days = gap(naskah, old)
    late = naskah.penandatanganan.tanggal if start_of(naskah, old) != old else None
    start = span.mulai or late or (old + timedelta(days=1) if old and old < date.max else old)
    lama: Value | None = _span(span.lama, bahasa) if span.lama else None
    if not (span.lama or span.sampai):
        lama = isian_tag("lama perpanjangan", "jangka_waktu")
    return PerpanjanganView(
        lama=lama,
        sejak=_day(start, bahasa) or isian_tag("hari terakhir naskah induk", "induk.berakhir"),
        sampai=_day(mata.berakhir, bahasa) or isian_tag("hari terakhir perpanjangan", "jangka_waktu"),
        jeda_hari=bahasa.durasi(days, "hari") if days else None,
        jeda=Rich(naskah.jeda) if naskah.jeda else None,
    )


def _penyelesaian(items: Iterable[Penyelesaian], bahasa: Bahasa) -> tuple[PenyelesaianView, ...]:
    return tuple(PenyelesaianView(Rich(item.uraian), item.penanggung_jawab, _day(item.batas, bahasa)) for item in items)


def _small(title: Value) -> Value:
    """A title within a sentence; an isian stays as it is."""
    return title if isinstance(title, Markup) else title.lower()


def _untitled(label: str, bahasa: Bahasa) -> Value:
    """What stands for the title of a Pasal that nobody knows; no label says it in the second language."""
    words = label.replace("-", " ")
    if bahasa is INDONESIA:
        return words
    return isian_tag(f"judul Pasal {words} dalam bahasa {bahasa.nama.capitalize()}", "induk.pasal")


def _surviving(given: Sequence[str], induk: Rantai, index: Index, bahasa: Bahasa) -> tuple[IsiPasalView, ...]:
    titles: Mapping[str, Value] = induk.berlaku.akar.inggris
    if bahasa is INDONESIA:
        titles = {each.label: plain(each.judul) for each in induk.berlaku.pohon.pasal}
    labels = given or surviving(index.pasal, induk.berlaku.akar.assets)
    return tuple(
        IsiPasalView(_small(titles.get(label) or _untitled(label, bahasa)), index.place_of(label, bahasa=bahasa), label)
        for label in labels
    )


def _order(index: Index) -> Callable[[str], int]:
    """The place of a label among the Pasal of the parent; one that is not known stands last."""
    places = {label: place for place, label in enumerate(index.pasal)}
    return lambda label: places.get(label, len(places))


def _pengakhiran(given: Pengakhiran, induk: Rantai, index: Index, bahasa: Bahasa) -> PengakhiranView:
    violated = sorted(given.pasal, key=_order(index))
    return PengakhiranView(
        alasan=given.alasan,
        uraian=Rich(given.uraian) if given.uraian else None,
        peraturan=Rich(given.peraturan) if given.peraturan else None,
        pasal=tuple(index.place_of(label, bahasa=bahasa) or label.replace("-", " ") for label in violated),
        teguran=tuple(str(item) for item in given.teguran),
        tanggal=_day(ended_on(given, induk.akhir.berakhir), bahasa)
        or isian_tag("tanggal berakhirnya kerja sama", "pengakhiran.tanggal"),
        penyelesaian=_penyelesaian(given.penyelesaian, bahasa),
        pengembalian=_penyelesaian(given.pengembalian, bahasa),
        tetap_berlaku=_surviving(given.tetap_berlaku, induk, index, bahasa),
        sebab=(_SEBAB if bahasa is INDONESIA else _SEBAB_INGGRIS).get(given.alasan or ""),
    )


def _pokok(induk: Rantai, index: Index, bahasa: Bahasa) -> tuple[IsiPasalView, ...]:
    """Where the parent has what it is about; the jangka waktu apart, which is what is prolonged."""
    akar = induk.berlaku.akar
    needed = (
        next((name for name in isi.klausul if name in index.pasal), isi.klausul[0])
        for isi in akar.jenis.wajib
        if isi.klausul
    )
    named = dict.fromkeys(akar.jenis.pokok or needed)
    known = {name: load_klausul(name, akar.assets).head for name in sorted(named, key=_order(index))}
    heads = {name: head for name, head in known.items() if "jangka_waktu" not in head.isian}
    titles = {name: head.judul if bahasa is INDONESIA else head.judul_inggris for name, head in heads.items()}
    return tuple(
        IsiPasalView(_small(title or _untitled(name, bahasa)), index.place_of(name, bahasa=bahasa), name)
        for name, title in titles.items()
    )


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
        nama_lengkap=named(jenis, naskah.jenis, before, bahasa),
        kesepakatan=_dokumen(naskah.kesepakatan, "kesepakatan.nomor"),
        biro=_dokumen(naskah.biro, "biro.nomor"),
        terikat=inputs.profil.profil.peraturan,
    )
    return _within(alone, inputs, step, bahasa) if step else alone


def _within(alone: NamesRiwayat, inputs: Inputs, step: Step, bahasa: Bahasa) -> NamesRiwayat:
    """The names of a naskah that has a parent."""
    naskah, peran = inputs.naskah, inputs.jenis.peran
    induk, index = step.induk, Index.of(step.induk.berlaku.pohon)
    longer = ended = None
    if step.mata and peran == "perpanjangan":
        longer = _perpanjangan(naskah, induk, step.mata, bahasa)
    if peran == "pengakhiran" or naskah.pengakhiran:
        ended = _pengakhiran(naskah.pengakhiran or Pengakhiran(), induk, index, bahasa)
    return replace(
        alone,
        batas_penyampaian=_batas(step.batas),
        urutan=urutan(naskah.jenis, induk.mata, bahasa),
        induk=induk_view(induk, bahasa),
        perubahan=tuple(PerubahanView(item.bunyi, bool(item.dikutip), item.lanjutan) for item in step.butir),
        pokok=_pokok(induk, index, bahasa),
        perpanjangan=longer,
        pengakhiran=ended,
    )
