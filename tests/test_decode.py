"""The encodings that editors write, and files that hold no text."""

import io
import zipfile
from pathlib import Path

import pytest

from kerjasama_docs.findings import UnreadableInputError
from kerjasama_docs.inputs import read_source
from kerjasama_docs.inputs.decode import NoTextError, decoded

TEXT = "jenis: nota-kesepahaman\njudul: Uji “Coba” é\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_what_editors_write(tmp_path: Path, encoding: str, end: str) -> None:
    path = tmp_path / "naskah.yaml"
    path.write_bytes(TEXT.replace("\n", end).encode(encoding))
    source, _ = read_source(str(path))
    assert source.data == {"jenis": "nota-kesepahaman", "judul": "Uji “Coba” é"}
    assert source.places["judul",] == (2, 1)


@pytest.mark.parametrize(("sign", "column"), [("“", 12), ("é", 19), ("–", 12)])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_older_encoding_is_named_with_its_letter(sign: str, column: int, end: str) -> None:
    text = "jenis: x\njudul: Uji “Coba” é\n" if sign != "–" else "jenis: x\njudul: Uji –\n"
    raw = text.replace("“", "“" if sign == "“" else '"').replace("”", '"').replace("\n", end).encode("cp1252")
    with pytest.raises(NoTextError) as caught:
        decoded(raw)
    assert (caught.value.line, caught.value.column) == (2, column)
    assert f"“{sign}” di sini agaknya ditulis menurut Windows-1252" in caught.value.message


def package(*names: str) -> bytes:
    """A package with parts of these names."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return held.getvalue()


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (package("[Content_Types].xml", "word/document.xml"), "dokumen Word"),
        (package("[Content_Types].xml", "xl/workbook.xml"), "buku kerja Excel"),
        (package("naskah.yaml"), "arsip ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "dokumen Word atau Excel lama"),
        (b"%PDF-1.7\n", "berkas PDF"),
        (b"{\\rtf1\\ansi judul}", "dokumen RTF"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><html>", "halaman web"),
        (b"\x89PNG\r\n\x1a\n", "gambar"),
        (b"\xff\xd8\xff\xe0", "gambar"),
    ],
)
@pytest.mark.parametrize("name", ["naskah.yaml", "naskah.json", "naskah.toml"])
def test_a_file_of_another_program_is_called_by_its_name(tmp_path: Path, raw: bytes, kind: str, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    with pytest.raises(UnreadableInputError) as caught:
        read_source(str(path))
    (finding,) = caught.value.findings
    assert (finding.name, finding.where.line) == ("pengodean", 1)
    assert finding.message.startswith(f"Berkas ini {kind}, bukan teks")
