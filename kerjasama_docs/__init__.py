"""Drafts naskah kerja sama of Indonesian government bodies from structured input.

Three functions are the whole API: :func:`load` reads a naskah and builds its
tree, :func:`check` says what is wrong with it, :func:`render` prints it::

    from kerjasama_docs import load, check, render

    document = load("naskah.yaml")
    for finding in check(document):
        print(finding.level, finding.where, finding.message)
    rendered = render(document, formats=["docx", "pdf"])
    Path("naskah.docx").write_bytes(rendered.files["docx"])
"""

from typing import TYPE_CHECKING

from kerjasama_docs.version import __version__

if TYPE_CHECKING:
    from kerjasama_docs.errors import EnvironmentLackError, KerjasamaError, UsageError
    from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, UnreadableInputError
    from kerjasama_docs.pipeline import Document, Rendered, check, load, render

__all__ = [
    "Document",
    "DocumentFindingsError",
    "EnvironmentLackError",
    "Finding",
    "KerjasamaError",
    "Level",
    "Rendered",
    "UnreadableInputError",
    "UsageError",
    "__version__",
    "check",
    "load",
    "render",
]
_HOMES = ("errors", "findings", "pipeline")
"""Modules in which these names live, the cheapest first."""


def __getattr__(name: str) -> object:
    """Load what is asked for when it is first asked for, so that the command line starts at once."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # the reason stands above

    modules = (import_module(f"{__name__}.{home}") for home in _HOMES)
    return next(getattr(module, name) for module in modules if hasattr(module, name))
