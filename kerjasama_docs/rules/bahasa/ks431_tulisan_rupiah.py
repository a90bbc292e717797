"""“Rp. 1.000.000,-” tidak ditulis seperti seharusnya; tulis “Rp1.000.000,00”.

Lambang Rp melekat pada angkanya tanpa titik dan tanpa spasi, ribuan dipisah titik, dan sen dipisah koma. Bentuk lain
mudah disisipi angka, dan “1,000.00” terbaca lain oleh pembaca lain. Bentuk “90 juta rupiah” dan “Rp5 juta” benar.

Salah: Biaya kegiatan sebesar Rp. 1.000.000,- (satu juta rupiah).
Benar: Biaya kegiatan sebesar Rp1.000.000,00 (satu juta rupiah).
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import rupiah
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.rupiah_teks import Rupiah

_SIGN = Basis("eyd-v", "Bab II huruf F angka 5")
_THOUSANDS = Basis("eyd-v", "Bab III huruf A angka 8")
_SEN = Basis("eyd-v", "Bab III huruf B angka 12")
DASAR: tuple[Basis, ...] = (_SIGN, _THOUSANDS, _SEN)

_GROUPED = regex(r"[0-9]{1,3}(?:\.[0-9]{3})*(?:,[0-9]{1,2})?")
_SMALL = regex(r"[0-9]{1,3}(?:[.,][0-9]{1,3})?")


def _well_written(amount: Rupiah) -> bool:
    """Whether an amount is written as it should be; without sen too, and with a word for its millions."""
    if amount.lambang != "Rp" or amount.ekor:
        return False
    figures = amount.typed.removeprefix("Rp")
    if amount.skala:
        return _SMALL.match(figures) is not None
    return _GROUPED.fullmatch(figures) is not None


def _right(amount: Rupiah) -> str:
    """How it should be written; empty where the figures leave a doubt."""
    if amount.nilai is None:
        return ""
    if amount.skala:
        return f"Rp{amount.typed[len(amount.lambang) :].strip()}"
    return rupiah(amount.nilai)


def _basis(amount: Rupiah) -> Basis | None:
    """What is not kept: no full stop behind the sign, a comma before the sen, full stops between the thousands."""
    if "." in amount.lambang:
        return _SIGN
    if amount.ekor:
        return _SEN
    return None if _GROUPED.fullmatch(amount.typed.removeprefix(amount.lambang).strip()) else _THOUSANDS


def check(subject: Subject) -> Iterator[Finding]:
    """Find amounts that are not written as amounts."""
    for amount in subject.index.rupiah:
        if amount.unit.bahasa != "indonesia" or _well_written(amount):
            continue
        right = _right(amount)
        typed = amount.typed if amount.lambang else f"{amount.typed} rupiah"
        todo = f"tulis “{right}”" if right else "tulis titik tiap ribuan dan koma sebelum sen"
        message = f"“{typed}” tidak ditulis seperti seharusnya; {todo}."
        hint = "Rp melekat pada angkanya, tanpa titik dan spasi; titik tiap ribuan, koma dan dua angka untuk sen."
        where = subject.place(amount.unit, amount.start, amount.end)
        yield subject.finding(message, where, hint, level=Level.SARAN, basis=_basis(amount))
