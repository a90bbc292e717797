"""The lines of a value as they were typed, which YAML folds into one text."""

from pathlib import Path

import pytest
import yaml
from _every import every
from _helpers import saved

from kerjasama_docs.inputs import Source, read_source, read_yaml
from kerjasama_docs.inputs.inherit import inherit
from kerjasama_docs.inputs.source import compacted

LINES = {
    "satu": (),
    "'satu'": (),
    "\n    satu": (),
    "satu # catatan": (),
    "• pelatihan\n      • magang": ("• pelatihan", "• magang"),
    "-survei\n      -pelatihan": ("-survei", "-pelatihan"),
    "– satu\n - dua\n\n    - tiga   # catatan": ("– satu", "- dua", "", "- tiga"),
    "\n    a. satu\n    b. dua": ("", "a. satu", "b. dua"),
    "Jalan Melati 5,\n    Jakarta": ("Jalan Melati 5,", "Jakarta"),
    "'Jalan Jum''at 5\n\n     Jakarta'": ("Jalan Jum'at 5", "", "Jakarta"),
    '"Jalan Melati 5  \n  Jakarta"': ("Jalan Melati 5", "Jakarta"),
    '"satu \\" \n  dua"': (),
    '"satu\\ndua"': (),
    "|\n    Jalan\n      Jakarta\n": ("", "Jalan", "Jakarta"),
    "|-  # catatan\n\n    satu\n\n    dua\n  # catatan": ("", "", "satu", "", "dua"),
    ">\n    satu\n    dua\n\n": ("", "satu", "dua"),
    ">\n    satu": (
        "",
        "satu",
    ),
    "[satu\n   dua, tiga]": (),
}
"""What is typed behind ``a:``, and the lines of it."""


@every(("typed", "lines"), LINES.items())
@pytest.mark.parametrize("after", ["", "\n", "\nb: c\n"])
@pytest.mark.parametrize("quick", [True, False])
def test_lines(monkeypatch: pytest.MonkeyPatch, typed: str, lines: tuple[str, ...], after: str, *, quick: bool) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", quick)
    source = read_yaml(f"a: {typed}{after}", None)
    assert source.lines.get(("a",), ()) == lines


def test_lines_of_an_item_in_brackets() -> None:
    source = read_yaml("a: [satu\n   dua, tiga]", None)
    assert source.lines == {("a", 0): ("satu", "dua")}


def test_an_alias_has_the_lines_of_its_value() -> None:
    source = read_yaml("a: &x satu\n  dua\nb: [*x, *x]\n", None)
    assert source.lines == dict.fromkeys((("a",), ("b", 0), ("b", 1)), ("satu", "dua"))


def test_lines_move_up_with_their_item() -> None:
    source = compacted(read_yaml("a:\n  -\n  - satu\n    dua\n", None))
    assert source.data == {"a": ["satu dua"]}
    assert source.lines == {("a", 0): ("satu", "dua")}


def test_lines_of_a_parent_are_inherited() -> None:
    parent = read_yaml("pihak:\n  - alamat: Jalan 5\n      Jakarta\n  - alamat: Jalan 6\n      Bogor\n", "induk.yaml")
    own = read_yaml("pihak:\n  -\n  - alamat: Jalan 7\n      Depok\n", "anak.yaml")
    both = inherit(own, parent, ["pihak"])
    assert [each["alamat"] for each in both.data["pihak"]] == ["Jalan 5 Jakarta", "Jalan 7 Depok"]  # type: ignore[attr-defined]
    assert dict(both.lines) == {
        ("pihak", 0, "alamat"): ("Jalan 5", "Jakarta"),
        ("pihak", 1, "alamat"): ("Jalan 7", "Depok"),
    }


def test_lines_of_a_file_with_carriage_returns(tmp_path: Path) -> None:
    name = saved(tmp_path, "a: satu\r\n  dua\r\n")
    source: Source = read_source(name)[0]
    assert source.lines == {("a",): ("satu", "dua")}
