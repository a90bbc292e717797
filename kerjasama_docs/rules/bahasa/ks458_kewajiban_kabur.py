"""“secepatnya” tidak menyebut kapan atau seberapa banyak.

Kewajiban yang dapat ditagih menyebut waktunya, jumlahnya, atau ukurannya. Secepatnya, sedapat mungkin, dan dalam waktu
yang wajar membiarkan setiap pihak menilai sendiri apakah ia sudah menepatinya. Yang diperiksa ialah naskah yang
menimbulkan hak dan kewajiban; kalimat yang juga menyebut batasnya dibiarkan.

Salah: PIHAK KEDUA menyampaikan laporan secepatnya
Benar: PIHAK KEDUA menyampaikan laporan paling lama 7 (tujuh) hari kerja setelah kegiatan selesai
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import is_norm, typed_words
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 243"),)

_VAGUE = regex(
    r"(?i:\b(?:(?:dalam |pada )?(?:jangka )?waktu (?:yang )?(?:wajar|patut|layak|memadai|secukupnya|tepat"
    r"|(?:tidak|tak) (?:terlalu |begitu )?lama)"
    r"|secepatnya|secepat mungkin|sesegera mungkin|secepat-cepatnya|sedapat mungkin|sedapat-dapatnya|sebisa mungkin"
    r"|sejauh mungkin|semaksimal mungkin|sebaik mungkin|semampunya|seperlunya|secukupnya|apabila sempat"
    r"|jika sempat|bila sempat)\b)"
)
_WORDS = """
    waktu secepatnya secepat sesegera secepat-cepatnya sedapat sedapat-dapatnya sebisa sejauh semaksimal sebaik
    semampunya seperlunya secukupnya sempat
"""
_BOUND = regex(
    r"(?i:\b(?:paling (?:lama|lambat|sedikit|banyak|singkat)|selambat-lambatnya)\b"
    r"|[0-9] ?(?:\([^)]{2,40}\) )?(?:hari|jam|x))"
)
"""What bounds it all the same."""
_DUTIES = "pihak.kewajiban"
"""The field whose wording makes a kind one that binds."""


def _found(subject: Subject) -> Iterator[Finding]:
    if _DUTIES not in subject.index.worded:
        return
    units = filter(is_norm, subject.index.kata.having_any(*_WORDS.split()))
    for unit, found, where in typed_words(subject, units, _VAGUE):
        if not _BOUND.search(unit.text):
            message = f"“{found[0]}” tidak menyebut kapan atau seberapa banyak."
            hint = "Sebut batasnya, misalnya “paling lama 7 (tujuh) hari kerja”, atau ukuran yang dapat diperiksa."
            yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[0])


def check(subject: Subject) -> Iterator[Finding]:
    """Find duties without a measure, in a naskah that makes duties."""
    yield from each_word_once(_found(subject))
