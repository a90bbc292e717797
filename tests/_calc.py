"""LibreOffice Calc as the oracle of workbooks: most of them in one call a form, each once in a run."""

import csv
import hashlib
import io
import shutil
import subprocess
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

import pypdfium2
from _pdf_docx import need
from _soffice import once, shared
from openpyxl import Workbook

Form = Literal["csv", "pdf"]
Wanted = Callable[[], Iterable[bytes]]
_CSV = "csv:Text - txt - csv (StarCalc):44,34,76"
"""Commas, quotes, UTF-8; cells as they are shown."""
_SECONDS = 300
_wanted: list[tuple[Form, Wanted]] = []


def together(form: Form) -> Callable[[Wanted], Wanted]:
    """Let some workbooks be converted in the call that a run makes for the first of them that a test asks for."""

    def register(workbooks: Wanted) -> Wanted:
        _wanted.append((form, workbooks))
        return workbooks

    return register


def converted(content: bytes, form: Form) -> bytes:
    """A workbook as PDF or, its first sheet, as CSV; empty when LibreOffice makes nothing of it."""
    made = _made_together(form) / f"{_stem(content)}.{form}"
    if not made.exists():
        made = once(shared() / f"{form}-{made.stem}", lambda folder: _convert([content], form, folder)) / made.name
    return made.read_bytes() if made.exists() else b""


@cache
def _made_together(form: Form) -> Path:
    return once(
        shared() / f"bersama-{form}",
        lambda folder: _convert([book for each, books in _wanted if each == form for book in books()], form, folder),
    )


def _stem(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _convert(workbooks: Sequence[bytes], form: Form, folder: Path) -> None:
    for content in workbooks:
        (folder / f"{_stem(content)}.xlsx").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = ["soffice", profile, "--headless", "--norestore", "--convert-to", _CSV if form == "csv" else form]
    files = [str(path) for path in folder.glob("*.xlsx")]
    subprocess.run([*command, "--outdir", str(folder), *files], capture_output=True, timeout=_SECONDS, check=False)


@cache
def _has_calc() -> bool:
    if shutil.which("soffice") is None:
        return False
    book, buffer = Workbook(), io.BytesIO()
    book.save(buffer)
    book.close()
    made = once(shared() / "calc", lambda folder: _convert([buffer.getvalue()], "csv", folder))
    return any(made.glob("*.csv"))


def need_calc() -> None:
    """The test needs a LibreOffice that opens workbooks; Writer alone does not."""
    need(present=_has_calc(), what="LibreOffice Calc (libreoffice-calc-nogui)")


def csv_of(content: bytes) -> list[list[str]]:
    """The cells of the first sheet as LibreOffice shows them."""
    return list(csv.reader(io.StringIO(converted(content, "csv").decode())))


def pdf_of(content: bytes) -> tuple[list[str], list[tuple[float, float]]]:
    """The text of each page that LibreOffice prints, with single blanks, and its size in points."""
    document = pypdfium2.PdfDocument(converted(content, "pdf"))
    texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    return texts, [page.get_size() for page in document]
