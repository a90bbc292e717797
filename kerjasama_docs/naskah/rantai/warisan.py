"""What a later naskah really changes of the one before it, and therefore hands on to the next."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from kerjasama_docs.inputs import Source
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.naskah.klausul.isian import FieldWording
from kerjasama_docs.naskah.rantai.records import Berlaku, Peran

T = TypeVar("T")
_OF_PIHAK = "pihak."


@dataclass(frozen=True)
class Warisan:
    """What a naskah hands on, field by field.

    A field that a Pasal words changes with that Pasal only: an adendum has to word the Pasal anew.

    Attributes:
        wording: What the Pasal of the first naskah of the chain word.
        anew: The Pasal that this naskah words anew from their klausul.
    """

    wording: FieldWording
    anew: frozenset[str]

    @classmethod
    def of(cls, berlaku: Berlaku, naskah: Naskah, peran: Peran) -> "Warisan":
        """What a naskah hands on; only an adendum words a Pasal of its parent anew."""
        changes = naskah.perubahan if peran == "perubahan" else ()
        anew = [change.ubah for change in changes if change.ubah and not change.teks]
        return cls(berlaku.akar.wording, frozenset(label for name in anew for label in berlaku.labels_of(name)))

    @cached_property
    def kept(self) -> frozenset[str]:
        """The fields that it really changes: those whose Pasal it words anew."""
        return self.wording.fields_of(self.anew)

    @cached_property
    def held(self) -> frozenset[str]:
        """The fields that stay as they were, whatever it writes; ``hak`` of a pihak is ``pihak.hak``."""
        return self.wording.fields - self.kept

    @cached_property
    def duties(self) -> frozenset[str]:
        """The fields of a pihak among those that stay."""
        return frozenset(field.removeprefix(_OF_PIHAK) for field in self.held if field.startswith(_OF_PIHAK))

    def pihak(self, old: Pihak | None, new: Pihak) -> Pihak:
        """A pihak as the text in force has it: its duties change with their Pasal only, its number never."""
        if old is None:
            return new.model_copy(update={"nomor": None})
        duties = {field: getattr(old, field) for field in self.duties}
        return new.model_copy(update={"nomor": old.nomor, **duties})

    def source(self, own: Source, parent: Source) -> Source:
        """An input without what it writes and words nowhere; that is taken from what the parent hands on.

        Args:
            own: The input with all it inherited.
            parent: What its parent hands on.
        """
        gone = frozenset(field for field in self.held if "." not in field)
        data = {name: value for name, value in own.data.items() if name not in gone}
        data |= {name: parent.data[name] for name in sorted(gone) if name in parent.data}
        data["pihak"] = self._duties(own.data.get("pihak"), parent.data.get("pihak"))
        taken = {key: parent.where(key) for key in _within(gone, parent.places)} | _within(gone, parent.inherited)
        places, lines = _outside(gone, own.places), _outside(gone, own.lines) | _within(gone, parent.lines)
        inherited = _outside(gone, own.inherited) | taken
        return replace(own, data=data, places=places, lines=lines, inherited=inherited)

    def _duties(self, new: object, old: object) -> object:
        """The pihak of an input with the duties that hold."""
        if not (isinstance(new, list | tuple) and isinstance(old, list | tuple)):
            return new
        before = [*old, *[None] * len(new)]
        return [self._held(*each) for each in zip(new, before, strict=False)]

    def _held(self, new: object, old: object) -> object:
        if not (isinstance(new, Mapping) and isinstance(old, Mapping)):
            return new
        bare = {name: value for name, value in new.items() if name not in self.duties}
        return bare | {name: old[name] for name in old if name in self.duties}


def _within(gone: Collection[str], entries: Mapping[Key, T]) -> dict[Key, T]:
    """The entries of an input that belong to one of these fields."""
    return {key: value for key, value in entries.items() if key and key[0] in gone}


def _outside(gone: Collection[str], entries: Mapping[Key, T]) -> dict[Key, T]:
    """The entries of an input that belong to none of these fields."""
    return {key: value for key, value in entries.items() if key and key[0] not in gone}
