"""Perpanjangan ini mengubah “nilai kerja sama … diubah menjadi”; perubahan isi dituangkan dalam adendum.

Perpanjangan melanjutkan kerja sama yang telah dilaksanakan: jangka waktunya bertambah, isinya tetap atau ditulis utuh
untuk masa yang baru. Mengubah hak, kewajiban, atau nilai di dalamnya menyembunyikan perubahan dari rantai, sehingga
naskah sesudahnya memakai bunyi lama.

Salah: Nilai kerja sama sebagaimana dimaksud dalam Pasal 9 diubah menjadi Rp600.000.000,00.
Benar: adendum atas Pasal 9, lalu perpanjangan.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ujaran import ujaran_about

DASAR: tuple[Basis, ...] = ()

_CHANGES = regex(
    r"\b(?:ketentuan|pasal|ayat|nilai|biaya|hak|kewajiban|ruang lingkup|rekening|tahap|pembayaran)\b[^.;:]{0,100}?"
    r"\b(?:diubah|diganti|ditambah|dikurangi|dihapus|disesuaikan)\b(?:[^.;]{0,20}?\b(?:menjadi|dengan|sehingga))?",
    re.IGNORECASE,
)
_TERM = regex(r"\b(?:jangka waktu|masa berlaku|hari terakhir)\b", re.IGNORECASE)
_LATER = regex(r"\b(?:dapat|dalam hal|apabila|bila|jika|tidak|telah)\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Find changes of the content in a naskah that prolongs its parent."""
    if subject.peran != "perpanjangan":
        return
    hint = "Susun adendum yang mengubah Pasalnya, lalu perpanjang; atau tulis ketentuan itu utuh dengan klausulnya."
    for said in ujaran_about(
        subject, "diubah", "diganti", "ditambah", "dikurangi", "dihapus", "disesuaikan", bahasa="indonesia"
    ):
        found = _CHANGES.search(said.text)
        if found is None or _TERM.search(said.text) or _LATER.search(said.text):
            continue
        if subject.author(said.unit, said.start, said.end) is Author.DRAFTER:
            message = f"Perpanjangan ini mengubah “{found[0]}”; perubahan isi dituangkan dalam adendum."
            yield subject.finding(message, said.place(subject, found), hint, level=Level.PERINGATAN)
