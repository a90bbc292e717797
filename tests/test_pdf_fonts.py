"""The bundled faces: names, licences, metrics, coverage, and that they can be made again."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from _every import every
from _pdf_docx import need
from fontTools.ttLib import TTFont

from kerjasama_docs.letters import fonts

FACES = sorted(fonts.FOLDER.glob("*.ttf"))
TEXGYRE = Path("/usr/share/texmf/fonts/opentype/public/tex-gyre")
LIBERATION = Path("/usr/share/fonts/truetype/liberation2")


@pytest.mark.parametrize(
    ("asked", "used"),
    [
        ("Bookman Old Style", fonts.BUKU),
        ("bookman old style", fonts.BUKU),
        ("Arial", fonts.SANS),
        ("Calibri", fonts.SANS),
        ("Times New Roman", fonts.SERIF),
        ("Naskah Buku", fonts.BUKU),
        ("Huruf Entah Apa", fonts.FALLBACK),
    ],
)
def test_every_family_has_a_bundled_one(asked: str, used: str) -> None:
    assert fonts.substitute(asked) == used


def test_every_face_of_the_table_is_there_and_no_other() -> None:
    named = {fonts.face_file(family, style) for family in fonts.BUNDLED for style in fonts.STYLES.values()}
    assert set(FACES) == named
    assert len(FACES) == 12


@every("face", FACES)
def test_a_face_is_truetype_embeddable_and_renamed(face: Path) -> None:
    font = TTFont(face)
    names = " ".join(str(font["name"].getDebugName(key)) for key in (1, 3, 4, 6))
    assert "glyf" in font
    assert "GPOS" in font
    assert font["OS/2"].fsType == 0
    for reserved in ("Liberation", "Arimo", "Tinos", "Gyre", "Bonum"):
        assert reserved not in names
    assert font["name"].getDebugName(13)


@pytest.mark.parametrize(
    ("family", "line", "widths"),
    [
        # Adobe's AFM of ITC Bookman Light, and Arial and Times New Roman themselves
        (fonts.BUKU, 1.2, {" ": 0.320, "!": 0.300, "%": 0.900, "&": 0.800}),
        (fonts.SANS, (1854 + 434 + 67) / 2048, {" ": 569 / 2048, "A": 1366 / 2048, "m": 1706 / 2048}),
        (fonts.SERIF, (1825 + 443 + 87) / 2048, {" ": 512 / 2048, "A": 1479 / 2048, "m": 1593 / 2048}),
    ],
)
def test_widths_and_line_height_are_those_of_the_model(family: str, line: float, widths: dict[str, float]) -> None:
    regular = TTFont(fonts.face_file(family, "regular"))
    em, cmap = regular["head"].unitsPerEm, regular.getBestCmap()
    assert {char: regular["hmtx"][cmap[ord(char)]][0] / em for char in widths} == pytest.approx(widths)
    for style in fonts.STYLES.values():
        hhea = TTFont(fonts.face_file(family, style))["hhea"]
        assert (hhea.ascent - hhea.descent + hhea.lineGap) / em == pytest.approx(line)


@pytest.mark.parametrize("family", fonts.BUNDLED)
def test_coverage_is_what_all_four_styles_have(family: str) -> None:
    maps = [set(TTFont(fonts.face_file(family, style)).getBestCmap()) for style in fonts.STYLES.values()]
    runs = json.loads((fonts.FOLDER / "coverage.json").read_text(encoding="utf-8"))[family]
    assert {code for first, last in runs for code in range(first, last + 1)} == set.intersection(*maps)


@pytest.mark.parametrize("family", ["Bookman Old Style", "Arial", "Times New Roman"])
def test_what_a_naskah_is_written_with_is_covered(family: str) -> None:
    text = "Nomor 8, Rp1.500.000,00 – “Pasal\u00a05 ayat\u00a0(1)”; kerja‑sama …\n\t"
    assert fonts.uncovered(text + "× ÷ ≤ ≥ − ½ § © ° é è ê ñ ṣ ḥ €", family) == ()


def test_missing_characters_are_named_once_in_order() -> None:
    assert fonts.uncovered("a漢字漢b☑") == ("漢", "字", "☑")


def test_licences_lie_beside_the_faces() -> None:
    licences = {path.name: path.read_text(encoding="utf-8") for path in fonts.FOLDER.glob("LICENSE-*.txt")}
    assert "SIL OPEN FONT LICENSE Version 1.1" in licences["LICENSE-OFL.txt"]
    assert "Reserved Font Name Liberation" in licences["LICENSE-OFL.txt"]
    assert "GUST Font License" in licences["LICENSE-GUST.txt"]


@pytest.mark.usefixtures("proses")
def test_the_faces_can_be_made_again_byte_for_byte(tmp_path: Path) -> None:
    need(present=TEXGYRE.exists() and LIBERATION.exists(), what="fonts-texgyre or fonts-liberation2")
    script = Path(__file__).parents[1] / ".ci" / "fonts.py"
    subprocess.run([sys.executable, script, "--out", tmp_path], check=True, capture_output=True)
    for face in FACES:
        assert (tmp_path / face.name).read_bytes() == face.read_bytes(), face.name
