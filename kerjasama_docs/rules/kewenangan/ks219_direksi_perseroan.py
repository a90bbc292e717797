"""PIHAK KEDUA ditandatangani General Manager PT Contoh Jaya tanpa surat kuasa Direksi.

Perseroan diwakili Direksi. Karyawan, juga kepala cabang dan manajer, mewakilinya hanya dengan kuasa tertulis dari
Direksi untuk perbuatan hukum tertentu; Dewan Komisaris mengawasi dan hanya mewakili bila seluruh anggota Direksi
berbenturan kepentingan. Tanpa kuasa itu yang menandatangani tidak berwenang mewakili perseroan.

Salah: jabatan: General Manager PT Contoh Jaya, tanpa isian kuasa.
Benar: jabatan: Direktur Utama PT Contoh Jaya; atau General Manager dengan surat kuasa dari Direktur Utama.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.badan_hukum import is_komisaris, is_not_direksi, is_perseroan
from kerjasama_docs.rules.reading.penanda import Penanda

_BOARD = Basis("uu-40-2007", "Pasal 98 ayat (1)")
_POWER = Basis("uu-40-2007", "Pasal 103")
_CONFLICT = Basis("uu-40-2007", "Pasal 99 ayat (2)")
DASAR = (_BOARD, _CONFLICT, _POWER)


def _finding(subject: Subject, by: Penanda) -> Finding:
    label = huruf_awal_besar(subject.called(by.by.place, by.pihak.nama))
    if is_komisaris(by.jabatan):
        message = f"{label} ditandatangani {by.jabatan}, padahal perseroan diwakili Direksi."
        hint = (
            "Ganti dengan anggota Direksi; Dewan Komisaris mewakili hanya bila semua Direksi berbenturan kepentingan."
        )
        return subject.finding(message, by.key("jabatan"), hint, level=Level.PERINGATAN, basis=_BOARD)
    message = f"{label} ditandatangani {by.jabatan} tanpa surat kuasa Direksi."
    hint = "Isi kuasa: {nomor: …, tanggal: …, pemberi: …} dari Direksi, atau ganti dengan anggota Direksi."
    return subject.finding(message, by.key("kuasa"), hint, level=Level.PERINGATAN, basis=_POWER)


def check(subject: Subject) -> Iterator[Finding]:
    """Find perseroan for which one signs who is no member of the Direksi and holds no power of attorney."""
    if not subject.jenis.is_naskah or subject.jenis.is_paper:
        return
    for by in subject.index.penanda:
        if is_perseroan(by.pihak) and is_not_direksi(by.jabatan) and not by.berkuasa:
            yield _finding(subject, by)
