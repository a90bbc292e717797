"""The DOCX itself: valid, the same every time, every value as typed, every option seen."""

import importlib.util
import re
from itertools import product
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from _docx_naskah import docx_of, flat, many, pages, part, parts, plain_data
from _every import every
from _pdf_docx import need
from _samples import NAMES, docx_of_sample, sample
from lxml import etree

from kerjasama_docs import __version__, pdf
from kerjasama_docs.pipeline import load, render

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HARD = 'PT Maju & Jaya <Tbk> "Abadi"'


def valid(content: bytes, folder: Path) -> list[str]:
    """What an independent validator has against a DOCX."""
    need(present=importlib.util.find_spec("openxml_audit") is not None, what="openxml-audit")
    from openxml_audit import OpenXmlValidator

    path = folder / "a.docx"
    path.write_bytes(content)
    return [str(error) for error in OpenXmlValidator().validate(str(path)).errors]


def body(content: bytes) -> etree._Element:
    """``w:body`` of a DOCX."""
    return etree.fromstring(part(content, "word/document.xml").encode())[0]


def text_of(element: etree._Element) -> str:
    """The text of an element as a reader sees it."""
    return flat("".join(" " if e.tag == f"{W}br" else e.text or "" for e in element.iter(f"{W}t", f"{W}br")))


def style_of(paragraph: etree._Element) -> str:
    """The style a paragraph names."""
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if named is None else named.get(f"{W}val", "")


def with_profil(folder: Path, **changes: str) -> Path:
    """A template folder whose profil ``uji`` is the profil ``umum`` with other values."""
    lines = (Path(__file__).parents[1] / "templates/profil/umum/profil.yaml").read_text("utf-8")
    for key, value in changes.items():
        lines, count = re.subn(rf"(?m)^{key}: .*$", f"{key}: {value}", lines)
        assert count == 1, key
    target = folder / "templat/profil/uji"
    target.mkdir(parents=True)
    (target / "profil.yaml").write_text(lines, "utf-8")
    return folder / "templat"


def test_there_are_samples() -> None:
    assert len(NAMES) >= 4


@every("name", NAMES, quick=8)
def test_a_sample_is_valid_ooxml(name: str, tmp_path: Path) -> None:
    assert valid(docx_of_sample(name), tmp_path) == []


@every(("count", "crowded"), product(range(2, 9), (False, True)), quick=2)
def test_a_naskah_of_many_pihak_is_valid_ooxml(count: int, crowded: bool, tmp_path: Path) -> None:
    assert valid(docx_of(load(many(count, crowded=crowded))), tmp_path) == []


@every("name", NAMES, quick=6)
def test_the_same_input_gives_the_same_bytes(name: str) -> None:
    first, second = (render(sample(name), formats=("docx", "pdf")).files for _ in range(2))
    assert first["docx"] == second["docx"]
    assert first["pdf"] == second["pdf"]


def hard_data() -> dict[str, Any]:
    """A naskah whose third pihak and judul hold every sign that XML and Jinja give a meaning."""
    data = plain_data("nota-kesepahaman-tiga-pihak") | {"judul": "Riset & Data <Terbuka> 'Bersama' {{ 1 }}"}
    for pihak in data["pihak"]:
        pihak["logo"] = "tanpa"
    data["pihak"][2]["nama"] = HARD
    data["pihak"][2]["penandatangan"] |= {"nama": "Rina <Ayu> & Budi", "jabatan": f"Direktur {HARD}"}
    return data


def test_signs_of_xml_come_out_as_typed_everywhere() -> None:
    made = render(load(hard_data()), formats=("docx", "pdf"))
    core = etree.fromstring(parts(made.files["docx"])["docProps/core.xml"])
    texts = [text_of(p) for p in body(made.files["docx"]).iter(f"{W}p")]
    title = "RISET & DATA <TERBUKA> 'BERSAMA' {{ 1 }}"
    assert title in texts
    assert HARD.upper() in texts
    assert any(f"Direktur {HARD}," in text and "bertindak" in text for text in texts)
    assert f"DIREKTUR {HARD.upper()}," in texts
    assert any(text.startswith("RINA <AYU> & BUDI") for text in texts)
    assert core.findtext("{http://purl.org/dc/elements/1.1/}title", "").endswith(
        "Riset & Data <Terbuka> 'Bersama' {{ 1 }}"
    )
    whole = flat(" ".join(pages(made.files["docx"], "dxpdf")))
    assert title in whole
    assert f"DIREKTUR {HARD.upper()}," in whole


def test_properties_tell_how_it_was_made_and_nothing_about_the_machine() -> None:
    content = parts(docx_of_sample("nota-kesepahaman"))
    custom = etree.fromstring(content["docProps/custom.xml"])
    values = {item.get("name"): item[0].text for item in custom}
    assert values == {
        "kerjasama-docs": __version__,
        "jenis": "nota-kesepahaman",
        "profil": "kemenimipas",
        "sha256-masukan": sample("nota-kesepahaman").sha256,
    }
    assert len(values["sha256-masukan"] or "") == 64
    for name in ("docProps/core.xml", "docProps/app.xml"):
        assert not re.search(rb"created|modified|lastModifiedBy|\d\d:\d\d:\d\d|/home|/root", content[name])
    core = content["docProps/core.xml"].decode()
    assert "<dc:language>id-ID</dc:language>" in core
    assert "Kementerian Imigrasi dan Pemasyarakatan Republik Indonesia</dc:creator>" in core


def test_bookmarks_are_unique_and_every_reference_has_one() -> None:
    for name in NAMES:
        document = body(docx_of_sample(name))
        starts = list(document.iter(f"{W}bookmarkStart"))
        names = [start.get(f"{W}name") for start in starts]
        ids = [start.get(f"{W}id") for start in starts]
        asked = re.findall(r" REF (\S+) ", " ".join(e.text or "" for e in document.iter(f"{W}instrText")))
        assert asked or not sample(name).built.jenis.klausul, name
        assert len(set(names)) == len(names)
        assert len(set(ids)) == len(ids)
        assert ids == [end.get(f"{W}id") for end in document.iter(f"{W}bookmarkEnd")]
        assert set(asked) <= set(names)


def test_the_watermark_is_on_a_draft_only() -> None:
    document = sample("nota-kesepahaman")
    draft, final = docx_of(document), docx_of(document, final=True)
    assert "<w:drawing>" in part(draft, "word/header1.xml")
    assert "<w:drawing>" not in part(final, "word/header1.xml")


def made_with(folder: Path, **changes: str) -> bytes:
    """A naskah in a profil of its own."""
    templates = with_profil(folder, **changes)
    return docx_of(load(many(2, profil="uji"), templates=templates))


def test_a_profil_sets_face_size_and_spacing(tmp_path: Path) -> None:
    styles = part(made_with(tmp_path, huruf='{nama: Times New Roman, ukuran: 11, spasi: "1,5"}'), "word/styles.xml")
    assert 'w:ascii="Times New Roman" w:hAnsi="Times New Roman"' in styles
    assert '<w:sz w:val="22"/>' in styles
    assert f'w:line="{round(11 * 20 * 1.15 * 1.5)}" w:lineRule="atLeast"' in styles
    assert "Bookman" not in styles


@pytest.mark.parametrize(("paper", "width", "height"), [("A4", 11906, 16838), ("F4", 12189, 18709)])
def test_a_profil_sets_paper_and_margins(paper: str, width: int, height: int, tmp_path: Path) -> None:
    kertas = f"{{ukuran: {paper}, atas: 20, bawah: 30, kiri: 40, kanan: 10}}"
    document = part(made_with(tmp_path, kertas=kertas), "word/document.xml")
    assert f'<w:pgSz w:w="{width}" w:h="{height}"/>' in document
    assert '<w:pgMar w:top="1134" w:right="567" w:bottom="1701" w:left="2268"' in document


@pytest.mark.parametrize(("side", "first"), [("kesatu-kiri", "KESATU"), ("kesatu-kanan", "KEDUA")])
def test_a_profil_sets_the_side_of_pihak_kesatu(side: str, first: str, tmp_path: Path) -> None:
    document = body(made_with(tmp_path, sisi=side))
    heads = [text_of(p) for p in document.iter(f"{W}p") if style_of(p) == "TandaTangan"]
    assert heads[0] == f"PIHAK {first}"


def test_a_profil_sets_the_words_of_the_title(tmp_path: Path) -> None:
    content = made_with(tmp_path, sebutan="PERTAMA", penghubung="DENGAN", urutan_nomor="setelah-jenis")
    texts = [text_of(p) for p in body(content).iter(f"{W}p")]
    assert "DENGAN" in texts
    assert "DAN" not in texts
    assert texts.index("NOTA KESEPAHAMAN") + 1 == next(n for n, t in enumerate(texts) if t.startswith("NOMOR:"))
    assert "PIHAK PERTAMA" in texts
    assert "PIHAK KESATU" not in texts


def test_a_profil_sets_paraf_boxes(tmp_path: Path) -> None:
    with_boxes = part(made_with(tmp_path / "a", paraf="ya"), "word/footer1.xml")
    without = part(made_with(tmp_path / "b", paraf="tidak"), "word/footer1.xml")
    assert re.findall(r"Paraf PIHAK \w+", with_boxes) == ["Paraf PIHAK KESATU", "Paraf PIHAK KEDUA"]
    assert "Paraf" not in without


@pytest.mark.parametrize("engine", ["dxpdf", "libreoffice"])
def test_paraf_boxes_stand_at_the_right_margin_of_every_page(engine: str) -> None:
    rows = [{"mitra": "PT A", "bidang": "Hukum"}]
    lying = {"judul": "Rencana", "tabel": "perencanaan", "baris": rows}
    content = docx_of(load(many(2, profil="kemenimipas", lampiran=[lying])))
    made = pypdfium2.PdfDocument(pdf.convert(content, engine=engine).pdf)
    widths = {round(page.get_width()) for page in made}
    assert len(widths) == 2, "an upright and a lying page"
    gaps = []
    for page in made:
        text = page.get_textpage()
        index, length = text.search("Paraf PIHAK KEDUA").get_next() or (0, 0)
        assert length, "no paraf box"
        gaps.append(page.get_width() - max(text.get_charbox(index + i)[2] for i in range(length)))
    assert max(gaps) - min(gaps) < 30, "the margins of a lying page are turned, and no more"


def test_a_long_title_has_lines_of_about_the_same_length() -> None:
    document = body(docx_of(load(many(2, judul="Pengembangan Layanan Literasi Digital bagi Masyarakat Pesisir"))))
    title = next(p for p in document.iter(f"{W}p") if "LITERASI DIGITAL BAGI" in text_of(p))
    lines = [t.text for t in title.iter(f"{W}t")]
    assert lines == ["PENGEMBANGAN LAYANAN LITERASI", "DIGITAL BAGI MASYARAKAT PESISIR"]


def test_the_given_pdf_is_that_of_the_given_docx() -> None:
    made = render(sample("nota-kesepahaman"), formats=("docx", "pdf"))
    assert pdf.convert(made.files["docx"]).pages == made.pages
