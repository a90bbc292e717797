"""What a drafter types beside what is printed."""
# ruff: noqa: E501 - a case stands on one line, input beside expectation

from dataclasses import dataclass
from textwrap import dedent

import pytest
from _every import every
from _helpers import FILE, blocks_of, findings_of, outline_of

from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.tree.inline import Text
from kerjasama_docs.naskah.tree.parse import parse_outline
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
    (table,) = blocks_of("| A | B | C |\n|---|---:|:--:|\n| 1 | 2 | 3 |")
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
    Fault("(1) x\na) y", 2, "kerangka-tingkat", "tidak punya angka di atasnya"),
    Fault("(1) x\n1) y", 2, "kerangka-tingkat", "tidak punya huruf-kurung di atasnya"),
    Fault("a. x\n1. y\n1) z", 3, "kerangka-tingkat", "“1)” tidak punya"),
    Fault("a. x\na) y", 2, "kerangka-tingkat", "“a)” tidak punya angka"),
    Fault("Kata\n\na) y", 3, "kerangka-tingkat", "“a)” tidak punya angka"),
    Fault("(1) x\na.\nb. y", 2, "kerangka-kosong", "“a.” tidak berisi teks"),
    Fault("(1)", 1, "kerangka-kosong", "“(1)” tidak berisi teks"),
    Fault("(1) [#a]", 1, "kerangka-kosong", "“(1)” tidak berisi teks"),
    Fault("| a | b |\n| c |", 1, "kerangka-tabel", "kolom"),
    Fault("Kata\n| a | b |\n| c |", 2, "kerangka-tabel", "kolom"),
    Fault("|", 1, "kerangka-tabel", "tidak ditutup"),
    Fault("| a", 1, "kerangka-tabel", "tidak ditutup"),
    Fault("| a | b |\n| c | d", 2, "kerangka-tabel", "tidak ditutup"),
    Fault("| a | b |\n|---|\n| c | d |", 1, "kerangka-tabel", "kolom"),
    Fault("| a |\n|---|---|", 1, "kerangka-tabel", "kolom"),
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
    assert [(f.where.line, f.code) for f in found] == [
        (3, "kerangka-urutan"),
        (4, "kerangka-kosong"),
        (5, "kerangka-urutan"),
    ]


def test_empty_text_has_no_units() -> None:
    assert parse_outline("\n \n", FILE) == ()
