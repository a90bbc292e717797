"""Inputs typed as badly as people type, each with what has to be said and printed.

A file of ``tests/ketikan`` begins with its expectations, one a line:

- ``# temuan: galat isian-terbuka pihak[1].alamat`` – such a finding is among them (as a final naskah);
- ``# tanpa: galat`` or ``# tanpa: dirapikan`` – none of that level or code is;
- ``# tercetak: …``, ``# tak tercetak: …`` – words of the outline.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kerjasama_docs.findings import DocumentFindingsError, Finding
from kerjasama_docs.naskah.tree.outline import outline
from kerjasama_docs.pipeline import check, load

CASES = sorted((Path(__file__).parent / "ketikan").glob("*.yaml"))


def _outcome(path: Path) -> tuple[tuple[Finding, ...], str]:
    """All findings about a final naskah, and what is printed; nothing of one that cannot be built."""
    try:
        document = load(path)
    except DocumentFindingsError as error:
        return error.findings, ""
    text = outline(document.built.pohon).replace("\N{NO-BREAK SPACE}", " ")
    return check(document, final=True), text


def _expected(path: Path) -> Iterator[tuple[str, str]]:
    """What a file expects: the word before the colon, and what stands behind it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("# "):
            return
        name, mark, what = line.removeprefix("# ").partition(": ")
        if mark:
            yield name, what


def _holds(name: str, what: str, found: tuple[Finding, ...], text: str) -> bool:
    """Whether one expectation holds."""
    if name == "temuan":
        level, code, *path = what.split(maxsplit=2)
        said = ((each.level, each.code, each.where.path or "") for each in found)
        return any(each[:2] == (level, code) and each[2] in (path or [each[2]]) for each in said)
    if name == "tanpa":
        return not any(what in {each.level, each.code} for each in found)
    return (what in text) is (name == "tercetak")


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_what_is_typed_is_read(path: Path) -> None:
    """The right thing is said, and the right words are printed."""
    found, text = _outcome(path)
    expected = list(_expected(path))
    assert expected
    failed = [f"{name}: {what}" for name, what in expected if not _holds(name, what, found, text)]
    assert not failed, f"{failed}\n{[str(each) for each in found]}\n{text}"
