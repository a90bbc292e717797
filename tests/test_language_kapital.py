"""Capitals: every line is what a drafter types and what the naskah prints."""

import pytest
from _every import every
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_docs.language import awal_sel_kecil, huruf_awal_besar, huruf_awal_kecil, huruf_besar


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
        ("Pertukaran data", "pertukaran data"),
        ("Proposal", "proposal"),
        ("Surat, daftar, dan peta", "surat, daftar, dan peta"),
        ("Surat Keputusan Menteri", "Surat Keputusan Menteri"),
        ("Nota 5", "Nota 5"),
        ("Warga Binaan belum terampil", "Warga Binaan belum terampil"),
        ("Garuda menyediakan penerbangan", "Garuda menyediakan penerbangan"),
        ("Jakarta belum mempunyai rutan", "Jakarta belum mempunyai rutan"),
        ("BPJS belum terdaftar", "BPJS belum terdaftar"),
        ("", ""),
    ],
)
def test_awal_sel_kecil(typed: str, printed: str) -> None:
    assert awal_sel_kecil(typed) == printed


@pytest.mark.parametrize("typed", ["Petugas memerlukan kursus", "Data yang dipertukarkan"])
def test_a_naskah_keeps_a_word_that_it_may_have_defined(typed: str) -> None:
    assert huruf_awal_kecil(typed) == typed


@pytest.mark.parametrize(
    ("text", "large"), [("pihak kedua", "Pihak kedua"), ("", ""), ("éa b", "Éa b"), ("PT A", "PT A")]
)
def test_the_first_letter_of_a_sentence(text: str, large: str) -> None:
    assert huruf_awal_besar(text) == large
