"""How much two texts are alike."""


def likeness(first: str, second: str) -> float:
    """The share of letters that two texts have in the same order, from 0 to 1; only asked where a fault is likely."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, first, second).ratio()
