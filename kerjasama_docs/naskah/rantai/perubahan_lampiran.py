"""What an adendum does to the lampiran of its parent: each that it names is replaced by one of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kerjasama_docs import language
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs import Source
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pilihan import LampiranIsi
from kerjasama_docs.naskah.tree.inline import Text
from kerjasama_docs.naskah.tree.lampiran import is_only_lampiran, lampiran_label, lampiran_labels, lampiran_number
from kerjasama_docs.naskah.tree.pohon import Kind, LampiranPart, Unit


@dataclass(frozen=True)
class Ganti:
    """A lampiran of the parent that is replaced.

    Attributes:
        label: What it is called there, ``Lampiran I``.
        lama: Its place among those of the parent, from 0; None where the parent is on paper only.
        baru: The place of the new one among those of the adendum.
    """

    label: str
    lama: int | None
    baru: int


@dataclass(frozen=True)
class Penggantian:
    """All lampiran that an adendum replaces, and what is wrong with the changes that name none."""

    ganti: tuple[Ganti, ...] = ()
    findings: tuple[Finding, ...] = ()

    def isi(self, old: Sequence[LampiranIsi], new: Sequence[LampiranIsi]) -> tuple[LampiranIsi, ...]:
        """The lampiran in force after it."""
        changed = {each.lama: new[each.baru] for each in self.ganti}
        return tuple(changed.get(place, part) for place, part in enumerate(old))

    def pohon(self, old: Sequence[LampiranPart], new: Sequence[LampiranPart]) -> tuple[LampiranPart, ...]:
        """The same as they are printed: under the heads of the parent, which they belong to."""
        parts = list(old)
        for each in self.ganti:
            if each.lama is not None and each.lama < len(parts):
                parts[each.lama] = replace(new[each.baru], heading=old[each.lama].heading)
        return tuple(parts)

    def bunyi(self, nama: str, count: int) -> Iterator[str]:
        """The instructions of the adendum, which has so many lampiran and is called that."""
        for each in self.ganti:
            own = lampiran_labels(count)[each.baru]
            said = f"{each.label} diubah sehingga berbunyi sebagaimana tercantum dalam {own} yang merupakan bagian "
            yield language.tak_putus(f"{said}tidak terpisahkan dari {nama} ini.")


def penggantian(old: Sequence[LampiranIsi], naskah: Naskah, source: Source, *, recorded: bool) -> Penggantian:
    """The lampiran that an adendum replaces.

    Args:
        old: Those in force before it.
        naskah: The adendum.
        source: Its input.
        recorded: Whether the parent is on paper only, so that its lampiran are not known.
    """
    return _Pencari(() if recorded else old, naskah, source, recorded).cari()


def noted(part: LampiranPart, sources: Sequence[str]) -> LampiranPart:
    """A lampiran with a line that says what changed it."""
    if not sources:
        return part
    line = Unit(Kind.CATATAN, (Text(f"[{language.huruf_awal_besar(language.daftar(sources, 'dan'))}]", italic=True),))
    return replace(part, content=(line, *part.content))


@dataclass(frozen=True)
class _Pencari:
    """Finds for each change the old lampiran that it names and the new one that takes its place."""

    old: Sequence[LampiranIsi]
    naskah: Naskah
    source: Source
    recorded: bool

    def cari(self) -> Penggantian:
        """All of them, in the order of the parent."""
        found: list[Ganti] = []
        findings: list[Finding] = []
        for place, change in enumerate(self.naskah.perubahan):
            if change.lampiran:
                made = self._one(place, change.lampiran, found)
                if isinstance(made, Ganti):
                    found.append(made)
                else:
                    findings.append(made)
        return Penggantian(tuple(sorted(found, key=lambda each: each.lama or 0)), tuple(findings))

    def _one(self, place: int, name: str, earlier: Sequence[Ganti]) -> Ganti | Finding:
        where = self.source.where(("perubahan", place, "lampiran"))
        old = self._old(name)
        if old is None and not self.recorded:
            return self._unknown(name, where)
        label = lampiran_labels(len(self.old))[old] if old is not None else lampiran_label(name)
        if any(each.label == label for each in earlier):
            message = f"{label} sudah diubah oleh perubahan lain dalam adendum ini."
            hint = "Hapus salah satu perubahan itu, atau perbaiki nama Lampirannya."
            return Finding("perubahan-ganda", Level.GALAT, message, where, hint)
        new = self._new(self.old[old].judul if old is not None else name, {each.baru for each in earlier})
        if new is None:
            message = f"{label} diubah, tetapi isinya yang baru tidak ada dalam adendum ini."
            return Finding("perubahan-lampiran", Level.GALAT, message, where, "Tulis isinya yang baru pada lampiran.")
        return Ganti(label, old, new)

    def _old(self, name: str) -> int | None:
        """The lampiran of the parent that is meant, by its number or its title."""
        number = lampiran_number(name)
        if number is not None:
            return number - 1 if number <= len(self.old) else None
        titles = [_bare(part.judul) for part in self.old]
        if titles.count(_bare(name)) == 1:
            return titles.index(_bare(name))
        return 0 if is_only_lampiran(name) and len(self.old) == 1 else None

    def _new(self, judul: str, taken: set[int]) -> int | None:
        """The new one: that with the same title, else the next that no other change has taken."""
        free = [n for n in range(len(self.naskah.lampiran)) if n not in taken]
        same = [n for n in free if _bare(self.naskah.lampiran[n].judul) == _bare(judul)]
        return next(iter(same or free), None)

    def _unknown(self, name: str, where: Where) -> Finding:
        message = f"Lampiran “{name}” tidak ada dalam naskah induk."
        labels = lampiran_labels(len(self.old))
        known = [f"{label} ({part.judul})" for label, part in zip(labels, self.old, strict=False)]
        hint = "Naskah induk tidak berlampiran; hapus perubahan ini."
        if known:
            hint = f"Yang ada: {language.daftar(known, 'dan')}; tulis nomornya, misalnya “lampiran: 1”."
        return Finding("perubahan-lampiran", Level.GALAT, message, where, hint)


def _bare(title: str) -> str:
    """A title without what does not tell it from another."""
    return " ".join(title.casefold().split())
