"""What a template may do, and where it is told off."""
# ruff: noqa: E501 - a case stands on one line, input beside expectation

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from _every import every
from _helpers import FILE, MINIMUM, blocks_of, findings_of, outline_of, saved, text_of

from kerjasama_docs.assets import Assets
from kerjasama_docs.findings import Finding, Where
from kerjasama_docs.naskah.jinja.engine import Rich, environment, evaluate, make_environment, render_text
from kerjasama_docs.naskah.jinja.sandbox import Permitted
from kerjasama_docs.naskah.klausul.file import load_klausul
from kerjasama_docs.naskah.tree.markup import isian_tag
from kerjasama_docs.naskah.tree.pohon import Kind
from kerjasama_docs.pipeline import load


@dataclass(frozen=True)
class Butir:
    """A record as the context has them."""

    uraian: str
    kosong: None = None


NAMES: dict[str, object] = {
    "judul": "Kerja Sama",
    "butir": Butir("satu"),
    "daftar_butir": tuple(Butir(str(n)) for n in range(50)),
    "kosong": None,
    "pecahan": 1.5,
    "ya": True,
    "angka": 5,
}


def complaint(text: str) -> Finding:
    """The one thing that is wrong with a text."""
    (finding,) = findings_of(lambda: outline_of(text, NAMES))
    assert finding.name == "klausul-jinja"
    assert finding.where.file == "uji.md"
    assert finding.hint
    return finding


FORBIDDEN = {
    "{{ judul.upper() }}": "“upper” tidak boleh dipakai",
    "{{ judul.__class__ }}": "“__class__” tidak boleh dipakai",
    "{{ butir.__class__.__mro__ }}": "“__class__” tidak boleh dipakai",
    "{{ butir._x }}": "“_x” tidak ada",
    "{{ butir['__init__'] }}": "“__init__” tidak boleh dipakai",
    "{{ daftar_butir.count }}": "“count” tidak boleh dipakai",
    "{{ ''.join }}": "“join” tidak boleh dipakai",
    "{{ butir.uraian.format(1) }}": "Yang boleh dipanggil hanya",
    "{{ judul() }}": "Yang boleh dipanggil hanya rujuk, dimaksud, isian, dan ada",
    "{{ range(3) }}": "“range” tidak dikenal",
    "{{ lipsum() }}": "“lipsum” tidak dikenal",
    "{{ self.x }}": "“x” tidak ada",
    "{{ cycler }}": "“cycler” tidak dikenal",
    "{% import 'x' as y %}": "Perintah “import”",
    "{% from 'x' import y %}": "Perintah “from”",
    "{% include 'x' %}": "Perintah “include”",
    "{% extends 'x' %}": "Perintah “extends”",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}": "Perintah “macro”",
    "{% filter kapital %}x{% endfilter %}": "Perintah “filter”",
    "{% block x %}{% endblock %}": "Perintah “block”",
    "{% set x %}y{% endset %}": "Perintah “set tanpa nilai”",
    "{% with x = 1 %}{% endwith %}": "Perintah “with”",
    "{% autoescape false %}{{ judul }}{% endautoescape %}": "Perintah “autoescape”",
    "{% for b in daftar_butir recursive %}{{ loop(daftar_butir) }}{% endfor %}": "Perintah “recursive”",
    "{% do judul %}": "perintah “do” tidak dikenal",
    "{{ 'x' * 1000000000 }}": "Operasi *",
    "{{ judul * angka }}": "Operasi *",
    "{{ [1] * 1000000 }}": "Operasi *",
    "{{ 9 ** 9 }}": "Operasi **",
    "{{ 9999999 * 9999999 }}": "Operasi *",
    "{{ '%9999999d' % 1 }}": "Operasi %",
    "{{ judul + 'x' }}": "Operasi +",
    "{{ angka / 0 }}": "Pembagian dengan nol",
    "{{ judul - 1 }}": "tidak cocok",
    "{{ angka // 0 }}": "Pembagian dengan nol",
    "{{ 1e400 }}": "bilangan yang terlalu besar",
    "{{ -1e400 }}": "bilangan yang terlalu besar",
    "{% if angka < 1e999 %}x{% endif %}": "bilangan yang terlalu besar",
    "{{ kosong | default(1e400) }}": "bilangan yang terlalu besar",
    "{% if 1e308 / 1e-308 > angka %}x{% endif %}": "Operasi /",
    "{% if 1e308 - -1e308 > angka %}x{% endif %}": "Operasi -",
    "{{ 1000000000000000000000 }}": "bilangan yang terlalu besar",
    f"{{{{ {'9' * 5000} }}}}": "bilangan yang terlalu besar",
    f"{{{{ 0x{'f' * 5000} }}}}": "bilangan yang terlalu besar",
    f"{{{{ judul.{'9' * 5000} }}}}": "bilangan yang terlalu besar",
    f"{{% if {'9' * 5000} %}}x{{% endif %}}": "bilangan yang terlalu besar",
    f"{{{{ {'(' * 400}1{')' * 400} }}}}": "terlalu dalam bersusun",
    f"{{% if {'not ' * 400}judul %}}x{{% endif %}}": "terlalu dalam bersusun",
    f"{{{{ {'-' * 400}angka }}}}": "terlalu dalam bersusun",
    f"{{{{ {'[' * 400}{']' * 400} }}}}": "terlalu dalam bersusun",
    f"{{{{ angka{' + angka' * 900} }}}}": "terlalu panjang",
    "{{ angka }}" * 20_001: "terlalu banyak",
    "{% for a in angka %}{% endfor %}": "tidak cocok",
    "{{ judul | upper }}": "penyaring “upper” tidak dikenal",
    "{{ judul | attr('upper') }}": "penyaring “attr” tidak dikenal",
    "{{ judul is xyz }}": "uji “xyz” tidak dikenal",
    "{{ angka | kapital }}": "Penyaring kapital hanya untuk teks",
    "{{ daftar_butir | kecil_awal }}": "Penyaring kecil_awal hanya untuk teks",
    "{{ judul | daftar }}": "Penyaring daftar hanya untuk daftar",
    "{{ ['a', 'b'] | daftar('lalu') }}": "Kata penghubung",
    "{{ judul | terbilang }}": "bukan bilangan",
    "{{ kosong }}": "Nilai kosong tidak dapat dicetak",
    "{{ butir.kosong }}": "Nilai kosong tidak dapat dicetak",
    "{{ pecahan }}": "Nilai pecahan tidak dapat dicetak",
    "{{ ya }}": "Nilai ya/tidak tidak dapat dicetak",
    "{{ daftar_butir }}": "Nilai daftar tidak dapat dicetak",
    "{{ butir }}": "Nilai ini tidak dapat dicetak",
    "{{ {'a': 1} }}": "Nilai ini tidak dapat dicetak",
    "{{ tak_ada }}": "“tak_ada” tidak dikenal",
    "{{ tak_ada.isi }}": "“tak_ada” tidak dikenal",
    "{% if tak_ada %}x{% endif %}": "“tak_ada” tidak dikenal",
    "{{ butir.tak_ada }}": "“tak_ada” tidak ada",
    "{{ daftar_butir[99].uraian }}": "“99” tidak ada",
    "{{ judul": "tanda {{ atau {% tidak ditutup",
    "{{ judul }": "tanda {{ }} tidak tertutup",
    "{% if judul %}x": "“{% if … %}” tidak ditutup",
    "{% for a in daftar_butir %}x": "“{% for … %}” tidak ditutup",
    "{% endif %}": "penutup ini tidak punya pembuka",
    "{# catatan": "catatan {# tidak ditutup",
    "{{ }}": "ungkapannya kosong",
    "{{ judul ! }}": "tidak terbaca",
    "{% if %}x{% endif %}": "ungkapannya kosong",
}  # fmt: skip


@every("text", FORBIDDEN)
def test_refused_on_its_line(text: str) -> None:
    finding = complaint(f"(1) Satu\n(2) Dua\n{text}\n")
    assert FORBIDDEN[text] in finding.message
    assert finding.where.line == 3


BOMBS = {
    "doubling text": "{% set a = 'xxxxxxxxxx' %}\n" + "{% set a = a ~ a %}\n" * 60 + "{{ a }}",
    "nested loops that print": "{% for a in l %}{% for b in l %}{% for c in l %}{{ 'x' * 1 if false else 'xxxxxxxxx' }}{% endfor %}{% endfor %}{% endfor %}",
    "nested loops that print nothing": "{% for a in l %}{% for b in l %}{% for c in l %}{% for d in l %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
    "a long text many times": "{% for a in l %}{{ panjang }}{% endfor %}",
    "a list of letters": "{% set a = panjang | list %}",
    "a text walked over": "{{ panjang | map('kapital') | daftar }}",
    "many lists": "{% for a in l %}{% for b in l %}{% set c = l | list %}{% endfor %}{% endfor %}",
    "many sets": "{% set a = l | list %}\n" * 101,
    "many slices": "{% set a = panjang ~ panjang ~ panjang ~ panjang ~ panjang ~ panjang %}\n" + "{% set b = a[:] %}\n" * 60,
    "empty texts": "{% set a = '' %}\n" + "{% set a = a ~ a %}\n" * 60,
    "nested for": "{% for a in l %}" * 22 + "{% endfor %}" * 22,
    "nested if": "{% if l %}" * 110 + "{% endif %}" * 110,
    "very nested if": "{% if l %}" * 3000 + "{% endif %}" * 3000,
    "nested brackets": "{{ " + "(" * 300 + "1" + ")" * 300 + " }}",
    "a long chain": "{{ l" + ".a" * 900 + " }}",
    "joined by a filter": "{% for a in l %}{{ l | map(attribute='uraian') | daftar }}{{ panjang }}{% endfor %}",
}  # fmt: skip


@every("name", BOMBS)
def test_bombs_are_stopped(name: str) -> None:
    names = {"l": tuple(Butir("x" * 200) for _ in range(300)), "panjang": "x" * 20_000}
    (finding,) = findings_of(lambda: outline_of(BOMBS[name], names))
    assert re.search(r"terlalu|lebih dari|hanya untuk daftar", finding.message)


@pytest.mark.parametrize("bila", ["(" * 400 + "judul" + ")" * 400, "judul" + ".a" * 900, "not " * 500 + "judul"])
def test_deep_condition_is_a_finding(bila: str) -> None:
    (finding,) = findings_of(lambda: evaluate(bila, NAMES, FILE))
    assert "sederhanakan" in finding.message
    assert len(finding.message) < 250


def test_fifteen_levels_are_allowed() -> None:
    assert outline_of("{% if judul %}" * 15 + "x" + "{% endif %}" * 15, NAMES) == "x."


SHARED = {
    "a tag at the end of a line": ("(1) Tim{% if judul %} inti{% endif %}\n(2) Dua", "(1) Tim inti.\n(2) Dua."),
    "a comment at the end of a line": ("(1) Tim{# catatan #}\n(2) Dua", "(1) Tim.\n(2) Dua."),
    "a raw at the end of a line": ("(1) {% raw %}{% x %}{% endraw %}\n(2) Dua", "(1) {% x %}.\n(2) Dua."),
    "a value before the tag": ("(1) {{ judul }}{% if ya %}{% endif %}\n(2) Dua", "(1) Kerja Sama.\n(2) Dua."),
    "a tag over two lines": ("(1) Tim{% if\n judul %} inti{% endif\n%}\n(2) Dua", "(1) Tim inti.\n(2) Dua."),
    "tags alone": ("(1) Satu\n{% if judul %}\n{# a #}{% set x = 1 %}\ntetap satu\n{% endif %}\n(2) Dua", "(1) Satu tetap satu.\n(2) Dua."),
    "a loop": ("{% for b in daftar_butir[:2] %}\na. u{% if loop.first %}, v{% endif %}\n{% endfor %}", "a. u, v; dan\nb. u."),
}  # fmt: skip


@pytest.mark.parametrize("name", SHARED)
def test_line_break_behind_a_tag(name: str) -> None:
    text, expected = SHARED[name]
    assert outline_of(text, NAMES) == expected
    (finding,) = findings_of(lambda: outline_of(f"{text}\n\n{{{{ tak_ada }}}}", NAMES))
    assert finding.where.line == text.count("\n") + 3


@pytest.mark.parametrize(("typed", "named"), [(r"\u202e", "U+202E"), (r"\ud800", "U+D800"), (r"\x07", "U+0007")])
def test_escape_of_a_character_that_cannot_be_printed(typed: str, named: str) -> None:
    (finding,) = findings_of(lambda: outline_of(f'(1) Satu\n(2) {{{{ "{typed}" }}}}', NAMES))
    assert (finding.name, finding.where.file, finding.where.line) == ("karakter-terlarang", "uji.md", 2)
    assert named in finding.message


@pytest.mark.parametrize(
    ("text", "line"), [("---\narti: x\n---\n(1) Satu\n(2) a\x07b\n", 5), ('---\narti: "a\\x07b"\n---\nx\n', 2)]
)
def test_character_in_a_klausul_file(tmp_path: Path, text: str, line: int) -> None:
    (tmp_path / "klausul").mkdir()
    (tmp_path / "klausul" / "penutup.md").write_text(text, "utf-8")
    (finding,) = findings_of(lambda: load(MINIMUM, templates=tmp_path))
    assert (finding.name, finding.where.line) == ("karakter-terlarang", line)
    assert finding.where.file == str(tmp_path / "klausul" / "penutup.md")


def test_joined_values_keep_their_guarantees() -> None:
    isian = Permitted(lambda text, path="": isian_tag(str(text), str(path)))
    names = {**NAMES, "nama": "A & B | *C*", "kaya": Rich("*miring*"), "isian": isian, "buka": isian_tag("nama", "p")}
    cases = {
        '{{ "1. " ~ judul }}': "1. Kerja Sama.",
        '| {{ "a | " ~ nama }} | b |': "| a | A & B | *C* | b |",
        '{{ nama ~ "*x*" }}': "A & B | *C**x*.",
        '{{ isian("x " ~ nama) }} y': "[x A & B | *C*] y.",
        '{{ "a " ~ buka }}': "a [nama].",
        '{{ isian("a " ~ buka) }} y': "[a nama] y.",
        '{{ ("a" ~ " & b") | kapital }}': "A & B.",
        '{{ ("Menyusun " ~ "modul & x") | kecil_awal }}': "menyusun modul & x.",
        '{{ ("Menyusun " ~ nama) | kecil_awal }}': "menyusun A & B | *C*.",
        '{{ "ya" if "a" ~ "b" == "ab" else "tidak" }}': "ya.",
        '{{ [1 ~ "a", "b"] | daftar }}': "1a dan b.",
    }
    for text, expected in cases.items():
        assert outline_of(text, names) == expected
    (unit,) = blocks_of('{{ "1. " ~ judul }}', names)
    assert getattr(unit, "kind", None) is Kind.PARAGRAF
    assert len(blocks_of('{{ "1. " ~ kaya }}', names)[0].content) == 3  # type: ignore[union-attr]
    assert "kosong" in complaint('{{ "a" ~ kosong }}').message


def test_environment_with_the_filters_that_are_named() -> None:
    assert set(make_environment(str, ("upper",)).filters) == {"upper"}
    assert "attr" not in environment().filters


def test_nearest_name_is_the_hint() -> None:
    assert complaint("{{ jdul }}").hint == "Mungkin maksudnya “judul”."


ALLOWED = {
    '{{ "Landasan bagi PARA PIHAK" | dimaksudkan }}': "sebagai Landasan bagi PARA PIHAK.",
    '{{ ("Mempererat " ~ judul) | dimaksudkan }}': "untuk mempererat Kerja Sama.",
    '{{ "Untuk mempererat hubungan" | dimaksudkan }}': "untuk mempererat hubungan.",
    "{{ judul }}": "Kerja Sama.",
    "{{ judul | kapital }}": "KERJA SAMA.",
    "{{ angka + 2 }} {{ angka * 3 }}": "7 15.",
    "{{ angka | terbilang }}": "lima.",
    "{{ ['a', 'b', 'c'] | daftar('atau') }}": "a, b, atau c.",
    "Nota{{ ['1/A', '2/B'] | bernomor }}, tanggal ini": "Nota, Nomor 1/A dan Nomor 2/B, tanggal ini.",
    "Nota{{ ['1', '2', '3'] | bernomor('Number') }}": "Nota, Number 1, Number 2, and Number 3.",
    "Nota{{ [] | bernomor }}, tanggal ini": "Nota, tanggal ini.",
    "{{ butir.uraian ~ judul }}": "satuKerja Sama.",
    "{% for b in daftar_butir[:3] %}{{ loop.index }}{{ b.uraian }}{% if not loop.last %}, {% endif %}{% endfor %}": "10, 21, 32.",
    "{% set x = judul %}{{ x }}": "Kerja Sama.",
    "{{ tak_ada | default('bawaan') }}": "bawaan.",
    "{% if tak_ada is defined %}x{% else %}y{% endif %}": "y.",
    "{# catatan #}Teks": "Teks.",
    "{% raw %}{{ x }}{% endraw %}": "{{ x }}.",
    "R&D <Tbk> \"x\" 'y' &amp;x": "R&D <Tbk> \"x\" 'y' &amp;x.",
    "{{ '<b>&' }}x": "<b>&x.",
}  # fmt: skip


@every("text", ALLOWED)
def test_allowed(text: str) -> None:
    assert outline_of(text, NAMES) == ALLOWED[text]


# Every unit stands on the line that its text says.
LINES = """
(1) baris 2
{% if judul %}
(2) baris 4
{% endif %}
{% if
   judul
   and angka %}
(3) baris 9
{% endif %}
{# catatan
   panjang #}
(4) baris 13
{% set x = [
  "a",
  "b",
] %}
(5) baris 18
{%- if judul -%}
{% endif +%}
(6) baris 21
{% for b in daftar_butir[:2] %}
(7) baris 23
{% endfor %}
{{ judul }} baris 25
(8) baris 26
"""


def test_units_stand_on_their_lines() -> None:
    rendered = render_text(LINES, NAMES, FILE)
    found = re.findall(r'<l n="(\d+)"/>(?:[^<]|<nilai/>)*baris (\d+)', rendered)
    assert len(found) == 10
    assert all(tagged == said for tagged, said in found), found


PADDINGS = {
    "nothing": "",
    "a block over several lines": "{% if\n judul\n%}\n{% endif %}\n",
    "a comment over several lines": "{# a\n b\n c #}\n",
    "a set over several lines": "{% set x = [\n1,\n2] %}\n",
    "blank lines": "\n\n\n",
    "a minus": "{%- if judul -%}\n\n{%- endif -%}\n",
    "a raw": "{% raw %}\n{{ x }}\n{% endraw %}\n",
}


@every("name", PADDINGS)
@every("fault", ["{{ tak_ada }}", "{{ kosong }}", "{{ judul.upper() }}", "{{ judul", "(1) x\n\n(9) y"])
def test_line_after_tags_over_several_lines(name: str, fault: str) -> None:
    text = f"{PADDINGS[name]}Teks.\n\n{fault}"
    (finding,) = findings_of(lambda: outline_of(text, NAMES))
    assert finding.where.line == text.count("\n") + 1


INPUT = """\
jenis: nota-kesepahaman
pihak: [{}, {}]
klausul:
  penutup:
    teks: |
      (1) Satu
      {%% if judul %%}
      {%% endif %%}
      (1) %s
  perubahan:
    teks: "(1) Satu %s"
  pendanaan:
    teks: >
      Satu
      %s
pasal_tambahan:
  - judul: Lain
    teks: |

      (1) Satu

      (2) Dua %s
lampiran:
  - judul: Lain
    teks: |-
      %s
"""


FAULTS = {
    "{{ tak_ada }}": "“tak_ada” tidak dikenal",
    "{{ none }}": "tidak dapat dicetak",
    '{{ rujuk("tak-ada") }}': "“tak-ada”",
    "{{ 1e400 }}": "bilangan yang terlalu besar",
    '{{ isian("x", "%s") }}' % ("9" * 5000): "disebut dengan namanya",
    '{{ isian("x", "pihak[%s].nama") }}' % ("9" * 5000): "disebut dengan namanya",
    '{{ isian("x", "pihak[٣].nama") }}': "disebut dengan namanya",
    '{{ kutipan("%s") }}' % ("9" * 5000): "harus bilangan",
    '{{ rujuk("penutup", angka="%s") }}' % ("9" * 5000): "harus bilangan",
    '{{ rujuk("penutup", ayat="%s") }}' % ("9" * 5000): "harus nomor ayat",
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_line_inside_a_text_of_the_input(tmp_path: Path, fault: str) -> None:
    name = saved(tmp_path, INPUT.replace('"(1) Satu %s"', "'(1) Satu %s'") % ((fault,) * 5))
    found = findings_of(lambda: load(name))
    assert [(f.where.line, f.where.path) for f in found] == [
        (9, "klausul.penutup.teks"),
        (11, "klausul.perubahan.teks"),
        (13, "klausul.pendanaan.teks"),
        (22, "pasal_tambahan[1].teks"),
        (26, "lampiran[1].teks"),
    ]
    assert all(FAULTS[fault] in each.message for each in found)


def test_line_of_a_text_in_quotes_is_the_line_of_its_key(tmp_path: Path) -> None:
    text = 'jenis: nota-kesepahaman\npihak: [{}, {}]\npasal_tambahan:\n  - judul: X\n    teks: "(1) a\\n\\n(2) b\\n\\n(9) c"\n'
    (finding,) = findings_of(lambda: load(saved(tmp_path, text)))
    assert (finding.name, finding.where.line) == ("kerangka-urutan", 5)


@pytest.mark.parametrize(("opening", "line"), [('"""\n', 6), ('"""', 5)])
def test_line_inside_a_text_of_toml(tmp_path: Path, opening: str, line: int) -> None:
    text = f'jenis = "nota-kesepahaman"\npihak = [{{}}, {{}}]\n[[pasal_tambahan]]\njudul = "X"\nteks = {opening}(1) a\n(9) b\n"""\n'
    (finding,) = findings_of(lambda: load(saved(tmp_path, text, "naskah.toml")))
    assert (finding.name, finding.where.line) == ("kerangka-urutan", line + 1)


def test_line_in_a_klausul_file(tmp_path: Path) -> None:
    folder = tmp_path / "templat" / "klausul"
    folder.mkdir(parents=True)
    (folder / "penutup.md").write_text("---\njudul: Penutup\narti: x\n---\n(1) Satu\n(2) {{ tak_ada }}\n", "utf-8")
    (finding,) = findings_of(lambda: load(MINIMUM, templates=tmp_path / "templat"))
    assert (finding.where.file, finding.where.line) == (str(folder / "penutup.md"), 6)


BROKEN_HEADS = {
    "judul: X\narti: y\n---\nTeks": (1, "tidak punya kepala YAML"),
    "---\njudul: X\n---\nTeks": (1, "arti wajib ada"),
    "---\narti: y\nwarna: merah\n---\nTeks": (3, "“warna” tidak dikenal"),
    "---\narti: y\n\tx: z\n---\nTeks": (3, "tab"),
    "---\narti: y\nbila: tak_ada\n---\nTeks": (5, "bila: tak_ada"),
    "---\narti: y\nbila: '{{'\n---\nTeks": (5, "bila: {{"),
}


@pytest.mark.parametrize("text", BROKEN_HEADS)
def test_broken_head_of_a_klausul(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "klausul"
    folder.mkdir()
    (folder / "penutup.md").write_text(text, "utf-8")
    (finding,) = findings_of(lambda: load(MINIMUM, templates=tmp_path))
    line, said = BROKEN_HEADS[text]
    assert (finding.where.file, finding.where.line) == (str(folder / "penutup.md"), line)
    assert said in finding.message


def test_value_with_a_line_break_is_one_line() -> None:
    assert outline_of("(1) {{ v }}\n(2) x", {"v": "satu\n  (9) dua\n\ntiga"}) == "(1) satu (9) dua tiga.\n(2) x."


HOSTILE = [
    'PT Maju & Jaya <Tbk> "x"', '<rujuk target="x"/> y', "{{ 7*7 }} z", "{% raw %} q", '<l n="1"/> w', "&lt; &#42; v",
    "Jalan | Raya", "(1) satu", "a. satu", "[#x] satu", "😀 halo", "[[x]] y", '<isian p="">x</isian> y',
]  # fmt: skip


def every_field(text: str) -> dict[str, object]:
    """A naskah with the text in every field that takes text."""
    pihak = {
        "nama": text, "nomor": text, "alamat": text, "uraian": text,
        "penandatangan": {"nama": text, "jabatan": text, "nip": text, "atas_nama": text, "dasar_pengangkatan": text},
        "narahubung": {"unit": text, "nama": text, "alamat": text, "telepon": text, "pos_el": text},
        "kewenangan": text, "tanggung_jawab": [text, text], "hak": [text], "kewajiban": [text, text],
    }  # fmt: skip
    return {
        "jenis": "perjanjian-kerja-sama",
        "judul": text,
        "penandatanganan": {"tempat": text},
        "pihak": [pihak, pihak],
        "premis": [text],
        "dasar_hukum": [text, text],
        "definisi": [{"istilah": text, "singkatan": text, "arti": text}],
        "maksud": text,
        "tujuan": [text, text],
        "ruang_lingkup": [{"uraian": text, "rincian": [text, text]}, text],
        "kegiatan": [{"uraian": text, "waktu": text, "penanggung_jawab": text}, text],
        "pendanaan": {
            "nilai": "1.000", "pembayar": 1, "penerima": 2, "keterangan": text,
            "tahap": [{"uraian": text}, {"uraian": text}],
            "rekening": {"bank": text, "nomor": text, "atas_nama": text},
        },
        "induk": {"judul": text, "nomor": [text, text]},
        "saksi": [{"nama": text, "jabatan": text, "nip": text}],
        "klausul": {"penyelesaian-perselisihan": {"parameter": {"forum": text}}, "penutup": {"judul": text}},
        "lampiran": [{"judul": text, "tabel": "rincian-biaya", "baris": [{"uraian": text, "satuan": text, "volume": "1", "harga_satuan": "2"}]}],
    }  # fmt: skip


def counted(text: str) -> tuple[int, ...]:
    """How many Pasal, units and lines the naskah has with this text everywhere."""
    from kerjasama_docs.naskah.tree.walk import all_lines, walk

    pohon = load(every_field(text), tidy=False).built.pohon
    return len(pohon.pasal), sum(len(list(walk(p.content))) for p in pohon.pasal), len(list(all_lines(pohon)))


@every("text", HOSTILE, quick=5)
def test_hostile_text_in_every_field(text: str) -> None:
    assert counted(text) == counted("zwz wz")
    from kerjasama_docs.naskah import outline

    plain, shown = (outline(load(every_field(each), tidy=False).built.pohon) for each in ("zwz wz", text))
    first = text[0].lower() + text[1:]
    found = shown.lower().count(first.lower())
    assert found == plain.lower().count("zwz wz")


def test_parameter_of_the_drafter_is_text() -> None:
    text = text_of(
        jenis="perjanjian-kerja-sama",
        klausul={"penyelesaian-perselisihan": {"parameter": {"forum": "{{ 7*7 }} & <b>"}}},
    )
    assert "melalui {{ 7*7 }} & <b>." in text


def test_bundled_klausul_know_their_file() -> None:
    klausul = load_klausul("penutup", Assets())
    assert klausul.where.file
    assert klausul.where.file.endswith("penutup.md")
    assert isinstance(klausul.where, Where)


@pytest.mark.parametrize(
    ("name", "first", "changed"), [("besar_awal", "naskah", "Naskah"), ("kecil_awal", "Penyusunan", "penyusunan")]
)
def test_the_first_letter_of_a_joined_text_changes_and_what_is_open_stays_open(
    name: str, first: str, changed: str
) -> None:
    text = '{{ ("' + first + ' " ~ isian("kosong", "judul")) | ' + name + " }}"
    names: dict[str, object] = {"isian": Permitted(lambda text, path="": isian_tag(str(text), str(path)))}
    rendered = render_text(text, names, FILE)
    assert '<isian p="judul">kosong</isian>' in rendered
    assert f"{changed} " in rendered


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("alih teknologi", "Alih teknologi."),
        ("Biaya tersedia.", "Biaya tersedia."),
        ("siapa yang membayar?", "Siapa yang membayar?"),
        ("PT A & Co", "PT A &amp; Co."),
    ],
)
def test_what_is_typed_becomes_a_sentence(typed: str, sentence: str) -> None:
    assert render_text("{{ judul | kalimat }}", {"judul": typed}, FILE).replace("<nilai/>", "") == sentence


def test_an_open_place_becomes_no_sentence() -> None:
    names: dict[str, object] = {"judul": isian_tag("kosong", "judul")}
    assert render_text("{{ judul | kalimat }}", names, FILE) == '<isian p="judul">kosong</isian>'
