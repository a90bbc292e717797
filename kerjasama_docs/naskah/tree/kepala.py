"""What stands above and below the text: lines of the title, and what a letter and a report have of their own."""

from dataclasses import dataclass

from kerjasama_docs.naskah.tree.inline import Line


@dataclass(frozen=True, slots=True)
class JudulLine:
    """One line of the title block; ``style`` is ``judul`` or ``nomor``."""

    content: Line
    style: str = "judul"


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
        judul: Title and number in the middle, in place of the lines at the left and of the addressee; place and
            day then stand above the signature.
        diktum: The word between the opening and the closing: ``MENUGASKAN``.
    """

    kop: tuple[Line, ...]
    tempat_tanggal: Line
    isian: tuple[tuple[str, Line], ...]
    tujuan: tuple[Line, ...]
    tembusan: tuple[Line, ...] = ()
    judul: tuple[JudulLine, ...] = ()
    diktum: Line = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """All its lines, from head to foot."""
        titles = (*(line.content for line in self.judul), *((self.diktum,) if self.diktum else ()))
        fields = (value for _, value in self.isian)
        return (*self.kop, *titles, self.tempat_tanggal, *fields, *self.tujuan, *self.tembusan)
