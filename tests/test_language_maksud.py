"""The word before what a kerja sama is meant for."""

import pytest

from kerjasama_docs.language import judul_maksud, pengantar_kegiatan, pengantar_maksud, pengantar_waktu


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("landasan kerja sama", "sebagai"),
        ("Pedoman bagi PARA PIHAK", "sebagai"),
        ("memorandum awal bagi PARA PIHAK", "sebagai"),
        ("mekanisme bersama", "sebagai"),
        ("mempererat hubungan", "untuk"),
        ("Menghubungkan potensi", "untuk"),
        ("melindungi data", "untuk"),
        ("bekerja sama dalam pelatihan", "untuk"),
        ("untuk mempererat hubungan", ""),
        ("Sebagai landasan", ""),
        ("guna mempererat hubungan", ""),
    ],
)
def test_a_verb_follows_untuk_and_a_noun_sebagai(text: str, word: str) -> None:
    assert pengantar_maksud(text) == word


@pytest.mark.parametrize(
    ("judul", "words"),
    [
        *((title, "") for title in (
            "Pelaksanaan Tugas dan Fungsi Keimigrasian", "Penyelenggaraan Layanan Keimigrasian", "Peningkatan Mutu",
            "Kerja Sama di Bidang Pendidikan", "Kerjasama Bidang Kesehatan", "Pemanfaatan Data", "Penguatan Kapasitas",
            "Sinergi Tugas dan Fungsi", "Sinergitas Pelayanan", "Dukungan Layanan", "Pembinaan Narapidana",
            "Tridharma Perguruan Tinggi", "Tata Kelola Pemerintahan", "Pinjam Pakai Kendaraan", "Hibah Kendaraan",
            "Implementasi Satu Data", "Sosialisasi Peraturan", "Optimalisasi Pelayanan", "*Pelatihan* Kerja",
            "PENINGKATAN MUTU", "Program Magang", "Kajian Hukum", "Pengabdian",
        )),
        *((title, "kerja sama tentang") for title in (
            "Provinsi Bersaudara", "BPJS Kesehatan bagi Pegawai", "SIPP", "E-Paspor", "Data dan Informasi",
            "Perikanan Budi Daya", "Perguruan Tinggi dan Industri", "Pemasyarakatan Ramah Anak", "Informasi Publik",
            "Hak Akses Data", "Kesehatan Warga Binaan", "Merdeka Belajar", "Jasa Perbankan", "Kerja Industri", "", "5S",
        )),
        *((title, "upaya") for title in ("Mewujudkan Desa Binaan", "Meningkatkan Mutu", "Berbagi Data")),
        *((title, "kerja sama") for title in ("dalam Rangka Peningkatan Mutu", "di Bidang Pertanahan")),
    ],
)  # fmt: skip
def test_a_title_becomes_something_that_is_done(judul: str, words: str) -> None:
    assert pengantar_kegiatan(judul) == words


@pytest.mark.parametrize(
    ("waktu", "word"),
    [
        ("triwulan I tahun 2027", "pada"),
        ("Maret 2027", "pada"),
        ("Selama 6 (enam) bulan", ""),
        ("setiap bulan", ""),
        ("2027", "pada tahun"),
        ("2027–2029", "pada tahun"),
        ("2027 dan 2028", "pada tahun"),
        ("2027 triwulan I", "pada"),
    ],
)
def test_the_word_before_a_time(waktu: str, word: str) -> None:
    assert pengantar_waktu(waktu) == word


def test_a_title_of_several_things_is_said_in_small_letters() -> None:
    said = judul_maksud("Pengembangan Pariwisata, Pendidikan Vokasi, dan Pengelolaan Sampah")
    assert said == "bekerja sama dalam pengembangan pariwisata, pendidikan vokasi, dan pengelolaan sampah"


def test_a_title_with_a_name_keeps_its_capitals() -> None:
    assert judul_maksud("Pengembangan Pariwisata, Pantai Carita") == (
        "bekerja sama dalam Pengembangan Pariwisata, Pantai Carita"
    )
