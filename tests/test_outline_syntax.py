"""What a drafter types beside what is printed."""
# ruff: noqa: E501 - a case stands on one line, input beside expectation

from dataclasses import dataclass
from textwrap import dedent

import pytest
from _every import every
from _helpers import FILE, blocks_of, findings_of, outline_of

from kerjasama_docs.naskah.jinja.engine import Rich, render_text
from kerjasama_docs.naskah.tree.inline import Text
from kerjasama_docs.naskah.tree.parse import parse_outline, read_outline
from kerjasama_docs.naskah.tree.pohon import Table, Unit

CASES = {
    "one sentence": ("Pendanaan ditanggung bersama", "Pendanaan ditanggung bersama."),
    "sentence with its full stop": ("Pendanaan ditanggung bersama.", "Pendanaan ditanggung bersama."),
    "every level": (
        """
        (1) Kegiatan meliputi:
        a. pelatihan
        b. penelitian
        1. dasar
        2. terapan
        a) laboratorium
        b) lapangan
        1) darat
        2) laut
        (2) Kegiatan dilaksanakan bersama
        """,
        """
        (1) Kegiatan meliputi:
            a. pelatihan; dan
            b. penelitian:
                1. dasar; dan
                2. terapan:
                    a) laboratorium; dan
                    b) lapangan:
                        1) darat; dan
                        2) laut.
        (2) Kegiatan dilaksanakan bersama.
        """,
    ),
    "indentation is free": (
        "(1) Kegiatan:\n      a. satu\n  b. dua\n",
        "(1) Kegiatan:\n    a. satu; dan\n    b. dua.",
    ),
    "rincian below a sentence without ayat": (
        "Ruang lingkup meliputi\na. satu\nb. dua\nc. tiga",
        "Ruang lingkup meliputi:\na. satu;\nb. dua; dan\nc. tiga.",
    ),
    "definitions": (
        """
        Dalam naskah ini yang dimaksud dengan
        1. Peserta adalah warga binaan
        2. Modul adalah bahan ajar yang memuat:
        a. teori
        b. praktik
        3. Mitra adalah PIHAK KEDUA
        """,
        """
        Dalam naskah ini yang dimaksud dengan:
        1. Peserta adalah warga binaan.
        2. Modul adalah bahan ajar yang memuat:
            a. teori; dan
            b. praktik.
        3. Mitra adalah PIHAK KEDUA.
        """,
    ),
    "definition with deeper levels": (
        "1. Modul adalah:\na. teori\n1. umum\n2. khusus\nb. praktik\n2. Mitra adalah X",
        """
        1. Modul adalah:
            a. teori:
                1. umum; dan
                2. khusus; dan
            b. praktik.
        2. Mitra adalah X.
        """,
    ),
    "angka typed with a bracket": (
        "a. satu\n1) x\n2) y\nb. dua",
        "a. satu:\n    1. x; dan\n    2. y; dan\nb. dua.",
    ),
    "two paragraphs": ("Satu.\n\nDua", "Satu.\nDua."),
    "continuation lines": ("(1) Satu\n    dua\n    tiga\n(2) Empat", "(1) Satu dua tiga.\n(2) Empat."),
    "continuation of a huruf": ("a. satu\n   dua\nb. tiga", "a. satu dua; dan\nb. tiga."),
    "a blank line ends a unit": ("(1) Satu\n\nDua", "(1) Satu.\nDua."),
    "paragraph after a rincian": ("a. satu\nb. dua\n\nPenutup", "a. satu; dan\nb. dua.\nPenutup."),
    "table with a header": (
        "| No | Uraian |\n|---|:--:|\n| 1 | a |\n| 2 | b |",
        "| No | Uraian |\n| 1 | a |\n| 2 | b |",
    ),
    "table without a header": ("| Alamat | : | Jalan |", "| Alamat | : | Jalan |"),
    "table between two ayat": (
        "(1) Alamat sebagai berikut:\n| A | B |\n(2) Perubahan alamat",
        "(1) Alamat sebagai berikut:\n| A | B |\n(2) Perubahan alamat.",
    ),
    "two tables": ("| A |\n\n| B | C |", "| A |\n| B | C |"),
    "labels are not printed": ("(1) [#hasil] Hasil\n(2) Lain\na. [#x] satu\nb. dua", "(1) Hasil.\n(2) Lain:\n    a. satu; dan\n    b. dua."),
    "repeated markers are a loop": (
        "(1) Satu\n(1) Dua\na. x\na. y\na. z",
        "(1) Satu.\n(2) Dua:\n    a. x;\n    a. y; dan\n    a. z.".replace("a. y", "b. y").replace("a. z", "c. z"),
    ),
    "more than 26 huruf": ("\n".join(["a. x"] * 28), "\n".join([f"{chr(97 + n)}. x;" for n in range(26)] + ["aa. x; dan", "bb. x."])),
    "dan is the default": ("a. satu\nb. dua\nc. tiga", "a. satu;\nb. dua; dan\nc. tiga."),
    "atau stays": ("a. satu\nb. dua; atau\nc. tiga", "a. satu;\nb. dua; atau\nc. tiga."),
    "dan/atau stays": ("a. satu\nb. dua; dan/atau\nc. tiga", "a. satu;\nb. dua; dan/atau\nc. tiga."),
    "the joining word moves to its place": ("a. satu; atau\nb. dua; atau\nc. tiga", "a. satu;\nb. dua; atau\nc. tiga."),
    "marks that were typed": ("a. satu;\nb. dua, dan\nc. tiga;", "a. satu;\nb. dua; dan\nc. tiga."),
    "one item only": ("Meliputi:\na. satu", "Meliputi:\na. satu."),
    "nested last item": (
        "a. satu\nb. dua\n1. x\n2. y",
        "a. satu; dan\nb. dua:\n    1. x; dan\n    2. y.",
    ),
    "nested item before the last": (
        "a. satu\n1. x\n2. y\nb. dua",
        "a. satu:\n    1. x; dan\n    2. y; dan\nb. dua.",
    ),
    "atau behind a nested item joins the upper level": (
        "a. satu\n1. x\n2. y; atau\nb. dua",
        "a. satu:\n    1. x; dan\n    2. y; atau\nb. dua.",
    ),
    "atau inside a nested item joins the lower level": (
        "a. satu\n1. x; atau\n2. y\nb. dua",
        "a. satu:\n    1. x; atau\n    2. y; dan\nb. dua.",
    ),
    "degrees and abbreviations keep their full stop": (
        "a. Budi, S.H.\nb. Sari, M.Kn.\nc. PT Jaya Tbk.",
        "a. Budi, S.H.;\nb. Sari, M.Kn.; dan\nc. PT Jaya Tbk.",
    ),
    "question": ("a. apa?\nb. siapa", "a. apa?; dan\nb. siapa."),
    "emphasis": ("*Force majeure* dan **PIHAK**", "Force majeure dan PIHAK."),
    "literal asterisk": (r"Catatan \*) berlaku", "Catatan *) berlaku."),
    "asterisk between figures": ("Luas 2*3*4 meter", "Luas 2*3*4 meter."),
    "lone asterisk": ("Harga * satuan", "Harga * satuan."),
    "template text is escaped": ("PT Maju & Jaya <Tbk> “x”", "PT Maju & Jaya <Tbk> “x”."),
    "(1) inside a line": ("Sesuai (1) a. dan 1. x", "Sesuai (1) a. dan 1. x."),
    "a year begins a line": ("2025 adalah tahun kerja", "2025 adalah tahun kerja."),
    "bracketed word": ("(satu) kali", "(satu) kali."),
    "a number too long for a marker is text": (f"({'9' * 5000}) x", f"({'9' * 5000}) x."),
    "digits of another script are text": ("٣. x\n\n(٢) y", "٣. x.\n(٢) y."),
    "a quoted sentence has its full stop": ("Berbunyi: “Naskah ini berlaku.”", "Berbunyi: “Naskah ini berlaku.”"),
    "a quoted and bracketed sentence": ("Berbunyi: “Lihat (PT Jaya Tbk.)”", "Berbunyi: “Lihat (PT Jaya Tbk.)”"),
    "an emphasised quoted sentence": ("(1) Berbunyi “*Berlaku.*”\n(2) Lain", "(1) Berbunyi “Berlaku.”\n(2) Lain."),
    "a quotation ends the last item": ("a. kata “satu.”\nb. kata “dua.”", "a. kata “satu.”; dan\nb. kata “dua.”"),
    "a quoted word gets its full stop": ("Disebut “Mitra”", "Disebut “Mitra”."),
    "an abbreviation in brackets": ("Oleh perseroan (PT Jaya Tbk.)", "Oleh perseroan (PT Jaya Tbk.)."),
}  # fmt: skip


@every("name", CASES)
def test_printed(name: str) -> None:
    typed, expected = CASES[name]
    assert outline_of(typed) == dedent(expected).strip("\n")


def test_opening_ends_with_semicolons_and_runs_on() -> None:
    typed = "PARA PIHAK, dengan mempertimbangkan\na. bahwa satu\na. bahwa dua\n\nserta memperhatikan UU,"
    assert outline_of(typed, opening=True) == (
        "PARA PIHAK, dengan mempertimbangkan:\na. bahwa satu;\nb. bahwa dua;\nserta memperhatikan UU,"
    )


def test_emphasis_pieces() -> None:
    (unit,) = blocks_of("a **b** *c*")
    assert isinstance(unit, Unit)
    assert unit.content == (
        Text("a "),
        Text("b", bold=True),
        Text(" "),
        Text("c", italic=True),
        Text("."),
    )


def test_table_header_and_sides() -> None:
    (table,) = blocks_of("| A | B | C |\n|:---|---:|:--:|\n| 1 | 2 | 3 |")
    assert isinstance(table, Table)
    assert (table.header, table.align, len(table.rows)) == (True, ("kiri", "kanan", "tengah"), 2)
    (plain,) = blocks_of("| A | B |")
    assert isinstance(plain, Table)
    assert not plain.header


def test_label_of_unit() -> None:
    (unit,) = blocks_of("(1) [#hasil-kerja] Hasil")
    assert isinstance(unit, Unit)
    assert unit.label == "hasil-kerja"


VALUES = [
    "a. foo", "(1) x", "1. x", "1) x", "a) x", "| x |", "| a | b |", "[#label] x", "|---|", "*x", "x*", "a|b",
    '<rujuk target="x"/>', '<l n="3"/>', "<nilai/>", "&amp; x", "{{ 7*7 }}", "{% if x %}", "{# x #}", "- x", "\\*",
]  # fmt: skip


@every("value", VALUES)
@every("frame", ["{{ v }}", "(1) {{ v }}", "a. {{ v }}", "1. {{ v }}", "Kata {{ v }} kata"])
def test_values_are_never_structure(frame: str, value: str) -> None:
    blocks = blocks_of(f"{frame}\n", {"v": value})
    assert len(blocks) == 1
    (unit,) = blocks
    assert isinstance(unit, Unit)
    assert not unit.children
    assert unit.label is None
    assert value in outline_of(frame, {"v": value})


@pytest.mark.parametrize("value", ["a|b", "|", "| x |"])
def test_value_in_a_cell_is_no_border(value: str) -> None:
    (table,) = blocks_of("| A | {{ v }} |", {"v": value})
    assert isinstance(table, Table)
    assert len(table.rows[0].cells) == 2
    assert f"| A | {value} |" in outline_of("| A | {{ v }} |", {"v": value})


def test_rich_value_has_emphasis_and_a_literal_asterisk() -> None:
    assert outline_of("{{ v }}", {"v": Rich(r"*a* \*b\* 2*3*4")}) == "a *b* 2*3*4."


@dataclass(frozen=True)
class Fault:
    """An outline that is not well formed."""

    typed: str
    line: int
    code: str
    says: str


FAULTS = [
    Fault("a. x\nb. y\nd. z", 3, "kerangka-urutan", "tertulis “d”, seharusnya “c”"),
    Fault("a. x\nb. y\na. z", 3, "kerangka-urutan", "tertulis “a”, seharusnya “c”"),
    Fault("(1) x\n(3) y", 2, "kerangka-urutan", "tertulis “3”, seharusnya “2”"),
    Fault("(2) x\n(3) y", 1, "kerangka-urutan", "tertulis “2”, seharusnya “1”"),
    Fault("b. x\nc. y", 1, "kerangka-urutan", "tertulis “b”, seharusnya “a”"),
    Fault("(1) x\na. y\n1. z\n3. w", 4, "kerangka-urutan", "tertulis “3”, seharusnya “2”"),
    Fault("a. p\n1. q\na) r\n1) s\n• t", 5, "kerangka-tingkat", "“•” terlalu dalam"),
    Fault("(1) x\na.\nb. y", 2, "kerangka-kosong", "“a.” tidak berisi teks"),
    Fault("(1)", 1, "kerangka-kosong", "“(1)” tidak berisi teks"),
    Fault("(1) [#a]", 1, "kerangka-kosong", "“(1)” tidak berisi teks"),
    Fault("| a | b |\n| c |", 2, "kerangka-tabel", "berisi 1 sel"),
    Fault("Kata\n| a | b |\n| c |", 3, "kerangka-tabel", "berisi 1 sel"),
    Fault("|", 1, "kerangka-tabel", "tidak ditutup"),
    Fault("| a", 1, "kerangka-tabel", "tidak ditutup"),
    Fault("| a | b |\n| c | d", 2, "kerangka-tabel", "tidak ditutup"),
    Fault("| a | b |\n|---|\n| c | d |", 2, "kerangka-tabel", "berisi 1 sel"),
    Fault("| a |\n|---|---|", 2, "kerangka-tabel", "berisi 2 sel"),
    Fault("x:\n- -", 2, "kerangka-kosong", "“-” tidak berisi teks"),
    Fault("x:\n• ;\n• b", 2, "kerangka-kosong", "“•” tidak berisi teks"),
    Fault("(1) x:\n(a) …\n(b) y", 2, "kerangka-kosong", "“(a)” tidak berisi teks"),
    Fault("A. –\nB. y", 1, "kerangka-kosong", "“A.” tidak berisi teks"),
    Fault("Kata\n\n****", 3, "kerangka-kosong", "Paragraf ini tidak berisi teks"),
    Fault("(1) [#Hasil Kerja] x", 1, "kerangka-label", "Label"),
    Fault("Kata\n\n[#hasil] x", 3, "kerangka-label", "Label"),
    Fault("\n\n(1) x\n\n(3) y", 5, "kerangka-urutan", "“2”"),
]  # fmt: skip


@every("fault", FAULTS)
def test_fault_with_its_line(fault: Fault) -> None:
    (finding,) = findings_of(lambda: blocks_of(fault.typed))
    assert (finding.code, finding.where.line) == (fault.code, fault.line)
    assert fault.says in finding.message
    assert finding.hint.endswith(".")


def test_all_faults_of_an_outline_at_once() -> None:
    found = findings_of(lambda: blocks_of("(1) x\na. y\nc. z\n(2)\n(4) w"))
    assert [(f.where.line, f.name) for f in found] == [
        (3, "kerangka-urutan"),
        (4, "kerangka-kosong"),
        (5, "kerangka-urutan"),
    ]


def test_empty_text_has_no_units() -> None:
    assert parse_outline("\n \n", FILE) == ()


PASTED = {
    "dashes below an ayat": (
        "(1) Satu.\n(2) Tim terdiri atas:\n- ketua;\n- sekretaris.",
        "(1) Satu.\n(2) Tim terdiri atas:\n    a. ketua; dan\n    b. sekretaris.",
    ),
    "dashes without a blank": ("Dana meliputi:\n-honor\n–perjalanan", "Dana meliputi:\na. honor; dan\nb. perjalanan."),
    "bullets in bullets": (
        "Meliputi:\n• pelatihan\n  – dasar\n  – lanjut\n• magang",
        "Meliputi:\na. pelatihan:\n    1. dasar; dan\n    2. lanjut; dan\nb. magang.",
    ),
    "bullets further in": (
        "Meliputi:\n- satu\n  - dalam\n  - lagi\n- dua",
        "Meliputi:\na. satu:\n    1. dalam; dan\n    2. lagi; dan\nb. dua.",
    ),
    "bullets below huruf": ("a. satu\n* x\n* y\nb. dua", "a. satu:\n    1. x; dan\n    2. y; dan\nb. dua."),
    "a text of bullets": ("– satu\n– dua", "a. satu; dan\nb. dua."),
    "emphasis in a starred item": ("Tim:\n* ketua\n* *wakil* ketua", "Tim:\na. ketua; dan\nb. wakil ketua."),
    "an item goes on": ("Tim:\n- ketua\n  pertama\n- anggota", "Tim:\na. ketua pertama; dan\nb. anggota."),
    "1. below an ayat": (
        "(1) Tim:\n1. ketua\na. tetap\nb. sementara\n2. anggota\n(2) Lain",
        "(1) Tim:\n    a. ketua:\n        1. tetap; dan\n        2. sementara; dan\n    b. anggota.\n(2) Lain.",
    ),
    "1) below an ayat": ("(1) x:\n1) satu\n2) dua", "(1) x:\n    a. satu; dan\n    b. dua."),
    "1) for the ayat": ("1) Satu.\n2) Dua.", "(1) Satu.\n(2) Dua."),
    "a) below an ayat": ("(1) x\na) satu\nb) dua", "(1) x:\n    a. satu; dan\n    b. dua."),
    "a) below a paragraph": ("Kata\n\na) satu\nb) dua", "Kata:\na. satu; dan\nb. dua."),
    "(a)": ("(1) x:\n(a) satu\n(b) dua\n(2) y", "(1) x:\n    a. satu; dan\n    b. dua.\n(2) y."),
    "A. B.": ("Tim terdiri atas:\nA. ketua\nB. anggota", "Tim terdiri atas:\na. ketua; dan\nb. anggota."),
    "1) below an angka": ("a. x\n1. y\n1) z\n2) w", "a. x:\n    1. y:\n        a) z; dan\n        b) w."),
    "a) below a huruf": ("a. x\na) y\nb) z\nb. w", "a. x:\n    1. y; dan\n    2. z; dan\nb. w."),
    "no blank behind the mark": ("(1)PARA PIHAK:\na.pelatihan\nb.magang", "(1) PARA PIHAK:\n    a. pelatihan; dan\n    b. magang."),
    "blanks in the mark": ("( 1 ) Satu\n(2 ) Dua", "(1) Satu.\n(2) Dua."),
}  # fmt: skip
"""What people type and paste for a rincian."""
SPACES = ("\u00a0", "\t", "\u3000", "\u2003", "\u202f", " \u00a0 ")
AS_TYPED = {
    "a dash between two lines": ("kerja sama pusat\n- daerah berlanjut", "kerja sama pusat - daerah berlanjut."),
    "a year": ("dilaksanakan tahun\n2027. Hasilnya", "dilaksanakan tahun 2027. Hasilnya."),
    "a count": ("Kendaraan\n\n3 (tiga) unit kendaraan", "Kendaraan.\n3 (tiga) unit kendaraan."),
    "an amount": ("sebesar\n1.000.000 rupiah", "sebesar 1.000.000 rupiah."),
    "atas nama": ("bertindak\na.n. Menteri", "bertindak a.n. Menteri."),
    "an initial": ("dipimpin oleh\nA. Yani", "dipimpin oleh A. Yani."),
    "a number that is referred to": ("(1) Satu\n(2) pada ayat\n(1) berlaku", "(1) Satu.\n(2) pada ayat (1) berlaku."),
    "a star before a word": ("Disebut\n*force majeure* juga", "Disebut force majeure juga."),
    "a negative number": ("suhu\n-10 derajat", "suhu -10 derajat."),
    "definitions": ("yang dimaksud dengan:\n1. A adalah b.\n2. C adalah d.", "yang dimaksud dengan:\n1. A adalah b.\n2. C adalah d."),
}  # fmt: skip
"""What looks like a mark and is none."""


def notes_of(text: str, *, headed: bool = True) -> list[str]:
    """What is said about a text that was typed."""
    return [f"{each.name} {each.where.line}" for each in read_outline(rendered(text), FILE, headed=headed).notes]


def rendered(text: str) -> str:
    """A text without Jinja as it is read."""
    return render_text(text, {}, FILE)


@every("name", PASTED)
def test_what_is_pasted_becomes_the_level_that_its_place_asks_for(name: str) -> None:
    typed, expected = PASTED[name]
    assert outline_of(typed) == expected
    said = [each for each in read_outline(rendered(typed), FILE).notes if each.name == "dirapikan"]
    assert len(said) == 1
    assert "“" in said[0].message
    assert outline_of(expected.replace("\n\n", "\n")) == expected, "what is tidy stays"


@every("space", SPACES)
def test_any_space_stands_behind_a_mark(space: str) -> None:
    typed = "(1)_Satu\n(2)_Dua:\na._x\nb._y".replace("_", space)
    assert outline_of(typed) == "(1) Satu.\n(2) Dua:\n    a. x; dan\n    b. y."
    assert notes_of(typed) == []


@every("name", AS_TYPED)
def test_what_is_no_mark_stays_text(name: str) -> None:
    typed, expected = AS_TYPED[name]
    assert outline_of(typed) == expected
    assert "dirapikan" not in "".join(notes_of(typed))


def test_a_single_dash_is_doubtful() -> None:
    assert notes_of("kerja sama pusat\n- daerah") == ["ketikan-meragukan 2"]
    assert notes_of("tim terdiri atas:\n- ketua") == ["dirapikan 2"]


HEADINGS = {
    "Tim\nPARA PIHAK membentuk tim.": [1],
    "Tim Pelaksana\n(1) PARA PIHAK membentuk tim.\n(2) Dua.": [1],
    "Pasal 5\nTim\n(1) Satu.\n(2) Dua.": [1],
    "(1) Satu.\n(2) Dua.\n\nPASAL 5 TIM PELAKSANA\n\n(3) Tiga.": [4],
    "BAB II\n\nPARA PIHAK sepakat.": [1],
    "Bagian Kedua\n\nPARA PIHAK sepakat.": [1],
    "sebagaimana dimaksud dalam\nPasal 5 berlaku": [],
    "sebagaimana dimaksud dalam\nPasal 5": [],
    "Pasal 5 ayat (2) tetap berlaku": [],
    "(1) Tim\n(2) Dua": [],
    "Tim": [],
    "PARA PIHAK": [],
    "Biaya ditanggung bersama\n\nPARA PIHAK sepakat.": [],
}


@every("text", HEADINGS)
def test_a_heading_inside_a_text_is_said(text: str) -> None:
    assert notes_of(text) == [f"ketikan-meragukan {line}" for line in HEADINGS[text]]
    assert not notes_of(text, headed=False)


def test_a_text_that_begins_with_numbers_may_mean_ayat() -> None:
    assert notes_of("1. PARA PIHAK membentuk tim\n2. Tim bekerja") == ["ketikan-meragukan 1"]
    assert notes_of("1. Mitra adalah PIHAK KEDUA\n2. Modul adalah bahan ajar") == []
    assert notes_of("Yang dimaksud dengan:\n1. Mitra\n2. Modul") == []
    assert notes_of("(1) Satu\n(2) Dua") == []
