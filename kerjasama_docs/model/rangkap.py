"""The copies of a naskah, and who gets which."""

from typing import Annotated

from pydantic import AfterValidator, Field
from typing_extensions import TypeAliasType

from kerjasama_docs.model.base import Count, Record, YesNo, one_as_list, text_as
from kerjasama_docs.model.phrases import Sel


def _some(rangkap: int) -> int:
    if rangkap == 0:
        raise ValueError("Rangkap nol tidak ada artinya; tulis banyaknya rangkap asli, misalnya 2.")
    return rangkap


Rangkap = Annotated[Count, AfterValidator(_some)]
"""How many originals there are, at least one."""
MAX_PENERIMA = 15
"""Most who get copies from one pihak; they stand on one sheet with those who initial."""


class PenerimaRangkap(Record):
    """Who gets copies of the naskah from a pihak, and for what."""

    kepada: Annotated[Sel, Field(max_length=150)] = Field(
        title="Penerima rangkap", description="Jabatan atau unit yang menerima, misalnya Biro Hukum dan Kerja Sama."
    )
    guna: Annotated[Sel, Field(max_length=150)] | None = Field(
        None, title="Guna rangkap", description="Untuk apa, misalnya arsip, laporan, atau pembayaran."
    )
    asli: YesNo = Field(
        False, title="Rangkap asli", description="Apakah yang diterimanya rangkap asli; bila tidak, salinan."
    )
    banyaknya: Rangkap = Field(1, le=99, title="Banyaknya", description="Banyaknya rangkap atau salinan.")


DaftarPenerima = TypeAliasType(
    "DaftarPenerima",
    Annotated[tuple[Annotated[PenerimaRangkap, text_as("kepada")], ...], one_as_list(), Field(max_length=MAX_PENERIMA)],
)
"""Who gets copies from one pihak."""
