"""Domestic naskah in two languages: what a second language needs, what it says by itself, and what it lacks."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from _helpers import ROOT
from _samples import sample

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.findings import Level
from kerjasama_docs.inputs import read_source
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.klausul.file import load_klausul
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.naskah.klausul.kedua import load_kedua
from kerjasama_docs.pipeline import Document, check, load

ASSETS = Assets()
TWO = "perjanjian-kerja-sama-magang-dua-bahasa"


def data(name: str) -> dict[str, object]:
    """The input of a sample."""
    return dict(read_source(str(ROOT / "samples" / f"{name}.yaml"))[0].data)


def second(document: Document) -> str:
    """The outline of the second text."""
    assert document.built.pohon.padanan is not None
    return outline(document.built.pohon.padanan)


def without(record: Mapping[str, object], name: str) -> dict[str, object]:
    return {key: value for key, value in record.items() if key != name}


def test_a_domestic_naskah_without_padanan_is_in_one_language() -> None:
    assert sample("perjanjian-kerja-sama-magang").built.pohon.padanan is None
    assert sample(TWO).built.pohon.padanan is not None


@pytest.mark.parametrize(
    ("kind", "varian"), [("nota-kesepahaman", "perguruan-tinggi"), ("perjanjian-kerja-sama", "magang")]
)
def test_every_usual_klausul_has_its_english_text(kind: str, varian: str) -> None:
    jenis = load_jenis(kind, ASSETS)
    usual = [ref.id for ref in jenis.refs if not ref.pilihan]
    usual += jenis.varian[varian].klausul
    assert len(usual) > 20
    assert [name for name in usual if load_kedua(load_klausul(name, ASSETS), "inggris", ASSETS) is None] == []


def test_a_nota_kesepahaman_in_two_languages_asks_for_its_words_and_for_nothing_else() -> None:
    document = load({**data("nota-kesepahaman"), "padanan": {"bahasa": "inggris"}})
    text = second(document)
    assert "MEMORANDUM OF UNDERSTANDING" in text
    assert "[bunyi" not in text
    assert "shall" not in text
    found = check(document)
    assert not [each for each in found if each.level is Level.GALAT]
    assert any("belum mempunyai teks bahasa Inggris" in each.message for each in found)
    assert not [each for each in found if "bahasa/inggris" in (each.where.file or "")]


def test_a_klausul_without_a_second_text_is_named_with_the_place_to_write_it() -> None:
    given = data(TWO)
    klausul = {**dict(given["klausul"]), "lokasi": True}  # type: ignore[call-overload]
    found = check(load({**given, "klausul": klausul}))
    asked = [each for each in found if each.where.path == "padanan.klausul.lokasi.teks"]
    assert [each.message for each in asked] == ["Isian [bunyi lokasi dalam bahasa Inggris] belum diisi."]
    assert asked[0].hint == "Isi padanan.klausul.lokasi.teks pada berkas masukan."


def test_a_klausul_of_the_users_own_does_not_take_the_bundled_second_text(tmp_path: Path) -> None:
    (tmp_path / "klausul").mkdir()
    own = "---\njudul: Perubahan\narti: Perubahan menurut kami.\n---\n{{ jenis }} ini tidak dapat diubah.\n"
    (tmp_path / "klausul" / "perubahan.md").write_text(own, encoding="utf-8")
    assets = Assets(tmp_path)
    assert load_kedua(load_klausul("perubahan", assets), "inggris", assets) is None
    beside = tmp_path / "bahasa" / "inggris" / "klausul"
    beside.mkdir(parents=True)
    text = "---\njudul: Amendment\n---\nThis {{ jenis }} cannot be amended.\n"
    (beside / "perubahan.md").write_text(text, encoding="utf-8")
    found = load_kedua(load_klausul("perubahan", assets), "inggris", assets)
    assert found is not None
    assert found.text == "This {{ jenis }} cannot be amended.\n"


def test_labels_dates_and_laws_are_said_by_the_language_itself() -> None:
    text = second(sample(TWO))
    assert "On this day, Monday, the sixth day of July in the year two thousand and twenty-six (06-07-2026)" in text
    assert "Hereinafter, the FIRST PARTY and the SECOND PARTY are jointly referred to as the PARTIES" in text
    assert "1. Law Number 13 of 2003 concerning Manpower (State Gazette" in text
    assert "the Indonesian text shall prevail" in text
    assert "PIHAK" not in text


def test_a_law_without_a_title_in_the_language_is_asked_for_and_taken_from_the_drafter() -> None:
    given = data(TWO)
    laws = {**given, "dasar_hukum": ["uu-13-2003", "uu-43-2009"]}
    assert "dasar hukum 2" in second(load(laws))
    padanan = {**dict(given["padanan"]), "dasar_hukum": {"uu-43-2009": "Law Number 43 of 2009 concerning Archives"}}  # type: ignore[call-overload]
    assert "2. Law Number 43 of 2009 concerning Archives;" in second(load({**laws, "padanan": padanan}))


def test_the_pihak_named_in_a_parameter_is_named_in_both_languages() -> None:
    given = data(TWO)
    klausul = dict(given["klausul"])  # type: ignore[call-overload]
    klausul["penempatan-peserta"] = {"parameter": {"penempatan": "PIHAK KEDUA", "jumlah": "5 (lima) orang"}}
    text = second(load({**given, "klausul": klausul}))
    assert "proposed in writing by the FIRST PARTY to the SECOND PARTY" in text


def test_klausul_files_of_the_language_belong_to_a_klausul() -> None:
    folder = ROOT / "templates" / "bahasa" / "inggris" / "klausul"
    names = {path.stem for path in folder.glob("*.md")}
    assert len(names) > 30
    assert names <= set(ASSETS.names(Area.KLAUSUL))


@pytest.mark.parametrize("dahulu", ["orang", "badan"])
def test_the_deeds_of_a_body_stand_in_both_languages(dahulu: str) -> None:
    given, said = data(TWO), "established by Deed Number 8"
    body = {"nama": "PT Contoh", "bentuk_badan": "perseroan terbatas", "akta": {"nomor": 8}, "komparisi": dahulu}
    pihak, padanan = list(given["pihak"]), dict(given["padanan"])  # type: ignore[call-overload]
    changed = {**given, "pihak": [pihak[0], {**pihak[1], **body}]}
    assert "[akta pendirian pihak 2" in second(load(changed, folder=ROOT / "samples"))
    second_pihak = [padanan["pihak"][0], {**padanan["pihak"][1], "akta": said, "bentuk_badan": "a limited company"}]
    text = second(load({**changed, "padanan": {**padanan, "pihak": second_pihak}}, folder=ROOT / "samples"))
    assert f"a limited company {said}, domiciled at" in text
