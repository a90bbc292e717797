"""Compiles the templates into the wheel: heads become records, Jinja becomes Python (kerjasama_docs/compiled).

A hook of hatchling. What it writes is plain Python that pip compiles like any other module, so the wheel
serves every Python and platform. An editable installation has no compiled parts.
"""

import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from pydantic import BaseModel

ROOT = Path(__file__).resolve().parent.parent
PLAIN = (str, bytes, int, bool, type(None), Decimal, date)


def expression(value: object) -> str:
    """The Python expression that makes a value of a record again, without validating it.

    Raises:
        TypeError: It is of a type that no template has today.
    """
    if isinstance(value, BaseModel):
        given = f"{{{', '.join(map(repr, sorted(value.model_fields_set)))}}}" if value.model_fields_set else "set()"
        return f"{kind_of(value)}.model_construct({given}, {keywords(value, type(value).model_fields)})"
    if is_dataclass(value) and not isinstance(value, type):
        return f"{kind_of(value)}({keywords(value, [field.name for field in fields(value)])})"
    if isinstance(value, list | tuple | frozenset | dict) and type(value) in {list, tuple, frozenset, dict}:
        return collection(value)
    if type(value) in PLAIN:
        return repr(value).replace("datetime.date", "date")
    if isinstance(value, Path):
        return "Path()"
    raise TypeError(f"no expression for {value!r}")


def collection(value: list[object] | tuple[object, ...] | frozenset[str] | dict[str, object]) -> str:
    """The expression of a list, a tuple, a frozenset or a dictionary."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name!r}: {expression(item)}' for name, item in value.items())}}}"
    ordered = sorted(value) if isinstance(value, frozenset) else value
    items = "".join(f"{expression(item)}, " for item in ordered)
    return {list: f"[{items}]", tuple: f"({items})", frozenset: f"frozenset([{items}])"}[type(value)]


def kind_of(value: object) -> str:
    """The expression of the type of a value."""
    return f"load({type(value).__module__!r}, {type(value).__name__!r})"


def keywords(value: object, names: Iterable[str]) -> str:
    """The fields of a record as keywords."""
    return ", ".join(f"{name}={expression(getattr(value, name))}" for name in names)


BEGINNING = '''"""Records of the bundled templates; made by .ci/wheel.py."""
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import import_module
from pathlib import Path


@cache
def load(module, name):
    return getattr(import_module(module), name)


'''


def heads() -> Iterator[tuple[str, BaseModel]]:
    """Every record that comes from a bundled template, behind the text of its head."""
    from kerjasama_docs.assets import Area, Assets, read_text
    from kerjasama_docs.naskah.klausul.file import head_text, load_klausul
    from kerjasama_docs.naskah.klausul.folders import load_bentuk, load_jenis, load_profil, load_sebutan
    from kerjasama_docs.naskah.klausul.kedua import load_bahasa, texts_in
    from kerjasama_docs.regulations.load import regulation, regulation_keys, regulation_text

    assets = Assets()
    for name in assets.names(Area.NASKAH):
        yield read_text(assets.find(Area.NASKAH, name)), load_jenis(name, assets)
    for name in assets.names(Area.PROFIL):
        yield read_text(assets.find(Area.PROFIL, name)), load_profil(name, assets).profil
    for name in assets.names(Area.LAMPIRAN):
        yield read_text(assets.find(Area.LAMPIRAN, name)), load_bentuk(name, assets)
    for path in assets.sebutan():
        yield read_text(path), load_sebutan(path)
    for name in assets.names(Area.KLAUSUL):
        yield head_text(assets.find(Area.KLAUSUL, name)), load_klausul(name, assets).head
    for name in assets.names(Area.BAHASA):
        yield read_text(assets.find(Area.BAHASA, name)), load_bahasa(name, assets)
        for path, second in texts_in(name, assets):
            yield head_text(path), second.head
    for key in regulation_keys():
        yield regulation_text(key), regulation(key)


def records() -> str:
    """The module of all records."""
    from kerjasama_docs.compiled import key_of

    text, makers = BEGINNING, {}
    for source, record in heads():
        key = key_of(type(record).__name__, source)
        makers[key] = f"r_{key}"
        text += f"def r_{key}():\n    return {expression(record)}\n\n\n"
    listed = "".join(f"    {key!r}: {maker},\n" for key, maker in makers.items())
    return f"{text}MAKERS = {{\n{listed}}}\n"


def worded(record: BaseModel) -> Iterator[str]:
    """The texts of a record that Jinja reads, as its fields say (``BerJinja``); one that is open is the empty text."""
    from kerjasama_docs.model.jenis_padanan import BerJinja

    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if BerJinja in field.metadata:
            yield from (value,) if isinstance(value, str) else value or ("",)
        elif isinstance(value, BaseModel):
            yield from worded(value)


def sources() -> Iterator[str]:
    """Every bundled text that Jinja reads: of klausul, their conditions, and what kinds word themselves."""
    from kerjasama_docs.assets import Area, Assets
    from kerjasama_docs.naskah.jinja.engine import condition_text
    from kerjasama_docs.naskah.klausul.file import load_klausul
    from kerjasama_docs.naskah.klausul.folders import load_jenis
    from kerjasama_docs.naskah.klausul.kedua import texts_in

    assets = Assets()
    for name in assets.names(Area.KLAUSUL):
        klausul = load_klausul(name, assets)
        yield klausul.text
        if klausul.inggris:
            yield klausul.inggris[0]
        if klausul.head.bila:
            yield condition_text(klausul.head.bila)
    for name in assets.names(Area.BAHASA):
        yield from (second.text for _, second in texts_in(name, assets))
    for name in assets.names(Area.NASKAH):
        yield from worded(load_jenis(name, assets))


def programs() -> Iterator[tuple[str, str]]:
    """The modules of all programs: name and text."""
    from kerjasama_docs.compiled import key_of, module_of
    from kerjasama_docs.naskah.jinja.engine import JINJA, environment
    from kerjasama_docs.naskah.jinja.sandbox import checked_tree

    for source in dict.fromkeys(sources()):
        code = environment().compile(checked_tree(environment(), source), raw=True)
        yield module_of(key_of(JINJA, source)), code


def frames() -> Iterator[tuple[str, str]]:
    """The modules of all frames and of the programs in them: name and text."""
    from kerjasama_docs.assets import Area, Assets
    from kerjasama_docs.compiled import MAKER, key_of, module_of
    from kerjasama_docs.docx.frame.compile import FRAME
    from kerjasama_docs.docx.frame.prepare import prepare

    for name in Assets().names(Area.KERANGKA):
        path = Assets().find(Area.KERANGKA, name)
        frame = prepare(path)
        key = key_of(f"{type(frame).__name__}, {FRAME}", path.read_bytes())
        yield module_of(key), f"{BEGINNING}def {MAKER}():\n    return {expression(frame)}\n"
        for program in frame.programs.values():
            yield module_of(key_of(FRAME, program)), program


def write(folder: Path) -> None:
    """Write all compiled parts into a folder."""
    from kerjasama_docs.compiled import RECORDS, sealed

    for name, code in ((RECORDS, records()), *programs(), *frames()):
        (folder / f"{name}.py").write_bytes(sealed(name, code))


class Compile(BuildHookInterface[BuilderConfig]):
    """Puts the compiled parts into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and name the folder for the wheel; an editable wheel points to the sources and needs none."""
        if version == "editable":
            return
        sys.path.insert(0, str(ROOT))
        self.folder = tempfile.TemporaryDirectory()
        write(Path(self.folder.name))
        for path in sorted(Path(self.folder.name).glob("*.py")):
            build_data["force_include"][str(path)] = f"kerjasama_docs/compiled/{path.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the folder."""
        del build_data, artifact_path
        if version != "editable":
            self.folder.cleanup()
