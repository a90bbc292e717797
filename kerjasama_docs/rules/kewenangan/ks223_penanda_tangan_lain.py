"""Yang menandatangani bagi PIHAK KEDUA adalah Budi Santoso, sedangkan komparisi tidak menyebutnya.

Komparisi, isi, dan blok tanda tangan menyebut orang dan jabatan yang sama. Komparisi atau Pasal yang diketik sendiri
sering tertinggal dari naskah lain, sehingga naskah menyebut pejabat yang tidak menandatanganinya. Nama dicari tanpa
gelar; jabatan boleh disingkat.

Salah: komparisi menyebut Agus, sedangkan penandatangan.nama berisi Budi Santoso.
Benar: keduanya menyebut Budi Santoso.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar, jabatan_disebut, jabatan_lengkap, nama_polos
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import Penanda

DASAR: tuple[Basis, ...] = ()
_LABELLED = regex(r"\b(?:disebut|sebagai)\W+PIHAK\b")
_SIGNED = regex(
    r"\b(?:perjanjian|kesepahaman|kesepakatan|naskah|memorandum|adendum|perpanjangan)\b[^.;]{0,30}? ini "
    r"(?:dibuat dan |disusun dan |telah )?ditandatangani (?:masing-masing |bersama |secara elektronik )?"
    r"oleh (?P<siapa>[^.;:]{3,400})",
    re.IGNORECASE,
)
_OFFICE = regex(
    r"\b(?P<awal>Menteri|Direktur Jenderal|Direktur|Sekretaris Jenderal|Sekretaris Utama|Sekretaris Daerah"
    r"|Inspektur Jenderal|Kepala|Kalapas|Karutan|Kakanim|Kakanwil|Gubernur|Bupati|Wali Kota|Walikota|Rektor|Dekan"
    r"|Ketua|Presiden Direktur|Deputi)\b"
)
_END = regex(
    r",|\s(?:pada|di|dalam|dengan|selaku|sebagai|serta|yang|untuk|bagi)\s"
    rf"|\s(?:dan|atau)\s(?={_OFFICE.pattern.replace('?P<awal>', '?:')}|PIHAK\b|para\b)"
)
_COUNTRY = regex(r"\s+republik indonesia$", re.IGNORECASE)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _komparisi(subject: Subject) -> str:
    """The words of the opening, folded, where it gives the pihak their labels; else empty."""
    opening = [unit.text for unit in subject.units if unit.part == "pembukaan"]
    return _folded(" ".join(opening)) if any(map(_LABELLED.search, opening)) else ""


def _unnamed(subject: Subject) -> Iterator[Finding]:
    """Those who sign and are not named by a komparisi that gives the pihak their labels."""
    said = _komparisi(subject)
    for by in subject.index.penanda if said else ():
        name = by.by.penandatangan.nama or by.nama
        if name and _folded(name) not in said and _folded(nama_polos(name)) not in said:
            label = subject.called(by.by.place)
            message = f"Yang menandatangani bagi {label} adalah {name}, sedangkan komparisi tidak menyebutnya."
            hint = "Samakan nama dalam komparisi dan pada blok tanda tangan."
            yield subject.finding(message, by.key("nama"), hint, level=Level.PERINGATAN)


def _same(office: str, by: Penanda) -> bool:
    """Whether words name the office of one who signs, or of the one he stands for: in full, shortened, or longer."""
    said = _COUNTRY.sub("", jabatan_lengkap(office))
    known = (_COUNTRY.sub("", jabatan_lengkap(each)) for each in (by.jabatan, by.pemberi) if each)
    return any(said.startswith(each) or each.startswith(said) for each in known)


def _others(subject: Subject, unit: TextUnit) -> Iterator[tuple[str, int, int]]:
    """The offices that a text names as those who sign this naskah, and that nobody who signs holds."""
    found = _SIGNED.search(unit.text)
    for office in _OFFICE.finditer(unit.text, *found.span("siapa")) if found else ():
        tail = unit.text[office.start() : found.end("siapa") if found else None]
        end = _END.search(tail)
        words = jabatan_disebut(tail[: end.start()] if end else tail).jabatan
        if not any(_same(words, by) for by in subject.index.penanda):
            yield words, office.start(), office.start() + len(words)
            return


def _another(subject: Subject) -> Iterator[Finding]:
    signing = [by.jabatan for by in subject.index.penanda if by.jabatan]
    if len(signing) < len(subject.index.penanda):
        return
    who = daftar(signing, "dan")
    for unit in subject.units:
        if "ditandatangani " in unit.text and unit.part == "batang-tubuh" and not unit.quoted:
            for words, start, end in _others(subject, unit):
                message = f"Naskah disebut ditandatangani oleh {words}, padahal penanda tangannya {who}."
                hint = "Samakan pejabat yang disebut dengan blok tanda tangan, atau tulis PARA PIHAK."
                yield subject.finding(message, subject.place(unit, start, end), hint, level=Level.PERINGATAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a komparisi or a Pasal that names others than those who sign."""
    if subject.jenis.is_naskah and subject.jenis.bernomor:
        yield from _unnamed(subject)
        yield from _another(subject)
