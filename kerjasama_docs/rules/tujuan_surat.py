"""Profil umum belum menyebut jabatan sekretaris jenderal, yang dituju Usulan Kerja Sama ini.

Surat tentang kerja sama dialamatkan menurut tingkat kerja samanya; surat yang salah alamat dikembalikan. Jenis surat
menyebut jabatan yang dituju untuk setiap tingkat, profil menyebut nama jabatan itu, dan perancang dapat menulis
alamat sendiri. Dalam rancangan alamat yang terbuka hanya diperingatkan.

Salah: usulan tanpa pemrakarsa.tingkat dan tanpa surat.tujuan.
Benar: "pemrakarsa: {tingkat: upt, kantor_wilayah: …}"
"""

from collections.abc import Iterator

from kerjasama_docs.assets import bundled
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.views.tujuan import PATH, Alamat, alamat
from kerjasama_docs.rules.subject import Subject

_OWN = "atau tulis alamatnya pada surat.tujuan."


def _levels(subject: Subject) -> tuple[str, ...]:
    """The levels that the kind has an addressee for, and the institution of the profil knows."""
    known = subject.built.profil.profil.tingkat
    levels = dict.fromkeys(level for each in subject.built.jenis.tujuan for level in each.tingkat)
    return tuple(level for level in levels if not known or level in known)


def _foreign_level(subject: Subject) -> tuple[str, str, tuple[str, ...]] | None:
    """Message, remedy and place for a level that the institution of the profil does not have; None for any other."""
    built = subject.built
    known, given = built.profil.profil.tingkat, built.naskah.pemrakarsa
    if not known or given is None or given.tingkat is None or given.tingkat in known:
        return None
    message = f"Instansi dalam profil {built.naskah.profil} tidak mempunyai kerja sama tingkat {given.tingkat}."
    return message, f"Pilih tingkat lain ({', '.join(_levels(subject) or known)}).", ("pemrakarsa", "tingkat")


def _unknown_level(subject: Subject) -> tuple[str, str, tuple[str, ...]]:
    """Message, remedy and place for a level that the kind has no addressee for, or for none at all."""
    jenis, given = subject.built.jenis, subject.built.naskah.pemrakarsa
    levels = ", ".join(_levels(subject))
    where = ("pemrakarsa", "tingkat")
    if given is None or given.tingkat is None:
        message = f"Tingkat kerja sama belum disebut, sehingga alamat {jenis.nama} ini belum diketahui."
        return message, f"Isi pemrakarsa.tingkat ({levels}), {_OWN}", where
    message = f"{jenis.nama} tingkat {given.tingkat} tidak punya alamat."
    return message, f"Pilih tingkat lain ({levels}), {_OWN}", where


def _unknown_office(subject: Subject, key: str) -> tuple[str, str, tuple[str, ...]]:
    """Message, remedy and place for an office that the profil does not know."""
    built = subject.built
    office = key.replace("-", " ")
    message = f"Profil {built.naskah.profil} belum menyebut jabatan {office}, yang dituju {built.jenis.nama} ini."
    entry, name = f"“{key}: …” pada jabatan", built.naskah.profil
    hint = f"Tambahkan {entry} dalam {built.profil.folder / 'profil.yaml'}, {_OWN}"
    if built.profil.folder.is_relative_to(bundled("templates")):
        hint = f"Salin profilnya (kerjasama-docs templat salin {name}), tambahkan {entry} dalam salinan itu, {_OWN}"
    return message, hint, tuple(PATH.split("."))


def _to_himself(subject: Subject, office: str) -> tuple[str, str, tuple[str, ...]]:
    """Message, remedy and place for a letter that its kind addresses to the one who signs it."""
    jenis = subject.built.jenis
    message = f"{jenis.nama} ini dialamatkan kepada penanda tangannya sendiri, {office}."
    hint = f"Sebut pejabat lain pada surat.penandatangan, {_OWN}"
    if "pemrakarsa" in jenis.isian:
        who = "Surat ini dikirim Pemrakarsa: sebut penanda tangannya pada surat.penandatangan"
        hint = f"{who}, periksa pemrakarsa.tingkat, {_OWN}"
    return message, hint, tuple(PATH.split("."))


def _faults(subject: Subject, to: Alamat) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    if fault := _foreign_level(subject):
        yield fault
        return
    if to.dasar is None:
        yield _unknown_level(subject)
    if to.sendiri:
        yield _to_himself(subject, to.sendiri)
    for key in to.kurang:
        yield _unknown_office(subject, key)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a letter whose addressee is not known."""
    built = subject.built
    if built.jenis.bentuk == "laporan":
        return
    to = alamat(built.naskah, built.jenis, built.profil.profil)
    level = Level.GALAT if subject.final else Level.PERINGATAN
    for message, hint, key in _faults(subject, to) if to else ():
        dasar = to.dasar if to else None
        basis = Basis(dasar.peraturan, dasar.pasal) if dasar and subject.binds(dasar.peraturan) else None
        yield Finding("tujuan-surat", level, message, built.source.where(key), hint, basis)
