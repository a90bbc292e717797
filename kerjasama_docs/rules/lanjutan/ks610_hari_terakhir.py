"""Pasal jangka waktu diubah dengan teks, tetapi isian jangka_waktu tidak ditulis; hari terakhir tetap 16 Juli 2030.

Hari terakhir kerja sama dihitung dari isian, bukan dari bunyi Pasal. Adendum yang menulis sendiri bunyi jangka waktu
harus menyebutnya juga sebagai isian, agar perpanjangan dan pengakhiran sesudahnya memakai hari terakhir yang benar.
Adendum yang memperpanjang jangka waktu memerlukan kesepakatan dan rekomendasi seperti perpanjangan. Perpanjangan
berlanjut dari hari terakhir naskah induk, sehingga hitungan yang lain di dalamnya dapat tidak berpengaruh.

Salah: “- ubah: jangka-waktu” dengan teks “berlaku sampai dengan 31 Desember 2040”, tanpa isian jangka_waktu.
Benar: teks itu, dan jangka_waktu: {sampai: 2040-12-31}.
"""

from collections.abc import Iterator

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.riwayat import Perubahan
from kerjasama_docs.naskah.rantai.mata import start_of
from kerjasama_docs.naskah.rantai.records import Rantai
from kerjasama_docs.rules.base.subject import Subject

_LAW = "permen-imipas-8-2025"
_NEEDED = {
    "kesepakatan": Basis(_LAW, "Pasal 36 ayat (2) huruf a"),
    "biro": Basis(_LAW, "Pasal 36 ayat (2) huruf b"),
}
DASAR: tuple[Basis, ...] = tuple(_NEEDED.values())


def _words_the_span(subject: Subject, change: Perubahan) -> bool:
    """Whether a change words the jangka waktu in text of its own."""
    spans = subject.index.wording.by("jangka_waktu")
    return change.ubah in spans and bool(change.teks) and change.ayat in {None, "1"}


def _unsaid(subject: Subject, induk: Rantai) -> Iterator[Finding]:
    """A jangka waktu in the drafter's own words whose last day only the reader sees."""
    span, old = subject.naskah.jangka_waktu, induk.akhir.berakhir
    if span.lama or span.sampai:
        return
    stays = f"tetap {language.tanggal_panjang(old)}" if old else "tetap tidak diketahui"
    lead = "Pasal jangka waktu diubah dengan teks, tetapi isian jangka_waktu tidak ditulis"
    hint = "Tulis juga jangka_waktu, misalnya {sampai: 2040-12-31}, sesuai dengan teksnya."
    for place, change in enumerate(subject.naskah.perubahan):
        if _words_the_span(subject, change):
            where = ("perubahan", place, "teks")
            yield subject.finding(f"{lead}; hari terakhir {stays}.", where, hint, level=Level.PERINGATAN)


def _extension(subject: Subject, induk: Rantai) -> Iterator[Finding]:
    """What a later last day needs, whatever the naskah is called."""
    new, old = subject.rantai.akhir.berakhir, induk.akhir.berakhir
    if not (new and old and new > old and subject.binds(_LAW)):
        return
    for field, basis in _NEEDED.items():
        if getattr(subject.naskah, field) is None:
            message = f"Adendum ini memperpanjang jangka waktu, tetapi isian {field} kosong."
            hint = f"Isi {field}, atau susun perpanjangan."
            yield subject.finding(message, (field,), hint, level=Level.PERINGATAN, basis=basis)


def _same_day(subject: Subject, induk: Rantai) -> Iterator[Finding]:
    """A way of counting that a perpanjangan names and that leaves the last day as it is counted in its chain."""
    span, old, new = subject.naskah.jangka_waktu, induk.akhir, subject.rantai.akhir.berakhir
    if not (span.hitungan and span.lama and old.berakhir and new) or span.hitungan == old.hitungan:
        return
    base = start_of(subject.naskah, old.berakhir)
    if span.akhir(old.hitungan, base, lanjutan=base == old.berakhir) != new:
        return
    before, last = language.tanggal_panjang(old.berakhir), language.tanggal_panjang(new)
    message = (
        f"Hitungan {span.hitungan} tidak mengubah apa pun: sesudah {before}, {span.lama.diketik} berakhir pada {last}, "
        f"sama seperti menurut {old.hitungan} naskah induknya."
    )
    hint = "Hapus hitungan; bila hari lain yang dimaksud, tulis sampai dengan tanggalnya sebagai ganti lama."
    yield subject.finding(message, ("jangka_waktu", "hitungan"), hint, level=Level.PERINGATAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a last day that is not said, and an extension in the clothes of an adendum."""
    if subject.induk and subject.peran == "perubahan":
        yield from _unsaid(subject, subject.induk)
        yield from _extension(subject, subject.induk)
    if subject.induk and subject.peran == "perpanjangan":
        yield from _same_day(subject, subject.induk)
