"""Naskah for the tests of Word output: the samples, and made-up ones with many pihak."""

import copy
import io
import re
import shutil
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

from _pdf_docx import need

from kerjasama_docs import pdf
from kerjasama_docs.inputs import read_source
from kerjasama_docs.pipeline import Document, load, render

ROOT = Path(__file__).parents[1]
SAMPLES = tuple(sorted(path.stem for path in (ROOT / "samples").glob("*.yaml")))
LONG = "Direktur Jenderal Pengembangan dan Pemberdayaan Masyarakat Pesisir Badan Literasi Digital Nasional"


def plain_data(name: str) -> dict[str, Any]:
    """A sample as plain data, to be changed by a test."""
    source, _ = read_source(str(ROOT / "samples" / f"{name}.yaml"))
    return copy.deepcopy(dict(source.data))


def many(count: int, *, crowded: bool = False, **changes: object) -> dict[str, Any]:
    """A Nota Kesepahaman of so many pihak; crowded with long offices, a.n., NIP, saksi and mengetahui."""
    data = plain_data("nota-kesepahaman-tiga-pihak")
    models = data["pihak"]
    data["pihak"] = []
    for place in range(count):
        pihak = copy.deepcopy(models[place % len(models)])
        pihak |= {"nama": f"{pihak['nama']} {place + 1}", "logo": "tanpa"}
        pihak["penandatangan"]["nama"] += f" Ke{place + 1}"
        if crowded:
            signer = {"jabatan": LONG, "atas_nama": f"Kepala {pihak['nama']}", "nip": "196501011990031001"}
            pihak["penandatangan"] |= signer
        data["pihak"].append(pihak)
    if crowded:
        people = [{"nama": f"Saksi Nomor {n}", "jabatan": "Kepala Biro Hukum"} for n in (1, 2)]
        data |= {"saksi": people, "mengetahui": [{"nama": "Rahmat Hidayat", "jabatan": "Gubernur Contoh"}]}
        data["meterai"] = "ya"
    return data | changes


@cache
def sample(name: str) -> Document:
    """A bundled sample, read and built."""
    return load(ROOT / "samples" / f"{name}.yaml")


def docx_of(document: Document, *, final: bool = False) -> bytes:
    """The DOCX of a naskah."""
    return render(document, formats=["docx"], final=final).files["docx"]


def part(content: bytes, name: str) -> str:
    """The text of one part."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


def parts(content: bytes) -> dict[str, bytes]:
    """All parts by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def pages(content: bytes, engine: str) -> tuple[str, ...]:
    """Text of the pages of the PDF an engine makes of a DOCX."""
    from kerjasama_docs.pdf.verify import check

    need(present=engine != "libreoffice" or shutil.which("soffice") is not None, what="soffice (LibreOffice)")
    return check.page_texts(pdf.convert(content, engine=engine).pdf)


def flat(text: str) -> str:
    """Text with every run of space as one, as a reader sees it."""
    return re.sub(r"\s+", " ", text.replace("\ufffe", "-").replace("\x02", "-")).strip()
