"""A frame as text (``templat teks``), so that a change made in Word can be reviewed line by line."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from kerjasama_docs.docx.frame.lint_styles import levels
from kerjasama_docs.docx.frame.looks import (
    effective,
    from_one,
    local,
    millimetres,
    paragraph_looks,
    run_looks,
    table_looks,
    worded,
)
from kerjasama_docs.docx.wml.reading import Element, Package, Spot, child, own, style_elements, value, walk
from kerjasama_docs.ooxml.names import w

_FIXED_SPACE = "⍽"
"""A space that does not break would look like any other."""
_KINDS = {"paragraph": "paragraf", "character": "karakter", "table": "tabel", "numbering": "daftar"}
_SIDES = {"top": "atas", "right": "kanan", "bottom": "bawah", "left": "kiri", "header": "kepala", "footer": "kaki"}


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
    changed = worded(paragraph_looks(properties))
    style = value(properties, "pStyle") + (f"; {changed}" if changed else "")
    cell = f"{spot.place.removeprefix(', ')}: " if spot.depth else ""
    yield f"{'  ' * spot.depth}{cell}[{style}] {''.join(_pieces(element))}".rstrip()
    section = child(properties, "sectPr")
    if section is not None:
        yield f"-- bagian: {_section(section)}"


def _pieces(paragraph: Element) -> Iterator[str]:
    """The text of a paragraph; what is no text in ‹ ›, direct formatting before the run that has it."""
    for item in own(paragraph):
        show = _PIECES.get(str(item.tag))
        if show is not None:
            yield show(item)


def _text(item: Element) -> str:
    return item.text or ""


def _looks(properties: Element) -> str:
    looks = worded(run_looks(properties))
    return f"‹{looks}›" if looks and _is_run(properties) else ""


def _field(item: Element) -> str:
    instruction = item.text if item.tag == w("instrText") else str(item.get(w("instr")))
    return f"‹medan {' '.join((instruction or '').split())}›"


def _picture(item: Element) -> str:
    names = [str(each.get("descr") or each.get("name") or "") for each in item.iter() if _is_picture(each)]
    return f"‹gambar {', '.join(names)}›"


def _tab(item: Element) -> str:
    return "‹tab›" if _is_run(item) else ""


def _break(item: Element) -> str:
    return "‹baris baru›" if _is_run(item) else ""


_PIECES: Mapping[str, Callable[[Element], str]] = {
    w("rPr"): _looks,
    w("t"): _text,
    w("instrText"): _field,
    w("fldSimple"): _field,
    w("drawing"): _picture,
    w("pict"): _picture,
    w("object"): _picture,
    w("tab"): _tab,
    w("br"): _break,
}
"""How each thing that stands in a paragraph is shown."""


def _is_run(properties: Element) -> bool:
    parent = properties.getparent()
    return parent is not None and parent.tag == w("r")


def _is_picture(element: Element) -> bool:
    return str(element.tag).endswith("}docPr")


def _section(section: Element) -> str:
    """Paper, margins, headers and footers of a section (17.6.11, 17.6.13)."""
    size, margins = child(section, "pgSz"), child(section, "pgMar")
    turned = "mendatar" if value(size, key="orient") == "landscape" else "tegak"
    shown = [f"kertas {millimetres(value(size, key='w'))} × {millimetres(value(size, key='h'))} {turned}"]
    shown += [
        f"{name} {millimetres(value(margins, key=side))}" for side, name in _SIDES.items() if value(margins, key=side)
    ]
    names = {"headerReference": "kepala halaman", "footerReference": "kaki halaman"}
    references = [item for item in section if local(item) in names]
    return "; ".join([*shown, *(f"{names[local(item)]} {item.get(w('type'))}" for item in references)])


def _styles(package: Package) -> Iterator[str]:
    yield "== gaya =="
    styles = style_elements(package)
    defaults = child(package.trees.get("word/styles.xml"), "docDefaults")
    base = paragraph_looks(child(defaults, "pPrDefault", "pPr")) | run_looks(child(defaults, "rPrDefault", "rPr"))
    yield f"bawaan dokumen: {worded(base)}"
    for name, style in sorted(styles.items()):
        kind = str(style.get(w("type")))
        based = value(style, "basedOn")
        looks = (base if kind == "paragraph" else {}) | effective(name, styles)
        table = table_looks(style) if kind == "table" else {}
        yield f"{name} ({_KINDS.get(kind, kind)}{f', dari {based}' if based else ''}): {worded(looks | table)}".rstrip(
            " :"
        )


def _lists(package: Package) -> Iterator[str]:
    yield "== daftar =="
    for number, own_levels in sorted(levels(package).items(), key=lambda item: (len(item[0]), item[0])):
        yield f"daftar {number}"
        for level, shape in sorted(own_levels.items()):
            looks = worded(paragraph_looks(child(shape, "pPr")))
            suffix = {"nothing": ", tanpa jarak", "space": ", spasi"}.get(value(shape, "suff"), "")
            style = value(shape, "pStyle")
            yield (
                f"  tingkat {from_one(level)}: “{value(shape, 'lvlText')}” {value(shape, 'numFmt')}"
                f" mulai {value(shape, 'start') or '0'}{suffix}{f'; gaya {style}' if style else ''}; {looks}"
            ).rstrip("; ")


def _files(package: Package) -> Iterator[str]:
    """Parts that this view does not open, with a fingerprint, so that an exchanged picture is seen."""
    yield "== berkas lain =="
    shown = {name for name, _ in package.texts()} | {"word/styles.xml", "word/numbering.xml"}
    for name in sorted(package.parts.keys() - shown):
        content = package.parts[name]
        yield f"{name}: {len(content)} bita, sha256 {hashlib.sha256(content).hexdigest()[:12]}"
