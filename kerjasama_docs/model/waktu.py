"""How long a kerja sama runs."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from kerjasama_docs import language
from kerjasama_docs.model import sebutan
from kerjasama_docs.model.base import HariTerakhir, Lama, Record, Tanggal

HitunganNama = Literal["hari-yang-sama", "hari-sebelumnya"]
Hitungan = Annotated[HitunganNama, sebutan.HITUNGAN]
"""Until when a length counts: the same day of a later month or year, or the day before it."""
HITUNGAN_BAWAAN: Hitungan = "hari-sebelumnya"
"""How it is counted where nobody says so."""
_WAYS: tuple[Hitungan, ...] = get_args(HitunganNama)


class JangkaWaktu(Record):
    """How long the kerja sama runs: a length, a last day, or both where they fit.

    The first day is the day of signing unless ``mulai`` says otherwise.
    """

    lama: Lama | None = Field(None, title="Lamanya", description="Lamanya, misalnya 3 tahun.")
    mulai: Tanggal | None = Field(
        None, title="Hari pertama", description="Hari pertama bila bukan hari penandatanganan."
    )
    sampai: HariTerakhir | None = Field(
        None, title="Hari terakhir", description="Hari terakhir bila ditetapkan dengan tanggal."
    )

    hitungan: Hitungan | None = Field(
        None,
        title="Cara menghitung hari terakhir",
        description="Satu tahun sejak 1 Januari 2027 berakhir pada 1 Januari 2028 (hari-yang-sama) atau pada "
        "31 Desember 2027 (hari-sebelumnya).",
    )

    @model_validator(mode="before")
    @classmethod
    def _in_one_line(cls, data: object) -> object:
        """Part a line that says more than the length: "3 tahun sejak 1 Januari 2027", "s.d. 31 Desember 2027"."""
        line = data.get("lama") if isinstance(data, Mapping) else None
        if not isinstance(data, Mapping) or not isinstance(line, str | date):
            return data
        line = str(line)
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
        if self.mulai and self.sampai and self.sampai < self.mulai:
            raise ValueError("Tanggal sampai mendahului tanggal mulai; perbaiki salah satunya.")
        if self.mulai:
            self.cocok(self.mulai)
        return self

    def akhir(self, hitungan: Hitungan, base: date | None, *, lanjutan: bool = False) -> date | None:
        """The last day of the length, counted in one way; None while the length or the first day is open.

        Args:
            hitungan: The way.
            base: The first day unless ``mulai`` names it.
            lanjutan: Whether ``base`` is the last day of the term before, which this one goes on from.
        """
        first, before = self.mulai or base, hitungan == "hari-sebelumnya"
        if not (first and self.lama):
            return None
        if before and lanjutan and not self.mulai:
            first += timedelta(days=1)
        return language.tanggal_akhir(first, *self.lama.dihitung, sebelumnya=before)

    def cara(self, base: date | None, *, lanjutan: bool = False) -> Hitungan | None:
        """How it is counted: as it says, or in the one way in which its days fit; None where neither tells."""
        if self.hitungan or not self.sampai:
            return self.hitungan
        fitting = [way for way in _WAYS if self.akhir(way, base, lanjutan=lanjutan) == self.sampai]
        return fitting[0] if len(fitting) == 1 else None

    def cocok(self, base: date | None, *, lanjutan: bool = False) -> None:
        """See to it that length and last day agree, as far as the first day is known; the arguments as for `akhir`.

        Raises:
            ValueError: They do not, in either way or in the one that is named.
        """
        ways = (self.hitungan,) if self.hitungan else _WAYS
        ends = [end for way in ways if (end := self.akhir(way, base, lanjutan=lanjutan))]
        if not (self.sampai and self.lama and ends) or self.sampai in ends:
            return
        raise self._contradiction(ends)

    def _contradiction(self, ends: list[date]) -> ValueError:
        """What is wrong with a length that ends on other days than the last one."""
        meant = language.daftar([language.tanggal_panjang(end) for end in dict.fromkeys(ends)], "atau")
        counted = f", dihitung sampai {self.hitungan.replace('-', ' ')}," if self.hitungan else ""
        since = f" sejak {language.tanggal_panjang(self.mulai)}" if self.mulai else ""
        length = self.lama.diketik if self.lama else ""
        last = language.tanggal_panjang(self.sampai) if self.sampai else ""
        return ValueError(
            f"Jangka waktu {length}{since}{counted} berakhir pada tanggal {meant}, sedangkan sampai menyebut {last}; "
            "perbaiki lama, mulai, atau sampai, atau hapus salah satunya."
        )

    def berakhir(
        self, base: date | None, hitungan: Hitungan = HITUNGAN_BAWAAN, *, lanjutan: bool = False
    ) -> date | None:
        """The last day of the kerja sama, or None while the first day is open.

        Args:
            base: Day of signing, the first day unless ``mulai`` is set.
            hitungan: How its length is counted where it does not say so.
            lanjutan: Whether ``base`` is the last day of the term before, which this one goes on from.
        """
        return self.sampai or self.akhir(self.hitungan or hitungan, base, lanjutan=lanjutan)
