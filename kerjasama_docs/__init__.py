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

from typing import TYPE_CHECKING, Any

from kerjasama_docs.version import __version__

if TYPE_CHECKING:
    from kerjasama_docs.pipeline import Document, Rendered, check, load, render

__all__ = ["Document", "Rendered", "__version__", "check", "load", "render"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the pipeline offers under that name
    """Load the pipeline when it is first asked for, so that the command line starts at once."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from kerjasama_docs import pipeline  # noqa: PLC0415 - the reason stands above

    return getattr(pipeline, name)
