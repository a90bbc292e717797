"""Judul “Ruang Lingkup” dipakai Pasal 2 dan Pasal 9.

Satu pokok diatur dalam satu Pasal. Dua Pasal dengan judul yang sama membuat pembaca tidak tahu yang mana berlaku,
dan biasanya terjadi karena Pasal tambahan mengulang Pasal yang sudah dicetak dari isian.

Salah: pasal_tambahan dengan judul: Ruang Lingkup, sedangkan isian ruang_lingkup sudah dicetak
Benar: isi ditulis pada isian ruang_lingkup, atau bunyi Pasalnya diganti melalui klausul
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()
READ_HINT = "Gabungkan isinya dalam satu Pasal, atau beri salah satunya judul yang lain."

_HINT = "Gabungkan isinya: ganti bunyi Pasal itu melalui klausul.<nama>.teks, atau beri Pasal tambahan judul yang lain."


def check(subject: Subject) -> Iterator[Finding]:
    """Find titles that two Pasal bear."""
    seen: dict[str, str] = {}
    for pasal in subject.pohon.pasal:
        title = " ".join(plain(pasal.judul).split())
        first = seen.setdefault(title.casefold(), pasal.nama)
        if title and first != pasal.nama and not pasal.dihapus:
            message = f"Judul “{title}” dipakai {first} dan {pasal.nama}."
            yield subject.finding(message, pasal.where, _HINT, level=Level.PERINGATAN)
