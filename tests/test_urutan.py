"""The order of the Pasal as the drafter wants it, under BAB, Bagian and Paragraf."""

import io
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from _docx_naskah import docx_of, flat, pages
from _every import every
from _helpers import ROOT, document, findings_of, text_of
from _soffice import together
from lxml import etree
from pypdf import PdfReader
from pypdf.generic import Destination

from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.konsolidasi import konsolidasi
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Pohon, Unit
from kerjasama_docs.pipeline import Document, check, load, render

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GROUPED = [
    {"bab": "Ketentuan Awal"},
    "maksud dan tujuan",
    "ruang-lingkup",
    {"bab": "Penyelenggaraan Kerja Sama"},
    {"bagian": "Pelaksanaan"},
    "pelaksanaan",
    {"bagian": "Pendanaan dan Pemantauan"},
    {"paragraf": "Pendanaan"},
    "pendanaan",
    {"paragraf": "Pemantauan"},
    "pemantauan-dan-evaluasi",
    {"bab": "Ketentuan Akhir"},
    "penutup",
]
"""An order with groups of all three levels."""


def grouped(**fields: object) -> Document:
    """The least naskah in that order."""
    return document(urutan=GROUPED, **fields)


def shape(pohon: Pohon) -> list[str]:
    """The headings of a naskah in order, groups and Pasal."""
    return [
        name
        for pasal in pohon.pasal
        for name in (*(f"{bab.nama} {plain(bab.judul)}" for bab in pasal.bab), f"{pasal.number} {pasal.label}")
    ]


def test_pasal_stand_in_the_order_of_the_drafter_and_rujukan_follow() -> None:
    own = [{"judul": "Lokasi", "label": "tempat-uji", "teks": "Lokasi {{ dimaksud('pelaksanaan') }} ialah Jakarta."}]
    text = text_of(urutan=["tempat-uji", "pelaksanaan", "ruang-lingkup"], pasal_tambahan=own)
    assert "Pasal 2\nLOKASI\n\nLokasi sebagaimana dimaksud dalam Pasal 3 ialah Jakarta." in text
    assert "Pasal 3\nPELAKSANAAN" in text
    assert "Pasal 4\nRUANG LINGKUP" in text


def test_groups_are_numbered_each_below_the_one_above() -> None:
    assert shape(grouped().built.pohon)[:16] == [
        "BAB I KETENTUAN AWAL",
        "1 maksud-dan-tujuan",
        "2 ruang-lingkup",
        "BAB II PENYELENGGARAAN KERJA SAMA",
        "Bagian Kesatu Pelaksanaan",
        "3 pelaksanaan",
        "4 kewenangan-dan-tanggung-jawab",
        "Bagian Kedua Pendanaan dan Pemantauan",
        "Paragraf 1 Pendanaan",
        "5 pendanaan",
        "Paragraf 2 Pemantauan",
        "6 pemantauan-dan-evaluasi",
        "7 sifat-kesepahaman",
        "8 jangka-waktu",
        "9 pengakhiran-kesepahaman",
        "10 korespondensi",
    ]


def test_a_bagian_begins_anew_in_each_bab_and_a_paragraf_in_each_bagian() -> None:
    order = [
        *({"bab": "Satu"}, {"bagian": "A"}, {"paragraf": "x"}, "maksud-dan-tujuan", {"bagian": "B"}),
        *({"paragraf": "y"}, "ruang-lingkup", {"bab": "Dua"}, {"bagian": "C"}, "pelaksanaan"),
    ]
    heads = [name for name in shape(document(urutan=order).built.pohon) if not name[0].isdigit()]
    assert heads == [
        *("BAB I SATU", "Bagian Kesatu A", "Paragraf 1 x", "Bagian Kedua B", "Paragraf 1 y"),
        *("BAB II DUA", "Bagian Kesatu C"),
    ]


def test_what_is_not_named_stays_behind_what_it_follows_and_is_told() -> None:
    made = document(urutan=["pelaksanaan", "ruang-lingkup"])
    labels = [pasal.label for pasal in made.built.pohon.pasal]
    assert labels[:3] == ["maksud-dan-tujuan", "pelaksanaan", "ruang-lingkup"]
    assert labels[-1] == "penutup"
    notes = [each for each in check(made) if each.code == "urutan"]
    assert len(notes) == 1
    assert "“maksud-dan-tujuan”" in notes[0].message


def test_a_pasal_before_the_first_group_stands_in_it() -> None:
    pohon = document(urutan=[{"bab": "Awal"}, "ruang-lingkup"]).built.pohon
    assert shape(pohon)[:3] == ["BAB I AWAL", "1 maksud-dan-tujuan", "2 ruang-lingkup"]


@every(
    ("urutan", "said"),
    [
        (["ruang-lingkup", "ruang-lingkup"], "Pasal “ruang-lingkup” pada urutan disebut dua kali."),
        (["ruang-lingkop"], "Pasal “ruang-lingkop” pada urutan tidak dikenal."),
        (["kerahasiaan"], "Pasal “kerahasiaan” pada urutan tidak dipakai dalam naskah ini."),
        (["komparisi"], "Pasal “komparisi” pada urutan bukan Pasal, tetapi bagian pembuka atau penutup."),
        (["Pasal 3"], "Pasal “Pasal 3” pada urutan tidak dikenal."),
        ([{"bab": "Awal"}, {"bab": "Akhir"}, "penutup"], "BAB “Awal” tidak memuat Pasal."),
        (["penutup", {"bagian": "Akhir"}], "Bagian “Akhir” tidak memuat Pasal."),
        ([{"bab": "A"}, {"bagian": "B"}, {"bab": "C"}, "penutup"], "Bagian “B” tidak memuat Pasal."),
        ([{"bab": "A", "pasal": "penutup"}], "Satu butir memuat satu hal"),
        ([{}], "Butir urutan ini kosong"),
        ([{"bab": "…"}], "Butir urutan ini kosong"),
        ([{"gabung": ["penutup", "tak-ada"], "judul": "X"}], "Pasal “tak-ada” pada urutan tidak dikenal."),
        (["penutup", {"gabung": ["penutup", "pelaksanaan"], "judul": "X"}], "“penutup” pada urutan disebut dua kali."),
        ([{"pasal": "penutup", "judul": "X"}], "Judul dan label di sini hanya bagi Pasal gabungan"),
    ],
)
def test_an_order_that_cannot_be_is_refused(urutan: list[object], said: str) -> None:
    found = findings_of(lambda: document(urutan=urutan))
    assert said in " ".join(each.message for each in found)


def test_word_numbers_the_groups_and_counts_the_pasal_on() -> None:
    made = docx_of(grouped())
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        body, lists = (etree.fromstring(file.read(f"word/{name}.xml")) for name in ("document", "numbering"))
    styles = [style.get(f"{W}val") for style in body.iter(f"{W}pStyle")]
    assert [styles.count(name) for name in ("Bab", "Bagian", "Paragraf")] == [3, 2, 2]
    texts = {level.get(f"{W}val") for level in lists.iter(f"{W}lvlText")}
    assert {"BAB\u00a0%1", "Paragraf\u00a0%3"} <= texts


def test_the_outline_of_the_pdf_is_as_deep_as_the_groups() -> None:
    reader = PdfReader(io.BytesIO(render(grouped(), formats=["pdf"]).files["pdf"]))
    depths: list[tuple[int, str]] = []

    def walk(items: list[object], depth: int) -> None:
        for item in items:
            if isinstance(item, list):
                walk(item, depth + 1)
            elif isinstance(item, Destination):
                depths.append((depth, str(item.title)))

    walk(list(reader.outline), 0)
    assert depths[:8] == [
        (0, "BAB I KETENTUAN AWAL"),
        (1, "Pasal 1 MAKSUD DAN TUJUAN"),
        (1, "Pasal 2 RUANG LINGKUP"),
        (0, "BAB II PENYELENGGARAAN KERJA SAMA"),
        (1, "Bagian Kesatu Pelaksanaan"),
        (2, "Pasal 3 PELAKSANAAN"),
        (2, "Pasal 4 PEMBAGIAN KEWENANGAN DAN TANGGUNG JAWAB"),
        (1, "Bagian Kedua Pendanaan dan Pemantauan"),
    ]


def test_a_second_language_has_the_same_groups() -> None:
    order = [{"bab": "Tujuan"}, "tujuan-asing", {"bab": "Pelaksanaan"}, {"bagian": "Cara"}, "ruang-lingkup-asing"]
    made = load(
        {
            "jenis": "memorandum-saling-pengertian",
            "pihak": [{}, {"golongan": "pemerintah-asing"}],
            "urutan": order,
            "padanan": {"urutan": ["Objectives", "Implementation"]},
        }
    )
    second = made.built.pohon.padanan
    assert second is not None
    assert [each for each in shape(second) if not each[0].isdigit()][:3] == [
        "CHAPTER I OBJECTIVES",
        "CHAPTER II IMPLEMENTATION",
        "Part One [judul Bagian Cara dalam bahasa Inggris]",
    ]
    assert docx_of(made)


def test_an_adendum_and_the_consolidated_text_keep_the_groups(tmp_path: Path) -> None:
    parent = (ROOT / "samples" / "nota-kesepahaman.yaml").read_text(encoding="utf-8")
    order = "\nurutan: [{bab: Awal}, maksud-dan-tujuan, ruang-lingkup, {bab: Isi}, pelaksanaan]\n"
    (tmp_path / "induk.yaml").write_text(parent + order, encoding="utf-8")
    change = "jenis: adendum\ninduk: induk.yaml\nperubahan:\n  - ubah: pelaksanaan\n    teks: Kegiatan dilaksanakan.\n"
    (tmp_path / "adendum.yaml").write_text(change, encoding="utf-8")
    made = load(str(tmp_path / "adendum.yaml"))
    assert "BAB" not in outline(made.built.pohon)
    whole = konsolidasi(made.built).pohon
    assert shape(whole)[:5] == ["BAB I AWAL", "1 maksud-dan-tujuan", "2 ruang-lingkup", "BAB II ISI", "3 pelaksanaan"]


@together
def _together() -> list[bytes]:
    return [docx_of(grouped())]


@pytest.mark.usefixtures("soffice")
def test_both_engines_put_the_same_words_on_the_same_pages() -> None:
    content = docx_of(grouped())
    ours, theirs = (
        [Counter(flat(page).split()) for page in pages(content, engine)] for engine in ("dxpdf", "libreoffice")
    )
    assert ours == theirs


MERGED = {
    "gabung": ["jangka-waktu", "tempat-uji", "sarana-uji"],
    "judul": "Jangka Waktu dan Tempat",
    "label": "waktu-tempat",
}
OWN = [
    {"judul": "Lokasi", "label": "tempat-uji", "teks": "Lokasi meliputi\na. Bandung\nb. [#timur] Cimahi"},
    {
        "judul": "Sarana",
        "label": "sarana-uji",
        "teks": "(1) Sarana {{ dimaksud('tempat-uji') }} dan {{ dimaksud('tempat-uji#timur') }}.\n"
        "(2) Sarana dipakai selama {{ dimaksud('jangka-waktu') }} atau {{ dimaksud('jangka-waktu', ayat=2) }}.",
    },
    {
        "judul": "Luar",
        "sesudah": "ruang-lingkup",
        "teks": "Hal {{ dimaksud('tempat-uji') }}, {{ rujuk('sarana-uji') }}.",
    },
]
"""Three klausul in one Pasal, one of them without ayat, and rujukan into it from within and without."""


def test_merged_klausul_count_their_ayat_on_and_rujukan_find_them() -> None:
    made = document(urutan=["ruang-lingkup", MERGED], pasal_tambahan=OWN, jangka_waktu="2 tahun")
    text = flat(outline(made.built.pohon))
    pasal = next(each for each in made.built.pohon.pasal if each.label == "waktu-tempat")
    numbers = [block.number for block in pasal.content if isinstance(block, Unit)]
    assert numbers == [f"({place})" for place in range(1, len(numbers) + 1)]
    lokasi = len(numbers) - 2
    assert f"({lokasi}) Lokasi meliputi: a. Bandung; dan b. Cimahi." in text
    twice = f"pada ayat ({lokasi}) dan sebagaimana dimaksud pada ayat ({lokasi}) huruf b."
    assert f"Sarana sebagaimana dimaksud {twice}" in text
    assert f"pada ayat (1) sampai dengan ayat ({lokasi - 1}) atau sebagaimana dimaksud pada ayat (2)." in text
    assert f"Hal sebagaimana dimaksud dalam Pasal {pasal.number} ayat ({lokasi}), Pasal {pasal.number}." in text
    assert docx_of(made)


def test_a_merged_pasal_without_title_bears_those_of_its_klausul() -> None:
    made = document(urutan=[{"gabung": ["maksud-dan-tujuan", "ruang-lingkup"]}])
    assert shape(made.built.pohon)[0].startswith("1 maksud-dan-tujuan-dan-ruang-lingkup")


def test_an_adendum_words_a_merged_pasal_anew_by_any_of_its_names(tmp_path: Path) -> None:
    parent = (ROOT / "samples" / "nota-kesepahaman.yaml").read_text(encoding="utf-8")
    order = "\nurutan: [{gabung: [jangka-waktu, korespondensi], judul: Waktu dan Alamat}]\n"
    (tmp_path / "induk.yaml").write_text(parent + order, encoding="utf-8")
    change = "jenis: adendum\ninduk: induk.yaml\njangka_waktu: 9 tahun\nperubahan:\n  - ubah: jangka-waktu\n"
    (tmp_path / "adendum.yaml").write_text(change, encoding="utf-8")
    made = load(str(tmp_path / "adendum.yaml"))
    text = flat(outline(made.built.pohon))
    assert "WAKTU DAN ALAMAT (1)" in text
    assert "9 (sembilan) tahun" in text
    whole = konsolidasi(made.built).pohon
    merged = next(pasal for pasal in whole.pasal if "jangka-waktu" in pasal.labels)
    assert merged.labels == ("waktu-dan-alamat", "jangka-waktu", "korespondensi")
    assert "9 (sembilan) tahun" in flat(outline(whole))


def test_the_second_language_names_a_merged_pasal_too() -> None:
    order = [{"gabung": ["tujuan-asing", "ruang-lingkup-asing"], "judul": "Tujuan dan Lingkup"}]
    given = {"jenis": "memorandum-saling-pengertian", "pihak": [{}, {"golongan": "pemerintah-asing"}], "urutan": order}
    made = load({**given, "padanan": {"urutan": ["Objectives and Scope"]}}).built.pohon
    assert made.padanan is not None
    assert shape(made.padanan)[0].startswith("1 ")
    assert "OBJECTIVES AND SCOPE" in outline(made.padanan)
    assert [len(pasal.content) for pasal in made.pasal] == [len(pasal.content) for pasal in made.padanan.pasal]
