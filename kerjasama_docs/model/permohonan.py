"""What a letter says that asks for a step before a naskah is signed, or goes with a paper: about what, why, by when."""

from typing import Annotated

from pydantic import Field

from kerjasama_docs.model.base import MAX_ITEMS, HariTerakhir, Record, Tanggal, one_as_list
from kerjasama_docs.model.phrases import DaftarDokumen, DaftarKalimat, Kelompok, NamaDokumen, Tempat
from kerjasama_docs.model.riwayat import Dokumen


class Pertemuan(Record):
    """A meeting that a letter proposes."""

    tanggal: Tanggal | None = Field(None, title="Tanggal pertemuan", description="Tanggal pertemuan.")
    pukul: Kelompok | None = Field(
        None, title="Waktu pertemuan", description="Waktunya dengan daerah waktu, misalnya 09.00 WIB."
    )
    tempat: Tempat | None = Field(None, title="Tempat pertemuan", description="Tempat pertemuan.")


class Permohonan(Record):
    """What such a letter says beside the kerja sama itself."""

    jenis_naskah: NamaDokumen | None = Field(
        None,
        title="Nama jenis naskah",
        description="Jenis naskah yang direncanakan, misalnya Memorandum Saling Pengertian.",
    )
    menindaklanjuti: Annotated[tuple[Dokumen, ...], one_as_list()] = Field(
        (),
        max_length=MAX_ITEMS,
        title="Dokumen yang ditindaklanjuti",
        description="Dokumen yang mendahului surat ini: surat, berita acara, atau pertimbangan yang ditindaklanjuti.",
    )
    periode: Kelompok | None = Field(
        None, title="Periode yang dilaporkan", description="Periode yang dilaporkan, misalnya tahun 2026."
    )
    penjelasan: DaftarKalimat = Field(
        (), title="Penjelasan surat", description="Penjelasan dalam surat: satu butir satu kalimat lengkap."
    )
    batas: HariTerakhir | None = Field(
        None, title="Batas waktu tanggapan", description="Tanggal paling lambat tanggapan diharapkan."
    )
    pertemuan: Pertemuan | None = Field(
        None, title="Rencana pertemuan", description="Pertemuan yang diusulkan untuk membahas rancangan."
    )
    dokumen: DaftarDokumen = Field((), title="Dokumen yang disertakan", description="Dokumen yang disertakan.")
