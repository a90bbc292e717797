"""Golongan PIHAK KEDUA lembaga-pemerintah, sedangkan namanya PT Contoh Jaya.

Golongan menentukan siapa yang boleh menjadi mitra, siapa yang mewakilinya, dan peraturan mana yang berlaku. Golongan
yang tidak sesuai dengan nama pihak membuat pemeriksaan itu keliru. Yang dibandingkan hanya nama yang macam
lembaganya pasti: kementerian, pemerintah daerah, pemerintah desa, perseroan, koperasi, dan yayasan.

Salah: PT Contoh Jaya bergolongan lembaga-pemerintah.
Benar: PT Contoh Jaya bergolongan badan-usaha atau lembaga-nonpemerintah.
"""

import re
from collections.abc import Iterator, Mapping

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.model.base import ASING
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()
_BUSINESS = ("badan-usaha", "lembaga-nonpemerintah")
_SOCIETY = ("lembaga-nonpemerintah", "organisasi-kemasyarakatan")
_SORTS: Mapping[re.Pattern[str], tuple[str, ...]] = {
    regex(r"\s*kementerian\b", re.IGNORECASE): ("lembaga-pemerintah",),
    regex(r"\s*pemerintah (?:daerah )?(?:provinsi|kabupaten|kota)\b", re.IGNORECASE): ("pemerintah-daerah",),
    regex(r"\s*pemerintah (?:desa|gampong|nagari)\b", re.IGNORECASE): ("pemerintah-desa",),
    regex(r"\s*(?:pt|cv|perseroan terbatas|firma|koperasi)\b\.?\s", re.IGNORECASE): _BUSINESS,
    regex(r"\s*(?:yayasan|perkumpulan)\b", re.IGNORECASE): _SOCIETY,
}
"""The golongan of a pihak by how its name begins."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find pihak whose golongan is not that of such a name; one abroad may bear any name."""
    for place, pihak in enumerate(subject.naskah.pihak):
        if pihak.golongan is None or pihak.golongan in ASING or not pihak.nama:
            continue
        fit = next((fit for name, fit in _SORTS.items() if name.match(pihak.nama)), (pihak.golongan,))
        if pihak.golongan not in fit:
            message = f"Golongan {subject.called(place)} {pihak.golongan}, sedangkan namanya {pihak.nama}."
            hint = f"Tulis golongan: {daftar(fit, 'atau')}, atau perbaiki namanya."
            yield subject.finding(message, ("pihak", place, "golongan"), hint, level=Level.PERINGATAN)
