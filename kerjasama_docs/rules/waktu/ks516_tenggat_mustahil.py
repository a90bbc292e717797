"""Usul 3 (tiga) bulan sebelum kerja sama berakhir tidak dapat dipenuhi: kerja sama hanya 61 hari.

Tenggat yang dihitung mundur dari hari terakhir harus jatuh sesudah hari pertama. Pada kerja sama yang singkat, tenggat
bawaan sering lebih panjang daripada kerja samanya, sehingga hak untuk mengusulkan perpanjangan hilang sejak awal.

Salah: usul paling lambat 3 (tiga) bulan sebelum berakhir, pada naskah yang berlaku 2 (dua) bulan.
Benar: usul paling lambat 14 (empat belas) hari kalender sebelum berakhir.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.lama_teks import Lama
from kerjasama_docs.rules.shared.masa import INI, masa_of

DASAR: tuple[Basis, ...] = ()

_BEFORE_END = regex(
    rf"^ (?:sebelum|prior to|before)\b[^.;]{{0,40}}?(?:(?i:\bjangka waktu|\bmasa berlaku|\bexpir|\btermination of)"
    rf"|{INI})"
    r"[^.;]{0,80}"
)
_END = regex(r"(?i:\b(?:berakhir(?:nya)?|habis(?:nya)?|expir\w*|hari terakhir)\b)")


def _reaches_back(length: Lama) -> bool:
    """Whether a length is counted back from the last day of the kerja sama."""
    found = _BEFORE_END.match(length.after)
    return found is not None and _END.search(found[0]) is not None


def check(subject: Subject) -> Iterator[Finding]:
    """Find deadlines before the end that lie before the beginning."""
    days = masa_of(subject).hari
    if days is None or subject.jenis.bentuk != "naskah" or subject.peran != "pokok":
        return
    for length in subject.index.lama:
        if length.hari >= days and _reaches_back(length):
            message = (
                f"Tenggat {length.typed} sebelum kerja sama berakhir tidak dapat dipenuhi: kerja sama hanya {days}"
                f" hari."
            )
            hint = "Persingkat tenggatnya, pada teks atau pada parameter klausulnya."
            where = subject.place(length.unit, length.start, length.end)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN)
