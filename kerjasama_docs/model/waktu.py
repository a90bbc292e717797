"""How long a kerja sama runs."""

from collections.abc import Mapping
from datetime import date

from pydantic import Field, model_validator

from kerjasama_docs import language
from kerjasama_docs.model.base import Lama, Record, Tanggal


class JangkaWaktu(Record):
    """How long the kerja sama runs: a length, or a last day.

    The first day is the day of signing unless ``mulai`` says otherwise.
    """

    lama: Lama | None = Field(None, title="Lamanya", description="Lamanya, misalnya 3 tahun.")
    mulai: Tanggal | None = Field(
        None, title="Hari pertama", description="Hari pertama bila bukan hari penandatanganan."
    )
    sampai: Tanggal | None = Field(
        None, title="Hari terakhir", description="Hari terakhir bila ditetapkan dengan tanggal."
    )

    @model_validator(mode="before")
    @classmethod
    def _in_one_line(cls, data: object) -> object:
        """Part a line that says more than the length: "3 tahun sejak 1 Januari 2027", "s.d. 31 Desember 2027"."""
        if not isinstance(data, Mapping) or not isinstance(line := data.get("lama"), str):
            return data
        said = {name: value for name, value in language.jangka_dari(line)._asdict().items() if value is not None}
        for name in said.keys() - {"lama"}:
            if data.get(name) is not None:
                raise ValueError(f"lama “{line}” sudah menyebut {name}; tulis {name} sekali saja.")
        return {**{name: value for name, value in data.items() if name != "lama"}, **said}

    @model_validator(mode="after")
    def _one_way(self) -> "JangkaWaktu":
        if self.lama and self.lama.satuan == "hari kerja":
            raise ValueError(
                "Hari kerja dihitung dengan kalender libur, sehingga hari terakhirnya tidak pasti; "
                "pakai hari, minggu, bulan, atau tahun."
            )
        if self.lama and self.sampai:
            raise ValueError("Isi lama atau sampai, jangan keduanya: jangka waktu dinyatakan dengan satu cara.")
        if self.mulai and self.sampai and self.sampai < self.mulai:
            raise ValueError("Tanggal sampai mendahului tanggal mulai; perbaiki salah satunya.")
        return self

    def berakhir(self, signing: date | None) -> date | None:
        """The last day of the kerja sama, or None while the first day is open.

        Args:
            signing: Day of signing, the first day unless ``mulai`` is set.
        """
        if self.sampai:
            return self.sampai
        first = self.mulai or signing
        if not (first and self.lama):
            return None
        return language.tanggal_akhir(first, *self.lama.dihitung)
