"""The life of a kerja sama on the page: quoted Pasal, a consolidated text, Roman numbers, a letter."""

import importlib.util
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdf
import pytest
from _docx_naskah import converted, flat, pages, part, parts
from _docx_riwayat import adendum, consolidated, letter, with_pohon
from _frames import BODY, FOOTER, HEADER
from _pdf_docx import need
from _samples import sample
from _soffice import together

from kerjasama_docs.assets import Assets, bundled
from kerjasama_docs.docx.frame.compile import load_frame
from kerjasama_docs.docx.wml.reading import read_parts
from kerjasama_docs.docx.write import write
from kerjasama_docs.errors import InternalError, UsageError
from kerjasama_docs.naskah.tree.inline import Text, plain
from kerjasama_docs.naskah.tree.kepala import Kop
from kerjasama_docs.naskah.tree.pohon import Kutipan, Logo, Pasal, Unit
from kerjasama_docs.naskah.tree.walk import walk
from kerjasama_docs.pdf.result import PdfResult
from kerjasama_docs.pdf.verify import naskah as verify
from kerjasama_docs.pipeline import Document

ENGINES = ("dxpdf", "libreoffice")
HEAD = "NASKAH KONSOLIDASI – TIDAK DITANDATANGANI"
NBSP = "\u00a0"


def documents() -> dict[str, Document]:
    """One document of every form."""
    own = sample("nota-kesepahaman")
    return {
        "adendum": adendum(own),
        "konsolidasi": consolidated(own),
        "surat satu halaman": letter(own, lists=False),
        "surat dua halaman": letter(own, paragraphs=4, lampiran=True),
    }


DOCUMENTS = documents()
LONG_LETTERS = range(1, 5)
"""Paragraphs of letters."""


@cache
def made(name: str, *, draft: bool = True) -> bytes:
    """The DOCX of one of them."""
    return write(DOCUMENTS[name].built, DOCUMENTS[name].assets, draft=draft)


@cache
def long_letter(paragraphs: int) -> bytes:
    """The DOCX of a letter whose end comes to lie lower with each paragraph."""
    document = letter(sample("nota-kesepahaman"), paragraphs=paragraphs)
    return write(document.built, document.assets, draft=False)


@together
def all_made() -> Iterator[bytes]:
    """What LibreOffice has to print for the tests below."""
    yield from (made(name) for name in DOCUMENTS)
    yield from (long_letter(count) for count in LONG_LETTERS)


def body(name: str) -> str:
    """Its text part."""
    return part(made(name), BODY)


def styled(name: str, style: str) -> list[str]:
    """The texts of the paragraphs of a style, with their line breaks."""
    found = re.findall(rf'<w:p><w:pPr><w:pStyle w:val="{style}"/>((?:(?!</w:p>).)*)</w:p>', body(name))
    return [re.sub(r"<[^>]*>", "", text.replace("<w:br/>", "\n")) for text in found]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_it_is_valid_ooxml_and_the_same_every_time(name: str, tmp_path: Path) -> None:
    need(present=importlib.util.find_spec("openxml_audit") is not None, what="openxml-audit")
    from openxml_audit import OpenXmlValidator

    path = tmp_path / "a.docx"
    path.write_bytes(made(name))
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []
    assert write(DOCUMENTS[name].built, DOCUMENTS[name].assets, draft=True) == made(name)


@pytest.mark.usefixtures("soffice")
@pytest.mark.parametrize("name", DOCUMENTS)
def test_both_engines_put_the_same_words_on_the_same_page(name: str) -> None:
    split = str.maketrans({"-": " ", "\u2011": " ", "/": " ", "\ufffe": " ", "\x02": " "})
    ours, theirs = ([sorted(page.translate(split).split()) for page in pages(made(name), e)] for e in ENGINES)
    assert ours == theirs
    assert sum(map(len, ours)) > 150


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_word_of_the_tree_is_lost(name: str, engine: str) -> None:
    assert verify.verify(DOCUMENTS[name].built.pohon, printed(name, engine)) == ()


def printed(name: str, engine: str) -> PdfResult:
    """The PDF of one of them, with its outline."""
    return converted(made(name), engine, tuple(verify.headings(DOCUMENTS[name].built.pohon)))


def quoted_units() -> list[Pasal | Unit]:
    """All that the adendum quotes, in order."""
    found: list[Pasal | Unit] = []
    for pasal in DOCUMENTS["adendum"].built.pohon.pasal:
        for block in walk(pasal.content):
            if isinstance(block, Kutipan):
                for each in block.pasal:
                    found += [each, *(below for below in walk(each.content) if isinstance(below, Unit))]
    return found


@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_quoted_keeps_its_numbers_over_many_pages(engine: str) -> None:
    texts = pages(made("adendum"), engine)
    text = "".join(flat(re.sub(r"Halaman \d+ dari \d+|Paraf PIHAK \w+", "", page)) for page in texts)
    squeezed, place = re.sub(r"[\s-]", "", text), 0
    units = quoted_units()
    assert len(texts) > 5
    assert {"1A", "1B", "(2a)", "aa.", "1a.", "1)"} <= {each.number for each in units}
    for each in units:
        lead = (
            f"Pasal{each.number}{plain(each.judul)}" if isinstance(each, Pasal) else each.number + plain(each.content)
        )
        wanted = re.sub(r"[\s-]", "", lead)[:60]
        place = squeezed.find(wanted, place)
        assert place >= 0, wanted


@pytest.mark.usefixtures("soffice")
def test_the_list_of_the_naskah_does_not_count_what_is_quoted() -> None:
    numbers = part(made("adendum"), "word/numbering.xml")
    used = re.findall(
        r'<w:pStyle w:val="(Kutipan\w+)"/>(?:<w:keep\w+/>)*<w:numPr><w:ilvl w:val="0"/><w:numId w:val="(\d+)"/>',
        body("adendum"),
    )
    texts = {style: {_level_text(numbers, number) for kind, number in used if kind == style} for style, _ in used}
    assert texts["KutipanAyat"] == {"(1)", "(2)", "(2a)", "(3)"}
    assert texts["KutipanHuruf"] == {"a.", "aa.", "b."}
    assert texts["KutipanAngka"] == {"1a.", "1."}
    assert texts["KutipanAngkaKurung"] == {"1)"}
    assert len({number for _, number in used}) == 10, "the same number in the same style is one list"
    for engine in ENGINES:
        text = flat(" ".join(pages(made("adendum"), engine)))
        assert all(f"{n}. Di antara Pasal {n} dan Pasal {n + 1} disisipkan" in text for n in range(1, 5))


def _level_text(numbering: str, number: str) -> str:
    """What the list of that number prints."""
    match = re.search(rf'<w:abstractNum w:abstractNumId="{number}">.*?<w:lvlText w:val="([^"]*)"', numbering)
    assert match
    return match[1]


def test_a_quotation_has_headings_without_outline_level_bookmarks_or_fields() -> None:
    assert styled("adendum", "KutipanPasal")[:2] == [
        f"Pasal{NBSP}1A\nHAK DAN KEWAJIBAN 1",
        f"Pasal{NBSP}1B\nSATU KALIMAT 1",
    ]
    style = re.search(r'w:styleId="KutipanPasal".*?</w:style>', part(made("adendum"), "word/styles.xml"))
    assert style
    assert "outlineLvl" not in style[0]
    assert "numPr" not in style[0]
    assert re.findall(r'bookmarkStart w:id="\d+" w:name="(\w+)"', body("adendum")) == ["_Pasal1"]
    assert re.findall(r" REF (\S+) ", body("adendum")) == ["_Pasal1"]
    assert "ayat (2a). " in flat("".join(re.findall(r"<w:t [^>]*>([^<]*)<", body("adendum"))))


@pytest.mark.parametrize("engine", ENGINES)
def test_quoted_headings_are_no_entries_of_the_outline(engine: str) -> None:
    entries = {name: outline_of(name, engine) for name in ("adendum", "konsolidasi")}
    assert not any("1A" in entry or "TUNGGAL" in entry for entry in entries["adendum"])
    assert "Pasal II PENUTUP" in entries["adendum"]
    assert entries["konsolidasi"] == [flat(text) for text in verify.headings(DOCUMENTS["konsolidasi"].built.pohon)]
    assert {"Pasal 7A HAK DAN KEWAJIBAN 1", "Pasal 7B"} <= set(entries["konsolidasi"])


def outline_of(name: str, engine: str) -> list[str]:
    """The entries of the outline of a PDF."""
    reader = pypdf.PdfReader(io.BytesIO(printed(name, engine).pdf))
    return [flat(str(item["/Title"])) for item in reader.outline if not isinstance(item, list)]


@pytest.mark.parametrize("engine", ENGINES)
def test_pasal_have_roman_numbers_where_the_kind_says_so(engine: str) -> None:
    text = flat(" ".join(pages(made("adendum"), engine)))
    assert "Pasal I Beberapa ketentuan" in text
    assert "Pasal II PENUTUP" in text
    assert "sebagaimana dimaksud dalam Pasal I berlaku." in text, "LibreOffice computes the field"
    frames = [
        load_frame(
            bundled("templates") / "kerangka/naskah.docx",
            sample("nota-kesepahaman").built.profil.profil,
            nomor_pasal=kind,
        )
        for kind in ("arab", "romawi")
    ]
    assert [frame.numbering.pieces[0].count("upperRoman") for frame in frames] == [1, 2]  # a BAB always has


@pytest.mark.parametrize("engine", ENGINES)
def test_every_page_of_a_consolidated_text_says_so(engine: str) -> None:
    texts = pages(made("konsolidasi"), engine)
    assert len(texts) > 4
    assert all(HEAD in text for text in texts)
    assert not any(HEAD in text for text in pages(made("adendum"), engine))


def test_a_consolidated_text_is_no_draft_and_nobody_signs_it() -> None:
    assert "<w:drawing>" not in part(made("konsolidasi"), HEADER)
    assert "<w:drawing>" in part(made("adendum"), HEADER)
    assert "TandaTangan" not in body("konsolidasi")
    assert "Paraf" not in part(made("konsolidasi"), FOOTER)
    last = re.findall(r"<w:p>(?:(?!</w:p>).)*</w:p>", body("konsolidasi"))[-2]
    assert "keepNext" not in last


@pytest.mark.usefixtures("soffice")
def test_a_consolidated_text_has_fixed_numbers_and_no_live_rujukan() -> None:
    text, numbers = body("konsolidasi"), part(made("konsolidasi"), "word/numbering.xml")
    assert " REF " not in text
    assert '<w:pStyle w:val="Pasal"/>' not in text
    assert f"Pasal{NBSP}7A\nHAK DAN KEWAJIBAN 1" in styled("konsolidasi", "PasalTetap")
    assert f"Pasal{NBSP}7B" in styled("konsolidasi", "PasalTetap"), "a deleted Pasal has no title"
    ayat = re.findall(
        r'<w:pStyle w:val="Ayat"/>(?:<w:keep\w+/>)*(<w:numPr><w:ilvl w:val="0"/><w:numId w:val="(\d+)"/>)?', text
    )
    assert all(listed for listed, _ in ayat)
    assert "(2a)" in {_level_text(numbers, number) for _, number in ayat}
    for engine in ENGINES:
        printed = flat(" ".join(pages(made("konsolidasi"), engine)))
        assert "sebagaimana dimaksud dalam Pasal 2" in printed


@pytest.mark.parametrize("engine", ENGINES)
def test_a_letter_has_its_head_in_order(engine: str) -> None:
    (page,) = pages(made("surat satu halaman"), engine)
    text, place = flat(page), 0
    wanted = [
        "KEMENTERIAN IMIGRASI DAN",
        "Jalan Rasuna Said",
        "Nomor : M.IP-12",
        "Sifat : Penting",
        "Lampiran : 1",
        "Hal : Pem",
    ]
    for each in [*wanted, "Yth. Direktur", "Jakarta Pusat", "Paragraf 1.", "Demikian", "Direktur Jenderal", "Mashudi"]:
        place = text.find(each, place)
        assert place >= 0, each
    assert (
        text.index("NIP 1965")
        < text.index("Tembusan:")
        < text.index("1. Menteri Dalam Negeri;")
        < text.index("3. Arsip.")
    )
    assert text.count("Jakarta, 3 Maret 2027") == 1


@pytest.mark.parametrize("engine", ENGINES)
def test_lists_of_a_letter_begin_anew(engine: str) -> None:
    text = flat(pages(made("surat dua halaman"), engine)[0])
    for line in ("a. pertama,", "b. kedua.", "1. rincian.", "a. ketiga;", "b. keempat.", "1. rincian lain."):
        assert line in text


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("count", LONG_LETTERS)
def test_the_signature_of_a_letter_never_stands_alone(count: int, engine: str) -> None:
    texts = pages(long_letter(count), engine)
    (page,) = [text for text in texts if "Mashudi Contoh" in text]
    assert "Demikian kami sampaikan" in page
    assert "Direktur Jenderal Pemasyarakatan," in page
    assert "Tembusan:" in page
    assert "Arsip." in page


def test_a_draft_of_a_letter_carries_the_watermark_and_a_lampiran_follows_it() -> None:
    assert "<w:drawing>" in part(made("surat dua halaman"), HEADER)
    assert "<w:drawing>" not in part(made("surat dua halaman", draft=False), HEADER)
    assert "LAMPIRAN SURAT" in pages(made("surat dua halaman"), "dxpdf")[-1]
    assert body("surat dua halaman").count("<w:sectPr>") == 2
    assert "Paraf" not in part(made("surat dua halaman"), FOOTER)


def test_a_logo_stands_in_the_letterhead() -> None:
    own = letter(sample("nota-kesepahaman"))
    path = next((bundled("samples") / "logo").glob("*.png"))
    logos = (Logo(path.name, "logo instansi", str(path.parent)),)
    document = replace(own, built=replace(own.built, pohon=replace(own.built.pohon, logos=logos)))
    content = write(document.built, document.assets, draft=False)
    kop = part(content, BODY).partition("TabelKop")[2].partition("</w:tbl>")[0]
    assert kop.index("<w:drawing>") < kop.index("KEMENTERIAN")
    assert "word/media/logo1.png" in parts(content)
    without = replace(own, built=replace(own.built, pohon=replace(own.built.pohon, logos=())))
    kop = part(write(without.built, without.assets, draft=True), BODY).partition("TabelKop")[2].partition("</w:tbl>")[0]
    assert kop.count("<w:tc>") == 1
    assert "[" not in kop


def test_a_letter_without_fields_or_copies() -> None:
    own = letter(sample("nota-kesepahaman"))
    surat = own.built.pohon.surat
    assert surat is not None
    bare = replace(surat, isian=(), tembusan=(), kop=Kop(()))
    document = replace(own, built=replace(own.built, pohon=replace(own.built.pohon, kepala=bare)))
    text = flat(" ".join(pages(write(document.built, document.assets, draft=True), "dxpdf")))
    assert "Jakarta, 3 Maret 2027" in text
    assert "Tembusan" not in text


@pytest.mark.parametrize(("frame", "name"), [("surat", "adendum"), ("naskah", "surat satu halaman")])
def test_a_tree_in_the_frame_of_the_other_form_is_refused(frame: str, name: str) -> None:
    document = DOCUMENTS[name]
    wrong = with_pohon(document, document.built.pohon, kerangka=frame)
    with pytest.raises(UsageError, match="bukan kerangka"):
        write(wrong.built, Assets(), draft=True)


def test_both_frames_share_styles_and_lists() -> None:
    """So that a profil, the linter and the code have one set of styles to know."""
    naskah, surat = (read_parts(bundled("templates") / f"kerangka/{name}.docx") for name in ("naskah", "surat"))
    shared = ("word/styles.xml", "word/numbering.xml", HEADER, "word/settings.xml", "word/fontTable.xml")
    assert [name for name in shared if naskah[name] != surat[name]] == []
    assert naskah[BODY] != surat[BODY]


def test_the_last_of_a_quotation_stays_with_the_signatures() -> None:
    assert "Bunyi tunggal." in styled("adendum", "KutipanIsi")
    kept = re.search(r"<w:p><w:pPr>((?:(?!</w:pPr>).)*)</w:pPr><w:r><w:t[^>]*>Bunyi tunggal", body("adendum"))
    assert kept
    assert "<w:keepNext/>" in kept[1]


def test_a_heading_of_a_quotation_that_is_not_printed_is_missed() -> None:
    pohon = DOCUMENTS["adendum"].built.pohon
    change = pohon.pasal[0]
    other = replace(change, content=(*change.content, Kutipan(10, (Pasal("y", (), (), number="99Z"),))))
    with pytest.raises(InternalError, match="99Z"):
        verify.verify(replace(pohon, pasal=(other, *pohon.pasal[1:])), printed("adendum", "dxpdf"))


@pytest.mark.parametrize(("count", "together"), [(1, True), (8, True), (9, False)])
def test_many_copies_may_go_on_to_the_next_page(count: int, together: bool) -> None:
    own = letter(sample("nota-kesepahaman"))
    surat = own.built.pohon.surat
    assert surat is not None
    many = replace(surat, tembusan=tuple((Text(f"Salinan {n}"),) for n in range(count)))
    document = replace(own, built=replace(own.built, pohon=replace(own.built.pohon, kepala=many)))
    body = part(write(document.built, document.assets, draft=False), BODY)
    assert body.count("Salinan ") == count
    assert (body.index("Salinan 0") < body.rindex("</w:tbl>")) is together
