"""What an output is made from: the files that it may never be written over."""

from collections.abc import Iterator
from pathlib import Path

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.pipeline import Document, load, template_files


def files_of(document: Document) -> Iterator[Path | str]:
    """The files behind a naskah: its input, parents, partners, pictures, templates and the others beside them."""
    if file := document.built.source.file:
        yield file
    parent = document.parent
    while parent:
        yield parent.file
        parent = parent.before
    yield from (path for path, _ in document.built.source.partners)
    for built in (document.built, document.printed):
        yield from (Path(logo.folder) / logo.path for logo in built.pohon.logos if logo.path)
    named = (part.berkas for part in document.built.naskah.lampiran if part.berkas)
    yield from (folder_of(document) / name for name in named)
    yield from template_files(document).values()
    yield from templates_of(document.assets)


def folder_of(document: Document) -> Path:
    """The folder of its input, in which the files lie that it names; the current one for standard input."""
    file = document.built.source.file
    return Path(file).parent if file and file != "-" else Path()


def chain_of(file: str, templates: str | None) -> Iterator[Path | str]:
    """The files behind a naskah that is named by its input file."""
    yield from files_of(load(file, templates=templates))


def templates_of(assets: Assets) -> Iterator[Path]:
    """All files of the templates, the user's own and the bundled ones."""
    for area in Area:
        for root in assets.roots(area):
            yield from (path for path in root.rglob("*") if path.is_file())
