"""A naskah whose deadlines are looked for: the days of its life, and the texts that are read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kerjasama_docs import language
from kerjasama_docs.findings import DocumentFindingsError
from kerjasama_docs.naskah import konsolidasi
from kerjasama_docs.naskah.rantai.built import Built
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.units.origins import author_of
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.naskah.units.walk import units_of
from kerjasama_docs.tenggat.bacaan import Saat
from kerjasama_docs.tenggat.hitung import Cara
from kerjasama_docs.tenggat.record import Deadline

OWN = "naskah ini"
"""What a naskah is called where one of its Pasal is cited."""
NO_SPAN = "Jangka waktu naskah ini belum diketahui; isi jangka_waktu dan penandatanganan.tanggal."
"""What is to be done where the first or the last day of a kerja sama is open."""
_CHANGED = "naskah yang diubah"
_SHORT = 80
"""Letters of a text that stands for a title."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text that is read.

    Attributes:
        units: Its units.
        naskah: What it is called where one of its Pasal is cited.
        own: Whether it is the text of the naskah itself; else that of the first of its chain.
    """

    units: tuple[TextUnit, ...]
    naskah: str = OWN
    own: bool = True


@dataclass(frozen=True)
class Sight:
    """A naskah whose deadlines are looked for.

    Attributes:
        built: The naskah.
        cara: How days are counted.
    """

    built: Built
    cara: Cara

    @cached_property
    def file(self) -> str:
        """Its file; empty for input from a program."""
        return self.built.source.file or ""

    @cached_property
    def kunci(self) -> str:
        """What tells it from other naskah, whatever days it bears."""
        naskah, last = self.built.naskah, self.built.rantai.akhir
        return "\n".join((naskah.jenis, last.nama, naskah.judul or "", *(pihak.nama or "" for pihak in naskah.pihak)))

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The titles of its Pasal as they were written, by how they are printed."""
        naskah, heads = self.built.naskah, self.built.heads.values()
        said = [each.judul for each in heads] + [each.judul for each in naskah.klausul.values()]
        said += [each.judul for each in naskah.pasal_tambahan]
        return {judul.upper(): judul for judul in said if judul}

    def title(self, unit: TextUnit) -> str:
        """What a text is about: the title of its Pasal; outside of one the text itself says it."""
        if unit.pasal is None:
            return language.dipotong(unit.text, _SHORT)
        printed = plain(unit.pasal.judul)
        return self.titles.get(printed, printed.capitalize() if printed.isupper() else printed)

    @property
    def mulai(self) -> date | None:
        """The first day of the kerja sama."""
        return self.built.rantai.akhir.mulai

    @property
    def berakhir(self) -> date | None:
        """Its last day."""
        return self.built.rantai.akhir.berakhir

    def is_past(self, found: Deadline) -> bool:
        """Whether a later naskah of a chain has nothing to do with a deadline, which was over before its own day."""
        own = self.built.naskah.penandatanganan.tanggal
        return self.built.jenis.peran != "pokok" and own is not None and found.hari_terakhir < own

    @cached_property
    def in_force(self) -> Built | None:
        """The text in force after it, where it changes or prolongs one that is known."""
        if self.built.induk is None or self.built.jenis.peran not in {"perubahan", "perpanjangan"}:
            return None
        try:
            return konsolidasi(self.built)
        except DocumentFindingsError:
            return None

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """What is to be read: its own text, and behind it what it leaves in force."""
        units = units_of(self.built.pohon, author_of(self.built))
        own = Text(tuple(unit for unit in units if not unit.quoted))
        if self.in_force is None:
            quoted = tuple(unit for unit in units if unit.quoted)
            return own, Text(quoted, _CHANGED, own=False)
        standing = units_of(self.in_force.pohon, author_of(self.in_force))
        return own, Text(standing, f"{self.built.rantai.mata[0].nama} yang berlaku", own=False)

    def saat(self, saat: Saat, *, own: bool) -> date | None:
        """The day of an event; the text of the first naskah of the chain speaks of its own signing."""
        signed = self.built.naskah.penandatanganan.tanggal if own else self.built.rantai.mata[0].tanggal
        return {Saat.TANDA_TANGAN: signed, Saat.MULAI: self.mulai, Saat.BERAKHIR: self.berakhir}[saat]
