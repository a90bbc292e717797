"""Sinergi pusat dan daerah memuat “bantuan keuangan”, padahal dukungan program tidak berupa bantuan dana.

Dukungan program dalam sinergi perencanaan dan pelaksanaan pembangunan tidak berkaitan dengan bantuan dana dan bantuan
keuangan bagi kerja sama wajib, dan pendanaannya dibebankan pada anggaran masing-masing. Janji bantuan atau biaya yang
ditanggung satu pihak saja tidak sesuai dengan kedua ketentuan itu.

Salah: PIHAK KESATU memberikan bantuan keuangan kepada PIHAK KEDUA untuk pembangunan jalan.
Benar: Setiap PIHAK menganggarkan programnya sendiri sesuai dengan rencana aksi.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.sebutan_pihak import with_labels
from kerjasama_docs.rules.shared.ujaran import ujaran_about

_LAW = "pp-28-2018"
_AID, _OWN, _PAPER = (f"Pasal 46 ayat ({ayat})" for ayat in (2, 3, 4))
DASAR: tuple[Basis, ...] = (Basis(_LAW, _AID), Basis(_LAW, _OWN))

_GIVEN = regex(
    r"\b(?:memberi(?:kan)?|menyalurkan|mentransfer|menyerahkan|menyediakan|menerima|memperoleh|mendapat(?:kan)?"
    r"|dibiayai (?:dengan|dari)|bersumber dari|berupa)\b[^.;]{0,60}?(?P<apa>\bbantuan (?:dana|keuangan)\b)",
    re.IGNORECASE,
)
_ALONE = (
    r"\b(?P<apa>(?:seluruh|semua|segala) (?:biaya|pendanaan|pembiayaan|anggaran)\b[^.;]{0,80}?"
    r"\b(?:ditanggung|dibebankan|menjadi beban|tanggungan)\b[^.;]{0,30}?\b{pihak}\b)"
)
"""Costs that one pihak bears, before what the pihak are called is known."""


def _is_sinergi(subject: Subject) -> bool:
    """Whether the kind is the document of a sinergi, by what its regulation asks of it."""
    return any(isi.peraturan == _LAW and isi.pasal == _PAPER for isi in subject.jenis.wajib)


def _faults(text: str, alone: re.Pattern[str]) -> Iterator[tuple[re.Match[str], str, str, str]]:
    """The words, the message, the remedy and the article."""
    if found := _GIVEN.search(text):
        message = (
            f"Sinergi pusat dan daerah memuat “{found['apa']}”, padahal dukungan program tidak berupa bantuan dana."
        )
        yield found, message, "Tulis program yang didukung dan dianggarkan setiap PIHAK, atau hapus bantuannya.", _AID
    if found := alone.search(text):
        message = f"Sinergi pusat dan daerah memuat “{found['apa']}”, padahal pendanaannya pada anggaran masing-masing."
        yield (
            found,
            message,
            "Bebankan biaya setiap kegiatan pada anggaran PIHAK yang menjadi penanggung jawabnya.",
            _OWN,
        )


def check(subject: Subject) -> Iterator[Finding]:
    """Find aid, and costs that one pihak bears alone, in a sinergi of centre and region."""
    if not _is_sinergi(subject):
        return
    alone = with_labels(_ALONE, subject.labels)
    for said in ujaran_about(subject, "bantuan", "seluruh", "semua", "segala", bahasa="indonesia"):
        for found, message, hint, article in () if said.negated else _faults(said.text, alone):
            where = said.place(subject, found)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=Basis(_LAW, article))
