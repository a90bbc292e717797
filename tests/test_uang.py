"""The money of a naskah: its sources and years with their amounts, instalments, and what is printed of them."""

from pathlib import Path

import pytest
from _helpers import text_of

from kerjasama_docs.findings import DocumentFindingsError, Finding
from kerjasama_docs.inputs import read_source, validate
from kerjasama_docs.model.naskah import Naskah

HEAD = "jenis: perjanjian-kerja-sama\npihak: [{nama: A}, {nama: B}]\n"
PKS = {"jenis": "perjanjian-kerja-sama", "tanpa_induk": {"alasan": "teknis"}}


def money_of(**pendanaan: object) -> str:
    """The text of a Perjanjian Kerja Sama about that money."""
    return text_of(**PKS, pendanaan=pendanaan)


def fault_of(text: str, folder: Path) -> Finding:
    """The one finding about an input."""
    path = folder / "masukan.yaml"
    path.write_text(text, encoding="utf-8")
    source, _ = read_source(str(path))
    with pytest.raises(DocumentFindingsError) as caught:
        validate(Naskah, source)
    (found,) = caught.value.findings
    return found


def test_sources_with_their_amounts_pay_together() -> None:
    said = money_of(sumber={"APBN": "500.000.000", "apbd": "250.000.000"}, nilai="750.000.000")
    assert "bersumber dari Anggaran Pendapatan dan Belanja Negara dan Anggaran Pendapatan dan Belanja Daerah." in said
    assert "a. Anggaran Pendapatan dan Belanja Negara sebesar Rp500.000.000,00 (lima ratus juta rupiah); dan" in said
    assert "b. Anggaran Pendapatan dan Belanja Daerah sebesar Rp250.000.000,00 (dua ratus lima puluh juta" in said


def test_sources_without_amounts_read_as_before() -> None:
    listed = money_of(sumber=["apbn", "apbd"])
    assert "Belanja Negara dan/atau Anggaran" in listed
    assert money_of(sumber="apbn") == money_of(sumber=["apbn"])
    assert money_of(sumber="APBN dan/atau APBD") == money_of(sumber="apbn, APBD") == listed


def test_a_village_spends_its_own_budget() -> None:
    village, firm = {"nama": "Pemerintah Desa X", "golongan": "pemerintah-desa"}, {"nama": "PT Y"}
    assert "bersumber dari Anggaran Pendapatan dan Belanja Desa." in money_of(sumber="APB Desa")
    assert "bersumber dari Anggaran Pendapatan dan Belanja Desa dan/atau" in text_of(**PKS, pihak=[village, firm])


def test_dan_says_that_both_pay() -> None:
    both = money_of(sumber="APBN dan APBD")
    assert "bersumber dari Anggaran Pendapatan dan Belanja Negara dan Anggaran Pendapatan dan Belanja Daerah." in both
    assert money_of(sumber={"apbn": "", "apbd": ""}) == both


def test_amounts_as_items_of_a_list() -> None:
    whole = money_of(sumber={"apbn": "5.000", "apbd": "7.000"})
    assert money_of(sumber=[{"apbn": "5.000"}, {"APBD": "7.000"}]) == whole


def test_an_instalment_in_one_text_says_its_share() -> None:
    steps = ["tahap pertama setelah modul diterima 40%", "tahap kedua setelah laporan, sebesar 60 %"]
    said = money_of(nilai="100.000", pembayar="1", penerima="2", tahap=steps)
    assert "a. tahap pertama setelah modul diterima 40%; dan\n" in said
    assert "b. tahap kedua setelah laporan, sebesar 60 %.\n" in said


def instalments_of(*steps: object) -> str:
    """What a Perjanjian Kerja Sama of a hundred million prints of these instalments."""
    said = money_of(nilai="100.000.000", pembayar="1", penerima="2", tahap=list(steps))
    return said[said.index("dengan tahapan:") : said.index("(4) Pembayaran")]


def test_what_the_text_of_an_instalment_says_is_printed_once() -> None:
    said = instalments_of(
        {"uraian": "sebesar 20% dari nilai kerja sama", "persen": "20"},
        {"uraian": "tahap kedua sebesar Rp 30.000.000,- setelah laporan", "nilai": "30.000.000"},
        "tahap ketiga sebesar 50% setelah serah terima",
    )
    assert "a. sebesar 20% dari nilai kerja sama;\n" in said
    assert "b. tahap kedua sebesar Rp 30.000.000,- setelah laporan; dan\n" in said
    assert "c. tahap ketiga sebesar 50% setelah serah terima.\n" in said


def test_what_the_text_of_an_instalment_does_not_say_goes_on_from_it() -> None:
    said = instalments_of(
        {"uraian": "tahap pertama sebesar 30% setelah laporan", "nilai": "30.000.000"},
        {"uraian": "tahap kedua sebesar Rp70.000.000 setelah serah terima", "persen": "70"},
    )
    assert "setelah laporan, yakni sejumlah Rp30.000.000,00 (tiga puluh juta rupiah); dan\n" in said
    assert "setelah serah terima, yakni sebesar 70% (tujuh puluh persen) dari nilai kerja sama.\n" in said


def test_progress_in_the_text_of_an_instalment_leaves_its_share() -> None:
    said = instalments_of(
        {"uraian": "tahap pertama setelah pekerjaan mencapai 50%", "persen": "40"},
        {"uraian": "tahap kedua", "persen": "60"},
    )
    assert "mencapai 50%, sebesar 40% (empat puluh persen) dari nilai kerja sama; dan\n" in said


def test_the_value_is_what_its_parts_come_to() -> None:
    assert "ini sebesar Rp750.000.000,00 (" in money_of(sumber={"apbn": "500.000.000", "apbd": "250.000.000"})
    said = money_of(sumber=["apbn"], tahun={"2028": "450.000.000", "2027": "300.000.000"})
    assert "ini sebesar Rp750.000.000,00 (" in said
    assert said.index("tahun anggaran 2027 sebesar Rp300.000.000,00") < said.index("tahun anggaran 2028 sebesar")


def test_an_open_amount_of_a_source_is_asked_for() -> None:
    said = money_of(sumber={"apbn": "500.000.000", "apbd": ""}, nilai="750.000.000")
    assert "Belanja Daerah sebesar [besarnya dana APBD]" in said


def test_rounded_shares_are_printed_with_amounts_that_add_up() -> None:
    steps = [{"uraian": name, "persen": "33,33"} for name in ("pertama", "kedua", "ketiga")]
    said = money_of(sumber=["apbn"], nilai="100.000.000", pembayar="1", penerima="2", tahap=steps)
    assert said.count("yaitu sejumlah Rp33.330.000,00 (") == 2
    assert said.count("yaitu sejumlah Rp33.340.000,00 (") == 1
    exact = [{"uraian": "pertama", "persen": "40"}, {"uraian": "kedua", "persen": "60"}]
    assert "yaitu sejumlah" not in money_of(sumber=["apbn"], nilai="100.000.000", tahap=exact)


def test_several_rincian_biaya_are_named_together() -> None:
    rows = [{"uraian": "modul", "volume": "1", "satuan": "paket", "harga_satuan": "50.000"}]
    tables = [{"judul": name, "tabel": "rincian-biaya", "baris": rows} for name in ("Satu", "Dua")]
    said = text_of(**PKS, pendanaan={"nilai": "100.000"}, lampiran=tables)
    assert "dengan rincian sebagaimana tercantum dalam Lampiran I dan Lampiran II." in said


@pytest.mark.parametrize(
    ("typed", "line", "said"),
    [
        (
            "pendanaan:\n  sumber:\n    apbn: 5.000\n    hadiah: 7.000\n",
            6,
            "“hadiah” pada pendanaan.sumber.hadiah tidak",
        ),
        ("pendanaan:\n  sumber:\n    apbn: secukupnya\n", 5, 'Nilai rupiah "secukupnya"'),
        ("pendanaan:\n  sumber:\n    - apbn\n    - hadiah\n", 6, "“hadiah” pada pendanaan.sumber[2] tidak dikenal"),
        (
            "pendanaan:\n  sumber:\n    apbn: 5.000\n    dana hibah: 7.000\n",
            6,
            "“dana hibah” umumnya termasuk pilihan lain",
        ),
        ("pendanaan:\n  sumber: CSR\n", 4, "“CSR” umumnya termasuk pilihan lain"),
        ("pendanaan:\n  sumber: [DAK]\n", 4, "“DAK” umumnya termasuk pilihan apbd"),
        ("pendanaan:\n  pembayar: Badan C\n", 3, "Pembayar “Badan C” bukan nama salah satu pihak"),
        ("pendanaan:\n  sumber:\n    lain: 5.000\n    APBN: secukupnya\n", 6, 'Nilai rupiah "secukupnya"'),
        ("pendanaan:\n  tahun:\n    2027: 5.000\n    TA 2027: 5.000\n", 4, "Tahun anggaran 2027 ditulis dua kali"),
        ("pendanaan:\n  tahun:\n    '27': 5.000\n", 4, "“27” bukan tahun anggaran"),
        ("pendanaan:\n  tahun:\n    2027: secukupnya\n", 5, 'Nilai rupiah "secukupnya" tidak terbaca'),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(typed: str, line: int, said: str, tmp_path: Path) -> None:
    found = fault_of(HEAD + typed, tmp_path)
    assert found.where.line == line
    assert said in found.message


PIHAK = [{"nama": "Badan Literasi Contoh"}, {"nama": "Universitas Contoh"}, {"nama": "Universitas Contoh Timur"}]


def test_who_pays_may_be_named() -> None:
    numbered = text_of(**PKS, pihak=PIHAK, pendanaan={"nilai": "5.000", "pembayar": "1", "penerima": "2"})
    for payer in ("Badan Literasi Contoh", "badan literasi", "BADAN LITERASI CONTOH"):
        money = {"nilai": "5.000", "pembayar": payer, "penerima": "Universitas Contoh"}
        assert text_of(**PKS, pihak=PIHAK, pendanaan=money) == numbered


@pytest.mark.parametrize(
    ("payer", "said"),
    [
        ("Universitas", "dapat berarti lebih dari satu pihak"),
        ("Dinas Contoh", "bukan nama salah satu pihak"),
    ],
)
def test_who_pays_by_a_name_that_is_not_one_of_them(payer: str, said: str, tmp_path: Path) -> None:
    names = ", ".join(f"{{nama: {each['nama']}}}" for each in PIHAK)
    found = fault_of(f"jenis: perjanjian-kerja-sama\npihak: [{names}]\npendanaan:\n  pembayar: {payer}\n", tmp_path)
    assert found.message == f"Pembayar “{payer}” {said}."
    assert "1 (Badan Literasi Contoh), 2 (Universitas Contoh), atau 3 (Universitas Contoh Timur)" in found.hint
