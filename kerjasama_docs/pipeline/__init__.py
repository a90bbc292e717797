"""The order of the steps, from an input to its documents.

``load`` reads and builds the tree, ``check`` runs the rules over it,
``render`` prints it. Each takes a value and gives one; nothing here touches
the disk but the reading of the input and of the templates.
"""

from kerjasama_docs.pipeline.checking import check
from kerjasama_docs.pipeline.document import (
    FORMATS,
    Document,
    Format,
    Rendered,
    consolidated,
    hashes,
    in_language,
    template_files,
)
from kerjasama_docs.pipeline.loading import load, load_source, own_folder
from kerjasama_docs.pipeline.rendering import Begun, begin, formats_named, render

__all__ = [
    "FORMATS",
    "Begun",
    "Document",
    "Format",
    "Rendered",
    "begin",
    "check",
    "consolidated",
    "formats_named",
    "hashes",
    "in_language",
    "load",
    "load_source",
    "own_folder",
    "render",
    "template_files",
]
