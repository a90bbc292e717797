"""What may be meant otherwise than it was typed: said, and left as it is."""

import re
from collections.abc import Iterator, Sequence

from kerjasama_docs.language.rapi.fit import Fit
from kerjasama_docs.language.rapi.kapital import huruf_semua_besar
from kerjasama_docs.regex import regex

_BULLET_INSIDE = regex(r"\S\s*[•▪●◦➢]\s*\S")
_AND_SO_ON = regex(
    r"(?:\bdan\s+(?:lain-lain|sebagainya|seterusnya)|\b(?:dll|dst|dsb|etc)\b\.?)[\s;,.)]*$", re.IGNORECASE
)
_KIND_TOO = regex(
    r"^(?:nota kesepa(?:haman|katan)|perjanjian kerja ?sama|kesepakatan bersama|adendum|memorandum)\b.*\btentang\b",
    re.IGNORECASE,
)
_ITEMS = "Bila beberapa butir, awali setiap butir dengan “- ” pada barisnya sendiri."
_ALL = "Sebut seluruh butirnya; naskah tidak mengenal “dan lain-lain”."
_TITLE = "Tulis yang sesudah kata “tentang” saja; sisanya dicetak sendiri."
_ABOUT = regex(r"tentang\b", re.IGNORECASE)
_SURE = "Hapus kata itu bila bukan bagian judul; bila bagian judul, biarkan."
_NAME = "Tulis seperti biasa, misalnya Yayasan Literasi; biarkan bila memang demikian namanya."
_PERSON = "Tulis dengan huruf kapital, dan gelar dengan titiknya, misalnya Ir. Budi Santoso, M.M."
_STATUS = "Tulis jabatannya saja; bagi penanda tangan, isi status: plt, plh, atau pj."
_STANDING = regex(r"(?:plt|plh|pjs?)\.?\s|(?:pelaksana tugas|pelaksana harian|penjabat)\s", re.IGNORECASE)
"""What tells that an office is held for the time being: Plt. Ketua."""
_NIP = regex(r"\bNIP\b|\b\d{8}\s?\d{6}\s?\d\s?\d{3}\b", re.IGNORECASE)
_SEMICOLON = regex(r";\s+(?!(?:dan/atau|dan|atau)$)[^\W\d_]")
"""A semicolon within an item, and not before the word that joins it to the next one."""
_GOING_ON = """
    dan atau yang untuk dengan di ke dari dalam pada oleh bagi serta tetapi agar sebagai adalah
"""
_GOES_ON = frozenset(_GOING_ON.split())
"""Words after which no item ends."""
_WRAPPED = 60
"""Letters of a line that ends where its item does, and not where the window of an editor did."""
_INCHES = regex(r'(?<=\d)"')
"""A straight mark behind a figure, which may be that of inches."""
_OPENING, _CLOSING = "“„«", "”»"


def keraguan(text: str, fit: Fit, *, lines: Sequence[str] = ()) -> tuple[str, str] | None:
    """What is doubtful about a phrase, and what to do; None for a clear one.

    Args:
        text: The phrase, tidied.
        fit: How it fits its sentence.
        lines: Its lines as they were typed, where it has several.
    """
    if fit.plain:
        return None
    doubts = (
        *(_of_items(text, fit, lines) if fit.item else ()),
        (fit.capitals == "name" and huruf_semua_besar(text), "seluruhnya huruf kapital", _NAME),
        (fit.capitals == "title" and _KIND_TOO.match(text), "memuat jenis naskahnya juga", _TITLE),
        (fit.wary and _ABOUT.match(text), "diawali kata “Tentang”, yang dicetak sendiri sebelum judul", _SURE),
        *(_of_persons(text) if fit.sort == "person" else ()),
        (fit.sort == "office" and _STANDING.match(text), "memuat kedudukan pejabatnya juga", _STATUS),
        (_unpaired(text), "memuat tanda petik tanpa pasangan", "Lengkapi pasangannya atau hapus."),
    )
    return next(((what, hint) for found, what, hint in doubts if found), None)


def _of_items(text: str, fit: Fit, lines: Sequence[str]) -> Iterator[tuple[object, str, str]]:
    """Whether several items may be meant, or more than are told."""
    yield _several(lines), "terketik pada beberapa baris tetapi dibaca sebagai satu butir", _ITEMS
    yield _BULLET_INSIDE.search(text), "memuat tanda butir di tengahnya", _ITEMS
    yield _AND_SO_ON.search(text), "tidak menyebut semuanya", _ALL
    yield fit.capitals == "sentence" and _SEMICOLON.search(text), "memuat titik koma di tengahnya", _ITEMS


def _of_persons(text: str) -> Iterator[tuple[object, str, str]]:
    """Whether a name holds more than a name, or was typed without capitals."""
    yield _NIP.search(text), "memuat NIP", "Pindahkan angkanya ke isian nip; nama memuat nama dan gelar saja."
    yield " " in text and text.islower(), "seluruhnya huruf kecil", _PERSON


def _unpaired(text: str) -> bool:
    opened = sum(text.count(each) for each in _OPENING)
    closed = sum(text.count(each) for each in _CLOSING)
    odd = text.count('"') % 2 == 1
    return opened != closed or (odd and _INCHES.sub("", text).count('"') % 2 == 1)


def _several(lines: Sequence[str]) -> bool:
    """Whether lines look like items of a list without marks: each short, none going on the one before."""
    full = [line for line in lines if line]
    return len(full) > 1 and all(map(_ends, full[:-1]))


def _ends(line: str) -> bool:
    """Whether an item may end with a line: a short one, behind which nothing has to follow."""
    return len(line) < _WRAPPED and line[-1] not in ",(" and line.rsplit(maxsplit=1)[-1].lower() not in _GOES_ON
