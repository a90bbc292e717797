"""Kalimat ini 95 kata; pecah menjadi beberapa ayat.

Satu ayat memuat satu norma yang tegas, jelas, dan singkat. Kalimat yang lebih dari delapan puluh kata hampir selalu
memuat beberapa, dan pengecualiannya tidak lagi jelas milik yang mana. Rincian a, b, c tidak dihitung ke dalamnya.

Salah: satu kalimat yang mengatur pembayaran, denda, pengecualian, dan pelaporan sekaligus
Benar: empat ayat: pembayaran, denda, pengecualian, pelaporan
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author, Sort
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import place_to_mend

DASAR: tuple[Basis, ...] = (
    Basis("uu-12-2011", "Lampiran II angka 244"),
    Basis("uu-12-2011", "Lampiran II angka 83"),
)

_MOST = 80
"""Words that one sentence may have."""
_SORTS = (Sort.SENTENCE, Sort.ITEM)


def check(subject: Subject) -> Iterator[Finding]:
    """Find sentences of the drafter that are too long."""
    for unit in subject.units:
        short = unit.text.count(" ") < _MOST
        if short or unit.sort not in _SORTS or unit.author is Author.BUNDLED or unit.bahasa != "indonesia":
            continue
        for start, end in unit.sentences:
            words = len(unit.text[start:end].split())
            where = place_to_mend(subject, unit, (start, end)) if words > _MOST else None
            if where is not None:
                message = f"Kalimat ini {words} kata; pecah menjadi beberapa ayat."
                hint = f"Kalimat itu dimulai dengan “{' '.join(unit.text[start:end].split()[:5])} …”."
                yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[0])
