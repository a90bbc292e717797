"""“dikenai denda” membebani anggaran badan pemerintah yang lain; periksa apakah anggarannya tersedia.

Denda, ganti rugi, dan uang paksa antara badan pemerintah berpindah dari satu anggaran negara ke anggaran yang lain, dan
pejabat dilarang berbuat sesuatu yang membebani APBN atau APBD bila anggarannya tidak tersedia. Akibat yang lazim ialah
teguran, penghentian sementara, atau pengakhiran. Denda yang dipungut dari masyarakat menurut peraturan tidak disebut di
sini.

Salah: “PIHAK yang terlambat dikenai denda 1‰ (satu per mil) setiap hari.” antara dua kementerian.
Benar: “PIHAK yang terlambat diberi teguran tertulis.”
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.views.pemerintah import antarpemerintah
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ikatan import place_in, shown

DASAR: tuple[Basis, ...] = (Basis("uu-1-2004", "Pasal 3 ayat (3)"),)
_FINE = regex(
    r"\b(?:pihak|keterlambatan|kelalaian|wanprestasi)\b[^.]{0,160}?"
    r"\b(?P<kena>(?:dikenai|dikenakan|membayar|menanggung|dijatuhi|memberikan)\b(?: \w+){0,5}? "
    r"(?:denda|ganti (?:rugi|kerugian)|uang paksa|kompensasi))\b(?![^.;]{0,30}(?:administratif|keimigrasian|pajak"
    r"|tilang))"
    r"|\bpihak\b[^.;]{0,80}?\bmenyerahkan jaminan pelaksanaan\b"
    r"|\bdenda keterlambatan\b[^.;]{0,80}\b(?:sebesar|per mil|persen|setiap hari|per hari)\b"
)
_WORDS = ("denda", "ganti rugi", "ganti kerugian", "uang paksa", "jaminan pelaksanaan", "kompensasi")
_NOT = regex(
    r"\b(?:tidak (?:akan |dapat |perlu )?(?:dikenai|dikenakan|membayar|menanggung|dijatuhi)|tanpa (?:dikenai "
    r"|sanksi )?(?:denda|ganti))"
    r"|\b(?:masyarakat|pajak|retribusi|orang asing|penjamin|pelanggar|penyedia|kontraktor|rekanan)\b"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Find fines and damages between bodies of the state, once in each sentence."""
    if not antarpemerintah(subject.naskah):
        return
    hint = "Ganti dengan teguran, penghentian sementara, atau pengakhiran; atau hapus."
    for alinea in subject.index.bacaan.ketentuan_memuat(*_WORDS):
        for found in _FINE.finditer(alinea.kecil):
            start = alinea.sentence(found.start())[0]
            if _NOT.search(alinea.kecil, start, found.end()):
                continue
            span = found.span("kena") if found["kena"] else found.span()
            message = f"{shown(alinea, span)} membebani anggaran badan pemerintah yang lain; "
            message += "periksa apakah anggarannya tersedia."
            where = place_in(subject, alinea, span)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
