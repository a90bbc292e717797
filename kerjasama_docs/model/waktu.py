"""How long a kerja sama runs."""

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
        return language.tanggal_akhir(first, self.lama.jumlah, self.lama.satuan)
