"""Nomor baris pada tabel “JADWAL” melompat dari 2 ke 4.

Nomor yang hilang atau dua kali membuat pembaca mencari baris yang tertinggal, dan rujukan “nomor 3 Lampiran” tidak lagi
menunjuk apa pun. Nomor yang mulai lagi dari 1 untuk setiap kelompok benar.

Salah: baris bernomor 1, 2, 4.
Benar: baris bernomor 1, 2, 3.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.tabel import Tabel, tabel_of

DASAR: tuple[Basis, ...] = ()

_HEAD = regex(r"(?i:no\.?|nomor(?: urut)?|no\.? urut|#)$")
_FIGURE = regex(r"[0-9]{1,4}")


def _numbers(table: Tabel) -> Iterator[tuple[int, int]]:
    """The rows that bear a number: their places and numbers; none where the column holds anything else."""
    column = table.kolom(_HEAD)
    cells = [row[column].strip().rstrip(".") for row in table.baris] if column is not None else []
    if all(not cell or _FIGURE.fullmatch(cell) for cell in cells):
        yield from ((place, int(cell)) for place, cell in enumerate(cells) if cell)


def _fault(before: int, number: int) -> str:
    """What is wrong with a number behind another one; empty where nothing is."""
    if number == before:
        return f"menyebut {number} dua kali"
    if number in {before + 1, 1}:
        return ""
    return f"melompat dari {before} ke {number}" if before else f"dimulai dari {number}"


def check(subject: Subject) -> Iterator[Finding]:
    """Find typed tables whose rows are numbered out of order."""
    for table in tabel_of(subject.pohon):
        before = 0
        for place, number in _numbers(table):
            if fault := _fault(before, number):
                message = f"Nomor baris pada tabel {table.nama} {fault}."
                hint = "Urutkan nomornya, atau tambahkan baris yang hilang."
                yield subject.finding(message, table.tempat[place], hint, level=Level.PERINGATAN)
                break
            before = number
