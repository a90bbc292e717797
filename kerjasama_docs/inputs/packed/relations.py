"""The relationships of a part (ECMA-376 Part 2, 6.5), as Word and Excel files have them."""

import posixpath
from collections.abc import Mapping

from kerjasama_docs.inputs.packed.package import Package
from kerjasama_docs.inputs.packed.xml_stream import Attributes, Listener, parse
from kerjasama_docs.ooxml.package import relations_of


class _Relations(Listener):
    """Collects the relationships of a part: kind and target by id, without those to outside."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.found: dict[str, tuple[str, str]] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", self.folder, attributes.get("Target", "")))
            kind = posixpath.basename(attributes.get("Type", ""))
            self.found[attributes.get("Id", "")] = (kind, target.lstrip("/"))


def relations(package: Package, part: str) -> Mapping[str, tuple[str, str]]:
    """Kind and target of the relationships of a part, by id."""
    told = _Relations(posixpath.dirname(part))
    name = relations_of(part)
    if package.has(name):
        parse(package.chunks(name), told)
    return told.found
