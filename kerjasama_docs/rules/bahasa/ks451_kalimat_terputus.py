"""Kalimat terputus pada kata “untuk”.

Kalimat yang berakhir dengan yang, untuk, dengan, atau koma belum selesai: bagian akhirnya terhapus atau tertinggal saat
menyalin. Apa pun yang hilang, naskah berlaku tanpanya.

Salah: PIHAK KEDUA menyerahkan laporan kepada PIHAK KESATU untuk.
Benar: PIHAK KEDUA menyerahkan laporan kepada PIHAK KESATU untuk disetujui.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Sort, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import is_typed, place_to_mend

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 244"),)

_GOING_ON = """
    dan atau yang untuk dengan dari pada oleh bagi serta agar sebagai adalah bahwa terhadap antara di ke dalam kepada
    sehingga sedangkan karena tentang mengenai berdasarkan menurut melalui meliputi merupakan tanpa secara setiap para
    suatu selaku jika apabila dan/atau
"""
_GOES_ON = frozenset(_GOING_ON.split())
_WANTING = regex(
    r"\bPIHAK(?: [A-Z]{2,}){0,5} (?:(?:wajib|harus|berhak|dapat) (?=\w)(?:menyediakan|menyerahkan|menyampaikan"
    r"|memberikan"
    r"|menyelenggarakan|menugaskan|membayarkan|memastikan|melakukan)|wajib|harus|berhak|dapat|akan|telah|berkewajiban)\.?$"
    r"|\b(?:(?:ber)?tanggung jawab|berhak|hak|persetujuan|izin|kepemilikan|pelanggaran|pembayaran|didasarkan) atas\.?$"
)
"""A pihak with a verb that wants another or an object; what wants to know of what."""
_COMMA = regex(r"\b(\w+)\s*,\s*[.;]$")
_JOIN = regex(r"; (?:dan|atau|dan/atau)$")
_ENDS = (Sort.SENTENCE, Sort.ITEM)
_STAYS = regex(
    r"\b(?:di dalam|ke dalam|(?:bagian|pihak|orang) dalam|(?:turut|ikut|peran) serta|di antara|sebagaimana)\W*$"
)
"""Words of that list that may end a sentence after all."""


def _wanting(text: str, last: str) -> re.Match[str] | None:
    return _WANTING.search(text) if "PIHAK" in text or last == "atas" else None


def _ends(unit: TextUnit) -> Iterator[tuple[int, int, str]]:
    """Where a sentence of a unit breaks off: begin, end, the words."""
    whole = _JOIN.sub("", unit.text)
    spans = unit.sentences if unit.sort is Sort.SENTENCE else ((0, len(whole)),)
    for start, end in spans:
        text = whole[start:end]
        if text.endswith(":"):
            continue
        last = text.rstrip(" .;,").rpartition(" ")[2]
        if last.lower() in _GOES_ON and not _STAYS.search(text):
            at = start + text.rindex(last)
            yield at, at + len(last), f"pada kata “{last}”"
        elif found := _wanting(text, last):
            last = found[0].rstrip(".").rpartition(" ")[2]
            at = start + text.rindex(last)
            yield at, at + len(last), f"pada kata “{last}”"
        elif found := _COMMA.search(text) if text[:-1].rstrip().endswith(",") else None:
            yield start + found.start(1), start + found.end(1), f"pada koma sesudah “{found[1]}”"


def check(subject: Subject) -> Iterator[Finding]:
    """Find sentences that break off."""
    for unit in subject.units:
        if unit.sort not in _ENDS or unit.bahasa != "indonesia" or not is_typed(subject, unit):
            continue
        for start, end, what in _ends(unit):
            where = place_to_mend(subject, unit, (start, end))
            if where is not None:
                hint = "Lengkapi kalimatnya, atau hapus kata itu."
                if unit.order + 1 < len(subject.units) and subject.units[unit.order + 1].sort is Sort.CELL:
                    hint = "Akhiri dengan titik dua bila tabel di bawahnya yang dimaksud, atau lengkapi kalimatnya."
                yield subject.finding(f"Kalimat terputus {what}.", where, hint, level=Level.PERINGATAN, basis=DASAR[0])
