"""Title, author, language, tags and outline of a finished PDF, read back by pypdf."""

import io

import pypdf
import pytest
from _pdf_docx import docx, need_soffice, paragraph, two_pages

from kerjasama_docs import pdf
from kerjasama_docs.errors import InternalError
from kerjasama_docs.pdf import metadata

HEADINGS = ("Pasal 1 TUJUAN", "Pasal 2 RUANG LINGKUP", "Pasal 3 PELAKSANAAN")


def outline(reader: pypdf.PdfReader) -> list[str]:
    return [str(item["/Title"]) for item in reader.outline if not isinstance(item, list)]


@pytest.mark.parametrize("engine", pdf.engine_names())
def test_a_pdf_has_title_author_language_tags_and_outline(engine: str) -> None:
    if engine == "libreoffice":
        need_soffice()
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
    finished = metadata.finish(source, metadata.Properties("Judul", "Instansi"))
    assert finished.startswith(source)
    assert finished == metadata.finish(source, metadata.Properties("Judul", "Instansi"))


def test_a_heading_the_outline_does_not_know_changes_nothing() -> None:
    source = pdf.engine().convert(two_pages())
    headings = ("Pasal 1 TUJUAN", "Pasal 9 PENUTUP", "Pasal 3 PELAKSANAAN")
    finished = metadata.finish(source, metadata.Properties("Judul"), headings)
    assert outline(pypdf.PdfReader(io.BytesIO(finished))) == [
        "Pasal 1 TUJUAN",
        "RUANG LINGKUP",
        "Pasal 3 PELAKSANAAN",
    ]


def test_letters_outside_latin_1_survive() -> None:
    source = pdf.engine().convert(docx(paragraph("a")))
    finished = metadata.finish(source, metadata.Properties("Perjanjian – “Ḥ” (1)", "Ṣ\\"))
    found = pypdf.PdfReader(io.BytesIO(finished)).metadata
    assert found
    assert (found.title, found.author) == ("Perjanjian – “Ḥ” (1)", "Ṣ\\")


def test_a_docx_without_properties_gives_an_indonesian_pdf_without_title() -> None:
    assert metadata.properties(docx(paragraph("a"), parts={"docProps/core.xml": ""})) == metadata.Properties()


def test_a_pdf_built_otherwise_is_a_bug_not_a_guess() -> None:
    with pytest.raises(InternalError, match="laporkan"):
        metadata.finish(b"%PDF-1.7\nstartxref\n9\n%%EOF", metadata.Properties("Judul"))
