"""The words of a text, by which it is looked up: in small letters, a doubled word as one."""

import string

_MARKS = str.maketrans(dict.fromkeys(string.punctuation.replace("-", "").replace("_", "") + "“”‘’«»…–—•", " "))


def kata(text: str) -> list[str]:
    """The words of a text in small letters, those with a hyphen as one.

    >>> kata("Dokumen-dokumen (asli), dan/atau salinan.")
    ['dokumen-dokumen', 'asli', 'dan', 'atau', 'salinan']
    """
    return text.lower().translate(_MARKS).split()
