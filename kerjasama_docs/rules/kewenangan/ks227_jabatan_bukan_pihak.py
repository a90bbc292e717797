"""PIHAK KEDUA adalah Universitas Contoh, sedangkan jabatan penanda tangannya Rektor Universitas Lain.

Penanda tangan mewakili lembaga yang disebut sebagai pihak. Jabatan yang menyebut lembaga lain biasanya tertinggal
dari naskah yang disalin, atau pihaknya salah sebut. Yang dibandingkan ialah nama sesudah macam lembaganya; singkatan
dan nama yang sebagiannya sama dibiarkan.

Salah: pihak Kementerian Hukum dengan jabatan Menteri Kesehatan; Pemerintah Kota Serang dengan Wali Kota Cilegon.
Benar: pihak Kementerian Hukum dengan jabatan Menteri Hukum.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import Penanda

DASAR: tuple[Basis, ...] = ()
_SORTS = (
    (r"kementerian(?: koordinator)?", r"menteri(?: koordinator)?"),
    (r"direktorat jenderal", r"direktur jenderal"),
    (r"pemerintah(?: daerah)? provinsi", r"gubernur|provinsi"),
    (r"pemerintah(?: daerah)? kabupaten", r"bupati|kabupaten"),
    (r"pemerintah(?: daerah)? kota", r"wali ?kota|kota"),
    *(
        (each, each)
        for each in (
            *("universitas", "institut", "politeknik", "sekolah tinggi", "yayasan", "koperasi", "perkumpulan", "pt"),
            *("lembaga pemasyarakatan", "rumah tahanan negara", "kantor imigrasi", "balai pemasyarakatan"),
            *("rumah sakit", "kantor wilayah", "bank"),
        )
    ),
)
"""How the names of institutions begin, and what stands in an office before the same name."""
_NAMES = tuple(
    (regex(rf"(?:{name})\b", re.IGNORECASE), regex(rf"\b(?:{office})\b", re.IGNORECASE)) for name, office in _SORTS
)
_STEM = 6
"""Letters that two forms of one word have in common."""
_WORD = regex(r"[^\W_]+")
_PLAIN = frozenset(
    {
        *("republik", "indonesia", "negara", "dan", "kelas", "i", "ii", "iii", "iia", "iib", "pusat", "daerah"),
        *("provinsi", "kabupaten", "kota", "tbk", "persero", "bidang", "kementerian", "direktorat", "jenderal", "tpi"),
        *("khusus", "non", "perempuan", "narkotika"),
    }
)
"""Words that do not tell one institution from another."""


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text.casefold())) - _PLAIN


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the words of a name: Sekretariat Negara is headed by a Sekretaris Negara."""
    return frozenset(word[:_STEM] for word in _words(text))


def _is_short(text: str) -> bool:
    """Whether a name is an abbreviation, which shares no word with what it stands for."""
    words = [word for word in _WORD.findall(text) if word.casefold() not in _PLAIN]
    return any(len(word) > 1 and word.isupper() for word in words)


def _differs(nama: str, jabatan: str) -> bool:
    """Whether an office names another institution of the same sort."""
    for name, office in _NAMES:
        begun = name.match(nama)
        if begun is None:
            continue
        found = office.search(jabatan)
        own, other = nama[begun.end() :].partition(",")[0], jabatan[found.end() :].partition(",")[0] if found else ""
        known = bool(_words(own) and _words(other)) and not (_is_short(own) or _is_short(other))
        return known and _stems(own).isdisjoint(_stems(other))
    return False


def _fault(by: Penanda) -> bool:
    return bool(by.jabatan and not by.pemberi and _differs(by.pihak.nama or "", by.jabatan))


def check(subject: Subject) -> Iterator[Finding]:
    """Find pihak for which the official of another institution signs."""
    for by in subject.index.penanda:
        if _fault(by):
            label = huruf_awal_besar(subject.called(by.by.place))
            message = f"{label} adalah {by.pihak.nama}, sedangkan jabatan penanda tangannya {by.jabatan}."
            hint = "Samakan lembaga pada nama pihak dan pada jabatan, atau sebut atas nama siapa ia menandatangani."
            yield subject.finding(message, by.key("jabatan"), hint, level=Level.PERINGATAN)
