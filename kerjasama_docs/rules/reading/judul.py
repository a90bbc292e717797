"""What a Pasal is called."""

from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Pasal


def title_of(pasal: Pasal) -> str:
    """The title of a Pasal in one line; empty for one without."""
    return " ".join(plain(pasal.judul).split())
