"""Golongan PIHAK KEDUA lembaga-pemerintah, sedangkan namanya PT Contoh Jaya.

Golongan menentukan siapa yang boleh menjadi mitra, siapa yang mewakilinya, dan peraturan mana yang berlaku. Golongan
yang tidak sesuai dengan nama pihak membuat pemeriksaan itu keliru. Yang dibandingkan hanya nama yang macam
lembaganya pasti: kementerian, pemerintah daerah, pemerintah desa, perseroan, koperasi, dan yayasan.

Salah: PT Contoh Jaya bergolongan lembaga-pemerintah.
Benar: PT Contoh Jaya bergolongan badan-usaha atau lembaga-nonpemerintah.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar, golongan_badan
from kerjasama_docs.model.base import ASING
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()


def check(subject: Subject) -> Iterator[Finding]:
    """Find pihak whose golongan is not that of such a name; one abroad may bear any name."""
    for place, pihak in enumerate(subject.naskah.pihak):
        if pihak.golongan is None or pihak.golongan in ASING or not pihak.nama:
            continue
        fit = golongan_badan(pihak.nama) or (pihak.golongan,)
        if pihak.golongan not in fit:
            message = f"Golongan {subject.called(place)} {pihak.golongan}, sedangkan namanya {pihak.nama}."
            hint = f"Tulis golongan: {daftar(fit, 'atau')}, atau perbaiki namanya."
            yield subject.finding(message, ("pihak", place, "golongan"), hint, level=Level.PERINGATAN)
