"""The Pasal of a parent by their labels, and examples of how each may be changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kerjasama_docs.assets import Assets
from kerjasama_docs.model.riwayat import Perubahan
from kerjasama_docs.model.shape import shape_of
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.naskah.klausul.isian import Wording
from kerjasama_docs.naskah.rantai.records import Berlaku
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Kind, Pasal, Unit
from kerjasama_docs.starter.lines import GAP, explain
from kerjasama_docs.starter.walker import about

_SMALL = {"dan", "yang", "atau", "serta", "untuk", "dengan", "dalam", "di", "ke", "dari", "pada", "bagi", "atas"}


@dataclass(frozen=True)
class Contoh:
    """Where the examples of a change point: labels, with the number of an ayat where one is named.

    Attributes:
        ulang: A Pasal that is worded anew from its klausul.
        ayat: A Pasal and the ayat of it that is changed.
        sesudah: The Pasal behind which one is inserted.
        hapus: A Pasal that is deleted.
        hapus_ayat: A Pasal and the ayat of it that is deleted.
    """

    ulang: str
    ayat: tuple[str, str]
    sesudah: str
    hapus: str
    hapus_ayat: tuple[str, str]


def in_force(berlaku: Berlaku) -> tuple[Pasal, ...]:
    """The Pasal that can be changed."""
    return tuple(pasal for pasal in berlaku.pohon.pasal if not pasal.dihapus)


def judul(pasal: Pasal) -> str:
    """The title of a Pasal with capitals as in a sentence of its own: ``Hak dan Kewajiban``."""
    words = plain(pasal.judul).lower().split()
    return " ".join(word if place and word in _SMALL else word.capitalize() for place, word in enumerate(words))


def label_lines(pasal: Sequence[Pasal]) -> list[str]:
    """A list of labels, each with number and title of its Pasal."""
    return [line for item in pasal for line in explain(f"  {item.label} — Pasal {item.number} {judul(item)}", 0, 6)]


def _ayat(pasal: Pasal) -> list[str]:
    """The numbers of the ayat of a Pasal that are still there: ``2``."""
    units = (block for block in pasal.content if isinstance(block, Unit) and block.kind is Kind.AYAT)
    return [unit.number.strip("()") for unit in units if not unit.dihapus]


def usual(kind: Jenis, assets: Assets) -> Contoh:
    """Examples from the Pasal of the parent that a kind most often has, for one whose Pasal are not known."""
    wording = Wording.of(load_jenis(kind.induk[0], assets), assets) if kind.induk else Wording({})

    def label(field: str) -> str:
        return next(iter(wording.naming(field)), GAP)

    return Contoh(
        label("ruang_lingkup"),
        (label("pendanaan"), "2"),
        label("kegiatan"),
        label("pihak.alamat"),
        (label("pihak.kewenangan"), "2"),
    )


def contoh_of(berlaku: Berlaku, usual: Contoh) -> Contoh:
    """Examples that fit the text in force, each about a Pasal of its own as far as there are enough.

    Args:
        berlaku: The text in force.
        usual: The examples that are taken where they fit.
    """
    known, taken = in_force(berlaku), list[str]()
    klausul = set() if berlaku.akar.recorded else {ref.id for ref in berlaku.akar.jenis.klausul}
    followed = {one.label for one, two in pairwise(known) if two.number.isdecimal()}

    def first(wanted: Sequence[Pasal], label: str) -> Pasal | None:
        order = sorted(wanted, key=lambda item: (item.label in taken, item.label != label))
        taken.extend(item.label for item in order[:1])
        return order[0] if order else None

    split = [item for item in known if len(_ayat(item)) > 1]
    ulang = first([item for item in known if item.label in klausul], usual.ulang)
    ayat = first(split, usual.ayat[0])
    hapus_ayat = first(split, usual.hapus_ayat[0])
    hapus = first(known, usual.hapus)
    sesudah = first([item for item in known if item.label in followed], usual.sesudah)
    return Contoh(
        ulang.label if ulang else usual.ulang,
        (ayat.label, _ayat(ayat)[-1]) if ayat else usual.ayat,
        sesudah.label if sesudah else usual.sesudah,
        hapus.label if hapus else usual.hapus,
        (hapus_ayat.label, _ayat(hapus_ayat)[-1]) if hapus_ayat else usual.hapus_ayat,
    )


def perubahan_lines(pasal: Sequence[Pasal], contoh: Contoh) -> list[str]:
    """What an adendum may say: the labels there are, the fields of a change, an example of each way to change.

    Args:
        pasal: The Pasal in force of the parent; empty when they are not known.
        contoh: Where the examples point.
    """
    lines = explain("Label Pasal naskah induk yang berlaku:") if pasal else []
    lines += label_lines(pasal)
    lines += explain("Untuk setiap perubahan dapat ditulis:")
    for name, info in Perubahan.model_fields.items():
        lines += explain(f"- {name}: {about(info, shape_of(info), name)}", 0, 2)
    lines += explain("Contoh; pakai yang diperlukan, ganti label dan bunyinya:")
    for told, example in _examples(contoh):
        lines += [*explain(told), *example]
    return lines


def _examples(contoh: Contoh) -> list[tuple[str, list[str]]]:
    return [
        (
            "Menyusun ulang seluruh Pasal dari isian berkas ini:",
            [f"- ubah: {contoh.ulang}"],
        ),
        (
            "Mengubah satu ayat:",
            [f"- ubah: {contoh.ayat[0]}", f"  ayat: {contoh.ayat[1]}", "  teks: Bunyi ayat yang baru."],
        ),
        (
            "Menyisipkan Pasal; nomornya, misalnya 5A, diberikan sendiri:",
            [
                f"- sesudah: {contoh.sesudah}",
                "  judul: Judul Pasal Baru",
                "  teks: |",
                "    (1) Bunyi ayat pertama.",
                "    (2) Bunyi ayat kedua.",
            ],
        ),
        ("Menghapus Pasal:", [f"- hapus: {contoh.hapus}"]),
        ("Menghapus satu ayat:", [f"- hapus: {contoh.hapus_ayat[0]}", f"  ayat: {contoh.hapus_ayat[1]}"]),
    ]
