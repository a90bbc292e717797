"""Pasal 11 tidak menyebut sampai kapan Nota Kesepahaman ini berlaku.

Kerja sama tanpa lama atau hari terakhir tidak pernah berakhir dengan sendirinya, tidak dapat diperpanjang pada
waktunya, dan tidak memenuhi isi minimum naskah. Berlaku “sejak ditandatangani”, “tanpa batas waktu”, atau “sampai
diakhiri” belum menyebut jangka waktu. Lamanya boleh ditulis dengan kata, sebagai tanggal terakhir, atau sampai
selesainya kegiatan.

Salah: “Nota Kesepahaman ini berlaku sejak tanggal ditandatangani.”
Benar: “Nota Kesepahaman ini berlaku selama 3 (tiga) tahun sejak tanggal ditandatangani.”
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.bacaan import Alinea, Bagian
from kerjasama_docs.rules.reading.hal import PENGENAL
from kerjasama_docs.rules.reading.isi import terbuka
from kerjasama_docs.rules.shared.ikatan import NASKAH_INI

DASAR: tuple[Basis, ...] = (Basis("permen-imipas-8-2025", "Pasal 21 huruf g"),)
_LAW, _ARTICLE = "permen-imipas-8-2025", "Pasal 21 huruf g"
_TERM = PENGENAL["waktu"]
_STARTS = regex(rf"\b(?:{NASKAH_INI}[^.;]{{0,40}}\b(?:mulai )?berlaku|jangka waktu)\b")
_ENDLESS = regex(
    rf"\b{NASKAH_INI}[^.;]{{0,60}}\bberlaku\b[^.;]{{0,80}}\b(?:tanpa batas|tidak terbatas|tidak ditentukan|selamanya"
    rf"|seterusnya"
    r"|selama (?:masih )?(?:diperlukan|dibutuhkan|dikehendaki)|sampai (?:dengan )?(?:ada|terdapat|diakhiri|dicabut"
    r"|dibatalkan))"
)


def _says(alinea: Alinea) -> bool:
    """Whether an alinea names a length or an end that is none of the endless ones."""
    return bool(_TERM.spans(alinea.kecil)) and not _ENDLESS.search(alinea.kecil)


def _speaks(bagian: Bagian) -> Alinea | None:
    """Where a Pasal speaks of how long the naskah is in force."""
    titled = _TERM.kepala.search(bagian.kepala)
    return next((each for each in bagian.alinea if titled and _STARTS.search(each.kecil)), None)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a naskah that speaks of its term without naming it, once."""
    if not subject.jenis.is_naskah or subject.peran != "pokok":
        return
    bacaan = subject.index.bacaan
    if any(map(_says, bacaan.batang)):
        return
    for bagian in bacaan.bagian:
        alinea = _speaks(bagian)
        if alinea and not terbuka(bagian):
            message = f"{bagian.pasal.nama} tidak menyebut sampai kapan {subject.jenis.nama} ini berlaku."
            hint = "Sebut lamanya, misalnya “selama 3 (tiga) tahun sejak ditandatangani”, atau hari terakhirnya."
            where, basis = subject.place(alinea.units[0]), subject.bound(_LAW, _ARTICLE)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)
            return
