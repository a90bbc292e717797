"""What stands around the text of a naskah: its cover, and what stands at the head of each page."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from _docx_naskah import docx_of, flat, many, pages, part, plain_data
from _frames import HEADER, frame
from _helpers import ROOT, findings_of, saved
from _samples import text_of_sample
from _soffice import together
from _verapdf import Verapdf

from kerjasama_docs.docx.frame.lint import lint_frame
from kerjasama_docs.errors import UsageError
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
