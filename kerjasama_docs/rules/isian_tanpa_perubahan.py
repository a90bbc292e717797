"""Isian ruang_lingkup ditulis lain daripada naskah induk, tetapi Pasalnya tidak diubah.

Adendum hanya mengubah Pasal yang disebut dalam perubahan. Isian yang ditulis lain tanpa menyebut Pasalnya tidak
mengubah apa pun, sehingga para pihak menandatangani sesuatu yang tidak berlaku.

Salah: ruang_lingkup ditulis baru tanpa “- ubah: ruang-lingkup”.
Benar: ruang_lingkup ditulis baru, dan perubahan memuat “- ubah: ruang-lingkup”.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.naskah.rantai.built import Built
from kerjasama_docs.naskah.rantai.warisan import ADDRESS, PIHAK_WORDED_BY, WORDED_BY
from kerjasama_docs.rules.subject import Subject


def _idle(built: Built) -> Iterator[tuple[str, str]]:
    """Fields that differ from the parent's and are worded nowhere, each with the remedy."""
    changed = {change.ubah for change in built.naskah.perubahan}
    printed = {pasal.label for pasal in built.pohon.pasal}
    spans = built.naskah.jangka_waktu
    for field, labels in WORDED_BY.items():
        own = built.jenis.takes(field) and ((field,) in built.source.places or built.source.file is None)
        worded = (changed | printed) & {*labels} or (field == "jangka_waktu" and built.jenis.peran == "perpanjangan")
        same = built.induk and getattr(built.naskah, field) == getattr(built.induk.berlaku.naskah, field)
        if not own or worded or same or (field == "jangka_waktu" and not (spans.lama or spans.sampai or spans.mulai)):
            continue
        present = {pasal.label for pasal in built.induk.berlaku.pohon.pasal} if built.induk else set()
        optional = [ref.id for ref in built.jenis.klausul if ref.id in labels]
        if built.jenis.peran == "perubahan":
            label = next((name for name in labels if name in present), labels[0])
            yield field, f"Tambahkan “- ubah: {label}” pada perubahan, atau hapus isian itu."
        elif optional:
            yield field, f"Nyalakan klausulnya, “klausul: {{{optional[0]}: ya}}”, atau hapus isian itu."
        else:
            yield field, "Hapus isian itu; yang hendak diubah dituangkan dalam adendum."


def _idle_pihak(built: Built) -> Iterator[Finding]:
    """What an adendum writes about a pihak, and no Pasal says."""
    if built.induk is None or built.jenis.peran != "perubahan":
        return
    changed = {change.ubah for change in built.naskah.perubahan}
    present = {pasal.label for pasal in built.induk.berlaku.pohon.pasal if not pasal.dihapus}
    old = built.induk.berlaku.naskah.pihak
    worded = {**PIHAK_WORDED_BY, **dict.fromkeys(ADDRESS, "korespondensi")}
    for place, (before, new) in enumerate(zip(old, built.naskah.pihak, strict=False)):
        for field, label in worded.items():
            if getattr(before, field) == getattr(new, field) or label in changed or label not in present:
                continue
            message = (
                f"Isian pihak[{place + 1}].{field} ditulis lain daripada naskah induk, tetapi Pasalnya tidak diubah."
            )
            where = built.source.where(("pihak", place, field))
            hint = f"Tambahkan “- ubah: {label}” pada perubahan, atau hapus isian itu."
            yield Finding("isian-tanpa-perubahan", Level.PERINGATAN, message, where, hint)


def check(subject: Subject) -> Iterator[Finding]:
    """Find fields that differ from the parent's and change nothing."""
    built = subject.built
    if built.induk is None or built.jenis.peran == "pokok" or built.induk.berlaku.akar.recorded:
        return
    yield from _idle_pihak(built)
    for field, hint in _idle(built):
        what = "Pasalnya tidak diubah" if built.jenis.peran == "perubahan" else "tidak tercetak dalam naskah ini"
        message = f"Isian {field} ditulis lain daripada naskah induk, tetapi {what}."
        yield Finding("isian-tanpa-perubahan", Level.PERINGATAN, message, built.source.where((field,)), hint)
