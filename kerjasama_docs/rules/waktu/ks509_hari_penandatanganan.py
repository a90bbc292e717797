"""Teks menyebut naskah ini ditandatangani 5 Mei 2025, sedangkan hari penandatanganannya 22 Mei 2025.

Hari penandatanganan menentukan sejak kapan naskah mengikat dan jangka waktunya berjalan. Pembukaan mencetaknya dari
isian penandatanganan; tanggal lain yang diketik dalam Pasal tertinggal dari rancangan lama. Yang dibaca hanya kalimat
tentang naskah ini sendiri, bukan tentang naskah induk atau surat lain.

Salah: Perjanjian ini berlaku sejak tanggal penandatanganan, yaitu 5 Mei 2025, pada naskah tertanggal 22 Mei 2025.
Benar: Perjanjian ini berlaku sejak tanggal penandatanganan.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.hari import Hari
from kerjasama_docs.rules.shared.masa import INI

DASAR: tuple[Basis, ...] = ()

_SIGN = r"(?i:di ?tanda ?tangani(?:nya)?|penanda ?tanganan(?:nya)?|signed|signature|signing)"
_OWN = regex(rf"{INI}[^.;]{{0,40}}?(?<!yang )\b{_SIGN}\b[^.;]{{0,60}}$")
"""This naskah, and that it is signed."""
_SINCE = regex(
    rf"(?i:\b(?:tanggal|hari|date of|day of)) (?:its )?{_SIGN}\b[^.;]{{0,60}}?(?:\(|,? ?\b(?i:yaitu|yakni|adalah"
    rf"|ialah|being|i\.e\.))"
    r"[^.;]{0,30}$"
)
"""The day of signing, and which one that is."""
_OPENING = regex(r"\b(?i:pada hari ini,? )$")
"""How a naskah begins."""
_UNTIL = regex(r"(?i:\b(?:sampai|hingga|s\.d\.|berakhir|until|sebelum|paling lambat)\b[^.;]{0,50}$)")
"""Words before a day that ends something."""
_OTHER = regex(rf"\b(?i:induk|adendum|berita acara|surat|keputusan|nota kesepahaman(?! ini))\b[^.;]{{0,80}}\b{_SIGN}")


def _signing(day: Hari) -> bool:
    """Whether a date is that on which this naskah is signed."""
    said = day.before
    if _OPENING.search(said):
        return True
    if _UNTIL.search(said) or _OTHER.search(said):
        return False
    return bool(_OWN.search(said) or _SINCE.search(said))


def check(subject: Subject) -> Iterator[Finding]:
    """Find another day of signing in the text."""
    if subject.tanggal is None or subject.jenis.bentuk != "naskah":
        return
    for day in subject.index.hari:
        if day.tanggal and day.tanggal != subject.tanggal and not day.unit.quoted and _signing(day):
            message = (
                f"Teks menyebut naskah ini ditandatangani {tanggal_panjang(day.tanggal)}, sedangkan hari "
                f"penandatanganannya {tanggal_panjang(subject.tanggal)}."
            )
            hint = "Hapus tanggal itu dari teks, atau samakan dengan penandatanganan.tanggal."
            yield subject.finding(message, subject.place(day.unit, day.start, day.end), hint, level=Level.PERINGATAN)
