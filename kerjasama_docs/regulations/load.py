"""Finds and reads the regulation files."""

from functools import cache
from pathlib import Path

from kerjasama_docs import compiled
from kerjasama_docs.errors import InternalError
from kerjasama_docs.findings import Basis
from kerjasama_docs.inputs import read_yaml, validate
from kerjasama_docs.regulations.record import Regulation

_FOLDER = Path(__file__).parent


@cache
def regulation_keys() -> tuple[str, ...]:
    """Keys of all regulations, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


@cache
def regulation(key: str) -> Regulation:
    """The regulation of that key.

    Raises:
        InternalError: There is no such file; a citation in our own data is wrong.
        DocumentFindingsError: Its file lacks a key, or has one that is not known; the findings name both.
    """
    text = regulation_text(key)
    return compiled.record(Regulation, text) or validate(Regulation, read_yaml(text, str(path_of(key))))


def regulation_text(key: str) -> str:
    """What its file says; raises as :func:`regulation`."""
    if key not in regulation_keys():
        raise InternalError(f"Peraturan {key} tidak punya berkas data.", "Laporkan hal ini kepada pengelola.")
    return path_of(key).read_text(encoding="utf-8")


def path_of(key: str) -> Path:
    """The file of a regulation."""
    return _FOLDER / f"{key}.yaml"


def paraphrase(basis: Basis) -> str:
    """What an article says, in words of our own; raises as :func:`regulation`.

    Raises:
        InternalError: Its article is not in the data of its regulation.
    """
    said = regulation(basis.regulation).pasal.get(basis.article)
    if said is None:
        message = f"{basis.article} tidak ada dalam data peraturan {basis.regulation}."
        raise InternalError(message, "Laporkan hal ini kepada pengelola.")
    return said
