"""Rujukan “huruf b dan c” menyebut kata huruf sekali saja; tulis “huruf b dan huruf c”.

Setiap satuan yang diacu disebut dengan katanya: ayat (2) dan ayat (4), huruf b dan huruf c. Angka atau huruf yang
berdiri sendiri dapat dibaca sebagai hal lain, dan tidak ditemukan ketika nomor satuan berubah.

Salah: Biaya sebagaimana dimaksud dalam Pasal 8 huruf b dan c ditanggung PIHAK KESATU.
Benar: Biaya sebagaimana dimaksud dalam Pasal 8 huruf b dan huruf c ditanggung PIHAK KESATU.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.rujukan.deret import berurutan
from kerjasama_docs.rules.reading.rujukan.rujukan import Acuan, Pengacuan
from kerjasama_docs.rules.shared.typed_rujukan import typed_rujukan

DASAR = (Basis("uu-12-2011", "Lampiran II angka 276"),)
_WORDS = ("Pasal", "ayat", "huruf", "angka")


def _bare(found: Pengacuan) -> list[Acuan]:
    """The units whose number stands without its word."""
    return [acuan for acuan in found.acuan if acuan.telanjang and not acuan.terbalik]


def _in_full(found: Pengacuan, bare: list[Acuan]) -> str:
    """The rujukan with the words that are missing."""
    text, start = "", found.start
    for acuan in bare:
        text += found.unit.text[start : acuan.start] + acuan.bentuk
        start = acuan.end
    return text + found.unit.text[start : found.end]


def check(subject: Subject) -> Iterator[Finding]:
    """Find numbers of units that go on without their word; a range that is due is another remark."""
    for found in typed_rujukan(subject):
        bare = _bare(found)
        if not bare or any(berurutan(found)):
            continue
        word, right = _WORDS[bare[0].teratas], _in_full(found, bare)
        message = f"Rujukan “{found.teks}” menyebut kata {word} sekali saja; tulis “{right}”."
        hint = f"Ulangi kata {word} di depan setiap nomornya."
        where = subject.place(found.unit, found.start, found.end)
        yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[0])
