"""A list of one: what the drafter lists once stands in its sentence, in every kind."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import pytest
from _docx_naskah import plain_data
from _every import every
from _samples import FOLDER, NAMES

from kerjasama_docs.naskah import outline
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Pohon, Unit
from kerjasama_docs.pipeline import Document, load

WHOLE = {"pihak", "induk", "perubahan", "lampiran", "penandatangan", "penandatanganan", "surat", "urutan", "rincian"}
"""Fields that are no list of the drafter's own items, that say who takes part, or whose levels the drafter chose
(tests/test_rincian.py)."""
LISTED = {Kind.HURUF, Kind.ANGKA, Kind.HURUF_KURUNG, Kind.ANGKA_KURUNG}
SCOPE = {"uraian": "Pelatihan kerja", "rincian": ["Pengelasan", "Pertukangan"]}
SECOND = {"uraian": "training", "rincian": ["welding", "carpentry"]}


def only_first(value: object) -> object:
    """A field with one item in each of its lists, those apart that say who takes part."""
    if isinstance(value, Mapping):
        return {name: item if name in WHOLE else only_first(item) for name, item in value.items()}
    return [only_first(value[0])] if isinstance(value, list) and value else value


def cut(data: Mapping[str, Any]) -> dict[str, object]:
    """An input with one item in each list; every pihak stays, with one item in each list of its own."""
    short = {name: value if name in WHOLE else only_first(value) for name, value in data.items()}
    if "pihak" in data:
        short["pihak"] = [only_first(pihak) for pihak in data["pihak"]]
    return short


def made(data: Mapping[str, object]) -> Document:
    """A naskah beside the samples."""
    return load(data, folder=FOLDER)


def alone(blocks: Sequence[Block]) -> Iterator[Unit]:
    """Items that are the only one of their list; a numbered unit of the page is no item."""
    for kind, group in groupby((each for each in blocks if isinstance(each, Unit)), key=lambda each: each.kind):
        units = tuple(group)
        if (kind in LISTED or (kind is Kind.DEFINISI and units[0].label is None)) and len(units) == 1:
            yield units[0]
        for unit in units:
            yield from alone(unit.children)


def lists_of_one(pohon: Pohon) -> list[str]:
    """Their text, in both languages."""
    parts = [*(pasal.content for pasal in pohon.pasal)]
    found = [str(unit.content) for part in parts for unit in alone(part)]
    found += [str(unit.content) for unit in alone(pohon.opening) if unit.kind in LISTED]
    return found + (lists_of_one(pohon.padanan) if pohon.padanan else [])


@every("name", NAMES, quick=12)
def test_one_item_stands_in_its_sentence(name: str) -> None:
    assert lists_of_one(made(cut(plain_data(name))).built.pohon) == []


def test_a_list_of_one_is_seen() -> None:
    own = {"judul": "Uji", "teks": "Meliputi:\na. satu."}
    data = {"jenis": "nota-kesepahaman", "pihak": [{}, {}], "pasal_tambahan": [own]}
    assert len(lists_of_one(made(data).built.pohon)) == 1


def scoped(name: str, *butir: Mapping[str, object]) -> str:
    """The outline of a sample with a ruang lingkup of its own."""
    data = plain_data(name) | {"ruang_lingkup": list(butir)}
    if "padanan" in data:
        data["padanan"] |= {"ruang_lingkup": [{**SECOND, "rincian": SECOND["rincian"][:1]}]}
    return outline(made(data).built.pohon)


def with_scope() -> Iterator[str]:
    """The samples that say a ruang lingkup of their own."""
    for name in NAMES:
        data = plain_data(name)
        if "ruang_lingkup" in data and data["jenis"] not in {"adendum", "perpanjangan"}:
            yield name


@every("name", with_scope)
def test_one_butir_with_one_rincian_is_one_phrase(name: str) -> None:
    text = scoped(name, {**SCOPE, "rincian": SCOPE["rincian"][:1]})
    assert "elatihan kerja: pengelasan." in text or "elatihan kerja (pengelasan)" in text
    assert "padanan" not in plain_data(name) or "training: welding." in text


@pytest.mark.parametrize("name", ["nota-kesepahaman", "rencana-kerja-sama", "pernyataan-kehendak"])
def test_the_rincian_of_one_butir_are_the_list(name: str) -> None:
    assert "pelatihan kerja:\na. pengelasan; dan\nb. pertukangan.\n" in scoped(name, SCOPE)


def test_one_definition_and_one_instalment() -> None:
    text = outline(made(cut(plain_data("perjanjian-kerja-sama"))).built.pohon)
    assert "Dalam Perjanjian Kerja Sama ini yang dimaksud dengan Pelatihan Vokasi adalah pelatihan keterampilan" in text
    assert "kepada PIHAK KEDUA dengan pembayaran tahap pertama setelah modul ditetapkan, sebesar 15%" in text
