"""Sumber dana hanya apbd, sedangkan PIHAK KEDUA bukan pemerintah daerah.

Anggaran daerah hanya dipakai pemerintah daerah, anggaran negara hanya lembaga negara dan lembaga pemerintah. Bila
keduanya satu-satunya sumber, pihak lain tidak ikut membiayai, dan tidak dapat pula membayar. Sering sumber lain yang
sah terlupa. Pihak yang golongannya belum diisi tidak diperiksa.

Salah: "pendanaan: {sumber: [apbd]} antara pemerintah provinsi dan perseroan terbatas yang ikut membiayai."
Benar: "pendanaan: {sumber: [apbd, lain]}"
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import daftar
from kerjasama_docs.naskah.views.pendanaan import penanggung, sumber
from kerjasama_docs.naskah.views.pihak import pihak_called
from kerjasama_docs.rules.subject import Subject

_EACH = "biaya-masing-masing"
"""In such a klausul every pihak pays for itself (PP 28/2018 Pasal 46 ayat (3))."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find public money as the only source beside pihak who cannot spend it."""
    built = subject.built
    profil = built.profil.profil
    given = sumber(built.naskah, profil)
    able = penanggung(built.naskah, given)
    others = tuple(n for n in range(len(built.naskah.pihak)) if n not in able)
    funding = [head for head in built.heads.values() if "pendanaan" in head.isian]
    if not others or not funding:
        return
    pays = built.naskah.pendanaan.pembayar
    mispaid = pays is not None and pays - 1 in others
    traits = {trait for head in funding for trait in head.ciri}
    firm = mispaid or not able or _EACH in traits
    if not firm and (pays or "penanggung-biaya" not in traits):
        return
    names = daftar(tuple(pihak_called(n + 1, profil, built.jenis) for n in others), "dan")
    key: Key = ("pendanaan", "pembayar" if mispaid else "sumber")
    message = f"Sumber dana hanya {daftar(given, 'dan')}, yang bukan anggaran {names}."
    if mispaid and pays is not None:
        payer = pihak_called(pays, profil, built.jenis)
        message = f"Yang membayar {payer}, sedangkan sumber dana hanya {daftar(given, 'dan')}."
    hint = "Tambahkan lain pada pendanaan.sumber bila pihak itu ikut membiayai"
    hint += ", atau perbaiki sumber, pembayar, atau golongannya." if firm else "; bila tidak, abaikan saran ini."
    yield Finding("sumber-dana", Level.PERINGATAN if firm else Level.SARAN, message, built.source.where(key), hint)
