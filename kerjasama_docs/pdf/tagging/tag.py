"""A PDF of dxpdf tagged anew by what its paragraphs are."""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from kerjasama_docs.pdf.tagging import marked
from kerjasama_docs.pdf.tagging.contents import Faces, parts
from kerjasama_docs.pdf.tagging.outlines import thinned
from kerjasama_docs.pdf.tagging.pages import written
from kerjasama_docs.pdf.tagging.places import Printed, UncertainError, owners
from kerjasama_docs.pdf.tagging.plan import Plan
from kerjasama_docs.pdf.tagging.spaced import spaced
from kerjasama_docs.pdf.tagging.tree import Tree
from kerjasama_docs.pdf.update import Source, content, dictionary, link, rewritten, stream
from kerjasama_docs.regex import regex

_KEY = regex(rb"\s*/StructParents \d+")
_OUTLINES = regex(rb"\s*/Outlines \d+ 0 R")


def tag(pdf: bytes, plan: Plan) -> bytes | None:
    """Tag a PDF that was made of a copy with marks.

    Args:
        pdf: What dxpdf made of ``plan.docx``.
        plan: What its paragraphs are.

    Returns:
        The PDF written anew, tagged as a whole; None where something in it is not certain.

    Raises:
        InternalError: The PDF is built in another way.
    """
    source = Source.read(pdf)
    found = marked.tagged(source)
    if tuple(each.text for each in found) != plan.texts:
        return None
    known = _Known(source, plan, found)
    try:
        return known.written(known.tree())
    except UncertainError:
        return None


@dataclass(frozen=True, slots=True)
class _Known:
    """A file, what its paragraphs are, and what the engine tagged of them."""

    source: Source
    plan: Plan
    found: Sequence[marked.Marked]

    def tree(self) -> Tree:
        """The tree, with the pages and their contents written anew.

        Raises:
            UncertainError: Something on a page cannot be told for certain.
        """
        source = self.source
        streams = {page: link(source.body(page), b"Contents") or 0 for page in marked.pages(source)}
        cut = {page: parts(content(source, number)) for page, number in streams.items()}
        faces = Faces(source)
        owned = owners(Printed(cut, faces), self.found, self.plan.pictures)
        cut = spaced(Printed(cut, faces), owned, self.plan)
        made = {page: written(page, each, owned) for page, each in cut.items()}
        tree = Tree({page: shown for page, (_, shown) in made.items()}, source.size)
        tree.build(link(source.body(source.root), b"StructTreeRoot") or 0, self.plan.blocks)
        for key, (page, (text, _)) in enumerate(made.items()):
            tree.objects[page] = dictionary(_KEY.sub(b"", source.body(page)) + b"\n/StructParents %d" % key)
            tree.objects[streams[page]] = stream(b"/Filter /FlateDecode", zlib.compress(text))
        return tree

    def written(self, tree: Tree) -> bytes:
        """The file with another tree, and an outline of nothing but its headings."""
        catalog, objects = self.source.body(self.source.root), dict(tree.objects)
        gone = {each.element for each in self.found} | self._old(catalog)
        if (outlines := link(catalog, b"Outlines")) is not None:
            entries, others = thinned(self.source, outlines, self._headings(tree))
            objects |= entries
            gone |= others
            if not entries:
                objects[self.source.root] = dictionary(_OUTLINES.sub(b"", catalog))
        return rewritten(self.source, objects, frozenset(gone - tree.objects.keys()))

    def _headings(self, tree: Tree) -> dict[int, tuple[int, int]]:
        """By the element that the engine made of a heading, its level and its element now."""
        return {
            self.found[paragraph].element: (level, tree.elements[paragraph])
            for paragraph, level in self.plan.headings.items()
        }

    def _old(self, catalog: bytes) -> set[int]:
        """The objects of the tree as the engine made it, beside its root and its elements."""
        body = self.source.body(link(catalog, b"StructTreeRoot") or 0)
        document, table = link(body, b"K"), link(body, b"ParentTree")
        arrays = re.findall(rb"\d+ (\d+) 0 R", self.source.body(table)) if table else []
        return {number for number in (document, table, *map(int, arrays)) if number}
