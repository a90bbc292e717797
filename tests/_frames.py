"""Frames for tests: the bundled one with some text of its parts exchanged."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

from kerjasama_docs.assets import bundled

BUNDLED = bundled("templates") / "kerangka" / "naskah.docx"
LETTER = bundled("templates") / "kerangka" / "surat.docx"
REPORT = bundled("templates") / "kerangka" / "laporan.docx"
BODY = "word/document.xml"
HEADER = "word/header1.xml"
FOOTER = "word/footer1.xml"
STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"
RELS = "word/_rels/document.xml.rels"


def p(*runs: str) -> str:
    """A paragraph of runs."""
    return "<w:p>" + "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs) + "</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table; a cell holds paragraphs."""
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def frame(
    folder: Path,
    *changes: tuple[str, str, str],
    more: Mapping[str, bytes] | None = None,
    without: str = "",
    base: Path = BUNDLED,
) -> Path:
    """The bundled frame with text exchanged; every change has to find its text, once.

    Args:
        folder: Where it is put.
        changes: Part, old text, new text.
        more: Further parts.
        without: A part that is left out.
        base: Another frame than that of a naskah.
    """
    with zipfile.ZipFile(base) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name != without}
    for part, old, new in changes:
        text = parts[part].decode()
        assert text.count(old) == 1, f"{part} holds {old!r} {text.count(old)} times"
        parts[part] = text.replace(old, new).encode()
    path = folder / "kerangka.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in {**parts, **(more or {})}.items():
            archive.writestr(name, content)
    return path


def in_body(folder: Path, xml: str) -> Path:
    """The bundled frame with paragraphs or tables put above its first anchor."""
    return frame(folder, (BODY, "<w:body>", f"<w:body>{xml}"))
