"""Ayat (1) Pasal 4 tampak sebagai butir rincian; butir ditandai huruf a, b, dan seterusnya.

Nomor dalam tanda kurung menandai ayat, yang berdiri sendiri sebagai satu kalimat. Butir yang menyambung kalimat
pembuka ditandai huruf, agar rujukan ke ayat dan ke butir tidak tertukar.

Salah: PIHAK KESATU wajib: (1) menyediakan data; (2) menugaskan petugas.
Benar: PIHAK KESATU wajib: a. menyediakan data; dan b. menugaskan petugas.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.tree.pohon import Kind
from kerjasama_docs.naskah.units.record import Author, Sort, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.tanda_butir import DeretTanda, TandaButir, tanda_butir

DASAR = (Basis("uu-12-2011", "Lampiran II angka 82"), Basis("uu-12-2011", "Lampiran II angka 92"))
_BUTIR = regex(r"[a-z]")
_HINT = "Tulis a., b., c. pada baris sendiri di bawah kalimat pembukanya; (1), (2), (3) hanya untuk ayat."


def _is_ayat(unit: TextUnit) -> bool:
    return bool(unit.steps) and unit.steps[-1].kind is Kind.AYAT


def _led_as_item(before: TextUnit | None, unit: TextUnit) -> bool:
    """Whether an ayat goes on with the sentence before it, as an item does."""
    leads = before is not None and before.pasal is unit.pasal and before.sort is Sort.SENTENCE
    return leads and before is not None and before.text.rstrip().endswith(":") and bool(_BUTIR.match(unit.text))


def _blocks(subject: Subject) -> Iterator[Finding]:
    """The first of some ayat that are items of the sentence above them."""
    before: TextUnit | None = None
    for unit in subject.units:
        if _is_ayat(unit) and _led_as_item(before, unit) and subject.author(unit) is not Author.BUNDLED:
            pasal = unit.pasal.nama if unit.pasal else ""
            message = (
                f"Ayat {unit.lead} {pasal} tampak sebagai butir rincian; butir ditandai huruf a, b, dan seterusnya."
            )
            yield subject.finding(message, subject.place(unit, 0, 1), _HINT, level=Level.PERINGATAN, basis=DASAR[1])
        before = unit if unit.sort is Sort.SENTENCE else before


def _run_on(unit: TextUnit) -> TandaButir | None:
    """The mark of the next ayat inside an ayat, with a sentence of its own behind it."""
    if not unit.ayat.isdigit() or ") " not in unit.text:
        return None
    following = int(unit.ayat) + 1
    marks = (mark for mark in tanda_butir(unit.text) if mark.bentuk == "ab" and mark.urutan == following)
    return next((mark for mark in marks if unit.text[mark.end].isupper()), None)


def _together(subject: Subject, unit: TextUnit) -> Iterator[Finding]:
    """Ayat that run together in one."""
    mark = _run_on(unit) if _is_ayat(unit) else None
    if mark and subject.author(unit, mark.start, mark.end) is not Author.BUNDLED:
        message = f"Ayat {mark.teks} tercetak di tengah ayat {unit.lead}, tidak pada barisnya sendiri."
        hint = "Mulai setiap ayat pada baris baru: (1) …, lalu (2) …."
        where = subject.place(unit, mark.start, mark.end)
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])


def _inline(subject: Subject, row: DeretTanda) -> Iterator[Finding]:
    """Numbers in brackets that mark items inside a sentence."""
    unit, first, second = row.unit, row.tanda[0], row.tanda[1]
    if first.bentuk != "ab" or subject.author(unit, first.start, second.end) is Author.BUNDLED:
        return
    message = f"Butir dalam kalimat ini memakai {first.teks} dan {second.teks}, yang menandai ayat."
    where = subject.place(unit, first.start, second.end)
    yield subject.finding(message, where, _HINT, level=Level.SARAN, basis=DASAR[1])


def check(subject: Subject) -> Iterator[Finding]:
    """Find numbers of ayat that mark items, and ayat that run together."""
    yield from _blocks(subject)
    for unit in subject.index.ketikan:
        yield from _together(subject, unit)
    for row in subject.index.tanda:
        if row.unit.pasal and row.unit.pasal.bernama:
            yield from _inline(subject, row)
