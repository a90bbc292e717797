"""No klausul, kind, variant, profil, Lampiran form or kerangka is known to the code by its name.

What varies by them is data in their heads.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from _modules import MODULES, name_of, tree_of

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.docx.frame.names import Bentuk
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.riwayat import AlasanNama
from kerjasama_docs.model.template import Jenis, NamaBentuk
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.naskah.rantai.records import Peran

FIELDS = {
    "kesepakatan": "isian masukan: dokumen kesepakatan para pihak",
    "pendanaan": "isian masukan: sumber dana, nilai, pembayaran",
    "pengakhiran": "isian masukan: alasan, tanggal, penyelesaian",
    "penutup": "bagian jenis sesudah Pasal terakhir, dan jangkarnya pada kerangka",
    "perubahan": "isian masukan: yang diubah adendum",
    "premis": "isian masukan: pokok pikiran tambahan",
    "telaahan": "isian masukan: isi telaahan",
    "usulan": "isian masukan: isi usulan",
}
"""Names that are also a field of the input or of ``jenis.yaml``; what the field says."""
VALUES = {
    "kesepakatan": "alasan pengakhiran",
    "pengakhiran": "peran jenis",
    "perpanjangan": "peran jenis",
    "perubahan": "peran jenis",
    "naskah": "bentuk jenis dan kerangka",
    "surat": "bentuk jenis dan kerangka",
    "laporan": "bentuk jenis dan kerangka",
    "tabel": "bentuk kerangka",
}
"""Names that are also a value a field may take; which field. A kerangka is called by the form it is for."""
WORDS = {"pembukaan": "what stands before the first Pasal, as a reader calls the place"}
"""Names that are also a word of the running text; what it says."""
SINGLE = {
    ("assets.py", "umum"): "the profil of an input that names none; the schema of the input shows it as its default",
    ("model/induk.py", "nota-kesepahaman"): "the kind of a recorded parent that names none, most often this one",
    ("model/pilihan.py", "rincian-biaya"): "an example in the reference of the input, which no template makes",
    ("cli/main.py", "nota-kesepahaman"): "an example in the help, which answers at once and reads no template",
    ("model/jenis_padanan.py", "dwibahasa"): "the kerangka of a kind in two languages that names none",
    ("rules/lanjutan/ks616_pengembalian_tertinggal.py", "pengembalian"): "a field inside pengakhiran",
    ("tables/rekapitulasi/__init__.py", "rekapitulasi"): "a function that the package shows",
}
"""Places where a name stands for a reason of its own."""
ASKED = {"klausul", "heads", "label", "labels", "id", "ubah", "target", "jenis", "nama_jenis", "varian", "profil"}
"""What holds names: a string compared with one of these is a name, whatever field is spelled like it."""


@cache
def names() -> frozenset[str]:
    """All klausul, kinds, variants, profil, Lampiran forms and kerangka that are bundled.

    English is no name here: rules read its words, and a naskah is in English unless it names another language.
    """
    assets = Assets()
    kinds = {name: load_jenis(name, assets) for name in assets.names(Area.NASKAH)}
    varian = {name for kind in kinds.values() for name in kind.varian}
    found = varian.union(*(assets.names(area) for area in Area if area is not Area.BAHASA))
    assert len(found) > 150
    return frozenset(found)


@dataclass(frozen=True)
class Use:
    """A string of the code that is spelled like a name: its module, its line, and whether names are asked for it."""

    module: str
    line: int
    text: str
    asked: bool = False

    @property
    def allowed(self) -> bool:
        """Whether something else than a klausul, a kind, a variant or a profil is meant."""
        if (self.module, self.text) in SINGLE or self.module.endswith(f"_{self.text.replace('-', '_')}.py"):
            return True
        return not self.asked and self.text in {*FIELDS, *VALUES, *WORDS}

    def __str__(self) -> str:
        """The place and the name."""
        return f"{self.module}:{self.line} knows “{self.text}” by name"


def terminal(node: ast.expr) -> str:
    """The last name of an expression: ``klausul`` of ``built.klausul``, of ``naskah.klausul.get`` too."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr="get"):
            return terminal(value)
        case ast.Attribute(attr=name):
            return name
        case _:
            return ""


def strings(node: ast.AST) -> Iterator[ast.Constant]:
    """The strings of an expression."""
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each


def asked_in(tree: ast.AST) -> Iterator[ast.Constant]:
    """The strings that something which holds names is compared with or asked for."""
    for node in ast.walk(tree):
        match node:
            case ast.Compare(left=left, comparators=others) if {terminal(each) for each in (left, *others)} & ASKED:
                yield from strings(node)
            case ast.Subscript(value=value, slice=key) if terminal(value) in ASKED:
                yield from strings(key)
            case ast.Call(func=ast.Attribute(attr="get") as asked, args=args) if terminal(asked) in ASKED:
                for argument in args:
                    yield from strings(argument)


@cache
def hyphened(known: frozenset[str]) -> re.Pattern[str]:
    """The names with a hyphen, as words of a text: those without one are also words of Indonesian."""
    names_of_two = sorted((each for each in known if "-" in each), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names_of_two))})(?![\w-])")


def named(text: str, known: frozenset[str]) -> set[str]:
    """The names in a string: the whole of it, or words with a hyphen inside a sentence."""
    return {text} & known | set(hyphened(known).findall(text))


def uses(tree: ast.AST, module: str, known: frozenset[str]) -> list[Use]:
    """The names in the strings of a module and in the constant parts of its f-strings, docstrings apart."""
    asked = {id(each) for each in asked_in(tree)}
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        Use(module, each.lineno, name, id(each) in asked)
        for each in strings(tree)
        if id(each) not in told
        for name in named(str(each.value), known)
    ]


@cache
def of_module(path: Path) -> list[Use]:
    """Those of a module of the package."""
    return uses(tree_of(path), name_of(path), names())


def test_no_module_knows_a_name() -> None:
    found = [each for path in MODULES for each in of_module(path)]
    assert len(found) > 50, "the fields that are spelled like a klausul were not even seen"
    assert not [str(each) for each in found if not each.allowed]


def test_the_exceptions_are_what_they_say() -> None:
    fields = {*Naskah.model_fields, *Jenis.model_fields}
    values = {*get_args(Peran), *get_args(AlasanNama), *get_args(NamaBentuk), *get_args(Bentuk)}
    assert FIELDS.keys() <= fields & names()
    assert VALUES.keys() <= values & names()


def test_no_exception_is_left_over() -> None:
    found = {(each.module, each.text) for path in MODULES for each in of_module(path)}
    assert found >= SINGLE.keys()
    assert {text for _, text in found} >= {*FIELDS, *VALUES, *WORDS}


@pytest.mark.parametrize(
    "code",
    [
        'SURVIVING = ("x", "kerahasiaan")',
        'WORDED = {"ruang_lingkup": {"ruang-lingkup"}}',
        'x = "pendanaan" in built.klausul',
        'x = built.heads.get("pendanaan")',
        'x = heads["premis"]',
        'x = pasal.label == "pendanaan"',
        'x = mata.nama_jenis == "perpanjangan"',
        'def f(profil="umum"): ...',
        'hint = "Pakai jenis nota-kesepakatan bila perlu."',
        'hint = f"Tulis {key}, misalnya “induk: nota-kesepahaman.yaml”."',
    ],
)
def test_a_name_is_seen(code: str) -> None:
    assert [each for each in uses(ast.parse(code), "x.py", names()) if not each.allowed]


@pytest.mark.parametrize(
    "code",
    [
        '"""Docstring: kerahasiaan."""\n"kerahasiaan"',
        'x = kind.peran == "perpanjangan"',
        'x = "pendanaan" in head.isian',
        'where = source.where(("pendanaan", "sumber"))',
    ],
)
def test_a_field_is_no_name(code: str) -> None:
    assert all(each.allowed for each in uses(ast.parse(code), "x.py", names()))
