"""The dasar hukum: what the drafter names, else what the profil and the kind rest on."""

from collections.abc import Iterator
from datetime import date

from kerjasama_docs.assets import nearest
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.rantai.records import Rantai
from kerjasama_docs.naskah.tree.markup import Value
from kerjasama_docs.regex import regex
from kerjasama_docs.regulations import citation, key_of, regulation, regulation_keys, urutan

_KEY = regex(r"(?=.*[-0-9])\S+")
"""What a drafter means as the key of a regulation: no blank, but a hyphen or a digit."""


def melandasi(jenis: Jenis, day: date | None) -> tuple[str, ...]:
    """Keys of the regulations that a kind rests on, those apart that are younger than the naskah."""
    return tuple(key for key in jenis.dasar_hukum if regulation(key).sudah_ada(day))


def peraturan_of(inputs: Inputs, induk: Rantai | None) -> tuple[str, ...]:
    """The entries of the dasar hukum: keys of regulations, or citations as they were typed.

    What changes, extends or ends a naskah rests on what that naskah rests on. A regulation that is known, typed by its
    short name or by its number and year, stands by its key.
    """
    naskah, jenis = inputs.naskah, inputs.jenis
    if naskah.dasar_hukum:
        return tuple(map(key_of, naskah.dasar_hukum))
    root = induk.berlaku.akar.jenis if induk and jenis.peran != "pokok" else jenis
    entries = list(inputs.profil.profil.dasar_hukum)
    for key in melandasi(root, naskah.penandatanganan.tanggal):
        if key not in entries:
            known = enumerate(entries)
            lower = (n for n, each in known if each in regulation_keys() and urutan(each) > urutan(key))
            entries.insert(next(lower, len(entries)), key)
    return tuple(entries)


def kutipan(entries: tuple[str, ...], day: date | None) -> tuple[Value, ...]:
    """The citations as they are printed, as they were amended by a day; what is not known of one is left out."""
    return tuple(Rich(citation(entry, day).teks) for entry in entries)


def unknown_keys(inputs: Inputs, induk: Rantai | None) -> Iterator[Finding]:
    """What is written like the key of a regulation in the dasar hukum, without being one; a citation has blanks."""
    naskah, profil = inputs.naskah, inputs.profil
    for place, entry in enumerate(peraturan_of(inputs, induk)):
        if not _KEY.fullmatch(entry) or entry in regulation_keys():
            continue
        where, origin = inputs.source.where(("dasar_hukum", place)), ""
        if not naskah.dasar_hukum:
            where, origin = Where(str(profil.folder / "profil.yaml")), f" pada dasar_hukum profil {naskah.profil}"
        message = f"Kunci peraturan “{entry}”{origin} tidak dikenal."
        hint = f"{nearest(entry, regulation_keys())} Peraturan lain ditulis dengan kutipan lengkap."
        yield Finding("nama-tak-dikenal", Level.GALAT, message, where, hint)
