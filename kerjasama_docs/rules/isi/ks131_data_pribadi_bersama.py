"""Pengendali data pribadi bersama belum mengatur narahubung yang ditunjuk bersama.

Dua pengendali atau lebih harus memenuhi tiga syarat: perjanjian yang memuat peran, tanggung jawab, dan hubungan mereka;
tujuan yang berkaitan dan cara pemrosesan yang ditentukan bersama; dan narahubung yang ditunjuk bersama. Naskah inilah
perjanjian itu, sehingga ketiganya ditulis di sini.

Salah: “PARA PIHAK merupakan pengendali data pribadi bersama.”, tanpa yang lain.
Benar: kalimat itu, pembagian tanggung jawabnya, tujuan dan cara pemrosesan yang disepakati, dan satu narahubung
bersama.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ikatan import place_in

DASAR: tuple[Basis, ...] = (Basis("uu-27-2022", "Pasal 18 ayat (2)"),)
_JOINT = regex(
    r"\bpengendali (?:data pribadi )?(?:secara )?bersama\b|\bbersama-sama (?:menjadi|merupakan|sebagai"
    r"|bertindak sebagai) pengendali\b"
    r"|\bpara pihak (?:adalah|ialah|merupakan|menjadi|bertindak sebagai|berkedudukan sebagai) (?:para )?pengendali\b"
    r"|\bpengendali bersama\b"
)
_DEMANDS = (
    (regex(r"\b(?:tanggung jawab|bertanggung jawab|hubungan|pembagian|tugas)\b"), "pembagian tanggung jawabnya"),
    (
        regex(
            r"\b(?:cara|metode|mekanisme|tata cara)\b[^.;]{0,80}\b(?:pemroses|memproses|diproses|ditentukan"
            r"|disepakati|ditetapkan)"
        ),
        "tujuan dan cara pemrosesan yang ditentukan bersama",
    ),
    (regex(r"\b(?:narahubung|penghubung|kontak|pejabat pelindungan)\b"), "narahubung yang ditunjuk bersama"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Find joint controllers whose agreement lacks what the law asks of it, once."""
    for alinea in subject.index.bacaan.ketentuan_memuat("pengendali"):
        found = _JOINT.search(alinea.kecil)
        if found is None or "data" not in alinea.kecil[slice(*alinea.sentence(found.start()))]:
            continue
        around = subject.index.data_pribadi.aturan_bagi(alinea)
        lacking = [what for pattern, what in _DEMANDS if not pattern.search(around)]
        if lacking:
            message = f"Pengendali data pribadi bersama belum mengatur {daftar(lacking, 'dan')}."
            hint = "Tambahkan dalam Pasal tentang data pribadi; naskah inilah perjanjian antarpengendali."
            where = place_in(subject, alinea, found.span())
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
        return
