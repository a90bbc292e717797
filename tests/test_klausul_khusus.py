"""The klausul for one matter, as interns, research, money, goods: under their options, with two pihak and three."""

from collections.abc import Mapping, Sequence
from functools import cache

from _every import every
from _helpers import text_of

from kerjasama_docs.pipeline import check, load

PKS = "perjanjian-kerja-sama"
OFFICE = {"nama": "Kementerian Contoh", "golongan": "lembaga-pemerintah"}
CAMPUS = {"nama": "Universitas Rekaan", "golongan": "lembaga-nonpemerintah"}
FIRM = {"nama": "PT Contoh", "golongan": "badan-usaha"}
REGION = {"nama": "Dinas Contoh", "golongan": "pemerintah-daerah"}
TWO, THREE = [OFFICE, CAMPUS], [OFFICE, CAMPUS, FIRM]

PESERTA = ("penempatan-peserta", "pembimbing", "pelindungan-peserta", "tata-tertib-peserta")
PENELITIAN = ("luaran-penelitian", "laporan-penelitian", "publikasi-penelitian")
UANG = ("perpajakan", "bagi-hasil", "pengembalian-dana", "swakelola")
BARANG = ("hibah-barang", "sewa-barang-milik", "pinjam-pakai-barang-milik", "pengembalian-barang-milik")
BETWEEN_BODIES = {"pinjam-pakai-barang-milik"}
"""What only the state and a region may agree with each other."""
WARGA_BINAAN = ("pembinaan-warga-binaan", "pekerjaan-warga-binaan")
DATA = ("pertukaran-data", "satu-data", "keandalan-sistem")
KESEHATAN = ("pelayanan-kesehatan", "rujukan-pasien", "mutu-pelayanan", "klaim-pelayanan", "rekam-medis")
VILLAGE = {"nama": "Pemerintah Desa Rekaan", "golongan": "pemerintah-desa"}
SUBJECTS = {"subjek": "pasien", "data": ["nama lengkap", "riwayat kesehatan"], "dasar": "kepentingan-umum"}
"""Patients have personal data, of which the checks ask a Pasal."""
KHUSUS = DATA + PESERTA + PENELITIAN + UANG + BARANG + WARGA_BINAAN + KESEHATAN + ("musyawarah-desa",)


def options(klausul: str, **parameter: object) -> dict[str, object]:
    """A klausul switched on, with its parameters."""
    return {klausul: {"pakai": "ya", "parameter": parameter}}


def pasal(title: str, klausul: Mapping[str, object], **fields: object) -> str:
    """The Pasal of that title in a Perjanjian Kerja Sama of an office and a campus, or of the pihak given."""
    text = text_of(jenis=PKS, **({"pihak": TWO, "klausul": klausul} | fields))
    (found,) = [part for part in text.split("\nPasal ") if part.partition("\n")[2].startswith(f"{title}\n")]
    return found


Case = tuple[str, Mapping[str, object], Sequence[Mapping[str, str]], str, str]
"""The title of a Pasal, the klausul with their parameters, the pihak, what is said, what is not said."""
CASES: list[Case] = [
    (
        "PENEMPATAN PESERTA",
        {"penempatan-peserta": "ya"},
        TWO,
        "(1) PIHAK KEDUA mengusulkan peserta magang",
        "paling banyak",
    ),
    (
        "PENEMPATAN PESERTA",
        {"penempatan-peserta": "ya"},
        TWO,
        "pelindungan keselamatan dan kesehatan selama magang",
        "dalam Pasal",
    ),
    (
        "PENEMPATAN PESERTA",
        {"penempatan-peserta": "ya"},
        TWO,
        "membuat perjanjian tertulis dengan setiap peserta",
        "PIHAK KETIGA",
    ),
    (
        "PENEMPATAN PESERTA",
        options("penempatan-peserta", perjanjian_peserta="tidak"),
        TWO,
        "menyampaikan laporan",
        "perjanjian tertulis",
    ),
    (
        "PENEMPATAN PESERTA",
        {"penempatan-peserta": "ya"},
        THREE,
        "(1) PIHAK KEDUA dan PIHAK KETIGA mengusulkan peserta",
        "paling banyak",
    ),
    (
        "PENEMPATAN PESERTA",
        options(
            "penempatan-peserta",
            kegiatan="praktik kerja lapangan",
            penempatan="PIHAK KETIGA",
            jumlah="10 (sepuluh) orang",
        ),
        THREE,
        "PIHAK KETIGA menetapkan peserta praktik kerja lapangan paling banyak 10 (sepuluh) orang, paling lama 14",
        "magang",
    ),
    (
        "PENEMPATAN PESERTA",
        {"penempatan-peserta": "ya", "pelindungan-peserta": "ya"},
        TWO,
        "c. pelindungan sebagaimana dimaksud dalam Pasal",
        "pelindungan keselamatan",
    ),
    ("PEMBIMBING", {"pembimbing": "ya"}, TWO, "a. PIHAK KESATU, sebagai pembimbing lapangan; dan", "paling banyak"),
    (
        "PEMBIMBING",
        options("pembimbing", peserta_terbanyak=5, pengusul="PIHAK KEDUA"),
        THREE,
        "membimbing paling banyak 5 (lima) peserta dalam waktu yang sama.",
        "PIHAK KETIGA",
    ),
    (
        "PELINDUNGAN PESERTA",
        {"pelindungan-peserta": "ya"},
        TWO,
        "paling lama 8 (delapan) jam sehari dan 40 (empat puluh) jam seminggu, tidak termasuk waktu istirahat.",
        "uang saku",
    ),
    (
        "PELINDUNGAN PESERTA",
        options("pelindungan-peserta", penanggung_jaminan="PIHAK KESATU", bantuan="uang saku"),
        TWO,
        "PIHAK KESATU wajib mengikutsertakan peserta magang dalam jaminan atau asuransi kecelakaan dan kematian",
        "PIHAK KEDUA wajib",
    ),
    (
        "PELINDUNGAN PESERTA",
        options("pelindungan-peserta", bantuan="uang saku"),
        THREE,
        "memberikan bantuan kepada peserta magang berupa uang saku.",
        "ke-",
    ),
    (
        "TATA TERTIB PESERTA",
        {"tata-tertib-peserta": "ya"},
        TWO,
        "c. pengembalian peserta kepada PIHAK KEDUA.",
        "PIHAK KETIGA",
    ),
    ("LUARAN PENELITIAN", {"luaran-penelitian": "ya"}, TWO, "berupa [luaran penelitian].", "dalam Pasal"),
    (
        "LUARAN PENELITIAN",
        options("luaran-penelitian", luaran=["Naskah kebijakan", "purwarupa"]) | {"kekayaan-intelektual": "ya"},
        THREE,
        "berupa:\n    a. naskah kebijakan; dan\n    b. purwarupa.",
        "ditentukan berdasarkan kontribusi",
    ),
    (
        "LUARAN PENELITIAN",
        options("luaran-penelitian", luaran=["Naskah kebijakan"], peneliti="PIHAK KESATU", penerima="PIHAK KEDUA"),
        TWO,
        "(1) PIHAK KESATU wajib menghasilkan luaran penelitian berupa naskah kebijakan.",
        "PIHAK KEDUA wajib",
    ),
    ("LAPORAN PENELITIAN", {"laporan-penelitian": "ya"}, TWO, "dalam seminar hasil", "penggunaan dana"),
    ("LAPORAN PENELITIAN", options("laporan-penelitian", seminar="tidak"), THREE, "c. simpulan", "seminar"),
    ("LAPORAN PENELITIAN", options("laporan-penelitian", penggunaan_dana="ya"), TWO, "d. pertanggungjawaban", "e. "),
    (
        "PUBLIKASI HASIL PENELITIAN",
        {"publikasi-penelitian": "ya"},
        THREE,
        "penundaan publikasi paling lama 6 (enam) bulan",
        "dianggap disetujui",
    ),
    (
        "PUBLIKASI HASIL PENELITIAN",
        options("publikasi-penelitian", dianggap_setuju="ya"),
        TWO,
        "dalam jangka waktu sebagaimana dimaksud pada ayat (3) dianggap disetujui, kecuali bagian",
        "xx",
    ),
    (
        "AKSES DAN PERTUKARAN DATA",
        options("pertukaran-data", data=["Data perlintasan", "data izin tinggal"], cara="portal"),
        THREE,
        "berupa:\n    a. data perlintasan; dan\n    b. data izin tinggal.\n(2) Data sebagaimana",
        "pelindungan",
    ),
    (
        "AKSES DAN PERTUKARAN DATA",
        {"pertukaran-data": "ya"},
        TWO,
        "melalui antarmuka pemrograman aplikasi antarsistem",
        "portal",
    ),
    (
        "STANDAR DAN INTEROPERABILITAS DATA",
        options("satu-data", kode_acuan="nomor induk kependudukan"),
        TWO,
        "c. menggunakan nomor induk kependudukan; dan",
        "kode referensi",
    ),
    (
        "KEAMANAN DAN KEANDALAN SISTEM ELEKTRONIK",
        options("keandalan-sistem", ketersediaan="99% (sembilan puluh sembilan persen)"),
        THREE,
        "tersedia paling rendah 99% (sembilan puluh sembilan persen), di luar pemeliharaan terjadwal.",
        "[",
    ),
    ("PERPAJAKAN", {"perpajakan": "ya"}, THREE, "oleh PIHAK yang dibebani berdasarkan", "PIHAK KEDUA"),
    (
        "PERPAJAKAN",
        options("perpajakan", penanggung="PIHAK KEDUA"),
        TWO,
        "ditanggung oleh PIHAK KEDUA, sepanjang",
        "yang dibebani",
    ),
    (
        "BAGI HASIL",
        options("bagi-hasil", bagian=["60% (enam puluh persen) bagi PIHAK KESATU", "sisanya bagi PIHAK KEDUA"]),
        TWO,
        "dengan bagian:\n    a. 60% (enam puluh persen) bagi PIHAK KESATU; dan\n    b. sisanya",
        "[",
    ),
    ("BAGI HASIL", {"bagi-hasil": "ya"}, THREE, "(3) PIHAK KETIGA wajib membukukan", "PIHAK KEDUA"),
    ("BAGI HASIL", {"bagi-hasil": "ya"}, TWO, "Kerugian kegiatan tidak dibebankan pada Anggaran", "[PIHAK"),
    ("BAGI HASIL", {"bagi-hasil": "ya"}, [CAMPUS, FIRM], "Pendapatan bersih sebagaimana", "Kas Negara"),
    ("BAGI HASIL", options("bagi-hasil", hasil="pendapatan kotor"), TWO, "membagi pendapatan kotor", "dikurangi"),
    (
        "PENGEMBALIAN DANA",
        options("pengembalian-dana", penerima="PIHAK KEDUA", tujuan="Kas Negara"),
        TWO,
        "(1) PIHAK KEDUA wajib mengembalikan ke Kas Negara:\n    a. kelebihan pembayaran;",
        "Kas Daerah",
    ),
    ("SWAKELOLA", {"swakelola": "ya"}, TWO, "tipe [tipe swakelola: II, III, atau IV], yang:", "kelompok masyarakat"),
    (
        "SWAKELOLA",
        options("swakelola", tipe="II"),
        [OFFICE, REGION],
        "dengan PIHAK KEDUA dibuat sebelum kontrak swakelola ditandatangani.",
        "merupakan kesepakatan",
    ),
    (
        "SWAKELOLA",
        options("swakelola", tipe="II", kesepakatan_pa="ya"),
        [OFFICE, REGION],
        "oleh pejabat pembuat komitmen PIHAK KESATU dengan ketua tim pelaksana swakelola PIHAK KEDUA.",
        "dibuat sebelum",
    ),
    (
        "SWAKELOLA",
        options("swakelola", tipe="III"),
        THREE,
        "dengan pimpinan organisasi kemasyarakatan PIHAK KEDUA dan PIHAK KETIGA.",
        "kuasa pengguna anggaran",
    ),
    (
        "SWAKELOLA",
        options("swakelola", tipe="IV"),
        TWO,
        "a. direncanakan oleh PIHAK KESATU dan/atau berdasarkan usulan PIHAK KEDUA; dan",
        "diawasi oleh PIHAK KESATU",
    ),
    ("HIBAH BARANG", {"hibah-barang": "ya"}, TWO, "berdasarkan persetujuan [pejabat, nomor", "merupakan miliknya"),
    (
        "HIBAH BARANG",
        options(
            "hibah-barang",
            pemberi="PIHAK KEDUA",
            penerima="PIHAK KESATU",
            barang=["2 unit mesin"],
            barang_negara="tidak",
        ),
        THREE,
        "(1) PIHAK KEDUA menghibahkan kepada PIHAK KESATU barang berupa 2 unit mesin.",
        "barang milik negara",
    ),
    (
        "SEWA BARANG MILIK NEGARA/DAERAH",
        options("sewa-barang-milik", besaran="12.000.000", jangka_waktu="3 tahun"),
        [OFFICE, FIRM],
        "Jangka waktu sewa selama 3 (tiga) tahun terhitung sejak tanggal penandatanganan",
        "Kas Umum Daerah",
    ),
    (
        "SEWA BARANG MILIK NEGARA/DAERAH",
        options("sewa-barang-milik", besaran="12.000.000"),
        [REGION, FIRM],
        "ke rekening Kas Umum Daerah sebelum",
        "barang milik negara berupa",
    ),
    (
        "SEWA BARANG MILIK NEGARA/DAERAH",
        {"sewa-barang-milik": "ya", "pengembalian-barang-milik": "ya"},
        [REGION, FIRM],
        "barang milik daerah berupa [",
        "menyewakan kembali",
    ),
    (
        "PINJAM PAKAI BARANG MILIK NEGARA/DAERAH",
        options("pinjam-pakai-barang-milik", pemilik="PIHAK KEDUA", peminjam="PIHAK KESATU"),
        [OFFICE, REGION],
        "(1) PIHAK KEDUA meminjamkan kepada PIHAK KESATU barang milik daerah berupa",
        "Kas Umum",
    ),
    (
        "PENYERAHAN DAN PENGEMBALIAN BARANG",
        {"pinjam-pakai-barang-milik": "ya", "pengembalian-barang-milik": "ya"},
        [OFFICE, REGION],
        "menyerahkan barang sebagaimana dimaksud dalam Pasal",
        "PIHAK KETIGA",
    ),
    ("PENYERAHAN DAN PENGEMBALIAN BARANG", {"pengembalian-barang-milik": "ya"}, TWO, "barang kepada PIHAK", "Pasal "),
    (
        "PEMBINAAN WARGA BINAAN",
        options("pembinaan-warga-binaan", program=["Kesadaran hukum", "keterampilan kerja"]),
        THREE,
        "(1) PIHAK KEDUA dan PIHAK KETIGA membantu PIHAK KESATU melaksanakan program pembinaan",
        "[",
    ),
    (
        "PEKERJAAN WARGA BINAAN",
        options("pekerjaan-warga-binaan", upah="Rp60.000,00 (enam puluh ribu rupiah) sehari"),
        TWO,
        "sehari, yang tidak lebih rendah daripada upah menurut sistem pengupahan yang berlaku",
        "yang besarnya",
    ),
    (
        "PEKERJAAN WARGA BINAAN",
        {"pekerjaan-warga-binaan": "ya", "bagi-hasil": "ya"},
        TWO,
        "disepakati secara tertulis sebagaimana dimaksud dalam Pasal",
        "PIHAK KETIGA",
    ),
    (
        "PELAYANAN KESEHATAN",
        options("pelayanan-kesehatan", penerima="pegawai dan keluarganya", layanan=["Rawat jalan"]),
        THREE,
        "PIHAK KETIGA wajib memberikan pelayanan kesehatan kepada pegawai dan keluarganya sebagai pasien, berupa rawat",
        "penerima layanan",
    ),
    (
        "RUJUKAN PASIEN",
        options("rujukan-pasien", penjamin=3, penyedia=1, pengantar=1),
        THREE,
        "pasien sebagaimana dimaksud pada ayat (1) dan ayat (5) dilaksanakan dan dibiayai oleh PIHAK KESATU.",
        "mengawal",
    ),
    (
        "RUJUKAN PASIEN",
        {"rujukan-pasien": "ya"},
        THREE,
        "kemampuan PIHAK yang melayani pasien, PIHAK tersebut merujuk pasien ke fasilitas kesehatan lain",
        "PIHAK KEDUA dan PIHAK KETIGA",
    ),
    (
        "KLAIM DAN VERIFIKASI",
        {"klaim-pelayanan": "ya"},
        THREE,
        "ditandatangani oleh petugas PIHAK KESATU dan petugas PIHAK yang mengajukan klaim.",
        "PIHAK KESATU dan PIHAK KEDUA",
    ),
    (
        "RUJUKAN PASIEN",
        options("rujukan-pasien", pengawal="petugas pengamanan"),
        TWO,
        "(7) PIHAK KESATU wajib menugaskan petugas pengamanan untuk mengawal pasien",
        "PIHAK KETIGA",
    ),
    (
        "MUTU PELAYANAN DAN KESELAMATAN PASIEN",
        options("mutu-pelayanan", ukuran=["waktu tunggu rawat jalan paling lama 60 (enam puluh) menit"]),
        TWO,
        "diukur paling sedikit dengan waktu tunggu rawat jalan",
        "PIHAK KETIGA",
    ),
    (
        "KLAIM DAN VERIFIKASI",
        options("klaim-pelayanan", masa_klaim="6 bulan"),
        TWO,
        "Klaim yang tidak diajukan dalam 6 (enam) bulan terhitung sejak pelayanan kesehatan selesai diberikan",
        "menurut tarif",
    ),
    (
        "KLAIM DAN VERIFIKASI",
        {"klaim-pelayanan": "ya", "tarif-layanan": "ya", "pelayanan-kesehatan": "ya"},
        TWO,
        "c. rincian biaya setiap pasien menurut tarif sebagaimana dimaksud dalam Pasal",
        "bulan terhitung sejak pelayanan kesehatan selesai",
    ),
    (
        "REKAM MEDIS DAN RAHASIA PASIEN",
        options("rekam-medis", larangan=["penilaian kinerja", "pemutusan hubungan kerja"]),
        TWO,
        "(3) Untuk memeriksa biaya pelayanan kesehatan, PIHAK KESATU hanya menerima ringkasan",
        "data pribadi",
    ),
    (
        "REKAM MEDIS DAN RAHASIA PASIEN",
        {"rekam-medis": "ya", "klaim-pelayanan": "ya"},
        TWO,
        "(3) Untuk verifikasi klaim sebagaimana dimaksud dalam Pasal",
        "termasuk untuk",
    ),
    (
        "MUSYAWARAH DESA DAN ANGGARAN DESA",
        {"musyawarah-desa": "ya"},
        [FIRM, VILLAGE],
        "disepakati dalam musyawarah desa PIHAK KEDUA.\n(2) PIHAK KEDUA wajib menyampaikan berita acara",
        "rekening kas desa",
    ),
    (
        "MUSYAWARAH DESA DAN ANGGARAN DESA",
        {"musyawarah-desa": "ya", "bagi-hasil": "ya"},
        [VILLAGE, VILLAGE | {"nama": "Pemerintah Desa Contoh"}],
        "(5) Bagian setiap PIHAK sebagaimana dimaksud dalam Pasal",
        "PIHAK KESATU",
    ),
    (
        "MUSYAWARAH DESA DAN ANGGARAN DESA",
        options("musyawarah-desa", desa=2, selang_laporan="6 bulan"),
        TWO,
        "(6) PIHAK KEDUA wajib melaporkan pelaksanaan Perjanjian Kerja Sama ini dalam musyawarah desa paling sedikit",
        "setiap PIHAK",
    ),
]


@every("case", CASES)
def test_what_a_klausul_says(case: Case) -> None:
    title, klausul, pihak, said, unsaid = case
    found = pasal(title, klausul, pihak=pihak)
    assert said in found
    assert unsaid not in found


@cache
def found_with(klausul: tuple[str, ...], banyak: int, *, bodies: bool = False) -> frozenset[tuple[str, str]]:
    """What the checks say of a naskah with these klausul, but for what is still open.

    Args:
        klausul: The klausul that are switched on.
        banyak: How many pihak there are.
        bodies: Whether all of them are public bodies.
    """
    pihak = [OFFICE, REGION, REGION | {"nama": "Badan Contoh"}] if bodies else THREE
    fields = {"jenis": PKS, "judul": "Uji", "pihak": pihak[:banyak], "data_pribadi": SUBJECTS}
    fields["klausul"] = dict.fromkeys(klausul, "ya")
    found = check(load(fields))
    return frozenset((each.name, each.message) for each in found if each.name != "isian-terbuka")


@every("banyak", [2, 3])
@every("name", KHUSUS)
def test_the_checks_find_nothing_in_our_own_words(name: str, banyak: int) -> None:
    bodies = name in BETWEEN_BODIES
    assert found_with((), banyak, bodies=bodies)
    assert not found_with((name,), banyak, bodies=bodies) - found_with((), banyak, bodies=bodies)


def test_what_a_university_does_is_named_or_left_to_what_follows() -> None:
    chosen = options("kegiatan-tridharma", penelitian=["Penelitian bersama", "seminar hasil"])
    said = text_of(jenis="nota-kesepahaman", pihak=TWO, klausul=chosen)
    assert "a. pendidikan;\n    b. penelitian, antara lain penelitian bersama dan seminar hasil; dan\n    c. pe" in said
    assert "kepemilikan hasil setiap kegiatan diatur dalam perjanjian kerja sama sebagaimana dimaksud dalam Pas" in said


def test_the_klausul_of_one_matter_fit_together() -> None:
    together = tuple(name for name in KHUSUS if name not in BETWEEN_BODIES)
    assert not found_with(together, 3) - found_with((), 3)
