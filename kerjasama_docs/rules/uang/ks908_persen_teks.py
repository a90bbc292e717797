"""Bagian yang disebut dalam teks berjumlah 110%, bukan 100%.

Bagian setiap tahap, setiap pihak, atau setiap sumber bersama-sama harus seluruhnya. Yang dijumlahkan ialah persen dalam
butir satu rincian, atau persen yang disebut berturut-turut dalam satu kalimat tentang pembayaran atau pembagian; persen
capaian, denda, dan pajak tidak dihitung.

Salah: dibayar dalam tiga tahap, masing-masing 30%, 40%, dan 40%.
Benar: dibayar dalam tiga tahap, masing-masing 30%, 40%, dan 30%.
"""

from collections.abc import Iterator
from decimal import Decimal

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import bilangan, persen_disebut
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_WHOLE = Decimal(100)
_ROUNDED = Decimal("0.5")
"""How far a sum may be off because each share is rounded."""
_PERCENT = regex(
    r"(?<![\w.,])(?P<n>[0-9]{1,3}(?:,[0-9]{1,2})?)(?: ?\([^()]{2,60}\))? ?(?:%|persen\b)(?: ?\([^()]{2,60}\))?"
)
_SHARED = regex(
    r"(?i:\b(?:tahap(?:an)?|termin|angsuran|dibayar(?:kan)?|pembayaran|pembagian|dibagi|bagi hasil|porsi|proporsi"
    r"|kontribusi"
    r"|ditanggung)\b)"
)
_ELSE = regex(
    r"(?i:\b(?:denda|pajak|ppn|pph|capaian|mencapai|progres|kemajuan fisik|paling (?:sedikit|banyak|rendah|tinggi)"
    r"|minimal|maksimal|kehadiran|bunga|kelulusan|retensi|setiap (?:bulan|tahun)|kenaikan|sisa(?:nya)?|selebihnya"
    r"|dari pendapatan)\b)"
)
_FEWEST = 2


def _in_sentence(text: str) -> Decimal | None:
    """What the shares of one sentence come to; None where it names fewer than two, or other shares."""
    shares = [Decimal(found["n"].replace(",", ".")) for found in _PERCENT.finditer(text)]
    many = len(shares) >= _FEWEST and _SHARED.search(text) and not _ELSE.search(text)
    return sum(shares, Decimal(0)) if many else None


def _in_items(items: list[TextUnit]) -> Decimal | None:
    """What the shares of a list come to; None where an item names none."""
    shares = [persen_disebut(unit.text) for unit in items]
    known = [share for share in shares if share is not None]
    whole = len(known) == len(shares) >= _FEWEST and not any(_ELSE.search(unit.text) for unit in items)
    return sum(known, Decimal(0)) if whole else None


def _lists(subject: Subject) -> Iterator[tuple[TextUnit, Decimal]]:
    """The lists that a drafter typed, with what the shares of each come to."""
    below: dict[int, list[TextUnit]] = {}
    if not subject.index.memuat("%", "persen"):
        return
    for unit in subject.units:
        if above := subject.index.pemimpin.get(unit.order):
            below.setdefault(above.order, []).append(unit)
    for order, items in below.items():
        led = subject.units[order]
        typed = all(unit.author is not Author.BUNDLED for unit in (led, *items))
        total = _in_items(items) if typed and _SHARED.search(f"{led.text} {items[0].text}") else None
        if total is not None:
            yield led, total


def _sentences(subject: Subject) -> Iterator[tuple[TextUnit, Decimal]]:
    """The sentences that a drafter typed, with what the shares of each come to."""
    for unit in subject.index.memuat("%", "persen"):
        if unit.author is Author.BUNDLED:
            continue
        for begin, end in unit.sentences:
            total = _in_sentence(unit.text[begin:end])
            if total is not None:
                yield unit, total


def check(subject: Subject) -> Iterator[Finding]:
    """Find shares of a whole that are not the whole."""
    for unit, total in (*_lists(subject), *_sentences(subject)):
        if abs(total - _WHOLE) > _ROUNDED:
            message = f"Bagian yang disebut dalam teks berjumlah {bilangan(total)}%, bukan 100%."
            hint = "Perbaiki salah satu persennya; bila memang tidak dibagi habis, sebut sisanya."
            yield subject.finding(message, subject.place(unit), hint, level=Level.PERINGATAN)
