"""Perselisihan diserahkan kepada “Badan Arbitrase Nasional Indonesia” dan juga kepada “Pengadilan Negeri”.

Pengadilan negeri tidak berwenang mengadili sengketa para pihak yang terikat perjanjian arbitrase. Naskah yang menunjuk
keduanya membuat orang berselisih lebih dahulu tentang siapa yang memutus. Pengadilan yang membantu arbitrase, misalnya
tempat putusannya didaftarkan atau dilaksanakan, bukan forum kedua.

Salah: “Perselisihan diselesaikan melalui Badan Arbitrase Nasional Indonesia atau Pengadilan Negeri Garut.”
Benar: “Perselisihan diselesaikan dan diputus oleh Badan Arbitrase Nasional Indonesia.”
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.views.pemerintah import antarpemerintah
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.bacaan import Alinea
from kerjasama_docs.rules.shared.ikatan import all_forum, place_in, says_any, shown, sifat

DASAR: tuple[Basis, ...] = (Basis("uu-30-1999", "Pasal 3"),)
_ARBITRATION = regex(r"\b(?:arbitrase|bani)\b")
_COURT = regex(r"\b(?:pengadilan (?:negeri|niaga)|kepaniteraan pengadilan)\b")
_HELP = regex(
    r"\b(?:putusan arbitrase|pelaksanaan putusan|eksekusi|pendaftaran|didaftarkan|mendaftarkan|penunjukan arbiter"
    r"|pengangkatan arbiter|menunjuk arbiter|pembatalan putusan|sita)\b"
)
"""What a court does for an arbitration."""

_Place = tuple[Alinea, re.Match[str]]


def _chosen(subject: Subject) -> tuple[_Place | None, _Place | None]:
    """The first arbitration and the first court to which a dispute is taken."""
    arbitration: _Place | None = None
    court: _Place | None = None
    for alinea, found in all_forum(subject.index.bacaan):
        start, end = alinea.sentence(found.start())
        if _ARBITRATION.search(found[0]):
            arbitration = arbitration or (alinea, found)
        elif _COURT.match(alinea.kecil, found.start()) and not _HELP.search(alinea.kecil, start, end):
            court = court or (alinea, found)
    return arbitration, court


def check(subject: Subject) -> Iterator[Finding]:
    """Find disputes that go to arbitration and to a court; of a forum that is none other rules tell."""
    if not says_any(subject.index.bacaan, "arbitrase", "bani") or "pengadilan" not in subject.index.bacaan.kecil:
        return
    if sifat(subject) == "pemahaman" or antarpemerintah(subject.naskah):
        return
    arbitration, court = _chosen(subject)
    if arbitration and court:
        first, second = (shown(alinea, found.span()) for alinea, found in (arbitration, court))
        message = f"Perselisihan diserahkan kepada {first} dan juga kepada {second}."
        hint = "Pilih salah satu; hapus yang lain di seluruh naskah."
        where = place_in(subject, court[0], court[1].span())
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
