"""Kerja sama diakhiri tanpa menyebut penyelesaian hak dan kewajiban yang telah timbul.

Berakhirnya perjanjian tidak menghapus yang sudah menjadi hak dan kewajiban: pembayaran, laporan, pekerjaan yang
berjalan. Naskah yang diam tentang itu membuka sengketa sesudahnya; cukup satu kalimat bahwa semuanya telah atau akan
diselesaikan.

Salah: klausul: {penyelesaian-hak-dan-kewajiban: tidak} tanpa kalimat lain tentang kewajiban yang tersisa.
Benar: Hak dan kewajiban yang telah timbul sebelum Perjanjian Kerja Sama berakhir wajib diselesaikan.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Sort
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.teks_induk import teks_induk

_FOREIGN = Basis("uu-24-2000", "Pasal 19")
DASAR: tuple[Basis, ...] = (_FOREIGN,)

_OWED = regex(r"\b(?:wajib|berkewajiban|membayar|pembayaran)\b")
_SETTLED = regex(
    r"\b(?:hak dan kewajiban|kewajiban|tagihan|pembayaran|kegiatan|pekerjaan|obligations?|activities)\b[^.]{0,160}?"
    r"\b(?:diselesaikan|penyelesaian\w*|menyelesaikan|dilunasi|dipenuhi|memenuhi|tuntas|selesai|tetap (?:wajib"
    r"|berlaku)|settled"
    r"|complet\w+|fulfil\w*)"
    r"|\b(?:menyelesaikan|penyelesaian|diselesaikan|dilunasi|complet\w+)\b[^.]{0,120}?"
    r"\b(?:hak|kewajiban|tagihan|pembayaran|kegiatan|pekerjaan|activities|obligations?)"
    r"|\b(?:tidak (?:menghapus|membebaskan|mengurangi|memengaruhi|mempengaruhi))\b[^.]{0,80}?\b(?:hak|kewajiban"
    r"|kegiatan)"
)

_POINTING = regex(r"\bselain penyelesaian\b[^.;]*")
"""What only points to the Pasal that is to settle it."""


def _owes(subject: Subject) -> bool:
    """Whether something can be left to do: the parent lays duties on its pihak, or names money."""
    induk = subject.induk
    if induk is None or induk.berlaku.akar.recorded:
        return False
    return induk.berlaku.naskah.pendanaan.nilai is not None or bool(_OWED.search(teks_induk(subject)))


def _said(subject: Subject) -> bool:
    """Whether a sentence of this naskah settles it; a title alone does not."""
    texts = (_POINTING.sub("", unit.text.casefold()) for unit in subject.units if unit.sort is not Sort.HEADING)
    return any(map(_SETTLED.search, texts))


def check(subject: Subject) -> Iterator[Finding]:
    """Find an ending that is silent about what is still owed."""
    if subject.peran != "pengakhiran" or not _owes(subject) or _said(subject):
        return
    message = "Kerja sama diakhiri tanpa menyebut penyelesaian hak dan kewajiban yang telah timbul."
    hint = "Isi pengakhiran.penyelesaian, atau nyatakan bahwa tidak ada lagi yang harus diselesaikan."
    given = subject.naskah.pengakhiran
    agreed = subject.pohon.padanan is not None and given is not None and given.alasan == "kesepakatan"
    basis = _FOREIGN if agreed else None
    where = ("pengakhiran", "penyelesaian")
    yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)
