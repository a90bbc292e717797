"""PP 50/2007 sudah dicabut; jangan dicantumkan sebagai dasar hukum.

Dasar hukum memuat peraturan yang masih berlaku, dengan kutipan yang lengkap. Peraturan yang dicabut sebelum
tanggal naskah tidak lagi melandasi apa pun; kutipan yang belum lengkap tercetak dengan kurung isian dan harus
dilengkapi perancang. Peraturan yang melandasi suatu jenis sebaiknya disebut.

Salah: dasar_hukum: [pp-50-2007]
Benar: dasar_hukum: [uu-39-2008]
"""

from collections.abc import Iterator

from kerjasama_docs import language
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.naskah.tree.inline import Isian
from kerjasama_docs.naskah.tree.pohon import all_lines
from kerjasama_docs.naskah.views.dasar_hukum import melandasi, peraturan_of
from kerjasama_docs.regulations import citation, regulation, regulation_keys
from kerjasama_docs.rules.subject import Subject

_CODE = "dasar-hukum"


def _unsaid(subject: Subject) -> Iterator[Finding]:
    """Regulations that the kind rests on and the drafter, who names his own, leaves out."""
    naskah, jenis = subject.built.naskah, subject.built.jenis
    if not naskah.dasar_hukum or jenis.peran != "pokok":
        return
    for key in melandasi(jenis, naskah.penandatanganan.tanggal):
        cited = regulation(key)
        if not any(entry == key or cited.begins(entry) for entry in naskah.dasar_hukum):
            message = f"Dasar hukum belum menyebut {cited.singkat}, yang melandasi {jenis.nama} ini."
            where = subject.built.source.where(("dasar_hukum",))
            yield Finding(_CODE, Level.SARAN, message, where, f"Tambahkan {key} atau kutipan lengkapnya.")


def check(subject: Subject) -> Iterator[Finding]:
    """Find cited regulations that are repealed, citations that are not whole, and regulations left out."""
    built = subject.built
    naskah, source = built.naskah, built.source
    yield from _unsaid(subject)
    lines = [piece for line, _ in all_lines(built.pohon) for piece in line]
    printed = {piece.text for piece in lines if isinstance(piece, Isian)}
    day = naskah.penandatanganan.tanggal
    used = naskah.dasar_hukum or any("dasar_hukum" in head.isian for head in built.heads.values())
    for place, key in enumerate(peraturan_of(naskah, built.jenis, built.profil.profil, induk=built.induk)):
        if key not in regulation_keys():
            continue
        cited, kurang = regulation(key), citation(key).kurang
        where = source.where(("dasar_hukum", place) if naskah.dasar_hukum else ("profil",))
        if used and cited.dicabut and (day is None or cited.dicabut <= day):
            message = f"{cited.singkat} sudah dicabut sejak {language.tanggal_panjang(cited.dicabut)}."
            hint = "Hapus, atau ganti dengan peraturan yang menggantikannya."
            yield Finding(_CODE, Level.PERINGATAN, message, where, hint)
        elif kurang in printed or (kurang and naskah.dasar_hukum):
            level = Level.GALAT if subject.final else Level.PERINGATAN
            message = f"Kutipan {cited.singkat} belum lengkap: {kurang}."
            hint = "Tulis kutipan lengkapnya sebagai teks pada dasar_hukum"
            hint += "." if naskah.dasar_hukum else ", di sini atau dalam salinan profil."
            yield Finding(_CODE, level, message, where, hint)
