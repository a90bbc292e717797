"""A naskah in two languages: level rows, the same units, one language alone, the copy of the partner."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from _docx_naskah import docx_of, pages
from _every import every
from _helpers import ROOT, document, findings_of
from _samples import NAMES, sample
from _soffice import together
from lxml import etree

from kerjasama_docs import language
from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.findings import Level
from kerjasama_docs.language import INGGRIS, INGGRIS_PESERTA
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.jinja.engine import references
from kerjasama_docs.naskah.klausul.file import load_klausul
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.naskah.tree.pohon import Block, Pohon, Unit
from kerjasama_docs.pipeline import Document, check, in_language, load, render
from kerjasama_docs.starter import starter

ASSETS = Assets()
KLAUSUL = [name for name in ASSETS.names(Area.KLAUSUL) if load_klausul(name, ASSETS).inggris]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def in_two_languages() -> list[str]:
    """The samples in two languages."""
    return [name for name in NAMES if sample(name).built.pohon.padanan]


def of_two_countries() -> list[str]:
    """Those with a foreign pihak, in which each pihak may come first."""
    return [name for name in in_two_languages() if sample(name).built.jenis.asing]


def alternat(name: str, place: int) -> Document:
    """A sample in which another pihak comes first."""
    return load(ROOT / "samples" / f"{name}.yaml", alternat=place)


def shape(blocks: tuple[Block, ...]) -> list[object]:
    """The units of a text without their words."""
    return [(b.kind, shape(b.children)) if isinstance(b, Unit) else b.style for b in blocks]  # type: ignore[union-attr]


def whole(pohon: Pohon) -> list[object]:
    return [shape(pohon.opening), *(shape(pasal.content) for pasal in pohon.pasal), shape(pohon.closing)]


def second(pohon: Pohon) -> Pohon:
    assert pohon.padanan is not None
    return pohon.padanan


def test_something_is_looked_at() -> None:
    assert len(KLAUSUL) > 10
    assert len(in_two_languages()) > 4


@every("name", in_two_languages)
def test_both_languages_have_the_same_units_and_numbers(name: str) -> None:
    pohon = sample(name).built.pohon
    assert whole(pohon) == whole(second(pohon))
    assert [p.number for p in pohon.pasal] == [p.number for p in second(pohon).pasal]
    assert [p.label for p in pohon.pasal] == [p.label for p in second(pohon).pasal]


@every("name", KLAUSUL)
def test_a_klausul_in_two_languages_is_whole(name: str) -> None:
    klausul = load_klausul(name, ASSETS)
    assert klausul.inggris is not None
    text, where = klausul.inggris
    assert set(references(text)) <= set(klausul.head.parameter)
    assert bool(klausul.head.judul) == bool(klausul.head.judul_inggris)
    lines = Path(str(where.file)).read_text("utf-8").split("\n")
    assert lines[(where.line or 0) - 2] == "--- inggris"
    assert re.findall(r"\[#([a-z-]+)\]", text) == re.findall(r"\[#([a-z-]+)\]", klausul.text)


def rows_of(docx: bytes) -> list[list[str]]:
    """The text of every cell of the outermost tables, a row a list; a number of Word is not in it."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    rows = root.iterfind(f"{W}body/{W}tbl/{W}tr")
    return [["".join(map(str, cell.itertext(f"{W}t"))) for cell in row.findall(f"{W}tc")] for row in rows]


def test_every_unit_has_a_row_with_both_languages() -> None:
    made = sample("memorandum-saling-pengertian")
    rows = rows_of(render(made, formats=["docx"]).files["docx"])
    levels = [(left, right) for left, _, right in (row for row in rows if len(row) == 3)]
    assert all(left and right for left, right in levels)
    assert ("TUJUAN", "OBJECTIVE") in levels
    assert (
        "pendidikan dan pelatihan aparatur keimigrasian;",
        "education and training of immigration officers;",
    ) in levels
    assert len(levels) > 50


def places(pdf: bytes, word: str) -> dict[str, tuple[int, float]]:
    """Page and height of every heading ``Pasal n``, in points from the foot of the page, by its number."""
    found: dict[str, tuple[int, float]] = {}
    opened = pypdfium2.PdfDocument(pdf)
    for page in range(len(opened)):
        text = opened[page].get_textpage()
        for match in re.finditer(rf"{word}[ \u00a0](\d+)\r\n(?=[A-Z]{{3}})", text.get_text_range()):
            found.setdefault(match[1], (page, text.get_charbox(match.start())[3]))
    return found


@pytest.mark.parametrize("engine", ["dxpdf", "libreoffice"])
def test_pasal_and_article_stand_level(engine: str) -> None:
    made = sample("memorandum-saling-pengertian")
    pdf = render(made, formats=["pdf"], engine=engine).files["pdf"]
    left, right = places(pdf, "Pasal"), places(pdf, "Paragraph")
    assert len(left) == len(made.built.pohon.pasal) == 14
    assert left.keys() == right.keys()
    for number, (page, height) in left.items():
        assert right[number][0] == page, number
        assert abs(right[number][1] - height) < 1, number


@pytest.mark.parametrize(("bahasa", "words"), [("indonesia", "Pasal 1\nTUJUAN"), ("inggris", "Paragraph 1\nOBJECTIVE")])
def test_one_language_alone(bahasa: language.NamaBahasa, words: str) -> None:
    made = in_language(sample("memorandum-saling-pengertian"), bahasa)
    text = outline(made.printed.pohon)
    assert words in text
    assert made.printed.pohon.padanan is None
    assert ("Pasal 1" in text) != ("Paragraph 1" in text)
    docx = render(made, formats=["docx"]).files["docx"]
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        numbering = package.read("word/numbering.xml").decode()
    assert ("Paragraph\u00a0%1" in numbering) == (bahasa == "inggris")


def test_one_language_of_a_kind_that_has_only_one() -> None:
    found = findings_of(lambda: in_language(document(), "inggris"))
    assert [finding.name for finding in found] == ["bahasa"]


def test_the_copy_of_the_partner_turns_the_order() -> None:
    own = sample("memorandum-saling-pengertian").built.pohon
    copy = alternat("memorandum-saling-pengertian", 2).printed.pohon
    assert [column.name for column in copy.signatures] == [column.name for column in reversed(own.signatures)]
    assert copy.bahasa is INGGRIS_PESERTA
    assert second(copy).bahasa is language.INDONESIA
    text = outline(replace(copy, padanan=None))
    assert text.index("THE MINISTRY OF THE INTERIOR") < text.index("THE MINISTRY OF IMMIGRATION")
    assert whole(copy) == whole(own)


def test_a_finding_about_the_copy_names_the_line_of_the_input(tmp_path: Path) -> None:
    path = tmp_path / "msp.yaml"
    path.write_text(
        "jenis: memorandum-saling-pengertian\nprofil: kemenimipas\n"
        "pihak:\n  - nama: Kementerian A\n    golongan: lembaga-pemerintah\n"
        "  - nama: Kementerian B\n    golongan: lembaga-negara\n",
        encoding="utf-8",
    )
    for alternat in (1, 2):
        found = [each for each in check(load(path, alternat=alternat)) if each.name == "varian-pihak"]
        assert [each.where.line for each in found] == [7]


@every("name", of_two_countries)
def test_the_copy_of_the_partner_is_as_final_as_the_naskah(name: str) -> None:
    own, copy = (check(alternat(name, place), final=True) for place in (1, 2))
    assert own == copy
    assert not [each for each in own if each.level is Level.GALAT]


COSTS = {
    "judul": "Biaya",
    "tabel": "rincian-biaya",
    "baris": [{"uraian": "Pelatihan", "volume": "1.500", "satuan": "paket", "harga_satuan": "1.000,50"}, {}],
}
WORDED = {"judul": "Costs", "baris": [{"uraian": "Training", "satuan": "packages"}]}


def with_lampiran(*padanan: object, alternat: int = 1) -> Document:
    plan = {"judul": "Rencana", "teks": "(1) Satu.\n(2) Dua."}
    fields = {"lampiran": [plan, COSTS], "padanan": {"judul": "Training", "lampiran": list(padanan)}}
    return load({"jenis": "memorandum-saling-pengertian", "pihak": [{}, {}], **fields}, alternat=alternat)


@pytest.mark.parametrize(("bahasa", "word"), [("indonesia", "LAMPIRAN II"), ("inggris", "ANNEX II")])
def test_a_lampiran_stays_in_every_version(bahasa: language.NamaBahasa, word: str) -> None:
    lines = outline(in_language(with_lampiran(), bahasa).printed.pohon).splitlines()
    assert lines.count(word) == 1
    assert not any(line.startswith(("NOMOR", "NUMBER")) for line in lines)


def test_a_lampiran_in_the_second_language_has_its_words_and_says_numbers_anew() -> None:
    text = outline(second(with_lampiran({"judul": "Plan", "teks": "(1) One.\n(2) Two."}, WORDED).built.pohon))
    assert "ANNEX I\nMEMORANDUM OF UNDERSTANDING\nON\n" in text
    assert "PLAN\n\n(1) One.\n(2) Two.\n" in text
    assert "| No. | Description | Volume | Unit | Unit Price | Amount |\n" in text
    assert "| 1. | Training | 1,500 | packages | Rp1,000.50 | Rp1,500,750.00 |\n" in text
    assert "|  | Total |  |  |  | Rp1,500,750.00 |\n" in text
    assert "In words: one million, five hundred thousand, seven hundred and fifty rupiah." in text


def test_a_lampiran_without_words_in_the_second_language_is_open_there() -> None:
    made = with_lampiran()
    text = outline(second(made.built.pohon))
    assert "[isi lampiran 1 dalam bahasa Inggris]." in text
    assert "| 1. | [uraian 1 dalam bahasa Inggris] | 1,500 | [satuan 1 dalam bahasa Inggris] | Rp1,000.50 |" in text
    paths = {each.where.path or "" for each in check(made) if each.name == "isian-terbuka"}
    wanted = {"[1].judul", "[1].teks", "[2].judul", "[2].baris[1].uraian", "[2].baris[1].satuan"}
    assert {path for path in paths if path.startswith("padanan.lampiran")} == {f"padanan.lampiran{p}" for p in wanted}
    assert "lampiran[2].baris[2].uraian" in paths


def test_both_languages_of_a_lampiran_follow_each_other_in_word() -> None:
    own, copy = with_lampiran(), with_lampiran(alternat=2)
    for made, words in ((own, ("LAMPIRAN", "ANNEX")), (copy, ("ANNEX", "LAMPIRAN"))):
        with zipfile.ZipFile(io.BytesIO(render(made, formats=["docx"]).files["docx"])) as package:
            text = re.sub("<[^>]+>", " ", package.read("word/document.xml").decode())
        found = [match[0] for match in re.finditer(r"\b(LAMPIRAN|ANNEX) II?\b", text)]
        assert found == [f"{words[0]} I", f"{words[1]} I", f"{words[0]} II", f"{words[1]} II"]


def with_witnesses(**padanan: object) -> Document:
    saksi = [{"nama": "Rina", "jabatan": "Kepala Biro"}, {"nama": "Budi", "jabatan": "Kepala Bagian"}]
    fields = {"saksi": saksi, "mengetahui": [{"nama": "Tono", "jabatan": "Sekretaris"}], "padanan": padanan}
    return load({"jenis": "memorandum-saling-pengertian", "pihak": [{}, {}], **fields})


def test_witnesses_have_their_office_in_both_languages() -> None:
    made = with_witnesses(saksi=["Head of Bureau"], mengetahui="Secretary")
    pohon = made.built.pohon
    assert "\nSaksi 1,\nRINA\nKepala Biro\n" in outline(replace(pohon, padanan=None))
    text = outline(second(pohon))
    assert "\nWitness 1,\nRINA\nHead of Bureau\n" in text
    assert "\nWitness 2,\nBUDI\n[jabatan saksi 2 dalam bahasa Inggris]\n" in text
    assert "\nAcknowledged by,\nTONO\nSecretary\n" in text
    assert "padanan.saksi[2]" in {each.where.path for each in check(made)}
    cells = " ".join(cell for row in rows_of(render(made, formats=["docx"]).files["docx"]) for cell in row)
    for words in ("Saksi 1,Witness 1,", "Kepala BiroHead of Bureau", "Mengetahui,Acknowledged by,"):
        assert words in cells


@pytest.mark.parametrize("engine", ["dxpdf", "libreoffice"])
def test_a_closing_with_witnesses_that_is_taller_than_a_page_loses_nothing(engine: str) -> None:
    office = "Kepala Biro Hukum dan Kerja Sama pada Sekretariat Jenderal"
    saksi = [{"nama": f"Saksi {n}", "jabatan": office} for n in range(4)]
    fields = {"saksi": saksi, "mengetahui": saksi[:2], "padanan": {"saksi": [office] * 4, "mengetahui": [office] * 2}}
    made = load({"jenis": "pernyataan-kehendak", "pihak": [{}, {}], **fields})
    assert render(made, formats=["pdf"], engine=engine).pages > 2


FURNITURE: Mapping[str, tuple[str, str]] = {
    "both": ("Halaman/Page 1 dari/of 1", "Paraf/Initials Kementerian Imigrasi dan Pemasyarakatan Republik Indonesia"),
    "alternat": (
        "Page/Halaman 1 of/dari 1",
        "Initials/Paraf The Ministry of the Interior of the Republic of Cendrawana",
    ),
    "indonesia": ("Halaman 1 dari 1", "Paraf Kementerian Dalam Negeri Republik Cendrawana"),
    "inggris": ("Page 1 of 1", "Initials The Ministry of Immigration and Corrections of the Republic of Indonesia"),
}


@pytest.mark.parametrize("version", FURNITURE)
def test_page_numbers_and_paraf_speak_the_language_of_the_page(version: str) -> None:
    made = alternat("memorandum-saling-pengertian", 2 if version == "alternat" else 1)
    made = in_language(made, version) if version in language.BAHASA else made
    with zipfile.ZipFile(io.BytesIO(render(made, formats=["docx"]).files["docx"])) as package:
        root = etree.fromstring(package.read("word/footer1.xml"))
    *cells, number = ["".join(map(str, each.itertext(f"{W}t"))) for each in root.iter(f"{W}p")]
    assert number == FURNITURE[version][0]
    assert FURNITURE[version][1] in cells
    assert sum(cell != "" for cell in cells) == 2


def test_a_paraf_box_of_a_pihak_without_a_name_says_what_it_is_for() -> None:
    made = load({"jenis": "pernyataan-kehendak", "profil": "kemenimipas", "pihak": [{}, {}]})
    with zipfile.ZipFile(io.BytesIO(render(made, formats=["docx"]).files["docx"])) as package:
        footer = package.read("word/footer1.xml").decode()
    assert footer.count(">Paraf/Initials<") == 2


CALLED: Mapping[str, tuple[str, str]] = {
    "memorandum-saling-pengertian": ("pihak kedua", "Pihak pertama."),
    "surat-penyampaian": ("pihak kedua", "Pihak pertama."),
    "nota-kesepahaman": ("PIHAK KEDUA", "PIHAK KESATU."),
}


@pytest.mark.parametrize("jenis", CALLED)
def test_a_pihak_is_called_by_a_number_only_where_its_kind_numbers_them(jenis: str) -> None:
    found = {each.message for each in check(load({"jenis": jenis, "pihak": [{}, {}]}))}
    assert f"Isian [nama instansi {CALLED[jenis][0]}] belum diisi." in found
    text = starter(jenis, "umum", ASSETS)
    assert f"## {CALLED[jenis][1]}" in text
    assert ("PIHAK KE" in " ".join(found)) == ("PIHAK KE" in CALLED[jenis][0])


LONG = "pelatihan bersama bagi petugas imigrasi kedua negara " * 13


def with_long_ayat() -> Document:
    teks = "\n".join(f"({n}) {LONG}." for n in range(1, 7))
    own, other = ([{"judul": word, "teks": teks}] for word in ("Panjang", "Long"))
    fields = {"pasal_tambahan": own, "padanan": {"pasal_tambahan": other}}
    return load({"jenis": "memorandum-saling-pengertian", "pihak": [{}, {}], **fields})


@pytest.mark.parametrize("engine", ["dxpdf", "libreoffice"])
def test_a_long_ayat_breaks_over_a_page_and_both_languages_stay_level(engine: str) -> None:
    pdf = render(with_long_ayat(), formats=["pdf"], engine=engine).files["pdf"]
    opened = pypdfium2.PdfDocument(pdf)
    counts = [opened[place].get_textpage().get_text_range().count("petugas") for place in range(len(opened))]
    _, *full, _ = (count for count in counts if count)
    # kept whole, an ayat and its translation would leave a page with their own 26 alone
    assert full
    assert min(full) > 39
    left, right = places(pdf, "Pasal"), places(pdf, "Paragraph")
    assert left.keys() == right.keys()
    assert all(right[n][0] == page and abs(right[n][1] - height) < 1 for n, (page, height) in left.items())


def test_a_short_row_stays_whole() -> None:
    with zipfile.ZipFile(io.BytesIO(render(with_long_ayat(), formats=["docx"]).files["docx"])) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    rows = [row for row in root.iterfind(f"{W}body/{W}tbl/{W}tr") if len(row.findall(f"{W}tc")) == 3]
    letters = [max(len("".join(map(str, cell.itertext(f"{W}t")))) for cell in row.iterfind(f"{W}tc")) for row in rows]
    whole = [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows]
    assert min(count for count, kept in zip(letters, whole, strict=True) if not kept) > 230
    assert max(count for count, kept in zip(letters, whole, strict=True) if kept) < 280
    assert whole.count(False) >= 6


FOREIGN = [kind for kind in ASSETS.names(Area.NASKAH) if load_jenis(kind, ASSETS).asing]


@every("kind", FOREIGN)
def test_a_sentence_behind_the_verb_of_a_preamble_keeps_its_bahwa(kind: str) -> None:
    """A thing stands behind MENYADARI alone; what is a sentence stands there with the word that was typed."""
    told = ["bahwa kedua kota memerlukan promosi", "pentingnya promosi"]
    made = load({"jenis": kind, "pihak": [{"nama": "A"}, {"nama": "B"}], "premis": told})
    text = outline(made.built.pohon)
    assert "MENYADARI bahwa kedua kota memerlukan promosi;" in text
    assert "MENYADARI pentingnya promosi;" in text


@every("kind", FOREIGN)
def test_an_english_recital_goes_on_small_behind_its_verb(kind: str) -> None:
    fields = {"jenis": kind, "pihak": [{"nama": "A"}, {"nama": "B"}], "premis": ["pentingnya promosi", "peran Denhag"]}
    told = ["The importance of promotion", "The Hague as a host"]
    pohon = load({**fields, "padanan": {"premis": told}}).built.pohon
    assert pohon.padanan
    text = outline(pohon.padanan)
    assert "RECOGNIZING the importance of promotion;" in text
    assert "RECOGNIZING The Hague as a host;" in text


def test_the_bahwa_of_a_premis_is_said_once() -> None:
    text = outline(document(premis=["Bahwa kerja sama perlu dilanjutkan;"]).built.pohon)
    assert "bahwa kerja sama perlu dilanjutkan" in text
    assert "bahwa bahwa" not in text.lower()


def test_a_register_that_a_kind_does_not_have_is_refused_and_not_taken() -> None:
    kind = {"jenis": "pernyataan-kehendak", "pihak": [{"nama": "A"}, {"nama": "B"}]}
    made = load({**kind, "ragam": "mengikat"})
    assert outline(made.built.pohon) == outline(load(kind).built.pohon)
    told = [each for each in check(made) if each.code in {"KS712", "KS717"}]
    assert [(each.level, each.where.path) for each in told] == [(Level.GALAT, "ragam")]


LINES = range(16, 28, 2)
"""Lines that a Pasal above a closing has."""


@cache
def in_english(lines: int) -> bytes:
    """A naskah in English whose closing lies so many lines lower."""
    own, other = ([{"judul": word, "teks": "Each Party. " * 6 * lines}] for word in ("Isi", "Content"))
    fields = {"pasal_tambahan": own, "padanan": {"pasal_tambahan": other}}
    fields |= {"ragam": "mengikat"}
    made = load({"jenis": "memorandum-saling-pengertian", "pihak": [{"nama": "A"}, {"nama": "B"}], **fields})
    return docx_of(in_language(made, "inggris"))


@together
def documents() -> Iterator[bytes]:
    """What LibreOffice has to print for the test below."""
    yield from (in_english(lines) for lines in LINES)


@pytest.mark.parametrize("engine", ["dxpdf", "libreoffice"])
def test_the_closing_of_one_language_stays_in_one_piece_above_the_signatures(engine: str) -> None:
    alone = 0
    for lines in LINES:
        texts = pages(in_english(lines), engine)
        at = [next(n for n, text in enumerate(texts) if word in text) for word in ("IN WITNESS", "DONE at", "FOR [")]
        assert len(set(at)) == 1, lines
        alone += texts[at[0]].lstrip().startswith("IN WITNESS")
    assert alone


def test_a_column_that_is_not_said_again() -> None:
    wrong = {**WORDED, "kolom": {"urain": "Item"}, "baris": [{"volume": "2"}]}
    found = findings_of(lambda: with_lampiran({}, wrong))
    assert [(each.name, each.where.path) for each in found] == [
        ("lampiran", "padanan.lampiran[2].kolom.urain"),
        ("lampiran", "padanan.lampiran[2].baris[1].volume"),
    ]
    assert found[1].hint == "Hapus padanan.lampiran[2].baris[1].volume; isinya diambil dari lampiran."


def test_a_lampiran_that_cannot_be_read_is_told_of_once() -> None:
    row = {"uraian": "x", "volume": "banyak", "satuan": "x", "harga_satuan": "1"}
    lampiran = [{"judul": "Biaya", "tabel": "rincian-biaya", "baris": [row]}]
    fields = {"jenis": "memorandum-saling-pengertian", "pihak": [{}, {}], "lampiran": lampiran}
    assert [each.where.path for each in findings_of(lambda: load(fields))] == ["lampiran[1].baris[1].volume"]


def test_who_signs_under_a_mandate_says_so_in_both_languages() -> None:
    signer = {"nama": "A", "jabatan": "Direktur Jenderal", "status": "plt", "atas_nama": "Menteri", "nip": "123"}
    padanan = {"pihak": [{"jabatan": "Director General", "atas_nama": "the Minister"}]}
    made = load({"jenis": "memorandum-saling-pengertian", "pihak": [{"penandatangan": signer}, {}], "padanan": padanan})
    pohon = made.built.pohon
    assert "\nA\nNIP 123\na.n. Menteri\nPlt. Direktur Jenderal\n" in outline(replace(pohon, padanan=None))
    assert "\nA\nNIP 123\non behalf of the Minister\nActing Director General\n" in outline(second(pohon))


FULL = {"nomor": "12/2027", "tanggal": "2027-03-03", "pemberi": "Presiden Republik Indonesia"}
LETTERS: Mapping[str, tuple[object, dict[str, str], str, str]] = {
    "of the head of state": (
        FULL,
        {"pemberi_kuasa": "the President of the Republic of Indonesia"},
        "berdasarkan Surat Kuasa Nomor 12/2027 tanggal 3 Maret 2027 dari Presiden Republik Indonesia",
        "under Full Powers Number 12/2027 dated 3 March 2027 issued by the President of the Republic of Indonesia",
    ),
    "of a minister": (
        {"nomor": "5", "pemberi": "Menteri"},
        {"pemberi_kuasa": "the Minister"},
        "berdasarkan Surat Kuasa Nomor 5 dari Menteri",
        "under Letter of Authority Number 5 issued by the Minister",
    ),
    "without a word in English": (
        FULL,
        {},
        "berdasarkan Surat Kuasa Nomor 12/2027 tanggal 3 Maret 2027 dari Presiden Republik Indonesia",
        "under Full Powers Number 12/2027 dated 3 March 2027 issued by [pemberi kuasa pihak 1 dalam bahasa Inggris]",
    ),
    "by its number alone": ("5", {}, "berdasarkan Surat Kuasa Nomor 5", "under Letter of Authority Number 5"),
}


@pytest.mark.parametrize("jenis", ["memorandum-saling-pengertian", "pernyataan-kehendak"])
@pytest.mark.parametrize("case", LETTERS)
def test_who_signs_by_a_letter_says_so_in_both_languages(jenis: str, case: str) -> None:
    kuasa, words, first, other = LETTERS[case]
    made = load({"jenis": jenis, "pihak": [{"penandatangan": {"kuasa": kuasa}}, {}], "padanan": {"pihak": [words]}})
    pohon = made.built.pohon
    assert first in outline(replace(pohon, padanan=None)).splitlines()
    assert other in outline(second(pohon)).splitlines()
    cells = " ".join(cell for row in rows_of(render(made, formats=["docx"]).files["docx"]) for cell in row)
    assert first in cells
    assert other in cells


def test_an_acting_official_is_not_said_to_be_acting_twice() -> None:
    signer = {"jabatan": "Plt. Direktur Jenderal", "status": "plt"}
    padanan = {"pihak": [{"jabatan": "Acting Director General"}]}
    made = load({"jenis": "pernyataan-kehendak", "pihak": [{"penandatangan": signer}, {}], "padanan": padanan})
    lines = outline(made.built.pohon).splitlines()
    assert "Plt. Direktur Jenderal" in lines
    assert "Acting Director General" in lines


def test_what_only_the_second_language_has_is_told() -> None:
    made = bilingual(pihak=[{}, {}, {"nama": "C"}], pasal_tambahan=[{"judul": "More", "teks": "One."}])
    found = [each for each in check(made) if each.name == "padanan-beda" and each.where.path != "padanan"]
    assert [each.where.path for each in found] == ["padanan.pihak[3]", "padanan.pasal_tambahan[1]"]


def test_a_parameter_in_words_is_open_in_the_second_language(tmp_path: Path) -> None:
    folder = tmp_path / "templat" / "klausul"
    folder.mkdir(parents=True)
    (folder / "perubahan-asing.md").write_text(
        "---\njudul: Perubahan\njudul_inggris: Amendment\narti: Uji.\nparameter:\n"
        "  cara: {arti: Caranya., bawaan: persetujuan tertulis}\n"
        "  nilai: {jenis: rupiah, arti: Nilainya., bawaan: 1.500}\n"
        "---\nDiubah dengan {{ param.cara }} sebesar {{ param.nilai }}.\n"
        "--- inggris\nAmended by {{ param.cara }} worth {{ param.nilai }}.\n",
        encoding="utf-8",
    )
    made = load({"jenis": "memorandum-saling-pengertian", "pihak": [{}, {}]}, templates=tmp_path / "templat")
    text = outline(made.built.pohon)
    assert "Diubah dengan persetujuan tertulis sebesar Rp1.500,00 (seribu lima ratus rupiah)." in text
    words = "Rp1,500.00 (one thousand, five hundred rupiah)"
    assert f"Amended by [cara dalam bahasa Inggris] worth {words}." in text


BAD: Mapping[str, tuple[dict[str, object], str]] = {
    "a copy of a pihak that is not there": ({"jenis": "memorandum-saling-pengertian"}, "alternat"),
    "a copy of a naskah whose pihak bear numbers": ({"jenis": "nota-kesepahaman"}, "alternat"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_copy_that_cannot_be(name: str) -> None:
    fields, code = BAD[name]
    found = findings_of(lambda: load({**fields, "pihak": [{}, {}]}, alternat=3))
    assert [finding.name for finding in found] == [code]


@pytest.mark.parametrize(("count", "hint"), [(2, "Tulis --alternat 2."), (3, "Tulis --alternat 2 sampai dengan 3.")])
def test_which_copies_there_can_be(count: int, hint: str) -> None:
    fields = {"jenis": "memorandum-saling-pengertian", "pihak": [{}] * count}
    (found,) = findings_of(lambda: load(fields, alternat=count + 1))
    assert found.hint == hint


SECOND: Mapping[str, tuple[str, str]] = {
    "prancis": ("bahasa", "docs/bahasa.md"),
    "inggriss": ("bahasa", "Tulis inggris"),
    "engels": ("bahasa", "Tulis inggris"),
}


@pytest.mark.parametrize("bahasa", SECOND)
def test_the_language_of_the_partner_is_no_second_language(bahasa: str) -> None:
    code, hint = SECOND[bahasa]
    (found,) = findings_of(lambda: bilingual(bahasa=bahasa))
    assert (found.name, found.where.path) == (code, "padanan.bahasa")
    assert hint in found.hint


TITLES: Mapping[str, tuple[str, str]] = {
    "Pengelolaan Sampah|Waste Management": (
        "bermaksud bekerja sama dalam pengelolaan sampah.",
        "intend to cooperate in waste management.",
    ),
    "Kerja Sama Pengelolaan Sampah|Cooperation on Waste Management": (
        "bermaksud mengadakan kerja sama pengelolaan sampah.",
        "intend to establish cooperation on waste management.",
    ),
    "|": ("bermaksud bekerja sama dalam [judul kerja sama].", "intend to cooperate in [judul kerja sama]."),
}


@pytest.mark.parametrize("titles", TITLES)
def test_a_statement_of_intent_does_not_speak_of_cooperation_on_cooperation(titles: str) -> None:
    judul, other = titles.split("|")
    fields = {"judul": judul, "padanan": {"judul": other}} if judul else {}
    made = load({"jenis": "pernyataan-kehendak", "pihak": [{}, {}], **fields})
    text = outline(made.built.pohon)
    assert [line for line in TITLES[titles] if line not in text] == []
    assert "individually as a “Participant”" in text


def test_numbers_and_money_in_english() -> None:
    amount = language.parse_rupiah("1.500,50")
    assert INGGRIS.bilangan(amount) == "1,500.5"
    assert INGGRIS.uang(amount) == "Rp1,500.50"
    assert INGGRIS.uang_kata(amount) == "one thousand, five hundred rupiah and fifty sen"
    assert INGGRIS.rupiah(amount) == "Rp1,500.50 (one thousand, five hundred rupiah and fifty sen)"


@pytest.mark.parametrize("amount", ["-1", "1.005", "NaN"])
def test_no_language_writes_money_that_is_none(amount: str) -> None:
    for say in (language.rupiah_terbilang, INGGRIS.rupiah, INGGRIS.uang, INGGRIS.uang_kata):
        with pytest.raises(ValueError, match=r"; (tulis|bulatkan) "):
            say(Decimal(amount))


def bilingual(**padanan: object) -> Document:
    fields = {"judul": "Uji", "tujuan": ["satu", "dua"], "ruang_lingkup": ["a", "b"], "jangka_waktu": "3 tahun"}
    return load({"jenis": "memorandum-saling-pengertian", "pihak": [{}, {}], **fields, "padanan": padanan})


def test_what_has_no_words_in_the_second_language_is_an_isian_with_its_place() -> None:
    made = bilingual(judul="Test", tujuan=["one"])
    text = outline(second(made.built.pohon))
    assert "a. one;" in text
    assert "b. [tujuan 2 dalam bahasa Inggris]." in text
    assert "for a period of 3 (three) years" in text
    paths = {each.where.path for each in check(made) if each.name == "isian-terbuka"}
    assert {"padanan.tujuan[2]", "padanan.ruang_lingkup[1].uraian"} <= paths
    assert "padanan.tujuan[1]" not in paths


def test_a_klausul_that_is_worded_in_one_language_only() -> None:
    made = load(
        {
            "jenis": "memorandum-saling-pengertian",
            "pihak": [{}, {}],
            "klausul": {"perubahan-asing": {"teks": "Bunyi sendiri."}},
            "pasal_tambahan": [{"judul": "Lain", "teks": "(1) Satu.\n(2) Dua."}],
            "padanan": {"judul": "Training"},
        }
    )
    text = outline(second(made.built.pohon))
    assert "[bunyi perubahan-asing dalam bahasa Inggris]" in text
    assert "[bunyi lain dalam bahasa Inggris]" in text
    assert "[judul Pasal Lain dalam bahasa Inggris]" in text
    assert not [each for each in check(made) if each.name == "padanan-beda"]
    paths = {each.where.path for each in check(made) if each.name == "isian-terbuka"}
    assert {"padanan.klausul.perubahan-asing.teks", "padanan.pasal_tambahan[1].teks"} <= paths


def test_another_number_of_ayat_is_an_error_and_the_draft_is_still_made() -> None:
    made = load(
        {
            "jenis": "memorandum-saling-pengertian",
            "pihak": [{}, {}],
            "pasal_tambahan": [{"judul": "Lain", "teks": "(1) Satu.\n(2) Dua."}],
            "padanan": {"pasal_tambahan": [{"judul": "Other", "teks": "One."}]},
        }
    )
    found = [each for each in check(made) if each.name == "padanan-beda"]
    assert [each.level for each in found] == [Level.GALAT]
    rows = rows_of(render(made, formats=["docx"]).files["docx"])
    assert [row for row in rows if row == ["Dua.", "", ""]]


def test_an_unknown_klausul_in_the_second_language() -> None:
    found = findings_of(lambda: bilingual(klausul={"tujuan-asin": {"judul": "x"}}))
    assert [(each.name, each.where.path) for each in found] == [("nama-tak-dikenal", "padanan.klausul.tujuan-asin")]
    assert "tujuan-asing" in found[0].hint


ENGLISH = {
    (1, "bulan"): "1 (one) month",
    (3, "tahun"): "3 (three) years",
    (14, "hari kerja"): "14 (fourteen) working days",
    (21, "hari kalender"): "21 (twenty-one) calendar days",
}


@pytest.mark.parametrize("lama", ENGLISH)
def test_durations_in_english(lama: tuple[int, str]) -> None:
    assert INGGRIS.durasi(*lama) == ENGLISH[lama]


def test_dates_and_lists_in_english() -> None:
    day = language.parse_tanggal("22 Mei 2025")
    assert INGGRIS.tanggal(day) == "22 May 2025"
    assert INGGRIS.tanggal_kata(day) == "the twenty-second day of May in the year two thousand and twenty-five"
    assert INGGRIS.daftar(["a"], "dan") == "a"
    assert INGGRIS.daftar(["a", "b"], "atau") == "a or b"
    assert INGGRIS.daftar(["a", "b", "c"], "dan/atau") == "a, b, and/or c"
    with pytest.raises(ValueError, match="kosong"):
        INGGRIS.daftar([], "dan")
    with pytest.raises(ValueError, match="bulat"):
        INGGRIS.angka(language.parse_rupiah("1,50"))
