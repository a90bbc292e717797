"""“Pengadilan Negeri” dipilih untuk perselisihan antara badan pemerintah; periksa apakah forum itu memang dimaksud.

Badan pemerintah menyelesaikan perbedaan dengan musyawarah, lalu melalui pimpinan atau atasan bersamanya. Perselisihan
antardaerah diselesaikan gubernur sebagai wakil Pemerintah Pusat atau Menteri Dalam Negeri, dan keputusan Menteri
bersifat final; forum lain tidak disebut. Di luar itu pilihan forum tidak dilarang, tetapi jarang dimaksud.

Salah: “Perselisihan diajukan ke Pengadilan Negeri.” dalam perjanjian antara dua kementerian.
Benar: “Perbedaan yang tidak dapat diselesaikan dengan musyawarah dilaporkan kepada pimpinan PARA PIHAK.”
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.views.pemerintah import antarpemerintah
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ikatan import forum, place_in, shown, sifat

DASAR: tuple[Basis, ...] = (Basis("uu-23-2014", "Pasal 370"),)
_REGION = {"pemerintah-daerah"}


def _basis(subject: Subject) -> Basis | None:
    """The law on disputes between regions, where all pihak are regions."""
    return DASAR[0] if {pihak.golongan for pihak in subject.naskah.pihak} == _REGION else None


def check(subject: Subject) -> Iterator[Finding]:
    """Find a court or arbitration between bodies of the state, once; of a first understanding another rule tells."""
    if sifat(subject) == "pemahaman" or not antarpemerintah(subject.naskah):
        return
    basis = _basis(subject)
    who = "gubernur atau Menteri Dalam Negeri" if basis else "pimpinan PARA PIHAK"
    hint = f"Serahkan perbedaan yang tidak selesai dengan musyawarah kepada {who}."
    for alinea, found in forum(subject.index.bacaan):
        message = f"{shown(alinea, found.span())} dipilih untuk perselisihan antara badan pemerintah; "
        message += "periksa apakah forum itu memang dimaksud."
        where = place_in(subject, alinea, found.span())
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)
        return
