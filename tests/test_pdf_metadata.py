"""Title, author, language, tags and outline of a finished PDF, read back by pypdf."""

import html
import io
from contextlib import closing

import pypdf
import pypdfium2
import pytest
from _pdf_docx import CORE, docx, paragraph, pasal, two_pages

from kerjasama_docs import pdf
from kerjasama_docs.errors import InternalError
from kerjasama_docs.pdf import metadata
from kerjasama_docs.pdf.properties import Properties, properties

HEADINGS = ("Pasal 1 TUJUAN", "Pasal 2 RUANG LINGKUP", "Pasal 3 PELAKSANAAN")


def outline(reader: pypdf.PdfReader) -> list[str]:
    return [str(item["/Title"]) for item in reader.outline if not isinstance(item, list)]


@pytest.mark.parametrize("engine", pdf.engine_names())
def test_a_pdf_has_title_author_language_tags_and_outline(engine: str) -> None:
    content = pdf.convert(two_pages(), engine=engine, headings=HEADINGS).pdf
    reader = pypdf.PdfReader(io.BytesIO(content), strict=True)
    root = reader.root_object
    assert reader.metadata
    assert reader.metadata.title == "Nota Kesepahaman A & B"
    assert reader.metadata.author == "Kementerian Contoh"
    assert str(root["/Lang"]) == "id-ID"
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert root["/StructTreeRoot"]["/K"]  # type: ignore[index]
    assert outline(reader) == list(HEADINGS)


def test_the_update_leaves_every_byte_of_the_engine() -> None:
    source = pdf.engine().convert(two_pages())
    finished = metadata.finish(source, Properties("Judul", "Instansi"))
    assert finished.startswith(source)
    assert finished == metadata.finish(source, Properties("Judul", "Instansi"))


def test_a_heading_the_outline_does_not_know_changes_nothing() -> None:
    source = pdf.engine().convert(two_pages())
    headings = ("Pasal 1 TUJUAN", "Pasal 9 PENUTUP", "Pasal 3 PELAKSANAAN")
    finished = metadata.finish(source, Properties("Judul"), headings)
    assert outline(pypdf.PdfReader(io.BytesIO(finished))) == [
        "Pasal 1 TUJUAN",
        "RUANG LINGKUP",
        "Pasal 3 PELAKSANAAN",
    ]


def test_letters_outside_latin_1_survive() -> None:
    source = pdf.engine().convert(docx(paragraph("a")))
    finished = metadata.finish(source, Properties("Perjanjian – “Ḥ” (1)", "Ṣ\\"))
    found = pypdf.PdfReader(io.BytesIO(finished)).metadata
    assert found
    assert (found.title, found.author) == ("Perjanjian – “Ḥ” (1)", "Ṣ\\")


ODD_TITLES = (
    "DATA (TERPADU)",
    "KURUNG ( TERBUKA",
    "KURUNG ) TUTUP",
    "GARIS \\ MIRING \\",
    "Ḥ “Ṣ” – é",
    "endobj endstream",
    "/Next 3 0 R /Title (x)",
    "&gt;&gt; &lt;&lt; R&amp;D",
)


def names_in(content: bytes) -> tuple[list[str], list[str]]:
    """Outline names as pypdf, strict, and pdfium read them; each reads the title too."""
    strict = pypdf.PdfReader(io.BytesIO(content), strict=True)
    with closing(pypdfium2.PdfDocument(content)) as document:
        assert strict.metadata
        assert strict.metadata.title == document.get_metadata_value("Title")
        assert len(strict.pages) == len(document) > 0
        return outline(strict), [item.get_title() for item in document.get_toc()]


def test_names_with_the_signs_of_pdf_itself_survive() -> None:
    body = "".join(pasal(title) + paragraph("Isi.") for title in ODD_TITLES)
    headings = [f"Pasal {number} {html.unescape(title)}" for number, title in enumerate(ODD_TITLES, 1)]
    core = CORE.replace("Nota Kesepahaman", "Ḥ (a) ( \\ 😀 endobj &gt;&gt; Nota")
    content = pdf.convert(docx(body, parts={"docProps/core.xml": core}), headings=headings).pdf
    assert names_in(content) == (headings, headings)
    found = pypdf.PdfReader(io.BytesIO(content)).metadata
    assert found
    assert found.title == "Ḥ (a) ( \\ 😀 endobj >> Nota A & B"


def test_an_outline_of_two_hundred_pasal_is_numbered() -> None:
    body = "".join(pasal(f"KETENTUAN {'IVXL'[number % 4] * 3}") + paragraph("Isi.") for number in range(200))
    headings = [f"Pasal {number + 1} KETENTUAN {'IVXL'[number % 4] * 3}" for number in range(200)]
    assert names_in(pdf.convert(docx(body), headings=headings).pdf) == (headings, headings)


def test_a_docx_without_properties_gives_an_indonesian_pdf_without_title() -> None:
    assert properties(docx(paragraph("a"), parts={"docProps/core.xml": ""})) == Properties()


def test_a_pdf_built_otherwise_is_a_bug_not_a_guess() -> None:
    with pytest.raises(InternalError, match="laporkan"):
        metadata.finish(b"%PDF-1.7\nstartxref\n9\n%%EOF", Properties("Judul"))
