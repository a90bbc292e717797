"""DOCX to PDF: engines, bundled fonts, and a look at the result.

The only user of dxpdf, soffice and pypdfium2; all of them are loaded when
they are first needed, so that importing this package costs next to nothing.
"""

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from functools import cache
from typing import Protocol, cast

from kerjasama_docs.assets import nearest
from kerjasama_docs.errors import EnvironmentLackError, UsageError
from kerjasama_docs.pdf.result import PdfResult

AUTO = "auto"
DEFAULT = "dxpdf"
"""What :data:`AUTO` stands for."""
ARCHIVAL = "libreoffice"
"""What :data:`AUTO` stands for when PDF/A is wanted."""


class Engine(Protocol):
    """The contract of a module in :mod:`kerjasama_docs.pdf.engines`."""

    @property
    def NAME(self) -> str:  # noqa: N802 (a constant of the module)
        """Name the user gives, the same as the file name."""

    @property
    def WRITES_METADATA(self) -> bool:  # noqa: N802 (a constant of the module)
        """The engine itself writes title, author, language and numbered outline names."""

    @property
    def available(self) -> Callable[[], bool]:
        """Tell whether the program behind it is there."""

    @property
    def version(self) -> Callable[[], str]:
        """Version of the program behind it."""

    @property
    def remedy(self) -> Callable[[], str]:
        """What the user can do when it is not there."""

    def convert(self, docx: bytes, *, pdfa: bool = False) -> bytes:
        """Convert one DOCX whose fonts are inside."""
        ...


@cache
def engine_names() -> tuple[str, ...]:
    """Names of all engines there are, available on this machine or not, in alphabetical order."""
    package = importlib.import_module("kerjasama_docs.pdf.engines")
    return tuple(sorted(module.name for module in pkgutil.iter_modules(package.__path__)))


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
    module = cast("Engine", importlib.import_module(f"kerjasama_docs.pdf.engines.{wanted}"))
    if not module.available():
        raise EnvironmentLackError(f"Mesin PDF `{wanted}` tidak terpasang di komputer ini.", module.remedy())
    return module


def convert(docx: bytes, *, engine: str = AUTO, pdfa: bool = False, headings: Sequence[str] = ()) -> PdfResult:
    """Turn a DOCX into a PDF that looks the same on every machine.

    Args:
        docx: The document; it is not changed.
        engine: Name of an engine; ``auto`` is the embedded one, or LibreOffice for PDF/A.
        pdfa: Make PDF/A-2b, which only LibreOffice can.
        headings: Numbered headings in order, ``Pasal 1 TUJUAN``, for the outline of an engine
            that leaves automatic numbers out of it.

    Returns:
        The PDF, after it was opened and its pages counted.

    Raises:
        UsageError: Unknown engine, unreadable DOCX, or PDF/A from an engine that cannot.
        EnvironmentLackError: The engine is not installed, or has no temporary folder.
    """
    from kerjasama_docs.pdf import metadata  # noqa: PLC0415 (keeps the import of this package cheap)
    from kerjasama_docs.pdf.faces import embed  # noqa: PLC0415 (same)
    from kerjasama_docs.pdf.verify import check  # noqa: PLC0415 (same)

    chosen = _engine(ARCHIVAL if pdfa and engine == AUTO else engine)
    prepared = embed.prepare(docx)
    pdf = chosen.convert(prepared.docx, pdfa=pdfa)
    if not chosen.WRITES_METADATA:
        pdf = metadata.finish(pdf, metadata.properties(docx), headings)
    return PdfResult(pdf, chosen.NAME, chosen.version(), check.pages(pdf), prepared.substitutions)


_engine = engine
