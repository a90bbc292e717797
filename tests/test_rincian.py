"""Items with a rincian of their own, to four levels below an ayat."""

from pathlib import Path

from _docx_naskah import docx_of, part, plain_data
from _every import every
from _helpers import ROOT, document, findings_of, outline_of, text_of

from kerjasama_docs.language.rapi import butir_bersusun
from kerjasama_docs.massal import RowsOrder, rows_of
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.jinja.engine import Rich, Rinci
from kerjasama_docs.naskah.konsolidasi import konsolidasi
from kerjasama_docs.pipeline import check, load

DEEP = {
    "menyediakan sarana": [
        "ruang belajar",
        {"Bengkel kerja, yang meliputi": [{"mesin jahit": ["mesin obras; atau", "mesin bordir"]}, "mesin las"]},
        {"uraian": "listrik"},
    ]
}
"""A duty of four levels, in both ways to write an item with others below it."""
PRINTED = """\
(4) PIHAK KEDUA wajib:
    a. menyediakan sarana:
        1. ruang belajar;
        2. bengkel kerja, yang meliputi:
            a) mesin jahit:
                1) mesin obras; atau
                2) mesin bordir; dan
            b) mesin las; dan
        3. listrik; dan
    b. menyusun laporan.
"""


def agreement(**pihak: object) -> dict[str, object]:
    """The sample of a perjanjian kerja sama, with other duties of its second pihak."""
    data = plain_data("perjanjian-kerja-sama")
    data["pihak"][1] |= pihak
    return data


def test_a_duty_of_four_levels_is_printed_with_its_marks() -> None:
    made = load(agreement(kewajiban=[DEEP, "menyusun laporan"]))
    assert PRINTED in outline(made.built.pohon)
    assert not [each for each in check(made) if "kewajiban" in (each.where.path or "")]


def test_word_numbers_all_levels_itself() -> None:
    naskah = document(tujuan=["menata sarana", DEEP])
    body = part(docx_of(naskah), "word/document.xml")
    styles = [
        body[: body.index(text)].rpartition('<w:pStyle w:val="')[2].partition('"')[0]
        for text in ("ruang belajar;", "mesin jahit:", "mesin bordir")
    ]
    assert styles == ["Angka", "HurufKurung", "AngkaKurung"]


@every(
    ("field", "value", "said"),
    [
        (
            "tujuan",
            [{"memperkuat layanan": ["layanan paspor", "layanan visa"]}],
            "adalah memperkuat layanan:\n    a. layanan paspor; dan\n    b. layanan visa.",
        ),
        (
            "tujuan",
            ["satu", {"dua": ["tiga", {"empat": ["lima"]}]}],
            "    a. satu; dan\n    b. dua:\n        1. tiga; dan\n        2. empat:\n            a) lima.",
        ),
        (
            "ruang_lingkup",
            [{"pelatihan": ["daring", {"tatap muka": ["di pusat", "di daerah"]}]}, "magang"],
            "    2. tatap muka:\n        a) di pusat; dan\n        b) di daerah; dan\nb. magang.",
        ),
        (
            "kegiatan",
            [{"uraian": "survei", "waktu": "triwulan I", "rincian": ["Pendataan", "penyajian"]}, "pelatihan"],
            "    a. survei, pada triwulan I, meliputi:\n        1. pendataan; dan\n        2. penyajian; dan\n",
        ),
        (
            "definisi",
            [{"istilah": "Data", "arti": "keterangan tentang", "rincian": ["orang", {"benda": ["bergerak"]}]}],
            "adalah keterangan tentang:\na. orang; dan\nb. benda:\n    1. bergerak.",
        ),
    ],
)
def test_every_list_of_a_naskah_may_be_nested(field: str, value: object, said: str) -> None:
    assert said in text_of(**{field: value})


def test_powers_and_responsibilities_may_be_nested() -> None:
    pihak = [{"kewenangan": [{"menetapkan": ["lokasi", "peserta"]}], "tanggung_jawab": [{"menjaga": ["a b"]}, "c"]}, {}]
    said = text_of(pihak=pihak)
    assert "mempunyai kewenangan menetapkan:\n    a. lokasi; dan\n    b. peserta." in said
    assert "    a. menjaga:\n        1. a b; dan\n    b. c." in said


def test_a_pasted_text_is_read_by_its_marks(tmp_path: Path) -> None:
    typed = """\
jenis: nota-kesepahaman
pihak: [{}, {}]
tujuan: |
  a. memperkuat layanan:
     1) layanan paspor;
     2) layanan visa, yang
        dipercepat; dan
  b. pertukaran data:
     - data perlintasan
     - data deportasi.
"""
    (tmp_path / "naskah.yaml").write_text(typed, encoding="utf-8")
    made = load(str(tmp_path / "naskah.yaml"))
    assert """\
    a. memperkuat layanan:
        1. layanan paspor; dan
        2. layanan visa, yang dipercepat; dan
    b. pertukaran data:
        1. data perlintasan; dan
        2. data deportasi.
""" in outline(made.built.pohon)
    notes = [each for each in check(made) if each.code == "dirapikan"]
    assert [each.message.startswith("Dibaca sebagai 6 butir: “memperkuat layanan:”") for each in notes] == [True]


@every(
    ("lines", "tree"),
    [
        (("a. satu:", "1) dua", "b. tiga"), (("a. satu:", ("1) dua",)), ("b. tiga", ()))),
        (("satu:", "- dua", "- tiga"), (("satu:", ("- dua", "- tiga")),)),
        (("- satu:", "  - dua", "- tiga"), (("- satu:", ("- dua",)), ("- tiga", ()))),
        (("a. satu", "1) dua", "b. tiga"), ()),
        (("- satu:", "- dua"), ()),
        (("satu: dua",), ()),
    ],
)
def test_marks_stand_deeper_behind_a_colon_only(lines: tuple[str, ...], tree: object) -> None:
    found = tuple((each.text, tuple(below.text for below in each.rincian)) for each in butir_bersusun(lines))
    assert found == tree


@every(
    ("kewajiban", "said"),
    [
        (
            [{"a b": [{"c": [{"d": [{"e": ["f"]}]}]}]}],
            "Rincian terlalu dalam: di bawah ayat ada paling banyak empat tingkat",
        ),
        ([{"uraian": "a b", "rincin": ["c"]}], "Isian “pihak[2].kewajiban[1].rincin” tidak dikenal."),
        ([{"a b": ["c"], "d e": ["f"]}], "Isian “pihak[2].kewajiban[1].a b” tidak dikenal."),
        ([{"rincian": ["a b"]}], "Isian pihak[2].kewajiban[1].uraian wajib ada."),
    ],
)
def test_an_item_that_cannot_be_is_refused(kewajiban: object, said: str) -> None:
    found = findings_of(lambda: document(pihak=[{}, {"kewajiban": kewajiban}]))
    assert said in " ".join(each.message for each in found)


def test_the_second_language_has_the_same_levels() -> None:
    data = plain_data("memorandum-saling-pengertian")
    data["tujuan"] = [{"memperkuat kerja sama": ["pertukaran data", {"pelatihan": ["daring"]}]}, "membina hubungan"]
    data["padanan"]["tujuan"] = [
        {"to strengthen cooperation": ["exchange of data", {"training": ["online"]}]},
        "to foster relations",
    ]
    said = outline(load(data).built.pohon)
    assert (
        "a. to strengthen cooperation:\n    1. exchange of data; and\n    2. training:\n        a) online; and\n"
        in said
    )
    data["padanan"]["tujuan"] = ["to strengthen cooperation", "to foster relations"]
    made = load(data)
    assert "1. [rincian tujuan 1 1 dalam bahasa Inggris]; and" in outline(made.built.pohon)
    asked = {each.where.path for each in check(made)}
    assert "padanan.tujuan[1].rincian[1]" in asked


def test_an_adendum_and_the_consolidated_text_keep_the_levels(tmp_path: Path) -> None:
    parent = (ROOT / "samples" / "nota-kesepahaman.yaml").read_text(encoding="utf-8")
    deep = parent.replace("\ntujuan:", "\ntujuan:\n  - memperluas akses:\n      - pelatihan\n      - sertifikasi", 1)
    assert deep != parent
    (tmp_path / "induk.yaml").write_text(deep, encoding="utf-8")
    change = "jenis: adendum\ninduk: induk.yaml\nperubahan:\n  - ubah: pelaksanaan\n    teks: Kegiatan dilaksanakan.\n"
    (tmp_path / "adendum.yaml").write_text(change, encoding="utf-8")
    whole = outline(konsolidasi(load(str(tmp_path / "adendum.yaml")).built).pohon)
    assert "    a. memperluas akses:\n        1. pelatihan; dan\n        2. sertifikasi;" in whole


def test_a_column_fills_an_item_below_another(tmp_path: Path) -> None:
    (tmp_path / "induk.yaml").write_text(
        "jenis: nota-kesepahaman\npihak: [{}, {}]\ntujuan: [melatih petugas]\n", "utf-8"
    )
    lines = "Mitra;tujuan[1].rincian[1];tujuan[1].rincian[2].rincian[1]", "Yayasan Satu;petugas loket;petugas visa"
    (tmp_path / "mitra.csv").write_text("\n".join(lines), encoding="utf-8")
    made = rows_of(str(tmp_path / "induk.yaml"), [str(tmp_path / "mitra.csv")], RowsOrder())
    assert not made.findings
    assert made.rows[0].source.value(("tujuan", 0)) == {
        "uraian": "melatih petugas",
        "rincian": ["petugas loket", {"rincian": ["petugas visa"]}],
    }


def test_within_a_sentence_the_items_stand_in_brackets() -> None:
    item = Rinci("data", (Rich("nama"), Rich("alamat")))
    assert outline_of("Dipakai {{ a | daftar }} saja.", {"a": [item, Rich("gambar")]}) == (
        "Dipakai data (nama dan alamat) dan gambar saja."
    )
