"""“uang muka” berarti dibayar sebelum barang atau jasa diterima.

Pembayaran atas beban APBN atau APBD tidak dilakukan sebelum barang dan/atau jasa diterima; pengecualiannya diatur
peraturan pemerintah, dan uang muka biasanya disertai jaminan. Bila pembayarnya bukan lembaga pemerintah, atau naskah
menyebut jaminan atau dasar pengecualiannya, tidak diperiksa.

Salah: tahap pertama sebesar 30% dibayar setelah penandatanganan.
Benar: tahap pertama sebesar 30% dibayar setelah modul diserahkan dan diterima.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author, Sort, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.public_money import public_payers

DASAR = (Basis("uu-1-2004", "Pasal 21 ayat (1)"),)

_AHEAD = regex(
    r"(?i:\buang muka\b|\bpembayaran (?:di ?muka|awal di ?muka)\b"
    r"|\b(?:dibayar(?:kan)?|dilunasi)(?: seluruhnya| sekaligus| lunas| penuh)* (?:di ?muka|lebih dahulu)"
    r"|\b(?:membayar|dibayar(?:kan)?|pembayaran)\b[^.;]{0,60}?(?:\bdi awal\b(?! (?:bulan|tahun|triwulan|semester))"
    r"|\bsebelum (?:kegiatan|pekerjaan|barang|pelatihan|jasa|uji|modul|peralatan)[^.;]{0,30}?"
    r"\b(?:dimulai|dilaksanakan|diserahkan|diterima|diselenggarakan|selesai)))"
)
"""Words that say it themselves."""
_SIGNED = regex(
    r"(?i:\b(?:setelah|sesudah|sejak|saat|pada waktu|ketika)(?: tanggal)? (?:penanda ?tanganan|di ?tanda"
    r" ?tangani(?:nya)?)\b"
    r"|\bsetelah (?![^.;,]{0,40}(?:serah terima|berita acara|\bBAST\b|laporan|penerimaan))[^.;,]{0,40}"
    r"\bdi ?tanda ?tangani(?:nya)?\b)"
)
"""On the signing, when nothing can have been received."""
_PAYING = regex(
    r"(?i:\b(?:tahap|termin|angsuran)\w*\b[^.;]{0,120}$|\b(?:dibayar|membayar|pembayaran)\w*\b[^.;]{0,120}$)"
)
_RECEIVED = regex(
    r"(?i:\b(?:laporan|serah terima|diserahkan|diterima|disetujui|selesai|hasil pekerjaan|kuitansi hasil)\b)"
)
_EXCUSED = regex(r"(?i:jaminan|dikembalikan|tidak (?:dapat )?(?:dibayar|diberikan|ada)|tanpa uang muka|dilarang)")
_BEHIND = 60
"""Signs behind the words that may say what was received."""


def _found(unit: TextUnit) -> re.Match[str] | None:
    """The words of a text by which something is paid ahead."""
    if found := _AHEAD.search(unit.text):
        return found
    found = _SIGNED.search(unit.text)
    if found is None or not _PAYING.search(unit.text, 0, found.start()):
        return None
    return None if _RECEIVED.search(unit.text, found.end(), found.end() + _BEHIND) else found


def _payer_is_public(subject: Subject) -> bool:
    """Whether public money pays: that of the pihak that is named, else of any."""
    payer, able = subject.naskah.pendanaan.pembayar, public_payers(subject)
    return payer - 1 in able if payer else bool(able)


def check(subject: Subject) -> Iterator[Finding]:
    """Find payments before anything was received."""
    if subject.jenis.bentuk != "naskah" or not _payer_is_public(subject):
        return
    for unit in subject.index.memuat("uang muka", "bayar", "dilunasi", "tahap", "termin"):
        found = _found(unit) if unit.part in {"batang-tubuh", "lampiran"} and unit.sort is not Sort.HEADING else None
        if found is None or _EXCUSED.search(unit.text):
            continue
        if subject.author(unit, *found.span()) is not Author.BUNDLED:
            message = f"“{found[0]}” berarti dibayar sebelum barang atau jasa diterima."
            hint = "Bayar setelah barang atau jasa diterima, atau sebut jaminan dan dasar pengecualiannya."
            where = subject.place(unit, *found.span())
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
