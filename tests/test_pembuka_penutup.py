"""What stands before the first Pasal and behind the last in older and regional naskah, and the Pasal Dasar Hukum."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from _docx_naskah import docx_of, flat, pages
from _helpers import ROOT, document, text_of
from _soffice import together

from kerjasama_docs.inputs import read_yaml
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.konsolidasi import konsolidasi
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Unit
from kerjasama_docs.pipeline import Document, load

RAHMAT = "DENGAN RAHMAT TUHAN YANG MAHA ESA"
LAW = ["uu-39-2008", "uu-30-2014"]
CLOSING = "Demikian Nota Kesepahaman ini dibuat dengan iktikad baik untuk dipatuhi dan dilaksanakan oleh PARA PIHAK."
WHOLE = """
konsiderans: ya
dengan_rahmat: ya
"""


def whole() -> Document:
    """A complete naskah with a konsiderans, a Pasal Dasar Hukum that is switched on, and a sentence at its end."""
    text = (ROOT / "samples" / "nota-kesepahaman.yaml").read_text(encoding="utf-8")
    chosen = "\nklausul:\n  dasar-hukum-pasal: ya\n  dasar-hukum: ya\n  kata-penutup: ya\n"
    return load(read_yaml(text.replace("\nklausul:\n", chosen) + WHOLE, "naskah.yaml").data)


def head_of(text: str) -> str:
    return text[: text.index("\nPasal 1\n")]


def test_the_dasar_hukum_may_be_a_pasal_instead_of_a_part_of_the_opening() -> None:
    text = text_of(dasar_hukum=LAW, klausul={"dasar-hukum-pasal": "ya"})
    assert "memperhatikan" not in head_of(text)
    assert "\nPasal 1\nDASAR HUKUM\n\nNota Kesepahaman ini dibuat berdasarkan:\na. Undang-Undang Nomor 39" in text
    assert "PARA PIHAK dengan ini sepakat" in text or "masing-masing, dengan ini sepakat" in flat(text)


def test_the_order_may_place_it_behind_the_ketentuan_umum() -> None:
    words = [{"istilah": "Data", "arti": "angka dan fakta"}, {"istilah": "Tim", "arti": "tim kerja sama"}]
    order = ["maksud-dan-tujuan", "dasar-hukum-pasal", "ketentuan-umum"]
    made = document(dasar_hukum=LAW, definisi=words, urutan=order, klausul={"dasar-hukum-pasal": "ya"})
    assert [pasal.label for pasal in made.built.pohon.pasal][:3] == order


def test_without_any_dasar_hukum_there_is_no_such_pasal() -> None:
    text = text_of(dasar_hukum=[], profil="umum", klausul={"dasar-hukum-pasal": {"parameter": {}}})
    assert "DASAR HUKUM" not in text


def test_the_opening_keeps_it_too_when_it_is_switched_on() -> None:
    text = outline(whole().built.pohon)
    assert "\nMengingat:\n1. " in head_of(text)
    assert "\nPasal 1\nDASAR HUKUM\n" in text


@pytest.mark.parametrize(
    ("choice", "said"),
    [("ya", CLOSING), ({"teks": "Demikian kesepakatan ini dibuat."}, "Demikian kesepakatan ini dibuat.")],
)
def test_a_sentence_closes_the_naskah(choice: object, said: str) -> None:
    closing = document(klausul={"kata-penutup": choice}).built.pohon.closing
    assert [plain(block.content).replace("\u00a0", " ") for block in closing if isinstance(block, Unit)] == [said]


def test_no_sentence_closes_a_naskah_that_does_not_ask_for_it() -> None:
    assert document().built.pohon.closing == ()


def test_a_konsiderans_has_its_heads_and_the_sentence_behind_it_a_subject() -> None:
    text = text_of(konsiderans="ya", premis=["pelayanan perlu ditingkatkan"], dasar_hukum=LAW[:1])
    assert "\nMenimbang:\na. bahwa " in text
    assert "\nMengingat:\n1. Undang-Undang Nomor 39 Tahun 2008" in text
    assert "\nPARA PIHAK dengan ini sepakat untuk mengadakan" in text
    assert "mempertimbangkan" not in text


@pytest.mark.parametrize("kind", ["perjanjian-kerja-sama", "nota-kesepakatan", "kesepakatan-bersama"])
def test_other_kinds_have_a_konsiderans_too(kind: str) -> None:
    text = text_of(jenis=kind, konsiderans="ya", dasar_hukum=LAW)
    assert "\nMenimbang:\na. bahwa " in text
    assert "\nPARA PIHAK dengan ini sepakat" in text


@pytest.mark.parametrize(
    "kind", ["memorandum-saling-pengertian", "pernyataan-kehendak", "perpanjangan-asing", "pengakhiran-asing"]
)
def test_a_mukadimah_considers_and_bears_in_mind_as_the_profil_says(kind: str, tmp_path: Path) -> None:
    folder = tmp_path / "profil" / "contoh"
    folder.mkdir(parents=True)
    (folder / "profil.yaml").write_text("nama: Contoh\nkonsiderans: ya\n", encoding="utf-8")
    foreign = [{}, {"golongan": "pemerintah-asing"}]
    given = {"jenis": kind, "profil": "contoh", "pihak": foreign, "premis": ["pentingnya kerja sama"]}
    made = load({**given, "padanan": {"premis": ["the importance of cooperation"]}}, templates=tmp_path).built.pohon
    assert made.padanan is not None
    first, second = outline(made), outline(made.padanan)
    assert "\nMENIMBANG pentingnya kerja sama;\n" in first
    assert "\nMENGINGAT hukum dan peraturan perundang-undangan" in first
    assert "\nCONSIDERING the importance of cooperation;\n" in second
    assert "\nBEARING IN MIND the prevailing laws" in second
    own = outline(load({**given, "konsiderans": "tidak"}, templates=tmp_path).built.pohon)
    assert "\nMENYADARI pentingnya kerja sama;\n" in own
    assert "\nSESUAI dengan hukum" in own


def test_the_line_stands_below_the_title_and_not_on_the_cover() -> None:
    made = document(dengan_rahmat="ya", halaman={"sampul": "ya"})
    assert plain(made.built.pohon.judul[-1].content) == RAHMAT
    first, second = pages(docx_of(made), "dxpdf")[:2]
    assert RAHMAT not in flat(first)
    assert RAHMAT in flat(second)


def test_the_second_language_says_it_too() -> None:
    foreign: Mapping[str, object] = {
        "jenis": "memorandum-saling-pengertian",
        "pihak": [{}, {"golongan": "pemerintah-asing"}],
    }
    second = load({**foreign, "dengan_rahmat": "ya"}).built.pohon.padanan
    assert second is not None
    assert plain(second.judul[-1].content) == "BY THE GRACE OF GOD ALMIGHTY"


def test_the_english_text_of_a_domestic_naskah_has_the_same_heads_and_closing() -> None:
    sample = ROOT / "samples" / "perjanjian-kerja-sama-magang-dua-bahasa.yaml"
    chosen = "\nklausul:\n  dasar-hukum-pasal: ya\n  dasar-hukum: ya\n  kata-penutup: ya\n"
    text = sample.read_text(encoding="utf-8").replace("\nklausul:\n", chosen, 1) + WHOLE
    second = load(read_yaml(text, "naskah.yaml").data, folder=sample.parent).built.pohon.padanan
    assert second is not None
    printed = outline(second)
    assert "\nConsidering:\na. that " in printed
    assert "\nIn view of:\n1. Law Number" in printed
    assert "\nThe PARTIES hereby agree to cooperate" in printed
    assert "\nLEGAL BASIS\n" in printed
    assert "is made in good faith, to be observed and carried out by the PARTIES." in printed


def test_the_profil_says_both_and_a_naskah_may_do_without(tmp_path: Path) -> None:
    folder = tmp_path / "profil" / "umum"
    folder.mkdir(parents=True)
    profil = (ROOT / "templates" / "profil" / "umum" / "profil.yaml").read_text(encoding="utf-8")
    (folder / "profil.yaml").write_text(profil + WHOLE, encoding="utf-8")
    given: Mapping[str, object] = {"jenis": "nota-kesepahaman", "profil": "umum", "pihak": [{}, {}]}
    text = outline(load(given, templates=tmp_path).built.pohon)
    assert RAHMAT in text
    assert "\nMenimbang:\n" in text
    bare = outline(load({**given, "konsiderans": "tidak", "dengan_rahmat": "tidak"}, templates=tmp_path).built.pohon)
    assert RAHMAT not in bare
    assert "Menimbang" not in bare


def test_an_adendum_has_its_own_and_the_consolidated_text_that_of_the_first(tmp_path: Path) -> None:
    text = (ROOT / "samples" / "nota-kesepahaman.yaml").read_text(encoding="utf-8")
    text = text.replace("\nklausul:\n", "\nklausul:\n  kata-penutup: ya\n")
    (tmp_path / "induk.yaml").write_text(text + WHOLE, encoding="utf-8")
    change = "jenis: adendum\ninduk: induk.yaml\nkonsiderans: ya\nperubahan:\n  - {hapus: korespondensi}\n"
    (tmp_path / "adendum.yaml").write_text(change, encoding="utf-8")
    made = load(str(tmp_path / "adendum.yaml"))
    own = outline(made.built.pohon)
    assert "\nMenimbang:\na. bahwa " in own
    assert "\nPARA PIHAK dengan ini sepakat untuk mengubah" in own
    assert CLOSING not in own
    first = outline(konsolidasi(made.built).pohon)
    assert all(words in first for words in (RAHMAT, "\nMenimbang:\n", "\nMengingat:\n", CLOSING))


@together
def _together() -> list[bytes]:
    return [docx_of(whole())]


@pytest.mark.usefixtures("soffice")
def test_both_engines_put_the_same_words_on_the_same_pages() -> None:
    content = docx_of(whole())
    ours, theirs = (
        [Counter(filter(str.isalnum, page)) for page in pages(content, engine)] for engine in ("dxpdf", "libreoffice")
    )
    assert len(ours) > 5
    assert ours == theirs
