"""Tahun anggaran 2023 sudah lewat saat naskah ini ditandatangani pada tahun 2025.

Tahun yang lebih lama daripada penandatanganan biasanya tertinggal dari naskah yang disalin. Anggaran yang sudah
berakhir tidak dapat membiayai kegiatan yang akan datang. Judul peraturan, laporan, dan hal yang memang sudah terjadi
dibiarkan.

Salah: biaya dibebankan pada tahun anggaran 2023, dalam naskah tahun 2025
Benar: biaya dibebankan pada tahun anggaran 2025
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.milik import norma, tertulis
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_YEAR = regex(r"\b[Tt]ahun(?: [Aa]nggaran| [Aa]jaran| [Aa]kademik| [Bb]uku| [Pp]elajaran) ((?:19|20)\d\d)\b")
_PAST = regex(
    r"\b(?:telah|sudah|pernah|sebelumnya|terdahulu|lalu|realisasi|capaian|sejak|Undang-Undang|Peraturan|Keputusan|hasil"
    r"|evaluasi atas|berdasarkan data|dahulu)\b"
)
"""What tells that the year is rightly one of the past."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find years of a budget or a course that are over at the signing."""
    signed = subject.tanggal.year if subject.tanggal else 0
    for unit, found, where in tertulis(subject, filter(norma, subject.index.kata.having("tahun")), _YEAR):
        if int(found[1]) < signed and not _PAST.search(unit.text):
            message = (
                f"{found[0][0].upper()}{found[0][1:]} sudah lewat saat naskah ini ditandatangani pada tahun {signed}."
            )
            hint = f"Tulis tahun pelaksanaannya, {signed} atau sesudahnya."
            yield subject.finding(message, where, hint, level=Level.PERINGATAN)
