"""Klausul ketentuan-umum diisi (teks), tetapi tidak tercetak, karena definisi kosong.

Klausul pilihan yang diisi judul, teks, atau parameternya dicetak, walaupun pakai: ya tidak ditulis. Yang tetap tidak
tercetak disebut di sini dengan cara mencetaknya, agar tidak disangka sudah ada dalam naskah. Yang ditiadakan dengan
pakai: tidak hanya diperingatkan; judul klausul yang bukan Pasal tidak punya tempat.

Salah: klausul: {ketentuan-umum: {teks: bunyi sendiri}} tanpa definisi.
Benar: klausul: {ketentuan-umum: {pakai: ya, teks: bunyi sendiri}}
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.naskah.klausul.file import load_klausul
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()


def _condition(subject: Subject, name: str) -> str:
    """What has to hold for a klausul to be used; the field where that is all it asks for."""
    return load_klausul(name, subject.built.inputs.assets).head.bila or ""


def _switched_off(subject: Subject, name: str, filled: str) -> Finding:
    message = f"Klausul {name} diisi ({filled}), tetapi ditiadakan dengan pakai: tidak."
    hint = f"Hapus isinya, atau tulis klausul.{name}.pakai: ya untuk mencetaknya."
    return subject.finding(message, ("klausul", name), hint, level=Level.PERINGATAN)


def _unmet(subject: Subject, name: str, filled: str) -> Finding:
    bila = _condition(subject, name)
    field = bila in Naskah.model_fields
    why = f"{bila} kosong" if field else f"syaratnya tidak terpenuhi ({bila})"
    fill = f"Isi {bila}, atau cetak tanpa itu" if field else "Penuhi syaratnya, atau cetak tanpa itu"
    message = f"Klausul {name} diisi ({filled}), tetapi tidak tercetak, karena {why}."
    hint = f"{fill} dengan klausul.{name}.pakai: ya."
    return subject.finding(message, ("klausul", name), hint, level=Level.GALAT)


def _needed(subject: Subject, name: str) -> bool:
    """Whether the kind does not do without a klausul, of which another rule tells."""
    return any(ref.id == name and ref.tentu for ref in subject.jenis.refs)


def _unused(subject: Subject) -> Iterator[Finding]:
    """Klausul that are filled and not used."""
    for name, choice in subject.naskah.klausul.items():
        if not choice.isi or name in subject.klausul or (choice.pakai is False and _needed(subject, name)):
            continue
        filled = daftar(choice.isi, "dan")
        found = _switched_off if choice.pakai is False else _unmet
        yield found(subject, name, filled)


def _untitled(subject: Subject) -> Iterator[Finding]:
    """Titles of klausul that are no Pasal."""
    beside = {ref.id for ref in (*subject.jenis.pembuka, *subject.jenis.penutup)}
    for name, choice in subject.naskah.klausul.items():
        if choice.judul and name in beside & subject.klausul:
            message = f"Judul klausul {name} tidak tercetak, karena klausul itu bukan Pasal."
            hint = "Hapus judul itu, atau tulis ketentuannya sebagai pasal_tambahan."
            yield subject.finding(message, ("klausul", name, "judul"), hint, level=Level.GALAT)


def check(subject: Subject) -> Iterator[Finding]:
    """Find klausul whose title, text or parameters nobody will read."""
    yield from _unused(subject)
    yield from _untitled(subject)
