"""What the lampiran of a naskah are called, and which of them a drafter means by a number."""

import re

from kerjasama_docs.language import INDONESIA, Bahasa, dari_romawi, romawi
from kerjasama_docs.regex import regex

_NUMBERED = regex(r"(?:lampiran)?\s*(?P<number>[0-9]{1,2}|[ivxl]{1,7})?", re.IGNORECASE | re.ASCII)


def lampiran_labels(count: int, bahasa: Bahasa = INDONESIA) -> tuple[str, ...]:
    """``Lampiran``, or ``Lampiran I``, ``Lampiran II`` … when there are several; nothing for none."""
    word = bahasa.tulisan["Lampiran"]
    return (word,) if count == 1 else tuple(f"{word} {romawi(n)}" for n in range(1, count + 1))


def lampiran_number(name: str) -> int | None:
    """The number that names a lampiran: ``2``, ``II``, ``Lampiran II``; None for a title, or without one."""
    found = _NUMBERED.fullmatch(name.strip())
    text = found["number"] if found else None
    if not text:
        return None
    return int(text) if text.isdigit() else dari_romawi(text)


def is_only_lampiran(name: str) -> bool:
    """Whether a name says no more than that it is a lampiran, with a number or without one, and no title."""
    return _NUMBERED.fullmatch(name.strip()) is not None


def lampiran_label(name: str) -> str:
    """What a lampiran is called that a drafter names, in a naskah whose lampiran are not known."""
    if number := lampiran_number(name):
        return f"Lampiran {romawi(number)}"
    return "Lampiran" if is_only_lampiran(name) else f"Lampiran {name}"
