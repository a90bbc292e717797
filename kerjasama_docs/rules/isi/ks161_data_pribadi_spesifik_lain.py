"""“riwayat kesehatan Peserta” bersifat spesifik, tetapi tidak termasuk data pribadi yang disebut dalam data_pribadi.

Penilaian dampak dan pembatasan tujuan hanya berlaku bagi data yang disebut. Data spesifik yang dipertukarkan menurut
Pasal lain, tetapi tidak disebut dalam isian tentang data pribadi, diproses tanpa penilaian dampak.

Salah: data_pribadi: {data: sidik jari}, sedangkan kewajiban menyebut riwayat kesehatan Peserta
Benar: data_pribadi: {data: [sidik jari, riwayat kesehatan]}
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.data_pribadi import spesifik_dalam
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.data_pribadi import Sebutan
from kerjasama_docs.rules.shared.ikatan import place_in, shown
from kerjasama_docs.rules.shared.klausul_data import diisi

DASAR: tuple[Basis, ...] = (Basis("uu-27-2022", "Pasal 34 ayat (1)"), Basis("uu-27-2022", "Pasal 4 ayat (2)"))


def _sorts(said: Sebutan) -> frozenset[str]:
    """The sorts of specific data that the words name."""
    return frozenset(spesifik_dalam(said.alinea.kecil[slice(*said.span)]))


def check(subject: Subject) -> Iterator[Finding]:
    """Find specific data that a Pasal speaks of and the drafter does not name, once; of none at all others tell."""
    given = diisi(subject)
    known = set(given.bersifat_spesifik) if given else set()
    if subject.peran != "pokok" or not known or "lainnya" in known:
        return
    specific = (each for each in subject.index.data_pribadi.sebutan if each.spesifik)
    said = next((each for each in specific if _sorts(each) - known), None)
    if said:
        words = shown(said.alinea, said.span)
        message = f"{words} bersifat spesifik, tetapi tidak termasuk data pribadi yang disebut dalam data_pribadi."
        hint = "Tambahkan pada data_pribadi.data, atau hapus dari Pasal itu bila tidak diproses."
        where = place_in(subject, said.alinea, said.span)
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
