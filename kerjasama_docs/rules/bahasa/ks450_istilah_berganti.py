"""“keadaan memaksa” dan “keadaan kahar” dipakai bergantian.

Satu pengertian disebut dengan satu istilah. Dua istilah membuat pembaca mencari bedanya: apakah keadaan memaksa lebih
luas daripada keadaan kahar? Yang dicari hanya pasangan yang dalam naskah kerja sama selalu berarti sama.

Salah: Pasal 14 mengatur keadaan kahar; Pasal 16 membebaskan dari sanksi karena keadaan memaksa
Benar: Pasal 14 dan Pasal 16 sama-sama menyebut keadaan kahar
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import is_quoted, place_to_mend
from kerjasama_docs.rules.shared.pemakaian import uses_of_istilah
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 250"),)

_SAME = (
    ("keadaan kahar", "keadaan memaksa", "sebab kahar", "keadaan di luar kekuasaan"),
    ("pelindungan data pribadi", "perlindungan data pribadi"),
    ("pemantauan dan evaluasi", "monitoring dan evaluasi"),
    ("kekayaan intelektual", "hak milik intelektual", "HAKI"),
    ("bea meterai", "biaya meterai"),
)
"""Words for one thing."""
_TITLE = regex(r"(?i:\btahun \d{4}|\b[a-z]+ ?\d{1,3}/\d{4}) (?i:tentang )[^,;()]*$")
"""The name of a regulation and the begin of its title."""
_BEFORE = 120
"""Letters before a word among which they stand."""


def _titled(unit: TextUnit, start: int) -> bool:
    """Whether words stand in the title of a regulation, which has its own and of which judul-peraturan speaks."""
    return _TITLE.search(unit.text, max(0, start - _BEFORE), start) is not None


def _used(subject: Subject, words: str) -> Iterator[tuple[TextUnit, int, int]]:
    for unit, found in uses_of_istilah(subject, words, persis=False):
        if unit.bahasa == "indonesia" and not (is_quoted(unit, found.start()) or _titled(unit, found.start())):
            yield unit, *found.span()


def _found(subject: Subject) -> Iterator[Finding]:
    for names in _SAME:
        used = {name: places for name in names if (places := list(_used(subject, name)))}
        if len(used) > 1:
            yield from _said(subject, used)


def _said(subject: Subject, used: dict[str, list[tuple[TextUnit, int, int]]]) -> Iterator[Finding]:
    """What to say of the name that is used less: where the drafter used it first."""
    main = max(used, key=lambda name: len(used[name]))
    for name, places in used.items():
        typed = ((each[0], place_to_mend(subject, each[0], each[1:])) for each in places if name != main)
        unit, where = next(((unit, where) for unit, where in typed if where is not None), (None, None))
        if unit is not None and where is not None:
            other = used[main][0][0].place
            message = f"“{name}” dan “{main}” dipakai bergantian."
            hint = f"Pakai satu istilah, misalnya “{main}”{f' seperti di {other}' if other else ''}."
            yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[0])


def check(subject: Subject) -> Iterator[Finding]:
    """Find one thing that is called by two names."""
    yield from each_word_once(_found(subject))
