"""Nota Kesepahaman hanya berbahasa Indonesia, sedangkan pihak ke-2 pihak asing.

Bahasa Indonesia wajib dalam setiap naskah, dan naskah dengan pihak asing ditulis juga dalam bahasa nasionalnya dan/atau
bahasa Inggris; jenis dalam negeri hanya berbahasa Indonesia. Sebaliknya, jenis dengan dua bahasa hanya bagi kerja sama
dengan pihak asing; selama golongan salah satu pihak belum diisi, hal itu hanya diperingatkan.

Salah: jenis nota-kesepahaman dengan golongan pemerintah-asing.
Benar: jenis memorandum-saling-pengertian
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.model.base import ASING
from kerjasama_docs.naskah.klausul.kind import two_languages
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (Basis("uu-24-2009", "Pasal 31 ayat (2)"),)

_BASIS = Basis("uu-24-2009", "Pasal 31 ayat (2)")


def _one_language(subject: Subject, foreign: int) -> Finding:
    """The finding about a foreign pihak in a kind of one language."""
    jenis = subject.jenis
    message = f"{jenis.nama} hanya berbahasa Indonesia, sedangkan pihak ke-{foreign + 1} pihak asing."
    hint = two_languages(jenis.peran, subject.rantai.berlaku.akar.assets)
    return subject.finding(message, ("pihak", foreign, "golongan"), hint, level=Level.GALAT, basis=_BASIS)


def _asked_by_law(subject: Subject) -> bool:
    """Whether a regulation that binds asks for a foreign pihak; what it misses is then reported with its article."""
    return any(
        ASING.issuperset(syarat.golongan) and (syarat.selalu or subject.binds(syarat.peraturan))
        for syarat in subject.jenis.pihak
        if not syarat.menolak
    )


def _no_foreigner(subject: Subject) -> Finding:
    """The finding about a kind of two languages in which no pihak is known to be foreign."""
    golongan = [each.golongan for each in subject.naskah.pihak]
    unknown = [place for place, each in enumerate(golongan) if each is None]
    kinds = daftar(sorted(ASING), "atau")
    place, level, fault = len(golongan) - 1, Level.GALAT, "tidak satu pun pihaknya pihak asing"
    hint = f"Perbaiki golongan mitra luar negerinya ({kinds}), atau pakai jenis dalam negeri."
    if unknown:
        place, level = unknown[-1], Level.PERINGATAN
        fault, hint = f"golongan pihak ke-{place + 1} belum diisi", f"Isi golongan mitra luar negerinya: {kinds}."
    message = f"{subject.jenis.nama} berdua bahasa bagi pihak asing, sedangkan {fault}."
    return subject.finding(message, ("pihak", place, "golongan"), hint, level=level)


def check(subject: Subject) -> Iterator[Finding]:
    """Find foreign pihak in a kind of one language, and a kind of two languages without them."""
    jenis = subject.jenis
    if not jenis.is_naskah or not jenis.klausul:
        return
    foreign = [place for place, each in enumerate(subject.naskah.pihak) if each.golongan in ASING]
    if foreign and subject.pohon.padanan is None:
        yield _one_language(subject, foreign[0])
    elif jenis.asing and not foreign and not _asked_by_law(subject):
        yield _no_foreigner(subject)
