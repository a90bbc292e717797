"""Pasal 99 tidak ada dalam naskah ini.

Rujukan yang diketik sebagai teks tidak diperiksa dan tidak mengikuti nomor bila susunan Pasal berubah, sehingga
dapat menunjuk ke tempat yang salah atau ke Pasal yang tidak ada. Rujukan ke peraturan atau naskah lain disertai
namanya: Pasal 5 Undang-Undang ….

Salah: Tim dibentuk sebagaimana dimaksud dalam Pasal 99.
Benar: Tim dibentuk {{ dimaksud("pelaksanaan", ayat=2) }}.
"""

from collections.abc import Iterable, Iterator, Sequence

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.naskah.tree.pohon import Kind, Pasal
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.rujukan.rujukan import Acuan, Pengacuan
from kerjasama_docs.rules.reading.rujukan.sasaran import Sasaran, satuan

DASAR: tuple[Basis, ...] = ()

_MOST = 6
"""Rujukan that are named in one sentence."""
_HINT = (
    'Betulkan nomornya, atau tulis {{ rujuk("nama-klausul") }} agar nomornya mengikuti; bila yang dimaksud peraturan '
    "atau naskah lain, sebut namanya sesudah nomor itu."
)
_HINT_DIBACA = "Betulkan nomornya; bila yang dimaksud peraturan atau naskah lain, sebut namanya sesudah nomor itu."


def _live(acuan: Acuan, pasal: Pasal) -> str:
    """How a rujukan is written so that its number follows."""
    parts = [f'"{pasal.label}"']
    if acuan.ayat:
        parts.append(f"ayat={acuan.ayat}" if acuan.ayat.isdigit() else f'ayat="{acuan.ayat}"')
    if acuan.huruf:
        parts.append(f'huruf="{acuan.huruf}"')
    if acuan.angka:
        parts.append(f"angka={acuan.angka}")
    return f"{{{{ rujuk({', '.join(parts)}) }}}}"


def _could_follow(unit: TextUnit, acuan: Acuan, pasal: Pasal) -> bool:
    """Whether a rujukan could be live: a Pasal named in an outline, but not in one whose numbers are fixed."""
    if acuan.pasal is None or unit.quoted or unit.author in {Author.BUNDLED, Author.STRANGER}:
        return False
    return not (acuan.huruf or acuan.angka) or bool(acuan.ayat) or not satuan(pasal.content, Kind.AYAT)


def _typed(subject: Subject, found: Pengacuan) -> Iterator[tuple[Acuan, Sasaran]]:
    """The rujukan that the drafter typed one after the other, and what each leads to."""
    for acuan in found.acuan:
        if not acuan.hidup and subject.author(found.unit, acuan.start, acuan.end) is not Author.BUNDLED:
            yield acuan, subject.index.dikenal.sasaran(found.unit, acuan)


def _some(names: Iterable[str]) -> list[str]:
    """Names as they are told, each once; of more than can be read in a sentence how many there are."""
    every = list(dict.fromkeys(names))
    more = len(every) - _MOST
    return [*every[:_MOST], f"{more} rujukan lain"] if more > 1 else every


def _fixed(subject: Subject, found: Pengacuan, fixed: Sequence[tuple[Acuan, Pasal]]) -> Finding:
    """What is said once of rujukan whose numbers would not follow."""
    names, live = _some(acuan.nama for acuan, _ in fixed), _some(_live(*each) for each in fixed)
    message = f"{daftar(names)} diketik sebagai teks, sehingga nomornya tidak mengikuti bila susunan Pasal berubah."
    where = subject.place(found.unit, fixed[0][0].start, fixed[-1][0].end)
    return subject.finding(message, where, f"Tulis {daftar(live)} sebagai gantinya.", level=Level.SARAN)


def _judged(subject: Subject, found: Pengacuan) -> Iterator[Finding]:
    """What is said about the rujukan that the drafter typed one after the other."""
    fixed: list[tuple[Acuan, Pasal]] = []
    for acuan, target in _typed(subject, found):
        if target.hilang:
            where = subject.place(found.unit, acuan.start, acuan.end)
            hint = _HINT_DIBACA if subject.dibaca else _HINT
            yield subject.finding(target.hilang, where, hint, level=Level.GALAT)
        elif target.pasal and _could_follow(found.unit, acuan, target.pasal):
            fixed.append((acuan, target.pasal))
    if fixed:
        yield _fixed(subject, found, fixed)


def check(subject: Subject) -> Iterator[Finding]:
    """Find typed rujukan that lead nowhere, and those that would not follow a new number.

    A naskah about its parent also speaks of the Pasal of that; of one that is only recorded not all are known.
    """
    if not subject.index.dikenal.penuh:
        return
    for found in subject.index.rujukan:
        if not found.luar:
            yield from _judged(subject, found)
