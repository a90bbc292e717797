"""Usulan Kerja Sama ini tidak dialamatkan kepada Menteri Imigrasi dan Pemasyarakatan Republik Indonesia.

Kepada siapa surat tentang kerja sama disampaikan ditetapkan peraturan menurut tingkat kerja samanya. Alamat yang
ditulis sendiri pada surat.tujuan menggantikan alamat itu; bila pejabat yang disebut peraturan tidak ada di dalamnya,
surat dapat dikembalikan. Alamat yang ditambahkan di samping mereka boleh.

Salah: usulan tingkat kementerian dengan "surat: {tujuan: Direktur Jenderal Imigrasi}"
Benar: surat.tujuan dikosongkan, atau menyebut Menteri melalui Sekretaris Jenderal.
"""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.model.profil import COUNTRY
from kerjasama_docs.naskah.views.tujuan import PATH, Alamat, alamat
from kerjasama_docs.rules.base.subject import Subject

DASAR = tuple(
    Basis("permen-imipas-8-2025", f"Pasal {article}")
    for article in ("14 huruf a", "14 huruf b", "14 huruf c", "39 ayat (1)", "39 ayat (4)")
)


def _by_law(subject: Subject) -> Alamat | None:
    """The address that the letter would have if the drafter had typed none."""
    surat = subject.naskah.surat
    if surat is None or not surat.tujuan or not subject.jenis.is_surat:
        return None
    bare = subject.naskah.model_copy(update={"surat": surat.model_copy(update={"tujuan": ()})})
    return alamat(replace(subject.built.inputs, naskah=bare))


def _named(office: str, typed: str) -> bool:
    """Whether an address names an office, in full or by its beginning."""
    said = office.removesuffix(COUNTRY).casefold()
    return said in typed or said.partition(" kementerian ")[0] in typed


def check(subject: Subject) -> Iterator[Finding]:
    """Find a typed address that leaves out those to whom the regulation sends the letter."""
    law = _by_law(subject)
    basis = subject.bound(law.dasar.peraturan, law.dasar.pasal) if law and law.dasar else None
    if law is None or basis is None or subject.naskah.surat is None:
        return
    typed = " ".join(map(str, subject.naskah.surat.tujuan)).casefold()
    missing = [str(each) for each in law.kepada if not isinstance(each, Markup) and not _named(str(each), typed)]
    if missing:
        message = f"{subject.jenis.nama} ini tidak dialamatkan kepada {daftar(missing, 'dan')}."
        hint = "Kosongkan surat.tujuan agar alamatnya menurut peraturan, atau tambahkan pejabat itu."
        where = tuple(PATH.split("."))
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)
