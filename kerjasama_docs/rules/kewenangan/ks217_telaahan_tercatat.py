"""Pertimbangan pimpinan Unit Eselon I disebut tanpa telaahan yang mendasarinya.

Perjanjian Kerja Sama tanpa Kerja Sama utama boleh didasarkan pada pertimbangan pimpinan Unit Eselon I, dan itu
berdasarkan telaahan dari Eselon II Pusat, Kantor Wilayah, dan/atau UPT. Telaahan yang tidak disebut, tidak bernomor,
atau disusun pimpinan Unit Eselon I sendiri tidak menunjukkan dasar itu. Yang dibaca ialah premis yang tercetak.

Salah: "tanpa_induk: pertimbangan-eselon-i" tanpa telaahan.
Benar: "telaahan: Kepala Lembaga Pemasyarakatan Kelas I Contoh Nomor W.10-HH.05.05-21 tanggal 3 Maret 2026"
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import sebut_tingkat

_BASIS = Basis("permen-imipas-8-2025", "Pasal 7 ayat (2)")
DASAR = (_BASIS,)
_GROUND = regex(
    r"\bpertimbangan (?:dari )?(?:pimpinan unit eselon i\b|(?:direktur|sekretaris|inspektur) jenderal\b)", re.IGNORECASE
)
_PAPER = regex(r"\btelaah(?:an)?\b", re.IGNORECASE)
_NUMBERED = regex(r"\d")
_BY = regex(r"(?:telaah(?:an)? )?(?:staf )?(?:dari )?(?P<office>.+)", re.IGNORECASE)
_ABOVE = frozenset({"menteri", "eselon-i"})
_KEY: Key = ("tanpa_induk", "telaahan")


def _told(subject: Subject) -> tuple[str, str] | None:
    """What is wrong with the telaahan of the input, and what to do; None for nothing."""
    ground = subject.naskah.tanpa_induk
    text = (ground.telaahan if ground else None) or ""
    if not text:
        return None
    by = _BY.fullmatch(text)
    level = subject.profil.tingkat_pejabat(by["office"]) if by else ""
    if level in _ABOVE:
        message = f"Telaahan disusun {sebut_tingkat(level)}, padahal telaahan itu bahan pertimbangannya."
        return message, "Sebut telaahan pejabat Eselon II Pusat, Kantor Wilayah, atau UPT."
    if not _NUMBERED.search(text):
        return f"Telaahan “{text}” belum bernomor dan bertanggal.", "Tulis nomor dan tanggal telaahannya."
    return None


def _opening(subject: Subject) -> list[str]:
    """The texts of an opening that rests on the consideration of a head of Unit Eselon I; none otherwise."""
    texts = [unit.text for unit in subject.units if unit.part == "pembukaan"]
    return texts if any(map(_GROUND.search, texts)) else []


def check(subject: Subject) -> Iterator[Finding]:
    """Find a ground without a parent that rests on no telaahan."""
    if "tanpa_induk" not in subject.jenis.isian or not subject.binds(_BASIS.regulation):
        return
    opening = _opening(subject)
    if opening and not any(map(_PAPER.search, opening)):
        message = "Pertimbangan pimpinan Unit Eselon I disebut tanpa telaahan yang mendasarinya."
        hint = "Isi tanpa_induk.telaahan dengan penyusun, nomor, dan tanggal telaahannya."
        yield subject.finding(message, _KEY, hint, level=Level.PERINGATAN, basis=_BASIS)
    elif opening and (told := _told(subject)):
        yield subject.finding(told[0], _KEY, told[1], level=Level.PERINGATAN, basis=_BASIS)
