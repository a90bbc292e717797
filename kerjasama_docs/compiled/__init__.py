"""Templates as they were compiled when the wheel was built: heads as records, Jinja as Python.

A part is found by the hash of the text that it was made from, so that an edited template, and one in
the user's own folder, is never taken for it. The parts lie beside this file, as code of the package and
trusted as such; nothing is ever written here, and no other folder is looked into. In a checkout there
are none. One that is damaged counts as absent: the template is read from its source then.
Made by ``.ci/wheel.py``.
"""

from collections.abc import Callable, Mapping
from functools import cache
from hashlib import blake2b
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

_FOLDER = Path(__file__).parent
RECORDS = "records"
"""The module that makes the records: ``MAKERS``, by hash."""
MAKER = "make"
"""The function that makes the record of a module of its own."""
COMPLETE = "complete"
"""What the last line of a part sets, to the hash or name of the part: one that was cut off has it not."""


def key_of(kind: str, source: str | bytes) -> str:
    """The name of a part.

    Args:
        kind: What it is, and what made it: the name of a record, or Jinja with its version.
        source: What it was made from.
    """
    content = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    return blake2b(kind.encode() + b"\0" + content, digest_size=16).hexdigest()


def module_of(key: str) -> str:
    """The name of the module of a part that has one to itself."""
    return f"p_{key}"


@cache
def _there() -> frozenset[str]:
    return frozenset(path.stem for path in _FOLDER.glob("*.py"))


def _part(name: str, mark: str, given: Mapping[str, object]) -> dict[str, object]:
    """What a part defines, in a namespace of its own; nothing when it is damaged.

    Args:
        name: Its module.
        mark: What its last line says.
        given: Names that it may use.
    """
    spec = spec_from_file_location(f"{__name__}.{name}", _FOLDER / f"{name}.py")
    if name not in _there() or spec is None or spec.loader is None:
        return {}
    module = module_from_spec(spec)
    vars(module).update(given)
    try:
        spec.loader.exec_module(module)
    except Exception:  # noqa: BLE001 - a damaged part may fail in any way, and its source is there
        return {}
    return vars(module) if vars(module).get(COMPLETE) == mark else {}


@cache
def _makers() -> Mapping[str, Callable[[], object]]:
    makers = _part(RECORDS, RECORDS, {}).get("MAKERS")
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


def large(model: type[T], content: bytes) -> T | None:
    """The record that a file gives which is too large to lie among the others; None when there is none."""
    key = key_of(model.__name__, content)
    return _made(_part(module_of(key), key, {}).get(MAKER), model)


def program(kind: str, source: str, environment: object) -> dict[str, object] | None:
    """What the program of a template defines, for this environment alone; None when there is none."""
    key = key_of(kind, source)
    return _part(module_of(key), key, {"environment": environment}) or None
