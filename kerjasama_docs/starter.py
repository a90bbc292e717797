"""A commented input file to begin with: every field of a kind, explained, nothing filled in.

Two sorts of comment: ``##`` explains, ``# `` holds a line that is ready to be
used once these two characters are gone. Taking one ``# `` off a whole block
(Ctrl+/ in VS Code) leaves its explanations comments.
"""

import json
import re
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pydantic.fields import FieldInfo

from kerjasama_docs.assets import Assets
from kerjasama_docs.language import ordinal
from kerjasama_docs.model.base import Record
from kerjasama_docs.model.naskah import KlausulPilihan, Naskah
from kerjasama_docs.model.shape import Shape, shape_of
from kerjasama_docs.model.template import Jenis, Profil
from kerjasama_docs.naskah.kind import KlausulEntry, klausul_of
from kerjasama_docs.naskah.templates import load_bentuk, load_jenis, load_profil

WIDTH = 94
"""Longest line, in characters, before its block is moved in and commented out."""
_GAP = "…"
"""Stands where a text of the drafter's comes."""

HEADINGS: Mapping[str, str] = {
    "jenis": "Naskah",
    "penandatanganan": "Penandatanganan",
    "pihak": "Para pihak",
    "premis": "Pertimbangan, dasar hukum, dan istilah",
    "maksud": "Isi kerja sama",
    "pendanaan": "Pendanaan dan jangka waktu",
    "rangkap": "Rangkap, meterai, dan saksi",
    "induk": "Naskah induk",
    "klausul": "Klausul",
    "pasal_tambahan": "Pasal dan lampiran sendiri",
}
"""The heading above a field of ``Naskah``."""

_HEAD = """\
Langkah berikutnya (ganti naskah.yaml dengan nama berkas ini):
  1. Isi berkas ini; yang belum diketahui biarkan kosong.
  2. kerjasama-docs periksa naskah.yaml
  3. kerjasama-docs buat naskah.yaml

Cara membaca berkas ini:
  Baris yang diawali dua tanda pagar, seperti baris ini, adalah penjelasan.
  Baris yang diawali satu tanda pagar dan spasi adalah isian pilihan: hapus tanda pagar
  dan spasi itu untuk memakainya.
  Spasi di awal baris berarti; pakai spasi, bukan tab.
  Nilai yang memuat “: ” atau “ #” diapit tanda petik.
  Daftar ditulis satu butir satu baris, diawali tanda hubung dan spasi.

Agar VS Code (dengan ekstensi YAML dari Red Hat) melengkapi dan memeriksa isian, jalankan
  kerjasama-docs skema {jenis} > {jenis}.schema.json
di folder berkas ini, lalu hapus tanda pagar dan spasi yang pertama pada baris berikut."""


def _explain(text: str, indent: int) -> list[str]:
    pad = f"{' ' * indent}## "
    return textwrap.wrap(text, WIDTH, initial_indent=pad, subsequent_indent=pad, break_on_hyphens=False)


def _commented(lines: Sequence[str], indent: int) -> list[str]:
    """A block made ready to be used: ``# `` at its own indentation."""
    return [f"{line[:indent]}# {line[indent:]}" for line in lines]


def _plain(text: str) -> str:
    """A text as YAML, in quotes where it needs them."""
    return json.dumps(text, ensure_ascii=False) if re.search(r"^[^\w(]|: |:$| #", text) else text


def _as_item(lines: Sequence[str], indent: int) -> list[str]:
    """The fields of a record as an item of a list: a hyphen before the first that is no explanation."""
    first = next(place for place, line in enumerate(lines) if not line.lstrip().startswith("##"))
    marked = f"{' ' * indent}- {lines[first].lstrip()}"
    return [*lines[:first], marked, *lines[first + 1 :]]


def _about(info: FieldInfo, shape: Shape, name: str) -> str:
    """The description of a field and, where it does not say them itself, choices, form and default."""
    text = info.description or ""
    said = [text]
    if shape.choices and not all(choice in text for choice in shape.choices):
        said.append(f"Pilihan: {', '.join(shape.choices)}.")
    if shape.base is bool:
        said.append("Tulis ya atau tidak.")
    if shape.outline:
        said.append(f"Tulis “{name}: |”, lalu isinya di bawahnya, menjorok.")
    if shape.record and shape.short and not (shape.many or shape.named):
        said.append(f"Boleh ditulis singkat: “{name}: {_GAP}”, sama dengan mengisi {shape.short} saja.")
    default = info.default if isinstance(info.default, tuple) else (info.default,)
    if default and all(isinstance(item, str) for item in default):
        said.append(f"Bila kosong: {', '.join(default)}.")
    return " ".join(said)


@dataclass(frozen=True)
class _Walker:
    """Walks the records of the model and writes their fields.

    Attributes:
        presets: Values known beforehand, by path, ``pihak.0.nama``.
        needed: Fields of the naskah that its kind must have; they are not commented out.
        special: Lines of the fields whose names are not those of a record, by path.
        labels: What the two pihak are called.
        live: False inside a block that is commented out as a whole.
        explained: Whether fields are explained.
    """

    presets: Mapping[str, str]
    needed: frozenset[str]
    special: Mapping[str, Sequence[str]]
    labels: tuple[str, str]
    live: bool = True
    explained: bool = True

    def record(self, model: type[Record], indent: int, path: str) -> list[str]:
        """All fields of a record."""
        fields = model.model_fields.items()
        return [line for name, info in fields for line in self.field(name, info, indent, f"{path}{name}")]

    def field(self, name: str, info: FieldInfo, indent: int, path: str) -> list[str]:
        """One field: explanation, name, and what it holds."""
        shape = shape_of(info)
        group = shape.record is not None and (shape.many or info.default is None) and not shape.named
        off = self.live and group and path not in self.needed and not info.is_required()
        inner = replace(self, live=self.live and not off)
        lines = [f"{' ' * indent}{name}:", *inner.content(shape, indent + 2, path)]
        if preset := self.presets.get(path):
            lines[0] += f" {_plain(preset)}"
        told = _explain(_about(info, shape, name), indent) if self.explained else []
        return [*told, *(_commented(lines, indent) if off else lines)]

    def content(self, shape: Shape, indent: int, path: str) -> list[str]:
        """What stands below the name of a field."""
        if path in self.special:
            return self.ready([" " * indent + line if line else "" for line in self.special[path]], indent)
        if shape.record and not shape.many:
            return self.record(shape.record, indent, f"{path}.")
        if path == "pihak" and shape.record:
            return self.pihak(shape.record, indent)
        pad = " " * indent
        if shape.record:
            whole = replace(self, live=False)
            item = _as_item(whole.record(shape.record, indent + 2, f"{path}."), indent)
            short = [f"{pad}- {_GAP}", f"{pad}## Atau, dengan isian sendiri-sendiri:"] if shape.short else []
            return self.ready([*short, *item], indent)
        if shape.many:
            return self.ready([f"{pad}- {choice}" for choice in shape.choices or (_GAP, _GAP)], indent)
        return []

    def ready(self, lines: Sequence[str], indent: int) -> list[str]:
        """Lines to be used when wanted; inside a block that is commented out they are that already."""
        if not self.live:
            return list(lines)
        outer = f"{' ' * indent}##"
        told = [not line or line.startswith(outer) for line in lines]
        return [line if own else _commented([line], indent)[0] for line, own in zip(lines, told, strict=True)]

    def pihak(self, model: type[Record], indent: int) -> list[str]:
        """Two pihak, of which the first is explained."""
        lines: list[str] = []
        for place, label in enumerate(self.labels):
            walker = replace(self, explained=self.explained and place == 0)
            again = ". Arti isiannya sama dengan di atas; pihak lain ditambahkan di bawahnya" if place else ""
            lines += ["", *_explain(f"PIHAK {label}{again}.", indent)]
            lines += _as_item(walker.record(model, indent + 2, f"pihak.{place}."), indent)
        return lines


def _one_klausul(entry: KlausulEntry) -> list[str]:
    """What may be said about one klausul: whether it is used, its parameters, its text."""
    title = f"{entry.head.judul}: " if entry.head.judul else ""
    lines = _explain(f"{title}{entry.head.arti} {entry.status}", 0)
    parameters = []
    for name, parameter in entry.head.parameter.items():
        parameters += _explain(parameter.arti, 4)
        parameters.append(f"    {name}: {_plain(parameter.bawaan)}" if parameter.bawaan else f"    {name}:")
    switch = entry.part == "pasal" and not entry.ref.wajib
    use = "ya" if entry.ref.pilihan else "tidak"
    if not parameters:
        return [*lines, *([f"{entry.id}: {use}"] if switch else [f"{entry.id}:", "  teks:"])]
    asked = [f"  pakai: {use}" if use == "ya" else "  pakai:"] if switch else []
    return [*lines, f"{entry.id}:", *asked, "  parameter:", *parameters]


def _klausul(kind: Jenis, assets: Assets) -> list[str]:
    """The klausul of a kind, after a word about what can be set for each of them."""
    told = []
    for name, info in KlausulPilihan.model_fields.items():
        told += _explain(f"- {name}: {_about(info, shape_of(info), name)}", 0)
    lines = [*_explain("Untuk setiap klausul dapat ditulis:", 0), *told]
    for entry in klausul_of(kind, assets):
        lines += ["", *_one_klausul(entry)]
    return lines


def _rows(assets: Assets) -> list[str]:
    """A row of a lampiran table; the forms that there are, with their columns."""
    lines: list[str] = []
    columns = ["kolom"]
    for name in reversed(assets.names("lampiran", "*/lampiran.yaml")):
        known = [item for item in load_bentuk(name, assets).kolom if item.jenis != "nomor" and not item.hitung]
        columns = [item.kunci for item in known]
        lines += _explain(f"Kolom tabel {name}: {', '.join(columns)}.", 0)
    return [*lines, *_as_item([f"  {name}:" for name in columns], 0)]


def _own_institution(profil: Profil) -> dict[str, str]:
    """What the profil knows about PIHAK KESATU."""
    known = {"nama": profil.instansi, "alamat": profil.alamat}
    if profil.instansi and len(profil.pejabat) == 1:
        tingkat, pejabat = next(iter(profil.pejabat.items()))
        known |= {"penandatangan.nama": pejabat.nama, "penandatangan.jabatan": pejabat.jabatan}
        known["penandatangan.tingkat"] = tingkat
    return {f"pihak.0.{name}": value for name, value in known.items() if value}


def _head(kind: Jenis, jenis: str) -> list[str]:
    lines = [f"## {line}".rstrip() for line in _HEAD.format(jenis=jenis).splitlines()]
    return [
        *_explain(f"{kind.nama}. {kind.arti}", 0),
        "##",
        *lines,
        f"# # yaml-language-server: $schema={jenis}.schema.json",
    ]


def starter(jenis: str, profil: str, assets: Assets) -> str:
    """The text of a commented input file for one kind; it renders as it is, with placeholders.

    Args:
        jenis: Name of the kind.
        profil: Name of the profil; what it knows about its institution is filled in.
        assets: Where templates are looked for.

    Raises:
        UsageError: There is no such kind or profil.
        DocumentFindingsError: A file of the templates is not well formed.
    """
    kind = load_jenis(jenis, assets)
    own = load_profil(profil, assets).profil
    walker = _Walker(
        presets={"jenis": jenis, "profil": profil, **_own_institution(own)},
        needed=frozenset(isi.isian[0] for isi in kind.wajib if isi.isian),
        special={"klausul": _klausul(kind, assets), "lampiran.baris": _rows(assets)},
        labels=(ordinal(1, own.sebutan), ordinal(2, own.sebutan)),
    )
    lines = _head(kind, jenis)
    for name, info in Naskah.model_fields.items():
        if name in HEADINGS:
            lines += ["", "", f"## {f' {HEADINGS[name].upper()} ':=^{WIDTH - 3}}"]
        lines += ["", *walker.field(name, info, 0, name)]
    return "\n".join(lines) + "\n"
