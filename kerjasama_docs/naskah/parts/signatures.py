"""Where the pihak, the saksi and those who take note sign."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from kerjasama_docs.language import INDONESIA, Bahasa, huruf_awal_besar
from kerjasama_docs.model.isi import Saksi
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.naskah.parts.inlines import inline
from kerjasama_docs.naskah.tree.inline import Line, Text, plain
from kerjasama_docs.naskah.tree.markup import isian_tag
from kerjasama_docs.naskah.tree.pohon import SignatureColumn, SignatureGroup
from kerjasama_docs.naskah.views.names import Names
from kerjasama_docs.naskah.views.records import PenandatanganView, PihakView


def _office(signer: PenandatanganView, bahasa: Bahasa, *, upper: bool) -> tuple[Line, ...]:
    """The office of one who signs, below the giver of his mandate (UU 30/2014 Pasal 14 ayat (4))."""
    status = bahasa.status.get(signer.status)
    said = status and signer.jabatan.casefold().startswith(status.casefold())
    office = (*((Text(f"{status} "),) if status and not said else ()), *inline(signer.jabatan, upper=upper))
    if not signer.atas_nama:
        return (office,)
    return ((Text(f"{bahasa.atas_nama} "), *inline(signer.atas_nama, upper=upper)), office)


def _nip(signer: PenandatanganView) -> Line:
    return inline(f"NIP {signer.nip}") if signer.nip else ()


def _letter(signer: PenandatanganView, bahasa: Bahasa) -> tuple[Line, ...]:
    """The letter by which somebody signs, where no komparisi says it."""
    return ((Text(f"{bahasa.berdasarkan} "), *inline(signer.kuasa)),) if signer.kuasa else ()


def _paraf(item: PihakView) -> str:
    """What a pihak without a number is called on its paraf box; nothing while its name is open."""
    name = "" if isinstance(item.nama, Markup) else plain(inline(item.nama))
    return huruf_awal_besar(name)


def named_signatures(names: Names, bahasa: Bahasa) -> tuple[SignatureColumn, ...]:
    """Where each pihak signs in a naskah whose pihak bear no numbers: for whom above, name and office below."""
    return tuple(
        SignatureColumn(
            heading=(Text(f"{bahasa.judul['UNTUK']} "), *inline(item.nama_judul, upper=True)),
            label=_paraf(item),
            office=(),
            name=inline(item.penandatangan.nama, upper=True),
            nip=_nip(item.penandatangan),
            meterai=names.penandatanganan.meterai,
            below=(*_office(item.penandatangan, bahasa, upper=False), *_letter(item.penandatangan, bahasa)),
        )
        for item in names.pihak
    )


def numbered_signatures(names: Names) -> tuple[SignatureColumn, ...]:
    """Where each pihak signs below its number, ``PIHAK KESATU``; a mandate names its giver."""
    columns = []
    for item in names.pihak:
        *mandate, office = _office(item.penandatangan, INDONESIA, upper=True)
        columns.append(
            SignatureColumn(
                heading=(Text(item.label),),
                label=item.label,
                office=(*mandate, (*office, Text(","))),
                name=inline(item.penandatangan.nama, upper=True),
                nip=_nip(item.penandatangan),
                meterai=names.penandatanganan.meterai,
            )
        )
    return tuple(columns)


def witnesses(naskah: Naskah, bahasa: Bahasa, *, foreign: bool) -> tuple[SignatureColumn, ...]:
    """Saksi and mengetahui, in that order; where the pihak bear no numbers the office stands below the name."""
    groups: tuple[tuple[str, SignatureGroup, tuple[Saksi, ...]], ...] = (
        ("Saksi", "saksi", naskah.saksi),
        ("Mengetahui", "mengetahui", naskah.mengetahui),
    )
    columns = []
    for word, key, group in groups:
        for place, person in enumerate(group, 1):
            number = f" {place}" if len(group) > 1 and key == "saksi" else ""
            witness = _Witness(f"{word}{number}".lower(), key, place)
            heading = (Text(f"{bahasa.tulisan[word]}{number},"),)
            columns.append(replace(witness.column(person, foreign=foreign), heading=heading))
    return tuple(columns)


@dataclass(frozen=True)
class _Witness:
    """One who signs beside the pihak: what he is called, ``saksi 2``, and where the input says who he is."""

    called: str
    group: SignatureGroup
    place: int

    def open_value(self, field: str) -> str:
        """What is not known of him yet."""
        return isian_tag(f"{field} {self.called}", f"{self.group}[{self.place}].{field}")

    def column(self, person: Saksi, *, foreign: bool) -> SignatureColumn:
        """Where he signs."""
        jabatan = inline(person.jabatan or self.open_value("jabatan"), upper=not foreign)
        return SignatureColumn(
            heading=(),
            office=() if foreign else ((*jabatan, Text(",")),),
            name=inline(person.nama or self.open_value("nama"), upper=True),
            nip=inline(f"NIP {person.nip}") if person.nip else (),
            group=self.group,
            below=(jabatan,) if foreign else (),
        )


def alone(column: SignatureColumn) -> SignatureColumn:
    """The signature of one who signs alone; it names no label above his office and bears no meterai."""
    return replace(column, heading=(), meterai=False)
