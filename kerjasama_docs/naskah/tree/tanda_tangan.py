"""The place where one person signs."""

from dataclasses import dataclass
from typing import Literal

from kerjasama_docs.naskah.tree.inline import Line

SignatureGroup = Literal["pihak", "saksi", "mengetahui"]


@dataclass(frozen=True, slots=True)
class SignatureColumn:
    """The place where one person signs, under ``PIHAK KESATU``, ``Saksi``, ``Mengetahui``.

    ``nip`` is empty if there is none, ``meterai`` marks the stamp; columns of one ``group`` may stand side by side.
    ``label`` is what the pihak is called on its paraf box.
    ``below`` are lines under the name: the office, where a naskah with a foreign pihak puts it.
    ``lanjut`` stands below the column before it: another who signs for the same pihak.
    """

    heading: Line
    office: tuple[Line, ...]
    name: Line
    nip: Line = ()
    meterai: bool = False
    group: SignatureGroup = "pihak"
    below: tuple[Line, ...] = ()
    label: str = ""
    lanjut: bool = False
    pangkat: Line = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is said there, from above."""
        return (self.heading, *self.office, self.name, self.pangkat, self.nip, *self.below)
