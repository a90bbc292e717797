"""Naskah tidak memuat isi yang diwajibkan peraturan: ruang lingkup (Pasal 21 huruf c).

Peraturan tentang kerja sama menetapkan isi minimum setiap naskah; naskah yang kurang satu saja dikembalikan
saat penelaahan. Yang diperiksa ialah peraturan yang disebut profil dan berlaku pada tanggal naskah. Isian yang
belum diisi hanya diperingatkan dalam rancangan; klausul yang ditiadakan selalu galat.

Salah: klausul: {pendanaan: tidak}
Benar: klausul pendanaan tetap dipakai; bila tidak ada biaya, nyatakan sumbernya saja.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.paths import steps
from kerjasama_docs.model.template import Isi
from kerjasama_docs.rules.subject import Subject


def _carried(subject: Subject, isi: Isi) -> bool:
    """Whether one of its klausul stands in the naskah; for content without a klausul, whether a field is filled."""
    if isi.klausul:
        return not subject.built.klausul.isdisjoint(isi.klausul)
    return isi.filled(subject.built.naskah)


def check(subject: Subject) -> Iterator[Finding]:
    """Find every piece of required content that nothing carries."""
    source, jenis = subject.built.source, subject.built.jenis
    for isi in jenis.wajib:
        level = Level.GALAT if isi.klausul or subject.final else Level.PERINGATAN
        if not subject.binds(isi.peraturan) or _carried(subject, isi):
            continue
        switched = next((name for name in isi.klausul if name in subject.built.naskah.klausul), None)
        field = isi.isian[0] if isi.isian else "klausul"
        where = source.where(("klausul", switched) if switched else steps(field))
        ways = [f"pakai klausul {' atau '.join(isi.klausul)}"] if isi.klausul else []
        ways += [f"isi {' atau '.join(isi.isian)}"] if isi.isian else []
        message = f"{jenis.nama} ini tidak memuat {isi.isi}."
        hint = f"{' atau '.join(ways).capitalize()}."
        yield Finding("isi-wajib", level, message, where, hint, Basis(isi.peraturan, isi.pasal))
