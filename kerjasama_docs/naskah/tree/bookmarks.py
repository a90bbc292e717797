"""Names of bookmarks from labels: ``_Pasal_ruang_lingkup__ayat2``.

A name depends on nothing but the labels and numbers on the way to its unit, so that a rujukan more or less renames
no other bookmark: otherwise every comparison of two Word files shows changes where nothing was changed.

What Word takes: at most 40 characters ([MS-OI29500] 2.1.362), of letters, digits and underscores (its dialog and
its object model refuse a hyphen, though the schema and LibreOffice have it), and capitals make no difference. So a
hyphen becomes an underscore. A name that begins with an underscore is hidden in Word's list of bookmarks, as its own
``_Ref`` are.
"""

import hashlib
import re
from base64 import b32encode
from collections.abc import Sequence

from kerjasama_docs.naskah.tree.pohon import Kind
from kerjasama_docs.regex import regex

MAX_NAME = 40
"""Most characters of a name."""
_HASH = 10
"""Characters of a hash: 50 bits."""
_SIMPLE = regex(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
"""A label of which no two become the same name: without capitals, and without two hyphens side by side."""
_KINDS = tuple(kind.value for kind in Kind)


def numbered(kind: Kind, number: str) -> str:
    """A unit without a label of its own by its number: ``ayat2``, ``huruf-a``."""
    bare = number.strip("().")
    return f"{kind}{bare}" if bare[:1].isdecimal() else f"{kind}-{bare}"


def bookmark_of(pasal: tuple[str, str], units: Sequence[str]) -> str:
    """The name of a bookmark; two places never have the same.

    Args:
        pasal: What the Pasal is called, ``Pasal`` or ``Article``, and its label.
        units: The units below it down to the one that is meant: ``#label``, or as :func:`numbered` says.

    Between two of them stand two underscores, which come from no label; a name that is too long or whose labels
    are not simple ends with three and a hash of them all.
    """
    sebutan, label = pasal
    labels = [label, *(unit.removeprefix("#") for unit in units)]
    name = f"_{sebutan}_{'__'.join(labels).replace('-', '_')}"
    if len(name) <= MAX_NAME and _is_simple(label) and all(map(_is_clear, units)):
        return name
    digest = b32encode(hashlib.sha256(repr((sebutan, label, *units)).encode()).digest()).decode().lower()[:_HASH]
    readable = re.sub(r"\W", "_", name, flags=re.ASCII)[: MAX_NAME - _HASH - 3].rstrip("_")
    return f"{readable}___{digest}"


def _is_simple(label: str) -> bool:
    return bool(_SIMPLE.fullmatch(label))


def _is_clear(unit: str) -> bool:
    """Whether a unit reads as itself only: a label ``ayat-2`` would read as an ayat."""
    return not unit.startswith("#") or (_is_simple(unit[1:]) and not unit[1:].startswith(_KINDS))
