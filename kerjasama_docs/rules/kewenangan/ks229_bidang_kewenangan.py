"""PIHAK KESATU, Kantor Wilayah Direktorat Jenderal Imigrasi Contoh, bekerja sama di luar bidang tugasnya: warga binaan.

Kantor Wilayah melaksanakan Kerja Sama utama sesuai dengan tugas dan fungsi yang menjadi kewenangannya, dan wewenang
pejabat terbatas pada cakupan bidangnya. Yang dibaca ialah judul dan ruang lingkup: bila hanya memuat hal bidang
direktorat jenderal yang lain, penanda tangannya tidak berwenang atasnya. Hal yang menyangkut keduanya dibiarkan.

Salah: Kantor Wilayah Direktorat Jenderal Imigrasi bekerja sama tentang pelatihan warga binaan.
Benar: Kantor Wilayah Direktorat Jenderal Pemasyarakatan yang mengadakannya.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.butir import texts_of
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import Penanda

_OFFICE = Basis("permen-imipas-8-2025", "Pasal 4 ayat (3)")
_FIELD = Basis("uu-30-2014", "Pasal 15 ayat (1) huruf c")
DASAR = (_OFFICE, _FIELD)
_WORD = regex(r"\w+")
_LEVEL = "kantor-wilayah"


def _matter(subject: Subject) -> str:
    """What the kerja sama is about: its title, and the items of its ruang lingkup."""
    naskah = subject.naskah
    items = (text for item in naskah.ruang_lingkup for text in texts_of(item))
    return f" {' '.join(_WORD.findall(' '.join((naskah.judul or '', *items)).casefold()))} "


def _strange(subject: Subject, by: Penanda) -> str:
    """A matter that is another unit's, where none is that of his own; empty otherwise."""
    fields, own = subject.profil.bidang, subject.profil.unit_satuan_kerja(by.pihak.nama or "")
    if own not in fields:
        return ""
    matter = _matter(subject)
    found = {unit: next((word for word in words if f" {word} " in matter), "") for unit, words in fields.items()}
    return "" if found.pop(own) else next(filter(None, found.values()), "")


def check(subject: Subject) -> Iterator[Finding]:
    """Find satuan kerja that enter into a kerja sama about what belongs to another unit."""
    if not subject.jenis.is_naskah or not subject.profil.bidang:
        return
    for by in subject.index.penanda:
        strange = _strange(subject, by) if by.sendiri else ""
        if strange:
            label = subject.called(by.by.place)
            message = f"{label}, {by.pihak.nama}, bekerja sama di luar bidang tugasnya: {strange}."
            hint = "Periksa satuan kerja yang menjadi pihak, atau lengkapi ruang lingkup dengan bidang tugasnya."
            office = by.kepala == _LEVEL and subject.binds(_OFFICE.regulation)
            where, basis = ("pihak", by.by.place, "nama"), _OFFICE if office else _FIELD
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)
