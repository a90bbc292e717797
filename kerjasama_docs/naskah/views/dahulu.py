"""A pihak that bore another name when the first naskah of the chain was signed."""

from kerjasama_docs.model.pihak import Dahulu
from kerjasama_docs.model.profil import COUNTRY
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.tree.markup import isian_tag
from kerjasama_docs.naskah.views.records import DahuluView


def senama(one: str, other: str) -> bool:
    """Whether two names are those of one institution, with Republik Indonesia at the end or without."""
    first, second = (" ".join(name.split()).casefold().removesuffix(COUNTRY.casefold()) for name in (one, other))
    return first == second


def _recorded(inputs: Inputs, place: int) -> str | None:
    """The name of a pihak in the record of the parent; None for a naskah of its own, which may have other pihak."""
    record = inputs.naskah.induk
    if record is None or inputs.jenis.peran == "pokok" or place >= len(record.pihak):
        return None
    return record.pihak[place].nama


def _said(inputs: Inputs, place: int) -> Dahulu | None:
    """What the drafter says of it; None for an empty record."""
    said = inputs.naskah.pihak[place].dahulu
    return said if said and (said.nama or said.dasar) else None


def dahulu_of(inputs: Inputs, place: int) -> Dahulu | None:
    """What a pihak was, as the drafter or the record of the parent says it; None where it bears its old name."""
    said, name, recorded = _said(inputs, place), inputs.naskah.pihak[place].nama, _recorded(inputs, place)
    old = said.nama or recorded if said else recorded
    if old and name and senama(old, name):
        return None
    if said:
        return said.model_copy(update={"nama": old})
    return Dahulu(nama=old) if old and name else None


def dahulu_view(inputs: Inputs, place: int) -> DahuluView | None:
    """What a klausul says of it."""
    before, path = dahulu_of(inputs, place), f"pihak[{place + 1}].dahulu.nama"
    if before is None:
        return None
    return DahuluView(before.nama or isian_tag("nama yang dahulu", path), before.cara == "melanjutkan", before.dasar)
