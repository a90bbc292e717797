"""``buat --lembar-paraf``: the sheets on which officials initial a draft; no part of what is signed."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from _docx_naskah import docx_of, flat, pages, plain_data
from _helpers import ROOT, findings_of, saved
from _soffice import together
from click.testing import CliRunner, Result
from test_docx_write import valid

from kerjasama_docs.cli.main import main
from kerjasama_docs.jobs.lembar_paraf import printed_sheets, sheets_of
from kerjasama_docs.pipeline import Document, check, load

SAMPLES = ROOT / "samples"
NAME, LETTER = "nota-kesepahaman-tiga-pihak", "surat-penyampaian"
OFFICIALS = ["Analis Kerja Sama", {"jabatan": "Kepala Bagian Kerja Sama & Hubungan", "nama": "Bima Prakoso, S.H."}]
INITIALLED: dict[int, object] = {0: OFFICIALS, 2: ["Kepala Kantor Hukum"]}


COPIES = [
    {"kepada": "Biro Hukum & Kerja Sama", "asli": "ya", "guna": "arsip"},
    {"kepada": "Bendahara", "banyaknya": 2, "guna": "pembayaran"},
    "Sekretaris Jenderal",
]


def with_copies() -> Document:
    """A sample of which the second pihak says who gets copies, and nobody who initials it."""
    data = plain_data(NAME)
    data["pihak"][1]["distribusi"] = COPIES
    return load(data, folder=SAMPLES)


def with_officials(name: str, officials: dict[int, object]) -> Document:
    """A sample of which some pihak name who initials it, by their places."""
    data = plain_data(name)
    pihak = data.get("pihak") or [{}, {}]
    named = [
        {**each, "lembar_paraf": officials[place]} if place in officials else each for place, each in enumerate(pihak)
    ]
    return load({**data, "pihak": named}, folder=SAMPLES)


@together
def documents() -> Iterator[bytes]:
    """What LibreOffice has to print for the tests below."""
    for document in (with_officials(NAME, INITIALLED), with_copies()):
        yield from printed_sheets(document, ["docx"], engine="auto")


def given(folder: Path) -> Path:
    """A naskah in a folder of its own."""
    text = (SAMPLES / "nota-kesepahaman.yaml").read_text("utf-8")
    official = "lembar_paraf: [Analis, Kepala Biro]"
    return Path(saved(folder, text.replace("  - nama: K", f"  - {official}\n    nama: K", 1)))


def run(path: Path, *words: str) -> Result:
    """One call, into a folder beside the input."""
    return CliRunner().invoke(main, ["buat", str(path), "-o", str(path.parent / "hasil"), "--lembar-paraf", *words])


def made(path: Path) -> set[str]:
    """The files that were written."""
    folder = path.parent / "hasil"
    return {each.name for each in folder.iterdir()} if folder.exists() else set()


@pytest.mark.usefixtures("soffice")
@pytest.mark.parametrize("engine", ["dxpdf", "libreoffice"])
def test_each_pihak_has_a_sheet_of_its_own_from_the_lowest_grade_to_the_highest(engine: str) -> None:
    first, third = printed_sheets(with_officials(NAME, INITIALLED), ["docx"], engine=engine)
    (page,), (other,) = ([flat(each) for each in pages(docx, engine)] for docx in (first, third))
    assert "LEMBAR PARAF NOTA KESEPAHAMAN TENTANG" in page
    assert "NO. JABATAN NAMA PARAF TANGGAL" in page
    assert "bukan bagian dari naskah" in page
    lowest, highest = page.index("1. Analis Kerja Sama"), page.index("2. Kepala Bagian Kerja Sama & Hubungan")
    assert lowest < highest < page.index("Bima Prakoso, S.H.")
    assert "PIHAK KESATU: " in page
    assert "PIHAK KETIGA: " in other
    assert "1. Kepala Kantor Hukum" in other
    assert "Analis" not in other


@pytest.mark.usefixtures("soffice")
@pytest.mark.parametrize("engine", ["dxpdf", "libreoffice"])
def test_who_gets_copies_stands_below_open_lines_for_those_who_initial(engine: str) -> None:
    document = with_copies()
    (sheet,) = printed_sheets(document, ["docx"], engine=engine)
    (page,) = (flat(each) for each in pages(sheet, engine))
    assert "5. Distribusi: 1. Biro Hukum & Kerja Sama: 1 (satu) rangkap asli, untuk arsip" in page
    assert "2. Bendahara: 2 (dua) salinan, untuk pembayaran 3. Sekretaris Jenderal: 1 (satu) salinan" in page
    assert "PIHAK KEDUA: " in page
    assert docx_of(document) == docx_of(load(plain_data(NAME), folder=SAMPLES))
    assert not [found for found in check(document) if "distribusi" in (found.where.path or "") + found.message]


@pytest.mark.parametrize("copies", [["x"] * 16, [{"guna": "arsip"}], [{"kepada": "Biro", "banyaknya": 0}]])
def test_copies_beyond_the_sheet_are_refused_at_their_place(copies: list[object]) -> None:
    data = plain_data(NAME)
    data["pihak"][0]["distribusi"] = copies
    found = findings_of(lambda: load(data, folder=SAMPLES))
    assert found
    assert all("pihak[1].distribusi" in (each.where.path or "") for each in found)


def test_a_sheet_is_a_file_that_word_opens_and_the_same_each_time(tmp_path: Path) -> None:
    document = with_officials(NAME, INITIALLED)
    sheets = printed_sheets(document, ["docx"], engine="auto")
    assert [valid(docx, tmp_path) for docx in sheets] == [[], []]
    assert sheets == printed_sheets(document, ["docx"], engine="auto")


def test_nothing_of_it_stands_in_the_naskah_and_nobody_is_told_that_it_does_not() -> None:
    document = with_officials(NAME, INITIALLED)
    assert docx_of(document) == docx_of(load(plain_data(NAME), folder=SAMPLES))
    assert not [found for found in check(document) if "lembar_paraf" in (found.where.path or "") + found.message]


def test_the_profil_names_those_of_its_own_institution(tmp_path: Path) -> None:
    own = (ROOT / "templates" / "profil" / "kemenimipas" / "profil.yaml").read_text("utf-8")
    folder = tmp_path / "profil" / "berlembar"
    folder.mkdir(parents=True)
    saved(folder, f"{own}lembar_paraf: [Analis Hukum, Kepala Biro]\n", "profil.yaml")
    data = {**plain_data("nota-kesepahaman"), "profil": "berlembar"}
    (sheet,) = sheets_of(load(data, folder=SAMPLES, templates=tmp_path))
    assert (sheet.place, [each.jabatan for each in sheet.officials]) == (0, ["Analis Hukum", "Kepala Biro"])


def test_a_letter_has_the_sheet_of_its_sender_alone() -> None:
    everybody: dict[int, object] = {place: ["Analis"] for place in range(2)}
    (sheet,) = sheets_of(with_officials(LETTER, everybody))
    assert sheet.place == 0


def test_one_go_makes_the_naskah_and_the_sheets_and_tells_a_program(tmp_path: Path) -> None:
    path = given(tmp_path)
    done = run(path, "--json", "--format", "docx,pdf,teks")
    assert done.exit_code == 0, done.output
    sheets = {"naskah-lembar-paraf-1.docx", "naskah-lembar-paraf-1.pdf"}
    assert made(path) == {"naskah.docx", "naskah.pdf", "naskah.txt", *sheets}
    outputs = json.loads(done.stdout)["naskah"][0]["outputs"]
    hashes = {Path(each["path"]).name: each["sha256"] for each in outputs if each["format"] == "lembar-paraf"}
    files = {name: (tmp_path / "hasil" / name).read_bytes() for name in sheets}
    assert hashes == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    assert "naskah-lembar-paraf-1.pdf. Pakai --timpa" in run(path).output


def test_a_naskah_for_which_nobody_is_named_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    path = given(tmp_path)
    path.write_text(path.read_text("utf-8").replace("lembar_paraf: [Analis, Kepala Biro]\n    ", ""), "utf-8")
    done = run(path)
    assert done.exit_code == 1
    assert "tidak ada pejabat pemaraf" in done.output
    assert "lembar_paraf" in done.output
    assert not made(path)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--format", "teks"), "docx atau pdf"),
        (("--konsolidasi",), "tidak ditandatangani"),
        (("--format", "docx", "-o", "-"), "Keluaran baku"),
    ],
)
def test_what_a_sheet_cannot_be_made_of_is_refused(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    done = run(given(tmp_path), *words)
    assert done.exit_code == 2
    assert said in done.output


@pytest.mark.parametrize("officials", [["x"] * 21, [{"nama": "Bima"}], [{"jabatan": "Analis", "pangkat": "III/a"}]])
def test_officials_beyond_the_sheet_are_refused_at_their_place(officials: list[object]) -> None:
    found = findings_of(lambda: with_officials(NAME, {0: officials}))
    assert found
    assert all("pihak[1].lembar_paraf" in (each.where.path or "") for each in found)
