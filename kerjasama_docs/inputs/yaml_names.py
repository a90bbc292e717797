"""What is said about names of isian that are none."""

import re

from kerjasama_docs.inputs.yaml_hints import quoted
from kerjasama_docs.inputs.yaml_signs import CLOSING, EDGE, IDENTIFIER, MARKS, OPENING
from kerjasama_docs.language import dipotong
from kerjasama_docs.regex import regex

_ITEM = regex(rf"(?P<mark>[{MARKS}])[{EDGE}]+(?P<text>.*)", re.DOTALL)
_FAR = 300
"""Letters before a name, and behind it, that are looked at."""
_CURLY = regex(
    rf"(?P<name>{IDENTIFIER}): *(?P<sign>[\u201c\u201d\u201e\xab])(?P<value>[^\u201c\u201d\xbb{{}}\n]*,[ ]*)$"
)
"""A value in { } that begins with a curly quote which is not closed yet."""
_END = regex(r"[\u201c\u201d\xbb{}\n]")
_QUOTED = regex(rf"[{OPENING}](?P<name>[^{OPENING}{CLOSING}]*)[{CLOSING}]")
_NO_BLANK = regex(rf"(?P<name>{IDENTIFIER})[:\uff1a][{EDGE}]*(?P<value>[^{EDGE}].*)", re.DOTALL)
_LONGEST = 60

Said = tuple[str, str]
"""A message, and what to do."""


def no_name(name: str) -> Said | None:
    """What is said about a name that begins like an item of a list or stands in curly quotes; None for a name.

    Args:
        name: As typed.
    """
    if found := _ITEM.match(name):
        message = f"Butir daftar diawali “{found['mark']}”, bukan tanda hubung, dan memuat titik dua."
        return message, f"Tulis “- {quoted(found['text'][:_LONGEST] + ': …')}”."
    if found := _QUOTED.fullmatch(name):
        return "Nama isian diapit tanda petik lengkung.", f"Tulis “{found['name'][:_LONGEST]}: …”."
    return None


def alone(name: str, before: str, behind: str) -> Said | None:
    """What is said about a name in { } that has neither a colon nor a value.

    Args:
        name: As typed, visible.
        before: What stands before it in the file.
        behind: What follows from it on.

    Returns:
        What is said; None where it was said of a part before it.
    """
    if curly := _CURLY.search(before[-_FAR:]):
        if "," in curly["value"].rstrip(", "):
            return None
        value = curly["value"] + _END.split(behind[:_FAR], maxsplit=1)[0]
        message = f"Tanda petik lengkung {curly['sign']} bukan tanda petik YAML: koma di dalamnya memisahkan isian."
        return message, f"Tulis “{curly['name']}: {quoted(value)}”."
    if found := _NO_BLANK.fullmatch(name):
        message = "Titik dua di dalam { } tidak diikuti spasi."
        return message, f"Tulis “{found['name']}: {dipotong(found['value'], _LONGEST)}”."
    if before.rstrip().endswith("{"):
        return f"Isian “{name}” di dalam {{ }} tidak punya titik dua.", f"Tulis “{name}: nilai”."
    message = f"Koma di dalam {{ }} memisahkan isian, sehingga “{name}” berdiri sendiri."
    return message, "Apit nilai yang memuat koma dengan tanda petik."
