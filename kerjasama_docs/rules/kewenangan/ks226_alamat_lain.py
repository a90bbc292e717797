"""Usulan Kerja Sama ini tidak dialamatkan kepada Menteri Imigrasi dan Pemasyarakatan Republik Indonesia.

Kepada siapa surat tentang kerja sama disampaikan ditetapkan peraturan menurut tingkat kerja samanya. Alamat yang
ditulis sendiri pada surat.tujuan menggantikan alamat itu; bila pejabat yang disebut peraturan tidak ada di dalamnya,
surat dapat dikembalikan. Alamat yang ditambahkan di samping mereka boleh, kecuali pejabat yang di atas mereka semua:
kepadanya hanya tingkat yang lebih tinggi yang mengusulkan.

Salah: usulan tingkat kementerian dengan "surat: {tujuan: Direktur Jenderal Imigrasi}"
Benar: surat.tujuan dikosongkan, atau menyebut Menteri melalui Sekretaris Jenderal.
"""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.model.profil import COUNTRY
from kerjasama_docs.naskah.views.pejabat import peringkat_disebut
from kerjasama_docs.naskah.views.tujuan import PATH, Alamat, alamat
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.tujuan import DASAR_TUJUAN

DASAR: tuple[Basis, ...] = DASAR_TUJUAN


def _by_law(subject: Subject) -> Alamat | None:
    """The address that the letter would have if the drafter had typed none."""
    surat = subject.naskah.surat
    if surat is None or not surat.tujuan or not subject.jenis.is_surat:
        return None
    bare = subject.naskah.model_copy(update={"surat": surat.model_copy(update={"tujuan": ()})})
    return alamat(replace(subject.built.inputs, naskah=bare))


def _named(office: str, typed: str) -> bool:
    """Whether an address names an office, in full or by its beginning."""
    said = office.removesuffix(COUNTRY).casefold()
    return said in typed or said.partition(" kementerian ")[0] in typed


def _above(subject: Subject, law: Alamat) -> Iterator[str]:
    """The typed addressees who stand above all whom the regulation names for the level."""
    given, profil = subject.naskah.surat, subject.profil
    named = (each for each in (*law.kepada, *law.melalui) if not isinstance(each, Markup))
    known = [rank for each in named if (rank := peringkat_disebut(each, profil)) is not None]
    for office in given.tujuan if given and known else ():
        rank = peringkat_disebut(office, profil)
        if rank is not None and rank < min(known):
            yield office


def _left_out(subject: Subject, law: Alamat) -> list[str]:
    """Those whom the regulation names and the typed address does not."""
    typed = " ".join(map(str, subject.naskah.surat.tujuan)).casefold() if subject.naskah.surat else ""
    return [str(each) for each in law.kepada if not isinstance(each, Markup) and not _named(str(each), typed)]


def check(subject: Subject) -> Iterator[Finding]:
    """Find a typed address that leaves out those to whom the regulation sends the letter, or goes above them."""
    law, where = _by_law(subject), tuple(PATH.split("."))
    basis = subject.bound(law.dasar.peraturan, law.dasar.pasal) if law and law.dasar else None
    if law is None or basis is None:
        return
    if missing := _left_out(subject, law):
        message = f"{subject.jenis.nama} ini tidak dialamatkan kepada {daftar(missing, 'dan')}."
        hint = "Kosongkan surat.tujuan agar alamatnya menurut peraturan, atau tambahkan pejabat itu."
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)
        return
    for office in _above(subject, law):
        message = f"{subject.jenis.nama} pada tingkat kerja sama ini tidak ditujukan kepada {office}."
        hint = f"Hapus {office} dari surat.tujuan, atau perbaiki pemrakarsa.tingkat."
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)
