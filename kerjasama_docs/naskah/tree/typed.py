"""What is said about a text as it was typed: marks that were read as others, and lines that may be meant otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape
from typing import NamedTuple

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.language import dipotong
from kerjasama_docs.naskah.tree.marks import bulleted, marked
from kerjasama_docs.regex import regex

_SHOWN = 60
"""Letters of a line that a message shows."""
_TAG = regex(r"<[^<>]*>")
_NUMBERED = regex(r"(?:PASAL|BAB|BAGIAN|Pasal|Bab|Bagian)\s+(?:\d{1,3}[A-Z]?|[IVXLC]{1,7}|[Kk]e\w{3,10})\b[.:]?")
_WORDS = 6
"""Words that a heading has at most."""
_END = (".", ",", ";", ":", "?", "!", ")", "”", "-", "–")
_CLOSED = (".", ";", ":")
"""How the line above a heading ends."""
_SMALL = {"dan", "atau", "serta", "di", "ke", "dari", "untuk", "bagi", "dengan", "pada", "dalam", "yang"}


class SourceLine(NamedTuple):
    """A line of an outline without its tags, and its number in the file."""

    number: int
    text: str


class Moved(NamedTuple):
    """A line whose mark was read as another one: the line as typed, the mark that was read, what stands behind it."""

    number: int
    typed: str
    read: str
    text: str


def shown(text: str) -> str:
    """A line as a message shows it: without its tags, and short."""
    return dipotong(" ".join(unescape(_TAG.sub("", text)).split()), _SHOWN)


def tidied(moved: Sequence[Moved], where: Where) -> Iterator[Finding]:
    """What is said once of all marks in a text that were read as others."""
    if not moved:
        return
    first = moved[0]
    more = f"; {len(moved) - 1} baris lain dalam teks ini juga" if len(moved) > 1 else ""
    read = f"{first.read} {first.text}"
    message = f"Penanda rincian dirapikan: “{shown(first.typed)}” dibaca sebagai “{shown(read)}”{more}."
    hint = "Rincian ditulis (1), a., 1., a), 1) menurut tingkatnya; biarkan bila bacaannya sudah tepat."
    yield Finding("dirapikan", Level.SARAN, message, replace(where, line=first.number), hint)


def going_on(line: SourceLine, where: Where) -> Finding:
    """A line that begins like an item and was read as the rest of the sentence above."""
    message = f"Baris “{shown(line.text)}” dibaca sebagai sambungan kalimat di atasnya, bukan sebagai rincian."
    hint = (
        "Bila rincian, akhiri kalimat di atasnya dengan titik dua dan tulis a., b., c.; bila bukan, satukan barisnya."
    )
    return Finding("ketikan-meragukan", Level.PERINGATAN, message, replace(where, line=line.number), hint)


def numbered(line: SourceLine, where: Where) -> Finding:
    """A text that begins with ``1.``, which is no ayat."""
    message = f"Baris “{shown(line.text)}” dibaca sebagai butir 1., bukan sebagai ayat."
    hint = "Bila ayat, tulis (1), (2), (3); bila daftar istilah, awali dengan kalimat yang berakhir titik dua."
    return Finding("ketikan-meragukan", Level.PERINGATAN, message, replace(where, line=line.number), hint)


def headings(lines: Sequence[SourceLine], where: Where) -> Iterator[Finding]:
    """Lines of a text that look like the heading of a Pasal, a Bab or a Bagian.

    Args:
        lines: All lines, blank ones with an empty text.
        where: Where the text stands.
    """
    for place, line in enumerate(lines):
        before = lines[place - 1].text if place else ""
        behind = lines[place + 1 :]
        if _is_heading(line.text, before, behind):
            message = f"Baris “{shown(line.text)}” tampak seperti judul, tetapi tercetak sebagai bunyi."
            hint = (
                "Nomor dan judul Pasal dicetak sendiri: hapus baris itu; untuk Pasal lain tulis butir pasal_tambahan."
            )
            yield Finding("ketikan-meragukan", Level.PERINGATAN, message, replace(where, line=line.number), hint)


def _is_heading(text: str, before: str, behind: Sequence[SourceLine]) -> bool:
    """Whether a line stands where a heading would, and reads like one."""
    if not text or (before and not before.endswith(_CLOSED)) or _is_item(text):
        return False
    return bool(_NUMBERED.fullmatch(text)) or _is_title(text, next((line.text for line in behind if line.text), ""))


def _is_item(text: str) -> bool:
    """Whether a line is an item or the row of a table."""
    return text.startswith("|") or bool(marked(text) or bulleted(text))


def _is_title(text: str, follows: str) -> bool:
    """Whether a line is a few words of a title, with a number or above a text of its own."""
    numbered = _NUMBERED.match(text)
    words = (text[numbered.end() :] if numbered else text).split()
    if text.endswith(_END) or len(words) > _WORDS or not all(map(_of_title, words)):
        return False
    return bool(numbered) or _begins_text(follows)


def _of_title(word: str) -> bool:
    return word[:1].isupper() or word in _SMALL or not word[:1].isalpha()


def _begins_text(text: str) -> bool:
    """Whether a line begins a text of its own: an ayat, or a sentence."""
    return text.startswith("(1)") or (text[:1].isupper() and len(text.split()) > _WORDS // 2)
