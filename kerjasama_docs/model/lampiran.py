"""The form of a Lampiran table: its columns, their order, and how rows of many units are joined."""

from typing import Literal

from pydantic import Field, field_validator, model_validator

from kerjasama_docs import language
from kerjasama_docs.assets import nearest
from kerjasama_docs.model.base import Count, Line, Lines, Record, YesNo
from kerjasama_docs.model.paths import known_fields, known_paths

_COUNTRY = " Republik Indonesia"
KolomJenis = Literal["teks", "bilangan", "rupiah", "tanggal", "nomor"]
"""What a column holds; ``nomor`` is counted, not typed."""
_SIDES: dict[KolomJenis, str] = {
    "teks": "kiri",
    "tanggal": "kiri",
    "nomor": "tengah",
    "bilangan": "kanan",
    "rupiah": "kanan",
}


class Kolom(Record):
    """A column of a Lampiran table."""

    kunci: Line = Field(description="Kunci dalam masukan.")
    judul: Line = Field(description="Kepala kolom; {{ instansi }} diganti dengan nama instansi profil.")
    judul_inggris: Line | None = Field(None, description="Kepala kolom dalam bahasa Inggris.")
    lebar: Count = Field(1, ge=1, description="Lebar relatif.")
    jenis: KolomJenis = Field("teks", description="Macam isi kolom.")
    lama: YesNo = Field(
        False, description="ya: kolom tanggal ini boleh berisi lama waktu (3 tahun), dihitung dari hari mulainya."
    )
    hitung: Line | None = Field(None, description="Hasil kali dua kolom bilangan: volume * harga_satuan.")
    alias: Lines = Field((), description="Kepala kolom lain yang lazim ditulis unit, tanpa beda huruf besar dan kecil.")
    alias_lemah: Lines = Field((), description="Sebutan yang dapat juga berarti lain; dipakai dengan saran.")
    hal: Line | None = Field(
        None, description="Hal yang diisikan menurut lampiran/sebutan.yaml; semua sebutannya ikut dikenal."
    )
    hal_lemah: Lines = Field((), description="Hal lain yang boleh mengisi kolom ini, dengan saran.")
    tunjuk: Lines = Field(
        (), description="Kepala kolom, atau huruf kolomnya (C), yang selalu dibaca sebagai kolom ini, seperti --kolom."
    )
    berulang: YesNo = Field(
        False, description="ya: beberapa kolom tabel boleh mengisinya, misalnya nomor dari kedua pihak; semua dibaca."
    )
    berbeda: YesNo = Field(False, description="ya: isinya berbeda pada hampir setiap baris; ikut dari hal.")
    siapa: YesNo = Field(
        False, description="ya: menyebut siapa; di bawah kepala gabungan hal lain isinya hal lain itu; ikut dari hal."
    )
    bukan: Line | None = Field(None, description="Apa isi yang disebut bukan_isi, bagi pesan; ikut dari hal.")
    bukan_isi: Lines = Field((), description="Isi yang menunjukkan kolom itu bukan kolom ini; ikut dari hal.")
    arti: Line | None = Field(None, description="Penjelasan bagi unit yang mengisi formulir.")
    contoh: Line | None = Field(None, description="Isi baris contoh pada formulir.")
    pilihan: Lines = Field((), description="Isi yang dapat dipilih pada formulir.")
    pilihan_terbuka: YesNo = Field(False, description="ya: isi lain boleh ditulis, setelah ditanya lagi.")
    wajib: YesNo = Field(False, description="ya: baris tanpa isi ini dilaporkan.")
    ke: Lines = Field(
        (),
        description="Isian naskah yang dimulai dari kolom ini, misalnya usulan.urgensi; dipakai yang pertama yang ada "
        "pada jenis naskahnya.",
    )
    catatan: Line | None = Field(
        None,
        description="Isian naskah yang didahului isi kolom ini sebagai keterangan, selama tidak terisi dari tabel.",
    )
    tetap: YesNo = Field(
        False, description="ya: isinya sama dalam bahasa kedua dan ditulis sekali, misalnya nama orang."
    )
    terurai: YesNo = Field(False, description="ya: isinya beberapa butir, yang dipisahkan bila menjadi isian.")
    tulis_tangan: YesNo = Field(False, description="ya: yang belum diketik diisi dengan tangan, misalnya tanda tangan.")
    tercetak: YesNo = Field(True, description="tidak: dipakai untuk mengurutkan dan mengelompokkan saja.")

    @field_validator("ke")
    @classmethod
    def _known_fields(cls, paths: tuple[str, ...]) -> tuple[str, ...]:
        return known_paths(paths)

    @field_validator("catatan")
    @classmethod
    def _known_field(cls, name: str | None) -> str | None:
        return known_fields((name,))[0] if name else None

    @property
    def rata(self) -> str:
        """The side at which it is printed: ``kiri``, ``tengah``, ``kanan``."""
        return _SIDES[self.jenis]

    @property
    def uang(self) -> bool:
        """Whether it holds rupiah."""
        return self.jenis == "rupiah"

    @property
    def angka(self) -> bool:
        """Whether it holds numbers that can be computed with."""
        return self.jenis in {"bilangan", "rupiah"}

    @property
    def faktor(self) -> tuple[str, ...]:
        """Keys of the columns that a computed column multiplies; none of a column that is typed."""
        return tuple(name.strip() for name in self.hitung.split("*")) if self.hitung else ()

    def kepala(self, instansi: str) -> str:
        """The header as it is printed; the institution in capitals and without Republik Indonesia."""
        name = language.huruf_besar(instansi.removesuffix(_COUNTRY)) if instansi else "KEMENTERIAN/LEMBAGA"
        return self.judul.replace("{{ instansi }}", name)


class LampiranBentuk(Record):
    """The form of a Lampiran table: ``lampiran/<nama>/lampiran.yaml``."""

    nama: Line = Field(description="Nama bentuk bagi pembaca.")
    arti: Line = Field(description="Untuk apa, satu kalimat.")
    judul: Line | None = Field(None, description="Judul di atas tabel; bila kosong, nama bentuk.")
    dasar: Lines = Field((), description="Peraturan yang menetapkan bentuknya: permen-imipas-8-2025 Lampiran huruf A.")
    lanskap: YesNo = Field(False, description="Kertas mendatar.")
    sumber: Literal["baris", "naskah"] = Field(
        "baris", description="baris: dari baris tabel; naskah: dari berkas masukan naskah."
    )
    jumlah: Line | None = Field(None, description="Kolom rupiah yang dijumlahkan, dengan terbilang.")
    urut: Lines = Field((), description="Kunci kolom untuk mengurutkan, yang terpenting lebih dahulu.")
    kelompok: Line | None = Field(None, description="Kunci kolom yang menjadi judul kelompok.")
    seadanya: YesNo = Field(
        False, description="ya: kolom yang tidak wajib boleh tidak ada pada tabel yang dibaca, tanpa disebut."
    )
    ringkas: Lines = Field(
        (), description="Kunci kolom yang di atas tabel disebut banyaknya baris yang mengisinya dan nomornya."
    )
    ganda: Lines = Field((), description="Kunci kolom yang bila semuanya sama dilaporkan sebagai kemungkinan ganda.")
    kolom_lain: Lines = Field((), description="Kepala kolom yang lazim di samping bentuk ini dan tidak dibaca.")
    kolom: tuple[Kolom, ...] = Field(min_length=1, description="Kolom, berurutan.")

    @model_validator(mode="after")
    def _known_columns(self) -> "LampiranBentuk":
        known = {kolom.kunci for kolom in self.kolom}
        named = (*self.urut, *self.ganda, *self.ringkas, *filter(None, (self.kelompok, self.jumlah)))
        if unknown := sorted({name for name in named if name not in known}):
            raise ValueError(f"Kolom {', '.join(unknown)} tidak ada dalam kolom; tulis kuncinya dengan benar.")
        return self

    @model_validator(mode="after")
    def _sums_money(self) -> "LampiranBentuk":
        """What is summed is rupiah and printed."""
        summed = next((kolom for kolom in self.kolom if kolom.kunci == self.jumlah), None)
        if summed and not (summed.uang and summed.tercetak):
            raise ValueError(f"Kolom jumlah “{summed.kunci}” bukan kolom rupiah yang tercetak; tulis jenis: rupiah.")
        return self

    @model_validator(mode="after")
    def _multiplies_numbers(self) -> "LampiranBentuk":
        """What is multiplied are numbers of the same row that are typed."""
        factors = {kolom.kunci for kolom in self.isian if kolom.angka}
        for kolom in self.kolom:
            if kolom.hitung and not kolom.angka:
                raise ValueError(f"Kolom “{kolom.kunci}” dihitung; tulis jenis: bilangan atau rupiah.")
            if unknown := [name for name in kolom.faktor if name not in factors]:
                hint = nearest(unknown[0], factors) if factors else "tambahkan kolom itu."
                what = f"hitung kolom “{kolom.kunci}” menyebut “{unknown[0]}”"
                raise ValueError(f"{what}, yang bukan kolom bilangan atau rupiah; {hint}")
        return self

    def bagi(self, instansi: str) -> "LampiranBentuk":
        """The form with the name of an institution in the headers that name one."""
        columns = (kolom.model_copy(update={"judul": kolom.kepala(instansi)}) for kolom in self.kolom)
        return self.model_copy(update={"kolom": tuple(columns)})

    @property
    def memulai_naskah(self) -> bool:
        """Whether a row can become a naskah: a column says which field of the input it fills."""
        return any(kolom.ke for kolom in self.kolom)

    @property
    def isian(self) -> tuple[Kolom, ...]:
        """The columns that units fill in: neither counted nor computed."""
        return tuple(kolom for kolom in self.kolom if kolom.jenis != "nomor" and not kolom.hitung)

    @property
    def berkata(self) -> tuple[Kolom, ...]:
        """The columns whose cells hold words, which a second language says anew."""
        return tuple(k for k in self.isian if k.jenis == "teks" and k.tercetak and not (k.tetap or k.tulis_tangan))

    @property
    def diketik(self) -> tuple[Kolom, ...]:
        """The columns of a lampiran of a naskah: those that are typed and printed."""
        return tuple(kolom for kolom in self.isian if kolom.tercetak)

    @property
    def tercetak(self) -> tuple[Kolom, ...]:
        """The columns that are printed, in their order."""
        return tuple(kolom for kolom in self.kolom if kolom.tercetak)
