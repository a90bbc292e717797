"""The text units that the rules read: every printed word, with its Pasal, its place in the input, and who wrote it."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import _samples
import pytest
from _helpers import ROOT, SAMPLES, document, saved

from kerjasama_docs.findings import Level, Where
from kerjasama_docs.inputs import spell
from kerjasama_docs.naskah.units.record import Author, Sort, TextUnit
from kerjasama_docs.pipeline import Document, load
from kerjasama_docs.rules import Subject


def subject(made: Document) -> Subject:
    """A naskah as a rule sees it."""
    return Subject.of(made.built).seen_by("uji", "uji")


@cache
def sample(name: str) -> Subject:
    """A sample as a rule sees it."""
    return subject(_samples.sample(name))


def words(text: str) -> set[str]:
    """The words of a text; the numbers of a list of copies are set by the page."""
    return {word for word in re.findall(r"\w+", text) if not word.isdecimal()}


def one(of: Subject, begin: str) -> TextUnit:
    """The unit that begins so."""
    [unit] = [unit for unit in of.units if unit.text.startswith(begin)]
    return unit


def typed(of: Subject, unit: TextUnit) -> dict[str, str]:
    """The values in a unit, by their paths."""
    return {spell(each.key): unit.text[each.start : each.end] for each in of.index.typed[unit.order]}


def line(where: Where) -> str:
    """The line of a file that a place names."""
    assert where.file is not None
    assert where.line is not None
    return Path(where.file).read_text("utf-8").splitlines()[where.line - 1]


def test_units_are_all_that_is_printed() -> None:
    assert len(SAMPLES) > 30
    for path in SAMPLES:
        units = sample(path.stem).units
        printed = re.sub(r"(?m)^<.*>$", "", _samples.text_of_sample(path.stem))
        assert words(" ".join(f"{unit.lead} {unit.text}" for unit in units)) == words(printed), path.name
        missing = [unit.text for unit in units if unit.text not in printed]
        assert not missing, path.name
        assert [unit.order for unit in units] == list(range(len(units)))


def test_a_value_is_found_where_it_was_typed() -> None:
    seen = 0
    for path in SAMPLES:
        of = sample(path.stem)
        for unit in of.units:
            for each in of.index.typed[unit.order]:
                first = re.findall(r"\w+", unit.text[each.start : each.end])[0]
                there = of.source.where(each.key)
                assert there.file is not None
                text = Path(there.file).read_text("utf-8").casefold()
                assert first.casefold() in text, (path.name, each)
                seen += 1
    assert seen > 1000


def test_a_text_of_the_drafter_stands_in_its_line() -> None:
    seen = 0
    for path in SAMPLES:
        of = sample(path.stem)
        for unit in of.units:
            plain = unit.where.line and not unit.quoted and unit.sort is not Sort.HEADING
            if unit.author is Author.DRAFTER and plain and unit.where.file == of.source.file:
                first = re.findall(r"\w+", unit.text)[0]
                assert first in line(unit.where) or "{{" in line(unit.where), (path.name, unit)
                seen += 1
    assert seen > 10


@pytest.mark.parametrize(
    ("name", "begin", "expected"),
    [
        ("perjanjian-kerja-sama", "pengelasan;", ("Pasal 3 huruf b angka 1", "", "b", "1.")),
        ("perjanjian-kerja-sama", "penyusunan dan penetapan modul", ("Pasal 4 ayat (1) huruf a", "1", "a", "a.")),
        ("perjanjian-kerja-sama", "MAKSUD DAN TUJUAN", ("Pasal 2", "", "", "Pasal 2")),
        ("perjanjian-kerja-sama", "Uji Kompetensi adalah", ("Pasal 1 angka 3", "", "", "3.")),
        ("perjanjian-kerja-sama", "ANTARA", ("", "", "", "")),
        ("usulan", "Usulan Kerja Sama", ("", "", "", "Hal")),
        ("laporan-pemantauan", "PELAKSANAAN DAN CAPAIAN", ("Bagian II", "", "", "II.")),
    ],
)
def test_places(name: str, begin: str, expected: tuple[str, str, str, str]) -> None:
    unit = one(sample(name), begin)
    assert (unit.place, unit.ayat, unit.huruf, unit.lead) == expected


def test_an_item_knows_the_sentence_that_leads_to_it() -> None:
    item = one(sample("perjanjian-kerja-sama"), "pengelasan;")
    assert item.sort is Sort.ITEM
    assert item.above is not None
    assert item.above.text == "penyelenggaraan Pelatihan Vokasi di bidang:"
    assert item.above.above is None, "huruf b hangs at no ayat"


def test_cells_of_a_lampiran_stand_in_their_rows() -> None:
    of = sample("perjanjian-kerja-sama")
    orang = [of.place(unit) for unit in of.units if unit.text == "orang"]
    assert [where.path for where in orang] == ["lampiran[1].baris[3].satuan", "lampiran[1].baris[4].satuan"]
    assert all("satuan: orang" in line(where) for where in orang)
    computed = one(of, "Rp480.000.000,00")
    assert (computed.part, computed.sort, of.author(computed)) == ("lampiran", Sort.CELL, Author.BUNDLED)


def test_both_languages_have_units() -> None:
    of = sample("memorandum-saling-pengertian")
    by = {name: [unit for unit in of.units if unit.bahasa == name] for name in ("indonesia", "inggris")}
    assert min(map(len, by.values())) > 50
    places = {name: {unit.place for unit in each} for name, each in by.items()}
    assert "Pasal 2 huruf b angka 1" in places["indonesia"]
    words = {"Pasal": "Paragraph", "ayat": "sub-paragraph", "huruf": "point", "angka": "item"}

    def english(place: str) -> str:
        units = place.split()
        steps = zip(units[::2], units[1::2], strict=True)
        return " of ".join(reversed([f"{words[kind]} {number}" for kind, number in steps]))

    assert places["inggris"] == {english(place) for place in places["indonesia"]}
    assert "item 1 of point b of Paragraph 2" in places["inggris"]


def test_english_words_stand_beside_the_indonesian_ones() -> None:
    of = sample("memorandum-saling-pengertian")
    english = [unit for unit in of.units if unit.bahasa == "inggris" and of.author(unit) is Author.DRAFTER]
    paths = [of.place(unit).path or "" for unit in english if unit.sort is Sort.ITEM]
    assert paths
    assert all(path.startswith("padanan.") for path in paths), paths


def test_an_adendum_quotes_with_the_numbers_of_its_parent() -> None:
    of = sample("adendum")
    unit = one(of, "pertukaran dan pemanfaatan data keimigrasian")
    assert unit.quoted
    assert unit.place == "Pasal 2 huruf c"
    assert of.place(unit).path == "ruang_lingkup[3]"


def test_values_are_told_from_the_sentence_of_the_klausul() -> None:
    of = sample("perjanjian-kerja-sama")
    unit = one(of, "pendampingan Peserta, pada")
    assert typed(of, unit) == {
        "kegiatan[5].uraian": "pendampingan Peserta",
        "kegiatan[5].waktu": "bulan Maret sampai dengan bulan Oktober 2026",
        "kegiatan[5].penanggung_jawab": "PIHAK KEDUA",
    }
    assert unit.author is Author.BUNDLED
    start = unit.text.index("Maret")
    assert of.author(unit, start, start + 5) is Author.DRAFTER
    there = of.source.where(("kegiatan", 4, "waktu"))
    assert str(of.place(unit, start, start + 5)) == str(replace(there, unit="Pasal 4 ayat (1) huruf e"))
    lead = unit.text.index("dengan penanggung jawab")
    assert of.author(unit, lead, lead + 6) is Author.BUNDLED
    assert "templates" in (of.place(unit, lead, lead + 6).file or "")


def test_common_words_are_no_values() -> None:
    of = sample("perjanjian-kerja-sama")
    assert one(of, "PARA PIHAK, dengan mempertimbangkan").text
    assert typed(of, one(of, "PARA PIHAK, dengan mempertimbangkan")) == {}


def test_a_typed_table_knows_its_lines(tmp_path: Path) -> None:
    text = """        jenis: nota-kesepahaman
        pihak: [{}, {}]
        klausul:
          pendanaan:
            teks: |
              Biaya:

              | Uraian | Pihak |
              |--------|-------|
              | modul  | lain  |
        """
    of = subject(load(saved(tmp_path, text)))
    cells = {unit.text: unit for unit in of.units if unit.pasal and unit.sort is Sort.CELL}
    assert cells["Uraian"].where.line == 8
    assert cells["modul"].where.line == 10
    assert cells["modul"].author is Author.DRAFTER


def test_a_klausul_of_the_user_is_his_own(tmp_path: Path) -> None:
    folder = tmp_path / "templat" / "klausul"
    folder.mkdir(parents=True)
    bundled = ROOT / "templates" / "klausul" / "penutup.md"
    (folder / "penutup.md").write_text(bundled.read_text("utf-8"), "utf-8")
    of = subject(load(saved(tmp_path, "jenis: nota-kesepahaman\npihak: [{}, {}]\n")))
    own = {unit.author for unit in of.units if unit.where.file == str(folder / "penutup.md")}
    assert own == {Author.TEMPLATE}


def test_input_of_a_program_has_paths_without_lines() -> None:
    own = "Para pihak membentuk satu kerjasama baru."
    of = subject(document(tujuan=["meningkatkan kerjasama antarlembaga"], klausul={"penutup": {"teks": own}}))
    value, text = one(of, "Tujuan") if "kerjasama" in one(of, "Tujuan").text else one(of, "meningkatkan"), one(of, own)
    assert of.place(value, *re.search("kerjasama", value.text).span()).path == "tujuan[1]"  # type: ignore[union-attr]
    assert (text.author, of.place(text).path) == (Author.DRAFTER, "klausul.penutup.teks")


def test_a_rule_on_free_text_names_pasal_and_place() -> None:
    of = subject(document(ruang_lingkup=["pertukaran data", "kerjasama penelitian lapas"]))
    [unit] = [unit for unit in of.units if "kerjasama" in unit.text]
    found = of.finding("Tulis kerja sama.", of.place(unit), "Pisahkan.", level=Level.SARAN)
    assert (found.name, found.where.path, found.where.unit) == ("uji", "ruang_lingkup[2]", "Pasal 2 huruf b")


def test_an_open_value_weighs_by_what_is_made() -> None:
    made = document()
    levels = [Subject.of(made.built, final=final).finding("A.", ("judul",), "B.").level for final in (False, True)]
    assert levels == [Level.PERINGATAN, Level.GALAT]


def test_fields_tell_what_was_given_and_what_is_printed() -> None:
    fields = subject(document(judul="Pertukaran Data", jeda="Tidak ada kegiatan.")).index.fields
    assert (fields["judul"].filled, fields["judul"].printed) == (True, True)
    assert (fields["jeda"].filled, fields["jeda"].printed) == (True, False)
    assert (fields["tujuan"].filled, fields["tujuan"].printed) == (False, True)


def test_many_rows_with_the_same_words_keep_their_order() -> None:
    rows = [{"uraian": "Pelatihan bersama petugas", "volume": 1, "satuan": "orang", "harga_satuan": 1}] * 500
    part = {"judul": "Biaya", "tabel": "rincian-biaya", "baris": rows}
    of = subject(document(lampiran=[part] * 2))
    places = [of.place(unit).path for unit in of.units if unit.text == "Pelatihan bersama petugas"]
    assert len(places) == 1000
    assert places[0] == "lampiran[1].baris[1].uraian"
    assert places[-1] == "lampiran[2].baris[500].uraian"


def test_hostile_values_take_bounded_steps() -> None:
    of = subject(document(tujuan=["a " * 9000 + "b"], premis=["a " * 9000]))
    assert sum(map(len, of.index.typed)) >= 1
