"""Pasal jangka waktu diubah dengan teks, tetapi isian jangka_waktu tidak ditulis; hari terakhir tetap 17 Juli 2030.

Hari terakhir kerja sama dihitung dari isian, bukan dari bunyi Pasal. Adendum yang menulis sendiri bunyi jangka waktu
harus menyebutnya juga sebagai isian, agar perpanjangan dan pengakhiran sesudahnya memakai hari terakhir yang benar.
Adendum yang memperpanjang jangka waktu memerlukan kesepakatan dan rekomendasi seperti perpanjangan.

Salah: “- ubah: jangka-waktu” dengan teks “berlaku sampai dengan 31 Desember 2040”, tanpa isian jangka_waktu.
Benar: teks itu, dan jangka_waktu: {sampai: 2040-12-31}.
"""

from collections.abc import Iterator

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.subject import Subject

_LAW = "permen-imipas-8-2025"
_NEEDED = {"kesepakatan": "Pasal 36 ayat (2) huruf a", "biro": "Pasal 36 ayat (2) huruf b"}


def _unsaid(subject: Subject) -> Iterator[Finding]:
    """A jangka waktu in the drafter's own words whose last day only the reader sees."""
    built = subject.built
    if built.induk is None:
        return
    span, old = built.naskah.jangka_waktu, built.induk.akhir.berakhir
    labels = built.induk.berlaku.akar.wording.by("jangka_waktu")
    for place, change in enumerate(built.naskah.perubahan):
        own = change.ubah in labels and change.teks and change.ayat in {None, "1"}
        if own and not (span.lama or span.sampai):
            stays = f"tetap {language.tanggal_panjang(old)}" if old else "tetap tidak diketahui"
            message = (
                "Pasal jangka waktu diubah dengan teks, tetapi isian jangka_waktu tidak ditulis; "
                f"hari terakhir {stays}."
            )
            hint = "Tulis juga jangka_waktu, misalnya {sampai: 2040-12-31}, sesuai dengan teksnya."
            where = built.source.where(("perubahan", place, "teks"))
            yield Finding("hari-terakhir", Level.PERINGATAN, message, where, hint)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a last day that is not said, and an extension in the clothes of an adendum."""
    built = subject.built
    if built.induk is None or built.jenis.peran != "perubahan":
        return
    yield from _unsaid(subject)
    new, old = built.rantai.akhir.berakhir, built.induk.akhir.berakhir
    if not (new and old and new > old and subject.binds(_LAW)):
        return
    for field, article in _NEEDED.items():
        if getattr(built.naskah, field) is None:
            message = f"Adendum ini memperpanjang jangka waktu, tetapi isian {field} kosong."
            hint = f"Isi {field}, atau susun perpanjangan."
            where = built.source.where((field,))
            yield Finding("hari-terakhir", Level.PERINGATAN, message, where, hint, Basis(_LAW, article))
