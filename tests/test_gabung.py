"""``gabung``: naskah, tables, scans and pictures as one PDF, as its reader and other programs see it."""

import hashlib
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from _berkas_pdf import A4, active, drawn, filled, noted, outlined, pages, signed
from _helpers import ROOT
from _verapdf import Verapdf
from click.testing import CliRunner, Result
from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject, StreamObject

from kerjasama_docs.cli.main import main
from kerjasama_docs.pdf.verify.check import page_texts

NOTA = ROOT / "samples" / "nota-kesepahaman.yaml"
PICTURES = Path(__file__).parent / "gambar"


def run(*words: object) -> Result:
    """One call of the command."""
    return CliRunner().invoke(main, ["gabung", *map(str, words)])


def joined(folder: Path, *words: object) -> PdfReader:
    """What a call makes, read strictly."""
    done = run(*words, "-o", folder / "hasil.pdf")
    assert done.exit_code == 0, done.output
    return PdfReader(folder / "hasil.pdf", strict=True)


def files(folder: Path, **contents: bytes) -> list[Path]:
    """Files in the order given; the last underscore of a name stands for a point."""
    made = []
    for name, content in contents.items():
        stem, _, suffix = name.rpartition("_")
        path = folder / f"{stem}.{suffix}"
        path.write_bytes(content)
        made.append(path)
    return made


def titles(outline: Sequence[object], depth: int = 0) -> Iterator[tuple[int, str]]:
    """The outline as depth and title."""
    for each in outline:
        if isinstance(each, Destination):
            yield depth, str(each.title)
        elif isinstance(each, list):
            yield from titles(each, depth + 1)


def targets(reader: PdfReader, outline: Sequence[object]) -> Iterator[tuple[str, int | None]]:
    """The outline as title and page, from 0."""
    for each in outline:
        if isinstance(each, Destination):
            yield str(each.title), reader.get_destination_page_number(each)
        elif isinstance(each, list):
            yield from targets(reader, each)


def texts(folder: Path) -> tuple[str, ...]:
    """The text of every page, blanks evened."""
    return tuple(" ".join(text.split()) for text in page_texts((folder / "hasil.pdf").read_bytes()))


def test_parts_stand_in_the_order_given_with_their_own_sizes_and_outlines(tmp_path: Path) -> None:
    given = files(
        tmp_path,
        satu_pdf=outlined("Alfa", "Beta", "Gama"),
        dua_pdf=pages("Delta", size=(842, 1191)),
        tiga_pdf=outlined("Epsilon", "Zeta", prefix="Bagian"),
    )
    reader = joined(tmp_path, *given)
    assert texts(tmp_path) == ("Alfa", "Beta", "Gama", "Delta", "Epsilon", "Zeta")
    assert [tuple(map(round, page.mediabox[2:])) for page in reader.pages] == [*[A4] * 3, (842, 1191), *[A4] * 2]
    assert list(titles(reader.outline)) == [
        *((0, "satu"), (1, "Bab 1"), (2, "Bab 2"), (2, "Bab 3")),
        *((0, "dua"), (0, "tiga"), (1, "Bagian 1"), (2, "Bagian 2")),
    ]
    led = {"satu": 0, "Bab 1": 0, "Bab 2": 1, "Bab 3": 2, "dua": 3, "tiga": 4, "Bagian 1": 4, "Bagian 2": 5}
    assert dict(targets(reader, reader.outline)) == led


def test_links_lead_into_their_own_part_by_page_and_by_name(tmp_path: Path) -> None:
    """Both parts have a destination of the same name, as two naskah with the same klausul have."""
    given = files(tmp_path, satu_pdf=outlined("Alfa", "Beta"), dua_pdf=outlined("Gama", "Delta", "Epsilon"))
    reader = joined(tmp_path, *given)
    numbers = {page.indirect_reference: place for place, page in enumerate(reader.pages)}
    led = [[numbers[note["/Dest"][0].indirect_reference] for note in notes(reader, page)] for page in (0, 2)]
    assert led == [[1, 1], [4, 4]]


def notes(reader: PdfReader, page: int) -> list[Any]:
    """The annotations of a page."""
    found: Any = reader.pages[page]["/Annots"]
    return [each.get_object() for each in found]


def test_page_labels_run_on_over_the_parts_and_are_roman_on_the_cover(tmp_path: Path) -> None:
    given = files(tmp_path, satu_pdf=pages("Alfa", "Beta"), dua_pdf=pages("Gama"))
    assert joined(tmp_path, *given).page_labels == ["1", "2", "3"]
    with_cover = joined(tmp_path, *given, "--sampul", "--timpa")
    assert with_cover.page_labels == ["i", "1", "2", "3"]


def test_the_cover_names_parts_pages_and_the_hash_of_each_file(tmp_path: Path) -> None:
    given = files(tmp_path, satu_pdf=pages("Alfa", "Beta"), dua_pdf=pages("Gama"), tiga_jpg=picture("kelabu.jpg"))
    joined(tmp_path, *given, "--sampul", "--judul", "Berkas Penandatanganan")
    cover = texts(tmp_path)[0]
    assert cover.startswith("DAFTAR BERKAS BERKAS PENANDATANGANAN")
    for path, span in zip(given, ("1–2", "3", "4"), strict=True):
        assert f"{path.name} {span}" in cover
        assert hashlib.sha256(path.read_bytes()).hexdigest() in cover.replace(" ", "")


def picture(name: str) -> bytes:
    """A picture of the tests."""
    return (PICTURES / name).read_bytes()


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_page_numbers_are_upright_at_the_foot_of_pages_of_any_size_and_rotation(tmp_path: Path, turn: int) -> None:
    sizes = ((595, 842), (842, 595), (300, 200), (1684, 2384))
    given = files(tmp_path, **{f"b{n}_pdf": pages("Isi", size=size, turn=turn) for n, size in enumerate(sizes)})
    reader = joined(tmp_path, *given, "--nomor-halaman")
    for number, page in enumerate(reader.pages, 1):
        assert f"Halaman {number} dari 4" in texts(tmp_path)[number - 1]
        left, low, right, high = number_box(tmp_path, number - 1)
        wide, tall = page.mediabox.width, page.mediabox.height
        seen = (float(wide), float(tall)) if turn % 180 == 0 else (float(tall), float(wide))
        assert 0 < left < right < seen[0]
        assert 0 < low < high < 60
        assert right - left > 8 * (high - low), "it is read from left to right"


def number_box(folder: Path, place: int) -> tuple[float, float, float, float]:
    """Where the number of a page stands for the eye, in points from its lower left corner."""
    import pypdfium2

    with pypdfium2.PdfDocument(folder / "hasil.pdf") as document:
        page = document[place]
        text = page.get_textpage()
        found = text.search("Berkas gabungan").get_next()
        assert found is not None
        start = found[0]
        boxes = [text.get_charbox(index) for index in range(start, text.count_chars())]
        wide, tall = page.get_size()
        turn = page.get_rotation()
        eye = [seen_at(box, turn, wide, tall) for box in boxes if box[0] != box[2]]
    left, low, right, high = zip(*eye, strict=True)
    return min(left), min(low), max(right), max(high)


def seen_at(box: tuple[float, ...], turn: int, wide: float, tall: float) -> tuple[float, float, float, float]:
    """A box of an unturned page as it is seen on the turned one."""
    left, low, right, high = box
    return {
        0: (left, low, right, high),
        90: (low, tall - right, high, tall - left),
        180: (wide - right, tall - high, wide - left, tall - low),
        270: (wide - high, left, wide - low, right),
    }[turn]


def test_a_page_number_stands_clear_of_what_is_at_the_foot(tmp_path: Path) -> None:
    """A black bar covers the right corner, so that the number goes to the left; with one over all it is said."""
    half, full = drawn(b"300 0 295 80 re f"), drawn(b"0 0 595 80 re f")
    reader = run(*files(tmp_path, separuh_pdf=half), "--nomor-halaman", "-o", tmp_path / "hasil.pdf")
    assert reader.exit_code == 0
    assert "gabung-nomor" not in reader.output
    assert number_box(tmp_path, 0)[2] < 300
    said = run(*files(tmp_path, penuh_pdf=full), "--nomor-halaman", "-o", tmp_path / "lain.pdf")
    assert said.exit_code == 0
    assert "penuh.pdf: peringatan" in said.output
    assert "Tidak ada tempat kosong untuk nomor halaman pada halaman 1" in said.output


def test_a_page_lower_than_a_number_is_numbered_too(tmp_path: Path) -> None:
    joined(tmp_path, *files(tmp_path, pita_pdf=pages("", size=(200, 16))), "--nomor-halaman")
    assert texts(tmp_path) == ("Berkas gabungan: Halaman 1 dari 1",)


@pytest.mark.parametrize("name", [f"exif-{n}.jpg" for n in range(1, 9)])
def test_a_picture_stands_upright_whatever_way_it_was_held(tmp_path: Path, name: str) -> None:
    """The pictures show four spots: red above on the left; each is stored as its Exif says."""
    joined(tmp_path, PICTURES / name)
    upright = rendered(tmp_path)
    (tmp_path / "hasil.pdf").unlink()
    joined(tmp_path, PICTURES / "exif-1.jpg")
    assert upright == rendered(tmp_path)


def rendered(folder: Path) -> list[tuple[int, ...]]:
    """The first page as few, coarse pixels."""
    import pypdfium2

    with pypdfium2.PdfDocument(folder / "hasil.pdf") as document:
        page = document[0].render(scale=1)
        pixels, stride, count = bytes(page.buffer), page.stride, page.n_channels
        middle = (page.height // 2, page.width // 2)
        return [
            tuple(round(each / 64) for each in pixels[row * stride + column * count :][:3])
            for row in range(middle[0] - 12, middle[0] + 12, 4)
            for column in range(middle[1] - 12, middle[1] + 12, 4)
        ]


def test_pictures_are_on_the_paper_of_the_profil_or_of_the_first_page(tmp_path: Path) -> None:
    given = [*files(tmp_path, satu_pdf=pages("Alfa", size=(400, 700))), PICTURES / "exif-1.jpg"]
    f4 = joined(tmp_path, *given, "--profil", "kemenimipas").pages[1].mediabox
    assert (round(f4.width), round(f4.height)) == (609, 935)
    first = joined(tmp_path, *given, "--kertas-gambar", "pertama", "--timpa").pages[1].mediabox
    assert (round(first.width), round(first.height)) == (400, 700)


def test_active_content_does_not_come_along_and_is_said(tmp_path: Path) -> None:
    done = run(*files(tmp_path, aktif_pdf=active()), "-o", tmp_path / "hasil.pdf")
    assert done.exit_code == 0
    for word in ("JavaScript", "Launch", "OpenAction", "berkas yang dilampirkan"):
        assert word in done.output
    content = (tmp_path / "hasil.pdf").read_bytes()
    for gone in (b"JavaScript", b"Launch", b"OpenAction", b"EmbeddedFile", b"rahasia", b"/AA", b".exe"):
        assert gone not in content
    links = notes(PdfReader(io.BytesIO(content)), 0)
    assert [link["/A"]["/URI"] for link in links] == ["https://contoh.go.id/"]


@pytest.mark.parametrize("make", [lambda: filled(seen=True), noted])
def test_what_is_seen_over_a_page_becomes_part_of_it(tmp_path: Path, make: object) -> None:
    assert callable(make)
    reader = joined(tmp_path, *files(tmp_path, formulir_pdf=make()))
    assert texts(tmp_path)[0] in {"Isi Rina Lestari", "Isi Setuju"}
    assert "/Annots" not in reader.pages[0]
    assert "/AcroForm" not in reader.root_object


def test_a_signed_file_is_joined_when_its_signature_may_go(tmp_path: Path) -> None:
    given = files(tmp_path, ttd_pdf=signed())
    assert run(*given, "-o", tmp_path / "hasil.pdf").exit_code == 1
    assert not (tmp_path / "hasil.pdf").exists()
    joined(tmp_path, *given, "--lepas-tanda-tangan")
    assert "Ditandatangani" in texts(tmp_path)[0]
    assert b"/Sig" not in (tmp_path / "hasil.pdf").read_bytes()


def test_a_naskah_its_word_file_and_its_table_are_made_on_the_way(tmp_path: Path) -> None:
    made = CliRunner().invoke(main, ["buat", str(NOTA), "-o", str(tmp_path), "--format", "docx"])
    assert made.exit_code == 0
    table = tmp_path / "rencana.csv"
    table.write_text("Mitra;Bidang Kerja Sama;Urgensi\nBank Contoh;Kas;Perlu\n", encoding="utf-8")
    lampiran = ["lampiran", "perencanaan", str(table), "-o", str(tmp_path / "rencana.docx")]
    assert CliRunner().invoke(main, lampiran).exit_code == 0
    reader = joined(tmp_path, NOTA, tmp_path / "nota-kesepahaman.docx", tmp_path / "rencana.docx", "--sampul")
    tops = [title for depth, title in titles(reader.outline) if depth == 0]
    assert tops[0] == "Daftar berkas"
    assert tops[1] == tops[2]
    assert tops[1].startswith("Nota Kesepahaman tentang")
    below = [title for depth, title in titles(reader.outline) if depth == 1]
    assert below.count("Pasal 1 MAKSUD DAN TUJUAN") == 2
    assert "Bank Contoh" in texts(tmp_path)[-1]
    told = reader.metadata
    assert told is not None
    assert told.title == tops[1]
    assert str(reader.root_object["/Lang"]) == "id-ID"


def test_the_same_files_give_the_same_bytes_and_a_file_may_come_twice(tmp_path: Path) -> None:
    given = files(tmp_path, satu_pdf=pages("Alfa"))
    once = run(*given, *given, PICTURES / "exif-6.jpg", "--sampul", "--nomor-halaman", "-o", tmp_path / "hasil.pdf")
    again = run(*given, *given, PICTURES / "exif-6.jpg", "--sampul", "--nomor-halaman", "-o", tmp_path / "lain.pdf")
    assert (once.exit_code, again.exit_code) == (0, 0)
    assert (tmp_path / "hasil.pdf").read_bytes() == (tmp_path / "lain.pdf").read_bytes()
    assert sum("Alfa" in text for text in texts(tmp_path)) == 2


def test_a_program_is_told_of_parts_pages_and_hashes(tmp_path: Path) -> None:
    given = files(tmp_path, satu_pdf=pages("Alfa", "Beta"), dua_pdf=pages("Gama"))
    done = run(*given, "-o", tmp_path / "hasil.pdf", "--json")
    told = json.loads(done.stdout)
    assert told["keluaran"] == str(tmp_path / "hasil.pdf")
    assert told["sha256"] == hashlib.sha256((tmp_path / "hasil.pdf").read_bytes()).hexdigest()
    assert [(each["berkas"], each["halaman"], each["pages"]) for each in told["bagian"]] == [
        (str(given[0]), 1, 2),
        (str(given[1]), 3, 1),
    ]
    assert (told["pages"], told["pdfa"], told["pdfua"]) == (3, None, None)
    assert {each["code"] for each in told["findings"]} == {"gabung-bukan-pdfa"}


def test_it_goes_to_standard_output_too(tmp_path: Path) -> None:
    done = run(*files(tmp_path, satu_pdf=pages("Alfa")), "-o", "-")
    assert done.exit_code == 0
    assert PdfReader(io.BytesIO(done.stdout_bytes), strict=True).get_num_pages() == 1


def test_a_naskah_that_is_not_ready_is_refused_as_final(tmp_path: Path) -> None:
    draft = ROOT / "samples" / "perjanjian-kerja-sama-rancangan.yaml"
    refused = run(draft, "--final", "-o", tmp_path / "hasil.pdf")
    assert refused.exit_code == 1
    assert not (tmp_path / "hasil.pdf").exists()
    assert run(draft, "-o", tmp_path / "hasil.pdf").exit_code == 0


def test_a_part_that_keeps_the_file_from_being_an_archive_is_named(tmp_path: Path) -> None:
    done = run(NOTA, *files(tmp_path, pindai_pdf=pages("Alfa")), "-o", tmp_path / "hasil.pdf")
    assert done.exit_code == 0
    assert "pindai.pdf: saran: Hasil gabungan bukan PDF/A: huruf Helvetica tidak tertanam" in done.output
    reader = PdfReader(tmp_path / "hasil.pdf")
    assert not {"/Metadata", "/OutputIntents"} & reader.root_object.keys()


def test_a_file_whose_parts_all_can_is_marked_as_an_archive(tmp_path: Path) -> None:
    reader = joined(tmp_path, NOTA, PICTURES / "exif-6.jpg", "--sampul", "--nomor-halaman")
    metadata = reader.root_object["/Metadata"].get_object()
    assert isinstance(metadata, DictionaryObject)
    assert b"<pdfaid:part>2<" in metadata.get_data()  # type: ignore[attr-defined]
    assert "/OutputIntents" in reader.root_object


def archives(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Joined files that say that they are archives, of every kind of part."""
    everything = (NOTA, *(PICTURES / name for name in ("exif-6.jpg", "kelabu.jpg", "tinta.jpg", "bertahap.jpg")))
    logos = sorted((ROOT / "samples" / "logo").glob("*.png"))
    final = CliRunner().invoke(main, ["buat", str(NOTA), "-o", str(folder), "--final"])
    assert final.exit_code == 0
    handed = [folder / "nota-kesepahaman.pdf", folder / "nota-kesepahaman.docx"]
    for name, given in {"naskah": everything, "logo": logos, "serahan": handed}.items():
        for options in ([], ["--sampul", "--nomor-halaman"]):
            reader = joined(folder, *given, *options, "--timpa")
            assert "/OutputIntents" in reader.root_object, name
            yield f"{name} {options}", (folder / "hasil.pdf").read_bytes()


def test_what_is_marked_as_an_archive_is_one(tmp_path: Path, verapdf: Verapdf) -> None:
    assert verapdf.faults(archives(tmp_path)) == {}


def test_a_joined_archive_can_be_joined_again(tmp_path: Path, verapdf: Verapdf) -> None:
    joined(tmp_path, NOTA, PICTURES / "exif-6.jpg", "--nomor-halaman")
    (tmp_path / "dahulu.pdf").write_bytes((tmp_path / "hasil.pdf").read_bytes())
    reader = joined(tmp_path, tmp_path / "dahulu.pdf", "--timpa", "--nomor-halaman")
    assert "/OutputIntents" in reader.root_object
    assert verapdf(tmp_path / "hasil.pdf") == []


INKED = b"0 0 0 1 k 10 10 90 90 re f"


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (drawn(INKED), "warna cetak (CMYK)"),
        (drawn(b"BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID \x80\x0b\x60\x80 EI"), "pemampatan LZW"),
        (pages("Isi"), "huruf Helvetica tidak tertanam"),
    ],
)
def test_what_keeps_a_file_from_being_an_archive_is_said(tmp_path: Path, content: bytes, word: str) -> None:
    done = run(*files(tmp_path, serahan_pdf=content), "-o", tmp_path / "hasil.pdf")
    assert done.exit_code == 0
    assert f"Hasil gabungan bukan PDF/A: {word}" in done.output
    assert b"pdfaid" not in (tmp_path / "hasil.pdf").read_bytes()


def test_a_naskah_with_a_character_that_no_face_has_is_no_archive(tmp_path: Path) -> None:
    text = NOTA.read_text(encoding="utf-8").replace("judul: Sinergi", "judul: 合作 Sinergi", 1)
    (tmp_path / "naskah.yaml").write_text(text, encoding="utf-8")
    assert "合作" in text
    done = run(tmp_path / "naskah.yaml", "-o", tmp_path / "hasil.pdf")
    assert done.exit_code == 0
    assert "ada karakter yang tidak dimiliki huruf cetak" in done.output
    assert b"pdfaid" not in (tmp_path / "hasil.pdf").read_bytes()


def xmp_of(reader: PdfReader) -> bytes:
    """What a PDF says of itself."""
    stream = reader.root_object["/Metadata"].get_object()
    assert isinstance(stream, StreamObject)
    return stream.get_data()
