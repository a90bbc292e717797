"""YAML as people type and paste it: read as it is meant where that is certain, and named where it is not."""

from pathlib import Path

import pytest
import yaml
from _every import every
from _helpers import examples, saved
from hypothesis import given, settings
from hypothesis import strategies as st
from test_yaml import FILES, found_in

from kerjasama_docs.findings import Level
from kerjasama_docs.inputs import Source, read_yaml
from kerjasama_docs.inputs.yaml_meant import meant
from kerjasama_docs.inputs.yaml_signs import EDGE
from kerjasama_docs.pipeline import load

BLANK = "Di luar teks ada spasi takputus (U+00A0)"
COLON = "Titik dua di sini tidak diikuti spasi"
MARK = "Butir daftar diawali"
QUOTES = "Nilai ini diapit tanda petik lengkung"
UNSEEN = "Di luar teks ada karakter tak tampak (U+200B)"
ANOTHER = "Di luar teks ada spasi khusus"
TWO = [{"nama": "A", "kota": "B"}]
MEANT = {
    # blanks that are none to YAML
    "a:\xa0b": ({"a": "b"}, BLANK, 1, 3),
    "a\xa0: b": ({"a": "b"}, BLANK, 1, 2),
    "a: \xa0b": ({"a": "b"}, BLANK, 1, 4),
    "a:\u202fb": ({"a": "b"}, "Di luar teks ada spasi takputus (U+202F)", 1, 3),
    "a:\u3000b": ({"a": "b"}, ANOTHER, 1, 3),
    "a:\u2003\n  b": ({"a": "b"}, ANOTHER, 1, 3),
    "p:\n\xa0\xa0- nama: A\n\xa0\xa0\xa0 kota: B": ({"p": TWO}, f"{BLANK} (juga pada 1 baris lain)", 2, 1),
    "p:\n  -\xa0nama: A\n    kota:\xa0B": ({"p": TWO}, BLANK, 2, 4),
    "p:\n  - nama: A\n  - nama:\xa0B": ({"p": [{"nama": "A"}, {"nama": "B"}]}, BLANK, 3, 10),
    "p:\n  nama:\xa0A\n  kota: B": ({"p": TWO[0]}, BLANK, 2, 8),
    "teks: |\n\xa0\xa0satu\n\xa0\xa0dua": ({"teks": "satu\ndua"}, BLANK, 2, 1),
    "teks: |\n    satu\n  \xa0\xa0dua": ({"teks": "satu\ndua"}, BLANK, 3, 3),
    "a: satu\n\xa0\xa0dua": ({"a": "satu dua"}, BLANK, 2, 1),
    # what shows nothing
    "a:\u200bb": ({"a": "b"}, UNSEEN, 1, 3),
    "\u200ba: b": ({"a": "b"}, UNSEEN, 1, 1),
    "ju\u200bdul: b": ({"judul": "b"}, UNSEEN, 1, 3),
    "a: b\n\ufeffc: d": ({"a": "b", "c": "d"}, "Di luar teks ada tanda urutan byte (U+FEFF)", 2, 1),
    # tabs
    "a:\tb": ({"a": "b"}, "Di luar teks ada tab", 1, 3),
    "p:\n  -\tnama: A": ({"p": [{"nama": "A"}]}, "Di luar teks ada tab", 2, 4),
    "a: b\n  c\td": ({"a": "b c d"}, "Di luar teks ada tab", 2, 4),
    # colons
    "judul:Uji": ({"judul": "Uji"}, COLON, 1, 6),
    "a: b\njudul:Uji: Coba": (None, COLON, 2, 6),
    'a: b\njudul:"Uji: Coba"': ({"a": "b", "judul": "Uji: Coba"}, COLON, 2, 6),
    "p:\n  - nama:A\n    kota: B": ({"p": TWO}, COLON, 2, 9),
    "p:\n  - nama: A\n    kota:B": ({"p": TWO}, COLON, 3, 9),
    "p:\n  - nama: A\n  - nama:B": ({"p": [{"nama": "A"}, {"nama": "B"}]}, COLON, 3, 9),
    "judul\uff1aUji": ({"judul": "Uji"}, "Di sini ada titik dua lebar", 1, 6),
    "judul\uff1a Uji": ({"judul": "Uji"}, "Di sini ada titik dua lebar", 1, 6),
    # items
    "p:\n  – nama: A\n    kota: B": ({"p": TWO}, f"{MARK} “–”", 2, 3),
    "p:\n  • nama: A\n    kota: B": ({"p": TWO}, f"{MARK} “•”", 2, 3),
    "p:\n  \uf0b7 nama: A\n    kota: B": ({"p": TWO}, f"{MARK} “\uf0b7”", 2, 3),
    "p:\n  1. nama: A\n     kota: B": ({"p": TWO}, f"{MARK} “1.”", 2, 3),
    "p:\n  (1) nama: A\n      kota: B": ({"p": TWO}, f"{MARK} “(1)”", 2, 3),
    "p:\n  -nama: A\n    kota: B": ({"p": TWO}, f"{MARK} “-”", 2, 3),
    "p:\n  * satu\n  * dua": ({"p": ["satu", "dua"]}, f"{MARK} “*” (juga", 2, 3),
    "p:\n  -\xa0satu\n  -\xa0dua": ({"p": ["satu", "dua"]}, BLANK, 2, 4),
    "p:\n  - satu\n  – dua": ({"p": ["satu", "dua"]}, f"{MARK} “–”", 3, 3),
    # quotes
    "a: “Uji: Coba”": ({"a": "Uji: Coba"}, QUOTES, 1, 4),
    'a: "Uji: Coba”': ({"a": "Uji: Coba"}, QUOTES, 1, 4),
    'a: “Uji: Coba"': ({"a": "Uji: Coba"}, QUOTES, 1, 4),
    "a: ‘Uji #5’ # catatan": ({"a": "Uji #5"}, QUOTES, 1, 4),
    "a: „Jum'at: x“": ({"a": "Jum'at: x"}, QUOTES, 1, 4),
    "p:\n  - “Uji: Coba”": ({"p": ["Uji: Coba"]}, QUOTES, 2, 5),
}
"""What is typed: what is read, and what is said with its line and column; None where the rest cannot be read."""
KEPT = [
    "a: b\xa0c",
    "a: b:\xa0c",
    "a: satu\n  kota:\xa0B",
    "a: 'x\n  kota:\xa0B'",
    'a: "x\n\n  kota:B"',
    "a: |\n  kota:\xa0B\n  \xa0\xa0- x\n  – nama: A",
    "a: >\n  kota:B\n\n  * x",
    "a:\n  - kota:\xa0B",
    "a:\n  - https://x.id/y",
    "a:\n  https://x.id/y",
    "a:\n  - 10:30",
    "a: “Uji”",
    'a: “Uji"',
    "a: “Uji” dan “Coba”",
    'a: "Uji “Coba”"',
    'a: "Uji “Coba”\n  lagi"',
    'a: "Uji”\n  lagi: dan"',
    'a: "1“#\t1"',
    "a:\n- -\xa01",
    "a: '''\n\n  a:'",
    "a:\n  – satu\n  – dua",
    "a:\n  • satu\n  • dua",
    "a:\n  - a. satu\n  - 1) dua\n  - – tiga\n  - (4) x",
    "a: [x:\xa0y,\n  kota:B]",
    "a: {b: c,\n  d: e:\xa0f}",
    "# kota:B\na: b # kota:\tB\n",
    "a: &x b\nc: *x",
    "? a\n: b",
    "a: -b",
    "Kota Asal: B\nNo. Urut: 1",
    "a:\n  - Nama: x\n    1. Kota: y\n    a. Umur: z",
    "a: '\u200b'",
]
"""What is read as it was before, without a word."""
NAMED = {
    "a: b\njudul = Uji": ("Sesudah nama isian tertulis “=”", "Tulis “judul: Uji”.", 2, 7),
    "judul = Uji\ntempat = J": ("Sesudah nama isian tertulis “=”", "Tulis “judul: Uji”.", 1, 7),
    "a: b\njudul; Uji\nc: d": ("Sesudah nama isian tertulis “;”", "Tulis “judul: Uji”.", 2, 6),
    "judul = Uji\nc: d": ("Sesudah nama isian tertulis “=”", "Tulis “judul: Uji”.", 1, 7),
    "a: Uji: Coba": ("Titik dua di dalam nilai", 'Tulis “a: "Uji: Coba"”.', 1, 7),
    'a: Kata "x": y': ("Titik dua di dalam nilai", "Tulis “a: 'Kata \"x\": y'”.", 1, 12),
    "p:\n  - nama: Uji: Coba": ("Titik dua di dalam nilai", 'Tulis “nama: "Uji: Coba"”.', 2, 14),
    "a: b\n  c: d": ("Baris ini menjorok lebih dalam", "Samakan spasi di awal baris ini", 2, 3),
    "a: b\nc d\ne: f": ("Baris ini bukan isian", "Tulis “nama: nilai”.", 2, 1),
    "p:\n  -nama: A\n   kota: B": ("Tanda hubung butir daftar tidak diikuti spasi", "Tulis “- nama: A”.", 2, 3),
    "p:\n  - a\n  -b": ("Tanda hubung butir daftar tidak diikuti spasi", "Tulis “- b”.", 3, 3),
    "teks: |\nsatu\ndua": ("Teks di bawah tanda | atau > tidak menjorok", "Awali setiap barisnya", 2, 1),
    'a: "b" dan "c"': ("Ada tulisan sesudah tanda petik penutup", 'Tulis “a: \'"b" dan "c"\'”.', 1, 8),
    "p:\n  – Tahap satu: a\n  – Tahap dua: b": (f"{MARK} “–”", 'Tulis “- "Tahap satu: …"”.', 2, 3),
    "“judul”: Uji": ("Nama isian diapit tanda petik lengkung", "Tulis “judul: …”.", 1, 1),
    "a: {nama:A}": ("Titik dua di dalam { } tidak diikuti spasi", "Tulis “nama: A”.", 1, 5),
    "a: {nama:\xa0A, kota: B}": ("Titik dua di dalam { } tidak diikuti spasi", "Tulis “nama: A”.", 1, 5),
    "a: &Jaya Abadi": ("“&Jaya” di awal nilai", 'Tulis “a: "&Jaya Abadi"”.', 1, 4),
    "a:\n  - &Jaya Abadi": ("“&Jaya” di awal nilai", 'Tulis “- "&Jaya Abadi"”.', 2, 5),
    "a: &Jaya\nb: c": ("“&Jaya” di awal nilai", 'Tulis “a: "&Jaya"”.', 1, 4),
    "a: *tebal*": ("Nilai diawali *, yang", 'Tulis “a: "*tebal*"”.', 1, 4),
    "a: @x": ("Nilai diawali tanda", 'Tulis “a: "@x"”.', 1, 4),
    "a: > x": ("Nilai diawali tanda", 'Tulis “a: "> x"”.', 1, 6),
    "a: [x] y": ("Ada tulisan sesudah kurung penutup", 'Tulis “a: "[x] y"”.', 1, 8),
    "a: - x": ("Butir daftar di sini sebaris", "Tulis butir itu di baris berikutnya", 1, 4),
    "a: 'Jum'at'": ("Ada tulisan sesudah tanda petik penutup", 'Tulis “a: "Jum\'at"”.', 1, 9),
    'a: "kata "x" y"': ("Ada tulisan sesudah tanda petik penutup", "Tulis “a: 'kata \"x\" y'”.", 1, 11),
    'a: "Uji\nb: c': ("Tanda petik dibuka di sini", 'Tulis “a: "Uji"”.', 1, 4),
    'a: "Uji\nb: "c"\n': ("Tanda petik dibuka di sini", 'Tulis “a: "Uji"”.', 1, 4),
    "a: b\na: c": ("Isian “a” ditulis dua kali; yang pertama di baris 1", "Hapus salah satu.", 2, 1),
    "p:\n  - nama: A\n    nama: B": ("Isian “nama” ditulis dua kali; yang pertama di baris 2", "Awali butir", 3, 5),
    "p:\n\t- nama: A": ("Baris ini memuat tab", "Ganti tab dengan spasi", 2, 1),
    "%x\na: b": ("Baris ini diawali %", "Hapus baris ini", 1, 1),
}
"""What cannot be read: what is said, what to do, line and column."""


@every(("typed", "expected"), MEANT.items())
@pytest.mark.parametrize("quick", [True, False])
def test_read_as_meant(
    monkeypatch: pytest.MonkeyPatch, typed: str, expected: tuple[object, str, int, int], *, quick: bool
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", quick)
    value, says, *place = expected
    found = found_in(typed)
    assert value is None or (isinstance(found, Source) and found.data == value)
    notes = found.findings if isinstance(found, Source) else found
    note = next(each for each in notes if each.name == "yaml-ketikan")
    assert [note.level, note.where.line, note.where.column] == [Level.SARAN, *place]
    assert note.message.startswith(says)


@every("typed", KEPT)
def test_text_is_left_alone(typed: str) -> None:
    assert meant(typed, None).text == typed
    assert isinstance(found_in(typed), Source)


@every(("typed", "says", "todo", "line", "column"), [(typed, *said) for typed, said in NAMED.items()])
def test_the_very_thing_is_named(typed: str, says: str, todo: str, line: int, column: int) -> None:
    found = found_in(typed)
    assert isinstance(found, tuple)
    first = found[0]
    assert (first.where.line, first.where.column) == (line, column), first
    assert first.message.startswith(says)
    assert first.hint.startswith(todo)


def test_our_own_files_are_left_alone() -> None:
    assert len(FILES) > 60
    assert [str(path) for path in FILES if meant(path.read_text("utf-8"), None).text != path.read_text("utf-8")] == []


TEXTS = st.text(st.sampled_from("ab:\xa0\t \n-–•*“”\"'#1.()[]{}\u200b\uff1a|>"), max_size=12).map(
    lambda each: each.strip(EDGE)
)
NAMES = st.text(st.sampled_from("ab 1"), max_size=5).map(str.strip)
VALUES = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3), max_leaves=8
)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,3}", fullmatch=True), VALUES, min_size=1, max_size=3), st.booleans())
@settings(max_examples=examples(200), deadline=None)
def test_what_a_program_writes_is_left_alone(data: dict[str, object], flow: bool) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, width=30)
    assert yaml.safe_load(text) == data
    assert meant(text, None).text == text, text


@given(st.text(st.sampled_from("ab:\xa0\t \n\n-–•*“\"'#1.[{|&\u200b\uff1a="), max_size=60))
@settings(max_examples=examples(400), deadline=None)
def test_any_text_is_read_or_told(text: str) -> None:
    found = found_in(text)
    if isinstance(found, tuple):
        assert all(each.where.line for each in found)
        assert all(1 <= (each.where.line or 0) <= text.count("\n") + 1 for each in found), text


def test_places_behind_what_was_put_in(tmp_path: Path) -> None:
    source = read_yaml("p:\n  -nama: A\n    kota:B\n\u200bq: {x: y}\n", None)
    assert {key: source.places[key] for key in [("p", 0, "nama"), ("p", 0, "kota"), ("q",), ("q", "x")]} == {
        ("p", 0, "nama"): (2, 4),
        ("p", 0, "kota"): (3, 5),
        ("q",): (4, 2),
        ("q", "x"): (4, 6),
    }
    text = "jenis:nota-kesepahaman\njudul:\xa0Uji\npihak:\n  – nama: A\n  – nama: B\n"
    found = load(saved(tmp_path, text)).built.findings
    assert [(each.name, each.where.line) for each in found if each.name == "yaml-ketikan"] == [
        ("yaml-ketikan", 1),
        ("yaml-ketikan", 2),
        ("yaml-ketikan", 4),
    ]


@pytest.mark.parametrize("line", ["- " * 50_000 + "a", "a" * 100_000 + "\xa0", "a " * 50_000 + ":", "\t" * 100_000])
def test_long_lines_are_walked_once(line: str) -> None:
    assert found_in(f"{line}\nb:\xa0c\n" * 3)
