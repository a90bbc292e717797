"""Relationships: what a part points to, by an id and a kind (ECMA-376 Part 2, 9.3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from kerjasama_docs.ooxml.names import RELATIONSHIPS, qualified
from kerjasama_docs.ooxml.package import unused

_NONE = f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()
_ITEM = qualified(RELATIONSHIPS, "Relationship")


@dataclass(frozen=True, slots=True)
class Relations:
    """A ``.rels`` part, cut where more are added: it is read once and added to for every naskah.

    Attributes:
        source: The part as it is in its file.
        pieces: The part up to where more are added, and the rest.
        prefix: What stands before the names of its elements, ``r:`` or nothing.
        ids: The ids that are taken.
    """

    source: bytes
    pieces: tuple[str, str]
    prefix: str
    ids: frozenset[str]

    @classmethod
    def of(cls, part: bytes | None) -> "Relations":
        """Read a part; None where there is none.

        Raises:
            UsageError: It holds no relationships.
        """
        from kerjasama_docs.ooxml.xml import bytes_of, root_of  # lxml, only where a part is read

        source = part or _NONE
        root = root_of(source, RELATIONSHIPS, "Relationships")
        root.text = root.text or ""  # so that an empty root has an end, too
        text = bytes_of(root).decode()
        before, end, _ = text.rpartition("</")
        return cls(
            source,
            (before, text[len(before) :] if end else ""),
            f"{root.prefix}:" if root.prefix else "",
            frozenset(str(item.get("Id")) for item in root),
        )

    def with_more(self, kind: str, targets: Iterable[str]) -> tuple[bytes, tuple[str, ...]]:
        """The part with more relationships of one kind, and the id of each target."""
        taken, ids, items = set(self.ids), [], []
        for target in targets:
            ids.append(unused("rIdNaskah", taken))
            taken.add(ids[-1])
            items.append(f'<{self.prefix}Relationship Id="{ids[-1]}" Type="{kind}" Target="{escape(target)}"/>')
        before, after = self.pieces
        return f"{before}{''.join(items)}{after}".encode(), tuple(ids)


def related(part: bytes | None, kind: str, targets: Iterable[str]) -> tuple[bytes, tuple[str, ...]]:
    """Add relationships under ids that no other one has.

    Args:
        part: A ``.rels`` part; None where there is none.
        kind: Type of the relationships.
        targets: What they point to.

    Returns:
        The part, and the id of each target.

    Raises:
        UsageError: The part holds no relationships.
    """
    return Relations.of(part).with_more(kind, targets)


def sole(part: bytes | None, kind: str, target: str) -> bytes:
    """Make ``target`` the one relationship of its kind, such as the core properties of a package.

    Raises:
        UsageError: The part holds no relationships.
    """
    from kerjasama_docs.ooxml.xml import bytes_of, root_of

    root = root_of(part or _NONE, RELATIONSHIPS, "Relationships")
    there = [item for item in root.iter(_ITEM) if item.get("Type") == kind]
    if [str(item.get("Target")).lstrip("/") for item in there] == [target]:
        return part or b""
    for item in there:
        root.remove(item)
    return related(bytes_of(root), kind, [target])[0]
