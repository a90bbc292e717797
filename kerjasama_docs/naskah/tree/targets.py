"""What a rujukan can name: each Pasal and each unit by its label, and the words for its place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.naskah.tree.gabungan import ayat_of, own_label
from kerjasama_docs.naskah.tree.inline import Rujukan
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Pasal, Pohon, Unit

Path = tuple[Pasal | Unit, ...]
"""A Pasal and the units down to the one that is meant."""

_WORD = {
    Kind.AYAT: "ayat",
    Kind.HURUF: "huruf",
    Kind.ANGKA: "angka",
    Kind.HURUF_KURUNG: "huruf",
    Kind.ANGKA_KURUNG: "angka",
    Kind.DEFINISI: "angka",
}


def _paths(blocks: tuple[Block, ...], above: Path) -> Iterator[Path]:
    for block in blocks:
        if isinstance(block, Unit) and block.kind is not Kind.PARAGRAF and not block.dihapus:
            yield (*above, block)
            yield from _paths(block.children, (*above, block))


def _merged_in(pasal: Sequence[Pasal]) -> dict[str, tuple[Path, ...]]:
    """The ayat of each klausul that is merged with others in one Pasal."""
    pairs = [(item, klausul) for item in pasal for klausul in item.gabung]
    return {klausul: tuple((item, unit) for unit in ayat_of(item, klausul)) for item, klausul in pairs}


def _merged_units(pasal: Sequence[Pasal], paths: Mapping[str, tuple[Path, ...]]) -> dict[str, Path]:
    """The labelled units of merged klausul, by the names they have there: ``klausul#label``."""
    found: dict[str, Path] = {}
    for klausul, path in ((klausul, path) for item in pasal for klausul in item.gabung for path in paths[item.label]):
        if name := own_label(klausul, path[-1].label or ""):
            found[f"{klausul}#{name}"] = path
    return found


@dataclass(frozen=True)
class Targets:
    """What a rujukan can name.

    Attributes:
        pasal: Path of each Pasal by label.
        units: Path of each labelled unit by ``pasal#label``.
        paths: All paths of units, by label of their Pasal.
        gabung: The ayat of each klausul that is merged with others in one Pasal, by its label.
    """

    pasal: dict[str, Path]
    units: dict[str, Path]
    paths: dict[str, tuple[Path, ...]]
    gabung: dict[str, tuple[Path, ...]]

    @classmethod
    def of(cls, pohon: Pohon) -> "Targets":
        """Index a numbered tree; what an adendum deleted cannot be named."""
        living = [item for item in pohon.pasal if not item.dihapus]
        paths = {item.label: tuple(_paths(item.content, (item,))) for item in living}
        units = {
            f"{label}#{path[-1].label}": path for label, below in paths.items() for path in below if path[-1].label
        }
        pasal: dict[str, Path] = {label: (item,) for item in living for label in item.labels}
        return cls(pasal, units | _merged_units(living, paths), paths, _merged_in(living))

    def means(self, pasal: Pasal) -> bool:
        """Whether the label of a Pasal means this one; of two with one label only the last is meant."""
        found = self.pasal.get(pasal.label, (None,))[0]
        return isinstance(found, Pasal) and found.number == pasal.number

    def place_of(self, target: str, huruf: str | None = None, bahasa: Bahasa = INDONESIA) -> str:
        """How a Pasal or a labelled unit is cited, ``Pasal 8 ayat (1)``; empty when there is none.

        Args:
            target: Label of a Pasal, or ``pasal#label`` of a unit in it.
            huruf: The huruf below it that is meant; left out where there is none.
            bahasa: The language in which it is cited: ``paragraph (1) of Article 8``.
        """
        path = self.units.get(target) or (None if "#" in target else self.find(Rujukan(target)))
        exact = self.find(Rujukan(target, huruf=huruf)) if path and huruf else None
        return name_of(exact or path, bahasa) if path else ""

    def find(self, rujukan: Rujukan) -> Path | None:
        """The path a rujukan means, None when there is no such unit."""
        path = self.units.get(rujukan.target) or self.pasal.get(rujukan.target)
        if rujukan.target in self.gabung and (rujukan.ayat or len(self.gabung[rujukan.target]) == 1):
            path, rujukan = self._merged(rujukan), replace(rujukan, ayat=None)
        wanted = [(Kind.AYAT, number_text(rujukan.ayat, "({})")), (Kind.HURUF, number_text(rujukan.huruf, "{}."))]
        wanted.append((Kind.ANGKA, number_text(rujukan.angka, "{}.")))
        for kind, number in wanted:
            if path and number:
                path = self._below(path, kind, number)
        return path

    def _merged(self, rujukan: Rujukan) -> Path | None:
        """The ayat that a rujukan means in a klausul that is merged with others: its only one, or by its place."""
        ayat = self.gabung.get(rujukan.target, ())
        if len(ayat) == 1:
            return ayat[0]
        place = int(rujukan.ayat) if rujukan.ayat and rujukan.ayat.isdecimal() else 0
        return ayat[place - 1] if 0 < place <= len(ayat) else None

    def nearest(self, rujukan: Rujukan) -> Path | None:
        """The path a rujukan means, or what is left of it in a Pasal that the drafter worded without that unit."""
        pasal = self.pasal.get(rujukan.target.partition("#")[0])
        retyped = pasal is not None and isinstance(pasal[0], Pasal) and pasal[0].diketik
        return self.find(rujukan) or ((self.units.get(rujukan.target) or pasal) if retyped else None)

    def _below(self, path: Path, kind: Kind, number: str) -> Path | None:
        pasal = path[0]
        kinds = {kind, Kind.DEFINISI} if kind is Kind.ANGKA else {kind}
        for candidate in self.paths[pasal.label or ""]:
            unit = candidate[-1]
            child = candidate[: len(path)] == path and len(candidate) == len(path) + 1
            if child and isinstance(unit, Unit) and unit.kind in kinds and unit.number == number:
                return candidate
        return None


def number_text(value: object, form: str) -> str | None:
    """The number of a unit in the form in which it is printed; None without one."""
    return None if value is None else form.format(value)


def word_of(unit: Unit, bahasa: Bahasa = INDONESIA) -> str:
    """What a unit is called before its number: ``ayat``, ``huruf``; in English ``paragraph``, ``point``."""
    return bahasa.satuan[_WORD[unit.kind]]


def name_of(path: Path, bahasa: Bahasa = INDONESIA) -> str:
    """How a place is named in a message, ``Pasal 2 ayat (1) huruf a``; in English ``paragraph (1) of Article 2``."""

    def named(step: Pasal | Unit) -> str:
        if isinstance(step, Pasal):
            return step.nama if bahasa is INDONESIA else f"{bahasa.pasal} {step.number}"
        number = step.number if step.kind is Kind.AYAT else step.number.rstrip(".)")
        return f"{word_of(step, bahasa)} {number}"

    names = list(map(named, path))
    return f" {bahasa.milik} ".join(reversed(names)) if bahasa.milik else " ".join(names)
