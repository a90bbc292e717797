"""The second language of a kind of naskah."""

from typing import Annotated

from pydantic import Field

from kerjasama_docs.language import NamaRagam
from kerjasama_docs.model.base import Line, Lines, Record, YesNo


class BerJinja:
    """Marks a field that is Jinja: the wheel has what it says compiled (.ci/wheel.py)."""


class JenisPadanan(Record):
    """The second language of a kind."""

    nama: Line = Field(description="Nama jenis dalam bahasa kedua.")
    nama_ragam: dict[NamaRagam, Line] = Field(
        default_factory=dict, description="Nama jenis dalam bahasa kedua menurut ragamnya, bila lain."
    )
    judul: Annotated[Lines, BerJinja] = Field(
        (), description="Baris pertama judul dalam bahasa kedua, bila jenisnya menyebut judul."
    )
    kerangka: Line = Field("dwibahasa", description="Kerangka Word untuk naskah dalam dua bahasa.")
    wajib: YesNo = Field(True, description="tidak: naskahnya berdua bahasa hanya bila padanan ditulis.")
