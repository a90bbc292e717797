"""“biaya sebagaimana dimaksud dalam Pasal 9” menunjuk Pasal 9 (KORESPONDENSI), yang tidak menyebutnya.

Nomor rujukan yang diketik sering tertinggal ketika Pasal disisipkan, sehingga menunjuk Pasal atau ayat tentang hal
lain. Pokok yang disebut di sebelah rujukan dibandingkan dengan judul dan bunyi yang ditunjuk; periksa nomornya.

Salah: Biaya sebagaimana dimaksud dalam Pasal 9, sedangkan Pasal 9 tentang Korespondensi
Benar: Biaya sebagaimana dimaksud dalam Pasal 8, yang berjudul Pendanaan
"""

from collections.abc import Iterator, Sequence

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import dipotong
from kerjasama_docs.language.akar import akar, disebut
from kerjasama_docs.naskah.tree.pohon import Kind, Pasal, Unit
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.judul import title_of
from kerjasama_docs.rules.reading.rujukan.pokok import akar_pokok, disebut_sebagai, isi
from kerjasama_docs.rules.reading.rujukan.rujukan import Acuan, Pengacuan
from kerjasama_docs.rules.reading.rujukan.sasaran import Sasaran, satuan
from kerjasama_docs.rules.shared.typed_rujukan import typed_rujukan

DASAR = (Basis("uu-12-2011", "Lampiran II angka 277"),)
_TITLED = regex(
    r",? (?:tentang|mengenai|perihal|yang mengatur(?: tentang| mengenai)?) (?P<judul>[^.,;:()“”]{3,80})|"
    r" ?\((?P<kurung>[A-Z][^()\d]{2,60})\)"
)
_WORD = regex(r"[^\W\d_]{3,}")
_PLAIN = frozenset({"dan", "atau", "serta", "yang", "dalam", "untuk", "ini", "dengan"})
_SHOWN = 60
"""Letters of what is said that a message shows."""


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text) if word.lower() not in _PLAIN]


def _titled(pasal: Pasal, words: Sequence[str], *, whole: bool) -> bool:
    """Whether the title of a Pasal has one of some words, or is nothing but them."""
    title = _words(title_of(pasal))
    matched = [any(akar(each) & akar(word) for word in words) for each in title]
    return bool(title) and (all(matched) if whole else any(matched))


def _others(subject: Subject, unit: TextUnit, but: Pasal) -> list[Pasal]:
    """The other Pasal that a text may mean."""
    known = subject.index.dikenal
    every = known.induk if unit.quoted else known.sendiri
    return [pasal for pasal in every.values() if pasal is not but]


def _misnamed(subject: Subject, found: Pengacuan, pasal: Pasal) -> Iterator[tuple[str, str]]:
    """A title behind a rujukan that another Pasal bears: what is wrong, and what may be meant."""
    named = _TITLED.match(found.unit.text, found.end)
    words = _words(named["judul"] or named["kurung"]) if named else []
    if not words or _titled(pasal, words, whole=False):
        return
    meant = [other for other in _others(subject, found.unit, pasal) if _titled(other, words, whole=True)]
    if meant:
        said = found.unit.text[found.acuan[-1].start : found.end]
        message = f"{said} berjudul “{title_of(pasal)}”, bukan “{title_of(meant[0])}”."
        yield message, f"Yang berjudul “{title_of(meant[0])}” adalah {meant[0].nama}; betulkan nomor atau judulnya."


def _said(found: Pengacuan) -> str:
    """What is said of what is named, as a message shows it."""
    unit, words = found.unit, disebut_sebagai(found)
    start = unit.text.lower().rfind(words[0], 0, found.mulai)
    return dipotong(unit.text[start : found.end], _SHOWN)


def _elsewhere(subject: Subject, found: Pengacuan, pasal: Pasal) -> Pasal | None:
    """The Pasal whose title speaks of what is said of another one."""
    roots = frozenset[str]().union(*map(akar_pokok, disebut_sebagai(found)))
    for other in _others(subject, found.unit, pasal):
        if any(akar(word) & roots for word in _words(title_of(other))):
            return other
    return None


def _of_pasal(subject: Subject, found: Pengacuan, target: Sasaran) -> Iterator[tuple[str, str]]:
    """A subject that the Pasal does not speak of, and another one does."""
    pasal, words = target.pasal, disebut_sebagai(found)
    if pasal is None or not words:
        return
    text = f"{title_of(pasal)} {isi(pasal.content)}".lower()
    if any(disebut(akar_pokok(word), text) for word in words):
        return
    other = _elsewhere(subject, found, pasal)
    if other:
        message = f"“{_said(found)}” menunjuk {pasal.nama} ({title_of(pasal)}), yang tidak menyebutnya."
        yield message, f"Periksa nomornya; mungkin yang dimaksud {other.nama} ({title_of(other)})."


def _earlier(pasal: Pasal, unit: TextUnit) -> Iterator[Unit]:
    """The ayat of a Pasal that stand before a text in it."""
    for ayat in satuan(pasal.content, Kind.AYAT):
        if ayat.number.strip("()") == unit.ayat:
            return
        yield ayat


def _of_ayat(found: Pengacuan, pasal: Pasal) -> Iterator[tuple[str, str]]:
    """A subject that the ayat does not speak of, and an earlier one of the Pasal does."""
    words, named = disebut_sebagai(found), found.acuan[0].ayat
    text = isi(ayat for ayat in satuan(pasal.content, Kind.AYAT) if ayat.number.strip("()") == named)
    if not words or any(disebut(akar_pokok(word), text) for word in words):
        return
    for ayat in _earlier(pasal, found.unit):
        text = isi((ayat,))
        if all(disebut(akar(word), text) for word in words):
            message = f"“{_said(found)}” menunjuk ayat ({named}), yang tidak menyebutnya."
            yield message, f"Periksa nomornya; mungkin yang dimaksud ayat {ayat.number}."
            return


def _said_of(found: Pengacuan) -> Acuan | None:
    """The only unit that something is said of; of several each may be about a part of it."""
    single = len(found.acuan) == 1 and not found.acuan[0].hidup
    return found.acuan[0] if single and found.kata.startswith("dimaksud") else None


def _named(subject: Subject, found: Pengacuan, target: Sasaran) -> Iterator[tuple[str, str, Level]]:
    """What is said of a title behind a rujukan that is not that of the Pasal."""
    if target.pasal and found.acuan[-1].pasal:
        yield from ((*said, Level.PERINGATAN) for said in _misnamed(subject, found, target.pasal))


def _spoken(subject: Subject, found: Pengacuan, target: Sasaran) -> Iterator[tuple[str, str, Level]]:
    """What is said of a subject that does not stand where it is said to."""
    one = _said_of(found)
    if one is None or target.pasal is None:
        return
    if one.pasal:
        yield from ((*said, Level.PERINGATAN) for said in _of_pasal(subject, found, target))
    elif one.ayat and one.ayat != found.unit.ayat:
        yield from ((*said, Level.SARAN) for said in _of_ayat(found, target.pasal))


def _judged(subject: Subject, found: Pengacuan) -> Iterator[tuple[str, str, Level]]:
    """What is said of rujukan that lead to another matter: the message, the hint, and the weight."""
    target = subject.index.dikenal.sasaran(found.unit, found.acuan[-1])
    if not target.hilang:
        yield from _named(subject, found, target)
        yield from _spoken(subject, found, target)


def check(subject: Subject) -> Iterator[Finding]:
    """Find rujukan beside which another matter is named than the one that stands there."""
    for found in typed_rujukan(subject):
        for message, hint, level in _judged(subject, found):
            where = subject.place(found.unit, found.mulai, found.end)
            yield subject.finding(message, where, hint, level=level, basis=DASAR[0])
