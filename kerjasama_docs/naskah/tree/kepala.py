"""What stands above and below the text: lines of the title, and what a letter and a report have of their own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from kerjasama_docs.model.template import NamaBentuk
from kerjasama_docs.naskah.tree.inline import Line

Baris = tuple[str, Line]
"""The label of a line, empty for most, and the line."""


@dataclass(frozen=True, slots=True)
class JudulLine:
    """One line of the title block; ``style`` is ``judul``, ``nomor``, or ``rahmat`` below them."""

    content: Line
    style: str = "judul"


@dataclass(frozen=True, slots=True)
class KepalaHalaman:
    """What stands at the head of each page, small: a line at the left, the number in the archive at the right.

    ``kode_qr`` is what the code at the foot of the first page says; empty without one.
    """

    teks: Line = ()
    nomor_arsip: Line = ()
    kode_qr: str = ""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Both lines, as far as they are there."""
        return tuple(filter(None, (self.teks, self.nomor_arsip)))


@dataclass(frozen=True, slots=True)
class KepalaNaskah:
    """The cover of a naskah that all its pihak sign.

    Attributes:
        sampul: Lines at the foot of the cover: place and year.
    """

    bentuk: ClassVar[NamaBentuk] = "naskah"
    sampul: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class KepalaLaporan:
    """The cover of a report.

    Attributes:
        sampul: Lines at the foot of the cover: institution, place, month and year; empty without a cover.
        kop: The head of who made it, above the title or the first page behind a cover; None for most.
    """

    bentuk: ClassVar[NamaBentuk] = "laporan"
    sampul: tuple[Line, ...] = ()
    kop: "Kop | None" = None


@dataclass(frozen=True, slots=True)
class Kop:
    """The head of a letter, or of a report.

    Attributes:
        instansi: Who writes: an office, or an institution and below it its units, the highest first.
        alamat: The address.
        jabatan: Whether it is the head of an office, which bears the lambang negara above it in the middle
            (UU 24/2009 Pasal 54 ayat (1)).
        kontak: Telephone and the like, below the address.
    """

    instansi: tuple[Line, ...]
    alamat: tuple[Line, ...] = ()
    jabatan: bool = False
    kontak: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """All its lines, from above."""
        return (*self.instansi, *self.alamat, *self.kontak)


class Letak(StrEnum):
    """Where in a letter something stands."""

    KEPALA = "kepala"
    """Above the text."""
    TENGAH = "tengah"
    """Between the opening and the closing."""
    PENANDATANGAN = "penandatangan"
    """Above the office of the one who signs."""
    KAKI = "kaki"
    """Below the signature."""


class Unsur(StrEnum):
    """What stands in a letter besides its text; each is an attribute of :class:`KepalaSurat`."""

    KOP = "kop"
    JUDUL = "judul"
    TEMPAT_TANGGAL = "tempat-tanggal"
    ISIAN = "isian"
    TUJUAN = "tujuan"
    DIKTUM = "diktum"
    TEMBUSAN = "tembusan"


_SUSUNAN: Mapping[Unsur, Letak] = {
    Unsur.KOP: Letak.KEPALA,
    Unsur.TEMPAT_TANGGAL: Letak.KEPALA,
    Unsur.ISIAN: Letak.KEPALA,
    Unsur.TUJUAN: Letak.KEPALA,
    Unsur.DIKTUM: Letak.TENGAH,
    Unsur.TEMBUSAN: Letak.KAKI,
}
"""What a letter has, in the order of reading, and where; outline, text units and page all print in this order."""
_SUSUNAN_BERJUDUL: Mapping[Unsur, Letak] = {
    Unsur.KOP: Letak.KEPALA,
    Unsur.JUDUL: Letak.KEPALA,
    Unsur.DIKTUM: Letak.TENGAH,
    Unsur.TEMPAT_TANGGAL: Letak.PENANDATANGAN,
    Unsur.TEMBUSAN: Letak.KAKI,
}
"""The same of a letter with a title in the middle."""


@dataclass(frozen=True, slots=True)
class IsiUnsur:
    """What a letter has of one unsur: the lines that stand together."""

    unsur: Unsur
    letak: Letak
    baris: tuple[Baris, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Its lines without their labels."""
        return tuple(line for _, line in self.baris)


def _unlabelled(lines: Iterable[Line]) -> tuple[Baris, ...]:
    return tuple(("", line) for line in lines)


@dataclass(frozen=True, slots=True)
class KepalaSurat:
    """The head and the foot of a letter; its text is the opening of the tree, its signature the only one.

    Attributes:
        kop: The letterhead.
        tempat_tanggal: Place and day, ``Jakarta, 3 Maret 2027``.
        isian: Label and value of each line at the left: Nomor, Sifat, Lampiran, Hal.
        tujuan: To whom: ``Yth.``, office, institution, address.
        tembusan: Who gets a copy.
        judul: Title and number in the middle, in place of the lines at the left and of the addressee.
        diktum: The word between the opening and the closing: ``MENUGASKAN``.
    """

    bentuk: ClassVar[NamaBentuk] = "surat"

    kop: Kop
    tempat_tanggal: Line
    isian: tuple[Baris, ...]
    tujuan: tuple[Line, ...]
    tembusan: tuple[Line, ...] = ()
    judul: tuple[JudulLine, ...] = ()
    diktum: Line = ()

    @property
    def susunan(self) -> tuple[IsiUnsur, ...]:
        """All that it has, in the order of reading."""
        order = _SUSUNAN_BERJUDUL if self.judul else _SUSUNAN
        given = self._by_unsur()
        return tuple(IsiUnsur(unsur, letak, given[unsur]) for unsur, letak in order.items() if given[unsur])

    def di(self, letak: Letak) -> tuple[IsiUnsur, ...]:
        """What it has at one place."""
        return tuple(each for each in self.susunan if each.letak is letak)

    def _by_unsur(self) -> dict[Unsur, tuple[Baris, ...]]:
        return {
            Unsur.KOP: _unlabelled(self.kop.lines),
            Unsur.JUDUL: _unlabelled(line.content for line in self.judul),
            Unsur.TEMPAT_TANGGAL: _unlabelled((self.tempat_tanggal,)),
            Unsur.ISIAN: self.isian,
            Unsur.TUJUAN: _unlabelled(self.tujuan),
            Unsur.DIKTUM: _unlabelled(filter(None, (self.diktum,))),
            Unsur.TEMBUSAN: tuple(("Tembusan", line) for line in self.tembusan),
        }
