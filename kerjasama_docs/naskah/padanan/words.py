"""The second language of a naskah: its words, given or open.

What has no words of its own in the second language is an isian there, so that no Pasal and no item
is lost unseen; whether both texts have the same units is asked by a rule.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from markupsafe import Markup

from kerjasama_docs.inputs import Source
from kerjasama_docs.language import Bahasa, NamaRagam
from kerjasama_docs.model.bahasa import BahasaKedua
from kerjasama_docs.model.butir import Berincian
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.padanan import Padanan
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.jinja.engine import Rich, Rinci
from kerjasama_docs.naskah.padanan.bahasa import bahasa_of
from kerjasama_docs.naskah.tree.markup import Value, isian_tag


class Asked(NamedTuple):
    """Words that the second language is asked for: what they are, and their place below ``padanan``."""

    what: str
    path: str

    def part(self, what: str, field: str) -> "Asked":
        """A part of it: ``rincian ruang lingkup 2`` at ``ruang_lingkup[2].rincian``."""
        return Asked(f"{what} {self.what}".lstrip(), f"{self.path}.{field}")

    def item(self, place: int) -> "Asked":
        """One item of a list; ``place`` counts from 1."""
        return Asked(f"{self.what} {place}", f"{self.path}[{place}]")


@dataclass(frozen=True)
class Padan:
    """Puts the words of the second language in the place of the Indonesian ones."""

    naskah: Naskah
    jenis: Jenis
    source: Source
    ragam: NamaRagam
    kata: BahasaKedua

    @property
    def given(self) -> Padanan:
        """What the drafter says in the second language."""
        return self.naskah.padanan or Padanan()

    @cached_property
    def bahasa(self) -> Bahasa:
        """The second language, in the register of the naskah; pihak with numbers are named otherwise than others."""
        return bahasa_of(self.kata, self.ragam, bernomor=self.jenis.bernomor)

    def within(self, what: str) -> str:
        """What is asked for, with the language it is asked in."""
        return f"{what} dalam bahasa {self.kata.nama}"

    def open(self, asked: Asked) -> Markup:
        """The isian for what has no words in the second language yet."""
        return isian_tag(self.within(asked.what), f"padanan.{asked.path}")

    def text(self, value: str | None, given: str | None, asked: Asked) -> Value | None:
        """One value: given, absent in both, or open."""
        if given:
            return Rich(given)
        if value is None or isinstance(value, Markup):
            return value
        return self.open(asked)

    def needed(self, value: str, given: str | None, asked: Asked) -> Value:
        """As :meth:`text`, for a value that is always printed."""
        return self.text(value, given, asked) or value

    def texts(self, values: tuple[str, ...], given: tuple[str, ...], asked: Asked) -> tuple[Value, ...]:
        """A list, with an open item for every one that the second language lacks."""
        missing = range(len(given) + 1, len(values) + 1)
        return (*map(Rich, given), *(self.open(asked.item(place)) for place in missing))

    def items(self, values: tuple[str, ...], given: Sequence[Berincian | str], asked: Asked) -> tuple[Value, ...]:
        """As :meth:`texts`, for items that may have items below them."""
        said = [self._item(values[place : place + 1], each, asked.item(place + 1)) for place, each in enumerate(given)]
        return (*said, *self.texts(values, (), asked)[len(given) :])

    def _item(self, own: tuple[str, ...], given: Berincian | str, asked: Asked) -> Value:
        """One item in the second language; ``own`` is it in Indonesian, nothing where that has none."""
        below = next((each.rincian for each in own if isinstance(each, Rinci)), ())
        uraian, rincian = (given, ()) if isinstance(given, str) else (given.uraian, given.rincian)
        said = self.items(below, rincian, asked.part("rincian", "rincian"))
        return Rinci(uraian, said) if said else Rich(uraian)
