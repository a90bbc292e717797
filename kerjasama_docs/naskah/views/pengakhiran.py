"""How a kerja sama ends, and what outlives it."""

from collections.abc import Iterable, Iterator, Mapping

from kerjasama_docs.language import Bahasa
from kerjasama_docs.model.riwayat import Pengakhiran, Penyelesaian
from kerjasama_docs.model.template import Jenis, Sebab
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.klausul.isian import surviving
from kerjasama_docs.naskah.rantai.mata import ended_on
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.markup import Value, isian_tag
from kerjasama_docs.naskah.views.induk import ParentWords
from kerjasama_docs.naskah.views.records_riwayat import IsiPasalView, PengakhiranView, PenyelesaianView
from kerjasama_docs.naskah.views.texts import rich_or_none
from kerjasama_docs.naskah.views.waktu import day_or_none


def _penyelesaian(items: Iterable[Penyelesaian], bahasa: Bahasa) -> tuple[PenyelesaianView, ...]:
    days = ((item, day_or_none(item.batas, bahasa)) for item in items)
    return tuple(PenyelesaianView(Rich(item.uraian), item.penanggung_jawab, day) for item, day in days)


def _surviving(given: tuple[str, ...], parent: ParentWords) -> Iterator[IsiPasalView]:
    """The Pasal that outlive the kerja sama: those that the drafter names, else those whose klausul says so."""
    berlaku = parent.rantai.berlaku
    titles: Mapping[str, Value] = berlaku.akar.inggris
    if parent.indonesian:
        titles = {each.label: plain(each.judul) for each in berlaku.pohon.pasal}
    for label in given or surviving(parent.labels, berlaku.akar.assets):
        yield parent.isi(label, titles.get(label))


def _cause(cause: Sebab | None, parent: ParentWords) -> str | None:
    """A ground as the kind words it in the language that is written."""
    if cause is None:
        return None
    return cause.bunyi if parent.indonesian else cause.inggris


def pengakhiran_view(given: Pengakhiran, parent: ParentWords, jenis: Jenis) -> PengakhiranView:
    """How the kerja sama with that parent ends, in the words of the kind that ends it."""
    bahasa, last = parent.bahasa, parent.rantai.akhir.berakhir
    day = day_or_none(ended_on(given, last), bahasa)
    violated = parent.in_order(given.pasal)
    cause = jenis.sebab.get(given.alasan) if given.alasan else None
    return PengakhiranView(
        alasan=given.alasan,
        uraian=rich_or_none(given.uraian),
        peraturan=rich_or_none(given.peraturan),
        pasal=tuple(parent.place_of(label) or label.replace("-", " ") for label in violated),
        teguran=tuple(map(str, given.teguran)),
        tanggal=day or isian_tag("tanggal berakhirnya kerja sama", "pengakhiran.tanggal"),
        penyelesaian=_penyelesaian(given.penyelesaian, bahasa),
        pengembalian=_penyelesaian(given.pengembalian, bahasa),
        tetap_berlaku=tuple(_surviving(given.tetap_berlaku, parent)),
        sebab=_cause(cause, parent),
    )
