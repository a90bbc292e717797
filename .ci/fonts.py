"""Rebuilds the faces of ``kerjasama_docs/pdf/fonts/`` from Debian's font packages.

The sources are ``fonts-texgyre`` (TeX Gyre Bonum, CFF outlines, GUST Font
License) and ``fonts-liberation2`` 2.x (Liberation Sans and Serif, TrueType,
SIL OFL 1.1; the older ``fonts-liberation`` 1.x is GPL and refused). Each face
is cut down to Latin, converted to quadratic outlines where it has cubic ones,
renamed as both licences ask, and written byte for byte the same every time.

Usage::

    python .ci/fonts.py [--texgyre DIR] [--liberation DIR] [--out DIR]
"""

import argparse
import itertools
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.misc.timeTools import timestampFromString
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph

OUT = Path(__file__).parents[1] / "kerjasama_docs" / "pdf" / "fonts"
TEXGYRE = Path("/usr/share/texmf/fonts/opentype/public/tex-gyre")
LIBERATION = Path("/usr/share/fonts/truetype/liberation2")

VERSION = "1.000"
STAMP = timestampFromString("Wed Jan  1 00:00:00 2025")
CURVE_ERROR = 0.5
"""Largest distance between a cubic curve and its quadratic replacement, in font units of 1/1000 em."""

LATIN = (
    (0x0020, 0x007E),
    (0x00A0, 0x024F),  # Latin-1 Supplement to Latin Extended-B
    (0x02B9, 0x02BF),  # primes and hamza signs of transliterations
    (0x02C6, 0x02DD),
    (0x1E00, 0x1E99),  # dotted letters of Arabic transliterations, without Vietnamese
    (0x2000, 0x206F),
    (0x2070, 0x209C),
    (0x20A0, 0x20BF),
    (0x2100, 0x2189),
    (0x2190, 0x2195),
    (0x2202, 0x2265),
    (0x25A0, 0x25CF),
    (0x2713, 0x2713),
)
ALIASES = {
    0x2011: 0x2D,  # the hyphen that does not break
    0xF0B7: 0x2022,  # Word's bullet, U+F0B7 of the font Symbol
}
STYLES = ("Regular", "Bold", "Italic", "Bold Italic")


@dataclass(frozen=True, slots=True)
class Family:
    """One bundled family and where its faces come from.

    Attributes:
        name: Its new name; neither licence lets a changed face keep the old one.
        sources: Faces in the order of :data:`STYLES`.
        licence: Name ID 13 of the new faces.
        url: Name ID 14 of the new faces.
        line: Ascent and descent of every style in font units, or None to keep those of the source.
    """

    name: str
    sources: tuple[Path, ...]
    licence: str
    url: str
    line: tuple[int, int] | None = None


def families(texgyre: Path, liberation: Path) -> tuple[Family, ...]:
    """The bundled families.

    TeX Gyre Bonum has the bounding box of stacked Vietnamese accents as its
    line height, a different one in each style (1.34 to 1.47 em); the new faces
    take the designers' own line (typographic ascender, descender and gap), 1.2
    em in all four.
    """
    ofl = "Licensed under the SIL Open Font License, Version 1.1"
    ofl_url = "https://openfontlicense.org"

    def liberation_faces(stem: str) -> tuple[Path, ...]:
        return tuple(liberation / f"{stem}-{style.replace(' ', '')}.ttf" for style in STYLES)

    return (
        Family(
            "Naskah Buku",
            tuple(texgyre / f"texgyrebonum-{style.replace(' ', '').lower()}.otf" for style in STYLES),
            "Released under the GUST Font License",
            "https://tug.org/fonts/licenses/GUST-FONT-LICENSE.txt",
            line=(972, 228),
        ),
        Family("Naskah Sans", liberation_faces("LiberationSans"), ofl, ofl_url),
        Family("Naskah Serif", liberation_faces("LiberationSerif"), ofl, ofl_url),
    )


def cut(font: TTFont) -> None:
    """Keep Latin and kerning; drop the rest, hints and glyph names included."""
    options = subset.Options(
        hinting=False,
        layout_features=["kern"],
        glyph_names=False,
        notdef_outline=True,
        name_IDs=["*"],
        drop_tables=["FFTM", "GSUB", "GDEF", "kern", "gasp"],
        recalc_timestamp=False,
    )
    worker = subset.Subsetter(options)
    worker.populate(unicodes=itertools.chain.from_iterable(range(a, b + 1) for a, b in LATIN))
    worker.subset(font)


def add_aliases(font: TTFont) -> None:
    """Let the characters of :data:`ALIASES` be drawn where the source does not know them."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code, drawn_as in ALIASES.items():
                table.cmap.setdefault(code, table.cmap[drawn_as])


def quadratic(font: TTFont) -> None:
    """Replace the CFF outlines by TrueType ones (Type 3 fonts come out of dxpdf otherwise)."""
    order = font.getGlyphOrder()
    glyphs = font.getGlyphSet()
    outlines = {name: _outline(glyphs[name]) for name in order}
    font["loca"] = newTable("loca")
    glyf = font["glyf"] = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = outlines
    for name in order:
        outlines[name].recalcBounds(glyf)
        advance = font["hmtx"][name][0]
        font["hmtx"][name] = (advance, getattr(outlines[name], "xMin", 0))
    _maxp(font)
    del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\000\001\000\000"


def _outline(glyph: object) -> Glyph:
    pen = TTGlyphPen(None)
    glyph.draw(Cu2QuPen(pen, CURVE_ERROR, reverse_direction=True))  # type: ignore[attr-defined]
    return pen.glyph()


def _maxp(font: TTFont) -> None:
    table = font["maxp"] = newTable("maxp")
    table.tableVersion = 0x00010000
    for field in (
        "maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
        "maxStackElements", "maxSizeOfInstructions", "maxComponentElements", "maxPoints", "maxContours",
        "maxCompositePoints", "maxCompositeContours", "maxComponentDepth",
    ):  # fmt: skip
        setattr(table, field, 0)
    table.maxZones = 1
    table.numGlyphs = len(font.getGlyphOrder())
    table.recalc(font)


def rename(font: TTFont, family: Family, style: str) -> None:
    """Give the face its new name, style bits, licence and an open embedding permission."""
    old = font["name"]
    source = f"{old.getDebugName(4)} {old.getDebugName(5).split(';')[0]}"
    postscript = f"{family.name}-{style}".replace(" ", "")
    names = {
        0: old.getDebugName(0).replace("\n", " "),
        1: family.name,
        2: style,
        3: f"{VERSION};{postscript}",
        4: family.name if style == "Regular" else f"{family.name} {style}",
        5: f"Version {VERSION}",
        6: postscript,
        10: f"Derived from {source} for kerjasama-docs: Latin subset, renamed.",
        13: family.licence,
        14: family.url,
    }
    old.names = []
    for key, text in names.items():
        old.setName(text, key, 3, 1, 0x409)
    bold, italic = "Bold" in style, "Italic" in style
    os2 = font["OS/2"]
    os2.fsType = 0
    os2.usWeightClass = 700 if bold else 400
    os2.fsSelection = (italic * 0x01 | bold * 0x20) or 0x40
    font["head"].macStyle = bold * 1 | italic * 2
    font["head"].fontRevision = float(VERSION)


def set_line(font: TTFont, line: tuple[int, int] | None) -> None:
    """Give hhea, typographic and Windows metrics one line height, so that every engine agrees."""
    if line is None:
        return
    ascent, descent = line
    hhea, os2 = font["hhea"], font["OS/2"]
    hhea.ascent, hhea.descent, hhea.lineGap = ascent, -descent, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, -descent, 0
    os2.usWinAscent, os2.usWinDescent = ascent, descent


def build(source: Path, target: Path, *, family: Family, style: str) -> set[int]:
    """Write one face and return the characters it has."""
    font = TTFont(source, recalcTimestamp=False, recalcBBoxes=True)
    if "Liberation" in source.name and "SIL Open Font" not in (font["name"].getDebugName(13) or ""):
        raise SystemExit(f"{source}: not under the OFL; take Liberation 2.x (Debian fonts-liberation2)")
    cut(font)
    add_aliases(font)
    if "CFF " in font:
        quadratic(font)
    rename(font, family, style)
    set_line(font, family.line)
    font["head"].created = font["head"].modified = STAMP
    font.save(target, reorderTables=True)
    return set(TTFont(target).getBestCmap())


def ranges(characters: Iterable[int]) -> list[list[int]]:
    """Runs of consecutive code points as [first, last]."""
    runs: list[list[int]] = []
    for code in sorted(characters):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return runs


def advances(face: Path, runs: list[list[int]]) -> list[int]:
    """Advance widths of the characters in runs, in thousandths of the size, rounded up."""
    font = TTFont(face)
    em, cmap, widths = font["head"].unitsPerEm, font.getBestCmap(), font["hmtx"]
    codes = (code for first, last in runs for code in range(first, last + 1))
    return [-(-widths[cmap[code]][0] * 1000 // em) for code in codes]


def listed(tables: dict[str, object]) -> str:
    """A table of every family, one family a line."""
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(table)}" for name, table in tables.items())
    return f"{{\n{lines}\n}}\n"


def main() -> None:
    """Build every face, ``coverage.json`` and ``advances.json``."""
    parser = argparse.ArgumentParser(description="Rebuild the bundled faces.")
    parser.add_argument("--texgyre", type=Path, default=TEXGYRE)
    parser.add_argument("--liberation", type=Path, default=LIBERATION)
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    coverage: dict[str, object] = {}
    measured: dict[str, object] = {}
    for family in families(given.texgyre, given.liberation):
        common: set[int] | None = None
        made = {}
        for source, style in zip(family.sources, STYLES, strict=True):
            target = given.out / f"{family.name} {style}.ttf".lower().replace(" ", "-")
            has = build(source, target, family=family, style=style)
            common = has if common is None else common & has
            made[style] = target
            print(f"{target.name}: {len(has)} characters, {target.stat().st_size} bytes")
        runs = ranges(common or ())
        coverage[family.name] = runs
        measured[family.name] = {style.lower(): advances(made[style], runs) for style in ("Regular", "Bold")}
    (given.out / "coverage.json").write_text(listed(coverage), encoding="utf-8")
    (given.out / "advances.json").write_text(listed(measured), encoding="utf-8")


if __name__ == "__main__":
    main()
