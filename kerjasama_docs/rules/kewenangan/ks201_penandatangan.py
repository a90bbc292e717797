"""PIHAK KEDUA tidak ditandatangani kepala-daerah.

Siapa yang mewakili daerah ditetapkan peraturan: kepala daerah; pejabat perangkat daerah hanya untuk naskah yang
boleh dikuasakan, dengan surat kuasa. Naskah yang ditandatangani pejabat lain dapat dipersoalkan keabsahannya.
Tingkat yang belum diisi hanya diperingatkan dalam rancangan.

Salah: kesepakatan bersama ditandatangani kepala dinas.
Benar: tingkat: kepala-daerah; untuk perjanjian kerja sama juga tingkat: perangkat-daerah dengan isian kuasa.
"""

from collections.abc import Iterator
from typing import NamedTuple

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar, huruf_awal_besar
from kerjasama_docs.model.pihak import Penandatangan
from kerjasama_docs.model.varian import SyaratPenandatangan
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()


class _Problem(NamedTuple):
    """What is wrong with one who signs: the field, message, remedy and article."""

    field: str
    message: str
    hint: str
    pasal: str


def _may_sign(signer: Penandatangan, syarat: SyaratPenandatangan) -> bool:
    """Whether somebody may sign; a letter of authority that says nothing counts for none."""
    if signer.tingkat in syarat.tingkat:
        return True
    return signer.tingkat in syarat.kuasa and signer.kuasa is not None and bool(str(signer.kuasa))


def _problem(label: str, signer: Penandatangan, syarat: SyaratPenandatangan) -> _Problem:
    """Why somebody may not sign."""
    may = daftar(syarat.tingkat, "atau")
    if not signer.tingkat:
        message = f"Tingkat penanda tangan {label} belum diisi."
        return _Problem("tingkat", message, f"Isi tingkat: {may}.", syarat.pasal)
    message = f"{huruf_awal_besar(label)} tidak ditandatangani {may}"
    if signer.tingkat in syarat.kuasa:
        hint = "Isi kuasa: {nomor: …, tanggal: …, pemberi: …}, atau ganti penanda tangannya."
        article = syarat.pasal_kuasa or syarat.pasal
        return _Problem("kuasa", f"{message}, dan surat kuasanya tidak disebut.", hint, article)
    holder = f", atau dengan {daftar(syarat.kuasa, 'atau')} yang memegang surat kuasa" if syarat.kuasa else ""
    return _Problem("tingkat", f"{message}.", f"Ganti penanda tangannya dengan {may}{holder}.", syarat.pasal)


def _one(subject: Subject, place: int, syarat: SyaratPenandatangan) -> Finding:
    """What is wrong with who signs for one pihak."""
    pihak = subject.naskah.pihak[place]
    signer = pihak.penandatangan
    found = _problem(subject.called(place, pihak.nama), signer, syarat)
    level = Level.GALAT if signer.tingkat else None
    where, basis = ("pihak", place, "penandatangan", found.field), Basis(syarat.peraturan, found.pasal)
    return subject.finding(found.message, where, found.hint, level=level, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find pihak for which someone signs who may not."""
    for syarat in subject.jenis.penandatangan:
        if not subject.binds(syarat.peraturan):
            continue
        for place, pihak in enumerate(subject.naskah.pihak):
            if pihak.golongan in syarat.golongan and not _may_sign(pihak.penandatangan, syarat):
                yield _one(subject, place, syarat)
