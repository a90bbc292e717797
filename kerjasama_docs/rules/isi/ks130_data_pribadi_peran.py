"""Pasal 9 tidak menyebut siapa pengendali dan siapa prosesor data pribadi.

Pengendali menentukan tujuan dan mengendalikan pemrosesan, prosesor bekerja atas nama pengendali; kewajiban keduanya
menurut undang-undang berbeda. Tanpa peran yang tertulis tidak jelas siapa yang menjawab pemilik data dan lembaga
pelindungan data. Beberapa pengendali harus mempunyai perjanjian yang memuat peran, tanggung jawab, dan hubungannya.

Salah: “PARA PIHAK melindungi data pribadi sesuai dengan peraturan.”
Benar: “Setiap PIHAK bertindak sebagai pengendali data pribadi atas data yang dikuasainya.”
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (Basis("uu-27-2022", "Pasal 18 ayat (2) huruf a"),)
_ROLE = regex(r"\b(?:pengendali|prosesor|pemroses|pengelola data|wali data|produsen data)\b")
_NAMED = regex(r"\b(?:pengendali|prosesor|pemroses) data\b")
"""The roles by their full names, in whatever Pasal."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find protection of personal data that gives nobody a role, where data of persons are spoken of."""
    data = subject.index.data_pribadi
    if not subject.jenis.is_naskah or subject.peran != "pokok" or not data.penjaga or not data.sebutan:
        return
    if _ROLE.search(data.aturan) or _NAMED.search(subject.index.bacaan.kecil):
        return
    unit = data.utama.units[0]
    name = unit.pasal.nama if unit.pasal else "Naskah ini"
    message = f"{name} tidak menyebut siapa pengendali dan siapa prosesor data pribadi."
    hint = "Sebut peran setiap PIHAK: pengendali atas data yang dikuasainya, atau prosesor atas perintah pihak lain."
    yield subject.finding(message, subject.place(unit), hint, level=Level.SARAN, basis=DASAR[0])
