"""Dokumen pada koordinasi diterbitkan “Dinas Perdagangan”, bukan oleh yang berwenang menerbitkannya.

Peraturan menentukan dari siapa dokumen yang mendahului penandatanganan: koordinasi dari kementerian urusan luar negeri,
surat konfirmasi bagi daerah dari Menteri Luar Negeri melalui Menteri Dalam Negeri, persetujuan dari DPRD, rekomendasi
perpanjangan dan peran dalam pengakhiran dari biro. Surat dari instansi lain tidak memenuhinya, walaupun bernomor dan
bertanggal.

Salah: koordinasi: {jenis: Surat, unit: Kementerian Perdagangan}
Benar: koordinasi: {jenis: Surat, unit: Kementerian Luar Negeri}
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs import spell
from kerjasama_docs.model.isi_wajib import Isi
from kerjasama_docs.model.paths import steps, value_at
from kerjasama_docs.model.riwayat import Dokumen
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (
    Basis("permen-imipas-8-2025", "Pasal 10 ayat (1)"),
    Basis("permen-imipas-8-2025", "Pasal 36 ayat (2) huruf b"),
    Basis("permen-imipas-8-2025", "Pasal 37 ayat (2)"),
    Basis("uu-24-2000", "Pasal 5 ayat (1)"),
    Basis("pp-28-2018", "Pasal 28 ayat (4)"),
    Basis("pp-28-2018", "Pasal 30 ayat (1)"),
    Basis("pp-28-2018", "Pasal 33 ayat (4)"),
    Basis("pp-28-2018", "Pasal 38"),
    Basis("pp-28-2018", "Pasal 40"),
)


def _from_another(paper: object, isi: Isi) -> str | None:
    """The office that issued a paper, when that is none of those that may."""
    if not isinstance(paper, Dokumen) or not paper.unit:
        return None
    small = paper.unit.casefold()
    return None if any(word in small for word in isi.penerbit) else paper.unit


def check(subject: Subject) -> Iterator[Finding]:
    """Find papers that come from another office than the law asks for."""
    for isi in subject.jenis.wajib:
        for path in isi.isian if isi.penerbit and subject.binds(isi.peraturan) else ():
            if unit := _from_another(value_at(subject.naskah, path), isi):
                key = (*steps(path), "unit")
                message = (
                    f"Dokumen pada {spell(steps(path))} diterbitkan “{unit}”, bukan oleh yang berwenang menerbitkannya."
                )
                hint = f"Yang diminta: {isi.isi}, dengan unit yang namanya memuat “{isi.penerbit[0]}”."
                basis = Basis(isi.peraturan, isi.pasal)
                yield subject.finding(message, key, hint, level=Level.PERINGATAN, basis=basis)
