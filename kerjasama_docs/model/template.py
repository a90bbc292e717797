"""What the template folders hold, as records: kinds, heads of klausul, profil."""

from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from kerjasama_docs.assets import nearest
from kerjasama_docs.model.base import Line, Lines, Record, YesNo, text_as
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
    """The YAML head of a klausul: ``templates/klausul/<klausul>.md``."""

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


def _record_of(model: type[Record], field: str) -> type[Record] | None:
    """The record that a field holds; None for a plain value."""
    return shape_of(model.model_fields[field]).record


def _value(record: object, path: str) -> object:
    """What a field holds, ``analisis.urgensi``; None when nothing is said about the record it belongs to."""
    for step in path.split("."):
        record = getattr(record, step) if record is not None else None
    return record


def _says(value: object) -> bool:
    """Whether a value says something; a record does when one of the fields that were given does."""
    if isinstance(value, Record):
        return any(_says(getattr(value, name)) for name in value.model_fields_set)
    return bool(value)


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
        for name in names:
            model: type[Record] | None = Naskah
            for step in name.split("."):
                if model is None or step not in model.model_fields:
                    known = model.model_fields if model else ()
                    raise ValueError(f"“{name}” bukan isian naskah; {nearest(step, known)}")
                model = _record_of(model, step) if "." in name else None
        return names

    def filled(self, naskah: Naskah) -> bool:
        """Whether one of its fields holds something."""
        return any(_says(_value(naskah, name)) for name in self.isian)


class JenisPadanan(Record):
    """The second language of a kind."""

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
    "laporan",
    "pemantauan_hasil",
    "analisis",
    "telaahan",
    "surat_kuasa",
    "rencana",
)
"""Fields that are of use only to the kinds that name them: what becomes of another naskah, letters, reports."""


_OF_REPORTS = ("jenis", "profil", "judul", "penandatanganan", "pihak", "klausul", "pasal_tambahan", "lampiran")
"""Fields that every report takes."""


class Jenis(Record):
    """A kind of naskah: ``templates/naskah/<jenis>/jenis.yaml``."""

    nama: Line = Field(description="Nama jenis dalam kalimat, misalnya Nota Kesepahaman.")
    arti: Line = Field(description="Untuk apa jenis ini, satu kalimat bagi perancang.")
    kerangka: Line = Field("naskah", description="Kerangka Word yang dipakai.")
    bentuk: Literal["naskah", "surat", "laporan"] = Field(
        "naskah",
        description="naskah: ber-Pasal; surat: surat satu pihak; laporan: ber-Bagian, ditandatangani satu pihak.",
    )
    sampul: YesNo = Field(False, description="Apakah laporan bersampul.")
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
        if self.peran == "pokok" and self.nomor_pasal == "romawi" and self.bentuk != "laporan":
            raise ValueError(
                "nomor_pasal romawi hanya bagi jenis yang mengubah naskah lain dan bagi laporan; hapus isian itu, "
                "atau isi peran."
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

        A report prints what its kind names and nothing else; a letter or a record around a naskah has no klausul
        for most fields and takes those that it names, or takes over, and a lampiran.
        """
        if self.is_paper:
            always = _OF_REPORTS if self.bentuk == "laporan" else ("jenis", "profil", "lampiran")
            return field in {*always, *self.isian, *self.warisan}
        return field not in NAMED or field in self.isian

    @property
    def bernomor(self) -> bool:
        """Whether its text calls the pihak by numbers; a letter does so only when it ends its parent."""
        return self.sebutan == "bernomor" and (self.bentuk == "naskah" or self.peran != "pokok")

    @property
    def is_paper(self) -> bool:
        """Whether it is a paper around a naskah: a report, or without Pasal and no step in the life of one."""
        bare = not self.klausul and not self.padanan and self.peran == "pokok"
        return bare or self.bentuk == "laporan"

    @property
    def refs(self) -> tuple[KlausulRef, ...]:
        """All klausul of the kind, from the opening to the closing."""
        return (*self.pembuka, *self.klausul, *self.penutup)
