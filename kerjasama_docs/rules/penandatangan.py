"""PIHAK KEDUA tidak ditandatangani kepala-daerah.

Siapa yang mewakili daerah ditetapkan peraturan: kepala daerah; pejabat perangkat daerah hanya untuk naskah yang
boleh dikuasakan, dengan surat kuasa. Naskah yang ditandatangani pejabat lain dapat dipersoalkan keabsahannya.
Tingkat yang belum diisi hanya diperingatkan dalam rancangan.

Salah: kesepakatan bersama ditandatangani kepala dinas.
Benar: tingkat: kepala-daerah; untuk perjanjian kerja sama juga tingkat: perangkat-daerah dengan isian kuasa.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar, huruf_awal_besar
from kerjasama_docs.model.pihak import Penandatangan, Pihak
from kerjasama_docs.model.varian import SyaratPenandatangan
from kerjasama_docs.naskah.views.pihak import pihak_called
from kerjasama_docs.rules.subject import Subject


def _problem(label: str, signer: Penandatangan, syarat: SyaratPenandatangan) -> tuple[str, str, str, str]:
    """Key, message, remedy and article for one who may not sign."""
    may = daftar(syarat.tingkat, "atau")
    if not signer.tingkat:
        return "tingkat", f"Tingkat penanda tangan {label} belum diisi.", f"Isi tingkat: {may}.", syarat.pasal
    message = f"{huruf_awal_besar(label)} tidak ditandatangani {may}"
    if signer.tingkat in syarat.kuasa:
        hint = "Isi kuasa: {nomor: …, tanggal: …, pemberi: …}, atau ganti penanda tangannya."
        return "kuasa", f"{message}, dan surat kuasanya tidak disebut.", hint, syarat.pasal_kuasa or syarat.pasal
    holder = f", atau dengan {daftar(syarat.kuasa, 'atau')} yang memegang surat kuasa" if syarat.kuasa else ""
    return "tingkat", f"{message}.", f"Ganti penanda tangannya dengan {may}{holder}.", syarat.pasal


def _one(subject: Subject, place: int, pihak: Pihak, syarat: SyaratPenandatangan) -> Iterator[Finding]:
    """What is wrong with who signs for one pihak; a letter of authority that says nothing counts for none."""
    signer = pihak.penandatangan
    empowered = signer.tingkat in syarat.kuasa and signer.kuasa is not None and str(signer.kuasa)
    if signer.tingkat in syarat.tingkat or empowered:
        return
    built = subject.built
    label = pihak_called(place + 1, built.profil.profil, built.jenis, name=pihak.nama)
    key, message, hint, article = _problem(label, signer, syarat)
    level = Level.GALAT if signer.tingkat or subject.final else Level.PERINGATAN
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
