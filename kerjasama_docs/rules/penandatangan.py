"""PIHAK KEDUA tidak ditandatangani kepala-daerah.

Siapa yang mewakili daerah ditetapkan peraturan: kepala daerah; pejabat perangkat daerah hanya untuk naskah yang
boleh dikuasakan, dengan surat kuasa. Naskah yang ditandatangani pejabat lain dapat dipersoalkan keabsahannya.
Tingkat yang belum diisi hanya diperingatkan dalam rancangan.

Salah: kesepakatan bersama ditandatangani kepala dinas.
Benar: tingkat: kepala-daerah; untuk perjanjian kerja sama juga tingkat: perangkat-daerah dengan isian kuasa.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.varian import SyaratPenandatangan
from kerjasama_docs.naskah.context import pihak_called
from kerjasama_docs.rules.registry import Subject


def _one(subject: Subject, place: int, pihak: Pihak, syarat: SyaratPenandatangan) -> Iterator[Finding]:
    """What is wrong with who signs for one pihak."""
    signer = pihak.penandatangan
    if signer.tingkat in syarat.tingkat or (syarat.kuasa and signer.kuasa and signer.tingkat):
        return
    built = subject.built
    label = pihak_called(place + 1, built.profil.profil, built.jenis, pihak.nama)
    may = daftar(syarat.tingkat, "atau")
    level = Level.GALAT if signer.tingkat or subject.final else Level.PERINGATAN
    key, article = "tingkat", syarat.pasal
    message = f"Tingkat penanda tangan {label} belum diisi."
    hint = f"Isi tingkat: {may}."
    if signer.tingkat:
        message = f"{label[:1].upper()}{label[1:]} tidak ditandatangani {may}."
        hint = f"Ganti penanda tangannya dengan {may}."
    if signer.tingkat and syarat.kuasa:
        key, article = "kuasa", syarat.pasal_kuasa or syarat.pasal
        message = f"{label[:1].upper()}{label[1:]} tidak ditandatangani {may}, dan surat kuasanya tidak disebut."
        hint = "Isi kuasa: {nomor: …, tanggal: …, pemberi: …}, atau ganti penanda tangannya."
    where = subject.built.source.where(("pihak", place, "penandatangan", key))
    yield Finding("penandatangan", level, message, where, hint, Basis(syarat.peraturan, article))


def check(subject: Subject) -> Iterator[Finding]:
    """Find pihak for which someone signs who may not."""
    for syarat in subject.built.jenis.penandatangan:
        if not subject.binds(syarat.peraturan):
            continue
        for place, pihak in enumerate(subject.built.naskah.pihak):
            if pihak.golongan in syarat.golongan:
                yield from _one(subject, place, pihak, syarat)
