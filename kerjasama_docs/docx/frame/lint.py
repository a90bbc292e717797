"""Looks over a frame (``templat periksa BERKAS.docx``) and says where it would break or lose text."""

from collections.abc import Iterator
from pathlib import Path

from kerjasama_docs.docx.frame.lint_package import lint_package
from kerjasama_docs.docx.frame.lint_styles import lint_styles, needed
from kerjasama_docs.docx.frame.lint_tags import TagReader
from kerjasama_docs.docx.frame.mended import mended
from kerjasama_docs.docx.frame.names import DOCUMENT, needed_by, wanted_by
from kerjasama_docs.docx.wml.reading import FILLED, Element, Package
from kerjasama_docs.findings import Finding, Level, Where, in_order
from kerjasama_docs.ooxml.names import w
from kerjasama_docs.regex import regex

_SIGN = regex(r"\{[{%#]")
_SHOWN = 40
"""Most characters of a tag in a message."""


def lint_frame(path: Path) -> tuple[Finding, ...]:
    """Everything that is wrong with a frame, each with its part, paragraph and cell.

    Raises:
        UsageError: The file is no DOCX or cannot be read.
    """
    package = mended(Package.read(path), needed().styles)
    return in_order([*lint_text(package), *lint_package(package), *lint_styles(package)])


def lint_text(package: Package) -> tuple[Finding, ...]:
    """Findings about the tags: those in the text, and those where none is read."""
    return (*_tags(package), *_stray(package))


def _tags(package: Package) -> list[Finding]:
    """Findings about the tags and the anchors."""
    reader = TagReader(str(package.path))
    for name, title in package.texts():
        if FILLED.fullmatch(name):
            reader.part(package.trees[name], title, body=name == "word/document.xml")
    if DOCUMENT not in package.trees or not reader.is_whole:
        return reader.findings
    _absent(reader)
    for name, places in reader.anchors.items():
        for place in places[1:]:
            message = f"Jangkar {{{{p {name} }}}} sudah ada di {places[0]}; bagian itu akan tercetak dua kali."
            reader.complain("jangkar-ganda", place, message, hint="Hapus salah satu.")
    return reader.findings


def _absent(reader: TagReader) -> None:
    """The anchors that a frame lacks: those without which text is lost, and those that only some naskah ask for."""
    for name in needed_by(reader.anchors):
        if name not in reader.anchors:
            _complain_of(reader, name, "bagian itu tidak akan tercetak", level=Level.GALAT)
    for name in wanted_by(reader.anchors):
        if name not in reader.anchors:
            _complain_of(reader, name, "naskah yang memuat bagian itu tidak dapat dicetak", level=Level.PERINGATAN)


def _complain_of(reader: TagReader, name: str, what: str, *, level: Level) -> None:
    message = f"Jangkar {{{{p {name} }}}} tidak ada; {what}."
    hint = f"Tambahkan paragraf yang hanya berisi {{{{p {name} }}}}."
    reader.complain("jangkar-hilang", "badan", message, hint=hint, level=level)


def _stray(package: Package) -> Iterator[Finding]:
    """Tags where no reader of the text sees them: in a field, a deleted text, a picture, a style, a note."""
    titles = dict(package.texts())
    for name, root in package.trees.items():
        if name.startswith("word/") and name.endswith(".xml"):
            where = Where(str(package.path), unit=titles.get(name, name))
            for text in filter(_SIGN.search, _hidden_texts(root, filled=bool(FILLED.fullmatch(name)))):
                yield _stray_tag(" ".join(text.split())[:_SHOWN], name, where)


def _hidden_texts(root: Element, *, filled: bool) -> Iterator[str]:
    """All texts of a part but those of paragraphs that are filled: they are read elsewhere."""
    for item in root.iter():
        if item.text and not (filled and item.tag == w("t")):
            yield item.text
        yield item.tail or ""
        yield from map(str, item.attrib.values())


def _stray_tag(tag: str, part: str, where: Where) -> Finding:
    message = f"Tag “{tag}” berada di luar teks paragraf (medan, gambar, atau gaya)."
    hint = "Pindahkan ke teks biasa; bila dari perubahan terlacak, terima semua perubahan di Word."
    if not FILLED.fullmatch(part):
        message = f"Tag “{tag}” berada di {part}, yang tidak diisi."
        hint = "Yang diisi hanya badan, kepala halaman, dan kaki halaman; pindahkan atau hapus tag ini."
    return Finding("kerangka-tag-tempat", Level.GALAT, message, where, hint)
