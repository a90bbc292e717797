"""What a kerja sama is meant for: the word that stands between "dimaksudkan" and what a drafter typed."""

import re

_SAID = re.compile(r"(?:untuk|sebagai|agar|guna|demi)\s", re.IGNORECASE)
_VERB = re.compile(r"me(?:m|n|ng|ny|l|r|w|y)[a-z]+\s", re.IGNORECASE)
_NO_VERB = re.compile(r"(?:memorandum|menteri|mentor|menara|media|merek)\b", re.IGNORECASE)
_BER = re.compile(
    r"(?:bekerja|berbagi|bertukar|bersinergi|berkolaborasi|berkoordinasi|berperan|saling)\s", re.IGNORECASE
)


def pengantar_maksud(text: str) -> str:
    """The word before a maksud: ``untuk`` before a verb, ``sebagai`` before a noun, none where it is typed.

    >>> pengantar_maksud("landasan kerja sama")
    'sebagai'
    >>> pengantar_maksud("mempererat hubungan")
    'untuk'
    >>> pengantar_maksud("sebagai pedoman")
    ''
    """
    if _SAID.match(text):
        return ""
    verb = _VERB.match(text) and not _NO_VERB.match(text)
    return "untuk" if verb or _BER.match(text) else "sebagai"
