"""Paper, margins and face of a profil, put into the styles and the section of a frame."""

import re
from dataclasses import dataclass

from kerjasama_docs.docx.wml.markup import escaped
from kerjasama_docs.model.profil import HurufCetak, Kertas
from kerjasama_docs.regex import regex

_TWIPS_PER_MM = 1440 / 25.4
_PAPER = {"A4": (210, 297), "F4": (215, 330)}
"""Width and height in millimetres."""
UPRIGHT, SIDEWAYS = "<!--halaman-->", "<!--halaman mendatar-->"
"""Where the page of a profil goes in a section of a frame."""
_NATURAL_LINE = 1.15
"""Height of a line of single spacing in sizes of the face; that of Arial and Times New Roman."""


def twips(millimetres: int) -> int:
    """Millimetres in twips, rounded."""
    return round(millimetres * _TWIPS_PER_MM)


@dataclass(frozen=True, slots=True)
class Page:
    """A page in twips."""

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int

    @classmethod
    def of(cls, kertas: Kertas) -> "Page":
        """The page of a profil."""
        width, height = _PAPER[kertas.ukuran]
        sides = (kertas.atas, kertas.bawah, kertas.kiri, kertas.kanan)
        return cls(twips(width), twips(height), *map(twips, sides))

    @property
    def text_width(self) -> int:
        """Width between the margins."""
        return self.width - self.left - self.right

    def turned(self) -> "Page":
        """The page on its side; the margins turn with it."""
        return Page(self.height, self.width, self.left, self.right, self.bottom, self.top)

    def section(self, *, landscape: bool = False) -> str:
        """Size and margins as section properties (ECMA-376 Part 1, 17.6.13 and 17.6.11)."""
        turn = ' w:orient="landscape"' if landscape else ""
        return (
            f'<w:pgSz w:w="{self.width}" w:h="{self.height}"{turn}/>'
            f'<w:pgMar w:top="{self.top}" w:right="{self.right}" w:bottom="{self.bottom}" w:left="{self.left}"'
            ' w:header="709" w:footer="454" w:gutter="0"/>'
        )


def capitals_in(width: int, huruf: HurufCetak) -> int:
    """Bold capitals that a line of ``width`` twips holds for sure; a wide one takes 0.78 of the size."""
    return int(width / (huruf.ukuran * 20 * 0.78))


def _line(huruf: HurufCetak) -> int:
    """Least height of a line of running text, in twips."""
    return round(huruf.ukuran * 20 * _NATURAL_LINE * float(huruf.spasi.replace(",", ".")))


def lines_on(page: Page, huruf: HurufCetak) -> int:
    """Lines of running text that a page holds."""
    return (page.height - page.top - page.bottom) // _line(huruf)


_NORMAL = regex(
    r'<w:style\b(?=[^>]*\bw:default="(?:1|true)")(?=[^>]*\bw:type="paragraph")[^>]*>.*?</w:style>', re.DOTALL
)
"""The style of paragraphs that name none; its attributes stand in any order."""


def restyle(styles: str, huruf: HurufCetak) -> str:
    """Set face, size and line spacing once, where every style takes them from.

    The spacing is written in points, as the least height of a line, and not as a multiple of the
    natural height: so a page holds as many lines with a substitute as with the face itself, and in
    every engine (LibreOffice lets the part above the natural height hang out of the page).

    Face and spacing stand in the defaults (ECMA-376 Part 1, 17.7.5.1), the size in the style Normal:
    dxpdf 0.8 lets a size in the defaults override the styles of paragraphs in tables.

    Args:
        styles: ``word/styles.xml`` of the frame.
        huruf: What the profil asks for; size in points, spacing in lines.
    """
    line = _line(huruf)
    name = escaped(huruf.nama)
    start, end = styles.index("<w:docDefaults>"), styles.index("</w:docDefaults>")
    defaults = re.sub(
        r'(w:(?:ascii|hAnsi|cs|eastAsia))="[^"]*"', lambda match: f'{match[1]}="{name}"', styles[start:end]
    )
    defaults = re.sub(r'w:line="\d+" w:lineRule="\w+"', f'w:line="{line}" w:lineRule="atLeast"', defaults)
    styles = styles[:start] + defaults + styles[end:]
    normal = _NORMAL.search(styles)
    if normal is None:
        return styles
    sized = re.sub(r'<w:(sz|szCs) w:val="\d+"/>', rf'<w:\1 w:val="{huruf.ukuran * 2}"/>', normal[0])
    return styles.replace(normal[0], sized)


def spoken(styles: str, tag: str) -> str:
    """Set the language of all text that names none (17.3.2.20), by its tag; its East Asian and bidirectional stay."""
    pattern = r'(<w:docDefaults>(?:(?!</w:docDefaults>).)*<w:lang\b[^>]*?\bw:val=")[^"]*'
    return re.sub(pattern, lambda match: f"{match[1]}{tag}", styles, count=1, flags=re.DOTALL)


def face_of(styles: str) -> str:
    """The face that a frame names itself, as its XML spells it."""
    found = re.search(r'<w:docDefaults>.{0,4000}?<w:rFonts\b[^>]*\bw:ascii="([^"]*)"', styles, re.DOTALL)
    return found[1] if found else ""


def refont(part: str, old: str, huruf: HurufCetak) -> str:
    """Name the face in the font table and the theme where they name that of the frame."""
    name = escaped(huruf.nama)
    pattern = rf'(<w:font w:name|<a:latin typeface)="{re.escape(old)}"'
    return re.sub(pattern, lambda match: f'{match[1]}="{name}"', part)


@dataclass(frozen=True, slots=True)
class Section:
    """The properties of a section in the order of the schema (ECMA-376 Part 1, 17.6.17), without its page.

    Attributes:
        before: What stands before the page: headers and footers, notes.
        after: What stands behind it: columns, a first page of its own, the start of the numbers.
    """

    before: str
    after: str

    def with_page(self, page: Page, *, landscape: bool = False) -> str:
        """The properties on a page."""
        return f"{self.before}{page.section(landscape=landscape)}{self.after}"

    def following(self) -> "Section":
        """The same behind a first section: it goes on counting pages and has no first page of its own."""
        after = re.sub(r"<w:(titlePg|pgNumType)\b[^>]*/>", "", self.after)
        return Section(re.sub(r"<w:type\b[^>]*/>", "", self.before), after)


def paged(document: str, page: Page, *, turned: bool) -> str:
    """A frame with the page of a profil in every section; ``turned`` lays those of the last one on their side."""
    if turned:
        before, _, after = document.rpartition("<!--halaman")
        document = f"{before}{SIDEWAYS}{after.partition('-->')[2]}"
    sideways = page.turned().section(landscape=True)
    return document.replace(UPRIGHT, page.section()).replace(SIDEWAYS, sideways)
