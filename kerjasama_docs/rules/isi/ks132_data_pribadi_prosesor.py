"""Prosesor data pribadi disebut, tetapi belum diatur bahwa ia bekerja atas perintah pengendali.

Prosesor memproses data hanya berdasarkan perintah pengendali, dan melibatkan prosesor lain hanya dengan persetujuan
tertulis pengendali; di luar itu ia bertanggung jawab sendiri. Sesudah pekerjaan selesai data dikembalikan atau dihapus.
Perintah, persetujuan, dan akhir pemrosesan itu ditulis dalam naskah yang menunjuknya.

Salah: “PIHAK KEDUA bertindak sebagai prosesor data pribadi.”, tanpa yang lain.
Benar: “… yang memproses data pribadi hanya berdasarkan perintah tertulis PIHAK KESATU …”
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ikatan import place_in

DASAR: tuple[Basis, ...] = (
    Basis("uu-27-2022", "Pasal 51 ayat (1)"),
    Basis("uu-27-2022", "Pasal 51 ayat (5)"),
    Basis("uu-27-2022", "Pasal 16 ayat (2) huruf g"),
)
_PROCESSOR = regex(r"\b(?:pihak \w+|para pihak|pt|penyedia)\b[^.;]{0,100}\b(?:prosesor|pemroses) (?:data|atas|bagi)\b")
_OPEN = regex(r"\b(?:pengendali(?: data(?: pribadi)?)? atau|maupun) (?:prosesor|pemroses)\b")
"""What leaves it open who the processor is: a text that demands it of a later one."""
_ORDER = regex(r"\b(?:perintah|instruksi|penugasan|arahan tertulis|atas nama pengendali)\b")
_OTHERS = regex(
    r"\b(?:prosesor|pemroses)(?: data pribadi)? lain\b|\bsub-?prosesor\b|\bpihak (?:ketiga"
    r"|lain)\b[^.;]{0,80}\b(?:persetujuan|izin)\b"
    r"|\b(?:persetujuan|izin)\b[^.;]{0,80}\bpihak (?:ketiga|lain)\b"
)
_END = regex(
    r"\b(?:dihapus|dimusnahkan|menghapus|memusnahkan|dikembalikan|mengembalikan|pengembalian|pemusnahan"
    r"|penghapusan)\b"
)


_DEMANDS = (
    (_ORDER, "bahwa ia bekerja atas perintah pengendali", DASAR[0]),
    (_OTHERS, "persetujuan tertulis untuk melibatkan prosesor lain", DASAR[1]),
    (_END, "pengembalian atau penghapusan data pada akhirnya", DASAR[2]),
)
"""What the text that names a processor says, how it is called, and by which article."""


def _lacking(text: str) -> list[tuple[str, Basis]]:
    return [(what, basis) for pattern, what, basis in _DEMANDS if not pattern.search(text)]


def check(subject: Subject) -> Iterator[Finding]:
    """Find a processor without order, consent or end, once."""
    for alinea in subject.index.bacaan.ketentuan_memuat("prosesor", "pemroses "):
        found = _PROCESSOR.search(alinea.kecil)
        if found is None or _OPEN.search(alinea.kecil):
            continue
        lacking = _lacking(subject.index.data_pribadi.aturan_bagi(alinea))
        if lacking:
            message = (
                f"Prosesor data pribadi disebut, tetapi belum diatur {daftar([what for what, _ in lacking], 'dan')}."
            )
            hint = "Tambahkan dalam Pasal yang menunjuk prosesor itu."
            where = place_in(subject, alinea, found.span())
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=lacking[0][1])
        return
