"""The tags of a joined file: kept where all of its parts have some that this program has made, else none claimed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from _berkas_pdf import pages
from _helpers import ROOT
from _verapdf import Verapdf
from click.testing import CliRunner
from pypdf import PdfReader
from test_gabung import NOTA, PICTURES, joined, run, xmp_of
from test_pdfa import signed
from test_pdfua import Read, words

from kerjasama_docs import pdf
from kerjasama_docs.cli.main import main
from kerjasama_docs.jobs.lampiran import sample_tables
from kerjasama_docs.pdf.joined.part import Part
from kerjasama_docs.pdf.joined.sound import opened
from kerjasama_docs.pdf.joined.tags import tags_of
from kerjasama_docs.pdf.tagging.structure import fold

FOREIGN = ROOT / "samples" / "memorandum-saling-pengertian.yaml"
NAME = "nota-kesepahaman"


@pytest.fixture(name="folder", scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a naskah as PDF and as Word file, and with a table."""
    folder = tmp_path_factory.mktemp("bagian")
    (folder / f"{NAME}.pdf").write_bytes(signed(NAME)["pdf"])
    (folder / f"{NAME}.docx").write_bytes(signed(NAME)["docx"])
    table = next(content for name, content in sample_tables().items() if name.endswith(".docx"))
    (folder / "tabel.pdf").write_bytes(pdf.convert(table, pdfa=True, accessible=True).pdf)
    return folder


def claims(reader: PdfReader) -> bool:
    """Whether a file says that it is PDF/UA; it is tagged then, and else it is not."""
    claimed = b"pdfuaid" in xmp_of(reader) if "/Metadata" in reader.root_object else False
    assert claimed == ("/StructTreeRoot" in reader.root_object) == ("/MarkInfo" in reader.root_object)
    assert claimed == any("/StructParents" in page for page in reader.pages)
    return claimed


def test_tagged_parts_stay_tagged_with_cover_and_page_numbers(tmp_path: Path, folder: Path, verapdf: Verapdf) -> None:
    given = (NOTA, FOREIGN, *sorted(folder.glob("*")))
    reader = joined(tmp_path, *given, "--sampul", "--nomor-halaman")
    assert claims(reader)
    result = (tmp_path / "hasil.pdf").read_bytes()
    assert (verapdf(result, "ua1"), verapdf(result)) == ([], [])
    seen = Read(result)
    parts = [str(element["/T"]) for path, element in seen.elements() if path == ("Document", "Part")]
    assert len(parts) == len(given) + 1
    assert parts == [str(item["/Title"]) for item in reader.outline if not isinstance(item, list)]
    told = "".join(fold("".join(seen.said(element))) for _, element in seen.elements())
    assert "berkasgabungan" not in told
    assert all("Berkas gabungan: Halaman " in page.extract_text() for page in reader.pages[1:])
    assert told.count(fold(words(signed(NAME)["docx"])[-1])) >= 3


def test_parts_are_read_one_after_the_other(tmp_path: Path, folder: Path) -> None:
    joined(tmp_path, folder / f"{NAME}.pdf", folder / "tabel.pdf")
    whole, own = (Read(path.read_bytes()) for path in (tmp_path / "hasil.pdf", folder / f"{NAME}.pdf"))
    told = [path[2:] for path, _ in whole.elements() if len(path) > 2]
    alone = [path[1:] for path, _ in own.elements() if len(path) > 1]
    assert told[: len(alone)] == alone
    texts, expected = (
        [fold("".join(seen.said(element))) for path, element in seen.elements() if path[-1][0] in "PH"]
        for seen in (whole, own)
    )
    own_texts = [text for text in texts if text]
    assert own_texts[: len(expected)] == expected
    assert len(own_texts) > len(expected) > 20


def test_a_complete_file_stays_tagged(tmp_path: Path, folder: Path, verapdf: Verapdf) -> None:
    """``buat --lengkap`` of a naskah whose lampiran is a table of ours."""
    text = NOTA.read_text(encoding="utf-8") + "\nlampiran:\n  - judul: Daftar\n    berkas: tabel.pdf\n"
    (tmp_path / "naskah.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "tabel.pdf").write_bytes((folder / "tabel.pdf").read_bytes())
    done = CliRunner().invoke(main, ["buat", str(tmp_path / "naskah.yaml"), "-o", str(tmp_path), "--lengkap", "--pdfa"])
    assert done.exit_code == 0, done.output
    whole = next(tmp_path.glob("*lengkap*.pdf"))
    assert claims(PdfReader(whole, strict=True))
    assert verapdf(whole, "ua1") == []


def test_a_joined_file_that_is_joined_again_stays_tagged(tmp_path: Path, folder: Path, verapdf: Verapdf) -> None:
    joined(tmp_path, folder / f"{NAME}.pdf", NOTA, "--nomor-halaman")
    (tmp_path / "dahulu.pdf").write_bytes((tmp_path / "hasil.pdf").read_bytes())
    reader = joined(tmp_path, tmp_path / "dahulu.pdf", folder / "tabel.pdf", "--timpa", "--nomor-halaman")
    assert claims(reader)
    assert verapdf(tmp_path / "hasil.pdf", "ua1") == []


UNTAGGED: dict[str, Callable[[], bytes]] = {
    "a stranger's": lambda: pages("Alfa"),
    "a picture": (PICTURES / "exif-6.jpg").read_bytes,
    "one with a kind of element that is not ours": lambda: signed(NAME)["pdf"].replace(b"/S /LBody", b"/S /Aside"),
    "one that claims nothing": lambda: signed(NAME)["pdf"].replace(b"<pdfuaid:part", b"<pdfuaid:port"),
    "one with a mark that no element shows": lambda: _without_mark(signed(NAME)["pdf"]),
    "one with kinds of its own": lambda: signed(NAME)["pdf"].replace(b"/ParentTreeNextKey", b"/RoleMap <<>> /Next "),
}


def _without_mark(content: bytes) -> bytes:
    """A file in whose tree the second mark of its first page stands for another one."""
    changed = content.replace(b"\n/K 1>>", b"\n/K 0>>", 1)
    assert changed != content
    return changed


@pytest.mark.parametrize("what", UNTAGGED)
def test_a_part_without_tags_that_can_be_kept_leaves_the_file_without_any(
    tmp_path: Path, folder: Path, what: str
) -> None:
    part = tmp_path / ("a.jpg" if what == "a picture" else "a.pdf")
    part.write_bytes(UNTAGGED[what]())
    reader = joined(tmp_path, folder / f"{NAME}.pdf", part, "--nomor-halaman")
    assert not claims(reader)
    again = joined(tmp_path, folder / f"{NAME}.pdf", "--timpa")
    assert claims(again)


def test_it_is_said_what_the_file_is(tmp_path: Path, folder: Path) -> None:
    own = folder / f"{NAME}.pdf"
    done = run(own, "-o", tmp_path / "hasil.pdf")
    assert done.output.splitlines()[1].endswith("halaman, 1 bagian, PDF/A-2u dan PDF/UA-1."), done.output
    told = json.loads(run(own, "-o", tmp_path / "hasil.pdf", "--timpa", "--json").stdout)
    assert (told["pdfa"], told["pdfua"]) == ("2u", "1")
    (tmp_path / "bebas.pdf").write_bytes(own.read_bytes().replace(b"<pdfuaid:part", b"<pdfuaid:port"))
    mixed = run(own, tmp_path / "bebas.pdf", "-o", tmp_path / "hasil.pdf", "--timpa", "--json")
    told = json.loads(mixed.stdout)
    assert (told["pdfa"], told["pdfua"]) == ("2u", None)


def test_a_tree_deeper_than_any_of_ours_is_not_followed(folder: Path) -> None:
    """An element that holds itself, which a reader would follow for ever."""
    own = (folder / f"{NAME}.pdf").read_bytes()
    number = Read(own).root.raw_get("/K").idnum
    first = Read(own).root["/K"]["/K"][0].idnum
    looped = own.replace(b"/K [%d 0 R" % first, b"/K [%d 0 R" % number, 1)
    assert looped != own
    assert tags_of(opened(Part("a", "A", own))) is not None
    assert tags_of(opened(Part("a", "A", looped))) is None
