"""Logos: what can be shown is taken and stands upright, all else is refused with what to do, by periksa as by buat."""

import os
import struct
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from _docx_naskah import converted, docx_of, many, parts
from _every import every
from _gambar import GAMBAR, chunks, jpeg, png, png_of
from _helpers import findings_of, saved
from pypdfium2 import PdfDocument

from kerjasama_docs.findings import Finding
from kerjasama_docs.naskah.lint.folders import lint_folder
from kerjasama_docs.pictures import MAX_BYTES, MAX_SIDE, read_picture
from kerjasama_docs.pictures.decoded import drawn_upright
from kerjasama_docs.pictures.fault import PictureError
from kerjasama_docs.pictures.files import picture_in
from kerjasama_docs.pictures.jpeg import jpeg_head
from kerjasama_docs.pipeline import check, load, render

DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
TYPES = [(colour, depth, laced) for colour in DEPTHS for depth in DEPTHS[colour] for laced in (False, True)]


@every(("colour", "depth", "interlaced"), TYPES)
def test_every_png_of_the_standard_is_taken_as_it_is(colour: int, depth: int, interlaced: bool) -> None:
    for width, height in ((60, 40), (1, 1), (3, 5)):
        content = png_of(chunks(width, height, colour=colour, depth=depth, interlaced=interlaced))
        made = read_picture(content)
        assert (made.content, made.suffix, made.width, made.height) == (content, "png", width, height)


def with_chunk(kind: bytes, body: bytes | None, *, colour: int = 2) -> bytes:
    """A PNG with other data in a chunk; without the chunk for None."""
    others = [(name, body if name == kind else data) for name, data in chunks(colour=colour)]
    return png_of([(name, data) for name, data in others if data is not None])


def head(*values: int) -> bytes:
    return struct.pack(">IIBBBBB", *values)


BROKEN_PNG = {
    "a type of colour that there is not": with_chunk(b"IHDR", head(60, 40, 8, 9, 0, 0, 0)),
    "a depth that there is not": with_chunk(b"IHDR", head(60, 40, 3, 2, 0, 0, 0)),
    "a packing that there is not": with_chunk(b"IHDR", head(60, 40, 8, 2, 1, 0, 0)),
    "an interlacing that there is not": with_chunk(b"IHDR", head(60, 40, 8, 2, 0, 0, 2)),
    "no palette": with_chunk(b"PLTE", None, colour=3),
    "a palette that is cut off": with_chunk(b"PLTE", bytes(5), colour=3),
    "an empty palette": with_chunk(b"PLTE", b"", colour=3),
    "no pixels": with_chunk(b"IDAT", None),
    "too few pixels": with_chunk(b"IDAT", zlib.compress(bytes(500))),
    "pixels that are no zlib": with_chunk(b"IDAT", b"bukan zlib"),
    "pixels that are cut off": with_chunk(b"IDAT", zlib.compress(os.urandom(7240))[:-900]),
    "a filter that there is not": with_chunk(b"IDAT", zlib.compress(b"\x05" * 7240)),
    "a head of another length": with_chunk(b"IHDR", bytes(12)),
    "a head that is not the first": png_of([(b"CgBI", bytes(4)), *chunks()]),
    "another checksum": png().replace(b"IDAT", b"IDAX"),
    "a checksum that is wrong": png()[:-1] + b"\0",
    "the end cut off": png()[:-20],
    "all but the head cut off": png()[:20],
    "the file of the report": (GAMBAR / "warna-9.png").read_bytes(),
}
BROKEN_JPEG = {
    "the end cut off": jpeg()[:-20],
    "all but the head cut off": jpeg()[:4],
    "no tables": jpeg()[:2] + jpeg()[jpeg().index(b"\xff\xc0") :],
    "no pixels": jpeg()[: jpeg().index(b"\xff\xda")] + b"\xff\xd9",
    "a segment that is longer than the file": jpeg()[:2] + b"\xff\xe1\xff\xff" + jpeg()[2:],
    "a kind that hardly anything shows": jpeg().replace(b"\xff\xc0", b"\xff\xc3"),
    "twelve bits": jpeg().replace(b"\xff\xc0\0\x11\x08", b"\xff\xc0\0\x11\x0c"),
}


def refused(content: bytes) -> PictureError:
    with pytest.raises(PictureError) as caught:
        read_picture(content)
    assert caught.value.remedy
    return caught.value


@every("name", BROKEN_PNG)
def test_a_png_that_no_reader_shows_is_refused(name: str) -> None:
    assert "bukan PNG yang sah" in str(refused(BROKEN_PNG[name])) or "rusak" in str(refused(BROKEN_PNG[name]))


@every("name", BROKEN_JPEG)
def test_a_jpeg_that_no_reader_shows_is_refused(name: str) -> None:
    assert "rusak" in str(refused(BROKEN_JPEG[name])) or "tidak tampil" in str(refused(BROKEN_JPEG[name]))


def test_the_bound_is_that_of_the_head_and_not_of_what_follows() -> None:
    """Nothing is unpacked: behind the head there is not even a picture."""
    for width, height in ((MAX_SIDE + 1, 10), (10, MAX_SIDE + 1), (2**31 - 1, 2**31 - 1), (0, 10)):
        content = png_of([(b"IHDR", head(width, height, 8, 2, 0, 0, 0)), (b"IDAT", b""), (b"IEND", b"")])
        assert f"ukurannya {width} × {height} piksel" in str(refused(content))
    at = jpeg().index(b"\xff\xc0") + 5
    content = jpeg()[:at] + struct.pack(">HH", 7000, 65000) + jpeg()[at + 4 :]
    assert "ukurannya 65000 × 7000 piksel" in str(refused(content))


def test_a_picture_of_countless_scans_is_not_drawn() -> None:
    at = jpeg("bertahap").index(b"\xff\xc2") + 5
    large = jpeg("bertahap")[:at] + struct.pack(">HH", 5000, 5000) + jpeg("bertahap")[at + 4 :]
    assert "lapisan" in str(refused(large[:-2] + b"\xff\xda\0\x06\1\1\0\0\0\0" * 1000 + b"\xff\xd9"))


OTHERS = {
    "GIF": b"GIF89a" + bytes(40),
    "BMP": b"BM" + bytes(60),
    "TIFF": b"II*\0" + bytes(60),
    "WebP": b"RIFF\0\0\0\0WEBPVP8 " + bytes(20),
    "HEIC": b"\0\0\0\x18ftypheic" + bytes(20),
    "AVIF": b"\0\0\0\x1cftypavif" + bytes(20),
    "JPEG 2000": b"\0\0\0\x0cjP  \r\n\x87\n",
    "SVG": b'<?xml version="1.0"?>\n<SVG xmlns="http://www.w3.org/2000/svg"/>',
    "EMF": b"\x01\0\0\0" + bytes(36) + b" EMF" + bytes(20),
    "PDF": b"%PDF-1.7\n",
}


@every("name", OTHERS)
def test_another_format_is_called_by_its_name_with_what_to_do(name: str) -> None:
    error = refused(OTHERS[name])
    assert str(error) == f"formatnya {name}, bukan PNG atau JPEG"
    assert "simpan sebagai PNG" in error.remedy


@pytest.mark.parametrize("content", [b"", b"bukan gambar", b"\x89PNG", b"\xff\xd8"])
def test_what_is_no_picture_is_said(content: bytes) -> None:
    assert str(refused(content)) == "bukan gambar PNG atau JPEG"


@pytest.mark.parametrize("name", ["exif-1", "bertahap", "kelabu", "isi-penuh"])
def test_a_jpeg_that_stands_upright_is_taken_as_it_is(name: str) -> None:
    made = read_picture(jpeg(name))
    assert (made.content, made.suffix) == (jpeg(name), "jpeg")
    assert (made.width, made.height) == ((400, 300) if name == "isi-penuh" else (24, 36))


def test_many_segments_fill_bytes_and_a_tail_of_the_camera_are_no_fault() -> None:
    segments = (b"\xff\xff\xff\xe2\x04\x02" + bytes(1024)) * 4000
    assert read_picture(jpeg()[:2] + segments + jpeg()[2:]).width == 24
    assert read_picture(jpeg() + b"SEFHdataSEFT").height == 36


@pytest.mark.parametrize("way", range(2, 9))
def test_a_picture_is_turned_as_it_was_held(way: int) -> None:
    made = read_picture(jpeg(f"exif-{way}"))
    assert (made.suffix, made.width, made.height) == ("png", 24, 36)
    assert corners(made.content) == ["merah", "hijau", "biru", "putih"]


def pixels(content: bytes) -> list[list[str]]:
    """Our own PNG, eight bits red, green and blue without filters, as names of colours."""
    body = content[content.index(b"IDAT") + 4 : content.index(b"IEND") - 8]
    width, height = struct.unpack(">II", content[16:24])
    raw, row = zlib.decompress(body), 1 + 3 * width
    assert len(raw) == row * height
    return [[named(raw[y * row + 1 + 3 * x : y * row + 4 + 3 * x]) for x in range(width)] for y in range(height)]


def named(colour: bytes) -> str:
    red, green, blue = (part > 120 for part in colour)
    names = {(True, False, False): "merah", (False, True, False): "hijau", (False, False, True): "biru"}
    return names.get((red, green, blue), "putih")


def held(way: int, *, colour: int = 2, depth: int = 8, interlaced: bool = False) -> bytes:
    """A PNG with its way of being held in its Exif."""
    exif = b"MM\0*\0\0\0\x08\0\1" + struct.pack(">HHIHH", 0x112, 3, 1, way, 0) + bytes(4)
    first, *others = chunks(3, 2, colour=colour, depth=depth, interlaced=interlaced)
    return png_of([first, (b"eXIf", exif), *others])


def corners(content: bytes) -> list[str]:
    """The colours in the corners of a picture of 24 by 36, from the top left one on."""
    rows = pixels(content)
    return [rows[y][x] for x, y in ((3, 3), (20, 3), (20, 32), (3, 32))]


@pytest.mark.parametrize("way", range(1, 9))
def test_a_png_is_turned_as_the_jpeg_that_was_held_alike(way: int) -> None:
    """The pixels are stored as those of the JPEG, and seen as they are."""
    stored, _, _ = drawn_upright(jpeg(f"exif-{way}"), replace(jpeg_head(jpeg(f"exif-{way}")), orientation=1))
    exif = b"II*\0\x08\0\0\0\1\0" + struct.pack("<HHIHH", 0x112, 3, 1, way, 0) + bytes(4)
    made = read_picture(with_exif(stored, exif))
    assert corners(made.content) == ["merah", "hijau", "biru", "putih"]
    assert (made.width, made.height) == (24, 36)


def with_exif(content: bytes, exif: bytes) -> bytes:
    """A PNG of our own with another chunk behind its head."""
    chunk = struct.pack(">I", len(exif)) + b"eXIf" + exif + struct.pack(">I", zlib.crc32(b"eXIf" + exif))
    return content[:33] + chunk + content[33:]


@every(("colour", "depth", "interlaced"), TYPES)
def test_every_png_of_the_standard_is_turned(colour: int, depth: int, interlaced: bool) -> None:
    """The file stays what it was when it says nothing, and changes its sides when it lay on one."""
    made = read_picture(held(6, colour=colour, depth=depth, interlaced=interlaced))
    assert (made.suffix, made.width, made.height) == ("png", 2, 3)
    assert read_picture(made.content).content == made.content
    kept = held(1, colour=colour, depth=depth, interlaced=interlaced)
    assert read_picture(kept).content == kept
    unknown = held(9, colour=colour, depth=depth, interlaced=interlaced)
    assert read_picture(unknown).content == unknown


@pytest.mark.parametrize("interlaced", [False, True])
@pytest.mark.parametrize("depth", [1, 2, 4, 8])
def test_the_pixels_of_few_bits_are_those_that_were_stored(depth: int, interlaced: bool) -> None:
    """A palette of two colours, of which the first pixel alone has the second one: it comes to the top right."""
    raw = read_picture(held(6, colour=3, depth=depth, interlaced=interlaced)).content
    body = zlib.decompress(raw[raw.index(b"IDAT") + 4 : raw.index(b"IEND") - 8])
    first = 1 if depth == 8 else 0
    assert body[1:3] == bytes([first, first])
    assert b"PLTE" in raw


def test_what_is_too_large_to_be_turned_is_refused() -> None:
    exif = b"MM\0*\0\0\0\x08\0\1" + struct.pack(">HHIHH", 0x112, 3, 1, 6, 0) + bytes(4)
    first, *others = chunks(5000, 5000)
    assert "terlalu besar untuk ditegakkan" in str(refused(png_of([first, (b"eXIf", exif), *others])))


def test_the_inks_of_a_press_become_the_colours_of_a_screen() -> None:
    made = read_picture(jpeg("tinta"))
    assert made.suffix == "png"
    assert [pixels(made.content)[y][x] for x, y in ((3, 3), (20, 3), (3, 32))] == ["merah", "hijau", "putih"]


def seen(content: bytes, engine: str) -> dict[str, tuple[float, float]]:
    """Where the middle of each colour stands on the first page of a PDF, from the left and from the top."""
    with PdfDocument(converted(content, engine).pdf) as document:
        bitmap = document[0].render(scale=1, rev_byteorder=True)
        data, stride, width, height = bytes(bitmap.buffer), bitmap.stride, bitmap.width, bitmap.height
    places: dict[str, list[tuple[int, int]]] = {}
    for y in range(height // 4):
        row = data[y * stride : y * stride + 3 * width]
        for x in range(width):
            if (colour := named(row[3 * x : 3 * x + 3])) != "putih":
                places.setdefault(colour, []).append((x, y))
    return {name: (sum(x for x, _ in at) / len(at), sum(y for _, y in at) / len(at)) for name, at in places.items()}


@pytest.mark.usefixtures("soffice")
@pytest.mark.parametrize("engine", ["dxpdf", "libreoffice"])
@pytest.mark.parametrize("way", [1, 3, 6, 7])
def test_both_engines_show_it_upright(tmp_path: Path, way: int, engine: str) -> None:
    (tmp_path / "logo.jpg").write_bytes(jpeg(f"exif-{way}"))
    name = saved(tmp_path, "jenis: nota-kesepahaman\npihak: [{nama: A, logo: logo.jpg}, {nama: B, logo: tanpa}]\n")
    at = seen(docx_of(load(name)), engine)
    red, green, blue = at["merah"], at["hijau"], at["biru"]
    assert red[0] < green[0]
    assert abs(red[1] - green[1]) < 3
    assert abs(blue[0] - green[0]) < 3
    assert blue[1] > green[1] + 20


@pytest.mark.usefixtures("soffice")
@pytest.mark.parametrize("engine", ["dxpdf", "libreoffice"])
def test_both_engines_show_a_png_upright(tmp_path: Path, engine: str) -> None:
    stored, _, _ = drawn_upright(jpeg("exif-6"), replace(jpeg_head(jpeg("exif-6")), orientation=1))
    exif = b"II*\0\x08\0\0\0\1\0" + struct.pack("<HHIHH", 0x112, 3, 1, 6, 0) + bytes(4)
    (tmp_path / "logo.png").write_bytes(with_exif(stored, exif))
    name = saved(tmp_path, "jenis: nota-kesepahaman\npihak: [{nama: A, logo: logo.png}, {nama: B, logo: tanpa}]\n")
    at = seen(docx_of(load(name)), engine)
    assert at["merah"][0] < at["hijau"][0]
    assert at["biru"][1] > at["hijau"][1] + 20


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert read_picture(jpeg("exif-6")) == read_picture(jpeg("exif-6"))


def test_threads_read_pictures_as_one_does() -> None:
    contents = [jpeg(f"exif-{way}") for way in range(1, 9)] * 8
    alone = [read_picture(content) for content in contents]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(read_picture, contents)) == alone


NASKAH = "jenis: nota-kesepahaman\npihak:\n  - nama: A\n    logo: {}\n  - nama: B\n    logo: tanpa\n"


def told(folder: Path, logo: str) -> Finding:
    """What both periksa and buat say about a logo."""
    document = load(saved(folder, NASKAH.format(logo)))
    (finding,) = [each for each in check(document) if each.name == "logo"]
    assert finding in findings_of(lambda: render(document))
    assert finding.where.line == 4
    assert finding.hint
    return finding


def test_periksa_and_buat_say_the_same_of_a_picture(tmp_path: Path) -> None:
    (tmp_path / "rusak.png").write_bytes(png()[:-20])
    (tmp_path / "besar.png").write_bytes(png() + bytes(MAX_BYTES))
    (tmp_path / "folder.png").mkdir()
    os.mkfifo(tmp_path / "pipa.png")
    assert "berkasnya tidak ada" in told(tmp_path, "tak-ada.png").message
    assert "rusak atau terpotong" in told(tmp_path, "rusak.png").message
    assert "lebih besar dari 5 MB" in told(tmp_path, "besar.png").message
    assert "bukan berkas gambar" in told(tmp_path, "folder.png").message
    assert "bukan berkas gambar" in told(tmp_path, "pipa.png").message


def test_links_in_a_circle_are_said(tmp_path: Path) -> None:
    (tmp_path / "a.png").symlink_to("b.png")
    (tmp_path / "b.png").symlink_to("a.png")
    (tmp_path / "c").symlink_to("c")
    assert "tautannya melingkar" in told(tmp_path, "a.png").message
    assert "tidak ada" in told(tmp_path, "c/a.png").message
    assert "tidak ada" in told(tmp_path, "a.png/c.png").message


INEXACT = {
    "logo//x.png": "spasi atau garis miring yang berlebih",
    "'/logo/x.png'": "di luar folder masukan",
    "logo/x.png/": "spasi atau garis miring yang berlebih",
    "logo/X.png": "berkasnya tidak ada",
    "Logo/x.png": "berkasnya tidak ada",
    "logo/x.PNG": "berkasnya tidak ada",
    "'logo/ x.png'": "spasi atau garis miring yang berlebih",
    "'logo /x.png'": "spasi atau garis miring yang berlebih",
    "'logo/x.png '": "spasi atau garis miring yang berlebih",
    "' logo/x.png'": "spasi atau garis miring yang berlebih",
    "x.png": "berkasnya tidak ada",
    "../lain/x.png": "di luar folder masukan",
    "logo/../../lain/x.png": "di luar folder masukan",
    "tautan.png": "di luar folder masukan",
    "a" * 300: "berkasnya tidak ada",
}


@every("name", INEXACT)
def test_a_name_is_exact_or_refused(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "masukan"
    for place in (folder / "logo", tmp_path / "lain"):
        place.mkdir(parents=True, exist_ok=True)
        (place / "x.png").write_bytes(png())
    if not (folder / "tautan.png").is_symlink():
        (folder / "tautan.png").symlink_to(tmp_path / "lain/x.png")
    assert INEXACT[name] in told(folder, name).message


def test_the_hint_names_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "Logo Dinas.PNG").write_bytes(png())
    assert told(tmp_path, "logo dinas.png").hint == "Tulis persis seperti nama berkasnya: Logo Dinas.PNG."
    assert told(tmp_path, "Logo Dnas.PNG").hint == "Mungkin maksudnya “Logo Dinas.PNG”."


@pytest.mark.parametrize("name", ["logo/x.png", "./logo/x.png", "logo/../logo/x.png", "logo\\x.png", "dalam.png"])
def test_an_exact_name_is_found(tmp_path: Path, name: str) -> None:
    (tmp_path / "logo").mkdir()
    (tmp_path / "logo/x.png").write_bytes(png())
    (tmp_path / "dalam.png").symlink_to("logo/x.png")
    assert picture_in(tmp_path, name).width == 60


def test_accents_composed_or_not_are_the_same_name(tmp_path: Path) -> None:
    (tmp_path / "cafe\u0301.png").write_bytes(png())
    assert picture_in(tmp_path, "caf\u00e9.png").height == 40


@pytest.mark.parametrize("name", [r"\\host\share\x.png", "//host/share/x.png", r"C:\x.png", "C:x.png", r"\x.png"])
def test_a_path_of_windows_is_refused_before_anything_is_touched(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def touched(*_: object) -> None:
        raise AssertionError(name)

    monkeypatch.setattr(Path, "resolve", touched)
    monkeypatch.setattr(Path, "stat", touched)
    with pytest.raises(PictureError, match="di luar folder masukan"):
        picture_in(Path("folder"), name)


def test_a_file_that_changed_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(png())
    assert picture_in(tmp_path, "x.png").width == 60
    (tmp_path / "x.png").write_bytes(png(61, 40))
    assert picture_in(tmp_path, "x.png").width == 61


def test_all_wrong_logos_of_a_naskah_are_said_at_once_with_their_places() -> None:
    data = many(3)
    data["pihak"][0]["logo"] = "/etc/hostname"
    data["pihak"][2]["logo"] = "tidak-ada.png"
    found = findings_of(lambda: docx_of(load(data)))
    assert [finding.where.path for finding in found if finding.name == "logo"] == ["pihak[1].logo", "pihak[3].logo"]


def test_the_logo_of_the_own_profil_is_said_at_its_line_there(tmp_path: Path) -> None:
    folder = tmp_path / "templat/profil/dinas"
    folder.mkdir(parents=True)
    (folder / "profil.yaml").write_text("nama: Dinas\ninstansi: Dinas Contoh\nlogo: logo.png\n", "utf-8")
    (folder / "logo.png").write_bytes(b"bukan gambar")
    text = "jenis: nota-kesepahaman\nprofil: dinas\npihak: [{nama: Dinas Contoh}, {nama: B, logo: tanpa}]\n"
    document = load(saved(tmp_path, text))
    (finding,) = [each for each in check(document) if each.name == "logo"]
    assert (finding.where.file, finding.where.line) == (str(folder / "profil.yaml"), 3)
    (linted,) = lint_folder(tmp_path / "templat")
    assert (linted.name, linted.where.line, linted.level) == ("templat-gambar", 3, finding.level)
    assert "bukan gambar PNG atau JPEG" in linted.message
    (folder / "logo.png").unlink()
    (finding,) = [each for each in check(load(saved(tmp_path, text))) if each.name == "logo"]
    assert "folder profil dinas" in finding.hint
    (linted,) = lint_folder(tmp_path / "templat")
    assert "berkasnya tidak ada" in linted.message


def test_a_picture_that_is_turned_lies_in_the_document(tmp_path: Path) -> None:
    (tmp_path / "logo.jpg").write_bytes(jpeg("exif-6"))
    content = parts(docx_of(load(saved(tmp_path, NASKAH.format("logo.jpg")))))
    assert content["word/media/logo1.png"] == read_picture(jpeg("exif-6")).content
    extent = content["word/document.xml"].decode().partition('<wp:extent cx="')[2].partition('"/>')[0]
    width, height = map(int, extent.split('" cy="'))
    assert abs(width * 36 - height * 24) < 36
