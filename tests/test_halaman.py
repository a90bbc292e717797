"""What stands around the text of a naskah: its cover, and what stands at the head of each page."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import segno
from _docx_naskah import docx_of, flat, many, pages, part, plain_data
from _frames import HEADER, frame
from _helpers import ROOT, findings_of, saved
from _samples import text_of_sample
from _soffice import together
from _verapdf import Verapdf
from test_docx_write import valid

from kerjasama_docs import pdf
from kerjasama_docs.docx.frame.lint import lint_frame
from kerjasama_docs.errors import EnvironmentLackError, UsageError
from kerjasama_docs.findings import DocumentFindingsError
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.konsolidasi import konsolidasi
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.pipeline import Document, check, load, render

SAMPLES = ROOT / "samples"
ENGINES = ("dxpdf", "libreoffice")
PLAIN, FOREIGN = "nota-kesepahaman-tiga-pihak", "memorandum-saling-pengertian"
COVERED: dict[str, Any] = {"halaman": {"sampul": "ya"}}


def with_pages(name: str, **halaman: object) -> Document:
    """A sample whose pages have something around the text."""
    return load({**plain_data(name), "halaman": halaman}, folder=SAMPLES)


def crowd() -> Document:
    """A naskah whose title fills more than a page at its own size."""
    numbered = many(8, **COVERED)
    for place, each in enumerate(numbered["pihak"]):
        each |= {"nama": f"{each['nama']} dan Pengembangan Sumber Daya Manusia di Daerah", "nomor": f"{place}/2026"}
    return load(numbered, folder=SAMPLES)


HEADED = (PLAIN, FOREIGN, "surat-penyampaian", "telaahan")
"""A sample of each frame."""
CODED = ((PLAIN, "tidak"), (PLAIN, "ya"), (FOREIGN, "tidak"))
HEAD, NUMBER = "Literasi Digital & Masyarakat Pesisir", "HK.05/2026/0147"


def headed(name: str) -> Document:
    """A sample with something at the head of each page."""
    return with_pages(name, kepala=HEAD, nomor_arsip=NUMBER)


@together
def documents() -> Iterator[bytes]:
    """What LibreOffice has to print for the tests below."""
    yield from (docx_of(with_pages(name, sampul="ya")) for name in (PLAIN, FOREIGN))
    yield docx_of(crowd())
    yield from (docx_of(headed(name)) for name in HEADED)
    yield from (docx_of(coded(name, sampul=sampul)) for name, sampul in CODED)


@pytest.mark.usefixtures("soffice")
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", [PLAIN, FOREIGN])
def test_a_cover_bears_the_title_and_no_number_of_a_page(name: str, engine: str) -> None:
    document = with_pages(name, sampul="ya")
    first, second, *rest = (flat(page) for page in pages(docx_of(document), engine))
    for pohon in filter(None, (document.built.pohon, document.built.pohon.padanan)):
        for line in pohon.judul:
            assert flat(plain(line.content)) in first
    year = document.built.naskah.penandatanganan.tanggal
    assert year
    assert re.search(rf"{year.year}$", first)
    assert "Halaman" not in first
    assert re.search(rf"Halaman\S* 2 \S+ {len(rest) + 2}\b", second)
    assert "Pada hari ini" in second or "Para Pihak" in second


def test_each_picture_has_a_number_of_its_own() -> None:
    numbers = re.findall(r'<wp:docPr id="(\d+)"', part(docx_of(with_pages(PLAIN, sampul="ya")), "word/document.xml"))
    assert len(numbers) == len({*numbers}) == 6


@pytest.mark.usefixtures("soffice")
@pytest.mark.parametrize("engine", ENGINES)
def test_a_cover_is_one_page_however_many_pihak_there_are(engine: str) -> None:
    first, second, *_ = (flat(page) for page in pages(docx_of(crowd()), engine))
    assert "BANDUNG 2025" in first
    assert "Halaman 2 dari" in second


def test_without_a_word_about_it_there_is_none() -> None:
    without = outline(load(plain_data(PLAIN), folder=SAMPLES).built.pohon)
    assert without == text_of_sample(PLAIN) == outline(with_pages(PLAIN, sampul="tidak").built.pohon)
    assert "\nBANDUNG\n2025\n" in outline(with_pages(PLAIN, sampul="ya").built.pohon)
    assert "\nBANDUNG\n2025\n" not in without


def test_the_year_stays_open_with_the_day() -> None:
    data = {**plain_data(PLAIN), **COVERED, "penandatanganan": {}}
    pohon = load(data, folder=SAMPLES).built.pohon
    assert [plain(line) for line in pohon.sampul] == ["." * 8]


def test_a_profil_may_want_covers_and_a_naskah_none(tmp_path: Path) -> None:
    folder = tmp_path / "profil" / "bersampul"
    folder.mkdir(parents=True)
    own = (ROOT / "templates" / "profil" / "umum" / "profil.yaml").read_text("utf-8")
    saved(folder, f"{own}sampul: ya\n", "profil.yaml")
    data = {**plain_data(PLAIN), "profil": "bersampul"}
    assert load(data, folder=SAMPLES, templates=tmp_path).built.pohon.sampul
    assert not load({**data, "halaman": {"sampul": "tidak"}}, folder=SAMPLES, templates=tmp_path).built.pohon.sampul


def test_a_report_has_the_same_word_and_a_letter_is_told_that_it_has_no_cover() -> None:
    assert with_pages("telaahan", sampul="ya").built.pohon.sampul
    letter = with_pages("surat-penyampaian", sampul="ya")
    (told,) = (found for found in check(letter) if found.where.path == "halaman.sampul")
    assert "tidak dicetak" in told.message


def test_the_text_in_force_keeps_the_cover(tmp_path: Path) -> None:
    parent = (SAMPLES / "nota-kesepahaman.yaml").read_text(encoding="utf-8")
    saved(tmp_path, parent + "\nhalaman: {sampul: ya}\n", "induk.yaml")
    change = "jenis: adendum\ninduk: induk.yaml\nperubahan:\n  - ubah: pelaksanaan\n    teks: Kegiatan berjalan.\n"
    made = load(saved(tmp_path, change, "adendum.yaml")).built
    assert not made.pohon.sampul
    whole = konsolidasi(made).pohon
    assert plain(whole.sampul[-1]) == "2025"


def test_a_file_with_a_cover_is_archival_and_reads_itself_aloud(verapdf: Verapdf) -> None:
    made = render(with_pages(PLAIN, sampul="ya"), formats=["pdf"], pdfa=True).files["pdf"]
    assert verapdf(made) == []
    assert verapdf(made, "ua1") == []
    assert verapdf(render(with_pages(FOREIGN, sampul="ya"), formats=["pdf"], pdfa=True).files["pdf"]) == []


@pytest.mark.parametrize("name", ["naskah", "dwibahasa"])
def test_the_bundled_frames_have_all_places(name: str) -> None:
    assert not lint_frame(ROOT / "templates" / "kerangka" / f"{name}.docx")


@pytest.mark.usefixtures("soffice")
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", HEADED)
def test_each_page_bears_its_head_and_the_number_in_the_archive(name: str, engine: str) -> None:
    plain_pages = pages(docx_of(load(plain_data(name), folder=SAMPLES)), "dxpdf")
    found = [flat(page) for page in pages(docx_of(headed(name)), engine)]
    assert len(found) == len(plain_pages)
    assert all(HEAD in page and f": {NUMBER}" in page for page in found)
    assert any("Nomor arsip/Archive number" in page for page in found) == (name == FOREIGN)


def test_the_outline_says_both() -> None:
    assert outline(headed(PLAIN).built.pohon).startswith(f"<kepala halaman: {HEAD}>\n<kepala halaman: {NUMBER}>\n<logo")


def test_the_profil_has_a_head_for_all_and_a_naskah_may_leave_it_out(tmp_path: Path) -> None:
    folder = tmp_path / "profil" / "berkepala"
    folder.mkdir(parents=True)
    own = (ROOT / "templates" / "profil" / "umum" / "profil.yaml").read_text("utf-8")
    saved(folder, f"{own}kepala_halaman: {HEAD}\n", "profil.yaml")

    def head(**halaman: object) -> str:
        data = {**plain_data(PLAIN), "profil": "berkepala", "halaman": halaman}
        return plain(load(data, folder=SAMPLES, templates=tmp_path).built.pohon.kepala_halaman.teks)

    assert (head(), head(kepala="Dokumen Kerja"), head(kepala="tanpa")) == (HEAD, "Dokumen Kerja", "")


def test_a_head_that_no_margin_holds_is_refused_at_its_line() -> None:
    (found,) = findings_of(lambda: with_pages(PLAIN, kepala="x" * 81))
    assert found.where.path == "halaman.kepala"
    assert "80" in found.message


def test_a_frame_without_the_place_is_refused_and_not_printed_without_it(tmp_path: Path) -> None:
    old = frame(tmp_path, (HEADER, "{{p kepala_halaman }}", "{{ nama }}"))
    folder = tmp_path / "kerangka"
    folder.mkdir()
    old.rename(folder / "naskah.docx")
    document = load({**plain_data(PLAIN), "halaman": {"kepala": HEAD}}, folder=SAMPLES, templates=tmp_path)
    with pytest.raises(UsageError, match="kepala_halaman"):
        render(document, formats=["docx"])
    assert render(load(plain_data(PLAIN), folder=SAMPLES, templates=tmp_path), formats=["docx"]).files


def test_a_headed_file_is_archival_and_reads_itself_aloud(verapdf: Verapdf) -> None:
    made = render(headed(PLAIN), formats=["pdf"], pdfa=True).files["pdf"]
    assert verapdf(made) == []
    assert verapdf(made, "ua1") == []


CODE = "https://arsip.contoh.example/naskah?nomor=147&tahun=2026"
WANTED = tuple(tuple(map(bool, row)) for row in segno.make(CODE, error="m", micro=False).matrix)
"""The squares of its code."""


def coded(name: str, **halaman: object) -> Document:
    """A sample with a QR code."""
    return with_pages(name, kode_qr=CODE, **halaman)


def dark_squares(document: Document, engine: str) -> tuple[tuple[bool, ...], ...]:
    """The squares of the code in the bottom margin of the first page as a camera sees them, its quiet edge left out."""
    paper, scale = document.built.profil.profil.kertas, 16
    made = pdf.convert(docx_of(document), engine=engine).pdf
    bitmap = pypdfium2.PdfDocument(made)[0].render(scale=scale, grayscale=True)
    pixels, stride = bytes(bitmap.buffer), bitmap.stride
    dots, whole = scale * 72 / 25.4, len(WANTED) + 8
    left, top, square = paper.kiri * dots, paper.points[1] * scale - 23 * dots, 18 * dots / whole

    def dark(row: int, column: int) -> bool:
        return bool(pixels[int(top + (row + 4.5) * square) * stride + int(left + (column + 4.5) * square)] < 128)

    return tuple(tuple(dark(row, column) for column in range(len(WANTED))) for row in range(len(WANTED)))


@pytest.mark.usefixtures("soffice")
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("name", "sampul"), CODED)
def test_a_telephone_reads_the_code_at_the_foot_of_the_first_page(name: str, sampul: str, engine: str) -> None:
    assert dark_squares(coded(name, sampul=sampul), engine) == WANTED


@pytest.mark.parametrize("name", ["surat-penyampaian", "telaahan"])
def test_letters_and_reports_have_the_code_too(name: str) -> None:
    assert dark_squares(coded(name), "dxpdf") == WANTED


def test_the_code_moves_no_line_and_says_what_it_is_to_those_who_do_not_see_it(tmp_path: Path) -> None:
    made = docx_of(coded(PLAIN))
    assert pages(made, "dxpdf") == pages(docx_of(with_pages(PLAIN)), "dxpdf")
    assert 'descr="Kode QR: https://arsip.contoh.example/naskah?nomor=147&amp;tahun=2026"' in part(
        made, "word/document.xml"
    )
    assert f"\n<kode QR: {CODE}>\n" in f"\n{outline(coded(PLAIN).built.pohon)}"
    assert valid(made, tmp_path) == []
    assert made == docx_of(coded(PLAIN))


def test_boxes_for_initials_leave_the_code_its_place() -> None:
    def boxes(**halaman: object) -> int:
        data = {**many(8), "halaman": halaman, "profil": "kemenimipas"}
        foot = part(docx_of(load(data, folder=SAMPLES)), "word/footer1.xml")
        return sum(int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"', foot))

    assert 0 < boxes(kode_qr=CODE) <= boxes() - 1134 + 8
    assert boxes(kode_qr=CODE, sampul="ya") == boxes()


def test_a_file_with_a_code_is_archival_and_reads_itself_aloud(verapdf: Verapdf) -> None:
    made = render(coded(PLAIN), formats=["pdf"], pdfa=True).files["pdf"]
    assert verapdf(made) == []
    assert verapdf(made, "ua1") == []


@pytest.mark.parametrize("text", ["x" * 101, "é" * 51])
def test_a_code_too_dense_for_a_telephone_is_refused_at_its_line(text: str) -> None:
    (found,) = findings_of(lambda: with_pages(PLAIN, kode_qr=text))
    assert found.where.path == "halaman.kode_qr"
    assert "100 bita" in found.message


def test_a_margin_too_low_for_a_code_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "profil" / "rendah"
    folder.mkdir(parents=True)
    own = (ROOT / "templates" / "profil" / "umum" / "profil.yaml").read_text("utf-8")
    saved(folder, own.replace("bawah: 25", "bawah: 18"), "profil.yaml")
    data = {**plain_data(PLAIN), "profil": "rendah", "halaman": {"kode_qr": CODE}}
    document = load(data, folder=SAMPLES, templates=tmp_path)
    (found,) = (found for found in check(document) if found.where.path == "halaman.kode_qr")
    assert "19 mm" in found.hint
    with pytest.raises(DocumentFindingsError):
        render(document, formats=["docx"])


def test_without_its_library_the_command_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "segno", None)
    with pytest.raises(EnvironmentLackError, match="segno"):
        render(coded(PLAIN), formats=["docx"])


def test_the_text_in_force_has_no_code(tmp_path: Path) -> None:
    parent = (SAMPLES / "nota-kesepahaman.yaml").read_text(encoding="utf-8")
    saved(tmp_path, parent + f"\nhalaman: {{kode_qr: '{CODE}'}}\n", "induk.yaml")
    change = "jenis: adendum\ninduk: induk.yaml\nperubahan:\n  - ubah: pelaksanaan\n    teks: Kegiatan berjalan.\n"
    made = load(saved(tmp_path, change, "adendum.yaml")).built
    assert not made.pohon.kepala_halaman.kode_qr
    assert not konsolidasi(made).pohon.kepala_halaman.kode_qr
