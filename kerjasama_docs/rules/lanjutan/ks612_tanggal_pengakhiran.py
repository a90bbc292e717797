"""Teks menyebut kerja sama berakhir 1 Juni 2027, sedangkan isian pengakhiran menyebut 12 Mei 2027.

Tanggal berakhirnya kerja sama menentukan kewajiban mana yang masih timbul dan kapan data dikembalikan; naskah
pengakhiran menyebutnya sekali, dan sama di mana-mana. Hari terakhir menurut naskah induk boleh disebut di sampingnya.

Salah: Perjanjian Kerja Sama berakhir pada tanggal 1 Juni 2027, padahal pengakhiran.tanggal: 2027-05-12.
Benar: Perjanjian Kerja Sama berakhir pada tanggal 12 Mei 2027.
"""

from collections.abc import Iterator
from datetime import date

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ujaran import Ujaran, ujaran_about

DASAR: tuple[Basis, ...] = ()

_NAMED = r"(?:perjanjian|nota|kesepakatan|memorandum|kerja ?sama|kontrak|cooperation|agreement)"
_ENDS = regex(
    rf"\b(?:{_NAMED}\b[^.;]{{0,80}}?\b(?:berakhir|diakhiri|tidak berlaku lagi|terminat\w+|ends?|expires?)"
    rf"|(?:mengakhiri|berakhirnya|pengakhiran|terminat\w+) (?:the )?{_NAMED})\b"
    r"[^.;]{0,80}?\b(?:pada|per|terhitung|sejak|mulai|tanggal|on|from|as of)\s*(?:tanggal )?$",
)
_OTHER = regex(r"\b(?:nomor\b[^.;]{0,80}?|paling (?:lambat|cepat) (?:pada )?)tanggal $")
"""Before the day of a paper, and before the last day on which something is to be done."""
_NEAR = 240
"""Signs before a date that are looked at."""
_ENDING = regex(r"\b(?:berakhir|diakhiri|mengakhiri|pengakhiran|tidak berlaku lagi|terminat\w+|ends?|expires?)\b")


def _known(subject: Subject) -> set[date]:
    """The days on which the kerja sama ends or was to end, in its whole chain."""
    days = {mata.berakhir for mata in subject.rantai.mata}
    return {day for day in days if day}


def _other_days(said: Ujaran, subject: Subject, known: set[date]) -> Iterator[date]:
    """The days on which a sentence says that the kerja sama ends, and no other does."""
    for day in said.hari(subject):
        before = day.before[-_NEAR:].casefold()
        if day.tanggal and day.tanggal not in known and _ENDS.search(before) and not _OTHER.search(before):
            yield day.tanggal


def check(subject: Subject) -> Iterator[Finding]:
    """Find a day of the end in the text of an ending that is another than its field, or none at all."""
    given = subject.naskah.pengakhiran
    last = subject.rantai.akhir.berakhir
    if subject.peran != "pengakhiran" or given is None or last is None:
        return
    known = _known(subject)
    for said in ujaran_about(subject, "akhir", "tidak berlaku lagi", "terminat", "end", "expire"):
        for other in _other_days(said, subject, known):
            message = (
                f"Teks menyebut kerja sama berakhir {tanggal_panjang(other)}, sedangkan isian pengakhiran menyebut "
            )
            hint = "Samakan keduanya; tanggal lain yang dimaksud ditulis bersama peristiwanya."
            where = said.place(subject)
            yield subject.finding(f"{message}{tanggal_panjang(last)}.", where, hint, level=Level.PERINGATAN)
    if not any(day.tanggal == last and _ENDING.search(day.unit.text.casefold()) for day in subject.index.hari):
        message = f"Tanggal berakhirnya kerja sama ({tanggal_panjang(last)}) tidak disebut dalam teks."
        hint = "Tulis tanggal itu dalam ketentuan pengakhirannya."
        yield subject.finding(message, ("pengakhiran", "tanggal"), hint, level=Level.PERINGATAN)
