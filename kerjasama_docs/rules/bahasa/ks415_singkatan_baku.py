"""Singkatan “a/n” seharusnya ditulis “a.n.”.

Singkatan dua huruf dalam surat bertitik pada setiap hurufnya (a.n., u.p., s.d.), dan singkatan dari huruf awal setiap
kata, seperti NIP, tanpa titik dan titik dua. Singkatan catatan, seperti yg, tgl, dan masing2, tidak dipakai dalam
naskah.

Salah: a/n Direktur Jenderal, U.p. Kepala Biro, NIP. 199701112015041002
Benar: a.n. Direktur Jenderal, u.p. Kepala Biro, NIP 199701112015041002
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import typed_words
from kerjasama_docs.rules.shared.kata_salah import wrong_words

DASAR: tuple[Basis, ...] = (
    Basis("eyd-v", "Bab II huruf F angka 3"),
    Basis("eyd-v", "Bab II huruf F angka 4"),
)

_NIP = regex(r"\bNIP(?:\.\s?:?|\s?:)\s*(?=\d)")
"""What stands before the figures of a NIP, with a mark of its own."""


_DOUBLED = regex(r"(?<![\w@./-])((?:ber|di|me|ke|se)?[a-z]{3,20})2(?![\w@./-])")
"""A word with the figure that stands for its second half; units of measure are shorter."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find abbreviations and NIP that are written otherwise than the rule has them."""
    for salah in wrong_words(subject, "singkatan", exact=True):
        message = f"Singkatan “{salah.tertulis}” seharusnya ditulis “{salah.benar}”."
        yield subject.finding(message, salah.where, f"Tulis “{salah.benar}”.", level=Level.SARAN, basis=salah.dasar)
    for _, found, where in typed_words(subject, subject.index.memuat("2"), _DOUBLED):
        right = f"{found[1]}-{found[1]}"
        message = f"“{found[0]}” seharusnya ditulis “{right}”."
        hint = "Tulis bentuk ulang lengkap dengan tanda hubung; angka dua tidak menggantikannya."
        yield subject.finding(message, where, hint, level=Level.SARAN)
    for _, found, where in typed_words(subject, subject.index.kata.having("nip"), _NIP):
        message = f"“{found[0].strip()}” di depan angkanya seharusnya ditulis “NIP”."
        yield subject.finding(message, where, "Tulis “NIP” tanpa tanda.", level=Level.SARAN, basis=DASAR[0])
