"""PIHAK KEDUA, Siti Aminah, perseorangan yang NIK-nya tidak disebut.

Nama dan alamat sama dapat dimiliki beberapa orang; nomor induk kependudukan hanya satu orang. Komparisi perseorangan
menyebutnya agar pasti siapa yang terikat; bagi warga negara asing disebut nomor paspornya. NIK memuat kode wilayah,
tanggal lahir (bagi perempuan tanggalnya ditambah 40), dan nomor urut, sehingga salah ketik sering terlihat.

Salah: golongan perseorangan tanpa nik; nik pada pihak yang berupa lembaga.
Benar: "golongan: perseorangan", "nik: 3171014107900001"
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import huruf_awal_besar, nik_janggal
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()
_FIELDS = ("nik", "paspor", "pekerjaan")
_PRINTED = "pihak.nik"


def _of_person(subject: Subject, place: int, pihak: Pihak) -> Iterator[Finding]:
    """What the komparisi of a person lacks, or has wrong."""
    where, label = ("pihak", place, "nik"), subject.called(place)
    if not (pihak.nik or pihak.paspor):
        message = f"{label}, {pihak.nama}, perseorangan yang NIK-nya tidak disebut."
        hint = "Isi nik dengan 16 angka pada KTP-nya; bagi warga negara asing isi paspor."
        yield subject.finding(message, where, hint, level=Level.PERINGATAN)
    elif pihak.nik and (wrong := nik_janggal(pihak.nik)):
        message = f"NIK {label} tidak mungkin benar: {wrong}."
        yield subject.finding(message, where, "Salin lagi NIK itu dari KTP-nya.", level=Level.PERINGATAN)


def _of_body(subject: Subject, place: int, pihak: Pihak) -> Iterator[Finding]:
    """What only a person has, and is not printed of an institution."""
    for field in (name for name in _FIELDS if getattr(pihak, name)):
        label = huruf_awal_besar(subject.called(place, pihak.nama))
        golongan = f"golongannya {pihak.golongan}" if pihak.golongan else "golongannya belum diisi"
        message = f"{label} mempunyai isian {field}, yang hanya bagi perseorangan, sedangkan {golongan}."
        hint = f"Tulis golongan: perseorangan bila pihak ini orang, atau hapus {field}."
        yield subject.finding(message, ("pihak", place, field), hint, level=Level.PERINGATAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find persons who are not identified, and identities of what is no person."""
    for place, pihak in enumerate(subject.naskah.pihak):
        if not pihak.orang:
            yield from _of_body(subject, place, pihak)
        elif subject.jenis.is_naskah and subject.jenis.bernomor and pihak.nama and _PRINTED not in subject.jenis.lepas:
            yield from _of_person(subject, place, pihak)
