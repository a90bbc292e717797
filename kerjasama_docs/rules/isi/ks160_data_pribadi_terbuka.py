"""Pelindungan data pribadi diatur, tetapi jenis datanya, tujuan pemrosesannya, dan dasar pemrosesannya belum disebut.

Data pribadi diproses secara terbatas dan spesifik menurut tujuannya, dan pengendali wajib mempunyai dasar pemrosesan.
Selama isian itu kosong, naskah hanya memuat rumusan umum, sehingga tidak jelas data mana yang boleh dipertukarkan,
untuk apa, dan atas dasar apa. Bagi Nota Kesepahaman hal itu ditulis dalam perjanjian kerja samanya.

Salah: klausul: {pelindungan-data-pribadi: ya}, tanpa isian data_pribadi
Benar: data_pribadi: {data: nama lengkap, tujuan: pendaftaran peserta, dasar: persetujuan}
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.klausul_data import ISIAN, diisi

DASAR: tuple[Basis, ...] = (Basis("uu-27-2022", "Pasal 20 ayat (1)"), Basis("uu-27-2022", "Pasal 16 ayat (2)"))
_PARTS = {"data": "jenis datanya", "tujuan": "tujuan pemrosesannya", "dasar": "dasar pemrosesannya"}
"""The fields that say it, and what each is called."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find a klausul on personal data that does not say which, why, and on what ground, once."""
    plan = any(f"{ISIAN}.{name}" in subject.jenis.lepas for name in _PARTS)
    given = diisi(subject)
    if subject.peran != "pokok" or plan or given is None:
        return
    open_ = {name: said for name, said in _PARTS.items() if not getattr(given, name)}
    if open_:
        message = f"Pelindungan data pribadi diatur, tetapi {daftar([*open_.values()], 'dan')} belum disebut."
        hint = f"Isi {daftar([f'{ISIAN}.{name}' for name in open_], 'dan')}."
        basis = DASAR["dasar" not in open_]
        yield subject.finding(message, (ISIAN,), hint, level=Level.SARAN, basis=basis)
