"""What is wrong with the text in force after a naskah has changed it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from kerjasama_docs.assets import nearest
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs import Source
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.riwayat import Perubahan
from kerjasama_docs.naskah.berlaku.voice import Voice
from kerjasama_docs.naskah.rantai.records import Berlaku
from kerjasama_docs.naskah.tree.pohon import Pohon
from kerjasama_docs.naskah.tree.walk import walk

MAX_UNITS = 10_000
"""Most units of a text in force; a naskah of a hundred pages has about 2,000."""


def unworded_faults(voice: Voice, changes: tuple[Perubahan, ...], new: Collection[int]) -> list[Finding]:
    """Changes without a text where no klausul gives one, or where it would undo what an adendum has typed."""
    found, old = [], voice.berlaku
    for place, change in enumerate(changes):
        if not change.ubah or change.teks or place in new or change.ubah not in voice.titles:
            continue
        message = f"Bunyi baru Pasal “{change.ubah}” tidak dapat disusun ulang: Pasal ini bukan dari klausul jenisnya."
        if change.ubah in old.tangan:
            before = old.sumber[change.ubah][-1]
            message = f"Bunyi baru Pasal “{change.ubah}” tidak dapat disusun ulang: Pasal ini telah {before}."
        where = voice.source.where(("perubahan", place))
        found.append(Finding("nilai", Level.GALAT, message, where, "Tulis bunyi lengkapnya pada teks."))
    return found


def refuse_too_much(pohon: Pohon, source: Source) -> None:
    """Refuse a text that grows beyond any naskah: every later one would have to read it again."""
    if sum(1 for _ in walk(block for pasal in pohon.pasal for block in pasal.content)) > MAX_UNITS:
        message = f"Naskah yang diubah memuat lebih dari {MAX_UNITS} ayat dan rincian."
        where = source.where(("perubahan",))
        hint = "Kurangi sisipan, atau susun kembali seluruh ketentuan dalam satu naskah baru."
        raise DocumentFindingsError([Finding("terlalu-besar", Level.GALAT, message, where, hint)])


def unknown_labels(naskah: Naskah, old: Berlaku, source: Source) -> tuple[Finding, ...]:
    """Labels that a pengakhiran names and the text in force does not have."""
    given = naskah.pengakhiran
    if given is None or old.akar.recorded:
        return ()
    living = [pasal.label for pasal in old.pohon.pasal if not pasal.dihapus]
    named = [("pasal", given.pasal), ("tetap_berlaku", given.tetap_berlaku)]
    unknown = [
        (label, source.where(("pengakhiran", field, place)))
        for field, labels in named
        for place, label in enumerate(labels)
        if label not in living
    ]
    return tuple(_unknown_label(label, where, old, living=living) for label, where in unknown)


def _unknown_label(label: str, where: Where, old: Berlaku, *, living: Sequence[str]) -> Finding:
    """A label that means no Pasal of the parent; it may be that of a klausul which the parent left out."""
    message, hint = f"Naskah induk tidak punya Pasal berlabel “{label}”.", nearest(label, living)
    if label in old.left_out:
        message = f"Naskah induk tidak memakai klausul “{label}”, sehingga tidak ada Pasalnya."
        hint = "Hapus butir ini."
    return Finding("nama-tak-dikenal", Level.GALAT, message, where, hint)


def dangling(broken: Iterable[Finding], old: Berlaku, source: Source) -> Iterator[Finding]:
    """Rujukan that lead nowhere after the changes; those that led nowhere before are not this naskah's doing."""
    for finding in broken:
        if (finding.message, finding.where.unit) in old.putus:
            continue
        if finding.where.file == source.file and finding.where.line:
            yield finding
            continue
        message = f"{finding.where.unit} naskah induk: {finding.message[:1].lower()}{finding.message[1:]}"
        where = replace(source.where(("perubahan",)), unit=finding.where.unit)
        hint = f"Ubah juga {finding.where.unit}, atau pertahankan ketentuan yang dirujuknya."
        yield Finding(finding.code, Level.GALAT, message, where, hint)
