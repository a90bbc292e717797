"""Nota Kesepahaman hanya berbahasa Indonesia, sedangkan pihak ke-2 pihak asing.

Bahasa Indonesia wajib dalam setiap naskah, dan naskah dengan pihak asing mempunyai bahasa kedua; jenis dalam
negeri hanya berbahasa Indonesia. Sebaliknya, jenis dengan dua bahasa hanya bagi kerja sama dengan pihak asing;
selama golongan salah satu pihak belum diisi, hal itu hanya diperingatkan.

Salah: jenis nota-kesepahaman dengan golongan pemerintah-asing.
Benar: jenis memorandum-saling-pengertian
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.model.base import ASING
from kerjasama_docs.naskah.klausul.kind import two_languages
from kerjasama_docs.rules.subject import Subject


def _one_language(subject: Subject, foreign: int) -> Finding:
    """The finding about a foreign pihak in a kind of one language."""
    built = subject.built
    kind = built.jenis
    message = f"{kind.nama} hanya berbahasa Indonesia, sedangkan pihak ke-{foreign + 1} pihak asing."
    hint = "Pakai jenis dengan dua bahasa, misalnya memorandum-saling-pengertian."
    if kind.peran != "pokok":
        hint = two_languages(kind.peran, built.rantai.berlaku.akar.assets)
    where = built.source.where(("pihak", foreign, "golongan"))
    return Finding("pihak-asing", Level.GALAT, message, where, hint, Basis("uu-24-2009", "Pasal 31 ayat (2)"))


def _asked_by_law(subject: Subject) -> bool:
    """Whether a regulation that binds asks for a foreign pihak; what it misses is then reported with its article."""
    return any(
        ASING.issuperset(syarat.golongan) and (syarat.selalu or subject.binds(syarat.peraturan))
        for syarat in subject.built.jenis.pihak
        if not syarat.menolak
    )


def _no_foreigner(subject: Subject) -> Finding:
    """The finding about a kind of two languages in which no pihak is known to be foreign."""
    built = subject.built
    golongan = [each.golongan for each in built.naskah.pihak]
    unknown = [place for place, each in enumerate(golongan) if each is None]
    place = unknown[-1] if unknown else len(golongan) - 1
    where, kinds = built.source.where(("pihak", place, "golongan")), daftar(sorted(ASING), "atau")
    level, fault = Level.GALAT, "tidak satu pun pihaknya pihak asing"
    hint = f"Perbaiki golongan mitra luar negerinya ({kinds}), atau pakai jenis dalam negeri."
    if unknown:
        level, fault = Level.PERINGATAN, f"golongan pihak ke-{place + 1} belum diisi"
        hint = f"Isi golongan mitra luar negerinya: {kinds}."
    message = f"{built.jenis.nama} berdua bahasa bagi pihak asing, sedangkan {fault}."
    return Finding("pihak-asing", level, message, where, hint)


def check(subject: Subject) -> Iterator[Finding]:
    """Find foreign pihak in a kind of one language, and a kind of two languages without them."""
    kind, pihak = subject.built.jenis, subject.built.naskah.pihak
    if kind.bentuk != "naskah" or not kind.klausul:
        return
    foreign = [place for place, each in enumerate(pihak) if each.golongan in ASING]
    if foreign and not kind.padanan:
        yield _one_language(subject, foreign[0])
    elif kind.padanan and not foreign and not _asked_by_law(subject):
        yield _no_foreigner(subject)
