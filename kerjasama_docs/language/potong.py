"""Texts that are too long for the message that shows them."""


def dipotong(text: str, most: int) -> str:
    """The beginning of a long text in so many letters, the last of them an ellipsis; a shorter text as it is.

    >>> dipotong("ruang lingkup", 6), dipotong("ruang", 6)
    ('ruang…', 'ruang')
    """
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
