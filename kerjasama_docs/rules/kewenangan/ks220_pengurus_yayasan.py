"""PIHAK KEDUA ditandatangani Ketua Pembina Yayasan Contoh, padahal yayasan diwakili Pengurus.

Pengurus mewakili yayasan di dalam dan di luar pengadilan; Pembina dan Pengawas tidak, dan Pengurus tidak boleh
merangkapnya. Pelaksana kegiatan seperti direktur eksekutif diangkat Pengurus dan memerlukan kuasanya. Universitas
atau rumah sakit milik yayasan yang menjadi pihak sendiri diwakili pimpinannya.

Salah: jabatan: Ketua Pembina Yayasan Contoh.
Benar: jabatan: Ketua Pengurus Yayasan Contoh; atau Direktur Eksekutif dengan surat kuasa dari Ketua Pengurus.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.badan_hukum import is_pelaksana, is_yayasan, organ_yayasan
from kerjasama_docs.rules.reading.penanda import Penanda

_BOARD = Basis("uu-16-2001", "Pasal 35 ayat (1)")
_BOTH = Basis("uu-16-2001", "Pasal 31 ayat (3)")
DASAR = (_BOARD, _BOTH)
_ORGAN = "pengurus"


def _by_organ(subject: Subject, by: Penanda, organ: str) -> Finding:
    """One who signs as Pembina or Pengawas."""
    label = huruf_awal_besar(subject.called(by.by.place, by.pihak.nama))
    if _ORGAN in by.jabatan.casefold():
        message = f"{label} ditandatangani {by.jabatan}, padahal Pengurus tidak boleh merangkap sebagai {organ}."
        hint = "Periksa susunan organ yayasan dalam aktanya, dan tulis jabatannya dalam Pengurus."
        return subject.finding(message, by.key("jabatan"), hint, level=Level.PERINGATAN, basis=_BOTH)
    message = f"{label} ditandatangani {by.jabatan}, padahal yayasan diwakili Pengurus."
    hint = "Ganti penanda tangannya dengan Ketua Pengurus atau anggota Pengurus yang berwenang menurut anggaran dasar."
    return subject.finding(message, by.key("jabatan"), hint, level=Level.PERINGATAN, basis=_BOARD)


def check(subject: Subject) -> Iterator[Finding]:
    """Find yayasan for which another organ signs, or one whom the Pengurus appoints without their power."""
    if not subject.jenis.is_naskah or subject.jenis.is_paper:
        return
    for by in subject.index.penanda:
        if not is_yayasan(by.pihak):
            continue
        if organ := organ_yayasan(by.jabatan):
            yield _by_organ(subject, by, organ)
        elif is_pelaksana(by.jabatan) and not by.berkuasa:
            label = huruf_awal_besar(subject.called(by.by.place, by.pihak.nama))
            message = f"{label} ditandatangani {by.jabatan} tanpa surat kuasa Pengurus."
            hint = "Isi kuasa dari Ketua Pengurus, atau abaikan saran ini bila ia anggota Pengurus."
            yield subject.finding(message, by.key("kuasa"), hint, level=Level.SARAN, basis=_BOARD)
