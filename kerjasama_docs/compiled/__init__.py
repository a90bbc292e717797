"""Templates as they were compiled when the wheel was built: heads as records, Jinja as Python.

A part is found by the hash of the text that it was made from, and of what made it: an edited template, one
in the user's own folder, and what another Jinja or another release of ours wrote are never taken for it.
Its last line is a seal, the hash of all above it. A part that is damaged counts as absent, and the template
is read from its source. In a checkout there are none. Made by ``.ci/wheel.py``.

The parts are modules of the package. They lie beside this file, no other folder is looked into for them,
and Python loads them as it loads the rest of us: it keeps their bytecode in ``__pycache__``, or where
``PYTHONPYCACHEPREFIX`` says. Why no rule of our own about that folder: whoever can write there can
write the bytecode of this very module, and of every library, before a line of ours runs; a rule that only
holds for the parts would guard nothing. We keep no other cache of code.
"""

from collections.abc import Callable, Mapping
from functools import cache
from hashlib import blake2b
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TypeVar

from kerjasama_docs.version import __version__

T = TypeVar("T")

_FOLDER = Path(__file__).parent
RECORDS = "records"
"""The module that makes the records: ``MAKERS``, by hash."""
MAKER = "make"
"""The function that makes the record of a module of its own."""


def key_of(kind: str, source: str | bytes) -> str:
    """The name of a part.

    Args:
        kind: What it is, and what made it beside ourselves: the name of a record, or Jinja with its version.
        source: What it was made from.
    """
    content = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    return _hash(f"{__version__}, {kind}", content)


def _hash(what: str, content: bytes) -> str:
    return blake2b(what.encode() + b"\0" + content, digest_size=16).hexdigest()


def module_of(key: str) -> str:
    """The name of the module of a part that has one to itself."""
    return f"p_{key}"


@cache
def _there() -> frozenset[str]:
    return frozenset(path.stem for path in _FOLDER.glob("*.py"))


def sealed(name: str, code: str) -> bytes:
    """A module as it is written into the wheel; behind its code, where it moves no line that Jinja counted.

    Args:
        name: Its name.
        code: What it defines.
    """
    body = code.encode()
    return body + b"\n" + _seal(name, body)


def _seal(name: str, body: bytes) -> bytes:
    return f"# {_hash(name, body)}".encode()


def _is_whole(name: str, path: Path) -> bool:
    """Whether a module is as it was written, and under its own name: 2 ms for the 26 parts, 460 kB, of a start."""
    body, _, seal = path.read_bytes().rpartition(b"\n")
    return seal == _seal(name, body)


def _part(name: str, given: Mapping[str, object]) -> dict[str, object]:
    """What a part defines, in a namespace of its own; nothing when it is damaged.

    Args:
        name: Its module.
        given: Names that it may use.
    """
    path = _FOLDER / f"{name}.py"
    spec = spec_from_file_location(f"{__name__}.{name}", path)
    if name not in _there() or spec is None or spec.loader is None:
        return {}
    module = module_from_spec(spec)
    vars(module).update(given)
    try:
        if not _is_whole(name, path):
            return {}
        spec.loader.exec_module(module)
    except Exception:  # noqa: BLE001 - one that cannot be read, or whose bytecode is damaged, may fail in any way
        return {}
    return vars(module)


@cache
def _makers() -> Mapping[str, Callable[[], object]]:
    makers = _part(RECORDS, {}).get("MAKERS")
    return makers if isinstance(makers, dict) else {}


def record(model: type[T], text: str) -> T | None:
    """The record that a text gives, as it was validated when the wheel was built; None when there is none."""
    maker = _makers().get(key_of(model.__name__, text))
    return _made(maker, model) if maker else None


def _made(maker: object, model: type[T]) -> T | None:
    if not callable(maker):
        return None
    try:
        made = maker()
    except Exception:  # noqa: BLE001 - same
        return None
    return made if isinstance(made, model) else None


def large(model: type[T], content: bytes, *, by: str) -> T | None:
    """The record that a file gives which is too large to lie among the others; None when there is none.

    Args:
        model: The record.
        content: The file.
        by: What made it, with its version: the record holds what that wrote.
    """
    name = module_of(key_of(f"{model.__name__}, {by}", content))
    return _made(_part(name, {}).get(MAKER), model)


def program(kind: str, source: str, environment: object) -> dict[str, object] | None:
    """What the program of a template defines, for this environment alone; None when there is none."""
    return _part(module_of(key_of(kind, source)), {"environment": environment}) or None
