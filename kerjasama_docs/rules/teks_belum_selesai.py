"""“…” dalam “Jalan … Nomor 5” menunjukkan teks yang belum selesai.

Titik-titik, garis, dan xxx di tengah teks adalah tempat yang hendak diisi kemudian. Dalam rancangan hanya
diperingatkan; untuk naskah final (--final) menjadi galat. Titik-titik yang dicetak sendiri bagi nomor dan tanggal
penandatanganan tidak dihitung.

Salah: tujuan: meningkatkan layanan di … dan sekitarnya
Benar: tujuan: meningkatkan layanan di Kota Semarang dan sekitarnya
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Finding
from kerjasama_docs.language.rapi import belum_selesai
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.rules.base.subject import Subject

_AROUND = 24
"""Letters that are shown on either side."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find what is unfinished in the words of the drafter."""
    for unit in subject.units:
        span = belum_selesai(unit.text)
        if span and subject.author(unit, *span) is Author.DRAFTER:
            start, end = span
            shown = unit.text[max(0, start - _AROUND) : end + _AROUND]
            message = f"“{unit.text[start:end]}” dalam “{shown}” menunjukkan teks yang belum selesai."
            yield subject.finding(message, subject.place(unit, start, end), "Tulis isinya.")
