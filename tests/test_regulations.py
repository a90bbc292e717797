"""Regulations as data: what is known of each, in force on a day, as it is cited, and what its articles say."""

from datetime import date
from pathlib import Path

import pytest

from kerjasama_docs.errors import InternalError
from kerjasama_docs.findings import Basis, DocumentFindingsError
from kerjasama_docs.regulations import citation, keadaan, load, paraphrase, regulation, regulation_keys

CHAINS = [
    ("uu-23-2014", date(2014, 12, 1), ""),
    ("uu-23-2014", date(2015, 2, 10), "sebagaimana telah diubah dengan Undang-Undang Nomor 2 Tahun 2015"),
    (
        "uu-23-2014",
        date(2018, 7, 13),
        "sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 9 Tahun 2015",
    ),
    (
        "uu-23-2014",
        date(2021, 5, 1),
        "sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 11 Tahun 2020",
    ),
    ("uu-23-2014", None, "sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 6 Tahun 2023"),
    ("uu-30-2014", date(2026, 1, 5), "sebagaimana telah diubah dengan Undang-Undang Nomor 6 Tahun 2023"),
    (
        "uu-30-2002",
        date(2020, 1, 5),
        "sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 19 Tahun 2019",
    ),
    ("uu-10-2020", None, ""),
]


@pytest.mark.parametrize(("key", "day", "said"), CHAINS)
def test_a_citation_names_the_last_amendment_of_its_day(key: str, day: date | None, said: str) -> None:
    text = citation(key, day).teks
    assert text.startswith(regulation(key).title)
    assert text.removeprefix(regulation(key).title).strip().partition(" tentang ")[0] == said


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("kuhperdata", "Kitab Undang-Undang Hukum Perdata"),
        ("pmk-99-2017", "Peraturan Menteri Keuangan Nomor 99/PMK.05/2017 tentang Administrasi Pengelolaan Hibah"),
        (
            "permendagri-120-2018",
            (
                "Peraturan Menteri Dalam Negeri Nomor 120 Tahun 2018 tentang Perubahan atas Peraturan Menteri Dalam "
                "Negeri Nomor 80 Tahun 2015 tentang Pembentukan Produk Hukum Daerah "
                "(Berita Negara Republik Indonesia Tahun 2019 Nomor 157)"
            ),
        ),
        ("uu-22-2022", "Undang-Undang Nomor 22 Tahun 2022 tentang Pemasyarakatan"),
    ],
)
def test_a_citation_has_what_is_known(key: str, text: str) -> None:
    assert citation(key).teks == text


@pytest.mark.parametrize(
    ("key", "kurang"),
    [
        ("uu-27-2022", ()),
        ("uu-22-2022", ("nomor Lembaran Negara UU 22/2022",)),
        ("uu-12-2011", ("nomor Tambahan Lembaran Negara UU 13/2022",)),
        ("uu-23-2002", ("perubahan sesudah UU 35/2014",)),
        ("perpres-63-2019", ()),
    ],
)
def test_what_is_to_be_looked_up_is_said(key: str, kurang: tuple[str, ...]) -> None:
    assert citation(key).kurang == kurang


STATES = [
    ("pp-50-2007", date(2018, 7, 12), True, "berlaku"),
    ("pp-50-2007", date(2018, 7, 13), False, "dicabut dengan PP 28/2018 sejak 13 Juli 2018"),
    ("uu-5-2014", date(2023, 6, 1), True, "berlaku"),
    ("uu-5-2014", date(2024, 1, 1), False, "diganti dengan UU 20/2023"),
    ("uu-13-1985", date(2020, 12, 31), True, "berlaku"),
    ("uu-13-1985", date(2021, 1, 1), False, "dicabut dengan UU 10/2020 sejak 1 Januari 2021"),
    ("uu-27-2022", date(2022, 10, 16), False, "berlaku"),
    ("uu-20-2025", date(2024, 10, 16), False, "berlaku"),
    ("uu-30-2014", date(2026, 1, 1), True, "diubah, terakhir dengan UU 6/2023"),
    (
        "permenkumham-14-2023",
        date(2025, 6, 1),
        True,
        "dicabut sebagian, mengenai kerja sama di bidang imigrasi dan pemasyarakatan, dengan Permen Imipas 8/2025",
    ),
]


@pytest.mark.parametrize(("key", "day", "in_force", "said"), STATES)
def test_a_regulation_is_in_force_from_its_day_to_that_of_its_repeal(
    key: str, day: date, in_force: bool, said: str
) -> None:
    assert regulation(key).berlaku(day) is in_force
    assert keadaan(key, day) == said


def test_an_article_is_told_in_words_of_our_own() -> None:
    assert "3 x 24 jam" in paraphrase(Basis("uu-27-2022", "Pasal 46 ayat (1)"))
    assert len({said for key in regulation_keys() for said in regulation(key).pasal.values()}) > 400
    with pytest.raises(InternalError, match="Pasal 999 tidak ada dalam data peraturan uu-27-2022"):
        paraphrase(Basis("uu-27-2022", "Pasal 999"))
    with pytest.raises(InternalError, match="uu-27-2099"):
        paraphrase(Basis("uu-27-2099", "Pasal 1"))


WHOLE = 'jenis: "Undang-Undang"\nnomor: "1"\ntahun: "2099"\ntentang: "Contoh"\nsingkat: "UU 1/2099"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (WHOLE.replace('singkat: "UU 1/2099"\n', ""), "singkat"),
        (WHOLE + "lembaran: 12\n", "lembaran"),
        (WHOLE + "pasal: [Pasal 1]\n", "pasal"),
        (WHOLE.replace('tahun: "2099"\n', ""), "nomor dan tahun"),
        (WHOLE + 'dicabut: "2100-01-01"\n', "dicabut_oleh"),
    ],
)
def test_a_file_with_a_missing_or_unknown_key_names_itself_and_the_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, said: str
) -> None:
    (tmp_path / "uu-1-2099.yaml").write_text(text, "utf-8")
    monkeypatch.setattr(load, "_FOLDER", tmp_path)
    monkeypatch.setattr(load, "regulation_keys", lambda: ("uu-1-2099",))
    with pytest.raises(DocumentFindingsError) as caught:
        load.regulation.__wrapped__("uu-1-2099")
    found = caught.value.findings[0]
    assert "uu-1-2099.yaml" in str(found.where)
    assert said in f"{found.message} {found.where} {found.hint}"
