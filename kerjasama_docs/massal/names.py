"""Names of files by a pattern: safe on every system, never outside their folder, each only once."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from unicodedata import category, normalize

from kerjasama_docs.assets import nearest
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.massal.fields import KUNCI, MITRA, PIHAK, Fields
from kerjasama_docs.massal.records import MassalRow
from kerjasama_docs.model.pola import Pola, pola
from kerjasama_docs.regex import regex

_BYTES = 150
"""Longest stem in bytes of UTF-8: file systems take 255, of which endings and names of unfinished files need some."""
_FORBIDDEN = regex(r'(?:[<>:"/\\|?*]|\.{2,})+')
"""What Windows takes in no name, and what parts folders or leads out of them."""
_DEVICES = regex(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, with any ending."""
_UNSEEN = ("Cc", "Cf", "Co", "Cs", "Cn")
"""Categories of characters that have no shape of their own."""
_EDGES = " .-_,;~"
_OWN = ("urut",)
"""Places of the pattern beside the fields of the naskah."""


def safe_stem(text: str, otherwise: str) -> str:
    """A text as the stem of a file's name; something else where nothing of it is left.

    Why blanks and dots at its ends go: Windows drops them itself, and then another file is written over.

    >>> safe_stem("../../etc/CV. Maju: Jaya?", "001")
    'etc-CV. Maju- Jaya'
    >>> safe_stem("con", "001")
    '_con'
    """
    plain = " ".join(normalize("NFC", text).split())
    seen = "".join(char for char in plain if category(char) not in _UNSEEN)
    clean = " ".join(_FORBIDDEN.sub("-", seen).split()).strip(_EDGES)
    if _DEVICES.fullmatch(clean):
        clean = f"_{clean}"
    return _cut(clean, _BYTES) or otherwise


def _cut(text: str, most: int) -> str:
    """The beginning of a text that needs at most so many bytes, without half a character."""
    return text.encode("utf-8", "ignore")[:most].decode("utf-8", "ignore").rstrip(_EDGES)


def pattern_of(text: str, fields: Fields) -> tuple[Pola, dict[str, Key]]:
    """A pattern of names, and the field of each of its places.

    Args:
        text: The pattern; empty for the place of a row and the name of its partner.
        fields: The fields that can be named.

    Raises:
        UsageError: It is none, or names what is no field of a naskah.
    """
    try:
        found = pola(text or f"{{urut:03}}-{{{fields.partner}}}")
    except ValueError as error:
        raise UsageError(str(error), "Misalnya: --nama '{urut:03}-{pihak[2].nama}'.") from error
    keys: dict[str, Key] = {}
    for name in found.tempat:
        if name in _OWN:
            continue
        isian = fields.exact(name)
        if isian is None:
            known = [*_OWN, *(each.path for each in fields.all)]
            hint = nearest(name, known, others="Tulis {urut} atau jalur isian, misalnya {pihak[2].nama}.")
            raise UsageError(f"“{{{name}}}” pada pola nama berkas bukan isian naskah.", hint)
        keys[name] = isian.key
    return found, keys


def named(rows: Sequence[MassalRow], pattern: tuple[Pola, dict[str, Key]], taken: Collection[str]) -> list[MassalRow]:
    """The rows with the names of their files; one that another has already gets the place of its row too.

    Args:
        rows: The rows.
        pattern: What :func:`pattern_of` gave.
        taken: Names that are not for a row.
    """
    seen: dict[str, int] = {_folded(name): 0 for name in taken}
    found: list[MassalRow] = []
    for row in rows:
        stem = safe_stem(_said(row, *pattern), f"{row.urut:03}")
        before = seen.get(_folded(stem))
        name = stem if before is None else _other(stem, row.urut, seen.__contains__)
        seen[_folded(name)] = row.urut
        notes = () if before is None else (_same_name(row, stem, name, before=before),)
        found.append(replace(row, name=name, findings=(*row.findings, *notes)))
    return found


def _said(row: MassalRow, pattern: Pola, keys: dict[str, Key]) -> str:
    values = {name: _value(row, key) for name, key in keys.items()}
    texts = {name: value for name, value in values.items() if isinstance(value, str)}
    return pattern.isi({**texts, "urut": str(row.urut)})


def _value(row: MassalRow, key: Key) -> object:
    """What a row says of a field; of the name of a pihak that stands in the file of partners, its key there."""
    found = row.value(key)
    if found is not None or key[0] != PIHAK or key[-1] != "nama":
        return found
    above = (*key[:-1], MITRA)
    return row.value((*above, KUNCI)) or row.value(above)


def _folded(name: str) -> str:
    """A name as file systems tell it from others that do not tell capitals or composed letters apart."""
    return normalize("NFKC", name).casefold()


def _other(stem: str, urut: int, is_taken: Callable[[str], bool]) -> str:
    """A name with the place of its row, which nobody has."""
    again = ""
    while is_taken(_folded(name := f"{_cut(stem, _BYTES - 12 - len(again))}-{urut:03}{again}")):
        again += "x"
    return name


def _same_name(row: MassalRow, stem: str, name: str, *, before: int) -> Finding:
    other = f"baris ke-{before}" if before else "berkas laporan"
    message = f"Nama berkas “{stem}” sudah dipakai {other}; berkas ini dinamai “{name}”."
    hint = "Tambahkan {urut} atau isian lain pada pola nama berkas."
    return Finding("massal-nama-berkas", Level.SARAN, message, row.place, hint)
