"""Daerah disebut membuka kantor perwakilan di luar negeri, yang tidak boleh dibukanya.

Kerja sama daerah dengan luar negeri harus memenuhi syarat bahwa pemerintah daerah tidak membuka kantor perwakilan di
luar negeri, didirikan atau disewa, dengan dana daerah atau dana lain termasuk dari mitranya. Kantor mitra di Indonesia
tunduk pada peraturan lain dan tidak diperiksa di sini.

Salah: Pemerintah Provinsi Banten membuka kantor perwakilan di Osaka.
Benar: Para Pihak menunjuk pejabat penghubung di kantor masing-masing.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.base import ASING
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ujaran import Ujaran, ujaran_about

_BASIS = Basis("pp-28-2018", "Pasal 27 ayat (1) huruf c")
DASAR: tuple[Basis, ...] = (_BASIS,)

_OPENS = regex(
    r"\b(?:(?:mem|di|pem)buka(?:an|kan)?|(?:men|di|pen)diri(?:kan|an)|(?:meny|di|peny)?e?wa(?:kan)?|membentuk"
    r"|menempatkan"
    r"|opens?|opening|establish(?:es|ing|ment of)?|sets? up|rents?)\b[^.;]{0,40}?"
    r"\b(?:kantor (?:perwakilan|penghubung)|perwakilan tetap|representative offices?|liaison offices?)\b",
    re.IGNORECASE,
)


def _of_partner(subject: Subject, said: Ujaran, begin: int) -> bool:
    """Whether the sentence speaks of an office of the partner, or of one in Indonesia."""
    small = said.text.casefold()
    partners = [pihak.nama for pihak in subject.naskah.pihak if pihak.golongan in ASING and pihak.nama]
    return any(name.casefold() in small[:begin] for name in partners) or bool(_HOME.search(said.text, begin))


_HOME = regex(r"\b(?:di|in) (?:Indonesia|Jakarta|wilayah (?:Republik )?Indonesia|the Republic of Indonesia)\b")


def check(subject: Subject) -> Iterator[Finding]:
    """Find a region that is to have an office abroad."""
    if not (subject.binds(_BASIS.regulation) and any(pihak.golongan in ASING for pihak in subject.naskah.pihak)):
        return
    hint = "Hapus kantor itu; tunjuk pejabat penghubung, atau tulis kantor siapa yang dimaksud."
    message = "Daerah disebut membuka kantor perwakilan di luar negeri, yang tidak boleh dibukanya."
    seen: set[object] = set()
    for said in ujaran_about(subject, "kantor", "perwakilan tetap", "office"):
        found = None if said.tempat in seen else _OPENS.search(said.text)
        if found and not said.negated and not _of_partner(subject, said, found.start()):
            seen.add(said.tempat)
            where = said.place(subject, found)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=_BASIS)
