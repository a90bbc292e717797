"""Other names of fields: what people call a field of the input, beside its name.

A name that says beyond doubt which field it is, is taken for it. One that belongs to another record, or may be
several fields, is refused with what to write. Case, blanks, hyphens and underscores never matter.
"""

from collections.abc import Mapping
from functools import cache

from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.model.base import Record
from kerjasama_docs.model.data_pribadi import DataPribadi
from kerjasama_docs.model.induk import Induk
from kerjasama_docs.model.isi import Definisi, Kegiatan, LingkupButir, Mengetahui, Penandatanganan, Saksi
from kerjasama_docs.model.laporan import Laporan
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.penandatangan import DasarPengangkatan, Penandatangan, SuratKuasa
from kerjasama_docs.model.pendanaan import Pendanaan, Rekening, Tahap
from kerjasama_docs.model.pihak import Narahubung, Pihak
from kerjasama_docs.model.pilihan import KlausulPilihan, LampiranIsi, PasalTambahan
from kerjasama_docs.model.riwayat import Dokumen, Pengakhiran, Perubahan, Surat
from kerjasama_docs.model.tahapan import AnggotaTim, Usulan
from kerjasama_docs.model.waktu import JangkaWaktu

_EVERYWHERE = {"nomor": "no", "tanggal": "tgl", "nip": "nomor induk pegawai", "uraian": "deskripsi;keterangan"}
"""Other names of fields that many records have."""
NAMA_LAIN: Mapping[type[Record], Mapping[str, str]] = {
    Naskah: {
        "jenis": "jenis naskah;jenis dokumen;bentuk naskah",
        "judul": "tentang;judul naskah;judul kerja sama;nama kerja sama",
        "penandatanganan": "ttd;tanda tangan;waktu dan tempat penandatanganan",
        "pihak": "para pihak;pihak-pihak;daftar pihak",
        "premis": "pokok pikiran;pertimbangan;menimbang;konsideran;latar belakang",
        "dasar_hukum": "mengingat;landasan hukum;peraturan",
        "definisi": "istilah;pengertian;ketentuan umum;daftar istilah",
        "maksud": "maksud kerja sama",
        "tujuan": "tujuan kerja sama",
        "ruang_lingkup": "lingkup;lingkup kerja sama;ruang lingkup kerja sama",
        "kegiatan": "rencana kegiatan;daftar kegiatan;kegiatan kerja sama",
        "pendanaan": "pembiayaan;dana;biaya;anggaran",
        "data_pribadi": "pelindungan data pribadi;perlindungan data pribadi;pdp;data orang",
        "jangka_waktu": "masa berlaku;lama;durasi;jangka waktu kerja sama;jangka;lama kerja sama",
        "pemantauan": "monitoring;monev;pemantauan dan evaluasi;monitoring dan evaluasi",
        "rangkap": "jumlah rangkap;banyaknya rangkap;rangkap asli",
        "meterai": "materai;bermeterai;bermaterai",
        "saksi": "para saksi;saksi-saksi",
        "induk": "naskah induk;berkas induk",
        "klausul": "klausa;klausula;pilihan klausul",
        "pasal_tambahan": "tambahan pasal;pasal sendiri",
        "lampiran": "lampiran naskah;daftar lampiran",
        "padanan": "bahasa inggris;bahasa kedua;terjemahan",
        "tanpa_induk": "tanpa naskah induk",
        "pemrakarsa": "pengusul;unit pemrakarsa",
    },
    Penandatanganan: {
        "tanggal": "tanggal penandatanganan;hari tanggal;hari",
        "tempat": "lokasi;kota;tempat penandatanganan",
    },
    Pihak: {
        "nama": "nama pihak;nama instansi;instansi;nama lembaga;nama mitra;organisasi",
        "golongan": "golongan pihak;golongan mitra;jenis instansi;jenis pihak;jenis mitra;kategori",
        "nik": "nomor induk kependudukan;nomor ktp;no ktp;ktp",
        "paspor": "nomor paspor;passport",
        "npwp": "nomor pokok wajib pajak;nomor npwp;no npwp",
        "pekerjaan": "profesi",
        "nomor": "nomor naskah;nomor surat;nomor pihak",
        "alamat": "alamat kantor;alamat instansi;alamat lengkap;alamat kedudukan;domisili",
        "logo": "gambar logo;berkas logo;lambang",
        "penandatangan": "ttd;tanda tangan;pejabat;wakil;diwakili oleh;pejabat penandatangan;yang menandatangani",
        "penandatangan_bersama": "penanda tangan lain;penandatangan lain;penandatangan kedua;turut menandatangani",
        "akta": "akta pendirian;akte;akte pendirian;akta notaris",
        "akta_perubahan": "akta perubahan terakhir;perubahan akta;akte perubahan",
        "bentuk_badan": "bentuk badan hukum;badan hukum;bentuk hukum;bentuk usaha",
        "narahubung": "kontak;contact person;cp;pic;korespondensi;kontak person;alamat korespondensi",
        "kewenangan": "wewenang",
        "distribusi": "distribusi rangkap;penerima rangkap;penerima salinan",
        "lembar_paraf": "pemaraf;paraf hierarki;paraf berjenjang;paraf koordinasi",
    },
    Penandatangan: {
        "nama": "nama lengkap;nama pejabat;nama penandatangan",
        "gelar_depan": "gelar di depan",
        "gelar_belakang": "gelar di belakang",
        "jabatan": "nama jabatan;jabatan lengkap",
        "tingkat": "tingkat jabatan;eselon",
        "dasar_pengangkatan": "sk;sk pengangkatan;surat keputusan;keputusan pengangkatan;dasar jabatan",
        "pangkat": "pangkat dan golongan;pangkat/golongan;pangkat golongan;pangkat/gol;golongan ruang;golongan",
        "atas_nama": "a.n.;an",
        "untuk_beliau": "u.b.;ub",
        "mandat": "surat mandat;surat perintah",
        "kuasa": "surat kuasa",
        "status": "status jabatan;kedudukan pejabat",
    },
    DasarPengangkatan: {"nomor": "nomor sk;nomor keputusan", "tanggal": "tanggal sk", "tentang": "judul;perihal"},
    SuratKuasa: {"nomor": "nomor surat kuasa;nomor surat", "pemberi": "pemberi kuasa;dari"},
    Narahubung: {
        "unit": "unit kerja;u.p.;bagian",
        "nama": "nama lengkap;nama narahubung;kontak",
        "alamat": "alamat surat;alamat korespondensi",
        "telepon": "telp;tlp;telpon;tel;no telp;no telepon;nomor telepon;nomor telpon;no hp;nomor hp;hp;handphone;"
        "ponsel;wa;whatsapp;no wa;phone;no tlp",
        "pos_el": "email;alamat email;surel;alamat pos-el;surat elektronik;alamat surel;email resmi",
    },
    JangkaWaktu: {
        "lama": "lamanya;durasi;jangka waktu;masa berlaku",
        "mulai": "sejak;dari;tanggal mulai;mulai tanggal;mulai berlaku;tanggal awal;awal",
        "sampai": "hingga;sampai dengan;s.d.;sampai tanggal;tanggal akhir;tanggal selesai;tanggal berakhir;"
        "berakhir;akhir;selesai",
    },
    Pendanaan: {
        "sumber": "sumber dana;sumber anggaran;sumber pendanaan;sumber biaya;dana",
        "nilai": "nilai kerja sama;nilai kontrak;jumlah;besaran;besarnya;nominal;total",
        "pembayar": "pihak pembayar;pihak yang membayar",
        "penerima": "pihak penerima;pihak yang menerima",
        "tahap": "tahapan;termin;pembayaran;tahap pembayaran;tahapan pembayaran",
        "rekening": "rekening penerima;rekening bank",
        "keterangan": "catatan;ketentuan tambahan",
    },
    DataPribadi: {
        "subjek": "subjek data;subjek data pribadi;pemilik data;orang;milik",
        "data": "jenis;jenis data;jenis data pribadi",
        "spesifik": "data spesifik;bersifat spesifik",
        "tujuan": "tujuan pemrosesan",
        "dasar": "dasar pemrosesan;dasar hukum pemrosesan",
        "prosesor": "pihak prosesor;pemroses",
        "prosesor_lain": "subprosesor;sub prosesor;prosesor di luar para pihak",
        "bersama": "pengendali bersama",
        "luar_negeri": "transfer luar negeri;transfer ke luar negeri;transfer",
        "masa_simpan": "masa penyimpanan;retensi;masa retensi;lama penyimpanan",
    },
    Tahap: {
        "uraian": "syarat;saat;tahap;nama tahap",
        "persen": "persentase;prosentase;bagian",
        "nilai": "jumlah;besaran;besarnya;nominal",
    },
    Rekening: {
        "bank": "nama bank",
        "nomor": "no rekening;nomor rekening;norek",
        "atas_nama": "a.n.;an;pemilik;nama pemilik;nama rekening;nama",
    },
    LingkupButir: {"uraian": "butir;isi;nama;lingkup", "rincian": "detail;subbutir;rinciannya"},
    Kegiatan: {
        "uraian": "kegiatan;nama kegiatan;nama;butir",
        "waktu": "jadwal;waktu pelaksanaan;pelaksanaan;tanggal",
        "penanggung_jawab": "pic;pj;pelaksana",
    },
    Definisi: {"istilah": "kata;nama", "singkatan": "akronim", "arti": "definisi;pengertian;makna;adalah"},
    Saksi: {"nama": "nama lengkap;nama saksi", "jabatan": "jabatan saksi"},
    Mengetahui: {"nama": "nama lengkap", "sebagai": "kata;judul;kepala"},
    KlausulPilihan: {
        "pakai": "gunakan;dipakai;aktif",
        "judul": "judul pasal",
        "teks": "bunyi;isi;bunyi pasal",
        "parameter": "isian;parameter klausul",
    },
    PasalTambahan: {
        "judul": "judul pasal;nama",
        "teks": "bunyi;isi;bunyi pasal",
        "sesudah": "setelah",
        "label": "kunci",
    },
    LampiranIsi: {
        "judul": "judul lampiran;nama",
        "teks": "isi;bunyi",
        "tabel": "bentuk tabel;bentuk;formulir",
        "baris": "baris tabel;data;isi tabel",
        "berkas": "file;nama berkas;dokumen;berkas terlampir",
    },
    Induk: {
        "berkas": "file;nama berkas;berkas naskah",
        "judul": "tentang;judul naskah",
        "jenis": "jenis naskah",
        "pihak": "para pihak",
        "jangka_waktu": "masa berlaku;lama",
        "berakhir": "tanggal berakhir;sampai",
    },
    Dokumen: {"jenis": "nama dokumen;nama;bentuk", "nomor": "nomor dokumen;nomor surat", "unit": "unit kerja;penerbit"},
    Perubahan: {"ubah": "diubah;mengubah", "hapus": "dihapus;menghapus", "sesudah": "setelah", "teks": "bunyi;isi"},
    Pengakhiran: {
        "alasan": "alasan pengakhiran;sebab",
        "tanggal": "tanggal pengakhiran;tanggal berakhir",
    },
    Surat: {
        "nomor": "nomor surat",
        "hal": "perihal",
        "tujuan": "kepada;yth",
        "tembusan": "cc",
        "pengirim": "dari",
        "sifat": "sifat surat",
    },
    Laporan: {"kepada": "tujuan;yth", "simpulan": "kesimpulan", "rekomendasi": "saran", "nomor": "nomor laporan"},
    Usulan: {"urgensi": "alasan", "bentuk": "bentuk naskah", "renstra": "rencana strategis;sasaran renstra"},
    AnggotaTim: {"nama": "nama lengkap", "kedudukan": "peran;kedudukan dalam tim"},
}
"""By record and field its other names, set apart by semicolons."""
DITUNJUKKAN: Mapping[type[Record], Mapping[str, str]] = {
    Naskah: {
        "tanggal;tgl;tanggal penandatanganan;tanggal ttd": "penandatanganan.tanggal",
        "tempat;lokasi;tempat penandatanganan": "penandatanganan.tempat",
        "maksud dan tujuan": "maksud dan tujuan, masing-masing sebagai isian sendiri",
        "hak dan kewajiban;hak;kewajiban": "hak dan kewajiban di bawah setiap pihak",
        "nomor;nomor naskah": "nomor di bawah setiap pihak",
        "nilai;nilai kerja sama;sumber dana": "pendanaan.nilai dan pendanaan.sumber",
        "mulai;tanggal mulai": "jangka_waktu.mulai",
        "sampai;berakhir;tanggal berakhir;tanggal selesai": "jangka_waktu.sampai",
        "pihak kesatu;pihak pertama;pihak 1;pihak kedua;pihak 2;mitra": "setiap pihak sebagai butir di bawah pihak",
        "pasal": "pasal_tambahan bagi Pasal buatan sendiri, atau klausul bagi Pasal yang sudah ada",
    },
    Pihak: {
        "email;alamat email;surel;pos-el": "narahubung.pos_el",
        "telp;telepon;no telp;nomor telepon;hp;no hp": "narahubung.telepon",
        "jabatan": "penandatangan.jabatan",
        "nip": "penandatangan.nip",
        "nama pejabat;nama penandatangan": "penandatangan.nama",
        "gelar": "penandatangan.gelar_depan atau penandatangan.gelar_belakang",
        "tingkat;eselon": "penandatangan.tingkat",
        "status": "penandatangan.status",
        "hak dan kewajiban": "hak dan kewajiban, masing-masing sebagai isian sendiri",
        "wewenang dan tanggung jawab;kewenangan dan tanggung jawab": "kewenangan dan tanggung_jawab, masing-masing "
        "sebagai isian sendiri",
    },
    Penandatangan: {
        "gelar": "gelar_depan atau gelar_belakang",
        "email;alamat email": "narahubung.pos_el di bawah pihaknya",
        "telepon;telp;no telp;hp": "narahubung.telepon di bawah pihaknya",
    },
}
"""By record what to write for a name that is no field of it."""


@cache
def names_of(record: type[Record]) -> Mapping[str, str]:
    """The fields of a record by each of their names, folded; a field's own name goes before any other."""
    own = {lipat(field): field for field in record.model_fields}
    others = {**{name: field for name, field in _others(_EVERYWHERE) if field in own.values()}}
    others |= dict(_others(NAMA_LAIN.get(record, {})))
    return {**others, **own}


def _others(names: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(lipat(name), field) for field, called in names.items() for name in called.split(";")]


def field_named(record: type[Record], name: str) -> str:
    """The field that a name means; the name itself where it means none."""
    return name if name in record.model_fields else names_of(record).get(lipat(name), name)


def told(record: type[Record], name: str) -> str | None:
    """What to write for a name that is no field of a record; None where that is not known."""
    said = {lipat(each): todo for names, todo in DITUNJUKKAN.get(record, {}).items() for each in names.split(";")}
    return said.get(lipat(name))
