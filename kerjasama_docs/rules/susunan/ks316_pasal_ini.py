"""“ayat (1) Pasal ini” cukup ditulis “ayat (1)”.

Ayat yang diacu tanpa Pasal selalu ayat dalam Pasal yang bersangkutan, sehingga kata Pasal ini tidak diperlukan.
Rujukan sebagaimana dimaksud dalam Pasal ini tidak mengatakan ayat mana yang dimaksud.

Salah: Izin sebagaimana dimaksud pada ayat (1) Pasal ini berlaku selama 60 (enam puluh) hari.
Benar: Izin sebagaimana dimaksud pada ayat (1) berlaku selama 60 (enam puluh) hari.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR = (Basis("uu-12-2011", "Lampiran II angka 275"), Basis("uu-12-2011", "Lampiran II angka 280"))
_AYAT = r"ayat \(\d{1,3}[a-z]?\)"
_UNIT = regex(
    rf"(?P<satuan>\b(?i:{_AYAT})(?:,? (?:dan|atau|sampai dengan) {_AYAT})?(?: huruf [a-z])?),?"
    r" (?:dalam |pada |dari )?[Pp]asal ini\b"
)
_VAGUE = regex(r"\b(?:dimaksud|disebut(?:kan)?) (?:dalam|pada|di dalam) [Pp]asal ini\b")


def check(subject: Subject) -> Iterator[Finding]:
    """Find "Pasal ini" where the ayat alone says it, or where it says nothing."""
    for unit in subject.index.ketikan:
        if "asal ini" not in unit.text or unit.bahasa != "indonesia":
            continue
        for found in _UNIT.finditer(unit.text):
            if subject.author(unit, *found.span()) is not Author.BUNDLED:
                message = f"“{found[0]}” cukup ditulis “{found['satuan']}”."
                hint = "Hapus kata “Pasal ini”."
                where = subject.place(unit, *found.span())
                yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[0])
        for found in _VAGUE.finditer(unit.text):
            if subject.author(unit, *found.span()) is not Author.BUNDLED:
                message = f"“{found[0]}” tidak mengatakan ayat mana yang dimaksud."
                hint = "Sebut ayatnya: “sebagaimana dimaksud pada ayat (1)”."
                where = subject.place(unit, *found.span())
                yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[1])
