"""Tidying of phrases: what is certainly meant, and what stays as it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_docs.language.rapi import (
    Fit,
    belum_selesai,
    bersih,
    keraguan,
    pecah_butir,
    rapikan,
    tanpa_petik,
    tanpa_tanda,
    terbuka,
    tiada,
)
from kerjasama_docs.model import phrases, phrases_kalimat
from kerjasama_docs.model.shape import fit_of

FITS = {
    name: fit_of(value)
    for module in (phrases, phrases_kalimat)
    for name, value in vars(module).items()
    if hasattr(value, "__value__")
}
"""How each type of phrase fits its sentence."""

TIDIED = [
    ("Tempat", "di Jakarta,", "Jakarta"),
    ("Tempat", "Tempat : Kota Semarang.", "Kota Semarang"),
    ("Nomor", "NOMOR: 12/NK/2026", "12/NK/2026"),
    ("Nomor", "No. HK.03.01/MENKES/455/2021,", "HK.03.01/MENKES/455/2021"),
    ("Jabatan", "selaku Direktur Utama", "Direktur Utama"),
    ("Nip", "NIP. 19800517 200003 1 001", "198005172000031001"),
    ("Nip", "19800517.200003.1.001", "198005172000031001"),
    ("Jabatan", "KEPALA DINAS KESEHATAN KOTA DEPOK", "Kepala Dinas Kesehatan Kota Depok"),
    ("AtasNama", "a.n. Menteri Kesehatan", "Menteri Kesehatan"),
    ("Unit", "u.p. Biro Hukum", "Biro Hukum"),
    ("Alamat", "Jalan Melati Nomor 5, Jakarta.", "Jalan Melati Nomor 5, Jakarta"),
    ("Alamat", "Alamat: beralamat di Jalan Melati Nomor 5", "Jalan Melati Nomor 5"),
    ("Premis", "Bahwa kerja sama perlu dilanjutkan; dan", "bahwa kerja sama perlu dilanjutkan"),
    ("Pada", "Pada triwulan I.", "triwulan I"),
    ("Untuk", "Untuk pendaftaran peserta.", "pendaftaran peserta"),
    ("Adalah", "adalah lembaga pendidikan tinggi.", "lembaga pendidikan tinggi"),
    ("Butir", "• pelatihan;", "pelatihan"),
    ("Butir", "b) magang, dan", "magang"),
    ("Butir", "(3) PERTUKARAN DATA DAN SDM", "pertukaran data dan SDM"),
    ("JudulNaskah", "tentang PENYELENGGARAAN UNIT LAYANAN PASPOR.", "Penyelenggaraan Unit Layanan Paspor"),
    ("JudulNaskah", "“LAYANAN KEIMIGRASIAN DI RSUD DAN UPT (ULP)”", "Layanan Keimigrasian di RSUD dan UPT (ULP)"),
    ("JudulNaskah", "Tentang Pelatihan Petugas", "Pelatihan Petugas"),
    ("JudulNaskah", "TENTANG KERJA SAMA PELATIHAN", "Kerja Sama Pelatihan"),
    ("NamaOrang", "Bapak Budi Santoso, S.H.,", "Budi Santoso, S.H."),
    ("PosEl", "Email : sekretariat@badan.example", "sekretariat@badan.example"),
    ("Tentang", "tentang Pengangkatan Menteri", "Pengangkatan Menteri"),
]
TIDIED += [
    ("JudulNaskah", "Nota Kesepahaman antara A dan B tentang Literasi Digital", "Literasi Digital"),
    ("JudulNaskah", "KERJA SAMA PENGEMBANGAN BUMDes DAN e-KTP", "Kerja Sama Pengembangan BUMDes dan e-KTP"),
    ("Tempat", "SEMARANG", "Semarang"),
    ("Alamat", "JL. DERMAGA NO. 7, SEMARANG.", "Jl. Dermaga No. 7, Semarang"),
    ("Maksud", "Maksud Nota Kesepahaman ini adalah sebagai landasan", "sebagai landasan"),
    ("Tujuan", "Tujuan kerja sama ini adalah meningkatkan literasi", "meningkatkan literasi"),
    ("Butir", "o Tersedianya data", "Tersedianya data"),
    ("Adalah", "Badan Literasi Contoh adalah lembaga pemerintah", "lembaga pemerintah"),
    ("Hak", "PIHAK KESATU berhak menerima laporan;", "menerima laporan"),
    ("Hak", "berhak atas pembayaran", "atas pembayaran"),
    ("Kewajiban", "Pihak Kedua wajib menyediakan ruang", "menyediakan ruang"),
    ("NamaRekening", "a.n. PT Maju", "PT Maju"),
    ("NamaDahulu", "yang dahulu bernama Kementerian Contoh", "Kementerian Contoh"),
]
KEPT = [
    ("Butir", "S.H."),
    ("Tempat", "Diponegoro"),
    ("Nomor", "NO-12/PKS/2026"),
    ("Nomor", "Nomor-1/A"),
    ("JudulNaskah", "“Tentang Kita” bagi Remaja"),
    ("JudulNaskah", "Tentang Kita Indonesia"),
    ("JudulNaskah", "Literasi “Cakap Digital”"),
    ("JudulNaskah", "SIMKIM"),
    ("JudulNaskah", "Penyelenggaraan SPBE di Kota Depok"),
    ("Butir", "3 (tiga) unit kendaraan"),
    ("Butir", "a.n. Menteri menandatangani surat"),
    ("Butir", "Data Center Nasional"),
    ("Butir", "pelatihan; atau"),
    ("Butir", "-5 derajat Celsius"),
    ("Nama", "PT Maju Jaya Tbk."),
    ("NamaOrang", "Ibunda Sari, S.H."),
    ("Alamat", "Jalan Dipati Ukur Nomor 35, Bandung"),
    ("Alamat", "Gedung Teladan Tbk."),
    ("Jabatan", "Sekretaris Daerah"),
    ("ButirKalimat", "Kegiatan terlaksana sesuai dengan rencana."),
    ("JudulNaskah", "Pelaksanaan Nota Kesepahaman tentang Literasi"),
    ("Adalah", "lembaga yang tugasnya adalah membina desa"),
    ("Hak", "menerima laporan yang wajib disampaikan"),
    ("Tempat", "DKI"),
    ("Premis", "pertukaran data diperlukan"),
]


@pytest.mark.parametrize(("name", "typed", "meant"), TIDIED)
def test_what_is_certainly_meant(name: str, typed: str, meant: str) -> None:
    """What the sentence brings itself is taken away."""
    assert rapikan(typed, FITS[name]) == meant


@pytest.mark.parametrize(("name", "typed"), KEPT)
def test_what_stays(name: str, typed: str) -> None:
    """What only looks like it stays as it was typed."""
    assert rapikan(typed, FITS[name]) == typed


PIECES = """
di Di tentang bahwa untuk a. 1) • - “ ” " NOMOR: Jakarta PELATIHAN dan atau ; . , S.H. … (2) adalah pada \u200b e\u0301
Tbk. selaku
"""
WORDS = st.sampled_from([*PIECES.split(), "\u00a0", "\n"])


@given(st.lists(WORDS, max_size=8).map(" ".join), st.sampled_from(sorted(FITS)))
def test_tidying_twice_changes_nothing_more(text: str, name: str) -> None:
    """A tidy text stays byte for byte."""
    once = rapikan(bersih(text), FITS[name])
    assert rapikan(bersih(once), FITS[name]) == once


@given(st.text(max_size=40))
def test_clean_characters_stay(text: str) -> None:
    """Cleaning is idempotent."""
    assert bersih(bersih(text)) == bersih(text)


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("Nota\u00a0Kesepahaman", "Nota Kesepahaman"),
        ("Kese\u00adpahaman\u200b", "Kesepahaman"),
        ("e\ufb01siensi", "efisiensi"),
        ("Universite\u0301 Sa\u0303o", "Université São"),
        ("\u202bJalan\u202c Melati", "Jalan Melati"),
        ("\uf0b7 pelatihan", "• pelatihan"),
        ("satu\x0bdua", "satu\ndua"),
        ("COVID\u201119", "COVID-19"),
        ("👩\u200d🔬", "👩\u200d🔬"),
    ],
)
def test_characters_that_nobody_sees(typed: str, seen: str) -> None:
    """They become what is meant."""
    assert bersih(typed) == seen


@pytest.mark.parametrize(
    "word", ["…", "...", "xxx", "XXXX", "TBD", "t.b.d.", "[nama]", "<isi>", "dst.", "dll", "???", "____"]
)
def test_words_that_stand_for_what_is_open(word: str) -> None:
    """They are no values."""
    assert terbuka(word)


@pytest.mark.parametrize("word", ["XX", "XXX", "{{ nama }}", "tanpa", "[1]", "Rp5.000", "-", "tidak ada", "Kosongkan"])
def test_words_that_are_values(word: str) -> None:
    """Roman numbers and whole words are none of them."""
    assert not terbuka(word)


def test_dashes_say_that_there_is_nothing() -> None:
    """A dash of any length, but no number."""
    assert [word for word in ("-", "–", "—", "--", "n/a", "-5", "a") if tiada(word)] == ["-", "–", "—", "--", "n/a"]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("• pelatihan\n• magang", ["pelatihan", "magang"]),
        ("– satu\n  yang panjang\n– dua", ["satu yang panjang", "dua"]),
        ("-survei\n-pelatihan", ["survei", "pelatihan"]),
        ("a. survei;\nb. magang; dan\nc. riset.", ["survei;", "magang; dan", "riset."]),
        ("1) survei; 2) magang; dan 3) riset", ["survei;", "magang; dan", "riset"]),
        ("• pelatihan • magang", ["pelatihan", "magang"]),
        ("pelatihan\nmagang", []),
        ("meningkatkan layanan, yaitu a. cepat", []),
        ("2. hal pertama; 5. hal kedua", []),
        ("pertukaran data - informasi", []),
    ],
)
def test_lists_that_were_pasted_as_one_text(text: str, items: list[str]) -> None:
    """Each line with a mark is an item; a text without is one."""
    assert [tanpa_tanda(item) for _, item in pecah_butir(text)] == items


def test_quotes_around_a_whole_value() -> None:
    """Those inside stay."""
    assert tanpa_petik("“Literasi”") == "Literasi"
    assert tanpa_petik("“A” dan “B”") == "“A” dan “B”"
    assert tanpa_petik("Jum'at") == "Jum'at"


def test_an_address_of_several_lines() -> None:
    """Its lines are joined with commas, each once."""
    fit = Fit(lines=", ", ends=",")
    assert (
        rapikan("x", fit, lines=("Gedung A,", "", "Jalan B", "Semarang 50123")) == "Gedung A, Jalan B, Semarang 50123"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Peningkatan xxx", "xxx"),
        ("Peningkatan XXX di Depok", "XXX"),
        ("meningkatkan layanan di ....", "...."),
        ("dibahas kemudian...", "..."),
        ("Jalan [nama jalan] Nomor 1", "[nama jalan]"),
        ("tanggal <isi tanggal>", "<isi tanggal>"),
        ("sebanyak ??? orang", "???"),
        ("tahun 20XX", "20XX"),
        ("selama __ bulan", "__"),
        ("(1) Tim terdiri atas:\na) ketua;\nc) dst", "c) dst"),
    ],
)
def test_what_is_not_finished(text: str, shown: str) -> None:
    """Where it is seen."""
    span = belum_selesai(text)
    assert span
    assert text[slice(*span)] == shown


@pytest.mark.parametrize(
    "text",
    [
        "Lampiran XXX peraturan itu",
        "Resimen XXX",
        "Kerja Sama [Tahap I]",
        "identitas (nama dan alamat)",
        "08.00..09.00",
        "{{ isian('…') }} hari",
        "Nomor 12/A",
        "S.H., M.H.",
        "dan/atau",
    ],
)
def test_what_only_looks_unfinished(text: str) -> None:
    """Roman numbers, names in brackets, Jinja."""
    assert belum_selesai(text) is None


@pytest.mark.parametrize("text", ['layar 24"', 'layar "datar" 24"', 'seri "A1"', "kata “A” dan “B”"])
def test_marks_of_quotation_in_pairs_and_inches(text: str) -> None:
    """Nothing is doubted."""
    assert keraguan(text, Fit()) is None


@pytest.mark.parametrize("text", ['kata "tanpa pasangan', "“A"])
def test_a_mark_of_quotation_without_its_pair_is_doubted(text: str) -> None:
    found = keraguan(text, Fit())
    assert found
    assert "tanda petik" in found[0]
