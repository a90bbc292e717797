"""Which fields inside others a kind prints: every one is given a value of its own, and the naskah is looked at.

Run it to see what ``lepas`` of each kind has to say: ``python tests/_lepas.py [KIND …]``.
"""

import copy
import sys
from collections import OrderedDict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from _helpers import ROOT
from _induk import parents_kept

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.findings import DocumentFindingsError, Finding
from kerjasama_docs.inputs import read_source
from kerjasama_docs.inputs.source import unspell
from kerjasama_docs.model.base import Durasi, Record
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.paths import Steps
from kerjasama_docs.model.shape import Shape, shape_of
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.naskah.klausul.kind import fields_of
from kerjasama_docs.pipeline import Document, check, load

ASSETS = Assets()
RECORDED = frozenset({"koordinasi", "konsultasi", "persetujuan_dprd", "persyaratan", "kesepakatan", "usul", "biro"})
"""Documents that are recorded only."""
ELSEWHERE = RECORDED | {"induk", "perubahan", "klausul", "pasal_tambahan", "padanan", "pemrakarsa"}
"""Fields whose inner ones are recorded only, or those of another naskah, of a change, of the templates, of a second
language, or say to whom a letter goes."""
SHARED = frozenset(
    f"pihak.{name}"
    for name in (
        *("golongan", "nama_judul", "nomor", "alamat", "logo", "narahubung.pos_el"),
        *("lembar_paraf.jabatan", "lembar_paraf.nama", "distribusi.kepada", "distribusi.guna", "distribusi.asli"),
        *("kop.telepon", "kop.faksimile", "kop.laman", "kop.pos_el"),
    )
)
"""What a pihak is known by, where it is reached, and who initials for it (tests/test_lembar_paraf.py): drafters carry
it from naskah to naskah, letters take it from the naskah that they are about, and nobody misses it where it has no
place."""
OWN = "isian-tak-tercetak"
SAMPLES = sorted((ROOT / "samples").glob("*.yaml"))


def drops(kind: Jenis, path: Steps) -> bool:
    """Whether a field inside another is of no use to a kind: nothing prints it or asks for it."""
    name = ".".join(step for step in path if isinstance(step, str))
    return any(name == each or name.startswith(f"{each}.") for each in kind.lepas)


@dataclass(frozen=True)
class Leaf:
    """A field inside another: the names and shapes on the way to it."""

    steps: tuple[tuple[str, Shape], ...]

    @property
    def name(self) -> str:
        return ".".join(self.path)

    @property
    def path(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.steps)

    @property
    def shape(self) -> Shape:
        return self.steps[-1][1]


def leaves(model: type[Record], above: tuple[tuple[str, Shape], ...] = ()) -> Iterator[Leaf]:
    """All fields inside others that hold no further ones."""
    for name, info in model.model_fields.items():
        shape = shape_of(info)
        way = (*above, (name, shape))
        if shape.named or (not above and name in ELSEWHERE):
            continue
        if shape.record:
            yield from leaves(shape.record, way)
        elif above and not SHARED & {".".join(step for step, _ in way)} and name != "tingkat":
            yield Leaf(way)


def values(shape: Shape) -> tuple[str, ...]:
    """Values that a field may hold."""
    plain: Mapping[type, tuple[str, ...]] = {
        bool: ("ya", "tidak"),
        int: ("1", "2", "7"),
        Decimal: ("77", "1.000.000", "100.000.000"),
        date: ("2031-05-05", "2020-01-07", "2026-12-29"),
        Durasi: ("77 hari", "7 tahun"),
    }
    return shape.choices or plain.get(shape.base, ("Zulu alfa", "Zulu: 7", "2031", "rincian-biaya", "Rp7", "tanpa"))


def least(model: type[Record]) -> dict[str, Any]:
    """What a record cannot do without."""
    found: dict[str, Any] = {}
    for name, info in model.model_fields.items():
        if info.is_required():
            shape = shape_of(info)
            value = least(shape.record) if shape.record else values(shape)[0]
            found[name] = [value] if shape.many else value
    return found


def record_of(value: object, shape: Shape) -> dict[str, Any]:
    """A value as a record, also when it is written short or not at all."""
    assert shape.record
    short = {shape.short: value} if shape.short and value is not None else {}
    return {**least(shape.record), **(value if isinstance(value, dict) else short)}


def put(holder: dict[str, Any], steps: tuple[tuple[str, Shape], ...], value: str | None) -> None:
    """Set a field everywhere in an input, in every item of the lists on the way; None takes it away."""
    (name, shape), *rest = steps
    if not rest:
        holder.pop(name, None)
        if value is not None:
            holder[name] = [value] if shape.many else value
        return
    here = holder.get(name)
    if shape.many:
        items = here if isinstance(here, list) and here else [{}]
        holder[name] = [record_of(item, shape) for item in items]
    else:
        holder[name] = record_of(here, shape)
    for item in holder[name] if shape.many else (holder[name],):
        put(item, tuple(rest), value)


def with_values(data: Mapping[str, Any], given: Mapping[Leaf, str | None]) -> dict[str, Any]:
    """An input with other values."""
    changed = copy.deepcopy(dict(data))
    for leaf, value in given.items():
        put(changed, leaf.steps, value)
    return changed


def plain(value: object) -> Any:  # noqa: ANN401 - data
    """A value that was read, in lists and dicts."""
    if isinstance(value, Mapping):
        return {name: plain(item) for name, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list | tuple) else value


@lru_cache
def bases(kind: str) -> tuple[dict[str, Any], ...]:
    """The samples of a kind, with all that it leaves to the drafter and without."""
    optional = {ref.id: "ya" for ref in load_jenis(kind, ASSETS).refs if ref.pilihan}
    read = [plain(read_source(str(path))[0].data) for path in SAMPLES]
    own = [data for data in read if data["jenis"] == kind]
    full = [{**data, "klausul": {**optional, **(data.get("klausul") or {})}} for data in own]
    return tuple(data for data in (*full, *own) if printed(data) is not None)


def variations(kind: str, roots: Collection[str]) -> Iterator[dict[str, Any]]:
    """The samples of a kind with each other choice in some fields, and without each of the records inside any field."""
    choices = [leaf for leaf in leaves_of(kind) if leaf.shape.choices and leaf.path[0] in roots]
    for data in bases(kind):
        yield from (with_values(data, {leaf: value}) for leaf in choices for value in values(leaf.shape))
        records = ((name, inner) for name, value in data.items() if isinstance(value, dict) for inner in value)
        yield from ({**data, name: {k: v for k, v in data[name].items() if k != inner}} for name, inner in records)


_loaded: OrderedDict[str, Document | tuple[Finding, ...]] = OrderedDict()
_MOST = 64
"""The values of one field in one sample, and some more: they are asked for again and again."""


def loaded(data: Mapping[str, Any]) -> Document | tuple[Finding, ...]:
    """A naskah beside the samples, or why it cannot be built; the last ones are kept."""
    key = repr(data)
    if key not in _loaded:
        try:
            with parents_kept():
                _loaded[key] = load(data, folder=ROOT / "samples")
        except DocumentFindingsError as error:
            _loaded[key] = error.findings
    _loaded.move_to_end(key)
    if len(_loaded) > _MOST:
        _loaded.popitem(last=False)
    return _loaded[key]


def printed(data: Mapping[str, Any]) -> str | None:
    """All of a naskah that is printed; None when it cannot be."""
    made = loaded(data)
    return repr(made.built.pohon) if isinstance(made, Document) else None


def told(data: Mapping[str, Any]) -> Any:  # noqa: ANN401 - compared only
    """What is found about a naskah."""
    made = loaded(data)
    assert isinstance(made, Document)
    found = check(made)
    return sorted((each.name, each.message) for each in found if each.name != OWN)


def wrong_in(data: Mapping[str, Any]) -> frozenset[str]:
    """The fields that an input cannot be loaded for, without numbers."""
    made = loaded(data)
    if isinstance(made, Document):
        return frozenset()
    keys = (unspell(each.where.path or "") for each in made)
    return frozenset(".".join(step for step in key if isinstance(step, str)) for key in keys)


def marked(data: Mapping[str, Any], found: Collection[Leaf]) -> frozenset[Leaf]:
    """The text fields whose words stand in the naskah when each has one of its own."""
    words = {
        leaf: f"Zulu{place}x" for place, leaf in enumerate(found) if leaf.shape.base is str and not leaf.shape.choices
    }
    for _ in range(len(words)):
        changed = with_values(data, dict(words))
        if (text := printed(changed)) is not None:
            folded = text.casefold()
            return frozenset(leaf for leaf, word in words.items() if word.casefold() in folded)
        bad = wrong_in(changed)
        left = {leaf: word for leaf, word in words.items() if not any(_around(leaf.name, name) for name in bad)}
        if left == words:
            return frozenset()
        words = left
    return frozenset()


def _around(one: str, other: str) -> bool:
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")


def matters(data: Mapping[str, Any], leaf: Leaf) -> bool:
    """Whether a field changes what is printed or found; one that no value fits is taken to do so."""
    tried = [with_values(data, {leaf: value}) for value in (None, *values(leaf.shape))]
    good: list[Mapping[str, Any]] = []
    first: str | None = None
    for each in tried:
        text = printed(each)
        if text is not None:
            if first is not None and text != first:
                return True
            first = text
            good.append(each)
    return len(good) < 2 or len({repr(told(each)) for each in good}) > 1


def leaves_of(kind: str) -> tuple[Leaf, ...]:
    """All fields inside those that a kind takes; what it may inherit it takes for its Pasal that change."""
    made = load_jenis(kind, ASSETS)
    taken = {*fields_of(made)} - ({*made.warisan} - {"pihak"})
    return tuple(leaf for leaf in leaves(Naskah) if leaf.steps[0][0] in taken)


def _without(left: Collection[Leaf], seen: Collection[Leaf]) -> list[Leaf]:
    return [leaf for leaf in left if leaf not in seen]


def unused(kind: str, asked: Collection[Leaf]) -> tuple[Leaf, ...]:
    """Those of some fields that matter in no sample of a kind, and whose words stand in none of their variations."""
    left = list(asked)
    for data in bases(kind):
        left = _without(left, marked(data, left))
    left = [leaf for leaf in left if not any(matters(data, leaf) for data in bases(kind))]
    for root in dict.fromkeys(leaf.path[0] for leaf in left):
        here = [leaf for leaf in left if leaf.path[0] == root]
        for data in variations(kind, (root,)):
            seen = marked(data, here) if here else ()
            left, here = _without(left, seen), _without(here, seen)
    return tuple(left)


def joined(kind: str, names: Collection[str]) -> tuple[str, ...]:
    """The names of fields, with that of a record in place of all its fields."""
    every = [leaf.name for leaf in leaves_of(kind)]
    found: list[str] = []
    for name in names:
        steps = name.split(".")
        roots = (".".join(steps[:end]) for end in range(2, len(steps)))
        whole = (root for root in roots if {each for each in every if each.startswith(f"{root}.")} <= {*names})
        found.append(next(whole, name))
    return tuple(dict.fromkeys(found))


if __name__ == "__main__":
    for kind in sys.argv[1:] or ASSETS.names(Area.NASKAH):
        names = [leaf.name for leaf in unused(kind, leaves_of(kind))]
        print(f"{kind}: lepas: [{', '.join(joined(kind, names))}]", flush=True)  # noqa: T201 - for the one who runs it
