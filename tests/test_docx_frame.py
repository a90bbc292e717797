"""Frames and logos: what cannot be used is refused, with what to do about it."""

import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from _docx_naskah import ROOT, docx_of, many, parts

from kerjasama_docs.docx import frame, images
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Level, Where
from kerjasama_docs.model.template import Profil
from kerjasama_docs.naskah.tree import Logo
from kerjasama_docs.pipeline import load

FRAME = ROOT / "templates/kerangka/naskah.docx"
PROFIL = Profil.model_validate({"nama": "Uji"})


def changed(folder: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """A copy of the bundled frame with other parts."""
    content = parts(FRAME.read_bytes())
    change(content)
    path = folder / "naskah.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return path


def replacing(old: str, new: str) -> Callable[[dict[str, bytes]], None]:
    """A change of the text of the document."""

    def change(content: dict[str, bytes]) -> None:
        text = content["word/document.xml"].decode()
        assert old in text
        content["word/document.xml"] = text.replace(old, new).encode()

    return change


def swelling(content: dict[str, bytes]) -> None:
    """A part that is far larger unpacked than packed."""
    content["word/media/besar.png"] = bytes(frame.MAX_UNPACKED + 1)


def headless(content: dict[str, bytes]) -> None:
    """No document at all."""
    del content["word/document.xml"]


def test_the_bundled_frame_is_used() -> None:
    assert set(frame.load_frame(FRAME, PROFIL).templates) >= {"word/document.xml", "word/footer1.xml"}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (replacing("{{p isi }}", ""), r"tidak punya jangkar \{\{p isi \}\}"),
        (replacing("{{p judul }}", "{{ judul"), "Jinja|jangkar"),
        (replacing("{{p kepala }}", "{{ kepala.x.y( }}"), "memuat Jinja yang tidak terbaca"),
        (swelling, "terlalu besar"),
        (headless, "bukan berkas Word"),
    ],
)
def test_a_frame_that_cannot_be_used_is_refused(
    change: Callable[[dict[str, bytes]], None], says: str, tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match=says) as caught:
        frame.load_frame(changed(tmp_path, change), PROFIL)
    assert caught.value.remedy


def test_a_frame_with_an_unknown_name_is_refused_when_it_is_filled(tmp_path: Path) -> None:
    made = frame.load_frame(changed(tmp_path, replacing("{{p kepala }}", "{{ entah }}")), PROFIL)
    with pytest.raises(UsageError, match="entah") as caught:
        made.render(dict.fromkeys([*frame.ANCHORS, "paraf"], ""))
    assert "templat periksa" in caught.value.remedy


@pytest.mark.parametrize("content", [b"", b"bukan zip", FRAME.read_bytes()[:2000]])
def test_a_frame_that_is_no_zip_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "naskah.docx"
    path.write_bytes(content)
    with pytest.raises(UsageError, match="bukan berkas DOCX yang utuh") as caught:
        frame.load_frame(path, PROFIL)
    assert "Simpan ulang" in caught.value.remedy


def picture(kind: str, width: int = 60, height: int = 40) -> bytes:
    """A blue PNG, or the frame of a JPEG (ISO/IEC 15948 5.3; ITU T.81 B.2)."""
    if kind == "JPEG":
        start = b"\xff\xd8\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + bytes(9)
        size = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + bytes(3)
        return start + size + b"\xff\xda\0\2" + bytes(40) + b"\xff\xd9"
    rows = zlib.compress((b"\0" + b"\0\0\x80" * width) * height)
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", rows), (b"IEND", b""))
    packed = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", "png"), ("JPEG", "jpeg")])
def test_png_and_jpeg_are_taken_whatever_their_name_is(kind: str, suffix: str, tmp_path: Path) -> None:
    (tmp_path / "logo.bin").write_bytes(picture(kind))
    (made,) = images.load_logos((Logo("logo.bin", "logo", str(tmp_path)),), (Where(),))
    assert made is not None
    assert (made.suffix, made.width, made.height) == (suffix, 60, 40)


def test_an_open_logo_stays_open() -> None:
    assert images.load_logos((Logo(None, "lambang negara"),), (Where(),)) == (None,)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"bukan gambar", "bukan gambar PNG atau JPEG"),
        (b"", "bukan gambar PNG atau JPEG"),
        (picture("PNG", 6001, 10), "paling besar 6000"),
        (picture("PNG") + bytes(images.MAX_BYTES), "lebih besar dari 5 MB"),
        (picture("PNG")[:-20], "rusak atau terpotong"),
        (picture("PNG")[:20], "rusak atau terpotong"),
        (picture("PNG").replace(b"IDAT", b"IDAX"), "rusak atau terpotong"),
        (picture("JPEG")[:-20], "rusak atau terpotong"),
        (picture("JPEG")[:4], "rusak atau terpotong"),
    ],
)
def test_a_picture_that_cannot_be_used_is_a_finding(content: bytes, says: str, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(content)
    with pytest.raises(DocumentFindingsError) as caught:
        images.load_logos((Logo("logo.png", "logo A", str(tmp_path)),), (Where("a.yaml", 7),))
    (finding,) = caught.value.findings
    assert says in finding.message
    assert (finding.level, finding.where.line) == (Level.GALAT, 7)
    assert finding.hint


@pytest.mark.parametrize("name", ["../rahasia.png", "/rahasia.png", "tautan.png", "sub/../../rahasia.png", "."])
def test_a_picture_outside_of_the_folder_is_not_read(name: str, tmp_path: Path) -> None:
    (tmp_path / "rahasia.png").write_bytes(picture("PNG"))
    inside = tmp_path / "masukan"
    (inside / "sub").mkdir(parents=True)
    (inside / "tautan.png").symlink_to(tmp_path / "rahasia.png")
    asked = str(tmp_path / "rahasia.png") if name.startswith("/") else name
    with pytest.raises(DocumentFindingsError, match=r"di luar folder masukan|tidak ada"):
        images.load_logos((Logo(asked, "logo", str(inside)),), (Where(),))


def test_an_absolute_path_is_refused_even_inside_the_folder(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(picture("PNG"))
    with pytest.raises(DocumentFindingsError, match="di luar folder masukan"):
        images.load_logos((Logo(str(tmp_path / "logo.png"), "logo", str(tmp_path)),), (Where(),))


def test_all_wrong_logos_of_a_naskah_are_said_at_once_with_their_places() -> None:
    data = many(3)
    data["pihak"][0]["logo"] = "/etc/hostname"
    data["pihak"][2]["logo"] = "tidak-ada.png"
    with pytest.raises(DocumentFindingsError) as caught:
        docx_of(load(data))
    assert [finding.where.path for finding in caught.value.findings] == ["pihak[1].logo", "pihak[3].logo"]
