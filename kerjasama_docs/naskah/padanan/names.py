"""The second language of a naskah: the same names and the same klausul, with its own words.

What has no words of its own in the second language is an isian there, so that no Pasal and no item
is lost unseen; whether both texts have the same units is asked by a rule.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from markupsafe import Markup

from kerjasama_docs.assets import nearest
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs import Source, spell
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import BAHASA, Bahasa
from kerjasama_docs.model.isi import Kegiatan, LingkupButir
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.padanan import Padanan, PadananButir, PadananPasal, PadananPihak
from kerjasama_docs.model.pilihan import KlausulPilihan
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.jinja.engine import Rich, as_tag
from kerjasama_docs.naskah.klausul.selection import Chosen, Selected
from kerjasama_docs.naskah.tree.markup import Value, isian_tag
from kerjasama_docs.naskah.views.context import tanggal_kata
from kerjasama_docs.naskah.views.names import Names, NamesIsi
from kerjasama_docs.naskah.views.records import ButirView, JangkaWaktuView, PihakView


class Padan:
    """Puts the words of the second language in the place of the Indonesian ones."""

    def __init__(self, naskah: Naskah, jenis: Jenis, source: Source) -> None:
        self.naskah = naskah
        self.jenis = jenis
        self.source = source
        self.given = naskah.padanan or Padanan()
        self.bahasa: Bahasa = BAHASA[self.given.bahasa]

    def unknown(self) -> Iterator[Finding]:
        """Klausul that the second language words and the kind does not have."""
        known = {ref.id for ref in self.jenis.refs}
        for name in self.given.klausul:
            if name not in known:
                message = f"Klausul “{name}” bukan bagian dari {self.jenis.nama}."
                where = self.source.where(("padanan", "klausul", name))
                yield Finding("nama-tak-dikenal", Level.GALAT, message, where, nearest(name, known))

    def open(self, what: str, path: str) -> Markup:
        """The isian for what has no words in the second language yet."""
        return isian_tag(f"{what} dalam bahasa {self.bahasa.nama.capitalize()}", f"padanan.{path}")

    def text(self, value: str | None, given: str | None, what: str, path: str) -> Value | None:
        """One value: given, absent in both, or open."""
        if given:
            return Rich(given)
        return None if value is None else value if isinstance(value, Markup) else self.open(what, path)

    def needed(self, value: str, given: str | None, what: str, path: str) -> Value:
        """As :meth:`text`, for a value that is always printed."""
        return self.text(value, given, what, path) or value

    def texts(self, values: tuple[str, ...], given: tuple[str, ...], what: str, path: str) -> tuple[Value, ...]:
        """A list, with an open item for every one that the second language lacks."""
        missing = range(len(given), len(values))
        return (*map(Rich, given), *(self.open(f"{what} {n + 1}", f"{path}[{n + 1}]") for n in missing))

    def items(
        self, values: Sequence[LingkupButir | Kegiatan], given: tuple[PadananButir, ...], what: str, path: str
    ) -> tuple[ButirView, ...]:
        """The items of the ruang lingkup or of the kegiatan."""
        extra = tuple(LingkupButir(uraian=item.uraian or "-") for item in given[len(values) :])
        pairs = zip_longest((*values, *extra), given[: len(values) + len(extra)], fillvalue=PadananButir())
        return tuple(self._item(old, new, f"{what} {n}", f"{path}[{n}]") for n, (old, new) in enumerate(pairs, 1))

    def _item(self, old: object, new: object, what: str, key: str) -> ButirView:
        uraian, rincian, waktu, oleh = _parts(old)
        said, below, when, who = _parts(new)
        return ButirView(
            self.needed(uraian or "", said, what, f"{key}.uraian"),
            self.texts(rincian, below, f"rincian {what}", f"{key}.rincian"),
            self.text(waktu, when, f"waktu {what}", f"{key}.waktu"),
            self.text(oleh, who, f"penanggung jawab {what}", f"{key}.penanggung_jawab"),
        )

    def pihak(self, place: int, view: PihakView) -> PihakView:
        """A pihak; what it is called, who signs for it, and what it may do."""
        given = self.given.pihak[place] if place < len(self.given.pihak) else PadananPihak()
        key, who = f"pihak[{place + 1}]", f"pihak {place + 1}"
        nama = self.needed(view.nama, given.nama, f"nama {who}", f"{key}.nama")
        signer, contact = view.penandatangan, view.narahubung
        jabatan = self.needed(signer.jabatan, given.jabatan, f"jabatan penanda tangan {who}", f"{key}.jabatan")
        mandate = self.text(signer.atas_nama, given.atas_nama, f"pemberi mandat {who}", f"{key}.atas_nama")
        kuasa = self._kuasa(place, given, f"{key}.pemberi_kuasa", who)
        unit = self.needed(contact.unit, given.unit, f"unit narahubung {who}", f"{key}.unit")
        return replace(
            view,
            nama=nama,
            nama_judul=Rich(given.nama_judul) if given.nama_judul else nama,
            penandatangan=replace(signer, jabatan=jabatan, atas_nama=mandate, kuasa=kuasa),
            narahubung=replace(contact, unit=unit),
        )

    def _kuasa(self, place: int, given: PadananPihak, path: str, who: str) -> Markup | None:
        """The letter by which somebody signs; only its giver is a word to be said again."""
        letter = self.naskah.pihak[place].penandatangan.kuasa
        if not (letter and str(letter)):
            return None
        giver = self.text(letter.pemberi, given.pemberi_kuasa, f"pemberi kuasa {who}", path)
        day = self.bahasa.tanggal(letter.tanggal) if letter.tanggal else None
        name = "Full Powers" if letter.penuh else "Letter of Authority"
        said = [name, letter.nomor and f"Number {letter.nomor}", day and f"dated {day}", giver and "issued by"]
        parts = [" ".join(filter(None, said)), *filter(None, (giver,))]
        return Markup(" ").join(map(as_tag, parts))

    def span(self, lama: Value | None) -> JangkaWaktuView:
        """The jangka waktu, said anew from its numbers; ``lama`` is open where it has none."""
        span, say = self.naskah.jangka_waktu, self.bahasa.tanggal
        if span.lama:
            lama = self.bahasa.durasi(span.lama.jumlah, span.lama.satuan)
        days = (span.mulai, span.sampai, self.naskah.berakhir)
        return JangkaWaktuView(lama, *(say(day) if day else None for day in days))

    def names(self, names: Names) -> Names:
        """The names a klausul may use, in the second language."""
        together, each = self.bahasa.para_pihak
        naskah, signing = self.naskah, names.penandatanganan
        copies = self.bahasa.angka(naskah.rangkap or len(names.pihak))
        return replace(
            names,
            jenis=self.jenis.padanan.nama if self.jenis.padanan else self.jenis.nama,
            judul=self.text(naskah.judul, self.given.judul, "judul", "judul") or names.judul,
            para_pihak=together,
            salah_satu=each,
            pihak=tuple(self.pihak(place, view) for place, view in enumerate(names.pihak)),
            jangka_waktu=self.span(names.jangka_waktu.lama),
            penandatanganan=replace(signing, tanggal_kata=tanggal_kata(naskah, self.bahasa), rangkap=copies),
            isi=self._isi(names.isi),
        )

    def _isi(self, isi: NamesIsi) -> NamesIsi:
        """What the naskah is about."""
        naskah, given, every = self.naskah, self.given, self.naskah.pemantauan
        return replace(
            isi,
            premis=self.texts(naskah.premis, given.premis, "premis", "premis"),
            tujuan=self.texts(naskah.tujuan, given.tujuan, "tujuan", "tujuan"),
            ruang_lingkup=self.items(naskah.ruang_lingkup, given.ruang_lingkup, "ruang lingkup", "ruang_lingkup"),
            kegiatan=self.items(naskah.kegiatan, given.kegiatan, "kegiatan", "kegiatan"),
            pemantauan=self.bahasa.durasi(every.jumlah, every.satuan) if every else None,
        )

    def chosen(self, selected: Selected) -> Selected:
        """The same klausul in the same order, with their titles and texts in the second language."""
        parts = (selected.opening, selected.pasal, selected.closing)
        return Selected(*(tuple(map(self._second, part)) for part in parts))

    def _second(self, chosen: Chosen) -> Chosen:
        """One klausul: the text of its file, unless the drafter wrote his own."""
        klausul = chosen.klausul
        given, path, known = self._said(chosen)
        if given.teks:
            text, where = given.teks, self.source.text_where((*path, "teks"))
        elif known:
            text, where = known
        else:
            what = f"bunyi {klausul.id} dalam bahasa {self.bahasa.nama.capitalize()}"
            text, where = f'{{{{ isian("{what}", "{spell((*path, "teks"))}") }}}}', klausul.where
        head = klausul.head.model_copy(update={"judul": self._title(chosen, given.judul, spell((*path, "judul")))})
        return replace(chosen, klausul=replace(klausul, head=head, text=text, where=where))

    def _said(self, chosen: Chosen) -> tuple[PadananPasal, Key, tuple[str, Where] | None]:
        """What the drafter says about a klausul in the second language, where, and the text its file has."""
        name = chosen.klausul.id
        if chosen.own is not None:
            tambahan = self.given.pasal_tambahan
            given = tambahan[chosen.own] if chosen.own < len(tambahan) else PadananPasal()
            return given, ("padanan", "pasal_tambahan", chosen.own), None
        replaced = self.naskah.klausul.get(name, KlausulPilihan()).teks
        known = None if replaced else chosen.klausul.inggris
        return self.given.klausul.get(name, PadananPasal()), ("padanan", "klausul", name), known

    def _title(self, chosen: Chosen, given: str | None, path: str) -> str | None:
        """The title in the second language, an isian without one; None for what has none in Indonesian either."""
        head, choice = chosen.klausul.head, self.naskah.klausul.get(chosen.klausul.id, KlausulPilihan())
        if given or not head.judul:
            return given or None
        known = None if choice.judul or chosen.own is not None else head.judul_inggris
        return known or self.open(f"judul Pasal {head.judul}", path.removeprefix("padanan."))


def _parts(item: object) -> tuple[str | None, tuple[str, ...], str | None, str | None]:
    """Text, rincian, time and person of an item, as far as its record has them."""
    return (
        getattr(item, "uraian", None),
        getattr(item, "rincian", ()),
        getattr(item, "waktu", None),
        getattr(item, "penanggung_jawab", None),
    )
