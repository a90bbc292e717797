"""Where the title of a Pasal stands: below, beside or above its number, or nowhere."""

import io
import zipfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from _docx_naskah import docx_of, pages
from _helpers import ROOT, document, findings_of, text_of
from _soffice import together
from lxml import etree

from kerjasama_docs.inputs import read_yaml
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.konsolidasi import konsolidasi
from kerjasama_docs.pipeline import Document, check, load

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADINGS = {
    "bawah": "\nPasal 2\nRUANG LINGKUP\n",
    "samping": "\nPasal 2 Ruang Lingkup\n",
    "atas": "\nRUANG LINGKUP\nPasal 2\n",
    "tanpa": "\nPasal 2\n\nRuang lingkup",
}
FOREIGN: Mapping[str, object] = {
    "jenis": "memorandum-saling-pengertian",
    "pihak": [{}, {"golongan": "pemerintah-asing"}],
}


def headings(made: Document) -> list[tuple[str, str]]:
    """Style and text of the headings of Pasal in Word."""
    with zipfile.ZipFile(io.BytesIO(docx_of(made))) as file:
        body = etree.fromstring(file.read("word/document.xml"))
    found = []
    for paragraph in body.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = "" if style is None else style.get(f"{W}val", "")
        if name.startswith("Pasal"):
            found.append((name, "".join(text.text or "" for text in paragraph.iter(f"{W}t"))))
    return found


@pytest.mark.parametrize("letak", HEADINGS)
def test_the_title_stands_where_the_naskah_says(letak: str) -> None:
    text = text_of(judul_pasal=letak, ruang_lingkup=["penelitian", "pelatihan"])
    assert HEADINGS[letak] in text


def test_a_place_may_be_said_in_other_words() -> None:
    assert HEADINGS["samping"] in text_of(judul_pasal="sebaris", ruang_lingkup=["penelitian"])


def test_the_profil_says_it_for_all_its_naskah(tmp_path: Path) -> None:
    folder = tmp_path / "profil" / "umum"
    folder.mkdir(parents=True)
    profil = (ROOT / "templates" / "profil" / "umum" / "profil.yaml").read_text(encoding="utf-8")
    (folder / "profil.yaml").write_text(f"{profil}judul_pasal: atas\n", encoding="utf-8")
    given = {"jenis": "nota-kesepahaman", "pihak": [{}, {}], "ruang_lingkup": ["penelitian"]}
    made = load(given, templates=tmp_path)
    assert HEADINGS["atas"] in outline(made.built.pohon)
    again = load({**given, "judul_pasal": "bawah"}, templates=tmp_path)
    assert HEADINGS["bawah"] in outline(again.built.pohon)


def test_a_title_above_is_a_paragraph_of_its_own_and_the_number_stays_native() -> None:
    found = headings(document(judul_pasal="atas"))
    assert found[:2] == [("PasalTetap", "MAKSUD DAN TUJUAN"), ("Pasal", " ")]
    assert [style for style, _ in found].count("Pasal") == len(document().built.pohon.pasal)


def test_a_title_beside_the_number_is_in_its_paragraph() -> None:
    assert headings(document(judul_pasal="samping"))[0] == ("Pasal", " Maksud dan Tujuan")


def test_one_pasal_may_have_no_title_while_others_have() -> None:
    own = [{"judul": "Tanpa", "teks": "Bahasa naskah ini bahasa Indonesia."}]
    made = document(pasal_tambahan=own, klausul={"korespondensi": {"judul": "tanpa"}})
    text = outline(made.built.pohon)
    number = {pasal.label: pasal.number for pasal in made.built.pohon.pasal}
    assert f"\nPasal {number['pasal-tambahan']}\n\nBahasa naskah ini" in text
    assert f"\nPasal {number['korespondensi']}\n\n" in text
    assert "KORESPONDENSI" not in text
    assert "\nRUANG LINGKUP\n" in text
    assert "judul-pasal" not in {finding.name for finding in check(made)}


def test_a_merged_pasal_may_have_none() -> None:
    order = [{"gabung": ["maksud-dan-tujuan", "ruang-lingkup"], "judul": "tanpa", "label": "awal"}]
    assert "\nPasal 1\n\n(1) " in text_of(urutan=order)


def test_an_unknown_place_is_refused() -> None:
    found = findings_of(lambda: document(judul_pasal="kiri"))
    assert any("judul_pasal" in str(each.where.path) for each in found)


def chain(folder: Path, letak: str) -> Path:
    """A naskah with its titles somewhere, and an adendum that changes and inserts a Pasal."""
    given = (ROOT / "samples" / "nota-kesepahaman.yaml").read_text(encoding="utf-8")
    (folder / "induk.yaml").write_text(f"{given}\njudul_pasal: {letak}\n", encoding="utf-8")
    changes = (
        "  - {ubah: pelaksanaan, teks: Kegiatan dilaksanakan.}\n"
        "  - {sesudah: pelaksanaan, judul: Lokasi Kegiatan, teks: Lokasi di Jakarta.}\n"
    )
    text = f"jenis: adendum\ninduk: induk.yaml\nperubahan:\n{changes}"
    (folder / "adendum.yaml").write_text(text, encoding="utf-8")
    return folder / "adendum.yaml"


@pytest.mark.parametrize(
    ("letak", "changed", "inserted"),
    [
        ("samping", "\nPasal 3 Pelaksanaan\n", "\nPasal 3A Lokasi Kegiatan\n"),
        ("atas", "\nPELAKSANAAN\nPasal 3\n", "\nLOKASI KEGIATAN\nPasal 3A\n"),
        ("tanpa", "\nPasal 3\n", "\nPasal 3A\n"),
    ],
)
def test_an_adendum_and_the_consolidated_text_set_titles_likewise(
    tmp_path: Path, letak: str, changed: str, inserted: str
) -> None:
    made = load(str(chain(tmp_path, letak)))
    whole = konsolidasi(made.built)
    for text in (outline(made.built.pohon), outline(whole.pohon)):
        assert changed in text.replace("    ", "")
        assert inserted in text.replace("    ", "")
        assert ("LOKASI KEGIATAN" in text) == (letak == "atas")
    assert docx_of(made)


def test_both_languages_set_their_titles_likewise() -> None:
    made = load({**FOREIGN, "judul_pasal": "atas"})
    second = made.built.pohon.padanan
    assert second is not None
    assert "\nAREAS OF COOPERATION\nArticle 2\n" in outline(second) or "\nSCOPE" in outline(second)
    assert [text for style, text in headings(made) if style == "PasalPadanan"].count(" ") == len(second.pasal)


LETAK = ("samping", "atas", "tanpa")


def whole(letak: str) -> bytes:
    """A complete naskah in Word with its titles somewhere."""
    text = (ROOT / "samples" / "nota-kesepahaman.yaml").read_text(encoding="utf-8")
    return docx_of(load(read_yaml(f"{text}\njudul_pasal: {letak}\n", "naskah.yaml").data))


@together
def _together() -> list[bytes]:
    return [*map(whole, LETAK)]


@pytest.mark.parametrize("letak", LETAK)
@pytest.mark.usefixtures("soffice")
def test_both_engines_put_the_same_words_on_the_same_pages(letak: str) -> None:
    content = whole(letak)
    ours, theirs = (
        [Counter(filter(str.isalnum, page)) for page in pages(content, engine)] for engine in ("dxpdf", "libreoffice")
    )
    assert len(ours) > 5
    assert ours == theirs
