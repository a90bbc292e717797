"""Pasal 4 (DEFINISI) memuat pengertian, tetapi tidak berada pada Pasal pertama.

Ketentuan umum, yang memuat pengertian, diletakkan pada pasal awal karena berlaku bagi semua ketentuan sesudahnya;
ketentuan penutup diletakkan paling akhir. Urutan itu dipakai pula untuk naskah kerja sama.

Salah: Pasal 9 Definisi, sesudah Pasal Pelaksanaan
Benar: Pasal 1 Ketentuan Umum
"""

from collections.abc import Iterator, Sequence

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Kind, Pasal, Unit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.rujukan.sasaran import satuan

DASAR = (Basis("uu-12-2011", "Lampiran II angka 96"), Basis("uu-12-2011", "Lampiran II angka 62"))
READ_HINT = "Pindahkan Pasal itu ke tempat yang lazim, lalu periksa rujukan yang menyebut nomornya."
_DEFINING = regex(r"(?i:ketentuan umum|(?:daftar |batasan )?(?:definisi|pengertian|istilah)(?: umum| dan .*|-.*)?)")
_CLOSING = regex(r"(?i:(?:ketentuan )?penutup)")
_LOCAL = regex(r"(?i:\b(?:pasal|ayat) ini yang dimaksud\b)")
"""Definitions for one Pasal, which may stand in it."""
_FEW = 2
"""Definitions that make a Pasal one of definitions."""


def _title(pasal: Pasal) -> str:
    return " ".join(plain(pasal.judul).split())


def _defines(pasal: Pasal) -> bool:
    """Whether a Pasal is one of definitions for the whole naskah."""
    if _DEFINING.fullmatch(_title(pasal)):
        return True
    if len(satuan(pasal.content, Kind.DEFINISI)) < _FEW:
        return False
    return not any(_LOCAL.search(plain(block.content)) for block in pasal.content if isinstance(block, Unit))


def _late(subject: Subject, pasal: Sequence[Pasal]) -> Iterator[Finding]:
    """Pasal of definitions behind one that has none."""
    hint = "Pindahkan pengertiannya ke isian definisi, atau letakkan Pasal itu paling depan."
    first = next((place for place, each in enumerate(pasal) if not _defines(each)), len(pasal))
    for each in pasal[first:]:
        if _defines(each):
            message = f"{each.nama} ({_title(each)}) memuat pengertian, tetapi tidak berada pada Pasal pertama."
            yield subject.finding(message, each.where, hint, level=Level.PERINGATAN, basis=DASAR[0])


def _behind(subject: Subject, pasal: Sequence[Pasal]) -> Iterator[Finding]:
    """Pasal behind the closing one, and a second one that closes."""
    closing = [place for place, each in enumerate(pasal) if _CLOSING.fullmatch(_title(each))]
    if not closing:
        return
    named = f"{pasal[closing[-1]].nama} ({_title(pasal[closing[-1]])})"
    for each in (pasal[place] for place in closing[:-1]):
        message = f"{each.nama} ({_title(each)}) dan {named} sama-sama penutup naskah."
        hint = "Gabungkan dalam satu Pasal: ganti bunyi penutup melalui klausul.<nama>.teks, atau hapus Pasal itu."
        yield subject.finding(message, each.where, hint, level=Level.PERINGATAN, basis=DASAR[1])
    for each in pasal[closing[-1] + 1 :]:
        message = f"{each.nama} ({_title(each)}) berada sesudah {named}, yang seharusnya Pasal terakhir."
        hint = "Letakkan Pasal itu sebelum ketentuan penutup, misalnya dengan sesudah: pada pasal_tambahan."
        yield subject.finding(message, each.where, hint, level=Level.PERINGATAN, basis=DASAR[1])


def check(subject: Subject) -> Iterator[Finding]:
    """Find definitions that do not come first, and Pasal behind the closing one."""
    pasal = [each for each in subject.pohon.pasal if each.sebutan == "Pasal" and not each.dihapus]
    yield from _late(subject, pasal)
    yield from _behind(subject, pasal)
