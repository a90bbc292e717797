"""Surat Kuasa tidak diperlukan untuk naskah ini: kerja sama teknis yang melaksanakan perjanjian yang sudah berlaku.

Undang-Undang tentang Perjanjian Internasional mengecualikan Presiden dan Menteri Luar Negeri dari keharusan memperoleh
Surat Kuasa, dan juga penandatanganan naskah kerja sama teknis yang melaksanakan perjanjian yang sudah berlaku,
sepanjang materinya dalam kewenangan lembaganya. Permohonan yang tidak perlu hanya memperpanjang waktu.

Salah: permohonan Surat Kuasa dengan kerja_sama_teknis: ya
Benar: koordinasi saja, atau kerja_sama_teknis: tidak dengan alasannya.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.surat_kuasa import needs_no_kuasa

DASAR: tuple[Basis, ...] = (Basis("uu-24-2000", "Pasal 7 ayat (5)"), Basis("uu-24-2000", "Pasal 7 ayat (2)"))

_TECHNICAL = Basis("uu-24-2000", "Pasal 7 ayat (5)")
_OFFICE = Basis("uu-24-2000", "Pasal 7 ayat (2)")
_ASKED = ("surat_kuasa",)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a request for Full Powers that nobody needs."""
    asked = subject.naskah.surat_kuasa
    if asked is None or not subject.index.fields["surat_kuasa"].printed:
        return
    if asked.kerja_sama_teknis:
        message = "Surat Kuasa tidak diperlukan: naskah menyangkut kerja sama teknis yang melaksanakan perjanjian "
        message += "yang sudah berlaku."
        hint = "Pastikan materinya dalam kewenangan lembaganya, lalu sampaikan lembar data ini untuk konfirmasi saja."
        yield subject.finding(message, (*_ASKED, "kerja_sama_teknis"), hint, level=Level.SARAN, basis=_TECHNICAL)
    jabatan = asked.pejabat.jabatan
    if jabatan and needs_no_kuasa(jabatan):
        message, hint = f"{jabatan} tidak memerlukan Surat Kuasa.", "Periksa pejabat yang akan menandatangani naskah."
        yield subject.finding(message, (*_ASKED, "pejabat", "jabatan"), hint, level=Level.SARAN, basis=_OFFICE)
