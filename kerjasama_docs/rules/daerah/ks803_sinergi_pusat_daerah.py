"""Nota Kesepahaman ini antara Pemerintah Pusat dan daerah; pertimbangkan dokumen kesepakatan sinergi.

Urusan pemerintahan yang membutuhkan dukungan program pusat dan daerah dilaksanakan dalam bentuk sinergi perencanaan
dan pelaksanaan pembangunan, yang dituangkan dalam dokumen kesepakatan yang mengikat para pihak.

Salah: nota-kesepahaman antara kementerian dan pemerintah provinsi tentang dukungan program.
Benar: nota-kesepakatan dengan rencana aksi sebagai lampiran.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.naskah.klausul.kind import kinds_by_basis
from kerjasama_docs.regulations import regulation
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (Basis("pp-28-2018", "Pasal 46 ayat (4)"),)

_BASIS = Basis("pp-28-2018", "Pasal 46 ayat (4)")
_CENTRE = {"lembaga-pemerintah"}
"""The golongan that is surely part of the Pemerintah Pusat; a lembaga negara may stand beside it."""


def _ignorant(subject: Subject) -> bool:
    """Whether the kind is a naskah of its own that rests on no law of its own, once that of regions was made."""
    jenis, law = subject.jenis, regulation(_BASIS.regulation)
    alone = jenis.peran == "pokok" and jenis.is_naskah
    return alone and not jenis.peraturan and law.sudah_ada(subject.tanggal)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a naskah between centre and region whose kind knows neither the law of regions nor another one."""
    kinds = {pihak.golongan for pihak in subject.naskah.pihak}
    between = "pemerintah-daerah" in kinds and kinds & _CENTRE
    if between and _ignorant(subject):
        message = f"{subject.jenis.nama} ini antara Pemerintah Pusat dan daerah; "
        message += "pertimbangkan dokumen kesepakatan sinergi."
        known = daftar(kinds_by_basis(_BASIS, subject.rantai.berlaku.akar.assets), "atau")
        hint = f"Pakai jenis {known} bila kerja sama ini berupa dukungan program; bila tidak, abaikan saran ini."
        yield subject.finding(message, ("jenis",), hint, level=Level.SARAN, basis=_BASIS)
