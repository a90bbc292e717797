"""What paragraphs, runs and tables of a frame look like, in the words of readers."""

from collections.abc import Iterable

from kerjasama_docs.docx.wml.reading import Element, child, value
from kerjasama_docs.ooxml.names import w

_TWIPS_PER_MM = 1440 / 25.4
_TWIPS_PER_POINT = 20
_HALF_POINTS = 2
_LINE = 240
"""Line spacing counts in 240ths of a line (ECMA-376 Part 1, 17.3.1.33)."""
_RULES = {"atLeast": "baris paling sedikit {}", "exact": "baris tepat {}"}
_ALIGN = {
    "both": "rata kiri-kanan",
    "center": "tengah",
    "left": "kiri",
    "right": "kanan",
    "start": "kiri",
    "end": "kanan",
}
_FLAGS = {"keepNext": "bersama berikutnya", "keepLines": "tak terputus", "pageBreakBefore": "mulai halaman baru"}
_INDENTS = {"left": "jorok", "right": "jorok kanan", "hanging": "gantung", "firstLine": "baris pertama"}
_LOOKS = {"b": "tebal", "i": "miring", "u": "garis bawah", "caps": "kapital", "vanish": "tersembunyi"}
_OFF = {"0", "false", "off", "none"}
"""Values with which a property is switched off (22.9.2.7)."""
Looks = dict[str, str]
"""What a paragraph or run looks like, by aspect; an empty text is an aspect that is switched off."""


def worded(looks: Looks) -> str:
    """Looks in one line."""
    return "; ".join(text for text in looks.values() if text)


def measure(text: str, per: float, unit: str, *, decimals: int = 2) -> str:
    """A length of the file in a unit of readers, with the Indonesian comma; what is no number stays as it is."""
    if not text.removeprefix("-").isdecimal():
        return text
    figure = f"{int(text) / per:.{decimals}f}".rstrip("0").rstrip(".")
    return f"{figure.replace('.', ',')} {unit}"


def millimetres(twips: str) -> str:
    """A length of the file, to a tenth."""
    return measure(twips, _TWIPS_PER_MM, "mm", decimals=1)


def from_one(level: str) -> str:
    """A level as a reader counts it; the file counts from 0."""
    return str(int(level) + 1) if level.isdecimal() else level


def local(element: Element) -> str:
    """Name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _flags(properties: Element | None, words: dict[str, str]) -> Looks:
    """Properties that are on or off, as far as they are said."""
    said = {name: child(properties, name) for name in words}
    return {name: _flag(item, words[name]) for name, item in said.items() if item is not None}


def _flag(item: Element, word: str) -> str:
    """What a property says; nothing when it is switched off."""
    return "" if str(item.get(w("val"), "1")) in _OFF else word


def run_looks(properties: Element | None) -> Looks:
    """Face, size, weight and colour (17.3.2)."""
    said = {
        "face": ("huruf {}", value(properties, "rFonts", key="ascii") or value(properties, "rFonts", key="asciiTheme")),
        "size": ("{}", measure(value(properties, "sz"), _HALF_POINTS, "pt")),
        "color": ("warna {}", value(properties, "color")),
        "fill": ("latar {}", value(properties, "shd", key="fill")),
    }
    return {key: form.format(text) for key, (form, text) in said.items() if text} | _flags(properties, _LOOKS)


def paragraph_looks(properties: Element | None) -> Looks:
    """Spacing, indents, alignment, flow and list level (17.3.1)."""
    spacing, indent = child(properties, "spacing"), child(properties, "ind")
    rule, line = value(spacing, key="lineRule") or "auto", value(spacing, key="line")
    per, unit = (_LINE, "kali") if rule == "auto" else (_TWIPS_PER_POINT, "pt")
    said = {
        "before": ("sebelum {}", measure(value(spacing, key="before"), _TWIPS_PER_POINT, "pt")),
        "after": ("sesudah {}", measure(value(spacing, key="after"), _TWIPS_PER_POINT, "pt")),
        "line": (_RULES.get(rule, "baris {}"), measure(line, per, unit)),
        **{key: (f"{word} {{}}", millimetres(value(indent, key=key))) for key, word in _INDENTS.items()},
        "align": ("rata {}", _ALIGN.get(value(properties, "jc"), value(properties, "jc")).removeprefix("rata ")),
        "outline": ("tingkat kerangka {}", value(properties, "outlineLvl")),
    }
    looks = {key: form.format(text) for key, (form, text) in said.items() if text} | _flags(properties, _FLAGS)
    number = value(properties, "numPr", "numId")
    level = value(properties, "numPr", "ilvl") or "0"
    return looks | ({"list": f"daftar {number} tingkat {from_one(level)}"} if number else {})


def effective(name: str, styles: dict[str, Element], seen: tuple[str, ...] = ()) -> Looks:
    """What a style looks like with all that it is based on; a circle is followed once."""
    style = styles.get(name)
    if style is None or name in seen:
        return {}
    below = effective(value(style, "basedOn"), styles, (*seen, name))
    return below | paragraph_looks(child(style, "pPr")) | run_looks(child(style, "rPr"))


def table_looks(style: Element) -> Looks:
    """Borders and cell margins of a table style (17.4.38, 17.4.42)."""
    borders, margins = child(style, "tblPr", "tblBorders"), child(style, "tblPr", "tblCellMar")
    lines = [f"{local(item)} {item.get(w('val'))}" for item in _inside(borders)]
    rooms = [f"{local(item)} {millimetres(str(item.get(w('w'))))}" for item in _inside(margins)]
    said = {"borders": ("garis {}", lines), "margins": ("jarak sel {}", rooms)}
    return {key: form.format(", ".join(items)) for key, (form, items) in said.items() if items}


def _inside(element: Element | None) -> Iterable[Element]:
    return () if element is None else element
