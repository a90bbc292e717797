"""Which pihak is meant where it is named, and not numbered: "pembayar: Badan Literasi Contoh"."""

from collections.abc import Iterable, Mapping, Sequence

from kerjasama_docs.language import daftar, dipotong
from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.reading import NotReadError, as_place

_SHOWN = 60
"""Most signs of a name in a message."""
_FEWEST = 3
"""Fewest letters that tell one name from another."""


def with_places(given: object, fields: Sequence[str], pihak: Sequence[Pihak]) -> object:
    """A record whose fields number the pihak that they name.

    Raises:
        ValueError: One names none of them, or several.
    """
    if not isinstance(given, Mapping) or not any(each.nama for each in pihak):
        return given
    named = {name: given[name] for name in fields if isinstance(given.get(name), str | list | tuple)}
    return {**given, **{name: _placed(name, value, pihak) for name, value in named.items()}}


def place_of(field: str, value: object, pihak: Sequence[Pihak]) -> int:
    """The place from 1 of the one pihak that a value numbers or names.

    Args:
        field: What the value is of, for the message.
        value: A number, "PIHAK KEDUA", or a name.
        pihak: All there are.

    Raises:
        ValueError: It is none of them, or may be several.
    """
    if isinstance(value, str) and not _is_place(value):
        return _place(field, value, pihak)
    place = as_place(value)
    if not isinstance(place, int):
        raise NotReadError(f"{field} menyebut pihak; tulis nomor urutnya, misalnya 2.")
    refuse_unknown([(field, place)], pihak)
    return place


def refuse_unknown(numbered: Iterable[tuple[str, int | None]], pihak: Sequence[Pihak]) -> None:
    """Look whether fields number pihak that there are; while none is known, any number may be right.

    Raises:
        ValueError: There is none of that number.
    """
    for field, place in numbered:
        if pihak and place is not None and not 1 <= place <= len(pihak):
            raise ValueError(f"{field} {place} bukan nomor urut pihak; tulis 1 sampai dengan {len(pihak)}.")


def _placed(field: str, value: object, pihak: Sequence[Pihak]) -> object:
    """The places of those that a value, or each value of a list, names; what names none stays as it is."""
    if isinstance(value, list | tuple):
        return [_placed(field, each, pihak) for each in value]
    return _place(field, value, pihak) if isinstance(value, str) and not _is_place(value) else value


def _is_place(value: object) -> bool:
    try:
        as_place(value)
    except NotReadError:
        return False
    except ValueError:
        return True
    return True


def _place(field: str, value: str, pihak: Sequence[Pihak]) -> int:
    """The place from 1 of the one pihak that bears a name, or whose name holds it."""
    found = _meant(lipat(value), [_names(each) for each in pihak])
    if len(found) == 1:
        return found[0]
    what = "dapat berarti lebih dari satu pihak" if found else "bukan nama salah satu pihak"
    raise ValueError(f"{field} “{dipotong(value, _SHOWN)}” {what}; tulis nomor urutnya{_listed(pihak)}.")


def _names(pihak: Pihak) -> frozenset[str]:
    return frozenset(lipat(name) for name in (pihak.nama, pihak.nama_judul, pihak.sebutan) if name)


def _meant(said: str, names: Sequence[frozenset[str]]) -> list[int]:
    """The places from 1 of those that bear a name; where none does, of those whose names hold it."""
    same = [place for place, known in enumerate(names, 1) if said in known]
    if same or len(said) < _FEWEST:
        return same
    return [place for place, known in enumerate(names, 1) if said in " ".join(known)]


def _listed(pihak: Sequence[Pihak]) -> str:
    known = [f"{place} ({dipotong(each.nama, _SHOWN)})" for place, each in enumerate(pihak, 1) if each.nama]
    return f": {daftar(known, 'atau')}" if known else ", misalnya 2"
