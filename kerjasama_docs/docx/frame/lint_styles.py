"""The styles, lists and faces of a frame against those that our code names.

What the code names is read off the bundled frame, which has it all (a test
scans the code for it): its own styles but those that only its own header and
footer use, and the list level of each.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kerjasama_docs.assets import bundled
from kerjasama_docs.docx.frame.names import NEAREST
from kerjasama_docs.docx.wml.reading import Element, Package, child, style_elements, value
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.ooxml.names import A, qualified, w

_MAIN = "Pasal"
"""The style whose list may have any number; the code names the other lists by number."""
_FACES = ("ascii", "hAnsi", "cs")
_MOST_NAMED = 5
"""Most names of faces in a message."""
_KINDS = {"paragraph": "paragraf", "character": "karakter", "table": "tabel"}


@dataclass(frozen=True, slots=True)
class Linked:
    """The list level that a style is linked to (ECMA-376 Part 1, 17.9.23): number of the list, level from 0."""

    number: str
    level: str


def links(package: Package) -> dict[str, Linked]:
    """The list level of every style that has one."""
    found = {}
    for name, style in style_elements(package).items():
        if number := value(style, "pPr", "numPr", "numId"):
            found[name] = Linked(number, value(style, "pPr", "numPr", "ilvl") or "0")
    return found


def levels(package: Package) -> dict[str, dict[str, Element]]:
    """The levels of every list, by number of the list and level."""
    root = package.trees.get("word/numbering.xml")
    if root is None:
        return {}
    abstract = {item.get(w("abstractNumId")): item for item in root.iter(w("abstractNum"))}
    found: dict[str, dict[str, Element]] = {}
    for number in root.iter(w("num")):
        shape = abstract.get(value(number, "abstractNumId"))
        own = [] if shape is None else shape.findall(w("lvl"))
        found[str(number.get(w("numId")))] = {str(level.get(w("ilvl"))): level for level in own}
    return found


@dataclass(frozen=True)
class Needed:
    """What a frame must have.

    Attributes:
        styles: Kind of every style that the code names, by id.
        links: Their list levels.
        levels: The levels of each list, by number.
    """

    styles: Mapping[str, str]
    links: Mapping[str, Linked]
    levels: Mapping[str, frozenset[str]]


@cache
def needed() -> Needed:
    """What the code names, read off the bundled frame."""
    package = Package.read(bundled("templates") / "kerangka" / "naskah.docx")
    used = {value(p, "pPr", "pStyle") for part, _ in package.texts() for p in package.trees[part].iter(w("p"))}
    styles = {
        name: str(style.get(w("type")))
        for name, style in style_elements(package).items()
        if style.get(w("customStyle")) and name not in used
    }
    linked = {name: link for name, link in links(package).items() if name in styles}
    return Needed(styles, linked, {number: frozenset(own) for number, own in levels(package).items()})


def lint_styles(package: Package) -> Iterator[Finding]:
    """Findings about styles, lists and faces."""
    file = str(package.path)
    for code, level, part, message, hint in (*_styles(package), *_lists(package), *_faces(package)):
        yield Finding(f"kerangka-{code}", level, message, Where(file, unit=part), hint)


_Fault = tuple[str, Level, str, str, str]
"""Code, level, place, message, hint."""
_COPY = "Salin dari kerangka bawaan: kerjasama-docs templat salin kerangka/naskah."


def _styles(package: Package) -> Iterator[_Fault]:
    there = style_elements(package)
    for name, kind in needed().styles.items():
        style = there.get(name)
        nearest = NEAREST.get(name, "")
        if style is None and nearest in there:
            message = f"Gaya “{name}” ({_KINDS[kind]}) tidak ada; sebagai gantinya dipakai gaya “{nearest}”."
            yield "gaya-hilang", Level.PERINGATAN, "gaya", message, _COPY
        elif style is None:
            yield "gaya-hilang", Level.GALAT, "gaya", f"Gaya “{name}” ({_KINDS[kind]}) tidak ada.", _COPY
        elif style.get(w("type")) != kind:
            message = f"Gaya “{name}” harus gaya {_KINDS[kind]}."
            yield "gaya-hilang", Level.GALAT, f"gaya {name}", message, _COPY
    root = package.trees.get("word/styles.xml")
    if child(root, "docDefaults", "rPrDefault", "rPr", "rFonts") is None:
        message = "Gaya bawaan dokumen (docDefaults) tidak menyebut huruf, sehingga huruf profil tidak terpasang."
        yield "gaya-bawaan", Level.GALAT, "gaya", message, _COPY


def _lists(package: Package) -> Iterator[_Fault]:
    """Whether every linked style still has its level, and every list its levels."""
    there = links(package)
    main = there.get(_MAIN)

    def number_of(wanted: str) -> str:
        """The number that a list has in this frame; that of the Pasal may be any."""
        return main.number if main and wanted == needed().links[_MAIN].number else wanted

    shapes, styles = levels(package), style_elements(package)
    for name, link in needed().links.items():
        if name in styles:
            wanted = Linked(number_of(link.number), link.level)
            yield from _linked(name, wanted, own=there.get(name), shapes=shapes)
    unused = {link.number for name, link in needed().links.items() if name in NEAREST.keys() - styles.keys()}
    for number, all_levels in needed().levels.items():
        if number in unused:
            continue
        mine = number_of(number)
        if missing := sorted(all_levels - shapes.get(mine, {}).keys()):
            message = f"Daftar {mine} tidak punya tingkat {', '.join(map(_from_one, missing))}."
            yield "daftar-bertingkat", Level.GALAT, f"daftar {mine}", message, _COPY


def _linked(
    name: str, wanted: Linked, *, own: Linked | None, shapes: Mapping[str, Mapping[str, Element]]
) -> Iterator[_Fault]:
    """Whether a style is linked to its level, and the level to the style."""
    number, level = wanted.number, _from_one(wanted.level)
    code, place, hint = "daftar-bertingkat", f"gaya {name}", _COPY
    if own != wanted:
        message = f"Gaya “{name}” tidak terhubung ke daftar {number} tingkat {level}."
        hint = "Di Word: Define New Multilevel List, Link level to style; atau " + _COPY
        yield code, Level.GALAT, place, message, hint
    elif value(shapes.get(number, {}).get(wanted.level), "pStyle") != name:
        message = f"Daftar {number} tingkat {level} tidak ada atau tidak menunjuk balik ke gaya “{name}”."
        yield code, Level.GALAT, place, message, hint


def _from_one(level: str) -> str:
    """A level as a reader counts it."""
    return str(int(level) + 1)


def _faces(package: Package) -> Iterator[_Fault]:
    """Faces that no engine finds: each costs a search for a substitute at every conversion."""
    fonts = [item for root in package.trees.values() for item in root.iter(w("rFonts"))]
    latin = {str(item.get(w(key))) for item in fonts for key in _FACES}
    for part, root in package.trees.items():
        if names := sorted(_foreign(root, latin)):
            listed = ", ".join(names[:_MOST_NAMED]) + (" …" if len(names) > _MOST_NAMED else "")
            message = f"Huruf tema atau huruf Asia Timur disebut: {listed}; setiap konversi PDF menjadi lebih lambat."
            yield "huruf", Level.SARAN, part, message, "Sebut satu nama huruf saja di gaya, seperti kerangka bawaan."


def _foreign(root: Element, latin: Collection[str]) -> set[str]:
    """The faces of a part that are named by a theme, or for East Asian text only."""
    found = {str(item.get("typeface")) for tag in ("ea", "font") for item in root.iter(qualified(A, tag))}
    for item in root.iter(w("rFonts")):
        found.add(str(item.get(w("eastAsia"))))
        found |= {f"huruf tema {item.get(key)}" for key in map(str, item.keys()) if key.endswith("Theme")}
    return found - {*latin, "None", ""}
