"""Whose words those are that a rule on language objects to: only what the drafter may word otherwise is remarked.

Names, titles of laws, quotations, addresses and what is taken from a parent stay as they are (PP 57/1999 is titled
"Kerjasama …"); what a klausul of the toolkit says is not the drafter's to change.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kerjasama_docs.findings import Where
from kerjasama_docs.inputs.source import unspell
from kerjasama_docs.naskah.tree.inline import Text, plain
from kerjasama_docs.naskah.units.record import Author, Sort, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

_NAMES = frozenset(
    {
        *("nama", "nama_judul", "alamat", "jabatan", "gelar_depan", "gelar_belakang", "nomor", "pos_el", "telepon"),
        *("dasar_pengangkatan", "dasar_hukum", "induk", "bank", "atas_nama", "tembusan", "unit", "nip", "kuasa"),
        *(
            "satuan_kerja",
            "dahulu",
            "logo",
            "nik",
            "npwp",
            "paspor",
            "pekerjaan",
            "label",
            "penandatangan",
            "narahubung",
            "pembuka_surat",
            "riwayat",
        ),
    }
)
"""Fields that hold names, or words of other papers."""
Span = tuple[int, int | None]
"""Begin and end of words in the text of a unit; without an end all that follows."""
_BEFORE = regex(r"(\S+)\s+$")
_AFTER = regex(r"\s+([^\W\d_]\S*)")
_NEAR, _QUOTED = 60, 1000
"""Letters before a place: of the words beside it, and of a quotation or a bracket that is still open."""
_OURS = frozenset(
    {
        *("Perjanjian", "Nota", "Kesepahaman", "Kesepakatan", "Naskah", "Dokumen", "PARA", "PIHAK", "Para", "Pihak"),
        *("Pasal", "Tim", "Panitia", "Rapat", "Rencana"),
    }
)
"""Words in capitals that stand beside a word and make no name of it: "Perjanjian Kerjasama ini"."""
_NORMS = (Sort.SENTENCE, Sort.ITEM)
_MARKS = '.,;:!?”")('


def place_to_mend(subject: Subject, unit: TextUnit, span: Span = (0, None)) -> Where | None:
    """The place of words that the drafter may word otherwise, from their first letter; None for all others."""
    if unit.part == "tanda-tangan" or subject.author(unit, *span) is Author.BUNDLED:
        return None
    where = subject.place(unit, *span)
    key = unspell(where.path or "")
    return None if subject.source.is_inherited(key) or not _NAMES.isdisjoint(map(str, key)) else where


def is_typed(subject: Subject, unit: TextUnit) -> bool:
    """Whether a unit holds words of the drafter or of a klausul of his own."""
    return unit.author is not Author.BUNDLED or bool(subject.index.typed[unit.order])


class TypedWords(NamedTuple):
    """Words that the drafter typed and may word otherwise: the unit, what was found in it, its place in the input."""

    unit: TextUnit
    found: re.Match[str]
    where: Where


def typed_words(subject: Subject, units: Iterable[TextUnit], pattern: re.Pattern[str]) -> Iterator[TypedWords]:
    """What a pattern finds in the words of the drafter in some units; quotations and words in italics apart."""
    for unit in units:
        for found in pattern.finditer(unit.text) if is_typed(subject, unit) else ():
            where = None if is_quoted(unit, found.start()) else place_to_mend(subject, unit, found.span())
            if where is not None:
                yield TypedWords(unit, found, where)


def is_norm(unit: TextUnit) -> bool:
    """Whether a unit says something in a Pasal, in Indonesian: no heading, no cell."""
    return unit.part == "batang-tubuh" and unit.sort in _NORMS and unit.bahasa == "indonesia"


def text_before(unit: TextUnit, start: int, letters: int = _NEAR) -> str:
    """Some of the text before a place, so that what is asked of many places of a long text stays linear."""
    return unit.text[max(0, start - letters) : start]


def begins_sentence(unit: TextUnit, start: int) -> bool:
    """Whether a sentence begins at a place."""
    return text_before(unit, start).rstrip(' “"(')[-1:] in {"", ".", "?", "!"}


def is_quoted(unit: TextUnit, start: int) -> bool:
    """Whether words at a place stand between quotation marks, or in italics, as a foreign word does."""
    before = text_before(unit, start, _QUOTED)
    if before.count("“") > before.count("”") or before.count('"') % 2:
        return True
    return _is_italic(unit, start)


def _is_italic(unit: TextUnit, start: int) -> bool:
    end = 0
    for piece in unit.content:
        end += len(plain((piece,)))
        if end > start:
            return isinstance(piece, Text) and piece.italic
    return False


def is_in_brackets(unit: TextUnit, start: int) -> bool:
    """Whether words at a place stand in brackets."""
    before = text_before(unit, start, _QUOTED)
    return before.count("(") > before.count(")")


def is_in_name(unit: TextUnit, start: int, end: int) -> bool:
    """Whether words belong to a name: they have a capital, and so has a word beside them that is none of ours."""
    text = unit.text
    if not text[start].isupper() or text.isupper():
        return False
    before, after = _BEFORE.search(text_before(unit, start)), _AFTER.match(text, end)
    first = before is None or before[1][-1] in ".:;?!"
    led = before[1] if before and not first else ""
    if led == "tentang":
        return True
    beside = (led, after[1] if after else "")
    return any(word[:1].isupper() and word.strip(_MARKS) not in _OURS for word in beside)
