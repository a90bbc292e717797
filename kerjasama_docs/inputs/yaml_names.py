"""What is said about names of isian that are none."""

import re

from kerjasama_docs.inputs.yaml_hints import quoted
from kerjasama_docs.inputs.yaml_signs import CLOSING, EDGE, IDENTIFIER, MARKS, OPENING
from kerjasama_docs.language import dipotong
from kerjasama_docs.regex import regex

_ITEM = regex(rf"(?P<mark>[{MARKS}])[{EDGE}]+(?P<text>.*)", re.DOTALL)
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


def alone(name: str, before: str) -> Said:
    """What is said about a name in { } that has neither a colon nor a value.

    Args:
        name: As typed, visible.
        before: What stands before it in the file.
    """
    if found := _NO_BLANK.fullmatch(name):
        message = "Titik dua di dalam { } tidak diikuti spasi."
        return message, f"Tulis “{found['name']}: {dipotong(found['value'], _LONGEST)}”."
    if before.rstrip().endswith("{"):
        return f"Isian “{name}” di dalam {{ }} tidak punya titik dua.", f"Tulis “{name}: nilai”."
    message = f"Koma di dalam {{ }} memisahkan isian, sehingga “{name}” berdiri sendiri."
    return message, "Apit nilai yang memuat koma dengan tanda petik."
