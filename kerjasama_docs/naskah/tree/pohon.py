"""The tree of a naskah: what the checks read and what every output prints.

The tree is built with labels and numbered last. Text is a sequence of inline pieces, so that a rujukan,
an open value and a dotted blank stay what they are until a writer prints them.
"""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import zip_longest
from typing import Literal

from kerjasama_docs.findings import Where
from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.model.klausul import GayaTabel
from kerjasama_docs.model.penyebutan import LetakJudul
from kerjasama_docs.model.susunan import TingkatBab
from kerjasama_docs.model.template import NamaBentuk
from kerjasama_docs.naskah.tree.inline import Line
from kerjasama_docs.naskah.tree.kepala import JudulLine, KepalaHalaman, KepalaLaporan, KepalaNaskah, KepalaSurat
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn

TANPA_KEPALA = KepalaHalaman()
"""Pages with nothing at their head."""


class Kind(StrEnum):
    """What a unit of text is; the depth of a rincian follows UU 12/2011 Lampiran II angka 95."""

    PARAGRAF = "paragraf"
    AYAT = "ayat"
    HURUF = "huruf"
    ANGKA = "angka"
    HURUF_KURUNG = "huruf-kurung"
    ANGKA_KURUNG = "angka-kurung"
    DEFINISI = "definisi"
    CATATAN = "catatan"
    """What a consolidated text says about a Pasal: no text of the naskah, and never numbered."""


RINCIAN = frozenset({Kind.HURUF, Kind.ANGKA, Kind.HURUF_KURUNG, Kind.ANGKA_KURUNG})
"""The items of a rincian, of every depth."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph of the naskah with what hangs below it.

    Attributes:
        kind: Ayat, huruf, angka …
        content: Its own text.
        children: Units (and tables) below it.
        label: Name for rujukan, None for most.
        number: Its number as printed, ``(1)``, ``a.``; empty until numbered.
        bookmark: Name of its bookmark when a rujukan points here, else empty.
        where: Where its text stands in the klausul or the input.
        dihapus: Whether it was deleted by an adendum and only keeps its place.
        rumus: Whether it is a formula: a paragraph in the middle of its line, without marks of its own.
    """

    kind: Kind
    content: Line
    children: tuple["Block", ...] = ()
    label: str | None = None
    number: str = ""
    bookmark: str = ""
    where: Where = field(default_factory=Where)
    dihapus: bool = False
    rumus: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: one inline sequence per cell; ``where`` it was typed, nowhere for the table of a lampiran."""

    cells: tuple[Line, ...]
    where: Where = field(default_factory=Where)


@dataclass(frozen=True, slots=True)
class Table:
    """A table in running text.

    Attributes:
        style: How it is set.
        rows: Its rows, the header first if there is one.
        header: Whether the first row is a header, repeated on every page.
        align: One of ``kiri``, ``tengah``, ``kanan`` per column.
        widths: Relative width per column; empty where all are as wide.
    """

    style: GayaTabel
    rows: tuple[Row, ...]
    header: bool = False
    align: tuple[str, ...] = ()
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Kutipan:
    """Pasal of another naskah, quoted as they will read: they keep their own numbers, and no list counts them.

    Attributes:
        place: Which of the changes of an adendum it belongs to, from 1.
        pasal: The quoted Pasal; empty until the text of the parent is put in.
    """

    place: int
    pasal: tuple["Pasal", ...] = ()


Block = Unit | Table | Kutipan
Sebutan = str
"""What the headings of a naskah are called."""


@dataclass(frozen=True, slots=True)
class Bab:
    """The heading of a group of Pasal: a BAB, a Bagian in it, a Paragraf in that (UU 12/2011 Lampiran II angka 70).

    Attributes:
        tingkat: Which of the three it is.
        sebutan: What it is called in the language of the naskah: ``BAB``, ``Bagian``, ``Paragraf``.
        judul: Its title.
        number: Its number as printed, ``II``, ``Kesatu``, ``1``; empty until numbered.
        where: Where its title was typed.
    """

    tingkat: TingkatBab
    sebutan: str
    judul: Line
    number: str = ""
    where: Where = field(default_factory=Where)

    @property
    def nama(self) -> str:
        """How it is called: ``BAB II``, ``Bagian Kesatu``, ``Paragraf 1``."""
        return f"{self.sebutan} {self.number}"


@dataclass(frozen=True, slots=True)
class Pasal:
    """A Pasal with its heading; in a report the headings are Bagian.

    Attributes:
        label: The id of its klausul, or the label of the drafter's own Pasal.
        judul: Its title.
        content: Its ayat, paragraphs and tables.
        number: Its number as printed, ``7``, ``7A``, ``II``; empty until numbered.
        bookmark: Name of its bookmark when a rujukan points here, else empty.
        where: Where its text stands.
        dihapus: Whether it was deleted by an adendum and only keeps its place.
        sebutan: The word before its number where it is cited; only a Pasal bears it in its heading too.
        diketik: Whether the drafter worded it: a Pasal of his own, or his text in the place of a klausul.
        bab: The headings of the groups that begin with it, the highest first.
        gabung: The labels of the klausul that are merged in it.
        letak: Where its title stands beside its number; ``tanpa`` for one that is known by its title and prints none.
    """

    label: str
    judul: Line
    content: tuple[Block, ...]
    number: str = ""
    bookmark: str = ""
    where: Where = field(default_factory=Where)
    dihapus: bool = False
    sebutan: Sebutan = "Pasal"
    diketik: bool = False
    bab: tuple[Bab, ...] = ()
    gabung: tuple[str, ...] = ()
    letak: LetakJudul = "bawah"

    @property
    def judul_tercetak(self) -> Line:
        """Its title where it is printed; else nothing."""
        return () if self.letak == "tanpa" else self.judul

    @property
    def labels(self) -> tuple[str, ...]:
        """Its label, and those of the klausul that are merged in it."""
        return (self.label, *self.gabung)

    @property
    def nama(self) -> str:
        """How it is called in a message: ``Pasal 7``, ``Bagian II``."""
        return f"{self.sebutan} {self.number}"

    @property
    def bernama(self) -> bool:
        """Whether its heading bears the word before its number; that of a report bears the number alone."""
        return self.sebutan != "Bagian"

    @property
    def kepala(self) -> str:
        """What stands before its title: ``Pasal 7``, or ``II.`` in a report."""
        return self.nama if self.bernama else f"{self.number}."


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture above the title: a file, or an open place for one.

    Attributes:
        path: The picture as it is named in its folder, None while it is open.
        text: What belongs here.
        folder: The folder of the input or of the profil; no picture is read outside of it.
    """

    path: str | None
    text: str
    folder: str = ""


@dataclass(frozen=True, slots=True)
class LampiranPart:
    """A lampiran behind the signatures.

    Attributes:
        heading: Lines of the block at the top right.
        judul: Its title.
        content: Its text and tables.
        landscape: Whether its pages lie on their side.
    """

    heading: tuple[Line, ...]
    judul: Line
    content: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Pohon:
    """The tree of one naskah.

    Attributes:
        judul: Lines of the title block.
        logos: Pictures above it, left to right.
        opening: Everything between title and first Pasal.
        pasal: The Pasal, in order.
        closing: What stands between last Pasal and signatures.
        signatures: Who signs, first pihak first.
        witnesses: Saksi and mengetahui.
        lampiran: The lampiran, in order.
        kepala: Head and foot of a letter, or a cover; None for a naskah without one.
        kepala_halaman: What stands at the head of each page.
        nomor_pasal: ``arab`` or ``romawi``: the figures with which Word numbers the Pasal.
        konsolidasi: Whether it is a consolidated text, which nobody signs and whose numbers are fixed.
        bahasa: The language it is written in.
        padanan: The same naskah in its second language; None for most, and None for a tree that is a padanan.
    """

    judul: tuple[JudulLine, ...]
    logos: tuple[Logo, ...]
    opening: tuple[Block, ...]
    pasal: tuple[Pasal, ...]
    closing: tuple[Block, ...]
    signatures: tuple[SignatureColumn, ...]
    witnesses: tuple[SignatureColumn, ...] = ()
    lampiran: tuple[LampiranPart, ...] = ()
    kepala: KepalaSurat | KepalaLaporan | KepalaNaskah | None = None
    kepala_halaman: KepalaHalaman = TANPA_KEPALA
    nomor_pasal: Literal["arab", "romawi"] = "arab"
    konsolidasi: bool = False
    bahasa: Bahasa = INDONESIA
    padanan: "Pohon | None" = None

    @property
    def bentuk(self) -> NamaBentuk:
        """What it is: the head of a surat and that of a laporan tell it."""
        return self.kepala.bentuk if self.kepala else "naskah"

    @property
    def letak_judul(self) -> LetakJudul:
        """Where the titles of most of its Pasal stand."""
        usual = Counter(pasal.letak for pasal in self.pasal).most_common(1)
        return usual[0][0] if usual else "bawah"

    @property
    def surat(self) -> KepalaSurat | None:
        """Head and foot of a letter; None for all else."""
        return self.kepala if isinstance(self.kepala, KepalaSurat) else None

    @property
    def sampul(self) -> tuple[Line, ...]:
        """The foot of the cover; empty without a cover."""
        return self.kepala.sampul if isinstance(self.kepala, KepalaLaporan | KepalaNaskah) else ()

    @property
    def kop(self) -> tuple[Line, ...]:
        """The letterhead of a report; that of a letter stands with what else its head says."""
        return self.kepala.kop.lines if isinstance(self.kepala, KepalaLaporan) and self.kepala.kop else ()

    @property
    def semua_lampiran(self) -> tuple[LampiranPart, ...]:
        """The lampiran as they are printed, each before the same in the second language.

        Why not side by side: the columns of a table find no room in half a page.
        """
        second = self.padanan.lampiran if self.padanan else ()
        return tuple(part for pair in zip_longest(self.lampiran, second) for part in pair if part)
