"""Naskah for the tests of Word output: the samples, and made-up ones with many pihak."""

import copy
import io
import re
import zipfile
from functools import cache
from typing import Any

import _soffice
from _samples import FOLDER

from kerjasama_docs import pdf
from kerjasama_docs.inputs import read_source
from kerjasama_docs.pdf.result import PdfResult
from kerjasama_docs.pdf.verify import check
from kerjasama_docs.pipeline import Document, render

LONG = "Direktur Jenderal Pengembangan dan Pemberdayaan Masyarakat Pesisir Badan Literasi Digital Nasional"


def plain_data(name: str) -> dict[str, Any]:
    """A sample as plain data, to be changed by a test."""
    source, _ = read_source(str(FOLDER / f"{name}.yaml"))
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
def converted(content: bytes, engine: str, headings: tuple[str, ...] = ()) -> PdfResult:
    """The PDF an engine makes of a DOCX; ``headings`` are for the outline of an engine that needs them."""
    if engine == "libreoffice":
        made = _soffice.pdf_of(content)
        return PdfResult(made, engine, "", check.pages(made), ())
    return pdf.convert(content, engine=engine, headings=headings)


@cache
def pages(content: bytes, engine: str) -> tuple[str, ...]:
    """Text of its pages."""
    return check.page_texts(converted(content, engine).pdf)


def flat(text: str) -> str:
    """Text with every run of space as one, as a reader sees it."""
    return re.sub(r"\s+", " ", text.replace("\ufffe", "-").replace("\x02", "-")).strip()
