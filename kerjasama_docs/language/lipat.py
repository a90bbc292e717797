"""Names without what does not tell one from another."""

import re

_SIGNS = re.compile(r"[\s_.,:;/&()'’\u2010-\u2015-]+")
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def lipat(name: str) -> str:
    """A name as it is compared: "Nota-Kesepahaman", "nota kesepahaman" and "NOTA_KESEPAHAMAN" are one.

    Case, blanks, hyphens, underscores and marks are left out, and full-width letters made ordinary ones; characters
    that have no place in a name stay, so that they are still found.
    """
    return _SIGNS.sub("", name.translate(_WIDE).casefold())
