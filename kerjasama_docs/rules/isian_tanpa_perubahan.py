"""Isian ruang_lingkup ditulis lain daripada naskah induk, tetapi Pasalnya tidak diubah.

Adendum hanya mengubah Pasal yang disebut dalam perubahan. Isian yang ditulis lain tanpa menyebut Pasalnya tidak
mengubah apa pun, sehingga para pihak menandatangani sesuatu yang tidak berlaku.

Salah: ruang_lingkup ditulis baru tanpa “- ubah: ruang-lingkup”.
Benar: ruang_lingkup ditulis baru, dan perubahan memuat “- ubah: ruang-lingkup”.
"""

from collections.abc import Iterator, Sequence

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.naskah.klausul.isian import Wording
from kerjasama_docs.naskah.rantai.built import Built
from kerjasama_docs.naskah.rantai.records import Rantai
from kerjasama_docs.rules.subject import Subject


def _wording(built: Built, induk: Rantai) -> tuple[Wording, Wording]:
    """What the Pasal of the first naskah of the chain word, and what those of the naskah itself may."""
    akar = induk.berlaku.akar
    return akar.wording, Wording.of(built.jenis, akar.assets)


def _written(built: Built, field: str) -> bool:
    """Whether the naskah says something about a field of its own accord."""
    span = built.naskah.jangka_waktu
    if field == "jangka_waktu" and not (span.lama or span.sampai or span.mulai):
        return False
    return built.jenis.takes(field) and ((field,) in built.source.places or built.source.file is None)


def _idle(built: Built, induk: Rantai) -> Iterator[tuple[str, str]]:
    """Fields that differ from the parent's and are worded nowhere, each with the remedy."""
    first, own = _wording(built, induk)
    worded = {change.ubah for change in built.naskah.perubahan} | {pasal.label for pasal in built.pohon.pasal}
    for field in Naskah.model_fields:
        labels = (*first.by(field), *own.by(field))
        same = getattr(built.naskah, field) == getattr(induk.berlaku.naskah, field)
        if labels and not same and worded.isdisjoint(labels) and _written(built, field):
            yield field, _remedy(built, induk, labels, own.by(field))


def _remedy(built: Built, induk: Rantai, labels: Sequence[str], optional: Sequence[str]) -> str:
    """What to do about a field that these Pasal word; some of them are optional klausul of the naskah itself."""
    if built.jenis.peran == "perubahan":
        present = {pasal.label for pasal in induk.berlaku.pohon.pasal}
        label = next((name for name in labels if name in present), labels[0])
        return f"Tambahkan “- ubah: {label}” pada perubahan, atau hapus isian itu."
    if optional:
        return f"Nyalakan klausulnya, “klausul: {{{optional[0]}: ya}}”, atau hapus isian itu."
    return "Hapus isian itu; yang hendak diubah dituangkan dalam adendum."


def _idle_pihak(built: Built, induk: Rantai) -> Iterator[Finding]:
    """What an adendum writes about a pihak, and no Pasal says."""
    if built.jenis.peran != "perubahan":
        return
    wording, _ = _wording(built, induk)
    changed = {change.ubah for change in built.naskah.perubahan}
    present = {pasal.label for pasal in induk.berlaku.pohon.pasal if not pasal.dihapus}
    pairs = zip(induk.berlaku.naskah.pihak, built.naskah.pihak, strict=False)
    for place, (before, new) in enumerate(pairs):
        for field in Pihak.model_fields:
            labels = [label for label in wording.naming(f"pihak.{field}") if label in present]
            if not labels or changed & {*labels} or getattr(before, field) == getattr(new, field):
                continue
            message = (
                f"Isian pihak[{place + 1}].{field} ditulis lain daripada naskah induk, tetapi Pasalnya tidak diubah."
            )
            where = built.source.where(("pihak", place, field))
            hint = f"Tambahkan “- ubah: {labels[0]}” pada perubahan, atau hapus isian itu."
            yield Finding("isian-tanpa-perubahan", Level.PERINGATAN, message, where, hint)


def check(subject: Subject) -> Iterator[Finding]:
    """Find fields that differ from the parent's and change nothing."""
    built = subject.built
    if built.induk is None or built.jenis.peran == "pokok" or built.induk.berlaku.akar.recorded:
        return
    yield from _idle_pihak(built, built.induk)
    for field, hint in _idle(built, built.induk):
        what = "Pasalnya tidak diubah" if built.jenis.peran == "perubahan" else "tidak tercetak dalam naskah ini"
        message = f"Isian {field} ditulis lain daripada naskah induk, tetapi {what}."
        yield Finding("isian-tanpa-perubahan", Level.PERINGATAN, message, built.source.where((field,)), hint)
