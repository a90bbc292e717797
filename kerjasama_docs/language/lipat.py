"""Names without what does not tell one from another."""

import re

_SIGNS = re.compile(r"[\W_]+")
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def lipat(name: str) -> str:
    """A name as it is compared: "Nota-Kesepahaman", "nota kesepahaman" and "NOTA_KESEPAHAMAN" are one.

    Case, blanks, hyphens, underscores and points are left out, and full-width letters made ordinary ones.
    """
    return _SIGNS.sub("", name.translate(_WIDE).casefold())
