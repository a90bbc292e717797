"""The PDF against the tree: what is missing is never given out, and is told to the one it concerns."""

from dataclasses import replace
from typing import Any

import pytest
from _helpers import ROOT, document
from _pdf_docx import docx, paragraph

from kerjasama_docs import pdf
from kerjasama_docs.errors import InternalError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.inputs.read import read_source
from kerjasama_docs.naskah.tree.inline import Text
from kerjasama_docs.naskah.tree.pohon import Kind, Pasal, Pohon, Row, Table, Unit
from kerjasama_docs.pdf.verify import check
from kerjasama_docs.pdf.verify import naskah as verify
from kerjasama_docs.pipeline import load, render

LONG = " ".join(f"kata{number}" for number in range(400))


def tree(*texts: str, cells: tuple[str, ...] = ()) -> Pohon:
    """One Pasal of paragraphs, and of a table of one row if there are cells."""
    table = (Table("daftar", (Row(tuple((Text(text),) for text in cells)),)),) if cells else ()
    units = tuple(Unit(next(iter(Kind)), (Text(text),)) for text in texts)
    return Pohon((), (), (), (Pasal("tujuan", (Text("TUJUAN"),), (*units, *table), number="4"),), (), ())


def verified(pohon: Pohon, *printed: str) -> tuple[Finding, ...]:
    """What is said of a PDF in which these paragraphs are printed."""
    body = "".join(paragraph(text) for text in ("TUJUAN", *printed))
    return verify.verify(pohon, pdf.convert(docx(body)))


def test_a_whole_pdf_is_passed() -> None:
    assert verified(tree("Pertama.", "Kedua."), "Pertama.", "Kedua.") == ()


def test_a_removed_paragraph_is_a_bug_and_quoted_as_people_quote() -> None:
    with pytest.raises(InternalError, match=r"tidak memuat seluruh naskah: “Kedua's.” \(1 bagian\)"):
        verified(tree("Pertama.", "Kedua's.", "Ketiga."), "Pertama.", "Ketiga.")


def test_the_line_of_an_emoji_is_not_looked_for() -> None:
    assert verified(tree("Pertama 😀 dan 🚀.", "Kedua."), "Pertama xx dan yy.", "Kedua.") == ()


def test_an_emoji_in_a_consolidated_text_is_a_warning() -> None:
    found = verified(
        replace(tree("Pertama 😀.", "Kedua."), konsolidasi=True), "Pasal 4 TUJUAN", "Pertama xx.", "Kedua."
    )
    assert [(each.name, each.level) for each in found] == [("huruf-cetak", Level.PERINGATAN)]


def test_an_emoji_does_not_hide_a_removed_paragraph() -> None:
    with pytest.raises(InternalError, match=r"“Kedua\.”"):
        verified(tree("Pertama 😀.", "Kedua."), "Pertama 😀.")


def test_an_emoji_does_not_hide_a_broken_rujukan() -> None:
    with pytest.raises(InternalError, match="“error:referencesourcenotfound”"):
        verified(tree("Pertama 😀."), "Pertama 😀.", "Error: Reference source not found")


def test_a_long_cell_that_is_missing_is_the_matter_of_the_user() -> None:
    with pytest.raises(DocumentFindingsError) as caught:
        verified(tree("Pertama.", cells=(LONG, "Ikut hilang.")), "Pertama.")
    (found,) = caught.value.findings
    assert (found.name, found.level, found.where.unit) == ("isian-terlalu-panjang", Level.GALAT, "Pasal 4")
    assert found.message.startswith("Isian ini terlalu panjang untuk dicetak")
    assert "“kata0 kata1 kata2" in found.message


def test_a_short_cell_or_a_long_paragraph_that_is_missing_is_a_bug() -> None:
    for pohon in (tree("Pertama.", cells=("Pendek.",)), tree("Pertama.", LONG)):
        with pytest.raises(InternalError):
            verified(pohon, "Pertama.")


@pytest.mark.parametrize("words", [260, 400, 2_000])
def test_an_address_longer_than_a_page_is_printed_whole(words: int) -> None:
    address = " ".join(f"kata{number}" for number in range(words))
    made = render(document(pihak=[{"alamat": address}, {}]), formats=["pdf"], engine="dxpdf")
    printed = {word for page in check.page_words(made.files["pdf"]) for word in page}
    assert {f"kata{number}" for number in range(words - 1)} <= printed


ENGINES = pdf.engine_names()


def words(start: str, count: int) -> str:
    return " ".join(f"{start}{number}" for number in range(count))


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("count", [110, 200, 400])
def test_long_items_in_two_languages_are_printed_whole(engine: str, count: int) -> None:
    """Between the parts of a cell torn by a page end stand those of its neighbour."""
    data: dict[str, Any] = dict(read_source(str(ROOT / "samples" / "memorandum-saling-pengertian.yaml"))[0].data)
    scope, other = [words("kata", count), "studi banding"], [words("word", count), "comparative studies"]
    english = {**data["padanan"], "ruang_lingkup": other}
    parties = [{**each, "logo": "tanpa"} for each in data["pihak"]]
    given = {**data, "pihak": parties, "ruang_lingkup": scope, "padanan": english}
    made = render(load(given), formats=["pdf"], engine=engine)
    shown = {word.strip(";") for page in check.page_words(made.files["pdf"]) for word in page}
    assert {f"{start}{number}" for start in ("kata", "word") for number in range(count)} <= shown


@pytest.mark.parametrize("engine", ENGINES)
def test_what_must_stay_together_and_is_higher_than_a_page_is_printed_whole(engine: str) -> None:
    extra = [{"judul": "Panjang", "teks": f"{words('kata', 900)}, yaitu:\n- satu;\n- dua.\n"}]
    made = render(document(pasal_tambahan=extra), formats=["pdf"], engine=engine)
    shown = {word.strip(",") for page in check.page_words(made.files["pdf"]) for word in page}
    assert {f"kata{number}" for number in range(900)} <= shown


@pytest.mark.parametrize("engine", ENGINES)
def test_a_character_of_a_borrowed_face_may_stand_behind_the_rest_of_its_line(engine: str) -> None:
    text = "Kadar CO₂ dan H₂O pada lahan 500 m² bagian ⅓ dari luas seluruhnya"
    made = render(document(ruang_lingkup=[text, "dua"]), formats=["pdf"], engine=engine)
    assert not [found for found in made.findings if found.name == "huruf-cetak"]
