"""PP 50/2007 sudah dicabut; jangan dicantumkan sebagai dasar hukum.

Dasar hukum memuat peraturan yang masih berlaku, dengan kutipan yang lengkap. Peraturan yang dicabut sebelum
tanggal naskah tidak lagi melandasi apa pun; kutipan yang belum lengkap harus dilengkapi perancang.

Salah: dasar_hukum: [pp-50-2007]
Benar: dasar_hukum: [uu-39-2008]
"""

from collections.abc import Iterator

from kerjasama_docs import language
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.regulations import regulation, regulation_keys
from kerjasama_docs.rules.registry import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find cited regulations that are repealed, and citations that are not whole."""
    naskah, source = subject.built.naskah, subject.built.source
    if not naskah.dasar_hukum and "dasar-hukum" not in subject.built.klausul:
        return
    day = naskah.penandatanganan.tanggal
    for place, key in enumerate(naskah.dasar_hukum or subject.built.profil.profil.dasar_hukum):
        if key not in regulation_keys():
            continue
        cited = regulation(key)
        where = source.where(("dasar_hukum", place) if naskah.dasar_hukum else ("profil",))
        if cited.dicabut and (day is None or cited.dicabut <= day):
            message = f"{cited.singkat} sudah dicabut sejak {language.tanggal_panjang(cited.dicabut)}."
            hint = "Hapus, atau ganti dengan peraturan yang menggantikannya."
            yield Finding("dasar-hukum", Level.PERINGATAN, message, where, hint)
        elif cited.kurang:
            message = f"Kutipan {cited.singkat} belum lengkap: {cited.kurang}."
            yield Finding("dasar-hukum", Level.PERINGATAN, message, where, "Tulis kutipan lengkapnya sebagai teks.")
