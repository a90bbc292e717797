"""Indonesian as a naskah writes it: numbers in words, dates, money, lists, capitals; English beside it.

Pure functions on plain values. What they are given wrong is a ``ValueError``
with an Indonesian message that says what is wrong and what to do; the reading
of the input makes a finding of it.

Import from this package, never ``import kerjasama_docs.language.terbilang as …``:
several functions bear the name of their module and stand in its place here.
"""

from kerjasama_docs.language.angka import angka, hasil_kali, parse_angka, parse_bilangan
from kerjasama_docs.language.angka_kata import Beda, beda_kata
from kerjasama_docs.language.baca_angka import bulat_dari, jumlah_dari, lurus, parse_persen
from kerjasama_docs.language.baca_jangka import jangka_dari
from kerjasama_docs.language.baca_lama import lama_dari
from kerjasama_docs.language.baca_rupiah import parse_rupiah
from kerjasama_docs.language.baca_tanggal import parse_tanggal, tulis_tanggal
from kerjasama_docs.language.badan import bentuk_badan, golongan_badan
from kerjasama_docs.language.bahasa import BAHASA, INDONESIA, INGGRIS, Bahasa, NamaBahasa
from kerjasama_docs.language.daftar import Kata, daftar, kata_akhir, kata_penghubung, rincian, sebagian, tanpa_akhiran
from kerjasama_docs.language.deret import deret_pasal
from kerjasama_docs.language.dokumen import gabung, nomor_tanggal
from kerjasama_docs.language.hari_kerja import (
    KALENDER,
    HariLibur,
    Kalender,
    Tenggat,
    hari_kerja,
    tenggat,
)
from kerjasama_docs.language.huruf_besar import huruf_besar
from kerjasama_docs.language.jabatan import (
    JabatanDisebut,
    berawal,
    jabatan_disebut,
    jabatan_lengkap,
    peringkat,
    satuan_pimpinan,
    terpanjang,
    tingkat_instansi,
    tingkat_jabatan,
)
from kerjasama_docs.language.judul_maksud import huruf_awal_kecil_inggris, judul_maksud, judul_maksud_inggris
from kerjasama_docs.language.kalimat import kalimat
from kerjasama_docs.language.kapital import huruf_awal_besar, huruf_awal_kecil, kata_biasa, menyebut_kegiatan
from kerjasama_docs.language.kurun import Kurun, kurun
from kerjasama_docs.language.lokal import Lokal
from kerjasama_docs.language.maksud import pengantar_kegiatan, pengantar_maksud, pengantar_waktu
from kerjasama_docs.language.nip import nip
from kerjasama_docs.language.nomor import bilangan, dari_huruf, dari_romawi, huruf, ordinal, romawi, romawi_sisipan
from kerjasama_docs.language.orang import PANJANG_NIK, nama_polos, nik, nik_janggal
from kerjasama_docs.language.pangkat import pangkat
from kerjasama_docs.language.potong import dipotong
from kerjasama_docs.language.ragam import (
    BAHASA_SATUAN,
    INGGRIS_PESERTA,
    KataRagam,
    NamaRagam,
    inggris_ragam,
    kata_ragam,
)
from kerjasama_docs.language.ruang import tak_putus
from kerjasama_docs.language.rupiah import rupiah, rupiah_kata, rupiah_terbilang
from kerjasama_docs.language.sebut_uang import nilai_disebut, persen_disebut, persen_pasti, rupiah_disebut
from kerjasama_docs.language.tanggal import (
    Zona,
    hari,
    pukul,
    tambah,
    tanggal_akhir,
    tanggal_hari,
    tanggal_panjang,
    tanggal_pembuka,
    tanggal_pendek,
    tanggal_terbilang,
)
from kerjasama_docs.language.terbilang import angka_terbilang, durasi, lama, terbilang, urutan_terbilang

__all__ = [
    "BAHASA",
    "BAHASA_SATUAN",
    "INDONESIA",
    "INGGRIS",
    "INGGRIS_PESERTA",
    "KALENDER",
    "PANJANG_NIK",
    "Bahasa",
    "Beda",
    "HariLibur",
    "JabatanDisebut",
    "Kalender",
    "Kata",
    "KataRagam",
    "Kurun",
    "Lokal",
    "NamaBahasa",
    "NamaRagam",
    "Tenggat",
    "Zona",
    "angka",
    "angka_terbilang",
    "beda_kata",
    "bentuk_badan",
    "berawal",
    "bilangan",
    "bulat_dari",
    "daftar",
    "dari_huruf",
    "dari_romawi",
    "deret_pasal",
    "dipotong",
    "durasi",
    "gabung",
    "golongan_badan",
    "hari",
    "hari_kerja",
    "hasil_kali",
    "huruf",
    "huruf_awal_besar",
    "huruf_awal_kecil",
    "huruf_awal_kecil_inggris",
    "huruf_besar",
    "inggris_ragam",
    "jabatan_disebut",
    "jabatan_lengkap",
    "jangka_dari",
    "judul_maksud",
    "judul_maksud_inggris",
    "jumlah_dari",
    "kalimat",
    "kata_akhir",
    "kata_biasa",
    "kata_penghubung",
    "kata_ragam",
    "kurun",
    "lama",
    "lama_dari",
    "lurus",
    "menyebut_kegiatan",
    "nama_polos",
    "nik",
    "nik_janggal",
    "nilai_disebut",
    "nip",
    "nomor_tanggal",
    "ordinal",
    "pangkat",
    "parse_angka",
    "parse_bilangan",
    "parse_persen",
    "parse_rupiah",
    "parse_tanggal",
    "pengantar_kegiatan",
    "pengantar_maksud",
    "pengantar_waktu",
    "peringkat",
    "persen_disebut",
    "persen_pasti",
    "pukul",
    "rincian",
    "romawi",
    "romawi_sisipan",
    "rupiah",
    "rupiah_disebut",
    "rupiah_kata",
    "rupiah_terbilang",
    "satuan_pimpinan",
    "sebagian",
    "tak_putus",
    "tambah",
    "tanggal_akhir",
    "tanggal_hari",
    "tanggal_panjang",
    "tanggal_pembuka",
    "tanggal_pendek",
    "tanggal_terbilang",
    "tanpa_akhiran",
    "tenggat",
    "terbilang",
    "terpanjang",
    "tingkat_instansi",
    "tingkat_jabatan",
    "tulis_tanggal",
    "urutan_terbilang",
]
