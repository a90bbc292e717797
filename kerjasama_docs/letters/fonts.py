"""The bundled faces: which family stands in for which, and which characters they have.

Most naskah ask for Bookman Old Style, which is not free and which few machines
have. So a PDF is always made with the bundled faces, on every machine the
same; ``fonts/README.md`` says where they come from.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

FOLDER = Path(__file__).parent.parent / "pdf" / "fonts"
"""Faces, their licences, ``coverage.json``, ``advances.json`` and the fontconfig file."""

BUKU, SANS, SERIF = "Naskah Buku", "Naskah Sans", "Naskah Serif"
FALLBACK = SERIF
"""What stands in for a family nobody here knows."""

BUNDLED = (BUKU, SANS, SERIF)

STYLES: Mapping[str, str] = MappingProxyType(
    {
        "embedRegular": "regular",
        "embedBold": "bold",
        "embedItalic": "italic",
        "embedBoldItalic": "bold-italic",
    }
)
"""Element of the font table (ECMA-376 Part 1, 17.8.3.3 to 17.8.3.6) to file name ending of a face."""

STANDS_IN: Mapping[str, str] = MappingProxyType(
    {
        asked.casefold(): used
        for used, family in {
            BUKU: (
                *("Bookman Old Style", "Bookman", "ITC Bookman", "URW Bookman", "URW Bookman L"),
                *("TeX Gyre Bonum", "Book Antiqua", "Palatino Linotype", "Century Schoolbook"),
            ),
            SANS: (
                *("Arial", "Arial MT", "Arial Narrow", "Arial Unicode MS", "Helvetica", "Liberation Sans"),
                *("Calibri", "Calibri Light", "Carlito", "Aptos", "Aptos Display", "Tahoma", "Verdana"),
                *("Segoe UI", "Trebuchet MS", "Century Gothic", "Gill Sans MT", "Roboto", "Open Sans"),
                *("DejaVu Sans", "Noto Sans", "Nunito", "Poppins", "Montserrat", "sans-serif"),
            ),
            SERIF: ("Times New Roman", "Times", "Tinos", "Liberation Serif", "Cambria", "Georgia"),
        }.items()
        for asked in (used, *family)
    }
)


def substitute(family: str) -> str:
    """The bundled family that stands in for an asked one.

    Args:
        family: Name as it stands in a DOCX, ``Bookman Old Style``; case does not matter.

    Returns:
        One of :data:`BUNDLED`; :data:`FALLBACK` for a family nobody here knows.
    """
    return STANDS_IN.get(family.strip().casefold(), FALLBACK)


def face_file(family: str, style: str) -> Path:
    """File of one face; ``style`` is a value of :data:`STYLES`."""
    return FOLDER / f"{family.lower().replace(' ', '-')}-{style}.ttf"


def uncovered(text: str, family: str | None = None) -> tuple[str, ...]:
    """The characters of a text that would print as nothing.

    Args:
        text: Any text; control characters such as line ends are passed over.
        family: Asked or bundled family; None asks whether any bundled family has the character.

    Returns:
        Each missing character once, in the order of the text.
    """
    families = BUNDLED if family is None else (substitute(family),)
    known = frozenset().union(*(_characters()[name] for name in families))
    missing = frozenset(text) - known
    return tuple(char for char in dict.fromkeys(text) if char in missing and char.isprintable()) if missing else ()


def borrowed(text: str) -> frozenset[str]:
    """The characters of a text that not every bundled family has, so that some take them from another face."""
    known = frozenset.intersection(*_characters().values())
    return frozenset(text) - known


@cache
def _characters() -> Mapping[str, frozenset[str]]:
    coverage = json.loads((FOLDER / "coverage.json").read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            name: frozenset(chr(code) for first, last in runs for code in range(first, last + 1))
            for name, runs in coverage.items()
        }
    )
