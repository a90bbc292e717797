"""The linters of templates: what ``templat periksa`` does."""

from collections.abc import Iterator
from pathlib import Path

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding


def lint(path: Path) -> tuple[Finding, ...]:
    """Check a frame, a klausul or a template folder.

    Raises:
        UsageError: There is no such file, or it is none of these.
    """
    if path.is_dir():
        return tuple(_folder(path))
    if not path.exists():
        raise UsageError(f"Berkas {path} tidak ada.", "Periksa nama dan foldernya.")
    if path.suffix.lower() == ".docx":
        from kerjasama_docs.docx.frame.lint import lint_frame

        return lint_frame(path)
    if path.suffix.lower() == ".md":
        from kerjasama_docs.naskah.lint.klausul import lint_klausul

        return lint_klausul(path)
    raise UsageError(f"{path} bukan kerangka (.docx), klausul (.md), atau folder templat.", "Sebut salah satunya.")


def _folder(path: Path) -> Iterator[Finding]:
    """All files of a template folder; of Word's own ``~$`` files there is nothing to say."""
    from kerjasama_docs.docx.frame.lint import lint_frame
    from kerjasama_docs.naskah.lint.folders import lint_folder, looked_over

    yield from lint_folder(path)
    for frame in sorted(path.glob("kerangka/*.docx")):
        if not frame.name.startswith(("~$", ".")):
            yield from looked_over(frame, lint_frame)
