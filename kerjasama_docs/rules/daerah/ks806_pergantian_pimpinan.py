"""Kerja sama disebut berakhir karena “pergantian Gubernur”, padahal pergantian kepemimpinan tidak mengakhirinya.

Kerja sama antardaerah dan dengan pihak ketiga mengikat daerah, bukan orang yang menandatanganinya. Peraturan menetapkan
bahwa pergantian kepemimpinan di daerah tidak mengakhirinya, menurut penjelasannya juga pergantian pejabat yang diberi
kuasa, kecuali terdapat sebab yang diakui: jangka waktu, tujuan, kesepakatan, perubahan kebijakan, atau objek.

Salah: Perjanjian ini berakhir apabila terjadi pergantian kepala daerah salah satu PIHAK.
Benar: Perjanjian ini tidak berakhir karena pergantian kepala daerah.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.base import ASING, PUSAT
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ujaran import Ujaran, ujaran_about

_BASIS = Basis("pp-28-2018", "Pasal 9 ayat (2)")
DASAR: tuple[Basis, ...] = (_BASIS, Basis("pp-28-2018", "Pasal 22 ayat (1)"))

_REGION = "pemerintah-daerah"
_OTHERS = ASING | PUSAT
"""Partners of other forms of kerja sama, of which these articles do not speak."""
_LEADS_A_REGION = regex(r"\b(?:kepala (?:daerah|dinas|perangkat daerah)|gubernur|bupati|wali ?kota)\b", re.IGNORECASE)

_NAMED = r"(?:perjanjian|kesepakatan|nota|kontrak|kerja sama|naskah)"
_ENDS = regex(
    rf"\b{_NAMED}\b[^.;]{{0,80}}?\b(?:berakhir|diakhiri|dihentikan|gugur|batal|putus)\b(?!nya)"
    rf"|\b(?:mengakhiri|menghentikan|membatalkan)\b[^.;]{{0,30}}?\b{_NAMED}\b"
    rf"|\b(?:berakhirnya|pengakhiran|penghentian) {_NAMED}\b",
    re.IGNORECASE,
)
"""What says that a kerja sama ends."""
_OFFICE = r"(?:kepala daerah|gubernur|bupati|wali ?kota|pimpinan|kepemimpinan|pejabat|kepala dinas|penanda ?tangan)"
_CAUSE = regex(
    r"\b(?:karena|apabila|jika|bila|bilamana|akibat|sejak|ketika|dengan|dalam hal|pada saat|berupa|:)[^.;,]{0,60}?"
    rf"(?P<sebab>\b(?:(?:pergantian|berganti(?:nya)?|penggantian|mutasi|pemberhentian)\b[^.;,]{{0,40}}?\b{_OFFICE}"
    rf"|(?:berakhir(?:nya)?|habis(?:nya)?) masa jabatan\b[^.;,]{{0,30}}?\b{_OFFICE}"
    rf"|masa jabatan\b[^.;,]{{0,30}}?\b{_OFFICE}\b[^.;,]{{0,30}}?\b(?:berakhir|habis)"
    rf"|{_OFFICE}\b[^.;,]{{0,30}}?\b(?:berganti|diganti|dimutasi|diberhentikan|mengundurkan diri"
    rf"|tidak (?:lagi )?menjabat)))\b",
    re.IGNORECASE,
)
"""A change of those who lead as the cause of something."""
_NOT = regex(r"\b(?:tidak(?! (?:lagi )?menjabat)|bukan|tanpa|dilarang)\b", re.IGNORECASE)
"""What denies the end; that somebody holds his office no longer does not."""
_STAYS = regex(r"\b(?:tetap|meskipun|walaupun|sekalipun|terlepas|kecuali)\b", re.IGNORECASE)


def _between_regions(subject: Subject) -> bool:
    """Whether the rule of regions among each other or with a third party is that of this naskah."""
    kinds = {pihak.golongan for pihak in subject.naskah.pihak}
    return subject.binds(_BASIS.regulation) and _OTHERS.isdisjoint(kinds)


def _level(subject: Subject, cause: str) -> Level:
    """How much it weighs: the law speaks of those who lead a region, not of those who lead a third party."""
    regions = all(pihak.golongan == _REGION for pihak in subject.naskah.pihak)
    return Level.GALAT if regions or _LEADS_A_REGION.search(cause) else Level.PERINGATAN


def _cause(said: Ujaran) -> re.Match[str] | None:
    """The change of those who lead that a sentence calls an end of the kerja sama."""
    text = said.whole
    if _NOT.search(text) or _STAYS.search(text) or not _ENDS.search(text):
        return None
    return _CAUSE.search(text)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a kerja sama that is to end with those who lead its regions."""
    if not _between_regions(subject):
        return
    hint = "Hapus sebab itu, atau nyatakan bahwa kerja sama tidak berakhir karena pergantian kepala daerah."
    for said in ujaran_about(subject, "ganti", "jabat", "mutasi", "undurkan diri", "diberhentikan"):
        if cause := _cause(said):
            message = f"Kerja sama disebut berakhir karena “{cause['sebab']}”, padahal pergantian kepemimpinan tidak "
            message += "mengakhirinya."
            yield subject.finding(
                message, said.place(subject), hint, level=_level(subject, cause["sebab"]), basis=_BASIS
            )
