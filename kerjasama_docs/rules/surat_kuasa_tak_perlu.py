"""Surat Kuasa tidak diperlukan untuk naskah ini: kerja sama teknis yang melaksanakan perjanjian yang sudah berlaku.

Undang-Undang tentang Perjanjian Internasional mengecualikan Presiden dan Menteri Luar Negeri dari keharusan memperoleh
Surat Kuasa, dan juga penandatanganan naskah kerja sama teknis yang melaksanakan perjanjian yang sudah berlaku.
Permohonan yang tidak perlu hanya memperpanjang waktu.

Salah: permohonan Surat Kuasa dengan kerja_sama_teknis: ya
Benar: koordinasi saja, atau kerja_sama_teknis: tidak dengan alasannya.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.subject import Subject

_LAW = "uu-24-2000"
_EXEMPT = re.compile(r"(?:presiden|menteri luar negeri)(?: republik indonesia)?", re.IGNORECASE)
"""The offices that need no Full Powers (Pasal 7 ayat (2); "Menteri" by Pasal 1 angka 9)."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find a request for Full Powers that nobody needs."""
    built = subject.built
    asked = built.naskah.surat_kuasa
    if asked is None or not built.jenis.takes("surat_kuasa"):
        return
    if asked.kerja_sama_teknis:
        message = "Surat Kuasa tidak diperlukan: naskah menyangkut kerja sama teknis yang melaksanakan perjanjian "
        message += "yang sudah berlaku."
        where = built.source.where(("surat_kuasa", "kerja_sama_teknis"))
        hint = "Sampaikan lembar data ini untuk konfirmasi saja, atau perbaiki isiannya."
        yield Finding("surat-kuasa-tak-perlu", Level.SARAN, message, where, hint, Basis(_LAW, "Pasal 7 ayat (5)"))
    if asked.pejabat.jabatan and _EXEMPT.fullmatch(asked.pejabat.jabatan):
        message = f"{asked.pejabat.jabatan} tidak memerlukan Surat Kuasa."
        where = built.source.where(("surat_kuasa", "pejabat", "jabatan"))
        hint = "Periksa pejabat yang akan menandatangani naskah."
        yield Finding("surat-kuasa-tak-perlu", Level.SARAN, message, where, hint, Basis(_LAW, "Pasal 7 ayat (2)"))
