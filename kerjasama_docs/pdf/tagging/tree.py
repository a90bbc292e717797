"""The tree of the structure as objects of a file (ISO 32000-1, 14.7.2)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kerjasama_docs.pdf.tagging.pages import Shown
from kerjasama_docs.pdf.tagging.structure import Block
from kerjasama_docs.pdf.update import dictionary, text_string


@dataclass(slots=True)
class Tree:
    """A tree that is being built.

    Attributes:
        shown: What the marks of each page show, by the number of its object, in order.
        first: The number of the next object.
        objects: The elements, by their numbers.
        elements: The element of each paragraph, by its place.
    """

    shown: Mapping[int, Shown]
    first: int
    objects: dict[int, bytes] = field(default_factory=dict)
    elements: dict[int, int] = field(default_factory=dict)
    _marks: dict[tuple[str, int], list[tuple[int, int]]] = field(default_factory=dict)
    _owners: dict[tuple[int, int], int] = field(default_factory=dict)

    def build(self, root: int, blocks: Sequence[Block]) -> None:
        """Make the root and all elements below it."""
        for page, shown in self.shown.items():
            for mark, owner in enumerate(shown.owners):
                self._marks.setdefault(owner, []).append((page, mark))
        document = self._number()
        kids = [self._element(block, document) for block in blocks]
        self.objects[document] = _struct(b"Document", root, b"\n/K [%s]" % _references(kids))
        table = self._number()
        self.objects[table] = dictionary(b"/Nums [%s]" % b" ".join(self._parents()))
        self.objects[root] = dictionary(
            b"/Type /StructTreeRoot\n/K %d 0 R\n/ParentTree %d 0 R\n/ParentTreeNextKey %d"
            % (document, table, len(self.shown))
        )

    def _number(self) -> int:
        self.first += 1
        return self.first - 1

    def _element(self, block: Block, parent: int) -> int:
        number = self._number()
        kids = b"\n/K [%s]" % _references([self._element(child, number) for child in block.children])
        said = b""
        if block.columns > 1 or block.kind == "TH":
            scope = b"\n/Scope /Column" if block.kind == "TH" else b""
            said = b"\n/A <</O /Table\n/ColSpan %d%s>>" % (block.columns, scope)
        if block.paragraph is not None:
            self.elements[block.paragraph] = number
            kids = self._contents(("paragraph", block.paragraph), number)
        if block.picture is not None:
            kids = self._contents(("picture", block.picture), number)
            said = b"\n/Alt %s\n/A <</O /Layout\n/BBox [%s]>>" % (text_string(block.alt), self._box(block.picture))
        if block.language:
            said += b"\n/Lang %s" % text_string(block.language)
        self.objects[number] = _struct(block.kind.encode(), parent, kids + said)
        return number

    def _contents(self, owner: tuple[str, int], element: int) -> bytes:
        """The marks that show something, as contents of its element (14.7.4.2)."""
        marks = self._marks.get(owner, [])
        self._owners.update(dict.fromkeys(marks, element))
        if len(marks) == 1:
            return b"\n/Pg %d 0 R\n/K %d" % marks[0]
        return b"\n/K [%s]" % b" ".join(b"<</Type /MCR\n/Pg %d 0 R\n/MCID %d>>" % mark for mark in marks)

    def _box(self, picture: int) -> bytes:
        box = next(shown.boxes[picture] for shown in self.shown.values() if picture in shown.boxes)
        return b" ".join(b"%.3f" % side for side in box)

    def _parents(self) -> list[bytes]:
        """For each page, the elements that its marks show (14.7.4.4)."""
        return [
            b"%d [%s]" % (key, _references([self._owners[page, mark] for mark in range(len(shown.owners))]))
            for key, (page, shown) in enumerate(self.shown.items())
        ]


def _references(numbers: Sequence[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)


def _struct(kind: bytes, parent: int, said: bytes) -> bytes:
    return dictionary(b"/Type /StructElem\n/S /%s\n/P %d 0 R%s" % (kind, parent, said))
