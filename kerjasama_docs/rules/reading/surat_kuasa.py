"""Who needs Full Powers to sign with a foreign pihak (UU 24/2000 Pasal 7)."""

import re

from kerjasama_docs.regex import regex

_EXEMPT = regex(r"(?:presiden|menteri luar negeri)(?: republik indonesia)?", re.IGNORECASE)


def needs_no_kuasa(jabatan: str) -> bool:
    """Whether an office needs no Full Powers (Pasal 7 ayat (2); "Menteri" by Pasal 1 angka 9)."""
    return bool(_EXEMPT.fullmatch(jabatan))
