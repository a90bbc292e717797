"""Teks menyebut 3 (tiga) tahap, sedangkan rinciannya 4 butir.

Bilangan di depan rincian harus sama dengan banyaknya butir. Bila tidak, pembaca mencari butir yang hilang, atau satu
butir dianggap tidak disepakati. Yang diperiksa hanya bilangan tepat di depan rinciannya.

Salah: Pekerjaan dilaksanakan dalam 3 (tiga) tahap: a. persiapan; b. pelatihan; c. uji kompetensi; dan d. pelaporan.
Benar: Pekerjaan dilaksanakan dalam 4 (empat) tahap: a. persiapan; b. pelatihan; c. uji kompetensi; dan d. pelaporan.
"""

from collections import Counter
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language.baca_angka import angka_kata
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.potongan import Potongan

DASAR: tuple[Basis, ...] = ()

_WORDS = "dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh"
_COUNT = regex(
    rf"(?i:\b(?:terdiri (?:atas|dari)|terbagi (?:atas|menjadi|dalam)|dibagi (?:atas|menjadi|dalam|ke dalam)|meliputi"
    rf"|mencakup"
    r"|memuat|dalam|melalui|atas|menjadi|dengan|ada|terdapat|menyediakan|menyusun|menyerahkan|membentuk|menurut"
    r"|beranggotakan|melibatkan|mempunyai|memiliki|sebanyak|berupa) )"
    rf"(?P<typed>(?P<n>[0-9]{{1,2}})(?: ?\([^()\d]{{2,40}}\))?|(?P<kata>(?i:{_WORDS})))"
    r" (?P<apa>[A-Za-z]+)(?: [A-Za-z/-]+){0,5}(?:,? (?i:yaitu|yakni|antara lain|sebagai berikut|meliputi|berupa"
    r"|terdiri atas))?:$"
)
"""A number of things right before their list."""
_MEASURE = regex(
    r"(?i:hari|minggu|bulan|tahun|jam|menit|kali|orang|persen|rangkap|eksemplar|kilometer|km|meter|hektare|triwulan"
    r"|semester)$"
)
"""What is measured and not listed."""


def _said(unit: TextUnit) -> tuple[Potongan, int, str] | None:
    """The number of things that a text announces, with its place and what they are."""
    found = _COUNT.search(unit.text.rstrip())
    if found is None or _MEASURE.match(found["apa"]):
        return None
    said = int(found["n"]) if found["n"] else int(angka_kata(found["kata"].lower()) or 0)
    return Potongan(unit, found.start("typed"), found.end("apa")), said, found["apa"]


def _items(subject: Subject) -> Counter[int]:
    """How many items hang right below each text."""
    return Counter(above.order for above in subject.index.pemimpin.values())


def check(subject: Subject) -> Iterator[Finding]:
    """Find lists of more or fewer items than the words before them say."""
    items = _items(subject)
    for order, count in items.items():
        unit = subject.units[order]
        said = _said(unit) if count > 1 else None
        if said and said[1] != count:
            piece = said[0]
            where = subject.place(unit, piece.start, piece.end)
            message = f"Teks menyebut {piece.typed}, sedangkan rinciannya {count} butir."
            yield subject.finding(message, where, "Samakan bilangan dan rinciannya.", level=Level.PERINGATAN)
