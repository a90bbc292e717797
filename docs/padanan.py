"""Writes ``padanan.md``, all klausul of the foreign kinds in both languages and registers: part of ``make acuan``.

The pairs are taken from the trees of the samples, each in every register its kind has and with all klausul that may be
switched on, so that what is read here is what is printed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import get_args

from kerjasama_docs.assets import Assets
from kerjasama_docs.inputs import read_source
from kerjasama_docs.language import NamaRagam
from kerjasama_docs.model.riwayat import Alasan
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Block, Pohon, Unit
from kerjasama_docs.pipeline import load

PAGE = Path(__file__).with_name("padanan.md")
SAMPLES = Path(__file__).parents[1] / "samples"
_OPENING = """\
# Padanan

Halaman ini dibuat dari templat dan naskah contoh dengan `make acuan`; jangan disunting dengan tangan. Di sini setiap \
klausul naskah luar negeri terbaca dalam bahasa Indonesia di samping bahasa Inggris, dalam kedua ragamnya \
([panduan](panduan.md#138-ragam-mengikat-dan-tidak-mengikat)). Yang dipakai naskah contoh dan dapat dinyalakan ada \
semuanya; pasangan yang sama disebut sekali dalam setiap ragam sebuah jenis."""
_ENDS = "pengakhiran"
_TYPED: Mapping[NamaRagam, Mapping[str, str]] = {
    "mengikat": {
        "Participant": "Party",
        "Partys": "Parties",
        "jointly decided": "agreed",
        " will ": " shall ",
        " akan ": " wajib ",
    },
    "tidak-mengikat": {"Parties": "Participants", "Party": "Participant", " shall ": " will ", " wajib ": " akan "},
}
"""What a sample says in its own register, and how the other one has it."""
Row = tuple[str, str]
Data = Mapping[str, object]


@dataclass(frozen=True)
class _Case:
    """A sample in one register."""

    jenis: Jenis
    ragam: NamaRagam
    data: Data


def _sample(path: Path) -> Data:
    return dict(read_source(str(path))[0].data)


def _optional(jenis: Jenis, data: Data) -> Data:
    """All klausul that may be switched on, beside what the sample chooses."""
    chosen = data.get("klausul")
    return {ref.id: True for ref in jenis.refs if ref.pilihan} | dict(chosen if isinstance(chosen, Mapping) else {})


def _said(value: object, ragam: NamaRagam) -> object:
    """What a sample says, in a register."""
    if isinstance(value, Mapping):
        return {name: _said(item, ragam) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_said(item, ragam) for item in value]
    text = value
    for own, other in _TYPED[ragam].items() if isinstance(text, str) else ():
        text = str(text).replace(own, other)
    return text


def _cases(assets: Assets) -> Iterator[_Case]:
    """Every sample of a kind in two languages, in each register of the kind, and with each ground of an end."""
    for path in sorted(SAMPLES.glob("*.yaml")):
        data = _sample(path)
        varian = data.get("varian")
        jenis = load_jenis(str(data["jenis"]), assets).dengan(str(varian) if varian else None)
        for ragam in jenis.ragam if jenis.padanan else ():
            typed = {name: _said(data[name], ragam) for name in ("padanan", "pasal_tambahan") if name in data}
            changed = {**data, **typed, "ragam": ragam, "klausul": _optional(jenis, data)}
            yield _Case(jenis, ragam, changed)
            end = data.get(_ENDS)
            if isinstance(end, Mapping):
                yield from (_Case(jenis, ragam, {**changed, _ENDS: {**end, "alasan": each}}) for each in _grounds())


def _grounds() -> tuple[str, ...]:
    """The grounds on which a kerja sama ends."""
    return tuple(get_args(get_args(Alasan)[0]))


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The units of a text with their numbers, the higher before the lower."""
    for block in blocks:
        if isinstance(block, Unit):
            yield f"{block.number} {plain(block.content)}".strip()
            yield from _texts(tuple(block.children))


def _rows(own: tuple[Block, ...], second: tuple[Block, ...]) -> Iterator[Row]:
    yield from zip_longest(_texts(own), _texts(second), fillvalue="")


def _parts(own: Pohon, second: Pohon) -> Iterator[tuple[str, list[Row]]]:
    """The parts of a naskah, each with the label of its klausul and its pairs."""
    yield "pembuka", [*_rows(own.opening, second.opening)]
    for mine, other in zip(own.pasal, second.pasal, strict=True):
        titles = (plain(mine.judul), plain(other.judul))
        yield str(mine.label), [titles, *_rows(mine.content, other.content)]
    yield "penutup", [*_rows(own.closing, second.closing)]


def _table(rows: list[Row]) -> str:
    lines = [("Indonesia", "Inggris"), ("---", "---"), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in lines)


def _collected(assets: Assets) -> Mapping[tuple[str, NamaRagam], dict[str, list[Row]]]:
    """The pairs by kind and register, and by the part they stand in; each once."""
    found: dict[tuple[str, NamaRagam], dict[str, list[Row]]] = {}
    for case in _cases(assets):
        pohon = load(case.data, folder=SAMPLES).built.pohon
        parts = found.setdefault((case.jenis.nama, case.ragam), {})
        for name, rows in _parts(pohon, pohon.padanan) if pohon.padanan else ():
            known = parts.setdefault(name, [])
            known += [row for row in rows if row not in known]
    return found


def page() -> str:
    """The whole page."""
    texts = [_OPENING]
    for (nama, ragam), parts in _collected(Assets()).items():
        texts.append(f"## {nama}, ragam {ragam.replace('-', ' ')}")
        for name, rows in parts.items():
            texts += [f"### {name}", _table(rows)]
    return "\n\n".join(texts) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
