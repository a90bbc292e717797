"""Perumusan tingkat kementerian belum mengikutsertakan Unit Eselon I terkait.

Peraturan menyebut siapa yang diikutsertakan dalam perumusan naskah pada setiap tingkat; rumusan tanpa mereka
dapat harus dibahas ulang. Anggota tim dihitung menurut unsur yang diwakilinya, demikian pula instansi di luar tim yang
diikutsertakan. Tim tanpa ketua tidak punya penanggung jawab.

Salah: surat tugas tingkat upt yang timnya hanya dari lembaga pemasyarakatan itu sendiri.
Benar: "mengikutsertakan: [{uraian: Dinas Tenaga Kerja Kota Contoh, unsur: pemerintah-daerah}]"
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.model.tahapan import Penugasan
from kerjasama_docs.model.tingkat import PesertaWajib, Unsur
from kerjasama_docs.rules.base.subject import Subject

DASAR = tuple(Basis("permen-imipas-8-2025", f"Pasal 20 ayat ({ayat})") for ayat in (2, 3, 4, 5))


def _missing(rule: PesertaWajib, given: Penugasan) -> list[Unsur]:
    """The keys of those who are not there; of several of whom one suffices, all when nobody is."""
    there = {each.unsur for each in given.tim} | {each.unsur for each in given.mengikutsertakan}
    absent = [key for key in rule.unsur if key not in there]
    return [] if rule.cukup_satu and len(absent) < len(rule.unsur) else absent


def _without_a_head(subject: Subject, given: Penugasan) -> Iterator[Finding]:
    """A team of which nobody is the head."""
    if not any("ketua" in member.kedudukan.casefold() for member in given.tim):
        hint = "Isi kedudukan Ketua bagi satu anggota."
        yield subject.finding("Tim belum punya ketua.", ("penugasan", "tim"), hint, level=Level.PERINGATAN)


def _unknown_level(subject: Subject) -> Finding:
    """A level that is not said, on which those who have to take part depend."""
    message = "Tingkat kerja sama belum disebut, sehingga peserta perumusan belum dapat diperiksa."
    levels = dict.fromkeys(each for rule in subject.jenis.peserta for each in rule.tingkat)
    hint = f"Isi pemrakarsa.tingkat: {', '.join(levels)}."
    return subject.finding(message, ("pemrakarsa", "tingkat"), hint, level=Level.PERINGATAN)


def _absent(subject: Subject, given: Penugasan, tingkat: str) -> Iterator[Finding]:
    """Those who have to take part in a drafting on a level, and do not."""
    rules = [rule for rule in subject.jenis.peserta if tingkat in rule.tingkat and subject.binds(rule.peraturan)]
    for rule in rules:
        missing = _missing(rule, given)
        if not missing:
            continue
        names = daftar([rule.unsur[key] for key in missing], "atau" if rule.cukup_satu else "dan")
        message = f"Perumusan tingkat {tingkat} belum mengikutsertakan {names}."
        hint = f"Tambahkan anggota tim, atau catat pada penugasan.mengikutsertakan, dengan unsur {', '.join(missing)}."
        where, basis = ("penugasan", "mengikutsertakan"), Basis(rule.peraturan, rule.pasal)
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a team without a head, or a drafting without those who have to take part."""
    given, pemrakarsa = subject.naskah.penugasan, subject.naskah.pemrakarsa
    if given is None or not given.tim or not subject.jenis.peserta:
        return
    yield from _without_a_head(subject, given)
    if pemrakarsa and pemrakarsa.tingkat:
        yield from _absent(subject, given, pemrakarsa.tingkat)
    else:
        yield _unknown_level(subject)
