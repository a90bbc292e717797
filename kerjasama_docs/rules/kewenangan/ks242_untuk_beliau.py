"""Penanda tangan PIHAK KESATU menandatangani untuk beliau (u.b.), tetapi atas nama (a.n.) siapa tidak disebut.

“Untuk beliau” dipakai setelah “atas nama”: pejabat yang mendapat mandat menugaskan pejabat di bawahnya. Tanpa
pemberi mandat yang pertama tidak jelas kewenangan siapa yang dipakai. Yang diwakili untuk beliau juga bukan penanda
tangan itu sendiri.

Salah: "untuk_beliau: Sekretaris Daerah", tanpa atas_nama
Benar: "atas_nama: Gubernur Banten", "untuk_beliau: Sekretaris Daerah Provinsi Banten"
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()
_PRINTED = "pihak.penandatangan.untuk_beliau"


def check(subject: Subject) -> Iterator[Finding]:
    """Find those who sign u.b. without a.n., or for themselves."""
    if _PRINTED in subject.jenis.lepas:
        return
    for by in subject.index.penanda:
        signer, label = by.by.penandatangan, subject.called(by.by.place, by.pihak.nama)
        if not signer.untuk_beliau:
            continue
        if not signer.atas_nama:
            message = f"Penanda tangan {label} menandatangani untuk beliau (u.b.), tetapi atas nama (a.n.) siapa "
            message += "tidak disebut."
            hint = "Isi atas_nama dengan jabatan pemberi mandat yang pertama, atau hapus untuk_beliau."
            yield subject.finding(message, by.key("atas_nama"), hint, level=Level.PERINGATAN)
        elif by.jabatan and signer.untuk_beliau.casefold() == by.jabatan.casefold():
            message = f"{huruf_awal_besar(label)} ditandatangani {by.jabatan} untuk beliau (u.b.) jabatannya sendiri."
            hint = "Tulis jabatan yang menugaskannya pada untuk_beliau, atau hapus isian itu."
            yield subject.finding(message, by.key("untuk_beliau"), hint, level=Level.PERINGATAN)
