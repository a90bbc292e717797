"""Teks menyebut 80 (delapan puluh) peserta, sedangkan Pasal 2 huruf a menyebut 60 (enam puluh) peserta.

Jumlah orang atau barang yang sama disebut di beberapa tempat, dan salah satunya sering tertinggal bila rencana berubah.
Yang dibandingkan hanya jumlah tanpa batas dan tanpa bagian: “paling banyak”, “setiap angkatan”, “masing-masing”, dan
“tahap pertama” menyatakan hal lain. Lihatlah apakah keduanya memang hal yang sama.

Salah: pelatihan bagi 60 (enam puluh) peserta … PIHAK KEDUA melatih 80 (delapan puluh) peserta.
Benar: pelatihan bagi 80 (delapan puluh) peserta … PIHAK KEDUA melatih 80 (delapan puluh) peserta.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Sort, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.potongan import Potongan
from kerjasama_docs.rules.reading.tabel import angka_sel

DASAR: tuple[Basis, ...] = ()

_THING = (
    "peserta|instruktur|narasumber|pengajar|pelatih|petugas|pegawai|mahasiswa|siswa|taruna|warga binaan|narapidana"
    "|penyuluh"
    "|fasilitator|pendamping|modul|kendaraan|komputer|unit kendaraan|unit komputer|laptop|kursi|ruang kelas|bibit|buku"
)
_N = r"(?P<n>[1-9][0-9]{0,2}(?:\.[0-9]{3})*|[1-9][0-9]{3,6})(?![0-9]|[.,][0-9])(?: ?\([^()\d]{3,60}\))?"
_WORDS = (*_THING.split("|"), "tim", "panitia", "pokja", "kelompok kerja", "satuan tugas")
_NOT = r"(?! (?i:lain|tambahan|cadangan|pertama|kedua|asing|perempuan|laki-laki))"
_COUNT = regex(rf"(?<![\w.,/:–-]){_N}(?: (?:orang|unit|buah|eksemplar))? (?P<apa>(?i:{_THING}))\b{_NOT}")
"""How many, and of what: "60 (enam puluh) orang peserta"."""
_TEAM = r"(?:tim|panitia|pokja|kelompok kerja|satuan tugas)(?: (?!yang|ini|itu|tersebut|sebanyak|ber)[a-z]+)?"
"""Whose members are counted: "tim pelaksana berjumlah 6 (enam) orang"."""
_TEAMS = regex(_TEAM)
_OTHERS = regex(
    r"(?i:\b(?:paling|per|masing-masing|minimal|maksimal|setiap (?:PIHAK|tim|daerah|lokasi|kota|provinsi)|sebagian|dari"
    r"|di antaranya|termasuk|tambahan|antara|sampai|hingga|sekitar|semula|menjadi|kuota|telah|sudah)\b)"
)
"""Words of a sentence about a part of a team, or about one of several."""
_SUM = regex(
    rf"\b(?P<apa>(?i:{_THING}|{_TEAM}))\b(?: [a-z]+){{0,4}} (?i:berjumlah|sebanyak|sejumlah) {_N}"
    rf"|\b(?i:jumlah) (?P<apa2>(?i:{_THING}))\b(?: [a-z]+){{0,4}},? (?:(?i:adalah|ialah|yaitu|sebanyak) )?"
    rf"{_N.replace('<n>', '<n2>')} (?:orang|unit|buah|eksemplar)"
)
"""Of what, and how many: "peserta berjumlah 60 (enam puluh) orang"."""
_PART = regex(
    r"(?i:\b(?:paling|setiap|tiap|per|masing-masing|minimal|maksimal|angkatan|tahap|gelombang|kelas|kelompok"
    r"|kelompoknya|sebagian|di antaranya"
    r"|termasuk|tambahan|dari|antara|sampai|hingga|kurang|lebih|sekitar|lokasi|provinsi|kabupaten|kota|hari|bulan"
    r"|tahun|pada saat|semula"
    r"|menjadi|rasio|untuk 1|batas|kuota|telah|sudah|lapas|unit kerja)\b)"
)
"""Words of a sentence about a bound, a part, or what was."""

_PIECES = {"orang", "unit", "buah", "eksemplar"}
"""Units of a table by which persons or things are counted."""


@dataclass(frozen=True, slots=True)
class _Count(Potongan):
    """How many of a thing a sentence says there are."""

    n: int
    apa: str


def _sentences(subject: Subject) -> Iterator[TextUnit]:
    """The sentences and items of a naskah in its own language about something that is counted."""
    for unit in subject.index.memuat(*_WORDS):
        read = unit.sort not in {Sort.CELL, Sort.HEADING, Sort.LINE} and unit.bahasa == "indonesia"
        if read and unit.part in {"batang-tubuh", "lampiran", "pembukaan"}:
            yield unit


def _counts(subject: Subject) -> Iterator[_Count]:
    """The plain counts of a naskah; a sentence with two of one thing counts its parts."""
    for unit in _sentences(subject):
        found = [_read(unit, each) for pattern in (_COUNT, _SUM) for each in pattern.finditer(unit.text)]
        said = Counter((count.sentence, count.apa) for count in found)
        yield from (each for each in found if said[each.sentence, each.apa] == 1 and not _part(each))


def _part(count: _Count) -> bool:
    """Whether a sentence counts a part, or sets a bound; a team is one, however often it meets."""
    pattern = _OTHERS if _TEAMS.match(count.apa) else _PART
    return pattern.search(count.whole) is not None


def _read(unit: TextUnit, found: re.Match[str]) -> _Count:
    said = found.groupdict()
    number, thing = said["n"] or said.get("n2", ""), said["apa"] or said.get("apa2", "")
    return _Count(unit, *found.span(), int(number.replace(".", "")), thing.lower())


def _row_count(row: Mapping[str, str | None], thing: str) -> int | None:
    """How many of a thing a row of a table counts; None for a row about something else."""
    cells = [cell.strip().lower() for cell in row.values() if cell]
    if _PIECES.isdisjoint(cells) or not any(thing in cell.split() for cell in cells):
        return None
    counts = [int(number) for number in map(angka_sel, cells) if number is not None]
    return counts[0] if counts else None


def _in_tables(subject: Subject, thing: str) -> tuple[int, str] | None:
    """How many of a thing the tables of the lampiran count, and which lampiran; None unless they are of one mind."""
    counts = [(_row_count(row, thing), part.judul) for part in subject.naskah.lampiran for row in part.baris]
    known = {n: title for n, title in counts if n is not None}
    if len(known) != 1:
        return None
    [(n, title)] = known.items()
    return n, f"Lampiran “{title}” menghitung {n}"


def check(subject: Subject) -> Iterator[Finding]:
    """Find one thing that is counted differently."""
    known: dict[str, tuple[int, str]] = {}
    for count in _counts(subject):
        if count.apa not in known:
            here = f"{count.unit.place or 'pembukaan'} menyebut {count.typed}"
            known[count.apa] = _in_tables(subject, count.apa) or (count.n, here)
        n, said = known[count.apa]
        if n != count.n:
            place = subject.place(count.unit, count.start, count.end)
            hint = "Samakan jumlahnya, atau sebut bedanya bila memang bukan hal yang sama."
            message = f"Teks menyebut {count.typed}, sedangkan {said}."
            yield subject.finding(message, place, hint, level=Level.PERINGATAN)
