"""The samples: each is read, built and rendered once in a worker.

What is given here is shared by all tests; it is frozen, and whoever wants another naskah makes one of his own.
"""

from functools import cache

from _helpers import ROOT, SAMPLES

from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.pipeline import Document, load, render

FOLDER = ROOT / "samples"
NAMES = tuple(path.stem for path in SAMPLES)


@cache
def sample(name: str) -> Document:
    """A bundled sample, read and built."""
    return load(FOLDER / f"{name}.yaml")


@cache
def text_of_sample(name: str) -> str:
    """Its outline."""
    return outline(sample(name).built.pohon)


@cache
def docx_of_sample(name: str) -> bytes:
    """Its DOCX, as a draft."""
    return render(sample(name), formats=["docx"]).files["docx"]
