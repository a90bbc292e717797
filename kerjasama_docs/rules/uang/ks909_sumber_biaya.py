"""Teks menyebut “PIHAK KESATU wajib membayar”, sedangkan naskah tidak menyebut sumber dananya.

Pejabat dilarang melakukan tindakan yang membebani APBN atau APBD bila anggarannya tidak tersedia. Naskah yang membuat
kewajiban membayar karena itu menyebut sumber dana dan tahun anggarannya, atau bahwa pembayarannya menurut ketersediaan
anggaran. Naskah antara pihak yang bukan lembaga pemerintah tidak diperiksa.

Salah: PIHAK KESATU membayar Rp50.000.000,00 kepada PIHAK KEDUA, tanpa Pasal pendanaan.
Benar: pembayaran itu, dan “dibebankan pada DIPA Direktorat Jenderal Imigrasi Tahun Anggaran 2026”.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.public_money import public_payers

DASAR = (Basis("uu-1-2004", "Pasal 3 ayat (3)"),)

_PAYS = regex(
    r"\b(?P<siapa>(?:Setiap |PARA |Kedua )?PIHAK(?: [A-Z]+)?|Para Pihak|Pihak"
    r" [A-Z][a-z]+)\b[^.;:]{0,60}?\b(?P<apa>membayar(?:kan)?"
    r"|membiayai|mendanai|menanggung (?:seluruh )?biaya|menyediakan (?:dana|anggaran|biaya)|memberikan (?:hibah|dana"
    r"|honorarium))\b"
)
_SOURCE = regex(
    r"(?i:\bAPB[ND]\b|anggaran pendapatan|\bDIPA\b|\bDPA\b|sumber (?:dana|pendanaan|pembiayaan|biaya)|bersumber"
    r"|dibebankan"
    r"|ketersediaan anggaran|tahun anggaran|anggaran masing-masing|beban masing-masing|biaya masing-masing|sumber"
    r" lain yang sah)"
)
"""Where the money comes from."""
_NO = regex(r"(?i:\b(?:tidak|dilarang|bukan)\b)")


def _duty(unit: TextUnit) -> tuple[int, int] | None:
    """Where a text says that a pihak has to pay; None where none has to."""
    found = _PAYS.search(unit.text) if unit.part == "batang-tubuh" and "ihak" in unit.text.lower() else None
    return found.span() if found and not _NO.search(found[0]) else None


def _sourced(subject: Subject) -> bool:
    """Whether the naskah says where money comes from."""
    near = subject.index.memuat("anggaran", "apb", "dipa", "dpa", "sumber", "dibebankan", "masing-masing")
    return any(_SOURCE.search(unit.text) for unit in near if unit.part == "batang-tubuh")


def check(subject: Subject) -> Iterator[Finding]:
    """Find a duty to pay in a naskah that says nothing of where the money comes from."""
    if subject.jenis.bentuk != "naskah" or subject.peran != "pokok" or not public_payers(subject) or _sourced(subject):
        return
    for unit in subject.index.memuat("membayar", "biayai", "mendanai", "menanggung", "menyediakan", "memberikan"):
        if span := _duty(unit):
            said = " ".join(unit.text[slice(*span)].split())
            message = f"Teks menyebut “{said}”, sedangkan naskah tidak menyebut sumber dananya."
            hint = "Sebut sumber dana dan tahun anggarannya, atau bahwa pembayaran menurut ketersediaan anggaran."
            where = subject.place(unit, *span)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
            return
