"""A kind of naskah as its folder has it: its klausul, its variants, what regulations ask of it."""

from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from kerjasama_docs.assets import nearest
from kerjasama_docs.language import NamaRagam
from kerjasama_docs.model.base import Line, Lines, Record, YesNo, text_as
from kerjasama_docs.model.hal import Sifat
from kerjasama_docs.model.isi_wajib import Isi
from kerjasama_docs.model.jenis_padanan import BerJinja, JenisPadanan
from kerjasama_docs.model.paths import known_fields, known_inner, known_paths
from kerjasama_docs.model.riwayat import Alasan
from kerjasama_docs.model.syarat import SyaratKoordinasi, SyaratPenandatangan, SyaratPihak
from kerjasama_docs.model.tenggat import PeristiwaMenurutNama
from kerjasama_docs.model.tingkat import KerjaSamaTingkat, PesertaWajib, PihakKesatu, Tujuan
from kerjasama_docs.model.varian import KlausulRef, PalingLama, Varian

NamaBentuk = Literal["naskah", "surat", "laporan"]
"""What a kind looks like: with Pasal and signed by all, a letter of one pihak, a report with Bagian."""


class Sebab(Record):
    """A ground on which a kerja sama ends, as it stands in a sentence behind "karena"."""

    bunyi: Line = Field(description="Sebab berakhirnya kerja sama, setelah kata “karena”.")
    inggris: Line | None = Field(None, description="Sebab itu dalam bahasa Inggris, bagi jenis dalam dua bahasa.")


BAGIAN = ("pembuka", "klausul", "penutup", "lembar")
"""The parts of a kind that name klausul, in the order of reading."""
_COMMON = ("jenis", "profil", "judul", "penandatanganan", "pihak", "klausul", "lampiran", "halaman", "abaikan")
"""Fields that every kind takes."""


class Jenis(Record):
    """A kind of naskah: ``templates/naskah/<jenis>/jenis.yaml``."""

    nama: Line = Field(description="Nama jenis dalam kalimat, misalnya Nota Kesepahaman.")
    nama_lain: Lines = Field((), description="Sebutan lain jenis ini yang dikenali pada isian jenis, misalnya MoU.")
    arti: Line = Field(description="Untuk apa jenis ini, satu kalimat bagi perancang.")
    kerangka: Line = Field("naskah", description="Kerangka Word yang dipakai.")
    bentuk: NamaBentuk = Field(
        "naskah",
        description="naskah: ber-Pasal; surat: surat satu pihak; laporan: ber-Bagian, ditandatangani satu pihak.",
    )
    sampul: YesNo = Field(False, description="Apakah laporan bersampul.")
    judul: Annotated[Lines, BerJinja] = Field(
        (),
        description="Baris pertama judul, dengan Jinja: “Adendum {{ urutan }}”; bila kosong, nama jenis. Surat dengan "
        "judul berkepala judul dan nomor di tengah, tanpa alamat.",
    )
    hal: Annotated[Line | None, BerJinja] = Field(
        None, description="Hal surat, dengan Jinja; bila kosong, nama jenis, lalu naskah induk atau judulnya."
    )
    lampiran: Annotated[Line | None, BerJinja] = Field(
        None, description="Yang selalu menyertai surat, dengan Jinja: 1 (satu) berkas; tercetak bila tidak diisi."
    )
    sebutan: Literal["bernomor", "bersama"] = Field(
        "bernomor", description="bernomor: PIHAK KESATU dan seterusnya; bersama: hanya Para Pihak."
    )
    padanan: JenisPadanan | None = Field(None, description="Bahasa kedua jenis ini.")
    ragam: tuple[NamaRagam, ...] = Field(
        (),
        description="Ragam bahasa jenis dengan pihak asing; yang pertama dipakai bila tidak dipilih.",
    )
    peran: Literal["pokok", "perubahan", "perpanjangan", "pengakhiran"] = Field(
        "pokok", description="Yang dilakukan naskah ini terhadap naskah induk; pokok: ia berdiri sendiri."
    )
    serupa: Line | None = Field(
        None,
        description="Jenis yang menjadi pangkal jenis sendiri ini: adendum, perpanjangan, surat, dan laporan "
        "menerimanya sebagai naskah induk seperti jenis itu.",
    )
    induk: Lines = Field((), description="Jenis yang boleh menjadi naskah induk; kosong: tanpa naskah induk.")
    warisan: Lines = Field(
        (), description="Isian yang diambil dari naskah induk bila tidak ditulis, misalnya pihak atau padanan.judul."
    )
    sebab: dict[Alasan, Sebab] = Field(
        default_factory=dict, description="Bunyi alasan pengakhiran yang disebut peraturan, menurut namanya."
    )
    nomor_pasal: Literal["arab", "romawi"] = Field("arab", description="Angka pada nomor Pasal.")
    sifat: Sifat | None = Field(
        None,
        description="pemahaman: pernyataan pemahaman awal, yang tidak menimbulkan hak dan kewajiban; perjanjian: "
        "menimbulkannya. Kosong bila peraturan tidak menyebutnya.",
    )
    meterai: YesNo = Field(False, description="Apakah rangkap asli lazim bermeterai.")
    tujuan: tuple[Tujuan, ...] = Field(
        (), description="Alamat surat dan laporan menurut tingkat kerja sama dan mitranya."
    )
    jabatan: dict[str, Line] = Field(
        default_factory=dict,
        description="Jabatan di luar instansi profil yang dituju surat, menurut kuncinya; {daerah} diganti dengan nama "
        "daerah pengirim.",
    )
    peserta: tuple[PesertaWajib, ...] = Field((), description="Peserta perumusan menurut tingkat kerja sama.")
    kerja_sama: tuple[KerjaSamaTingkat, ...] = Field((), description="Macam kerja sama menurut tingkatnya.")
    peristiwa: PeristiwaMenurutNama = Field(
        default_factory=dict,
        description="Tanggal pada naskah ini yang mengawali suatu tenggat, menurut nama peristiwanya.",
    )
    batas: Line | None = Field(
        None,
        description="Nama tenggat yang dipenuhi naskah ini sendiri, misalnya surat yang harus dikirim tepat waktu.",
    )
    pihak_kesatu: tuple[PihakKesatu, ...] = Field(
        (), description="Kapan satuan kerja pada baris tabel, bukan instansinya, menjadi PIHAK KESATU."
    )
    diktum: Line | None = Field(None, description="Kata di tengah surat, sebelum bagian penutup: MENUGASKAN.")
    pembuka: tuple[Annotated[KlausulRef, text_as("id")], ...] = Field(description="Klausul sebelum Pasal pertama.")
    klausul: tuple[Annotated[KlausulRef, text_as("id")], ...] = Field(description="Klausul Pasal, berurutan.")
    penutup: tuple[Annotated[KlausulRef, text_as("id")], ...] = Field((), description="Klausul setelah Pasal terakhir.")
    lembar: tuple[Annotated[KlausulRef, text_as("id")], ...] = Field(
        (), description="Klausul yang menjadi lampiran surat, satu klausul satu lampiran dengan judulnya."
    )
    wajib: tuple[Isi, ...] = Field((), description="Isi yang diwajibkan peraturan.")
    pihak: tuple[SyaratPihak, ...] = Field((), description="Siapa yang boleh menjadi pihak.")
    penandatangan: tuple[SyaratPenandatangan, ...] = Field((), description="Siapa yang boleh menandatangani.")
    koordinasi: tuple[SyaratKoordinasi, ...] = Field((), description="Koordinasi yang mendahului naskahnya.")
    peraturan: Lines = Field((), description="Kunci peraturan yang mengikat jenis ini, apa pun profilnya.")
    dasar_hukum: Lines = Field((), description="Kunci peraturan yang melandasi jenis ini, selain dasar hukum profil.")
    pokok: Lines = Field(
        (), description="Klausul isi kerja sama, yang ditunjuk perpanjangan; bila kosong, klausul isi wajib."
    )
    pihak_tunggal: YesNo = Field(
        False, description="ya: satu pihak cukup, yang menyusun laporan ini tentang semua kerja samanya."
    )
    paling_lama: PalingLama | None = Field(
        None, description="Jangka waktu terlama yang dibolehkan peraturan, bila ada."
    )
    varian: dict[str, Varian] = Field(default_factory=dict, description="Varian jenis ini menurut namanya.")
    varian_wajib: YesNo = Field(False, description="ya: perancang harus memilih salah satu varian.")
    draf: YesNo = Field(False, description="ya: dengan jenis ini dibaca draf yang judulnya tidak menyebut jenisnya.")
    isian: Lines = Field(
        (),
        description="Isian masukan yang dipakai jenis ini, berurutan, di samping yang dipakai setiap jenis; yang lain "
        "ditolak. Bila kosong, semua isian diterima.",
    )
    lepas: Lines = Field(
        (),
        description="Isian di dalam isian lain yang tidak dicetak jenis ini, ditulis tanpa nomor: pihak.hak.",
    )

    @field_validator("isian")
    @classmethod
    def _known_fields(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        return known_fields(names)

    @field_validator("warisan")
    @classmethod
    def _known_heritage(cls, paths: tuple[str, ...]) -> tuple[str, ...]:
        return known_paths(paths)

    @field_validator("lepas")
    @classmethod
    def _known_inner(cls, paths: tuple[str, ...]) -> tuple[str, ...]:
        return known_inner(paths)

    @model_validator(mode="after")
    def _roman_for_changes(self) -> "Jenis":
        if self.peran == "pokok" and self.nomor_pasal == "romawi" and not self.is_laporan:
            raise ValueError(
                "nomor_pasal romawi hanya bagi jenis yang mengubah naskah lain dan bagi laporan; hapus isian itu, "
                "atau isi peran."
            )
        return self

    @model_validator(mode="after")
    def _letter_without_pasal(self) -> "Jenis":
        if self.is_surat and self.klausul:
            raise ValueError(
                "Surat tidak memuat Pasal, sehingga klausul ini tidak akan tercetak; pindahkan ke pembuka atau penutup."
            )
        return self

    @model_validator(mode="after")
    def _lembar_of_a_letter(self) -> "Jenis":
        if self.lembar and not self.is_surat:
            raise ValueError("Hanya surat yang berlampiran klausul; hapus isian lembar, atau pindahkan ke klausul.")
        return self

    @model_validator(mode="after")
    def _one_language(self) -> "Jenis":
        if self.padanan and not self.is_naskah:
            raise ValueError(f"Jenis dengan bentuk {self.bentuk} tidak punya bahasa kedua; hapus isian padanan.")
        if self.padanan and bool(self.judul) != bool(self.padanan.judul):
            raise ValueError("Baris judul jenis ini hanya ada dalam satu bahasa; isi judul dan padanan.judul.")
        return self

    @model_validator(mode="after")
    def _known_klausul(self) -> "Jenis":
        known = {ref.id for ref in self.refs}
        for ref in self.refs:
            for lain in ref.atau:
                if lain not in known - {ref.id} or not ref.wajib:
                    raise ValueError(f"Pengganti “{lain}” hanya bagi klausul wajib, dari klausul lain jenis ini.")
        for name, varian in self.varian.items():
            for klausul in (*varian.klausul, *varian.tanpa):
                if klausul not in known:
                    raise ValueError(
                        f"Varian {name} menyebut klausul “{klausul}” di luar jenis ini; {nearest(klausul, known)}"
                    )
        return self

    def dengan(self, varian: str | None) -> "Jenis":
        """The kind as one of its variants makes it; the kind itself without one."""
        if varian not in self.varian:
            return self
        over = self.varian[varian]
        update: dict[str, object] = {name: tuple(map(over.laid, getattr(self, name))) for name in BAGIAN}
        added = ("wajib", "pihak", "penandatangan", "peraturan", "dasar_hukum")
        more = {name: (*getattr(self, name), *getattr(over, name)) for name in added}
        replaced = ("nama", "ragam", "tujuan", "peristiwa", "paling_lama")
        own = {name: getattr(over, name) or getattr(self, name) for name in replaced}
        if self.padanan and over.nama_inggris:
            own["padanan"] = self.padanan.model_copy(update={"nama": over.nama_inggris, "nama_ragam": {}})
        return self.model_copy(update={**update, **more, **own})

    def bernama(self, nama: str | None, nama_kedua: str | None = None) -> "Jenis":
        """The kind under the name that one naskah bears, in one language or in both."""
        update: dict[str, object] = {"nama": nama} if nama else {}
        if self.padanan and nama_kedua:
            update["padanan"] = self.padanan.model_copy(update={"nama": nama_kedua, "nama_ragam": {}})
        return self.model_copy(update=update) if update else self

    def takes(self, field: str) -> bool:
        """Whether a field of the input is of use to this kind: it prints it, checks by it, or hands it on.

        A kind that names none takes all.
        """
        own = {"varian": bool(self.varian), "induk": bool(self.induk)}
        more = {*self.isian, *self.diwarisi, *self._penyebutan}
        return own.get(field, not self.isian or field in {*_COMMON, *more})

    @property
    def _penyebutan(self) -> frozenset[str]:
        """The fields in which it says how it calls itself and its pihak, and how it numbers its Pasal."""
        named, with_pasal = self.is_naskah and not self.is_paper, self.is_naskah and bool(self.klausul)
        said = {
            "nama_naskah": named,
            "nama_pendek": named,
            "sebutan": self.bernomor,
            "penghubung": self.is_naskah,
            "nomor_pasal": with_pasal,
            "nomor_pihak": self.is_naskah and self.bernomor,
            "judul_pasal": with_pasal,
            "konsiderans": self.asing or (with_pasal and self.bernomor),
            "dengan_rahmat": with_pasal,
        }
        return frozenset(name for name, taken in said.items() if taken)

    @property
    def diwarisi(self) -> tuple[str, ...]:
        """The fields that are taken from the parent: those it names, and what the parent says over its profil."""
        over = [name for name in ("sebutan", "penghubung", "nomor_pihak", "judul_pasal") if name in self._penyebutan]
        return (*self.warisan, *over) if "profil" in self.warisan else self.warisan

    @property
    def asing(self) -> bool:
        """Whether it is one with a foreign pihak, which is always in two languages (UU 24/2009 Pasal 31 ayat (2))."""
        return self.padanan is not None and self.padanan.wajib

    @property
    def is_naskah(self) -> bool:
        """Whether all its pihak sign it."""
        return self.bentuk == "naskah"

    @property
    def is_surat(self) -> bool:
        """Whether it is a letter of one pihak."""
        return self.bentuk == "surat"

    @property
    def is_laporan(self) -> bool:
        """Whether it is a report of one pihak."""
        return self.bentuk == "laporan"

    @property
    def bernomor(self) -> bool:
        """Whether its text calls the pihak by numbers; a letter does so only when it ends its parent."""
        return self.sebutan == "bernomor" and (self.is_naskah or self.peran != "pokok")

    @property
    def is_paper(self) -> bool:
        """Whether it is a paper around a naskah: a report, or without Pasal and no step in the life of one."""
        bare = not self.klausul and not self.padanan and self.peran == "pokok"
        return bare or self.is_laporan

    @property
    def refs(self) -> tuple[KlausulRef, ...]:
        """All klausul of the kind, from the opening to the lampiran."""
        return tuple(ref for name in BAGIAN for ref in getattr(self, name))
