"""A frame as another program saved it, with what that program leaves out or moves: LibreOffice, mostly.

LibreOffice 7.4 writes the lists of a frame without the styles that are linked to them (ECMA-376 Part 1, 17.9.23), moves
face and line spacing from the defaults of the document into the style Normal, and adds styles and faces of its own
that nothing uses. A frame of Word, and ours, has nothing to mend and stays byte for byte.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kerjasama_docs.docx.frame.lint_styles import levels
from kerjasama_docs.docx.frame.names import NUMBERING, STYLES
from kerjasama_docs.docx.wml.reading import FILLED, Element, Package, child, style_elements, value
from kerjasama_docs.ooxml.names import w
from kerjasama_docs.ooxml.xml import bytes_of

_BEFORE_LINK = (w("start"), w("numFmt"), w("lvlRestart"))
"""What stands before the style of a level (17.9.6)."""
_SPACING = {"before": "0", "after": "0", "line": "240", "lineRule": "auto"}
"""What they are where nothing is said (17.3.1.33), in the order in which :func:`.geometry.restyle` looks for them."""
_USES = (w("pStyle"), w("rStyle"), w("tblStyle"), w("basedOn"), w("next"), w("link"))
_FONTS = "word/fontTable.xml"
_SIZE = "24"
"""Half points; the profil sets its own."""


def mended(package: Package, needed: Mapping[str, str]) -> Package:
    """The package of a frame as our own frames are.

    Args:
        package: A frame that was read.
        needed: The styles that the code names.
    """
    package = _composed(package)
    if STYLES not in package.trees or NUMBERING not in package.trees:
        return package
    linked = _linked(package)
    styled = any((_face(package), _spacing(package), _size(package), linked and _unused(package, needed)))
    listed = linked and _faces(package)
    changed = [name for name, done in ((NUMBERING, linked), (STYLES, styled), (_FONTS, listed)) if done]
    made = {name: bytes_of(package.trees[name]) for name in changed}
    return replace(package, parts={**package.parts, **made}) if made else package


def _composed(package: Package) -> Package:
    """The same with composed accents in its texts: a face has no other (Unicode, normal form C)."""
    texts = {name: package.parts[name].decode() for name in package.trees if FILLED.fullmatch(name)}
    made = {name: unicodedata.normalize("NFC", text).encode() for name, text in texts.items() if not is_nfc(text)}
    return replace(package, parts={**package.parts, **made}) if made else package


def is_nfc(text: str) -> bool:
    """Whether all accents of a text are composed."""
    return unicodedata.is_normalized("NFC", text)


def _linked(package: Package) -> bool:
    """Link levels back to the styles that name them; whether any was without."""
    return bool([name for name, style in _numbered(package) if _link(package, name, style)])


def _numbered(package: Package) -> Iterator[tuple[str, Element]]:
    """The styles that name a list."""
    for name, style in style_elements(package).items():
        if value(style, "pPr", "numPr", "numId"):
            yield name, style


def _link(package: Package, name: str, style: Element) -> bool:
    """Link the level of a list back to the style that names it, where no level is linked to it."""
    number, level = value(style, "pPr", "numPr", "numId"), value(style, "pPr", "numPr", "ilvl") or "0"
    found = levels(package).get(number, {}).get(level)
    if found is None or value(found, "pStyle"):
        return False
    _set_link(found, name)
    return True


def _set_link(level: Element, name: str) -> None:
    link = level.makeelement(w("pStyle"), {w("val"): name})
    level.insert(sum(item.tag in _BEFORE_LINK for item in level), link)


def _normal(package: Package) -> Element | None:
    """The style that paragraphs have when they name none."""
    styles = style_elements(package).values()
    own = (each for each in styles if each.get(w("type")) == "paragraph" and each.get(w("default")) in {"1", "true"})
    return next(own, None)


def _face(package: Package) -> bool:
    """Take the face away from Normal where it only repeats that of the document: the profil sets it there."""
    default = child(package.trees[STYLES], "docDefaults", "rPrDefault", "rPr", "rFonts")
    own = child(_normal(package), "rPr", "rFonts")
    if default is None or own is None or sorted(own.items()) != sorted(default.items()):
        return False
    _remove(own)
    return True


def _spacing(package: Package) -> bool:
    """Give the document the spacing of Normal where it has none of its own: the profil sets it there."""
    defaults = child(package.trees[STYLES], "docDefaults", "pPrDefault", "pPr")
    own = child(_normal(package), "pPr", "spacing")
    if defaults is None or own is None or child(defaults, "spacing") is not None or not own.get(w("line")):
        return False
    attributes = {w(key): own.get(w(key), usual) for key, usual in _SPACING.items()}
    defaults.append(defaults.makeelement(w("spacing"), attributes))
    _remove(own)
    return True


def _size(package: Package) -> bool:
    """Give Normal a size where it has none: the profil sets it there."""
    normal = _normal(package)
    if normal is None or child(normal, "rPr", "sz") is not None:
        return False
    looks = child(normal, "rPr")
    if looks is None:
        looks = normal.makeelement(w("rPr"), {})
        normal.append(looks)
    for key in ("sz", "szCs"):
        looks.append(looks.makeelement(w(key), {w("val"): _SIZE}))
    return True


def _unused(package: Package, needed: Mapping[str, str]) -> bool:
    """Take away styles that nothing uses and that name a face of their own: each costs a search for a substitute."""
    used = _used(package, needed)
    others = [style for name, style in style_elements(package).items() if name not in used and _is_idle(style)]
    for style in others:
        _remove(style)
    return bool(others)


def _is_idle(style: Element) -> bool:
    return not style.get(w("customStyle")) and not style.get(w("default")) and child(style, "rPr", "rFonts") is not None


def _faces(package: Package) -> bool:
    """Leave out of the table of fonts what no text or style names."""
    root = package.trees.get(_FONTS)
    named = {str(each) for tree in package.trees.values() for item in tree.iter(w("rFonts")) for each in item.values()}
    fonts = [] if root is None else list(root)
    others = [item for item in fonts if item.get(w("name")) not in named]
    for font in others:
        _remove(font)
    return bool(others)


def _used(package: Package, needed: Mapping[str, str]) -> set[str]:
    """The styles that a text, a list, the code or another such style names."""
    styles = style_elements(package)
    used = {str(item.get(w("val"))) for item in _naming(package)} | needed.keys()
    used |= {name for name, style in styles.items() if not _is_idle(style)}
    waiting = [*used]
    while waiting:
        style = styles.get(waiting.pop())
        named = _named_by(style)
        waiting += named - used
        used |= named
    return used


def _named_by(style: Element | None) -> set[str]:
    """The styles that a style names."""
    return set() if style is None else {str(item.get(w("val"))) for item in style if item.tag in _USES}


def _naming(package: Package) -> Iterator[Element]:
    for name, root in package.trees.items():
        if name != STYLES:
            yield from root.iter(*_USES)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
