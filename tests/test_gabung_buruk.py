"""``gabung`` and files that cannot be joined: each is named with its fault and the remedy, and nothing is written."""

import os
import zipfile
import zlib
from pathlib import Path

import pytest
from _berkas_pdf import BAD, filtered, pages, round_outline
from click.testing import CliRunner
from test_gabung import NOTA, PICTURES, files, joined, run, texts

from kerjasama_docs.cli.main import main


@pytest.mark.parametrize("kind", BAD)
def test_each_bad_file_is_named_with_its_fault(tmp_path: Path, kind: str) -> None:
    given = BAD[kind]
    good, bad = files(tmp_path, baik_pdf=pages("Alfa"), buruk_pdf=given.make())
    done = run(good, bad, "-o", tmp_path / "hasil.pdf")
    assert done.exit_code == given.code, done.output
    assert f"{bad}: galat" in done.output
    for word in given.said:
        assert word in done.output
    assert "Traceback" not in done.output
    assert {path.name for path in tmp_path.iterdir()} == {"baik.pdf", "buruk.pdf"}


def test_all_faults_of_all_files_come_at_once(tmp_path: Path) -> None:
    given = []
    for place, kind in enumerate(BAD):
        path = tmp_path / f"{place}.pdf"
        path.write_bytes(BAD[kind].make())
        given.append(path)
    done = run(*given, tmp_path / "tiada.pdf", tmp_path, "-o", tmp_path / "hasil.pdf")
    assert done.exit_code == 2
    for path in (*given, tmp_path / "tiada.pdf"):
        assert f"{path}: galat" in done.output
    assert "tiada.pdf tidak ada" in done.output
    assert "adalah folder" in done.output


def test_an_outline_that_goes_in_a_circle_ends(tmp_path: Path) -> None:
    reader = joined(tmp_path, *files(tmp_path, putar_pdf=round_outline()))
    assert len(reader.pages) == 1


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.gif", b"GIF89a" + bytes(40), "gambar GIF, bukan PDF"),
        ("a.tif", b"II*\0" + bytes(40), "gambar TIFF, bukan PDF"),
        ("a.heic", b"\0\0\0\x18ftypheic" + bytes(40), "gambar HEIC dari ponsel, bukan PDF"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + bytes(40), "Word, Excel, atau PowerPoint lama, bukan PDF"),
        ("a.txt", b"halo", "bukan PDF"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(40), "Gambar ini tidak dapat dipakai"),
        ("a.jpg", b"\xff\xd8\xff\xe0" + bytes(40), "Gambar ini tidak dapat dipakai"),
        ("a.xlsx", b"PK\x03\x04" + bytes(40), "bukan berkas Word"),
        ("a.yaml", b"jenis: [", "galat"),
        ("a.yaml", b"\xff\xfe\x00", "galat"),
    ],
)
def test_what_is_no_pdf_is_told_by_what_it_is(tmp_path: Path, name: str, content: bytes, word: str) -> None:
    (tmp_path / name).write_bytes(content)
    done = run(tmp_path / name, "-o", tmp_path / "hasil.pdf")
    assert done.exit_code in {1, 2}
    assert word in done.output
    assert not (tmp_path / "hasil.pdf").exists()


def test_a_workbook_is_told_to_become_a_lampiran(tmp_path: Path) -> None:
    import openpyxl

    openpyxl.Workbook().save(tmp_path / "tabel.xlsx")
    done = run(tmp_path / "tabel.xlsx", "-o", tmp_path / "hasil.pdf")
    assert done.exit_code == 1
    assert "buku kerja Excel" in done.output
    assert "kerjasama-docs lampiran" in done.output


def test_a_word_file_of_others_is_refused_with_the_remedy(tmp_path: Path) -> None:
    import docx

    other = docx.Document()
    other.add_paragraph("Isi")
    other.save(str(tmp_path / "lain.docx"))
    done = run(tmp_path / "lain.docx", "-o", tmp_path / "hasil.pdf")
    assert done.exit_code == 1
    assert "tidak dibuat kerjasama-docs" in done.output
    assert "simpan sebagai PDF" in done.output


def own_word(folder: Path) -> Path:
    """A Word file of this program."""
    assert CliRunner().invoke(main, ["buat", str(NOTA), "-o", str(folder), "--format", "docx"]).exit_code == 0
    return folder / "nota-kesepahaman.docx"


def edited(source: Path, target: Path, old: bytes, new: bytes) -> Path:
    """A Word file as somebody has changed it."""
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, content.replace(old, new, 1) if name == "word/document.xml" else content)
    return target


def test_a_word_file_with_tracked_changes_is_refused(tmp_path: Path) -> None:
    tracked = b'<w:ins w:id="1" w:author="A"><w:r><w:t>tambahan</w:t></w:r></w:ins></w:p>'
    path = edited(own_word(tmp_path), tmp_path / "terlacak.docx", b"</w:p>", tracked)
    done = run(path, "-o", tmp_path / "hasil.pdf")
    assert done.exit_code == 1
    assert "perubahan terlacak" in done.output


def test_a_word_file_that_was_edited_is_joined_as_it_is_now(tmp_path: Path) -> None:
    path = edited(own_word(tmp_path), tmp_path / "suntingan.docx", b">NOTA KESEPAHAMAN<", b">NOTA KESEPAHAMAN BARU<")
    joined(tmp_path, path)
    assert "NOTA KESEPAHAMAN BARU" in texts(tmp_path)[0]


def test_word_files_are_not_joined_into_a_word_file_and_it_is_said_why(tmp_path: Path) -> None:
    path = own_word(tmp_path)
    done = run(path, path, "-o", tmp_path / "gabungan.docx")
    assert done.exit_code == 2
    for word in ("rujukan", "Halaman n dari N", "-o gabungan.pdf"):
        assert word in done.output
    assert not (tmp_path / "gabungan.docx").exists()


def test_the_result_is_never_written_over_a_file_or_unasked(tmp_path: Path) -> None:
    one, two = files(tmp_path, satu_pdf=pages("Alfa"), dua_pdf=pages("Beta"))
    os.link(one, tmp_path / "tautan.pdf")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    assert run(one, two, "-o", two).exit_code == 2
    assert run(one, two, "-o", one, "--timpa").exit_code == 2
    assert run(one, two, "-o", tmp_path / "tautan.pdf", "--timpa").exit_code == 2
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_place_that_is_no_pdf_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    for name in ("hasil.txt", "hasil", "."):
        done = run(PICTURES / "kelabu.jpg", "-o", tmp_path / name)
        assert done.exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    done = run(*[PICTURES / "kelabu.jpg"] * 501, "-o", tmp_path / "hasil.pdf")
    assert done.exit_code == 2
    assert "paling banyak 500" in done.output


def test_a_bomb_behind_several_filters_is_too_large(tmp_path: Path) -> None:
    packed = zlib.compress(zlib.compress(zlib.compress(bytes(300_000_000), 9), 9), 9)
    content = filtered(packed, "/FlateDecode", "/FlateDecode", "/FlateDecode")
    done = run(*files(tmp_path, bom_pdf=content), "-o", tmp_path / "hasil.pdf")
    assert done.exit_code == 2, done.output
    assert "terlalu besar" in done.output


@pytest.mark.parametrize(
    "filters",
    [
        ("/LZWDecode",),
        ("/ASCII85Decode",),
        ("/ASCIIHexDecode",),
        ("/RunLengthDecode",),
        ("/Crypt",),
        ("/Lain",),
        ("/JBIG2Decode",),
        ("/CCITTFaxDecode",),
        ("/ASCII85Decode", "/FlateDecode"),
        ("/FlateDecode", "/LZWDecode"),
    ],
)
def test_a_filter_that_cannot_read_its_stream_is_no_bug(filters: tuple[str, ...], tmp_path: Path) -> None:
    given = files(tmp_path, saring_pdf=filtered(bytes(range(256)) * 9, *filters))
    done = run(*given, "-o", tmp_path / "hasil.pdf", "--sampul", "--nomor-halaman")
    assert done.exit_code in {0, 2}, done.output
    assert (tmp_path / "hasil.pdf").exists() == (done.exit_code == 0)
