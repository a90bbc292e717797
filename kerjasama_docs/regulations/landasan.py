"""The regulations that usually underlie a kerja sama: by who the pihak are, and by what the naskah does."""

import re
from collections.abc import Collection
from functools import cache
from pathlib import Path

from pydantic import Field

from kerjasama_docs.inputs import read_yaml, validate
from kerjasama_docs.model.base import Golongan, Line, Lines, Record

_FILE = Path(__file__).parent / "usul" / "landasan.yaml"


class Landasan(Record):
    """A regulation that may be proposed, when, and why."""

    peraturan: Line = Field(description="Kunci peraturan.")
    golongan: tuple[Golongan, ...] = Field((), description="Golongan pihak; kosong berarti setiap golongan.")
    kata: Lines = Field((), description="Kata pada nama pihak, atau pada isi naskah; kosong berarti setiap pihak.")
    kecuali: Lines = Field((), description="Kata pada nama pihak yang meniadakan usul ini.")
    isian: Line | None = Field(None, description="Isian naskah yang, bila diisi, menimbulkan usul ini.")
    alasan: Line = Field(description="Alasannya; {pihak} diganti dengan sebutan pihak.")
    cukup: Lines = Field((), description="Peraturan pelaksanaan yang sudah cukup.")

    def bagi(self, golongan: str | None, nama: str) -> bool:
        """Whether it is for a pihak of a kind and of a name."""
        right = not self.golongan or golongan in self.golongan
        return right and (not self.kata or _says(nama, self.kata)) and not _says(nama, self.kecuali)

    def disebut(self, teks: str) -> bool:
        """Whether what a naskah does names one of its words."""
        return _says(teks, self.kata)

    def tercantum(self, kunci: Collection[str | None]) -> bool:
        """Whether it, or what implements it, is among some regulations."""
        return any(each in kunci for each in (self.peraturan, *self.cukup))


class _Table(Record):
    """All of them."""

    pihak: tuple[Landasan, ...]
    naskah: tuple[Landasan, ...]


def _says(text: str, words: Collection[str]) -> bool:
    return any(re.search(rf"\b{re.escape(each)}\b", text, re.IGNORECASE) for each in words)


@cache
def _table() -> _Table:
    return validate(_Table, read_yaml(_FILE.read_text(encoding="utf-8"), str(_FILE)))


def landasan_pihak() -> tuple[Landasan, ...]:
    """Those for who the pihak are."""
    return _table().pihak


def landasan_naskah() -> tuple[Landasan, ...]:
    """Those for what a naskah does."""
    return _table().naskah
