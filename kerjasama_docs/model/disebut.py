"""How a choice may be called: what people say for it, beside the word of the input.

A word with one meaning is taken for the choice; one with several is refused, with the choices it may mean. Case,
blanks, hyphens, underscores and points never matter.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pydantic import BeforeValidator

from kerjasama_docs.language import daftar
from kerjasama_docs.language.lipat import lipat

_LONGEST = 100
"""Longest text that can be a choice, in characters."""


@dataclass(frozen=True, eq=False)
class Sebutan:
    """What the choices of a field are called by those who fill it in.

    Attributes:
        pilihan: For each choice its other names, set apart by semicolons.
        ragu: Names that may mean several choices; each of those with what it would mean, in brackets.
        macam: For each choice the names of one sort of it; taken for the choice, what they say would be lost.
    """

    pilihan: Mapping[str, str]
    ragu: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    macam: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def known(self) -> Mapping[str, str]:
        """The choice by each of its names, folded."""
        others = {lipat(name): choice for choice, names in self.pilihan.items() for name in names.split(";") if name}
        return {**others, **{lipat(choice): choice for choice in self.pilihan}}

    @property
    def lain(self) -> tuple[str, ...]:
        """The other names of all choices, as the table has them."""
        return tuple(name for names in self.pilihan.values() for name in names.split(";") if name)

    @cached_property
    def doubtful(self) -> Mapping[str, tuple[str, ...]]:
        """What a name may mean, by that name folded."""
        return {lipat(name): choices for names, choices in self.ragu.items() for name in names.split(";")}

    @cached_property
    def sorts(self) -> Mapping[str, str]:
        """The choice by each name of one sort of it, folded."""
        return {lipat(name): choice for choice, names in self.macam.items() for name in names.split(";")}

    def __call__(self, value: object) -> object:
        """The choice that a word means; a word that is none stays as it is.

        Raises:
            ValueError: It may mean several, or is only one sort of a choice.
        """
        if not isinstance(value, str) or len(value) > _LONGEST:
            return value
        name = lipat(value)
        if name in self.doubtful:
            either = daftar(list(self.doubtful[name]), "atau")
            raise ValueError(f"“{value.strip()}” dapat berarti lebih dari satu pilihan; tulis {either}.")
        if name in self.sorts:
            choice, said = self.sorts[name], value.strip()
            raise ValueError(
                f"“{said}” umumnya termasuk pilihan {choice}; tulis {choice}, dan sebut “{said}” dengan kalimat pada "
                "pendanaan.keterangan bila perlu."
            )
        return self.known.get(name, value)


def sebutan(pilihan: Mapping[str, str], ragu: Mapping[str, tuple[str, ...]] | None = None) -> BeforeValidator:
    """Let a field take the other names of its choices."""
    return BeforeValidator(Sebutan(pilihan, ragu or {}))
