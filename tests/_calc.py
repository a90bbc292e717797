"""LibreOffice Calc as the oracle of workbooks."""

import csv
import io
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import pypdfium2
from _pdf_docx import need
from openpyxl import Workbook

_CSV = "csv:Text - txt - csv (StarCalc):44,34,76"
"""Commas, quotes, UTF-8; cells as they are shown."""


def converted(content: bytes, kind: str) -> bytes:
    """A workbook as ``pdf`` or, its first sheet, as ``csv``; empty when LibreOffice makes nothing of it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "a.xlsx").write_bytes(content)
        profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
        command = ["soffice", profile, "--headless", "--norestore", "--convert-to", _CSV if kind == "csv" else kind]
        subprocess.run(
            [*command, "--outdir", name, str(folder / "a.xlsx")], capture_output=True, timeout=120, check=False
        )
        made = folder / f"a.{kind}"
        return made.read_bytes() if made.exists() else b""


@cache
def _has_calc() -> bool:
    if shutil.which("soffice") is None:
        return False
    book, buffer = Workbook(), io.BytesIO()
    book.save(buffer)
    book.close()
    return bool(converted(buffer.getvalue(), "csv"))


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
