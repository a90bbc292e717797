"""Alasan pengakhiran kesepakatan, sedangkan teksnya menyebut “wanprestasi”.

Setiap alasan pengakhiran mempunyai akibatnya sendiri: pelanggaran lazim didahului teguran dan dapat membawa ganti rugi,
pertentangan dengan peraturan menunjuk ketentuannya, kesepakatan mengakhiri tanpa yang salah. Uraian yang bercerita lain
membuat pihak lain dapat mempersoalkan alasannya. Yang dibaca ialah kata perancang sendiri.

Salah: alasan: kesepakatan, uraian: PIHAK KEDUA wanprestasi sejak bulan Juni 2026.
Benar: alasan: pelanggaran dengan uraian itu, atau alasan: kesepakatan dengan keadaan yang disepakati bersama.
"""

import re
from collections.abc import Iterator, Mapping

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ujaran import Ujaran, ujaran_about

_LAW, _ARTICLE = "permen-imipas-8-2025", "Pasal 37 ayat (1)"
DASAR: tuple[Basis, ...] = (Basis(_LAW, _ARTICLE),)

_SIGNS: Mapping[str, re.Pattern[str]] = {
    "pelanggaran": regex(
        r"\b(?:wanprestasi|cedera janji|cidera janji|ingkar janji|melanggar (?!hukum pidana)|pelanggaran terhadap"
        r"|lalai|kelalaian"
        r"|tidak (?:memenuhi|melaksanakan) kewajiban\w*)\b",
        re.IGNORECASE,
    ),
    "bertentangan": regex(
        r"\b(?:bertentangan|tidak (?:lagi )?sesuai) dengan (?:ketentuan )?(?:peraturan|undang-undang"
        r"|pasal)\b",
        re.IGNORECASE,
    ),
    "kesepakatan": regex(
        r"\b(?:atas (?:dasar )?kesepakatan|berdasarkan kesepakatan|sepakat (?:untuk )?mengakhiri"
        r"|dengan persetujuan bersama)\b",
        re.IGNORECASE,
    ),
}
"""Words by which a reader knows the ground."""
_NONE = regex(r"\b(?:tidak (?:satu pun|ada|terdapat|pernah)|bukan|tanpa)\b", re.IGNORECASE)
"""What denies such words, somewhere before them."""
_WORDS = ("wanprestasi", "janji", "melanggar", "pelanggaran", "lalai", "kewajiban", "bertentangan", "sesuai", "sepakat")


def _typed(subject: Subject, said: Ujaran, found: re.Match[str]) -> bool:
    """Whether the drafter himself wrote some words of a sentence."""
    begin, end = said.start + found.start(), said.start + found.end()
    return not said.unit.quoted and subject.author(said.unit, begin, end) is Author.DRAFTER


def _signs(subject: Subject) -> Iterator[tuple[str, Ujaran, re.Match[str]]]:
    """The grounds that the drafter's own words tell of."""
    for said in ujaran_about(subject, *_WORDS, "persetujuan bersama", bahasa="indonesia"):
        for ground, pattern in _SIGNS.items():
            found = pattern.search(said.text)
            if found and _typed(subject, said, found) and not _NONE.search(said.text, 0, found.start()):
                yield ground, said, found


def check(subject: Subject) -> Iterator[Finding]:
    """Find an ending whose words tell of another ground than it names."""
    given = subject.naskah.pengakhiran
    if subject.peran != "pengakhiran" or given is None or given.alasan is None:
        return
    found = list(_signs(subject))
    others = [each for each in found if each[0] != given.alasan]
    if not others or any(ground == given.alasan for ground, _, _ in found):
        return
    _, said, words = others[0]
    message = f"Alasan pengakhiran {given.alasan}, sedangkan teksnya menyebut “{words[0]}”."
    hint = "Sesuaikan alasannya atau uraiannya, agar akibat pengakhiran tidak dapat dipersoalkan."
    basis = subject.bound(_LAW, _ARTICLE)
    yield subject.finding(message, said.place(subject, words), hint, level=Level.PERINGATAN, basis=basis)
