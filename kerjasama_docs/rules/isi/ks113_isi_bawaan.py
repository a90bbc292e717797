"""Pasal 1 (“maksud dan tujuan”) hanya berisi kalimat bawaan, sehingga tujuan belum tertulis dalam naskah.

Kalimat bawaan disusun dari judul naskah dan sama bagi setiap kerja sama. Pembacanya belum tahu apa yang hendak dicapai
atau dikerjakan, sehingga isi yang diwajibkan peraturan belum ada. Tujuan dan kegiatan harus ditulis dalam naskah final;
pendanaan serta pembagian kewenangan menurut tugas masing-masing masih dapat berarti, dan hanya diingatkan.

Salah: isian tujuan dikosongkan, sehingga tercetak “Tujuan Nota Kesepahaman ini adalah agar … berlangsung terpadu”.
Benar: tujuan: memperluas akses tahanan terhadap bantuan hukum
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import daftar
from kerjasama_docs.model.isi_wajib import Isi
from kerjasama_docs.model.paths import steps
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.bacaan import Bagian
from kerjasama_docs.rules.reading.isi import Keadaan

DASAR: tuple[Basis, ...] = ()
_NEEDED = {"tujuan", "kegiatan"}
"""Matters of which a stock sentence says nothing: it holds for every kerja sama."""


def _fields(subject: Subject, isi: Isi, bagian: Bagian) -> tuple[str, ...]:
    """The fields that would say it."""
    heads = subject.built.heads
    head = next((heads[name] for name in bagian.pasal.labels if name in heads), None)
    return isi.isian or (head.isian if head else ())


def _where(fields: tuple[str, ...]) -> Key:
    first = fields[0].partition(".")[0] if fields else "klausul"
    return steps(first)


def check(subject: Subject) -> Iterator[Finding]:
    """Find required content of which only a stock sentence speaks."""
    for isi, temuan in subject.index.isi:
        bagian = temuan.bagian
        if temuan.keadaan is not Keadaan.BAWAAN or bagian is None:
            continue
        fields = _fields(subject, isi, bagian)
        title = f"{bagian.pasal.nama} (“{bagian.kepala}”)"
        message = f"{title} hanya berisi kalimat bawaan, sehingga {isi.isi} belum tertulis dalam naskah."
        level = None if isi.hal in _NEEDED else Level.PERINGATAN
        hint = f"Isi {daftar(fields, 'atau')}, atau tulis sendiri bunyi Pasalnya."
        basis = Basis(isi.peraturan, isi.pasal)
        yield subject.finding(message, _where(fields), hint, level=level, basis=basis)
