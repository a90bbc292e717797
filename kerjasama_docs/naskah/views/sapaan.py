"""How a letter addresses its reader, by the rank of who signs it and of who receives it."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.tree.markup import Value
from kerjasama_docs.naskah.views.pejabat import TERTINGGI, Badan, peringkat_disebut
from kerjasama_docs.naskah.views.pengirim import pengirim
from kerjasama_docs.naskah.views.tujuan import Alamat, dituju

_LOWER, _HIGHER = "Saudara", "Bapak/Ibu"
"""What one is called who stands as high as the writer or below him, and one who stands above."""


@dataclass(frozen=True, slots=True)
class Sapaan:
    """How the readers of a letter are addressed.

    Attributes:
        kata: Saudara or Bapak/Ibu.
        atasan: Whether one of them stands above the one who signs.
    """

    kata: str
    atasan: bool


@dataclass(frozen=True, slots=True)
class _Pembaca:
    """One who receives a letter: his rank, None where that is not certain, and whether he holds a public office."""

    peringkat: int | None
    negara: bool = True


def _of_office(inputs: Inputs, office: Value) -> _Pembaca:
    """One whom the kind or the drafter names by his office alone."""
    if isinstance(office, Markup):
        return _Pembaca(None)
    return _Pembaca(peringkat_disebut(office, inputs.profil.profil))


def _readers(inputs: Inputs, to: Alamat | None) -> Iterator[_Pembaca]:
    """Those who receive the letter: as the drafter names them, as the kind does, or else the other pihak."""
    naskah, profil = inputs.naskah, inputs.profil.profil
    if offices := dituju(naskah, to):
        yield from (_of_office(inputs, office) for office in offices)
        return
    by = pengirim(naskah, inputs.jenis).place
    for place, pihak in enumerate(naskah.pihak):
        if place != by:
            badan = Badan(profil, pihak)
            yield _Pembaca(badan.peringkat(pihak.penandatangan), badan.negara)


def _above(own: int | None, reader: _Pembaca) -> bool:
    """Whether a reader stands above a rank for certain."""
    if reader.peringkat is None:
        return False
    return reader.peringkat == TERTINGGI if own is None else reader.peringkat < own


def _honoured(own: int | None, reader: _Pembaca) -> bool:
    """Whether a reader is addressed as one who stands above: he does, or both are public and nobody can tell."""
    unsure = own is None or reader.peringkat is None
    return _above(own, reader) or (unsure and own != TERTINGGI and reader.negara)


def sapaan(inputs: Inputs, to: Alamat | None) -> Sapaan:
    """How the readers of a letter are addressed; of several the highest decides.

    Args:
        inputs: What the letter is made from.
        to: To whom its kind sends it; None where it does not say.
    """
    by = pengirim(inputs.naskah, inputs.jenis)
    own = Badan(inputs.profil.profil, inputs.naskah.pihak[by.place]).peringkat(by.penandatangan)
    readers = tuple(_readers(inputs, to))
    honoured = any(_honoured(own, reader) for reader in readers)
    return Sapaan(_HIGHER if honoured else _LOWER, any(_above(own, reader) for reader in readers))
