"""Words that stand where something is still to be written."""

import re

from kerjasama_docs.regex import regex

_OPEN = regex(
    r"""(?:
        [.…․‥_]{2,} | … | [?]+ | x{2,}
      | t\.?b\.?[ad]\.? | to\ be\ (?:advised|determined|confirmed)
      | n\.n\.? | lorem\ ipsum.*
      | (?:dst|dll|dsb)\.? | etc\.?
      | (?:akan\ )?(?:diisi|ditentukan|menyusul)(?:\ kemudian)? | belum\ (?:ada|diisi|ditentukan|diketahui|tahu)
      | isi(?:kan)?\ (?:di\ sini|disini) | kosong
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_ROMAN = regex(r"X{2,3}")
"""Twenty and thirty, which look like ``xx``."""
_BRACKETS = regex(r"[\[<(«]+\s*(.*?)\s*[\])>»]+")
_NOTHING = regex(r"[-–—−―]+|[*#/\\]|n/a", re.IGNORECASE)
_LONGEST = 60
"""No longer text is a word that stands for nothing; the patterns look at no more."""


def terbuka(text: str) -> bool:
    """Whether a text stands where something is still to be written: ``…``, ``xxx``, ``TBD``, ``[nama]``, ``dst.``.

    >>> terbuka("....."), terbuka("[diisi kemudian]"), terbuka("XX")
    (True, True, False)
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return False
    inner = _BRACKETS.fullmatch(text)
    if inner and text[0] in "[<«":
        return not inner[1].isdigit() and "@" not in inner[1]
    if inner:
        text = inner[1]
    return _OPEN.fullmatch(text) is not None and not _ROMAN.fullmatch(text)


def tiada(text: str) -> bool:
    """Whether a text says that there is nothing: a dash, ``n/a``."""
    return len(text) <= _LONGEST and _NOTHING.fullmatch(text.strip()) is not None
