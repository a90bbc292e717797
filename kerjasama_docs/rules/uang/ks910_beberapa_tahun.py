"""Pembayaran membebani tahun anggaran 2026 dan 2027; persetujuan untuk lebih dari satu tahun anggaran belum disebut.

Perjanjian pengadaan atas beban APBN membebani satu tahun anggaran; yang lebih lama dibuat setelah mendapat persetujuan
pejabat yang berwenang. Bila bukan pengadaan, atau dananya dianggarkan setiap tahun tersendiri, sebutlah demikian dalam
naskah. Dana dari APBD diperiksa pada aturan kerja sama daerah.

Salah: pendanaan: {tahun: {2026: 300.000.000, 2027: 180.000.000}}, tanpa persetujuan.
Benar: “telah mendapat persetujuan kontrak tahun jamak dengan Surat Menteri Keuangan Nomor …”.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar, kurun
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.public_money import public_payers

DASAR = (Basis("pp-45-2013", "Pasal 61 ayat (2)"),)

_SOURCE = "apbn"
_APPROVED = regex(
    r"(?i:tahun jamak|multi ?-?years?|lebih dari (?:1 \(satu\)|satu) tahun anggaran|setiap tahun anggaran"
    r"|masing-masing tahun"
    r" anggaran|dianggarkan setiap tahun|ketersediaan anggaran (?:setiap|pada) tahun)"
)
"""Words of an approval, or of money that is budgeted year by year."""


def _years(subject: Subject) -> tuple[int, ...]:
    """The budget years that the payments fall in, as far as the fields tell."""
    money = subject.naskah.pendanaan
    given = {int(year) for year in money.tahun if year.isdigit()}
    for tahap in money.tahap:
        when = kurun(tahap.uraian)
        given |= {span.awal.year for span in (when or ()) if span and span.awal.year == span.akhir.year}
    return tuple(sorted(given))


def _charged(subject: Subject) -> bool:
    """Whether the money of the state alone pays, by a pihak that is known to spend it."""
    money = subject.naskah.pendanaan
    payer = money.pembayar
    return money.nama_sumber == (_SOURCE,) and payer is not None and payer - 1 in public_payers(subject, _SOURCE)


def check(subject: Subject) -> Iterator[Finding]:
    """Find payments of several budget years without an approval."""
    if subject.jenis.bentuk != "naskah" or subject.peran != "pokok" or not subject.index.fields["pendanaan"].printed:
        return
    years = _years(subject)
    if len(years) > 1 and _charged(subject) and not any(_APPROVED.search(unit.text) for unit in subject.units):
        message = (
            f"Pembayaran membebani tahun anggaran {daftar([str(year) for year in years], 'dan')}; "
            "persetujuan untuk lebih dari satu tahun anggaran belum disebut."
        )
        key = "tahun" if subject.naskah.pendanaan.tahun else "tahap"
        hint = (
            "Bila pengadaan, sebut persetujuannya, misalnya pada pendanaan.keterangan; "
            "bila dananya dianggarkan setiap tahun tersendiri, sebut demikian."
        )
        yield subject.finding(message, ("pendanaan", key), hint, level=Level.PERINGATAN, basis=DASAR[0])
