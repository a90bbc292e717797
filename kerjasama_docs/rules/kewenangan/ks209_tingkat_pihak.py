"""PIHAK KEDUA adalah Kementerian Hukum Republik Indonesia, sedangkan yang menandatangani pimpinan Unit Eselon I.

Pihak dan penanda tangannya setingkat: kementerian diwakili Menteri, direktorat jenderal diwakili Direktur Jenderal,
lapas diwakili Kalapas. Pejabat di bawahnya mewakili lembaga itu hanya atas nama atasannya, dengan menyebut pemberi
mandatnya. Bila yang bekerja sama memang unitnya, unit itulah yang disebut sebagai pihak. Kerja sama luar negeri Unit
Eselon I boleh dilaksanakan Menteri.

Salah: pihak bernama Kementerian Hukum Republik Indonesia ditandatangani Direktur Jenderal tanpa atas_nama.
Benar: pihak bernama Direktorat Jenderal Peraturan Perundang-undangan, Kementerian Hukum, ditandatangani pimpinannya.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import Penanda, sebut_tingkat
from kerjasama_docs.rules.shared.wewenang import places_judged

_MANDATE = Basis("uu-30-2014", "Pasal 14 ayat (4)")
_FOREIGN = {
    "menteri": Basis("permen-imipas-8-2025", "Pasal 8 ayat (2)"),
    "eselon-i": Basis("permen-imipas-8-2025", "Pasal 8 ayat (4)"),
}
"""Who carries out a kerja sama with a foreign partner, by the level of the body."""
_MINISTER = Basis("permen-imipas-8-2025", "Pasal 8 ayat (3)")
DASAR = (_MANDATE, *_FOREIGN.values(), _MINISTER)
_RANKS = ("upt", "kantor-wilayah", "eselon-i", "menteri")
"""The levels of a ministry, from below."""
_OTHER = "lainnya"


def _differs(by: Penanda) -> bool:
    """Whether one signs for a body that is headed by an official of another level."""
    return by.kepala in _RANKS and by.bertindak in {*_RANKS, _OTHER} and by.bertindak != by.kepala


def _below(by: Penanda) -> bool:
    """Whether he stands below the head of the body."""
    return by.bertindak == _OTHER or _RANKS.index(by.bertindak) < _RANKS.index(by.kepala)


def _by_minister(subject: Subject, by: Penanda) -> bool:
    """Whether the minister carries out the foreign kerja sama of a Unit Eselon I, as the regulation lets him."""
    foreign = subject.jenis.asing and by.sendiri and subject.binds(_MINISTER.regulation)
    return foreign and (by.kepala, by.bertindak) == ("eselon-i", "menteri")


def _hint(by: Penanda) -> str:
    if not _below(by):
        return "Sebut lembaga yang dipimpinnya sebagai pihak, atau ganti penanda tangannya."
    head = sebut_tingkat(by.kepala)
    if by.pemberi:
        return f"Sebut unit yang dipimpin {by.pemberi} sebagai pihak, atau sebut {head} sebagai pemberi mandatnya."
    return f"Sebut unit yang dipimpinnya sebagai pihak, atau isi atas_nama dan mandat bila ia mewakili {head}."


def _basis(subject: Subject, by: Penanda) -> Basis | None:
    foreign = _FOREIGN.get(by.kepala) if subject.jenis.asing and by.sendiri else None
    if foreign and subject.binds(foreign.regulation):
        return foreign
    return _MANDATE if _below(by) else None


def check(subject: Subject) -> Iterator[Finding]:
    """Find bodies for which an official of another level than their head signs, without saying for whom."""
    if not subject.jenis.is_naskah or subject.jenis.is_paper:
        return
    judged = places_judged(subject)
    for by in subject.index.penanda:
        if _differs(by) and by.by.place not in judged and not _by_minister(subject, by):
            label = huruf_awal_besar(subject.called(by.by.place))
            who = sebut_tingkat(by.bertindak) if by.bertindak != _OTHER else by.disebut
            message = f"{label} adalah {by.pihak.nama}, sedangkan yang menandatangani {who}."
            where = ("pihak", by.by.place, "nama")
            yield subject.finding(message, where, _hint(by), level=Level.PERINGATAN, basis=_basis(subject, by))
