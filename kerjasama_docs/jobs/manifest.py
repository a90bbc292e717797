"""The trace of a naskah that was made: what it was made from, by what, and what came of it."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from kerjasama_docs.pipeline import Document, Format, Rendered, template_files
from kerjasama_docs.report import findings_data
from kerjasama_docs.version import __version__

if TYPE_CHECKING:
    from kerjasama_docs.jobs.lengkap import Complete


def manifest(document: Document, rendered: Rendered, paths: Mapping[Format, Path]) -> dict[str, object]:
    """Hashes of input, templates and outputs, engine and findings; no user, no clock."""
    naskah = document.built.naskah
    return {
        "naskah": document.name,
        "jenis": naskah.jenis,
        "profil": naskah.profil,
        "tool": __version__,
        "engine": rendered.engine,
        "pages": rendered.pages,
        "input": {"sha256": document.sha256},
        "induk": _parents(document),
        **_partners(document),
        "templates": {name: _sha256(path.read_bytes()) for name, path in template_files(document).items()},
        "outputs": [_output(form, path, rendered.files[form]) for form, path in paths.items()],
        "findings": findings_data(rendered.findings),
    }


def with_complete(record: Mapping[str, object], whole: "Complete", path: Path) -> dict[str, object]:
    """The trace of a naskah of which a complete file was made: the file, and the attachments in it."""
    outputs = record["outputs"]
    assert isinstance(outputs, list)  # noqa: S101 - as written above
    attached = [{"path": each.opened.part.name, "sha256": each.sha256, "pages": each.pages} for each in whole.given]
    return {**record, "lampiran": attached, "outputs": [*outputs, _output("lengkap", path, whole.pdf)]}


def with_sheets(record: Mapping[str, object], files: Mapping[Path, bytes]) -> dict[str, object]:
    """The trace of a naskah beside which sheets for initials were made."""
    outputs = record["outputs"]
    assert isinstance(outputs, list)  # noqa: S101 - as written above
    return {**record, "outputs": [*outputs, *(_output("lembar-paraf", *each) for each in files.items())]}


def _output(form: Format | Literal["lengkap", "lembar-paraf"], path: Path, content: bytes) -> dict[str, str]:
    return {"path": str(path), "format": form, "sha256": _sha256(content)}


def _parents(document: Document) -> list[dict[str, str]]:
    """The input files of the chain before a naskah, oldest first, with their hashes."""
    found: list[dict[str, str]] = []
    parent = document.parent
    while parent:
        found.insert(0, {"path": parent.file, "sha256": parent.sha256})
        parent = parent.before
    return found


def _partners(document: Document) -> dict[str, object]:
    """The files of partners from which values were taken, with their hashes; nothing where there are none."""
    files = document.built.source.partners
    return {"mitra": [{"path": path, "sha256": sha256} for path, sha256 in files]} if files else {}


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
