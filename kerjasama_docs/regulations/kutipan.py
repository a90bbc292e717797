"""Writes citations.

A citation names kind, number, year and title, and for an Undang-Undang or
Peraturan Pemerintah its Lembaran Negara in brackets (UU 12/2011 Lampiran II
angka 43, 47); amendments follow with "sebagaimana telah diubah dengan". A
number that is not known is left out: a final naskah has no hole in it, and
:attr:`Kutipan.kurang` says what is to be looked up.
"""

from dataclasses import dataclass
from datetime import date

from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.regulations.load import regulation, regulation_keys


@dataclass(frozen=True, slots=True)
class Kutipan:
    """A citation as it is printed, and what is not known of it, each in words."""

    teks: str
    kurang: tuple[str, ...] = ()


def amendments(key: str, day: date | None = None) -> tuple[str, ...]:
    """Keys of the regulations that amend one, oldest first: those that were made by a day and are not repealed."""
    return tuple(each for each in regulation(key).diubah if regulation(each).berlaku(day))


def chain(key: str, day: date | None = None) -> str:
    """What is printed behind a citation of its amendments; empty for one that was not amended by that day."""
    changes = amendments(key, day)
    if not changes:
        return ""
    last = regulation(changes[-1])
    often = "beberapa kali diubah terakhir" if len(changes) > 1 or last.often else "diubah"
    return f"sebagaimana telah {often} dengan {last.title}"


def citation(entry: str, day: date | None = None) -> Kutipan:
    """The full citation of a known key, as it was amended by a day; any other text stays as the drafter typed it."""
    if entry not in regulation_keys():
        return Kutipan(entry)
    cited, changes = regulation(entry), amendments(entry, day)
    open_ones = [*cited.kurang, *(regulation(changes[-1]).kurang if changes else ())]
    if cited.periksa:
        open_ones.append(cited.periksa)
    return Kutipan(" ".join(filter(None, (cited.title, chain(entry, day)))), tuple(open_ones))


def names(keys: tuple[str, ...]) -> str:
    """Regulations by their short names: ``UU 2/2015 dan UU 9/2015``."""
    return " dan ".join(regulation(key).singkat for key in keys)


def keadaan(key: str, day: date | None = None) -> str:
    """Whether a regulation is in force on a day, and what amended or repealed it, in words."""
    cited, changes = regulation(key), amendments(key, day)
    if cited.sudah_dicabut(day):
        since = f" sejak {tanggal_panjang(cited.dicabut)}" if cited.dicabut else ""
        return f"{'dicabut' if cited.dicabut else 'diganti'} dengan {names(cited.dicabut_oleh)}{since}"
    if cited.dicabut_sebagian:
        return f"dicabut sebagian, mengenai {cited.dicabut_sebagian}, dengan {names(cited.dicabut_oleh)}"
    return f"diubah, terakhir dengan {regulation(changes[-1]).singkat}" if changes else "berlaku"
