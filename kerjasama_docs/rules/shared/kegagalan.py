"""Sentences that say who is told of a failure to protect personal data, for which the law leaves 3 x 24 hours."""

from kerjasama_docs.regex import regex

_FAILURE = regex(
    r"\bkegagalan (?:pe|per)lindungan\b|\bkebocoran\b|\binsiden\b[^.;]{0,30}\b(?:data|informasi|siber)\b"
    r"|\bpelanggaran (?:terhadap )?"
    r"(?:(?:pe|per)lindungan )?data\b|\b(?:pengungkapan|akses) (?:yang )?tidak sah\b|\bdata (?:pribadi )?(?:bocor"
    r"|terungkap)\b"
)
_TELL = regex(
    r"\b(?:member(?:i|itahu)\w*|pemberitahuan|(?:me)?lapor\w*|menyampaikan|dilaporkan|diberitahukan|disampaikan"
    r"|mengabar\w*)\b"
)
_LEAK = "kebocoran"
_DATA = regex(r"\b(?:data|informasi|sistem|rahasia|soal|akun)\b")
"""What leaks, where it is no pipe."""
BATAS_JAM = 72
"""The hours that the law leaves."""


def memberitahukan(kecil: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a part of a text in small letters says that a failure is told to somebody."""
    span = (start, len(kecil) if end is None else end)
    failure = _FAILURE.search(kecil, *span)
    if failure is None or (failure[0] == _LEAK and not _DATA.search(kecil)):
        return False
    return _TELL.search(kecil, *span) is not None
