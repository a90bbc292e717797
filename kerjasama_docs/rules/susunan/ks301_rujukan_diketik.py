"""Pasal 99 tidak ada dalam naskah ini.

Rujukan yang diketik sebagai teks tidak diperiksa dan tidak mengikuti nomor bila susunan Pasal berubah, sehingga
dapat menunjuk ke tempat yang salah atau ke Pasal yang tidak ada. Rujukan ke peraturan atau naskah lain disertai
namanya: Pasal 5 Undang-Undang ….

Salah: Tim dibentuk sebagaimana dimaksud dalam Pasal 99.
Benar: Tim dibentuk {{ dimaksud("pelaksanaan", ayat=2) }}.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Pasal, Pohon, Unit
from kerjasama_docs.naskah.tree.walk import walk
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.rules.base.ketikan import Ketikan, ketikan
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_HINT = (
    'Betulkan nomornya, atau tulis {{ rujuk("nama-klausul") }} agar nomornya mengikuti; bila yang dimaksud peraturan '
    "atau naskah lain, sebut namanya sesudah nomor itu."
)


def _units(blocks: tuple[Block, ...], *kinds: Kind) -> list[Unit]:
    return [block for block in walk(blocks) if isinstance(block, Unit) and block.kind in kinds and not block.dihapus]


def _named(unit: Unit) -> str:
    return unit.number.strip("().")


def _no_ayat(pasal: Pasal, ayat: str) -> str:
    """What is said of an ayat that a Pasal does not have."""
    known = _units(pasal.content, Kind.AYAT)
    why = f"ayat terakhir {pasal.nama} ayat {known[-1].number}" if known else f"{pasal.nama} tidak terbagi atas ayat"
    return f"{pasal.nama} ayat ({ayat}) tidak ada; {why}."


def _within(pasal: Pasal, typed: Ketikan) -> str | None:
    """What is missing within a Pasal; None when all that was typed is there."""
    place, content = pasal.nama, pasal.content
    if typed.ayat:
        found = next((each for each in _units(content, Kind.AYAT) if _named(each) == typed.ayat), None)
        if found is None:
            return _no_ayat(pasal, typed.ayat)
        place, content = f"{place} ayat ({typed.ayat})", found.children
    letters = map(_named, _units(content, Kind.HURUF, Kind.HURUF_KURUNG))
    return f"{place} huruf {typed.huruf} tidak ada." if typed.huruf and typed.huruf not in letters else None


def _missing(typed: Ketikan, pasal: Pasal | None) -> str | None:
    """What is wrong with a rujukan to a Pasal; None when it leads somewhere."""
    return _within(pasal, typed) if pasal else f"Pasal {typed.pasal} tidak ada dalam naskah ini."


def _live(typed: Ketikan, pasal: Pasal) -> str:
    """How a rujukan is written so that its number follows."""
    parts = [f'"{pasal.label}"']
    if typed.ayat:
        parts.append(f"ayat={typed.ayat}" if typed.ayat.isdigit() else f'ayat="{typed.ayat}"')
    if typed.huruf:
        parts.append(f'huruf="{typed.huruf}"')
    return f"{{{{ rujuk({', '.join(parts)}) }}}}"


def _could_follow(unit: TextUnit, typed: Ketikan, pasal: Pasal) -> bool:
    """Whether a rujukan could be live: a Pasal named in an outline, but not in one whose numbers are fixed."""
    if typed.pasal is None or unit.quoted or unit.author is Author.BUNDLED:
        return False
    return not typed.huruf or bool(typed.ayat) or not _units(pasal.content, Kind.AYAT)


def _judged(subject: Subject, unit: TextUnit, known: dict[str, Pasal]) -> Iterator[Finding]:
    """What is said about the rujukan that the drafter typed in a text."""
    for typed in ketikan(unit):
        if subject.author(unit, typed.start, typed.end) is Author.BUNDLED:
            continue
        pasal = known.get(typed.pasal) if typed.pasal else unit.pasal
        wrong, where = _missing(typed, pasal), subject.place(unit, typed.start, typed.end)
        if wrong:
            yield subject.finding(wrong, where, _HINT, level=Level.GALAT)
        elif pasal and _could_follow(unit, typed, pasal):
            message = (
                f"{typed.nama} diketik sebagai teks, sehingga nomornya tidak mengikuti bila susunan Pasal berubah."
            )
            hint = f"Tulis {_live(typed, pasal)} sebagai gantinya."
            yield subject.finding(message, where, hint, level=Level.SARAN)


def _known(pohon: Pohon) -> dict[str, Pasal]:
    return {pasal.number: pasal for pasal in pohon.pasal if pasal.sebutan == "Pasal" and not pasal.dihapus}


def check(subject: Subject) -> Iterator[Finding]:
    """Find typed rujukan that lead nowhere, and those that would not follow a new number.

    A naskah about its parent also speaks of the Pasal of that; of one that is only recorded not all are known.
    """
    own, berlaku = _known(subject.pohon), subject.rantai.berlaku
    later, quoted = subject.peran != "pokok", _known(berlaku.pohon)
    if not own or (later and berlaku.akar.recorded):
        return
    spoken = {**quoted, **own} if later else own
    for unit in subject.units:
        yield from _judged(subject, unit, quoted if unit.quoted else spoken)
