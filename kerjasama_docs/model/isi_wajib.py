"""What a regulation demands a naskah to say, and where that is looked for."""

from pydantic import Field, field_validator

from kerjasama_docs.model.base import Line, Lines, Record, YesNo
from kerjasama_docs.model.hal import Hal
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.paths import known_paths, says, value_at


class Isi(Record):
    """One piece of content that a regulation demands of a kind."""

    isi: Line = Field(description="Isi yang diwajibkan, dengan kata peraturan.")
    klausul: Lines = Field((), description="Klausul yang memuatnya; salah satu cukup.")
    isian: Lines = Field((), description="Isian masukan yang memuatnya, misalnya tujuan atau usulan.urgensi.")
    penerbit: Lines = Field(
        (), description="Bila isiannya dokumen: kata dalam nama yang berwenang menerbitkannya, salah satu cukup."
    )
    hal: Hal | None = Field(
        None, description="Hal yang dicari dalam bunyi naskah itu sendiri; kosong bila adanya klausul atau isian cukup."
    )
    peraturan: Line = Field(description="Kunci peraturan.")
    pasal: Line = Field(description="Tempatnya dalam peraturan.")
    anjuran: YesNo = Field(
        False,
        description="ya: peraturan mengatur halnya tanpa mewajibkan naskah memuatnya, sehingga hanya diperingatkan.",
    )

    @field_validator("isian")
    @classmethod
    def _known_fields(cls, paths: tuple[str, ...]) -> tuple[str, ...]:
        return known_paths(paths)

    def filled(self, naskah: Naskah) -> bool:
        """Whether one of its fields holds something."""
        return any(says(value_at(naskah, path)) for path in self.isian)
