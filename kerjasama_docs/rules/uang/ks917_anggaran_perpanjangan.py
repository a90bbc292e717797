"""Perpanjangan ini berbiaya dan berlangsung sampai tahun 2027, tetapi tidak menyebut tahun anggarannya.

Tahun anggaran berakhir pada 31 Desember, dan anggaran naskah induk hanya untuk tahun-tahunnya sendiri. Perpanjangan
yang menyebut biaya untuk tahun yang baru karena itu menyebut pula tahun anggaran yang membebaninya, atau bahwa
pembayarannya menurut ketersediaan anggaran. Perpanjangan yang tidak menyebut biaya tidak diperiksa.

Salah: perpanjangan dari 2026 sampai Juni 2027 dengan biaya Rp60.000.000,00, tanpa tahun anggaran.
Benar: biaya itu, “yang dibebankan pada DIPA Direktorat Jenderal Pemasyarakatan Tahun Anggaran 2027”.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.masa import masa_of

DASAR = (Basis("uu-17-2003", "Pasal 4"),)

_COST = regex(r"(?i:\bRp\.? ?[0-9]|\b(?:membayar|dibayar(?:kan)?|membiayai)\b)")
_YEAR = regex(
    r"(?i:tahun anggaran|\bDIPA\b|\bDPA\b|dibebankan pada|ketersediaan anggaran|tidak menambah|tanpa (?:tambahan"
    r"|menambah)"
    r"|tidak (?:dikenakan|memerlukan) biaya)"
)
"""Words of a budget year, or that there is no more to pay."""


def _cost(subject: Subject) -> TextUnit | None:
    """The first text of the drafter about a cost; None where he names none, or says from which budget."""
    texts = [unit for unit in subject.units if unit.part == "batang-tubuh" and not unit.quoted]
    if any(_YEAR.search(unit.text) for unit in texts):
        return None
    paid = (unit for unit in texts if _COST.search(unit.text))
    return next((unit for unit in paid if subject.author(unit) is not Author.BUNDLED), None)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a perpanjangan into a new year whose costs are charged to no budget."""
    last, old = masa_of(subject).berakhir, subject.induk.akhir.berakhir if subject.induk else None
    if subject.peran != "perpanjangan" or last is None or old is None or last.year <= old.year:
        return
    if unit := _cost(subject):
        message = (
            f"Perpanjangan ini berbiaya dan berlangsung sampai tahun {last.year}, tetapi tidak menyebut tahun"
            f" anggarannya."
        )
        hint = f"Sebut tahun anggaran {last.year} dan sumbernya, atau bahwa pembayaran menurut ketersediaan anggaran."
        yield subject.finding(message, subject.place(unit), hint, level=Level.PERINGATAN, basis=DASAR[0])
