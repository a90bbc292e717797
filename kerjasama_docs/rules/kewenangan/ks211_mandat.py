"""PIHAK KESATU ditandatangani atas nama Kepala Badan Contoh, tetapi surat mandatnya tidak disebut.

Pejabat yang menerima mandat menyebut atas nama siapa ia bertindak, dan mandat itu dibuktikan dengan suratnya: nomor
dan tanggal. Tanpa surat itu pihak lain tidak dapat memeriksa kewenangannya. Sebaliknya surat mandat tanpa nama
pemberinya tidak menunjukkan siapa yang bertanggung jawab. Di luar instansi pemerintah yang berlaku surat kuasa.

Salah: atas_nama diisi, sedangkan mandat dikosongkan.
Benar: "atas_nama: Kepala Badan Contoh" dengan "mandat: {nomor: 12/SM/2026, tanggal: 2026-01-05}"
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import Penanda
from kerjasama_docs.rules.shared.komparisi import komparisi_of

_GIVER = Basis("uu-30-2014", "Pasal 14 ayat (4)")
_GIVEN = Basis("uu-30-2014", "Pasal 14 ayat (1)")
DASAR = (_GIVER, _GIVEN)
_BASES = {"mandat": _GIVEN, "atas_nama": _GIVER, "jabatan": _GIVER}
"""What each fault goes by: a mandate has to be given, and its giver has to be said."""
_PRINTED = "pihak.penandatangan.mandat"
_LEAD = regex(r"\s*(?:a\s?\.\s?n\b\.?|atas nama\b|u\s?\.\s?b\b\.?|untuk beliau\b)", re.IGNORECASE)
"""What names the giver of a mandate, typed in front of an office."""

_IN_THE_NAME = regex(
    r"\b(?:atas nama|a\.n\.)\s+(?P<siapa>(?:Menteri|Direktur|Sekretaris|Inspektur|Kepala|Deputi|Gubernur"
    r"|Bupati|Wali ?[Kk]ota|Rektor|Ketua)\b[^,;]{0,100})"
)
"""An official in whose name somebody acts; "atas nama Kementerian" names a body, which is no mandate."""
_LETTER = regex(r"\bsurat (?:mandat|perintah|kuasa|tugas|penunjukan)\b|\bmandat nomor\b|\bnota dinas\b", re.IGNORECASE)


class _Fault(NamedTuple):
    """The field, message and remedy."""

    field: str
    message: str
    hint: str


def _missing(by: Penanda) -> str:
    """What of the letter is not said: the letter itself, its number, its date; empty when all is."""
    letter = by.by.penandatangan.mandat
    if letter is None or not str(letter):
        return "surat mandatnya tidak disebut"
    parts = [name for name, value in (("nomor", letter.nomor), ("tanggal", letter.tanggal)) if not value]
    return f"{' dan '.join(parts)} surat mandatnya tidak disebut" if parts else ""


def _without_giver(label: str, by: Penanda) -> _Fault | None:
    """A letter of mandate, of which nobody is said to have given it."""
    letter = by.by.penandatangan.mandat
    if letter is None or not str(letter):
        return None
    message = f"Surat mandat bagi penanda tangan {label} disebut, tetapi atas nama siapa ia bertindak tidak disebut."
    return _Fault("atas_nama", message, "Isi atas_nama dengan jabatan pemberi mandatnya.")


def _without_letter(label: str, by: Penanda) -> _Fault | None:
    """A mandate, of which the letter is not said."""
    signer, missing = by.by.penandatangan, _missing(by)
    if not missing or (signer.kuasa and str(signer.kuasa)):
        return None
    message = f"{huruf_awal_besar(label)} ditandatangani atas nama {signer.atas_nama}, tetapi {missing}."
    if by.negara:
        return _Fault("mandat", message, "Isi mandat: {nomor: …, tanggal: …}.")
    return _Fault("kuasa", message, "Isi kuasa: {nomor: …, tanggal: …, pemberi: …}, atau hapus atas_nama.")


def _fault(label: str, by: Penanda) -> _Fault | None:
    signer = by.by.penandatangan
    if _LEAD.match(signer.jabatan or ""):
        message = f"Jabatan penanda tangan {label} memuat pemberi mandatnya: “{signer.jabatan}”."
        hint = "Tulis jabatannya sendiri pada jabatan, dan pemberi mandatnya pada atas_nama."
        return _Fault("jabatan", message, hint)
    return _without_letter(label, by) if signer.atas_nama else _without_giver(label, by)


def _typed(subject: Subject, by: Penanda) -> Iterator[Finding]:
    """A mandate in the words of a komparisi that the drafter wrote, of which it names no letter."""
    said = None if by.by.penandatangan.atas_nama else komparisi_of(subject, by)
    found = _IN_THE_NAME.search(said[0].text, said[1], said[2]) if said else None
    if said and found and not _LETTER.search(said[0].text, said[1], said[2]):
        label, giver = subject.called(by.by.place), found["siapa"].strip()
        message = f"Komparisi {label} menyebut {giver} sebagai pemberi mandat, tetapi surat mandatnya tidak disebut."
        hint = "Sebut nomor dan tanggal surat mandatnya dalam komparisi itu."
        where = subject.place(said[0], *found.span("siapa"))
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=_GIVEN if by.negara else None)


def check(subject: Subject) -> Iterator[Finding]:
    """Find mandates without their letter, and letters without the giver of the mandate."""
    if not subject.jenis.is_naskah or _PRINTED in subject.jenis.lepas:
        return
    for by in subject.index.penanda:
        fault = _fault(subject.called(by.by.place, by.pihak.nama), by)
        if fault:
            basis = _BASES.get(fault.field) if by.negara else None
            yield subject.finding(fault.message, by.key(fault.field), fault.hint, level=Level.PERINGATAN, basis=basis)
        else:
            yield from _typed(subject, by)
