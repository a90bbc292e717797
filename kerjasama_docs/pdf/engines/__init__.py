"""PDF engines, one module each, found by themselves.

A module here exports its engine as ``ENGINE``; its file name is the name that the user gives. A
new engine is a new file.
"""

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from kerjasama_docs.assets import nearest
from kerjasama_docs.errors import EnvironmentLackError, UsageError

AUTO = "auto"
DEFAULT = "dxpdf"
"""What :data:`AUTO` stands for."""


class Convert(Protocol):
    """How an engine converts one DOCX whose fonts are inside."""

    def __call__(self, docx: bytes, *, pdfa: bool = False) -> bytes:
        """The PDF."""


class ConvertMany(Protocol):
    """How an engine converts several such DOCX in one call, which takes less time than a call for each."""

    def __call__(self, docxs: Sequence[bytes], *, pdfa: bool = False) -> list[bytes | UsageError]:
        """The PDFs in their order; in the place of one that it cannot make, why."""


@dataclass(frozen=True, slots=True)
class Engine:
    """The contract of an engine.

    Attributes:
        name: What the user calls it, the same as its file.
        writes_metadata: The engine itself writes title, author, language and numbered outline names.
        pdfa: The level of PDF/A that comes of it, ``2u``.
        available: Tells whether the program behind it is there, without loading it.
        version: The version of the program behind it.
        remedy: What the user can do when it is not there.
        convert: Converts one DOCX whose fonts are inside; raises UsageError for what it cannot read or make.
        in_process: Whether it keeps all pages of a document in the memory of this process.
        reproducible: Whether the same DOCX always gives the same bytes.
        convert_many: Converts several, where that saves time.
    """

    name: str
    writes_metadata: bool
    pdfa: str
    available: Callable[[], bool]
    version: Callable[[], str]
    remedy: str
    convert: Convert
    in_process: bool = False
    reproducible: bool = False
    convert_many: ConvertMany | None = None


@cache
def engine_names() -> tuple[str, ...]:
    """Names of all engines there are, available on this machine or not, in alphabetical order."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def engine(name: str = AUTO) -> Engine:
    """The engine of that name.

    Args:
        name: One of :func:`engine_names`, or ``auto`` for the embedded one.

    Raises:
        UsageError: No engine has that name.
        EnvironmentLackError: The program behind it is not installed.
    """
    wanted = DEFAULT if name == AUTO else name
    if wanted not in engine_names():
        raise UsageError(f"Mesin PDF `{name}` tidak dikenal.", nearest(wanted, (AUTO, *engine_names())))
    found: Engine = importlib.import_module(f"{__name__}.{wanted}").ENGINE
    if not found.available():
        raise EnvironmentLackError(f"Mesin PDF `{wanted}` tidak terpasang di komputer ini.", found.remedy)
    return found
