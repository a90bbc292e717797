"""YAML read from the events of libyaml, and from those of the Python parser."""

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


def found_in(text: str) -> Source | tuple[Finding, ...]:
    """The source, or the findings."""
    try:
        return read_yaml(text, "naskah.yaml")
    except DocumentFindingsError as error:
        return error.findings


def test_both_parsers_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = BROKEN | {str(path): path.read_text("utf-8") for path in FILES}
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
        ("a: [b,\n\tc]\n", ["b", "c"]),
        ("a: 'b\tc'\n", "b\tc"),
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


def test_many_aliases_stop_early() -> None:
    text = "a: &a [1]\nb: [" + "*a, " * 120_000 + "*a]\n"
    found = found_in(text)
    assert isinstance(found, tuple)
    assert [each.code for each in found] == ["terlalu-besar"]
