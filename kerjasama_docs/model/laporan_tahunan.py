"""What the yearly report of a region on its kerja sama says (PP 28/2018 Pasal 43)."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from kerjasama_docs.model import sebutan
from kerjasama_docs.model.base import MAX_ITEMS, Count, HariTerakhir, Record, Rupiah, one_as_list, text_as
from kerjasama_docs.model.phrases import (
    Butir,
    ButirKalimat,
    DaftarKalimat,
    DaftarNama,
    JudulNaskah,
    Keadaan,
)
from kerjasama_docs.model.riwayat import Dokumen

MacamDaerahNama = Literal[
    "wajib", "sukarela", "pihak-ketiga", "daerah-luar-negeri", "lembaga-luar-negeri", "pusat-daerah"
]
MacamDaerah = Annotated[MacamDaerahNama, sebutan.MACAM_DAERAH]
"""The sorts of a kerja sama of a region (PP 28/2018 Pasal 1, Pasal 3, and Pasal 46)."""
LUAR_NEGERI: frozenset[str] = frozenset({"daerah-luar-negeri", "lembaga-luar-negeri"})
"""Those with a foreign partner."""


class KerjaSamaDaerah(Record):
    """One kerja sama of the region: its naskah, what was done in the year, what stood in the way."""

    macam: MacamDaerah | None = Field(
        None,
        title="Macam kerja sama daerah",
        description="wajib dan sukarela (dengan daerah lain), pihak-ketiga (KSDPK), daerah-luar-negeri (KSDPL), "
        "lembaga-luar-negeri (KSDLL), atau pusat-daerah (sinergi dengan kementerian/lembaga).",
    )
    mitra: DaftarNama = Field((), title="Mitra kerja sama", description="Mitra kerja sama; satu mitra satu baris.")
    judul: JudulNaskah | None = Field(
        None, title="Judul kerja sama", description="Judul kerja sama setelah kata “tentang”."
    )
    naskah: Dokumen | None = Field(
        None, title="Naskah kerja sama", description="Nama, nomor, dan tanggal naskah kerja sama."
    )
    berakhir: HariTerakhir | None = Field(
        None, title="Hari terakhir kerja sama", description="Hari terakhir berlakunya naskah."
    )
    pelaksana: DaftarNama = Field(
        (), title="Perangkat daerah pelaksana", description="Perangkat daerah yang melaksanakan kerja sama."
    )
    pelaksanaan: Keadaan | None = Field(
        None, title="Yang telah dilaksanakan", description="Yang telah dilaksanakan dalam tahun yang dilaporkan."
    )
    pagu: Rupiah | None = Field(
        None, title="Pagu anggaran", description="Anggaran kerja sama itu dalam tahun yang dilaporkan."
    )
    realisasi: Rupiah | None = Field(None, title="Realisasi anggaran", description="Realisasi anggaran itu.")
    permasalahan: Keadaan | None = Field(
        None, title="Permasalahan yang dihadapi", description="Permasalahan; kosongkan bila tidak ada."
    )
    tindak_lanjut: Keadaan | None = Field(
        None, title="Rencana tindak lanjut", description="Tindak lanjut atas permasalahan itu."
    )

    @property
    def asing(self) -> bool:
        """Whether its partner is foreign."""
        return self.macam in LUAR_NEGERI


class Indikator(Record):
    """One indicator by which the success of the kerja sama is measured."""

    uraian: Butir = Field(title="Indikator keberhasilan", description="Indikator, misalnya jumlah siswa yang magang.")
    target: Keadaan | None = Field(None, title="Target indikator", description="Target dalam tahun yang dilaporkan.")
    capaian: Keadaan | None = Field(None, title="Capaian indikator", description="Capaian pada akhir tahun itu.")


class Keberhasilan(Record):
    """One success of the year, and what other regions may learn from it."""

    uraian: ButirKalimat = Field(
        title="Keberhasilan kerja sama", description="Keberhasilan, satu kalimat lengkap atau satu alinea."
    )
    pelajaran: ButirKalimat | None = Field(
        None, title="Pelajaran yang dipetik", description="Yang dapat ditiru daerah lain, satu kalimat lengkap."
    )


class Kriteria(Record):
    """How the kerja sama meet the seven criteria for those with a foreign partner."""

    kedudukan: DaftarKalimat = Field((), title="Persamaan kedudukan", description="Persamaan kedudukan para pihak.")
    manfaat: DaftarKalimat = Field(
        (), title="Manfaat timbal balik", description="Manfaat bagi daerah dan keuntungan kedua pihak."
    )
    stabilitas: DaftarKalimat = Field(
        (), title="Stabilitas politik dan keamanan", description="Stabilitas politik dan keamanan dalam negeri."
    )
    kedaulatan: DaftarKalimat = Field(
        (), title="Kedaulatan negara", description="Penghormatan terhadap kedaulatan negara."
    )
    lingkungan: DaftarKalimat = Field((), title="Keberlanjutan lingkungan", description="Keberlanjutan lingkungan.")
    gender: DaftarKalimat = Field((), title="Pengarusutamaan gender", description="Pengarusutamaan gender.")
    peraturan: DaftarKalimat = Field(
        (), title="Kesesuaian dengan peraturan", description="Kesesuaian dengan ketentuan peraturan perundang-undangan."
    )


class LaporanTahunan(Record):
    """The kerja sama of a region in one budget year."""

    tahun: Annotated[Count, Field(ge=2000, le=2100)] | None = Field(
        None, title="Tahun anggaran", description="Tahun anggaran yang dilaporkan, misalnya 2026."
    )
    kerja_sama: Annotated[tuple[Annotated[KerjaSamaDaerah, text_as("judul")], ...], one_as_list()] = Field(
        (),
        max_length=MAX_ITEMS,
        title="Kerja sama yang dilaporkan",
        description="Kerja sama yang berlaku dalam tahun itu, satu naskah satu catatan.",
    )
    indikator: Annotated[tuple[Annotated[Indikator, text_as("uraian")], ...], one_as_list()] = Field(
        (), max_length=MAX_ITEMS, title="Indikator keberhasilan", description="Indikator dengan target dan capaiannya."
    )
    keberhasilan: Annotated[tuple[Annotated[Keberhasilan, text_as("uraian")], ...], one_as_list()] = Field(
        (),
        max_length=MAX_ITEMS,
        title="Keberhasilan dan pelajarannya",
        description="Keberhasilan yang dapat menjadi pelajaran dan ditiru daerah lain.",
    )
    kriteria: Kriteria | None = Field(
        None,
        title="Tujuh kriteria kerja sama",
        description="Pemenuhan tujuh kriteria kerja sama luar negeri; bila ditulis, ketujuhnya diisi.",
    )

    @property
    def tutup(self) -> date | None:
        """The last day of the budget year (UU 17/2003 Pasal 4); None while the year is open."""
        return date(self.tahun, 12, 31) if self.tahun else None

    @property
    def asing(self) -> bool:
        """Whether one of them has a foreign partner."""
        return any(each.asing for each in self.kerja_sama)
