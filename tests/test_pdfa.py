"""PDF/A for real: what our files keep of ISO 19005-2, as veraPDF sees it, and what is said of a file that cannot be."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import cast

import pypdf
import pytest
from _gambar import GAMBAR, SAMPLES, chunks, jpeg, png_of
from _helpers import ROOT
from _pdf_docx import CORE, OFFICE, docx, paragraph, two_pages
from _pdf_docx import part as part_of
from _samples import NAMES, sample
from _verapdf import Verapdf
from click.testing import CliRunner
from test_pdf_archival import said

from kerjasama_docs import pdf
from kerjasama_docs.cli.main import main
from kerjasama_docs.findings import Finding, has_errors
from kerjasama_docs.jobs.lampiran import sample_tables
from kerjasama_docs.pdf import metadata
from kerjasama_docs.pdf.archival.glyphs import lacks_glyphs
from kerjasama_docs.pdf.properties import properties
from kerjasama_docs.pipeline import Format, check, consolidated, in_language, render

NOTA = ROOT / "samples" / "nota-kesepahaman.yaml"
DRAFTS = ("nota-kesepahaman", "perjanjian-kerja-sama", "memorandum-saling-pengertian")
PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:extent cx="900000" cy="600000"/><wp:docPr id="1" name="a"/><a:graphic '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri='
    '"http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic='
    '"http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="a"/>'
    '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch>'
    '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="600000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
    "</w:drawing></w:r></w:p>"
)
DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
"""Depths that each type of PNG may have (ISO/IEC 15948, table 11.1)."""


def archival(content: bytes) -> bytes:
    """The PDF/A that the embedded engine makes of a DOCX."""
    made = pdf.convert(content, pdfa=True)
    assert made.pdfa == "2u"
    return made.pdf


def related(kind: str, target: str, mode: str = "Internal") -> dict[str, str]:
    """The relationships of a document, with one more, ``rId9``."""
    part = "word/_rels/document.xml.rels"
    link = f'<Relationship Id="rId9" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/></Relationships>'
    return {part: part_of(docx(""), part).replace("</Relationships>", link)}


def with_picture(content: bytes, suffix: str) -> bytes:
    """A DOCX with a picture that nobody looked at before, as the frame of a stranger may have it."""
    kind = f'<Default Extension="{suffix}" ContentType="image/{suffix}"/>'
    parts = related("image", f"media/a.{suffix}")
    target = io.BytesIO(docx(paragraph("Gambar") + PICTURE, types=kind, parts=parts))
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr(f"word/media/a.{suffix}", content)
    return target.getvalue()


def pictures() -> Iterator[tuple[str, bytes]]:
    """Every type and depth of PNG, with what it may say of its colours; JPEG of screens, printers, and in grey."""
    for colour, depths in DEPTHS.items():
        for depth in depths:
            yield f"png {colour} {depth}", with_picture(png_of(chunks(colour=colour, depth=depth)), "png")
    head, *rest = chunks(colour=2)
    for name, extra in (
        ("gamma", [(b"gAMA", b"\0\1\x86\xa0")]),
        ("transparent", [(b"tRNS", bytes(6))]),
        ("broken profile", [(b"iCCP", b"a\0\0broken")]),
        ("sRGB", [(b"sRGB", b"\0")]),
    ):
        yield name, with_picture(png_of([head, *extra, *rest]), "png")
    for path in sorted(GAMBAR.glob("*.jpg")):
        yield path.stem, with_picture(jpeg(path.stem), "jpeg")


@cache
def signed(name: str) -> Mapping[Format, bytes]:
    """A sample as it is signed, or as a draft where it still has open places, as DOCX and PDF."""
    document = sample(name)
    final = not has_errors(check(document, final=True))
    return render(document, formats=["docx", "pdf"], final=final, pdfa=True).files


def finished() -> Iterator[tuple[str, bytes]]:
    """Every sample."""
    yield from ((name, signed(name)["pdf"]) for name in NAMES)


@cache
def drafts() -> Mapping[str, bytes]:
    """Drafts with their RANCANGAN behind the text, one language of two, and a text in force."""
    changed = next(document for document in map(sample, NAMES) if document.parent)
    documents = {name: sample(name) for name in DRAFTS}
    documents |= {"inggris": in_language(sample(DRAFTS[-1]), "inggris"), "konsolidasi": consolidated(changed)}
    return {name: render(each, formats=["pdf"], pdfa=True).files["pdf"] for name, each in documents.items()}


@cache
def tables() -> Mapping[str, bytes]:
    """The tables of the samples, tagged."""
    words = {name: content for name, content in sample_tables().items() if name.endswith(".docx")}
    made = {name: pdf.convert(content, pdfa=True, accessible=True) for name, content in words.items()}
    assert all(each.accessible for each in made.values())
    return {name: each.pdf for name, each in made.items()}


def test_every_sample_as_it_is_signed(verapdf: Verapdf) -> None:
    assert verapdf.faults(finished()) == {}


def test_every_sample_reads_itself_aloud(verapdf: Verapdf) -> None:
    """PDF/UA-1: all that is shown is tagged, in its language."""
    made = dict(finished())
    assert [name for name, content in made.items() if b"<pdfuaid:part" not in content] == []
    assert verapdf.faults(made.items(), "ua1") == {}


def test_drafts_and_tables(verapdf: Verapdf) -> None:
    assert verapdf.faults([*drafts().items(), *tables().items()]) == {}
    assert verapdf.faults(tables().items(), "ua1") == {}
    in_english = drafts()["inggris"]
    assert verapdf(in_english, "ua1") == []
    assert str(pypdf.PdfReader(io.BytesIO(in_english)).root_object["/Lang"]) == "en-GB"


def test_pictures_of_every_kind(verapdf: Verapdf) -> None:
    made = [(name, archival(content)) for name, content in pictures()]
    assert len(made) > len([*GAMBAR.glob("*.jpg")]) + len(SAMPLES)
    assert verapdf.faults(made) == {}


def test_links_and_long_titles(verapdf: Verapdf) -> None:
    """Annotations print (6.3.2), and no string is longer than 32,767 bytes (6.1.13)."""
    link = '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>tautan</w:t></w:r></w:hyperlink></w:p>'
    parts = related("hyperlink", "https://contoh.go.id/a(b)", "External")
    titles = {"long": "panjang " * 5_000, "odd": "😀 &amp; ( \\ &#xFFFD;"}
    cores = {name: CORE.replace("Nota Kesepahaman A &amp; B", title) for name, title in titles.items()}
    made = [(name, archival(docx(link, parts={"docProps/core.xml": core, **parts}))) for name, core in cores.items()]
    assert all(b"/Subtype /Link" in content for _, content in made)
    assert verapdf.faults(made) == {}


UNSEEN = "a\u00adb\u200bc\u200dd\u2060e\ufefff\u202ag\u202ch i\u3000j\u2028k\tl\ufe0f"


def test_characters_that_nobody_sees_leave_no_gap_and_no_fault(verapdf: Verapdf) -> None:
    content = archival(docx(paragraph(UNSEEN)))
    text = pypdf.PdfReader(io.BytesIO(content)).pages[0].extract_text()
    assert text.split()[:4] == ["abcdefgh", "i", "j", "k"]
    assert verapdf(content) == []


MISSING = ("中文", "😀", "ﬁ", "\ufffd", "ꦲꦏ", "e\u0332", "\ue000", "☐", "\U0001fae9", "\ufdd0")


@pytest.mark.parametrize("text", MISSING)
def test_a_text_without_its_glyphs_is_not_called_archival(text: str) -> None:
    made = pdf.convert(docx(paragraph(f"Setuju {text}")), pdfa=True)
    assert made.pdfa == ""
    assert b"pdfaid" not in made.pdf
    assert pdf.convert(docx(paragraph("Setuju")), pdfa=True).pdfa == "2u"


def test_to_call_it_archival_would_be_wrong(verapdf: Verapdf) -> None:
    document = docx(paragraph(f"Setuju {MISSING[0]}"))
    claimed = metadata.finish(pdf.engine().convert(document), properties(document), pdfa=True)
    assert lacks_glyphs(claimed[: claimed.index(b"%%EOF") + 6])
    assert [fault.split(" ")[0] for fault in verapdf(claimed)] == ["6.2.11.7.2-1", "6.2.11.8-1"]


@pytest.mark.usefixtures("soffice")
def test_libreoffice_makes_2b(verapdf: Verapdf) -> None:
    made = pdf.convert(two_pages(), engine="libreoffice", pdfa=True)
    assert made.pdfa == "2b"
    assert verapdf(made.pdf, "2b") == []


def test_the_metadata_say_what_the_document_information_says() -> None:
    content = archival(two_pages())
    assert content == archival(two_pages())
    reader = pypdf.PdfReader(io.BytesIO(content), strict=True)
    packet = cast("pypdf.generic.StreamObject", reader.root_object["/Metadata"].get_object()).get_data()
    told = reader.metadata
    assert told
    assert (said(packet, "dc:title"), said(packet, "dc:creator")) == (told.title, told.author)
    assert said(packet, "pdf:Producer") == told.producer
    assert told.creation_date is None
    (identity, _) = cast("pypdf.generic.ArrayObject", reader.trailer["/ID"])
    assert said(packet, "xmpMM:DocumentID") == f"uuid:{identity.original_bytes.hex()}"


def run(*words: object) -> tuple[int, str]:
    """One call of the command: its exit code, and what it says."""
    done = CliRunner().invoke(main, [*map(str, words)])
    return done.exit_code, done.output


def is_archival(path: Path) -> bool:
    return b"<pdfaid:conformance>U" in path.read_bytes()


def test_a_final_naskah_is_archival_and_a_draft_when_asked(tmp_path: Path) -> None:
    for name, words, expected in (
        ("rancangan", (), False),
        ("diminta", ("--pdfa",), True),
        ("final", ("--final",), True),
    ):
        code, output = run("buat", NOTA, "-o", tmp_path / name, "--format", "pdf", *words)
        assert code == 0, output
        assert "bukan PDF/A" not in output
        assert is_archival(tmp_path / name / "nota-kesepahaman.pdf") is expected


@pytest.mark.usefixtures("proses")
def test_each_naskah_of_a_row_is_archival(tmp_path: Path, verapdf: Verapdf) -> None:
    rows = tmp_path / "mitra.csv"
    rows.write_text("pihak[2].nama\nKementerian Contoh\nYayasan Contoh\n", encoding="utf-8")
    code, output = run("massal", NOTA, rows, "-o", tmp_path / "hasil", "--format", "pdf", "--final", "--pekerja", "2")
    assert code == 0, output
    made = [(path.name, path.read_bytes()) for path in sorted((tmp_path / "hasil").rglob("*.pdf"))]
    naskah = [(name, content) for name, content in made if b"<pdfaid:conformance>U" in content]
    assert len(naskah) >= 2
    assert verapdf.faults(naskah) == {}
    assert verapdf.faults(naskah, "ua1") == {}


def test_a_table_is_archival(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    code, output = run("lampiran", "perencanaan", ROOT / "samples" / "lampiran" / "perencanaan", "-o", target)
    assert code == 0, output
    assert is_archival(target)


def test_a_final_naskah_that_cannot_be_is_made_and_told(tmp_path: Path) -> None:
    source = tmp_path / "nota.yaml"
    text = NOTA.read_text(encoding="utf-8")
    source.write_text(text.replace("judul: ", "judul: 中 ", 1), encoding="utf-8")
    code, output = run("buat", source, "-o", tmp_path / "final", "--format", "pdf", "--final")
    assert code == 0, output
    assert "peringatan: PDF ini bukan PDF/A: " in output
    assert not is_archival(tmp_path / "final" / "nota.pdf")


def test_a_table_that_cannot_be_is_told(tmp_path: Path) -> None:
    source = tmp_path / "unit.csv"
    source.write_text("Mitra;Bidang\nUniversitas 中;pelatihan\n", encoding="utf-8")
    _, output = run("lampiran", "perencanaan", source, "-o", tmp_path / "a.pdf")
    assert "peringatan: PDF ini bukan PDF/A: " in output
    assert not is_archival(tmp_path / "a.pdf")


def test_the_finding_ends_with_what_to_do() -> None:
    made = pdf.convert(docx(paragraph(MISSING[0])), pdfa=True)
    from kerjasama_docs.pdf.verify.archival import lacking

    (found,) = lacking(made, wanted=True)
    assert isinstance(found, Finding)
    assert "huruf-cetak" in found.hint
    assert [*lacking(made, wanted=False)] == []
