"""Isian ruang_lingkup ditulis lain daripada naskah induk, tetapi Pasalnya tidak diubah.

Adendum hanya mengubah Pasal yang disebut dalam perubahan. Isian yang ditulis lain tanpa menyebut Pasalnya tidak
mengubah apa pun, sehingga para pihak menandatangani sesuatu yang tidak berlaku.

Salah: ruang_lingkup ditulis baru tanpa “- ubah: ruang-lingkup”.
Benar: ruang_lingkup ditulis baru, dan perubahan memuat “- ubah: ruang-lingkup”.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.naskah.klausul.isian import FieldWording
from kerjasama_docs.naskah.rantai.records import Rantai
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()


class _Wordings(NamedTuple):
    """What the Pasal of the first naskah of the chain word, and what those of this one may."""

    first: FieldWording
    own: FieldWording

    @classmethod
    def of(cls, subject: Subject, induk: Rantai) -> "_Wordings":
        """Those of a naskah and of its chain."""
        return cls(subject.index.wording, FieldWording.of(subject.jenis, induk.berlaku.akar.assets))

    def by(self, field: str) -> tuple[str, ...]:
        """The klausul that word a field, those of the first naskah before those of this one."""
        return (*self.first.by(field), *self.own.by(field))


def _changed(subject: Subject) -> set[str | None]:
    """The Pasal of the parent that the adendum changes."""
    return {change.ubah for change in subject.naskah.perubahan}


def _written(subject: Subject, field: str) -> bool:
    """Whether this input itself says something about a field that is of use to its kind."""
    span, known = subject.naskah.jangka_waktu, subject.index.fields[field]
    if field == "jangka_waktu" and not (span.lama or span.sampai or span.mulai):
        return False
    return known.printed and known.typed


def _remedy(subject: Subject, labels: Sequence[str], optional: Sequence[str]) -> str:
    """What to do about a field that these Pasal word; some of them are optional klausul of the naskah itself."""
    if subject.peran == "perubahan":
        label = next((name for name in labels if name in subject.index.before), labels[0])
        return f"Tambahkan “- ubah: {label}” pada perubahan, atau hapus isian itu."
    if optional:
        return f"Nyalakan klausulnya, “klausul: {{{optional[0]}: ya}}”, atau hapus isian itu."
    return "Hapus isian itu; yang hendak diubah dituangkan dalam adendum."


def _idle(subject: Subject, induk: Rantai) -> Iterator[Finding]:
    """Fields that differ from the parent's and are worded nowhere."""
    wordings, agreed = _Wordings.of(subject, induk), induk.berlaku.naskah
    worded = _changed(subject) | subject.index.labels
    what = "Pasalnya tidak diubah" if subject.peran == "perubahan" else "tidak tercetak dalam naskah ini"
    for field in Naskah.model_fields:
        labels, differs = wordings.by(field), getattr(subject.naskah, field) != getattr(agreed, field)
        if labels and differs and worded.isdisjoint(labels) and _written(subject, field):
            message = f"Isian {field} ditulis lain daripada naskah induk, tetapi {what}."
            hint = _remedy(subject, labels, wordings.own.by(field))
            yield subject.finding(message, (field,), hint, level=Level.PERINGATAN)


def _unchanged(subject: Subject, wording: FieldWording) -> dict[str, str]:
    """The fields of a pihak whose Pasal the parent has and the adendum leaves as it is, with the label of that."""
    living = {label for label, pasal in subject.index.before.items() if not pasal.dihapus}
    changed, found = _changed(subject), {}
    for field in Pihak.model_fields:
        labels = [label for label in wording.naming(f"pihak.{field}") if label in living]
        if labels and changed.isdisjoint(labels):
            found[field] = labels[0]
    return found


def _idle_pihak(subject: Subject, induk: Rantai) -> Iterator[Finding]:
    """What an adendum writes about a pihak, and no Pasal says."""
    unchanged = _unchanged(subject, subject.index.wording)
    for place, (before, new) in enumerate(zip(induk.berlaku.naskah.pihak, subject.naskah.pihak, strict=False)):
        for field, label in unchanged.items():
            if getattr(before, field) != getattr(new, field):
                name = f"pihak[{place + 1}].{field}"
                message = f"Isian {name} ditulis lain daripada naskah induk, tetapi Pasalnya tidak diubah."
                hint = f"Tambahkan “- ubah: {label}” pada perubahan, atau hapus isian itu."
                yield subject.finding(message, ("pihak", place, field), hint, level=Level.PERINGATAN)


def _idle_lampiran(subject: Subject, induk: Rantai) -> Iterator[Finding]:
    """Lampiran of an adendum that bear the title of one of the parent, which it does not change."""
    if any(change.lampiran for change in subject.naskah.perubahan):
        return
    titles = [part.judul.casefold() for part in induk.berlaku.naskah.lampiran]
    for place, part in enumerate(subject.naskah.lampiran):
        if part.judul.casefold() in titles:
            number = titles.index(part.judul.casefold()) + 1
            message = f"Lampiran “{part.judul}” ditulis baru, tetapi perubahan tidak menyebut Lampiran itu."
            hint = f"Tambahkan “- lampiran: {number}” pada perubahan, atau beri Lampiran ini judul lain."
            yield subject.finding(message, ("lampiran", place), hint, level=Level.PERINGATAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find fields that differ from the parent's and change nothing."""
    induk = subject.induk
    if induk is None or subject.peran == "pokok" or induk.berlaku.akar.recorded:
        return
    if subject.peran == "perubahan":
        yield from _idle_pihak(subject, induk)
        yield from _idle_lampiran(subject, induk)
    yield from _idle(subject, induk)
