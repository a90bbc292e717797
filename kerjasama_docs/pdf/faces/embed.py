"""The copy of a DOCX that goes to an engine: bundled family names, bundled faces inside.

An engine that finds every font it is asked for inside the file neither looks
at the fonts of the machine nor guesses a substitute, so the pages come out the
same everywhere. The user's own DOCX is never touched.
"""

import html
import re
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from kerjasama_docs.errors import UsageError
from kerjasama_docs.letters import fonts
from kerjasama_docs.ooxml.content_types import declared
from kerjasama_docs.ooxml.names import HEAD, R, W, kind_of
from kerjasama_docs.ooxml.package import TYPES, UNREADABLE, packed, relations_of, unpacked, zipped
from kerjasama_docs.ooxml.relations import related, sole
from kerjasama_docs.regex import regex

MAIN = "word/document.xml"
FONT_TABLE = "word/fontTable.xml"
RELATIONS = relations_of(MAIN)

_FONT_TABLE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"
_OBFUSCATED_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_KEYS = uuid.uuid5(uuid.NAMESPACE_DNS, "kerjasama-docs.fonts")

_RFONTS = regex(r"<(?:\w+:)?rFonts\b[^>]*>")
_RFONTS_NAME = regex(r'\b(ascii|hAnsi|cs|eastAsia)="([^"]*)"')
_RFONTS_THEME = regex(r'\s[\w:]*?(asciiTheme|hAnsiTheme|cstheme|eastAsiaTheme)="([^"]*)"')
_TYPEFACE = regex(r'\btypeface="([^"+][^"]*)"')
_SCRIPT_FONT = regex(r"<a:font\b[^>]*/>")
_THEME_LATIN = regex(r'<a:(major|minor)Font>.*?<a:latin\b[^>]*?typeface="([^"]*)"', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A DOCX made ready for an engine.

    Attributes:
        docx: The copy with the faces inside.
        substitutions: (asked, used) for every family whose place another one took, sorted by name.
    """

    docx: bytes
    substitutions: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Names:
    """The families met while the parts are rewritten."""

    theme: Mapping[str, str]
    kept: frozenset[str]
    asked: dict[str, str] = field(default_factory=dict)
    needed: set[str] = field(default_factory=set)

    def use(self, name: str, *, seen: bool = True) -> str:
        family = html.unescape(name)
        if family in self.kept:
            return name
        used = fonts.substitute(family)
        self.needed.add(used)
        if seen and family != used:
            self.asked[family] = used
        return used


def prepare(docx: bytes) -> Prepared:
    """Swap every font name for a bundled family and put the faces in use inside.

    Covered are run fonts (ECMA-376 Part 1, 17.3.2.26) in every part, theme
    fonts (20.1.4.1) and the typefaces of drawings. A family whose faces the
    DOCX itself carries keeps its name. The same input gives the same bytes.

    Args:
        docx: A Word document.

    Returns:
        The copy and what was substituted; names for East Asian text are swapped silently,
        since no Indonesian text is set in them.

    Raises:
        UsageError: The bytes are no readable DOCX.
    """
    parts = _read(docx)
    table = parts.get(FONT_TABLE, b"").decode("utf-8", "replace")
    own = _own_fonts(table)
    names = _Names(_theme(parts), frozenset(own))
    for path, content in parts.items():
        if path.startswith("word/") and path.endswith(".xml") and path != FONT_TABLE:
            parts[path] = _swap(content, names)
    names.needed = names.needed or {fonts.FALLBACK}
    _embed(parts, sorted(names.needed), own.values())
    return Prepared(zipped(packed(parts, level=0)), tuple(sorted(names.asked.items())))


def _read(docx: bytes) -> dict[str, bytes]:
    try:
        parts = unpacked(docx)
    except UNREADABLE as error:
        raise UsageError(
            "Berkas DOCX rusak atau bukan dokumen Word, sehingga PDF tidak dapat dibuat.",
            "Buka berkas itu di Word, lalu simpan kembali sebagai .docx tanpa kata sandi.",
        ) from error
    if missing := [name for name in (MAIN, RELATIONS, TYPES) if name not in parts]:
        raise UsageError(
            f"Berkas ini bukan dokumen Word: bagian {', '.join(missing)} tidak ada.",
            "Buka berkas itu di Word, lalu simpan kembali sebagai .docx.",
        )
    return parts


def _own_fonts(table: str) -> dict[str, str]:
    """Families whose faces the DOCX carries, with their element of the font table."""
    elements = re.findall(r"<w:font\b[^>]*[^/]>.*?</w:font>", table, re.DOTALL)
    named = [(re.search(r'w:name="([^"]*)"', element), element) for element in elements if "<w:embed" in element]
    return {html.unescape(name[1]): element for name, element in named if name}


def _theme(parts: Mapping[str, bytes]) -> Mapping[str, str]:
    """Family of the theme's ``major`` and ``minor`` fonts."""
    for path, content in parts.items():
        if path.startswith("word/theme/") and path.endswith(".xml"):
            return MappingProxyType(dict(_THEME_LATIN.findall(content.decode("utf-8", "replace"))))
    return MappingProxyType({})


def _swap(content: bytes, names: _Names) -> bytes:
    if b"rFonts" not in content and b"typeface" not in content and b"<a:font" not in content:
        return content
    text = content.decode("utf-8", "surrogateescape")
    text = _RFONTS.sub(lambda found: _swap_run_fonts(found[0], names), text)
    text = _SCRIPT_FONT.sub("", text)
    text = _TYPEFACE.sub(lambda found: f'typeface="{names.use(found[1], seen=False)}"', text)
    return text.encode("utf-8", "surrogateescape")


def _swap_run_fonts(element: str, names: _Names) -> str:
    """Name the families outright: a theme reference would win over a name (17.3.2.26)."""
    themed = {
        attribute.removesuffix("Theme").removesuffix("theme"): names.theme.get(value[:5], fonts.FALLBACK)
        for attribute, value in _RFONTS_THEME.findall(element)
    }
    element = _RFONTS_THEME.sub("", element)
    element = _RFONTS_NAME.sub(_keep_unless(themed, names), element)
    extra = "".join(
        f' w:{slot}="{names.use(family, seen=slot in {"ascii", "hAnsi"})}"'
        for slot, family in themed.items()
        if not re.search(rf'\b{slot}="', element)
    )
    return re.sub(r"(\s*/?>)$", lambda end: extra + end[0], element)


def _keep_unless(themed: Mapping[str, str], names: _Names) -> Callable[[re.Match[str]], str]:
    def swapped(found: re.Match[str]) -> str:
        slot, family = found[1], themed.get(found[1], found[2])
        return f'{slot}="{names.use(family, seen=slot in {"ascii", "hAnsi"})}"'

    return swapped


def _embed(parts: dict[str, bytes], families: Iterable[str], own: Iterable[str]) -> None:
    """Add the faces, the font table that names them, and what the package needs to find them."""
    faces = [_obfuscated(family, element) for family in families for element in fonts.STYLES]
    parts |= {f"word/{face.target}": face.content for face in faces}
    links = relations_of(FONT_TABLE)
    parts[links], ids = related(parts.get(links), kind_of("font"), [face.target for face in faces])
    embeds: dict[str, str] = {}
    for face, identity in zip(faces, ids, strict=True):
        embed = f'<w:{face.element} r:id="{identity}" w:fontKey="{face.key}"/>'
        embeds[face.family] = embeds.get(face.family, "") + embed
    elements = [*own, *(f'<w:font w:name="{family}">{inner}</w:font>' for family, inner in embeds.items())]
    parts[FONT_TABLE] = f'{HEAD}<w:fonts xmlns:w="{W}" xmlns:r="{R}">{"".join(elements)}</w:fonts>'.encode()
    parts[RELATIONS] = sole(parts[RELATIONS], kind_of("fontTable"), "fontTable.xml")
    types = {"odttf": _OBFUSCATED_TYPE}
    parts[TYPES] = declared(parts[TYPES], defaults=types, overrides={FONT_TABLE: _FONT_TABLE_TYPE})


@dataclass(frozen=True, slots=True)
class _Face:
    """A face as it is embedded: its element in the font table, its key, its part below ``word/``."""

    family: str
    element: str
    key: str
    target: str
    content: bytes


@cache
def _obfuscated(family: str, element: str) -> _Face:
    """A face made ready (ECMA-376 Part 1, 17.8.1).

    The first 32 bytes are XORed with the GUID read backwards. The GUID is made
    from the name, so that the bytes stay the same from run to run.
    """
    path = fonts.face_file(family, fonts.STYLES[element])
    identity = uuid.uuid5(_KEYS, path.name)
    key = identity.bytes[::-1] * 2
    content = path.read_bytes()
    head = bytes(a ^ b for a, b in zip(content[:32], key, strict=True))
    shown = f"{{{str(identity).upper()}}}"
    return _Face(family, element, shown, f"fonts/{path.stem}.odttf", head + content[32:])
