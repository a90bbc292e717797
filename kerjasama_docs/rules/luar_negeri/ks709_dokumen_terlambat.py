"""Naskah ditandatangani 12 Maret 2027, sebelum koordinasi tanggal 10 April 2027 yang harus mendahuluinya.

Konsultasi dan koordinasi dengan Menteri Luar Negeri, surat konfirmasi, persetujuan DPRD, dan dokumen lain pada
persyaratan mendahului penandatanganan;
pernyataan kehendak mendahului rencana kerja sama, dan persetujuan DPRD atas rencana mendahului surat konfirmasi atas
naskahnya. Tanggal yang terbalik berarti naskah ditandatangani tanpa dasar, atau tanggalnya salah ketik.

Salah: pernyataan kehendak ditandatangani 21 Juni 2027, koordinasi tertanggal 4 Juli 2027.
Benar: koordinasi tertanggal 4 Mei 2027.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.model.isi_wajib import Isi
from kerjasama_docs.model.paths import steps, value_at
from kerjasama_docs.model.persyaratan import Persyaratan
from kerjasama_docs.rules.base.subject import Subject

_PLAN = Basis("pp-28-2018", "Pasal 28 ayat (5)")
_OTHER = {
    "hubungan_diplomatik": Basis("pp-28-2018", "Pasal 27 ayat (1) huruf a"),
    "kerja_sama_pusat": Basis("pp-28-2018", "Pasal 25 huruf a"),
    "persetujuan_pusat": Basis("pp-28-2018", "Pasal 29 ayat (1)"),
    "pertimbangan": Basis("pp-28-2018", "Pasal 31 ayat (3)"),
    "konfirmasi": Basis("pp-28-2018", "Pasal 33 ayat (4)"),
}
"""The article behind a paper that the kind does not ask for by itself."""
DASAR: tuple[Basis, ...] = (
    *_OTHER.values(),
    Basis("permen-imipas-8-2025", "Pasal 10 ayat (1)"),
    Basis("uu-24-2000", "Pasal 5 ayat (1)"),
    Basis("pp-28-2018", "Pasal 28 ayat (4)"),
    Basis("pp-28-2018", "Pasal 30 ayat (1)"),
    _PLAN,
    Basis("pp-28-2018", "Pasal 38"),
    Basis("pp-28-2018", "Pasal 40"),
)

_INTENT, _APPROVAL = "rencana.pernyataan_kehendak", "persetujuan_dprd"
_LETTERS = ("persyaratan.konfirmasi", "koordinasi")
_MORE = "persyaratan"
_ELSEWHERE = {"biro", "kesepakatan"}
"""Papers whose order is looked at with the chain they belong to."""


class _Step(NamedTuple):
    """A paper that goes before the signing: its path, its day, what it is, and the article."""

    path: str
    tanggal: date | None
    apa: str
    basis: Basis | None

    @property
    def key(self) -> Key:
        """The place of its day."""
        return (*steps(self.path), "tanggal")


def _day(subject: Subject, path: str) -> date | None:
    day = getattr(value_at(subject.naskah, path), "tanggal", None)
    return day if isinstance(day, date) else None


def _titled(title: str) -> str:
    """A title as a sentence goes on with it: ``surat konfirmasi``."""
    return title[0].lower() + title[1:]


def _asked(subject: Subject) -> Iterator[_Step]:
    """The papers that the kind asks for."""
    asked: list[Isi] = [isi for isi in subject.jenis.wajib if isi.penerbit and subject.binds(isi.peraturan)]
    for isi in asked:
        for path in isi.isian:
            what = path.rpartition(".")[2].replace("_", " ")
            yield _Step(path, _day(subject, path), what, Basis(isi.peraturan, isi.pasal))


def _kept(subject: Subject) -> Iterator[_Step]:
    """The papers on record, whether the kind asks for them or not."""
    for name, info in Persyaratan.model_fields.items() if subject.index.fields[_MORE].printed else ():
        path = f"{_MORE}.{name}"
        yield _Step(path, _day(subject, path), _titled(info.title or name), _OTHER.get(name))


def _papers(subject: Subject) -> Iterator[_Step]:
    """The papers that go before the signing, each once."""
    seen = set(_ELSEWHERE)
    for step in (*_asked(subject), *_kept(subject)):
        if step.path not in seen:
            seen.add(step.path)
            yield step
    if subject.index.fields["rencana"].printed:
        yield _Step(_INTENT, _day(subject, _INTENT), "pernyataan kehendak", _PLAN)


def _reversed(steps_: list[_Step]) -> Iterator[tuple[_Step, str]]:
    """A letter of confirmation that is older than the approval of the plan."""
    by = {step.path: step for step in steps_}
    letter = next((by[path] for path in _LETTERS if path in by and by[path].tanggal), None)
    approval = by.get(_APPROVAL)
    if letter and approval and letter.tanggal and approval.tanggal and letter.tanggal < approval.tanggal:
        message = (
            f"Surat konfirmasi tertanggal {tanggal_panjang(letter.tanggal)}, sebelum persetujuan DPRD atas rencana "
        )
        yield letter, f"{message}kerja samanya ({tanggal_panjang(approval.tanggal)})."


def check(subject: Subject) -> Iterator[Finding]:
    """Find a naskah that was signed before the papers on which it rests."""
    papers, signing = list(_papers(subject)), subject.tanggal
    for step in papers:
        if signing and step.tanggal and step.tanggal > signing:
            what = "ditandatangani" if subject.jenis.is_naskah else "dibuat"
            message = (
                f"Naskah {what} {tanggal_panjang(signing)}, sebelum {step.apa} tanggal {tanggal_panjang(step.tanggal)} "
            )
            message += "yang harus mendahuluinya."
            hint = "Perbaiki tanggal yang keliru, atau tunda penandatanganan sampai dokumen itu ada."
            yield subject.finding(message, step.key, hint, level=Level.GALAT, basis=step.basis)
    for step, message in _reversed(papers):
        hint = "Periksa kedua tanggalnya; rencana disetujui DPRD sebelum naskahnya dikonfirmasi."
        yield subject.finding(message, step.key, hint, level=Level.PERINGATAN, basis=step.basis)
