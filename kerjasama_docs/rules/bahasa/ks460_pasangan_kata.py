"""“baik … ataupun” seharusnya “baik … maupun”.

Beberapa kata penghubung berpasangan tetap: baik dengan maupun, tidak hanya dengan tetapi juga, bukan dengan melainkan.
Pasangan lain membuat pembaca ragu apakah keduanya berlaku atau salah satu saja, dan dalam rumusan hak dan kewajiban
keraguan itu dapat dipersoalkan.

Salah: berlaku baik bagi petugas ataupun bagi peserta; tidak hanya di pusat tetapi di daerah
Benar: berlaku baik bagi petugas maupun bagi peserta; tidak hanya di pusat, tetapi juga di daerah
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import typed_words
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 243"),)

_LEAD = "secara|pada|di|dalam|oleh|bagi|kepada|untuk|dengan|dari|terhadap|mengenai|melalui|yang|karena|berupa|sebagai"
_EITHER = regex(rf"(?i:\bbaik (?={_LEAD})(?:(?!maupun)[^.;:(]){{1,120}}?\b(?P<dan>ataupun)\b)")
_ONLY = regex(
    r"(?i:\b(?P<awal>(?:tidak|bukan) (?:hanya|saja|sekadar)|tidak cuma)\b(?:(?!melainkan|tetapi)[^.;:(]){1,120}?"
    r",? \b(?P<akhir>tetapi|tapi|namun)\b(?! juga\b)(?![^.;:(]{1,40}\bjuga\b))"
)
_HINT = "Pakai pasangan katanya yang tetap, atau pecah menjadi dua kalimat."


def _found(subject: Subject) -> Iterator[Finding]:
    for _, found, where in typed_words(subject, subject.index.kata.having("baik", "ataupun"), _EITHER):
        message = f"“{found[0].split()[0]} … {found['dan']}” seharusnya “baik … maupun”."
        yield subject.finding(message, where, _HINT, level=Level.SARAN, basis=DASAR[0])
    for _, found, where in typed_words(subject, subject.index.kata.having_any("tetapi", "tapi", "namun"), _ONLY):
        message = f"“{found['awal']} … {found['akhir']}” seharusnya “{found['awal'].lower()} … tetapi juga”."
        yield subject.finding(message, where, _HINT, level=Level.SARAN, basis=DASAR[0])


def check(subject: Subject) -> Iterator[Finding]:
    """Find conjunctions whose second half is that of another."""
    yield from each_word_once(_found(subject))
