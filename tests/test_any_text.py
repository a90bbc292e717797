"""Whatever a drafter types comes out as typed and never changes the shape of the naskah."""

import re

from _helpers import MINIMUM, document, examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kerjasama_docs.inputs.source import is_forbidden
from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.tree.pohon import Block, Pohon, Unit
from kerjasama_docs.naskah.tree.walk import lines_of, walk
from kerjasama_docs.pipeline import load

MARKS = [
    "(1)",
    "a.",
    "1.",
    "1)",
    "|",
    "| x |",
    "[#x]",
    "{{ x }}",
    "{% if %}",
    "<rujuk/>",
    "<nilai/>",
    "&amp;",
    "**",
    "*",
    "\\*",
    "\n",
    "\n(2) ",
    "\n\na. ",
    "]]>",
    "[[",
    "`",
    "~",
    "\t",
    "\u2028",
    "\u00a0",
    "Rp ",
    "Pasal 5",
    "ayat (1)",
    "PIHAK KESATU",
    "S.H.",
]
CHARACTERS = st.characters(exclude_categories=["Cs"]).filter(lambda char: not is_forbidden(char))
TEXTS = st.lists(st.one_of(st.sampled_from(MARKS), st.text(CHARACTERS, max_size=8)), max_size=8).map("".join)


def typed(text: str) -> str:
    """The text as a drafter types it: an asterisk that is to be printed is written with a backslash."""
    return f"x{text}x".replace("\\*", "*").replace("*", "\\*")


def shown(text: str) -> str:
    """The text as it is to be printed: white space folded."""
    return " ".join(f"x{text}x".replace("\\*", "*").split())


def units(blocks: tuple[Block, ...]) -> list[str]:
    """Kinds and numbers of all units, in order."""
    return [f"{b.kind}{b.number}" if isinstance(b, Unit) else f"table{len([*lines_of(b)])}" for b in walk(blocks)]


def shape(pohon: Pohon) -> tuple[object, ...]:
    """The tree without its words."""
    pasal = tuple((item.number, item.label, tuple(units(item.content))) for item in pohon.pasal)
    return tuple(units(pohon.opening)), pasal, tuple(units(pohon.closing)), len(pohon.judul), len(pohon.signatures)


def folded(text: str) -> str:
    """For comparing without regard to blanks that do not break and to capitals."""
    return re.sub(r"\s+", " ", text).casefold()


ORDINARY = shape(
    document(
        judul="x", ruang_lingkup=["x", {"uraian": "x", "rincian": ["x", "x"]}], pihak=[{"nama": "x"}, {}]
    ).built.pohon
)


@settings(max_examples=examples(150), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, TEXTS, TEXTS)
def test_any_text_comes_out_as_typed(judul: str, lingkup: str, nama: str) -> None:
    fields = {
        "judul": typed(judul),
        "ruang_lingkup": [typed(lingkup), {"uraian": typed(lingkup), "rincian": [typed(lingkup), "x"]}],
        "pihak": [{"nama": f"x{nama}x"}, {}],
    }
    pohon = load({**MINIMUM, **fields}, tidy=False).built.pohon
    assert shape(pohon) == ORDINARY
    text = outline(pohon)
    name = folded(" ".join(f"x{nama}x".split()))
    assert f"untuk dan atas nama {name}, berkedudukan" in folded(text)
    assert f"\na. {folded(shown(lingkup))};" in folded_lines(text)
    assert f"\n1. {folded(shown(lingkup))}; dan" in folded_lines(text)
    assert f"tentang {folded(shown(judul))}, dengan ketentuan" in folded(text)


def folded_lines(text: str) -> str:
    """Every line folded by itself, its indentation gone."""
    return "\n".join(folded(line).strip() for line in text.split("\n"))
