"""Regulations in running text: how people write them, what belongs to their name, and what is none."""

from pathlib import Path

import pytest

from kerjasama_docs.regulations import by_title, key_of, regulation, regulation_keys, sebutan, urutan

WRITTEN = {
    "UU 23/2014": "uu-23-2014",
    "UU No. 23 Thn 2014": "uu-23-2014",
    "uu nomor 23 tahun 2014": "uu-23-2014",
    "Undang-undang No.27 th 2022": "uu-27-2022",
    "Undang-Undang Republik Indonesia Nomor 30 Tahun 2014": "uu-30-2014",
    "UU RI No 5 Tahun 2014": "uu-5-2014",
    "PP 50/2007": "pp-50-2007",
    "Perpres No 16 Tahun 2018": "perpres-16-2018",
    "Permenkumham 14/2023": "permenkumham-14-2023",
    "Peraturan Menteri Hukum dan HAM No. 14 Tahun 2023": "permenkumham-14-2023",
    "PERATURAN MENTERI IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA NOMOR 8 TAHUN 2025": "permen-imipas-8-2025",
    "Permen Imipas 8/2025": "permen-imipas-8-2025",
    "PMK 99/PMK.05/2017": "pmk-99-2017",
    "Peraturan Menteri Keuangan Nomor 99/PMK.05/2017": "pmk-99-2017",
    "Perpu Nomor 2 Tahun 2022": "perppu-2-2022",
    "Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022": "perppu-2-2022",
    "Peraturan Arsip Nasional Republik Indonesia Nomor 5 Tahun 2021": "peraturan-anri-5-2021",
}


@pytest.mark.parametrize("text", WRITTEN)
@pytest.mark.parametrize("around", ["{}", "Menurut {}, PARA PIHAK bekerja sama.", "sesuai dengan {};", "({})"])
def test_a_regulation_is_found_however_it_is_written(text: str, around: str) -> None:
    said = around.format(text)
    (found,) = sebutan(said)
    assert found.key == WRITTEN[text]
    assert said[found.start : found.end] == text


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("UU 23/2014, PP 28/2018, dan UU No. 30 Thn 2014", ["uu-23-2014", "pp-28-2018", "uu-30-2014"]),
        ("Undang-Undang Nomor 30 Tahun 2014 dan Nomor 23 Tahun 2014", ["uu-30-2014", "uu-23-2014"]),
        ("Perda Nomor 5 Tahun 2019 dan UU 25/2009", [None, "uu-25-2009"]),
        (
            (
                "Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014 "
                "tentang Pemerintahan Daerah dan UU 30/2014"
            ),
            ["uu-9-2015", "uu-30-2014"],
        ),
        ("Undang-Undang Nomor 7 Tahun 1998 tentang Perubahan atas Undang-Undang Nomor 23 Tahun 2014", [None]),
    ],
)
def test_several_are_found_in_their_order(text: str, keys: list[str | None]) -> None:
    assert [found.key for found in sebutan(text)] == keys


@pytest.mark.parametrize(
    "text",
    [
        "pada tanggal 12-05-2025 bertempat di Jakarta",
        "Tahun Ajaran 2024/2025 dan tahun anggaran 2025/2026",
        "Nomor PKS.12/HK.01/2025 dan Nomor 12 Tahun 2025",
        "Pasal 5 ayat (2) huruf a",
        "peraturan perundang-undangan; Nomor 23 Tahun 2014",
        "Peraturan ini berlaku sejak 12 Mei 2025",
        "",
    ],
)
def test_what_is_no_regulation_is_none(text: str) -> None:
    assert sebutan(text) == ()


CHAIN = (
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 "
    "Nomor 244) sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 9 Tahun 2015; UU 25/2009"
)


def test_what_is_said_of_amendments_belongs_to_the_one_before() -> None:
    first, second, third = sebutan(CHAIN)
    assert (first.perubahan, first.berubah, first.mengubah) == ("uu-9-2015", True, False)
    assert (second.perubahan, second.berubah, second.mengubah) == (None, False, True)
    assert (third.key, third.berubah, third.mengubah) == ("uu-25-2009", False, False)
    assert sebutan("UU 23/2014 beserta perubahannya; dan UU 25/2009")[0].berubah
    assert sebutan("UU 31/1999 jo. UU 20/2001")[0].perubahan == "uu-20-2001"


@pytest.mark.parametrize(
    ("text", "judul", "right"),
    [
        ("UU 25/2009 tentang Pelayanan Publik yang berlaku", "Pelayanan Publik", True),
        ("UU 25/2009 TENTANG PELAYANAN  PUBLIK;", "PELAYANAN  PUBLIK", True),
        ("UU 25/2009 tentang Pelayanan Publikasi.", "Pelayanan Publikasi", False),
        ("UU 25/2009 tentang Pelindungan Data (Lembaran Negara)", "Pelindungan Data", False),
        ("UU 25/2009 berlaku", "", False),
        ("UU 25/2009 tentang Pelayanan Umum menghendaki pelayanan yang baik", "Pelayanan Umum", False),
        ("UU 25/2009 tentang Pelayanan Umum dan UU 14/2008", "Pelayanan Umum", False),
        (
            "UU 25/2009 tentang Tata Cara Pelayanan dan Pengaduan di Daerah berlaku",
            "Tata Cara Pelayanan dan Pengaduan di Daerah",
            False,
        ),
    ],
)
def test_the_title_behind_it_is_read(text: str, judul: str, right: bool) -> None:
    found, *_ = sebutan(text)
    assert (found.judul, found.judul_benar) == (judul, right)


def test_every_title_leads_to_its_regulation_and_every_number_too() -> None:
    for key in regulation_keys():
        cited = regulation(key)
        if cited.tentang:
            assert key in by_title(f"{cited.tentang} (Lembaran"), key
        assert {key_of(name) for name in cited.sebutan_lain} <= {key}
        if cited.nomor and cited.nomor.isdecimal():
            assert [found.key for found in sebutan(f"{cited.singkat} dan {cited.judul}")] == [key, key]


def test_no_file_is_read_for_a_text_that_names_none_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def told(path: Path, *args: object, **named: object) -> str:
        opened.append(path.stem)
        return kept(path, *args, **named)  # type: ignore[arg-type]

    kept = Path.read_text
    regulation.cache_clear()
    sebutan("UU 1/1901")
    monkeypatch.setattr(Path, "read_text", told)
    sebutan("Pasal 3 pada tanggal 12 Mei 2025, Perda Nomor 5 Tahun 2019 tentang Contoh, Nomor 12/PKS/2025")
    assert opened == []
    sebutan("UU 25/2009 dan PP 28/2018")
    assert set(opened) == {"uu-25-2009", "pp-28-2018"}


def test_the_order_is_that_of_level_and_year() -> None:
    keys = ("uud-1945", "kuhperdata", "uu-39-2008", "uu-9-2015", "perppu-2-2022", "pp-28-2018", "perpres-16-2018")
    assert sorted({*keys}, key=urutan) == list(keys)


@pytest.mark.menyeluruh
@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("12/2024 ", 0),
        ("Peraturan ", 0),
        ("UU 23/2014 tentang ", 1_000_000 // len("UU 23/2014 tentang ")),
        ("1", 0),
        ("Nomor ", 0),
        ("the law of 2014 ", 0),
    ],
)
def test_a_megabyte_is_read_to_its_end(text: str, many: int) -> None:
    assert len(sebutan(text * (1_000_000 // len(text)))) == many
