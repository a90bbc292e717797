"""Klausul penutup tidak boleh ditiadakan dari Nota Kesepahaman.

Tanpa klausul tertentu naskah tidak lengkap sebagai naskah dinas, walaupun tidak ada pasal peraturan yang
menyebutnya satu demi satu. Bunyinya boleh diganti, keberadaannya tidak. Beberapa klausul dapat saling menggantikan,
seperti hak dan kewajiban dengan kewenangan dan tanggung jawab, kecuali peraturan yang mengikat menuntut keduanya. Yang
hanya dituntut suatu peraturan diminta dari naskah yang terikat peraturan itu.

Salah: klausul: {penutup: tidak}
Benar: klausul: {penutup: {teks: bunyi sendiri}}
"""

from collections.abc import Collection, Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.model.varian import KlausulRef
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.sebab import sebab

DASAR: tuple[Basis, ...] = ()
SILENT_BESIDE = ("isi-wajib",)


def _law(subject: Subject, ref: KlausulRef) -> Basis | None:
    """The article by which a klausul is needed beside what could stand in its place."""
    return subject.bound(ref.tetap.peraturan, ref.tetap.pasal) if ref.tetap else None


def _spared(subject: Subject, ref: KlausulRef, there: Collection[str]) -> bool:
    """Whether a naskah may do without a klausul: no law that binds it asks for it, and another may stand in its place.

    One that only a law asks for needs no other in its place.
    """
    if _law(subject, ref):
        return False
    return any(name in there for name in ref.atau) or bool(ref.tetap and not ref.atau)


def _why(subject: Subject, ref: KlausulRef) -> str:
    """Whose law asks for a klausul, or what could stand in its place; empty for one that every naskah of it has."""
    if law := _law(subject, ref):
        return f", {sebab(subject, law.regulation)}"
    return f" tanpa {daftar(ref.atau, 'atau')}" if ref.atau else ""


def _deleted(subject: Subject) -> Iterator[Finding]:
    """Pasal of the parent that its kind needs and an adendum deletes."""
    if subject.induk is None:
        return
    jenis = subject.induk.berlaku.akar.jenis
    needed = {ref.id: ref for ref in jenis.refs if ref.wajib}
    hint = "Ubah bunyinya dengan “ubah” dan teks, atau hapus butir ini."
    for place, change in enumerate(subject.naskah.perubahan):
        ref = needed.get(change.hapus or "")
        if ref and not change.ayat and not _spared(subject, ref, subject.index.after):
            message = f"Klausul {ref.id} tidak boleh dihapus dari {jenis.nama}{_why(subject, ref)}."
            where, basis = ("perubahan", place, "hapus"), _law(subject, ref)
            yield subject.finding(message, where, hint, level=Level.GALAT, basis=basis)


def _remedy(ref: KlausulRef, isi: tuple[str, ...]) -> str:
    """What to do about a klausul that was switched off."""
    if isi:
        return f"Hapus “pakai: tidak”; isinya ({daftar(isi, 'dan')}) lalu tercetak."
    other = f", atau pakai {daftar(ref.atau, 'atau')}" if ref.atau else ""
    return f"Hapus “tidak”, atau ganti bunyinya dengan teks{other}."


def _switched_off(subject: Subject) -> Iterator[Finding]:
    """Klausul of the kind itself."""
    off = {name: choice for name, choice in subject.naskah.klausul.items() if choice.pakai is False}
    for ref in subject.jenis.refs:
        if ref.wajib and ref.id in off and not _spared(subject, ref, subject.klausul):
            message = f"Klausul {ref.id} tidak boleh ditiadakan dari {subject.jenis.nama}{_why(subject, ref)}."
            hint, basis = _remedy(ref, off[ref.id].isi), _law(subject, ref)
            yield subject.finding(message, ("klausul", ref.id), hint, level=Level.GALAT, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find klausul that the kind needs and the drafter switched off or deletes."""
    yield from _deleted(subject)
    yield from _switched_off(subject)
