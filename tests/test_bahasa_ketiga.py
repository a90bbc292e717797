"""A third language by a folder of templates: the worked example of docs/bahasa.md, and what is missing without it."""

import io
import re
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from _helpers import ROOT

from kerjasama_docs.findings import DocumentFindingsError, Level
from kerjasama_docs.language import Lokal
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.lint.folders import lint_folder
from kerjasama_docs.pipeline import check, load, render
from kerjasama_docs.pipeline.document import Format

_FILE = re.compile(r"^`(\S+/\S+)`:\n\n```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DOCX: tuple[Format, ...] = ("docx",)
INPUT = {
    "jenis": "kesepakatan-uji",
    "judul": "Pertukaran Arsip",
    "pihak": [{"nama": "Badan Contoh"}, {"nama": "Universitas Contoh"}],
    "ruang_lingkup": ["pelatihan", "penelitian", "penerbitan"],
    "jangka_waktu": "2 tahun",
    "padanan": {
        "bahasa": "belanda",
        "judul": "Uitwisseling van archieven",
        "pihak": [{"nama": "het Contoh-agentschap"}, {"nama": "Universitas Contoh"}],
        "ruang_lingkup": ["opleiding", "onderzoek", "publicatie"],
    },
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files that the page shows."""
    files = _FILE.findall((ROOT / "docs" / "bahasa.md").read_text(encoding="utf-8"))
    assert len(files) == 5
    for name, text in files:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_the_example_is_printed_in_the_third_language(folder: Path) -> None:
    document = load(INPUT, templates=folder)
    assert document.built.pohon.padanan is not None
    text = outline(document.built.pohon.padanan)
    assert "OVEREENKOMST\nTUSSEN\nHET CONTOH-AGENTSCHAP\nEN\nUNIVERSITAS CONTOH\nBETREFFENDE" in text
    assert "de EERSTE PARTIJ en de TWEEDE PARTIJ worden gezamenlijk de PARTIJEN genoemd." in text
    assert "Artikel 1\nREIKWIJDTE" in text
    assert "(1) Deze Overeenkomst omvat opleiding, onderzoek, en publicatie." in text
    assert "(2) De activiteiten bedoeld in lid (1) duren 2 (twee) jaar." in text
    assert not [each for each in check(document) if each.level is Level.GALAT]


def test_the_example_is_a_word_file_in_that_language(folder: Path) -> None:
    made = render(load(INPUT, templates=folder), formats=DOCX).files["docx"]
    body = zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml").decode()
    assert 'w:val="nl-NL"' in body
    assert "REIKWIJDTE" in body


def test_the_folder_of_the_example_is_clean(folder: Path) -> None:
    assert lint_folder(folder) == ()


def test_a_language_without_a_folder_is_refused_with_the_file_to_write() -> None:
    given = {"jenis": "nota-kesepahaman", "pihak": [{}, {}], "padanan": {"bahasa": "Jepang"}}
    with pytest.raises(DocumentFindingsError) as error:
        load(given)
    (found,) = error.value.findings
    assert found.where.path == "padanan.bahasa"
    assert "bahasa/jepang/bahasa.yaml tidak ada" in found.message
    assert "--templat" in found.hint


def test_a_klausul_without_its_text_is_asked_for_in_that_language(folder: Path) -> None:
    (folder / "bahasa" / "belanda" / "klausul" / "lingkup-uji.md").unlink()
    found = [each for each in check(load(INPUT, templates=folder)) if each.where.path]
    assert any("bunyi lingkup-uji dalam bahasa Belanda" in each.message for each in found)
    assert "padanan.klausul.lingkup-uji.teks" in {each.where.path for each in found}


def test_words_that_a_language_lacks_are_named(folder: Path) -> None:
    path = folder / "bahasa" / "belanda" / "bahasa.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("dan/atau: en/of", "x: y"), encoding="utf-8")
    with pytest.raises(DocumentFindingsError, match="Kata belum memuat: dan/atau"):
        load(INPUT, templates=folder)


def test_numbers_and_days_follow_the_locale() -> None:
    years = {"tahun": ("jaar", "jaar")}
    dutch = Lokal("nl", "nl", years, {"dan": "en", "atau": "of", "dan/atau": "en/of"}, "{hari} {bulan} {tahun_kata}")
    assert dutch.rupiah(Decimal("1500.5")) == "Rp1.500,50 (duizendvijfhonderd rupiah en vijftig sen)"
    assert dutch.tanggal(date(2027, 3, 5)) == "5 maart 2027"
    assert dutch.hari(date(2027, 3, 5)) == "vrijdag"
    assert dutch.tanggal_terbilang(date(2027, 3, 5)) == "vijf maart tweeduizendzevenentwintig"
    with pytest.raises(ValueError, match="num2words"):
        Lokal("xx", "nl", years, {}, "").check()
