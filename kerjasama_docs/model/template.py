"""What the template folders hold, as records: kinds, heads of klausul, profil."""

from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from kerjasama_docs.assets import nearest
from kerjasama_docs.model.base import Count, Line, Lines, Record, YesNo, text_as
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.shape import shape_of
from kerjasama_docs.model.tingkat import PesertaWajib, Tujuan
from kerjasama_docs.model.varian import SyaratPenandatangan, SyaratPihak

ParameterKind = Literal["teks", "daftar", "lama", "bilangan", "rupiah", "tanggal", "ya-tidak"]
"""What a parameter of a klausul may hold."""


class Parameter(Record):
    """One parameter of a klausul: what a drafter may set without touching its text."""

    jenis: ParameterKind = Field("teks", description="Macam isian.")
    arti: Line = Field(description="Keterangan bagi perancang.")
    bawaan: Line | None = Field(None, description="Nilai bila tidak diisi; tanpa bawaan, parameter boleh kosong.")


class KlausulHead(Record):
    """The YAML head of a klausul file."""

    judul: Line | None = Field(None, description="Judul Pasal; kosong bagi bagian pembuka dan penutup.")
    judul_inggris: Line | None = Field(None, description="Judul Pasal dalam bahasa Inggris, bila ada bunyinya.")
    arti: Line = Field(description="Untuk apa klausul ini, satu kalimat bagi perancang.")
    dasar: Lines = Field(
        (),
        description="Peraturan di balik klausul, kunci dan tempatnya: permen-imipas-8-2025 Pasal 21 huruf b.",
    )
    bila: Line | None = Field(None, description="Ungkapan Jinja: klausul dipakai bila benar.")
    tabel: Line = Field("daftar", description="Gaya tabel di dalam klausul ini.")
    parameter: dict[str, Parameter] = Field(default_factory=dict, description="Parameter klausul.")


class KlausulRef(Record):
    """A klausul in the order of a kind."""

    id: Line = Field(description="Nama berkas klausul tanpa akhiran.")
    pilihan: YesNo = Field(False, description="ya: hanya dipakai bila perancang memilihnya.")
    wajib: YesNo = Field(False, description="ya: tidak boleh ditiadakan.")


class Isi(Record):
    """One piece of content that a regulation demands of a kind."""

    isi: Line = Field(description="Isi yang diwajibkan, dengan kata peraturan.")
    klausul: Lines = Field((), description="Klausul yang memuatnya; salah satu cukup.")
    isian: Lines = Field((), description="Isian masukan yang memuatnya, misalnya tujuan atau usulan.urgensi.")
    peraturan: Line = Field(description="Kunci peraturan.")
    pasal: Line = Field(description="Tempatnya dalam peraturan.")

    @field_validator("isian")
    @classmethod
    def _known_fields(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        for path in names:
            record: type[Record] | None = Naskah
            for name in path.split("."):
                known = record.model_fields if record else {}
                if name not in known:
                    raise ValueError(f"“{path}” bukan isian naskah; {nearest(name, known or Naskah.model_fields)}")
                record = shape_of(known[name]).record
        return names


class JenisPadanan(Record):
    """The second language of a kind."""

    bahasa: Literal["inggris"] = Field("inggris", description="Bahasa kedua.")
    nama: Line = Field(description="Nama jenis dalam bahasa kedua.")
    kerangka: Line = Field("dwibahasa", description="Kerangka Word untuk naskah dalam dua bahasa.")


class Varian(Record):
    """What a variant adds to its kind and takes away from it."""

    arti: Line = Field(description="Untuk apa varian ini, satu kalimat bagi perancang.")
    nama: Line | None = Field(None, description="Nama naskah dalam kalimat, bila lain dari nama jenisnya.")
    klausul: Lines = Field((), description="Klausul pilihan jenisnya yang dipakai varian ini.")
    tanpa: Lines = Field((), description="Klausul jenisnya yang menjadi pilihan dalam varian ini.")
    wajib: tuple[Isi, ...] = Field((), description="Isi yang diwajibkan peraturan, di samping isi wajib jenisnya.")
    pihak: tuple[SyaratPihak, ...] = Field((), description="Siapa yang boleh menjadi pihak.")
    penandatangan: tuple[SyaratPenandatangan, ...] = Field((), description="Siapa yang boleh menandatangani.")
    peraturan: Lines = Field((), description="Kunci peraturan yang mengikat varian ini, apa pun profilnya.")


NAMED = (
    "kesepakatan",
    "biro",
    "jeda",
    "perubahan",
    "pengakhiran",
    "surat",
    "pemrakarsa",
    "usulan",
    "penugasan",
    "pembahasan",
    "padanan",
    "koordinasi",
)
"""Fields that are of use only to the kinds that name them: what becomes of another naskah, letters, reports."""


class Jenis(Record):
    """A kind of naskah: ``templates/naskah/<jenis>/jenis.yaml``."""

    nama: Line = Field(description="Nama jenis dalam kalimat, misalnya Nota Kesepahaman.")
    arti: Line = Field(description="Untuk apa jenis ini, satu kalimat bagi perancang.")
    kerangka: Line = Field("naskah", description="Kerangka Word yang dipakai.")
    bentuk: Literal["naskah", "surat"] = Field("naskah", description="naskah: ber-Pasal; surat: surat satu pihak.")
    judul: Lines = Field(
        (),
        description="Baris pertama judul, dengan Jinja: “Adendum {{ urutan }}”; bila kosong, nama jenis. Surat dengan "
        "judul berkepala judul dan nomor di tengah, tanpa alamat.",
    )
    sebutan: Literal["bernomor", "bersama"] = Field(
        "bernomor", description="bernomor: PIHAK KESATU dan seterusnya; bersama: hanya Para Pihak."
    )
    padanan: JenisPadanan | None = Field(None, description="Bahasa kedua jenis ini.")
    peran: Literal["pokok", "perubahan", "perpanjangan", "pengakhiran"] = Field(
        "pokok", description="Yang dilakukan naskah ini terhadap naskah induk; pokok: ia berdiri sendiri."
    )
    induk: Lines = Field((), description="Jenis yang boleh menjadi naskah induk; kosong: tanpa naskah induk.")
    warisan: Lines = Field((), description="Isian yang diambil dari naskah induk bila tidak ditulis.")
    nomor_pasal: Literal["arab", "romawi"] = Field("arab", description="Angka pada nomor Pasal.")
    meterai: YesNo = Field(False, description="Apakah rangkap asli lazim bermeterai.")
    tujuan: tuple[Tujuan, ...] = Field((), description="Alamat surat menurut tingkat kerja sama dan mitranya.")
    peserta: tuple[PesertaWajib, ...] = Field((), description="Peserta perumusan menurut tingkat kerja sama.")
    diktum: Line | None = Field(None, description="Kata di tengah surat, sebelum bagian penutup: MENUGASKAN.")
    pembuka: tuple[Annotated[KlausulRef, text_as("id")], ...] = Field(description="Klausul sebelum Pasal pertama.")
    klausul: tuple[Annotated[KlausulRef, text_as("id")], ...] = Field(description="Klausul Pasal, berurutan.")
    penutup: tuple[Annotated[KlausulRef, text_as("id")], ...] = Field((), description="Klausul setelah Pasal terakhir.")
    wajib: tuple[Isi, ...] = Field((), description="Isi yang diwajibkan peraturan.")
    pihak: tuple[SyaratPihak, ...] = Field((), description="Siapa yang boleh menjadi pihak.")
    penandatangan: tuple[SyaratPenandatangan, ...] = Field((), description="Siapa yang boleh menandatangani.")
    peraturan: Lines = Field((), description="Kunci peraturan yang mengikat jenis ini, apa pun profilnya.")
    pokok: Lines = Field(
        (), description="Klausul isi kerja sama, yang ditunjuk perpanjangan; bila kosong, klausul isi wajib."
    )
    varian: dict[str, Varian] = Field(default_factory=dict, description="Varian jenis ini menurut namanya.")
    varian_wajib: YesNo = Field(False, description="ya: perancang harus memilih salah satu varian.")
    isian: Lines = Field((), description="Isian masukan yang lazim bagi jenis ini, berurutan.")

    @model_validator(mode="after")
    def _roman_for_changes(self) -> "Jenis":
        if self.peran == "pokok" and self.nomor_pasal == "romawi":
            raise ValueError(
                "nomor_pasal romawi hanya bagi jenis yang mengubah naskah lain; hapus isian itu, atau isi peran."
            )
        return self

    @model_validator(mode="after")
    def _known_klausul(self) -> "Jenis":
        known = {ref.id for ref in self.refs}
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

        def laid(refs: tuple[KlausulRef, ...]) -> tuple[KlausulRef, ...]:
            return tuple(
                ref.model_copy(update={"pilihan": True, "wajib": False} if ref.id in over.tanpa else {"pilihan": False})
                if ref.id in (*over.klausul, *over.tanpa)
                else ref
                for ref in refs
            )

        update = {name: laid(getattr(self, name)) for name in ("pembuka", "klausul", "penutup")}
        added = ("wajib", "pihak", "penandatangan", "peraturan")
        more = {name: (*getattr(self, name), *getattr(over, name)) for name in added}
        return self.model_copy(update={**update, **more, "nama": over.nama or self.nama})

    def takes(self, field: str) -> bool:
        """Whether a field of the input is of use to this kind; some only where the kind names them.

        A paper has no klausul for most fields; it takes those that it names, or takes over, and a lampiran.
        """
        if self.is_paper:
            return field in {"jenis", "profil", "lampiran", *self.isian, *self.warisan}
        return field not in NAMED or field in self.isian

    @property
    def is_paper(self) -> bool:
        """Whether it is a paper around a naskah: without Pasal, and no step in the life of one."""
        return not self.klausul and self.peran == "pokok"

    @property
    def refs(self) -> tuple[KlausulRef, ...]:
        """All klausul of the kind, from the opening to the closing."""
        return (*self.pembuka, *self.klausul, *self.penutup)


_PAPER = {"A4": (210, 297), "F4": (215, 330)}
MIN_TEXT = (80, 100)
"""Least width and height of the text on a page, in millimetres."""


class Kertas(Record):
    """Paper and margins, in millimetres."""

    ukuran: Literal["A4", "F4"] = Field("A4", description="Ukuran kertas: A4 (210 × 297 mm) atau F4 (215 × 330 mm).")
    atas: Count = Field(25, ge=5, le=100, description="Batas atas, mm.")
    bawah: Count = Field(25, ge=5, le=100, description="Batas bawah, mm.")
    kiri: Count = Field(30, ge=5, le=100, description="Batas kiri, mm.")
    kanan: Count = Field(25, ge=5, le=100, description="Batas kanan, mm.")

    @model_validator(mode="after")
    def _room_for_text(self) -> "Kertas":
        width, height = _PAPER[self.ukuran]
        sides = (
            ("kiri dan kanan", width - self.kiri - self.kanan, MIN_TEXT[0]),
            ("atas dan bawah", height - self.atas - self.bawah, MIN_TEXT[1]),
        )
        for names, left, least in sides:
            if left < least:
                raise ValueError(
                    f"Batas {names} menyisakan {left} mm untuk teks, paling sedikit {least} mm; perkecil batasnya."
                )
        return self


class HurufCetak(Record):
    """The face of the naskah."""

    nama: Line = Field("Bookman Old Style", description="Nama huruf.")
    ukuran: Count = Field(12, ge=8, le=20, description="Ukuran dalam pt, 8 sampai dengan 20.")
    spasi: Literal["1", "1,15", "1,5", "2"] = Field("1,15", description="Jarak antarbaris dalam baris.")


class Pejabat(Record):
    """An official a profil knows by tingkat, so that his office need not be typed."""

    jabatan: Line = Field(description="Jabatan lengkap.")
    nama: Line | None = Field(None, description="Nama pejabat.")


class Profil(Record):
    """How one institution writes its naskah: ``templates/profil/<nama>/profil.yaml``."""

    nama: Line = Field(description="Nama profil bagi pembaca.")
    instansi: Line | None = Field(None, description="Nama instansi pemilik profil.")
    alamat: Line | None = Field(None, description="Alamat instansi.")
    uraian: Line | None = Field(None, description="Apa instansi ini, untuk premis: “bahwa PIHAK KESATU adalah …”.")
    peraturan: Lines = Field((), description="Kunci peraturan kerja sama yang mengikat instansi ini.")
    dasar_hukum: Lines = Field((), description="Kunci peraturan yang dicantumkan bila dasar_hukum kosong.")
    sebutan: Literal["KESATU", "PERTAMA"] = Field("KESATU", description="Sebutan pihak yang pertama.")
    penghubung: Literal["DAN", "DENGAN"] = Field("DAN", description="Kata di antara nama pihak pada judul.")
    urutan_nomor: Literal["setelah-tentang", "setelah-jenis"] = Field(
        "setelah-tentang", description="Letak baris NOMOR pada judul."
    )
    sisi: Literal["kesatu-kiri", "kesatu-kanan"] = Field("kesatu-kiri", description="Sisi tanda tangan PIHAK KESATU.")
    kepala: Literal["logo", "lambang-negara", "tanpa"] = Field("logo", description="Gambar di atas judul.")
    lambang: Line | None = Field(None, description="Berkas gambar lambang negara dalam folder profil.")
    logo: Line | None = Field(None, description="Berkas gambar logo instansi dalam folder profil.")
    huruf: HurufCetak = Field(HurufCetak(), description="Huruf cetak.")
    kertas: Kertas = Field(Kertas(), description="Kertas dan batas.")
    paraf: YesNo = Field(False, description="Kotak paraf di kaki setiap halaman.")
    tebal_sebutan: YesNo = Field(True, description="Cetak tebal PIHAK KESATU dan seterusnya.")
    meterai: Line = Field("bermeterai cukup", description="Bunyi meterai dalam pasal penutup.")
    pejabat: dict[str, Pejabat] = Field(default_factory=dict, description="Pejabat menurut tingkat.")
    jabatan: dict[str, Line] = Field(
        default_factory=dict,
        description="Jabatan yang dituju surat, menurut kuncinya; {unit} dan {kantor_wilayah} diganti dengan namanya.",
    )
    unit: dict[str, dict[str, Line]] = Field(
        default_factory=dict, description="Jabatan dalam suatu unit, menurut nama unit lalu kunci jabatannya."
    )
