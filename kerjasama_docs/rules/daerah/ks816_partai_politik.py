"""Partai Buruh Cendrawana adalah partai politik, yang tidak termasuk lembaga nonprofit mitra daerah.

Lembaga nonprofit di luar negeri yang menjadi mitra daerah tidak termasuk partai politik. Di dalam negeri pun pihak
ketiga ialah perseorangan, badan usaha berbadan hukum, atau organisasi kemasyarakatan. Mitra lain yang disebut partai
hanya diperingatkan, karena peraturan tidak menyebutnya dan tidak pula mengecualikannya.

Salah: memorandum antara Pemerintah Provinsi Banten dan Partai Buruh Cendrawana.
Benar: memorandum dengan yayasan pendidikan yang berbadan hukum di negara itu.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.base import ASING, Golongan
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

_ABROAD, _THIRD = Basis("pp-28-2018", "Pasal 36 ayat (2)"), Basis("pp-28-2018", "Pasal 14")
DASAR: tuple[Basis, ...] = (_ABROAD, _THIRD)

_NONPROFIT: frozenset[Golongan] = frozenset({"organisasi-internasional-nonpemerintah"})
"""The partners that are no party even where the centre approves of others (Pasal 36 ayat (2))."""

_PARTY = regex(
    r"^(?:dewan pimpinan (?:pusat|daerah|wilayah|cabang) |pengurus (?:pusat|besar) |fraksi )?(?:partai|parpol)\b"
    r"|\b(?:democratic|labou?r|conservative|liberal|communist|socialist|republican|national|people's|people’s|green"
    r"|workers'?"
    r"|congress|unity|progressive) party$|\bpartij\b|\bpartido\b|\bpartei\b",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a political party as the partner of a region."""
    if not subject.binds(_ABROAD.regulation):
        return
    hint = "Ganti mitranya, atau periksa siapa yang sebenarnya bekerja sama."
    for place, pihak in enumerate(subject.naskah.pihak):
        if pihak.nama and _PARTY.search(pihak.nama.strip()):
            abroad = pihak.golongan in ASING
            message = f"{pihak.nama} adalah partai politik, yang tidak disebut di antara mitra daerah."
            level, basis = Level.PERINGATAN, _ABROAD if abroad else _THIRD
            if pihak.golongan in _NONPROFIT:
                message = f"{pihak.nama} adalah partai politik, yang tidak termasuk lembaga nonprofit mitra daerah."
                level = Level.GALAT
            yield subject.finding(message, ("pihak", place, "nama"), hint, level=level, basis=basis)
