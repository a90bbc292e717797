"""Tabel “RINCIAN BIAYA” terlalu lebar bagi kertasnya; kata atau angka di dalamnya terputus di antara dua baris.

Kolom tabel menyesuaikan diri dengan isinya dan hurufnya mengecil sampai 6 pt. Bila itu pun tidak cukup, kata terputus
lebih dahulu, angka yang terakhir. Tabel dalam Pasal berdiri pada kertas tegak, dan lebih dari sepuluh kolom tidak
terbaca di sana.

Salah: sembilan kolom berisi triliunan rupiah, atau dua belas kolom dalam Pasal, pada kertas tegak.
Benar: lanskap: ya pada bentuk tabelnya, atau kolom yang lebih sedikit
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.letters.columns import Room, fitted, needs
from kerjasama_docs.letters.widths import Lettering
from kerjasama_docs.naskah.tree.inline import Line, plain
from kerjasama_docs.naskah.tree.pohon import LampiranPart, Pasal, Table
from kerjasama_docs.naskah.tree.walk import walk
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_SIZE, _MARGINS = 10, 140
"""Size of the letters of a table, in points, and the margins of a cell together, in twips."""
_TWIPS = 1440 / 25.4
"""In a millimetre."""
_PAPER = {"A4": (210, 297), "F4": (215, 330)}
"""Width and height in millimetres."""
_HINT = "Kurangi kolomnya, persingkat kata terpanjang, atau tulis lanskap: ya pada bentuk tabelnya."


_MOST = 10
"""Columns that can be read on paper that stands upright."""
_IN_PASAL = "Kurangi kolomnya, atau pindahkan tabelnya ke lampiran yang mendatar."


def _text_width(subject: Subject) -> int:
    """Width of the text of a Pasal in twips."""
    kertas = subject.profil.kertas
    return int((_PAPER[kertas.ukuran][0] - kertas.kiri - kertas.kanan) * _TWIPS)


def _width(subject: Subject, part: LampiranPart) -> int:
    """Width of the text of a lampiran in twips."""
    kertas = subject.profil.kertas
    down = _PAPER[kertas.ukuran][1]
    return int((down - kertas.atas - kertas.bawah) * _TWIPS) if part.landscape else _text_width(subject)


def _torn(table: Table, width: int, family: str) -> bool:
    """Whether a word of a table is broken."""
    columns = [needs(map(plain, cells), Lettering(family, _SIZE)) for cells in zip(*_cells(table), strict=True)]
    return fitted(table.widths or (1,) * len(columns), columns, Room(width, _SIZE, _MARGINS)).torn


def _cells(table: Table) -> Iterator[tuple[Line, ...]]:
    return (row.cells for row in table.rows)


def _in_pasal(subject: Subject, pasal: Pasal) -> Iterator[Finding]:
    """Tables of a Pasal that do not fit."""
    width = _text_width(subject)
    for table in walk(pasal.content):
        if not isinstance(table, Table) or not table.header:
            continue
        columns = len(table.rows[0].cells)
        if columns > _MOST or _torn(table, width, subject.profil.huruf.nama):
            message = f"Tabel pada {pasal.nama} berkolom {columns}, terlalu lebar bagi kertas tegak."
            yield subject.finding(message, table.rows[0].where, _IN_PASAL, level=Level.PERINGATAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find tables whose words or numbers do not fit."""
    for pasal in subject.pohon.pasal:
        yield from _in_pasal(subject, pasal)
    for place, part in enumerate(subject.pohon.lampiran):
        width = _width(subject, part)
        tables = [block for block in part.content if isinstance(block, Table) and block.header]
        if any(_torn(table, width, subject.profil.huruf.nama) for table in tables):
            message = (
                f"Tabel “{plain(part.judul)}” terlalu lebar bagi kertasnya; kata atau angka di dalamnya terputus di "
                "antara dua baris."
            )
            yield subject.finding(message, ("lampiran", place), _HINT, level=Level.SARAN)
