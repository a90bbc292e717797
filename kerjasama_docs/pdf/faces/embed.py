"""The copy of a DOCX that goes to an engine: bundled family names, bundled faces inside.

An engine that finds every font it is asked for inside the file neither looks
at the fonts of the machine nor guesses a substitute, so the pages come out the
same everywhere. The user's own DOCX is never touched.
"""

import html
import io
import re
import uuid
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from kerjasama_docs.errors import UsageError
from kerjasama_docs.pdf.faces import fonts

MAIN = "word/document.xml"
FONT_TABLE = "word/fontTable.xml"
RELATIONS = "word/_rels/document.xml.rels"
CONTENT_TYPES = "[Content_Types].xml"

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_FONT_TABLE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"
_OBFUSCATED_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_KEYS = uuid.uuid5(uuid.NAMESPACE_DNS, "kerjasama-docs.fonts")
_DATE = (1980, 1, 1, 0, 0, 0)

_RFONTS = re.compile(r"<(?:\w+:)?rFonts\b[^>]*>")
_RFONTS_NAME = re.compile(r'\b(ascii|hAnsi|cs|eastAsia)="([^"]*)"')
_RFONTS_THEME = re.compile(r'\s[\w:]*?(asciiTheme|hAnsiTheme|cstheme|eastAsiaTheme)="([^"]*)"')
_TYPEFACE = re.compile(r'\btypeface="([^"+][^"]*)"')
_SCRIPT_FONT = re.compile(r"<a:font\b[^>]*/>")
_THEME_LATIN = re.compile(r'<a:(major|minor)Font>.*?<a:latin\b[^>]*?typeface="([^"]*)"', re.DOTALL)


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
    return Prepared(_write(parts), tuple(sorted(names.asked.items())))


def _read(docx: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, OSError, ValueError, RuntimeError) as error:
        raise UsageError(
            "Berkas DOCX rusak atau bukan dokumen Word, sehingga PDF tidak dapat dibuat.",
            "Buka berkas itu di Word, lalu simpan kembali sebagai .docx tanpa kata sandi.",
        ) from error
    if missing := [name for name in (MAIN, RELATIONS, CONTENT_TYPES) if name not in parts]:
        raise UsageError(
            f"Berkas ini bukan dokumen Word: bagian {', '.join(missing)} tidak ada.",
            "Buka berkas itu di Word, lalu simpan kembali sebagai .docx.",
        )
    return parts


def _write(parts: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _DATE), content)
    return target.getvalue()


def _own_fonts(table: str) -> dict[str, str]:
    """Families whose faces the DOCX carries, with their element of the font table."""
    elements = re.findall(r"<w:font\b[^>]*[^/]>.*?</w:font>", table, re.DOTALL)
    carrying = [element for element in elements if "<w:embed" in element]
    return {html.unescape(re.search(r'w:name="([^"]*)"', element)[1]): element for element in carrying}  # type: ignore[index]


def _theme(parts: Mapping[str, bytes]) -> Mapping[str, str]:
    """Family of the theme's ``major`` and ``minor`` fonts."""
    for path, content in parts.items():
        if path.startswith("word/theme/") and path.endswith(".xml"):
            return MappingProxyType(dict(_THEME_LATIN.findall(content.decode("utf-8", "replace"))))
    return MappingProxyType({})


def _swap(content: bytes, names: _Names) -> bytes:
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
    elements = list(own)
    links: list[tuple[str, str, str]] = []
    for family in families:
        embeds = []
        for element, style in fonts.STYLES.items():
            name, key, content = _obfuscated(family, style)
            parts[f"word/fonts/{name}"] = content
            identity = f"rIdNaskah{len(links) + 1}"
            links.append((identity, "font", f"fonts/{name}"))
            embeds.append(f'<w:{element} r:id="{identity}" w:fontKey="{key}"/>')
        elements.append(f'<w:font w:name="{family}">{"".join(embeds)}</w:font>')
    parts[FONT_TABLE] = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:fonts xmlns:w="{_W}" xmlns:r="{_R}">{"".join(elements)}</w:fonts>'
    ).encode()
    _link(parts, "word/_rels/fontTable.xml.rels", links)
    if b"/relationships/fontTable" not in parts[RELATIONS]:
        _link(parts, RELATIONS, [("rIdNaskahFonts", "fontTable", "fontTable.xml")])
    _declare(parts)


def _link(parts: dict[str, bytes], path: str, links: Iterable[tuple[str, str, str]]) -> None:
    """Add relationships (ECMA-376 Part 2, 9.3) to a part, creating it where there is none."""
    empty = f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_PACKAGE}"></Relationships>'
    added = "".join(
        f'<Relationship Id="{identity}" Type="{_R}/{kind}" Target="{target}"/>' for identity, kind, target in links
    )
    old = re.sub(r"<Relationships([^>]*)/>", r"<Relationships\1></Relationships>", _text(parts, path, empty))
    parts[path] = old.replace("</Relationships>", f"{added}</Relationships>").encode()


def _declare(parts: dict[str, bytes]) -> None:
    types = _text(parts, CONTENT_TYPES, "")
    added = ""
    if 'Extension="odttf"' not in types:
        added += f'<Default Extension="odttf" ContentType="{_OBFUSCATED_TYPE}"/>'
    if _FONT_TABLE_TYPE not in types:
        added += f'<Override PartName="/{FONT_TABLE}" ContentType="{_FONT_TABLE_TYPE}"/>'
    parts[CONTENT_TYPES] = types.replace("</Types>", f"{added}</Types>").encode()


def _text(parts: Mapping[str, bytes], path: str, otherwise: str) -> str:
    return parts[path].decode() if path in parts else otherwise


@cache
def _obfuscated(family: str, style: str) -> tuple[str, str, bytes]:
    """Name, key and content of an embedded face (ECMA-376 Part 1, 17.8.1).

    The first 32 bytes are XORed with the GUID read backwards. The GUID is made
    from the name, so that the bytes stay the same from run to run.
    """
    path = fonts.face_file(family, style)
    identity = uuid.uuid5(_KEYS, path.name)
    key = identity.bytes[::-1] * 2
    content = path.read_bytes()
    head = bytes(a ^ b for a, b in zip(content[:32], key, strict=True))
    return f"{path.stem}.odttf", f"{{{str(identity).upper()}}}", head + content[32:]
