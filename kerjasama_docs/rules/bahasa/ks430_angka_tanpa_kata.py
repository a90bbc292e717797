"""Angka “14 hari kerja” tidak diikuti kata, sedangkan angka lain dalam naskah ini diikuti kata.

Bilangan dalam pasal dan ayat ditulis dengan angka dan kata dalam kurung, sehingga satu salah ketik tidak mengubah yang
disepakati. Aturannya untuk peraturan perundang-undangan dan diikuti naskah kerja sama; yang penting caranya sama dalam
satu naskah. Tabel, tahun, pukul, nomor, dan “1 x 24 jam” tidak diperiksa.

Salah: PIHAK KEDUA menyampaikan laporan paling lambat 14 hari kerja.
Benar: PIHAK KEDUA menyampaikan laporan paling lambat 14 (empat belas) hari kerja.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import angka_terbilang, daftar
from kerjasama_docs.naskah.units.record import Author, Sort
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.lama_teks import Lama

DASAR = (Basis("uu-12-2011", "Lampiran II angka 86"),)

_SAMPLES = 3
"""How many of them a message shows."""


def _bare(length: Lama) -> bool:
    """Whether a length in a Pasal stands in figures alone."""
    unit = length.unit
    in_text = unit.part == "batang-tubuh" and unit.sort is not Sort.CELL and unit.bahasa == "indonesia"
    return in_text and not length.kata


def _written(subject: Subject, length: Lama) -> bool:
    """Whether a drafter wrote it, here or in his template."""
    return subject.author(length.unit, length.start, length.end) is not Author.BUNDLED


def check(subject: Subject) -> Iterator[Finding]:
    """Find the lengths of time without words in a naskah that has them elsewhere."""
    lengths = [each for each in subject.index.lama if not each.huruf]
    bare = [each for each in lengths if _bare(each) and _written(subject, each)]
    if not bare or not any(each.kata for each in lengths):
        return
    first, shown = bare[0], list(dict.fromkeys(f"“{each.typed}”" for each in bare))[:_SAMPLES]
    number = int(first.typed.split(" ")[0])
    message = f"Angka {daftar(shown, 'dan')} tidak diikuti kata, sedangkan angka lain dalam naskah ini diikuti kata."
    hint = f"Tulis “{angka_terbilang(number)}{first.typed.removeprefix(str(number))}”."
    where = subject.place(first.unit, first.start, first.end)
    yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[0])
