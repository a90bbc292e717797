"""Profil umum belum menyebut jabatan sekretaris jenderal, yang dituju Usulan Kerja Sama ini.

Surat tentang kerja sama dialamatkan menurut tingkat kerja samanya; surat yang salah alamat dapat dikembalikan. Jenis
surat menyebut jabatan yang dituju untuk setiap tingkat, profil menyebut nama jabatan itu, dan perancang dapat menulis
alamat sendiri. Dalam rancangan alamat yang terbuka hanya diperingatkan.

Salah: usulan tanpa pemrakarsa.tingkat dan tanpa surat.tujuan.
Benar: "pemrakarsa: {tingkat: upt, kantor_wilayah: …}"
"""

from collections.abc import Iterator
from typing import NamedTuple

from kerjasama_docs.assets import bundled
from kerjasama_docs.findings import Basis, Finding
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.paths import steps
from kerjasama_docs.naskah.views.tujuan import PATH, Alamat
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.tujuan import DASAR_TUJUAN

DASAR: tuple[Basis, ...] = DASAR_TUJUAN

_OWN = "atau tulis alamatnya pada surat.tujuan."
_LEVEL: Key = ("pemrakarsa", "tingkat")
_ADDRESS: Key = steps(PATH)


class _Fault(NamedTuple):
    """Message, remedy and place."""

    message: str
    hint: str
    key: Key


def _levels(subject: Subject) -> tuple[str, ...]:
    """The levels that the kind has an addressee for, and the institution of the profil knows."""
    known = subject.profil.tingkat
    levels = dict.fromkeys(level for each in subject.jenis.tujuan for level in each.tingkat)
    return tuple(level for level in levels if not known or level in known)


def _foreign_level(subject: Subject) -> _Fault | None:
    """A level that the institution of the profil does not have."""
    known, given = subject.profil.tingkat, subject.naskah.pemrakarsa
    if not known or given is None or given.tingkat is None or given.tingkat in known:
        return None
    message = f"Instansi dalam profil {subject.naskah.profil} tidak mempunyai kerja sama tingkat {given.tingkat}."
    return _Fault(message, f"Pilih tingkat lain ({', '.join(_levels(subject) or known)}).", _LEVEL)


def _unknown_level(subject: Subject) -> _Fault:
    """A level that the kind has no addressee for, or none at all."""
    name, given = subject.jenis.nama, subject.naskah.pemrakarsa
    levels = ", ".join(_levels(subject))
    if given is None or given.tingkat is None:
        message = f"Tingkat kerja sama belum disebut, sehingga alamat {name} ini belum diketahui."
        return _Fault(message, f"Isi pemrakarsa.tingkat ({levels}), {_OWN}", _LEVEL)
    message = f"{name} tingkat {given.tingkat} tidak punya alamat."
    return _Fault(message, f"Pilih tingkat lain ({levels}), {_OWN}", _LEVEL)


def _unknown_office(subject: Subject, key: str) -> _Fault:
    """An office that the profil does not know."""
    folder, name = subject.built.profil.folder, subject.naskah.profil
    office, entry = key.replace("-", " "), f"“{key}: …” pada jabatan"
    message = f"Profil {name} belum menyebut jabatan {office}, yang dituju {subject.jenis.nama} ini."
    hint = f"Tambahkan {entry} dalam {folder / 'profil.yaml'}, {_OWN}"
    if folder.is_relative_to(bundled("templates")):
        hint = f"Salin profilnya (kerjasama-docs templat salin {name}), tambahkan {entry} dalam salinan itu, {_OWN}"
    return _Fault(message, hint, _ADDRESS)


def _to_himself(subject: Subject, office: str) -> _Fault:
    """A letter that its kind addresses to the one who signs it."""
    message = f"{subject.jenis.nama} ini dialamatkan kepada penanda tangannya sendiri, {office}."
    hint = f"Sebut pejabat lain pada surat.penandatangan, {_OWN}"
    if "pemrakarsa" in subject.jenis.isian:
        who = "Surat ini dikirim Pemrakarsa: sebut penanda tangannya pada surat.penandatangan"
        hint = f"{who}, periksa pemrakarsa.tingkat, {_OWN}"
    return _Fault(message, hint, _ADDRESS)


def _faults(subject: Subject, to: Alamat) -> Iterator[_Fault]:
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
    to = subject.index.alamat
    if subject.jenis.is_laporan or to is None:
        return
    basis = subject.bound(to.dasar.peraturan, to.dasar.pasal) if to.dasar else None
    for message, hint, key in _faults(subject, to):
        yield subject.finding(message, key, hint, basis=basis)
