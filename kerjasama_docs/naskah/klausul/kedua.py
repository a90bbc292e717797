"""Second languages and the klausul in them: ``templates/bahasa/<bahasa>/``."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from kerjasama_docs import compiled
from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.findings import Where
from kerjasama_docs.inputs import read_yaml, validate
from kerjasama_docs.inputs.bounds import printable
from kerjasama_docs.model.bahasa import BahasaKedua, KlausulKedua
from kerjasama_docs.naskah.klausul.file import Klausul, parts_of
from kerjasama_docs.naskah.klausul.folders import load_record


@dataclass(frozen=True)
class TeksKedua:
    """A klausul in a second language.

    Attributes:
        head: Its title there, and the words that its parameters have there.
        text: Its Jinja text.
        where: The file, and the line on which the text starts.
    """

    head: KlausulKedua
    text: str
    where: Where


def load_bahasa(name: str, assets: Assets) -> BahasaKedua:
    """The second language of that name.

    Raises:
        UsageError: There is none.
        DocumentFindingsError: Its file is not well formed.
    """
    return load_record(assets.find(Area.BAHASA, name), BahasaKedua)


def load_kedua(klausul: Klausul, bahasa: str, assets: Assets) -> TeksKedua | None:
    """A klausul in a second language: from the folder of that language, else from its own file; None without a text.

    Raises:
        DocumentFindingsError: The head of its file is not well formed.
    """
    path = assets.in_language(bahasa, Path(klausul.where.file or ""))
    if path:
        return read_kedua(path)
    if bahasa != "inggris" or klausul.inggris is None:
        return None
    head = KlausulKedua(judul=klausul.head.judul_inggris, judul_ragam=klausul.head.judul_inggris_ragam)
    return TeksKedua(head, *klausul.inggris)


def texts_in(bahasa: str, assets: Assets) -> Iterator[tuple[Path, TeksKedua]]:
    """All klausul that a language words in files of its own, in the order of their names."""
    for name in assets.names(Area.KLAUSUL):
        if path := assets.in_language(bahasa, assets.find(Area.KLAUSUL, name)):
            yield path, read_kedua(path)


def read_kedua(path: Path) -> TeksKedua:
    """The klausul in a file of a second language; raises as :func:`load_kedua`."""
    return _parsed(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=512)
def _parsed(path: Path, _changed: int) -> TeksKedua:
    head, text = parts_of(path)
    record = compiled.record(KlausulKedua, head) or validate(KlausulKedua, printable(read_yaml(f"\n{head}", str(path))))
    return TeksKedua(record, text, replace(Where(str(path)), line=head.count("\n") + 3))
