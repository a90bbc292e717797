"""Naskah tidak memuat isi yang diwajibkan peraturan: ruang lingkup (Pasal 21 huruf c).

Peraturan tentang kerja sama menetapkan isi minimum setiap naskah; naskah yang kurang satu saja dikembalikan
saat penelaahan. Yang diperiksa ialah peraturan yang disebut profil dan berlaku pada tanggal naskah. Isian yang
belum diisi hanya diperingatkan dalam rancangan; klausul yang ditiadakan selalu galat.

Salah: klausul: {pendanaan: tidak}
Benar: klausul pendanaan tetap dipakai; bila tidak ada biaya, nyatakan sumbernya saja.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.base import Record
from kerjasama_docs.model.template import Isi
from kerjasama_docs.rules.registry import Subject


def _filled(value: object) -> bool:
    """Whether a value says something; a record does when one of the fields that were given does."""
    if isinstance(value, Record):
        return any(_filled(getattr(value, name)) for name in value.model_fields_set)
    return bool(value)


def _value(record: object, path: str) -> object:
    """The value at a path, ``usulan.urgensi``; None where the record above is open."""
    for name in path.split("."):
        record = getattr(record, name, None)
    return record


def _carried(subject: Subject, isi: Isi) -> bool:
    """Whether one of its klausul stands in the naskah; for content without a klausul, whether a field is filled."""
    if isi.klausul:
        return not subject.built.klausul.isdisjoint(isi.klausul)
    return any(_filled(_value(subject.built.naskah, path)) for path in isi.isian)


def check(subject: Subject) -> Iterator[Finding]:
    """Find every piece of required content that nothing carries."""
    source, jenis = subject.built.source, subject.built.jenis
    for isi in jenis.wajib:
        level = Level.GALAT if isi.klausul or subject.final else Level.PERINGATAN
        if not subject.binds(isi.peraturan) or _carried(subject, isi):
            continue
        switched = next((name for name in isi.klausul if name in subject.built.naskah.klausul), None)
        own = (*isi.isian, "klausul")[0].split(".")
        where = source.where(("klausul", switched) if switched else tuple(own))
        ways = [f"pakai klausul {' atau '.join(isi.klausul)}"] if isi.klausul else []
        ways += [f"isi {' atau '.join(isi.isian)}"] if isi.isian else []
        message = f"{jenis.nama} ini tidak memuat {isi.isi}."
        hint = f"{' atau '.join(ways).capitalize()}."
        yield Finding("isi-wajib", level, message, where, hint, Basis(isi.peraturan, isi.pasal))
