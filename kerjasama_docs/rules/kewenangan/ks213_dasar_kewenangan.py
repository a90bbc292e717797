"""Komparisi PIHAK KESATU tidak menyebut dasar kewenangan Kepala Lembaga Pemasyarakatan Contoh.

Komparisi menyebut keputusan atau akta yang menjadi dasar penanda tangan mewakili pihaknya: nama, nomor, tanggal, dan
judulnya. Pejabat pemerintahan wajib mencantumkan atau menunjukkan peraturan yang menjadi dasar kewenangannya; badan
hukum membuktikannya dengan akta atau keputusan pengangkatan, yang hanya disarankan. Yang dibaca ialah komparisi yang
tercetak.

Salah: komparisi yang hanya memuat nama dan jabatan.
Benar: "dasar_pengangkatan: {jenis: Keputusan Presiden, nomor: 000/P Tahun 2024, tanggal: 2024-10-21, tentang: …}"
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import Penanda
from kerjasama_docs.rules.shared.komparisi import komparisi_of
from kerjasama_docs.rules.shared.wewenang import putusan_of

_BASIS = Basis("uu-30-2014", "Pasal 9 ayat (3)")
DASAR = (_BASIS,)
_PRINTED = "pihak.penandatangan.dasar_pengangkatan"
_PAPER = regex(
    r"\b(?:keputusan|ketetapan|penetapan|akta|surat (?:kuasa|perintah|mandat|penunjukan|pengangkatan|tugas|keputusan)"
    r"|sk|keppres|kepmen|petikan|berita acara|anggaran dasar|ad/art|undang-undang|peraturan|statuta|qanun)\b",
    re.IGNORECASE,
)
"""What an official holds his office by."""
_BY_ITSELF = regex(
    r"\b(?:anggaran dasar|ad/art|undang-undang|peraturan|statuta|qanun|surat kuasa|surat mandat)\b", re.IGNORECASE
)
"""A basis that is no decision of appointment: its number is looked at elsewhere, or it has none."""
_NUMBER = regex(r"\b(?:nomor|no)\b|\d/|/\d", re.IGNORECASE)
_DAY = regex(r"\btanggal\b|\btertanggal\b|\b\d{1,2} [A-Z][a-z]+ \d{4}\b|\b\d{1,2}[-/]\d{1,2}[-/]\d{4}\b")
_ADDRESS = regex(r"\b(?:berkedudukan|beralamat|berkantor)\b")
_REPRESENTED = regex(r"\bdiwakili (?:bersama-sama )?oleh\b")
"""What follows the address where the komparisi names the body first."""
_DECISION = regex(r"\b(?:keputusan|keppres|kepmen)\b", re.IGNORECASE)
_TITLE = regex(r"\btentang\b|\bperihal\b|\bmengenai\b", re.IGNORECASE)
_PERSON = "perseorangan"


def _said(text: str, by: Penanda) -> str:
    """The text before the address, without the names of the pihak and of its official, which may hold any word."""
    for name in (by.pihak.nama, by.jabatan, by.pemberi):
        text = text.replace(name, " ") if name else text
    represented = _REPRESENTED.search(text)
    return text[represented.end() :] if represented else _ADDRESS.split(text)[0]


def _lacking(text: str) -> list[str]:
    """What the basis does not say."""
    if _BY_ITSELF.search(text):
        return []
    asked = [("nomor", _NUMBER), ("tanggal", _DAY)]
    if _DECISION.search(text):
        asked.append(("judul (tentang)", _TITLE))
    return [name for name, found in asked if not found.search(text)]


def _of(subject: Subject, by: Penanda) -> Iterator[Finding]:
    found = komparisi_of(subject, by)
    if found is None:
        return
    unit, start, end = found
    text, label = _said(unit.text[start:end], by), subject.called(by.by.place)
    if not _PAPER.search(text):
        message = f"Komparisi {label} tidak menyebut dasar kewenangan {by.jabatan}."
        hint = "Isi dasar_pengangkatan dengan jenis, nomor, tanggal, dan tentang, atau kutipannya dalam satu kalimat."
        level = Level.PERINGATAN if by.negara else Level.SARAN
        where, basis = by.key("dasar_pengangkatan"), _BASIS if by.negara else None
        yield subject.finding(message, where, hint, level=level, basis=basis)
    elif lacking := _lacking(text):
        missing = daftar(lacking, "dan")
        message = f"Dasar kewenangan {by.jabatan} dalam komparisi {label} belum menyebut {missing}."
        level = Level.PERINGATAN if "nomor" in lacking else Level.SARAN
        hint = f"Lengkapi dasar_pengangkatan dengan {missing}."
        yield subject.finding(message, by.key("dasar_pengangkatan"), hint, level=level)


def _to_replace(subject: Subject) -> frozenset[int]:
    """The places of the pihak whose official surely may not sign."""
    return frozenset(each.penanda.by.place for each in putusan_of(subject) if not (each.ragu or each.terbuka))


def check(subject: Subject) -> Iterator[Finding]:
    """Find komparisi without the basis of authority; one whose official is open, or may not sign, is told elsewhere."""
    if not subject.jenis.is_naskah or not subject.jenis.bernomor or _PRINTED in subject.jenis.lepas:
        return
    replaced = _to_replace(subject)
    for by in subject.index.penanda:
        if by.jabatan and by.by.place not in replaced and by.pihak.golongan != _PERSON:
            yield from _of(subject, by)
