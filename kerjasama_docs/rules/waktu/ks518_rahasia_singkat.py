"""Kerahasiaan hanya 1 (satu) tahun sejak penandatanganan, sedangkan kerja sama sampai 17 Juli 2030.

Kewajiban menjaga rahasia dan menyimpan dokumen dibuat untuk selama kerja sama dan sesudahnya. Bila dihitung dari hari
penandatanganan dan lebih singkat daripada kerja samanya, informasi tidak lagi dilindungi pada saat masih dipertukarkan.

Salah: Kerahasiaan berlaku selama 1 (satu) tahun sejak penandatanganan, pada kerja sama 5 (lima) tahun.
Benar: Kerahasiaan berlaku sampai dengan 2 (dua) tahun setelah kerja sama berakhir.
"""

from collections.abc import Iterator
from datetime import date

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.potongan import Potongan
from kerjasama_docs.rules.shared.masa import masa_of

DASAR: tuple[Basis, ...] = ()

_SECRET = regex(r"(?i:rahasia|confidential)")
_KEPT = regex(r"(?i:\b(?:wajib|harus) (?:menyimpan|disimpan)|\bmasa (?:simpan|retensi)|\bretensi)")
_SIGNED = regex(
    r"^,? (?i:terhitung )?(?i:sejak|dari|mulai|setelah|from)[^.;]{0,30}(?i:penanda ?tanganan|di ?tanda ?tangani"
    r"|mulai berlaku|signature)"
)
_UNTIL = regex(r"(?i:\b(?:sampai dengan|sampai|hingga|s\.d\.|until)(?: pada)?(?: tanggal)?) ?$")
_AFTER = regex(r"(?i:setelah|sesudah|after)[^.;]{0,60}(?i:berakhir|expir|terminat)|(?i:tetap berlaku)")
_WEEK = 7
"""Days by which a term may be shorter without a word."""


def _what(subject: Subject, piece: Potongan) -> str:
    """What a sentence obliges to: to keep a secret or to keep papers; empty for anything else."""
    above = subject.index.pemimpin.get(piece.unit.order)
    title = f"{above.text if above else ''} {piece.whole}"
    if _SECRET.search(title):
        return "Kerahasiaan"
    return "Penyimpanan" if _KEPT.search(title) else ""


def _lengths(subject: Subject, days: int) -> Iterator[tuple[Potongan, str]]:
    """The lengths from the signing on that are shorter than so many days, each with how its end is said."""
    for length in subject.index.lama:
        if length.hari < days - _WEEK and _SIGNED.match(length.after):
            yield length, f"hanya {length.typed} sejak penandatanganan"


def _last_days(subject: Subject, last: date) -> Iterator[tuple[Potongan, str]]:
    """The last days before that of the kerja sama, each with how it is said."""
    for day in subject.index.hari:
        if day.tanggal and day.tanggal < last and _UNTIL.search(day.before):
            yield day, f"hanya sampai {tanggal_panjang(day.tanggal)}"


def check(subject: Subject) -> Iterator[Finding]:
    """Find secrecy that ends while the kerja sama goes on."""
    masa = masa_of(subject)
    if masa.berakhir is None or subject.jenis.bentuk != "naskah":
        return
    for piece, how in (*_lengths(subject, masa.hari or 0), *_last_days(subject, masa.berakhir)):
        what = _what(subject, piece)
        if what and piece.unit.part == "batang-tubuh" and not _AFTER.search(piece.whole):
            message = f"{what} {how}, sedangkan kerja sama sampai {tanggal_panjang(masa.berakhir)}."
            hint = "Hitung dari berakhirnya kerja sama, atau perpanjang masanya."
            where = subject.place(piece.unit, piece.start, piece.end)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN)
