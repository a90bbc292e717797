"""The Pasal of a parent by their labels, and examples of how each may be changed."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kerjasama_docs.assets import Assets
from kerjasama_docs.model.riwayat import Perubahan
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.naskah.klausul.isian import FieldWording
from kerjasama_docs.naskah.rantai.records import Berlaku
from kerjasama_docs.naskah.tree.inline import Rujukan, plain
from kerjasama_docs.naskah.tree.pohon import Kind, Pasal, Unit
from kerjasama_docs.naskah.tree.walk import lines_of, walk
from kerjasama_docs.starter.lines import GAP, explain
from kerjasama_docs.starter.slot import listed

_SMALL = {"dan", "yang", "atau", "serta", "untuk", "dengan", "dalam", "di", "ke", "dari", "pada", "bagi", "atas"}


@dataclass(frozen=True)
class ChangePlace:
    """Where an example of a change points: a Pasal by its label, or an ayat of it."""

    label: str
    ayat: str = ""


@dataclass(frozen=True)
class Examples:
    """Where the examples of a change point.

    Attributes:
        ulang: A Pasal that is worded anew from its klausul.
        ayat: The ayat that is changed.
        sesudah: The Pasal behind which one is inserted.
        hapus: A Pasal that is deleted.
        hapus_ayat: The ayat that is deleted.
    """

    ulang: ChangePlace
    ayat: ChangePlace
    sesudah: ChangePlace
    hapus: ChangePlace
    hapus_ayat: ChangePlace


def in_force(berlaku: Berlaku) -> tuple[Pasal, ...]:
    """The Pasal that can be changed."""
    return tuple(pasal for pasal in berlaku.pohon.pasal if not pasal.dihapus)


def judul(pasal: Pasal) -> str:
    """The title of a Pasal with capitals as in a sentence of its own: ``Hak dan Kewajiban``."""
    first, *words = plain(pasal.judul).lower().split() or [""]
    return " ".join((first.capitalize(), *map(_in_title, words)))


def _in_title(word: str) -> str:
    return word if word in _SMALL else word.capitalize()


def label_lines(pasal: Sequence[Pasal]) -> list[str]:
    """A list of labels, each with number and title of its Pasal."""
    return [line for item in pasal for line in explain(f"  {item.label} — Pasal {item.number} {judul(item)}", 0, 6)]


def _ayat(pasal: Pasal) -> list[str]:
    """The numbers of the ayat of a Pasal that are still there: ``2``."""
    units = (block for block in pasal.content if isinstance(block, Unit) and block.kind is Kind.AYAT)
    return [unit.number.strip("()") for unit in units if not unit.dihapus]


def usual(jenis: Jenis, assets: Assets) -> Examples:
    """Examples from the Pasal of the parent that a kind most often has, for one whose Pasal are not known."""
    wording = FieldWording.of(load_jenis(jenis.induk[0], assets), assets) if jenis.induk else FieldWording({})

    def label(field: str) -> str:
        return next(iter(wording.naming(field)), GAP)

    return Examples(
        ulang=ChangePlace(label("ruang_lingkup")),
        ayat=ChangePlace(label("pendanaan"), "2"),
        sesudah=ChangePlace(label("kegiatan")),
        hapus=ChangePlace(label("pihak.alamat")),
        hapus_ayat=ChangePlace(label("pihak.kewenangan"), "2"),
    )


def examples_of(berlaku: Berlaku, usual: Examples) -> Examples:
    """Examples that fit the text in force, each about a Pasal of its own as far as there are enough.

    Args:
        berlaku: The text in force.
        usual: The examples that are taken where they fit.
    """
    found: dict[str, ChangePlace] = {}
    for way, place, wanted in _candidates(berlaku, usual):
        pasal = _first(wanted, place.label, {each.label for each in found.values()})
        if pasal:
            found[way] = ChangePlace(pasal.label, _ayat(pasal)[-1] if place.ayat else "")
    return replace(usual, **found)


def _first(wanted: Sequence[Pasal], usual: str, taken: Collection[str]) -> Pasal | None:
    """The first Pasal that no other example takes, before all the one that most naskah have."""
    order = sorted(wanted, key=lambda item: (item.label in taken, item.label != usual))
    return order[0] if order else None


def _candidates(berlaku: Berlaku, usual: Examples) -> tuple[tuple[str, ChangePlace, Sequence[Pasal]], ...]:
    """For each example where it usually points and where it may; first those with the fewest choices."""
    known = in_force(berlaku)
    split = [item for item in known if len(_ayat(item)) > 1]
    followed = {one.label for one, two in pairwise(known) if two.number.isdecimal()}
    return (
        ("ulang", usual.ulang, _of_klausul(known, berlaku)),
        ("ayat", usual.ayat, split),
        ("hapus_ayat", usual.hapus_ayat, split),
        ("hapus", usual.hapus, _alone(known) or known),
        ("sesudah", usual.sesudah, [item for item in known if item.label in followed]),
    )


def _alone(known: Sequence[Pasal]) -> list[Pasal]:
    """The Pasal that no other one refers to: they can go without a rujukan that leads nowhere."""
    named = {label for pasal in known for label in _named_by(pasal)}
    return [item for item in known if item.label not in named]


def _named_by(pasal: Pasal) -> Iterator[str]:
    """The labels of the other Pasal that one refers to."""
    pieces = (piece for block in walk(pasal.content) for line in lines_of(block) for piece in line)
    targets = (piece.target.partition("#")[0] for piece in pieces if isinstance(piece, Rujukan))
    yield from (label for label in targets if label != pasal.label)


def _of_klausul(known: Sequence[Pasal], berlaku: Berlaku) -> list[Pasal]:
    """The Pasal that a klausul words; none of a naskah that is only recorded."""
    if berlaku.akar.recorded:
        return []
    klausul = {ref.id for ref in berlaku.akar.jenis.klausul}
    return [item for item in known if item.label in klausul]


def perubahan_lines(pasal: Sequence[Pasal], contoh: Examples) -> list[str]:
    """What an adendum may say: the labels there are, the fields of a change, an example of each way to change.

    Args:
        pasal: The Pasal in force of the parent; empty when they are not known.
        contoh: Where the examples point.
    """
    lines = explain("Label Pasal naskah induk yang berlaku:") if pasal else []
    lines += label_lines(pasal)
    lines += explain("Untuk setiap perubahan dapat ditulis:")
    lines += listed(Perubahan)
    lines += explain("Contoh; pakai yang diperlukan, ganti label dan bunyinya:")
    for told, example in _examples(contoh):
        lines += [*explain(told), *example]
    return lines


def _examples(contoh: Examples) -> list[tuple[str, list[str]]]:
    return [
        (
            "Menyusun ulang seluruh Pasal dari isian berkas ini:",
            [f"- ubah: {contoh.ulang.label}"],
        ),
        (
            "Mengubah satu ayat:",
            [f"- ubah: {contoh.ayat.label}", f"  ayat: {contoh.ayat.ayat}", "  teks: Bunyi ayat yang baru."],
        ),
        (
            "Menyisipkan Pasal; nomornya, misalnya 5A, diberikan sendiri:",
            [
                f"- sesudah: {contoh.sesudah.label}",
                "  judul: Judul Pasal Baru",
                "  teks: |",
                "    (1) Bunyi ayat pertama.",
                "    (2) Bunyi ayat kedua.",
            ],
        ),
        ("Menghapus Pasal:", [f"- hapus: {contoh.hapus.label}"]),
        ("Menghapus satu ayat:", [f"- hapus: {contoh.hapus_ayat.label}", f"  ayat: {contoh.hapus_ayat.ayat}"]),
    ]
