"""How a kerja sama ends, and what outlives it."""

from collections.abc import Iterable, Iterator, Mapping

from kerjasama_docs.language import Bahasa
from kerjasama_docs.model.riwayat import Pengakhiran, Penyelesaian
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.klausul.isian import surviving
from kerjasama_docs.naskah.rantai.records import ended_on
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.markup import Value, isian_tag
from kerjasama_docs.naskah.views.induk import Parent
from kerjasama_docs.naskah.views.records_riwayat import IsiPasalView, PengakhiranView, PenyelesaianView
from kerjasama_docs.naskah.views.waktu import day_or_none

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


def _penyelesaian(items: Iterable[Penyelesaian], bahasa: Bahasa) -> tuple[PenyelesaianView, ...]:
    days = ((item, day_or_none(item.batas, bahasa)) for item in items)
    return tuple(PenyelesaianView(Rich(item.uraian), item.penanggung_jawab, day) for item, day in days)


def _surviving(given: tuple[str, ...], parent: Parent) -> Iterator[IsiPasalView]:
    """The Pasal that outlive the kerja sama: those that the drafter names, else those whose klausul says so."""
    berlaku = parent.rantai.berlaku
    titles: Mapping[str, Value] = berlaku.akar.inggris
    if parent.indonesian:
        titles = {each.label: plain(each.judul) for each in berlaku.pohon.pasal}
    for label in given or surviving(parent.labels, berlaku.akar.assets):
        yield parent.isi(label, titles.get(label))


def pengakhiran_view(given: Pengakhiran, parent: Parent) -> PengakhiranView:
    """How the kerja sama with that parent ends."""
    bahasa, last = parent.bahasa, parent.rantai.akhir.berakhir
    day = day_or_none(ended_on(given, last), bahasa)
    violated = parent.in_order(given.pasal)
    causes = _SEBAB if parent.indonesian else _SEBAB_INGGRIS
    return PengakhiranView(
        alasan=given.alasan,
        uraian=Rich(given.uraian) if given.uraian else None,
        peraturan=Rich(given.peraturan) if given.peraturan else None,
        pasal=tuple(parent.place_of(label) or label.replace("-", " ") for label in violated),
        teguran=tuple(map(str, given.teguran)),
        tanggal=day or isian_tag("tanggal berakhirnya kerja sama", "pengakhiran.tanggal"),
        penyelesaian=_penyelesaian(given.penyelesaian, bahasa),
        pengembalian=_penyelesaian(given.pengembalian, bahasa),
        tetap_berlaku=tuple(_surviving(given.tetap_berlaku, parent)),
        sebab=causes.get(given.alasan or ""),
    )
