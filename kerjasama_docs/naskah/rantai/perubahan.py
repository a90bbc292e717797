"""An adendum worked into the text of its parent: what then reads how, and the instruction that says so.

The parent is a tree with numbers and unresolved rujukan. What is changed is
numbered afresh inside, what is deleted keeps its place, what is inserted takes a
number with a letter, and everything else stays (UU 12/2011 Lampiran II angka 230 to angka 236).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.model.penyebutan import LetakJudul
from kerjasama_docs.naskah.rantai import perubahan_words as bunyi
from kerjasama_docs.naskah.rantai.perubahan_ayat import PadaAyat, pada_ayat, reworded, told
from kerjasama_docs.naskah.rantai.perubahan_faults import Adendum, Baru, Langkah, Pemeriksa, Tempat, pasal_by_label
from kerjasama_docs.naskah.rantai.perubahan_words import Ayat
from kerjasama_docs.naskah.tree.inline import Inline, Line, Link, Text
from kerjasama_docs.naskah.tree.markup import join_texts
from kerjasama_docs.naskah.tree.numbering import number_blocks
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Kutipan, Pasal, Pohon, Row, Table, Unit
from kerjasama_docs.naskah.tree.sisipan import (
    Bagian,
    Nomor,
    satu_ayat,
    sisipan,
    slug,
    unit_labels,
    warisi_label,
)
from kerjasama_docs.naskah.tree.walk import walk

__all__ = ["Adendum", "Baru", "Butir", "Hasil", "salin", "terapkan"]

DIHAPUS: Line = (Text("Dihapus."),)


@dataclass(frozen=True)
class Butir:
    """One numbered point of an adendum: all changes to one Pasal, or one run of inserted Pasal.

    Attributes:
        bunyi: The instruction, with the blanks that do not break.
        dikutip: Labels of the Pasal quoted behind it; empty for a deletion.
    """

    bunyi: str
    dikutip: tuple[str, ...] = ()

    @property
    def lanjutan(self) -> str:
        """The instruction as it goes on behind "Dalam Nota Kesepahaman"; a Pasal and a Lampiran keep their capital."""
        return (
            self.bunyi if self.bunyi.startswith(("Pasal", "Lampiran")) else f"{self.bunyi[:1].lower()}{self.bunyi[1:]}"
        )


@dataclass(frozen=True)
class Hasil:
    """The text in force after an adendum, and the points of that adendum in the order of the Pasal."""

    pohon: Pohon
    butir: tuple[Butir, ...]


def terapkan(adendum: Adendum) -> tuple[Hasil, tuple[Finding, ...]]:
    """Work the changes of one adendum into the text in force of its parent.

    Returns:
        The result of all changes that can be worked in, and what is wrong with the others.
    """
    pohon, checker = adendum.pohon, Pemeriksa(adendum)
    steps = checker.sah()
    work = _Kerja(_labels(pohon, steps), adendum.baru, adendum.where, pohon.letak_judul)
    last = pohon.pasal[-1] if adendum.lengkap and pohon.pasal else None
    meant = pasal_by_label(pohon)
    pasal: list[Pasal] = []
    butir: list[Butir] = []
    for item in pohon.pasal:
        here = [step for step in steps if step.perubahan.target == item.label and meant[item.label] is item]
        for changed, point in (work.pada(item, here), work.sesudah(item, here, last=item is last)):
            pasal += changed
            butir += point
    findings = (*checker.findings, *_label_twice(pasal, pohon))
    return Hasil(replace(pohon, pasal=tuple(pasal)), tuple(butir)), findings


def _labels(pohon: Pohon, steps: Iterable[Langkah]) -> dict[int, str]:
    """The labels of the inserted Pasal by the place of their change; one made from a title differs from all others."""
    inserted = [step for step in steps if step.perubahan.sesudah and not step.perubahan.ayat]
    labels = {step.place: step.perubahan.label for step in inserted if step.perubahan.label}
    for step in inserted:
        if step.place not in labels:
            taken = {*pasal_by_label(pohon), *labels.values()}
            labels[step.place] = slug(step.perubahan.judul or "", taken)
    return labels


def _label_twice(pasal: Iterable[Pasal], before: Pohon) -> Iterator[Finding]:
    """Labels that two units of a changed Pasal share: a rujukan would go astray."""
    for item in pasal:
        if item in before.pasal:
            continue
        for label, times in Counter(unit_labels(item.content)).items():
            if times > 1:
                message = f"Label “{item.label}#{label}” dipakai {times} kali dalam Pasal {item.number} yang diubah."
                yield Finding("label-ganda", Level.GALAT, message, item.where, "Beri setiap satuan label sendiri.")


def _said(before: Pasal, after: Pasal, step: Langkah) -> str:
    """The instruction for a Pasal that is worded anew; one put together anew names the ayat that alone differ."""
    some = () if step.perubahan.teks else reworded(before, after)
    return bunyi.bunyi_ayat(before.number, Ayat(some, (), ())) if some else bunyi.bunyi_pasal_diubah(before.number)


@dataclass(frozen=True)
class _Kerja:
    """Works in the sound changes, Pasal by Pasal.

    Attributes:
        labels: Those of the inserted Pasal by the place of their change.
        baru: The new texts by place.
        where: Where a change was typed.
        letak: Where the titles of inserted Pasal stand.
    """

    labels: Mapping[int, str]
    baru: Mapping[int, Baru]
    where: Tempat
    letak: LetakJudul

    def pada(self, pasal: Pasal, steps: Sequence[Langkah]) -> tuple[list[Pasal], list[Butir]]:
        """A Pasal after the changes to itself and its ayat."""
        whole = [step for step in steps if not step.perubahan.ayat and step.cara != "sesudah"]
        ayat = [step for step in steps if step.perubahan.ayat]
        if whole and whole[0].cara == "hapus":
            gone = Unit(Kind.PARAGRAF, DIHAPUS, where=self.where(whole[0].place, "hapus"))
            deleted = replace(pasal, content=(gone,), where=gone.where, dihapus=True)
            return [deleted], [Butir(bunyi.bunyi_pasal_dihapus(pasal.number))]
        if whole:
            changed = self._diubah(pasal, whole[0])
            return [changed], [Butir(_said(pasal, changed, whole[0]), (pasal.label,))]
        if ayat:
            changed, sentence = self._ayat(pasal, ayat)
            return [changed], [Butir(sentence, (pasal.label,))]
        return [pasal], []

    def sesudah(self, pasal: Pasal, steps: Sequence[Langkah], *, last: bool) -> tuple[list[Pasal], list[Butir]]:
        """The Pasal inserted behind one."""
        added = [step for step in steps if step.cara == "sesudah" and not step.perubahan.ayat]
        if not added:
            return [], []
        nomor = Nomor.dari(pasal.number)
        run = sisipan(nomor, None if last else replace(nomor, angka=nomor.angka + 1, sisipan=0), len(added))
        pairs = zip(added, run.baru, strict=True)
        new = [self._pasal(step, each) for step, each in pairs]
        return new, [Butir(bunyi.bunyi_pasal_disisipkan(run), tuple(item.label for item in new))]

    def _pasal(self, step: Langkah, nomor: Nomor) -> Pasal:
        baru = self.baru[step.place]
        where = self.where(step.place, "teks")
        content, label = number_blocks(baru.content), self.labels[step.place]
        return Pasal(label, baru.judul, content, nomor.pasal, where=where, letak=self.letak)

    def _diubah(self, pasal: Pasal, step: Langkah) -> Pasal:
        """A Pasal worded anew; what is rebuilt from its klausul has no text in the input."""
        baru = self.baru[step.place]
        content = pasal.content if baru.tetap else warisi_label(pasal.content, number_blocks(baru.content))
        typed = bool(step.perubahan.teks)
        where = self.where(step.place, "teks" if typed else "ubah")
        return replace(pasal, judul=baru.judul or pasal.judul, content=content, where=where, diketik=typed)

    def _ayat(self, pasal: Pasal, steps: Sequence[Langkah]) -> tuple[Pasal, str]:
        """A Pasal of which some ayat are changed, and the sentence that says so."""
        changes = pada_ayat(pasal.content, steps)
        typed = self._typed(steps)
        content = tuple(block for change in changes for block in self._isi(change, typed))
        changed = replace(pasal, content=content, where=self.where(steps[0].place, "ayat"))
        return changed, bunyi.bunyi_ayat(pasal.number, told(changes))

    def _typed(self, steps: Sequence[Langkah]) -> list[str]:
        """The labels that the new texts give themselves."""
        new = (self.baru[step.place].content for step in steps if step.cara != "hapus")
        return [label for blocks in new for label in unit_labels(blocks)]

    def _isi(self, change: PadaAyat, typed: Sequence[str]) -> Iterator[Block]:
        """The blocks of an ayat after the changes to it, and those inserted behind it."""
        yield from self._ayat_baru(change.part, change.own, typed) if change.own else change.part.blocks
        for step, nomor in change.inserted():
            yield from self._bernomor(step, nomor)

    def _bernomor(self, step: Langkah, nomor: Nomor) -> tuple[Block, ...]:
        """The new text of an ayat under its number."""
        ayat, *rest = number_blocks(satu_ayat(self.baru[step.place].content) or ())
        return (replace(ayat, number=nomor.ayat) if isinstance(ayat, Unit) else ayat, *rest)

    def _ayat_baru(self, part: Bagian, step: Langkah, typed: Sequence[str]) -> tuple[Block, ...]:
        """An ayat changed or deleted; a table below a changed one stays unless the new text brings its own."""
        old = part.blocks[0]
        if step.cara == "hapus" and isinstance(old, Unit):
            where = self.where(step.place, "hapus")
            return (replace(old, content=DIHAPUS, children=(), where=where, dihapus=True),)
        new = warisi_label(part.blocks, self._bernomor(step, part.nomor or Nomor(1)), typed)
        own = any(isinstance(block, Table) for block in walk(new))
        return new if own else _with_tables(new, part.blocks)


def _with_tables(new: tuple[Block, ...], old: Sequence[Block]) -> tuple[Block, ...]:
    """An ayat with the tables of the one whose place it takes: those below it, and those behind it."""
    first, *rest = new
    was = old[0]
    below = [block for block in was.children if isinstance(block, Table)] if isinstance(was, Unit) else []
    if below and isinstance(first, Unit):
        first = replace(first, children=(*first.children, *below))
    return (first, *rest, *(block for block in old if isinstance(block, Table)))


def salin(pohon: Pohon, labels: Iterable[str]) -> tuple[Pasal, ...]:
    """The named Pasal of a resolved tree as they are quoted: plain text, to which no rujukan leads."""
    pasal = pasal_by_label(pohon)
    return tuple(_dikutip(pasal[label]) for label in labels)


def _dikutip(item: Pasal) -> Pasal:
    content = tuple(_salinan(block) for block in item.content)
    return replace(item, judul=_polos(item.judul), content=content, bookmark="", bab=())


def _salinan(block: Block) -> Block:
    match block:
        case Unit(content=content, children=children):
            below = tuple(_salinan(child) for child in children)
            return replace(block, content=_polos(content), children=below, bookmark="")
        case Table(rows=rows):
            return replace(block, rows=tuple(_row_polos(row) for row in rows))
        case Kutipan():
            return block


def _row_polos(row: Row) -> Row:
    return replace(row, cells=tuple(_polos(cell) for cell in row.cells))


def _polos(line: Line) -> Line:
    return join_texts([_bare(piece) for piece in line])


def _bare(piece: Inline) -> Inline:
    return Text(piece.text) if isinstance(piece, Link) else piece
