"""What a commented input file says about the klausul of a kind and about lampiran tables."""

from collections.abc import Sequence

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.language import daftar
from kerjasama_docs.model.padanan import PadananKlausul, PadananPasal
from kerjasama_docs.model.pilihan import KlausulPilihan
from kerjasama_docs.model.susunan import ButirUrutan
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import load_bentuk, load_jenis
from kerjasama_docs.naskah.klausul.isian import surviving
from kerjasama_docs.naskah.klausul.kind import KlausulEntry
from kerjasama_docs.starter.lines import GAP, as_item, explain, plain
from kerjasama_docs.starter.slot import listed

_SHOWN = 2
"""Pasal that an example of an order names."""


def may_be_left_out(entry: KlausulEntry) -> bool:
    """Whether the drafter may say ya or tidak to a klausul."""
    return entry.part == "pasal" and not entry.ref.tentu


def _one_klausul(entry: KlausulEntry) -> list[str]:
    """What may be said about one klausul: whether it is used, its parameters, its text."""
    title = f"{entry.head.judul}: " if entry.head.judul else ""
    told = explain(f"{title}{entry.head.arti} {entry.status}")
    parameters = _parameters(entry)
    switch = may_be_left_out(entry)
    if parameters:
        return [*told, f"{entry.id}:", *_switch(entry, on=switch), "  parameter:", *parameters]
    if switch:
        return [*told, f"{entry.id}: {'ya' if entry.ref.pilihan else 'tidak'}"]
    return [*told, f"{entry.id}:", "  teks:"]


def _parameters(entry: KlausulEntry) -> list[str]:
    lines: list[str] = []
    known = ((name, each) for name, each in entry.head.parameter.items() if not each.usang)
    for name, parameter in known:
        default = f" {plain(parameter.bawaan)}" if parameter.bawaan else ""
        lines += [*explain(parameter.arti, 4), f"    {name}:{default}"]
    return lines


def _switch(entry: KlausulEntry, *, on: bool) -> list[str]:
    """Whether a klausul is used, where that is asked; one that is used anyway is left to the drafter."""
    if not on:
        return []
    return ["  pakai: ya" if entry.ref.pilihan else "  pakai:"]


def bertahan_lines(jenis: Jenis, assets: Assets) -> list[str]:
    """Room for labels, and those of the klausul that outlive the naskah this kind ends, as their heads say."""
    room = [f"- {GAP}", f"- {GAP}"]
    if not jenis.takes("pengakhiran"):
        return room
    parents = [load_jenis(name, assets) for name in jenis.induk]
    labels = dict.fromkeys(ref.id for parent in parents for ref in parent.klausul)
    lasting = surviving(labels, assets)
    told = f"Yang bertahan, sepanjang ada dalam naskah induk: {daftar(lasting, 'dan')}." if lasting else ""
    return [*explain(told), *room]


def klausul_lines(entries: Sequence[KlausulEntry]) -> list[str]:
    """The klausul given, after a word about what can be set for each of them."""
    lines = [*explain("Untuk setiap klausul dapat ditulis:"), *listed(KlausulPilihan)]
    for entry in entries:
        lines += ["", *_one_klausul(entry)]
    return lines


def padanan_lines(entries: Sequence[KlausulEntry]) -> list[str]:
    """One klausul in the second language, as an example for all."""
    first = next((entry for entry in entries if entry.part == "pasal"), entries[0])
    lines = [*explain("Untuk setiap klausul dapat ditulis:"), *listed(PadananKlausul)]
    return [*lines, f"{first.id}:", *(f"  {name}:" for name in PadananPasal.model_fields)]


def row_lines(assets: Assets) -> list[str]:
    """A row of a lampiran table; the forms that there are, with their columns."""
    lines: list[str] = []
    columns = ["kolom"]
    for name in reversed(assets.names(Area.LAMPIRAN)):
        columns = [item.kunci for item in load_bentuk(name, assets).diketik]
        lines += explain(f"Kolom tabel {name}: {', '.join(columns)}.")
    return [*lines, *as_item([f"  {name}:" for name in columns], 0)]


def padanan_rows(assets: Assets) -> dict[str, list[str]]:
    """The columns of one lampiran table in the second language, as an example for all."""
    forms = (load_bentuk(name, assets) for name in reversed(assets.names(Area.LAMPIRAN)))
    form = next(each for each in forms if each.berkata)
    return {
        "padanan.lampiran.kolom": [f"{column.kunci}:" for column in form.berkata],
        "padanan.lampiran.baris": as_item([f"  {column.kunci}:" for column in form.berkata], 0),
    }


def varian_lines(jenis: Jenis) -> list[str]:
    """The variants of a kind; nothing without any."""
    if not jenis.varian:
        return []
    asked = "Jenis ini memerlukan salah satu:" if jenis.varian_wajib else "Pilihannya:"
    told = [line for name, item in jenis.varian.items() for line in explain(f"- {name}: {item.arti}", 0, 2)]
    return [*explain(asked), *told]


def urutan_lines(jenis: Jenis) -> list[str]:
    """An example of an order: a BAB with two Pasal that the kind always has; a Pasal is named, a BAB has its title."""
    always = [ref.id for ref in jenis.klausul if ref.wajib][:_SHOWN]
    told = [*explain("Setiap butir memuat salah satu:"), *listed(ButirUrutan)]
    if not always:
        return [*told, f"- {GAP}"]
    return [*told, "- bab: Pelaksanaan Kerja Sama", *(f"- {label}" for label in always)]
