"""A frame as text (``templat teks``), so that a change made in Word can be reviewed line by line."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from kerjasama_docs.docx.frame.lint_styles import levels
from kerjasama_docs.docx.wml.reading import Element, Package, Spot, child, own, style_elements, value, walk
from kerjasama_docs.ooxml.names import w

_TWIPS_PER_MM = 1440 / 25.4
_TWIPS_PER_POINT = 20
_HALF_POINTS = 2
_LINE = 240
"""Line spacing counts in 240ths of a line (ECMA-376 Part 1, 17.3.1.33)."""
_FIXED_SPACE = "⍽"
"""A space that does not break would look like any other."""
_RULES = {"atLeast": "baris paling sedikit {}", "exact": "baris tepat {}"}
_KINDS = {"paragraph": "paragraf", "character": "karakter", "table": "tabel", "numbering": "daftar"}
_ALIGN = {
    "both": "rata kiri-kanan",
    "center": "tengah",
    "left": "kiri",
    "right": "kanan",
    "start": "kiri",
    "end": "kanan",
}
_SIDES = {"top": "atas", "right": "kanan", "bottom": "bawah", "left": "kiri", "header": "kepala", "footer": "kaki"}
_FLAGS = {"keepNext": "bersama berikutnya", "keepLines": "tak terputus", "pageBreakBefore": "mulai halaman baru"}
_INDENTS = {"left": "jorok", "right": "jorok kanan", "hanging": "gantung", "firstLine": "baris pertama"}
_LOOKS = {"b": "tebal", "i": "miring", "u": "garis bawah", "caps": "kapital", "vanish": "tersembunyi"}
_OFF = {"0", "false", "off", "none"}
"""Values with which a property is switched off (22.9.2.7)."""
Looks = dict[str, str]
"""What a paragraph or run looks like, by aspect; an empty text is an aspect that is switched off."""


def view_frame(path: Path) -> str:
    """Parts, sections, styles, lists and other files of a frame; the same frame gives the same text.

    Raises:
        UsageError: The file is no DOCX or cannot be read.
    """
    package = Package.read(path)
    sections = (_parts(package), _styles(package), _lists(package), _files(package))
    shown = "\n".join("\n".join(lines) + "\n" for lines in sections)
    return shown.replace("\u00a0", _FIXED_SPACE)


def _parts(package: Package) -> Iterator[str]:
    for place, (name, title) in enumerate(package.texts()):
        if place:
            yield ""
        yield f"== {title} =="
        root = package.trees[name]
        for spot in walk(root, ""):
            yield from _paragraph(spot)
        last = child(root, "body", "sectPr")
        if last is not None:
            yield f"-- bagian: {_section(last)}"


def _paragraph(spot: Spot) -> Iterator[str]:
    """A paragraph: style, what it changes of it, text; cells are indented and named."""
    element = spot.element
    properties = child(element, "pPr")
    changed = _shown(_paragraph_looks(properties))
    style = value(properties, "pStyle") + (f"; {changed}" if changed else "")
    cell = f"{spot.place.removeprefix(', ')}: " if spot.depth else ""
    yield f"{'  ' * spot.depth}{cell}[{style}] {''.join(_pieces(element))}".rstrip()
    section = child(properties, "sectPr")
    if section is not None:
        yield f"-- bagian: {_section(section)}"


def _pieces(paragraph: Element) -> Iterator[str]:
    """The text of a paragraph; what is no text in ‹ ›, direct formatting before the run that has it."""
    for item in own(paragraph):
        if item.tag == w("rPr") and (looks := _shown(_run_looks(item))) and _is_run(item):
            yield f"‹{looks}›"
        elif item.tag == w("t"):
            yield item.text or ""
        elif item.tag == w("instrText"):
            yield f"‹medan {' '.join((item.text or '').split())}›"
        elif item.tag == w("fldSimple"):
            yield f"‹medan {' '.join(str(item.get(w('instr'))).split())}›"
        elif item.tag in {w("drawing"), w("pict"), w("object")}:
            names = [str(each.get("descr") or each.get("name") or "") for each in item.iter() if _is_picture(each)]
            yield f"‹gambar {', '.join(names)}›"
        elif item.tag in {w("tab"), w("br")} and _is_run(item):
            yield "‹tab›" if item.tag == w("tab") else "‹baris baru›"


def _is_run(properties: Element) -> bool:
    parent = properties.getparent()
    return parent is not None and parent.tag == w("r")


def _is_picture(element: Element) -> bool:
    return str(element.tag).endswith("}docPr")


def _shown(looks: Looks) -> str:
    return "; ".join(text for text in looks.values() if text)


def _measure(text: str, per: float, unit: str, decimals: int = 2) -> str:
    """A length of the file in a unit of readers, with the Indonesian comma; what is no number stays as it is."""
    if not text.removeprefix("-").isdecimal():
        return text
    figure = f"{int(text) / per:.{decimals}f}".rstrip("0").rstrip(".")
    return f"{figure.replace('.', ',')} {unit}"


def _mm(twips: str) -> str:
    return _measure(twips, _TWIPS_PER_MM, "mm", decimals=1)


def _from_one(level: str) -> str:
    """A level as a reader counts it; the file counts from 0."""
    return str(int(level) + 1) if level.isdecimal() else level


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _section(section: Element) -> str:
    """Paper, margins, headers and footers of a section (17.6.11, 17.6.13)."""
    size, margins = child(section, "pgSz"), child(section, "pgMar")
    turned = "mendatar" if value(size, key="orient") == "landscape" else "tegak"
    shown = [f"kertas {_mm(value(size, key='w'))} × {_mm(value(size, key='h'))} {turned}"]
    shown += [f"{name} {_mm(value(margins, key=side))}" for side, name in _SIDES.items() if value(margins, key=side)]
    names = {"headerReference": "kepala halaman", "footerReference": "kaki halaman"}
    references = [item for item in section if _local(item) in names]
    return "; ".join([*shown, *(f"{names[_local(item)]} {item.get(w('type'))}" for item in references)])


def _flags(properties: Element | None, words: dict[str, str]) -> Looks:
    """Properties that are on or off, as far as they are said."""
    said = {name: child(properties, name) for name in words}
    return {
        name: "" if str(item.get(w("val"), "1")) in _OFF else words[name]
        for name, item in said.items()
        if item is not None
    }


def _run_looks(properties: Element | None) -> Looks:
    """Face, size, weight and colour (17.3.2)."""
    said = {
        "face": ("huruf {}", value(properties, "rFonts", key="ascii") or value(properties, "rFonts", key="asciiTheme")),
        "size": ("{}", _measure(value(properties, "sz"), _HALF_POINTS, "pt")),
        "color": ("warna {}", value(properties, "color")),
        "fill": ("latar {}", value(properties, "shd", key="fill")),
    }
    return {key: form.format(text) for key, (form, text) in said.items() if text} | _flags(properties, _LOOKS)


def _paragraph_looks(properties: Element | None) -> Looks:
    """Spacing, indents, alignment, flow and list level (17.3.1)."""
    spacing, indent = child(properties, "spacing"), child(properties, "ind")
    rule, line = value(spacing, key="lineRule") or "auto", value(spacing, key="line")
    per, unit = (_LINE, "kali") if rule == "auto" else (_TWIPS_PER_POINT, "pt")
    said = {
        "before": ("sebelum {}", _measure(value(spacing, key="before"), _TWIPS_PER_POINT, "pt")),
        "after": ("sesudah {}", _measure(value(spacing, key="after"), _TWIPS_PER_POINT, "pt")),
        "line": (_RULES.get(rule, "baris {}"), _measure(line, per, unit)),
        **{key: (f"{word} {{}}", _mm(value(indent, key=key))) for key, word in _INDENTS.items()},
        "align": ("rata {}", _ALIGN.get(value(properties, "jc"), value(properties, "jc")).removeprefix("rata ")),
        "outline": ("tingkat kerangka {}", value(properties, "outlineLvl")),
    }
    looks = {key: form.format(text) for key, (form, text) in said.items() if text} | _flags(properties, _FLAGS)
    number = value(properties, "numPr", "numId")
    level = value(properties, "numPr", "ilvl") or "0"
    return looks | ({"list": f"daftar {number} tingkat {_from_one(level)}"} if number else {})


def _effective(name: str, styles: dict[str, Element], seen: tuple[str, ...] = ()) -> Looks:
    """What a style looks like with all that it is based on; a circle is followed once."""
    style = styles.get(name)
    if style is None or name in seen:
        return {}
    below = _effective(value(style, "basedOn"), styles, (*seen, name))
    return below | _paragraph_looks(child(style, "pPr")) | _run_looks(child(style, "rPr"))


def _styles(package: Package) -> Iterator[str]:
    yield "== gaya =="
    styles = style_elements(package)
    defaults = child(package.trees.get("word/styles.xml"), "docDefaults")
    base = _paragraph_looks(child(defaults, "pPrDefault", "pPr")) | _run_looks(child(defaults, "rPrDefault", "rPr"))
    yield f"bawaan dokumen: {_shown(base)}"
    for name, style in sorted(styles.items()):
        kind = str(style.get(w("type")))
        based = value(style, "basedOn")
        looks = (base if kind == "paragraph" else {}) | _effective(name, styles)
        table = _table_looks(style) if kind == "table" else {}
        yield f"{name} ({_KINDS.get(kind, kind)}{f', dari {based}' if based else ''}): {_shown(looks | table)}".rstrip(
            " :"
        )


def _table_looks(style: Element) -> Looks:
    """Borders and cell margins of a table style (17.4.38, 17.4.42)."""
    borders, margins = child(style, "tblPr", "tblBorders"), child(style, "tblPr", "tblCellMar")
    lines = [f"{_local(item)} {item.get(w('val'))}" for item in (() if borders is None else borders)]
    rooms = [f"{_local(item)} {_mm(str(item.get(w('w'))))}" for item in (() if margins is None else margins)]
    said = {"borders": ("garis {}", lines), "margins": ("jarak sel {}", rooms)}
    return {key: form.format(", ".join(items)) for key, (form, items) in said.items() if items}


def _lists(package: Package) -> Iterator[str]:
    yield "== daftar =="
    for number, own_levels in sorted(levels(package).items(), key=lambda item: (len(item[0]), item[0])):
        yield f"daftar {number}"
        for level, shape in sorted(own_levels.items()):
            looks = _shown(_paragraph_looks(child(shape, "pPr")))
            suffix = {"nothing": ", tanpa jarak", "space": ", spasi"}.get(value(shape, "suff"), "")
            style = value(shape, "pStyle")
            yield (
                f"  tingkat {_from_one(level)}: “{value(shape, 'lvlText')}” {value(shape, 'numFmt')}"
                f" mulai {value(shape, 'start') or '0'}{suffix}{f'; gaya {style}' if style else ''}; {looks}"
            ).rstrip("; ")


def _files(package: Package) -> Iterator[str]:
    """Parts that this view does not open, with a fingerprint, so that an exchanged picture is seen."""
    yield "== berkas lain =="
    shown = {name for name, _ in package.texts()} | {"word/styles.xml", "word/numbering.xml"}
    for name in sorted(package.parts.keys() - shown):
        content = package.parts[name]
        yield f"{name}: {len(content)} bita, sha256 {hashlib.sha256(content).hexdigest()[:12]}"
