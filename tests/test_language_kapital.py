"""Capitals: every line is what a drafter types and what the naskah prints."""

from pathlib import Path

import pytest
from _every import every
from _helpers import text_of
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_docs.language import gelar, huruf_awal_besar, huruf_awal_kecil, huruf_awal_kecil_inggris, huruf_besar
from kerjasama_docs.language.kapital import huruf_judul_kecil
from kerjasama_docs.language.sections import sections


@every(
    ("typed", "printed"),
    [
        ("Dr. H. Budi Santoso, S.H., M.H.", "Dr. H. BUDI SANTOSO, S.H., M.H."),
        ("Prof. Dr. Ir. Siti Aminah, Ph.D., LL.M.", "Prof. Dr. Ir. SITI AMINAH, Ph.D., LL.M."),
        ("Hj. Rina Dewi, S.Kom., M.Si., M.Sc.", "Hj. RINA DEWI, S.Kom., M.Si., M.Sc."),
        ("apt. Rina Dewi, S.Farm., M.M.", "apt. RINA DEWI, S.Farm., M.M."),
        ("dr. Ahmad Fauzi, Sp.PD-KHOM", "dr. AHMAD FAUZI, Sp.PD-KHOM"),
        ("dr. Ani, Sp.OG(K), M.Kes", "dr. ANI, Sp.OG(K), M.Kes"),
        ("Andi, A.Md.Im., S.E., Ak., CPA", "ANDI, A.Md.Im., S.E., Ak., CPA"),
        ("Andi, S.E., Ak, PhD", "ANDI, S.E., Ak, PhD"),
        ("Andi S.Kom. M.H.", "ANDI S.Kom. M.H."),
        ("Andi S.Kom", "ANDI S.Kom"),
        ("Drs. Moh. Ali", "Drs. MOH. ALI"),
        ("Dr. M.Yusuf, M.Pd", "Dr. M.YUSUF, M.Pd"),
        ("John Smith, M.Sc. (Hons)", "JOHN SMITH, M.Sc. (Hons)"),
        (
            "Komjen Pol. (Purn.) Drs. Agus Salim, S.I.K., M.H.",
            "Komjen Pol. (Purn.) Drs. AGUS SALIM, S.I.K., M.H.",
        ),
        ("Mayjen TNI (Purn.) Budi", "Mayjen TNI (Purn.) BUDI"),
        ("Brigadir Jenderal Polisi Ali", "Brigadir Jenderal Polisi ALI"),
        ("PT Maju & Jaya <Tbk>", "PT MAJU & JAYA <TBK>"),
        ("PT Telkom Indonesia (Persero), Tbk.", "PT TELKOM INDONESIA (PERSERO), TBK."),
        ("Contoso Co., Ltd.", "CONTOSO CO., LTD."),
        ("Kantor Hukum Budi, S.H. dan Rekan", "KANTOR HUKUM BUDI, S.H. DAN REKAN"),
        ("RSUD dr. Soetomo", "RSUD dr. SOETOMO"),
        ("a.n. Kepala Kantor Wilayah", "a.n. KEPALA KANTOR WILAYAH"),
        ("Direktorat Jenderal Imigrasi", "DIREKTORAT JENDERAL IMIGRASI"),
        ("Polisi Militer", "POLISI MILITER"),
        ("Pendidikan, Penelitian, dan Pengabdian", "PENDIDIKAN, PENELITIAN, DAN PENGABDIAN"),
        ("Kementerian Hukum, DKI Jakarta, dan Polri", "KEMENTERIAN HUKUM, DKI JAKARTA, DAN POLRI"),
        ("Prof. dr. Sari Contoh, M.Med.Ed., Sp.OG(K)., Ph.D.", "Prof. dr. SARI CONTOH, M.Med.Ed., Sp.OG(K)., Ph.D."),
        ("Budi, Sp.PD-KHOM., FINASIM", "BUDI, Sp.PD-KHOM., FINASIM"),
        ("dr. Budi, Sp.OG, Subsp. F.E.R. (K)", "dr. BUDI, Sp.OG, Subsp. F.E.R. (K)"),
        ("dr. Budi, Sp.B., Subsp. Onk.", "dr. BUDI, Sp.B., Subsp. Onk."),
        ("dr. Andi SpOG", "dr. ANDI SpOG"),
        ("Dipl.-Ing. Joko Susilo", "Dipl.-Ing. JOKO SUSILO"),
        ("Dr.-Ing. Joko Susilo", "Dr.-Ing. JOKO SUSILO"),
        ("Dr. rer. nat. Budi", "Dr. rer. nat. BUDI"),
        ("Dr. (H.C.) Budi", "Dr. (H.C.) BUDI"),
        ("Siti Aminah, S.Kep., Ners, M.Kep.", "SITI AMINAH, S.Kep., Ners, M.Kep."),
        ("Rina Dewi, M.Psi., Psikolog", "RINA DEWI, M.Psi., Psikolog"),
        ("Rina Dewi, M. Si", "RINA DEWI, M. Si"),
        ("Rina Dewi M. Si", "RINA DEWI M. Si"),
        ("Budi Santoso S. Kom., M. Kom.", "BUDI SANTOSO S. Kom., M. Kom."),
        ("Andi SKom MKom", "ANDI SKom MKom"),
        ("Kolonel Laut (P) Budi Santoso, S.E.", "Kolonel Laut (P) BUDI SANTOSO, S.E."),
        ("Letnan Kolonel Inf Budi", "Letnan Kolonel Inf BUDI"),
        ("Laksamana Muda TNI (Purn.) Budi", "Laksamana Muda TNI (Purn.) BUDI"),
        ("Komisaris Besar Polisi Budi, S.I.K.", "Komisaris Besar Polisi BUDI, S.I.K."),
        ("Ar. Ridwan, IAI", "Ar. RIDWAN, IAI"),
        ("Tn. Budi", "Tn. BUDI"),
        ("Rr. Sri Lestari, S.H.", "RR. SRI LESTARI, S.H."),
        ("Ir. Budi, S.T., IPU, ASEAN Eng.", "Ir. BUDI, S.T., IPU, ASEAN Eng."),
        ("John, B.Sc.(Hons), Ph.D.", "JOHN, B.Sc.(Hons), Ph.D."),
        ("Budi, Bc.IP., S.H.", "BUDI, Bc.IP., S.H."),
        ("Jack Ma", "JACK MA"),
        ("Jack M. Ma", "JACK M. MA"),
        ("Andi M. Ali", "ANDI M. ALI"),
        ("Andi Moh.Ali", "ANDI MOH.ALI"),
        ("Budi Ir Santoso", "BUDI IR SANTOSO"),
        ("Nur Sp Harjono", "NUR SP HARJONO"),
        ("Ma Sa Ar", "MA SA AR"),
        ("Kantor Kec. Labuan, Kab. Pandeglang, Prov. Banten", "KANTOR KEC. LABUAN, KAB. PANDEGLANG, PROV. BANTEN"),
        ("Balai Ds. Suka, Kel. Maju, Jl. Raya, No. 5", "BALAI DS. SUKA, KEL. MAJU, JL. RAYA, NO. 5"),
        ("Puskesmas Labuan, Kp. Baru", "PUSKESMAS LABUAN, KP. BARU"),
        ("Rina, S.Kel., M.Si.", "RINA, S.Kel., M.Si."),
        ("dr. Ani, Sp.A, FISQua", "dr. ANI, Sp.A, FISQua"),
        ("Ir. Budi Santoso, M.M", "Ir. BUDI SANTOSO, M.M"),
        ("Inspektur Jenderal", "INSPEKTUR JENDERAL"),
        ("Komisaris Utama", "KOMISARIS UTAMA"),
        ("Pelatihan Ners, Psikolog, dan Apoteker", "PELATIHAN NERS, PSIKOLOG, DAN APOTEKER"),
        ("Peningkatan Kapasitas\n  Sumber Daya", "PENINGKATAN KAPASITAS\n  SUMBER DAYA"),
        ("", ""),
        (" , ", " , "),
    ],
)
def test_huruf_besar(typed: str, printed: str) -> None:
    assert huruf_besar(typed) == printed


@given(st.text(st.sampled_from("abcDrS.H, ()&\n"), max_size=40))
def test_huruf_besar_changes_nothing_but_case(text: str) -> None:
    assert huruf_besar(text).lower() == text.lower()


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_huruf_besar_keeps_the_white_space(text: str) -> None:
    assert len(huruf_besar(text).split()) == len(text.split())


@every(
    ("typed", "printed"),
    [
        ("Pertukaran data dan informasi", "pertukaran data dan informasi"),
        ("Menyediakan ruang", "menyediakan ruang"),
        ("Meningkatkan mutu", "meningkatkan mutu"),
        ("Terwujudnya tertib administrasi", "terwujudnya tertib administrasi"),
        ("Sosialisasi", "sosialisasi"),
        ("Ketersediaan data", "ketersediaan data"),
        ("pertukaran data", "pertukaran data"),
        ("Semarang sebagai lokasi", "Semarang sebagai lokasi"),
        ("Pekalongan sebagai lokasi", "Pekalongan sebagai lokasi"),
        ("Merauke dan Bekasi", "Merauke dan Bekasi"),
        ("Medan sebagai lokasi", "Medan sebagai lokasi"),
        ("Kepulauan Riau", "Kepulauan Riau"),
        ("BPJS Kesehatan", "BPJS Kesehatan"),
        ("Kementerian Imigrasi dan Pemasyarakatan", "Kementerian Imigrasi dan Pemasyarakatan"),
        ("Perubahan Pasal 2", "Perubahan Pasal 2"),
        ("Pihak KESATU wajib", "Pihak KESATU wajib"),
        ("Lampiran 2 berlaku", "Lampiran 2 berlaku"),
        ("Menteri menetapkan", "Menteri menetapkan"),
        ("A dan b", "A dan b"),
        ("5 (lima) orang", "5 (lima) orang"),
        ("", ""),
    ],
)
def test_huruf_awal_kecil(typed: str, printed: str) -> None:
    assert huruf_awal_kecil(typed) == printed


@every(
    ("typed", "printed"),
    [
        ("Petugas memerlukan kursus", "petugas memerlukan kursus"),
        ("Kerangka acuan kerja", "kerangka acuan kerja"),
        ("Proposal", "proposal"),
        ("Surat, daftar, dan peta", "surat, daftar, dan peta"),
        ("Data dan informasi", "data dan informasi"),
        ("Bimbingan teknis", "bimbingan teknis"),
        ("Magang", "magang"),
        ("Seminar/lokakarya", "seminar/lokakarya"),
        ("Bahan-bahan ajar", "bahan-bahan ajar"),
        ("Dilaksanakannya pelatihan", "dilaksanakannya pelatihan"),
        ("Untuk meningkatkan pelayanan", "untuk meningkatkan pelayanan"),
        ("Bimbingan Teknis Keimigrasian", "Bimbingan Teknis Keimigrasian"),
        ("Pertukaran Mahasiswa Merdeka", "Pertukaran Mahasiswa Merdeka"),
        ("Pelatihan SDM", "pelatihan SDM"),
        ("Penguatan UMKM", "penguatan UMKM"),
        ("Sosialisasi (BPJS) kepada pekerja", "sosialisasi (BPJS) kepada pekerja"),
        ("Pendampingan 3 (tiga) bulan", "pendampingan 3 (tiga) bulan"),
        ("Kementerian PUPR", "Kementerian PUPR"),
        ("Perusahaan XYZ", "Perusahaan XYZ"),
        ("Pegadaian UPC", "Pegadaian UPC"),
        ("Lampiran 2 berlaku", "Lampiran 2 berlaku"),
        ("Meningkatkan Literasi Digital", "meningkatkan Literasi Digital"),
        ("Mewujudkan Desa Binaan", "mewujudkan Desa Binaan"),
        ("Terwujudnya Desa Binaan", "terwujudnya Desa Binaan"),
        ("Merapi Barat sebagai lokasi", "Merapi Barat sebagai lokasi"),
        ("Menteri Hukum", "Menteri Hukum"),
        ("Data Center Nasional", "Data Center Nasional"),
        ("Sistem Informasi Manajemen", "Sistem Informasi Manajemen"),
        ("Pelatihan Bahasa Inggris", "Pelatihan Bahasa Inggris"),
        ("Pembinaan Warga Binaan", "Pembinaan Warga Binaan"),
        ("Pengawasan Orang Asing", "Pengawasan Orang Asing"),
        ("Undang-undang yang berlaku", "Undang-undang yang berlaku"),
        ("Surat Keputusan Menteri", "Surat Keputusan Menteri"),
        ("Nota 5", "Nota 5"),
        ("Warga Binaan belum terampil", "Warga Binaan belum terampil"),
        ("Garuda menyediakan penerbangan", "Garuda menyediakan penerbangan"),
        ("Jakarta belum mempunyai rutan", "Jakarta belum mempunyai rutan"),
        ("Pemerintah menyediakan lahan", "Pemerintah menyediakan lahan"),
        ("Batu Bara dan Dieng", "Batu Bara dan Dieng"),
        ("BPJS belum terdaftar", "BPJS belum terdaftar"),
        ("DATA dan informasi", "DATA dan informasi"),
        ("3 (tiga) unit kendaraan", "3 (tiga) unit kendaraan"),
        ("-", "-"),
    ],
)
def test_common_words_are_lowered_and_names_are_not(typed: str, printed: str) -> None:
    assert huruf_awal_kecil(typed) == printed


@every(
    ("typed", "printed"),
    [
        ("Bimbingan Teknis Keimigrasian", "bimbingan teknis keimigrasian"),
        ("Pertukaran Data Dan Informasi", "pertukaran data dan informasi"),
        ("Pengembangan Sumber Daya Manusia", "pengembangan sumber daya manusia"),
        ("Peningkatan Kapasitas SDM Aparatur", "peningkatan kapasitas SDM aparatur"),
        ("Meningkatkan Literasi Digital", "meningkatkan literasi digital"),
        ("Pertukaran Mahasiswa Merdeka", "Pertukaran Mahasiswa Merdeka"),
        ("Pengadaan Barang/Jasa", "Pengadaan Barang/Jasa"),
        ("Peningkatan Layanan BPJS Kesehatan", "Peningkatan Layanan BPJS Kesehatan"),
        ("Penguatan Kementerian Hukum", "Penguatan Kementerian Hukum"),
        ("Pelatihan Guru Penggerak", "Pelatihan Guru Penggerak"),
        ("Sistem Informasi Manajemen", "Sistem Informasi Manajemen"),
        ("Pelatihan SDM", "Pelatihan SDM"),
        ("Pelatihan tenaga kerja", "Pelatihan tenaga kerja"),
        ("pelatihan Tenaga Kerja", "pelatihan Tenaga Kerja"),
        ("", ""),
    ],
)
def test_a_title_is_written_as_an_item_only_where_no_name_is_in_it(typed: str, printed: str) -> None:
    assert huruf_judul_kecil(typed) == printed


@pytest.mark.parametrize(
    ("typed", "istilah"),
    [
        ("Petugas memerlukan kursus", ("Petugas",)),
        ("Data yang dipertukarkan", ("Aplikasi", "Data")),
        ("Pertukaran Data", ("Data",)),
    ],
)
def test_a_word_that_the_naskah_defines_keeps_its_capital(typed: str, istilah: tuple[str, ...]) -> None:
    assert huruf_awal_kecil(typed, istilah) == typed
    assert huruf_judul_kecil(typed, istilah) == typed


@given(st.text(st.sampled_from("aDdt -/M"), max_size=20))
def test_a_lowered_item_is_lowered_once(text: str) -> None:
    assert huruf_awal_kecil(huruf_awal_kecil(text)) == huruf_awal_kecil(text)


@pytest.mark.parametrize(
    ("text", "large"), [("pihak kedua", "Pihak kedua"), ("", ""), ("éa b", "Éa b"), ("PT A", "PT A")]
)
def test_the_first_letter_of_a_sentence(text: str, large: str) -> None:
    assert huruf_awal_besar(text) == large


BEHIND = [
    entry for line in sections(Path(gelar.__file__).with_suffix(".txt"))["belakang"] for entry in line.split("  ")
]


def test_the_table_has_degrees_enough() -> None:
    assert len({*BEHIND}) > 400


@every("entry", BEHIND)
def test_a_degree_of_the_table_stays(entry: str) -> None:
    degree = entry.replace("*", "Xy")
    assert huruf_besar(f"Dr. Budi Santoso, S.H., {degree}") == f"Dr. BUDI SANTOSO, S.H., {degree}"
    assert huruf_besar(f"Dr. Budi Santoso, {degree}, S.H.") == f"Dr. BUDI SANTOSO, {degree}, S.H."


def test_degrees_stay_where_a_naskah_is_signed() -> None:
    pihak = [
        {"nama": "Universitas A", "penandatangan": {"nama": "Prof. dr. Sari Contoh, M.Med.Ed., Sp.OG(K)., Ph.D."}},
        {"nama": "Rumah Sakit B", "penandatangan": {"nama": "Budi", "gelar_belakang": "Sp.PD-KHOM., FINASIM"}},
    ]
    text = text_of(pihak=pihak).replace("\u00a0", " ")
    assert "Prof. dr. SARI CONTOH, M.Med.Ed., Sp.OG(K)., Ph.D." in text
    assert "BUDI, Sp.PD-KHOM., FINASIM" in text


@every(
    ("typed", "printed"),
    [
        ("The importance of training", "the importance of training"),
        ("That both regions need promotion", "that both regions need promotion"),
        ("Friendly relations between the peoples", "friendly relations between the peoples"),
        ("Long-standing ties", "long-standing ties"),
        ("Both Governments", "both Governments"),
        ("The Hague Convention", "The Hague Convention"),
        ("Indonesia and its regions", "Indonesia and its regions"),
        ("Mutual Legal Assistance Treaties", "Mutual Legal Assistance Treaties"),
        ("ASEAN as a community", "ASEAN as a community"),
        ("the need", "the need"),
        ("A", "A"),
        ("", ""),
    ],
)
def test_huruf_awal_kecil_inggris(typed: str, printed: str) -> None:
    assert huruf_awal_kecil_inggris(typed) == printed
