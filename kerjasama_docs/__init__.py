"""Drafts naskah kerja sama of Indonesian government bodies from structured input.

Three functions draft: :func:`load` reads a naskah and builds its
tree, :func:`check` says what is wrong with it, :func:`render` prints it::

    from kerjasama_docs import load, check, render

    document = load("naskah.yaml")
    for finding in check(document):
        print(finding.level, finding.where, finding.message)
    rendered = render(document, formats=["docx", "pdf"])
    Path("naskah.docx").write_bytes(rendered.files["docx"])

Two count: :func:`deadlines` gives the deadlines of a naskah, :func:`deadline` that
of a name and a day::

    from kerjasama_docs import deadline, deadlines

    for each in deadlines(document).tenggat:
        print(each.hari_terakhir, each.arti)
    print(deadline("penyelarasan", date(2026, 5, 11)).hari_terakhir)
"""

from typing import TYPE_CHECKING

from kerjasama_docs.version import __version__

if TYPE_CHECKING:
    from kerjasama_docs.errors import EnvironmentLackError, KerjasamaError, UsageError
    from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, UnreadableInputError
    from kerjasama_docs.pipeline import Document, Rendered, check, load, render
    from kerjasama_docs.tenggat import Deadline, Deadlines, OpenDeadline, deadline, deadlines

__all__ = [
    "Deadline",
    "Deadlines",
    "Document",
    "DocumentFindingsError",
    "EnvironmentLackError",
    "Finding",
    "KerjasamaError",
    "Level",
    "OpenDeadline",
    "Rendered",
    "UnreadableInputError",
    "UsageError",
    "__version__",
    "check",
    "deadline",
    "deadlines",
    "load",
    "render",
]
_HOMES = ("errors", "findings", "pipeline", "tenggat")
"""Modules in which these names live, the cheapest first."""


def __getattr__(name: str) -> object:
    """Load what is asked for when it is first asked for, so that the command line starts at once."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # the reason stands above

    modules = (import_module(f"{__name__}.{home}") for home in _HOMES)
    return next(getattr(module, name) for module in modules if hasattr(module, name))
