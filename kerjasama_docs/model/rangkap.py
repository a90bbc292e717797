"""The copies of a naskah."""

from typing import Annotated

from pydantic import AfterValidator

from kerjasama_docs.model.base import Count


def _some(rangkap: int) -> int:
    if rangkap == 0:
        raise ValueError("Rangkap nol tidak ada artinya; tulis banyaknya rangkap asli, misalnya 2.")
    return rangkap


Rangkap = Annotated[Count, AfterValidator(_some)]
"""How many originals there are, at least one."""
