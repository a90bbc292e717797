"""Frames as users bring them: saved by Word, or broken; each broken one is one clear message."""

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from _docx_naskah import plain_data
from _every import every
from pypdfium2 import PdfDocument, PdfTextPage

from kerjasama_docs.docx.frame.compile import load_frame
from kerjasama_docs.docx.frame.lint import lint_frame
from kerjasama_docs.docx.frame.lint_styles import needed
from kerjasama_docs.docx.frame.mended import mended
from kerjasama_docs.docx.wml.reading import Package
from kerjasama_docs.errors import UsageError
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.pipeline import load, render

ROOT = Path(__file__).resolve().parent.parent
BUNDLED = ROOT / "templates" / "kerangka" / "naskah.docx"
PROFIL = Profil.model_validate({"nama": "Uji"})
Parts = dict[str, str | bytes]


def _readable(name: str, content: str | bytes) -> str | bytes:
    return content.decode() if isinstance(content, bytes) and name.endswith((".xml", ".rels")) else content


def own_frame(folder: Path, change: Callable[[Parts], None]) -> Path:
    """A template folder whose frame is the bundled one with its parts changed."""
    with zipfile.ZipFile(BUNDLED) as archive:
        parts: Parts = {name: archive.read(name) for name in archive.namelist()}
    parts = {name: _readable(name, content) for name, content in parts.items()}
    change(parts)
    target = folder / "templat" / "kerangka" / "naskah.docx"
    target.parent.mkdir(parents=True)
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return folder / "templat"


def made_with(templates: Path) -> bytes:
    document = load(ROOT / "samples" / "perjanjian-kerja-sama.yaml", templates=templates)
    return render(document, formats=["docx"]).files["docx"]


def replace(name: str, old: str, new: str) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        text = parts[name]
        assert isinstance(text, str)
        assert old in text
        parts[name] = text.replace(old, new)

    return change


def without(name: str) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        del parts[name]

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (without("word/_rels/document.xml.rels"), "document.xml.rels"),
        (without("word/styles.xml"), "styles.xml"),
        (without("word/numbering.xml"), "numbering.xml"),
        (replace("word/styles.xml", "docDefaults", "docDefault"), "docDefaults"),
        (replace("word/styles.xml", 'w:styleId="JudulLampiran"', 'w:styleId="Lain"'), "JudulLampiran"),
        (replace("word/document.xml", "{{p isi }}", "isi"), "{{p isi }}"),
        (replace("word/document.xml", "{{p kepala }}", "{{ jenis | length }}"), "length"),
        (replace("word/document.xml", "{{p kepala }}", "{{ jenis | safe }}"), "safe"),
        (replace("word/document.xml", "{{p kepala }}", "{{ jenis.__class__ }}"), "__class__"),
        (replace("word/document.xml", "{{p kepala }}", "{{ tanggal }}"), "tanggal"),
    ],
)
def test_broken_frame_is_named_with_its_remedy(tmp_path: Path, change: Callable[[Parts], None], said: str) -> None:
    templates = own_frame(tmp_path, change)
    with pytest.raises(UsageError) as caught:
        made_with(templates)
    assert said in caught.value.message
    assert "naskah.docx" in caught.value.message
    assert "templat periksa" in caught.value.remedy


def test_lists_that_word_renumbered_are_followed(tmp_path: Path) -> None:
    def renumber(parts: Parts) -> None:
        for name in ("word/styles.xml", "word/numbering.xml"):
            text = parts[name]
            assert isinstance(text, str)
            parts[name] = re.sub(r'(<w:num(?:Id w:val| w:numId)=")(\d)"', lambda m: f'{m[1]}{int(m[2]) + 20}"', text)

    sample = tmp_path / "naskah.yaml"
    sample.write_text(
        "jenis: nota-kesepahaman\npihak: [{nama: A}, {nama: B}]\n"
        "lampiran:\n  - judul: Rencana\n    teks: |\n      (1) Satu.\n",
        encoding="utf-8",
    )
    templates = own_frame(tmp_path, renumber)
    made = render(load(sample, templates=templates), formats=["docx"]).files["docx"]
    target = tmp_path / "jadi.docx"
    target.write_bytes(made)
    document = zipfile.ZipFile(target).read("word/document.xml").decode()
    numbering = zipfile.ZipFile(target).read("word/numbering.xml").decode()
    used = set(re.findall(r'<w:numId w:val="(\d+)"/>', document))
    assert used == {"24"}
    assert used <= set(re.findall(r'<w:num w:numId="(\d+)"', numbering))


@pytest.mark.parametrize("damage", ["cut off", "scrambled", "text"])
def test_a_damaged_frame_is_named(tmp_path: Path, damage: str) -> None:
    whole = BUNDLED.read_bytes()
    with zipfile.ZipFile(BUNDLED) as archive:
        start = archive.getinfo("word/styles.xml").header_offset + 60
    damaged = {
        "cut off": whole[: len(whole) // 2],
        "scrambled": whole[:start] + bytes(255 - byte for byte in whole[start : start + 200]) + whole[start + 200 :],
        "text": b"bukan DOCX",
    }
    target = tmp_path / "templat" / "kerangka" / "naskah.docx"
    target.parent.mkdir(parents=True)
    target.write_bytes(damaged[damage])
    with pytest.raises(UsageError, match="bukan berkas DOCX yang utuh"):
        made_with(tmp_path / "templat")


SAVED = ROOT / "tests" / "kerangka" / "disimpan-libreoffice.docx"
"""The bundled frame of a naskah as LibreOffice 7.4 saved it."""
FRAMES = sorted((ROOT / "templates" / "kerangka").glob("*.docx"))


def texts_and_places(pdf: bytes) -> list[tuple[str, tuple[int, ...]]]:
    """The text of each page of a PDF, and where its letters stand, in points."""
    with PdfDocument(pdf) as document:
        pages = [page.get_textpage() for page in document]
        return [(page.get_text_range(), _places(page)) for page in pages]


def _places(page: PdfTextPage) -> tuple[int, ...]:
    boxes = (page.get_charbox(place) for place in range(0, page.count_chars(), 50))
    return tuple(round(side) for box in boxes for side in box)


@pytest.mark.parametrize("profil", ["kemenimipas", "umum"])
def test_a_frame_that_libreoffice_saved_prints_the_same_pages(tmp_path: Path, profil: str) -> None:
    """Face, spacing and lists of the profil, footer, numbers of pages and RANCANGAN: letter for letter."""
    (tmp_path / "kerangka").mkdir()
    shutil.copy(SAVED, tmp_path / "kerangka" / "naskah.docx")
    assert lint_frame(tmp_path / "kerangka" / "naskah.docx") == ()
    data = {**plain_data("perjanjian-kerja-sama"), "profil": profil}
    ours, theirs = load(data, folder=ROOT / "samples"), load(data, folder=ROOT / "samples", templates=tmp_path)
    pages = [texts_and_places(render(each, formats=["pdf"]).files["pdf"]) for each in (ours, theirs)]
    assert len(pages[0]) > 5
    assert pages[0] == pages[1]


@pytest.mark.usefixtures("soffice")
def test_every_bundled_frame_may_be_saved_by_libreoffice(tmp_path: Path) -> None:
    command = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}",
        "--headless",
        "--convert-to",
        "docx",
    ]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), *map(str, FRAMES)], check=True, capture_output=True, timeout=120
    )
    for path in FRAMES:
        made = tmp_path / path.name
        assert lint_frame(made) == ()
        assert load_frame(made, PROFIL).lists.keys() >= {"Premis", "DasarHukum", "JudulLampiran"}


@every("path", FRAMES)
def test_our_own_frames_have_nothing_to_mend(path: Path) -> None:
    assert mended(Package.read(path), needed().styles).parts == Package.read(path).parts
