"""Tidying leaves alone what people really write: names, places, offices, titles, items, amounts, numbers of papers."""

import re

import pytest
from _helpers import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from kerjasama_docs.language.daftar import diakhiri_singkatan
from kerjasama_docs.language.rapi import Fit, bersih, pecah_butir, rapikan, terbuka, tiada
from kerjasama_docs.language.rapi.bunyi import tak_terucap
from kerjasama_docs.model import phrases
from kerjasama_docs.model.shape import fit_of

FITS: dict[str, Fit] = {name: fit_of(value) for name, value in vars(phrases).items() if hasattr(value, "__value__")}


def _any(words: str) -> st.SearchStrategy[str]:
    return st.sampled_from([word.strip() for word in words.strip().split("\n")])


PLACES = _any("""
    Jakarta
    Kota Bandung
    Kabupaten Timor Tengah Utara
    DI Yogyakarta
    D.I. Yogyakarta
    DKI Jakarta
    Dili
    Diponegoro
    Padang Panjang
    Kepulauan Riau
    Den Haag
""")
PEOPLE = _any("""
    Budi Santoso
    dr. Sri Rahayu, Sp.OG(K)., M.Kes.
    Prof. Dr. H. A. Yani, S.H., M.H.
    Ibunda Kartini, S.Pd.
    Kolonel Laut (P) I Made Wirawan, S.T., M.Si. (Han)
    Ir. R. Ay. Dewi, M.Sc., Ph.D.
    Drs. O'Brien Siregar Jr.
    Y.B. Mangunwijaya
""")
BODIES = _any("""
    Kementerian Imigrasi dan Pemasyarakatan Republik Indonesia
    PT Bank Negara Indonesia (Persero) Tbk.
    PT Maju & Jaya
    CV. Karya Abadi
    Toyota Motor Co., Ltd.
    Acme Inc.
    Krakatau Sdn. Bhd.
    Yayasan ‘Aisyiyah
    Universitas 17 Agustus 1945
    RSUD dr. Soetomo
    BPKAD Kota Depok
    Koperasi “Sejahtera”
    UIN Sunan Kalijaga
    Save the Children e.V.
""")
OFFICES = _any("""
    Menteri Hukum Republik Indonesia
    Plt. Kepala Dinas Kesehatan
    Pj. Gubernur Aceh
    Jabatan Fungsional Penerjemah Ahli Muda
    Wakil Rektor III Bidang Kemahasiswaan
    Direktur RSUD dr. Soetomo
    Kepala BPKAD Kota Depok
    Direktur Utama PT Krakatau Steel (Persero) Tbk.
    Kasubbag TU dan RT
    CEO
    Ketua Umum PP Muhammadiyah
""")
ADDRESSES = _any("""
    Jalan D.I. Panjaitan Kavling 24, Jakarta Timur 13340
    Jl. H.R. Rasuna Said Kav. X-6 No. 4, RT 01/RW 02, Kel. Karet
    Gedung “Graha”, Lt. 5, Jalan 1 Maret
    Kompleks A. Yani Nomor 12-14
    Desa Di Lombang, Kec. X
""")
NUMBERS = _any("""
    HK.02.02/I/1234/2026
    119/1234/SJ
    SK.12/Menhut-II/2012
    B-123/Un.02/HM.00/01/2026
    074/II.3.AU/F/2026
    1234/UN1.P.III/KsDN/HK/2026
    M.IP-07.HH.05.01 TAHUN 2025
    000/P Tahun 2024
    W.10-PR.01.01-123
    NO-12/PKS/2026
    PKS/4/X/2026/Polri
    415.4 / 12 / 2026
    12.a/KS/2026
""")
TITLES = _any("""
    Layanan Paspor bagi Jemaah Haji
    Tentang Kita
    “Tentang Kita” bagi Remaja
    Program “Sekolah Penggerak”
    Pemanfaatan Data NIK, KK, dan KTP-el
    Pelatihan S-1 dan S-2
    SIMKIM
    3T dan Perbatasan
    Di Balik Layar
    E-Government di Daerah
    Pembinaan UMKM dll.
    Penanganan COVID-19 Gelombang II
""")
ITEMS = _any("""
    3 (tiga) unit kendaraan
    2 orang instruktur
    1.000 (seribu) eksemplar buku
    24 jam layanan
    50% (lima puluh persen) dari nilai
    Rp1.000.000,00 (satu juta rupiah)
    -5 derajat Celsius
    –5°C
    (dua) unit
    a.n. Menteri menandatangani surat
    A. Yani sebagai narasumber
    E. coli pada pangan
    D-3 Keperawatan
    x-ray dan e-learning
    KTP dan KK
    SDM
    1 Januari 2026
    10.00 s.d. 12.00 WIB
    No. 5 Tahun 2011
    “ruang baca” dan “taman baca”
    'Aisyiyah dan Muhammadiyah
    pelatihan dan/atau magang
    pelatihan; atau
    kerja sama dengan PT Astra Tbk.
    penyediaan buku, alat tulis, dsb.
    dokter spesialis, Sp.A.
    vitamin A
    *) catatan
    Universitas Gadjah Mada
    penyuluhan a. hukum; b. HAM
""")
CONTACTS = _any("""
    email.kerjasama@dinas.example
    surel.dinas@kota.example
    e-mail@x.example
    email.2026@x.example
    mailto.x@y.example
""")
PHONES = _any("""
    (021) 555-0101
    +62 21 555 0101
    021-123 ext. 5
""")
TYPED: tuple[tuple[st.SearchStrategy[str], tuple[str, ...]], ...] = (
    (PLACES, ("Tempat",)),
    (PEOPLE, ("NamaOrang",)),
    (BODIES, ("Nama", "Jabatan", "ButirNama", "Unit")),
    (OFFICES, ("Jabatan", "AtasNama", "ButirNama")),
    (ADDRESSES, ("Alamat",)),
    (NUMBERS, ("Nomor",)),
    (TITLES, ("Tentang", "JudulNaskah", "JudulPasal")),
    (ITEMS, ("Butir", "Premis", "Karena", "IsianKlausul")),
    (CONTACTS, ("PosEl",)),
    (PHONES, ("Telepon",)),
)
REAL = st.one_of(*(st.tuples(texts, st.sampled_from(names)) for texts, names in TYPED))


@settings(max_examples=examples(60))
@given(REAL)
def test_what_people_write_stays(typed: tuple[str, str]) -> None:
    """Byte for byte, and is neither open, nor nothing, nor a list."""
    text, name = typed
    assert rapikan(bersih(text), FITS[name]) == text
    assert not terbuka(text)
    assert not tiada(text)
    assert not pecah_butir(text)


@settings(max_examples=examples(60))
@given(st.tuples(BODIES, PLACES, PEOPLE).map(" di ".join), st.sampled_from(["Butir", "Premis", "Adalah", "Nama"]))
def test_names_inside_a_text_stay(text: str, name: str) -> None:
    """A text of several names keeps each of them."""
    said = rapikan(f"kerja sama dengan {text}", FITS[name])
    whole = f"kerja sama dengan {text}"
    assert said == (whole if diakhiri_singkatan(whole) else whole.rstrip("."))


@settings(max_examples=examples(60))
@given(st.lists(ITEMS, min_size=2, max_size=6), st.sampled_from("•–-*"))
def test_items_of_a_pasted_list_stay(items: list[str], mark: str) -> None:
    """Only the marks that the list brings are taken away."""
    pasted = "\n".join(f"{mark} {item}" for item in items)
    assert [rapikan(item, FITS["Butir"]) for _, item in pecah_butir(pasted)] == [
        rapikan(item, FITS["Butir"]) for item in items
    ]


CAPITALS = [
    ("Jabatan", "KEPALA BPKAD KOTA DEPOK", "Kepala BPKAD Kota Depok"),
    ("Jabatan", "KEPALA BBPOM DI BANDUNG", "Kepala BBPOM di Bandung"),
    ("Jabatan", "PLT. KASUBBAG TU DAN RT", "Plt. Kasubbag TU dan RT"),
    ("Jabatan", "DIREKTUR PT PLN (PERSERO)", "Direktur PT PLN (Persero)"),
    ("JudulNaskah", "APLIKASI SIPD-RI DAN PLTS ATAP", "Aplikasi SIPD-RI dan PLTS Atap"),
    ("JudulNaskah", "PENYULUHAN HUKUM DI LAPAS KELAS IIA", "Penyuluhan Hukum di Lapas Kelas IIA"),
    ("Butir", "PEMBANGUNAN GEDUNG DI KOTA BANDUNG", "pembangunan gedung di Kota Bandung"),
    ("Butir", "KURIKULUM UNIVERSITAS GADJAH MADA", "kurikulum Universitas Gadjah Mada"),
    ("Butir", "PELATIHAN DI JAWA BARAT, BALI, DAN JAKARTA", "pelatihan di Jawa Barat, Bali, dan Jakarta"),
    ("Butir", "PEMBANGUNAN KOTA CERDAS", "pembangunan kota cerdas"),
    ("Butir", "VAKSIN HEPATITIS B BAGI ANAK", "vaksin hepatitis B bagi anak"),
]


@pytest.mark.parametrize(("name", "typed", "meant"), CAPITALS)
def test_acronyms_and_names_in_capitals(name: str, typed: str, meant: str) -> None:
    """What cannot be spoken stays in capitals, and a name keeps its first letter."""
    assert rapikan(typed, FITS[name]) == meant


@pytest.mark.parametrize(
    "text", ["Nomor 5/PKS/2026", "No 5/PKS/2026", "NO.5/PKS/2026", "No. 5/PKS/2026", "no : 5/PKS/2026"]
)
def test_every_way_to_begin_a_number(text: str) -> None:
    """The sentence brings the word."""
    assert rapikan(text, FITS["Nomor"]) == "5/PKS/2026"


def _speakable(word: str) -> bool:
    """At most four consonants in a row, as in "instruksi"."""
    return len(word) > 2 and not re.search("[^aiueo]{5}", word)


SYLLABLES = st.tuples(
    st.sampled_from(
        [
            "b",
            "br",
            "c",
            "d",
            "dr",
            "f",
            "g",
            "h",
            "j",
            "k",
            "kh",
            "kr",
            "l",
            "m",
            "n",
            "ng",
            "ny",
            "p",
            "pr",
            "r",
            "s",
            "sk",
            "st",
            "str",
            "sy",
            "t",
            "tr",
            "w",
            "y",
        ]
    ),
    st.sampled_from(["a", "e", "i", "o", "u", "ai", "au"]),
    st.sampled_from(["", "h", "k", "l", "m", "n", "ng", "p", "r", "s", "t"]),
).map("".join)


@given(st.lists(SYLLABLES, min_size=2, max_size=5).map("".join).filter(_speakable))
def test_a_word_of_syllables_is_spoken(word: str) -> None:
    """No ordinary word is taken for an acronym."""
    assert not tak_terucap(word.upper())


@pytest.mark.menyeluruh
@pytest.mark.parametrize(
    "piece", ["a. ", "• ", "dan ", "; dan ", ".", "“", "DI ", "NOMOR: ", "A.", "KOTA BANDUNG ", "(", "BCD"]
)
@pytest.mark.parametrize("name", ["Butir", "JudulNaskah", "Alamat", "Nomor", "Jabatan"])
def test_long_texts_are_tidied_as_well(piece: str, name: str) -> None:
    """Twenty thousand letters of anything, and twice is once."""
    text = (piece * 20_000)[:20_000]
    once = rapikan(text, FITS[name])
    assert len(once) <= len(text)
    assert once
