"""The common input of many naskah, with what its kind and its profil say."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.assets import PROFIL_BAWAAN, Area, Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.inputs import Source
from kerjasama_docs.inputs.read import read_typed
from kerjasama_docs.massal.fields import PIHAK, Fields
from kerjasama_docs.massal.records import MassalInduk
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.klausul.folders import as_finding, load_jenis, load_profil
from kerjasama_docs.naskah.klausul.kind import fields_of
from kerjasama_docs.naskah.klausul.names import known_name
from kerjasama_docs.pipeline import own_folder


@dataclass(frozen=True)
class Induk:
    """The common input with what its kind and its profil say.

    Attributes:
        base: The input.
        fields: The fields that columns can fill.
        profil: Its profil.
        assets: Where its templates come from.
        folder: Its folder.
    """

    base: MassalInduk
    fields: Fields
    profil: Profil
    assets: Assets
    folder: Path


def read_induk(name: str, *, templates: str | None = None, tidy: bool = True) -> Induk:
    """The common input.

    Args:
        name: Its file.
        templates: The user's own template folder.
        tidy: Whether what is typed is tidied.

    Raises:
        UsageError: The file is missing, unreadable or too large.
        UnreadableInputError: Its text is not well formed.
        DocumentFindingsError: Its kind or its profil is not known.
    """
    typed, raw = read_typed(name)
    assets = Assets(own_folder(templates, Path(name).parent))
    try:
        jenis = load_jenis(_name_of(typed, Area.NASKAH, assets), assets)
    except UsageError as error:
        raise as_finding(error, typed, ("jenis",)) from error
    try:
        profil = load_profil(_name_of(typed, Area.PROFIL, assets) or PROFIL_BAWAAN, assets).profil
    except UsageError as error:
        raise as_finding(error, typed, ("profil",)) from error
    pihak = _names_of_pihak(typed)
    own = next((place for place, nama in enumerate(pihak) if profil.is_own(nama)), 0)
    return Induk(
        MassalInduk(typed, raw, tidy), Fields(fields_of(jenis), len(pihak), own), profil, assets, Path(name).parent
    )


def _name_of(typed: Source, area: Area, assets: Assets) -> str:
    """The kind or the profil that the input names; empty where it names none."""
    value = typed.data.get("jenis" if area is Area.NASKAH else "profil")
    return known_name(area, value.strip(), assets) if isinstance(value, str) else ""


def _names_of_pihak(typed: Source) -> list[str]:
    """The names of the pihak; empty for one that has none yet."""
    pihak = typed.data.get(PIHAK)
    items = pihak if isinstance(pihak, list | tuple) else ()
    return [str(each.get("nama") or "") for each in map(_as_record, items)]


def _as_record(item: object) -> Mapping[str, object]:
    return item if isinstance(item, Mapping) else {}
