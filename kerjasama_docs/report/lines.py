"""Results as JSON Lines: one record a line, each as soon as it is known, and a last line that says how it ended.

A line is an object with one name: that of the list which a JSON document of the same command holds, or ``selesai``.
"""

import json
from collections.abc import Mapping

END = "selesai"
"""The name of the last line, without which a run was cut off; it holds the document but for its list."""
LISTS: Mapping[str, str] = {"buat": "naskah", "massal": "naskah", "lampiran": "baris", "periksa": "berkas"}
"""The commands that tell of many, and what they call one of them."""
_BREAKS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\u0085\u2028\u2029"}
"""What some readers take for the end of a line, though JSON does not."""


def as_line(name: str, data: Mapping[str, object]) -> str:
    """One line, without its end.

    >>> as_line("naskah", {"urut": 1})
    '{"naskah": {"urut": 1}}'
    """
    return json.dumps({name: data}, ensure_ascii=False).translate(_BREAKS)


def ending(command: str, document: Mapping[str, object]) -> str:
    """The last line of a command, from the document that it would print.

    Args:
        command: Its name.
        document: What it would print as one JSON document, with its list or without.
    """
    return as_line(END, {name: value for name, value in document.items() if name != LISTS[command]})
