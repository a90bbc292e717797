"""Surat tidak menyebut Kementerian Luar Negeri, yang menerima naskah asli perjanjian internasional.

Naskah luar negeri yang merupakan perjanjian internasional disampaikan juga kepada kementerian yang membidangi luar
negeri untuk disimpan dan dimintakan salinan resmi, dan arsipnya dilaporkan kepada Arsip Nasional paling lama satu tahun
sejak kegiatannya. Surat penyampaian lazim menembuskannya kepada keduanya, walaupun status naskahnya masih dibahas.

Salah: tembusan surat penyampaian hanya kepada Menteri.
Benar: tembusan kepada Menteri Luar Negeri dan Kepala Arsip Nasional Republik Indonesia.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

_COPY, _KEPT = Basis("permen-imipas-8-2025", "Pasal 39 ayat (6)"), Basis("uu-24-2000", "Pasal 17 ayat (1)")
_ARCHIVE = Basis("uu-43-2009", "Pasal 43 ayat (1)")
DASAR: tuple[Basis, ...] = (_COPY, _KEPT, _ARCHIVE)

_FOREIGN = regex(r"\b(?:luar negeri|kemlu|kemenlu)\b(?! \()")
_KEEPER = regex(r"\barsip nasional\b|\banri\b")


def _sends_foreign(subject: Subject) -> bool:
    """Whether it is the letter that hands in a naskah with a foreign pihak."""
    handed = subject.induk.berlaku.akar.jenis if subject.induk else None
    hands_in = any("penyampaian" in head.ciri for head in subject.built.heads.values())
    return subject.jenis.is_surat and hands_in and bool(handed and handed.asing)


def _addressed(subject: Subject) -> str:
    """To whom the letter goes, in small letters."""
    letter, by_kind = subject.naskah.surat, subject.index.alamat
    named = (*letter.tujuan, *letter.tembusan) if letter else ()
    return " ; ".join((*map(str, by_kind.kepada if by_kind else ()), *named)).casefold()


def check(subject: Subject) -> Iterator[Finding]:
    """Find a letter with a foreign naskah that goes neither to those who keep treaties nor to the archive."""
    if not _sends_foreign(subject):
        return
    whom, where = _addressed(subject), ("surat", "tembusan")
    if not _FOREIGN.search(whom):
        message = "Surat tidak menyebut Kementerian Luar Negeri, yang menerima naskah asli perjanjian internasional."
        hint = "Tembuskan kepadanya bila naskah itu perjanjian internasional, dan mintakan salinan naskah resminya."
        basis = subject.bound(_COPY.regulation, _COPY.article) or _KEPT
        yield subject.finding(message, where, hint, level=Level.SARAN, basis=basis)
    if not _KEEPER.search(whom):
        message = "Surat tidak menyebut Arsip Nasional, yang menerima laporan arsip perjanjian internasional."
        hint = "Tembuskan kepada Kepala Arsip Nasional Republik Indonesia bila naskah itu perjanjian internasional."
        yield subject.finding(message, where, hint, level=Level.SARAN, basis=_ARCHIVE)
