"""Teks membebankan dana pada Tahun Anggaran 2024, sedangkan kerja sama berlangsung tahun 2026 sampai dengan 2027.

Tahun anggaran berjalan dari 1 Januari sampai dengan 31 Desember. Dana tahun yang sudah lewat atau belum dimulai tidak
dapat dipakai untuk kegiatan tahun ini; biasanya tahunnya tertinggal dari naskah lama. Judul peraturan yang menyebut
tahun anggaran tidak diperiksa.

Salah: dibebankan pada DIPA Tahun Anggaran 2024, dengan kerja sama sejak 20 Januari 2026.
Benar: dibebankan pada DIPA Tahun Anggaran 2026.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.potongan import Potongan
from kerjasama_docs.rules.shared.masa import masa_of

DASAR = (Basis("uu-17-2003", "Pasal 4"),)

_YEAR = regex(
    r"(?i:\b(?:tahun anggaran|T\.?A\.?|(?:DIPA|DPA|APBN|APBD)\b[^.;]{0,60}?\btahun(?: anggaran)?)) (?P<tahun>(?:19"
    r"|20)[0-9]{2})(?![0-9])"
)
_NAMED = regex(r"(?i:\bNomor [0-9]+|\btelah\b|\bsebelumnya\b|\brealisasi\b|\bsemula\b)")
"""A sentence that names a law, or what was."""


def _years(subject: Subject) -> Iterator[tuple[Potongan, int]]:
    """The budget years that the text charges."""
    for unit in subject.index.memuat("anggaran", "dipa", "dpa ", "apb", "t.a", " ta "):
        if unit.part in {"batang-tubuh", "lampiran"}:
            for found in _YEAR.finditer(unit.text):
                yield Potongan(unit, found.start("tahun"), found.end("tahun")), int(found["tahun"])


def check(subject: Subject) -> Iterator[Finding]:
    """Find budget years in which the kerja sama is not in force."""
    years = masa_of(subject).tahun()
    if not years or subject.jenis.bentuk != "naskah" or subject.peran == "pengakhiran":
        return
    span = f"{min(years)} sampai dengan {max(years)}" if len(years) > 1 else f"{min(years)}"
    for piece, year in _years(subject):
        if year not in years and not _NAMED.search(piece.whole):
            message = (
                f"Teks membebankan dana pada Tahun Anggaran {year}, sedangkan kerja sama berlangsung tahun {span}."
            )
            where = subject.place(piece.unit, piece.start, piece.end)
            hint = "Perbaiki tahunnya, atau jangka waktunya."
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
