"""What is kept of a frame: the record between :mod:`.prepare`, which is slow, and :mod:`.compile`, which is not."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.docx.frame.names import Bentuk
from kerjasama_docs.docx.wml.geometry import Section
from kerjasama_docs.docx.wml.lists import ListPart
from kerjasama_docs.ooxml.relations import Relations


@dataclass(frozen=True)
class Prepared:
    """A frame before a profil gives it face and paper: texts, bytes and records of them, without any object of Jinja.

    Attributes:
        path: Where it comes from.
        parts: The parts that are the same in every naskah, but for the face.
        programs: The parts with tags, each as the Python text into which Jinja turns it; where a page of the profil
            goes, it has a mark of :mod:`kerjasama_docs.docx.wml.geometry`.
        relations: The relationships of its document, open for more.
        section: The properties of its last section.
        lists: Number of the list of each style in :data:`.names.LISTS`.
        numberings: Its lists, open for more: by whether Pasal are numbered in Roman figures, and what they are called.
        bentuk: What it is for.
        names: Names of its parts.
    """

    path: Path
    parts: Mapping[str, bytes]
    programs: Mapping[str, str]
    relations: Relations
    section: Section
    lists: Mapping[str, int]
    numberings: Mapping[tuple[bool, str], ListPart]
    bentuk: Bentuk
    names: frozenset[str]
