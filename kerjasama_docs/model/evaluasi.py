"""What a team reports about its task, and what the pihak agree on after an evaluation."""

from typing import Annotated, Literal

from pydantic import Field

from kerjasama_docs.model import sebutan
from kerjasama_docs.model.base import MAX_ITEMS, HariTerakhir, Lama, Record, one_as_list, text_as
from kerjasama_docs.model.phrases import Butir, ButirKalimat, DaftarButir, DaftarDokumen, DaftarKalimat, Keadaan
from kerjasama_docs.model.riwayat import Dokumen


class TugasSelesai(Record):
    """One task of a team: what was done about it, and what came of it."""

    uraian: Butir = Field(title="Tugas tim", description="Tugas, seperti tertulis dalam surat tugas.")
    pelaksanaan: Keadaan | None = Field(
        None, title="Pelaksanaan tugas", description="Yang dilakukan, beserta waktu dan tempatnya."
    )
    hasil: Keadaan | None = Field(None, title="Hasil tugas", description="Hasil yang dicapai.")


class KendalaTugas(Record):
    """A hindrance that a team met, and what may be done about it."""

    uraian: ButirKalimat = Field(title="Kendala tim", description="Permasalahan atau kendala, satu kalimat lengkap.")
    saran: ButirKalimat | None = Field(
        None, title="Usul penyelesaian", description="Usul penyelesaian yang diajukan untuk diputuskan."
    )


class PelaksanaanTugas(Record):
    """What a team did about what it was assigned."""

    surat_tugas: Dokumen | None = Field(
        None,
        title="Surat tugas tim",
        description="Surat tugas yang dilaporkan; bila induk menyebut berkas surat tugas, terbaca dari sana.",
    )
    tugas: Annotated[tuple[Annotated[TugasSelesai, text_as("uraian")], ...], one_as_list()] = Field(
        (),
        max_length=MAX_ITEMS,
        title="Tugas yang dilaksanakan",
        description="Pelaksanaan dan hasil setiap tugas; bila kosong, tugas dalam surat tugas.",
    )
    hasil: DaftarKalimat = Field(
        (), title="Hasil keseluruhan", description="Hasil pelaksanaan tugas: satu butir satu kalimat lengkap."
    )
    kendala: Annotated[tuple[Annotated[KendalaTugas, text_as("uraian")], ...], one_as_list()] = Field(
        (), max_length=MAX_ITEMS, title="Kendala tim", description="Kendala dan usul penyelesaiannya."
    )
    dokumen: DaftarDokumen = Field(
        (), title="Dokumen yang menyertai", description="Dokumen yang menyertai laporan, satu dokumen satu baris."
    )


Kelanjutan = Annotated[Literal["dilanjutkan", "diubah", "diperpanjang", "diakhiri"], sebutan.KELANJUTAN]
"""What becomes of a kerja sama after its evaluation."""


class Evaluasi(Record):
    """What the pihak agree on about a kerja sama that they have evaluated."""

    kelanjutan: Kelanjutan | None = Field(
        None,
        title="Kelanjutan kerja sama",
        description="dilanjutkan, diubah (dengan adendum), diperpanjang, atau diakhiri.",
    )
    pertimbangan: DaftarKalimat = Field(
        (), title="Pertimbangan para pihak", description="Pertimbangannya: satu butir satu kalimat lengkap."
    )
    perubahan: DaftarButir = Field(
        (), title="Ketentuan yang diubah", description="Bagi diubah: ketentuan yang akan diubah dengan adendum."
    )
    lama: Lama | None = Field(
        None, title="Lamanya perpanjangan", description="Bagi diperpanjang: lamanya, misalnya 2 tahun."
    )
    berakhir: HariTerakhir | None = Field(
        None, title="Tanggal kerja sama diakhiri", description="Bagi diakhiri: tanggal kerja sama berakhir."
    )
