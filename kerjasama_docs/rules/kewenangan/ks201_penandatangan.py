"""PIHAK KESATU ditandatangani Kalapas, sedangkan Nota Kesepahaman ditandatangani Menteri atau kepala Kantor Wilayah.

Siapa yang menandatangani ditetapkan peraturan menurut jenis naskah dan tingkatnya: di kementerian menurut peraturan
kerja samanya, di daerah kepala daerah atau pejabat yang memegang surat kuasanya. Tingkat dibaca dari jabatan yang
tercetak, atau dari isian tingkat; yang menandatangani atas nama atasannya dinilai menurut tingkat atasan itu. Naskah
yang ditandatangani pejabat lain dapat dipersoalkan keabsahannya. Bila dua ketentuan berlainan, hanya diperingatkan.

Salah: nota kesepahaman ditandatangani Kalapas; kesepakatan bersama ditandatangani kepala dinas.
Benar: nota kesepahaman ditandatangani Menteri; perjanjian kerja sama ditandatangani Direktur Jenderal atau Kalapas.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar, huruf_awal_besar
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import sebut_tingkat
from kerjasama_docs.rules.shared.wewenang import Putusan, putusan_of

DASAR = (
    Basis("permen-imipas-8-2025", "Pasal 23 huruf a"),
    Basis("permen-imipas-8-2025", "Pasal 23 huruf b"),
    Basis("permen-imipas-8-2025", "Pasal 34"),
    Basis("pp-28-2018", "Pasal 2 ayat (1)"),
    Basis("pp-28-2018", "Pasal 2 ayat (2)"),
    Basis("pp-28-2018", "Pasal 13 ayat (1)"),
    Basis("pp-28-2018", "Pasal 13 ayat (2)"),
    Basis("pp-28-2018", "Pasal 23 ayat (1)"),
)
"""What the bundled kinds say; each finding names the article of its own kind."""


class _Problem(NamedTuple):
    """What is wrong with one who signs: the field, message, remedy and article."""

    field: str
    message: str
    hint: str
    pasal: str


def _may(levels: Sequence[str]) -> str:
    return daftar([sebut_tingkat(level) for level in levels], "atau")


def _field(found: Putusan) -> str:
    """The field to mend: the office where its words tell the level, else the level itself."""
    signer = found.penanda.by.penandatangan
    return "jabatan" if found.penanda.dibaca and signer.jabatan else "tingkat"


def _own(label: str, found: Putusan, jenis: str) -> _Problem:
    """Why an official of the own institution may not sign."""
    by, may = found.penanda, _may(found.syarat.tingkat)
    who = f"{by.disebut} atas nama {by.pemberi}" if by.pemberi else by.disebut
    if found.ragu:
        message = f"{label} ditandatangani {who}: {found.ragu}."
        hint = f"Pastikan kewenangannya dengan biro yang menangani kerja sama, atau ajukan penandatanganan oleh {may}."
        return _Problem(_field(found), message, hint, found.syarat.pasal)
    message = f"{label} ditandatangani {who}, sedangkan {jenis} ditandatangani {may}."
    hint = f"Ganti penanda tangannya dengan {may}"
    if not by.pemberi:
        hint += ", atau isi atas_nama dan mandat bila ia menandatangani atas nama pejabat itu"
    typed = by.by.penandatangan.tingkat
    wrong = typed and by.dibaca and typed != by.dibaca
    return _Problem(
        _field(found),
        message,
        f"{hint}.{f' Perbaiki juga isian tingkat: {typed}.' if wrong else ''}",
        found.syarat.pasal,
    )


def _open(label: str, found: Putusan) -> _Problem:
    """A level that neither the input nor the office tells."""
    hint = f"Isi tingkat: {daftar(found.syarat.tingkat, 'atau')}."
    return _Problem("tingkat", f"Tingkat penanda tangan {label} belum diisi.", hint, found.syarat.pasal)


def _other(label: str, found: Putusan) -> _Problem:
    """Why somebody may not sign for a pihak whose golongan the kind speaks of."""
    syarat = found.syarat
    may = _may(syarat.tingkat)
    who = found.penanda.disebut
    said = f"ditandatangani {who}, bukan" if who else "tidak ditandatangani"
    message = f"{huruf_awal_besar(label)} {said} {may}"
    if found.penanda.tingkat in syarat.kuasa:
        hint = "Isi kuasa: {nomor: …, tanggal: …, pemberi: …}, atau ganti penanda tangannya."
        return _Problem(
            "kuasa", f"{message}, dan surat kuasanya tidak disebut.", hint, syarat.pasal_kuasa or syarat.pasal
        )
    holder = f", atau dengan {_may(syarat.kuasa)} yang memegang surat kuasa" if syarat.kuasa else ""
    return _Problem(_field(found), f"{message}.", f"Ganti penanda tangannya dengan {may}{holder}.", syarat.pasal)


def _problem(subject: Subject, found: Putusan) -> _Problem:
    label = subject.called(found.penanda.by.place, found.penanda.pihak.nama)
    if found.terbuka:
        return _open(label, found)
    if found.syarat.sendiri:
        return _own(huruf_awal_besar(label), found, subject.rantai.berlaku.akar.jenis.nama)
    return _other(label, found)


def _level(subject: Subject, found: Putusan) -> Level | None:
    """How much it weighs: a doubt, an open level, or one who changes or ends what another has signed is a warning."""
    if found.terbuka:
        return Level.PERINGATAN if found.syarat.sendiri else None
    later = found.syarat.sendiri and subject.peran in {"perubahan", "pengakhiran"}
    return Level.PERINGATAN if found.ragu or later else Level.GALAT


def check(subject: Subject) -> Iterator[Finding]:
    """Find pihak for which someone signs who may not."""
    for found in putusan_of(subject):
        problem = _problem(subject, found)
        basis = Basis(found.syarat.peraturan, problem.pasal)
        where = found.penanda.key(problem.field)
        yield subject.finding(problem.message, where, problem.hint, level=_level(subject, found), basis=basis)
