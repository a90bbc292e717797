"""Deadlines by their names: those of the regulations that bind, and over them those of an institution."""

from collections.abc import Collection, Mapping

from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.tenggat import BatasWaktu
from kerjasama_docs.regulations.load import regulation


def tenggat_peraturan(key: str) -> dict[str, BatasWaktu]:
    """The deadlines that a regulation sets, each of which names it."""
    return {name: batas.model_copy(update={"peraturan": key}) for name, batas in regulation(key).tenggat.items()}


def tenggat_terikat(profil: Profil, lain: Collection[str] = ()) -> Mapping[str, BatasWaktu]:
    """The deadlines of an institution: of each regulation that binds it, and its own in their place.

    Args:
        profil: The institution.
        lain: Regulations that bind beside those that it names, as a kind has them.
    """
    found: dict[str, BatasWaktu] = {}
    for key in sorted(profil.terikat(lain)):
        found |= tenggat_peraturan(key)
    return found | profil.tenggat
