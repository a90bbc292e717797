"""What the common input says of one partner, and would be printed of another that a row names."""

from collections.abc import Collection, Iterator, Sequence

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.source import Key, spell, texts_of
from kerjasama_docs.language import dipotong, sebagian
from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.massal.fields import PIHAK
from kerjasama_docs.massal.header import Header
from kerjasama_docs.massal.induk import Induk
from kerjasama_docs.massal.laying import Laid

_NAMED = 6
"""Fields that are named in one finding."""
_SHOWN = 60
"""Characters of a value that are shown in a message."""


def _name(induk: Induk, place: int) -> str:
    """The name that the common input gives a pihak."""
    value = induk.base.typed.value((PIHAK, place, "nama"))
    return value if isinstance(value, str) else ""


def _partners(keys: Collection[Key], induk: Induk) -> Iterator[tuple[int, str]]:
    """The pihak that the common input names although others are named by what fills some fields; their names."""
    for place in range(induk.fields.pihak):
        if (PIHAK, place, "nama") in keys and (name := _name(induk, place)):
            yield place, name


def without_column(header: Header, induk: Induk) -> Iterator[Finding]:
    """Texts of a partner that the common input holds, and that no column fills although another one names partners."""
    filled = {isian.key for isian in header.columns.values()}
    typed = induk.base.typed
    for place, name in _partners(filled, induk):
        left = [key for key, _ in texts_of(typed) if _is_own(key, place) and not _is_filled(key, filled)]
        if left:
            names = sebagian([spell(key) for key in left], _NAMED)
            message = f"Induk memuat isian {name} yang tidak berkolom, jadi dipakai bagi semua mitra: {names}."
            hint = "Tambahkan kolomnya, atau kosongkan pada induk; biarkan bila memang sama bagi semua."
            yield Finding("massal-isi-induk", Level.PERINGATAN, message, typed.where((PIHAK, place)), hint)


def _is_own(key: Key, place: int) -> bool:
    """Whether a text belongs to a pihak itself; the items of its lists are a matter of the naskah."""
    return key[:2] == (PIHAK, place) and not any(isinstance(step, int) for step in key[2:])


def _is_filled(key: Key, filled: Collection[Key]) -> bool:
    return any(key[:end] in filled for end in range(1, len(key) + 1))


def of_another(cells: Sequence[Laid], induk: Induk) -> Iterator[Finding]:
    """Empty cells of a row whose partner is not the one of the common input, where that says something of its own."""
    said = {cell.key: str(cell.value) for cell in cells if cell.says}
    for place, name in _partners(said, induk):
        if lipat(said[PIHAK, place, "nama"]) == lipat(name):
            continue
        for cell in cells:
            own = induk.base.typed.value(cell.key)
            if cell.key[:2] == (PIHAK, place) and not cell.says and isinstance(own, str):
                message = f"Sel kosong, jadi dipakai isi induk, “{dipotong(own, _SHOWN)}”, yang ditulis bagi {name}."
                hint = "Isi selnya, atau tulis - bila mitra ini tidak mempunyainya."
                yield Finding("massal-isi-induk", Level.PERINGATAN, message, cell.where, hint)
