"""Dasar hukum belum memuat UU 16/2001 (PIHAK KEDUA yayasan).

Dasar hukum melandasi kewenangan kedua belah pihak dan apa yang dikerjakan bersama. Peraturan tentang bentuk hukum
mitra, tentang data pribadi, atau tentang bidang kerja samanya sering tertinggal karena daftar disusun dari peraturan
instansi sendiri, atau tidak ditulis sama sekali. Peraturan yang sudah tercantum, atau yang peraturan pelaksanaannya
tercantum, tidak disebut; begitu pula yang dibawa profil dan jenisnya.

Salah: dasar_hukum: [uu-39-2008], sedangkan PIHAK KEDUA yayasan
Benar: dasar_hukum: [uu-16-2001, uu-39-2008]
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.model.butir import Berincian, texts_of
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.regulations import regulation, urutan
from kerjasama_docs.regulations.landasan import Landasan, landasan_naskah, landasan_pihak
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()
_REMEDY = {True: "Tulis", False: "Tambahkan"}


def _done(naskah: Naskah) -> str:
    """What a naskah does, in the words of the drafter."""
    rights = (item for each in naskah.pihak for item in each.hak)
    duties = (item for each in naskah.pihak for item in each.kewajiban)
    items: tuple[Berincian, ...] = (*naskah.tujuan, *naskah.ruang_lingkup, *rights, *duties, *naskah.kegiatan)
    texts = (naskah.judul, naskah.maksud, naskah.pendanaan.keterangan)
    return "\n".join(filter(None, (*texts, *(text for item in items for text in texts_of(item)))))


def _asked_by(each: Landasan, naskah: Naskah, done: str) -> bool:
    return each.disebut(done) or (each.isian is not None and bool(getattr(naskah, each.isian)))


def _proposed(subject: Subject) -> Iterator[tuple[Landasan, str]]:
    """What may be proposed, each with its reason: for the pihak first."""
    naskah, done = subject.naskah, _done(subject.naskah)
    for each in landasan_pihak():
        for place, pihak in enumerate(naskah.pihak):
            if each.bagi(pihak.golongan, pihak.nama or ""):
                yield each, each.alasan.format(pihak=subject.called(place, pihak.nama))
    yield from ((each, each.alasan) for each in landasan_naskah() if _asked_by(each, naskah, done))


def _missing(subject: Subject) -> dict[str, str]:
    """The reason for each regulation that is neither printed nor implemented by one that is."""
    printed = {entry.key for entry in subject.index.dasar_hukum} | set(subject.jenis.dasar_hukum)
    found: dict[str, str] = {}
    for each, why in _proposed(subject):
        if not each.tercantum(printed) and regulation(each.peraturan).berlaku(subject.tanggal):
            found.setdefault(each.peraturan, why)
    return found


def _prints(subject: Subject) -> bool:
    """Whether the naskah prints a dasar hukum, or would once one is given."""
    index = subject.index
    return "dasar_hukum" in index.worded or (index.fields["dasar_hukum"].printed and not index.dasar_hukum)


def _said(subject: Subject, missing: str) -> str:
    """What is missing, and from what: the list of the drafter, that of the profil, or none at all."""
    if subject.naskah.dasar_hukum:
        return f"Dasar hukum belum memuat {missing}."
    if subject.index.dasar_hukum:
        return f"Dasar hukum bawaan profil dan jenis belum memuat {missing}."
    return f"Naskah ini belum menyebut dasar hukum; yang lazim melandasinya {missing}."


def check(subject: Subject) -> Iterator[Finding]:
    """Find what the dasar hukum lacks for the other pihak or for what they do, all in one."""
    if not subject.jenis.is_naskah or subject.peran != "pokok" or not _prints(subject):
        return
    missing = _missing(subject)
    keys = sorted(missing, key=urutan)
    if missing:
        said = daftar([f"{regulation(key).singkat} ({missing[key]})" for key in keys], "dan")
        own = () if subject.naskah.dasar_hukum else (each.key for each in subject.index.dasar_hukum if each.key)
        whole = daftar(sorted({*keys, *own}, key=urutan), "dan")
        hint = (
            f"{_REMEDY[not subject.naskah.dasar_hukum]} {whole} pada dasar_hukum, atau abaikan bila tidak melandasinya."
        )
        yield subject.finding(_said(subject, said), ("dasar_hukum",), hint, level=Level.SARAN)
