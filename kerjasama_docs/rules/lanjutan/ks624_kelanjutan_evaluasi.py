"""Berita acara ini menyatakan kerja sama dilanjutkan, tetapi juga menyebut ketentuan yang diubah.

Kesepakatan setelah evaluasi ada empat: dilanjutkan tanpa perubahan, diubah, diperpanjang, atau diakhiri. Isian bagi
kesepakatan yang lain, atau tanggal pengakhiran sebelum berita acara dan sesudah hari terakhir kerja sama, membuat
kesepakatan itu bertentangan. Yang sudah berakhir tidak dapat lagi dilanjutkan, diubah, atau diperpanjang.

Salah: kelanjutan: dilanjutkan, dengan perubahan: ruang lingkup pertukaran data.
Benar: kelanjutan: diubah, dengan perubahan: ruang lingkup pertukaran data.
"""

from collections.abc import Iterator
from datetime import date

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.model.evaluasi import Evaluasi
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (
    Basis("permen-imipas-8-2025", "Pasal 36 ayat (2)"),
    Basis("permen-imipas-8-2025", "Pasal 37 ayat (1)"),
)

_FITS = {
    "perubahan": ("ketentuan yang diubah", ("diubah", "diperpanjang")),
    "lama": ("lamanya perpanjangan", ("diperpanjang",)),
    "berakhir": ("tanggal pengakhiran", ("diakhiri",)),
}
"""What else the agreement may say, and with which agreements."""
_ENDED = "diakhiri"


def _contradictions(subject: Subject, said: Evaluasi) -> Iterator[Finding]:
    """Fields for another agreement than the one that is named."""
    for name, (what, fitting) in _FITS.items():
        if getattr(said, name) and said.kelanjutan and said.kelanjutan not in fitting:
            message = f"Berita acara ini menyatakan kerja sama {said.kelanjutan}, tetapi juga menyebut {what}."
            hint = f"Tulis kelanjutan: {' atau '.join(fitting)}, atau hapus evaluasi.{name}."
            yield subject.finding(message, ("evaluasi", name), hint, level=Level.PERINGATAN)


def _wrong_end(subject: Subject, said: Evaluasi, last: date | None) -> Iterator[Finding]:
    """A day of the end that lies before the minutes, or after the kerja sama is over anyway."""
    end, signed = said.berakhir, subject.tanggal
    if said.kelanjutan != _ENDED or end is None:
        return
    if signed and end < signed:
        message = f"Kerja sama diakhiri {tanggal_panjang(end)}, sebelum tanggal berita acara."
        hint = f"Tulis tanggal pengakhiran pada atau sesudah {tanggal_panjang(signed)}."
        yield subject.finding(message, ("evaluasi", "berakhir"), hint, level=Level.GALAT)
    if last and end > last:
        message = f"Kerja sama diakhiri {tanggal_panjang(end)}, sesudah hari terakhirnya ({tanggal_panjang(last)})."
        hint = "Tulis tanggal pengakhiran sebelum hari terakhir itu; sesudahnya kerja sama berakhir dengan sendirinya."
        yield subject.finding(message, ("evaluasi", "berakhir"), hint, level=Level.GALAT)


def _too_late(subject: Subject, said: Evaluasi, last: date | None) -> Iterator[Finding]:
    """An agreement to go on with a kerja sama that is over."""
    signed = subject.tanggal
    if signed and last and last < signed and said.kelanjutan not in {None, _ENDED}:
        message = f"Kerja sama telah berakhir {tanggal_panjang(last)}, sehingga tidak dapat lagi {said.kelanjutan}."
        hint = "Sepakati kerja sama baru dengan naskah tersendiri, atau perbaiki tanggalnya."
        yield subject.finding(message, ("evaluasi", "kelanjutan"), hint, level=Level.PERINGATAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find an agreement after an evaluation that contradicts itself or the days of its kerja sama."""
    said = subject.naskah.evaluasi
    if said is None:
        return
    last = subject.induk.akhir.berakhir if subject.induk else None
    yield from _contradictions(subject, said)
    yield from _wrong_end(subject, said, last)
    yield from _too_late(subject, said, last)
