"""The papers around a naskah: the usulan, the team that drafts it, the minutes of its discussion."""

from typing import Annotated

from pydantic import Field

from kerjasama_docs.model.base import MAX_ITEMS, HariTerakhir, Record, Tanggal, one_as_list, text_as
from kerjasama_docs.model.phrases import (
    ButirKalimat,
    ButirNama,
    DaftarButir,
    DaftarDokumen,
    DaftarKalimat,
    DaftarKarena,
    DaftarNama,
    Jabatan,
    Kelompok,
    NamaDokumen,
    NamaOrang,
    Nip,
    Petugas,
)
from kerjasama_docs.model.tingkat import MacamKerjaSama, Unsur


class Usulan(Record):
    """What a proposal says beside substance and jangka waktu (Permen Imipas 8/2025 Pasal 15)."""

    urgensi: DaftarKarena = Field(
        (),
        title="Alasan diperlukan",
        description="Mengapa kerja sama diperlukan, satu alasan satu baris; ditulis setelah kata “karena”.",
    )
    bentuk: Kelompok | None = Field(
        None,
        title="Bentuk naskah",
        description="Bentuk naskah yang diusulkan, misalnya Nota Kesepahaman atau Perjanjian Kerja Sama.",
    )
    macam: MacamKerjaSama | None = Field(
        None,
        title="Macam kerja sama",
        description="Macam kerja sama: utama atau teknis; perlu hanya bila bentuknya bernama lain.",
    )
    kerja_sama_utama: NamaDokumen | None = Field(
        None,
        title="Kerja Sama utama yang dilaksanakan",
        description="Nota Kesepahaman yang dilaksanakan dengan naskah teknis yang diusulkan, dengan nomor dan "
        "tanggalnya; tanpa itu isi tanpa_induk.",
    )
    renstra: DaftarButir = Field(
        (), title="Sasaran rencana strategis", description="Sasaran dalam rencana strategis yang didukung."
    )
    batas_pembahasan: HariTerakhir | None = Field(
        None, title="Batas waktu pembahasan", description="Tanggal paling lambat pembahasan selesai."
    )
    data_dukung: DaftarDokumen = Field((), title="Dokumen yang menyertai", description="Dokumen yang menyertai usulan.")


class AnggotaTim(Record):
    """One member of the team that drafts a naskah."""

    nama: NamaOrang | None = Field(None, title="Nama lengkap", description="Nama lengkap dengan gelar.")
    nip: Nip | None = Field(None, title="Nomor induk pegawai", description="Nomor induk pegawai.")
    jabatan: Jabatan | None = Field(None, title="Jabatan dan unit kerja", description="Jabatan dan unit kerja.")
    kedudukan: Kelompok = Field(
        "Anggota",
        title="Kedudukan dalam tim",
        description="Kedudukan dalam tim, misalnya Ketua, Sekretaris, atau Anggota.",
    )
    unsur: Unsur | None = Field(None, title="Unsur yang diwakili", description="Unsur yang diwakili.")


class Peserta(Record):
    """Someone outside the team who takes part in the drafting."""

    uraian: ButirNama = Field(title="Instansi atau unit", description="Instansi atau unit yang diikutsertakan.")
    unsur: Unsur | None = Field(None, title="Unsur yang diwakili", description="Unsur yang diwakili.")


class Penugasan(Record):
    """What a surat tugas says: on what ground, who, to do what, how long."""

    dasar: DaftarNama = Field(
        (), title="Dasar penugasan", description="Dasar penugasan: peraturan atau surat, satu dokumen satu baris."
    )
    tim: tuple[AnggotaTim, ...] = Field(
        (), max_length=MAX_ITEMS, title="Anggota tim", description="Anggota tim, yang pertama ketuanya."
    )
    tugas: DaftarButir = Field((), title="Tugas tim", description="Tugas tim, satu butir satu baris.")
    mengikutsertakan: Annotated[tuple[Annotated[Peserta, text_as("uraian")], ...], one_as_list()] = Field(
        (),
        max_length=MAX_ITEMS,
        title="Peserta di luar tim",
        description="Instansi atau unit di luar tim yang diikutsertakan dalam perumusan.",
    )
    mulai: Tanggal | None = Field(None, title="Hari pertama penugasan", description="Hari pertama penugasan.")
    sampai: HariTerakhir | None = Field(None, title="Hari terakhir penugasan", description="Hari terakhir penugasan.")
    anggaran: Kelompok | None = Field(
        None, title="Anggaran yang dibebani", description="Anggaran yang dibebani, bila ada biaya."
    )


class Kesepakatan(Record):
    """What the pihak agreed on in a discussion."""

    uraian: ButirKalimat = Field(title="Yang disepakati", description="Yang disepakati.")
    pasal: Kelompok | None = Field(
        None, title="Pasal yang dibahas", description="Pasal rancangan yang dibahas, misalnya Pasal 4 ayat (2)."
    )


class BelumSepakat(Record):
    """What the pihak did not yet agree on, and what each of them thinks."""

    uraian: ButirKalimat = Field(title="Yang belum disepakati", description="Pokok yang belum disepakati.")
    pasal: Kelompok | None = Field(
        None, title="Pasal yang dibahas", description="Pasal rancangan yang dibahas, misalnya Pasal 7 ayat (1)."
    )
    pandangan: DaftarKalimat = Field(
        (), title="Pandangan setiap pihak", description="Pandangan setiap pihak, menurut urutan pihak."
    )


class TindakLanjut(Record):
    """What is still to be done, by whom and until when."""

    uraian: ButirKalimat = Field(title="Yang dilakukan", description="Yang dilakukan.")
    penanggung_jawab: Petugas | None = Field(
        None, title="Pihak yang melakukan", description="Pihak atau unit yang melakukannya."
    )
    batas: HariTerakhir | None = Field(None, title="Tanggal paling lambat", description="Tanggal paling lambat.")


class Pembahasan(Record):
    """A discussion of a draft between the pihak."""

    rancangan: NamaDokumen | None = Field(
        None, title="Rancangan yang dibahas", description="Rancangan yang dibahas, misalnya Rancangan Nota Kesepahaman."
    )
    pokok: DaftarKalimat = Field((), title="Pokok pembahasan", description="Pokok pembahasan, satu butir satu baris.")
    disepakati: Annotated[tuple[Annotated[Kesepakatan, text_as("uraian")], ...], one_as_list()] = Field(
        (), max_length=MAX_ITEMS, title="Hal yang disepakati", description="Hal yang disepakati."
    )
    belum_disepakati: Annotated[tuple[Annotated[BelumSepakat, text_as("uraian")], ...], one_as_list()] = Field(
        (), max_length=MAX_ITEMS, title="Hal yang belum disepakati", description="Hal yang belum disepakati."
    )
    tindak_lanjut: Annotated[tuple[Annotated[TindakLanjut, text_as("uraian")], ...], one_as_list()] = Field(
        (), max_length=MAX_ITEMS, title="Rencana tindak lanjut", description="Tindak lanjut."
    )
