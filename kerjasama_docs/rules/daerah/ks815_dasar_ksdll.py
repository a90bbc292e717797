"""Naskah tidak menyebut dasar kerja sama dengan lembaga di luar negeri: penerusan atau persetujuan Pemerintah Pusat.

Kerja sama daerah dengan lembaga di luar negeri diselenggarakan atas dasar penerusan kerja sama Pemerintah Pusat, yaitu
dengan organisasi internasional, lembaga nonprofit, dan mitra pembangunan, atau dalam bentuk lain berdasarkan
persetujuan Pemerintah Pusat, dengan lembaga selain itu. Pembukaan naskah lazim menunjuk kerja sama pusat yang
diteruskan.

Salah: memorandum dengan yayasan asing tanpa menyebut kerja sama Pemerintah Pusat yang diteruskan.
Benar: MERUJUK pada kerja sama Pemerintah Republik Indonesia dengan yayasan itu, yang diteruskan di Provinsi Banten.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

_LAW = "pp-28-2018"
_ONWARD, _OTHER = "Pasal 25 huruf a", "Pasal 25 huruf b"
DASAR: tuple[Basis, ...] = (Basis(_LAW, _ONWARD), Basis(_LAW, _OTHER))

_BODIES = "Pasal 36"
_ANY = "lembaga-asing"
"""A body abroad that is none of those with which a kerja sama of the centre is carried on (Pasal 36 ayat (4))."""
_CARRIED = regex(
    r"\b(?:penerusan|meneruskan|diteruskan|kelanjutan|melanjutkan)\b[^.;]{0,200}?\bkerja sama\b|"
    r"\bkerja sama\b[^.;]{0,200}?\b(?:penerusan|meneruskan|diteruskan|dilanjutkan)\b|"
    r"\bditeruskan oleh (?:pemerintah|daerah)\b"
)
_AGREED = regex(
    r"\b(?:persetujuan|disetujui)\b[^.;]{0,60}?\b(?:pemerintah (?:pusat|republik indonesia)|menteri dalam negeri)"
)
_CENTRE = regex(
    r"\bpemerintah (?:pusat|republik indonesia)\b|\b(?:kementerian|badan|lembaga)\b[^.;]{0,80}?\brepublik indonesia\b"
)


def _abroad(subject: Subject) -> bool:
    """Whether it is a naskah of a region with a body abroad, by whom its kind or variant asks for."""
    asked = (syarat for syarat in subject.jenis.pihak if syarat.peraturan == _LAW)
    return bool(subject.jenis.klausul) and subject.jenis.is_naskah and any(each.pasal == _BODIES for each in asked)


def _fault(text: str, *, other: bool) -> tuple[str, str] | None:
    """What is wrong with what a text says of the basis, and what to do; ``other`` for a body that needs an approval."""
    onward, agreed = _CENTRE.search(text) and _CARRIED.search(text), _AGREED.search(text)
    if not (onward or agreed):
        message = "Naskah tidak menyebut dasar kerja sama dengan lembaga di luar negeri: penerusan atau persetujuan "
        todo = "persetujuan_pusat" if other else "kerja_sama_pusat"
        return f"{message}Pemerintah Pusat.", f"Isi persyaratan.{todo}, dan namanya dalam bahasa kedua pada padanan."
    if other and not agreed:
        message = "Naskah menyebut penerusan kerja sama Pemerintah Pusat, sedangkan mitra bergolongan ini memerlukan "
        return (
            f"{message}persetujuan Pemerintah Pusat.",
            "Isi persyaratan.persetujuan_pusat, atau periksa golongan mitra.",
        )
    return None


def check(subject: Subject) -> Iterator[Finding]:
    """Find a kerja sama with a body abroad that does not say on what it rests."""
    if not (subject.binds(_LAW) and _abroad(subject) and subject.peran == "pokok"):
        return
    other = any(pihak.golongan == _ANY for pihak in subject.naskah.pihak)
    if fault := _fault(subject.index.teks, other=other):
        basis = Basis(_LAW, _OTHER if other else _ONWARD)
        yield subject.finding(fault[0], ("persyaratan",), fault[1], level=Level.SARAN, basis=basis)
