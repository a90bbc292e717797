"""The language of each text of a Word file, by which Word checks its spelling and a screen reader chooses its voice."""

import pytest
from _docx_naskah import docx_of
from _every import every
from _pdf_docx import part
from _samples import NAMES, sample
from _verapdf import Verapdf
from lxml import etree
from test_dwibahasa import WORDED, with_lampiran

from kerjasama_docs import language
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.ooxml.names import w
from kerjasama_docs.ooxml.xml import Element
from kerjasama_docs.pdf.tagging.structure import fold
from kerjasama_docs.pipeline import in_language, render


def in_two_languages() -> list[str]:
    """The samples in two languages."""
    return [name for name in NAMES if sample(name).printed.pohon.padanan]


def tag_of(run: Element) -> str:
    """The language that a run names; empty text where it names none."""
    found = run.find(f"{w('rPr')}/{w('lang')}")
    return "" if found is None else found.get(w("val"), "")


def said(content: bytes) -> dict[str, list[str]]:
    """The paragraphs of a DOCX by the language that all their runs with text name."""
    found: dict[str, list[str]] = {}
    for paragraph in etree.fromstring(part(content, "word/document.xml").encode()).iter(w("p")):
        texts = {run: "".join(text.text or "" for text in run.iter(w("t"))) for run in paragraph.iter(w("r"))}
        tags = {tag_of(run) for run, text in texts.items() if text.strip()}
        assert len(tags) < 2
        for tag in tags:
            found.setdefault(tag, []).append(fold("".join(texts.values())))
    return found


@every("name", in_two_languages)
def test_each_text_is_in_its_language(name: str) -> None:
    """The right column, the second half of a signature and the lampiran of that language name it; nothing else does."""
    pohon = sample(name).printed.pohon
    assert pohon.padanan is not None
    texts = said(docx_of(sample(name)))
    assert set(texts) == {"", pohon.padanan.bahasa.kode}
    for each, tag in ((pohon, ""), (pohon.padanan, pohon.padanan.bahasa.kode)):
        lines = [
            each.judul[0].content,
            *(pasal.judul for pasal in each.pasal),
            *(one.heading for one in each.signatures),
        ]
        lines += [part.judul for part in each.lampiran]
        assert {fold(plain(line)) for line in lines} <= set(texts[tag])


@pytest.mark.parametrize("bahasa", ["indonesia", "inggris"])
def test_one_language_alone_is_that_of_the_document(bahasa: language.NamaBahasa) -> None:
    made = docx_of(in_language(sample("memorandum-saling-pengertian"), bahasa))
    defaults = part(made, "word/styles.xml").partition("</w:docDefaults>")[0]
    assert f'<w:lang w:val="{language.BAHASA[bahasa].kode}"' in defaults
    assert set(said(made)) == {""}


def test_a_lampiran_of_the_second_language_is_in_it(verapdf: Verapdf) -> None:
    """With its table, whose cells may be of a smaller size; what is open in it is worded in no language of its own."""
    made = with_lampiran({"judul": "Plan", "teks": "(1) One.\n(2) Two."}, WORDED)
    files = render(made, formats=["docx", "pdf"], pdfa=True).files
    texts = said(files["docx"])
    assert {"rencana", "satu.", "pelatihan", "lampiranii"} <= set(texts[""])
    assert {"plan", "one.", "training", "annexii"} <= set(texts["en-GB"])
    assert b"<pdfuaid:part" in files["pdf"]
    assert verapdf(files["pdf"], "ua1") == []
