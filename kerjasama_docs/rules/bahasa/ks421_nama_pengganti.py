"""“PT XYZ” tampaknya nama pengganti dari contoh.

Nama pengganti dalam contoh naskah mudah tertinggal, dan naskah yang ditandatangani dengannya tidak menunjuk siapa pun.
Titik-titik dan tempat isian yang masih terbuka mempunyai aturan sendiri.

Salah: PT XYZ menyediakan peralatan di Kota A
Benar: PIHAK KEDUA menyediakan peralatan di Kota Semarang
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = ()
SILENT_BESIDE = ("bukan-pihak",)

_HEADS = (
    "PT|CV|Yayasan|Universitas|Politeknik|Institut|Sekolah|Dinas|Kementerian|Badan|Direktorat|Kota|Kabupaten|Provinsi"
    "|Desa|Kecamatan|Bank|Instansi|Lembaga|Perusahaan|Rumah Sakit|Bidang"
)
_NOBODY = "ABC|ABCD|XYZ|XYZA|XXX?|YYY?|ZZZ?|AAA|BBB|Anu|Fulan|Polan|Dummy"
_WHOLE = r"(?![.\-/&]\w| [A-Z]\w)"
"""No first word of a longer name: PT ABC President."""
_PLACEHOLDER = regex(
    rf"\b(?:(?:{_HEADS}) (?:{_NOBODY}|[ABXYZ])|(?:Bapak|Ibu|Saudara|Jalan) (?:{_NOBODY})|[Ll]orem ipsum|Fulan bin \w+"
    rf"|J(?:oh|a)ne? Doe)\b{_WHOLE}"
)
_WORDS = """
    abc abcd xyz xyza xx xxx yy yyy zz zzz aaa bbb a b x y z anu fulan polan dummy lorem doe
"""


def _found(subject: Subject) -> Iterator[Finding]:
    for unit in subject.index.kata.having_any(*_WORDS.split()):
        for found in _PLACEHOLDER.finditer(unit.text):
            if subject.author(unit, *found.span()) is not Author.BUNDLED:
                message = f"“{found[0]}” tampaknya nama pengganti dari contoh."
                hint = "Tulis nama yang sebenarnya; biarkan bila memang demikian namanya."
                yield subject.finding(message, subject.place(unit, *found.span()), hint, level=Level.PERINGATAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find names that stand for others in an example."""
    yield from each_word_once(_found(subject))
