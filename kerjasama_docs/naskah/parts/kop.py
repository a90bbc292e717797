"""The head of a letter: the office that bears the lambang negara, or the institution and its units line by line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from kerjasama_docs import language
from kerjasama_docs.model.pihak import KontakKop
from kerjasama_docs.model.profil import COUNTRY
from kerjasama_docs.naskah.parts.inlines import inline
from kerjasama_docs.naskah.parts.work import Work
from kerjasama_docs.naskah.tree.inline import Line, Text
from kerjasama_docs.naskah.tree.kepala import Kop
from kerjasama_docs.naskah.tree.markup import Value
from kerjasama_docs.naskah.views.pejabat import Badan
from kerjasama_docs.regex import regex

_BEHIND = regex(
    r",? c\.?q\.? |, (?=(?:Direktorat|Sekretariat|Inspektorat|Badan|Biro|Pusat|Deputi|Kantor|Lembaga|Rumah|Balai|Dinas"
    r"|Fakultas|Cabang|Unit)\b)"
)
"""What stands between an institution and its unit where the institution is named first; a ministry has other commas."""
_MINISTRY = regex(r" (?=Kementerian )")
_REGION = regex(r" (?=(?:Provinsi|Kabupaten|Kota) )")
"""What stands between a unit and the ministry or the region that it belongs to."""
_GOVERNMENT = "Pemerintah"
"""What the institution of a region is called before the name of the region."""
_OWN_HEAD = regex(r"Pemerintah|Dewan|Majelis", re.IGNORECASE)
"""What begins the name of a body of a region that is no unit of its government."""
_SECOND = {"eselon-i", "perangkat-daerah"}
"""The levels of those who head a unit of their institution."""


@dataclass(frozen=True)
class _Susunan:
    """Who writes, line by line: an institution and below it its units.

    Attributes:
        badan: The pihak that writes.
        jabatan: The office of who signs for it, or of him in whose name; empty while it is open.
    """

    badan: Badan
    jabatan: str

    def lines(self, nama: str) -> list[str]:
        """The institution and its units by the name of the pihak, the highest first."""
        whole = self._whole(self._parts(nama))
        return [*whole, *self._below(whole)]

    def _parts(self, nama: str) -> list[str]:
        """A name that says several bodies, the highest first."""
        if _BEHIND.search(nama):
            return [part for part in _BEHIND.split(nama) if part]
        if _MINISTRY.search(nama):
            unit, ministry = _MINISTRY.split(nama, maxsplit=1)
            return [ministry, unit]
        regional = self.badan.pihak.golongan == "pemerintah-daerah" and not _OWN_HEAD.match(nama)
        if regional and _REGION.search(nama):
            unit, region = _REGION.split(nama, maxsplit=1)
            return [f"{_GOVERNMENT} {region}", unit]
        return [nama]

    def _whole(self, parts: list[str]) -> list[str]:
        """The same with the institution of the profil and the Unit Eselon I above one of its satuan kerja."""
        profil = self.badan.profil
        if not self.badan.sendiri or profil.is_own(parts[-1]):
            return parts
        own = profil.is_own(parts[0])
        institution, units = (parts[0], parts[1:]) if own else (profil.instansi or "", parts)
        above = profil.unit_satuan_kerja(units[-1])
        said = not above or any(above.casefold() in unit.casefold() for unit in units)
        return [institution, *(() if said else (above,)), *units]

    def _below(self, above: list[str]) -> Iterator[str]:
        """The unit of who signs, where the pihak is the whole institution."""
        if len(above) > 1:
            return
        known = self.badan.profil.unit_pejabat(self.jabatan) if self.badan.sendiri else ""
        unit = known or self._headed()
        if unit and unit.casefold() not in above[0].casefold():
            yield unit

    def _headed(self) -> str:
        """The unit that an official of the second rank heads, without the institution behind it."""
        if self.badan.level(self.jabatan) not in _SECOND:
            return ""
        unit = language.satuan_pimpinan(self.jabatan)
        return _REGION.split(_MINISTRY.split(unit)[0])[0]


def _ordered(lines: Iterable[str]) -> Iterator[str]:
    """The lines, Republik Indonesia on a line of its own."""
    for line in lines:
        yield line.removesuffix(COUNTRY)
        if line.endswith(COUNTRY):
            yield COUNTRY.strip()


def _typed(value: Value) -> str:
    """An office as it was typed, without Plt. and the like; empty while it is open."""
    return "" if isinstance(value, Markup) else language.jabatan_disebut(str(value)).jabatan


def _derived(work: Work, badan: Badan, *, office: bool) -> tuple[Value, ...]:
    """The lines that follow from who writes: his office, or the institution with its units."""
    sender, signer = work.names.pengirim, work.pengirim.penandatangan
    jabatan = signer.atas_nama or sender.penandatangan.jabatan
    if office:
        return tuple(_ordered([_typed(jabatan)])) if _typed(jabatan) else (jabatan,)
    if isinstance(sender.nama, Markup):
        return (sender.nama,)
    lines = _Susunan(badan, _typed(jabatan)).lines(sender.nama)
    return tuple(_ordered([*lines, *_maker(work, lines)]))


def _maker(work: Work, above: Iterable[str]) -> Iterator[str]:
    """The unit that made a report, where no line above names it."""
    laporan = work.inputs.naskah.laporan if work.inputs.jenis.is_laporan else None
    if laporan and laporan.unit and not any(laporan.unit.casefold() in line.casefold() for line in above):
        yield laporan.unit


def _kontak(badan: Badan) -> tuple[Line, ...]:
    """How the institution is reached; what the profil says goes with the address that it says."""
    pihak, profil = badan.pihak, badan.profil
    at_home = profil.is_own(pihak.nama) and pihak.alamat in {None, profil.alamat}
    known = pihak.kop or (profil.kop if at_home else None) or KontakKop()
    calls = (("Telepon", known.telepon), ("Faksimile", known.faksimile))
    pages = (("Laman", known.laman), ("Pos-el", known.pos_el))
    said = (", ".join(f"{what} {value}" for what, value in each if value) for each in (calls, pages))
    return tuple((Text(line),) for line in said if line)


def kop(work: Work) -> Kop:
    """The head of a letter or a report, by who signs it (UU 24/2009 Pasal 52 huruf a, Pasal 54 ayat (1))."""
    by, given = work.pengirim, work.inputs.naskah
    badan = Badan(work.inputs.profil.profil, given.pihak[by.place])
    own = badan.berlambang(by.penandatangan)
    typed: tuple[Value, ...] = given.surat.kop if given.surat else ()
    lines = typed or _derived(work, badan, office=own)
    named: tuple[Line, ...] = tuple(inline(line, upper=True) for line in lines)
    return Kop(named, (inline(work.names.pengirim.alamat),), jabatan=own, kontak=_kontak(badan))
