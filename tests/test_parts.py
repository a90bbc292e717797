"""What the parts beside the Pasal make of the input: title, logos, signatures, lampiran, words of the klausul."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from _helpers import FILE, document, findings_of, text_of

from kerjasama_docs.assets import Assets
from kerjasama_docs.inputs import source_of
from kerjasama_docs.model.pilihan import LampiranIsi
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.naskah.parts.lampiran import TablePlace, table
from kerjasama_docs.naskah.tree.inline import Isian, plain
from kerjasama_docs.naskah.tree.numbering import number_pohon
from kerjasama_docs.naskah.tree.parse import parse_outline
from kerjasama_docs.naskah.tree.pohon import LampiranPart, Pohon, Table, Unit
from kerjasama_docs.pipeline import load

OWN = "Kementerian Imigrasi dan Pemasyarakatan"
Row = Mapping[str, str]


def biaya(*rows: Row) -> LampiranPart:
    """The lampiran with the form rincian-biaya and those rows."""
    part = {"judul": "Biaya", "tabel": "rincian-biaya", "baris": [*rows]}
    return document(lampiran=[part]).built.pohon.lampiran[0]


def printed(*rows: Row) -> list[list[str]]:
    """The cells of that table without its header."""
    made = biaya(*rows).content[0]
    assert isinstance(made, Table)
    return [[plain(cell) for cell in row.cells] for row in made.rows[1:]]


def row(volume: str, harga: str) -> Row:
    """A row of that table."""
    return {"uraian": "Modul", "volume": volume, "satuan": "paket", "harga_satuan": harga}


PRODUCTS = {
    ("2", "1.000"): "Rp2.000,00",
    ("1,25", "1.000,50"): "Rp1.250,63",
    ("1,1250", "0,04"): "Rp0,05",
    ("0,333333", "Rp3,00"): "Rp1,00",
    ("1.000", "Rp1.500.000,00"): "Rp1.500.000.000,00",
    ("1000000000000000", "1"): "Rp1.000.000.000.000.000,00",
}


@pytest.mark.parametrize("typed", PRODUCTS)
def test_product_in_whole_sen(typed: tuple[str, str]) -> None:
    assert printed(row(*typed))[0][-1] == PRODUCTS[typed]


def test_sum_of_what_is_printed() -> None:
    rows = printed(row("1,25", "1.000,50"), row("1,25", "1.000,50"))
    assert rows[-1] == ["", "Jumlah", "", "", "", "Rp2.501,26"]
    words = biaya(row("1,25", "1.000,50")).content[1]
    assert isinstance(words, Unit)
    assert plain(words.content).startswith("Terbilang: seribu dua ratus lima puluh rupiah enam puluh tiga sen")


BIG = "1.000.000.000.000.000"
FAULTS: Mapping[str, tuple[list[Row], str, str]] = {
    "no number": ([row("banyak", "1")], ".baris[1].volume", "Baris 1, volume: “banyak” tidak terbaca"),
    "rupiah for a number": ([row("Rp2", "1")], ".baris[1].volume", "“Rp2” tidak terbaca"),
    "a dot for a comma": ([row("2.5", "1")], ".baris[1].volume", "“2.5” tidak terbaca"),
    "a number with two meanings": ([row("1,500", "1")], ".baris[1].volume", "“1,500” bermakna ganda"),
    "parts of a sen": ([row("1", "1,005")], ".baris[1].harga_satuan", "Baris 1, harga_satuan"),
    "a number of many digits": ([row("9" * 5000, "1")], ".baris[1].volume", "melebihi seribu triliun"),
    "too fine": ([row("0," + "1" * 16, "1")], ".baris[1].volume", "lebih dari 15 angka"),
    "a product too large": ([row("1", "1"), row(BIG, BIG)], ".baris[2]", "Baris 2, Jumlah: Bilangan melebihi"),
    "a sum too large": ([row("1", BIG), row("1", BIG)], ".baris", "Jumlah kolom jumlah: Bilangan melebihi"),
    "an unknown column": (
        [{"uraian": "a", "ongkos": "1"}],
        ".baris[1].ongkos",
        "“ongkos” tidak dikenal",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_fault_in_a_table(name: str) -> None:
    rows, path, says = FAULTS[name]
    (finding,) = findings_of(lambda: biaya(*rows))
    assert (finding.name, finding.where.path) == ("lampiran", f"lampiran[1]{path}")
    assert says in finding.message
    assert finding.hint.endswith(".")


def test_open_cells_carry_the_path_to_fill_in() -> None:
    made = biaya(row("1", "1"), {"uraian": "Modul", "harga_satuan": "3"}).content[0]
    assert isinstance(made, Table)
    found = [piece.path for cell in made.rows[2].cells for piece in cell if isinstance(piece, Isian)]
    assert found == [f"lampiran[1].baris[2].{name}" for name in ("volume", "satuan", "volume")]


def test_empty_cells_are_open_and_unknown_ones_still_unknown() -> None:
    empty: dict[str, str | None] = {"uraian": "Modul", "volume": None, "satuan": "paket", "harga_satuan": "3"}
    entry = {"judul": "Biaya", "tabel": "rincian-biaya"}
    bentuk, part = load_bentuk("rincian-biaya", Assets()), LampiranIsi.model_validate({**entry, "baris": [empty]})
    made = table(bentuk, part, TablePlace(("lampiran", 0), source_of({})))[0]
    assert isinstance(made, Table)
    assert made.rows[1].cells[2] == (Isian("volume", "lampiran[1].baris[1].volume"),)
    wrong = LampiranIsi.model_validate({**entry, "baris": [{**empty, "harga": None}]})
    (finding,) = findings_of(lambda: table(bentuk, wrong, TablePlace(("lampiran", 0), source_of({}))))
    assert "“harga” tidak dikenal" in finding.message


def test_heading_of_a_lampiran_names_the_naskah() -> None:
    pohon = document(judul="Alih Teknologi", lampiran=[{"judul": "Peta", "teks": "Isi"}]).built.pohon
    lines = [plain(line).rstrip(".") for line in pohon.lampiran[0].heading]
    assert lines == ["LAMPIRAN", "NOTA KESEPAHAMAN", "NOMOR: ", "NOMOR: ", "TENTANG", "ALIH TEKNOLOGI"]


def test_signatures_know_their_group() -> None:
    pohon = document(saksi=[{}, {}], mengetahui=[{}]).built.pohon
    assert [column.group for column in pohon.signatures] == ["pihak", "pihak"]
    assert [column.group for column in pohon.witnesses] == ["saksi", "saksi", "mengetahui"]


STATE = {"golongan": "lembaga-pemerintah", "penandatangan": {"tingkat": "menteri"}}
PARTNERS = {
    "menteri": (STATE, True),
    "head of a lembaga negara": (
        {"golongan": "lembaga-negara", "penandatangan": {"tingkat": "pimpinan-lembaga"}},
        True,
    ),
    "kepala daerah": ({"golongan": "pemerintah-daerah", "penandatangan": {"tingkat": "kepala-daerah"}}, True),
    "head of another lembaga": (
        {"golongan": "lembaga-pemerintah", "penandatangan": {"tingkat": "pimpinan-lembaga"}},
        False,
    ),
    "menteri of a region": ({"golongan": "pemerintah-daerah", "penandatangan": {"tingkat": "menteri"}}, False),
    "eselon I": ({"golongan": "lembaga-pemerintah", "penandatangan": {"tingkat": "eselon-i"}}, False),
    "foundation": ({"golongan": "lembaga-nonpemerintah", "penandatangan": {"tingkat": "pimpinan-lembaga"}}, False),
    "unknown": ({}, False),
}


@pytest.mark.parametrize("name", PARTNERS)
def test_lambang_negara_only_among_those_entitled(name: str) -> None:
    partner, entitled = PARTNERS[name]
    logos = document(profil="kemenimipas", pihak=[{"nama": OWN, **STATE}, partner]).built.pohon.logos
    assert ([logo.text for logo in logos] == ["lambang negara"]) is entitled
    assert len(logos) == (1 if entitled else 2)


INSTITUTIONS = {
    (OWN, OWN): True,
    (f"{OWN} Republik Indonesia", OWN): True,
    (OWN, f"{OWN} Republik Indonesia"): True,
    (f"{OWN}, Kantor Wilayah Bali", f"{OWN} Republik Indonesia"): True,
    (f"{OWN} c.q. Direktorat Jenderal Imigrasi", OWN): True,
    ("Kementerian Hukum dan Hak Asasi Manusia", "Kementerian Hukum"): False,
    ("Badan Narkotika Nasional", "Badan Narkotika"): False,
    ("Badan Datanesia", "Badan Data"): False,
    (f"Direktorat Jenderal Imigrasi {OWN}", OWN): False,
    ("Kementerian Hukum Republik Indonesia", OWN): False,
}


@pytest.mark.parametrize("names", INSTITUTIONS)
def test_own_institution(names: tuple[str, str]) -> None:
    nama, instansi = names
    assert Profil(nama="Uji", instansi=instansi).is_own(nama) is INSTITUTIONS[names]


def test_nothing_is_own_without_a_name() -> None:
    assert not Profil(nama="Uji", instansi=OWN).is_own(None)
    assert not Profil(nama="Uji").is_own(OWN)


def test_own_institution_is_filled_in_either_way() -> None:
    for nama in (OWN, f"{OWN} Republik Indonesia"):
        assert "[alamat PIHAK KESATU]" not in text_of(profil="kemenimipas", pihak=[{"nama": nama}, {}])


APBN, APBD = "Anggaran Pendapatan dan Belanja Negara", "Anggaran Pendapatan dan Belanja Daerah"
SOURCES: Mapping[tuple[str | None, ...], tuple[str, ...]] = {
    (None, None): (APBN,),
    ("lembaga-pemerintah", None): (APBN,),
    ("lembaga-negara", "lembaga-nonpemerintah"): (APBN,),
    ("lembaga-pemerintah", "pemerintah-daerah"): (APBN, APBD),
    ("pemerintah-daerah", "lembaga-nonpemerintah"): (APBD,),
    ("lembaga-nonpemerintah", "lembaga-nonpemerintah"): (),
}


@pytest.mark.parametrize("kinds", SOURCES)
def test_sources_follow_the_pihak(kinds: Sequence[str | None]) -> None:
    text = text_of(pihak=[{"golongan": kind} if kind else {} for kind in kinds])
    assert tuple(name for name in (APBN, APBD) if name in text) == SOURCES[tuple(kinds)]
    assert "sumber pendanaan lain yang sah" in text


def test_sources_that_were_given() -> None:
    text = text_of(pihak=[{"golongan": "pemerintah-daerah"}, {}], pendanaan={"sumber": ["apbn"]})
    assert APBN in text
    assert APBD not in text
    assert "sumber pendanaan lain" not in text


def test_percentages_with_a_decimal_comma() -> None:
    payment = {"nilai": "1.000", "pembayar": 1, "penerima": 2}
    steps = [{"uraian": "setelah uji", "persen": "33,5"}, {"uraian": "setelah serah terima", "persen": 40}]
    text = text_of(jenis="perjanjian-kerja-sama", pendanaan={**payment, "tahap": steps})
    assert "33,5% (tiga puluh tiga koma lima persen)" in text
    assert "40% (empat puluh persen)" in text


def test_unknown_key_in_the_dasar_hukum() -> None:
    found = findings_of(lambda: text_of(dasar_hukum=["uu-39-2008", "uu-99-2008", "Undang-Undang Nomor 1 Tahun 2000"]))
    (finding,) = found
    assert (finding.name, finding.where.path) == ("nama-tak-dikenal", "dasar_hukum[2]")
    assert "“uu-99-2008”" in finding.message
    assert finding.hint == "Mungkin maksudnya “uu-39-2008”. Peraturan lain ditulis dengan kutipan lengkap."


def test_unknown_key_in_a_profil(tmp_path: Path) -> None:
    folder = tmp_path / "profil" / "dinas"
    folder.mkdir(parents=True)
    (folder / "profil.yaml").write_text("nama: Dinas\ndasar_hukum: [uu-99-2008]\n", encoding="utf-8")
    naskah = {"jenis": "nota-kesepahaman", "profil": "dinas", "pihak": [{}, {}]}
    (finding,) = findings_of(lambda: load(naskah, templates=tmp_path))
    assert finding.where.file == str(folder / "profil.yaml")
    assert "“uu-99-2008” pada dasar_hukum profil dinas" in finding.message


def test_closing_is_numbered() -> None:
    pohon = number_pohon(Pohon((), (), (), (), parse_outline("(1) Satu\n(2) Dua", FILE), ()))
    assert [unit.number for unit in pohon.closing if isinstance(unit, Unit)] == ["(1)", "(2)"]


def test_each_rincian_of_the_opening_begins_anew() -> None:
    texts = ("1. Satu:\na. x\nb. y", "Dua:", "a. x\nb. y", "Tiga:", "a. x", "1. Empat")
    opening = tuple(block for text in texts for block in parse_outline(text, FILE))
    pohon = number_pohon(Pohon((), (), opening, (), (), ()))
    assert [unit.number for unit in pohon.opening if isinstance(unit, Unit)] == ["1.", "", "a.", "b.", "", "a.", "2."]
