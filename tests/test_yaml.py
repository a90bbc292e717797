"""YAML read from the events of libyaml, and from those of the Python parser."""

import tracemalloc

import pytest
import yaml
from _every import every
from test_inputs import BAD

from kerjasama_docs.assets import bundled
from kerjasama_docs.findings import DocumentFindingsError, Finding
from kerjasama_docs.inputs import Source, read_yaml

FILES = sorted(path for name in ("templates", "lampiran", "samples") for path in bundled(name).rglob("*.yaml"))
BROKEN = {name: bad.text for name, bad in BAD.items() if bad.form == "yaml" and len(bad.text) < 10_000} | {
    "a tab behind a colon": "a:\tb\n",
    "a tab before a comment": "a: b\t# c\n",
    "a tab in an open bracket": "a: [b,\n\tc\n",
    "an alias with a sign": "a: &x 1\nb: *x.y\n",
    "a colon alone": "a: b\n: c\n",
    "documents without a line between": "a: b\n...\nc: d\n",
    "a quote behind a value": "a: 'b'c\n",
    "an open block": "a: |x\n",
    "an open list in a list": "a: [[b, c]\n",
}
ALIAS = "Nilai diawali *, yang"
ANCHOR = "Nilai diawali & atau *"
SPECIAL = "Nilai diawali tanda yang punya arti khusus"
DIRECTIVE = "Baris ini diawali %"
TAB = "Baris ini memuat tab di luar nilai"
STARTS = {
    "*": (ANCHOR, 1),
    "* x": (ANCHOR, 1),
    "**": (ALIAS, 0),
    "*miring* x": (ALIAS, 0),
    "**tebal** x": (ALIAS, 0),
    "*x.y": (ALIAS, 0),
    "&": (ANCHOR, 1),
    "& Jaya": (ANCHOR, 1),
    "%x": (SPECIAL, 0),
    "% x": (SPECIAL, 0),
    "@x": (SPECIAL, 0),
    "`x`": (SPECIAL, 0),
    "!! x": ("Tanda “!!” tidak dipakai di sini", 0),
}
"""What is said about a value that starts so, and how far behind its start."""
FAULTS = {
    "a: b\n%c: d\n": (DIRECTIVE, 2, 1),
    "a: b\n% c\n": (DIRECTIVE, 2, 1),
    "a: &\tJaya\n": (ANCHOR, 1, 5),
    "a: [&\tJaya]\n": (TAB, 1, 6),
    "a: b\n*c: d\n": ("Baris ini bukan isian", 2, 1),
    "a: b\n&c: d\n": ("Baris ini bukan isian", 2, 1),
    "a: b\n@c: d\n": (SPECIAL, 2, 1),
    'a: "\\UFFFFFFFF"\n': ("Garis miring terbalik", 1, 7),
    'a: b\nc: "d\n  \\U00110000"\n': ("Garis miring terbalik", 3, 5),
    "%YAML 1.3\n---\na: b\nc: @d\n": (SPECIAL, 4, 4),
    "%YAML 3.1\n---\na: b\n": (DIRECTIVE, 1, 1),
    "a: |#5\n": (SPECIAL, 1, 5),
    "x:\n\t{a: b}\n": (TAB, 2, 1),
    "x: {a: b,\n\tc: d}\ny:\n\tz: 1\n": (TAB, 4, 1),
    "x: [a,\n\tb\n": ("Kurung siku atau kurung kurawal ini tidak ditutup", 1, 4),
    "a: b\n\ufeffc: d\ne: @\n": (SPECIAL, 3, 4),
    "x: [b, \u2028[c]]\ny: @\n": (SPECIAL, 2, 4),
}
"""What is said about a file, its line and its column."""
CROWDED = {
    "a list in itself": "a: &x [*x, " + "1, " * 30_000 + "]\n",
    "a record in itself": "a: &x {b: *x, " + "c: 1, " * 15_000 + "}\n",
    "a long list many times": "a: &x [" + "1, " * 49_000 + "]\nb: [" + "*x, " * 40_000 + "]\n",
}


def found_in(text: str) -> Source | tuple[Finding, ...]:
    """The source, or the findings."""
    try:
        return read_yaml(text, "naskah.yaml")
    except DocumentFindingsError as error:
        return error.findings


def test_both_parsers_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = BROKEN | {text: text for text in FAULTS} | {str(path): path.read_text("utf-8") for path in FILES}
    assert yaml.__with_libyaml__, "PyYAML tanpa libyaml: naskah terbaca lambat"
    quick = {name: found_in(text) for name, text in texts.items()}
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert {name: found_in(text) for name, text in texts.items()} == quick
    assert len(quick) > 100


@every(
    ("text", "value"),
    [
        ("a: b\u2028c\n", "b\u2028c"),
        ("a: |\n  b\u2029c\n  d\n", "b\u2029c\nd\n"),
        ("a: b\u2028c \ue000\n", "b\u2028c \ue000"),
        ("a: [b, \u2028[c]]\n", ["b", ["c"]]),
        ("a: [b,\n\tc]\n", ["b", "c"]),
        ("a: {b: c,\n\td: e}\n", {"b": "c", "d": "e"}),
        ("{a: b,\n\tc: d}\n", "b"),
        ("a:\n  - {b: c,\n\td: e}\n", [{"b": "c", "d": "e"}]),
        ("a: [b\t,\t# c\n\td\t]\n", ["b", "d"]),
        ("a: {\tb:\tapa?}\n", {"b": "apa?"}),
        ("a: {b: satu ? dua,\tc: d:e}\n", {"b": "satu ? dua", "c": "d:e"}),
        ("a: 'b\tc'\n", "b\tc"),
        ("a: b\tc\n", "b c"),
        ("a: 'b'\t\n", "b"),
        ("a: [b]\t\n", ["b"]),
        ("a:\tb\n", "b"),
        ("a: |\n  b\tc\n", "b\tc\n"),
        ("a: ! 12\n", "12"),
        ("a: ~\n", None),
        ("a: '~'\n", "~"),
        ("a: !!str ~\n", "~"),
        ("a: {b: , c: d}\n", {"b": None, "c": "d"}),
        ('a: {"b":1}\n', {"b": "1"}),
        ("x: &x [1, 2]\na: *x\n", ["1", "2"]),
        ("a: {<<: b}\n", {"<<": "b"}),
    ],
)
def test_values(text: str, value: object) -> None:
    assert read_yaml(text, None).data["a"] == value


def test_columns_behind_signs_of_more_than_one_byte() -> None:
    source = read_yaml("a: {é: 1, \U0001f600: 2, \u2028: 3, z: 4}\n", None)
    assert [source.places["a", name] for name in ("é", "\U0001f600", "\u2028", "z")] == [
        (1, 5),
        (1, 11),
        (1, 17),
        (1, 23),
    ]


def fault_of(text: str) -> tuple[str, int | None, int | None]:
    """The one finding about a file, its line and its column."""
    found = found_in(text)
    assert isinstance(found, tuple)
    (finding,) = (each for each in found if each.name == "yaml")
    return finding.message, finding.where.line, finding.where.column


@every(("start", "says", "behind"), [(start, *said) for start, said in STARTS.items()])
@pytest.mark.parametrize(
    ("before", "after"), [("a: ", ""), ("a:\n  - ", ""), ("a: [", "]"), ("a: {b: ", "}"), ("a: {b: c,\n\td: ", "}")]
)
def test_signs_at_the_start_of_a_value(before: str, after: str, start: str, says: str, behind: int) -> None:
    message, line, column = fault_of(f"{before}{start}{after}\n")
    assert message.startswith(says)
    *above, last = before.split("\n")
    assert (line, column) == (len(above) + 1, len(last) + 1 + behind)


@every(("text", "says", "line", "column"), [(text, *said) for text, said in FAULTS.items()])
def test_places_of_faults(text: str, says: str, line: int, column: int) -> None:
    message, *place = fault_of(text)
    assert message.startswith(says)
    assert place == [line, column]


def test_many_aliases_stop_early() -> None:
    text = "a: &a [1]\nb: [" + "*a, " * 120_000 + "*a]\n"
    found = found_in(text)
    assert isinstance(found, tuple)
    assert [each.name for each in found] == ["terlalu-besar"]


def test_aliases_do_not_make_much_of_little() -> None:
    text = "a: &a |\n" + "  | satu | dua |\n" * 1_000 + "b:\n" + "  - *a\n" * 13
    found = found_in(f"{text}  - *a\n")
    assert isinstance(found, tuple)
    assert [(each.name, each.where.line) for each in found] == [("terlalu-besar", 1)]
    assert isinstance(found_in(text), Source)


@pytest.mark.parametrize("name", CROWDED)
def test_memory_grows_with_the_file_only(name: str) -> None:
    text = CROWDED[name]
    tracemalloc.start()
    found = found_in(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(found, tuple)
    assert [each.name for each in found] == ["terlalu-besar"]
    assert peak < 20 * len(text) + 64 * 1024 * 1024


def test_a_text_used_many_times_holds_no_comment() -> None:
    text = "a: &a |\n" + "  x #1\n" * 3 + "b: [" + "*a, " * 3 + "]\nc: d #2\n"
    source = found_in(text)
    assert isinstance(source, Source)
    assert [finding.where.line for finding in source.findings] == [6]


def test_so_many_faults_are_told() -> None:
    found = found_in("? " + "n" * 10_000 + "\n: {" + "x, " * 30_000 + "}\n")
    assert isinstance(found, tuple)
    assert len(found) == 1_000
