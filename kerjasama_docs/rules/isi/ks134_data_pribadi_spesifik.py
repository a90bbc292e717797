"""“biometrik” termasuk data pribadi yang bersifat spesifik, tetapi penilaian dampaknya belum disebut.

Data kesehatan, biometrik, genetika, catatan kejahatan, anak, dan keuangan pribadi bersifat spesifik. Pemrosesannya
berisiko tinggi, sehingga pengendali wajib melakukan penilaian dampak. Siapa yang melakukannya, dan kapan, sebaiknya
tertulis sebelum data dipertukarkan.

Salah: “PARA PIHAK mempertukarkan data biometrik pelintas.”, dengan Pasal data pribadi yang umum.
Benar: “Sebelum pertukaran dimulai, PIHAK KESATU melakukan penilaian dampak pelindungan data pribadi.”
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ikatan import place_in, shown

DASAR: tuple[Basis, ...] = (Basis("uu-27-2022", "Pasal 34 ayat (1)"), Basis("uu-27-2022", "Pasal 4 ayat (2)"))
_ASSESSED = regex(r"\b(?:penilaian dampak|analisis dampak|data (?:pribadi )?(?:yang bersifat )?spesifik)\b")


def check(subject: Subject) -> Iterator[Finding]:
    """Find specific data whose impact nobody assesses, once; where nothing protects them another rule tells."""
    data = subject.index.data_pribadi
    if not subject.jenis.is_naskah or subject.peran != "pokok" or not data.penjaga:
        return
    said = next((each for each in data.sebutan if each.spesifik), None)
    if said is None or _ASSESSED.search(subject.index.bacaan.kecil):
        return
    words = shown(said.alinea, said.span)
    message = f"{words} termasuk data pribadi yang bersifat spesifik, tetapi penilaian dampaknya belum disebut."
    hint = "Sebut siapa yang melakukan penilaian dampak pelindungan data pribadi sebelum data diproses."
    yield subject.finding(message, place_in(subject, said.alinea, said.span), hint, level=Level.SARAN, basis=DASAR[0])
