"""Laporan Pemantauan dan Evaluasi disusun Kepala Biro Hukum dan Kerja Sama, bukan Pemrakarsa.

Pemantauan dan evaluasi dilakukan Pemrakarsa, yaitu Unit Eselon I, Kantor Wilayah, atau UPT yang menggagas kerja
samanya. Biro yang menangani kerja sama dapat diikutsertakan, tetapi tidak menggantikannya.

Salah: laporan pemantauan yang ditandatangani Kepala Biro.
Benar: laporan yang ditandatangani Direktur Jenderal, dan biro pada pemantauan_hasil.mengikutsertakan.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

_BASIS = Basis("permen-imipas-8-2025", "Pasal 42 ayat (1)")
DASAR = (_BASIS,)
_BIRO = regex(r"(?:Kepala )?Biro\b|Karo\b")


def _biro(subject: Subject) -> str:
    """The bureau, or its head, that made a report; empty where another one did."""
    given = subject.naskah.laporan
    unit = (given.unit if given else None) or ""
    return next((each for each in (subject.index.penyusun.jabatan, unit) if _BIRO.match(each)), "")


def check(subject: Subject) -> Iterator[Finding]:
    """Find a report on a kerja sama made by the bureau that may only take part."""
    watched = subject.jenis.is_laporan and subject.index.fields["pemantauan_hasil"].printed
    if not watched or not subject.binds(_BASIS.regulation):
        return
    by, said = subject.index.penyusun, _biro(subject)
    if by.sendiri and said:
        message = f"{subject.jenis.nama} disusun {said}, bukan Pemrakarsa."
        hint = "Sebut unit Pemrakarsa pada laporan.unit dan pimpinannya pada laporan.penandatangan, dan biro pada "
        hint += "pemantauan_hasil.mengikutsertakan."
        where = by.key("jabatan") if said == by.jabatan else ("laporan", "unit")
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=_BASIS)
