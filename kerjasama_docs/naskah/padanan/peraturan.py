"""The dasar hukum in the second language: kind, number and year of a regulation that is known, and its title there."""

from datetime import date

from kerjasama_docs.model.bahasa import KataPeraturan
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.padanan.kata import filled
from kerjasama_docs.naskah.padanan.words import Asked, Padan
from kerjasama_docs.naskah.tree.markup import Value
from kerjasama_docs.regulations import amendments, regulation, regulation_keys


def dasar_hukum_again(padan: Padan, entries: tuple[str, ...]) -> tuple[Value, ...]:
    """The citations, each as the drafter gives it, as its data say it, or open.

    Args:
        padan: The second language of the naskah.
        entries: Keys of regulations, or citations as they were typed.
    """
    given, day = padan.given.dasar_hukum, padan.naskah.penandatanganan.tanggal
    words = padan.kata.peraturan
    found: list[Value] = []
    for n, entry in enumerate(entries, 1):
        said = given.get(entry) or given.get(str(n))
        asked = Asked(f"dasar hukum {n}", f"dasar_hukum.{entry if entry in regulation_keys() else n}")
        found.append(Rich(said) if said else cited(words, entry, day) or padan.open(asked))
    return tuple(found)


def cited(words: KataPeraturan, key: str, day: date | None) -> Value | None:
    """A regulation with what last amended it; None where the language lacks the name of its kind or a title."""
    if key not in regulation_keys():
        return None
    changes = amendments(key, day)
    first, last = _one(words, key), _one(words, changes[-1]) if changes else ""
    if first is None or last is None:
        return None
    if not changes:
        return first
    often = len(changes) > 1 or regulation(changes[-1]).often
    return f"{first} {filled(words.sering_diubah if often else words.diubah, peraturan=last)}"


def _one(words: KataPeraturan, key: str) -> str | None:
    """One regulation with its numbers in the gazette."""
    told = regulation(key)
    jenis, title = words.jenis.get(told.jenis), words.judul.get(key)
    if jenis is None or (told.tentang and title is None):
        return None
    name = filled(words.nama, jenis=jenis, nomor=told.nomor, tahun=told.tahun or "") if told.nomor else jenis
    named = filled(words.tentang, nama=name, tentang=title) if title else name
    where = _gazette(words, key)
    return f"{named} ({where})" if where else named


def _gazette(words: KataPeraturan, key: str) -> str:
    told = regulation(key)
    year = told.tahun_lembaran or told.tahun or ""
    if told.lembaran_negara:
        said = filled(words.lembaran_negara, tahun=year, nomor=told.lembaran_negara)
        return f"{said}, {filled(words.tambahan, nomor=told.tambahan)}" if told.tambahan else said
    return filled(words.berita_negara, tahun=year, nomor=told.berita_negara) if told.berita_negara else ""
