"""What a letter and a report have in their tree beside their text."""

from dataclasses import dataclass

from kerjasama_docs.naskah.inline import Line


@dataclass(frozen=True, slots=True)
class KepalaLaporan:
    """The cover of a report.

    Attributes:
        sampul: Lines at the foot of the cover: institution, place, month and year; empty without a cover.
    """

    sampul: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class KepalaSurat:
    """The head and the foot of a letter; its text is the opening of the tree, its signature the only one.

    Attributes:
        kop: Lines of the letterhead: the institution, its address.
        tempat_tanggal: Place and day, ``Jakarta, 3 Maret 2027``.
        isian: Label and value of each line at the left: Nomor, Sifat, Lampiran, Hal.
        tujuan: To whom: ``Yth.``, office, institution, address.
        tembusan: Who gets a copy.
    """

    kop: tuple[Line, ...]
    tempat_tanggal: Line
    isian: tuple[tuple[str, Line], ...]
    tujuan: tuple[Line, ...]
    tembusan: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """All its lines, from head to foot."""
        return (*self.kop, self.tempat_tanggal, *(value for _, value in self.isian), *self.tujuan, *self.tembusan)
