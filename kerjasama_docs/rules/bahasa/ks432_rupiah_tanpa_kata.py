"""Honorarium Rp500.000,00 tidak diikuti kata dalam kurung.

Penghasilan, gaji, honorarium, tunjangan, insentif, dan remunerasi lain ditulis dengan angka dan kata, kecuali dalam
tabel; aturannya untuk peraturan perundang-undangan dan diikuti naskah kerja sama. Uang lain boleh dengan angka saja,
tetapi sama caranya dalam satu naskah.

Salah: Instruktur menerima honorarium Rp500.000,00 setiap hari.
Benar: Instruktur menerima honorarium Rp500.000,00 (lima ratus ribu rupiah) setiap hari.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import rupiah_kata
from kerjasama_docs.naskah.units.record import Author, Sort
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.rupiah_teks import Rupiah

DASAR = (Basis("uu-13-2022", "Lampiran II angka 270c"), Basis("uu-12-2011", "Lampiran II angka 86"))

_PAY = regex(
    r"(?i:\b(?P<apa>penghasilan|gaji|honorarium|honor|hak keuangan|tunjangan|insentif|disinsentif"
    r"|remunerasi))(?:nya)?\b"
)
"""What angka 270c names."""
_WORDS = regex(r"[^.;]{0,60}\([^()\d]{3,200}rupiah")
"""Words that come a little later: "Rp500.000,00 per orang (lima ratus ribu rupiah per orang)"."""


def _bare(amount: Rupiah) -> bool:
    """Whether an amount in a sentence stands in figures alone."""
    if amount.kata or amount.skala or amount.nilai is None or amount.unit.sort is Sort.CELL:
        return False
    in_text = amount.unit.part in {"pembukaan", "batang-tubuh", "lampiran"} and amount.unit.bahasa == "indonesia"
    return in_text and not _WORDS.match(amount.after)


def _pay(subject: Subject, amount: Rupiah) -> str:
    """What kind of pay an amount is; empty for another amount."""
    above = subject.index.pemimpin.get(amount.unit.order)
    found = list(_PAY.finditer(f"{above.text if above else ''} {amount.before}"))
    return found[-1]["apa"].capitalize() if found else ""


def _written(subject: Subject, amount: Rupiah) -> bool:
    return subject.author(amount.unit, amount.start, amount.end) is not Author.BUNDLED


def _finding(subject: Subject, amount: Rupiah, *, others: bool) -> Iterator[Finding]:
    pay, value = _pay(subject, amount), amount.nilai or 0
    where = subject.place(amount.unit, amount.start, amount.end)
    hint = f"Tambahkan “({rupiah_kata(value)})” di belakang angkanya."
    if pay:
        message = f"{pay} {amount.typed} tidak diikuti kata dalam kurung."
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
    elif others and amount.lambang == "Rp" and not amount.ekor:
        message = f"{amount.typed} tidak diikuti kata dalam kurung, sedangkan nilai lain dalam naskah ini diikuti kata."
        yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[1])


def check(subject: Subject) -> Iterator[Finding]:
    """Find amounts without words where they are due."""
    others = any(amount.kata for amount in subject.index.rupiah)
    for amount in subject.index.rupiah:
        if _bare(amount) and _written(subject, amount):
            yield from _finding(subject, amount, others=others)
