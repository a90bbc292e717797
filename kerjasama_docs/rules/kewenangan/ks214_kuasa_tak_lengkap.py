"""Surat kuasa penanda tangan PIHAK KESATU belum menyebut tanggal dan pemberinya.

Kuasa dibuktikan dengan suratnya: nomor, tanggal, dan siapa yang memberi. Bagi daerah pemberinya gubernur, bupati, atau
wali kota; bagi perseroan Direksi, yang memberi kuasa tertulis untuk perbuatan hukum tertentu. Kuasa dari pejabat lain
perlu dasar tersendiri.

Salah: "kuasa: {nomor: 100.3.7/38/SK/2026}"
Benar: "kuasa: {nomor: 100.3.7/38/SK/2026, tanggal: 2026-05-04, pemberi: Gubernur Banten}"
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.badan_hukum import is_not_direksi, is_perseroan
from kerjasama_docs.rules.reading.penanda import Penanda

_DIREKSI = Basis("uu-40-2007", "Pasal 103")
DASAR = (_DIREKSI, Basis("pp-28-2018", "Pasal 2 ayat (2)"), Basis("pp-28-2018", "Pasal 13 ayat (2)"))
_REGION, _HEAD = "pemerintah-daerah", "kepala-daerah"


def _incomplete(subject: Subject, by: Penanda) -> Iterator[Finding]:
    """What the letter does not say."""
    letter = by.by.penandatangan.kuasa
    if letter is None or not str(letter):
        return
    parts = (("nomor", letter.nomor), ("tanggal", letter.tanggal), ("pemberinya", letter.pemberi))
    missing = [name for name, value in parts if not value]
    if missing:
        label = subject.called(by.by.place, by.pihak.nama)
        message = f"Surat kuasa penanda tangan {label} belum menyebut {daftar(missing, 'dan')}."
        hint = "Isi kuasa: {nomor: …, tanggal: …, pemberi: …}."
        yield subject.finding(message, by.key("kuasa"), hint, level=Level.PERINGATAN)


def _region(subject: Subject, by: Penanda) -> Basis | None:
    """The article by which the head of a region gives power to sign this naskah, where it binds."""
    asked = (each for each in subject.jenis.penandatangan if _REGION in each.golongan and each.pasal_kuasa)
    for each in asked:
        if by.pihak.golongan == _REGION and subject.binds(each.peraturan):
            return Basis(each.peraturan, each.pasal_kuasa or each.pasal)
    return None


def _by_another(subject: Subject, by: Penanda) -> Iterator[Finding]:
    """A letter of one who cannot give it."""
    letter = by.by.penandatangan.kuasa
    if letter is None or not letter.pemberi:
        return
    label, region = subject.called(by.by.place, by.pihak.nama), _region(subject, by)
    basis, whom = region, "kepala daerah"
    wrong = region is not None and by.diwakili != _HEAD
    if is_perseroan(by.pihak):
        basis, whom, wrong = _DIREKSI, "Direksi", is_not_direksi(letter.pemberi)
    if wrong:
        message = f"Surat kuasa penanda tangan {label} diberikan {letter.pemberi}, bukan {whom}."
        hint = f"Sebut surat kuasa dari {whom}, atau ganti penanda tangannya."
        yield subject.finding(message, by.key("kuasa", "pemberi"), hint, level=Level.PERINGATAN, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find letters of authority that do not say all, or come from one who cannot give them."""
    if not subject.jenis.is_naskah or subject.jenis.asing:
        return
    for by in subject.index.penanda:
        yield from _incomplete(subject, by)
        yield from _by_another(subject, by)
