"""The parent of a naskah as a klausul names it, in one language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from kerjasama_docs.language import INDONESIA, Bahasa, deret_pasal
from kerjasama_docs.model.isi_wajib import Isi
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.klausul.file import load_klausul
from kerjasama_docs.naskah.rantai.mata import named
from kerjasama_docs.naskah.rantai.records import Mata, Rantai
from kerjasama_docs.naskah.tree.markup import Value, isian_tag
from kerjasama_docs.naskah.tree.pohon import Pasal
from kerjasama_docs.naskah.tree.targets import Targets
from kerjasama_docs.naskah.views.records_riwayat import IndukView, IsiPasalView, MataView
from kerjasama_docs.naskah.views.waktu import day_or_none


def _small(title: Value) -> Value:
    """A title within a sentence; an isian stays as it is."""
    return title if isinstance(title, Markup) else title.lower()


def number_in_sentence(number: str) -> str:
    """A number as a sentence says it: the word Tahun is in capitals in a title alone."""
    return number.replace(" TAHUN ", " Tahun ")


def _numbers(mata: Mata, what: str, path: str) -> tuple[Value, ...]:
    """The numbers of a naskah; one isian stands for all that are open, unless its pihak need not number it."""
    known = tuple(number_in_sentence(number) for number in mata.nomor if number)
    if mata.jenis.sebutan == "bersama" or len(known) == len(mata.nomor):
        return known
    return (*known, isian_tag(f"nomor {what}", path))


@dataclass(frozen=True)
class ParentWords:
    """The chain of a parent, and the text in force after it, as they are spoken of in one language."""

    rantai: Rantai
    bahasa: Bahasa

    @cached_property
    def _index(self) -> Targets:
        return Targets.of(self.rantai.berlaku.pohon)

    @property
    def indonesian(self) -> bool:
        """Whether it is spoken of in Indonesian."""
        return self.bahasa is INDONESIA

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of its Pasal in their order."""
        return tuple(self._index.pasal)

    def place_of(self, label: str) -> str:
        """How a Pasal is cited; empty when there is none."""
        return self._index.place_of(label, bahasa=self.bahasa)

    def in_order(self, labels: Iterable[str]) -> list[str]:
        """Labels in the order of the Pasal; those that are not known stand last."""
        places = {label: place for place, label in enumerate(self.labels)}
        return sorted(labels, key=lambda label: places.get(label, len(places)))

    def isi(self, label: str, title: Value | None) -> IsiPasalView:
        """Where it has what a Pasal is about; no label says that in the second language."""
        words = label.replace("-", " ")
        if not (title or self.indonesian):
            what = f"judul Pasal {words} dalam bahasa {self.bahasa.nama.capitalize()}"
            title = isian_tag(what, "induk.pasal")
        return IsiPasalView(_small(title or words), self.place_of(label), label)

    def _pokok_pasal(self) -> str:
        """The Pasal with what it is about, all together; nothing where one of them has no number here."""
        paths = [self._index.pasal.get(isi.label) for isi in self.pokok()]
        numbers = [step.number for path in paths if path for step in path if isinstance(step, Pasal)]
        return deret_pasal(numbers, self.bahasa) if len(numbers) == len(paths) else ""

    def pokok(self) -> Iterator[IsiPasalView]:
        """Where it has what it is about, hak and kewajiban too; the jangka waktu apart, which is what is prolonged."""
        akar = self.rantai.berlaku.akar
        owed = (label for label in akar.wording.by("pihak.hak") if label in self._index.pasal)
        wanted = akar.jenis.pokok or (*(self._klausul_of(isi) for isi in akar.jenis.wajib if isi.klausul), *owed)
        for label in self.in_order(dict.fromkeys(wanted)):
            head = load_klausul(label, akar.assets).head
            if "jangka_waktu" not in head.isian:
                yield self.isi(label, head.judul if self.indonesian else head.judul_inggris)

    def _klausul_of(self, isi: Isi) -> str:
        """The klausul that has a content here; the first that may have it where none does."""
        return next((name for name in isi.klausul if name in self._index.pasal), isi.klausul[0])

    def _nama(self, place: int) -> str:
        """What a naskah of the chain is called."""
        mata = self.rantai.mata[place]
        if self.indonesian:
            return mata.nama
        return named(mata.jenis, mata.nama_jenis, self.rantai.mata[:place], bahasa=self.bahasa)

    def _mata(self, place: int) -> MataView:
        """A naskah of the chain behind the first."""
        mata = self.rantai.mata[place]
        path = "induk" if mata is self.rantai.akhir else "induk.induk"
        day = day_or_none(mata.tanggal, self.bahasa)
        return MataView(
            nama=self._nama(place),
            peran=mata.peran,
            nomor=_numbers(mata, mata.nama, f"{path}.nomor"),
            tanggal=day or isian_tag(f"tanggal {mata.nama}", f"{path}.tanggal"),
            berakhir=day_or_none(mata.berakhir, self.bahasa),
        )

    def view(self) -> IndukView:
        """The first naskah of the chain, and what happened since."""
        first, berlaku = self.rantai.mata[0], self.rantai.berlaku
        later = tuple(map(self._mata, range(1, len(self.rantai.mata))))
        path = "induk.induk" if later else "induk"
        jenis, last, of = self._nama(0), self._nama(len(later)), "atas" if self.indonesian else "of the"
        day = day_or_none(first.tanggal, self.bahasa)
        return IndukView(
            jenis=jenis,
            sebutan=f"{last} {of} {jenis}" if later else jenis,
            judul=Rich(first.judul) if first.judul else isian_tag("judul naskah induk", "induk.judul"),
            nomor=_numbers(first, "naskah induk", f"{path}.nomor"),
            tanggal=day or isian_tag("tanggal naskah induk", f"{path}.tanggal"),
            tempat=None if berlaku.akar.recorded else berlaku.naskah.penandatanganan.tempat,
            berakhir=day_or_none(self.rantai.akhir.berakhir, self.bahasa),
            riwayat=later,
            pokok=self._pokok_pasal(),
            menimbulkan_hak="pihak.hak" in berlaku.akar.wording.fields,
        )
