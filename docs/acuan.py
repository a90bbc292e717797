"""Writes ``acuan.md``, the reference of the guide, from the templates and the records: ``make acuan``.

What can be read from a ``jenis.yaml``, the head of a klausul or the description of a field is not kept by
hand. Kinds, klausul and records are found by walking; there is no list to extend.
"""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import get_args

from pydantic.fields import FieldInfo

from kerjasama_docs import language, model
from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.model.base import Durasi, Persen, Record
from kerjasama_docs.model.isi_wajib import Isi
from kerjasama_docs.model.klausul import Parameter
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.shape import Shape, shape_of
from kerjasama_docs.model.syarat import SyaratPenandatangan, SyaratPihak
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.model.varian import Varian
from kerjasama_docs.naskah.klausul.file import load_klausul
from kerjasama_docs.naskah.klausul.folders import load_bentuk, load_jenis
from kerjasama_docs.naskah.klausul.kind import KlausulEntry, klausul_of
from kerjasama_docs.regulations import regulation

PAGE = Path(__file__).with_name("acuan.md")
_OPENING = """\
# Acuan

Halaman ini dibuat dari templat dan catatan program dengan `make acuan`; jangan disunting dengan tangan. \
Cara memakainya ada pada [panduan](panduan.md).

1. [Jenis naskah](#jenis-naskah)
2. [Parameter klausul](#parameter-klausul)
3. [Label klausul](#label-klausul)
4. [Bentuk lampiran](#bentuk-lampiran)
5. [Isian berkas masukan](#isian-berkas-masukan)
6. [Isian templat](#isian-templat)"""
_KINDS = """\
## Jenis naskah

**wajib** berarti tidak dapat ditiadakan (bunyinya boleh diganti), **dipakai** berarti ada kecuali ditiadakan dengan \
`tidak`, **pilihan** berarti hanya ada bila dinyalakan dengan `ya`. Yang bertanda pembuka atau penutup bukan Pasal."""
_PARAMETERS = """\
## Parameter klausul

Cara mengisinya: [menyalakan, meniadakan, mengganti](panduan.md#34-menyalakan-meniadakan-mengganti)."""
_LABELS = """\
## Label klausul

Satuan di dalam klausul yang dapat dirujuk: [rujukan](panduan.md#43-rujukan)."""
_FORMS = """\
## Bentuk lampiran

Cara memakainya: [lampiran naskah](panduan.md#11-lampiran) dan \
[lampiran dari banyak satuan kerja](panduan.md#111-lampiran-dari-banyak-satuan-kerja)."""
_INPUT = """\
## Isian berkas masukan

Cara menulis setiap macam nilai: [menulis YAML](panduan.md#21-menulis-yaml-dengan-aman). Isian di dalam catatan \
disebut dengan titik: `pihak.penandatangan` adalah catatan `penandatangan` pada setiap `pihak`."""
_TEMPLATES = """\
## Isian templat

Bagi yang menulis klausul, jenis, profil, dan bentuk tabel sendiri: [folder templat](panduan.md#81-folder-templat)."""
_NOUN = {str: "teks", bool: "ya atau tidak", int: "bilangan", date: "tanggal", Durasi: "lama waktu", object: "nilai"}


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown; a ``|`` in a cell is escaped."""
    lines = [head, ["---"] * len(head), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines).replace("| --- ", "|---").replace("--- |", "---|")


def code(words: Iterable[str]) -> str:
    """Words as they are typed, one beside the other."""
    return ", ".join(f"`{word}`" for word in words)


def anchor(heading: str) -> str:
    """What a link to a heading ends with."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


# Kinds and klausul


def usage(entry: KlausulEntry) -> str:
    """Whether a klausul of a kind must, may or need not be there, and whether it is a Pasal."""
    word = "wajib" if entry.ref.wajib else "pilihan" if entry.ref.pilihan else "dipakai"
    if word == "dipakai" and entry.head.bila:
        filled = entry.head.bila in Naskah.model_fields
        word += f" bila `{entry.head.bila}` diisi" if filled else " bila syaratnya terpenuhi"
    word += f"; dipakai dalam varian {code(entry.pemakai)}" if entry.pemakai else ""
    word += f"; pilihan dalam varian {code(entry.pelepas)}" if entry.pelepas else ""
    return word if entry.part == "pasal" else f"{word} ({entry.part})"


def demanded(asks: Jenis | Varian, whom: str = "") -> Iterator[str]:
    """What regulations demand of a kind or of a variant: content, who may be pihak, who may sign."""

    def basis(item: Isi | SyaratPihak | SyaratPenandatangan) -> str:
        return f"{regulation(item.peraturan).singkat} {item.pasal}"

    if asks.wajib:
        rows = ((isi.isi, basis(isi)) for isi in asks.wajib)
        yield f"Isi yang diwajibkan peraturan{whom}:\n\n{table(('Isi', 'Dasar'), rows)}"

    def parties(item: SyaratPihak) -> str:
        only = "".join(f"; `{name}` hanya {sense}" for name, sense in item.hanya.items())
        return f"Pihak ({item.siapa.replace('-', ' ')}): {code(item.golongan)}{only}"

    who = [(parties(item), basis(item)) for item in asks.pihak]
    for item in asks.penandatangan:
        power = f", atau {code(item.kuasa)} dengan kuasa ({item.pasal_kuasa or item.pasal})" if item.kuasa else ""
        who.append((f"Penanda tangan {code(item.golongan)}: {code(item.tingkat)}{power}", basis(item)))
    if who:
        yield f"Pihak dan penanda tangan{whom}:\n\n{table(('Syarat', 'Dasar'), who)}"


def variants(jenis: Jenis) -> Iterator[str]:
    """The variants of a kind, and what is demanded of each."""
    if jenis.varian:
        needed = " (salah satunya harus dipilih)" if jenis.varian_wajib else ""
        rows = ((f"`{name}`", varian.arti) for name, varian in jenis.varian.items())
        yield f"Varian{needed}:\n\n{table(('Varian', 'Untuk apa'), rows)}"
    for name, varian in jenis.varian.items():
        yield from demanded(varian, f" bagi varian `{name}`")


def kind(name: str, jenis: Jenis, assets: Assets) -> Iterator[str]:
    """All about one kind."""
    yield f"### {jenis.nama} (`{name}`)"
    yield jenis.arti
    rows = ((f"`{entry.id}`", usage(entry), entry.head.arti) for entry in klausul_of(jenis, assets))
    yield table(("Klausul", "Pakai", "Untuk apa"), rows)
    yield from demanded(jenis)
    yield from variants(jenis)
    if jenis.isian:
        yield f"Isian yang lazim: {code(jenis.isian)}."


def parameters(assets: Assets) -> str:
    """The parameters of all klausul."""

    def row(klausul: str, name: str, parameter: Parameter) -> tuple[str, ...]:
        told = parameter.usang or parameter.arti
        return f"`{klausul}`", f"`{name}`", parameter.jenis, parameter.bawaan or "kosong", told

    heads = ((name, load_klausul(name, assets).head) for name in assets.names(Area.KLAUSUL))
    rows = (row(name, each, parameter) for name, head in heads for each, parameter in head.parameter.items())
    return table(("Klausul", "Parameter", "Macam", "Bawaan", "Arti"), rows)


def labels(assets: Assets) -> str:
    """The labels in the text of all klausul."""
    texts = ((name, load_klausul(name, assets).text) for name in assets.names(Area.KLAUSUL))
    found = ((name, dict.fromkeys(re.findall(r"\[(#[a-z0-9-]+)\]", text))) for name, text in texts)
    return table(("Klausul", "Label"), ((f"`{name}`", code(each)) for name, each in found if each))


def told(kolom: Kolom) -> str:
    """What a column is for, and whether it must be filled."""
    return " ".join(filter(None, (kolom.arti, "Wajib diisi." if kolom.wajib else "")))


def form(name: str, bentuk: LampiranBentuk) -> Iterator[str]:
    """The columns of a form of a Lampiran table."""
    yield f"### {bentuk.nama} (`{name}`)"
    yield bentuk.arti
    rows = ((f"`{kolom.kunci}`", kolom.judul, kolom.jenis, told(kolom)) for kolom in bentuk.kolom)
    yield table(("Kolom", "Kepala", "Macam", "Arti"), rows)


# Records


@dataclass(frozen=True)
class Entry:
    """A record and where it is written.

    Attributes:
        record: The record.
        heading: Its heading on the page.
        also: Further fields that hold it.
    """

    record: type[Record]
    heading: str
    also: tuple[str, ...] = ()


def entries(root: type[Record], title: str, lead: str = "") -> list[Entry]:
    """A record and all those it holds, each under the field nearest to the root."""
    places: dict[type[Record], list[str]] = {root: [""]}
    waiting = [root]
    for record in waiting:  # grows on the way
        for name, info in record.model_fields.items():
            below = shape_of(info).record
            if below and below not in places:
                waiting.append(below)
            if below:
                places.setdefault(below, []).append(f"{places[record][0]}.{name}".removeprefix("."))
    return [
        Entry(record, f"{lead}`{path}`" if path else title, tuple(filter(None, also)))
        for record, (path, *also) in places.items()
    ]


def sort(info: FieldInfo, links: dict[type[Record], str]) -> str:
    """What a field holds, in words."""
    shape = shape_of(info)
    heading = links[shape.record] if shape.record else ""
    said = f"catatan [{heading}](#{anchor(heading)})" if heading else plain(shape, info)
    if shape.named and not heading:
        said = f"catatan `nama: {said}`"
    if shape.many:
        said = f"daftar {said}, atau satu saja" if shape.single else f"daftar {said}"
    if shape.named and heading:
        said = f"{said} di bawah nama masing-masing"
    return f"{said}; boleh `{shape.short}`-nya saja" if shape.short else said


def plain(shape: Shape, info: FieldInfo) -> str:
    """What a field without fields of its own holds."""
    if shape.choices:
        return language.daftar([f"`{choice}`" for choice in shape.choices], "atau")
    if shape.base is Decimal:
        return "persen" if Persen in get_args(info.annotation) else "rupiah"
    return "teks dalam [sintaks kerangka](panduan.md#4-sintaks-kerangka)" if shape.outline else _NOUN[shape.base]


def meaning(info: FieldInfo) -> str:
    """What a field is for, whether it must be there, and what holds without it."""
    text = info.description or ""
    if info.is_required():
        return f"{text} Wajib diisi."
    values = info.default if isinstance(info.default, tuple) else (info.default,)
    if not values or "bila kosong" in text.lower() or not all(isinstance(value, str | int) for value in values):
        return text
    words = ("ya" if value is True else "tidak" if value is False else str(value) for value in values)
    return f"{text} Bila kosong: {code(words)}."


def section(found: Sequence[Entry]) -> Iterator[str]:
    """The tables of a record and of all those it holds."""
    links = {entry.record: entry.heading for entry in found}
    for entry in found:
        yield f"### {entry.heading}"
        if entry.also:
            yield f"Susunannya sama pada {code(entry.also)}."
        fields = entry.record.model_fields.items()
        rows = ((f"`{name}`", sort(info, links), meaning(info)) for name, info in fields)
        yield table(("Isian", "Macam", "Arti"), rows)


def files() -> Iterator[list[Entry]]:
    """The records that are a file of their own, which their docstring names, with all those they hold."""
    for module in pkgutil.iter_modules(model.__path__, f"{model.__name__}."):
        for _, item in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            named = re.search(r"``(?:\S+/)?(\S+\.(?:yaml|md))``", item.__doc__ or "")
            if named and issubclass(item, Record) and item.__module__ == module.name:
                yield entries(item, f"`{named[1]}`", f"`{named[1]}`: ")


def page() -> str:
    """The whole page."""
    assets = Assets()
    kinds = ((name, load_jenis(name, assets)) for name in assets.names(Area.NASKAH))
    forms = ((name, load_bentuk(name, assets)) for name in assets.names(Area.LAMPIRAN))
    parts = (
        _OPENING,
        _KINDS,
        *(part for name, jenis in kinds for part in kind(name, jenis, assets)),
        _PARAMETERS,
        parameters(assets),
        _LABELS,
        labels(assets),
        _FORMS,
        *(part for name, bentuk in forms for part in form(name, bentuk)),
        _INPUT,
        *section(entries(Naskah, "Naskah")),
        _TEMPLATES,
        *(part for found in files() for part in section(found)),
    )
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
