"""Isian ruang_lingkup ditulis lain daripada naskah induk, tetapi Pasalnya tidak diubah.

Adendum hanya mengubah Pasal yang disebut dalam perubahan. Isian yang ditulis lain tanpa menyebut Pasalnya tidak
mengubah apa pun, sehingga para pihak menandatangani sesuatu yang tidak berlaku.

Salah: ruang_lingkup ditulis baru tanpa “- ubah: ruang-lingkup”.
Benar: ruang_lingkup ditulis baru, dan perubahan memuat “- ubah: ruang-lingkup”.
"""

from collections.abc import Iterator, Mapping

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.rules.registry import Subject

_KLAUSUL: Mapping[str, tuple[str, ...]] = {
    "maksud": ("maksud-dan-tujuan",),
    "tujuan": ("maksud-dan-tujuan",),
    "ruang_lingkup": ("ruang-lingkup",),
    "kegiatan": ("pelaksanaan", "pelaksanaan-kegiatan"),
    "pendanaan": ("pendanaan",),
    "jangka_waktu": ("jangka-waktu",),
    "definisi": ("ketentuan-umum",),
    "pemantauan": ("pemantauan-dan-evaluasi",),
}
"""The Pasal that words a field."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find fields of an adendum that differ from the parent's and change nothing."""
    built = subject.built
    if built.induk is None or built.jenis.peran != "perubahan" or built.induk.berlaku.akar.recorded:
        return
    changed = {change.ubah for change in built.naskah.perubahan}
    old = built.induk.berlaku.naskah
    for field, labels in _KLAUSUL.items():
        own = (field,) in built.source.places or built.source.file is None
        if own and getattr(built.naskah, field) != getattr(old, field) and changed.isdisjoint(labels):
            if field == "jangka_waktu" and not (built.naskah.jangka_waktu.lama or built.naskah.jangka_waktu.sampai):
                continue
            message = f"Isian {field} ditulis lain daripada naskah induk, tetapi Pasalnya tidak diubah."
            present = [pasal.label for pasal in built.induk.berlaku.pohon.pasal]
            label = next((name for name in labels if name in present), labels[0])
            hint = f"Tambahkan “- ubah: {label}” pada perubahan, atau hapus isian itu."
            where = built.source.where((field,))
            yield Finding("isian-tanpa-perubahan", Level.PERINGATAN, message, where, hint)
