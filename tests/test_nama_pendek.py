"""The short name of a naskah: said once behind the full name, and in every sentence after it."""

import re
from pathlib import Path

from _every import every
from _helpers import ROOT, document, text_of

from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.konsolidasi import konsolidasi
from kerjasama_docs.pipeline import check, load

PKS = {"jenis": "perjanjian-kerja-sama", "judul": "Contoh", "nama_pendek": "Perjanjian"}
FOREIGN = {"jenis": "memorandum-saling-pengertian", "pihak": [{}, {"golongan": "pemerintah-asing"}]}


def test_it_is_said_behind_the_full_name_and_used_after_it() -> None:
    text = text_of(**PKS)
    opening, _, pasal = text.partition("\nPasal 1\n")
    assert opening.startswith("PERJANJIAN KERJA SAMA\n") or "\nPERJANJIAN KERJA SAMA\n" in opening
    assert "dalam Perjanjian Kerja Sama tentang Contoh, yang selanjutnya disebut Perjanjian, dengan" in opening
    assert "Perjanjian ini dimaksudkan" in pasal
    assert "Perjanjian Kerja Sama" not in pasal


def test_without_one_the_full_name_goes_on() -> None:
    assert "selanjutnya disebut Perjanjian" not in text_of(jenis="perjanjian-kerja-sama")


def test_it_follows_a_name_of_ones_own() -> None:
    text = text_of(**PKS, nama_naskah="Perjanjian Sewa Gedung")
    assert "dalam Perjanjian Sewa Gedung tentang Contoh, yang selanjutnya disebut Perjanjian," in text
    assert text.count("Perjanjian Sewa Gedung") == 1


@every(
    ("kind", "said"),
    [
        ("nota-kesepahaman", "Nota Kesepahaman tentang Contoh, yang selanjutnya disebut Nota, dengan ketentuan"),
        ("kesepakatan-bersama", "Kesepakatan Bersama tentang Contoh, yang selanjutnya disebut Nota, dengan"),
        ("nota-kesepakatan", "Nota Kesepakatan tentang Contoh, yang selanjutnya disebut Nota, dengan ketentuan"),
        ("perjanjian-bantuan", "tentang Contoh, yang selanjutnya disebut Nota, dengan ketentuan"),
        ("adendum", "melalui Adendum Kesatu, yang selanjutnya disebut Nota, dengan ketentuan"),
        ("perpanjangan", "yang selanjutnya disebut Nota, dengan ketentuan"),
        ("pengakhiran", "ini, yang selanjutnya disebut Nota, dengan ketentuan"),
    ],
)
def test_every_kind_between_domestic_pihak_says_it(kind: str, said: str) -> None:
    text = text_of(jenis=kind, judul="Contoh", nama_pendek="Nota")
    assert said in text
    assert not re.search(r"^NOTA( KESATU)?$", text, re.MULTILINE)
    assert "Nota ini" in text.partition(said)[2]


@every("kind", ["memorandum-saling-pengertian", "pernyataan-kehendak", "perpanjangan-asing", "pengakhiran-asing"])
def test_every_foreign_kind_says_it_in_both_languages(kind: str) -> None:
    given = {**FOREIGN, "jenis": kind, "nama_pendek": "Naskah", "padanan": {"nama_pendek": "Instrument"}}
    made = load(given).built.pohon
    text = outline(made)
    assert re.search(r"disebut “Pihak” dalam [A-Z][\w ]+ ini \(selanjutnya disebut “Naskah”\);", text)
    assert "Naskah ini" in text
    assert made.padanan is not None
    second = outline(made.padanan)
    assert re.search(r"as a “Participant” in this [A-Z][\w ]+ \(hereinafter the “Instrument”\);", second)
    assert "his Instrument" in second
    assert "INSTRUMENT" not in second


def test_the_second_language_asks_for_it() -> None:
    made = load({**FOREIGN, "nama_pendek": "Memorandum"}).built.pohon.padanan
    assert made is not None
    assert "[nama pendek naskah dalam bahasa Inggris]" in outline(made)


def test_a_domestic_naskah_says_it_in_english() -> None:
    given = {"jenis": "perjanjian-kerja-sama", "pihak": [{}, {}], "padanan": {"judul": "Sample", "nama_pendek": "Deed"}}
    second = load({**given, "judul": "Contoh", "nama_pendek": "Perjanjian"}).built.pohon.padanan
    assert second is not None
    opening, _, pasal = outline(second).partition("on the following terms:")
    assert "this Cooperation Agreement concerning Sample (hereinafter the “Deed”), " in opening
    assert "This Deed is intended" in pasal
    assert "Cooperation Agreement" not in pasal


def test_an_adendum_rewords_a_pasal_with_the_short_name_of_its_parent(tmp_path: Path) -> None:
    given = (ROOT / "samples" / "nota-kesepahaman.yaml").read_text(encoding="utf-8")
    (tmp_path / "induk.yaml").write_text(f"{given}\nnama_pendek: Nota\n", encoding="utf-8")
    change = (
        "jenis: adendum\ninduk: induk.yaml\nruang_lingkup: [pelatihan daring]\nperubahan:\n  - ubah: ruang-lingkup\n"
    )
    (tmp_path / "adendum.yaml").write_text(change, encoding="utf-8")
    made = load(str(tmp_path / "adendum.yaml")).built
    text = outline(made.pohon)
    assert "mengubah Nota Kesepahaman melalui Adendum Kesatu dengan" in text
    assert "Ruang lingkup Nota ini meliputi" in text
    whole = outline(konsolidasi(made).pohon)
    assert "yang selanjutnya disebut Nota, dengan ketentuan" in whole
    assert "Ruang lingkup Nota ini meliputi" in whole


def test_a_naskah_that_calls_itself_by_it_is_not_taken_for_another() -> None:
    typed = {"judul": "Tim", "teks": "Kontrak ini dilaksanakan oleh tim."}
    found = check(document(**PKS | {"nama_pendek": "Kontrak", "pasal_tambahan": [typed]}))
    assert "KS419" not in {finding.code for finding in found}
    assert "KS419" in {finding.code for finding in check(document(**PKS, pasal_tambahan=[typed]))}
