"""Where the pihak, the saksi and those who take note sign."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from kerjasama_docs.language import INDONESIA, Bahasa, huruf_awal_besar
from kerjasama_docs.model.isi import Mengetahui, Saksi
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.naskah.parts.inlines import inline
from kerjasama_docs.naskah.tree.inline import Line, Text, plain
from kerjasama_docs.naskah.tree.markup import isian_tag
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn, SignatureGroup
from kerjasama_docs.naskah.views.names import Names
from kerjasama_docs.naskah.views.records import PenandatanganView, PihakView

_HEADS = {
    "mengetahui": "Mengetahui",
    "diketahui": "Diketahui oleh",
    "menyetujui": "Menyetujui",
    "disetujui": "Disetujui oleh",
    "menyaksikan": "Menyaksikan",
}
"""What stands above an official who signs beside the pihak."""


def _office(signer: PenandatanganView, bahasa: Bahasa, *, upper: bool) -> tuple[Line, ...]:
    """The office of one who signs, below the giver of his mandate (UU 30/2014 Pasal 14 ayat (4))."""
    status = bahasa.status.get(signer.status)
    said = status and signer.jabatan.casefold().startswith(status.casefold())
    office = (*((Text(f"{status} "),) if status and not said else ()), *inline(signer.jabatan, upper=upper))
    if not signer.atas_nama:
        return (office,)
    return ((Text(f"{bahasa.atas_nama} "), *inline(signer.atas_nama, upper=upper)), office)


def _untuk_beliau(signer: PenandatanganView) -> tuple[Line, ...]:
    """For whom one signs who got the mandate from another that had it, between the giver and his own office."""
    return (inline(signer.untuk_beliau, upper=True), (Text("u.b."),)) if signer.untuk_beliau else ()


def _nip(signer: PenandatanganView) -> Line:
    return inline(f"NIP {signer.nip}") if signer.nip else ()


def _letter(signer: PenandatanganView, bahasa: Bahasa) -> tuple[Line, ...]:
    """The letter by which somebody signs, where no komparisi says it."""
    return ((Text(f"{bahasa.berdasarkan} "), *inline(signer.kuasa)),) if signer.kuasa else ()


def _paraf(item: PihakView) -> str:
    """What a pihak without a number is called on its paraf box; nothing while its name is open."""
    name = "" if isinstance(item.nama, Markup) else plain(inline(item.nama))
    return huruf_awal_besar(name)


def _for_whom(item: PihakView, bahasa: Bahasa) -> Line:
    """For whom one signs; nothing above the name of a person who signs for himself."""
    whom = inline(item.nama_judul, upper=True)
    return () if item.pribadi else (Text(f"{bahasa.judul['UNTUK']} "), *whom)


def named_signatures(names: Names, bahasa: Bahasa) -> tuple[SignatureColumn, ...]:
    """Where each pihak signs in a naskah whose pihak bear no numbers: for whom above, name and office below."""
    columns = []
    for item, signer in _signers(names):
        below = (*_office(signer, bahasa, upper=False), *_letter(signer, bahasa))
        column = SignatureColumn(
            heading=_for_whom(item, bahasa),
            label=_paraf(item),
            office=(),
            name=inline(signer.nama, upper=True),
            nip=_nip(signer),
            meterai=names.penandatanganan.meterai,
            below=() if item.pribadi else below,
        )
        columns.append(_below_the_first(column, item, signer))
    return tuple(columns)


def numbered_signatures(names: Names, bahasa: Bahasa = INDONESIA) -> tuple[SignatureColumn, ...]:
    """Where each pihak signs below its number, ``PIHAK KESATU``; a mandate names its giver."""
    columns = []
    for item, signer in _signers(names):
        *mandate, office = _office(signer, bahasa, upper=True)
        offices = (*mandate, *_untuk_beliau(signer), (*office, Text(",")))
        column = SignatureColumn(
            heading=inline(item.label, upper=bahasa is not INDONESIA),
            label=item.label,
            office=() if item.pribadi else offices,
            name=inline(signer.nama, upper=True),
            nip=_nip(signer),
            pangkat=inline(signer.pangkat or ""),
            meterai=names.penandatanganan.meterai,
        )
        columns.append(_below_the_first(column, item, signer))
    return tuple(columns)


def _signers(names: Names) -> Iterator[tuple[PihakView, PenandatanganView]]:
    """Those who sign, each with his pihak."""
    return ((item, signer) for item in names.pihak for signer in item.wakil)


def _below_the_first(column: SignatureColumn, item: PihakView, signer: PenandatanganView) -> SignatureColumn:
    """Where one signs: below the first of his pihak, whose heading and meterai are for all of them."""
    return column if signer is item.penandatangan else replace(column, heading=(), label="", meterai=False, lanjut=True)


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
            said = _HEADS[person.sebagai] if isinstance(person, Mengetahui) else word
            heading = (Text(f"{bahasa.tulisan[said]}{number},"),)
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
            pangkat=inline(person.pangkat or ""),
            group=self.group,
            below=(jabatan,) if foreign else (),
        )


def alone(column: SignatureColumn) -> SignatureColumn:
    """The signature of one who signs alone; it names no label above his office and bears no meterai."""
    return replace(column, heading=(), meterai=False)
