"""The fields of an input: which were given, by whom, and whether the kind has a use for them."""

from collections.abc import Mapping
from typing import NamedTuple

from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.paths import says
from kerjasama_docs.naskah import Built


class Field(NamedTuple):
    """A field of the input.

    Attributes:
        name: Its name, ``jangka_waktu``.
        filled: Whether it was given, here or by the parent, and says something.
        typed: Whether this input itself gives it, and not its parent.
        printed: Whether the kind has a use for it.
    """

    name: str
    filled: bool
    typed: bool
    printed: bool


def fields_of(built: Built) -> Mapping[str, Field]:
    """The fields of the input of a naskah, by name."""
    naskah, places, jenis = built.naskah, built.source.places, built.jenis
    given, everything = naskah.model_fields_set, built.source.file is None

    def field(name: str) -> Field:
        filled = name in given and says(getattr(naskah, name))
        return Field(name, filled, everything or (name,) in places, jenis.takes(name))

    return {name: field(name) for name in Naskah.model_fields}
