"""Perumusan tingkat kementerian belum mengikutsertakan Unit Eselon I terkait.

Peraturan menyebut siapa yang diikutsertakan dalam perumusan naskah pada setiap tingkat; rumusan tanpa mereka
dibahas dua kali. Anggota tim dihitung menurut unsur yang diwakilinya, demikian pula instansi di luar tim yang
diikutsertakan. Tim tanpa ketua tidak punya penanggung jawab.

Salah: surat tugas tingkat upt yang timnya hanya dari lembaga pemasyarakatan itu sendiri.
Benar: "mengikutsertakan: [{uraian: Dinas Tenaga Kerja Kota Contoh, unsur: pemerintah-daerah}]"
"""

from collections.abc import Iterator

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.tahapan import Penugasan
from kerjasama_docs.model.tingkat import PesertaWajib
from kerjasama_docs.rules.subject import Subject

_CODE = "peserta-perumusan"


def _missing(rule: PesertaWajib, given: Penugasan) -> list[str]:
    """The keys of those who are not there; of several of whom one suffices, all when nobody is."""
    there = {each.unsur for each in given.tim} | {each.unsur for each in given.mengikutsertakan}
    absent = [key for key in rule.unsur if key not in there]
    return [] if rule.cukup_satu and len(absent) < len(rule.unsur) else [*absent]


def _absent(subject: Subject, given: Penugasan, tingkat: str) -> Iterator[Finding]:
    built = subject.built
    where = built.source.where(("penugasan", "mengikutsertakan"))
    for rule in built.jenis.peserta:
        missing = _missing(rule, given) if tingkat in rule.tingkat and subject.binds(rule.peraturan) else []
        if not missing:
            continue
        basis = Basis(rule.peraturan, rule.pasal)
        kata: language.Kata = "atau" if rule.cukup_satu else "dan"
        names = language.daftar([rule.unsur[key] for key in rule.unsur if key in missing], kata)
        message = f"Perumusan tingkat {tingkat} belum mengikutsertakan {names}."
        hint = f"Tambahkan anggota tim, atau catat pada penugasan.mengikutsertakan, dengan unsur {', '.join(missing)}."
        yield Finding(_CODE, Level.PERINGATAN, message, where, hint, basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a team without a head, or a drafting without those who have to take part."""
    built = subject.built
    given, pemrakarsa = built.naskah.penugasan, built.naskah.pemrakarsa
    level = pemrakarsa.tingkat if pemrakarsa else None
    if given is None or not given.tim or not built.jenis.peserta:
        return
    if not any("ketua" in member.kedudukan.casefold() for member in given.tim):
        where = built.source.where(("penugasan", "tim"))
        yield Finding(
            _CODE, Level.PERINGATAN, "Tim belum punya ketua.", where, "Isi kedudukan Ketua bagi satu anggota."
        )
    if level is None:
        message = "Tingkat kerja sama belum disebut, sehingga peserta perumusan belum dapat diperiksa."
        where = built.source.where(("pemrakarsa", "tingkat"))
        levels = ", ".join(dict.fromkeys(each for rule in built.jenis.peserta for each in rule.tingkat))
        yield Finding(_CODE, Level.PERINGATAN, message, where, f"Isi pemrakarsa.tingkat: {levels}.")
        return
    yield from _absent(subject, given, level)
